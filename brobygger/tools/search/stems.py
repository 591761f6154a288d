"""The stem of a word as Snowball finds it, each looked up once in a process."""

from collections.abc import Callable
from functools import lru_cache

from brobygger.tools.search.languages import Language, language_of

SHORTEST = 2
LONGEST_NUMBER = 6
"""Digits: a longer number is looked for by nobody."""


class Stems(dict[str, str]):
    """What words are looked for by: folded stems, and nothing for a word that nobody looks for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language: Language = language_of(language)

    def __missing__(self, word: str) -> str:
        found = self[word] = self._found(word)
        return found

    def _found(self, word: str) -> str:
        if word.isdigit():
            return word if SHORTEST <= len(word) <= LONGEST_NUMBER else ""
        if len(word) < SHORTEST or word in self._language.silent:
            return ""
        if self._language.stemmer is not None:
            word = _stemmer(self._language.stemmer)(word)
        return self._language.fold(word)


@lru_cache
def stems_of(language: str) -> Stems:
    """Return the stems of a language's words."""
    return Stems(language)


@lru_cache
def _stemmer(name: str) -> Callable[[str], str]:
    import snowballstemmer  # it brings in every language, and a build that meets no new word needs none

    stem_word: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem_word
