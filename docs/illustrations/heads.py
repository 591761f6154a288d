"""Heads: faces that look to the right by 0 (at us) to 1 (to the side), hair, scarves, caps, beards and glasses.

They are drawn with the middle of the head at 0, 0; from its top to its chin there are 96 units.
"""

from collections.abc import Callable
from dataclasses import dataclass

from shapes import INK, darker, dot, line, mix, num, oval, path

FAIR = "#f7d7bf"
ROSY = "#efbf9f"
OLIVE = "#dca77c"
TAN = "#bd8257"
BROWN = "#925d3f"
DEEP = "#66412f"

BLACK = "#2b2424"
DARK = "#4a3128"
CHESTNUT = "#7c4a2d"
GINGER = "#b8622f"
BLOND = "#dcae66"
GREY = "#a9a59f"
WHITE = "#e6e1d8"

SKULL = "M-37-6C-37-36-21-49 0-49S37-36 37-6C37 24 20 48 0 48S-37 24-37-6Z"


@dataclass(frozen=True, slots=True)
class Face:
    """What can be seen of somebody above the neck."""

    skin: str
    hair: str
    cut: str
    cloth: str = INK
    """The colour of a scarf, a cap or a hair tie."""

    beard: str = ""
    """`full`, `short` or none."""

    glasses: bool = False
    earrings: str = ""
    mouth: str = "smile"
    """`smile`, `talk`, `laugh` or `calm`."""

    eyes: str = "open"
    """`open` or `happy`."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head in two layers: what hangs behind the shoulders, and all else."""

    behind: str
    over: str


def head(face: Face, turn: float) -> Head:
    """Draw a head that looks to the right by `turn`, between 0 and 1."""
    behind, before, over = CUTS[face.cut](face, turn)
    return Head(behind, before + _skull(face, turn) + _features(face, turn) + over + _extras(face, turn))


def back_of_head(face: Face) -> str:
    """Draw a head from behind."""
    shapes = {
        "bun": dot((0, -58), 23, mix(face.hair, "#ffffff", 0.12)) + path(_CROWN, face.hair),
        "bob": path(
            "M0-60C-34-60-50-36-48 0C-47 20-50 36-46 46C-20 56 20 56 46 46C50 36 47 20 48 0C50-36 34-60 0-60Z",
            face.hair,
        ),
        "long": path(
            "M0-60C-34-60-48-36-47 0C-46 40-56 80-48 112C-20 124 20 124 48 112C56 80 46 40 47 0C48-36 34-60 0-60Z",
            face.hair,
        ),
        "hijab": path(_VEIL, face.cloth)
        + line("M-30 66C-10 84 24 82 40 62M-34 40C-20 58 6 64 30 52", darker(face.cloth), 3),
        "tail": path(_CROWN, face.hair)
        + path("M-12-16C-22 20-18 60-4 88C16 66 20 20 12-16Z", darker(face.hair, 0.2))
        + oval((0, -14), 14, 8, face.cloth),
        "coils": path(_CROWN, face.hair) + "".join(dot(at, 15, face.hair) for at in _COILS_BACK),
    }
    ears = oval((-37, 4), 7, 10, skin_shade(face.skin)) + oval((37, 4), 7, 10, skin_shade(face.skin))
    return ears + path(SKULL, face.skin) + shapes.get(face.cut, path(_CROWN, face.hair))


_CROWN = "M0-59C-32-59-43-34-41-2C-40 14-34 26-25 33C-12 38 12 38 25 33C34 26 40 14 41-2C43-34 32-59 0-59Z"
_VEIL = "M0-60C-36-60-49-34-47-2C-46 24-44 46-64 74C-48 100 48 100 64 74C44 46 46 24 47-2C49-34 36-60 0-60Z"
_COILS_BACK = ((-34, -30), (-20, -46), (0, -54), (20, -46), (34, -30))


def skin_shade(skin: str, part: float = 0.26) -> str:
    """Return the colour of skin in the shade, which stays warm."""
    light = int(skin[1:3], 16) > 0xB0
    return mix(skin, "#a8472a" if light else "#1f0d08", part if light else part * 0.8)


