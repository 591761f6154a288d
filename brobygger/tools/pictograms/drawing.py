"""Draw a pictogram: one drawing, one with another as a badge, one that is crossed out, or several in a row."""

import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

from brobygger.tools.pictograms.decimals import shortened

VERSION = 2
"""Raise it with anything here that changes what comes out: drawings are remembered under it."""

SIDE = 72
"""The side of the square in which everything is drawn."""

NAME = r"[0-9A-F]{4,6}(?:-[0-9A-F]{4,6})*"
CODE = re.compile(rf"{NAME}(?:\+{NAME}|~no|(?:<{NAME}){{1,2}})?")
"""`A`, `A+B` (B as a badge), `A~no` (crossed out) or `A<B<C` (side by side)."""

MAIN, BADGE, CROSSED = (-4, -3, 60), (34, 32, 40), (10, 10, 52)
"""Left, top and side of each part of a composite."""

LARGE = 2_000
"""Bytes, as hosts compress them: what a drawing may take on a phone (reader.md)."""

ROW = {2: 48, 3: 40}
"""The side of each drawing in a row, by their number; they overlap, or nobody could see the faces."""

NO = (
    '<g fill="none" stroke="#d22f27" stroke-width="5"><circle cx="36" cy="36" r="32"/>'
    '<path d="M13.5 58.5l45-45" stroke-linecap="round"/></g>'
)

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = frozenset(
    {"d", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "transform"}
)
SHAPES = frozenset({"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})


def is_code(text: str) -> bool:
    """Say whether a text tells what to draw."""
    return CODE.fullmatch(text) is not None


def parts_of(code: str) -> tuple[str, ...]:
    """Return the names of the drawings that a code is put together from."""
    return tuple(re.findall(NAME, code.removesuffix("~no")))


def draw(code: str, load: Callable[[str], bytes]) -> bytes:
    """Return a pictogram as an SVG file without ids; `load` returns a drawing by its name, as an SVG file.

    One that is large for a phone is drawn a little less exactly.
    """
    drawn = _drawn(code, load, 2)
    return drawn if weight(drawn) <= LARGE else _drawn(code, load, 1)


def weight(drawn: bytes) -> int:
    """Return how many bytes a drawing takes when it is sent."""
    return len(gzip.compress(drawn, 9, mtime=0))


def _drawn(code: str, load: Callable[[str], bytes], places: int) -> bytes:
    parts = [_shapes(load(name), places) for name in parts_of(code)]
    if code.endswith("~no"):
        inner = _placed(parts[0], *CROSSED) + NO
    elif "+" in code:
        inner = _placed(parts[0], *MAIN) + _placed(parts[1], *BADGE)
    elif "<" in code:
        side, width = ROW[len(parts)], SIDE / len(parts)
        lefts = (width * (index + 0.5) - side / 2 for index in range(len(parts)))
        inner = "".join(_placed(part, left, (SIDE - side) / 2, side) for part, left in zip(parts, lefts, strict=True))
    else:
        inner = parts[0]
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{inner}</svg>'.encode()


def _placed(shapes: str, left: float, top: float, side: float) -> str:
    scale = f"{side / SIDE:.3f}"
    return f'<g transform="translate({_plain(left)} {_plain(top)}) scale({scale})">{shapes}</g>'


def _shapes(data: bytes, places: int) -> str:
    """Return what a drawing shows, without names, comments and white space, its numbers with a few decimals."""
    return "".join(_written(child, places) for child in ET.fromstring(data))  # noqa: S314 - a file of a package


def _written(element: ET.Element, places: int) -> str:
    name = element.tag.removeprefix(SVG)
    if name not in SHAPES:
        return ""
    attributes = "".join(
        f' {key}="{_escaped(shortened(value, places) if key in NUMBERS else value)}"'
        for key, value in element.attrib.items()
        if key != "id" and not key.startswith("{")
    )
    inner = "".join(_written(child, places) for child in element)
    if name == "g":
        return f"<g{attributes}>{inner}</g>" if attributes and inner else inner
    return f"<{name}{attributes}/>"


def _plain(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _escaped(text: str) -> str:
    return " ".join(text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").split())
