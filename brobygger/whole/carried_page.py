"""The text of a page that is made from another version: what is said there stands in it to be written over."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import UnionType
from typing import get_args, get_origin, get_type_hints

from brobygger.nouns.model import PlainPage
from brobygger.nouns.placeholder import to_write
from brobygger.nouns.record import record
from brobygger.nouns.values import IDENTITIES, roles_of
from brobygger.nouns.yamltext import Fields, Items, Node, Scalar
from brobygger.tools.yaml_lines import lines_of, quoted
from brobygger.whole.blank_page import comment
from brobygger.whole.field_notes import FIELD_NOTES
from brobygger.whole.report import Say

KEPT_TITLES = "sources"
"""A source is called what it is called: readers see its title in its own language unless somebody translates it."""


@record
class Carried:
    """What a version is made from: the fields whose words it takes, those whose facts it takes if any, and its text.

    `origin` is the path of the file that it is made from.
    """

    kind: type[PlainPage]
    origin: str
    words: Fields
    facts: Fields | None
    body: str
    today: date


def carried_page(carried: Carried, title: str | None, slug: str, say: Say) -> str:
    """Return the text of a new version; without `facts` it takes them over from the version that it inherits from."""
    fields = _carried(carried.kind, carried.words, carried.facts)
    found = {key.text: value for key, value in fields.entries}
    lines = [
        "---",
        *comment(say("Made from {path}.").format(path=carried.origin)),
        *comment(
            say("What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.")
        ),
        *comment(_on_facts(carried, say)),
        "",
        f"title: {quoted(title)}" if title else _line("title", found, say("Write the title")),
        _line("summary", found, say("Write one sentence")),
        *comment(say(FIELD_NOTES["slug"])),
        f"slug: {slug}",
        *comment(say(FIELD_NOTES["draft"])),
        "draft: yes",
    ]
    rest = ((key, value) for key, value in fields.entries if key.text not in ("title", "summary"))
    lines.extend(lines_of(Fields(tuple(rest), 0, 0)))
    lines.extend(_not_carried(carried, say))
    return "\n".join((*lines, "---", *(["", carried.body] if carried.body else []), ""))


def _on_facts(carried: Carried, say: Say) -> str:
    if carried.facts is None:
        return say("Facts (telephone numbers, prices, dates, places) come from there. Do not write them again.")
    return say("The other versions take their facts from this one now, so the facts stand here too.")


def _line(name: str, found: Mapping[str, Node], otherwise: str) -> str:
    value = found.get(name)
    return f"{name}: {quoted(value.text if isinstance(value, Scalar) else to_write(otherwise))}"


def _not_carried(carried: Carried, say: Say) -> Iterator[str]:
    """Yield the fields that each version has for itself, as notes."""
    yield ""
    yield from comment(say(FIELD_NOTES["made_by"]))
    yield "#made_by: human  # human, machine"
    yield from comment(say(FIELD_NOTES["checked_on"]))
    yield f"#checked_on: {carried.today.isoformat()}"
    yield f"#checked_by: {quoted(to_write(say('Write here')))}"
    extra = tuple(entry for entry in carried.words.entries if entry[0].text == "extra")
    if extra:
        yield from comment(say(FIELD_NOTES["extra"]))
        yield from (f"#{line}" for line in lines_of(Fields(extra, 0, 0)))


def _carried(cls: type, words: Fields | None, facts: Fields | None) -> Fields:
    """Return the fields of a record: its texts from `words`, to be written over, and its facts from `facts`."""
    hints = get_type_hints(cls)
    entries: list[tuple[Scalar, Node]] = []
    for attribute, role in roles_of(cls):
        name = attribute.rstrip("_")
        said, kept = _value(words, name), _value(facts, name)
        inner = _record_in(hints[attribute])
        value: Node | None = None
        if role == "text":
            value = _to_write(said)
        elif role == "fact" and (inner is None or name == KEPT_TITLES):
            value = kept
        elif role == "fact" and inner is not None:
            value = _within(inner, said, kept)
        if value is not None:
            entries.append((Scalar(name, 0, 0), value))
    return Fields(tuple(entries), 0, 0)


def _within(cls: type, said: Node | None, kept: Node | None) -> Node | None:
    """Return what a record, or a list of records, says; None where that is nothing."""
    if isinstance(kept, Scalar):  # `price: free`, `opening_hours: unknown`
        return kept
    if isinstance(kept, Items):
        others = {_identity(cls, item): item for item in said.items} if isinstance(said, Items) else {}
        return Items(tuple(_item(cls, others.get(_identity(cls, item)), item) for item in kept.items), 0, 0)
    if isinstance(said, Items):
        found = [(item, _carried(cls, item, None)) for item in said.items if isinstance(item, Fields)]
        named = [Fields((*_named(cls, item), *texts.entries), 0, 0) for item, texts in found if texts.entries]
        return Items(tuple(named), 0, 0) if named else None
    fields = _carried(cls, _fields(said), _fields(kept))
    return fields if fields.entries else None


def _item(cls: type, said: Node | None, kept: Node) -> Node:
    return _carried(cls, _fields(said), kept) if isinstance(kept, Fields) else kept


def _fields(node: Node | None) -> Fields | None:
    return node if isinstance(node, Fields) else None


def _value(fields: Fields | None, name: str) -> Node | None:
    return next((value for key, value in fields.entries if key.text == name), None) if fields else None


def _identity(cls: type, item: Node) -> str | None:
    name = IDENTITIES.get(cls)
    value = _value(item, name) if name and isinstance(item, Fields) else None
    return value.text if isinstance(value, Scalar) else None


def _named(cls: type, item: Fields) -> Iterator[tuple[Scalar, Node]]:
    """Yield the field by which an item is recognised in the version that it was made from."""
    yield from (entry for entry in item.entries if entry[0].text == IDENTITIES.get(cls))


def _to_write(said: Node | None) -> Node | None:
    if isinstance(said, Scalar) and said.text.strip():
        return Scalar(to_write(said.text), said.line, said.column, quoted=True)
    if isinstance(said, Items):
        items = tuple(found for found in map(_to_write, said.items) if found is not None)
        return Items(items, said.line, said.column) if items else None
    return None


def _record_in(annotation: object) -> type | None:
    """Return the record that a field holds, or of which it holds a list."""
    if isinstance(annotation, type) and any(role for _, role in _roles(annotation)):
        return annotation
    if isinstance(annotation, UnionType) or get_origin(annotation) is not None:
        return next((found for part in get_args(annotation) if (found := _record_in(part)) is not None), None)
    return None


def _roles(cls: type) -> tuple[tuple[str, str], ...]:
    return roles_of(cls) if hasattr(cls, "__dataclass_fields__") else ()
