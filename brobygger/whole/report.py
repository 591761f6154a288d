"""Turn problems into words: lines for a person, an object for a program."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brobygger.nouns.problems import Position, Problem, Related, Severity
from brobygger.whole.messages import MESSAGES, RELATED

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def message_of(problem: Problem) -> str:
    """Return what a problem says."""
    return MESSAGES[problem.code].text.format_map(dict(problem.values))


def hint_of(problem: Problem) -> str | None:
    """Return what to do about a problem, where anything is to be said."""
    if problem.hint is None:
        return None
    return MESSAGES[problem.code].hints[problem.hint].format_map(dict(problem.values))


def related_of(related: Related) -> str:
    """Return what a second place has to do with a problem."""
    return RELATED[related.code].format_map(dict(related.values))


def harmless(text: str) -> str:
    """Return a text as a terminal may show it: what would move, hide or turn its letters is written out."""
    return CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def place_of(position: Position) -> str:
    """Write a place as editors and terminals know it: `path:line:column`."""
    return ":".join(str(part) for part in (position.path, position.line, position.column) if part is not None)


def headline(problem: Problem) -> str:
    """Return a problem in one line: `path:12:3: error broken-link: No page is called “hosing”`."""
    return harmless(f"{place_of(problem.position)}: {problem.severity} {problem.code}: {message_of(problem)}")


def text_lines(problem: Problem, source: Sequence[str]) -> Iterator[str]:
    """Yield a problem's headline, its line of source with a caret, related places and its hint."""
    yield headline(problem)
    position = problem.position
    if position.line is not None and position.line <= len(source):
        shown = source[position.line - 1].replace("\t", " ").rstrip()
        if shown:
            yield f"    {harmless(_window(shown, position.column or 1))}"
            if position.column is not None:
                yield f"    {' ' * _caret(position.column)}^"
    for related in problem.related:
        yield harmless(f"    {place_of(related.position)}: {related_of(related)}")
    hint = hint_of(problem)
    if hint is not None:
        yield f"    {harmless(hint)}"


WIDTH = 100
MARGIN = 60


def _window(line: str, column: int) -> str:
    start = max(0, column - 1 - MARGIN)
    return line[start : start + WIDTH]


def _caret(column: int) -> int:
    return column - 1 - max(0, column - 1 - MARGIN)


def as_json(problems: Iterable[Problem], *, pages: int, written: int, seconds: float) -> str:
    """Return one JSON object with every problem (design.md, section 3)."""
    listed = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "path": problem.position.path,
            "line": problem.position.line,
            "column": problem.position.column,
            "message": message_of(problem),
            "hint": hint_of(problem),
            "related": [
                {
                    "path": related.position.path,
                    "line": related.position.line,
                    "column": related.position.column,
                    "message": related_of(related),
                }
                for related in problem.related
            ],
        }
        for problem in problems
    ]
    told = {"problems": listed, "pages": pages, "written": written, "seconds": round(seconds, 3)}
    return harmless(json.dumps(told, ensure_ascii=False))


def counts(problems: Iterable[Problem]) -> Mapping[Severity, int]:
    """Count problems by how much they weigh."""
    found = dict.fromkeys(Severity, 0)
    for problem in problems:
        found[problem.severity] += 1
    return found
