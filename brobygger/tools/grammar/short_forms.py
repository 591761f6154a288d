"""Abbreviations in a text, with what they stand for."""

import re
from collections.abc import Iterator

from brobygger.nouns.record import record
from brobygger.tools.grammar.lexicon import Lexicon

CHUNK = re.compile(r"\S+")
OPENERS, CLOSERS = "([«„“‘\"'", ")]»”’\"',;:!?"


@record
class ShortForm:
    """An abbreviation in small letters, where it begins and ends, and what to write instead."""

    written: str
    begin: int
    end: int
    instead: str


def abbreviations_in(text: str, lexicon: Lexicon) -> Iterator[ShortForm]:
    """Yield the abbreviations of a text; letters in capitals are the name of something."""
    for chunk in CHUNK.finditer(text):
        begin = chunk.start() + len(chunk[0]) - len(chunk[0].lstrip(OPENERS))
        written = chunk[0].strip(OPENERS).rstrip(CLOSERS)
        # What ends its sentence has one full stop for both.
        for short in (written, written.removesuffix(".")):
            instead = lexicon.abbreviations.get(short.lower())
            if instead is not None and not (short.isupper() and len(short) > 1):
                yield ShortForm(written=short.lower(), begin=begin, end=begin + len(short), instead=instead)
                break
