"""A site as a readable string, assembled but not rendered; the files are written as in tests/support.py."""

from datetime import date

from brobygger.nouns.site import Page, Photo, Site
from brobygger.steps.assemble import Parts, assemble_site
from brobygger.steps.parse import parse
from brobygger.steps.read_contacts import read_contacts
from brobygger.steps.read_settings import read_settings
from brobygger.whole.pipeline import content_files
from tests.support import CONTACTS, SITE, TODAY, files_of, report


def site_of(
    text: str, *, today: date = TODAY, base_url: str | None = None, photos: dict[str, Photo] | None = None
) -> Site:
    """Return the site that the files make up; a mistake in them fails the test."""
    files = {"site.yaml": SITE, "content/contacts.yaml": CONTACTS, **files_of(text)}
    settings, problems = read_settings(files["site.yaml"], base_url)
    assert settings is not None, report(problems)
    pages, strays = content_files(
        {path: body.encode() for path, body in files.items() if path.endswith(".md")}, settings
    )
    assert not strays, report(strays)
    contacts = read_contacts(files["content/contacts.yaml"].encode())
    parsed = [parse(page) for page in pages]
    found = [*contacts.problems, *(problem for item in parsed for problem in item.problems)]
    assert not [problem for problem in found if problem.is_error and problem.code != "field-missing"], report(found)
    return assemble_site(
        Parts(
            settings=settings,
            documents=tuple(item.document for item in parsed),
            helplines=contacts.helplines,
            photos=photos or {},
            today=today,
        )
    ).site


def page_at(site: Site, page_id: str, locale: str = "nb") -> Page:
    """Return a page that the test knows to be there."""
    page = site.page(page_id, locale)
    assert page is not None
    return page
