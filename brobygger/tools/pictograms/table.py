"""Read the dictionary of pictograms: a table of keys, their words in each language, and what to draw."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from brobygger.nouns.pictograms import NONE, Dictionary, Pictogram
from brobygger.nouns.problems import Position, Problem, error
from brobygger.tools.pictograms.drawing import is_code

COLUMNS = ("key", "code", "judgement", "note")
"""What every table has; each other column is named after a language and holds words of it."""


@lru_cache(maxsize=2)  # the preview builds again and again, and 260 rows take 5 ms of some 50
def read_dictionary(text: str, path: str) -> tuple[Dictionary, tuple[Problem, ...]]:
    """Return the dictionary that a table of tab-separated columns holds, without the rows that cannot be read."""
    lines = text.splitlines()
    head = lines[0].split("\t") if lines else []
    if not set(COLUMNS) <= set(head):
        position = Position(path=path, line=1, column=1)
        return Dictionary({}), (error("pictograms-head", position, hint="columns", all=", ".join(COLUMNS)),)
    found: dict[str, Pictogram] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        position = Position(path=path, line=number, column=1)
        cells = dict(zip(head, (cell.strip() for cell in line.split("\t")), strict=False))
        pictogram = _pictogram(cells, head)
        if not pictogram.key or not pictogram.judgement or pictogram.key in found:
            problems.append(error("pictograms-row", position, hint="cells", value=pictogram.key))
        elif pictogram.code and not is_code(pictogram.code):
            problems.append(error("pictograms-code", position, hint="form", value=pictogram.code))
        else:
            found[pictogram.key] = pictogram
    return Dictionary(found), tuple(problems)


def _pictogram(cells: Mapping[str, str], head: Sequence[str]) -> Pictogram:
    languages = [name for name in head if name not in COLUMNS]
    words = {name: tuple(word.strip() for word in cells.get(name, "").split(",") if word.strip()) for name in languages}
    judgement = cells.get("judgement", "")
    return Pictogram(
        key=cells.get("key", ""),
        words=words,
        code=cells.get("code", "") if judgement != NONE else "",
        judgement=judgement,
        note=cells.get("note", ""),
    )
