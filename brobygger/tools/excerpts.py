"""The passages of a version with the addresses behind their words, and where in the file each of them stands."""

import re
from collections.abc import Iterator
from html import unescape

from brobygger.nouns.document import Block, Body, ContactMention, Document, Pieces
from brobygger.nouns.record import record
from brobygger.tools.wording import LINK, parts_of, texts_of, words_of

_LIST_TAG = re.compile(r"</?[uo]l(?=[ >])|<li(?=>)")

_ONE_ITEM = re.compile(r'<ol(?: start="(\d+)")?>\n<li>')

HEADING = -1
"""The place of a heading among the blocks of its section."""


@record
class Excerpt:
    """A text field, heading, paragraph, item of a list or row of a table.

    `field` is the dotted name of a text field, empty in the text; there `section` and `block` count from 0, and
    `first_line` and `last_line` are those of the block.
    """

    text: str
    addresses: tuple[str, ...] = ()
    field: str = ""
    section: int = -1
    block: int = HEADING
    first_line: int
    last_line: int


def field_excerpts(document: Document) -> Iterator[Excerpt]:
    """Yield the text fields of a version."""
    for name, text in texts_of(document.fields):
        line = document.position(name).line or 1
        yield Excerpt(text=" ".join(text.split()), field=name, first_line=line, last_line=line)


def body_excerpts(body: Body) -> Iterator[Excerpt]:
    """Yield the passages of a version's text in reading order."""
    for number, section in enumerate(body):
        if section.heading is not None:
            line = section.heading.position.line or 1
            yield from _excerpts(section.heading.pieces, number, HEADING, (line, line))
        for place, block in enumerate(section.blocks):
            yield from _excerpts(block.pieces, number, place, (block.first_line, block.last_line))


def _excerpts(pieces: Pieces, section: int, block: int, lines: tuple[int, int]) -> Iterator[Excerpt]:
    number = _lone_number(pieces)
    for part in parts_of(pieces, _mention):
        text, addresses = words_of(part), tuple(map(unescape, LINK.findall(part)))
        if number and text[:1].islower():
            text, number = f"{number}. {text}", ""
        if text or addresses:
            yield Excerpt(
                text=text,
                addresses=addresses,
                section=section,
                block=block,
                first_line=lines[0],
                last_line=lines[1],
            )


def _lone_number(pieces: Pieces) -> str:
    """Return the number of a list of one item: Markdown takes `1. mai er vi stengt` for one, and shows the same."""
    begin = _ONE_ITEM.match(pieces[0]) if pieces and isinstance(pieces[0], str) else None
    items = sum(piece.count("<li>") for piece in pieces if isinstance(piece, str))
    return (begin[1] or "1") if begin and items == 1 else ""


def items_in(block: Block) -> int:
    """Return how many items the list has that a block is; 0 where it is none."""
    count = depth = 0
    for piece in block.pieces:
        for tag in _LIST_TAG.findall(piece) if isinstance(piece, str) else ():
            depth += {"<ul": 1, "<ol": 1, "</ul": -1, "</ol": -1}.get(tag, 0)
            count += tag == "<li" and depth == 1
    return count


def _mention(mention: ContactMention) -> str:
    """Let a sign stand for a helpline: its number is no text of the page."""
    del mention
    return "☎"
