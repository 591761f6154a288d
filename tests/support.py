"""Whole sites as readable strings: `project` makes the sources, `build_site` a site, `report` says what is wrong."""

import contextlib
import io
import os
import re
import sys
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NoReturn
from unittest import mock

import pytest
from jinja2.bccache import bc_magic

from brobygger.edge.cli import main
from brobygger.edge.files import read_sources
from brobygger.edge.run import Job
from brobygger.edge.workers import each_in
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import Problem, Severity
from brobygger.whole.memory import Known, NoMemory
from brobygger.whole.pipeline import build
from brobygger.whole.project import RECORD_FILES, Options, Result, Sources
from brobygger.whole.report import headline

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)

SITE = """\
name: Prøve
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
  - {key: nb-simple, folder: simple/nb, tag: nb-simple, name: Lettlest norsk, address: lett-norsk, plain_of: nb}
  - {key: da, folder: da, tag: da, name: Dansk, address: da}
  - {key: fi, folder: fi, tag: fi, name: Suomi, address: fi}
countries:
  - {code: NO, locale: nb, leave_to: "https://www.yr.no/", emergency: [no-police]}
  - {code: DK, locale: da, leave_to: "https://www.dmi.dk/", emergency: [dk-emergency]}
  - {code: FI, locale: fi, leave_to: "https://www.ilmatieteenlaitos.fi/", emergency: [fi-emergency]}
themes: [women, work]
"""

ONE_COUNTRY = "".join(
    line for line in SITE.splitlines(keepends=True) if "code: DK" not in line and "code: FI" not in line
)
"""The settings of a site that has no pages of countries."""

CONTACTS = """\
no-police: {country: NO, name: Politiet, purpose: {nb: politi, da: politi, fi: poliisi}, phone: "112"}
no-violence: {country: NO, name: VO-linjen, purpose: {nb: vold, da: vold, fi: väkivalta}, phone: "116 006"}
dk-emergency: {country: DK, name: Alarm 112, purpose: {nb: nød, da: alarm, fi: hätä}, phone: "112"}
fi-emergency: {country: FI, name: Hätäkeskus, purpose: {nb: nød, da: alarm, fi: hätä}, phone: "112"}
"""


@dataclass
class Compiled:
    """A memory of compiled templates alone: they are most of a small build's work."""

    engine: bytes = b"tests"
    known: Known | None = None
    lost: frozenset[str] = field(default=frozenset())
    kept: dict[bytes, bytes] = field(default_factory=dict)
    pictures: NoMemory = field(default_factory=NoMemory)

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        if len(self.kept) < 1000:
            self.kept.update((key, data) for key, data in results.items() if data.startswith(bc_magic))

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        pass


COMPILED = Compiled()

MARK = re.compile(r"^-- (\S+) --$", re.MULTILINE)


MADE, NOT_MADE = "made", "not made"

PATIENCE = 300
"""Seconds after which a process that makes something for all counts as gone."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that one of the processes which share the tests has filled; the others wait for it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"shared-{name}"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not (folder / MADE).exists():
            if (folder / NOT_MADE).exists() or time.monotonic() > end:
                pytest.fail(f"Another process could not make {folder}.", pytrace=False)
            time.sleep(0.05)
        return folder
    try:
        make(folder)
    except BaseException:
        (folder / NOT_MADE).touch()
        raise
    (folder / MADE).touch()
    return folder


def unable(reason: str) -> NoReturn:
    """End a test that cannot run here. In CI that is a failure, or nobody would notice."""
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def files_of(text: str) -> dict[str, str]:
    """Split `-- path --` blocks into files."""
    parts = MARK.split(text)
    assert not parts[0].strip(), "a project begins with -- path --"
    return {path: body.removeprefix("\n") for path, body in zip(parts[1::2], parts[2::2], strict=True)}


def write_project(folder: Path, text: str) -> Path:
    """Write a project's files into a folder, with the test site's settings and contacts where it brings none."""
    for path, body in {"site.yaml": SITE, "content/contacts.yaml": CONTACTS, **files_of(text)}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(body, encoding="utf-8")
    return folder


def job_of(root: Path, *, uses_store: bool = True, drafts: bool = False) -> Job:
    """Return what a build of a project's folder is asked for, in one process."""
    return Job(
        root=root,
        output=root / "public",
        cache=root / ".cache",
        uses_store=uses_store,
        jobs=1,
        base_url=None,
        today=TODAY,
        drafts=drafts,
    )


def project(text: str) -> Sources:
    """Return the sources of a project: its files, with our own templates, style sheets and catalogues."""
    ours = read_sources(ROOT).sources
    assert ours is not None
    files = {"site.yaml": SITE, "content/contacts.yaml": CONTACTS, **files_of(text)}

    def below(folder: str, ending: str, *, keep: bool) -> dict[str, str]:
        names = [path for path in files if path.startswith(f"{folder}/") and path.endswith(ending)]
        return {path[len(folder) + 1 :].removesuffix("" if keep else ending): files[path] for path in names}

    return Sources(
        settings=files["site.yaml"],
        pages={path: body.encode() for path, body in files.items() if path.endswith(".md")},
        contacts=files["content/contacts.yaml"].encode(),
        words=files["content/words.yaml"].encode() if "content/words.yaml" in files else None,
        word_forms=files["content/word-forms.tsv"].encode() if "content/word-forms.tsv" in files else None,
        say=files["content/say.yaml"].encode() if "content/say.yaml" in files else None,
        pictograms=files.get("assets/pictograms.tsv", ours.pictograms),
        drawings=ours.drawings,
        own_drawings={path: body.encode() for path, body in files.items() if path.startswith("assets/pictograms/")},
        made_from={
            path.removeprefix("content/made-from/").removesuffix(".txt"): body.encode()
            for path, body in files.items()
            if path.startswith("content/made-from/")
        },
        pictures={},
        photo_entries={path: body.encode() for path, body in files.items() if path.endswith("/photos.yaml")},
        templates={**ours.templates, **below("templates", ".html", keep=True)},
        styles={**ours.styles, **below("assets/css", ".css", keep=True)},
        catalogues={**ours.catalogues, **below("i18n", ".po", keep=False)},
        icon=ours.icon,
        icon_pngs=ours.icon_pngs,
        scripts={**ours.scripts, **below("assets/js", ".js", keep=True)},
        redirects=files["redirects.yaml"].encode() if "redirects.yaml" in files else None,
        records={path: files[path].encode() for path in RECORD_FILES if path in files},
    )


def build_site(sources: Sources, *, today: date = TODAY, base_url: str | None = None, drafts: bool = False) -> Result:
    """Build a project in this process."""
    return build(sources, Options(today=today, base_url=base_url, with_drafts=drafts), each_in(1), COMPILED)


def files_made(result: Result) -> list[OutputFile]:
    """Return the files that a build from nothing has made."""
    return [file for file in result.files if isinstance(file, OutputFile)]


def page_of(result: Result, address: str) -> str:
    """Return the text of a file of the finished site."""
    assert result.files, report(result.problems)
    return next(file.data.decode() for file in files_made(result) if file.address == address)


def report(problems: Iterable[Problem], *, hints: bool = False) -> list[str]:
    """Return each problem's headline; hints (advice) are left out unless asked for."""
    return [headline(problem) for problem in problems if hints or problem.severity is not Severity.HINT]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command ended with and what it printed."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path) -> Ran:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    typed = ["brobygger", *(str(argument) for argument in arguments)]
    with mock.patch.object(sys, "argv", typed), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main()
    return Ran(code, out.getvalue(), err.getvalue())


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
