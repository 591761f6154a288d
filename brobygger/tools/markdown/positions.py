"""Turn a position in a block's text into a line and a column of the file."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from brobygger.nouns.problems import Position


@dataclass(slots=True)
class _Lines:
    """A block's text and first line, where its lines begin, and in which column of the file some of them do."""

    content: str
    first: int
    starts: list[int]
    columns: dict[int, int]

    @classmethod
    def of(cls, content: str, first: int) -> "_Lines":
        """Look for the lines once for all places of a text."""
        return cls(content, first, [0, *(found.end() for found in re.finditer("\n", content))], {})

    def line(self, index: int) -> str:
        """Return a line without its end."""
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else None
        return self.content[self.starts[index] : end]


@dataclass(slots=True)
class SourceMap:
    """The lines of one text and where it begins in its file.

    `cells` holds for a line of a table where the cell that is being read begins and ends.
    """

    path: str
    lines: list[str]
    first_line: int
    cells: dict[int, tuple[int, int]] = field(default_factory=dict)
    _text: _Lines = field(default_factory=lambda: _Lines.of("", 0))

    def line(self, number: int) -> int:
        """Return the file's line for a line of the text; both count from where they begin (1 and 0)."""
        return self.first_line + number

    def last_written(self, first: int, end: int) -> int:
        """Return the last line from `first` to before `end` that is not blank: a list takes the ones below it along."""
        return next((number for number in range(end - 1, first, -1) if self.lines[number].strip()), first)

    def enter_cell(self, number: int, content: str, row_at: int) -> None:
        """Note that the next cell on this line of a table is being read; `row_at` is where its row begins."""
        _, last = self.cells.get(number, (row_at, row_at))
        begin = max(self.lines[number].find(_escaped(content), last), last)
        self.cells[number] = begin, begin + len(_escaped(content))

    def at(self, content: str, start: int, offset: int) -> Position:
        """Return the place of `offset` in a block whose text is `content` and that begins on line `start`.

        A block's text has lost indentation, quote marks, list markers and table escapes, so each of its
        lines is looked for in the line of the file that it came from.
        """
        if content is not self._text.content or start != self._text.first:  # blocks of one letter are the same string
            self._text = _Lines.of(content, start)
        index = bisect_right(self._text.starts, offset) - 1
        begin = self._text.starts[index]
        number = start + index
        if number in self.cells:
            column = self.cells[number][0] + offset - begin + content.count("|", begin, offset)
        else:
            if index not in self._text.columns:
                source = self.lines[number] if number < len(self.lines) else ""
                self._text.columns[index] = _column_of(self._text.line(index), source)
            column = self._text.columns[index] + offset - begin
        return Position(path=self.path, line=self.line(number), column=column + 1)


def _escaped(text: str) -> str:
    """Write a cell's text as it stands in the file."""
    return text.replace("|", "\\|")


def _column_of(shown: str, source: str) -> int:
    """Return where a line of a block begins in its line of the file; a tab may have become spaces in the block."""
    words, stripped = shown.strip(), source.rstrip()
    begin = len(stripped) - len(words) if stripped.endswith(words) else max(source.find(words), 0)
    return begin - (len(shown) - len(shown.lstrip()))
