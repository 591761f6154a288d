"""Running text: what a reader reads of a page, passage by passage, each letter with its place in the file."""

from bisect import bisect_right
from enum import StrEnum

from brobygger.nouns.problems import Position
from brobygger.nouns.record import record


class RunKind(StrEnum):
    """What a passage is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    STEP = "step"
    CELL = "cell"
    FIELD = "field"


@record
class Run:
    """A passage as it is read, without markup; `¤` stands for what is no running text: code, a picture, a number.

    `section` counts the headings before it and its own; `level` is that of a heading, 0 for all else. `places` says for
    some offsets, the first of them 0, on which line and in which column of the file the text goes on. `emphasised` are
    the beginnings and ends of what is set in italics. `field` is the dotted name of a field of the front matter.
    """

    path: str
    kind: RunKind
    text: str
    places: tuple[tuple[int, int, int], ...]
    section: int = 0
    level: int = 0
    emphasised: tuple[tuple[int, int], ...] = ()
    field: str | None = None

    def position(self, offset: int) -> Position:
        """Return where a letter of the text stands in the file."""
        at, line, column = self.places[bisect_right(self.places, offset, key=_offset_of) - 1]
        return Position(path=self.path, line=line, column=column + offset - at)

    @property
    def first_line(self) -> int:
        """Return the line on which the passage begins."""
        return self.places[0][1]


def _offset_of(place: tuple[int, int, int]) -> int:
    return place[0]


@record
class Remark:
    """A comment of the editor's own: what it says, where, and the first and last line of what it stands before."""

    text: str
    position: Position
    first_line: int
    last_line: int


@record
class RunningText:
    """The passages of a text in reading order, and the comments between them."""

    runs: tuple[Run, ...]
    remarks: tuple[Remark, ...]
