"""Publish a site: the folder always holds the whole old site or the whole new one."""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from brobygger.edge.store import FileMark, mark_of
from brobygger.nouns.output import KeptFile, OutputFile
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.tools.digests import digest

MANIFEST = ".brobygger"
"""Lists the files that we made, so that nothing else is ever deleted."""

TITLE = "# Files made by Brobygger. A later build replaces these and leaves all others alone."

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: how many files were written anew, and the mark of each file and of the manifest."""

    written: int
    marks: Mapping[str, FileMark]
    manifest: FileMark | None


class MovedOnError(Exception):
    """Another build has published since this one looked at the old site."""


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


def publish(
    files: Iterable[OutputFile | KeptFile], output: Path, store: Path, based_on: FileMark | None = None
) -> Published:
    """Publish files into a folder that may be published into.

    A file that is as it was stays the same file, so that a host which copies by time or size copies what changed.
    Files in the folder that we did not make are carried over. The site before is kept in `store`, for `roll_back`,
    where that lies on the same disk. A KeptFile is taken from the old site as it stands, whose manifest must still
    bear the mark `based_on`; raise MovedOnError where another build has published in the meantime. Raise FaultError
    where the disk refuses; then the old site is as it was.
    """
    target = output.resolve()
    stage = target.parent / f".{target.name}.new-{os.getpid()}"
    listed = list(files)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target.parent):
            _remove_leftovers(target)
            if based_on is not None and mark_of(target / MANIFEST) != based_on:
                raise MovedOnError
            published = _write(listed, stage, target)
            if target.exists():
                _carry_over(target, stage, {file.address for file in listed})
                _swap(stage, target)
                _keep(stage, _before(target, store))
            else:
                stage.rename(target)
    except OSError as fault:
        raise FaultError(_failed(output, fault)) from fault
    finally:
        if stage.exists():
            _remove(stage)
    return published


def roll_back(output: Path, store: Path) -> None:
    """Let the published site and the one before it change places; raise FaultError where there is none before it."""
    target = output.resolve()
    before = _before(target, store)
    if not (before / MANIFEST).is_file() or not (target / MANIFEST).is_file():
        raise FaultError(error("rollback-none", Position(path=str(output)), hint="build", folder=str(output)))
    try:
        with _alone(target.parent):
            _clear_of_others(before)
            _carry_over(target, before, _manifest(before))
            _swap(before, target)
    except OSError as fault:
        raise FaultError(_failed(output, fault)) from fault


def _clear_of_others(before: Path) -> None:
    """Take away what somebody else had put into an old site: what is there today is carried over instead."""
    ours = _manifest(before)
    for path in list(_tree(before, "")):
        if path not in ours and path != MANIFEST:
            if (before / path).is_dir() and not (before / path).is_symlink():
                (before / path).rmdir()
            else:
                (before / path).unlink()


def _failed(output: Path, fault: OSError) -> Problem:
    said = fault.strerror or str(fault)
    return error("output-failed", Position(path=str(output)), hint="space", said=said)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one build at a time publish below a folder; a process that dies lets go of it.

    The folder itself is locked, so that no file is left beside the site. Where a system cannot do that (Windows, some
    network disks), two builds at once each publish a whole site, and the later one stays.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _before(target: Path, store: Path) -> Path:
    """Return where the site that stood in a folder before is kept; each folder has a place of its own."""
    return store.resolve() / f"before-{digest(os.fsencode(target)).hex()}"


def _keep(old: Path, before: Path) -> None:
    """Keep an old site; one that cannot be kept (another disk, no room) is given up, since the new one stands."""
    with contextlib.suppress(OSError):
        before.parent.mkdir(parents=True, exist_ok=True)
        if before.exists():
            shutil.rmtree(before)
        old.rename(before)


def _refused(output: Path, reason: str) -> Problem:
    position = Position(path=str(output))
    return error("output-refused", position, hint="choose", folder=str(output), reason=reason)


def _write(files: list[OutputFile | KeptFile], stage: Path, target: Path) -> Published:
    """Make the new site; a file that stands in the old one with the same bytes becomes one file with it.

    Paths are put together as text here: with pathlib a file costs four times as much (DECISIONS.md).
    """
    stage.mkdir()
    written = 0
    old = _manifest(target)
    names = "\n".join([TITLE, *sorted(file.address for file in files)])
    (stage / MANIFEST).write_bytes(f"{names}\n".encode())
    for folder in sorted({file.address.rpartition("/")[0] for file in files} - {""}):
        (stage / folder).mkdir(parents=True, exist_ok=True)
    new_root, old_root = f"{stage}{os.sep}", f"{target}{os.sep}"
    for file in files:
        if isinstance(file, KeptFile):
            _take_over(old_root + file.address, new_root + file.address)
            continue
        if file.address in old and _is_same(target / file.address, file.data):
            with contextlib.suppress(OSError):  # a disk without hard links
                os.link(old_root + file.address, new_root + file.address)
                continue
        _write_file(new_root + file.address, file.data)
        written += 1
    # Looked at before anybody else can publish: a folder that changes its name keeps the marks of its files.
    marks = {file.address: mark_of(stage / file.address) or (0, 0, 0) for file in files}
    return Published(written=written, marks=marks, manifest=mark_of(stage / MANIFEST))


def _write_file(path: str, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        while data:
            data = data[os.write(handle, data) :]
    finally:
        os.close(handle)


def _take_over(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:  # a disk without hard links
        shutil.copy2(old, new)


def _is_same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _carry_over(target: Path, stage: Path, ours: set[str]) -> None:
    """Copy what somebody else put into the old site; what stands in the way of a page of ours stops the build."""
    known = _manifest(target)
    for path in _tree(target, ""):
        if path in known or path == MANIFEST:
            continue
        new, old = stage / path, target / path
        is_folder = old.is_dir() and not old.is_symlink()
        if is_folder and new.is_dir():
            continue  # somebody took our pages out of a folder that we fill again
        if path in ours or new.exists():
            position = Position(path=str(target / path))
            raise FaultError(error("output-file-not-ours", position, hint="choose", file=path))
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            position = Position(path=str(target / path))
            raise FaultError(error("output-file-not-ours", position, hint="choose", file=path)) from None
        if is_folder:
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
