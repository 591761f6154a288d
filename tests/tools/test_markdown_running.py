"""Promise: running text has the words that readers read, no others, and each stands where the file has it."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.document import PageLink, Pieces
from brobygger.nouns.running import Remark
from brobygger.tools.markdown import parse_markdown, running_text
from tests.whole.test_fuzz import MARKDOWN, SPACES, WORDS, examples, pieces


def runs(text: str) -> list[tuple[str, str]]:
    return [(run.kind.value, run.text) for run in running_text(text, "p.md").runs]


def test_a_page_becomes_its_passages_each_of_its_kind() -> None:
    text = """\
## :doctor: Hos **legen** {#lege}

Ring [oss](om.md).
Kom *gjerne*.

- en
- to

1. tre

> fire

| fem | seks |
|---|---|
| sju | *åtte* |
"""

    assert runs(text) == [
        ("heading", "Hos legen"),
        ("paragraph", "Ring oss.\nKom gjerne."),
        ("item", "en"),
        ("item", "to"),
        ("step", "tre"),
        ("paragraph", "fire"),
        ("cell", "fem"),
        ("cell", "seks"),
        ("cell", "sju"),
        ("cell", "åtte"),
    ]


def test_what_is_no_running_text_is_one_sign() -> None:
    assert runs("Skriv `kode` her ![en båt](b.jpg) og ring {contact:no-police} <b>nå</b>.\n") == [
        ("paragraph", "Skriv ¤ her ¤ og ring ¤ ¤nå¤.")
    ]


def test_what_nobody_reads_is_left_out() -> None:
    assert runs("```\nkode\n```\n\n<!-- et notat -->\n\n---\n\n[a]: b.md\n") == []


def test_headings_are_counted_and_have_their_level() -> None:
    found = running_text("En.\n\n## To\n\nTre.\n\n### Fire\n\n- fem\n", "p.md").runs

    assert [(run.section, run.level) for run in found] == [(0, 0), (1, 2), (1, 0), (2, 3), (2, 0)]


def test_it_is_known_what_is_set_in_italics() -> None:
    (run,) = running_text("Et *lite* og **stort** og _rart **ord**_.\n", "p.md").runs

    assert [run.text[begin:end] for begin, end in run.emphasised] == ["lite", "rart ord"]


def marked(text: str, first_line: int = 1) -> list[tuple[int | None, int | None]]:
    """Return where each § of the running text is said to stand."""
    places = [
        run.position(found.start())
        for run in running_text(text, "p.md", first_line).runs
        for found in re.finditer("§", run.text)
    ]
    return [(place.line, place.column) for place in places]


def standing(text: str) -> list[tuple[int | None, int | None]]:
    """Return the line and column of each § of a text, as an editor shows them."""
    lines = text.split("\n")
    return [(number, at.start() + 1) for number, line in enumerate(lines, start=1) for at in re.finditer("§", line)]


PLACES = [
    "§\n",
    "  words § and §\n",
    "\n\nåøæ 🛶 §\n",
    "one §\n  two §\n   three §\n",
    "one § \\\ntwo §  \nthree §\n",
    "*em § **strong §***, ***§** §*\n",
    "~~no strike~~ § a_b_c §\n",
    "`code` code §\n",
    "\\*stars\\* § a &amp; b § &lt;b&gt; §\n",
    "<b>bold §</b> §\n",
    # Links: what leads somewhere is not read
    "a [b § c](c.md) §, [c](b.md) b §\n",
    'the [word § ](word.md "word word") word §\n',
    "[a](<a b.md>) §, [a](a(b).md) § a(b) §\n",
    "[a § a][b] b §\n\n[b]: b.md\n",
    "<https://example.org> § https://example.org §\n",
    "[a] § (b) § a](b c) §\n",
    "![word](boat.jpg) word § \\* word §\n",
    "{contact:no-police} police §\n",
    # Headings
    "# §\n",
    "##   words §   ##\n",
    "## :doctor: doctor § {#id}\n",
    "words §\n===\n",
    "one\ntwo § {#id}\n---\n",
    # Lists
    "- §\n- two §\n",
    "- :boat: boat §\n- :boat: § boat\n",
    "1.  one\n    - two §\n      * three §\n        four §\n",
    "- one §\n\n  two §\n\n      code\n",
    "- one\ntwo §\n",
    "- one\n\ttwo §\n",
    "-\tone §\n\n\ttwo §\n",
    # Quotations
    "> §\n>two §\n>   three §\n",
    "> - one §\n>   two §\n>\n> ## § h\n",
    "> one\ntwo §\n",
    # Tables
    "| § | a § |\n|---|---|\n| *b* § | [c § c](c.md) c § |\n",
    "a | b\n--|--\na \\| § | b \\| b \\| §\na | a §\n",
    "| :boat: § | `x` § |\n|---|---|\n",
    "> | a § | b |\n> |---|---|\n> | 1 | 1 § |\n",
]


@pytest.mark.parametrize("text", PLACES)
def test_each_word_stands_where_the_file_has_it(text: str) -> None:
    assert "§" in text
    assert marked(text) == standing(text)


@pytest.mark.parametrize("text", PLACES)
def test_each_word_stands_there_too_where_lines_end_as_on_windows(text: str) -> None:
    assert marked(text.replace("\n", "\r\n")) == standing(text)


def test_the_word_of_a_pictogram_is_not_taken_for_the_word_behind_it() -> None:
    (run,) = running_text("- :boat: boat\n", "p.md").runs

    assert (run.text, run.position(0).column) == ("boat", 10)


def test_places_count_from_the_head_of_the_file() -> None:
    assert marked("one §\n\ntwo §\n", first_line=7) == [(7, 5), (9, 5)]


def remarks(text: str) -> list[tuple[str, int | None, int | None, tuple[int, int]]]:
    def shown(remark: Remark) -> tuple[str, int | None, int | None, tuple[int, int]]:
        return remark.text, remark.position.line, remark.position.column, (remark.first_line, remark.last_line)

    return [shown(remark) for remark in running_text(text, "p.md").remarks]


def test_a_comment_stands_before_the_block_below_it() -> None:
    text = """\
