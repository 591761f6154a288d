"""Where sentences begin: one splitter for pages that show each on a line of its own and for whatever counts them.

No library knows Norwegian and Finnish well enough: those that were tried break at “kl.” and “ca.”.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from brobygger.tools.language.abbreviations import GOES_ON, MAY_END

END = re.compile(r"[.!?…؟]+[\"'»”’)\]]*\s+")
"""What may end a sentence, with what closes behind it, and the space before the next."""

OPENERS = "\"'«»„“”‘’([–-¿¡ "
LAST_WORD = re.compile(r"\S+$")
INITIAL = re.compile(r"(?:[^\W\d_]\.)+")
NUMBER = re.compile(r"\d{1,2}\.")
"""A day or a place in a row; what is longer is a number in its own right: “Ring 112. 113 er …”."""


def sentence_starts(text: str, language: str) -> Iterator[int]:
    """Yield where each sentence of a text begins but the first; `language` is a formatting language (nb, da, fi).

    In a language that we do not know, what looks like an end is one unless a small letter follows.
    """
    for found in END.finditer(text):
        behind = text[found.end() :].lstrip(OPENERS)[:1]
        if behind and not behind.islower() and _ends(text[: found.end()].rstrip(), behind, language):
            yield found.end()


def sentences_of(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a text, without the space between them."""
    starts = [0, *sentence_starts(text, language), len(text)]
    parts = (text[begin:end].strip() for begin, end in pairwise(starts))
    return tuple(part for part in parts if part)


def _ends(before: str, behind: str, language: str) -> bool:
    """Say whether a sentence ends with the last sign of `before`; `behind` is the first letter or figure after it."""
    last = LAST_WORD.search(before)
    word = last[0].lstrip(OPENERS) if last else ""
    if not word.endswith(".") or word.endswith(".."):
        return True
    if INITIAL.fullmatch(word) and word[0].isupper():  # A. Hansen
        return False
    if NUMBER.fullmatch(word) and behind.isdigit():
        return False
    known = word.lower()
    if known in GOES_ON.get(language, ()):
        return False
    return known not in MAY_END.get(language, ()) or behind.isupper()
