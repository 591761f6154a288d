"""What a version says, piece by piece, so that a change of its source can be told to those who translate it.

White space, typography, the targets of links, comments and the order of passages do not count (content-model 4).
"""

import unicodedata
from collections.abc import Callable, Iterator
from hashlib import blake2b

from brobygger.nouns.document import Body, ContactMention, Document, Pieces
from brobygger.nouns.record import record
from brobygger.tools.wording import parts_of, texts_of, words_of

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
    yield from filter(None, map(words_of, parts_of(pieces, mentioned)))


def _in_fields(document: Document) -> Iterator[Passage]:
    for name, text in texts_of(document.fields):
        line = document.position(name).line or 1
        yield Passage(text=" ".join(text.split()), line=line, field=name)


def _plain(text: str) -> str:
    """Return a text without what does not count."""
    return " ".join(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY).split())
