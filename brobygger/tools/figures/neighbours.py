"""Rules for two numbers that stand beside each other: 10–15 timer, 2017–18, 8 av 10, 22 euro og 50 cent."""

from fractions import Fraction

from brobygger.tools.figures import meaning
from brobygger.tools.figures.reader import BESIDE, Found, Reader, add_share

CENT = Fraction(1, 100)


def join_neighbours(reader: Reader) -> None:
    """Let neighbours take from each other what is written once for both."""
    for before, after in zip(reader.found, reader.found[1:], strict=False):
        between = range(before.last + 1, after.first)
        if len(between) > 3 or not before.values or not after.values:
            continue
        is_slash = len(between) == 1 and reader.sign(between[0]) == "/"
        if is_slash or _is_out_of(reader, between, after):
            _share(before, after)
        if is_slash or (between and all(reader.joins(place) for place in between)):
            _range(before, after)
            _sum(before, after)


def _is_out_of(reader: Reader, between: range, after: Found) -> bool:
    """Say whether the second number is the whole of which the first is a part: 8 av 10, kahdeksan kymmenestä."""
    words = [reader.lower(place) for place in between if reader.atom(place).kind == "word"]
    if words and all(word in reader.words.out_of or word in reader.words.these for word in words):
        return True
    return after.is_spelled and len(between) < 2 and bool(reader.words.out_of_end.fullmatch(reader.lower(after.last)))


def _share(before: Found, after: Found) -> None:
    if 0 < before.values[0] < after.values[0] <= 100 and before.units == after.units == [None]:
        for found in (before, after):
            add_share(found, before.values[0] / after.values[0])
            found.needs.append(frozenset(meaning.amount(each.values[0], None) for each in (before, after)))
            found.is_part = True


def _range(before: Found, after: Found) -> None:
    if before.units == [None] and after.units != [None]:
        before.units = [*after.units, None]
    elif before.units[0] in BESIDE and after.units == [None]:  # § 10-6
        after.units = [*before.units, None]
    if before.is_year and after.values[0] < 100 and after.units == [None]:
        after.means(frozenset({f"y:{int(before.values[0]) // 100 * 100 + int(after.values[0])}"}))


def _sum(before: Found, after: Found) -> None:
    whole, parts = before.units[0], after.units[0]
    if whole is None or parts is None or meaning.UNITS[parts] != (meaning.UNITS[whole][0], CENT):
        return
    total = before.values[0] + after.values[0] * CENT
    for found in (before, after):
        found.means(frozenset({meaning.amount(total, whole)}))
        found.needs.append(frozenset({meaning.amount(total, None)}))
