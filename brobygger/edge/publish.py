"""Publish a site: the folder always holds the whole old site or the whole new one."""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Position, Problem, error

MANIFEST = ".brobygger"
"""Lists the files that we made, so that nothing else is ever deleted."""

TITLE = "# Files made by Brobygger. A later build replaces these and leaves all others alone."

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def refusal(root: Path, output: Path) -> Problem | None:
    """Return why nothing may be published into a folder, or None where it may."""
    target = output.resolve()
    home = Path.home().resolve()
    folders = [root.resolve() / name for name in ("content", "templates", "assets", "i18n", "brobygger", ".git")]
    if target == home or home.is_relative_to(target):
        return _refused(output, "it is your home folder or holds it")
    if root.resolve().is_relative_to(target):
        return _refused(output, "it holds the sources of the site")
    if any(target == folder or target.is_relative_to(folder) for folder in folders):
        return _refused(output, "it is one of the site's own folders")
    if target.exists() and not target.is_dir():
        return _refused(output, "it is a file")
    if target.is_dir() and not (target / MANIFEST).is_file() and any(target.iterdir()):
        position = Position(path=str(output))
        return error("output-not-ours", position, hint="choose", folder=str(output))
    return None


def publish(files: Iterable[OutputFile], output: Path) -> int:
    """Publish files into a folder that may be published into; return how many; raise FaultError where the disk refuses.

    Files in the folder that we did not make are carried over to the new site.
    """
    target = output.resolve()
    stage = target.parent / f".{target.name}.new-{os.getpid()}"
    listed = list(files)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(target)
        _write(listed, stage)
        if target.exists():
            _carry_over(target, stage, {file.address for file in listed})
            _swap(stage, target)
        else:
            stage.rename(target)
    except OSError as fault:
        position = Position(path=str(output))
        said = fault.strerror or str(fault)
        raise FaultError(error("output-failed", position, hint="space", said=said)) from fault
    finally:
        if stage.exists():
            _remove(stage)
    return len(listed)


def _refused(output: Path, reason: str) -> Problem:
    position = Position(path=str(output))
    return error("output-refused", position, hint="choose", folder=str(output), reason=reason)


def _write(files: list[OutputFile], stage: Path) -> None:
    stage.mkdir()
    names = "\n".join([TITLE, *sorted(file.address for file in files)])
    (stage / MANIFEST).write_bytes(f"{names}\n".encode())
    made: set[str] = set()
    for file in files:
        folder = file.address.rpartition("/")[0]
        if folder and folder not in made:
            (stage / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        (stage / file.address).write_bytes(file.data)


def _carry_over(target: Path, stage: Path, ours: set[str]) -> None:
    """Copy what somebody else put into the old site; what stands in the way of a page of ours stops the build."""
    known = _manifest(target)
    for path in _tree(target, ""):
        if path in known or path == MANIFEST:
            continue
        new, old = stage / path, target / path
        if path in ours or new.exists():
            position = Position(path=str(target / path))
            raise FaultError(error("output-file-not-ours", position, hint="choose", file=path))
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            position = Position(path=str(target / path))
            raise FaultError(error("output-file-not-ours", position, hint="choose", file=path)) from None
        if old.is_dir() and not old.is_symlink():
            new.mkdir()
        else:
            shutil.copy2(old, new, follow_symlinks=False)


def _tree(folder: Path, prefix: str) -> Iterator[str]:
    """Yield the files below a folder, links, and folders that are empty."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            inner = list(_tree(Path(entry.path), f"{path}/"))
            yield from inner or [path]
        else:
            yield path


def _manifest(folder: Path) -> set[str]:
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    return {line for line in lines if line and not line.startswith("#")}


def _swap(stage: Path, target: Path) -> None:
    """Let the two folders change places: in one step on Linux, in two with a way back elsewhere."""
    if _exchanged(stage, target):
        return
    aside = target.parent / f".{target.name}.old-{os.getpid()}"
    target.rename(aside)
    try:
        stage.rename(target)
    except OSError:
        aside.rename(target)
        raise
    aside.rename(stage)


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return done == 0


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)


def _remove_leftovers(target: Path) -> None:
    """Remove what builds that were killed left beside the folder; only what bears our name and our manifest.

    One that was killed while the folders changed places in two steps left the old site aside: it comes back.
    """
    for folder in sorted(target.parent.glob(f".{target.name}.*-*")):
        kind, _, number = folder.name.removeprefix(f".{target.name}.").rpartition("-")
        if kind not in ("new", "old") or not number.isdigit() or not (folder / MANIFEST).is_file():
            continue
        if _is_at_work(int(number)):
            continue
        if kind == "old" and not target.exists():
            folder.rename(target)
        else:
            _remove(folder)


def _is_at_work(process: int) -> bool:
    """Say whether another build may still need what it made; this process has made nothing yet."""
    if process == os.getpid():  # in a container, every build may have the same number
        return False
    if sys.platform == "win32":  # there, the signal that only asks elsewhere is Ctrl-C
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
