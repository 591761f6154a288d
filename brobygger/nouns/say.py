"""What readers may say or show at an office, in a language that they are still learning: errands, each a card."""

from collections.abc import Mapping
from dataclasses import dataclass

from brobygger.nouns.pictograms import NONE
from brobygger.nouns.record import record

PLACEHOLDER = "{language}"
"""Where the name of a language stands in the lines of the errand that asks for an interpreter."""


@record
class Phrases:
    """An errand in one language: what it is called, and the few sentences that are said or shown."""

    title: str
    lines: tuple[str, ...]

    def with_language(self, name: str) -> tuple[str, ...]:
        """Return the lines as somebody says them who speaks the language of that name."""
        return tuple(line.replace(PLACEHOLDER, name) for line in self.lines)


@record
class Errand:
    """A card: the word for its pictogram or `none`, and its phrases by language.

    What is `under_calls` stands under the buttons that call; the one for an `interpreter` is shown once for each
    language that one may ask for.
    """

    key: str
    picture: str
    under_calls: bool
    interpreter: bool
    phrases: Mapping[str, Phrases]


@dataclass(frozen=True)
class Sayings:
    """The errands in their order, and the tags of the languages that an interpreter is asked for."""

    errands: tuple[Errand, ...] = ()
    interpreter_languages: tuple[str, ...] = ()

    @property
    def languages(self) -> frozenset[str]:
        """Return the languages in which an errand has phrases."""
        return frozenset(language for errand in self.errands for language in errand.phrases)

    def under_calls(self, language: str) -> Phrases | None:
        """Return what one may say in a language when one calls."""
        return next((errand.phrases.get(language) for errand in self.errands if errand.under_calls), None)

    @property
    def pictures(self) -> frozenset[str]:
        """Return the words for pictograms that the errands name."""
        return frozenset(errand.picture for errand in self.errands) - {NONE}


@record
class SayPage:
    """The page of a locale that shows the cards: what it is called, and its address."""

    name: str
    address: str
