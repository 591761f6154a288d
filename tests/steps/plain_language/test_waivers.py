"""Promise: what an editor has decided stands, with its reason; what no longer speaks of anything is told."""

import pytest

from brobygger.nouns.plain_limits import PlainLimits
from brobygger.steps.plain_language import CODES, remarks_in_fields
from brobygger.whole.report import hint_of
from tests.plain import advice, common, line_of, only, told, words_of

NB = words_of("nb", "sendes=sende sendte=sende", frequencies=common("du kan få hjelp sende det"))
LIMITS = only(word_frequency=4, sentence_words=6)


def waived(text: str) -> list[str]:
    return told(text, NB, LIMITS)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- ok passive: the law says so -->\nDet sendes.\n",
        "<!-- ok passive: the law says so -->\n\nDu kan\nfå det. Det sendes.\n",
        "<!--ok passive:\nthe law\nsays so-->\n\nDet sendes.\n",
        "<!-- ok passive: the law says so -->\n<!-- and a note -->\nDet sendes.\n",
        "<!-- ok passive: the law says so -->\n## Du sendes\n",
        "<!-- ok passive: the law says so -->\n\n- Du\n- Det sendes\n\n  Det sendes.\n",
        "<!-- ok passive: the law says so -->\n\n1. Det sendes\n",
        "- Du\n- Det.\n\n  <!-- ok passive: the law says so -->\n\n  Det sendes.\n",
        "- <!-- ok passive: the law says so -->\n  Det sendes.\n",
        "<!-- ok passive: the law says so -->\n> Du.\n>\n> Det sendes.\n",
        "> <!-- ok passive: the law says so -->\n> Det sendes.\n",
        "<!-- ok passive: the law says so -->\n| Det sendes |\n|---|\n| Det sendes |\n",
    ],
)
def test_a_waiver_stands_before_what_it_speaks_of(text: str) -> None:
    assert waived(text) == []
    assert "passive" in "".join(waived(text.replace("ok passive", "not")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "<!-- ok passive: reason -->\nDu.\n\nDet sendes.\n",
            ["1:1 waiver-idle: passive", "4:5 passive: sendes"],
        ),
        (
            "Det sendes.\n\n<!-- ok passive: reason -->\n",
            ["1:5 passive: sendes", "3:1 waiver-idle: passive"],
        ),
        (
            "<!-- ok passive: reason -->\n- Du\n\nDet sendes.\n",
            ["1:1 waiver-idle: passive", "4:5 passive: sendes"],
        ),
        (
            "- Du.\n\n  <!-- ok passive: reason -->\n\n- Det sendes.\n",
            ["3:3 waiver-idle: passive", "5:7 passive: sendes"],
        ),
        (
            "<!-- ok passive: reason -->\n## Du\n\nDet sendes.\n",
            ["1:1 waiver-idle: passive", "4:5 passive: sendes"],
        ),
        (
            "<!-- ok rare-word: reason -->\nDet sendes.\n",
            ["1:1 waiver-idle: rare-word", "2:5 passive: sendes"],
        ),
    ],
)
def test_it_speaks_of_nothing_else_and_is_told_where_it_is_idle(text: str, lines: list[str]) -> None:
    assert sorted(waived(text)) == lines


def test_a_word_that_is_waived_is_waived_on_the_whole_page() -> None:
    text = "Du kan få kvakk. Få kvikk.\n\n<!-- ok rare-word: reason -->\n\n- Du kan få kvakk\n\nFå kvakk, kvikk.\n"

    assert waived(text) == ["1:21 rare-word: kvikk"]


def test_a_word_that_is_waived_twice_leaves_no_waiver_idle() -> None:
    comment = "<!-- ok rare-word: readers meet it everywhere -->\n"

    assert waived(f"{comment}Få kvakk.\n\n{comment}Få kvakk.\n") == []


