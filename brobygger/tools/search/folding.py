"""Words as every keyboard can write them: small letters without marks."""

import re
import unicodedata

MARKS = re.compile("[\u0300-\u036f]")
LETTERS = str.maketrans({"æ": "a", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "s"})
PAIRS = re.compile("([ao])e|aa")


def folded(word: str, *, joins_pairs: bool) -> str:
    """Return a word in small letters with æ, ä and å as a, ø and ö as o, and no accents.

    `joins_pairs` says that ae, oe and aa stand for æ, ø and å too, as in languages that do not use them otherwise.
    assets/js/search.js does the same to what is typed.
    """
    bare = MARKS.sub("", unicodedata.normalize("NFD", word.lower())).translate(LETTERS)
    return PAIRS.sub(lambda pair: pair[0][0], bare) if joins_pairs else bare
