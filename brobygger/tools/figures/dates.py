"""Rules for dates and times of day."""

from fractions import Fraction

from brobygger.tools.figures import meaning
from brobygger.tools.figures.atoms import Atom
from brobygger.tools.figures.figure import Kind
from brobygger.tools.figures.numbers import YEARS, read_number
from brobygger.tools.figures.reader import Found, Reader

HOURS, DAYS = range(25), range(1, 32)
QUARTER = 15


def read_date(reader: Reader, atom: Atom) -> None:
    """Read a date in digits, or the first and the last day of some: 2025-05-03, 3.5.2025, 3/5-25, 1.–3.5."""
    day, month, year = atom.part("day"), atom.part("month"), _whole_year(atom.part("year"))
    first = atom.part("first_day")
    if first:
        _add_date(reader, first, atom.part("first_month") or month, _whole_year(atom.part("first_year")) or year)
    found = _add_date(reader, day, month, year)
    if not first and year is None:  # 10.12. may be a time or a number at the end of a sentence
        found.gives |= meaning.time_gives(day or 0, month or 0)
        found.needs.extend(meaning.time_needs(day or 0, month or 0))
        reader.value(found, [Fraction(atom.text.rstrip("."))])


def read_month(reader: Reader, word: str) -> bool:
    """Read the name of a month with the day and the year beside it; say whether the word is one."""
    is_new_sentence = reader.is_name(reader.at) and reader.sign(reader.at - 1) == "."
    days = [] if is_new_sentence else _days_before(reader)
    month = reader.words.months.get(word) or (reader.words.short_months.get(word) if days else None)
    if month is None:
        return False
    place = reader.at + (2 if reader.sign(reader.at + 1) in (".", ",") else 1)
    year = reader.plain(place)
    if year in YEARS:
        reader.at = place
    else:
        year = None
    del reader.found[len(reader.found) - len(days) :]
    for found in days:
        _add_date(reader, found.whole, month, year).first = found.first
    if not days:
        _month_alone(reader, month, year)
    return True


def _month_alone(reader: Reader, month: int, year: int | None) -> None:
    """Read a month that has no day before it; the day may follow it, as in tammikuun 1. päivänä."""
    first, day = reader.at - (year is not None), None
    is_name = reader.is_name(first) and not reader.begins_sentence(first)
    following = reader.plain(reader.at + 1)
    if year is None and following in DAYS and reader.sign(reader.at + 2) == "." and _is_day(reader, reader.at + 3):
        day = following
        reader.at += 3
    _add_date(reader, day, month, year, first).is_claim = not is_name or bool(day or year)


def _is_day(reader: Reader, place: int) -> bool:
    return reader.unit_at(place) == "day"


def _days_before(reader: Reader) -> list[Found]:
    """Return the days of a month that stand right before this place: 3. mai, 1.–3. mai, 1. og 3. mai."""
    days: list[Found] = []
    place = reader.at - 1
    for found in reversed(reader.found):
        while place >= 0 and (reader.sign(place) == "." or (days and reader.joins(place))):
            place -= 1
        if found.last != place or found.is_spelled or found.whole not in DAYS:
            break
        days.insert(0, found)
        place = found.first - 1
    return days


def _add_date(reader: Reader, day: int | None, month: int | None, year: int | None, first: int | None = None) -> Found:
    found = reader.add(Kind.DATE, first)
    found.gives |= meaning.date_gives(day, month, year)
    found.needs.extend(meaning.date_needs(day, month, year))
    return found


def _whole_year(year: int | None) -> int | None:
    """Return the year that two digits mean."""
    return year + 2000 if year is not None and year < 100 else year


def read_clock(reader: Reader, atom: Atom) -> None:
    """Read hours and minutes in digits; where a unit follows, it is another number (10.50 kr)."""
    if reader.unit_at(reader.at + 1) not in (None, "hour"):
        read_number(reader, atom)
        return
    found = reader.add(Kind.DATE)
    _add_time(reader, found, atom.part("hour") or 0, atom.part("minute") or 0)
    found.needs.append(frozenset({meaning.any_unit(Fraction(atom.text.replace(":", ".")))}))


def read_always(reader: Reader) -> None:
    """Read 24/7."""
    found = reader.add(Kind.DATE)
    day, week = (meaning.amount(Fraction(n), unit) for n, unit in ((24, "hour"), (7, "day")))
    numbers = {meaning.any_unit(Fraction(24)), meaning.any_unit(Fraction(7))}
    found.gives |= {day, week, *numbers}
    found.needs.extend((frozenset({day}), frozenset(numbers)))


def as_hour(reader: Reader, found: Found) -> None:
    """Take a number as an hour behind `kl.`, at the end of a time (kl. 10–15, fra 9.30 til 3), or in the evening."""
    hour = found.whole
    if hour not in HOURS or hour is None:
        return
    begins = _time_before(reader, found)
    is_evening = any(word in reader.words.later for word in reader.lowered[found.last + 1 : found.last + 3])
    if begins is not None or is_evening or after_clock(reader, found):
        _add_time(reader, found, hour, 0)
        if begins is not None and hour < begins[0] <= 12:
            _add_hour(found, hour + 12, 0)


def spoken_time(found: Found, minutes: int) -> None:
    """Take minutes since midnight or noon, as in `halv tre`, for the two times of day that they may mean."""
    hour, minute = divmod(minutes % (12 * 60), 60)
    found.kind, found.time = Kind.DATE, (hour, minute)
    for each in (hour, hour + 12):
        _add_hour(found, each, minute)


def after_clock(reader: Reader, found: Found) -> bool:
    """Say whether a figure stands behind a word like kl. or kello."""
    return reader.word_before(found.first) in reader.words.clock


def _add_time(reader: Reader, found: Found, hour: int, minute: int) -> None:
    found.kind, found.time = Kind.DATE, (hour, minute)
    around = (*reader.lowered[max(0, found.first - 2) : found.first], *reader.lowered[found.last + 1 : found.last + 4])
    is_later = any(word in reader.words.later for word in around)
    for each in (hour, hour + 12) if hour <= 12 and is_later else (hour,):
        _add_hour(found, each, minute)


def _add_hour(found: Found, hour: int, minute: int) -> None:
    found.gives |= meaning.time_gives(hour, minute)
    found.needs.extend(meaning.time_needs(hour, minute))


def _time_before(reader: Reader, found: Found) -> tuple[int, int] | None:
    """Return the time that the last number ends: kl. 10–15, fra 9.30 til kl. 12."""
    before = reader.found[-2] if len(reader.found) > 1 else None
    if before is None or before.time is None:
        return None
    between = [at for at in range(before.last + 1, found.first) if reader.sign(at) != "."]
    joints = [at for at in between if reader.lower(at) not in reader.words.clock]
    return before.time if len(joints) == 1 and reader.joins(joints[0]) else None
