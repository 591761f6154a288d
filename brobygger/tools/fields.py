"""Read a YAML mapping into a frozen dataclass, by the types that its fields declare."""

import dataclasses
from collections.abc import Collection
from enum import StrEnum
from types import MappingProxyType, NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from brobygger.nouns import values as v
from brobygger.nouns.problems import FaultError, Problem, error, nearest
from brobygger.nouns.yamltext import Fields, Items, Node, Scalar
from brobygger.tools.readers import READERS, Reader, Reading, read_choice

T = TypeVar("T")


def read_fields(cls: type[T], node: Fields, reading: Reading, prefix: str = "") -> T:
    """Read a mapping into `cls`, which must have a default for each field.

    Every fault is collected in `reading`; a field with a fault is left at its default. The place of
    each field goes to `reading.places` under its dotted name (`contact.phone`, `sources[0].url`).
    """
    plan = _plan(cls)
    found: dict[str, object] = {}
    for key, value in reading.once(node, prefix):
        name = key.text
        if name not in plan:
            reading.problems.append(_unknown(key, prefix, plan, reading))
            continue
        if isinstance(value, Scalar) and not value.text and not value.quoted:
            # `price:` with nothing behind it is a field that the editor has not filled in yet.
            reading.problems.append(error("value-empty", reading.at(key), hint="remove", field=prefix + name))
            continue
        attribute, reader = plan[name]
        reading.places[prefix + name] = (value.line, value.column)
        try:
            found[attribute] = reader(value, reading, prefix + name)
        except FaultError as fault:
            reading.problems.append(fault.problem)
    return cls(**found)


def _unknown(key: Scalar, prefix: str, known: Collection[str], reading: Reading) -> Problem:
    near, name = nearest(key.text, known), prefix + key.text
    if near is None and "extra" not in known:
        return error("field-unknown", reading.at(key), hint="all", field=name, all=", ".join(known))
    return error("field-unknown", reading.at(key), hint="near" if near else "extra", field=name, near=near or "")


_PLANS: dict[object, dict[str, tuple[str, Reader]]] = {}


def _plan(cls: type) -> dict[str, tuple[str, Reader]]:
    """Return, for each name in the file, the attribute that it fills and what reads it; made once for each class."""
    if cls not in _PLANS:
        _PLANS[cls] = _made_plan(cls)
    return _PLANS[cls]


def _made_plan(cls: type) -> dict[str, tuple[str, Reader]]:
    hints = get_type_hints(cls)
    fields = dataclasses.fields(cls)
    return {field.name.rstrip("_"): (field.name, _reader(hints[field.name])) for field in fields}


def _reader(annotation: object) -> Reader:  # noqa: PLR0911 - one return for each form that a type can have
    if annotation in READERS:
        return READERS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return read_choice(annotation)
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return _mapping_reader(annotation)
    if get_origin(annotation) is tuple:
        return _list_reader(_reader(get_args(annotation)[0]))
    if isinstance(annotation, UnionType) or get_origin(annotation) is not None:
        choices = tuple(choice for choice in get_args(annotation) if choice is not NoneType)
        union = choices[0]
        for choice in choices[1:]:
            union = union | choice
        if len(choices) > 1 and union in READERS:
            return READERS[union]
        if len(choices) == 1:
            return _reader(choices[0])
        words = [choice for choice in choices if isinstance(choice, type) and issubclass(choice, StrEnum)]
        others = [choice for choice in choices if choice not in words]
        if len(others) == 1:
            has_fields = others[0] not in READERS and dataclasses.is_dataclass(others[0])
            return _either_reader(words, _reader(others[0]), has_fields=has_fields)
    raise TypeError(f"no reader for {annotation!r}")


SHORT = MappingProxyType({v.Price: "amount", v.Image: "file"})
"""What a single value stands for: `price: free` is short for `price: {amount: free}`."""


def _mapping_reader(cls: type) -> Reader:
    def read(node: Node, reading: Reading, name: str) -> object:
        if cls in SHORT and isinstance(node, Scalar):
            node = Fields(((Scalar(SHORT[cls], node.line, node.column), node),), node.line, node.column)
        if not isinstance(node, Fields):
            raise reading.fault("type-fields", node, hint="form", field=name)
        return read_fields(cls, node, reading, f"{name}.")

    return read


def _list_reader(item_reader: Reader) -> Reader:
    def read(node: Node, reading: Reading, name: str) -> tuple[object, ...]:
        if not isinstance(node, Items):
            raise reading.fault("type-list", node, hint="form", field=name)
        found: list[object] = []
        for index, item in enumerate(node.items):
            item_name = f"{name}[{index}]"
            reading.places[item_name] = (item.line, item.column)
            try:
                found.append(item_reader(item, reading, item_name))
            except FaultError as fault:
                reading.problems.append(fault.problem)
        return tuple(found)

    return read


def _either_reader(words: list[type[StrEnum]], other: Reader, *, has_fields: bool) -> Reader:
    """Read one of a few words (`unknown`, `ask`), else the other type, which may be a mapping (`has_fields`)."""
    known = {choice.value: choice for choices in words for choice in choices}

    def read(node: Node, reading: Reading, name: str) -> object:
        if isinstance(node, Scalar) and node.text in known:
            return known[node.text]
        if isinstance(node, Scalar) and has_fields:
            raise reading.fault("type-fields", node, hint="word", field=name, all=", ".join(known))
        return other(node, reading, name)

    return read
