"""The languages whose words for numbers, dates and times we know."""

from functools import cache

from brobygger.tools.figures.vocabulary import Vocabulary

UNKNOWN = Vocabulary()


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Return the words of a language, loaded when it is first met, or none where we do not know it."""
    match language.partition("-")[0]:
        case "nb" | "nn" | "no":
            from brobygger.tools.figures.norwegian import NORWEGIAN

            return NORWEGIAN
        case "da":
            from brobygger.tools.figures.danish import DANISH

            return DANISH
        case "fi":
            from brobygger.tools.figures.finnish import FINNISH

            return FINNISH
        case _:
            return UNKNOWN