<!-- one -->
Ett
to.

<!-- two
lines -->

- tre
- fire

<!-- three --><!-- no block of its own -->
<!-- four -->
## Fem
"""

    assert remarks(text) == [
        ("one", 1, 1, (2, 3)),
        ("two\nlines", 5, 1, (8, 9)),
        ("four", 12, 1, (13, 13)),
    ]


def test_a_comment_in_an_item_stands_before_the_rest_of_that_item() -> None:
    assert remarks("- ett\n- to\n\n  <!-- here -->\n\n  tre\n- fire\n") == [("here", 4, 3, (6, 6))]


def test_a_comment_with_nothing_below_it_stands_before_nothing() -> None:
    assert remarks("Ett.\n\n<!-- last -->\n") == [("last", 3, 1, (0, 0))]


def test_a_comment_without_an_end_is_none() -> None:
    assert remarks("Ett.\n\n<!-- open\n") == []


ANY = pieces(MARKDOWN, WORDS, SPACES, (":doctor: ", "| a | b |\n|---|---|\n| "))
NOT_READ = re.compile(r"<pre.*?</pre>|<code>.*?</code>|¤", re.DOTALL)
BLOCK = re.compile(r"</?(?:p|li|tr|t[dh]|h[1-6]|blockquote|ul|ol|table)\b[^>]*>|<br>")
TAG = re.compile(r"<[^>]*>")


def markup(found: Pieces) -> str:
    return "".join(
        piece if isinstance(piece, str) else markup(piece.content) if isinstance(piece, PageLink) else ""
        for piece in found
    )


def shown(text: str) -> list[str] | None:
    """Return the words that the parsed page shows as running text; None where HTML is shown as it was written."""
    body, problems = parse_markdown(text, "p.md")
    if any(problem.code == "html-in-text" for problem in problems):
        return None
    parts: list[str] = []
    for section in body:
        parts.extend(markup(heading.pieces) for heading in (section.heading,) if heading)
        parts.extend(markup(block.pieces) for block in section.blocks)
    return unescape(TAG.sub("", BLOCK.sub(" ", NOT_READ.sub("", " ".join(parts))))).replace("¤", "").split()


def test_any_text_is_read_with_the_words_of_its_page_and_places_within_its_lines(pytestconfig: pytest.Config) -> None:
    @examples(pytestconfig, 20_000, 150)
    @given(ANY)
    def check(text: str) -> None:
        found = running_text(text, "p.md").runs
        lines = re.split("\r\n|\r|\n", text)
        for run in found:
            for word in re.finditer(r"\w+", run.text):
                place = run.position(word.start())
                assert place.line is not None
                assert place.column is not None
                assert 1 <= place.line <= len(lines)
                assert place.column >= 1
        words = shown(text)
        assert words is None or " ".join(run.text for run in found).replace("¤", "").split() == words

    check()


@given(
    st.lists(st.sampled_from(["ord", "§", "*ord*", "**§**", "[§](a.md)", "`x`", "a\\*b", "&amp;", "\n"]), max_size=12)
)
def test_a_word_among_any_marks_stands_where_the_file_has_it(parts: list[str]) -> None:
    text = " ".join(parts).replace("\n ", "\n").replace(" \n", "\n") + "\n"

    assert marked(text) == standing(text)
