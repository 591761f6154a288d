"""What the rules of reading share: the pieces of a text, what was found in them, and what stands around a place."""

from dataclasses import dataclass, field
from fractions import Fraction

from brobygger.tools.figures import meaning
from brobygger.tools.figures.atoms import Atom, atoms_of
from brobygger.tools.figures.figure import Kind
from brobygger.tools.figures.meaning import Meanings
from brobygger.tools.figures.vocabulary import Vocabulary

SIGNS = {"%": "percent", "€": "euro", "§": "section"}
CODES = {"nok": "crown", "dkk": "crown", "sek": "crown", "eur": "euro"}
BESIDE = frozenset({"crown", "euro", "section"})
"""Units that stand before their number in some languages."""

_NOTHING = Atom(kind="", text="", start=0, end=0)


@dataclass(slots=True)
class Found:
    """A figure while it is being read.

    `first` and `last` are the places of its pieces. `values` are the numbers that it may mean, in each of `units`; what
    is a part of something said (8 of 10, both) gives no number that could have any unit.
    """

    kind: Kind
    first: int
    last: int
    values: list[Fraction] = field(default_factory=list)
    units: list[str | None] = field(default_factory=lambda: [None])
    gives: set[str] = field(default_factory=set)
    needs: list[Meanings] = field(default_factory=list)
    time: tuple[int, int] | None = None
    is_spelled: bool = False
    is_claim: bool = True
    is_rounded: bool = False
    is_part: bool = False
    is_year: bool = False

    @property
    def whole(self) -> int | None:
        """Return the number, where it is one whole number without a unit."""
        if len(self.values) != 1 or self.units != [None] or self.values[0].denominator != 1:
            return None
        return int(self.values[0])

    def means(self, meanings: Meanings) -> None:
        """Add meanings each of which says the figure."""
        self.gives |= meanings
        self.needs.extend(frozenset({form}) for form in sorted(meanings))


class Reader:
    """A text that is read from left to right; `at` is the place that is being looked at."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.words = vocabulary
        self.atoms = tuple(atoms_of(text))
        self.lowered = [atom.text.lower() for atom in self.atoms]
        self.found: list[Found] = []
        self.at = 0

    def add(self, kind: Kind, first: int | None = None) -> Found:
        """Add a figure that ends at this place."""
        found = Found(kind, self.at if first is None else first, self.at)
        self.found.append(found)
        return found

    def atom(self, place: int) -> Atom:
        """Return the piece at a place, or an empty one."""
        return self.atoms[place] if 0 <= place < len(self.atoms) else _NOTHING

    def lower(self, place: int) -> str:
        """Return the piece at a place in lower case, or nothing."""
        return self.lowered[place] if 0 <= place < len(self.atoms) else ""

    def sign(self, place: int) -> str:
        """Return the sign that stands at a place, or nothing where something else does."""
        return self.atom(place).text if self.atom(place).kind == "other" else ""

    def plain(self, place: int) -> int | None:
        """Return the whole number that stands at a place in nothing but digits."""
        atom = self.atom(place)
        return int(atom.text) if atom.kind == "number" and atom.text.isdecimal() else None

    def joins(self, place: int) -> bool:
        """Say whether a place joins two numbers to a range or a list: a dash, til, og."""
        return self.atom(place).kind == "dash" or self.lower(place) in self.words.ranges

    def word_before(self, place: int) -> str:
        """Return the word before a place, also behind the full stop of a short one (kl. 10)."""
        return self.lower(place - 2) if self.sign(place - 1) == "." else self.lower(place - 1)

    def last_found(self) -> Found | None:
        """Return the figure that ends right before this place."""
        return self.found[-1] if self.found and self.found[-1].last == self.at - 1 else None

    def begins_sentence(self, place: int) -> bool:
        """Say whether a word begins with a capital wherever it is no name."""
        return place == 0 or self.atoms[place - 1].kind in ("other", "dash")

    def is_name(self, place: int) -> bool:
        """Say whether a word has a capital."""
        return self.atom(place).kind == "word" and self.atom(place).text[0].isupper()

    # --- What belongs to a number ---

    def complete(self, found: Found, values: list[Fraction]) -> None:
        """Give a number its values, with what multiplies it and its unit, which follow it or, like kr, stand beside."""
        place = self.at + 1
        if self.sign(place) == ":" and self.atoms[place].start == self.atoms[self.at].end:  # 5:n, a Finnish case
            place += 2
        scale = self.words.scales.get(self.lower(place))
        if scale is not None:
            values = [value * scale for value in values]
            self.at = place
            place += 2 if self.sign(place + 1) == "." else 1
        is_ordinal = self.sign(place) == "." and self.atom(place + 1).text.islower()  # hver 14. dag
        unit = self.unit_at(place + is_ordinal)
        if unit is not None:
            self.at = place + is_ordinal + self._is_hyphen(place + is_ordinal)
        else:
            unit = self._unit_beside(found.first, place)
        found.last, found.units = self.at, [unit]
        self.value(found, values)

    def value(self, found: Found, values: list[Fraction]) -> None:
        """Give a number its values, and look whether it was made round."""
        found.values = values
        found.is_rounded = self.word_before(found.first) in self.words.about

    def unit_at(self, place: int) -> str | None:
        """Return the unit that stands at a place; a hyphen may stand before it (14-dagers)."""
        word = self.lower(place + self._is_hyphen(place))
        named = self.words.units.fullmatch(word)
        return (named.lastgroup if named else None) or SIGNS.get(word) or CODES.get(word)

    def _is_hyphen(self, place: int) -> bool:
        return self.atom(place).kind == "dash" and self.atom(place).text == "-"

    def _unit_beside(self, first: int, place: int) -> str | None:
        """Return a unit that is written as ,- or one word behind a number (300 norske kroner) or before it (kr 300)."""
        if self.text[self.atoms[self.at].end :][:2] in (",-", ",–"):
            return "crown"
        behind = self.unit_at(place + 1)
        if behind in BESIDE and self.atom(place).kind == "word":
            self.at = place + 1
            return behind
        before = self.unit_at(first - 2 if self.sign(first - 1) == "." else first - 1) if first else None
        return before if before in BESIDE else None


def add_share(found: Found, value: Fraction) -> None:
    """Let a figure mean a part of a whole."""
    found.means(meaning.share(value))
