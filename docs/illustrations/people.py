"""People: a body in a pose, with its clothes, in layers that furniture can be put between."""

from dataclasses import dataclass
from math import cos, radians, sin

from heads import Face, back_of_head, head, skin_shade
from shapes import (
    BARK,
    GROUND,
    Point,
    angle_of,
    between,
    darker,
    dot,
    group,
    hull,
    joint,
    limb,
    line,
    mix,
    num,
    pairs,
    path,
    place,
    towards,
)

AGES = {
    "adult": (1.0, 1.0),
    "teen": (0.97, 0.88),
    "child": (0.92, 0.66),
    "small": (0.88, 0.53),
    "toddler": (0.84, 0.43),
}
"""How large the head and the body are."""

UPPER, LOWER = 108.0, 112.0
THIGH, SHIN = 152.0, 152.0
TRUNK = 164.0
"""From the middle of the hips to the line of the shoulders."""

STAND = THIGH + SHIN + 18
"""From the ground to the middle of the hips."""

SEAT = 200.0
"""The same for somebody who sits; the seat is 32 below it."""


@dataclass(frozen=True, slots=True)
class Clothes:
    """What somebody wears."""

    top: str
    legs: str
    shoes: str = BARK
    kind: str = "sweater"
    """`sweater`, `shirt`, `cardigan`, `vest`, `coat`, `tunic` or `tee`."""

    second: str = GROUND
    """The shirt below a cardigan, the sleeves of a vest, the stripes of a sweater, a collar."""

    skirt: str = ""
    hem: float = 0.3
    """How far down the shin a skirt reaches: 0 is the knee, 1 the ankle."""

    apron: str = ""
    shawl: str = ""
    pattern: str = ""
    """`yoke` or `stripes`."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be drawn in any pose."""

    face: Face
    clothes: Clothes
    age: str = "adult"
    broad: float = 1.0


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a hand is, and how the arm gets there."""

    to: Point
    bend: int = 0
    """1 or -1 for the side of the elbow; 0 for what is natural."""

    short: float = 1.0
    """Below 1 for a forearm that comes towards us."""

    upper: float = 1.0

    hand: str = "flat"
    """`flat`, `fist`, `open` or `none`."""

    angle: float | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """How somebody stands or sits; left and right are those of the picture."""

    at: Point
    """The middle of the hips."""

    size: float = 1.0
    turn: float = 0.0
    look: float | None = None
    lean: float = 0.0
    tilt: float = 0.0
    left: Reach | None = None
    right: Reach | None = None
    legs: str = "stand"
    """`stand`, `sit` or `none`; given feet come first."""

    feet: tuple[Point, Point] | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A person in layers, from the back to the front."""

    far: str
    body: str
    near: str

    @property
    def whole(self) -> str:
        """All layers together."""
        return self.far + self.body + self.near


def hips_above(ground: Point, size: float, age: str = "adult", seated: bool = False) -> Point:
    """Return where the hips of somebody are whose feet are on the ground there."""
    return ground[0], ground[1] - (SEAT if seated else STAND) * size * AGES[age][1]


def draw(person: Person, pose: Pose) -> Figure:
    """Draw a person in a pose."""
    return _Body(person, pose).figure()


