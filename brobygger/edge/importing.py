"""Take over the pages of another generator: read its folder, write what is not there yet."""

import contextlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from brobygger.edge.files import beginning_of, files_below
from brobygger.edge.run import Job
from brobygger.edge.translations import not_written, open_desk
from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.tools.frontmatter import MAX_PAGE_BYTES
from brobygger.tools.outline import taken_addresses
from brobygger.whole.importing.foreign import ForeignSite, Tree
from brobygger.whole.importing.hugo import read_hugo
from brobygger.whole.importing.imported import Ground, Imported, import_site
from brobygger.whole.importing.mkdocs import read_mkdocs
from brobygger.whole.report import Say

READERS: Mapping[str, Callable[[Tree], ForeignSite]] = MappingProxyType({"mkdocs": read_mkdocs, "hugo": read_hugo})
TEXTS = (".md", ".markdown", ".txt", ".yml", ".yaml", ".toml", ".json")
NOT_LOOKED_INTO = ("node_modules/", "public/", "site/", "resources/", "themes/", "vendor/")
"""Folders of the root that hold what was made, or what others made."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was made of a folder, and what is wrong with its files; without `problems` all of it was written."""

    imported: Imported
    problems: tuple[Problem, ...]


def import_folder(folder: Path, kind: str, job: Job, say: Say, *, is_trial: bool) -> Done:
    """Import what a folder holds into the site of a job; a trial writes nothing.

    Raise FaultError where the folder, its settings or site.yaml cannot be read, and where the disk refuses.
    """
    desk = open_desk(job)
    tree, unread = _tree(folder)
    ground = Ground(
        settings=desk.site.settings,
        files=frozenset((*desk.sources.pages, *desk.sources.pictures)),
        addresses=taken_addresses(desk.site),
        today=job.today,
    )
    imported = import_site(READERS[kind](tree), ground, say)
    if not is_trial:
        for page in imported.pages:
            _create(job.root, page.path, page.text.encode())
        for path, source in imported.pictures:
            _create(job.root, path, _bytes(folder, source))
    return Done(imported, (*unread, *imported.problems))


def _tree(folder: Path) -> tuple[Tree, tuple[Problem, ...]]:
    """Return the files of a folder; what is behind a link that leads out of it is not looked at."""
    if not folder.is_dir():
        raise FaultError(error("import-no-folder", Position(path=str(folder)), hint="check"))
    texts: dict[str, str] = {}
    files: set[str] = set()
    problems: list[Problem] = []
    inside = folder.resolve()
    for path, found in files_below(str(folder), ""):
        if path.startswith(NOT_LOOKED_INTO) or (found.is_link and not (folder / path).resolve().is_relative_to(inside)):
            continue
        files.add(path)
        if path.lower().endswith(TEXTS):
            try:
                texts[path] = _text(folder, path)
            except FaultError as fault:
                if not path.endswith(".txt"):
                    problems.append(fault.problem)
    return Tree(texts=texts, files=frozenset(files)), tuple(problems)


def _text(folder: Path, path: str) -> str:
    data, position = _bytes(folder, path), Position(path=path)
    if len(data) > MAX_PAGE_BYTES:
        limit = str(MAX_PAGE_BYTES // 1024)
        raise FaultError(warning("page-too-large", position, hint="split", limit=limit))
    try:
        return data.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        place, byte = Position(path=path, line=line, column=1), f"0x{data[fault.start]:02X}"
        raise FaultError(warning("not-utf8", place, hint="save", byte=byte)) from None


def _bytes(folder: Path, path: str) -> bytes:
    try:
        return beginning_of(folder / path)
    except OSError as fault:
        said = fault.strerror or str(fault)
        raise FaultError(error("file-unreadable", Position(path=path), hint="check", said=said)) from None


def _create(root: Path, path: str, data: bytes) -> None:
    """Write a file that is not there; one that has come meanwhile stays."""
    file, is_ours = root / path, False
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as handle:
            is_ours = True
            handle.write(data)
    except FileExistsError:
        raise FaultError(error("new-exists", Position(path=path), hint="open")) from None
    except OSError as fault:
        if is_ours:
            with contextlib.suppress(OSError):
                os.unlink(file)  # noqa: PTH108
        raise FaultError(not_written(path, fault)) from None
