"""Write plain values as YAML, in the manner in which a person would."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value]"
Fields: TypeAlias = Mapping[str, Value]

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
IN_BLOCK = re.compile(r"[A-Za-zÀ-ÿ](?:[^:#\n\"]|:(?! )|(?<! )#)*(?<![\s:])")
"""Text that needs no quotes on a line of its own."""
IN_LIST = re.compile(r"[A-Za-zÀ-ÿ](?:[^:#\[\]{},\n\"']*[^\s:#\[\]{},\"'])?")
"""Text that needs no quotes between brackets."""
WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def scalar(value: str | int, plain: re.Pattern[str] = IN_BLOCK) -> str:
    """Write one value; text is quoted where it would be read as something else."""
    if isinstance(value, int):
        return str(value).lower()  # true, false
    if (plain.fullmatch(value) and value.lower() not in WORDS) or DATE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def lines(fields: Fields, indent: str = "") -> Iterator[str]:
    """Yield the lines of a mapping: short lists in brackets, others and mappings below each other."""
    for key, value in fields.items():
        if isinstance(value, str | int):
            yield f"{indent}{key}: {scalar(value)}"
        elif isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from lines(value, f"{indent}  ")
        else:
            yield from _list(key, value, indent)


def _list(key: str, items: Sequence[Value], indent: str) -> Iterator[str]:
    singles = [scalar(item, IN_LIST) for item in items if isinstance(item, str | int)]
    if len(singles) == len(items) and sum(map(len, singles)) < 80:
        yield f"{indent}{key}: [{', '.join(singles)}]"
        return
    yield f"{indent}{key}:"
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = lines(item, f"{indent}    ")
            yield f"{indent}  - {first.strip()}"
            yield from rest
        elif isinstance(item, str | int):
            yield f"{indent}  - {scalar(item)}"


def document(fields: Fields) -> str:
    """Write a whole file."""
    return "\n".join((*lines(fields), ""))


def page(fields: Fields, body: str) -> str:
    """Write a page: front matter and text."""
    return "\n".join(("---", *lines(fields), "---", "", body))