def _skull(face: Face, turn: float) -> str:
    ear = -37 + 20 * turn
    shade = skin_shade(face.skin)
    ears = "" if face.cut in ("hijab", "scarf") else oval((ear, 4), 8, 11, shade)
    far = "" if turn > 0.3 or face.cut == "hijab" else oval((37 + 6 * turn, 4), 7, 10, shade)
    # An ear beside the head lies behind it, one that is turned to us upon it.
    below, above = (far + ears, "") if turn < 0.25 else (far, ears)
    return below + path(SKULL, face.skin) + above


def _features(face: Face, turn: float) -> str:
    middle = 15 * turn
    apart = 15 - 3.5 * turn
    dark = mix(face.skin, "#2a1512", 0.62)
    near, far = middle - apart, middle + apart
    cheeks = ((near - 5, 8.0), (far + 4 - 4 * turn, 8 - 3.5 * turn))
    blush = "".join(oval((x, 19), wide, 6, mix(face.skin, "#c4533a", 0.25)) for x, wide in cheeks)
    if face.eyes == "happy":
        eyes = line(f"M{num(near - 5)} 4q5-6 10 0M{num(far - 5)} 4q5-6 {num(10 - 2 * turn)} 0", dark, 3.2)
    else:
        eyes = oval((near, 2), 3.6, 4.6, "#231a1a") + oval((far, 2), 3.6 - 0.5 * turn, 4.6, "#231a1a")
    grey = face.hair in (GREY, WHITE)
    brow = darker(GREY, 0.25) if grey else mix(face.hair, dark, 0.4)
    brows = line(f"M{num(near - 6)}-9q6-4.5 12-1M{num(far - 6)}-10q6-3.5 {num(12 - 2 * turn)} 1", brow, 3)
    tip = middle + 7 * turn
    nose = line(
        f"M{num(tip + 0.5)} 4q{num(1 + 5 * turn)} 9-{num(1.5 + 2 * turn)} 10.5", skin_shade(face.skin, 0.5), 2.8
    )
    return blush + eyes + brows + nose + _mouth(face, middle + 2 * turn, dark)


def _mouth(face: Face, at: float, dark: str) -> str:
    left = num(at - 9)
    if face.mouth == "talk":
        return path(f"M{left} 25q9 3 18 0q-2 11-9 11t-9-11Z", "#7c2a2a")
    if face.mouth == "laugh":
        return path(f"M{num(at - 11)} 23q11 3 22 0q-2 15-11 15t-11-15Z", "#7c2a2a") + path(
            f"M{num(at - 8)} 25q8 2 16 0q-1 4-8 4t-8-4Z", "#fff"
        )
    depth = 3 if face.mouth == "calm" else 8
    return line(f"M{left} 26q9 {depth} 18 0", dark, 3)


def _extras(face: Face, turn: float) -> str:
    drawn = []
    middle, apart = 15 * turn, 15 - 3.5 * turn
    if face.glasses:
        near, far, ear = middle - apart, middle + apart, -35 + 20 * turn
        frame = INK if int(face.skin[1:3], 16) > 0xB0 else "#e8c684"
        lens = f'stroke="{frame}" stroke-width="2.6"'
        drawn.append(oval((near, 3), 11, 10.5, "none", lens) + oval((far, 3), 11 - 1.5 * turn, 10.5, "none", lens))
        drawn.append(
            line(f"M{num(near + 11)} 1h{num(max(2 * apart - 22, 1))}M{num(near - 11)} 0L{num(ear)}-2", frame, 2.6)
        )
    if face.earrings:
        drawn.append(dot((-36 + 20 * turn, 19), 4.5, face.earrings))
        if turn < 0.25:
            drawn.append(dot((36, 19), 4.5, face.earrings))
    return "".join(drawn)


