"""Read everything that a site is made from: the one place that opens its files."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import brobygger
from brobygger.edge.drawings import PackageDrawings
from brobygger.edge.marks import FileMark, mark_from, mark_of
from brobygger.nouns.limits import LARGEST_PICTURE
from brobygger.nouns.problems import Position, Problem, error
from brobygger.tools.digests import digest
from brobygger.whole.memory import ForgottenError
from brobygger.whole.project import PICTOGRAMS, RECORD_FILES, KnownFile, Sources

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic")
SETTINGS = "site.yaml"
CONTACTS = "content/contacts.yaml"
WORDS = "content/words.yaml"
WORD_FORMS = "content/word-forms.tsv"
SAY = "content/say.yaml"
REDIRECTS = "redirects.yaml"
PHOTOS = "assets/photos/"
OWN_DRAWINGS = "assets/pictograms/"
RECORDS = "content/made-from/"
"""What versions were made from; a file for each locale."""

EDITORS_WORDS = "i18n/editor/"
"""Catalogues in which we speak to editors; no page is made from them."""

EDITORS_PAGES = "templates/editor/"
"""Templates of what only editors see, or print."""

FOR_EDITORS = (EDITORS_WORDS, EDITORS_PAGES)

PLACES = ("content/", "assets/photos/")
"""Where pages and pictures lie."""

ICONS = "assets/icons/"
ICON = f"{ICONS}brobygger.svg"

FOLDERS = ("content", "templates", "assets", "i18n")

BESIDE = (SETTINGS, REDIRECTS, *RECORD_FILES)
"""Files that lie in the site's folder itself."""

MOST = LARGEST_PICTURE + 1
"""Bytes that are read of a file: enough to see that it is too large, whatever somebody has put there."""

CLOSED: FileMark = (-1, 0, 0)
"""The mark of a folder that we may not look into."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that lies there: its mark, and whether it is a link to it."""

    mark: FileMark
    is_link: bool


Survey = Mapping[str, FoundFile]
"""The files that a site may be made from, by their path from its folder; a folder's files stand in order."""


def survey(base: Path) -> Survey:
    """Look at a site's folder; hidden files, and folders behind links, are left out."""
    root, found = str(base), {}
    for name in BESIDE:
        mark = mark_of(base / name)
        if mark is not None:
            found[name] = FoundFile(mark, is_link=(base / name).is_symlink())
    for folder in FOLDERS:
        found.update(files_below(root, folder))
    return found


