"""Promise: a heading that asks, speaks to somebody or has a verb says something; one of nouns does not."""

import pytest

from brobygger.tools.grammar import asks_how, says_something, sentences_in
from tests.plain import real_words, words_of

NB = words_of("nb", "hjelper=hjelpe hjalp=hjelpe ring=ringe ringte=ringe søk=søke søkte=søke økonomien=økonomi")


@pytest.mark.parametrize(
    "text",
    [
        "Hva koster det",
        "Hvordan søker du",
        "Slik søker du",
        "For deg",
        "Hvem kan få hjelp",
        "Dette er oss",
        "Søk om jobb",
    ],
)
def test_a_heading_says_something(text: str) -> None:
    (sentence,) = sentences_in(text, "nb")

    assert says_something(sentence.words, NB)


@pytest.mark.parametrize("text", ["Økonomi", "Økonomien og boligen", "Praktisk informasjon", "Bolig og arbeid"])
def test_a_heading_of_nouns_says_nothing(text: str) -> None:
    (sentence,) = sentences_in(text, "nb")

    assert not says_something(sentence.words, NB)


def test_a_heading_of_another_language_is_not_judged() -> None:
    (sentence,) = sentences_in("معلومات عملية", "ar")

    assert says_something(sentence.words, words_of("ar"))
    assert not asks_how(sentence.words, words_of("ar"))


@pytest.mark.parametrize(
    ("language", "text", "asks"),
    [
        ("nb", "Slik søker du", True),
        ("nb", "Hvordan søker du?", True),
        ("nb", "Hvem kan søke?", False),
        ("da", "Sådan søger du", True),
        ("da", "Hvem kan søge?", False),
        ("fi", "Näin sinä haet", True),
        ("fi", "Miten sinä haet?", True),
        ("fi", "Kuka voi hakea?", False),
    ],
)
def test_a_heading_may_promise_to_tell_how_something_is_done(language: str, text: str, asks: bool) -> None:
    (sentence,) = sentences_in(text, language)

    assert asks_how(sentence.words, words_of(language)) is asks


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("nb", "Hva koster det", True),
        ("nb", "Vi hjelper familier", True),
        ("nb", "Praktisk informasjon", False),
        ("da", "Vi hjælper familier", True),
        ("da", "Praktiske oplysninger", False),
        ("fi", "Autamme perheitä", True),
        ("fi", "Yhteystiedot", False),
    ],
)
def test_with_real_dictionaries_too(language: str, text: str, says: bool) -> None:
    (sentence,) = sentences_in(text, language)

    assert says_something(sentence.words, real_words(language)) is says
