"""Promise: a heading asks what its reader asks, or says something; what is done in steps stands as steps."""

import pytest

from tests.plain import advice, only, told, words_of

NB = words_of("nb")


def test_a_heading_of_nouns_is_told_and_one_that_asks_is_not() -> None:
    text = "## Praktisk *informasjon* {#info}\n\n## Hva koster det\n\n### Pris og sted?\n\n## Hjelp til deg\n"

    assert [line for line in told(text, NB, only()) if "heading" in line] == ["1:4 heading-mute: Praktisk informasjon"]


def test_a_heading_of_another_language_is_not_judged() -> None:
    assert told("## معلومات عملية\n", words_of("ar"), only()) == []


def test_a_heading_may_not_be_longer_than_its_limit() -> None:
    (problem,) = advice("> ## Hva kan du få her i dag?\n", NB, only(heading_words=6)).problems

    assert (problem.code, problem.position.line, problem.position.column) == ("heading-long", 1, 6)
    assert problem.values == (("words", "7"), ("limit", "6"), ("text", "Hva kan du få her i dag?"))
    assert told("## Hva kan du få her i dag?\n", NB, only(heading_words=7)) == []
    assert told("## Hva kan du få her i dag?\n", NB, only()) == []


HOW = "## Slik søker du\n\nFinn skjemaet. Skriv navnet ditt. Send det.\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", HOW),
        ("da", "## Sådan søger du\n\nFind skemaet. Skriv dit navn.\n\nSend det.\n"),
        ("fi", "## Miten sinä haet?\n\nEtsi lomake. Kirjoita nimesi. Lähetä se.\n"),
    ],
)
def test_what_is_promised_to_be_told_step_by_step_stands_as_steps(language: str, text: str) -> None:
    heading = text.partition("\n")[0].removeprefix("## ")

    assert told(text, words_of(language), only()) == [f"1:4 steps-missing: {heading}"]


@pytest.mark.parametrize(
    "text",
    [
        HOW + "\n1. Finn skjemaet.\n2. Send det.\n",
        "## Slik søker du\n\nFinn skjemaet. Send det.\n",  # two sentences are no row of steps
        "## Hvem kan søke?\n\nDu kan. Hun kan. Han kan.\n",
        "## Slik søker du\n\n## Hvem kan søke?\n\nDu kan. Hun kan. Han kan.\n",  # that belongs to the next heading
        "## Slik søker du\n\n- Finn skjemaet.\n- Skriv.\n- Send det.\n",
    ],
)
def test_nothing_is_told_where_there_are_steps_or_none_are_needed(text: str) -> None:
    assert told(text, NB, only()) == []


def test_standard_pages_hear_nothing_of_headings() -> None:
    assert told("## Informasjon\n\n" + HOW, NB, only(heading_words=1), is_plain=False) == []
