"""What the runner must know of a contender."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import rcssmin

from benchmarks.corpus import LOCALES, SITE_NAME, Corpus
from brobygger.tools.scripts import joined_scripts

HERE = Path(__file__).resolve().parent.parent
REPOSITORY = HERE.parent
LAYOUT_MARK = "</body>"
STYLES = REPOSITORY / "assets" / "css"
ICONS = REPOSITORY / "assets" / "icons"
PNGS = ("icon-192.png", "icon-512.png", "maskable-512.png")
PARTS = (
    *("abreast", "beside", "checked", "contents", "facts", "helper", "neighbours", "notice", "plain", "qr"),
    *("steps", "table"),
)
OTHER_PARTS = ("keep", "remember", "search")
"""The parts of pages that the corpus shows and that have a style sheet of their own."""


class MissingError(Exception):
    """A contender cannot run here; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """The files that the edit scenarios change."""

    body: Path
    title: Path
    layout: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """A site generator with the corpus in its own form.

    `locale_output` is the folder of the output that holds the pages of the edited pages' locale; `edits` is None for
    contenders that are measured cold only.
    """

    name: str
    version: str
    command: tuple[str, ...]
    folder: Path
    sources: tuple[Path, ...]
    output: Path
    caches: tuple[Path, ...] = ()
    locale_output: Path
    edits: Edits | None = None
    environment: tuple[tuple[str, str], ...] = field(default=())


Prepare = Callable[[Corpus, Path], Contender]
"""Writes the corpus into a folder and returns the contender; raises MissingError where it is not installed."""


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def catalogue(key: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return our interface words of a locale: its own over those of its standard version; two forms where it counts."""
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys((language, key)):
        text = (REPOSITORY / "i18n" / f"{name}.po").read_text(encoding="utf-8")
        for entry in re.split(r"\n(?=msgid )", text):
            fields: dict[str, str] = {}
            current = ""
            for line in entry.splitlines():
                part = re.fullmatch(r'(?:(msg\w+(?:\[\d\])?) )?"(.*)"', line)
                if part is not None:
                    current = part[1] or current
                    fields[current] = fields.get(current, "") + part[2].replace('\\"', '"').replace("\\n", "\n")
            forms = [fields[name] for name in ("msgstr", "msgstr[0]", "msgstr[1]") if fields.get(name)]
            if fields.get("msgid") and forms:
                found[fields["msgid"]] = tuple(forms)
    return found


def css() -> str:
    """Return our style sheet as it stands in a page, with those of all parts that pages with a text show."""
    return _joined([*sorted(STYLES.glob("[0-9]*.css")), *(STYLES / "with" / f"{part}.css" for part in PARTS)])


def other_sheets() -> Mapping[str, str]:
    """Return our style sheets that are files, by name: for paper, and for what the pages without a text show."""
    more = [STYLES / "with" / f"{part}.css" for part in OTHER_PARTS]
    return {"print.css": _joined([STYLES / "print.css"]), "more.css": _joined(more)}


def _joined(sheets: Iterable[Path]) -> str:
    """Join style sheets, without comments and white space."""
    return str(rcssmin.cssmin("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)))


@cache
def scripts() -> Mapping[str, str]:
    """Return our scripts by name, ready-made: to make them small is no work of theirs."""
    folder = REPOSITORY / "assets" / "js"
    return joined_scripts(
        {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.js")}
    )


def icon() -> str:
    """Return our icon."""
    return (ICONS / "brobygger.svg").read_text(encoding="utf-8")


def root_page() -> str:
    """Return the page at the root, which leads to the first locale."""
    there = f"/{LOCALES[0].address}/index.html"
    return f'<!doctype html>\n<title>{SITE_NAME}</title>\n<meta http-equiv="refresh" content="0; url={there}">\n'


def program(name: str, hint: str) -> str:
    """Return the path of a peer's program, from this environment or the PATH; raise MissingError where it is not."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if os.access(beside, os.X_OK) else shutil.which(name)
    if found is None:
        raise MissingError(f"{name} was not found: install it ({hint}) and put it onto the PATH.")
    return found


def version_of(command: str) -> str:
    """Return the first line of what a program says about its version."""
    said = subprocess.run([command, "--version"], check=True, capture_output=True, encoding="utf-8").stdout
    return said.strip().splitlines()[0].partition(" from ")[0]
