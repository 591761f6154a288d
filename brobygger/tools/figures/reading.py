"""Read the figures of a text from left to right: each piece is taken by the rule that knows it."""

import re
from collections.abc import Iterator
from fractions import Fraction

from brobygger.tools.figures import dates, letters, meaning, numbers
from brobygger.tools.figures.atoms import Atom
from brobygger.tools.figures.figure import Figure, Kind
from brobygger.tools.figures.languages import vocabulary_of
from brobygger.tools.figures.neighbours import join_neighbours
from brobygger.tools.figures.reader import Found, Reader


def figures_in(text: str, language: str) -> tuple[Figure, ...]:
    """Return the figures of a text in their order; of a language that we do not know, those in digits."""
    reader = Reader(text, vocabulary_of(language))
    while reader.at < len(reader.atoms):
        _read(reader, reader.atoms[reader.at])
        reader.at += 1
    join_neighbours(reader)
    figures = [_figure(reader, found) for found in reader.found]
    return tuple(sorted((*figures, *_everyday(reader)), key=lambda figure: figure.start))


def _read(reader: Reader, atom: Atom) -> None:
    match atom.kind:
        case "word":
            _read_word(reader, atom)
        case "number":
            found = numbers.read_number(reader, atom)
            if found is not None and not found.is_year:
                dates.as_hour(reader, found)
        case "clock":
            dates.read_clock(reader, atom)
        case "iso" | "dotted" | "slashed" | "day":
            dates.read_date(reader, atom)
        case "always":
            dates.read_always(reader)
        case "fraction" | "glyph":
            numbers.read_fraction(reader, atom)
        case "code":
            reader.add(Kind.NUMBER).means(frozenset({f"c:{atom.text.replace('-', '')}"}))
        case "phone" | "address" | "email" | "host":
            _read_address(reader, atom)


def _read_address(reader: Reader, atom: Atom) -> None:
    if atom.kind == "phone" or atom.text.startswith(("tel:", "sms:")):
        reader.add(Kind.PHONE).means(meaning.phone_means(atom.text.partition("?")[0]))
    elif atom.kind == "email" or atom.text.startswith("mailto:"):
        reader.add(Kind.ADDRESS).means(meaning.email_means(atom.text))
    else:
        found = reader.add(Kind.ADDRESS)
        found.gives |= meaning.host_gives(atom.text)
        found.needs.extend(meaning.host_needs(atom.text))


def _read_word(reader: Reader, atom: Atom) -> None:
    word, words = reader.lowered[reader.at], reader.words
    if word not in words.telling and word[:2] not in words.openings:
        return
    unit = reader.unit_at(reader.at + 1) if word in words.every else None
    if dates.read_month(reader, word) or letters.read_spoken_time(reader):
        return
    if word in words.halves:
        letters.read_half(reader, letters.HALF)
    elif word in words.one_and_a_half:
        letters.read_half(reader, 1 + letters.HALF)
    elif word in words.shares:
        numbers.read_share(reader, words.shares[word])
    elif word in words.counts:
        numbers.read_count(reader, words.counts[word])
    elif word in words.ordinals:
        numbers.read_ordinal(reader, words.ordinals[word])
    elif unit is not None:
        numbers.read_every(reader, unit)
    else:
        letters.read_letters(reader, atom)


def _everyday(reader: Reader) -> Iterator[Figure]:
    """Yield what everyday phrases say without a number: døgnet rundt, hver dag, gratis."""
    lowered = reader.text.lower()
    for phrase in reader.words.phrases.finditer(lowered):
        number, _, unit = reader.words.everyday[int(str(phrase.lastgroup).rpartition("_")[2])][1].partition(" ")
        behind = re.match(r"\W*(\w*)", lowered[phrase.end() :])
        named = reader.words.units.fullmatch(behind[1]) if behind else None
        unit = unit or (str(named.lastgroup) if named else "")
        gives = {meaning.any_unit(Fraction(number))} | ({meaning.amount(Fraction(number), unit)} if unit else set())
        yield Figure(
            kind=Kind.NUMBER,
            text=phrase[0],
            start=phrase.start(),
            gives=frozenset(gives),
            needs=(),
            is_claim=False,
        )


def _figure(reader: Reader, found: Found) -> Figure:
    """Return a figure as it came out."""
    start, end = reader.atoms[found.first].start, reader.atoms[found.last].end
    if found.time is not None:
        found.gives |= {meaning.any_unit(value) for value in found.values}
    else:
        for value in found.values:
            _add_value(found, value)
    return Figure(
        kind=found.kind,
        text=" ".join(reader.text[start:end].split()),
        start=start,
        gives=frozenset(found.gives),
        needs=tuple(dict.fromkeys(found.needs)),
        is_claim=found.is_claim,
        rounded=(found.values[0], found.units[0]) if found.is_rounded and found.values else None,
        count=found.whole,
    )


def _add_value(found: Found, value: Fraction) -> None:
    """Add what a number means in each of its units; a part of something said gives it in none."""
    found.gives.add(meaning.any_unit(value))
    if found.is_part:
        return
    for unit in found.units:
        found.means(frozenset({meaning.amount(value, unit)}))
        if unit == "percent":
            found.means(frozenset({f"s:{value / 100}"}))
    if found.units != [None] or found.is_year:
        found.needs.append(frozenset({meaning.amount(value, None)}))
        return
    found.needs.append(frozenset({meaning.any_unit(value)}))
    if value.denominator == 1:
        found.means(frozenset({f"o:{value}"}))