def _beard(face: Face, turn: float) -> str:
    if not face.beard:
        return ""
    ear, low = -35 + 20 * turn, 62 if face.beard == "full" else 52
    mid, top = 17 * turn, 16 if face.beard == "full" else 17
    right = 37 - 4 * turn
    hair = darker(face.hair, 0.05)
    gap = 9
    return path(
        f"M{num(ear)}-2C{num(ear)} 14 {num(ear + 8)} 18 {num(mid - 14)} {top}"
        f"Q{num(mid)} {top - 4} {num(mid + 14)} {top}"
        f"C{num(right - 8)} 18 {num(right)} 12 {num(right)}-2"
        f"C{num(right + 2)} 30 {num(20 + 4 * turn)} {low} {num(4 * turn)} {low}"
        f"C{num(-22 + 4 * turn)} {low} {num(-37 + 6 * turn)} 30 {num(ear)}-2Z"
        f"M{num(mid - gap)} 23q{gap} 12 {2 * gap} 0q-{gap}-3-{2 * gap} 0Z",
        hair,
        'fill-rule="evenodd"',
    )


def _cap(turn: float, fringe: float = 0.0, nape: float = 0.0) -> str:
    """Return the outline of hair that covers the skull down to the ears."""
    ear = -37 + 20 * turn
    low = 6 + 24 * turn + nape
    side = 6 - 18 * turn
    brow = -24 + fringe
    return (
        f"M{num(ear + 7)} 8L{num(ear + 5)}-10C{num(ear + 7)}-18 {num(ear + 14)}-24 {num(ear + 24)} {num(brow)}"
        f"C{num(4 + 8 * turn)} {num(brow - 5)} {num(22 + 4 * turn)} {num(brow - 2)} {num(31 + 3 * turn)}-16"
        f"L{num(32 + 3 * turn)} {num(side)}L38 {num(side)}C45-40 26-60-2-59C-34-58-46-32-41-4"
        f"C-42 {num(6 + 6 * turn)}-40 {num(low - 6)} {num(-39 + 9 * turn)} {num(low)}"
        f"L{num(ear - 4)} {num(low - 2)}L{num(ear - 3)} 4Z"
    )


Layers = tuple[str, str, str]
"""Behind the shoulders; behind the face; over the face."""


def _short(face: Face, turn: float) -> Layers:
    quiff = path("M-20-50C-6-66 24-66 36-44C20-54 0-52-20-50Z", face.hair)
    return "", "", _beard(face, turn) + path(_cap(turn), face.hair) + quiff


def _cropped(face: Face, turn: float) -> Layers:
    return "", "", _beard(face, turn) + path(_cap(turn, fringe=-5), face.hair)


def _bald(face: Face, turn: float) -> Layers:
    ear = -37 + 20 * turn
    low = 8 + 20 * turn
    sides = (
        f"M{num(ear + 5)} 2C{num(ear + 6)}-12 {num(ear + 2)}-20 {num(-37 + 8 * turn)}-24"
        f"C-47-16-46 8-38 {num(low)}L{num(ear - 4)} {num(low)}L{num(ear - 3)} 2Z"
    )
    other = "" if turn > 0.3 else "M32 2C31-12 34-20 38-24C47-16 46 4 39 8L37 2Z"
    return "", "", _beard(face, turn) + path(sides + other, face.hair)


def _bob(face: Face, turn: float) -> Layers:
    back = path(
        "M0-58C-36-60-50-30-49 4C-48 26-52 40-46 52C-30 60-6 54 0 50C10 54 32 58 44 50C50 38 46 20 46 2"
        "C48-32 34-60 0-58Z",
        face.hair,
    )
    front = (
        f"M{num(-30 + 14 * turn)} 44C{num(-34 + 18 * turn)} 20 {num(-34 + 18 * turn)} 0 {num(-30 + 18 * turn)}-12"
        f"C{num(-12 + 14 * turn)}-16 {num(6 + 10 * turn)}-26 {num(14 + 10 * turn)}-36"
        f"C{num(24 + 6 * turn)}-26 34-18 35-4L{num(37)} {num(30 - 24 * turn)}L44 {num(34 - 20 * turn)}"
        f"C52-10 46-60 0-60C-40-60-54-30-49 6C-48 26-52 40-46 50Q-36 54 {num(-30 + 14 * turn)} 44Z"
    )
    return "", back, path(front, face.hair)