@pytest.mark.parametrize(
    ("code", "limits"),
    [
        ("lix-high", only(lix=20)),
        ("sentences-long", only(mean_sentence_words=2)),
        ("verbs-in-nouns", only(noun_share=1)),
    ],
)
def test_what_is_said_of_the_page_is_waived_anywhere_in_it(code: str, limits: PlainLimits) -> None:
    text = "Kommunen hjelper bestilling. " * 24
    lexicon = words_of("nb")

    assert [line.split()[1] for line in told(text, lexicon, limits)] == [f"{code}:"]
    assert told(f"{text}\n\n<!-- ok {code}: reason -->\n", lexicon, limits) == []


def test_a_waiver_without_a_reason_waives_nothing() -> None:
    text = "<!-- ok passive -->\nDet sendes.\n\n<!-- ok passive: -->\nDet sendes.\n"

    found = advice(text, NB, LIMITS).problems

    assert [(line_of(problem), problem.severity.value) for problem in found] == [
        ("2:5 passive: sendes", "hint"),
        ("5:5 passive: sendes", "hint"),
        ("1:1 waiver-no-reason: passive", "warning"),
        ("4:1 waiver-no-reason: passive", "warning"),
    ]
    assert hint_of(found[2]) == "Write the reason behind a colon: ok passive: because …"


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    near, far = advice("<!-- ok pasive: reason -->\n<!-- ok xyz: reason -->\nDu.\n", NB, LIMITS).problems

    assert (line_of(near), near.severity.value, hint_of(near)) == (
        "1:1 waiver-unknown: pasive",
        "warning",
        "Did you mean passive?",
    )
    assert hint_of(far) == f"These exist: {', '.join(CODES)}."


def test_other_comments_are_the_editors_own() -> None:
    assert waived("<!-- okay -->\n<!-- ok? ask Kari -->\n<!-- this is ok passive: no -->\n<!-- ok -->\nDu.\n") == []


def test_standard_pages_may_waive_too() -> None:
    text = "Du kan få hjelp du kan få.\n"

    assert told(text, NB, only(sentence_words=6), is_plain=False) == ["1:1 sentence-long: Du kan få hjelp du kan få."]
    assert told(f"<!-- ok sentence-long: reason -->\n{text}", NB, only(sentence_words=6), is_plain=False) == []


FIELDS = """\
---
# ok passive: above a field
title: Det sendes
summary: Det er  # ok passive: behind
  en lang verdi
  over linjer

# a note
# ok rare-word: above a list
# ok office-word: above the same list
bring:
  - kvakk  # ok rare-word: behind an item
  # ok rare-word: above an item
  - kvikk
  - kvekk
what_you_get:
- kaffe
- te
how_to_join:
  # ok passive: above a part of a field
  steps: [Ring, Kom]
  note: Hei
# nothing below is ok passive: said
# ok passive: below everything
"""


def test_a_comment_in_the_fields_speaks_of_the_field_below_it_or_the_one_on_its_line() -> None:
    found = remarks_in_fields(FIELDS.split("\n"), "p.md")

    assert [
        (remark.position.line, remark.position.column, remark.text, remark.first_line, remark.last_line)
        for remark in found
    ] == [
        (2, 3, "ok passive: above a field", 3, 3),
        (4, 20, "ok passive: behind", 4, 10),
        (9, 3, "ok rare-word: above a list", 11, 15),
        (10, 3, "ok office-word: above the same list", 11, 15),
        (12, 14, "ok rare-word: behind an item", 12, 13),
        (13, 5, "ok rare-word: above an item", 14, 14),
        (20, 5, "ok passive: above a part of a field", 21, 21),
        (24, 3, "ok passive: below everything", 0, 0),
    ]


def test_a_list_whose_items_are_not_indented_belongs_to_its_field() -> None:
    (remark,) = remarks_in_fields(["# ok passive: reason", "bring:", "- te", "- kaffe", "price: free"], "p.md")

    assert (remark.first_line, remark.last_line) == (2, 4)
