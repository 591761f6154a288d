"""What is known of the words of a language: how common they are, what is easier, and what only looks like a passive."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from brobygger.tools.grammar.lemmas import IsName, LemmaOf, no_name
from brobygger.tools.grammar.readings import readings_of

Table = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """The files of assets/language/LANGUAGE as they are written; one that a language lacks is empty."""

    frequencies: str = ""
    office_words: str = ""
    abbreviations: str = ""
    easy_words: str = ""
    hard_words: str = ""
    passive_stop: str = ""
    passive_stop_participles: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language, in small letters.

    `frequencies` has the Zipf value of each dictionary form that is not too rare for the list; `office` gives for a
    form or a phrase the word of the list and what to say instead; `hard` are dictionary forms that newspapers use
    often and readers do not know; `abbreviations` what each stands for; `easy` holds words that readers know although
    newspapers do not use them; `explained` the forms of those with an entry in words.yaml; `no_passives` and `states`
    what only looks like a passive. `names` are those of organisations as they are written, in any language; `is_name`
    tells of another word that begins with a capital whether it is one.
    """

    language: str
    lemma_of: LemmaOf
    frequencies: Mapping[str, float] = field(default_factory=dict)
    office: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    abbreviations: Table = field(default_factory=dict)
    hard: frozenset[str] = frozenset()
    easy: frozenset[str] = frozenset()
    explained: frozenset[str] = frozenset()
    no_passives: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    is_name: IsName = no_name

    def zipf(self, word: str) -> float:
        """Return how common a word in small letters is, by itself or by its dictionary form; 0 where no list has it."""
        return max(self.frequencies.get(reading, 0.0) for reading in self._readings(word))

    def is_hard(self, word: str) -> bool:
        """Say whether a word in small letters is hard although it is common."""
        return word in self.hard or self.lemma_of(word) in self.hard

    def is_easy(self, word: str) -> bool:
        """Say whether readers know a word in small letters, or have an explanation of it."""
        return any(reading in self.explained or reading in self.easy for reading in self._readings(word))

    def _readings(self, word: str) -> Iterator[str]:
        """Yield what a word may be listed as; a phrase has no dictionary form, and to look for one takes long."""
        is_phrase = " " in word
        for reading in (word, *readings_of(word, self.language)):
            yield reading
            if not is_phrase:
                yield self.lemma_of(reading)


def read_lexicon(
    language: str,
    lists: WordLists,
    lemma_of: LemmaOf,
    explained: frozenset[str] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> Lexicon:
    """Return a language's words; `known` are those that the site says its readers know."""
    return Lexicon(
        language=language,
        lemma_of=lemma_of,
        frequencies=_frequencies(lists.frequencies),
        office=_office(lists.office_words),
        hard=frozenset(_lines(lists.hard_words)),
        abbreviations={
            short.lower(): instead for short, instead in _rows(lists.abbreviations, "abbreviation", "instead")
        },
        easy=frozenset(_lines(lists.easy_words)) | known,
        explained=explained,
        no_passives=frozenset(_lines(lists.passive_stop)),
        states=frozenset(_lines(lists.passive_stop_participles)),
    )


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def _rows(text: str, *names: str) -> Iterator[list[str]]:
    """Yield the cells of each row that has one for every name; the row of the names themselves is none."""
    for line in _lines(text):
        cells = line.split("\t")
        if len(cells) >= len(names) and cells[: len(names)] != list(names):
            yield cells[: len(names)]


def _frequencies(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for lemma, zipf in _rows(text, "lemma", "zipf"):
        with contextlib.suppress(ValueError):
            found[lemma] = float(zipf)
    return found


def _office(text: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for word, forms, instead in _rows(text, "word", "forms", "instead"):
        for form in (word, *forms.split(",")):
            if form.strip():
                found.setdefault(form.strip().lower(), (word, instead))
    return found
