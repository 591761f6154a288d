"""Read photos.yaml, which says of the photos in its folder whose they are and what they show."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.problems import FaultError, Position, Problem, error, nearest
from brobygger.nouns.values import ByLocale, Focus, People
from brobygger.nouns.yamltext import Fields, Node, Scalar, compose
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import text_of
from brobygger.tools.lookup import entries_beside
from brobygger.tools.readers import Reading

MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _EntryFields:
    credit: str | None = None
    licence: str | None = None
    people: People | None = None
    focus: Focus | None = None
    alt: ByLocale | None = None


@dataclass(frozen=True, slots=True)
class PhotoEntries:
    """What is said of photos, by the path of the photo, and what is wrong with it."""

    entries: Mapping[str, PhotoEntry]
    problems: tuple[Problem, ...]


def read_photos(files: Mapping[str, bytes], pictures: Collection[str], locales: Collection[Locale]) -> PhotoEntries:
    """Read the files by their path; `pictures` are the paths of all pictures.

    A fault in one entry spares the others. Where a whole file cannot be read, no entry of its folder counts as whole.
    """
    entries: dict[str, PhotoEntry] = {}
    problems: list[Problem] = []
    for path, data in sorted(files.items()):
        folder = path.rpartition("/")[0]
        beside = {picture.rpartition("/")[2]: picture for picture in pictures if entries_beside(picture) == path}
        try:
            node = _composed(data, path)
        except FaultError as fault:
            problems.append(fault.problem)
            entries.update(dict.fromkeys(beside.values(), PhotoEntry(is_whole=False)))
            continue
        reader = _EntryReader(Reading(path), folder, beside, pictures, [locale.key for locale in locales])
        entries.update(reader.entries(node))
        problems.extend(reader.reading.problems)
    return PhotoEntries(entries, tuple(problems))


def _composed(data: bytes, path: str) -> Fields:
    if len(data) > MAX_BYTES:
        head = Position(path=path, line=1, column=1)
        raise FaultError(error("photos-too-large", head, hint="folder", limit=str(MAX_BYTES // 1024)))
    return compose(text_of(data, path), path, max_bytes=MAX_BYTES)


@dataclass(frozen=True, slots=True)
class _EntryReader:
    """A file that is being read, and what its entries can name: `beside` has the paths of its pictures by name."""

    reading: Reading
    folder: str
    beside: Mapping[str, str]
    pictures: Collection[str]
    locales: list[str]

    def entries(self, node: Fields) -> dict[str, PhotoEntry]:
        """Return the entries by the path of their photo."""
        found: dict[str, PhotoEntry] = {}
        for key, value in self.reading.once(node):
            if key.text in self.beside:
                found[self.beside[key.text]] = self._entry(key, value)
            else:
                self.reading.problems.append(self._missing(key))
        return found

    def _entry(self, key: Scalar, value: Node) -> PhotoEntry:
        reading = self.reading
        before = len(reading.problems)
        if not isinstance(value, Fields):
            reading.problems.append(reading.fault("type-fields", value, hint="form", field=key.text).problem)
            return PhotoEntry(is_whole=False)
        fields = read_fields(_EntryFields, value, reading, f"{key.text}.")
        alt = fields.alt or ByLocale()
        for locale, _ in alt.values:
            self._check_locale(locale, f"{key.text}.alt.{locale}")
        return PhotoEntry(
            credit=fields.credit,
            licence=fields.licence,
            people=fields.people,
            focus=fields.focus,
            alt=alt,
            is_whole=len(reading.problems) == before,
        )

    def _check_locale(self, locale: str, name: str) -> None:
        if locale in self.locales:
            return
        line, column = self.reading.places[name]
        near = nearest(locale, self.locales)
        hint, names = "near" if near else "all", ", ".join(self.locales)
        at = self.reading.at(Scalar(locale, line, column))
        self.reading.problems.append(error("locale-unknown", at, hint=hint, value=locale, near=near or "", all=names))

    def _missing(self, key: Scalar) -> Problem:
        """Return what is wrong with an entry of which the folder has no photo."""
        name = key.text.rpartition("/")[2]
        elsewhere = sorted(path for path in self.pictures if path.endswith(f"/{name}") and name not in self.beside)
        near = nearest(key.text, self.beside)
        hint = "entry-elsewhere" if elsewhere else "near" if near else "entry"
        return error(
            "picture-missing",
            self.reading.at(key),
            hint=hint,
            file=key.text,
            near=near or "",
            folder=self.folder,
            other=entries_beside(elsewhere[0]) if elsewhere else "",
        )
