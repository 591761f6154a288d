"""Cut a text into what figures are written with: numbers in digits, dates, addresses, words, signs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SPACE = "[ \u00a0\u202f\u2009]"
DASH = "[-–—‒‑]"
TOP = "no|dk|fi|se|is|eu|com|org|net|info|edu|gov|int|io"
"""What ends the names of sites that are written without https://."""

ALONE = r"(?<!\w)(?<!\d[.,:])"
"""Where digits begin a number; a hyphen may stand before them."""

DAY, MONTH, YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:\d{4}|\d\d)(?![\d:]|[.,]\d)"
FROM = rf"(?:(?P<first_day>{DAY})\.(?:(?P<first_month>{MONTH})\.(?P<first_year>\d{{4}})?)?{SPACE}?{DASH}{SPACE}?)?"
"""The first day of two, as in 1.–3.5.2025, 31.12.–2.1.2025."""

FORMS: tuple[tuple[str, str], ...] = (
    ("word", r"[^\W\d_½¼¾]+(?![\w@/:'’-]|\.\w)"),  # most pieces are plain words, and need not be tried for the others
    ("address", r"""(?:https?://|mailto:|tel:|sms:)[^\s<>"”»]*[^\s<>"”»).,:;!?]"""),
    ("email", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (
        "host",
        r"(?<![\w.@/-])(?:[a-zæøåäö0-9](?:[a-zæøåäö0-9-]*[a-zæøåäö0-9])?\.)+"
        rf"""(?:{TOP})(?![\w@-]|\.\w)(?:/(?:[^\s<>"”»),]*[^\s<>"”»),.:;!?])?)?""",
    ),
    ("iso", rf"{ALONE}(?P<year>\d{{4}})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])"),
    ("dotted", rf"{ALONE}{FROM}(?P<day>{DAY})\.{SPACE}?(?P<month>{MONTH})\.{SPACE}?(?P<year>{YEAR})"),
    ("slashed", rf"{ALONE}(?P<day>{DAY})/(?P<month>{MONTH})(?:{SPACE}?[-–/]|\.|{SPACE}){SPACE}?(?P<year>{YEAR})"),
    ("day", rf"{ALONE}{FROM}(?P<day>{DAY})\.(?P<month>{MONTH})\.(?!\d)"),
    ("always", rf"{ALONE}24{SPACE}?/{SPACE}?7(?![\w/])"),
    ("fraction", rf"{ALONE}(?P<top>\d{{1,2}})/(?P<below>\d{{1,2}})(?![\d/])"),
    ("phone", rf"{ALONE}\+\d{{1,3}}{SPACE}?(?:\(0\){SPACE}?)?\d(?:[-‑]?{SPACE}?\d){{4,11}}(?!\d)"),
    ("phone", rf"{ALONE}0\d{{1,4}}(?:[-‑]?{SPACE}?\d{{2,4}}){{1,4}}(?![\d.,]\d|\d)"),
    ("phone", rf"{ALONE}\d\d(?:{SPACE}\d\d){{3}}(?!{SPACE}?\d)"),
    ("phone", rf"{ALONE}\d{{3}}{SPACE}\d\d{SPACE}\d{{3}}(?!{SPACE}?\d)"),
    ("phone", rf"{ALONE}(?!(?:19|20)\d\d{SPACE})\d{{4}}{SPACE}\d{{4}}(?!{SPACE}?\d)"),
    ("clock", rf"{ALONE}(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?!\d|[.,]\d)"),
    ("code", r"(?<![\w-])[A-ZÆØÅÄÖ]{1,4}-?\d+(?:[./]\d+)*(?!\w)"),
    ("number", rf"{ALONE}\d{{1,3}}(?:(?:{SPACE}|[.'’٬])\d{{3}}(?!\d))+(?:[,٫]\d{{1,20}}(?!\d))?"),
    ("number", rf"{ALONE}\d{{1,3}}(?:,\d{{3}}(?!\d))+(?:\.\d{{1,20}}(?!\d))?"),
    ("number", rf"{ALONE}\d{{1,20}}(?!\d)(?:[.,٫]\d{{1,20}}(?!\d))?"),
    ("glyph", "[½¼¾]"),
    ("dash", rf"{SPACE}?{DASH}{SPACE}?"),
    ("sign", "[%‰€$£§]"),
    ("word", r"[^\W\d_]+(?:['’][^\W\d_]+)?"),
    ("other", r"\S"),
)
"""How each kind of piece is written; of several that fit at a place the first counts."""

_GROUP = re.compile(r"\(\?P<(\w+)>")


def _named(at: int, form: str) -> str:
    """Return a form as a group; its number is a part of the names of all its groups."""
    inner = _GROUP.sub(rf"(?P<\1_{at}>", form)
    return f"(?P<form_{at}>{inner})"


_PATTERN = re.compile("|".join(_named(at, form) for at, (_, form) in enumerate(FORMS)))
_KINDS = {
    f"form_{at}": (kind, tuple((name, f"{name}_{at}") for name in _GROUP.findall(form)))
    for at, (kind, form) in enumerate(FORMS)
}


class Atom(NamedTuple):
    """A piece of a text by its kind, where it begins and ends, and the parts of a date or time by name."""

    kind: str
    text: str
    start: int
    end: int
    parts: tuple[tuple[str, str], ...] = ()

    def part(self, name: str) -> int | None:
        """Return a part of a date or time."""
        return next((int(value) for part, value in self.parts if part == name), None)


def atoms_of(text: str) -> Iterator[Atom]:
    """Yield the pieces of a text in their order; white space is left out."""
    for found in _PATTERN.finditer(text):
        kind, names = _KINDS[found.lastgroup or ""]
        parts = tuple((name, found[group]) for name, group in names if found[group]) if names else ()
        yield Atom(kind, found[0], *found.span(), parts)
