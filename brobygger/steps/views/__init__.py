"""Decide what each file of the site shows.

A subject says what a file is about: `("page", id, locale)`, `("calendar", id, locale)`, `("card", id, locale)`,
`("object", id, locale)`, `("redirect", id, locale, address)`, `("folder", locale, path)`, `("country", locale, code)`,
`("letters", locale)`, `("search", locale)`, `("agenda", locale)`, `("calendars", locale, name)`, `("keep", locale)`,
`("feed", locale)`, `("words", locale)`, `("chapter", locale, address)`, `("say", locale)`, `("data", locale, name)`,
`("old", address)`, `("start",)`, `("not-found",)`.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Topic
from brobygger.nouns.output import Subject
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import CountryCode, PageId
from brobygger.nouns.view import View
from brobygger.steps.views.agenda import agenda_view
from brobygger.steps.views.calendar import calendar_address, calendar_view, calendars_view
from brobygger.steps.views.country import country_view
from brobygger.steps.views.data import data_subjects, data_view, object_view
from brobygger.steps.views.edition import Edition, Rows, edition_of
from brobygger.steps.views.embedded import embedded_view
from brobygger.steps.views.feed import feed_view
from brobygger.steps.views.generated import (
    alphabet_view,
    folder_view,
    keep_view,
    not_found_view,
    search_view,
    start_view,
)
from brobygger.steps.views.notes import (
    index_note,
    noting,
    own_notes,
    row_note,
    spoiled_notes,
    spoiled_photos,
    spoiled_texts,
)
from brobygger.steps.views.old_addresses import old_subjects, old_view, redirect_view
from brobygger.steps.views.page import page_view
from brobygger.steps.views.say import say_view
from brobygger.steps.views.topic import topic_view
from brobygger.steps.views.wordbook import chapter_view, wordbook_view
from brobygger.tools.agenda import agenda_subjects
from brobygger.tools.countries import country_of, made_country_pages
from brobygger.tools.hsds import object_address
from brobygger.tools.news import feed_address, has_news
from brobygger.tools.outline import (
    NOT_FOUND,
    START,
    alphabet_address,
    card_address,
    keep_address,
    say_addresses,
    search_address,
)

__all__ = [
    "Edition",
    "Rows",
    "edition_of",
    "index_note",
    "noting",
    "own_notes",
    "page_subjects",
    "row_note",
    "spoiled_notes",
    "spoiled_photos",
    "spoiled_texts",
    "subjects_of",
    "view_of",
]


LOCALE_VIEWS: Mapping[str, Callable[[Edition, Locale], View]] = MappingProxyType(
    {
        "agenda": agenda_view,
        "letters": alphabet_view,
        "search": search_view,
        "keep": keep_view,
        "words": wordbook_view,
        "say": say_view,
        "feed": feed_view,
    }
)
"""What makes the pages of which each locale has one, by the name in their subject."""


def subjects_of(site: Site) -> Iterator[tuple[str, Subject]]:
    """Yield every page of the output by its address; where two have the same, which is reported, the later counts."""
    yield from old_subjects(site)
    yield START, ("start",)
    yield NOT_FOUND, ("not-found",)
    for page in site.pages:
        yield from page_subjects(site.settings, page)
    for (key, path), folder in site.folders.items():
        if site.index_of(folder) is None:
            yield folder.address, ("folder", key, path)
    for address, (key, code) in made_country_pages(site).items():
        yield address, ("country", key, code)
    for locale in site.settings.locales:
        yield alphabet_address(locale), ("letters", locale.key)
        yield search_address(locale), ("search", locale.key)
        yield keep_address(locale), ("keep", locale.key)
        if has_news(site, locale.key):
            yield feed_address(locale), ("feed", locale.key)
    for key, book in site.wordbooks.items():
        yield book.address, ("words", key)
        for chapter in book.chapters:
            yield chapter.address, ("chapter", key, chapter.address)
    for key, address in say_addresses(site).items():
        yield address, ("say", key)
    yield from agenda_subjects(site).items()
    yield from data_subjects(site.settings)


def page_subjects(settings: Settings, page: Page) -> Iterator[tuple[str, Subject]]:
    """Yield the files of the output that one page of the content makes, by their addresses."""
    yield page.address, ("page", page.page_id, page.locale.key)
    calendar = calendar_address(page)
    if calendar:
        yield calendar, ("calendar", page.page_id, page.locale.key)
    card = card_address(settings, page)
    if card:
        yield card, ("card", page.page_id, page.locale.key)
    data = object_address(settings, page)
    if data:
        yield data, ("object", page.page_id, page.locale.key)
    for address in page.old_addresses:
        yield address, ("redirect", page.page_id, page.locale.key, address)


def view_of(edition: Edition, subject: Subject) -> View:
    """Return what a file shows."""
    site = edition.site
    match subject:
        case ("page" | "calendar" | "card" | "object" as kind, page_id, key):
            return FILES_OF_PAGES[kind](edition, site.versions[PageId(page_id)][key])
        case ("redirect", page_id, key, address):
            return redirect_view(site, site.versions[PageId(page_id)][key], address)
        case ("folder", key, path):
            return folder_view(edition, site.folders[key, path])
        case ("country", key, code):
            return country_view(edition, site.settings.locale(key), CountryCode(code))
        case _:
            return _generated_view(edition, subject)


def _page_view(edition: Edition, page: Page) -> View:
    """Return what a page of the content shows; one that is a country's introduces what there is in the country."""
    if isinstance(page.fields, Topic):
        return topic_view(edition, page)
    code = country_of(edition.site.settings, page)
    return page_view(edition, page) if code is None else country_view(edition, page.locale, code, page)


FILES_OF_PAGES: Mapping[str, Callable[[Edition, Page], View]] = MappingProxyType(
    {
        "page": _page_view,
        "calendar": lambda edition, page: calendar_view(page, edition.site.settings),
        "card": lambda edition, page: embedded_view(edition.site, page),
        "object": lambda edition, page: object_view(edition.site, page),
    }
)
"""What makes the files that a page of the content has, by the name in their subject."""


ONLY_ONES: Mapping[str, Callable[[Edition], View]] = MappingProxyType(
    {"start": start_view, "not-found": not_found_view}
)
"""What makes the pages that belong to no locale, by the name in their subject."""


def _generated_view(edition: Edition, subject: Subject) -> View:
    """Return what a file shows that no page of the content brings along."""
    site = edition.site
    match subject:
        case ("calendars", key, name):
            return calendars_view(edition, site.settings.locale(key), name)
        case ("chapter", key, address):
            return chapter_view(edition, site.settings.locale(key), address)
        case ("old", address):
            return old_view(edition, address)
        case ("data", key, name):
            return data_view(edition, key, name)
        case (name,):
            return ONLY_ONES[name](edition)
        case _:
            return LOCALE_VIEWS[subject[0]](edition, site.settings.locale(subject[1]))
