"""What the checks of plain language look at: a page's passages, cut into sentences and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from brobygger.nouns.placeholder import LEFT, has_marks
from brobygger.nouns.plain_limits import PlainLimits
from brobygger.nouns.record import record
from brobygger.nouns.running import Run, RunKind
from brobygger.tools.grammar import Lexicon, Sentence, Word, explained_in, lix_of, sentences_in

KINDS_OF_PROSE = (RunKind.PARAGRAPH, RunKind.ITEM, RunKind.STEP, RunKind.FIELD)
"""Where sentences stand; headings and cells of tables are seldom any."""


@record
class Finding:
    """What an editor should know of a passage, from one letter to another; `values` are named in its words.

    `word` is what is said of once on a page, however often it stands there.
    """

    code: str
    run: Run
    begin: int
    end: int
    hint: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    word: str | None = None

    @property
    def text(self) -> str:
        """Return what it speaks of, on one line."""
        return " ".join(self.run.text[self.begin : self.end].split())


@record
class Passage:
    """A run with its sentences."""

    run: Run
    sentences: tuple[Sentence, ...]

    @property
    def is_prose(self) -> bool:
        """Say whether it is made of sentences."""
        return self.run.kind in KINDS_OF_PROSE


@dataclass(frozen=True)
class PageText:
    """All passages of a page, and what they are measured with."""

    passages: tuple[Passage, ...]
    lexicon: Lexicon
    limits: PlainLimits
    is_plain: bool

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the words that stand with a capital within a sentence: names of people, places and offices."""
        words = (word for passage in self.passages for sentence in passage.sentences for word in sentence.words)
        return frozenset(word.lower for word in words if word.text[:1].isupper() and not word.is_first)

    def named(self, passage: Passage) -> tuple[tuple[int, int], ...]:
        """Return where in a passage the names of organisations stand: nobody can say them more easily."""
        return tuple(_names_in(passage.run.text, self.lexicon.names))

    @cached_property
    def explained(self) -> frozenset[str]:
        """Return the dictionary forms of what the page itself explains."""
        found = (word for passage in self.passages for word in explained_in(passage.sentences, self.lexicon.language))
        return frozenset(self.lexicon.lemma_of(word.lower) for word in found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of all passages that are made of some."""
        return tuple(sentence for passage in self.passages if passage.is_prose for sentence in passage.sentences)

    @cached_property
    def lix(self) -> int:
        """Return the LIX of the sentences, without names (WCAG 2.2, 3.1.5)."""
        common = [word for word in self.words if word.is_first or not word.text[:1].isupper()]
        return lix_of(common, len(self.words), len(self.sentences))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Return the words of these sentences."""
        return tuple(word for sentence in self.sentences for word in sentence.words)


def _names_in(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for name in names:
        begin = text.find(name)
        while begin >= 0:
            yield begin, begin + len(name)
            begin = text.find(name, begin + len(name))


def page_text(runs: tuple[Run, ...], lexicon: Lexicon, limits: PlainLimits, *, is_plain: bool) -> PageText:
    """Return the passages of a page, ready to be looked at; what is still to be written is no text yet."""
    written = tuple(replace(run, text=LEFT.sub(_blank, run.text)) if has_marks(run.text) else run for run in runs)
    passages = tuple(Passage(run=run, sentences=sentences_in(run.text, lexicon.language)) for run in written)
    return PageText(passages, lexicon, limits, is_plain)


def _blank(found: re.Match[str]) -> str:
    """Return as many signs for what is no running text, so that all else stays where it is."""
    return "¤" * len(found[0])


def finding(
    code: str,
    passage: Passage,
    begin: int,
    end: int,
    *,
    hint: str | None = None,
    word: str | None = None,
    **values: str,
) -> Finding:
    """Make a finding, which quotes what it speaks of as `text`."""
    found = Finding(code=code, run=passage.run, begin=begin, end=end, hint=hint, word=word)
    return replace(found, values=(*values.items(), ("text", found.text)))
