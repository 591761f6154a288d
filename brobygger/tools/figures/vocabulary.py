"""What a language needs words for where it states a number, a date or a time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

ADD, TEN, TEEN, TIMES, JOINT = "add", "ten", "teen", "times", "joint"
"""What a part of a number word does: it counts by itself, makes tens or a teen of what stands before it, multiplies
that, or only joins two others."""

Part = tuple[str, int]

QUARTERS = ("kvart", "kvarter", "varttia", "vartti")
"""Words for a quarter of an hour that begin a time of day."""

_NEVER = re.compile(r"(?!)")


def listed(words: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(words.split())


def valued(words: str) -> Mapping[str, int]:
    """Return the values of words in a text where each stands before its own: `to 2 tre 3`."""
    parts = words.split()
    return MappingProxyType(dict(zip(parts[::2], map(int, parts[1::2]), strict=True)))


def numbered(words: str) -> Mapping[str, int]:
    """Return the place of each word in a text, from 1."""
    return MappingProxyType({word: place for place, word in enumerate(words.split(), 1)})


def _none() -> Mapping[str, int]:
    return MappingProxyType({})


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """The words of one language, in lower case and in every form that they take; empty where we know none.

    Numbers: `parts` make up number words, and `tails` are those that stand last in many. `ones` are words for one that
    are articles, too. `counts` tell a number without naming it (both, a dozen, every second). `ordinals` are words like
    third, `shares` like quarter, by what they divide by, `halves` and `one_and_a_half` what they say. `scales` multiply
    what stands before them. `units` finds the unit that a word names, `everyday` phrases that stand for a number.

    Between numbers: `joints` stand within one (and), `ranges` between two of one unit, `out_of` between a part and its
    whole; `out_of_end` is how the whole ends in a language that says so in the word.

    Around numbers: `every` stands before a unit or an ordinal, `clock` before a time of day, `past` and `before` within
    one. `later` says that it is after noon, `about` that a number was made round, `these` that it
    only counts what was named, `calls` that it is a telephone number. `weekdays` are short names of days that look like
    numbers.
    """

    parts: Mapping[str, Part] = field(default_factory=lambda: MappingProxyType({}))
    tails: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=_none)
    ordinals: Mapping[str, int] = field(default_factory=_none)
    shares: Mapping[str, int] = field(default_factory=_none)
    halves: frozenset[str] = frozenset()
    one_and_a_half: frozenset[str] = frozenset()
    scales: Mapping[str, int] = field(default_factory=_none)
    months: Mapping[str, int] = field(default_factory=_none)
    short_months: Mapping[str, int] = field(default_factory=_none)
    units: re.Pattern[str] = _NEVER
    everyday: tuple[tuple[str, str], ...] = ()
    joints: frozenset[str] = frozenset()
    ranges: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    out_of_end: re.Pattern[str] = _NEVER
    every: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    these: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()

    @cached_property
    def telling(self) -> frozenset[str]:
        """Return the words that say something by themselves or begin what does."""
        named = (self.counts, self.ordinals, self.shares, self.months, self.short_months)
        minutes = (word for word in QUARTERS if self.units.fullmatch(word))
        return frozenset().union(*named, self.halves, self.one_and_a_half, self.every, minutes)

    @cached_property
    def openings(self) -> frozenset[str]:
        """Return the two letters that each number word begins with."""
        return frozenset(part[:2] for part in self.parts)

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        """Match an everyday phrase; the name of its group is its number among them."""
        found = "|".join(f"(?P<phrase_{number}>{pattern})" for number, (pattern, _) in enumerate(self.everyday))
        return re.compile(rf"\b(?:{found})\b" if found else _NEVER.pattern)

    @cached_property
    def longest(self) -> int:
        """Return the length of the longest part of a number word."""
        return max(map(len, self.parts), default=0)

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """Match a number in letters at the beginning of a word that ends there or goes on with a unit."""
        part = "|".join(sorted(self.parts, key=len, reverse=True)) or _NEVER.pattern
        return re.compile(rf"(?:{part})+(?=$|(?=\w{{3}})(?:{self.units.pattern})$)")
