"""Begin a site of one's own: read what comes with us, write the files of the new folder."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from brobygger.edge.files import default_folder, files_below
from brobygger.nouns.problems import FaultError, Position, error

STARTER = "starter"
KEPT = frozenset({".git"})
"""What may lie in a folder that counts as empty: a repository that was just begun."""


def read_starter() -> dict[str, str]:
    """Return the texts that new sites are made from, by their paths below starter/."""
    base = default_folder()
    paths = [path for path, _ in files_below(str(base), STARTER)]
    return {path.removeprefix(f"{STARTER}/"): (base / path).read_bytes().decode() for path in paths}


def refuse_used(folder: Path) -> None:
    """Raise FaultError where a new site cannot be written: where a file stands, or anything lies in the folder."""
    position = Position(path=str(folder))
    try:
        if any(entry.name not in KEPT for entry in folder.iterdir()):
            raise FaultError(error("init-used", position, hint="other"))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        raise FaultError(error("init-file", position, hint="other")) from None
    except OSError as fault:
        raise FaultError(error("file-not-written", position, hint="space", said=_said(fault))) from None


def write_site(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a new site; raise FaultError where the disk refuses, and leave nothing of them."""
    refuse_used(folder)
    made: list[Path] = []
    try:
        for path, text in files.items():
            file = folder / path
            made.extend(reversed([parent for parent in file.parents if not parent.exists()]))
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as handle:
                made.append(file)
                handle.write(text.encode())
    except OSError as fault:
        _take_away(reversed(made))
        position = Position(path=str(folder))
        raise FaultError(error("file-not-written", position, hint="space", said=_said(fault))) from None


def _take_away(made: Iterable[Path]) -> None:
    """Take away what was made just now, what lies deepest first."""
    for path in made:
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _said(fault: OSError) -> str:
    return fault.strerror or str(fault)
