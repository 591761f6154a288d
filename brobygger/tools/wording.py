"""What a reader reads of a page's fields and blocks, without markup."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from types import UnionType
from typing import get_args, get_type_hints

from brobygger.nouns.document import ContactMention, PageLink, Picture, Pieces
from brobygger.nouns.values import roles_of

SPLIT = re.compile(r"</(?:p|li|tr|h[1-6]|pre|blockquote)>|<(?:ul|ol|table|blockquote)(?: [^>]*)?>")
CELL = re.compile(r"</t[dh]>")
TAG = re.compile(r"<[^>]*>")
LINK = re.compile(r'<a href="([^"]*)"')

Mention = Callable[[ContactMention], str]


def texts_of(record: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the dotted name and the words of each text field of a record and of what it holds."""
    for name in _holders(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        dotted = f"{prefix}{name.rstrip('_')}"
        if type(value) is str:  # and no word of a choice, as in `opening_hours: unknown`
            if value.strip():
                yield dotted, value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if type(item) is not str:
                    yield from texts_of(item, f"{dotted}[{index}].")
                elif item.strip():
                    yield f"{dotted}[{index}]", item
        else:
            yield from texts_of(value, f"{dotted}.")


_HOLDERS: dict[object, tuple[str, ...]] = {}


def _holders(cls: type) -> tuple[str, ...]:
    """Return the fields of a class that are texts or may hold some; looked up once for each class."""
    if cls not in _HOLDERS:
        hints = get_type_hints(cls) if dataclasses.is_dataclass(cls) else {}
        roles = roles_of(cls) if hints else ()
        _HOLDERS[cls] = tuple(
            name
            for name, role in roles
            if role == "text" or (role == "fact" and any(map(_holders, _records(hints[name]))))
        )
    return _HOLDERS[cls]


def _records(hint: object) -> Iterator[type]:
    """Yield the records that a type names, also within tuples and unions."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    for part in get_args(hint) if isinstance(hint, UnionType) or get_args(hint) else ():
        yield from _records(part)


def markup_of(pieces: Pieces, mention: Mention) -> str:
    """Return the HTML of pieces with words in place of their holes; `mention` says what stands for a helpline."""
    parts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
        elif isinstance(piece, PageLink):
            parts.append(markup_of(piece.content, mention))
        elif isinstance(piece, ContactMention):
            parts.append(escape(mention(piece)))
        elif isinstance(piece, Picture):
            parts.append(" ".join(filter(None, (piece.alt, piece.caption))))
    return "".join(parts)


def parts_of(pieces: Pieces, mention: Mention) -> Iterator[str]:
    """Yield the HTML of each paragraph, item of a list or row of a table in a block."""
    yield from SPLIT.split(markup_of(pieces, mention))


def words_of(part: str) -> str:
    """Return the words of a part; the cells of a row are kept apart."""
    return " ".join(unescape(TAG.sub("", CELL.sub(" | ", part))).split()).removesuffix(" |")
