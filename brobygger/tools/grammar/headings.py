"""What a heading does: whether it asks, says something, or announces how something is done."""

import re
from collections.abc import Sequence

from brobygger.tools.grammar.clauses import QUESTIONS
from brobygger.tools.grammar.lexicon import Lexicon
from brobygger.tools.grammar.verbs import is_finite
from brobygger.tools.grammar.words import Word

_HOW = {"nb": "hvordan slik", "da": "hvordan sådan", "fi": "miten näin kuinka"}
HOW = {language: frozenset(words.split()) for language, words in _HOW.items()}

_PEOPLE = {
    "nb": "du deg dere",
    "da": "du dig i jer",
    "fi": "sinä sinun sinulla sinulle sinua te teidän",
}
PEOPLE = {language: frozenset(words.split()) for language, words in _PEOPLE.items()}
"""Who is spoken to."""

_DOERS = {"nb": "du dere man", "da": "du man", "fi": "sinä te"}
DOERS = {language: frozenset(words.split()) for language, words in _DOERS.items()}
"""Those of them who do something: “hvordan skriver vi for deg” tells what others do."""

_SPEAKERS = {"nb": "vi oss jeg", "da": "vi os jeg", "fi": "me meidän meillä meille minä minun"}
SPEAKERS = {language: frozenset(words.split()) for language, words in _SPEAKERS.items()}


YOU_DO_FI = re.compile(r".{2,}[aeiouyäö]t")


def asks_how(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether a heading promises to tell its reader how something is done."""
    language = lexicon.language
    if not words or words[0].lower not in HOW.get(language, ()):
        return False
    if any(word.lower in DOERS[language] for word in words[1:]):
        return True
    return language == "fi" and any(YOU_DO_FI.fullmatch(word.lower) and is_finite(word, lexicon) for word in words[1:])


def says_something(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether a heading asks, speaks to somebody, or has a verb; True in a language of which nothing is known."""
    language = lexicon.language
    if language not in PEOPLE or words[0].lower in QUESTIONS[language] | HOW[language]:
        return True
    people = PEOPLE[language] | SPEAKERS[language]
    return any(word.lower in people or is_finite(word, lexicon) for word in words)