def _fringe(face: Face, turn: float) -> Layers:
    _, back, _ = _bob(face, turn)
    front = (
        f"M{num(-31 + 14 * turn)} 46C{num(-34 + 16 * turn)} 24 {num(-34 + 16 * turn)} 4 {num(-31 + 16 * turn)}-10"
        f"C{num(-10 + 10 * turn)}-15 16-16 34-10L37 {num(30 - 24 * turn)}L44 {num(36 - 20 * turn)}"
        f"C52-10 46-60 0-60C-40-60-54-30-49 6C-48 28-52 42-46 52Q-36 56 {num(-31 + 14 * turn)} 46Z"
    )
    return "", back, path(front, face.hair)


def _long(face: Face, turn: float) -> Layers:
    behind = path("M-46 0C-52 40-62 80-54 124C-36 134-14 130 0 126C20 132 40 130 52 120C58 80 48 40 46 0Z", face.hair)
    _, back, front = _bob(face, turn)
    return behind, back, front


def _bun(face: Face, turn: float) -> Layers:
    knot = dot((-6 - 40 * turn, -56 + 22 * turn), 21, darker(face.hair, 0.12))
    ear = -37 + 20 * turn
    front = (
        f"M{num(ear + 4)} 6C{num(ear + 4)}-14 {num(ear + 12)}-24 {num(4 + 8 * turn)}-34"
        f"C{num(20 + 8 * turn)}-30 34-20 {num(34 + turn)}-6"
        "L39-8C44-40 26-59-2-58C-34-57-46-32-41-4"
        f"C-40 8-39 {num(8 + 18 * turn)} {num(-39 + 9 * turn)} {num(8 + 20 * turn)}"
        f"L{num(ear - 3)} {num(6 + 12 * turn)}Z"
    )
    return "", knot, path(front, face.hair)


def _tail(face: Face, turn: float) -> Layers:
    _, _, front = _bun(face, turn)
    back = -40 - 2 * turn
    hanging = path(
        f"M{back}-34C{back - 26}-30 {back - 26} 20 {back - 10} 56C{back + 14} 40 {back + 12} 0 {back + 10}-20Z",
        face.hair,
    )
    return hanging, "", front + oval((back + 3, -26), 7, 9, face.cloth)


def _curly(face: Face, turn: float) -> Layers:
    back = "".join(
        dot(at, size, face.hair)
        for at, size in (
            ((0, -24), 40),
            ((-36, -26), 22),
            ((-16, -48), 22),
            ((14, -50), 22),
            ((36, -30), 20),
            ((-45, 2), 19),
            ((-42, 28), 18),
            ((44, -2), 15),
            ((42, 22), 13),
        )
    )
    front = "".join(dot((x + 10 * turn, y), 13, face.hair) for x, y in ((-28, -26), (-8, -34), (14, -34), (28, -26)))
    front += oval((0, -47), 34, 14, face.hair)
    return "", back, front + dot((-36 + 14 * turn, -8), 11, face.hair)


def _afro(face: Face, turn: float) -> Layers:
    back = dot((-6 * turn, -22), 58, face.hair)
    front = path(
        f"M{num(-38 + 18 * turn)} 2"
        f"C{num(-38 + 20 * turn)}-28 {num(-14 + 12 * turn)}-32 {num(6 + 10 * turn)}-32S37-24 37-6"
        "C46-40 20-56 0-56S-46-44-46-4Z",
        face.hair,
    )
    return "", back, _beard(face, turn) + front


def _coils(face: Face, turn: float) -> Layers:
    """Close black curls: short at the sides, a rounded crown."""
    crown = "".join(dot((x, y), 15, face.hair) for x, y in ((-26, -44), (-6, -54), (16, -52), (31, -38)))
    return "", "", _beard(face, turn) + path(_cap(turn, fringe=-2), face.hair) + crown


