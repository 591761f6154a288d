"""What still has to be written stands between ‹ and ›: a text in which one of them is left is not finished."""

import re

from brobygger.nouns.problems import Position, Problem, error

OPENING, CLOSING = "‹", "›"

LEFT = re.compile("‹[^‹›]*›?|›")
"""A place that still has to be written; half of one counts, since the other half was forgotten."""

SHOWN = 60


def to_write(text: str) -> str:
    """Return a text as what still has to be written; its own marks go, since none may stand within others."""
    return f"{OPENING}{without_marks(text)}{CLOSING}"


def has_marks(text: str) -> bool:
    """Say whether anything in a text still has to be written."""
    return OPENING in text or CLOSING in text


def without_marks(text: str) -> str:
    """Return a text without its marks."""
    return text.replace(OPENING, "").replace(CLOSING, "")


def left(found: str, position: Position) -> Problem:
    """Return the problem of one place, whole or half."""
    is_whole = found.startswith(OPENING) and found.endswith(CLOSING)
    words = " ".join(found.split())
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    return error("placeholder-left", position, hint="write" if is_whole else "half", text=shown)
