"""The words that a site explains: concepts, each with a picture and, in each language, a word and what it means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from brobygger.nouns.pictograms import NONE
from brobygger.nouns.record import record

SOFT_HYPHEN = "\xad"


@record
class Theme:
    """What several words have in common: its name by language, and the word for its pictogram or `none`."""

    key: str
    picture: str
    names: Mapping[str, str]


@record
class Term:
    """A concept in one language: its word in the dictionary form, and what that means in at most a few plain words.

    `forms` are other forms as somebody has given them; where `only_given` is true, no others count.
    """

    word: str
    explain: str
    forms: tuple[str, ...]
    only_given: bool

    @property
    def given(self) -> tuple[str, ...]:
        """Return the word and its forms as they were written, each once."""
        return tuple(dict.fromkeys((self.word, *self.forms)))


@record
class Concept:
    """Something that has a word: the key of its theme, the word for its pictogram or `none`, and its terms by language.

    `country` is the code of the country that it belongs to, where it belongs to one.
    """

    key: str
    theme: str
    picture: str
    country: str | None
    terms: Mapping[str, Term]


@dataclass(frozen=True)
class Glossary:
    """Themes and concepts by key, in the order in which they were written, and what they are recognised by.

    `forms` holds by language the key of the concept that each form stands for; forms are written as `as_form` writes
    them. `spellings` has those with capitals as they must be written, by language and form: NAV is not nav.
    """

    themes: Mapping[str, Theme] = field(default_factory=dict)
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    spellings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def term(self, key: str, language: str) -> Term | None:
        """Return a concept's term, where it has one in the language."""
        concept = self.concepts.get(key)
        return concept.terms.get(language) if concept else None

    def concept_of(self, text: str, language: str) -> str | None:
        """Return the key of the concept that a whole text is the word for."""
        form = as_form(text)
        key = self.forms.get(language, {}).get(form)
        return key if is_spelled(text, self.spellings.get(language, {}).get(form, "")) else None

    def of_theme(self, theme: str, language: str) -> Iterator[Concept]:
        """Yield the concepts of a theme that have a word in the language."""
        return (one for one in self.concepts.values() if one.theme == theme and language in one.terms)

    @property
    def pictures(self) -> frozenset[str]:
        """Return the words for pictograms that themes and concepts name."""
        named = {*(one.picture for one in self.themes.values()), *(one.picture for one in self.concepts.values())}
        return frozenset(named - {NONE})


def as_form(text: str) -> str:
    """Return a word as words are compared: in small letters, with single spaces and without soft hyphens."""
    return " ".join(text.replace(SOFT_HYPHEN, "").lower().split())


def is_spelled(text: str, spelling: str) -> bool:
    """Say whether a text has a capital wherever `spelling` has one; other letters may be capitals too."""
    return all(one.isupper() for one, wanted in zip(text, spelling, strict=False) if wanted.isupper())
