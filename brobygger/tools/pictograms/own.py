"""Publish a drawing of the organisation's own: what it shows, in as few bytes as the others."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.tools.pictograms.allowed import ATTRIBUTES
from brobygger.tools.pictograms.decimals import shortened
from brobygger.tools.pictograms.drawing import LARGE, SIDE, weight
from brobygger.tools.pictograms.faults import faults_of, is_note, kept_elements
from brobygger.tools.pictograms.svg import Element, read_svg

MANY = 20
"""So many faults of one file are told at once."""

NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
LENGTH = re.compile(rf"\s*({NUMBER})\s*(px|pt|pc|mm|cm|in|Q)?\s*")
PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "Q": 96 / 101.6}

REFERENCE = re.compile(r"#([\w.:-]+)")
TRANSFORMS = frozenset({"transform", "gradientTransform", "patternTransform", "values"})
EXACT = re.compile(r"(\.0*\d{5})\d+")
"""A small number here moves everything far: five digits that say something are kept."""

FRAME = frozenset({"height", "id", "preserveAspectRatio", "viewBox", "width", "x", "y"})
"""Attributes of the outermost part that we write ourselves, or that the page decides."""

SPACED = frozenset({"text", "tspan"})
"""Parts in which spaces are shown."""


@dataclass(frozen=True, slots=True)
class OwnDrawing:
    """A drawing as it is published, or none, and what is wrong with its file."""

    data: bytes | None
    problems: tuple[Problem, ...]


def publish_own(path: str, data: bytes) -> OwnDrawing:
    """Return an SVG file of the organisation's own without names, notes and needless decimals, in a square."""
    try:
        drawing = read_svg(path, data)
        faults = tuple(islice(faults_of(drawing), MANY))
        if faults:
            return OwnDrawing(None, faults)
        box = _square(drawing)
    except FaultError as fault:
        return OwnDrawing(None, (fault.problem,))
    places = min(5, max(1, round(math.log10(100 * SIDE / box[2]))))
    found = _Writer(drawing, places).written(box)
    if weight(found) > LARGE:
        found = _Writer(drawing, max(1, places - 1)).written(box)
    return OwnDrawing(found, tuple(_too_large(found, drawing.position)))


def _too_large(data: bytes, position: Position) -> Iterator[Problem]:
    size = weight(data)
    if size > LARGE:
        yield warning("drawing-large", position, hint="simplify", size=str(size), limit=str(LARGE))


def _square(drawing: Element) -> tuple[float, float, float]:
    """Return left, top and side of the square around what a drawing shows."""
    box = [float(number) for number in re.findall(NUMBER, drawing.get("viewBox"))]
    if len(box) != 4:
        lengths = [LENGTH.fullmatch(drawing.get(name)) for name in ("width", "height")]
        box = [0, 0, *(float(one[1]) * PIXELS[one[2] or "px"] for one in lengths if one)]
    if len(box) != 4 or not all(map(math.isfinite, box)) or min(box[2:]) < 0.001 or max(map(abs, box)) > 1e9:
        raise FaultError(error("drawing-no-size", drawing.position, hint="write"))
    left, top, width, height = box
    side = max(width, height)
    return left - (side - width) / 2, top - (side - height) / 2, side


class _Writer:
    """Writes a drawing in which nothing is wrong."""

    def __init__(self, drawing: Element, places: int) -> None:
        self._drawing = drawing
        self._places = places
        self._used = frozenset(_references(drawing))
        self._has_classes = any(one.name == "style" for one in kept_elements(drawing))

    def written(self, box: tuple[float, float, float]) -> bytes:
        """Return the file; `box` are left, top and side of its square."""
        left, top, side = (_plain(number) for number in box)
        attributes = self._attributes(self._drawing, self._places, FRAME)
        inside = self._inside(self._drawing, self._places)
        frame = f'xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {side} {side}"'
        return f"<svg {frame}{attributes}>{inside}</svg>".encode()

    def _inside(self, element: Element, places: int) -> str:
        if element.name == "style":
            return _escaped(" ".join(re.sub(r"/\*.*?(?:\*/|\Z)", "", element.text, flags=re.DOTALL).split()))
        parts = (
            self._element(one, places) if isinstance(one, Element) else self._text(one, element)
            for one in element.inside
        )
        return "".join(parts)

    def _text(self, text: str, around: Element) -> str:
        return _escaped(re.sub(r"\s+", " ", text)) if around.name in SPACED else ""

    def _element(self, element: Element, places: int) -> str:
        if is_note(element) or self._is_idle(element):
            return ""
        if re.search(r"scale|matrix", element.get("transform")):
            places += 2  # what is drawn small here may be shown large
        attributes = self._attributes(element, places)
        inside = self._inside(element, places)
        if element.name in ("g", "defs") and (not inside or (element.name == "g" and not attributes)):
            return inside
        return f"<{element.name}{attributes}>{inside}</{element.name}>" if inside else f"<{element.name}{attributes}/>"

    def _is_idle(self, element: Element) -> bool:
        """Say whether a part only defines what nothing uses."""
        if element.name not in ("linearGradient", "radialGradient", "filter", "clipPath", "mask", "pattern", "marker"):
            return False
        return not any(one.get("id") in self._used for one in kept_elements(element))

    def _attributes(self, element: Element, places: int, without: frozenset[str] = frozenset()) -> str:
        found: list[str] = []
        for name, value in element.attributes:
            if name not in ATTRIBUTES or name in without:
                continue
            if (name == "id" and value not in self._used) or (name == "class" and not self._has_classes):
                continue
            shorter = self._value(name, value, places)
            if shorter:
                found.append(f' {name}="{_escaped(shorter)}"')
        return "".join(found)

    def _value(self, name: str, value: str, places: int) -> str:
        value = " ".join(value.split())
        if name in TRANSFORMS:
            return EXACT.sub(r"\1", value)
        if name in ("id", "href", "class", "font-family"):
            return value
        if name == "style":
            said = [part.partition(":") for part in value.split(";")]
            value = ";".join(f"{key.strip()}:{one.strip()}" for key, _, one in said if key.strip() in ATTRIBUTES)
        return shortened(value, places)


def _references(drawing: Element) -> Iterator[str]:
    """Yield the names that something in a drawing asks for, and a few words that look like such (colours)."""
    for element in kept_elements(drawing):
        for name, value in element.attributes:
            if name in ATTRIBUTES and name != "id":
                yield from REFERENCE.findall(value)
        if element.name == "style":
            yield from REFERENCE.findall(element.text)


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
