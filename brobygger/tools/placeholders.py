"""Find in the fields of a page what still has to be written, with its line and column."""

from collections.abc import Iterator, Sequence

from brobygger.nouns.placeholder import CLOSING, LEFT, OPENING, has_marks
from brobygger.nouns.yamltext import Fields, Node, Scalar


def left_in_fields(fields: Fields, lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield each place with its line and column; `lines` are those of the file. Comments are no fields."""
    for value in _values(fields):
        if has_marks(value.text):
            yield from _left_in_value(value, lines)


def _values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Fields):
        for _, value in node.entries:
            yield from _values(value)
    else:
        for item in node.items:
            yield from _values(item)


def _left_in_value(value: Scalar, lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the places in one value: its marks stand in the file in the same order, from where it begins."""
    marks = _marks(lines, value.line, value.column)
    for found in LEFT.finditer(value.text):
        # A mark that is written as an escape (\u2039) does not stand in the file: then the value's own place will do.
        line, column = next(marks, (value.line, value.column))
        if len(found[0]) > 1 and found[0].endswith(CLOSING):
            next(marks, None)
        yield found[0], line, column


def _marks(lines: Sequence[str], line: int, column: int) -> Iterator[tuple[int, int]]:
    """Yield where marks stand, from a place on."""
    begin = column - 1
    for number in range(line, len(lines) + 1):
        for at, character in enumerate(lines[number - 1][begin:], begin + 1):
            if character in (OPENING, CLOSING):
                yield number, at
        begin = 0
