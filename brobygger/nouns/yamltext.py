"""Read YAML as text with places: nothing is typed here, so `no` stays `no` and `12:30` stays `12:30`."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from brobygger.nouns.problems import FaultError, Position, Problem, error

MAX_BYTES = 64 * 1024
MAX_DEPTH = 50

# The loader that resolves nothing gives every plain value these tags; any other tag was written by hand.
PLAIN_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})


@dataclass(frozen=True, slots=True)
class Scalar:
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

    `first_line` is the line of the file on which `text` begins. Size and depth are measured
    before YAML sees the text: libyaml crashes the process on deep nesting.
    """
    if len(text.encode()) > max_bytes:
        raise FaultError(
            error("yaml-too-large", Position(path=path, line=first_line, column=1), limit=str(max_bytes // 1024))
        )
    deep = _too_deep_line(text)
    if deep is not None:
        raise FaultError(
            error("yaml-too-deep", Position(path=path, line=first_line + deep, column=1), limit=str(MAX_DEPTH))
        )
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as fault:
        raise FaultError(_syntax_problem(fault, text, path, first_line)) from None
    if root is None:
        return Fields((), first_line, 1)
    reader = _Reader(path, first_line)
    node = reader.read(root)
    if not isinstance(node, Fields):
        raise FaultError(error("yaml-not-fields", Position(path=path, line=node.line, column=node.column), hint="form"))
    return node


class _Reader:
    """Turns PyYAML's nodes, which have no types, into ours."""

    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first_line = first_line
        self._seen: set[int] = set()

    def read(self, node: yaml.Node) -> Node:
        line = node.start_mark.line + self._first_line
        column = node.start_mark.column + 1
        if node.tag not in PLAIN_TAGS:
            raise FaultError(error("yaml-tag", Position(path=self._path, line=line, column=column), tag=node.tag))
        if isinstance(node, yaml.ScalarNode):
            # libyaml gives a plain scalar the style "\0" or ""; a quoted or a block one its mark.
            return Scalar(node.value, line, column, bool(node.style and node.style.strip("\0 ")))
        if id(node) in self._seen:
            raise FaultError(error("yaml-alias", Position(path=self._path, line=line, column=column)))
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Items(tuple(self.read(item) for item in node.value), line, column)
        entries = []
        for key, value in node.value:
            name = self.read(key)
            if not isinstance(name, Scalar):
                raise FaultError(error("yaml-key", Position(path=self._path, line=name.line, column=name.column)))
            entries.append((name, self.read(value)))
        return Fields(tuple(entries), line, column)


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield each single value below a node, keys left out."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from scalars(item)
    else:
        for _, value in node.entries:
            yield from scalars(value)


def _too_deep_line(text: str) -> int | None:
    """Return the index of the first line that nests deeper than MAX_DEPTH, counted generously."""
    brackets = 0
    indents: list[int] = []
    for number, line in enumerate(text.split("\n")):
        body = line.lstrip(" ")
        if not body or body.startswith("#"):
            continue
        indent = len(line) - len(body)
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        markers = 0
        while body[markers * 2 : markers * 2 + 2] in ("- ", "? ", ": "):
            markers += 1
        for character in body:
            if character in "[{":
                brackets += 1
                if brackets + len(indents) + markers > MAX_DEPTH:
                    return number
            elif character in "]}":
                brackets = max(0, brackets - 1)
        if len(indents) + markers > MAX_DEPTH:
            return number
    return None


def _syntax_problem(  # noqa: C901, PLR0911 - one branch for each mistake that editors make
    fault: yaml.YAMLError, text: str, path: str, first_line: int
) -> Problem:
    """Turn libyaml's complaint into one that an editor can act on."""
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    said = getattr(fault, "problem", None) or str(fault)
    lines = text.split("\n")
    if mark is None:  # a character that YAML does not allow at all
        for number, line in enumerate(lines):
            for column, character in enumerate(line):
                if not character.isprintable() and character != "\t":
                    place = Position(path=path, line=first_line + number, column=column + 1)
                    return error("yaml-character", place, code_point=f"U+{ord(character):04X}")
        return error("yaml-syntax", Position(path=path, line=first_line, column=1), said=said)
    line, column = mark.line, mark.column
    source = lines[line] if line < len(lines) else ""
    tab = next((n for n, shown in enumerate(lines[: line + 2]) if "\t" in _indent(shown)), None)
    if tab is not None:
        at = Position(path=path, line=first_line + tab, column=lines[tab].index("\t") + 1)
        return error("yaml-tab", at, hint="spaces")
    position = Position(path=path, line=first_line + line, column=column + 1)
    if "mapping values are not allowed" in said:
        key, found, value = source.partition(":")
        if found and value.strip():
            return error("yaml-colon", position, hint="quote", key=key.strip(), value=value.strip())
        return error("yaml-indent", position, hint="align")
    context = getattr(fault, "context_mark", None)
    if "unexpected end of stream" in said and context is not None:
        opened = Position(path=path, line=first_line + context.line, column=context.column + 1)
        return error("yaml-quote", opened, hint="close")
    if "cannot start any token" in said:
        return error("yaml-start", position, hint="quote", character=source[column : column + 1])
    if "undefined alias" in said:
        return error("yaml-alias", position)
    return error("yaml-syntax", position, said=said)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
