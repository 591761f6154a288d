"""Promise: a word whose meaning the text itself says needs no other explanation."""

import pytest

from brobygger.tools.grammar import explained_in, sentences_in


def explained(language: str, text: str) -> list[str]:
    return [word.text for word in explained_in(sentences_in(text, language), language)]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("nb", "Et vedtak er et svar. Vi svarer.", "vedtak"),
        ("nb", "Bistand betyr hjelp.", "Bistand"),
        ("nb", "Du får bistand. Det betyr hjelp.", "bistand"),
        ("da", "Du får bistand. Det vil sige hjælp.", "bistand"),
        ("fi", "Päätös on vastaus.", "Päätös"),
        ("fi", "Saat päätöksen. Se tarkoittaa vastausta.", "päätöksen"),
    ],
)
def test_a_word_is_explained(language: str, text: str, word: str) -> None:
    assert word in explained(language, text)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("nb", "Du får bistand. Det er hjelp.", "bistand"),
        ("nb", "Det er et vedtak.", "vedtak"),
        ("ar", "Bistand betyr hjelp her.", "Bistand"),
        ("nb", "", "Bistand"),
    ],
)
def test_a_word_is_not_explained(language: str, text: str, word: str) -> None:
    assert word not in explained(language, text)
