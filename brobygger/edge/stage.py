"""Where a new site is made: a folder beside the published one, which no other build takes for a leftover."""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from brobygger.nouns.output import OutputFile, StagedFile

T = TypeVar("T")

MANIFEST = ".brobygger"
"""Lists the files that we made, so that nothing else is ever deleted."""

TITLE = "# Files made by Brobygger. A later build replaces these and leaves all others alone."

LEFTOVER = re.compile(r"(new|old)-(\d+)(-\d+)?")


class Stage:
    """A folder beside `target` in which finished files wait for the others.

    Files may be put into it by several processes. The folder is locked: it is at work as long as one of them lives.
    """

    def __init__(self, target: Path, folder: Path | None = None) -> None:
        self.target = target
        self.folder = folder or target.parent / f".{target.name}.new-{os.getpid()}"
        self._lock: int | None = None
        self._old = frozenset[str]()

    def open(self) -> None:
        """Make the folder, and clear what killed builds left; raise OSError where the disk refuses."""
        parent = self.target.parent
        parent.mkdir(parents=True, exist_ok=True)
        with alone(parent):
            _remove_leftovers(self.target)
            self.folder = _new_folder(self.folder)
            self._lock = _locked(self.folder)
            (self.folder / MANIFEST).write_bytes(f"{TITLE}\n".encode())
        self._old = manifest_of(self.target)

    def put(self, file: OutputFile) -> OutputFile | StagedFile:
        """Write a file, or make it one with the same one in the old site; give it back where the disk refuses.

        A file that is as it was stays the same file, so that a host which copies by time or size copies what changed.
        """
        if not is_inside(file.address):
            return file
        path = self.path_of(file.address)
        try:
            if file.address in self._old and self._take_over(file):
                return StagedFile(file.address, is_new=False)
            _write_file(path, file.data)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(path)  # noqa: PTH108 - as in marks.py
            return file
        return StagedFile(file.address, is_new=True)

    def insist(self, file: OutputFile) -> None:
        """Write a file that was given back, and raise OSError where the disk still refuses."""
        if not is_inside(file.address):
            raise ValueError(f"{file.address} leads out of the site, and no check has found it")
        _write_file(self.path_of(file.address), file.data)

    def path_of(self, address: str) -> str:
        """Return where a file of the new site lies; put together as text, a fourth of what a Path costs."""
        return f"{self.folder}{os.sep}{address}"

    def keep(self, address: str) -> None:
        """Take a file over from the old site as it stands."""
        old, new = f"{self.target}{os.sep}{address}", self.path_of(address)
        try:
            making_folders(new, lambda: os.link(old, new))
        except FileNotFoundError:
            raise
        except OSError:  # a disk without hard links
            making_folders(new, lambda: shutil.copy2(old, new))

    def discard(self) -> None:
        """Take away what is left of the folder, and let go of it."""
        if self.folder.exists():
            remove(self.folder)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take_over(self, file: OutputFile) -> bool:
        """Link the file of the old site, and look at what was linked: another build may publish at any moment."""
        old, new = f"{self.target}{os.sep}{file.address}", self.path_of(file.address)
        try:
            if os.stat(old).st_size != len(file.data):  # noqa: PTH116
                return False
            making_folders(new, lambda: os.link(old, new))
        except OSError:
            return False
        with open(new, "rb") as handle:  # noqa: PTH123
            if handle.read() == file.data:
                return True
        os.unlink(new)  # noqa: PTH108
        return False


def is_inside(address: str) -> bool:
    """Say whether an address leads to a file within the site; a wrong one has been reported, but not by us."""
    parts = re.split(r"[/\\]", address)
    return all(part not in ("", ".", "..") and ":" not in part and "\0" not in part for part in parts)


def manifest_of(folder: Path) -> frozenset[str]:
    """Return the files in a folder that we made."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
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


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, as far as the disk lets us.

    The list by which the folder is known as ours goes last: who is killed here leaves it to the next build.
    """
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif entry.name != MANIFEST:
                os.unlink(entry.path)  # noqa: PTH108
        shutil.rmtree(folder)


def making_folders(path: str, action: Callable[[], T]) -> T:
    """Do what makes the file `path`; make the folders above it and try again where they are missing."""
    try:
        return action()
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        return action()


def _write_file(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = making_folders(path, lambda: os.open(path, flags, 0o666))
    try:
        while data:
            data = data[os.write(handle, data) :]
    finally:
        os.close(handle)


def _new_folder(wanted: Path) -> Path:
    """Make a folder; in a container, every build may have the same number, and another one may be at work."""
    folder, count = wanted, 1
    while True:
        try:
            folder.mkdir()
        except FileExistsError:
            folder, count = wanted.with_name(f"{wanted.name}-{count}"), count + 1
        else:
            return folder


def _locked(folder: Path) -> int | None:
    """Lock a folder for as long as this process or one that it forks holds it open."""
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    with contextlib.suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return handle


def _remove_leftovers(target: Path) -> None:
    """Remove what builds that were killed left beside the folder; only what bears our name and our manifest.

    One that was killed while the folders changed places in two steps left the old site aside: it comes back.
    """
    for folder in sorted(target.parent.glob(f".{target.name}.*-*")):
        form = LEFTOVER.fullmatch(folder.name.removeprefix(f".{target.name}."))
        if form is None:
            continue
        if not (folder / MANIFEST).is_file():
            with contextlib.suppress(OSError):  # an empty one may be ours; others are not
                folder.rmdir()
        elif not _is_at_work(folder, int(form[2])):
            if form[1] == "old" and not target.exists():
                folder.rename(target)
            else:
                remove(folder)


def _is_at_work(folder: Path, process: int) -> bool:
    """Say whether another build may still need what it made."""
    if sys.platform == "win32":  # there, a signal that only asks elsewhere is Ctrl-C, and a folder cannot be locked
        return process != os.getpid()
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a disk that knows no locks
        return _is_alive(process)
    finally:
        os.close(handle)
    return False


def _is_alive(process: int) -> bool:
    if process == os.getpid():  # this one has made nothing yet
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
