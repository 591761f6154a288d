"""What a page's view was made from: notes that tell later which pages a change spoils.

A note is the id of a page (any version of it may have been looked at), or the name of something worked out from many
pages: `list nb rights`, `row nb rights`, `letters nb`, `theme nb work`, `offers nb`, `furniture nb`, `index nb`,
`agenda nb`, `calendar nb activities`, `pages nb`, `naming` and the id of a page that others name. The path of a file
stands for its text, `figures` and the path for the traces of the numbers in it and their like, `photo` and the path for
what photos.yaml says of a photo.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.noted import NotedMapping
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId
from brobygger.nouns.view import Furniture
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.furniture import Place, furniture_pages
from brobygger.tools.agenda import calendar_names, is_told
from brobygger.tools.themes import themes_of


def noting(edition: Edition, notes: set[str]) -> Edition:
    """Return the edition as one that writes into `notes` what is asked of it."""

    def furniture(place: Place) -> Furniture:
        notes.add(_note("furniture", place.locale))
        return edition.furniture(place)

    def named_by(name: PageId) -> tuple[PageId, ...]:
        notes.add(_naming_note(name))
        return edition.named_by(name)

    def calendar_of(key: str, name: str) -> Iterator[Page]:
        notes.add(_note("calendar", key, name))
        return edition.calendar_of(key, name)

    return replace(
        edition,
        site=replace(
            edition.site,
            versions=NotedMapping(edition.site.versions, str, notes),
            bodies=NotedMapping(edition.site.bodies, str, notes),
            sources=NotedMapping(edition.site.sources, str, notes),
            traces=NotedMapping(edition.site.traces, lambda path: _note("figures", path), notes),
            photo_entries=NotedMapping(edition.site.photo_entries, lambda path: _note("photo", path), notes),
        ),
        lists=NotedMapping(edition.lists, lambda key: _note("list", *key), notes),
        rows=NotedMapping(edition.rows, lambda key: row_note(*key), notes),
        on_themes=NotedMapping(edition.on_themes, lambda key: _note("theme", *key), notes),
        offers=NotedMapping(edition.offers, lambda key: _note("offers", key), notes),
        furniture=furniture,
        named_by=named_by,
        agendas=NotedMapping(edition.agendas, lambda key: _note("agenda", key), notes),
        calendar_of=calendar_of,
        letters=NotedMapping(edition.letters, lambda key: _note("letters", key), notes),
        indexes=NotedMapping(edition.indexes, index_note, notes),
        pages_in=NotedMapping(edition.pages_in, lambda key: _note("pages", key), notes),
    )


def spoiled_notes(old: Edition, new: Edition, moved: Iterable[tuple[PageId, str]]) -> set[str]:
    """Return the notes of what is no longer as it was, where the versions in `moved` (id, locale key) changed.

    The folders of both editions must be the same.
    """
    notes: set[str] = set()
    locales = new.site.settings.locales
    furnishing = furniture_pages(new.site)
    rows = LazyMapping(new.site.folders, lambda key: old.rows[key] != new.rows[key])
    for page_id, key in moved:
        notes.update((page_id, _note("letters", key), _note("pages", key)))
        notes.update(_note("offers", locale.key) for locale in locales)
        notes.update(map(_naming_note, _names(old.site, page_id) ^ _names(new.site, page_id)))
        led = [locale.key for locale in locales if key in _led_to(old.site, new.site, page_id, locale)]
        themes = themes_of(old.site, page_id) | themes_of(new.site, page_id)
        notes.update(_note("theme", reader, theme) for reader in led for theme in themes)
        notes.update(_dated_notes(old.site, new.site, page_id, led))
        if page_id in furnishing:
            notes.update(_note("furniture", reader) for reader in led)
        folder = _listed_in(page_id)
        if folder is None:
            continue
        notes.update(_note("list", reader, folder) for reader in led)
        if _place(old.site, page_id, key) != _place(new.site, page_id, key) and rows[key, folder]:
            notes.add(row_note(key, folder))
    return notes


def own_notes(path: str) -> tuple[str, ...]:
    """Return the notes that a page needs not keep, since it is made again when its own file changes."""
    return path, _note("figures", path)


def spoiled_texts(old: Site, new: Site, edited: Iterable[str]) -> set[str]:
    """Return the notes of what files no longer say, by the paths of those that were there before and are edited."""
    notes: set[str] = set()
    for path in edited:
        notes.add(path)
        if old.traces[path] != new.traces[path]:
            notes.add(_note("figures", path))
    return notes


def spoiled_photos(old: Mapping[str, PhotoEntry], new: Mapping[str, PhotoEntry]) -> set[str]:
    """Return the notes of photos of which something else is said, by the paths of the photos."""
    return {_note("photo", path) for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def _names(site: Site, page_id: PageId) -> frozenset[PageId]:
    """Return the pages that a page names in its fields, in any version."""
    return frozenset(site.groups[page_id].names if page_id in site.groups else ())


def _led_to(old: Site, new: Site, page_id: PageId, locale: Locale) -> set[str]:
    """Return the keys of the versions that readers of a locale were led to, and are."""
    shown = (site.nearest(page_id, locale) for site in (old, new))
    return {page.locale.key for page in shown if page is not None}


def _dated_notes(old: Site, new: Site, page_id: PageId, led: Iterable[str]) -> Iterator[str]:
    """Yield the notes of agendas and calendars that told of an activity, or do, for those locales."""
    for site in (old, new):
        for key in led:
            page = site.nearest(page_id, site.settings.locale(key))
            if page is not None and is_told(page):
                yield _note("agenda", key)
                names = calendar_names(site, page, site.settings.locale(key))
                yield from (_note("calendar", key, name) for name in names)


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


def _naming_note(name: PageId) -> str:
    return _note("naming", name)


def index_note(key: str) -> str:
    """Return what a page notes that leads to what search looks into."""
    return _note("index", key)


def _note(*parts: str) -> str:
    return " ".join(parts)
