"""Publish a site: the folder always holds the whole old site or the whole new one."""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from brobygger.edge.marks import FileMark, mark_of
from brobygger.edge.stage import MANIFEST, TITLE, Stage, alone, making_folders, manifest_of
from brobygger.nouns.output import KeptFile, Output, OutputFile, StagedFile
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.tools.digests import digest

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
    return next((problem for is_so, problem in _refusals(root.resolve(), output) if is_so), None)


def _refusals(root: Path, output: Path) -> Iterator[tuple[bool, Problem]]:
    """Yield whether a folder is something that nothing is published into, and what is said then."""
    target, home = output.resolve(), Path.home().resolve()
    at, folder = Position(path=str(output)), str(output)
    own = [root / name for name in ("content", "templates", "assets", "i18n", "brobygger", ".git")]
    is_home = target == home or home.is_relative_to(target)
    yield is_home, error("output-home", at, hint="choose", folder=folder)
    yield root.is_relative_to(target), error("output-sources", at, hint="choose", folder=folder)
    is_own = any(target.is_relative_to(one) for one in own)
    yield is_own, error("output-own-folder", at, hint="choose", folder=folder)
    yield target.is_mount(), error("output-disk", at, hint="choose", folder=folder)
    yield target.exists() and not target.is_dir(), error("output-is-file", at, hint="choose", folder=folder)
    is_foreign = target.is_dir() and not (target / MANIFEST).is_file() and any(target.iterdir())
    yield is_foreign, error("output-not-ours", at, hint="choose", folder=folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldSite:
    """The published site as a build found it: the mark of its manifest, and of each of its files."""

    manifest: FileMark
    marks: Mapping[str, FileMark]


def publish(
    files: Collection[Output], output: Path, store: Path, old: OldSite | None = None, stage: Stage | None = None
) -> Published:
    """Publish files into a folder that may be published into.

    Files in the folder that we did not make are carried over. The site before is kept in `store`, for `roll_back`,
    where that lies on the same disk. A StagedFile lies in `stage`; a KeptFile is taken from the old site as it stands,
    which must still be `old`; raise MovedOnError where another build has published in the meantime. Raise FaultError
    where the disk refuses; then the old site is as it was.
    """
    target = output.resolve()
    new = stage or Stage(target)
    try:
        if stage is None:
            new.open()
        with alone(target.parent):
            if old is not None and mark_of(target / MANIFEST) != old.manifest:
                raise MovedOnError
            before = _before(target, store)
            if old is not None and _may_be_renewed(before, target, files):
                return _renew(before, files, new, old)
            published = _complete(files, new)
            if target.exists():
                _carry_over(target, new.folder, {file.address for file in files})
                _swap(new.folder, target)
                _keep(new.folder, before)
            else:
                new.folder.rename(target)
    except OSError as fault:
        raise FaultError(failed(output, fault)) from fault
    finally:
        new.discard()
    return published


def roll_back(output: Path, store: Path) -> None:
    """Let the published site and the one before it change places; raise FaultError where there is none before it."""
    target = output.resolve()
    before = _before(target, store)
    if not (before / MANIFEST).is_file() or not (target / MANIFEST).is_file():
        raise FaultError(error("rollback-none", Position(path=str(output)), hint="build", folder=str(output)))
    try:
        with alone(target.parent):
            _clear_of_others(before)
            _carry_over(target, before, manifest_of(before))
            _swap(before, target)
    except OSError as fault:
        raise FaultError(failed(output, fault)) from fault


def _clear_of_others(before: Path) -> None:
    """Take away what somebody else had put into an old site: what is there today is carried over instead."""
    ours = manifest_of(before)
    for path in list(_tree(before, "")):
        if path not in ours and path != MANIFEST:
            if (before / path).is_dir() and not (before / path).is_symlink():
                (before / path).rmdir()
            else:
                (before / path).unlink()


def failed(output: Path, fault: OSError) -> Problem:
    """Return what to say of a disk that refuses."""
    said = fault.strerror or str(fault)
    return error("output-failed", Position(path=str(output)), hint="space", said=said)


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


def _complete(files: Collection[Output], stage: Stage) -> Published:
    """Bring what is not there yet into the new site, and return the marks of its files.

    They are looked at before anybody else can publish: a folder that changes its name keeps the marks of its files.
    """
    written = 0
    for file in files:
        if isinstance(file, KeptFile):
            _keep_file(stage, file.address)
        else:
            written += _staged(file, stage).is_new
    _write_manifest(stage.folder, {file.address for file in files})
    marks = {file.address: mark_of(stage.path_of(file.address)) or (0, 0, 0) for file in files}
    return Published(written=written, marks=marks, manifest=mark_of(stage.folder / MANIFEST))


def _staged(file: OutputFile | StagedFile, stage: Stage) -> StagedFile:
    staged = stage.put(file) if isinstance(file, OutputFile) else file
    if isinstance(staged, StagedFile):
        return staged
    stage.insist(staged)  # says what the disk has against it
    return StagedFile(file.address, is_new=True)


def _keep_file(stage: Stage, address: str) -> None:
    try:
        stage.keep(address)
    except FileNotFoundError:
        raise MovedOnError from None


def _write_manifest(folder: Path, addresses: Collection[str]) -> None:
    names = "\n".join([TITLE, *sorted(addresses)])
    (folder / MANIFEST).write_bytes(f"{names}\n".encode())


def _may_be_renewed(before: Path, target: Path, files: Collection[Output]) -> bool:
    """Say whether the site before the last is a better beginning than an empty folder: whole, near, and much alike."""
    kept = sum(isinstance(file, KeptFile) for file in files)
    try:
        is_near = before.stat().st_dev == target.parent.stat().st_dev
    except OSError:
        return False
    return is_near and (before / MANIFEST).is_file() and kept * 2 > len(files)


def _renew(before: Path, files: Collection[Output], stage: Stage, old: OldSite) -> Published:
    """Make the new site out of the one before the last, and let it change places with the published one.

    Of a thousand files that are as they were, none has to be touched. Until it is complete it has no manifest: one that
    a killed build left half done is not offered as a way back, and not taken as a beginning either.
    """
    _clear_of_others(before)
    stale = manifest_of(before)
    (before / MANIFEST).unlink()
    addresses = {file.address for file in files}
    for address in stale - addresses:
        _unlink(before / address)
    root = Stage(stage.target, folder=before)
    marks: dict[str, FileMark] = {}
    written = 0
    for file in files:
        at = root.path_of(file.address)
        if isinstance(file, KeptFile):
            marks[file.address] = old.marks[file.address]
            if mark_of(at) != marks[file.address]:
                _unlink(Path(at))
                _keep_file(root, file.address)
            continue
        staged = _staged(file, stage)
        making_folders(at, partial(os.replace, stage.path_of(file.address), at))
        marks[file.address] = mark_of(at) or (0, 0, 0)
        written += staged.is_new
    _write_manifest(before, addresses)
    _carry_over(stage.target, before, addresses)
    manifest = mark_of(before / MANIFEST)
    _swap(before, stage.target)
    return Published(written=written, marks=marks, manifest=manifest)


def _unlink(path: Path) -> None:
    """Take a file of ours away, and the folders that it leaves empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        try:
            folder.rmdir()
        except OSError:
            return


def _carry_over(target: Path, stage: Path, ours: Collection[str]) -> None:
    """Copy what somebody else put into the old site; what stands in the way of a page of ours stops the build."""
    known = manifest_of(target)
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
