"""Promise: a page as a whole is not harder than its sentences one by one."""

import pytest

from tests.plain import advice, only, told, words_of

NB = words_of("nb", known="økning")
EASY = "Du kan ringe oss. " * 20  # 80 words
HARD = "Kommunen hjelper familier. " * 24  # 72 words, all of them long


def test_a_long_mean_is_told_at_the_first_sentence() -> None:
    (problem,) = advice(f"## Du\n\n- {EASY}\n", NB, only(mean_sentence_words=3)).problems

    assert (problem.code, problem.position.line, problem.position.column) == ("sentences-long", 3, 3)
    assert problem.values[:2] == (("words", "4.0"), ("limit", "3"))
    assert told(EASY, NB, only(mean_sentence_words=4)) == []
    assert told(EASY, NB, only()) == []


def test_lix_is_told_from_its_limit_on() -> None:
    (problem,) = advice(HARD, NB, only(lix=103)).problems

    assert (problem.code, problem.values[:2]) == ("lix-high", (("lix", "103"), ("limit", "103")))
    assert told(HARD, NB, only(lix=104)) == []
    assert told(HARD, NB, only()) == []


@pytest.mark.parametrize(("language", "codes"), [("nb", ["lix-high"]), ("da", ["lix-high"]), ("fi", [])])
def test_standard_pages_hear_of_a_high_lix_but_finnish_ones_do_not(language: str, codes: list[str]) -> None:
    found = advice(HARD, words_of(language), is_plain=False).problems

    assert [problem.code for problem in found] == codes


def test_nouns_that_hide_verbs_are_counted_and_named() -> None:
    text = EASY + "Bestilling og betaling og bestilling og økning.\n"  # 87 words, three of them

    (problem,) = advice(text, NB, only(noun_share=3)).problems

    assert (problem.code, problem.values[:3]) == (
        "verbs-in-nouns",
        (("share", "3.4"), ("limit", "3"), ("words", "“bestilling”, “betaling”")),
    )
    assert told(text, NB, only(noun_share=4)) == []
    assert told(text, words_of("ar"), only(noun_share=1)) == []


def test_headings_and_cells_are_not_counted_and_a_short_page_has_no_mean() -> None:
    cells = "| Kommunen hjelper familier |\n|---|\n" + "| Kommunen hjelper familier |\n" * 30

    assert told(f"## Du\n\n{cells}", NB, only(lix=20, mean_sentence_words=1)) == []
    assert told("Kommunen hjelper familier. " * 19, NB, only(lix=20, mean_sentence_words=1)) == []
