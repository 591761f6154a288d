"""The texts of the preview as a process of its own looks at them: its dictionaries fill no other, and no page waits."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import time_ns

from brobygger.edge.files import beginning_of, default_folder, files_below, read_pages
from brobygger.edge.marks import FileMark
from brobygger.edge.plain_language import guide_over, look_at
from brobygger.edge.run import Job
from brobygger.edge.store import Store
from brobygger.edge.unchanged import UNSURE, engine_digest
from brobygger.edge.word_lists import FOLDER
from brobygger.nouns.settings import Settings
from brobygger.tools.grammar import lemmatiser
from brobygger.whole.library import Entry, entries_of
from brobygger.whole.memory import ForgottenError, Memory, NoMemory
from brobygger.whole.plain_language import CloseLook, Guide, Looked, closely


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What texts are held against, as the preview knows it; `wants_all` says that it knows nothing of them yet."""

    settings: Settings
    explained: Mapping[str, frozenset[str]]
    names: tuple[str, ...]
    wants_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What was found in files that have changed, by their path, None for one that is gone; in all where `is_all`."""

    looked: Mapping[str, Looked | None]
    is_all: bool


class Looker:
    """Looks at all texts once, and from then on at those that have changed."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._memory: Memory = Store(job.cache, b"", engine_digest()) if job.uses_store else NoMemory()
        self._guide: Guide | None = None
        self._lists: Mapping[str, FileMark] = {}
        self._digests: dict[str, tuple[FileMark, bytes]] = {}
        self._found: dict[str, tuple[bytes, Looked]] = {}

    def look(self, ground: Ground) -> News:
        """Return what is new since the last look."""
        guide = self._guide_for(ground)
        entries = self._entries(ground.settings)
        todo = {path: entry for path, entry in entries.items() if not self._knows(entry)}
        try:
            looked = look_at(todo, guide, self._job.jobs, self._memory)
        except ForgottenError:  # a file has changed since it was found to be as before
            self._digests.clear()
            return self.look(ground)
        gone = self._found.keys() - entries.keys()
        is_all = ground.wants_all or not self._found
        self._found = {path: found for path, found in self._found.items() if path not in gone}
        self._found.update((path, (entries[path].content, found)) for path, found in looked.items())
        if is_all:
            return News(looked={path: found for path, (_, found) in self._found.items()}, is_all=True)
        return News(looked={**looked, **dict.fromkeys(gone)}, is_all=False)

    def closely(self, path: str) -> CloseLook | None:
        """Return all that there is to say of a file as it is now; None where it cannot be read."""
        if self._guide is None:
            return None
        settings = self._guide.settings
        try:
            entries, _ = entries_of({path: beginning_of(self._job.root / path)}, settings)
        except OSError:
            return None
        entry = entries.get(path)
        return closely(entry, self._guide.lexicon(entry.locale), settings) if entry is not None else None

    def warm(self) -> None:
        """Open the dictionaries: from now on a page that is saved is looked at in a moment."""
        if self._guide is not None:
            for locale in self._guide.settings.locales:
                self._guide.lexicon(locale.key)
                lemmatiser(locale.language)("a")

    def _guide_for(self, ground: Ground) -> Guide:
        """Return what texts are held against; where that is new, what was found before says nothing any more."""
        lists = self._list_marks()
        guide, is_same = self._guide, lists == self._lists
        told = (ground.settings, ground.explained, ground.names)
        if guide is None or not is_same or (guide.settings, guide.explained, guide.names) != told:
            guide = guide_over(self._job.root, *told)
            self._guide, self._lists = guide, lists
            self._found = {path: (b"", found) for path, (_, found) in self._found.items()}
        return guide

    def _list_marks(self) -> dict[str, FileMark]:
        bases = dict.fromkeys((default_folder().resolve(), self._job.root.resolve()))
        return {f"{base}/{path}": found.mark for base in bases for path, found in files_below(str(base), FOLDER)}

    def _knows(self, entry: Entry) -> bool:
        return entry.path in self._found and self._found[entry.path][0] == entry.content

    def _entries(self, settings: Settings) -> dict[str, Entry]:
        """Return the files of content; one that is surely as it was is not read."""
        base = self._job.root.resolve()
        survey, now = dict(files_below(str(base), "content")), time_ns()
        known = {
            path: content
            for path, (mark, content) in self._digests.items()
            if path in survey and survey[path].mark == mark
        }
        entries, _ = entries_of(read_pages(base, survey, known), settings)
        self._digests = {
            path: (survey[path].mark, entry.content)
            for path, entry in entries.items()
            if now - survey[path].mark[1] >= UNSURE
        }
        return entries
