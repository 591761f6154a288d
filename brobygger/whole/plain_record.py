"""The file content/plain-language.tsv: the figures of each page when a release was made."""

import re
from collections.abc import Iterable

from brobygger.nouns.problems import Position, Problem, warning
from brobygger.whole.plain_figures import Figures, PageWords, Version

PATH = "content/plain-language.tsv"
TITLE = "# How plain each page was at the last release. Written by `words --record`; a line for each page version."
COLUMNS = ("locale", "page", "words", "sentences", "lix", "hints")
LINE = re.compile(r"([A-Za-z0-9-]{1,64})\t([a-z0-9][a-z0-9/-]{0,255})" + r"\t(\d{1,9})" * 4, re.ASCII)


def read_record(text: str) -> tuple[dict[Version, Figures], tuple[Problem, ...]]:
    """Return the figures that were written down, and a warning for each line that says none: it is passed over."""
    found: dict[Version, Figures] = {}
    problems: list[Problem] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if not line.strip() or line.startswith("#") or line.split("\t") == list(COLUMNS):
            continue
        form = LINE.fullmatch(line)
        if form is None:
            problems.append(warning("plain-record-form", Position(path=PATH, line=number, column=1), hint="record"))
            continue
        words, sentences, lix, hints = (int(form[group]) for group in range(3, 7))
        found[form[1], form[2]] = Figures(words=words, sentences=sentences, lix=lix, hints=hints)
    return found, tuple(problems)


def record_text(pages: Iterable[PageWords]) -> str:
    """Return the file with the figures of pages, a line for each in order, so that two people's files merge."""
    lines = sorted(_line(page.locale.key, page.page_id, page.now) for page in pages)
    return "\n".join((TITLE, "\t".join(COLUMNS), *lines, ""))


def _line(key: str, page_id: str, now: Figures) -> str:
    return "\t".join((key, page_id, *map(str, (now.words, now.sentences, now.lix, now.hints))))
