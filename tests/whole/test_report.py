"""Promise: a problem is told so that its author finds the place and knows what to do."""

import json

from brobygger.nouns.problems import Position, Problem, Related, Severity, error, warning
from brobygger.whole.report import as_json, counts, headline, hint_of, text_lines

LINK = error(
    "broken-link",
    Position(path="content/nb/index.md", line=2, column=8),
    hint="near",
    target="hosing",
    near="housing",
)


def test_a_problem_is_told_with_its_line_a_caret_and_a_hint() -> None:
    assert list(text_lines(LINK, ["---", "Les om [leie](hosing.md)."])) == [
        "content/nb/index.md:2:8: error broken-link: No page is called “hosing”",
        "    Les om [leie](hosing.md).",
        "           ^",
        "    Did you mean housing?",
    ]


def test_the_caret_stays_under_its_column_in_a_long_line_and_behind_a_tab() -> None:
    long = warning("html-in-text", Position(path="a.md", line=1, column=301), html="<b>")
    source = "x" * 300 + "<b>" + "y" * 300
    _, shown, caret = list(text_lines(long, [source]))[:3]
    assert shown[caret.index("^")] == "<"
    assert len(shown) <= 104

    behind_a_tab = warning("html-in-text", Position(path="a.md", line=1, column=2), html="<b>")
    _, shown, caret = list(text_lines(behind_a_tab, ["\t<b>"]))[:3]
    assert shown[caret.index("^")] == "<"


def test_a_problem_of_a_whole_file_has_no_line_to_show() -> None:
    problem = warning("words-missing", Position(path="i18n/nb.po"), hint="write", count="1", words="“A”", locale="nb")

    assert list(text_lines(problem, [])) == [
        "i18n/nb.po: warning words-missing: Words of the interface that are not translated for nb (1): “A”",
        "    Readers see them in English until you translate them in this file.",
    ]


def test_a_line_that_is_not_there_is_not_shown() -> None:
    assert list(text_lines(LINK, [])) == [headline(LINK), "    Did you mean housing?"]


def test_a_second_place_is_named() -> None:
    first = Related(code="first-written", position=Position(path="a.md", line=2, column=1))
    problem = error("field-twice", Position(path="a.md", line=3, column=1), related=(first,), field="title")

    assert list(text_lines(problem, ["---", "title: A", "title: B"])) == [
        "a.md:3:1: error field-twice: The field title is written twice",
        "    title: B",
        "    ^",
        "    a.md:2:1: it was written here first",
    ]
    assert hint_of(problem) is None


def test_json_has_the_shape_that_programs_rely_on() -> None:
    related = Related(code="other-place", position=Position(path="b.md", line=4))
    bare = error("address-twice", Position(path="a.md"), related=(related,), address="nb/å.html")

    assert json.loads(as_json([LINK, bare], pages=3, written=0, seconds=1.23456)) == {
        "problems": [
            {
                "code": "broken-link",
                "severity": "error",
                "path": "content/nb/index.md",
                "line": 2,
                "column": 8,
                "message": "No page is called “hosing”",
                "hint": "Did you mean housing?",
                "related": [],
            },
            {
                "code": "address-twice",
                "severity": "error",
                "path": "a.md",
                "line": None,
                "column": None,
                "message": "Two pages have the address nb/å.html",
                "hint": None,
                "related": [{"path": "b.md", "line": 4, "column": None, "message": "the other one stands here"}],
            },
        ],
        "pages": 3,
        "written": 0,
        "seconds": 1.235,
    }


def test_problems_are_counted_by_weight() -> None:
    hint = Problem(code="slug-missing", severity=Severity.HINT, position=Position(path="a.md"))

    assert counts([LINK, LINK, hint]) == {Severity.ERROR: 2, Severity.WARNING: 0, Severity.HINT: 1}
