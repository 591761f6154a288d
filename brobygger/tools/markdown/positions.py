"""Turn a position in a block's text into a line and a column of the file."""

from dataclasses import dataclass, field

from brobygger.nouns.problems import Position


@dataclass(slots=True)
class SourceMap:
    """The lines of one text and where it begins in its file.

    `cells` remembers how far each line of a table has been read, since several blocks stand on it.
    """

    path: str
    lines: list[str]
    first_line: int
    cells: dict[int, int] = field(default_factory=dict)

    def line(self, number: int) -> int:
        """Return the file's line for a line of the text; both count from where they begin (1 and 0)."""
        return self.first_line + number

    def at(self, content: str, start: int, offset: int) -> Position:
        """Return the place of `offset` in a block whose text is `content` and that begins on line `start`.

        A block's text has lost indentation, quote marks, list markers and table escapes, so each of its
        lines is looked for in the line of the file that it came from.
        """
        before = content[:offset]
        number = start + before.count("\n")
        in_line = offset - (before.rfind("\n") + 1)
        shown = content.split("\n")[before.count("\n")]
        source = self.lines[number] if number < len(self.lines) else ""
        return Position(
            path=self.path,
            line=self.line(number),
            column=_column_of(shown, source, self.cells.get(number, 0)) + in_line + 1,
        )

    def leave_cell(self, number: int, content: str) -> None:
        """Note that a table's cell on this line has been read."""
        source = self.lines[number]
        begin = source.find(content, self.cells.get(number, 0)) if content else -1
        if begin >= 0:
            self.cells[number] = begin + len(content)


def _column_of(shown: str, source: str, after: int) -> int:
    stripped = source.rstrip()
    if not after and stripped.endswith(shown.rstrip()):
        return len(stripped) - len(shown.rstrip())
    return max(source.find(shown, after), after, 0) if shown else after
