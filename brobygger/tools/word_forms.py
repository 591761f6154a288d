"""content/word-forms.tsv: every form that a word of the glossary may have in a text, a row each."""

from collections.abc import Iterable
from typing import NamedTuple

PATH = "content/word-forms.tsv"

TITLE = "# Written by `python3 build.py words --update` from content/words.yaml. What you change here is lost."
COLUMNS = ("language", "form", "concept")


class Row(NamedTuple):
    """A form of a word, and the key of the concept that it stands for."""

    language: str
    form: str
    concept: str


def rows_as_text(rows: Iterable[Row]) -> str:
    """Return the file that holds the rows, each once and in order."""
    lines = [TITLE, "\t".join(COLUMNS), *("\t".join(row) for row in sorted(set(rows)))]
    return "\n".join(lines) + "\n"


def numbered_rows(text: str) -> Iterable[tuple[int, Row | None]]:
    """Yield the number of each line that should hold a row, and the row, or None where it holds none."""
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.rstrip("\r").split("\t")
        if line.startswith("#") or not line.strip() or tuple(cells) == COLUMNS:
            continue
        yield number, Row(*cells) if len(cells) == len(COLUMNS) and all(cells) else None
