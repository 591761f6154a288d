"""Read YAML as text with places: nothing is typed here, so `no` stays `no` and `12:30` stays `12:30`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, cast

import yaml

from brobygger.nouns.problems import FaultError, Position, Problem, error

MAX_BYTES = 64 * 1024
MAX_DEPTH = 50

# Tags that may be written by hand, since they say what a plain value is anyway.
PLAIN_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})

MARKED = frozenset("'\"|>")
"""The styles of a value that is quoted or a block; libyaml gives a plain one the style "\0" or ""."""

NO_LINE_ENDS = ("\x85", "\u2028", "\u2029")
"""YAML 1.1 takes these for ends of lines and no editor does: the number of every later line would be wrong."""

NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The inverse of c-printable in YAML 1.1, section 5.1."""


class Scalar(NamedTuple):
    """A single value as it was written; line and column count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, with every entry that was written, also those written twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


Node = Scalar | Items | Fields


def compose(text: str, path: str, *, first_line: int = 1, max_bytes: int = MAX_BYTES) -> Fields:
    """Return the mapping that `text` holds; raise FaultError with the place of the first fault.

    `first_line` is the line of the file on which `text` begins. The text is read event by event: PyYAML's own
    `compose` calls itself once for each level and crashes the process on deep nesting.
    """
    if len(text.encode()) > max_bytes:
        raise FaultError(
            error("yaml-too-large", Position(path=path, line=first_line, column=1), limit=str(max_bytes // 1024))
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for end in NO_LINE_ENDS:
        text = text.replace(end, " ")
    try:
        events = cast("Callable[[], yaml.Event]", yaml.CBaseLoader(text).get_event)  # None follows the last one only
        node = _Reader(events, path, first_line).root()
    except yaml.YAMLError as fault:
        raise FaultError(_syntax_problem(fault, text, path, first_line)) from None
    if not isinstance(node, Fields):
        raise FaultError(error("yaml-not-fields", Position(path=path, line=node.line, column=node.column), hint="form"))
    return node


class _Reader:
    """Turns PyYAML's events, which have no types, into nodes."""

    def __init__(self, events: Callable[[], yaml.Event], path: str, first_line: int) -> None:
        self._next = events
        self._path = path
        self._first_line = first_line

    def root(self) -> Node:
        """Return the one document of a text; one that holds nothing has no fields."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return Fields((), self._first_line, 1)
        node = self._node(self._next(), 1)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise FaultError(error("yaml-syntax", self._at(after), said="a second document begins"))
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line, column = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._check_marks(event, event.anchor, event.tag)
            return Scalar(event.value, line, column, event.style in MARKED)
        if not isinstance(event, yaml.CollectionStartEvent):
            raise FaultError(error("yaml-alias", self._at(event)))
        self._check_marks(event, event.anchor, event.tag)
        if depth > MAX_DEPTH:
            raise FaultError(error("yaml-too-deep", self._at(event), limit=str(MAX_DEPTH)))
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent))
            return Items(items, line, column)
        entries = []
        for key in self._until(yaml.MappingEndEvent):
            name = self._node(key, depth + 1)
            if not isinstance(name, Scalar):
                raise FaultError(error("yaml-key", self._at(key)))
            entries.append((name, self._node(self._next(), depth + 1)))
        return Fields(tuple(entries), line, column)

    def _check_marks(self, event: yaml.Event, anchor: str | None, tag: str | None) -> None:
        if anchor is not None:
            raise FaultError(error("yaml-alias", self._at(event)))
        if tag is not None and tag not in PLAIN_TAGS:
            raise FaultError(error("yaml-tag", self._at(event), tag=tag))

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := self._next(), end):
            yield event

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (self._first_line + mark.line, mark.column + 1) if mark else (self._first_line, 1)

    def _at(self, event: yaml.Event) -> Position:
        line, column = self._place(event)
        return Position(path=self._path, line=line, column=column)


def _syntax_problem(  # noqa: C901, PLR0911 - one branch for each mistake that editors make
    fault: yaml.YAMLError, text: str, path: str, first_line: int
) -> Problem:
    """Turn libyaml's complaint into one that an editor can act on."""
    mark = getattr(fault, "problem_mark", None)
    context = getattr(fault, "context_mark", None)
    said = getattr(fault, "problem", None) or str(fault)
    if mark is None:
        return _character_problem(text, path, first_line, said)

    def at(line: int, column: int) -> Position:
        return Position(path=path, line=first_line + line, column=column + 1)

    lines = text.split("\n")
    line, column = mark.line, mark.column
    source = lines[line] if line < len(lines) else ""
    position = at(line, column)
    if "tab character" in said or source[column : column + 1] == "\t":
        return error("yaml-tab", position, hint="spaces")
    if "mapping values are not allowed" in said:
        key, _, value = source.partition(":")
        if len(key) < column:  # an earlier colon has made this line a field
            return error("yaml-colon", position, hint="quote", key=key.strip(), value=value.strip())
        above = max((number for number in range(line) if lines[number].strip()), default=line)
        if _indent(lines[above]) == _indent(source):
            return error("yaml-no-colon", at(above, _indent(lines[above])), hint="form")
        return error("yaml-indent", at(line, _indent(source)), hint="align")
    if "could not find expected ':'" in said and context is not None:
        return error("yaml-no-colon", at(context.line, context.column), hint="form")
    if _begins_line(source, column) and said.startswith("did not find expected") and not _in_flow(fault):
        return error("yaml-indent", position, hint="align")
    if "unexpected end of stream" in said and context is not None:
        return error("yaml-quote", at(context.line, context.column), hint="close")
    if "cannot start any token" in said:
        return error("yaml-start", position, hint="quote", character=source[column : column + 1])
    return error("yaml-syntax", position, said=said)


def _character_problem(text: str, path: str, first_line: int, said: str) -> Problem:
    """Find the character that YAML does not allow at all."""
    found = NOT_ALLOWED.search(text)
    if found is None:
        return error("yaml-syntax", Position(path=path, line=first_line, column=1), said=said)
    line = text.count("\n", 0, found.start())
    column = found.start() - text.rfind("\n", 0, found.start())
    place = Position(path=path, line=first_line + line, column=column)
    return error("yaml-character", place, code_point=f"U+{ord(found[0]):04X}")


def _in_flow(fault: yaml.YAMLError) -> bool:
    return "flow" in (getattr(fault, "context", None) or "")


def _begins_line(source: str, column: int) -> bool:
    return bool(source.strip()) and column == _indent(source)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
