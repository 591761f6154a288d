"""Whether structured data keeps to the vocabulary of schema.org: types, and the domain and range of each property.

The vocabulary is that of the package msgspec-schemaorg, which is made from schema.org's own files.
"""

import inspect
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec_schemaorg.enums as enums  # noqa: PLR0402 - the package cannot be asked for it by `from`
import msgspec_schemaorg.models as models  # noqa: PLR0402

PRIMITIVES = {
    "date": r"\d{4}(-\d{2}(-\d{2})?)?",
    "datetime": r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)?)?",
    "time": r"\d{2}:\d{2}(:\d{2})?",
    "str": r"(?s).+",
}
"""Dates as ISO 8601 writes them; one may be known by its month or year alone."""


def faults(node: object, place: str = "") -> Iterator[str]:
    """Yield what schema.org knows no place for in a thing and in all that belongs to it."""
    if not isinstance(node, dict) or not isinstance(node.get("@type"), str):
        yield f"{place}: no type"
        return
    kind = node["@type"]
    known = getattr(models, kind, None)
    if known is None:
        yield f"{place}: {kind} is no type"
        return
    ranges: dict[str, str] = {}
    for parent in reversed(known.__mro__):
        ranges.update({name: str(hint) for name, hint in inspect.get_annotations(parent).items()})
    for name, value in node.items():
        at = f"{place}/{kind}.{name}"
        if name.startswith("@"):
            continue
        if name not in ranges:
            yield f"{at}: no property of {kind}"
            continue
        allowed = frozenset(re.findall(r"\w+", ranges[name])) - {"Union", "List", "None"}
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from faults(item, at)
            if not _fits(item, allowed):
                yield f"{at}: {item!r} is none of {sorted(allowed)}"


def _fits(value: object, allowed: frozenset[str]) -> bool:
    if isinstance(value, dict):
        known = getattr(models, str(value.get("@type")), object)
        return any(parent.__name__ in allowed for parent in known.__mro__)
    if not isinstance(value, str):
        return type(value).__name__ in allowed
    if not allowed.isdisjoint({"URL", "Thing"}) and urlsplit(value).scheme in ("https", "http"):
        return True  # a thing may be named by its address
    choices = {choice for name in allowed if hasattr(enums, name) for choice in getattr(enums, name).__members__}
    if value.removeprefix("https://schema.org/") in choices:
        return True
    return any(re.fullmatch(PRIMITIVES[name], value) for name in allowed & PRIMITIVES.keys())
