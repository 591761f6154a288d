"""The lines of source that a problem speaks of, for those who read about it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from brobygger.edge.files import beginning_of
from brobygger.nouns.problems import Problem


def source_lines(root: Path) -> Callable[[Problem], list[str]]:
    """Return what gives the lines of a problem's file, none where it names no line; each file is read once."""
    lines = cache(lambda path: _lines(root / path))

    def of(problem: Problem) -> list[str]:
        return lines(problem.position.path) if problem.position.line is not None else []

    return of


def _lines(path: Path) -> list[str]:
    try:
        text = beginning_of(path).decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
