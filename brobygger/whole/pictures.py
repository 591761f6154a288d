"""The pictures that pages name, as they are published; one that was published before stays as it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brobygger.nouns.document import Document
from brobygger.nouns.output import KeptFile, OutputFile
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.site import Photo
from brobygger.tools.digests import digest
from brobygger.whole.memory import ForgottenError, Memory
from brobygger.whole.project import KnownFile


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photos by the path of their file, the files that are published of them, and what is wrong with some."""

    photos: Mapping[str, Photo]
    files: tuple[OutputFile | KeptFile, ...]
    problems: tuple[Problem, ...]


def picture_digests(pictures: Mapping[str, bytes | KnownFile]) -> dict[str, bytes]:
    """Return a digest of the bytes of each picture."""
    return {path: found.content if isinstance(found, KnownFile) else digest(found) for path, found in pictures.items()}


def publish_pictures(
    pictures: Mapping[str, bytes | KnownFile],
    digests: Mapping[str, bytes],
    documents: Iterable[Document],
    memory: Memory,
) -> Pictures:
    """Return the pictures that some document names; raise ForgottenError where one has to be read after all."""
    named = _named(documents)
    photos: dict[str, Photo] = {}
    files: dict[str, OutputFile | KeptFile] = {}
    problems: list[Problem] = []
    for path, found in sorted(pictures.items()):
        if path.rpartition("/")[2] not in named:
            continue
        kept = _published_before(path, digests[path], memory)
        if kept is not None:
            photos[path] = kept
            files.setdefault(kept.address, KeptFile(kept.address))
            continue
        if isinstance(found, KnownFile):
            raise ForgottenError
        from brobygger.tools.photos import publish_photo  # most builds have no new picture, and need no library for it

        try:
            photos[path], file = publish_photo(path, found)
            files[file.address] = file
        except FaultError as fault:
            problems.append(fault.problem)
            photos[path] = Photo(address="", width=0, height=0)
    return Pictures(photos, tuple(files.values()), tuple(problems))


def _named(documents: Iterable[Document]) -> set[str]:
    """Return the names of the files that documents name, wherever they lie."""
    named: set[str] = set()
    for document in documents:
        image = document.fields.image
        if image is not None and image.file is not None:
            named.add(image.file.rpartition("/")[2])
        named.update(file.rpartition("/")[2] for file in document.pictures)
    return named


def _published_before(path: str, content: bytes, memory: Memory) -> Photo | None:
    known = memory.known
    if known is None or known.pictures.get(path) != content or path not in known.photos:
        return None
    photo = known.photos[path]
    return photo if photo.address not in memory.lost else None
