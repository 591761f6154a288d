"""Turn problems into words: lines for a person, an object for a program."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from brobygger.nouns.problems import Position, Problem, Related, Severity
from brobygger.whole.messages import MESSAGES, RELATED

POINT = "."
"""The sign before decimals."""

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


Say = Callable[[str], str]
"""Returns a message in the editor's language; its named values in braces stay as they are."""


def in_english(message: str) -> str:
    """Return a message as it is written in the code."""
    return message


def message_of(problem: Problem, say: Say = in_english) -> str:
    """Return what a problem says."""
    return say(MESSAGES[problem.code].text).format_map(dict(problem.values))


def hint_of(problem: Problem, say: Say = in_english) -> str | None:
    """Return what to do about a problem, where anything is to be said."""
    if problem.hint is None:
        return None
    return say(MESSAGES[problem.code].hints[problem.hint]).format_map(dict(problem.values))


def related_of(related: Related, say: Say = in_english) -> str:
    """Return what a second place has to do with a problem."""
    return say(RELATED[related.code]).format_map(dict(related.values))


def harmless(text: str) -> str:
    """Return a text as a terminal may show it: what would move, hide or turn its letters is written out."""
    return CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def place_of(position: Position) -> str:
    """Write a place as editors and terminals know it: `path:line:column`."""
    return ":".join(str(part) for part in (position.path, position.line, position.column) if part is not None)


def headline(problem: Problem, say: Say = in_english) -> str:
    """Return a problem in one line: `path:12:3: error broken-link: No page is called “hosing”`."""
    weight = say(str(problem.severity))
    return harmless(f"{place_of(problem.position)}: {weight} {problem.code}: {message_of(problem, say)}")


def text_lines(problem: Problem, source: Sequence[str], say: Say = in_english) -> Iterator[str]:
    """Yield a problem's headline, its line of source with a caret, related places and its hint."""
    yield headline(problem, say)
    position = problem.position
    if position.line is not None and position.line <= len(source):
        shown = source[position.line - 1].replace("\t", " ").rstrip()
        if shown:
            yield f"    {harmless(_window(shown, position.column or 1))}"
            if position.column is not None:
                yield f"    {' ' * _caret(position.column)}^"
    for related in problem.related:
        yield harmless(f"    {place_of(related.position)}: {related_of(related, say)}")
    hint = hint_of(problem, say)
    if hint is not None:
        yield f"    {harmless(hint)}"


WIDTH = 100
MARGIN = 60


def _window(line: str, column: int) -> str:
    start = max(0, column - 1 - MARGIN)
    return line[start : start + WIDTH]


def _caret(column: int) -> int:
    return column - 1 - max(0, column - 1 - MARGIN)


def as_json(problems: Iterable[Problem], *, pages: int, written: int, seconds: float, say: Say = in_english) -> str:
    """Return one JSON object with every problem (design.md, section 3); its codes and names are the same everywhere."""
    listed = [as_object(problem, say) for problem in problems]
    told = {"problems": listed, "pages": pages, "written": written, "seconds": round(seconds, 3)}
    return harmless(json.dumps(told, ensure_ascii=False))


def as_object(problem: Problem, say: Say = in_english) -> dict[str, object]:
    """Return a problem as programs read it."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.position.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "message": message_of(problem, say),
        "hint": hint_of(problem, say),
        "related": [
            {
                "path": related.position.path,
                "line": related.position.line,
                "column": related.position.column,
                "message": related_of(related, say),
            }
            for related in problem.related
        ],
    }


def counts(problems: Iterable[Problem]) -> Mapping[Severity, int]:
    """Count problems by how much they weigh."""
    found = dict.fromkeys(Severity, 0)
    for problem in problems:
        found[problem.severity] += 1
    return found


def last_lines(told: "Told", found: Mapping[Severity, int], say: Say = in_english) -> Iterator[str]:
    """Yield what a command says in the end: what was made or not, and how much is wrong."""
    errors = counted(found[Severity.ERROR], say("1 error"), say("{count} errors"))
    warnings = counted(found[Severity.WARNING], say("1 warning"), say("{count} warnings"))
    seconds = decimal(told.seconds, 1, say)
    if found[Severity.ERROR]:
        line = say("{errors}, {warnings}. Nothing was published; the old site is as it was.")
        yield line.format(errors=errors, warnings=warnings)
    elif told.changed is None:
        line = say("{errors}, {warnings}. {pages} pages checked in {seconds} s.")
        yield line.format(errors=errors, warnings=warnings, pages=told.pages, seconds=seconds)
    else:
        line = say("{pages} pages, {files} files in {folder}, {changed} changed, {seconds} s. {errors}, {warnings}.")
        yield line.format(
            pages=told.pages,
            files=told.files,
            folder=told.folder,
            changed=told.changed,
            seconds=seconds,
            errors=errors,
            warnings=warnings,
        )
        if not told.has_base_url:
            yield say("No base_url: canonical addresses, hreflang and the sitemap were left out.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The figures of the last line; `changed` is None where nothing was to be published."""

    pages: int
    files: int
    folder: str
    changed: int | None
    seconds: float
    has_base_url: bool


def decimal(number: float, places: int, say: Say) -> str:
    """Return a number with some decimal places, as the editor's language writes it."""
    return f"{number:.{places}f}".replace(".", say(POINT))


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word; `many` holds {count}."""
    return one if number == 1 else many.format(count=number)
