"""Promise: nothing but words and small numbers has to be decoded."""

import pytest

from brobygger.whole.report import hint_of
from tests.plain import advice, common, line_of, only, told, words_of

NB = words_of(
    "nb",
    frequencies=common("viktig ring velkommen"),
    abbreviations="abbreviation\tinstead\nbl.a.\tblant annet\nf.eks.\tfor eksempel\nmv.\tmed mer\nev\teventuelt\n",
)


def test_an_abbreviation_is_told_once_with_what_it_stands_for() -> None:
    (problem,) = advice("Kaffe, (bl.a.) te og bl.a. melk.\n", NB, only()).problems

    assert line_of(problem) == "1:9 abbreviation: bl.a."
    assert hint_of(problem) == "Write it out: blant annet."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- te\n- «F.eks.» te\n", "2:4 abbreviation: F.eks."),
        ("| te *mv.*, |\n|---|\n", "1:7 abbreviation: mv."),
        ("## Du og te mv.\n", "1:13 abbreviation: mv."),
        ("> **te ev** kaffe\n", "1:8 abbreviation: ev"),
    ],
)
def test_it_is_told_where_it_stands(text: str, line: str) -> None:
    assert [found for found in told(text, NB, only()) if "abbreviation" in found] == [line]


def test_letters_that_are_a_name_are_no_abbreviation() -> None:
    assert told("Spør EV om te.\n", NB, only()) == []


def test_standard_pages_hear_of_abbreviations_that_not_everybody_reads() -> None:
    assert told("Te, bl.a. kaffe, f.eks. her.\n", NB, only(), is_plain=False) == ["1:5 abbreviation: bl.a."]


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("Over 50 % er her.", "%", "percent"),
        ("Over 50 prosent er her.", "prosent", "percent"),
        ("Det er 25 000 mennesker.", "25 000", "round"),
        ("Det er 25.000 mennesker.", "25.000", "round"),
        ("Det er 1250000 mennesker.", "1250000", "round"),
        ("Det er 2,5 mennesker.", "2,5", "whole"),
        ("I del III her.", "III", "roman"),
    ],
)
def test_a_number_that_is_hard_to_picture_is_told(text: str, said: str, hint: str) -> None:
    (problem,) = advice(text, NB, only()).problems

    assert (problem.code, dict(problem.values)["text"], problem.hint) == ("number-hard", said, hint)
    assert problem.position.column == text.index(said) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Det koster 25 000 kroner, 12 500 kr, kr 10 000 eller 1 500,50 kr.",
        "Det koster 1 200 € eller 10 000 euro.",
        "Ring 116 006, tlf. 23 15 73 00 eller +47 23 15 73 00.",
        "Send SMS til 12345.",
        "Møt opp 22.11.2026 kl. 10.30.",
        "Vi er 8 av 10, 120 av 1200.",
        "I dag. Er det du eller jeg?",
        "Vi har 1. og 2. klasse i 2026.",
    ],
)
def test_prices_telephone_numbers_dates_and_small_numbers_are_not(text: str) -> None:
    assert told(text, NB, only()) == []


def test_words_in_capitals_are_told_where_they_are_words() -> None:
    found = advice("Det er VIKTIG. Spør NAV, BUFDIR og IKEA.\n\n## VELKOMMEN til deg\n", NB, only()).problems

    assert [(line_of(problem), problem.hint) for problem in found] == [
        ("1:8 capitals: VIKTIG", "bold"),
        ("3:4 capitals: VELKOMMEN", "heading"),
    ]


def test_italics_are_told_where_they_begin() -> None:
    text = "Det er *veldig viktig*, **ja**.\n\n- _lite_ og ***stort***\n"

    assert told(text, NB, only()) == ["1:9 italics: veldig viktig", "3:4 italics: lite", "3:16 italics: stort"]


def test_standard_pages_hear_of_none_of_these() -> None:
    assert told("Det er *lite*, VIKTIG, 50 % og 25 000 mennesker.\n", NB, only(), is_plain=False) == []


def test_in_a_language_without_lists_figures_and_italics_are_told_all_the_same() -> None:
    assert told("Ще *раз* 25 000 гривень.\n", words_of("uk"), only()) == [
        "1:5 italics: раз",
        "1:10 number-hard: 25 000",
    ]
