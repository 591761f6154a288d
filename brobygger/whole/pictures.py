"""The pictures that pages name, as they are published; what was encoded once is not encoded again."""

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brobygger.nouns.document import Document
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.output import KeptFile, OutputFile
from brobygger.nouns.problems import FaultError, Position, Problem, error, suggestion
from brobygger.nouns.site import Photo
from brobygger.nouns.values import MIDDLE, Focus, PageId
from brobygger.tools.digests import digest
from brobygger.whole.library import Each
from brobygger.whole.memory import ForgottenError, Memory
from brobygger.whole.project import KnownFile

if TYPE_CHECKING:
    from brobygger.tools.photos import PublishedPhoto

Lead = tuple[str, int, int]
"""A photo at the head of a page: its path and its focus."""

HEAVY = 200
"""How many pages make as much work as one photo."""

BATCH = 32
"""After so many new photos they are kept: a build that somebody ends has not worked for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Photos by the path of their file and lead photos by path and focus, their files, and what is wrong with some."""

    photos: Mapping[str, Photo]
    leads: Mapping[Lead, Photo]
    files: tuple[OutputFile | KeptFile, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """A photo to be made: the path of its file, and its focus where it is a lead photo."""

    path: str
    focus: Focus | None


NOTHING = Photo(address="", width=0, height=0)
"""What stands for a picture that cannot be shown: it is there, so that nobody calls it missing."""


def picture_digests(pictures: Mapping[str, bytes | KnownFile]) -> dict[str, bytes]:
    """Return a digest of the bytes of each picture."""
    return {path: found.content if isinstance(found, KnownFile) else digest(found) for path, found in pictures.items()}


def focuses_of(entries: Mapping[str, PhotoEntry]) -> dict[str, Focus]:
    """Return the focus of each photo whose entry names one."""
    return {path: entry.focus for path, entry in entries.items() if entry.focus is not None}


def publish_pictures(
    pictures: Mapping[str, bytes | KnownFile],
    digests: Mapping[str, bytes],
    documents: Iterable[Document],
    entries: Mapping[str, PhotoEntry],
    memory: Memory,
    each: Each,
) -> Pictures:
    """Return the pictures that some document names; one that is not remembered is read where it is encoded."""
    tasks = list(_tasks(pictures, documents, focuses_of(entries)))
    made: dict[_Task, Photo] = {}
    files: dict[str, OutputFile | KeptFile] = {}
    problems: list[Problem] = []
    for task in tasks:
        kept = _published_before(task, digests[task.path], memory)
        if kept is not None:
            made[task] = kept
            files.update((address, KeptFile(address)) for address in kept.addresses)
    for task, found in _encoded([task for task in tasks if task not in made], pictures, digests, memory, each):
        if isinstance(found, Problem):
            problems.append(found)
            made[task] = NOTHING
            continue
        made[task] = found.photo
        files.update((file.address, file) for file in found.files)
        if found.has_position:
            problems.append(suggestion("picture-position", Position(path=task.path), hint="removed"))
    photos = {task.path: photo for task, photo in made.items()}
    photos.update((task.path, photo) for task, photo in made.items() if task.focus is None)
    return Pictures(
        photos=photos,
        leads={(t.path, t.focus.left, t.focus.top): photo for t, photo in made.items() if t.focus is not None},
        files=tuple(files.values()),
        problems=tuple(dict.fromkeys(problems)),
    )


def _tasks(pictures: Mapping[str, object], documents: Iterable[Document], said: Mapping[str, Focus]) -> Iterator[_Task]:
    """Yield what is to be made of each picture that is named, wherever it lies, in the order of paths.

    `said` is the focus of pictures by path, for pages that name none.
    """
    texts: set[str] = set()
    files: dict[PageId, set[str]] = {}
    focuses: dict[PageId, set[Focus | None]] = {}
    for document in documents:
        texts.update(_name(file) for file in document.pictures)
        image = document.fields.image
        if image is not None and image.file is not None:
            files.setdefault(document.page_id, set()).add(_name(image.file))
        if image is not None and (image.file is not None or image.focus is not None):
            focuses.setdefault(document.page_id, set()).add(image.focus)
    leads: dict[str, set[Focus | None]] = {}
    for page_id, names in files.items():  # a version may inherit its focus from another one
        for name in names:
            leads.setdefault(name, set()).update(focuses[page_id])
    for path in sorted(pictures):
        if _name(path) in texts:
            yield _Task(path, None)
        wanted = {focus or said.get(path, MIDDLE) for focus in leads.get(_name(path), ())}
        for focus in sorted(wanted, key=lambda one: (one.left, one.top)):
            yield _Task(path, focus)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _published_before(task: _Task, content: bytes, memory: Memory) -> Photo | None:
    """Return a photo that stands in the published site as it is to be."""
    known = memory.known
    if known is None or known.pictures.get(task.path) != content:
        return None
    if task.focus is None:
        photo = known.photos.get(task.path)
    else:
        photo = known.leads.get((task.path, task.focus.left, task.focus.top))
    if photo is None or not photo.address or not photo.addresses.isdisjoint(memory.lost):
        return None
    return photo


def _encoded(
    tasks: list[_Task],
    pictures: Mapping[str, bytes | KnownFile],
    digests: Mapping[str, bytes],
    memory: Memory,
    each: Each,
) -> Iterator[tuple[_Task, "PublishedPhoto | Problem"]]:
    """Yield what came of each task: remembered, or encoded now, many at once."""
    if not tasks:
        return
    from brobygger.tools.photos import photo_key, publish_photo  # most builds have no new picture

    keys = {task: photo_key(task.path, digests[task.path], _place(task.focus)) for task in tasks}
    kept = memory.pictures.recall(list(keys.values()))
    todo = [task for task in tasks if keys[task] not in kept]
    for task in tasks:
        if keys[task] in kept:
            yield task, pickle.loads(kept[keys[task]])  # noqa: S301 - our own bytes
    for start in range(0, len(todo), BATCH):
        batch = todo[start : start + BATCH]

        def encode(index: int, batch: list[_Task] = batch) -> bytes:
            try:
                task = batch[index]
                made = publish_photo(task.path, _data(pictures[task.path], task.path), _place(task.focus))
            except FaultError as fault:
                return pickle.dumps(fault.problem, protocol=5)
            return pickle.dumps(made, protocol=5)

        results = zip(batch, each(encode, len(batch), HEAVY), strict=True)
        found = {task: (data, pickle.loads(data)) for task, data in results}  # noqa: S301 - our own bytes
        memory.pictures.keep({keys[task]: data for task, (data, made) in found.items() if not _has_changed(made)})
        yield from ((task, made) for task, (_, made) in found.items())
    memory.pictures.tidy(len(tasks), lambda: set(keys.values()))


def _data(found: bytes | KnownFile, path: str) -> bytes:
    """Return the bytes of a photo; raise FaultError where they are not those of which the digest is known."""
    if not isinstance(found, KnownFile):
        return found
    try:
        return found.again()
    except ForgottenError:
        raise FaultError(error("picture-changed", Position(path=path), hint="again")) from None


def _has_changed(made: "PublishedPhoto | Problem") -> bool:
    return isinstance(made, Problem) and made.code == "picture-changed"


def _place(focus: Focus | None) -> tuple[int, int] | None:
    return (focus.left, focus.top) if focus is not None else None
