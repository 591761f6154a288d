"""Words that a text explains itself: “Et vedtak er et svar fra kommunen”, “… Det betyr at …”."""

from collections.abc import Iterator, Sequence

from brobygger.tools.grammar.words import Sentence, Word

_MEANS = {"nb": "er betyr", "da": "er betyder", "fi": "on tarkoittaa"}
MEANS = {language: frozenset(words.split()) for language, words in _MEANS.items()}
"""What stands behind a word that is being explained."""

_ARTICLES = {"nb": "en ei et", "da": "en et"}
ARTICLES = {language: frozenset(words.split()) for language, words in _ARTICLES.items()}

THAT_MEANS = {
    "nb": (("det", "betyr"), ("det", "vil", "si"), ("dette", "betyr")),
    "da": (("det", "betyder"), ("det", "vil", "sige"), ("dette", "betyder")),
    "fi": (("se", "tarkoittaa"), ("tämä", "tarkoittaa")),
}
"""What opens a sentence that explains the one before it."""


def explained_in(sentences: Sequence[Sentence], language: str) -> Iterator[Word]:
    """Yield the words of a passage that it explains."""
    for index, sentence in enumerate(sentences):
        yield from _defined(sentence.words, language)
        behind = sentences[index + 1].words if index + 1 < len(sentences) else ()
        opening = tuple(word.lower for word in behind[:3])
        if any(opening[: len(means)] == means for means in THAT_MEANS.get(language, ())):
            yield from sentence.words


def _defined(words: Sequence[Word], language: str) -> Iterator[Word]:
    """Yield the word that a sentence says the meaning of: its first one, perhaps behind an article."""
    at = 1 if words and words[0].lower in ARTICLES.get(language, ()) else 0
    if len(words) > at + 2 and words[at + 1].lower in MEANS.get(language, ()):
        yield words[at]
