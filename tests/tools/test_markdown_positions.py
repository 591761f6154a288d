"""Links, pictures and helplines are reported where they stand: at each § of the text, whatever surrounds it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.document import pieces_of
from brobygger.tools.markdown import parse_markdown

HOLE = re.compile(r"!?\[§|\{contact:§")


def reported(text: str) -> list[tuple[int | None, int | None]]:
    """Return the line and column of each hole."""
    body, _ = parse_markdown(text, "p.md")
    return [(piece.position.line, piece.position.column) for piece in pieces_of(body) if not isinstance(piece, str)]


def standing(text: str) -> list[tuple[int | None, int | None]]:
    """Return the line and column of each § that begins a hole, as an editor shows them."""
    return [
        (number, found.start() + 1)
        for number, line in enumerate(text.split("\n"), start=1)
        for found in HOLE.finditer(line)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[§](a.md)\n",
        "  words [§](a.md) and [§](b.md)\n",
        "\n\nåøæ 🛶 [§](a.md)\n",
        "one\n  two [§](a.md)\n   three ![§](b.jpg)\n",
        "one\\\ntwo [§](a.md)  \nthree [§](a.md)\n",
        "*em [§](a.md) **strong ![§](b.jpg)***\n",
        "`code` \\* &amp; [§](a.md) {contact:§}\n",
        "[§ ![§](a.jpg)](b.md)\n",
        "[§][a] and ![§][a]\n\n[a]: b.md\n",
        # Headings
        "# [§](a.md)\n",
        "##   words [§](a.md)   ##\n",
        "## words [§](a.md) {#id}\n",
        "words [§](a.md)\n===\n",
        "one\ntwo [§](a.md) {#id}\n---\n",
        # Lists
        "- [§](a.md)\n- two [§](a.md)\n",
        "1.  one\n    - two\n      * three [§](a.md)\n        four [§](a.md)\n",
        "- - 1. [§](a.md)\n",
        "> 1. | [§](a.md) | 1. |\n>    |---|---|\n>    | 1. | [§](a.md) |\n",
        "- one\n\n  two [§](a.md)\n\n      code\n",
        "- one\ntwo [§](a.md)\n",
        "- one\n\ttwo [§](a.md)\n",
        "-\tone [§](a.md)\n\n\ttwo [§](a.md)\n",
        "- one\n\t- two [§](a.md)\n\t  three [§](a.md)\n",
        # Quotations
        "> [§](a.md)\n>two [§](a.md)\n>   three [§](a.md)\n",
        "> one\ntwo [§](a.md)\n",
        "> > one [§](a.md)\n> two [§](a.md)\n",
        "> - one\n>   two [§](a.md)\n> three [§](a.md)\n",
        "- > one\n  > two {contact:§}\n",
        # Tables
        "| a | b |\n|---|---|\n| [§](a.md) | words [§](a.md) |\n",
        "| [§](a.md) | [§](a.md) |\n|---|---|\n|[§](a.md)|[§](a.md)|\n",
        "[§](a.md) | [§](a.md)\n---|---\n[§](a.md) | [§](a.md)\n",
        "| a | b |\n|---|---|\n| x \\| [§](a.md) | \\| \\| [§](a.md) |\n",
        "| a | b | c |\n|---|---|---|\n| | x | [§](a.md) |\n| b [§](a.md) | b | [§](a.md) |\n",
        "| a |\n|---|\n| `x \\| y` [§](a.md) |\n",
        "> | a |\n> |---|\n> | [§](a.md) |\n",
        "- one\n\n  | a | b |\n  |---|---|\n  | x \\| | [§](a.md) |\n",
        # What is dropped before them
        "<!-- one\n\ntwo -->\n\n[§](a.md)\n",
        "[r]: a.md\n[§](a.md)\n",
        "<b> [§](a.md)\n",
    ],
)
def test_a_hole_is_reported_where_it_stands(text: str) -> None:
    assert standing(text)
    assert sorted(reported(text), key=str) == sorted(standing(text), key=str)


CONTAINERS = st.sampled_from(["> ", "- ", "1. ", "10. ", "* ", ">", " > "])
WORDS = st.sampled_from(["words ", "å ", "🛶", "*em* ", "`[` ", "\\[ ", "&amp; ", "{#id} ", "| "])
LINES = st.lists(WORDS, max_size=4).map(lambda words: "x" + "".join(words) + "[§](a.md)")


@given(containers=st.lists(CONTAINERS, max_size=4), lines=st.lists(LINES, min_size=1, max_size=3), lazy=st.booleans())
def test_a_link_is_found_however_deep_it_stands(containers: list[str], lines: list[str], lazy: bool) -> None:
    first = "".join(containers)
    # The space behind > belongs to it, also where the first line has none.
    following = re.sub(r"[^>]", " ", re.sub(r">(?=[^ >])", "> ", first)) if not lazy else ""
    text = first + f"\n{following}".join(lines) + "\n"

    assert reported(text) == standing(text)


@given(st.lists(st.lists(WORDS.filter(lambda word: word != "| "), max_size=3), min_size=1, max_size=4))
def test_a_link_is_found_in_each_cell_of_a_table(cells: list[list[str]]) -> None:
    row = "|".join(f" x\\|{''.join(cell)}[§](a.md) " for cell in cells)
    text = f"|{'a|' * len(cells)}\n|{'---|' * len(cells)}\n|{row}|\n"

    assert reported(text) == standing(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a <b>\n", (1, 5)),
        ("> a\n> b <!-- c -->\n", (2, 5)),
        ("| a | b |\n|---|---|\n| x \\| | <i> |\n", (3, 10)),
        ("## a [](b.md)\n", (1, 6)),
        ("- ## a\n\n  b [c](javascript:d)\n", (3, 5)),
        ("a\n\n> - <!-- b\n", (3, 5)),
    ],
)
def test_a_problem_is_reported_where_it_stands(text: str, place: tuple[int, int]) -> None:
    _, problems = parse_markdown(text, "p.md")

    assert [(problem.position.line, problem.position.column) for problem in problems] == [place]
