"""Which form belongs to which word: the dictionaries of a lemmatiser, read as far as some words need it."""

from collections.abc import Collection, Mapping
from itertools import chain

SHORT = 6
"""Letters of a word whose vowel an inflection may change: barn, børn; mand, mænd; bok, bøker."""
CHANGES = {"a": "aeæø", "o": "oø", "å": "åæe"}
ENDING = 9
"""Letters that an inflection adds at most to a short word."""


LEAST_PART = 4
"""Letters of the shortest last part of a compound."""


def heads_of(language: str, words: Collection[str]) -> dict[str, str] | None:
    """Return forms that begin like some words, each with the dictionary form that it belongs to.

    A compound is inflected as its last part is: of many the dictionary has no form or few. None where the language has
    no dictionary. Finnish has 3.5 million forms, and looking one up takes 6 µs: only those are looked up that may
    belong to one of the words.
    """
    from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

    try:
        dictionary = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
    except ValueError:
        return None
    tails = {word: tail for word in words if (tail := _last_part(word, dictionary)) is not None}
    found = _forms_like({*words, *tails.values()}, dictionary)
    for word, tail in tails.items():
        first = word.removesuffix(tail)
        found.update({first + form: word for form, head in found.items() if head == tail})
    return found


def _forms_like(words: Collection[str], dictionary: Mapping[str, str]) -> dict[str, str]:
    short = frozenset(chain.from_iterable(_beginnings(word) for word in words if len(word) <= SHORT))
    long = frozenset(word[:3] for word in words if len(word) > SHORT)
    near = [form for form in dictionary if form[:3] in long or (form[:2] in short and len(form) <= SHORT + ENDING)]
    return {form: dictionary[form] for form in near}


def _last_part(word: str, dictionary: Mapping[str, str]) -> str | None:
    """Return the longest part at the end of a word that is a word itself; None where the whole is a form of another."""
    if dictionary.get(word) not in (None, word):
        return None
    tails = (word[at:] for at in range(2, len(word) - LEAST_PART + 1))
    return next((tail for tail in tails if dictionary.get(tail) == tail), None)


def _beginnings(word: str) -> list[str]:
    """Return the two letters that the forms of a short word may begin with."""
    return [word[:1] + letter for letter in CHANGES.get(word[1:2], word[1:2])]
