"""Write fields as the lines of a front matter, so that they are read as they were meant."""

from collections.abc import Iterator

from brobygger.nouns.problems import FaultError
from brobygger.nouns.yamltext import Fields, Node, Scalar, compose

INDENT = "  "


def lines_of(fields: Fields) -> Iterator[str]:
    """Yield the lines of a mapping, a field on each; what belongs to a field is indented below it."""
    for key, value in fields.entries:
        yield from _entry(key.text, value)


def quoted(text: str) -> str:
    """Return a text between quotation marks; white space of any length becomes one space, as it does for readers."""
    plain = " ".join(text.split())
    return '"{}"'.format(plain.replace("\\", "\\\\").replace('"', '\\"'))


def _entry(name: str, value: Node) -> Iterator[str]:
    if isinstance(value, Scalar):
        yield f"{name}: {_scalar(value)}"
    elif isinstance(value, Fields):
        inner = list(lines_of(value))
        yield f"{name}:" if inner else f"{name}: {{}}"
        yield from (INDENT + line for line in inner)
    else:
        yield f"{name}:" if value.items else f"{name}: []"
        for item in value.items:
            yield from _item(item)


def _item(value: Node) -> Iterator[str]:
    """Yield the lines of one item of a list; its further lines stand below the first."""
    if isinstance(value, Scalar):
        lines = [_scalar(value)]
    elif isinstance(value, Fields):
        lines = list(lines_of(value)) or ["{}"]
    else:
        lines = [line.removeprefix(INDENT) for inner in value.items for line in _item(inner)] or ["[]"]
    for number, line in enumerate(lines):
        yield f"{INDENT}{INDENT if number else '- '}{line}"


def _scalar(value: Scalar) -> str:
    return value.text if not value.quoted and _is_plain(value.text) else quoted(value.text)


def _is_plain(text: str) -> bool:
    """Say whether a text is read as it stands without quotation marks."""
    try:
        _, found = compose(f"field: {text}\n", "").entries[0]
    except (FaultError, IndexError):
        return False
    return isinstance(found, Scalar) and found.text == text and not found.quoted and "\n" not in text
