"""Promise: a text that is to be written over has the structure, links and pictures of the one that it was made from."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brobygger.nouns.document import ContactMention, PageLink, Picture, Pieces
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.markdown.to_write import to_be_written
from tests.support import ROOT

MARK = re.compile("[‹› ]")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Vi seiler.", "‹Vi seiler.›"),
        ("Vi seiler\nhver dag.", "‹Vi seiler\nhver dag.›"),
        ("## Pris {#price}", "## ‹Pris›"),
        ("### Pris ###", "### ‹Pris› ###"),
        ("Pris {#price}\n---", "‹Pris›\n---"),
        ("##", "##"),
        ("- Ta med mat\n- Ta med [klær](../index.md)", "- ‹Ta med mat›\n- ‹Ta med [klær](../index.md)›"),
        ("1. Ring\n\n   Vi svarer.\n2. Kom", "1. ‹Ring›\n\n   ‹Vi svarer.›\n2. ‹Kom›"),
        ("> Husk vest.\n> - Og mat", "> ‹Husk vest.›\n> - ‹Og mat›"),
        ("| Dag | |\n|---|--:|\n| man \\| tir | 10 |", "| ‹Dag› | |\n|---|--:|\n| ‹man \\| tir› | ‹10› |"),
        ('![En båt](boat.jpg "Båten vår")', '![‹En båt›](boat.jpg "‹Båten vår›")'),
        ("![En](a.jpg) [![To](b.jpg)](b.md)", "![‹En›](a.jpg) [![‹To›](b.jpg)](b.md)"),
        ("Se ![En båt](boat.jpg) her", "‹Se ![En båt](boat.jpg) her›"),
        ('![En båt](boat.jpg "\\"Båten\\"")', '‹![En båt](boat.jpg "\\"Båten\\"")›'),
        ("![](boat.jpg)", "![](boat.jpg)"),
        ("{contact:no-police}", "{contact:no-police}"),
        ("Ring {contact:no-police}.", "‹Ring {contact:no-police}.›"),
        ("    kode\n\n```\nkode\n```\n\n---", "    kode\n\n```\nkode\n```\n\n---"),
        ("[a]: ../index.md\n\nSe [a].", "[a]: ../index.md\n\n‹Se [a].›"),
        ("**«Hei»** sa hun", "‹ **«Hei»** sa hun›"),
        ("Hun sa *hei!*", "‹Hun sa *hei!* ›"),
        ("**Hei** du", "‹**Hei** du›"),
        ("‹Vi seiler.›", "‹Vi seiler.›"),
        ("## ‹Pris› {#price}", "## ‹Pris›"),
        ("# #", "# #"),
        ("> # 1. # #", "> # ‹1. #› #"),
        ("| en\n---|---", "| ‹en\n---|---›"),
        ("en\n|\n---", "‹en›\n|\n---"),
        ("# en|\n---|---", "# ‹en›|\n---|---"),
        ("en \\|", "‹en \\|›"),
        ("en\\\n|\n---", "‹en›\\\n|\n---"),
        ("|", "|"),
        ("| – | 🎉 |\n|---|---|", "| – | 🎉 |\n|---|---|"),
        ("Vi seiler\n*", "‹Vi seiler\n*›"),
    ],
)
def test_the_words_of_each_passage_stand_between_marks(text: str, made: str) -> None:
    assert to_be_written(text, ()) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<!-- ok rare-word: x -->\n\nVi seiler.", "‹Vi seiler.›"),
        ("Vi\n\n<!-- husk\ndette -->\n\nseiler.", "‹Vi›\n\n‹seiler.›"),
        ("Vi\n<!-- husk -->\nseiler.", "‹Vi›\n\n‹seiler.›"),
        ("- a\n\n<!-- ny liste -->\n\n- b", "- ‹a›\n\n<!-- -->\n\n- ‹b›"),
        ("- a\n  <!-- husk\n  dette -->\n- b", "- ‹a›\n  <!-- -->\n- ‹b›"),
        ("> a\n> <!-- husk -->\n> b", "> ‹a›\n> <!-- -->\n> ‹b›"),
        ("Vi\n\n<!-- uten slutt\n\nseiler", "‹Vi›"),
    ],
)
def test_comments_go_and_leave_apart_what_they_kept_apart(text: str, made: str) -> None:
    assert to_be_written(text, ()) == made


def test_an_id_stands_where_one_is_wanted_and_in_no_list() -> None:
    text = "## En {#one}\n\n- # I en liste {#list}\n\nTo {#two}\n===\n\n## Tre"

    assert to_be_written(text, (None, "two", "three")) == (
        "## ‹En›\n\n- # ‹I en liste›\n\n‹To› {#two}\n===\n\n## ‹Tre› {#three}"
    )


def html_of(pieces: Pieces) -> str:
    parts = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
        elif isinstance(piece, PageLink):
            parts.append(f"{{{piece.target}#{piece.anchor}: {html_of(piece.content)}}}")
        elif isinstance(piece, Picture):
            parts.append(f"{{picture {piece.file} {piece.alt} {piece.caption}}}")
        elif isinstance(piece, ContactMention):
            parts.append(f"{{contact {piece.key}}}")
    return "".join(parts)


def structure(text: str) -> list[tuple[int | None, str, list[str]]]:
    """Return the sections of a text, each with its heading and the HTML of its blocks, without marks and spaces."""
    body, _ = parse_markdown(text, "p.md")
    return [
        (
            section.heading.level if section.heading else None,
            MARK.sub("", html_of(section.heading.pieces)) if section.heading else "",
            [MARK.sub("", html_of(block.pieces)) for block in section.blocks],
        )
        for section in body
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_of_the_real_site_keeps_its_structure(path: object) -> None:
    text = (ROOT / str(path)).read_text(encoding="utf-8").split("\n---\n", 1)[1]

    made = to_be_written(text, ())

    assert structure(made) == structure(text)
    assert "{#" not in made


WORDS = st.sampled_from(
    (
        *("Vi seiler", "på fjorden", "**gratis**", "*nå*", "**«Hei»**", "_ja!_", "[mer](../index.md)", "[her](#pris)"),
        *("<https://example.org>", "`kode`", "{contact:no-police}", "![En båt](boat.jpg)", "![B](b.jpg 'Vår')"),
        *("a_b_c", "2 * 3", "\\*", "&amp;", "æøå", "🎉", "# 3", "1.", "[x]", "[ref]", "“sitat”.", "\\", "", "- ", "`a"),
        *("**b", "]", "!", "(", "|", "x\\", "***", "__", "<!-- c -->"),
    )
)
PHRASE = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
LINES = st.lists(PHRASE, min_size=1, max_size=3).map("\n".join)
IDS = st.sampled_from(["", " {#a}", " {#price}", " ##", " ## {#b}"])


def heading(level: int, words: str, written: str) -> str:
    return f"{'#' * level} {words}{written}"


def items(mark: str, found: list[str]) -> str:
    return "\n".join(mark + one.replace("\n", "\n" + " " * len(mark)) for one in found)


def table(cells: list[list[str]]) -> str:
    rows = ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in cells]
    return "\n".join([rows[0], "|---|:-:|", *rows[1:]])


def quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


COMMENT = st.sampled_from(["<!-- note -->", "<!-- two\nlines -->"])
SIMPLE = st.one_of(
    LINES,
    st.builds(heading, st.integers(1, 4), PHRASE, IDS),
    st.builds("{}\n---".format, LINES),
    st.builds(table, st.lists(st.lists(PHRASE, min_size=2, max_size=2), min_size=1, max_size=3)),
    COMMENT,
    st.sampled_from(["```\nkode *x*\n\n‹\n```", "    kode", "---", "[ref]: ../index.md 'Tittel'", ""]),
)
NESTED = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.builds(items, st.sampled_from(["- ", "1. ", "* "]), st.lists(inner, min_size=1, max_size=3)),
        inner.map(quote),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
    ),
    max_leaves=8,
)
TEXT = st.lists(NESTED, min_size=1, max_size=6).flatmap(
    lambda blocks: st.sampled_from(["\n\n", "\n"]).map(lambda between: between.join(blocks))
)


def test_any_text_keeps_its_structure(pytestconfig: pytest.Config) -> None:
    @settings(max_examples=20_000 if pytestconfig.getoption("--long") else 300)
    @given(TEXT)
    @example("- a\n\n<!-- x -->\n\n  b")
    @example("    a\n<!-- x -->\n    b")
    @example("a\n\n- a")
    @example("# ##\n\n## #{#a} ##")
    @example("- |\n  ---\n- Vi seiler |\n  ---")
    @example("> # | {#a}\n> ---")
    @example("# `a|b` | ## {#a}\n---")
    @example("- |\n  ---\n1. Vi seiler |\n   ---")
    def check(text: str) -> None:
        assert structure(to_be_written(text, ())) == structure(text)

    check()


def test_a_pictogram_stays_outside_the_marks() -> None:
    assert to_be_written("## :phone: Ring {#call}\n\n- :doctor: En lege\n- Ring", ("call",)) == (
        "## :phone: ‹Ring› {#call}\n\n- :doctor: ‹En lege›\n- ‹Ring›"
    )
