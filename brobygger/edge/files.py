"""Read everything that a site is made from: the one place that opens its files."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brobygger
from brobygger.nouns.problems import Position, Problem, error
from brobygger.whole.project import Sources

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic"})
SETTINGS = "site.yaml"
CONTACTS = "content/contacts.yaml"


@dataclass(frozen=True, slots=True)
class ReadSources:
    """The sources, and the files that could not be read."""

    sources: Sources | None
    problems: tuple[Problem, ...]


def read_sources(root: Path) -> ReadSources:
    """Read the site in `root`; where it has no template, style sheet, catalogue or script of a name, ours is taken."""
    problems: list[Problem] = []
    settings = _read(root, SETTINGS, problems)
    if settings is None:
        return ReadSources(None, tuple(problems) or (error("settings-missing", Position(path=SETTINGS), hint="root"),))
    pages: dict[str, bytes] = {}
    pictures: dict[str, bytes] = {}
    for path in (*_walk(root, "content"), *_walk(root, "assets/photos")):
        if not _is_inside(root, root / path):
            problems.append(error("file-outside", Position(path=path), hint="inside", file=path))
            continue
        ending = Path(path).suffix.lower()
        if ending == ".md" or ending in PICTURES:
            data = _read(root, path, problems)
            if data is not None:
                (pages if ending == ".md" else pictures)[path] = data
    defaults = default_folder()
    try:
        text = settings.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        byte = f"0x{fault.object[fault.start]:02X}"
        position = Position(path=SETTINGS, line=line, column=1)
        return ReadSources(None, (*problems, error("not-utf8", position, hint="save", byte=byte)))
    sources = Sources(
        settings=text,
        pages=pages,
        contacts=_read(root, CONTACTS, problems) if (root / CONTACTS).exists() else None,
        pictures=pictures,
        templates=_texts(root, defaults, "templates", ".html", problems, keep_ending=True),
        styles=_texts(root, defaults, "assets/css", ".css", problems, keep_ending=True),
        catalogues=_texts(root, defaults, "i18n", ".po", problems, keep_ending=False),
        icon=_own_or_ours(root, defaults, "assets/icons/brobygger.svg", problems),
        start_script=_own_or_ours(root, defaults, "assets/js/start.js", problems),
    )
    return ReadSources(sources, tuple(problems))


def default_folder() -> Path:
    """Return the folder with our templates, assets and catalogues.

    In a checkout it lies beside the package, in a wheel within it.
    """
    package = Path(brobygger.__file__).parent
    carried = package / "_defaults"
    return carried if carried.is_dir() else package.parent


def _walk(root: Path, folder: str) -> Iterator[str]:
    """Yield the files below a folder by name; hidden ones and folders behind links are left out."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path)
        elif entry.is_file():
            yield path


def _is_inside(root: Path, path: Path) -> bool:
    """Say whether a file lies in the site; one behind a symbolic link that leaves it does not."""
    return not path.is_symlink() or path.resolve().is_relative_to(root.resolve())


def _read(root: Path, path: str, problems: list[Problem]) -> bytes | None:
    try:
        return (root / path).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        problems.append(error("file-unreadable", Position(path=path), hint="check", said=fault.strerror or str(fault)))
        return None


def _texts(
    root: Path, defaults: Path, folder: str, ending: str, problems: list[Problem], *, keep_ending: bool
) -> dict[str, str]:
    """Read the text files of a folder, ours first and then the site's own over them."""
    texts: dict[str, str] = {}
    for base in dict.fromkeys((defaults.resolve(), root.resolve())):
        for path in _walk(base, folder):
            if not path.endswith(ending):
                continue
            data = _read(base, path, problems)
            if data is None:
                continue
            name = path[len(folder) + 1 :]
            try:
                texts[name if keep_ending else name.removesuffix(ending)] = data.decode("utf-8-sig")
            except UnicodeDecodeError as fault:
                line = fault.object.count(b"\n", 0, fault.start) + 1
                position = Position(path=path, line=line, column=1)
                problems.append(error("not-utf8", position, hint="save", byte=f"0x{fault.object[fault.start]:02X}"))
    return texts


def _own_or_ours(root: Path, defaults: Path, path: str, problems: list[Problem]) -> bytes:
    own = _read(root, path, problems)
    return own if own is not None else (defaults / path).read_bytes()
