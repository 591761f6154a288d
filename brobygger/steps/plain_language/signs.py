"""Promise: nothing but words and small numbers has to be decoded."""

import re
from collections.abc import Iterator

from brobygger.nouns.running import RunKind
from brobygger.steps.plain_language.passages import Finding, PageText, Passage, finding
from brobygger.tools.grammar import abbreviations_in

PERCENT = re.compile(r"%|\b(?:prosent|procent|prosent(?:ti|tia|in|tiin|illa|eilla))\b", re.IGNORECASE)
LARGE = re.compile(r"(?<![\d.,:+/-])(?:\d{1,3}(?:[ .\u00a0]\d{3})+|\d{5,})(?![\d:/-]|[.,]\d)")
MANY = 10_000
COUNTED = re.compile(r"\s+[^\W\d_]+")

DECIMAL = re.compile(r"(?<![\d.,])\d+,\d+(?![\d.,])")
ROMAN = re.compile(r"\b(?=[IVX]{2,}\b)X{0,3}(?:IX|IV|V?I{0,3})\b")
MONEY = re.compile(r"^\W{0,2}(?:kr\b|kroner|kronen?|euro|€|dkk|nok)|(?:kr\.?|€|dkk|nok)\W{0,2}$", re.IGNORECASE)
NUMBER_OF = re.compile(
    r"(?:tlf\.?|telefon|ring|sms|nummer|nr\.?|puh\.?|numero(?:on|sta)?|soita|postboks|pb\.?)\W{0,3}(?:på|til)?\W*$",
    re.IGNORECASE,
)
"""What stands before a number that is called, not understood."""

CAPITALS = re.compile(r"\b[^\W\d_]{3,}\b")
SHORT, VERY_COMMON = 3, 5.5
"""Three letters are most often the name of something; those of “IKKE” and “ÄLÄ” are among the commonest words."""


def check_signs(page: PageText) -> Iterator[Finding]:
    """Yield abbreviations, percentages, large numbers and the like, words in capitals and in italics."""
    for passage in page.passages:
        yield from _abbreviations(page, passage)
        if not page.is_plain:
            continue
        yield from _numbers(passage)
        yield from _capitals(page, passage)
        for begin, end in passage.run.emphasised:
            if begin < end:
                yield finding("italics", passage, begin, end, hint="bold")


def _abbreviations(page: PageText, passage: Passage) -> Iterator[Finding]:
    for short in abbreviations_in(passage.run.text, page.lexicon):
        if page.is_plain or short.written not in COMMON_ABBREVIATIONS:
            begin, end, word, instead = short.begin, short.end, short.written, short.instead
            yield finding("abbreviation", passage, begin, end, hint="written-out", word=word, instead=instead)


COMMON_ABBREVIATIONS = frozenset(
    ["kl.", "tlf.", "nr.", "klo", "puh.", "f.eks.", "fx", "osv.", "esim.", "jne.", "ca.", "s."]
)
"""What everybody who has the language reads without thinking of it; standard pages may use them."""


def _numbers(passage: Passage) -> Iterator[Finding]:
    text = passage.run.text
    for found in PERCENT.finditer(text):
        yield finding("number-hard", passage, found.start(), found.end(), hint="percent")
    for pattern in (LARGE, DECIMAL):
        for found in pattern.finditer(text):
            if _is_name_of_something(text, found.start(), found.end()):
                continue
            if pattern is DECIMAL or _counts(text, found):
                hint = "round" if pattern is LARGE else "whole"
                yield finding("number-hard", passage, found.start(), found.end(), hint=hint)
    for found in ROMAN.finditer(text):
        yield finding("number-hard", passage, found.start(), found.end(), hint="roman")


def _counts(text: str, found: re.Match[str]) -> bool:
    """Say whether a number counts something, and many of it: a postal code or a telephone number does not."""
    return int(re.sub(r"\D", "", found[0])) >= MANY and COUNTED.match(text, found.end()) is not None


def _is_name_of_something(text: str, begin: int, end: int) -> bool:
    """Say whether a number is a price, or one that is dialled or copied and has no size."""
    before, behind = text[max(0, begin - 20) : begin], text[end : end + 10]
    return MONEY.search(behind) is not None or MONEY.search(before) is not None or NUMBER_OF.search(before) is not None


def _capitals(page: PageText, passage: Passage) -> Iterator[Finding]:
    """Yield words in capitals that are words: letters that stand for a name are none."""
    names = page.named(passage)
    for found in CAPITALS.finditer(passage.run.text):
        word = found[0]
        if any(begin <= found.start() < end for begin, end in names) or page.lexicon.is_name(word):
            continue
        if word.isupper() and page.lexicon.zipf(word.lower()) > (VERY_COMMON if len(word) == SHORT else 0):
            is_heading = passage.run.kind is RunKind.HEADING
            yield finding("capitals", passage, found.start(), found.end(), hint="heading" if is_heading else "bold")
