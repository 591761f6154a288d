"""Colours and plain shapes: what all the illustrations are made of."""

from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin

INK = "#17292e"
PETROL = "#0b5563"
LAGOON = "#3f8290"
MIST = "#9cc7c9"
PALE = "#d7e8e5"
GROUND = "#fbf8f2"
SAND = "#f6e9d5"
OAT = "#e9d3b1"
SUN = "#8a3b12"
TERRA = "#c4633a"
APRICOT = "#f0b58a"
PEACH = "#fadfc6"
MUSTARD = "#e2ab45"
MOSS = "#5f7f58"
SAGE = "#a9c09a"
PLUM = "#7a4360"
ROSE = "#dd9a93"
NAVY = "#2a4364"
FALUN = "#a5402d"
WOOD = "#c08c5c"
TIMBER = "#8d6140"
BARK = "#5c4334"
PAPER = "#fffdf8"

Point = tuple[float, float]
Circle = tuple[float, float, float]


def num(value: float) -> str:
    """Write a number as short as it can be."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def pairs(*points: Point) -> str:
    """Write points for a path."""
    return " ".join(f"{num(x)} {num(y)}" for x, y in points)


def mix(one: str, other: str, part: float) -> str:
    """Return the colour that lies `part` of the way from one to the other."""
    both = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in both)


def _parts(colour: str) -> list[int]:
    digits = colour.removeprefix("#")
    return [int(digits[at : at + 2], 16) for at in (0, 2, 4)]


def darker(colour: str, part: float = 0.16) -> str:
    """Return the colour as it looks in the shade."""
    return mix(colour, "#1d2236", part)


def lighter(colour: str, part: float = 0.3) -> str:
    """Return the colour with some of the site's ground in it."""
    return mix(colour, GROUND, part)


def path(data: str, fill: str, more: str = "") -> str:
    """Draw a filled path."""
    return f'<path fill="{fill}" d="{data}"{_also(more)}/>'


def line(data: str, colour: str, width: float, more: str = "") -> str:
    """Draw a line with round ends."""
    return f'<path stroke="{colour}" stroke-width="{num(width)}" d="{data}"{_also(more)}/>'


def rect(box: tuple[float, float, float, float], fill: str, round_by: float = 0, more: str = "") -> str:
    """Draw a box of left, top, width and height."""
    x, y, width, height = (num(value) for value in box)
    if not round_by:
        return path(f"M{x} {y}h{width}v{height}H{x}Z", fill, more)
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{num(round_by)}" fill="{fill}"{_also(more)}/>'


def oval(at: Point, across: float, down: float, fill: str, more: str = "") -> str:
    """Draw an ellipse by its middle and its two radii."""
    x, y, wide, high = num(at[0] - across), num(at[1]), num(across), num(down)
    return path(
        f"M{x} {y}a{wide} {high} 0 1 1 {num(2 * across)} 0a{wide} {high} 0 1 1 {num(-2 * across)} 0Z", fill, more
    )


def dot(at: Point, radius: float, fill: str) -> str:
    """Draw a disc."""
    return oval(at, radius, radius, fill)


def group(inner: str, transform: str) -> str:
    """Put drawings together and move them."""
    return f'<g transform="{transform}">{inner}</g>'


def place(at: Point, size: float, way: int = 1, angle: float = 0) -> str:
    """Return the transform that moves a drawing there; with way -1 it looks to the other side."""
    tilt = f"rotate({num(angle)})" if angle else ""
    scale = f"{way * size:.3g} {size:.3g}" if way < 0 else f"{size:.3g}"
    return f"translate({pairs(at)}){tilt}scale({scale})"


def _also(more: str) -> str:
    return f" {more}" if more else ""


def hull(*circles: Circle) -> str:
    """Return the path of a rubber band around circles, which stand in clockwise order."""
    tangents = [_tangent(one, circles[(at + 1) % len(circles)]) for at, one in enumerate(circles)]
    data = [f"M{pairs(tangents[0][0])}"]
    for at, (_, end, angle) in enumerate(tangents):
        following = tangents[(at + 1) % len(tangents)]
        radius = circles[(at + 1) % len(circles)][2]
        turned = (following[2] - angle) % (2 * pi)
        data.append(f"L{pairs(end)}")
        if 0.01 < turned < 1.6 * pi and radius >= 0.5:
            data.append(f"A{num(radius)} {num(radius)} 0 {int(turned > pi)} 1 {pairs(following[0])}")
    return "".join(data) + "Z"


def _tangent(one: Circle, other: Circle) -> tuple[Point, Point, float]:
    """Return where the outer tangent leaves one circle and meets the other, and the angle of its normal."""
    across, down = other[0] - one[0], other[1] - one[1]
    apart = max(hypot(across, down), 0.001)
    lean = acos(max(-1.0, min(1.0, (one[2] - other[2]) / apart)))
    angle = atan2(down, across) - lean
    ways = (cos(angle), sin(angle))
    start = (one[0] + one[2] * ways[0], one[1] + one[2] * ways[1])
    end = (other[0] + other[2] * ways[0], other[1] + other[2] * ways[1])
    return start, end, angle


def limb(*joints: Circle) -> str:
    """Return the path of a limb that goes through circles one after the other."""
    return "".join(hull(one, other) for one, other in pairwise(joints))


def towards(start: Point, angle: float, far: float) -> Point:
    """Return the point that lies `far` from the start; 0 degrees is to the right, 90 down."""
    return start[0] + far * cos(radians(angle)), start[1] + far * sin(radians(angle))


def between(one: Point, other: Point, part: float = 0.5) -> Point:
    """Return a point on the way from one to the other."""
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def angle_of(one: Point, other: Point) -> float:
    """Return in which direction the other point lies, in degrees."""
    return degrees(atan2(other[1] - one[1], other[0] - one[0]))


def joint(start: Point, end: Point, lengths: tuple[float, float], bend: int) -> tuple[Point, Point]:
    """Return the elbow or knee of a limb, and where it ends when the goal is out of reach.

    With bend 1 the joint lies to the right of the way from start to end, as somebody sees it who walks there.
    """
    upper, lower = lengths
    apart = hypot(end[0] - start[0], end[1] - start[1])
    reach = min(max(apart, abs(upper - lower) + 0.5), (upper + lower) * 0.999)
    heading = angle_of(start, end)
    end = towards(start, heading, reach)
    inner = degrees(acos(max(-1.0, min(1.0, (upper**2 + reach**2 - lower**2) / (2 * upper * reach)))))
    return towards(start, heading + bend * inner, upper), end
