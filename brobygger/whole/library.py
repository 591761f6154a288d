"""The files of content as documents and texts: remembered where their bytes are known, else parsed."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar

from brobygger.nouns.document import Body, Document, Unreadable
from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.problems import Position, Problem, error
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.parse import ContentFile, parse
from brobygger.tools.digests import digest
from brobygger.tools.frontmatter import decode
from brobygger.tools.lookup import CONTENT, place_of
from brobygger.tools.readers import NAME_FORM
from brobygger.whole.memory import ForgottenError, Memory
from brobygger.whole.project import KnownFile

T = TypeVar("T")

AT_ONCE = 500
"""So many parsed files are handed to the memory together."""


class Each(Protocol):
    """Calls a function with 0, 1, ... count - 1, perhaps in several processes; what it returns comes in order.

    `weight` is how many pages make as much work as one call. What is done with one outcome is done while others are
    still being worked out.
    """

    def __call__(self, function: Callable[[int], T], count: int, weight: int = 1) -> Iterator[T]:
        """Yield what each call returns."""


Head = tuple[Document | Unreadable, tuple[Problem, ...], str, str]
"""A document, what is wrong with it by itself, the traces of its figures, and the words that it is found by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file of content: where it stands, a digest of its bytes, and the bytes unless the digest is known already.

    `again` reads a file whose bytes are not here (KnownFile); there is none for a file as it was before.
    """

    path: str
    locale: LocaleKey
    language: str
    is_plain: bool
    page_id: PageId
    content: bytes
    data: bytes | None
    again: Callable[[], bytes] | None = None


def entries_of(
    pages: Mapping[str, bytes | KnownFile], settings: Settings
) -> tuple[dict[str, Entry], tuple[Problem, ...]]:
    """Return the files of content by path, in order, and a problem for each that has no place among the pages."""
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    all_folders = ", ".join(f"{CONTENT}/{locale.folder}" for locale in settings.locales)
    folders: dict[str, tuple[LocaleKey, str] | None] = {}
    locales = {locale.key: locale for locale in settings.locales}
    for path, found in sorted(pages.items()):
        folder, _, name = path.rpartition("/")
        if folder not in folders:
            folders[folder] = _folder_place(folder, settings)
        place = folders[folder]
        if place is None:
            head = Position(path=path, line=1, column=1)
            problems.append(error("page-outside-locales", head, hint="move", all=all_folders))
            continue
        locale, prefix = place
        page_id = prefix + name.removesuffix(".md")
        if not all(NAME_FORM.fullmatch(part) for part in page_id.split("/")):
            named = f"{prefix}{name}"
            problems.append(error("file-name", Position(path=path, line=1, column=1), hint="rename", name=named))
            continue
        entries[path] = Entry(
            path=path,
            locale=locale,
            language=locales[locale].language,
            is_plain=locales[locale].is_plain,
            page_id=PageId(page_id),
            content=found.content if isinstance(found, KnownFile) else digest(found),
            data=None if isinstance(found, KnownFile) else found,
            again=found.again if isinstance(found, KnownFile) else None,
        )
    return entries, tuple(problems)


def _folder_place(folder: str, settings: Settings) -> tuple[LocaleKey, str] | None:
    """Return the locale of a folder's files, and what their page ids begin with; None outside all locales."""
    place = place_of(f"{folder}/".removeprefix(f"{CONTENT}/"), settings.locales)
    return (LocaleKey(place[0].key), place[1]) if place else None


