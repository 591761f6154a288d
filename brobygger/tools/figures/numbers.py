"""Rules for numbers that are written in digits, and for words that are no number but stand for one."""

import re
from fractions import Fraction

from brobygger.tools.figures import meaning
from brobygger.tools.figures.atoms import Atom
from brobygger.tools.figures.figure import Kind
from brobygger.tools.figures.reader import Found, Reader, add_share

YEARS = range(1700, 2200)
GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
SHORTEST_PHONE = 8
"""Digits: what is shorter is a telephone number only where a word says so."""


def read_number(reader: Reader, atom: Atom) -> Found | None:
    """Read a number; it may be a year, and a telephone number where it has three digits or more."""
    if _is_list_mark(reader, atom):
        return None
    found, values = reader.add(Kind.NUMBER), _values(atom.text, knows_language=bool(reader.words.parts))
    reader.complete(found, values)
    if found.whole is None or found.values != values:
        return found
    if found.whole in YEARS and len(atom.text) == 4:
        found.kind, found.is_year = Kind.DATE, True
        found.means(frozenset({f"y:{found.whole}"}))
    elif found.whole >= 100:
        found.means(meaning.phone_means(atom.text))
        calls = reader.lowered[max(0, found.first - 3) : found.first]
        if len(atom.text) >= SHORTEST_PHONE or any(word in reader.words.calls for word in calls):
            found.kind = Kind.PHONE
    return found


def read_fraction(reader: Reader, atom: Atom) -> None:
    """Read ½ and 1/2, with the number before it (2 ½); 1/2 may also be a day, or two numbers."""
    top, below = atom.part("top") or 0, atom.part("below") or 0
    value = GLYPHS.get(atom.text) or Fraction(top, below or 1)
    before = reader.last_found() if value < 1 else None
    if before is not None and before.whole is not None:
        value += before.whole
        reader.found.pop()
        found = reader.add(Kind.NUMBER, before.first)
    else:
        found = reader.add(Kind.NUMBER)
    reader.complete(found, [value])
    add_share(found, value)
    if top:
        numbers = frozenset({meaning.any_unit(Fraction(top)), meaning.any_unit(Fraction(below))})
        found.gives |= numbers | (meaning.date_gives(top, below, None) if below <= 12 else set())
        found.needs.extend((numbers, *meaning.date_needs(top, below, None)))


def read_share(reader: Reader, parts: int) -> None:
    """Read a part of a whole: en tredjedel, to tredjedeler."""
    before = reader.last_found()
    count = before.whole if before is not None else None
    if before is not None and count:
        reader.found.pop()
    found = reader.add(Kind.NUMBER, before.first if before is not None and count else None)
    found.is_claim = parts > 2
    add_share(found, Fraction(count or 1, parts))


def read_count(reader: Reader, value: int) -> None:
    """Read a word that tells a number without claiming one: both, a couple, every second."""
    found = reader.add(Kind.NUMBER)
    found.is_claim = False
    reader.complete(found, [Fraction(value)])
    found.is_part = found.units == [None]


def read_every(reader: Reader, unit: str) -> None:
    """Read `every week`, which says one week."""
    reader.at += 1
    found = reader.add(Kind.NUMBER, reader.at - 1)
    found.units, found.values, found.is_claim = [unit], [Fraction(1)], False


def read_ordinal(reader: Reader, value: int) -> None:
    """Read the third, every third, every third month; first and second are too often other words to claim anything."""
    found = reader.add(Kind.NUMBER)
    found.is_spelled = True
    found.is_claim = value > 2
    found.gives |= {f"o:{value}"} | ({meaning.any_unit(Fraction(value))} if value > 2 else set())
    found.needs.extend((frozenset({f"o:{value}"}), frozenset({meaning.any_unit(Fraction(value))})))
    if reader.lower(reader.at - 1) in reader.words.every:
        add_share(found, Fraction(1, value))
        unit = reader.unit_at(reader.at + 1)
        if unit is not None:
            found.means(frozenset({meaning.amount(Fraction(value), unit)}))


def _is_list_mark(reader: Reader, atom: Atom) -> bool:
    """Say whether a number only counts what follows it, as in `1) ring, 2) vent`."""
    before = reader.text[max(0, atom.start - 100) : atom.start]
    return reader.text[atom.end : atom.end + 1] == ")" and before.count("(") <= before.count(")")


def _values(text: str, *, knows_language: bool) -> list[Fraction]:
    """Return the numbers that digits may mean: 1.300 is 1300 in the languages that we know and 1.3 in others."""
    bare = re.sub(r"[\s'’٬]", "", text).replace("٫", ".").replace(":", ".")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", bare):
        return [Fraction(bare.replace(".", "").replace(",", "."))]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", bare):
        return [Fraction(bare.replace(",", ""))]
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        whole = Fraction(re.sub(r"[.,]", "", bare))
        is_whole = len(re.sub(r"\d", "", bare)) > 1 or ("." in bare and knows_language)
        return [whole] if is_whole else [whole, Fraction(bare.replace(",", "."))]
    return [Fraction(bare.replace(",", "."))]
