"""Promise: a sentence says who does what, with a verb."""

import pytest

from brobygger.tools.grammar import Lexicon
from brobygger.whole.report import hint_of
from tests.plain import advice, line_of, only, told, words_of

NB = words_of("nb", "sendes=sende sendte=sende sendt=sende", frequencies="sende\t5\n", known="økning")


def test_a_passive_is_told_from_its_first_word_to_its_last() -> None:
    text = "- Brevet **sendes**.\n- Det blir\n  *ikke* sendt til deg.\n\n## Brevet sendes du\n"

    assert [line for line in told(text, NB, only()) if "passive" in line] == [
        "1:12 passive: sendes",
        "2:7 passive: blir ikke sendt",
        "5:11 passive: sendes",
    ]


def test_each_passive_is_told_also_if_it_is_the_same_word() -> None:
    assert len(told("Det sendes. Det sendes.", NB, only())) == 2


def test_its_hint_says_what_to_write() -> None:
    (problem,) = advice("Det sendes.", NB, only()).problems

    assert hint_of(problem) == "Write who does it: “We send you a letter”, “You pay”."


def test_standard_pages_hear_nothing_of_passives() -> None:
    assert told("Det sendes ved innføring av loven.", NB, only(), is_plain=False) == []


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("nb", "Vi hjelper med bestilling av time.\n", "1:16 verb-in-noun: bestilling"),
        ("nb", "Ved\n**etablering av** tilbud.\n", "2:3 verb-in-noun: etablering"),
        ("da", "Vi hjælper med bestilling af tid.\n", "1:16 verb-in-noun: bestilling"),
        ("fi", "Autamme hakemuksen täyttämisessä.\n", "1:20 verb-in-noun: täyttämisessä"),
    ],
)
def test_a_noun_in_which_a_verb_hides_is_told(language: str, text: str, noun: str) -> None:
    assert told(text, words_of(language), only()) == [noun]


@pytest.mark.parametrize(
    ("lexicon", "text"),
    [
        (NB, "Du får opplæring. En økning i prisen.\n"),
        (words_of("fi", known="täyttämisessä"), "Autamme täyttämisessä.\n"),
        (words_of("ar"), "bestilling av time\n"),
    ],
)
def test_one_without_of_one_that_is_known_and_one_of_another_language_is_not(lexicon: Lexicon, text: str) -> None:
    assert told(text, lexicon, only()) == []


def test_the_finding_ends_with_its_last_word() -> None:
    (finding,) = advice("Det blir sendt til deg.", NB, only()).findings

    assert finding.run.text[finding.begin : finding.end] == "blir sendt"
    assert line_of(advice("Det blir sendt.", NB, only()).problems[0]) == "1:5 passive: blir sendt"
