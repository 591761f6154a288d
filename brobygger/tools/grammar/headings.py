"""What a heading does: whether it asks, says something, or announces how something is done."""

from collections.abc import Sequence

from brobygger.tools.grammar.clauses import QUESTIONS
from brobygger.tools.grammar.lexicon import Lexicon
from brobygger.tools.grammar.verbs import is_finite
from brobygger.tools.grammar.words import Word

_HOW = {"nb": "hvordan slik", "da": "hvordan sådan", "fi": "miten näin kuinka"}
HOW = {language: frozenset(words.split()) for language, words in _HOW.items()}

_PEOPLE = {
    "nb": "du deg dere vi oss jeg",
    "da": "du dig i jer vi os jeg",
    "fi": "sinä sinun sinulla sinulle sinua te teidän me meidän meillä meille minä minun",
}
PEOPLE = {language: frozenset(words.split()) for language, words in _PEOPLE.items()}
"""Who is spoken to, or speaks."""


def asks_how(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether a heading promises to tell how something is done."""
    return bool(words) and words[0].lower in HOW.get(lexicon.language, ())


def says_something(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether a heading asks, speaks to somebody, or has a verb; True in a language of which nothing is known."""
    language = lexicon.language
    if language not in PEOPLE or words[0].lower in QUESTIONS[language] | HOW[language]:
        return True
    return any(word.lower in PEOPLE[language] or is_finite(word, lexicon) for word in words)