def _locs(face: Face, turn: float) -> Layers:
    strands = "M-40-20C-50 10-48 40-50 72M-32-20C-40 20-36 50-36 84M38-20C46 10 42 30 46 66M30-10C34 30 32 50 32 78"
    hanging = line(strands, face.hair, 16)
    _, _, front = _bun(face, turn)
    side = line(
        f"M{num(-34 + 14 * turn)}-16C{num(-42 + 12 * turn)} 10 {num(-40 + 12 * turn)} 30 {num(-42 + 10 * turn)} 58",
        face.hair,
        14,
    )
    return hanging, dot((0, -30), 34, face.hair), front + side


def _braids(face: Face, turn: float) -> Layers:
    _, _, front = _bun(face, turn)
    left, right = -40 + 8 * turn, 39
    plaits = "".join(
        hanging
        for x in (left, right)
        for hanging in (
            line(f"M{num(x)} 14q{-4 if x < 0 else 4} 26 {-2 if x < 0 else 2} 50", face.hair, 14),
            oval((x + (-2 if x < 0 else 2), 66), 8, 6, face.cloth),
        )
    )
    return "", plaits, front


def _hijab(face: Face, turn: float) -> Layers:
    return "", "", _veil_front(face, turn)


def _veil_front(face: Face, turn: float) -> str:
    """Lay the cloth around the face, with an opening that moves as the head turns."""
    x = 7 * turn
    left, right = num(-29 + x), num(30 + x * 0.8)
    opening = (
        f"M{left} 2C{left}-26 {num(-16 + x)}-38 {num(x)}-38S{right}-26 {right} 2"
        f"C{right} 26 {num(16 + x)} 43 {num(x)} 43S{left} 26 {left} 2Z"
    )
    veil = path(_VEIL + opening, face.cloth, 'fill-rule="evenodd"')
    shade = darker(face.cloth)
    folds = line(f"M{num(-30 + x)} 32C-20 62 20 66 50 60M{num(31 + x)} 24C26 56-10 74-46 70", shade, 3)
    return veil + folds


def _wrap(face: Face, turn: float) -> Layers:
    """Draw a head wrap with a knot, as many women wear it."""
    ear = -37 + 20 * turn
    shade = darker(face.cloth)
    cloth = path(
        f"M{num(ear - 2)} 0C{num(ear + 4)}-18 {num(-8 + 8 * turn)}-26 {num(8 + 8 * turn)}-26S36-20 38-8"
        "C50-44 36-82-2-80C-42-80-58-36-42 0Z",
        face.cloth,
    )
    knot = path("M4-74C-6-98 22-104 26-82C46-92 48-66 28-64Z", shade)
    folds = line("M-36-14C-26-48 0-58 30-52M-20-26C-4-44 16-44 32-38", shade, 3)
    return "", "", knot + cloth + folds


def _beanie(face: Face, turn: float) -> Layers:
    ear = -37 + 20 * turn
    back = path(f"M-41-10C-44 20-44 34-36 44L{num(ear)} 30L{num(ear + 6)}-10Z", face.hair)
    cap = path("M-43-14C-48-72 46-74 43-16C20-24-20-24-43-14Z", face.cloth)
    brim = line("M-40-16C-16-25 18-25 40-17", darker(face.cloth), 15)
    return "", "", _beard(face, turn) + back + cap + brim + dot((2, -64), 11, bobble(face.cloth))


def bobble(colour: str) -> str:
    """Return the colour of a cap's bobble."""
    return mix(colour, "#fbf8f2", 0.55)


CUTS: dict[str, Callable[[Face, float], Layers]] = {
    "afro": _afro,
    "bald": _bald,
    "beanie": _beanie,
    "bob": _bob,
    "braids": _braids,
    "bun": _bun,
    "coils": _coils,
    "cropped": _cropped,
    "curly": _curly,
    "fringe": _fringe,
    "hijab": _hijab,
    "locs": _locs,
    "long": _long,
    "short": _short,
    "tail": _tail,
    "wrap": _wrap,
}
