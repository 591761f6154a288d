"""Make a drawing shorter without changing how it looks."""

import re
from dataclasses import dataclass, field

TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")
TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
PATH = re.compile(r'<path ([^>]*?)d="([^"]*)"([^>]*)/>')
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def shorten(svg: str) -> str:
    """Return the drawing with shorter paths; within groups that are scaled, numbers keep a digit more."""
    svg = _merged(svg)
    depth, at = 0, 0
    pieces: list[str] = []
    scaled: list[bool] = []
    for tag in TAG.finditer(svg):
        closing, name, attributes, empty = tag.groups()
        pieces.append(svg[at : tag.start()])
        text = tag.group()
        if name in ("g", "svg"):
            if closing:
                scaled.pop()
            elif not empty:
                scaled.append("scale" in attributes or (name == "svg" and depth > 0))
            depth += -1 if closing else 1
        elif name == "path":
            text = PATH.sub(lambda found: _path(found, 1 if any(scaled) else 0), text)
        pieces.append(text)
        at = tag.end()
    return "".join(pieces) + svg[at:]


def _path(found: re.Match[str], digits: int) -> str:
    before, data, after = found.groups()
    return f'<path {before}d="{_Pen(digits).write(data)}"{after}/>'


def _merged(svg: str) -> str:
    """Join paths of the same look that follow each other."""
    out: list[str] = []
    last: tuple[str, ...] | None = None
    at = 0
    for found in PATH.finditer(svg):
        before, data, after = found.groups()
        between = svg[at : found.start()]
        plain = "evenodd" not in after and "opacity" not in after
        look = (before, after, "" if "stroke" in before + after else _turn(data))
        if last == look and not between and plain and not data.startswith("m"):
            out[-1] = (
                out[-1].replace('"' + after + "/>", data + '"' + after + "/>") if after else out[-1][:-3] + data + '"/>'
            )
        else:
            out.extend((between, found.group()))
        last = look if plain else None
        at = found.end()
    return "".join(out) + svg[at:]


def _turn(data: str) -> str:
    """Say which way round the parts of a path go; parts of different ways would cut holes into each other."""
    pen = _Pen(1)
    pen.write(data)
    ways = {"+" if area > 0 else "-" for area in pen.areas}
    return ways.pop() if len(ways) == 1 else data


@dataclass(slots=True)
class _Pen:
    digits: int
    here: tuple[float, float] = (0.0, 0.0)
    start: tuple[float, float] = (0.0, 0.0)
    true: tuple[float, float] = (0.0, 0.0)
    """Where the pen would be without rounding."""

    true_start: tuple[float, float] = (0.0, 0.0)
    out: list[str] = field(default_factory=list)
    last: str = ""
    before: tuple[float, float] = (0.0, 0.0)
    corner: tuple[float, float] = (0.0, 0.0)
    areas: list[float] = field(default_factory=list)
    """Twice the area of each part, above 0 where it goes clockwise."""

    def write(self, data: str) -> str:
        tokens = TOKEN.findall(data)
        at, command = 0, ""
        while at < len(tokens):
            if tokens[at].isalpha():
                command, at = tokens[at], at + 1
            elif command in "Mm":
                command = "L" if command == "M" else "l"
            count = ARGUMENTS[command.upper()]
            self._step(command, [float(token) for token in tokens[at : at + count]])
            at += count
        return "".join(self.out)

    def _step(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        if kind == "Z":
            self.out.append("Z")
            self.areas[-1] += self.corner[0] * self.true_start[1] - self.corner[1] * self.true_start[0]
            self.corner = self.true_start
            self.here, self.true, self.last = self.start, self.true_start, "Z"
            return
        points = self._points(kind, command.islower(), numbers)
        for x, y in [] if kind == "M" else points:
            self.areas[-1] += self.corner[0] * y - self.corner[1] * x
            self.corner = x, y
        if kind == "A" and numbers[3]:  # a half circle bulges to its side
            self.areas[-1] += (2 if numbers[4] else -2) * numbers[0] * numbers[1]
        self.before, self.true = self.true, points[-1]
        rounded = [(round(x, self.digits), round(y, self.digits)) for x, y in points]
        if kind == "M":
            self.here = self.start = rounded[0]
            self.true_start = self.corner = self.true
            self.areas.append(0.0)
            self._put("M", [*rounded[0]])
            return
        end = rounded[-1]
        if kind in "LHVA" and end == self.here:
            return
        steps = [value for x, y in rounded for value in (x - self.here[0], y - self.here[1])]
        if kind in "LHV":
            across, down = steps
            self._put(*(("v", [down]) if not across else ("h", [across]) if not down else ("l", steps)))
        elif kind == "A":
            across, chord = abs(end[0] - self.here[0]), abs(self.true[0] - self.before[0])
            if numbers[3] and chord > 1.98 * numbers[0]:  # half an ellipse keeps its shape
                numbers[:2] = across / 2, numbers[1] * across / chord
                self._put("a", [*(round(value, 1) for value in numbers[:2]), numbers[2], *numbers[3:5], *steps])
                self.here = end
                return
            self._put("a", [*(round(value, self.digits) for value in numbers[:2]), numbers[2], *numbers[3:5], *steps])
        else:
            self._put(kind.lower(), steps)
        self.here = end

    def _points(self, kind: str, relative: bool, numbers: list[float]) -> list[tuple[float, float]]:
        x, y = self.true if relative else (0.0, 0.0)
        if kind == "H":
            return [(x + numbers[0], self.true[1])]
        if kind == "V":
            return [(self.true[0], y + numbers[0])]
        if kind == "A":
            return [(x + numbers[5], y + numbers[6])]
        return [(x + numbers[at], y + numbers[at + 1]) for at in range(0, len(numbers), 2)]

    def _put(self, command: str, values: list[float]) -> None:
        text = "" if command == self.last and command != "M" else command
        words = [self._word(value) for value in values]
        if command == "a":
            words[3:6] = [words[3] + words[4] + words[5]]
        for at, word in enumerate(words):
            apart = at > 0 or not text
            text += word if not apart or word.startswith("-") else f" {word}"
        self.out.append(text)
        self.last = command

    def _word(self, value: float) -> str:
        text = f"{value:.1f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        if text in ("-0", "", "-"):
            return "0"
        return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
