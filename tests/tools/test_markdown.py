"""Cases of Markdown, each a title, a text and what becomes of it, as data files in markdown_cases/.

What becomes of a text is its HTML with holes in braces and their place behind an @, headings as `= level id text`,
and a line beginning with ! for each problem.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from brobygger.nouns.document import Body, PageLink, PictogramMention, Picture, Piece, Pieces
from brobygger.nouns.problems import Position
from brobygger.tools.language import sentence_starts
from brobygger.tools.markdown import SENTENCE_BREAK, parse_markdown

CASES = Path(__file__).parent / "markdown_cases"
FILES = sorted(CASES.glob("*.md"))


def html_of(pieces: Pieces) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, PageLink):
        anchor = f"#{piece.anchor}" if piece.anchor else ""
        return f"{{page {piece.target}{anchor}: {html_of(piece.content)} {_at(piece.position)}}}"
    if isinstance(piece, Picture):
        caption = f" | {piece.caption}" if piece.caption else ""
        return f"{{picture {piece.file}: {piece.alt}{caption} {_at(piece.position)}}}"
    if isinstance(piece, PictogramMention):
        return f"{{pictogram {piece.word} {_at(piece.position)}}}"
    return f"{{contact {piece.key} {_at(piece.position)}}}"


def _at(position: Position) -> str:
    return f"@{position.line}:{position.column}"


def shown(text: str) -> str:
    body, problems = parse_markdown(text, "p.md")
    lines = [line.rstrip("\n") for line in _lines(body) if line]
    lines.extend(f"! {p.position.line}:{p.position.column} {p.severity} {p.code} ({p.hint})" for p in problems)
    return "\n".join(lines)


def _lines(body: Body) -> Iterator[str]:
    for section in body:
        if section.heading is not None:
            heading = section.heading
            written = f" #{heading.written_id}" if heading.written_id is not None else ""
            yield f"= {heading.level}{written} {html_of(heading.pieces)} {_at(heading.position)}".replace("  ", " ")
        for block in section.blocks:
            yield html_of(block.pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=f"{file.stem}:{line} {title}")
        for file in FILES
        for line, title, text, expected in read_fixture_file(file)
    ],
)
def test_a_text_becomes(text: str, expected: str) -> None:
    assert shown(text) == expected.rstrip("\n")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_file_of_cases_is_empty_or_ends_in_half_a_case(file: Path) -> None:
    cases = read_fixture_file(file)

    assert cases
    assert all(len(case) == 4 for case in cases)


def test_there_are_cases() -> None:
    assert len(FILES) >= 6


def test_a_block_knows_its_first_and_last_line_in_the_file() -> None:
    body, _ = parse_markdown("a\nb\n\n- c\n- d\n\n## e\n\n    f\n", "p.md", first_line=7)

    assert [(block.first_line, block.last_line) for section in body for block in section.blocks] == [
        (7, 8),
        (10, 11),
        (15, 15),
    ]


def test_places_count_from_where_the_text_begins_in_its_file() -> None:
    _, problems = parse_markdown("\n<b>\n", "p.md", first_line=5)

    assert [(p.position.path, p.position.line, p.position.column) for p in problems] == [("p.md", 6, 1)]


def test_a_text_has_as_few_pieces_as_it_has_holes() -> None:
    body, _ = parse_markdown("*a* [b](c.md) `d` **e**\n", "p.md")

    pieces = body[0].blocks[0].pieces
    assert [type(piece) for piece in pieces] == [str, PageLink, str]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("En. To. Tre.", "<p>En. |To. |Tre.</p>\n"),
        (
            "Les *en. To* og **tre.** [Fire](https://a.no/b). Fem.",
            "Les <em>en. |To</em> og <strong>tre.</strong> |<a",
        ),
        ("Les [mer. Nå](https://a.no/b).", '<a href="https://a.no/b" rel="noreferrer">mer. |Nå</a>'),
        ("En.  \nTo.\nTre.", "<p>En.<br>\nTo.\n|Tre.</p>\n"),
        ("Kjør `a. Bil.` Slik. **Nå.**", "<p>Kjør <code>a. Bil.</code> |Slik. |<strong>Nå.</strong></p>\n"),
        ("- En. To.\n- Tre", "<ul>\n<li>En. |To.</li>\n<li>Tre</li>\n</ul>\n"),
        ("Ring kl. 10. ![b](c.jpg) Hei", "<p>Ring kl. 10. |"),
    ],
)
def test_in_a_plain_text_each_sentence_begins_a_line(text: str, html: str) -> None:
    body, problems = parse_markdown(text, "x.md", starts=partial(sentence_starts, language="nb"))

    assert problems == ()
    shown = "".join(piece for piece in body[0].blocks[0].pieces if isinstance(piece, str))
    assert html in shown.replace(SENTENCE_BREAK, "|")


def test_a_heading_stays_on_one_line() -> None:
    body, _ = parse_markdown("## En. To.", "x.md", starts=partial(sentence_starts, language="nb"))

    assert body[0].heading is not None
    assert body[0].heading.pieces == ("En. To.",)
