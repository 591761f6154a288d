"""Rules for numbers that are written in letters, and for halves."""

from collections.abc import Sequence
from fractions import Fraction

from brobygger.tools.figures import meaning
from brobygger.tools.figures.atoms import Atom
from brobygger.tools.figures.dates import QUARTER, after_clock, as_hour, spoken_time
from brobygger.tools.figures.figure import Kind
from brobygger.tools.figures.reader import Found, Reader
from brobygger.tools.figures.spelled import parts_of, value_of
from brobygger.tools.figures.vocabulary import JOINT, TIMES, Part

HALF = Fraction(1, 2)
MOST_WORDS = 8
FEW = 12
"""Up to here a number behind `these` or `all` counts what was named."""


def read_letters(reader: Reader, atom: Atom) -> None:
    """Read a number in letters, which may go over several words: to hundre og femti, tre millioner."""
    begin, (value, last, rest) = reader.at, _number_at(reader)
    if value is None or _is_weekday(reader, begin, last):
        return
    reader.at = last
    found = reader.add(Kind.NUMBER, begin)
    found.is_spelled = True
    if rest:
        named = reader.words.units.fullmatch(rest)
        found.units = [named.lastgroup if named else None]
        reader.value(found, [Fraction(value)])
    else:
        reader.complete(found, [Fraction(value)])
    found.is_claim = _claims(reader, found, atom, value)
    if reader.lower(begin) in reader.words.ones and found.whole == 1:  # a book says nothing of one hour
        found.is_part = True
    as_hour(reader, found)


def _number_at(reader: Reader) -> tuple[int | None, int, str]:
    """Return the number that begins at this place, the place of its last word, and the unit that is a part of that."""
    value, last, unit = None, reader.at, ""
    parts: list[Part] = []
    place = reader.at
    while place < min(len(reader.atoms), reader.at + MOST_WORDS):
        more, rest = parts_of(reader.lowered[place], reader.words)
        is_joint = reader.lowered[place] in reader.words.joints
        if not more or not _goes_on(parts, more) or (is_joint and not parts):
            break
        parts.extend(more)
        if not is_joint:
            so_far = value_of(parts)
            if so_far is None:
                break
            value, last, unit = so_far, place, rest
        if rest:
            break
        place += 1
    return value, last, unit


def _goes_on(parts: Sequence[Part], more: Sequence[Part]) -> bool:
    """Say whether a word goes on with the number before it: words are one number around hundred and its like only."""
    before = [kind for kind, _ in parts if kind != JOINT]
    return not before or before[-1] == TIMES or more[0][0] == TIMES


def _is_weekday(reader: Reader, begin: int, last: int) -> bool:
    """Say whether a word is the short name of a day: ti 10–15; ma, ti og to."""
    if begin != last or reader.lower(begin) not in reader.words.weekdays:
        return False
    after = reader.atom(begin + 1)
    if after.kind in ("number", "clock") and after.start - reader.atoms[begin].end < 3:
        return True
    around = (*reader.lowered[max(0, begin - 3) : begin], *reader.lowered[begin + 1 : begin + 4])
    return any(word in reader.words.weekdays for word in around)


def _claims(reader: Reader, found: Found, atom: Atom, value: int) -> bool:
    """Say whether a number in letters claims something: not an article, a name, or one that counts what was named."""
    if value == 1 and found.values == [1] and reader.lower(found.first) in reader.words.ones:
        return False
    if found.units == [None]:
        if value <= FEW and reader.lower(found.first - 1) in reader.words.these:
            return False
        if value in (100, 1000) and found.first == found.last:  # tusen takk
            return False
    if atom.text[0].isupper() and not reader.begins_sentence(found.first):
        return False
    return not (reader.is_name(found.first - 1) and reader.is_name(found.last + 1))  # Right to Play


def read_spoken_time(reader: Reader) -> bool:
    """Read `kvart over ni` and, behind a word like klokka, `fem på halv ti`; say whether a time was there."""
    is_quarter = reader.unit_at(reader.at) == "quarter"
    minutes = QUARTER if is_quarter else _small_number(reader, reader.at)
    side = 1 if reader.lower(reader.at + 1) in reader.words.past else -1
    if minutes is None or (side < 0 and reader.lower(reader.at + 1) not in reader.words.before):
        return False
    is_half = reader.lower(reader.at + 2) in reader.words.halves
    hour = _small_number(reader, reader.at + 2 + is_half)
    begin = reader.at
    if hour not in range(1, 13) or not (is_quarter or reader.word_before(begin) in reader.words.clock):
        return False
    reader.at += 2 + is_half
    whole = (hour or 0) * 60 + side * minutes - (30 if is_half else 0)
    spoken_time(reader.add(Kind.DATE, begin), whole)
    return True


def _small_number(reader: Reader, place: int) -> int | None:
    """Return a number below thirty that stands at a place in digits or in one word."""
    parts, rest = parts_of(reader.lower(place), reader.words)
    number = value_of(parts) if parts and not rest else reader.plain(place)
    return number if number is not None and number < 30 else None


def read_half(reader: Reader, value: Fraction) -> None:
    """Read a half: of a unit, beside a number (to og en halv time), of an hour (halv tre), or of a whole."""
    before = _number_before_half(reader) if value == HALF else None
    article = reader.last_found()
    if before is not None:
        value += before.whole or 0
        while reader.found.pop() is not before:
            pass
    elif article is not None and article.values == [1]:
        reader.found.pop()
    parts, _ = parts_of(reader.lower(reader.at + 1), reader.words)
    hour = value_of(parts) if parts else reader.plain(reader.at + 1)
    found = reader.add(Kind.NUMBER, before.first if before is not None else None)
    if value == HALF and hour is not None and hour in range(1, 13) and reader.unit_at(reader.at + 1) is None:
        reader.at += 1
        found.last = reader.at
        found.is_claim = after_clock(reader, found)
        spoken_time(found, hour * 60 - 30)
        return
    reader.complete(found, [value])
    if found.units == [None]:
        found.is_claim = False
        found.gives |= meaning.share(HALF)


def _number_before_half(reader: Reader) -> Found | None:
    """Return the number of `to og en halv` and `kaksi ja puoli`: the one before the joint and the article."""
    numbers = [found for found in reader.found[-2:] if found.whole is not None]
    place = reader.at - 1
    if len(numbers) == 2 and numbers[1].last == place and numbers[1].values == [1]:
        place = numbers.pop().first - 1
    is_joint = reader.lower(place) in reader.words.joints
    return numbers[-1] if numbers and is_joint and numbers[-1].last == place - 1 else None
