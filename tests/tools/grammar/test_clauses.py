"""Promise: a subordinate clause is counted by the word that opens it; one that begins a question opens none."""

import pytest

from brobygger.tools.grammar import clauses_in, sentences_in
from tests.plain import words_of

LEMMAS = "ringer=ringe ringte=ringe kommer=komme"


@pytest.mark.parametrize(
    ("language", "text", "openers"),
    [
        ("nb", "Du kan ringe hvis du vil, fordi det haster.", ["hvis", "fordi"]),
        ("nb", "Når du kommer, får du en tolk som hjelper.", ["Når", "som"]),
        ("nb", "Si hva du vil.", ["hva"]),
        ("nb", "Hva gjør du hvis du er syk?", ["hvis"]),
        ("nb", "Gjør det selv om det er slik at du kan.", ["selv", "slik", "at"]),
        ("nb", "Gjør det selv, slik du vil.", []),
        ("da", "Du kan prøve at ringe, hvis du vil.", ["hvis"]),
        ("da", "Du ved, at vi kommer.", ["at"]),
        ("da", "Hvornår kommer du, når du kan?", ["når"]),
        ("fi", "Soita, jos tiedät, että apua on.", ["jos", "että"]),
        ("ar", "hvis fordi jos että", []),
    ],
)
def test_the_words_that_open_clauses_are_found(language: str, text: str, openers: list[str]) -> None:
    lexicon = words_of(language, LEMMAS)

    (sentence,) = sentences_in(text, language)

    assert [word.text for word in clauses_in(sentence.words, lexicon)] == openers
