"""Find where in a file something stands that is known by its words: the texts of pages have lost their markup."""

import re
from itertools import islice

HIDDEN = re.compile(
    r"\]\([^)\s]*|<!--.*?(?:-->|\Z)|\{contact:[^}]*\}|^ {0,3}\[[^\]\n]*\]:.*$", re.DOTALL | re.MULTILINE
)
"""What a reader does not see: where a link leads, a comment, the key of a helpline, a link written further below."""

GAP = r"(?:[\s>|*_`\u00a0\u202f\[]|&nbsp;|\\(?=\W)|\]\([^)\s]*\))+"
"""What may stand between two words in Markdown."""


def without_hidden(text: str) -> str:
    """Return a text in which nothing is left of what a reader does not see, and all else stands where it stood."""
    return HIDDEN.sub(_blank, text)


def place_of_words(text: str, start: tuple[int, int], last: int, words: str, nth: int = 0) -> tuple[int, int] | None:
    """Return the line and column, from 1, where words stand for the nth time (from 0) between a place and a last line.

    Return None where they are not found as often.
    """
    lines = text.split("\n")
    begin = sum(len(line) + 1 for line in lines[: start[0] - 1]) + start[1] - 1
    end = sum(len(line) + 1 for line in lines[:last])
    found = next(islice(_pattern(words).finditer(text, begin, end), nth, None), None)
    if found is None:
        return None
    before = text[: found.start()]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def times_in(text: str, words: str) -> int:
    """Return how often words stand in a text without markup."""
    return sum(1 for _ in _pattern(words).finditer(text))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){GAP.join(map(_written, words.split()))}(?!\w)")


def _written(word: str) -> str:
    """Return what a word may look like in Markdown: signs may be escaped."""
    return "".join(character if character.isalnum() else rf"\\?{re.escape(character)}" for character in word)


def _blank(found: re.Match[str]) -> str:
    """Hide what is found and keep every other character in its place."""
    return re.sub(r"[^\n]", " ", found[0])
