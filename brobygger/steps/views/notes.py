"""What a page's view was made from: notes that tell later which pages a change spoils.

A note is the id of a page (any version of it may have been looked at), or the name of something worked out from many
pages: `list nb rights`, `row nb rights`, `letters nb`, `offers nb`.
"""

from collections.abc import Iterable
from dataclasses import replace

from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.noted import NotedMapping
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId
from brobygger.steps.views.edition import Edition


def noting(edition: Edition, notes: set[str]) -> Edition:
    """Return the edition as one that writes into `notes` what is asked of it."""
    return replace(
        edition,
        site=replace(edition.site, versions=NotedMapping(edition.site.versions, str, notes)),
        lists=NotedMapping(edition.lists, lambda key: _note("list", *key), notes),
        rows=NotedMapping(edition.rows, lambda key: row_note(*key), notes),
        offers=NotedMapping(edition.offers, lambda key: _note("offers", key), notes),
        letters=NotedMapping(edition.letters, lambda key: _note("letters", key), notes),
    )


def spoiled_notes(old: Edition, new: Edition, moved: Iterable[tuple[PageId, str]]) -> set[str]:
    """Return the notes of what is no longer as it was, where the versions in `moved` (id, locale key) changed.

    The folders of both editions must be the same.
    """
    notes: set[str] = set()
    locales = new.site.settings.locales
    rows = LazyMapping(new.site.folders, lambda key: old.rows[key] != new.rows[key])
    for page_id, key in moved:
        notes.update((page_id, _note("letters", key)))
        notes.update(_note("offers", locale.key) for locale in locales)
        folder = _listed_in(page_id)
        if folder is None:
            continue
        for locale in locales:
            shown = (site.nearest(page_id, locale) for site in (old.site, new.site))
            if any(page is not None and page.locale.key == key for page in shown):
                notes.add(_note("list", locale.key, folder))
        if _place(old.site, page_id, key) != _place(new.site, page_id, key) and rows[key, folder]:
            notes.add(row_note(key, folder))
    return notes


def _listed_in(page_id: PageId) -> str | None:
    """Return the folder whose list shows a page; the home page stands in none."""
    folder, _, name = page_id.rpartition("/")
    if name != "index":
        return folder
    return folder.rpartition("/")[0] if folder else None


def _place(site: Site, page_id: PageId, key: str) -> object:
    """Return what decides where a page stands in its list."""
    page: Page | None = site.page(page_id, key)
    return page and (page.fields.country, page.fields.weight, page.title, page.has_ended)


def row_note(key: str, folder: str) -> str:
    """Return what a page notes that looked at what stands beside it in a folder's list."""
    return _note("row", key, folder)


def _note(*parts: str) -> str:
    return " ".join(parts)
