"""The parts of a long word, so that they can be said one by one."""

from brobygger.tools.grammar.lexicon import Lexicon

LEAST_PART = 4
"""Letters of the shortest part."""

COMMON = 3.5
"""Zipf of a part that a reader may know by itself."""

LINKS = {"nb": ("s", "e", ""), "da": ("s", "e", ""), "fi": ("",)}
"""What may stand between two parts."""


def parts_of_compound(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the two words that a compound in small letters is made of, in dictionary form; none where it is none."""
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for at in range(LEAST_PART, len(word) - LEAST_PART + 1):
        last = lexicon.lemma_of(word[at:])
        if lexicon.frequencies.get(last, 0.0) < COMMON:
            continue
        for link in LINKS.get(lexicon.language, ("",)):
            first = word[:at].removesuffix(link)
            if len(first) < LEAST_PART or not word[:at].endswith(link):
                continue
            first_zipf = lexicon.zipf(first)
            if first_zipf >= COMMON:
                weight = min(first_zipf, lexicon.frequencies[last])
                best = max(best, (weight, (lexicon.lemma_of(first), last)))
    return best[1]
