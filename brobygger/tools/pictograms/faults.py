"""Promise: an organisation's own drawing runs nothing, asks nobody, stands still and can be shown."""

import re
from collections.abc import Iterator, Mapping

from brobygger.nouns.problems import Position, Problem, error
from brobygger.tools.pictograms.allowed import ATTRIBUTES, FUNCTIONS, MOVES, NOTES, PARTS, SHAPES
from brobygger.tools.pictograms.svg import SVG, Element

MOST = 5_000
"""Parts that a browser draws at most for one pictogram, each counted as often as it is used."""

LONGEST = 200
"""How far parts may lead to each other before we call it a circle."""

CALL = re.compile(r"[@\\]|(?<![\w-])([\w-]+)\(\s*(\S?\S?)")
"""A sign that has no place in a style, or a function's name and what its brackets begin with."""

SHOWN = 60
"""Letters of a value that a message shows."""

UP_TO_END = re.compile(rf"[^;}}]{{0,{SHOWN}}}")


def faults_of(drawing: Element) -> Iterator[Problem]:
    """Yield everything in a drawing that may not be published."""
    for element in kept_elements(drawing):
        faults = list(_element_faults(element))
        for name, value in element.attributes if not faults else ():
            faults.extend(_attribute_faults(name, value, element.position))
        if element.name == "style":
            faults.extend(_style_faults(element.text, element.position))
        yield from faults
    if not any(element.name in SHAPES for element in kept_elements(drawing)):
        yield error("drawing-empty", drawing.position, hint="draw")
    elif _count(drawing, {one.get("id"): one for one in kept_elements(drawing) if one.get("id")}) > MOST:
        yield error("drawing-complex", drawing.position, hint="simplify")


def kept_elements(element: Element) -> Iterator[Element]:
    """Yield a part and all below it but what is only a note: titles, and what a drawing program writes for itself."""
    yield element
    for inner in element.elements:
        if not is_note(inner):
            yield from kept_elements(inner)


def is_note(element: Element) -> bool:
    """Say whether a part shows nothing and acts on nothing."""
    is_foreign = element.namespace not in (SVG, "")
    return element.name != "script" and (is_foreign or element.name in NOTES)


def _element_faults(element: Element) -> Iterator[Problem]:
    position, name = element.position, element.name
    if name == "script":
        yield error("drawing-script", position, hint="remove", name=name)
    elif name == "image":
        yield error("drawing-photo", position, hint="photo")
    elif name in MOVES:
        yield error("picture-animated", position, hint="still")
    elif name not in PARTS:
        yield error("drawing-part", position, hint="plain", name=name)


def _attribute_faults(name: str, value: str, position: Position) -> Iterator[Problem]:
    if name.lower().startswith("on"):
        yield error("drawing-script", position, hint="remove", name=name)
    elif name == "href" and not value.strip().startswith("#"):
        yield error("drawing-outside", position, hint="inside", value=value[:SHOWN])
    elif name in ATTRIBUTES and name not in ("id", "href"):
        yield from _style_faults(value, position)


def _style_faults(style: str, position: Position) -> Iterator[Problem]:
    """Yield the first thing that a style asks for elsewhere, or that could hide such: rules and numbered signs."""
    for found in CALL.finditer(style):
        name, inside = (found[1] or "").lower(), (found[2] or "").lstrip("'\"")
        value = UP_TO_END.match(style, found.start())
        shown = value[0].strip() if value else ""
        if name == "url" and not inside.startswith("#"):
            yield error("drawing-outside", position, hint="inside", value=shown)
            return
        if name not in FUNCTIONS:
            yield error("drawing-style", position, hint="plain", value=shown)
            return


def _count(element: Element, by_id: Mapping[str, Element], depth: int = 0) -> int:
    """Return how many parts are drawn; counting ends where there are too many, as in one that uses itself."""
    if depth > LONGEST:
        return MOST + 1
    count = 1
    used = by_id.get(element.get("href").strip().removeprefix("#")) if element.name == "use" else None
    for inner in (*element.elements, *((used,) if used else ())):
        count += _count(inner, by_id, depth + 1)
        if count > MOST:
            break
    return count
