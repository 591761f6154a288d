"""The words of a text, sentence by sentence, each with its place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from brobygger.nouns.record import record
from brobygger.nouns.words import as_form
from brobygger.tools.language import sentence_starts

CHUNK = re.compile(r"\S+")
WORD = re.compile(r"(?:\d+[-:.])?[^\W\d_]+(?:[\u00ad'’:-][^\W\d_]+)*")
ADDRESS = re.compile(r"@|://|^www\.|\.(?:no|dk|fi|com|org|net|eu|info)\b", re.IGNORECASE)
"""What shows that something is an address: nobody reads it as a word."""

COUNTED = re.compile(r"[\w¤]")


@record
class Word:
    """A word as it is written, and where it begins in its text; `is_first` in its sentence."""

    text: str
    begin: int
    is_first: bool = False

    @property
    def end(self) -> int:
        """Return the place behind its last letter."""
        return self.begin + len(self.text)

    @property
    def lower(self) -> str:
        """Return the word in small letters, without the places where it may be divided."""
        return as_form(self.text)

    @property
    def letters(self) -> int:
        """Return how many letters it has."""
        return sum(letter.isalpha() for letter in self.text)


@record
class Sentence:
    """A sentence of a text: where it begins and ends, its words, and how many words a reader counts, figures too."""

    begin: int
    end: int
    words: tuple[Word, ...]
    count: int


def sentences_in(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in which anything is said."""
    starts = [0, *sentence_starts(text, language), len(text)]
    found = (_sentence(text, begin, end) for begin, end in pairwise(starts))
    return tuple(sentence for sentence in found if sentence.count)


def _sentence(text: str, begin: int, end: int) -> Sentence:
    words: list[Word] = []
    count = 0
    for chunk in CHUNK.finditer(text, begin, end):
        if not COUNTED.search(chunk[0]):
            continue
        if not ADDRESS.search(chunk[0]):
            words.extend(_words(chunk[0], chunk.start(), is_first=count == 0))
        count += 1
    return Sentence(begin=begin, end=begin + len(text[begin:end].rstrip()), words=tuple(words), count=count)


def _words(chunk: str, at: int, *, is_first: bool) -> Iterator[Word]:
    for index, found in enumerate(WORD.finditer(chunk)):
        yield Word(text=found[0], begin=at + found.start(), is_first=is_first and index == 0)