def files_below(base: str, folder: str) -> Iterator[tuple[str, FoundFile]]:
    """Yield the files below a folder by name, by their path from `base`."""
    try:
        entries = sorted(os.scandir(f"{base}/{folder}"), key=_name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        yield folder, FoundFile(CLOSED, is_link=False)
        return
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        path = f"{folder}/{name}" if folder else name
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(base, path)
            continue
        try:
            said = entry.stat()
        except OSError:  # a link to nothing, or a file that has just gone
            continue
        if stat.S_ISREG(said.st_mode):
            yield path, FoundFile(mark_from(said), entry.is_symlink())


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


@dataclass(frozen=True, slots=True)
class ReadSources:
    """The sources, and the files that could not be read."""

    sources: Sources | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known before anything is read: surveys by folder, and digests of files that hold what they held."""

    surveys: Mapping[str, Survey] = field(default_factory=dict)
    contents: Mapping[str, bytes] = field(default_factory=dict)


def read_sources(root: Path, knowledge: Knowledge | None = None) -> ReadSources:
    """Read the site in `root`; where it has no template, style sheet, catalogue or script of a name, ours is taken.

    A page or picture whose digest is known is not read, and of a photo the digest alone is kept.
    """
    knowledge = knowledge or Knowledge(surveys_of(root))
    base, ours = str(root.resolve()), str(default_folder().resolve())
    problems: list[Problem] = []
    settings = _read(root, SETTINGS, problems)
    if settings is None:
        return ReadSources(None, tuple(problems) or (error("settings-missing", Position(path=SETTINGS), hint="root"),))
    files = _Files(root, knowledge.surveys[base], problems)
    kinds: dict[str, dict[str, bytes | KnownFile]] = {"page": {}, "photo": {}, "drawing": {}}
    for path, found in knowledge.surveys[base].items():
        if found.mark == CLOSED:
            files.read(path)  # says why it cannot be
            continue
        kind = _kind_of(path)
        if kind is None:
            continue
        content = _content_of(files, base, path, knowledge.contents)
        if kind == "photo" and isinstance(content, bytes):  # many fill the memory: each is read again to be encoded
            content = KnownFile(digest(content), partial(_read_again, f"{base}/{path}"))
        if content is not None:
            kinds[kind][path] = content
    try:
        text = settings.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return ReadSources(None, (*problems, _not_utf8(SETTINGS, fault)))
    both = (_Files(Path(ours), knowledge.surveys[ours], problems), files)
    sources = Sources(
        settings=text,
        pages=kinds["page"],
        contacts=files.read(CONTACTS),
        words=files.read(WORDS),
        word_forms=files.read(WORD_FORMS),
        say=files.read(SAY),
        redirects=files.read(REDIRECTS),
        made_from=_made_from(files),
        pictograms=_own_or_ours(both, PICTOGRAMS).decode("utf-8-sig", "replace"),
        drawings=PackageDrawings(),
        own_drawings=kinds["drawing"],
        pictures=kinds["photo"],
        photo_entries=_photo_entries(files),
        templates=_texts(both, "templates", ".html", keep_ending=True),
        styles=_texts(both, "assets/css", ".css", keep_ending=True),
        catalogues=_texts(both, "i18n", ".po", keep_ending=False),
        icon=_own_or_ours(both, ICON),
        icon_pngs=_icon_pngs(both),
        scripts=_texts(both, "assets/js", ".js", keep_ending=True),
        records={path: data for path in RECORD_FILES if (data := files.read(path)) is not None},
    )
    return ReadSources(sources, tuple(problems))


def read_pages(base: Path, survey: Survey, contents: Mapping[str, bytes]) -> dict[str, bytes | KnownFile]:
    """Read the files of content alone, none whose digest is known; what cannot be read is left out."""
    files = _Files(base, survey, [])
    found: dict[str, bytes | KnownFile] = {}
    for path in survey:
        content = _content_of(files, str(base), path, contents) if _kind_of(path) == "page" else None
        if content is not None:
            found[path] = content
    return found


def _content_of(files: "_Files", base: str, path: str, contents: Mapping[str, bytes]) -> bytes | KnownFile | None:
    """Return the bytes of a file, or how to read it below `base` where its digest is known; None where none can be."""
    if path in contents:
        return KnownFile(contents[path], partial(_read_again, f"{base}/{path}"))
    return files.read(path)


def beginning_of(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file, or as many as show that it is too large."""
    with open(path, "rb") as handle:  # noqa: PTH123 - as in marks.py
        return handle.read(MOST) if os.fstat(handle.fileno()).st_size > MOST else handle.read()


def _kind_of(path: str) -> str | None:
    """Return what a file is: a page, a photo, a drawing of the site's own, or None where it is read by its name."""
    ending = path[path.rfind(".") :].lower()
    if path.startswith(OWN_DRAWINGS):
        return "drawing" if ending in PICTURES else None
    if not path.startswith(("content/", PHOTOS)):
        return None
    return "page" if ending == ".md" else "photo" if ending in PICTURES else None


def read_editor_templates(root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Read the templates of what editors see, by their names below the folder: ours, and the site's own over them."""
    problems: list[Problem] = []
    folder = EDITORS_PAGES.rstrip("/")
    ours, own = (
        _Files(base, dict(files_below(str(base), folder)), problems) for base in (default_folder().resolve(), root)
    )
    return _texts((ours, own), folder, ".html", keep_ending=True), tuple(problems)


def surveys_of(root: Path) -> dict[str, Survey]:
    """Look at the folder with what is ours and at the site's own; they may be the same."""
    return {str(base): survey(base) for base in dict.fromkeys((default_folder().resolve(), root.resolve()))}


def default_folder() -> Path:
    """Return the folder with our templates, assets and catalogues.

    In a checkout it lies beside the package, in a wheel within it.
    """
    return _carried() if is_installed() else Path(brobygger.__file__).parent.parent


def is_installed() -> bool:
    """Say whether this is an installed package, which has no build.py beside it."""
    return _carried().is_dir()


def _carried() -> Path:
    return Path(brobygger.__file__).parent / "_defaults"


@dataclass(frozen=True, slots=True)
class _Files:
    """The files of one folder; what cannot be read becomes a problem."""

    base: Path
    survey: Survey
    problems: list[Problem]

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None where there is none, or one that may not or cannot be read."""
        if path not in self.survey:
            return None
        if self.survey[path].is_link and not (self.base / path).resolve().is_relative_to(self.base.resolve()):
            self.problems.append(error("file-outside", Position(path=path), hint="inside", file=path))
            return None
        return _read(self.base, path, self.problems)


def _read(base: Path, path: str, problems: list[Problem]) -> bytes | None:
    try:
        return beginning_of(f"{base}/{path}")
    except FileNotFoundError:
        return None
    except OSError as fault:
        problems.append(error("file-unreadable", Position(path=path), hint="check", said=fault.strerror or str(fault)))
        return None


def _read_again(path: str) -> bytes:
    """Return the bytes of a file that was there a moment ago."""
    try:
        return beginning_of(path)
    except OSError as fault:
        raise ForgottenError from fault


def _not_utf8(path: str, fault: UnicodeDecodeError) -> Problem:
    line = fault.object.count(b"\n", 0, fault.start) + 1
    byte = f"0x{fault.object[fault.start]:02X}"
    return error("not-utf8", Position(path=path, line=line, column=1), hint="save", byte=byte)


def _texts(both: tuple[_Files, _Files], folder: str, ending: str, *, keep_ending: bool) -> dict[str, str]:
    """Read the text files of a folder, ours first and then the site's own over them."""
    texts: dict[str, str] = {}
    for files in both[:1] if both[0].base == both[1].base.resolve() else both:
        for path in files.survey:
            if not (path.startswith(f"{folder}/") and path.endswith(ending)):
                continue
            if path.startswith(FOR_EDITORS) and f"{folder}/" not in FOR_EDITORS:
                continue
            data = files.read(path)
            if data is None:
                continue
            name = path[len(folder) + 1 :]
            try:
                texts[name if keep_ending else name.removesuffix(ending)] = data.decode("utf-8-sig")
            except UnicodeDecodeError as fault:
                files.problems.append(_not_utf8(path, fault))
    return texts


def _made_from(files: _Files) -> dict[str, bytes]:
    """Read what versions were made from, by the key of the locale that each file is named after."""
    paths = [path for path in files.survey if path.startswith(RECORDS) and path.endswith(".txt")]
    found = {path[len(RECORDS) :].removesuffix(".txt"): files.read(path) for path in paths}
    return {key: data for key, data in found.items() if data is not None}


def _photo_entries(files: _Files) -> dict[str, bytes]:
    """Read what is said of photos, by the path of the file that says it."""
    from brobygger.tools.lookup import PHOTO_ENTRIES  # a build without a change reads nothing

    paths = [path for path in files.survey if path.startswith(PLACES) and path.endswith(f"/{PHOTO_ENTRIES}")]
    found = {path: files.read(path) for path in paths}
    return {path: data for path, data in found.items() if data is not None}


def _icon_pngs(both: tuple[_Files, _Files]) -> dict[str, bytes]:
    """Read the PNGs beside the icon: a site with an icon of its own has its own of these, or none."""
    ours, own = both
    files = own if ICON in own.survey else ours
    found = {path: files.read(path) for path in files.survey if path.startswith(ICONS) and path.endswith(".png")}
    return {path[len(ICONS) :].removesuffix(".png"): data for path, data in found.items() if data is not None}


def _own_or_ours(both: tuple[_Files, _Files], path: str) -> bytes:
    ours, own = both
    found = own.read(path)
    return found if found is not None else (ours.base / path).read_bytes()
