"""Settings and fields of other generators, in YAML, TOML or JSON, as texts in lists and mappings."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Union

from brobygger.nouns.problems import FaultError, Position, Problem, Severity, error
from brobygger.nouns.yamltext import Fields, Items, Node, Scalar, compose

Plain = Union[str, tuple["Plain", ...], Mapping[str, "Plain"]]  # noqa: UP007 - `|` cannot name itself
"""A value: what is no list and no mapping is its text; yes and no are `true` and `false`, and nothing is ""."""

MAX_BYTES = 1024 * 1024
TAG = re.compile(r"(?<=[\s\[,])!!?[\w/:.\-]+(?=[\s,\]]|$)", re.MULTILINE)
"""What mkdocs.yml writes before names of the language that it is read by: `!!python/name:module.function`, `!ENV`."""

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class Front:
    """The fields at the top of a page, the lines that they stand on, the text below them, and what is wrong."""

    fields: Mapping[str, Plain] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    body_line: int = 1
    problems: tuple[Problem, ...] = ()


def read_settings_file(text: str, path: str) -> Mapping[str, Plain]:
    """Return what a file of settings says; raise FaultError where it cannot be read. Its ending tells the form."""
    ending = path.rpartition(".")[2]
    if ending == "toml":
        return _from_toml(text, path, 1)
    return _from_json(text, path) if ending == "json" else _from_yaml(TAG.sub("", text), path, 1)


def split_front(text: str, path: str) -> Front:
    """Return the fields of a page, in whichever form, and its text; fields that cannot be read are a problem."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence in ("---", "+++"):
        last = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == fence), None)
        if last is not None:
            read = _from_toml if fence == "+++" else _from_yaml
            return _front(lambda: read("\n".join(lines[1:last]) + "\n", path, 2), lines, last + 1)
    if fence.startswith("{") and not fence.startswith("{{"):
        try:
            _, end = json.JSONDecoder().raw_decode(text)
        except ValueError:
            return Front(body=tuple(lines))
        return _front(lambda: _from_json(text[:end], path), lines, text.count("\n", 0, end) + 1)
    return Front(body=tuple(lines))


def text_in(fields: Mapping[str, Plain], name: str) -> str | None:
    """Return a single text, or None where there is none."""
    value = fields.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def texts_in(fields: Mapping[str, Plain], name: str) -> tuple[str, ...]:
    """Return a list of texts; a single one may hold several, with commas between them."""
    value = fields.get(name, ())
    if isinstance(value, str):
        return tuple(filter(None, (" ".join(part.split()) for part in value.split(","))))
    return tuple(" ".join(part.split()) for part in value if isinstance(part, str) and part.strip())


def mapping_in(fields: Mapping[str, Plain], name: str) -> Mapping[str, Plain]:
    """Return a mapping, an empty one where there is none."""
    value = fields.get(name)
    return value if isinstance(value, Mapping) else {}


def lowered(fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return a mapping with names in small letters, as Hugo reads them."""
    return {name.lower(): value for name, value in fields.items()}


def _front(read: Callable[[], Mapping[str, Plain]], lines: list[str], end: int) -> Front:
    body = tuple(lines[end:])
    try:
        return Front(read(), tuple(lines[:end]), body, end + 1)
    except FaultError as fault:
        return Front({}, tuple(lines[:end]), body, end + 1, (replace(fault.problem, severity=Severity.WARNING),))


def _from_yaml(text: str, path: str, first_line: int) -> dict[str, Plain]:
    return _fields(compose(text, path, first_line=first_line, max_bytes=MAX_BYTES))


def _from_toml(text: str, path: str, first_line: int) -> dict[str, Plain]:
    try:
        return _mapping(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        found = PLACE.search(str(fault))
        line, column = (int(found[1]), int(found[2])) if found else (1, 1)
        raise _unreadable(path, first_line + line - 1, column, "TOML") from None


def _from_json(text: str, path: str) -> dict[str, Plain]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as fault:
        raise _unreadable(path, fault.lineno, fault.colno, "JSON") from None
    except RecursionError:
        raise _unreadable(path, 1, 1, "JSON") from None
    if not isinstance(found, dict):
        raise _unreadable(path, 1, 1, "JSON")
    return _mapping(found)


def _unreadable(path: str, line: int, column: int, form: str) -> FaultError:
    return FaultError(error("import-unreadable", Position(path=path, line=line, column=column), hint="form", form=form))


def _fields(node: Fields) -> dict[str, Plain]:
    return {key.text: _of_node(value) for key, value in node.entries}


def _of_node(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return "" if not node.quoted and node.text in NOTHING else node.text
    return tuple(map(_of_node, node.items)) if isinstance(node, Items) else _fields(node)


def _mapping(found: Mapping[str, object]) -> dict[str, Plain]:
    return {str(name): _of_object(value) for name, value in found.items()}


def _of_object(value: object) -> Plain:
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, list):
        return tuple(map(_of_object, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    return "" if value is None else str(value)
