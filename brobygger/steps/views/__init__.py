"""Decide what each file of the site shows.

A subject says what a file is about: `("page", id, locale)`, `("redirect", id, locale, address)`, `("folder", locale,
path)`, `("letters", locale)`, `("search", locale)`, `("keep", locale)`, `("words", locale)`,
`("chapter", locale, address)`, `("start",)`, `("not-found",)`.
"""

from collections.abc import Callable, Iterator, Mapping

from brobygger.nouns.locales import Locale
from brobygger.nouns.output import Subject
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId
from brobygger.nouns.view import View
from brobygger.steps.views.edition import Edition, Rows, edition_of
from brobygger.steps.views.generated import (
    alphabet_view,
    folder_view,
    keep_view,
    not_found_view,
    redirect_view,
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
from brobygger.steps.views.page import page_view
from brobygger.steps.views.wordbook import chapter_view, wordbook_view
from brobygger.tools.outline import NOT_FOUND, START, alphabet_address, keep_address, search_address

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


OF_A_LOCALE: Mapping[str, Callable[[Edition, Locale], View]] = {
    "letters": alphabet_view,
    "search": search_view,
    "keep": keep_view,
    "words": wordbook_view,
}
"""What makes the pages of which a locale has one."""


def subjects_of(site: Site) -> Iterator[tuple[str, Subject]]:
    """Yield every page of the output by its address."""
    yield START, ("start",)
    yield NOT_FOUND, ("not-found",)
    for page in site.pages:
        yield from page_subjects(page)
    for (key, path), folder in site.folders.items():
        if site.index_of(folder) is None:
            yield folder.address, ("folder", key, path)
    for locale in site.settings.locales:
        yield alphabet_address(locale), ("letters", locale.key)
        yield search_address(locale), ("search", locale.key)
        yield keep_address(locale), ("keep", locale.key)
    for key, book in site.wordbooks.items():
        yield book.address, ("words", key)
        for chapter in book.chapters:
            yield chapter.address, ("chapter", key, chapter.address)


def page_subjects(page: Page) -> Iterator[tuple[str, Subject]]:
    """Yield the pages of the output that one page of the content makes, by their addresses."""
    yield page.address, ("page", page.page_id, page.locale.key)
    for alias in page.document.fields.aliases or ():
        address = alias.lstrip("/")
        yield address, ("redirect", page.page_id, page.locale.key, address)


def view_of(edition: Edition, subject: Subject) -> View:
    """Return what a file shows."""
    site = edition.site
    match subject:
        case ("page", page_id, key):
            return page_view(edition, site.versions[PageId(page_id)][key])
        case ("redirect", page_id, key, address):
            return redirect_view(site, site.versions[PageId(page_id)][key], address)
        case ("folder", key, path):
            return folder_view(edition, site.folders[key, path])
        case _:
            return _generated_view(edition, subject)


def _generated_view(edition: Edition, subject: Subject) -> View:
    """Return what a file shows that no page of the content brings along."""
    site = edition.site
    match subject:
        case ("chapter", key, address):
            return chapter_view(edition, site.settings.locale(key), address)
        case (kind, key):
            return OF_A_LOCALE[kind](edition, site.settings.locale(key))
        case ("start",):
            return start_view(edition)
        case _:
            return not_found_view(edition)
