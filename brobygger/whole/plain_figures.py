"""How plain the texts of a site are, in figures: page by page, a locale at a time, and since they were written down."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from brobygger.nouns.locales import Locale
from brobygger.nouns.plain_limits import NO_LIX
from brobygger.nouns.record import record
from brobygger.nouns.settings import Settings
from brobygger.steps.plain_language import PageFigures
from brobygger.whole.library import Entry
from brobygger.whole.plain_language import Looked

Version = tuple[str, str]
"""A locale's key and a page's id."""


@record
class Figures:
    """The words, sentences and hints of a page or of several, and their LIX, in which a longer page counts for more."""

    words: int
    sentences: int
    lix: int
    hints: int

    @property
    def mean(self) -> float:
        """Return how many words a sentence has."""
        return self.words / self.sentences if self.sentences else 0.0


@record
class PageWords:
    """A version of a page: its file, what was found in it, and what was written down of it, if anything."""

    page_id: str
    locale: Locale
    path: str
    found: PageFigures
    was: Figures | None

    @property
    def now(self) -> Figures:
        """Return its figures."""
        hints = sum(count for _, count in self.found.found)
        return Figures(words=self.found.words, sentences=self.found.sentences, lix=self.found.lix, hints=hints)


@record
class LocaleWords:
    """A locale: its pages with those first that have most to do, and how often each thing was found.

    `was` is None where nothing was written down of it, `new` and `gone` are the ids of the pages that have come since
    and of those that were there then.
    """

    locale: Locale
    pages: tuple[PageWords, ...]
    now: Figures
    was: Figures | None
    found: tuple[tuple[str, int], ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def moved(self) -> tuple[PageWords, ...]:
        """Return the pages whose figures are no longer those that were written down, the largest steps first."""
        moved = (page for page in self.pages if page.was is not None and page.was != page.now)
        return tuple(sorted(moved, key=_step, reverse=True))


@record
class HardWord:
    """A hard word of the plain pages of a language: how often it stands there, on how many pages, what is easier."""

    language: str
    code: str
    word: str
    count: int
    pages: int
    instead: str


@record
class SiteWords:
    """The locales in the order of the site, and by language the hard words, those on most pages first."""

    locales: tuple[LocaleWords, ...]
    hard: Mapping[str, tuple[HardWord, ...]]


def has_lix(locale: Locale) -> bool:
    """Say whether LIX says anything of a locale's texts."""
    return locale.language not in NO_LIX


def site_words(
    entries: Mapping[str, Entry],
    looked: Mapping[str, Looked],
    settings: Settings,
    recorded: Mapping[Version, Figures],
) -> SiteWords:
    """Return the figures of all pages that were looked at; `recorded` are those that were written down."""
    pages: dict[str, list[PageWords]] = {locale.key: [] for locale in settings.locales}
    for path, entry in entries.items():
        found = looked[path].figures if path in looked else None
        if found is not None:
            locale, was = settings.locale(entry.locale), recorded.get((entry.locale, entry.page_id))
            pages[entry.locale].append(PageWords(page_id=entry.page_id, locale=locale, path=path, found=found, was=was))
    locales = tuple(_locale_words(locale, pages[locale.key], recorded) for locale in settings.locales)
    languages = dict.fromkeys(locale.language for locale in settings.locales if locale.is_plain)
    plain = [page for locale in locales if locale.locale.is_plain for page in locale.pages]
    return SiteWords(locales=locales, hard={language: tuple(_hard_words(plain, language)) for language in languages})


def total(figures: Iterable[Figures]) -> Figures:
    """Return the figures of several pages together."""
    listed = tuple(figures)
    words = sum(one.words for one in listed)
    return Figures(
        words=words,
        sentences=sum(one.sentences for one in listed),
        lix=round(sum(one.lix * one.words for one in listed) / words) if words else 0,
        hints=sum(one.hints for one in listed),
    )


def _locale_words(locale: Locale, pages: list[PageWords], recorded: Mapping[Version, Figures]) -> LocaleWords:
    before = {page_id: figures for (key, page_id), figures in recorded.items() if key == locale.key}
    there = {page.page_id for page in pages}
    found: Counter[str] = Counter()
    for page in pages:
        found.update(dict(page.found.found))
    return LocaleWords(
        locale=locale,
        pages=tuple(sorted(pages, key=lambda page: (-page.now.hints, page.path))),
        now=total(page.now for page in pages),
        was=total(before.values()) if before else None,
        found=tuple(sorted(found.items(), key=lambda one: (-one[1], one[0]))),
        new=tuple(sorted(there - before.keys())) if before else (),
        gone=tuple(sorted(before.keys() - there)),
    )


def _hard_words(pages: Iterable[PageWords], language: str) -> Iterator[HardWord]:
    counts: Counter[tuple[str, str, str]] = Counter()
    on: Counter[tuple[str, str, str]] = Counter()
    for page in pages:
        if page.locale.language == language:
            for code, word, count, instead in page.found.hard:
                counts[code, word, instead] += count
                on[code, word, instead] += 1
    for (code, word, instead), pages_with in sorted(on.items(), key=lambda one: (-one[1], -counts[one[0]], one[0])):
        count = counts[code, word, instead]
        yield HardWord(language=language, code=code, word=word, count=count, pages=pages_with, instead=instead)


def _step(page: PageWords) -> tuple[int, int, str]:
    was = page.was or page.now
    return abs(page.now.hints - was.hints), abs(page.now.words - was.words), page.path
