"""Things around people: furniture, what lies on tables, windows, houses, trees."""

from dataclasses import dataclass

from shapes import (
    BARK,
    FALUN,
    GROUND,
    INK,
    LAGOON,
    MIST,
    MOSS,
    MUSTARD,
    OAT,
    PALE,
    PAPER,
    PETROL,
    SAGE,
    SUN,
    TERRA,
    WOOD,
    Point,
    darker,
    dot,
    group,
    hull,
    lighter,
    limb,
    line,
    mix,
    num,
    oval,
    pairs,
    path,
    place,
    rect,
)

SNOW = "#f7f7f2"
SKY = "#dcebea"
GRASS = "#b9cba0"
METAL = "#8fa0a3"
STEEL = "#5d6f74"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose top we see: its back and its front edge as left, right and height, and the floor."""

    back: tuple[float, float, float]
    front: tuple[float, float, float]
    floor: float
    colour: str = WOOD
    thick: float = 24

    def top(self) -> str:
        """Draw the table with its legs."""
        left, right, high = self.back
        near_left, near_right, low = self.front
        edge = darker(self.colour, 0.22)
        legs = "".join(
            path(limb((x, low + 20, 13), (x + lean, self.floor - 9, 9)), darker(self.colour, 0.3))
            for x, lean in ((near_left + 46, -10), (near_right - 46, 10))
        )
        surface = hull((left, high, 12), (right, high, 12), (near_right, low, 12), (near_left, low, 12))
        under = hull(
            (near_left, low, 12),
            (near_right, low, 12),
            (near_right, low + self.thick, 12),
            (near_left, low + self.thick, 12),
        )
        return legs + path(under, edge) + path(surface, self.colour)


def round_table(middle: Point, across: float, down: float, floor: float, colour: str = WOOD) -> str:
    """Draw a round table on one foot."""
    x, y = middle
    foot = path(limb((x, y, 24), (x, floor - 30, 22)), darker(colour, 0.35)) + oval(
        (x, floor - 12), across * 0.4, 24, darker(colour, 0.35)
    )
    edge = path(
        f"M{num(x - across)} {num(y)}v26a{num(across)} {num(down)} 0 0 0 {num(2 * across)} 0v-26Z", darker(colour, 0.22)
    )
    return foot + edge + oval(middle, across, down, colour)


def chair(hips: Point, size: float, turn: float, colour: str) -> str:
    """Draw a chair below and behind hips; its back first, so that somebody can sit on it."""
    x, y = hips
    seat, floor = y + 32 * size, y + 200 * size
    dark = darker(colour, 0.25)
    if abs(turn) < 0.3:
        legs = "".join(
            path(limb((x + side * 52 * size, seat, 8 * size), (x + side * 60 * size, floor - 6, 7 * size)), dark)
            for side in (-1, 1)
        )
        rest = path(
            hull(
                (x - 58 * size, y - 118 * size, 16 * size),
                (x + 58 * size, y - 118 * size, 16 * size),
                (x + 54 * size, y - 10, 14 * size),
                (x - 54 * size, y - 10, 14 * size),
            ),
            colour,
        )
        base = rect((x - 66 * size, seat - 22 * size, 132 * size, 30 * size), dark, 12 * size)
        return legs + rest + base
    way = 1 if turn > 0 else -1
    rear, front = x - way * 52 * size, x + way * 74 * size
    behind = path(
        limb((rear + way * 26 * size, seat, 7 * size), (rear + way * 10 * size, floor - 10 * size, 6 * size)),
        darker(dark, 0.2),
    )
    behind += path(
        limb((front - way * 26 * size, seat, 7 * size), (front - way * 14 * size, floor - 10 * size, 6 * size)),
        darker(dark, 0.2),
    )
    legs = path(limb((rear, seat, 8 * size), (rear - way * 14 * size, floor - 6, 7 * size)), dark)
    legs += path(limb((front, seat, 8 * size), (front + way * 8 * size, floor - 6, 7 * size)), dark)
    rest = path(limb((rear, seat, 10 * size), (rear - way * 20 * size, y - 128 * size, 12 * size)), colour)
    seat_board = path(limb((rear, seat + 4, 12 * size), (front, seat + 4, 12 * size)), colour)
    return behind + legs + rest + seat_board


def chair_from_behind(hips: Point, size: float, colour: str) -> str:
    """Draw the back of a chair, to be put over somebody who sits with the back to us."""
    x, y = hips
    dark = darker(colour, 0.25)
    legs = "".join(
        path(limb((x + side * 56 * size, y, 9 * size), (x + side * 62 * size, y + 194 * size, 7 * size)), dark)
        for side in (-1, 1)
    )
    rest = path(
        hull(
            (x - 60 * size, y - 96 * size, 18 * size),
            (x + 60 * size, y - 96 * size, 18 * size),
            (x + 58 * size, y + 8 * size, 16 * size),
            (x - 58 * size, y + 8 * size, 16 * size),
        ),
        colour,
    )
    seat = rect((x - 70 * size, y + 14 * size, 140 * size, 30 * size), dark, 12 * size)
    return legs + seat + rest


def wheelchair(hips: Point, size: float, way: int, colour: str = PETROL) -> tuple[str, str]:
    """Draw a wheelchair from the side: what is behind the person who sits in it, and the wheel before them."""
    x, y = hips
    floor = y + 200 * size
    radius = 112 * size
    axle = x - way * 14 * size, floor - radius
    seat = y + 34 * size
    frame = limb((x - way * 58 * size, seat, 10 * size), (x + way * 92 * size, seat, 10 * size))
    frame += limb((x - way * 58 * size, seat, 9 * size), (x - way * 70 * size, y - 118 * size, 10 * size))
    frame += limb((x - way * 70 * size, y - 112 * size, 7 * size), (x - way * 112 * size, y - 116 * size, 8 * size))
    frame += limb((x + way * 88 * size, seat, 7 * size), (x + way * 124 * size, floor - 44 * size, 7 * size))
    frame += limb(
        (x + way * 118 * size, floor - 26 * size, 7 * size), (x + way * 184 * size, floor - 24 * size, 7 * size)
    )
    frame += limb(
        (x + way * 124 * size, floor - 48 * size, 7 * size), (x + way * 122 * size, floor - 26 * size, 7 * size)
    )
    caster = oval(
        (x + way * 92 * size, floor - 26 * size),
        22 * size,
        22 * size,
        "none",
        f'stroke="{INK}" stroke-width="{num(9 * size)}"',
    )
    fork = line(
        f"M{pairs((x + way * 84 * size, seat))}L{pairs((x + way * 92 * size, floor - 26 * size))}", STEEL, 8 * size
    )
    far = oval(
        (axle[0] + way * 16 * size, axle[1]),
        radius - 6 * size,
        radius - 6 * size,
        "none",
        f'stroke="{darker(METAL)}" stroke-width="{num(9 * size)}"',
    )
    spokes = "".join(
        f"M{pairs((axle[0] + radius * a, axle[1] + radius * b))}L{pairs((axle[0] - radius * a, axle[1] - radius * b))}"
        for a, b in ((0.92, 0), (0.46, 0.8), (-0.46, 0.8))
    )
    wheel = line(spokes, METAL, 3 * size)
    wheel += oval(axle, radius - 6 * size, radius - 6 * size, "none", f'stroke="{INK}" stroke-width="{num(12 * size)}"')
    wheel += oval(
        axle, radius - 26 * size, radius - 26 * size, "none", f'stroke="{METAL}" stroke-width="{num(5 * size)}"'
    )
    wheel += dot(axle, 12 * size, colour)
    return far + fork + caster + path(frame, colour), wheel


def cup(at: Point, size: float = 1, colour: str = GROUND, way: int = 1) -> str:
    """Draw a cup that stands there; way 0 is without a handle."""
    x, y = at
    high, wide = 44 * size, 21 * size
    handle = line(
        f"M{num(x + way * wide * 0.9)} {num(y - high * 0.72)}"
        f"q{num(way * 19 * size)} 0 {num(way * 15 * size)} {num(12 * size)}"
        f"t{num(-way * 16 * size)} {num(8 * size)}",
        colour,
        6 * size,
    )
    bowl = path(
        hull(
            (x - wide + 3, y - high + 3, 3),
            (x + wide - 3, y - high + 3, 3),
            (x + wide * 0.72 - 5, y - 6, 6),
            (x - wide * 0.72 + 5, y - 6, 6),
        ),
        colour,
    )
    return (handle if way else "") + bowl + oval((x, y - high + 2), wide - 4, 4.5 * size, darker(colour, 0.3))


def steam(at: Point, size: float = 1, colour: str = "#fff") -> str:
    """Draw two curls of steam that rise from there."""
    x, y = at
    return line(
        f"M{num(x - 8 * size)} {num(y)}q{num(-12 * size)} {num(-15 * size)} 0 {num(-30 * size)}t0 {num(-30 * size)}"
        f"M{num(x + 10 * size)} {num(y + 4)}q{num(-12 * size)} {num(-15 * size)} 0 {num(-30 * size)}"
        f"t0 {num(-26 * size)}",
        colour,
        5 * size,
        'opacity=".75"',
    )


def teapot(at: Point, size: float, colour: str, way: int = 1) -> str:
    """Draw a teapot that stands there, with its spout to the given side."""
    shade = darker(colour)
    body = line("M-38-62q-40-4-36 26t34 22", colour, 11) + path(
        "M30-40C52-44 48-78 72-86L80-78C68-64 66-24 36-14Z", colour
    )
    body += (
        path("M-44-38C-44-72 44-72 44-38C44-10 26 0 0 0S-44-10-44-38Z", colour)
        + path("M-28-62Q0-84 28-62Z", shade)
        + dot((0, -78), 7, shade)
    )
    return group(body, place(at, size, way))


def paper(corners: tuple[Point, Point, Point, Point], kind: str = "text") -> str:
    """Draw a sheet by its corners, from the top left clockwise: `text`, `cv` (with a small portrait) or `blank`."""
    first, second, third, fourth = corners

    def at(across: float, down: float) -> Point:
        top = first[0] + (second[0] - first[0]) * across, first[1] + (second[1] - first[1]) * across
        low = fourth[0] + (third[0] - fourth[0]) * across, fourth[1] + (third[1] - fourth[1]) * across
        return top[0] + (low[0] - top[0]) * down, top[1] + (low[1] - top[1]) * down

    wide = abs(second[0] - first[0]) + abs(second[1] - first[1])
    sheet = path(f"M{pairs(*corners)}Z", PAPER, f'stroke="{OAT}" stroke-width="2"')
    if kind == "blank":
        return sheet
    rows = [(0.16, 0.16, 0.6), (0.32, 0.12, 0.88), (0.46, 0.12, 0.82), (0.6, 0.12, 0.88), (0.74, 0.12, 0.66)]
    portrait = ""
    if kind == "cv":
        rows = [
            (0.14, 0.46, 0.86),
            (0.24, 0.46, 0.74),
            (0.48, 0.12, 0.88),
            (0.61, 0.12, 0.8),
            (0.74, 0.12, 0.88),
            (0.87, 0.12, 0.6),
        ]
        frame = (at(0.1, 0.08), at(0.38, 0.08), at(0.38, 0.36), at(0.1, 0.36))
        portrait = path(f"M{pairs(*frame)}Z", MIST)
        portrait += dot(at(0.24, 0.17), wide * 0.055, PETROL)
        portrait += path(
            f"M{pairs(at(0.13, 0.36))}Q{pairs(at(0.14, 0.24), at(0.24, 0.24))}"
            f"Q{pairs(at(0.34, 0.24), at(0.35, 0.36))}Z",
            PETROL,
        )
    lines = "".join(f"M{pairs(at(start, down))}L{pairs(at(end, down))}" for down, start, end in rows)
    return sheet + line(lines, MIST, max(4, wide * 0.035)) + portrait


def plant(at: Point, size: float, leaf: str = MOSS, pot: str = TERRA) -> str:
    """Draw a potted plant that stands there."""
    tips = ((-60, -120), (-36, -176), (4, -200), (44, -168), (66, -112))
    leaves = "".join(
        path(
            f"M0-56C{num(x * 0.2 - 16)} {num(y * 0.6)} {x - 18} {num(y * 0.8)} {x} {y}"
            f"C{x + 18} {num(y * 0.8)} {num(x * 0.4 + 16)} {num(y * 0.5)} 0-56Z",
            leaf if number % 2 else darker(leaf, 0.12),
        )
        for number, (x, y) in enumerate(tips)
    )
    bowl = path("M-40-66H40L30 0H-30Z", pot) + rect((-46, -76, 92, 20), darker(pot, 0.12), 6)
    return group(leaves + bowl, place(at, size))


def lamp(x: float, low: float, size: float, colour: str) -> str:
    """Draw a lamp that hangs from the ceiling down to `low`."""
    shade = path(
        f"M{num(x - 34 * size)} {num(low - 96 * size)}"
        f"Q{num(x)} {num(low - 118 * size)} {num(x + 34 * size)} {num(low - 96 * size)}"
        f"L{num(x + 96 * size)} {num(low)}H{num(x - 96 * size)}Z",
        colour,
    )
    bulb = path(
        f"M{num(x - 40 * size)} {num(low)}a{num(40 * size)} {num(30 * size)} 0 0 0 {num(80 * size)} 0Z", "#fff3cf"
    )
    return line(f"M{num(x)}-10V{num(low - 100 * size)}", STEEL, 5) + bulb + shade


def window(
    box: tuple[float, float, float, float], view: str, frame: str = PAPER, bars: tuple[int, int] = (2, 1)
) -> str:
    """Draw a window; the view is drawn in a field of 400 by 300."""
    x, y, width, height = box
    place = f'x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"'
    seen = f'<svg {place} viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice">{view}</svg>'
    across, down = bars
    cross = "".join(f"M{num(x + width * at / across)} {num(y)}v{num(height)}" for at in range(1, across))
    cross += "".join(f"M{num(x)} {num(y + height * at / down)}h{num(width)}" for at in range(1, down))
    sides = f'<rect {place} fill="none" stroke="{frame}" stroke-width="18" rx="6"/>'
    sill = rect((x - 26, y + height + 4, width + 52, 20), darker(frame, 0.06), 8)
    return seen + (line(cross, frame, 12) if cross else "") + sides + sill


def winter_view() -> str:
    """Draw snow, a red wooden house and a birch, for a window."""
    return (
        rect((0, 0, 400, 300), SKY)
        + path("M0 190Q90 140 190 180T400 150V300H0Z", "#c3dad8")
        + path("M0 232Q120 200 240 226T400 216V300H0Z", SNOW)
        + spruce((52, 226), 0.34, snow=True)
        + spruce((104, 240), 0.52, snow=True)
        + house((298, 246), 0.66, FALUN, snow=True)
        + birch((150, 270), 0.5, leaf="")
    )


def summer_view() -> str:
    """Draw green hills and birches, for a window."""
    return (
        rect((0, 0, 400, 300), SKY)
        + path("M0 180Q100 120 210 170T400 140V300H0Z", SAGE)
        + path("M0 236Q120 206 240 230T400 220V300H0Z", GRASS)
        + birch((110, 276), 0.72)
        + birch((300, 262), 0.56)
    )


def harbour_view() -> str:
    """Draw water, coloured houses on the quay and a boat, for a window."""
    houses = "".join(
        house((x, 196), 0.5, colour) for x, colour in ((70, FALUN), (178, MUSTARD), (286, GROUND), (392, LAGOON))
    )
    boat = path("M40 240H160L140 266H62Z", TERRA) + line("M96 240V154", BARK, 5) + path("M102 160L156 230H102Z", GROUND)
    return rect((0, 0, 400, 300), SKY) + houses + rect((0, 194, 400, 110), MIST) + boat


def house(at: Point, size: float, colour: str, *, snow: bool = False, lit: str = "") -> str:
    """Draw a small wooden house whose foot is there in the middle; 180 wide, 190 high."""
    roof = SNOW if snow else darker(colour, 0.35)
    glass = lit or mix(PALE, "#ffffff", 0.2)
    boards = line("M-52-100V0M-26-100V0M26-100V0M52-100V0", darker(colour, 0.1), 2)
    walls = path("M-80 0V-100L0-160L80-100V0Z", colour) + boards
    top = line("M-92-96L0-164L92-96", roof, 18)
    panes = "".join(rect((x, -84, 34, 40), glass, 2, f'stroke="{GROUND}" stroke-width="7"') for x in (-58, 24))
    door = rect((-15, -62, 30, 62), darker(colour, 0.3), 2)
    chimney = rect((34, -172, 20, 46), darker(FALUN, 0.3)) + (rect((30, -178, 28, 10), SNOW, 4) if snow else "")
    return group(chimney + walls + top + panes + door, place(at, size))


def birch(at: Point, size: float, leaf: str = SAGE) -> str:
    """Draw a birch that grows there; 260 high; without the colour of its leaves it is bare."""
    marks = line("M-7-30h8M0-62h8M-6-96h7M1-128h6", INK, 4)
    trunk = path("M-10 0C-8-80-6-120-4-190H5C6-120 8-80 11 0Z", "#f3efe6")
    crown = (
        ""
        if not leaf
        else "".join(
            oval(spot, wide, high, colour)
            for spot, wide, high, colour in (
                ((-34, -164), 44, 50, leaf),
                ((36, -158), 42, 48, leaf),
                ((0, -206), 54, 58, lighter(leaf, 0.22)),
            )
        )
    )
    twigs = "M-2-150L-22-176M2-140L22-168"
    if not leaf:  # in winter
        twigs += "M0-180L-26-222M0-180L24-226M0-190V-250M-22-176L-44-190M22-168L42-186M0-206L14-232"
    return group(crown + trunk + marks + line(twigs, "#f3efe6", 5), place(at, size))


def spruce(at: Point, size: float, colour: str = MOSS, *, snow: bool = False) -> str:
    """Draw a spruce; 250 high."""
    tiers = path("M0-250L52-160H-52ZM0-196L66-92H-66ZM0-132L80-22H-80Z", colour)
    white = path("M0-250L22-212Q0-200-22-212ZM0-196L26-150Q0-140-26-150Z", SNOW) if snow else ""
    return group(rect((-9, -26, 18, 26), BARK) + tiers + white, place(at, size))


def shelf(box: tuple[float, float, float, float], rows: int, colours: tuple[str, ...], wood: str = WOOD) -> str:
    """Draw a shelf with books or binders."""
    x, y, width, height = box
    case = rect(box, darker(wood, 0.3), 8)
    tall = (height - 14) / rows
    books = []
    for row in range(rows):
        top, left, at = y + 14 + row * tall, x + 16, row * 3
        books.append(rect((x + 12, top, width - 24, tall - 14), darker(wood, 0.5), 3))
        while left < x + width - 60:
            wide = (22, 30, 18, 26, 34)[at % 5] * 1.1
            high = (tall - 14) * (0.9, 0.72, 0.82, 0.66, 0.86)[(at + row) % 5]
            if at % 7 != 5:
                books.append(rect((left, top + tall - 14 - high, wide - 3, high), colours[at % len(colours)], 3))
            left, at = left + wide, at + 1
    return case + "".join(books)


def laptop(at: Point, size: float, way: int, colour: str = METAL) -> str:
    """Draw an open laptop for somebody on its `way` side; its screen shows a sheet with a small portrait."""
    base = path("M-150 0H54L112-46H-92Z", lighter(colour, 0.35)) + path(
        "M-150 0H54L112-46V-36L56 12H-148Z", darker(colour)
    )
    keys = path("M-110-8H20L58-38H-72Z", darker(colour, 0.3))
    lid = path("M54 0L112-46L176-206L118-168Z", darker(colour, 0.35)) + path("M64-10L110-47L166-190L120-158Z", PALE)
    sheet = line("M88-50L112-69M98-76L122-95M112-114L132-130", LAGOON, 6)
    return group(base + keys + lid + sheet, place(at, size, -way))


def phone(at: Point, size: float, angle: float = 0, screen: str = MIST) -> str:
    """Draw a phone whose screen we see."""
    body = rect((-26, -48, 52, 96), INK, 10) + rect((-20, -38, 40, 74), screen, 4)
    return group(body, place(at, size, angle=angle))


def bubble(at: Point, size: float, way: int, inner: str, colour: str = PAPER) -> str:
    """Draw a speech bubble with a picture in it; its tip points down to the given side."""
    shape = rect((-84, -62, 168, 116), colour, 40) + path(f"M{way * 10} 40L{way * 62} 92L{way * 54} 30Z", colour)
    return group(shape + inner, place(at, size))


def ball(at: Point, radius: float) -> str:
    """Draw a football."""
    x, y = at
    patch = hull(
        (x, y - radius * 0.28, 1),
        (x + radius * 0.28, y - radius * 0.06, 1),
        (x + radius * 0.17, y + radius * 0.26, 1),
        (x - radius * 0.17, y + radius * 0.26, 1),
        (x - radius * 0.28, y - radius * 0.06, 1),
    )
    seams = line(
        f"M{pairs((x, y - radius * 0.3))}V{num(y - radius * 0.8)}"
        f"M{pairs((x + radius * 0.3, y - radius * 0.06))}l{pairs((radius * 0.46, -radius * 0.16))}"
        f"M{pairs((x - radius * 0.3, y - radius * 0.06))}l{pairs((-radius * 0.46, -radius * 0.16))}"
        f"M{pairs((x + radius * 0.18, y + radius * 0.28))}l{pairs((radius * 0.3, radius * 0.4))}"
        f"M{pairs((x - radius * 0.18, y + radius * 0.28))}l{pairs((-radius * 0.3, radius * 0.4))}",
        INK,
        radius * 0.09,
    )
    return dot(at, radius, PAPER) + path(patch, INK) + seams


def room(wall: str, ground: str, floor: float) -> str:
    """Draw a wall and a floor that fill the whole picture."""
    return (
        rect((0, 0, 1600, 1200), wall)
        + rect((0, floor, 1600, 1200 - floor), ground)
        + rect((0, floor - 22, 1600, 22), lighter(wall, 0.55))
    )


def coat_on_peg(at: Point, size: float, colour: str, scarf: str) -> str:
    """Draw a coat and a scarf that hang there; 250 high."""
    shade = darker(colour)
    sleeves = path(
        "M-34 24C-62 70-66 120-64 176L-38 180C-36 120-26 80-14 40ZM34 24C62 70 66 120 64 176L38 180"
        "C36 120 26 80 14 40Z",
        shade,
    )
    body = path("M-16 8Q0-6 16 8L40 28C48 100 50 170 52 236Q0 250-52 236C-50 170-48 100-40 28Z", colour)
    front = line("M0 30V238", shade, 4) + path("M-16 8Q0-6 16 8L4 34H-4Z", shade)
    ends = path("M-22 4Q0 26 22 4L26 20Q14 32 8 34L14 120H-8L-4 34Q-20 30-28 18Z", scarf)
    return group(sleeves + body + front + ends, place(at, size))


def cookies(at: Point) -> str:
    """Draw a heap of five buns."""
    x, y = at
    low = "".join(oval((x + across, y), 21, 17, WOOD) for across in (-38, 0, 38))
    high = "".join(oval((x + across, y - 18), 20, 16, mix(WOOD, SUN, 0.22)) for across in (-19, 19))
    curls = "".join(f"M{num(x + across - 8)} {num(y - 20)}q8-8 15 0t-10 4" for across in (-19, 19))
    return low + high + line(curls, mix(WOOD, SUN, 0.6), 3)
