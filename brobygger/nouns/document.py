"""A document: one file of content, read but not yet placed in a site."""

from collections.abc import Iterator, Mapping

from brobygger.nouns.model import PageFields
from brobygger.nouns.problems import Position
from brobygger.nouns.record import record
from brobygger.nouns.values import ContactKey, LocaleKey, PageId


@record
class PageLink:
    """A link to a page of ours: `target` is the path as written, empty for a place on the same page."""

    target: str
    anchor: str | None
    content: "Pieces"
    position: Position


@record
class Picture:
    """A photo or drawing in the text, by the path as written."""

    file: str
    alt: str
    caption: str | None
    position: Position


@record
class ContactMention:
    """A helpline of content/contacts.yaml, named in running text."""

    key: ContactKey
    position: Position


@record
class PictogramMention:
    """A pictogram at the beginning of a heading, a paragraph or an item, by the word as written."""

    word: str
    position: Position


Hole = PageLink | Picture | ContactMention | PictogramMention
Piece = str | Hole
Pieces = tuple[Piece, ...]
"""HTML that the file alone decides, and holes for what it cannot know."""


@record
class Heading:
    """A heading; `written_id` is what stands in {#...}, where something does."""

    level: int
    text: str
    pieces: Pieces
    written_id: str | None
    position: Position


@record
class Block:
    """A paragraph, list, table, quotation or the like, with its first and last line in the file."""

    pieces: Pieces
    first_line: int
    last_line: int


@record
class Section:
    """A heading and what follows it; the first section of a text may have none."""

    heading: Heading | None
    blocks: tuple[Block, ...]


Body = tuple[Section, ...]


def pieces_of(body: Body) -> Iterator[Piece]:
    """Yield every piece of a text in reading order, also those within links."""
    for section in body:
        if section.heading is not None:
            yield from _flat(section.heading.pieces)
        for block in section.blocks:
            yield from _flat(block.pieces)


def _flat(pieces: Pieces) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        if isinstance(piece, PageLink):
            yield from _flat(piece.content)


@record
class HeadingId:
    """A heading as other pages know it: its level, the id that it has by itself, and whether that was written."""

    level: int
    id: str
    is_written: bool


def places_as_text(places: Mapping[str, tuple[int, int]]) -> str:
    """Return where each field was written as one text: a site of 6,000 pages holds a tenth of a million of them."""
    return "".join([f"\n{name}\t{line}\t{column}" for name, (line, column) in places.items() if name.isprintable()])


@record
class Document:
    """One version of a page as its file says it, without the text itself: what other pages may show of it.

    `places` tells where each field was written, in the form of `places_as_text`; `headings` has one for each
    section of the text with a heading and None for one without; `pictures` are the files of the pictures in the text,
    and `pictograms` the words for those, as written.
    """

    path: str
    locale: LocaleKey
    page_id: PageId
    fields: PageFields
    places: str
    headings: tuple[HeadingId | None, ...]
    pictures: tuple[str, ...]
    pictograms: tuple[str, ...]

    def position(self, field: str) -> Position:
        """Return where a field stands, or the head of the file where it was not written."""
        line, column = self._place(field) or (1, 1)
        return Position(path=self.path, line=line, column=column)

    def says(self, field: str) -> bool:
        """Say whether a field was written."""
        return self._place(field) is not None

    def _place(self, field: str) -> tuple[int, int] | None:
        _, found, rest = self.places.partition(f"\n{field}\t")
        if not found:
            return None
        line, column = rest.partition("\n")[0].split("\t")
        return int(line), int(column)

    @property
    def section_id(self) -> str:
        """Return the folder of the page below its locale, empty for the pages beside the home page."""
        return self.page_id.rpartition("/")[0]

    @property
    def is_index(self) -> bool:
        """Say whether this page titles its folder."""
        return self.page_id.rpartition("/")[2] == "index"


@record
class Unreadable:
    """A file of content that could not be read: it exists, so that nothing that names it is called dead."""

    path: str
    locale: LocaleKey
    page_id: PageId
