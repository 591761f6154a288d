"""LIX: how hard a text is by the length of its words and sentences (C. H. Björnsson, 1968)."""

from collections.abc import Sequence

from brobygger.tools.grammar.words import Word

LONG = 6
"""Letters; longer words count as long."""


def lix_of(words: Sequence[Word], count: int, sentences: int) -> int:
    """Return words a sentence plus the percentage of words of more than six letters, rounded.

    `count` is the number of all words, `words` are those that may count as long: names do not. Made for Scandinavian
    languages: Finnish words are long where they are easy.
    """
    if not count or not sentences:
        return 0
    long_words = sum(word.letters > LONG for word in words)
    return round(count / sentences + 100 * long_words / count)
