"""Let links and pictures lead where they led when a text comes to stand in the folder of another locale."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from brobygger.nouns.document import Document, PageLink, Picture, pieces_of
from brobygger.nouns.locales import Locale
from brobygger.tools.lookup import linked_page, picture_paths
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.urls import relative

BEFORE_ADDRESS = r"(\]\([ \n]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)"
"""What stands before the address of a link, and of one that is defined on a line of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From where to where a text moves, with the version that each of them was made from; and what there is."""

    old: Document
    old_base: Document | None
    new: Document
    new_base: Document | None
    locales: tuple[Locale, ...]
    pictures: Collection[str]


def relinked(text: str, move: Move) -> str:
    """Return a text with paths that lead from its new place where they led from the old one."""
    right = dict(_changes(text, move))
    if not right:
        return text
    written = "|".join(map(re.escape, right))
    address = re.compile(rf"{BEFORE_ADDRESS}({written})(?=[\s)>#]|$)", re.MULTILINE)
    return address.sub(lambda found: f"{found[1]}{right[found[2]]}", text)


def picture_from(file: str, move: Move) -> str:
    """Return what a picture is called from the new place."""
    old = picture_paths(file, move.old, move.old_base, move.pictures)
    new = picture_paths(file, move.new, move.new_base, move.pictures)
    return file if len(old) != 1 or old == new else relative(old[0], move.new.path)


def _changes(text: str, move: Move) -> Iterator[tuple[str, str]]:
    """Yield each path that leads elsewhere now, as written, and as it has to be."""
    body, _ = parse_markdown(text, move.new.path)
    for piece in pieces_of(body):
        if isinstance(piece, PageLink) and piece.target:
            old = linked_page(piece.target, move.old, move.locales)
            if old is not None and old != linked_page(piece.target, move.new, move.locales):
                yield piece.target, relative(f"{old}.md", f"{move.new.page_id}.md")
        elif isinstance(piece, Picture) and picture_from(piece.file, move) != piece.file:
            yield piece.file, picture_from(piece.file, move)
