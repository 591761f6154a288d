"""Know without building that nothing has changed: what a build read and what it wrote are as they were."""

import importlib.util
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import brobygger
from brobygger.edge.publish import MANIFEST
from brobygger.edge.store import FileMark, Record, mark_of
from brobygger.tools.digests import digest

SOURCES = ("content", "templates", "assets", "i18n")
LIBRARIES = ("babel", "click", "jinja2", "markdown_it", "markupsafe", "PIL", "yaml")

UNSURE = 2_500_000_000
"""Nanoseconds: a file that changed so shortly ago may change again at the same time; FAT counts in steps of 2 s."""


def engine_digest() -> bytes:
    """Return what changes whenever the program, Python or one of its libraries does."""
    package = Path(brobygger.__file__).parent
    parts = [f"{path} {mark_of(Path(path))}" for path in sorted(_files(str(package))) if path.endswith(".py")]
    for name in LIBRARIES:
        found = importlib.util.find_spec(name)
        origin = found.origin if found and found.origin else ""
        parts.append(f"{name} {origin} {mark_of(Path(origin)) if origin else ''}")
    return digest(sys.version.encode(), "\n".join(parts).encode())


Inputs = Mapping[str, tuple[FileMark, bytes]]


def inputs_of(folders: tuple[Path, ...]) -> Inputs:
    """Return the mark of each file that a build in these folders reads.

    A file that changed just now also has a digest of its bytes: its mark alone may not tell the next change.
    """
    now = time.time_ns()
    found: dict[str, tuple[FileMark, bytes]] = {}
    for folder in dict.fromkeys(str(folder.resolve()) for folder in folders):
        paths = [f"{folder}/site.yaml"]
        for name in SOURCES:
            paths.extend(_files(f"{folder}/{name}"))
        for path in paths:
            mark = mark_of(Path(path))
            if mark is not None:
                unsure = now - mark[1] < UNSURE
                found[path] = (mark, digest(_bytes(path)) if unsure else b"")
    return found


def is_unchanged(record: Record, inputs: Inputs, output: Path) -> bool:
    """Say whether a build would read what the recorded one read, and whether what that wrote still stands."""
    if record.manifest is None or mark_of(output / MANIFEST) != record.manifest:
        return False  # another build, or a way back, has published since
    if record.inputs.keys() != inputs.keys():
        return False
    for path, (mark, content) in record.inputs.items():
        if content:
            if digest(_bytes(path)) != content:
                return False
        elif inputs[path][0] != mark:
            return False
    return all(mark_of(output / address) == mark for address, mark in record.outputs.items())


def _files(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith((".", "__")):
                yield from _files(entry.path)
        else:
            yield entry.path


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""
