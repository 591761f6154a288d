"""What a version says, piece by piece, so that a change of its source can be told to those who translate it.

White space, typography, the targets of links, comments and the order of passages do not count (content-model 4).
"""

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Iterator
from hashlib import blake2b
from html import escape, unescape

from brobygger.nouns.document import Body, ContactMention, Document, PageLink, Picture, Pieces
from brobygger.nouns.record import record
from brobygger.nouns.values import roles_of

SPLIT = re.compile(r"</(?:p|li|tr|h[1-6]|pre|blockquote)>|<(?:ul|ol|table|blockquote)[ >]")
CELL = re.compile(r"</t[dh]>")
TAG = re.compile(r"<[^>]*>")
TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
        "…": "...",
    }
)


@record
class Passage:
    """A heading, paragraph, item of a list, row of a table or text field, and the line on which its block begins.

    `heading` is the one under which it stands (a heading stands under itself); `field` is the name of a text field.
    """

    text: str
    line: int
    heading: str | None = None
    field: str | None = None

    @property
    def mark(self) -> str:
        """Return what tells this passage from others: twelve hexadecimal digits."""
        return blake2b(_plain(self.text).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def passages_of(document: Document, body: Body) -> tuple[Passage, ...]:
    """Return the passages of a version: its text fields, then its text in reading order."""
    return (*_in_fields(document), *_in_text(body))


def _in_text(body: Body) -> Iterator[Passage]:
    for section in body:
        heading = (section.heading.text if section.heading else None) or None
        if section.heading is not None and heading is not None:
            yield Passage(text=heading, line=section.heading.position.line or 1, heading=heading)
        for block in section.blocks:
            for text in texts_in(block.pieces):
                yield Passage(text=text, line=block.first_line, heading=heading)


def as_written(mention: ContactMention) -> str:
    """Return a helpline as an author names it."""
    return f"{{contact:{mention.key}}}"


def texts_in(pieces: Pieces, mentioned: Callable[[ContactMention], str] = as_written) -> Iterator[str]:
    """Yield what pieces say without their markup: each paragraph, item and row by itself."""
    for part in SPLIT.split(_flat(pieces, mentioned)):
        text = " ".join(unescape(TAG.sub("", CELL.sub(" | ", part))).split()).removesuffix(" |")
        if text:
            yield text


def _flat(pieces: Pieces, mentioned: Callable[[ContactMention], str]) -> str:
    """Return the HTML of pieces with words in place of their holes."""
    parts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
        elif isinstance(piece, PageLink):
            parts.append(_flat(piece.content, mentioned))
        elif isinstance(piece, ContactMention):
            parts.append(escape(mentioned(piece)))
        elif isinstance(piece, Picture):
            parts.append(" ".join(filter(None, (piece.alt, piece.caption))))
    return "".join(parts)


def _in_fields(document: Document) -> Iterator[Passage]:
    for name, text in _texts(document.fields, "", is_text=False):
        line = document.position(name).line or 1
        yield Passage(text=" ".join(text.split()), line=line, field=name)


def _texts(value: object, name: str, *, is_text: bool) -> Iterator[tuple[str, str]]:
    """Yield the dotted name and the words of each text field within a value."""
    if isinstance(value, str):
        if is_text and type(value) is str and value.strip():
            yield name, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, f"{name}[{index}]", is_text=is_text)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for part, role in roles_of(type(value)):
            dotted = f"{name}.{part}" if name else part
            yield from _texts(getattr(value, part), dotted.rstrip("_"), is_text=role == "text")


def _plain(text: str) -> str:
    """Return a text without what does not count."""
    return " ".join(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY).split())
