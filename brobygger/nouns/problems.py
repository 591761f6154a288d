"""A problem is a code, a place and named values; its words are made at the edge."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum

from brobygger.nouns.record import record


class Severity(StrEnum):
    """How much a problem weighs: errors stop a build, warnings only under --strict, hints never."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@record
class Position:
    """A place in a file below the site's root; line and column count from 1."""

    path: str
    line: int | None = None
    column: int | None = None


@record
class Related:
    """A second place that a problem speaks of."""

    code: str
    position: Position
    values: tuple[tuple[str, str], ...] = ()


@record
class Problem:
    """Something that an author or a host has to know."""

    code: str
    severity: Severity
    position: Position
    values: tuple[tuple[str, str], ...] = ()
    hint: str | None = None
    related: tuple[Related, ...] = ()

    @property
    def is_error(self) -> bool:
        """Say whether nothing may be published because of it."""
        return self.severity is Severity.ERROR


class FaultError(Exception):
    """A problem that ends the work on one value or one file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def error(
    code: str,
    position: Position,
    *,
    hint: str | None = None,
    related: tuple[Related, ...] = (),
    **values: str,
) -> Problem:
    """Make an error; `hint` names one of the hints that belong to the code."""
    return Problem(
        code=code,
        severity=Severity.ERROR,
        position=position,
        values=tuple(values.items()),
        hint=hint,
        related=related,
    )


def warning(
    code: str,
    position: Position,
    *,
    hint: str | None = None,
    related: tuple[Related, ...] = (),
    **values: str,
) -> Problem:
    """Make a warning; it is an error under --strict only."""
    return Problem(
        code=code,
        severity=Severity.WARNING,
        position=position,
        values=tuple(values.items()),
        hint=hint,
        related=related,
    )


def suggestion(code: str, position: Position, *, hint: str | None = None, **values: str) -> Problem:
    """Make a hint: `check` says it, a build does not."""
    return Problem(code=code, severity=Severity.HINT, position=position, values=tuple(values.items()), hint=hint)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks most like `word`, or None where none is near."""
    names = sorted(known)
    by_fold = {name.casefold(): name for name in names}
    close = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None
