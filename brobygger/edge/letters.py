"""Write the letters to organisations into a folder of the site; what others have put there stays."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from brobygger.edge.editor_templates import editor_templates
from brobygger.edge.own_files import is_own, write_own
from brobygger.edge.run import Job
from brobygger.edge.words import ENGLISH, words_in
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.site import Site
from brobygger.tools.templates import Templates
from brobygger.whole.letters import Letter, letters_of
from brobygger.whole.report import in_english
from brobygger.whole.voice import Voice

FOLDER = "letters"
ORGANISATIONS = "organisations/"


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter that lies there: its path from the site's folder, and to whom it goes."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class WrittenLetters:
    """The letters, and what stood in the way of others."""

    letters: tuple[WrittenLetter, ...]
    problems: tuple[Problem, ...]


def write_letters(job: Job, site: Site) -> WrittenLetters:
    """Write a letter to each organisation; letters of ours to organisations that are gone go too.

    Raise FaultError where no letter can be made at all.
    """
    templates = editor_templates(job.root)
    letters: list[WrittenLetter] = []
    problems: list[Problem] = []
    for letter in letters_of(site, job.today, lambda language: _voice(language, job)):
        path = f"{FOLDER}/{letter.organisation.removeprefix(ORGANISATIONS)}.html"
        try:
            write_own(job.root, path, _page(templates, letter))
        except FaultError as fault:
            problems.append(fault.problem)
            if fault.problem.position.path != path:  # the template is at fault, and so it is for each letter
                break
        else:
            letters.append(WrittenLetter(path, letter.name))
    if not problems:
        _tidy(job.root, {letter.path for letter in letters})
    return WrittenLetters(tuple(letters), tuple(problems))


def _voice(language: str, job: Job) -> Voice:
    say = words_in(language, job.root, job.cache)
    return Voice(in_english, ENGLISH) if say is None else Voice(say, language)


def _page(templates: Templates, letter: Letter) -> str:
    return templates.render("letter.html", {"letter": letter, "say": letter.voice})


def _tidy(root: Path, written: Iterable[str]) -> None:
    """Remove our letters to organisations that are gone; where the disk refuses, they stay."""
    keep = {root / path for path in written}
    for path in _letters_in(root / FOLDER):
        with contextlib.suppress(OSError):
            if path not in keep and is_own(path):
                path.unlink()


def _letters_in(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*.html") if path.is_file())
