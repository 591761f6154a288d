"""A site as a readable string, assembled but not rendered; the files are written as in tests/support.py."""

from datetime import date
from typing import TYPE_CHECKING

from brobygger.edge.workers import each_in
from brobygger.nouns.pictograms import Dictionary
from brobygger.nouns.site import Page, Photo, Site
from brobygger.steps.assemble import Parts, assemble_site
from brobygger.steps.read_contacts import read_contacts
from brobygger.steps.read_photos import read_photos
from brobygger.steps.read_settings import read_settings
from brobygger.whole.library import Library, entries_of
from brobygger.whole.memory import NoMemory
from brobygger.whole.surroundings import records_of
from tests.support import CONTACTS, SITE, TODAY, files_of, report

if TYPE_CHECKING:
    from brobygger.nouns.values import PageId


def site_of(
    text: str,
    *,
    today: date = TODAY,
    base_url: str | None = None,
    photos: dict[str, Photo] | None = None,
    pictograms: Dictionary | None = None,
    drawings: dict[str, str] | None = None,
) -> Site:
    """Return the site that the files make up; a mistake in them fails the test."""
    files = {"site.yaml": SITE, "content/contacts.yaml": CONTACTS, **files_of(text)}
    settings, problems = read_settings(files["site.yaml"], base_url)
    assert settings is not None, report(problems)
    sources = {path: body.encode() for path, body in files.items() if path.endswith(".md")}
    entries, strays = entries_of(sources, settings)
    assert not strays, report(strays)
    library = Library(entries, NoMemory(), each_in(1))
    library.load(entries)
    contacts = read_contacts(files["content/contacts.yaml"].encode())
    found = [*contacts.problems, *(problem for path in entries for problem in library.problems(path))]
    assert not [problem for problem in found if problem.is_error and problem.code != "field-missing"], report(found)
    prefix = "content/made-from/"
    written = {path[len(prefix) : -4]: body.encode() for path, body in files.items() if path.startswith(prefix)}
    said = {path: body.encode() for path, body in files.items() if path.endswith("/photos.yaml")}
    shelves: dict[PageId, dict[str, str]] = {}
    for locale in settings.locales:
        for path in sorted(entries):
            if entries[path].locale == locale.key:
                shelves.setdefault(entries[path].page_id, {})[locale.key] = path
    return assemble_site(
        Parts(
            settings=settings,
            documents=library.documents,
            bodies=library.bodies,
            sources=library.sources,
            traces=library.traces,
            shown=dict(sorted(shelves.items())),
            helplines=contacts.helplines,
            photos=photos or {},
            photo_entries=read_photos(said, photos or {}, settings.locales).entries,
            today=today,
            made_from=records_of(written)[0],
            pictograms=pictograms or Dictionary({}),
            drawings=drawings or {},
        )
    )


def page_at(site: Site, page_id: str, locale: str = "nb") -> Page:
    """Return a page that the test knows to be there."""
    page = site.page(page_id, locale)
    assert page is not None
    return page
