"""Small pictures on boards, in speech bubbles and on stalls: about 80 units wide, with their middle at 0, 0."""

from shapes import (
    BARK,
    FALUN,
    INK,
    LAGOON,
    MOSS,
    MUSTARD,
    PAPER,
    PETROL,
    PLUM,
    ROSE,
    TERRA,
    TIMBER,
    WOOD,
    Point,
    dot,
    group,
    line,
    oval,
    path,
    place,
    rect,
)

SIGNS = {
    "house": path("M-32 32V-2L0-32L32-2V32Z", TERRA) + rect((-9, 6, 18, 26), PAPER),
    "apple": path("M0-12C-12-22-34-16-32 8S-12 38 0 32S32 28 32 8S12-22 0-12Z", FALUN)
    + line("M0-12q2-14 10-18", BARK, 5)
    + path("M8-24q14-12 26-2q-12 10-26 2Z", MOSS),
    "sun": dot((0, 0), 18, MUSTARD)
    + line("M0-36v8M0 36v-8M-36 0h8M36 0h-8M-26-26l6 6M26-26l-6 6M-26 26l6-6M26 26l-6-6", MUSTARD, 6),
    "tree": rect((-5, 6, 10, 30), TIMBER) + oval((0, -10), 26, 26, MOSS),
    "heart": path("M0 30C-44 0-34-32-14-30Q-4-28 0-16Q4-28 14-30C34-32 44 0 0 30Z", FALUN),
    "pan": path("M-34-8H22V8Q18 22-6 22T-34 8Z", PETROL)
    + line("M24-4H44", PETROL, 8)
    + line("M-16-22q-5-7 0-14M4-22q-5-7 0-14", LAGOON, 5),
    "hammer": line("M-22 30L12-14", WOOD, 10) + path("M-8-30L22-34L34-18L26-6L16-12L10-8Z", PETROL),
    "bus": rect((-38, -26, 76, 46), MUSTARD, 10)
    + rect((-30, -18, 60, 18), PAPER, 4)
    + dot((-20, 22), 9, INK)
    + dot((20, 22), 9, INK),
    "brush": line("M-26 30L8-8", WOOD, 9) + path("M0-12L14 2C34-2 36-22 34-36C20-30 2-30 0-12Z", TERRA),
    "flower": line("M0 36V4", MOSS, 6)
    + path("M0 26q16-16 26-8q-8 14-26 8Z", MOSS)
    + "".join(dot(at, 11, ROSE) for at in ((0, -24), (15, -12), (9, 4), (-9, 4), (-15, -12)))
    + dot((0, -9), 9, MUSTARD),
    "cup": path("M-26-20H18V10Q16 26-4 26T-26 10Z", LAGOON) + line("M18-8q18-2 16 8t-18 10", LAGOON, 6),
    "wool": dot((0, 0), 28, PLUM) + line("M-22-6Q0-24 20-12M-26 6Q0-12 26 2M-18 18Q4 2 22 16M20 22q14 8 22 2", ROSE, 4),
    "needle": line("M-26 28L22-24", LAGOON, 5) + line("M22-24q16-10 10 6t-18 10t-24 4t2 20", TERRA, 4),
    "note": oval((-16, 22), 12, 9, PETROL) + oval((18, 16), 12, 9, PETROL) + line("M-6 20V-26L28-32V14", PETROL, 6),
    "bike": line("M-24 14L-10-14H14L24 14M-10-14L4 14L14-14M4 14H-24M-16-20h12M14-14l-2-10h10", PETROL, 5)
    + line("M-38 14a14 14 0 1 0 28 0a14 14 0 1 0-28 0M10 14a14 14 0 1 0 28 0a14 14 0 1 0-28 0", PETROL, 5),
}


def sign(name: str, at: Point, size: float) -> str:
    """Draw one of the small pictures."""
    return group(SIGNS[name], place(at, size))


def card(name: str, box: tuple[float, float, float, float], size: float, colour: str = PAPER) -> str:
    """Draw one of the small pictures on a card."""
    x, y, width, height = box
    return rect(box, colour, 10) + sign(name, (x + width / 2, y + height / 2), size)