class Library:
    """Documents and texts by the path of their file, each loaded or parsed when it is first asked for.

    Raises ForgottenError where a file that was not read is not remembered either.
    """

    def __init__(self, entries: Mapping[str, Entry], memory: Memory, each: Each) -> None:
        self.entries = entries
        self._memory = memory
        self._each = each
        self._heads: dict[str, Head] = {}
        self._texts: dict[str, bytes] = {}
        self.documents: Mapping[str, Document] = LazyMapping(entries.keys(), self._document)
        self.bodies: Mapping[str, Body] = _LastOnly(entries, self._text)
        self.traces: Mapping[str, str] = LazyMapping(entries.keys(), self._traces)
        self.words: Mapping[str, str] = LazyMapping(entries.keys(), lambda path: self._head(path)[3])
        self.sources: Mapping[str, str] = _LastOnly(entries, self._written)

    def load(self, paths: Iterable[str]) -> None:
        """Make files ready, all at once."""
        wanted = [path for path in paths if path not in self._heads]
        keys = {path: self._key(path) for path in wanted}
        kept = self._memory.recall(list(keys.values()))
        self._heads.update((path, pickle.loads(kept[key])) for path, key in keys.items() if key in kept)  # noqa: S301
        self._parse([path for path in wanted if keys[path] not in kept])

    def is_readable(self, path: str) -> bool:
        """Say whether a file could be read."""
        return isinstance(self._head(path)[0], Document)

    def problems(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong with a file by itself."""
        return self._head(path)[1]

    def _parse(self, paths: list[str]) -> None:
        sources = [self._source(path) for path in paths]
        # What comes back from another process comes as bytes anyway: made once, they go to the memory as they are.
        made = zip(paths, self._each(lambda index: _packed(sources[index]), len(sources)), strict=True)
        while some := list(islice(made, AT_ONCE)):
            results: dict[bytes, bytes] = {}
            for path, (head, text) in some:
                key = self._key(path)
                results[key], results[_text_key(key)] = head, text
                self._heads[path] = pickle.loads(head)  # noqa: S301 - our own bytes
                self._texts[path] = text
            self._memory.keep(results)
            if self._memory.recall(list(results)[-1:]):  # it holds them for us
                self._texts.clear()
        if paths:
            self._memory.tidy(2 * len(self.entries), self._keys)

    def _source(self, path: str) -> ContentFile:
        entry = self.entries[path]
        if entry.data is None:
            raise ForgottenError
        return ContentFile(
            path=path,
            data=entry.data,
            locale=entry.locale,
            language=entry.language,
            page_id=entry.page_id,
            is_plain=entry.is_plain,
        )

    def _traces(self, path: str) -> str:
        return self._head(path)[2]

    def _head(self, path: str) -> Head:
        if path not in self._heads:
            self.load([path])
        return self._heads[path]

    def _document(self, path: str) -> Document:
        document = self._head(path)[0]
        if isinstance(document, Unreadable):
            raise TypeError(f"{path} could not be read and is no document")
        return document

    def _text(self, path: str) -> Body:
        data = self._texts.get(path)
        if data is None:
            key = _text_key(self._key(path))
            data = self._memory.recall([key]).get(key)
        if data is None:
            return parse(self._source(path)).body
        body: Body = pickle.loads(data)  # noqa: S301 - our own bytes, which the memory has found whole
        return body

    def _written(self, path: str) -> str:
        """Return a file as it was written; raise ForgottenError where it is no longer what was parsed."""
        entry = self.entries[path]
        data = entry.data if entry.data is not None or entry.again is None else entry.again()
        if data is None:
            raise ForgottenError
        return decode(data, path)

    def _keys(self) -> set[bytes]:
        heads = {self._key(path) for path in self.entries}
        return heads | {_text_key(key) for key in heads}

    def _key(self, path: str) -> bytes:
        entry = self.entries[path]
        place = "\0".join((path, entry.locale, entry.language, "plain" if entry.is_plain else ""))
        return digest(self._memory.engine, place.encode(), entry.content)


def _packed(source: ContentFile) -> tuple[bytes, bytes]:
    parsed = parse(source)
    head = pickle.dumps((parsed.document, parsed.problems, parsed.traces, parsed.words), protocol=5)
    return head, pickle.dumps(parsed.body, protocol=5)


def _text_key(key: bytes) -> bytes:
    return digest(key, b"text")


class _LastOnly(Mapping[str, T]):
    """What is loaded by path; only the last one stays in hand, since most are looked at for their own page alone."""

    def __init__(self, paths: Mapping[str, object], load: Callable[[str], T]) -> None:
        self._paths = paths
        self._load = load
        self._last: tuple[str, T] | None = None

    def __getitem__(self, path: str) -> T:
        if self._last is None or self._last[0] != path:
            if path not in self._paths:
                raise KeyError(path)
            self._last = (path, self._load(path))
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
