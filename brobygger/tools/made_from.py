"""The files content/made-from/<locale>.txt: from which passages of which version a person made a translation."""

import re
from collections.abc import Mapping

from brobygger.nouns.problems import Position, Problem, warning
from brobygger.nouns.site import MadeFrom
from brobygger.nouns.values import PageId

FOLDER = "content/made-from"
LINE = re.compile(r"([a-z0-9][a-z0-9/-]*) ([a-zA-Z0-9-]+)((?: [0-9a-f]{12})*)")
TITLE = "# Which passages each page was made from. Written by `new` and `confirm`; a line for each page."


def read_made_from(text: str, path: str) -> tuple[dict[PageId, MadeFrom], tuple[Problem, ...]]:
    """Return what is recorded for each page, and a warning for each line that says nothing: its page is unconfirmed."""
    found: dict[PageId, MadeFrom] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        form = LINE.fullmatch(line.rstrip())
        if form is None:
            problems.append(warning("made-from-form", Position(path=path, line=number, column=1), hint="confirm"))
            continue
        found[PageId(form[1])] = MadeFrom(base=form[2], marks=frozenset(form[3].split()))
    return found, tuple(problems)


def made_from_text(records: Mapping[PageId, MadeFrom]) -> str:
    """Return the file that holds the records, a line for each page in order, so that two people's files merge."""
    lines = (
        f"{page_id} {made.base} {' '.join(sorted(made.marks))}".rstrip() for page_id, made in sorted(records.items())
    )
    return "\n".join((TITLE, *lines, ""))
