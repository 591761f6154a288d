"""Find where in a file something stands that is known by its words: the texts of pages have lost their markup."""

import re
from collections.abc import Sequence

HIDDEN = re.compile(r"\]\([^)\s]*|<!--.*?-->|\{contact:[^}]*\}|^ {0,3}\[[^\]\n]*\]:.*$", re.DOTALL | re.MULTILINE)
"""What a reader does not see: where a link leads, a comment, the key of a helpline, a link written further below."""

GAP = r"(?:[\s>|*_`\u00a0\u202f\[]|&nbsp;|\\(?=\W)|\]\([^)\s]*\))+"
"""What may stand between two words in Markdown."""


def place_of_words(
    lines: Sequence[str], start: tuple[int, int], words: str, nth: int = 0, *, is_hidden: bool = False
) -> tuple[int, int] | None:
    """Return the line and column, from 1, where words stand for the nth time (from 0) behind a place in some lines.

    What is hidden is the target of a link. Return None where the words are not found as often.
    """
    first, column = start
    text = "\n".join(lines[first - 1 :])
    seen = text if is_hidden else HIDDEN.sub(_blank, text)
    found = [match.start() for match in _pattern(words).finditer(seen, column - 1)]
    if len(found) <= nth:
        return None
    before = text[: found[nth]]
    return first + before.count("\n"), len(before) - before.rfind("\n")


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
