"""Promise: a word is brought back to its dictionary form, in small letters; a language that nobody knows has none."""

import pytest

from brobygger.tools.grammar import lemmatiser


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("nb", "husene", "hus"),
        ("nb", "søkte", "søke"),
        ("da", "husene", "hus"),
        ("da", "søgte", "søge"),
        ("fi", "taloissa", "talo"),
        ("fi", "haetaan", "hakea"),
        ("nb", "qwxzy", "qwxzy"),
        ("ar", "مرحبا", "مرحبا"),
        ("xx", "word", "word"),
    ],
)
def test_a_word_has_its_dictionary_form(language: str, word: str, lemma: str) -> None:
    assert lemmatiser(language)(word) == lemma
