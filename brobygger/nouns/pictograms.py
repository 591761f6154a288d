"""Pictograms: concepts, the words that mean them, and whether there is a drawing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from brobygger.nouns.record import record

NONE = "none"
"""What an author writes, and a table says, where no drawing is honest."""


OWN = "own"
"""How good a drawing of the organisation's own is: that is for it to say."""


@record
class Pictogram:
    """A concept: its key, its words by language, what to draw (empty: nothing), how good that is, and advice.

    `own` is the path of the organisation's own drawing of it, empty where there is none; it wins over the code.
    """

    key: str
    words: Mapping[str, tuple[str, ...]]
    code: str
    judgement: str
    note: str
    own: str = ""

    @property
    def look(self) -> str:
        """Return what tells its drawing from all others, empty where it has none."""
        return self.own or self.code


@dataclass(frozen=True)
class Dictionary:
    """Pictograms by key, in the order of their table."""

    pictograms: Mapping[str, Pictogram]

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Return the keys that a word may mean: itself where it is one, else those that have it among their words."""
        if word in self.pictograms:
            return (word,)
        return self._by_word.get(_folded(word), ())

    def key_of(self, word: str) -> str | None:
        """Return the key that a word means, where it means one and no other."""
        keys = self.keys_of(word)
        return keys[0] if len(keys) == 1 else None

    def is_own(self, word: str) -> bool:
        """Say whether the drawing of a word is the organisation's own."""
        return bool(self._own_keys) and self.key_of(word) in self._own_keys

    @property
    def all_words(self) -> Iterator[str]:
        """Yield every key and every word, for those who look for a near one."""
        yield from self.pictograms
        yield from (word for word in self._by_word if " " not in word)

    @cached_property
    def _own_keys(self) -> frozenset[str]:
        return frozenset(key for key, pictogram in self.pictograms.items() if pictogram.own)

    @cached_property
    def _by_word(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for key, pictogram in self.pictograms.items():
            for words in pictogram.words.values():
                for word in words:
                    keys = found.get(_folded(word), ())
                    found[_folded(word)] = keys if key in keys else (*keys, key)
        return found


def _folded(word: str) -> str:
    """Return a word as it is compared: between colons it can have no space, so `norsk-kurs` means `norsk kurs`."""
    return " ".join(word.casefold().replace("-", " ").replace("_", " ").split())
