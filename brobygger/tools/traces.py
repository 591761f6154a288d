"""The traces that figures leave in a text, found at a fraction of the price of reading them.

Where every trace of a version stands in its base too, it has no figure that its base lacks. Most translations agree so
plainly with their source; only the others have to be read. Each page pays for its traces, so they are found in bytes:
one for a letter, of which our languages need no others than those of Latin-1.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from brobygger.tools.figures.languages import vocabulary_of
from brobygger.tools.figures.spelled import common_compounds
from brobygger.tools.figures.vocabulary import JOINT, Vocabulary

LETTERS = "latin-1"
FENCE = "\n---\n"

SILENT = frozenset(
    {"slug", "draft", "aliases", "checked_on", "checked_by", "changed_on", "made_by", "original", "keywords", "weight"}
    | {"check_every", "sequence", "organisation", "replaced_by", "picture", "country", "themes", "audience", "sources"}
    | {"  - url", "    url", "    publisher", "    date", "who_can_help", "emergency", "sensitive", "articles"}
)
"""What lines begin with that state nothing to readers, or only of their own version, or what is rarely said again."""

LIST_MARK = re.compile(rb"\n *[0-9]{1,2}[.)] (?![a-z\xe0-\xff])")

DIGITS = re.compile(rb"([0-9](?:[0-9.,:/?-]|[ \xa0](?=[0-9]))*)[ \xa0]?([a-z\xe0-\xff]*|%)")
"""Digits with what joins them (a dash is no letter of Latin-1, and stands as ?), and the word behind them."""

OTHER_DIGITS = re.compile(r"(?![0-9])\d{1,20}")
GROUP = re.compile(r"(?<=\d)[ .\u00a0](?=\d{3}(?!\d))")
FULL_HOUR = re.compile(r"[.:]00(?!\d)")
HOST = re.compile(rb"://(?:www\.)?([\w.-]+)")
HOST_END = re.compile(rb"\.(?:no|dk|fi|se|is|eu|com|org|net|info)(?![\w-])")
HOST_START = re.compile(rb"[\w.-]+$")
LONGEST_HOST = 80
"""An address that is written without https:// ends like those of our countries, or of the world."""

EMAIL = re.compile(rb"(?<![\w.+-])[\w.+-]+@[\w.-]+")

WORDS = "".join(sign.lower() if sign.isalnum() or sign == "_" else " " for sign in map(chr, range(256))).encode(LETTERS)
"""What becomes of each byte so that words can be told apart; the name of a field (how_to_join) stays one of them."""


def traces_of_page(text: str, language: str) -> str:
    """Return the traces of figures in a file of content, one a line, each once and in their order."""
    head, _, body = text.partition(FENCE)
    fields = [line for line in head.split("\n") if line.partition(":")[0] not in SILENT]
    return b"\n".join(sorted(_traces("\n".join((*fields, body)), vocabulary_of(language)))).decode(LETTERS)


def traces_in(text: str, language: str) -> frozenset[str]:
    """Return the traces of figures in a text, which may be Markdown."""
    return frozenset(trace.decode(LETTERS) for trace in _traces(text, vocabulary_of(language)))


def _traces(text: str, vocabulary: Vocabulary) -> set[bytes]:
    data = text.encode(LETTERS, "replace")
    digits = DIGITS.findall(LIST_MARK.sub(b"\n", data))
    # A link to a page of ours ends in .md.
    found = {_trace(vocabulary, number, word) for number, word in digits if word != b"md"}
    if b"://" in data:
        found.update(HOST.findall(data))
    for end in HOST_END.finditer(data):  # looking for the end first is thirty times as fast as for the beginning
        start = HOST_START.search(data, max(0, end.start() - LONGEST_HOST), end.start())
        if start is not None:
            found.add((start[0] + end[0]).removeprefix(b"www."))
    if b"@" in data:
        found.update(EMAIL.findall(data))
    telling = _telling(vocabulary)
    found.update(map(telling.told.__getitem__, telling.words.intersection(data.translate(WORDS).split())))
    if not vocabulary.parts:  # of a language that we do not know; its script may have digits of its own
        found.update(str(int(number)).encode() for number in OTHER_DIGITS.findall(text))
    return found


@lru_cache(maxsize=8192)
def _trace(vocabulary: Vocabulary, digits: bytes, behind: bytes) -> bytes:
    """Return digits without what languages write in their own ways, with what the word behind makes of them.

    4 000 and 4.000 are the same, and 10:00 and 10; a month, a unit or a multiple is the same in every language.
    """
    number, word = digits.decode(LETTERS).rstrip(".,:/?-"), behind.decode(LETTERS)
    number = FULL_HOUR.sub("", GROUP.sub("", number)).replace(":", ".").replace("?", "-")
    named = vocabulary.months.get(word) or vocabulary.scales.get(word)
    unit = vocabulary.units.fullmatch(word)
    return f"{number} {named or (unit and unit.lastgroup) or (word if word == '%' else '')}".encode(LETTERS)


class _Telling(NamedTuple):
    """What words tell, and the words."""

    told: Mapping[bytes, bytes]
    words: frozenset[bytes]


@lru_cache(maxsize=8)
def _telling(vocabulary: Vocabulary) -> _Telling:
    """Return what words tell that state a number or a month."""
    words = {word: f"={value}" for word, (kind, value) in vocabulary.parts.items() if kind != JOINT and value > 1}
    words |= {word: f"={value}" for word, value in common_compounds(vocabulary)}
    words |= {word: f"={value}" for word, value in vocabulary.ordinals.items() if value > 2}
    words |= {word: f"={value}" for word, value in vocabulary.counts.items()}
    words |= {word: f"={value}" for word, value in vocabulary.scales.items()}
    words |= {word: f"/{value}" for word, value in vocabulary.shares.items() if value > 2}
    words |= {word: f"m{value}" for word, value in vocabulary.months.items()}
    told = {word.encode(LETTERS): value.encode() for word, value in words.items()}
    return _Telling(told, frozenset(told))