class _Body:
    def __init__(self, person: Person, pose: Pose) -> None:
        self.person, self.pose = person, pose
        self.clothes, self.skin = person.clothes, person.face.skin
        of_head, of_body = AGES[person.age]
        self.unit, self.head_unit = pose.size * of_body, pose.size * of_head
        self.turned = abs(pose.turn)
        self.facing = 1 if pose.turn >= 0 else -1
        self.wide = 51 * person.broad * (1 - 0.5 * self.turned)
        self.socket = 53 * person.broad * (1 - 0.8 * self.turned)
        self.hips = 29 * person.broad * (1 - 0.4 * self.turned)
        self.sleeve = self.clothes.second if self.clothes.kind == "vest" else self.clothes.top

    def spot(self, x: float, y: float) -> Point:
        """Return a point of the trunk; 0, 0 is the middle of the shoulders."""
        lean, unit = radians(self.pose.lean), self.unit
        up, across = (TRUNK - y) * unit, x * unit
        at = self.pose.at
        return at[0] + up * sin(lean) + across * cos(lean), at[1] - up * cos(lean) + across * sin(lean)

    def circle(self, x: float, y: float, radius: float) -> tuple[float, float, float]:
        across, down = self.spot(x, y)
        return across, down, radius * self.unit

    def figure(self) -> Figure:
        """Put the layers together."""
        near_left = self.pose.turn > 0.3
        both_near = self.turned <= 0.3
        arms = {
            side: self._arm(side, far=not (both_near or self.pose.back) and (side == 1) == near_left)
            for side in (-1, 1)
        }
        top = self._head()
        if self.pose.back:
            body = arms[-1] + arms[1] + self._legs() + self._neck() + self._trunk() + self._collar() + top[0] + top[1]
            return Figure("", body, "")
        if self.turned > 0.5 or self.pose.legs != "sit":
            middle = self._legs() + self._trunk()
        else:
            middle = self._trunk() + self._legs()
        body = top[0] + middle + self._neck() + self._details() + self._apron() + self._shawl()
        if both_near:
            return Figure("", body, arms[-1] + arms[1] + top[1])
        far, near = (arms[1], arms[-1]) if near_left else (arms[-1], arms[1])
        return Figure(far, body, near + top[1])

    def _head(self) -> tuple[str, str]:
        face, pose = self.person.face, self.pose
        look = pose.turn if pose.look is None else pose.look
        neck = self.spot(7 * pose.turn, -14)
        tilt = pose.tilt + pose.lean * 0.6
        middle = towards(neck, tilt - 90, 26 * self.unit + 46 * self.head_unit)
        where = place(middle, self.head_unit, -1 if look < 0 else 1, tilt)
        if pose.back:
            return "", group(back_of_head(face), where)
        drawn = head(face, min(abs(look), 0.8))
        return (group(drawn.behind, where) if drawn.behind else ""), group(drawn.over, where)

    def _neck(self) -> str:
        turn = self.pose.turn
        low, high = self.circle(4 * turn, -12, 16), self.circle(9 * turn, -34, 15)
        shade = limb(self.circle(8 * turn, -28, 15), self.circle(11 * turn, -46, 16))
        return path(limb(low, high), self.skin) + path(shade, skin_shade(self.skin))

    def _trunk(self) -> str:
        wide, hips, broad = self.wide, self.hips, self.person.broad
        turn, kind = self.pose.turn, self.clothes.kind
        low = 144.0
        band = hull(
            self.circle(-15 + 3 * turn, -16, 8),
            self.circle(15 + 3 * turn, -16, 8),
            self.circle(wide, 8, 20),
            self.circle(hips, low, 27 * broad),
            self.circle(-hips, low, 27 * broad),
            self.circle(-wide, 8, 20),
        )
        belly = ""
        if broad > 1.08 or self.turned > 0.5:
            belly = hull(
                self.circle(-4, 40, 38),
                self.circle(16 * turn, 40, 36 * broad),
                self.circle(14 * turn * broad, 124, 42 * broad),
                self.circle(-4, 130, 40),
            )
        flaps = self._coat() if kind == "coat" and self.pose.legs == "stand" else ""
        return flaps + path(band + belly, self.clothes.top)

    def _coat(self) -> str:
        """Draw the lower part of a coat for somebody who stands."""
        hips, broad = self.hips, self.person.broad
        cloth = hull(
            self.circle(-hips, 100, 27 * broad),
            self.circle(hips, 100, 27 * broad),
            self.circle(hips + 20, 250, 12),
            self.circle(-hips - 20, 250, 12),
        )
        return path(cloth, self.clothes.top)

    def _details(self) -> str:
        kind, turn = self.clothes.kind, self.pose.turn
        mid = 22 * turn
        drawn = self._pattern()
        if kind in ("sweater", "vest"):
            drawn += self._collar()
        elif kind == "tee":
            drawn += path(
                hull(
                    self.circle(5 * turn - 8, -16, 9), self.circle(5 * turn + 8, -16, 9), self.circle(8 * turn, -8, 9)
                ),
                self.skin,
            )
        elif kind == "tunic":
            drawn += path(
                f"M{pairs(self.spot(-17 + 8 * turn, -22))}"
                f"L{pairs(self.spot(17 + 8 * turn, -22), self.spot(mid * 0.7, 26))}Z",
                self.skin,
            )
        elif kind == "cardigan":
            strip = (
                self.spot(-17 + 7 * turn, -22),
                self.spot(17 + 7 * turn, -22),
                self.spot(15 + mid, 40),
                self.spot(17 + mid, 168),
                self.spot(-17 + mid, 168),
                self.spot(-15 + mid, 40),
            )
            drawn += path(f"M{pairs(*strip)}Z", self.clothes.second)
            drawn += path(
                hull(
                    self.circle(6 * turn - 7, -17, 8), self.circle(6 * turn + 7, -17, 8), self.circle(8 * turn, -12, 8)
                ),
                self.skin,
            )
        elif kind in ("shirt", "coat"):
            drawn += self._buttons(mid)
        return drawn

    def _buttons(self, mid: float) -> str:
        turn, shade = self.pose.turn, darker(self.clothes.top)
        end = 250 if self.clothes.kind == "coat" and self.pose.legs == "stand" else 166
        front = line(
            f"M{pairs(self.spot(8 * turn, 0))}Q{pairs(self.spot(mid * 1.2, 60), self.spot(mid, end))}",
            shade,
            3 * self.unit,
        )
        skin = path(
            f"M{pairs(self.spot(-12 + 7 * turn, -22))}L{pairs(self.spot(12 + 7 * turn, -22), self.spot(9 * turn, 6))}Z",
            self.skin,
        )
        collar = "".join(
            f"M{pairs(self.spot(side * 18 + 6 * turn, -30))}"
            f"L{pairs(self.spot(9 * turn, 8), self.spot(9 * turn + side * 26, 4))}Z"
            for side in (-1, 1)
        )
        return front + skin + path(collar, lighter_cloth(self.clothes.top))

    def _collar(self) -> str:
        turn = self.pose.turn
        start, end = self.spot(-19 + 4 * turn, -22), self.spot(19 + 4 * turn, -22)
        low = self.spot(9 * turn, 2)
        if self.pose.back:
            low = self.spot(0, -16)
        return line(f"M{pairs(start)}Q{pairs(low, end)}", darker(self.clothes.top), 9 * self.unit)

    def _pattern(self) -> str:
        turn, second = self.pose.turn, self.clothes.second
        narrow = 1 - 0.5 * self.turned
        if self.clothes.pattern == "yoke":
            rows = (
                (14, (-40, -20, 0, 20, 40), 3.5),
                (30, (-50, -30, -10, 10, 30, 50), 5.5),
                (46, (-40, -20, 0, 20, 40), 3.5),
            )
            seen = -60 if self.turned < 0.3 else -14
            return "".join(
                dot(self.spot(x * narrow + 14 * turn, y - abs(x) * 0.25), size * self.unit, second)
                for y, xs, size in rows
                for x in xs
                if x * self.facing > seen
            )
        if self.clothes.pattern == "stripes":
            return "".join(self._band(y) for y in (36, 70, 104, 138))
        return ""

    def _band(self, y: float) -> str:
        part = (y - 8) / 136
        half = (self.wide + 20) * (1 - part) + (self.hips + 27 * self.person.broad) * part - 1
        ends = self.spot(-half, y), self.spot(half, y)
        width = num(10 * self.unit)
        return (
            f'<path stroke="{self.clothes.second}" stroke-linecap="butt" stroke-width="{width}"'
            f' d="M{pairs(ends[0])}L{pairs(ends[1])}"/>'
        )

    def _apron(self) -> str:
        colour = self.clothes.apron
        if not colour:
            return ""
        mid = 20 * self.pose.turn
        narrow = 1 - 0.3 * self.turned
        bib = (
            self.spot(-26 * narrow + mid, 30),
            self.spot(26 * narrow + mid, 30),
            self.spot(34 * narrow + mid, 110),
            self.spot(54 * narrow, 120),
            self.spot(58 * narrow + mid * 0.3, 275),
            self.spot(-58 * narrow + mid, 275),
            self.spot(-54 * narrow, 120),
            self.spot(-34 * narrow + mid, 110),
        )
        straps = line(
            f"M{pairs(self.spot(-15 + 6 * self.pose.turn, -18))}L{pairs(bib[0])}"
            f"M{pairs(self.spot(15 + 6 * self.pose.turn, -18))}L{pairs(bib[1])}",
            colour,
            7 * self.unit,
        )
        return straps + path(f"M{pairs(*bib)}Z", colour)

    def _shawl(self) -> str:
        if not self.clothes.shawl:
            return ""
        turn = self.pose.turn
        roll = limb(
            self.circle(-20 + 5 * turn, -20, 13), self.circle(6 * turn, -12, 14), self.circle(20 + 5 * turn, -20, 13)
        )
        end = limb(self.circle(14 * turn + 8, -10, 11), self.circle(18 * turn + 12, 62, 13))
        return path(end, darker(self.clothes.shawl)) + path(roll, self.clothes.shawl)

    def _arm(self, side: int, *, far: bool) -> str:
        reach = self.pose.left if side < 0 else self.pose.right
        unit, turn = self.unit, self.pose.turn
        shoulder = self.spot(side * self.socket, 10)
        if reach is None:
            reach = Reach(self.spot(side * (self.socket + 16) + 14 * turn, 10 + UPPER + LOWER - 2.5))
        bend = reach.bend or (-side if self.turned <= 0.15 else self.facing)
        elbow, palm = joint(shoulder, reach.to, (UPPER * unit * reach.upper, LOWER * unit * reach.short), bend)
        forearm = angle_of(elbow, palm)
        wrist = towards(palm, forearm + 180, 17 * unit)
        sleeve = darker(self.sleeve, 0.14) if far else self.sleeve
        skin = skin_shade(self.skin, 0.16) if far else self.skin
        at = (*shoulder, 20 * unit)
        bow = (*elbow, 17 * unit)
        if self.clothes.kind in ("tee", "tunic"):
            half = between(shoulder, elbow, 0.62)
            bare = path(limb((*half, 15 * unit), (*elbow, 14 * unit), (*wrist, 11 * unit)), skin)
            cloth = path(limb(at, (*half, 20.5 * unit)), sleeve)
        else:
            bare = path(limb((*between(elbow, wrist, 0.8), 11 * unit), (*wrist, 10 * unit)), skin)
            cuff = towards(palm, forearm + 180, 26 * unit)
            cloth = path(limb(at, bow, (*cuff, 13.5 * unit)), sleeve)
            if not far:
                cloth += self._crease(shoulder, elbow, side)
        return self._hand(reach, palm, forearm, skin, bend) + bare + cloth

    def _crease(self, shoulder: Point, elbow: Point, side: int) -> str:
        """Draw the seam between arm and trunk, so that an arm of the same colour stands out."""
        if self.sleeve != self.clothes.top:
            return ""
        inner = -1 if side > 0 else 1
        if self.turned > 0.3:
            inner = self.facing
        heading = angle_of(shoulder, elbow)
        across = 90 if (cos(radians(heading + 90)) > 0) == (inner > 0) else -90
        start = towards(between(shoulder, elbow, 0.22), heading + across, 18.5 * self.unit)
        end = towards(between(shoulder, elbow, 0.8), heading + across, 16.5 * self.unit)
        return line(f"M{pairs(start)}L{pairs(end)}", darker(self.sleeve), 3.4 * self.unit)

    def _hand(self, reach: Reach, palm: Point, forearm: float, skin: str, bend: int) -> str:
        if reach.hand == "none":
            return ""
        unit = self.unit
        heading = forearm if reach.angle is None else reach.angle
        thumb = towards(towards(palm, heading, 4 * unit), heading - bend * 80, 11 * unit)
        thumb_tip = towards(thumb, heading - bend * 35, 10 * unit)
        data = limb((*thumb, 6 * unit), (*thumb_tip, 5 * unit))
        if reach.hand == "fist":
            return path(limb((*palm, 14 * unit), (*towards(palm, heading, 6 * unit), 13 * unit)) + data, skin)
        if reach.hand == "open":
            fan = "".join(
                limb(
                    (*towards(palm, heading, 5 * unit), 8 * unit),
                    (*towards(palm, heading + spread, 29 * unit), 4.8 * unit),
                )
                for spread in (-24, -8, 8, 24)
            )
            return path(limb((*palm, 13 * unit), (*towards(palm, heading, 5 * unit), 13 * unit)) + fan + data, skin)
        tip = towards(palm, heading, 20 * unit)
        return path(limb((*palm, 13 * unit), (*tip, 8.5 * unit)) + data, skin)

    def _legs(self) -> str:
        if self.pose.legs == "none":
            return ""
        near = -1 if self.pose.turn > 0 else 1
        legs = [self._leg(side, far=self.turned > 0.3 and side != near) for side in (-near, near)]
        return "".join(legs) + self._pelvis() + self._skirt()

    def _pelvis(self) -> str:
        if self.clothes.skirt or self.pose.legs == "sit":
            return ""
        hips, broad = self.hips * 0.8, self.person.broad
        return path(
            hull(
                self.circle(-hips, 150, 29 * broad),
                self.circle(hips, 150, 29 * broad),
                self.circle(hips * 0.8, 182, 31 * broad),
                self.circle(-hips * 0.8, 182, 31 * broad),
            ),
            self.clothes.legs,
        )

    def joints(self, side: int) -> tuple[Point, Point, Point]:
        """Return hip, knee and ankle of a leg."""
        turn, unit, front = self.pose.turn, self.unit, 1 - self.turned
        hip = (
            self.pose.at[0] + side * 22 * unit * (1 - 0.75 * self.turned) * self.person.broad,
            self.pose.at[1] + 8 * unit,
        )
        if self.pose.feet is not None:
            ankle = self.pose.feet[0 if side < 0 else 1]
            bend = -self.facing if self.turned > 0.3 else side
            knee, ankle = joint(hip, ankle, (THIGH * unit, SHIN * unit), bend)
            return hip, knee, ankle
        if self.pose.legs == "sit":
            knee = hip[0] + (turn * 136 + side * front * 14) * unit, hip[1] + (4 + front * 34) * unit
            floor = self.pose.at[1] + (SEAT - 16) * unit
            return hip, knee, (knee[0] + (turn * 4 + side * front * 4) * unit, floor)
        gap = side * (4 + 18 * (1 - 0.5 * self.turned))
        ankle = self.pose.at[0] + gap * unit, self.pose.at[1] + (THIGH + SHIN + 2) * unit
        return hip, between(hip, ankle), ankle

    def _leg(self, side: int, *, far: bool) -> str:
        hip, knee, ankle = self.joints(side)
        unit, broad = self.unit, self.person.broad
        colour = darker(self.clothes.legs, 0.16) if far else self.clothes.legs
        shoe = darker(self.clothes.shoes, 0.16) if far else self.clothes.shoes
        thigh = 30 * broad
        wide = 26.0 if self.pose.legs == "sit" and self.turned < 0.5 else 22.0
        leg = limb((*hip, thigh * unit), (*knee, wide * broad * unit), (*ankle, 15 * unit))
        lap = ""
        if self.pose.legs == "sit" and self.turned <= 0.5:
            lap = hull((*self.pose.at, 30 * unit), (*knee, 22 * unit))
        drawn = path(leg + lap, colour)
        shod = self._shoe(side, knee, ankle, shoe)
        return drawn + shod if self.turned < 0.3 else shod + drawn

    def _shoe(self, side: int, knee: Point, ankle: Point, colour: str) -> str:
        unit, turn = self.unit, self.pose.turn
        if self.turned < 0.3:
            heel = ankle[0], ankle[1] + 4 * unit
            toe = ankle[0] + (side * 8 + 14 * turn) * unit, ankle[1] + 11 * unit
            return path(limb((*heel, 16 * unit), (*toe, 13 * unit)), colour)
        down = angle_of(knee, ankle)
        heel = towards(ankle, down, 4 * unit)
        toe = towards(towards(ankle, down, 9 * unit), down - 90 * self.facing, (12 + 26 * self.turned) * unit)
        sole = ((*toe, 10 * unit), (*heel, 14 * unit))
        return path(hull((*ankle, 15 * unit), *sole[:: self.facing]), colour)

    def _skirt(self) -> str:
        colour = self.clothes.skirt
        if not colour:
            return ""
        unit, broad = self.unit, self.person.broad
        left, right = self.joints(-1), self.joints(1)
        hem = self.clothes.hem
        ends = [between(leg[1], leg[2], hem) for leg in (left, right)]
        if self.pose.legs == "sit" and self.turned > 0.5:
            data = ""
            for leg, end in ((left, ends[0]), (right, ends[1])):
                data += limb((*leg[0], 33 * unit * broad), (*leg[1], 27 * unit))
                fore, rear = (end[0] + 26 * unit, end[1], 5 * unit), (end[0] - 26 * unit, end[1], 5 * unit)
                data += hull((*leg[1], 27 * unit), fore, rear)
            lap = hull((*left[0], 30 * unit), (*right[0], 30 * unit), (*right[1], 26 * unit), (*left[1], 26 * unit))
            return path(data + lap, colour)
        if self.pose.legs == "sit":
            shape = hull(
                (*left[0], 30 * unit * broad),
                (*right[0], 30 * unit * broad),
                (*right[1], 28 * unit),
                (*ends[1], 22 * unit),
                (*ends[0], 22 * unit),
                (*left[1], 28 * unit),
            )
            return path(shape, colour)
        flare = 20 + 26 * hem
        low = between(left[1], left[2], hem)[1], between(right[1], right[2], hem)[1]
        hip = self.hips
        shape = hull(
            self.circle(-hip, 150, 25 * broad),
            self.circle(hip, 150, 25 * broad),
            (ends[1][0] + flare * unit, low[1], 9 * unit),
            (ends[0][0] - flare * unit, low[0], 9 * unit),
        )
        return path(shape, colour)


def lighter_cloth(colour: str) -> str:
    """Return the colour of a collar."""
    return mix(colour, GROUND, 0.3)
