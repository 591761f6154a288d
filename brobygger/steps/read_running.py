"""Read one file of content as running text: what its reader reads, field by field and passage by passage."""

import re
from collections.abc import Iterator

from brobygger.nouns.model import kind_of
from brobygger.nouns.problems import FaultError
from brobygger.nouns.running import Run, RunKind, RunningText
from brobygger.nouns.values import PageId
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import decode, split
from brobygger.tools.markdown import running_text
from brobygger.tools.readers import Reading
from brobygger.tools.wording import texts_of

NOT_READ = re.compile(
    r"slug|menu|keywords|aliases|sources|extra|image\.(?:credit|licence)|photo|contact\.(?:web|email)"
)
"""Fields whose words are names, or are sought and not read."""

WORD = re.compile(r"\S+")


def read_running(data: bytes, path: str, page_id: PageId) -> RunningText | None:
    """Return what the reader of a file of content reads; None where it cannot be read at all."""
    try:
        text = decode(data, path)
        halves = split(text, path)
    except FaultError:
        return None
    reading = Reading(path)
    fields = read_fields(kind_of(page_id), halves.fields, reading)
    lines = text.split("\n")[: halves.body_line - 2]
    written = [
        _run(words, name, path, lines, reading.places[name])
        for name, words in texts_of(fields)
        if name in reading.places and not NOT_READ.match(name)
    ]
    body = running_text(halves.body, path, halves.body_line)
    return RunningText(runs=(*written, *body.runs), remarks=body.remarks)


def _run(words: str, name: str, path: str, lines: list[str], at: tuple[int, int]) -> Run:
    places = tuple(_places(words, lines, *at))
    if not places or places[0][0] > 0:
        places = ((0, *at), *places)
    return Run(path=path, kind=RunKind.FIELD, text=words, places=places, field=name)


def _places(words: str, lines: list[str], line: int, column: int) -> Iterator[tuple[int, int, int]]:
    """Yield where a value's words stand, as soon as they stand somewhere else than right behind those before them.

    A value may have been folded over several lines, in quotation marks or without.
    """
    expected: tuple[int, int] | None = None  # the line, and how far the column is ahead of the offset
    for found in WORD.finditer(words):
        at = next(
            (
                (number, where + 1)
                for number in range(line, len(lines) + 1)
                if (where := lines[number - 1].find(found[0], column - 1 if number == line else 0)) >= 0
            ),
            None,
        )
        if at is None:  # written with an escape
            continue
        line, column = at
        if expected != (line, column - found.start()):
            expected = line, column - found.start()
            yield found.start(), line, column
        column += len(found[0])
