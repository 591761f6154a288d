"""The texts of a site, looked at: for whoever tells an editor how plain they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from brobygger.edge.files import beginning_of
from brobygger.edge.plain_language import guide_for, look_at
from brobygger.edge.run import Job, remembering
from brobygger.edge.translations import not_written, open_desk, page_called
from brobygger.edge.whole_file import write_whole
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.nouns.site import Site
from brobygger.whole.library import Entry, entries_of
from brobygger.whole.new_page import locale_called
from brobygger.whole.plain_figures import Figures, SiteWords, Version, site_words
from brobygger.whole.plain_language import Guide, Looked, closely
from brobygger.whole.plain_record import PATH, read_record, record_text
from brobygger.whole.words_report import CloseWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The files of content, what was found in them, and the figures that were written down of them.

    `problems` is what cannot be read.
    """

    root: Path
    site: Site
    entries: Mapping[str, Entry]
    looked: Mapping[str, Looked]
    recorded: Mapping[Version, Figures]
    guide: Guide
    problems: tuple[Problem, ...]

    @property
    def words(self) -> SiteWords:
        """Return the figures of the whole site."""
        return site_words(self.entries, self.looked, self.site.settings, self.recorded)


def open_texts(job: Job) -> Texts:
    """Look at the texts of a site; raise FaultError where site.yaml cannot be used."""
    desk = open_desk(job)
    recorded, problems = recorded_figures(job.root)
    entries, _ = entries_of(desk.sources.pages, desk.site.settings)
    guide = guide_for(job.root, desk.site)
    with remembering(job) as memory:
        looked = look_at(entries, guide, job.jobs, memory)
    return Texts(
        root=job.root,
        site=desk.site,
        entries=entries,
        looked=looked,
        recorded=recorded,
        guide=guide,
        problems=(*desk.problems, *problems),
    )


def recorded_figures(root: Path) -> tuple[Mapping[Version, Figures], tuple[Problem, ...]]:
    """Return the figures that were written down at the last release, and what is wrong with them."""
    try:
        data = beginning_of(root / PATH)
    except FileNotFoundError:
        return {}, ()
    except OSError as fault:
        return {}, (error("file-unreadable", Position(path=PATH), hint="check", said=fault.strerror or str(fault)),)
    return read_record(data.decode("utf-8-sig", "replace"))


def write_figures(texts: Texts) -> int:
    """Write down the figures of every page, and return of how many; raise FaultError where the disk refuses."""
    pages = [page for one in texts.words.locales for page in one.pages]
    try:
        write_whole(texts.root / PATH, record_text(pages).encode())
    except OSError as fault:
        raise FaultError(not_written(PATH, fault)) from None
    return len(pages)


def only(texts: Texts, typed: str) -> SiteWords:
    """Return the figures of one locale; raise FaultError where there is none of that name."""
    key = locale_called(typed, "--locale", texts.site.settings).key
    words = texts.words
    found = tuple(one for one in words.locales if one.locale.key == key)
    entries = {path: entry for path, entry in texts.entries.items() if entry.locale == key}
    hard = replace(texts, entries=entries).words.hard
    return SiteWords(locales=found, hard=hard)


def close_words(texts: Texts, typed: str, locale: str | None) -> tuple[CloseWords, ...]:
    """Return a closer look at the versions of a page, or at that of a locale; raise FaultError where there is none."""
    page_id = page_called(texts.site, typed)
    key = locale_called(locale, "--locale", texts.site.settings).key if locale is not None else None
    found = tuple(_close_words(texts, page_id, key))
    if not found:
        versions = ", ".join(texts.site.versions[page_id])
        raise FaultError(error("confirm-missing", Position(path=page_id), hint="all", value=key or "", all=versions))
    return found


def _close_words(texts: Texts, page_id: str, key: str | None) -> Iterator[CloseWords]:
    for one in texts.words.locales:
        for page in one.pages:
            if page.page_id == page_id and key in (None, page.locale.key):
                look = closely(texts.entries[page.path], texts.guide.lexicon(page.locale.key), texts.site.settings)
                if look is not None:
                    yield CloseWords(page=page, look=look)
