"""The files of the API: the site's data for programs (Open Referral HSDS 3.1), a folder for each locale.

A static host cannot answer questions, so each list is one file with all that there is, which says of itself that it is
the first page and the last; what HSDS calls `/services/ID` is `services/ID.json`.
"""

import json
from collections.abc import Iterator

from brobygger.nouns.locales import Locale
from brobygger.nouns.output import Subject
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import OnRequest
from brobygger.nouns.view import DataView
from brobygger.steps.views.edition import Edition
from brobygger.tools.gaps import without_gaps
from brobygger.tools.hsds import (
    Thing,
    api_address,
    as_listed,
    list_of,
    object_of,
    taxonomy,
    taxonomy_id,
    taxonomy_term,
    term_id,
)
from brobygger.tools.urls import relative

VERSION = "3.1"
PROFILE = f"https://docs.openreferral.org/en/{VERSION}/hsds/"
OPENAPI = f"https://raw.githubusercontent.com/openreferral/specification/{VERSION}/schema/openapi.json"

ENTRY = "index"
SERVICES, ORGANIZATIONS, TAXONOMIES, TERMS = "services", "organizations", "taxonomies", "taxonomy_terms"


def data_subjects(settings: Settings) -> Iterator[tuple[str, Subject]]:
    """Yield the files of the API that belong to no page, by their addresses; none where site.yaml does not ask."""
    if OnRequest.API not in settings.extras:
        return
    yield api_address(None, ENTRY), ("data", "", ENTRY)
    terms = [f"{TERMS}/{term_id(settings, theme)}" for theme in settings.themes]
    for locale in settings.locales:
        for name in (
            ENTRY,
            SERVICES,
            ORGANIZATIONS,
            TAXONOMIES,
            TERMS,
            f"{TAXONOMIES}/{taxonomy_id(settings)}",
            *terms,
        ):
            yield api_address(locale, name), ("data", locale.key, name)


def object_view(site: Site, page: Page) -> DataView:
    """Return the file of an organisation, a service or an activity."""
    return _file(object_of(site, page))


def data_view(edition: Edition, key: str, name: str) -> DataView:
    """Return a file of the API that belongs to no page: that of a locale by its key, or of all where it is empty."""
    site = edition.site
    if not key:
        return _file(_entry(site, None))
    locale, (kind, _, one) = site.settings.locale(key), name.partition("/")
    match kind:
        case "index":
            return _file(_entry(site, locale))
        case "taxonomies":
            return _file(taxonomy(site)) if one else _list(site, [taxonomy(site)])
        case "taxonomy_terms":
            terms = [taxonomy_term(site, locale, theme) for theme in site.settings.themes]
            return _file(next(term for term in terms if term["id"] == one)) if one else _list(site, terms)
        case _:
            pages = (page for page in edition.pages_in[key] if list_of(page) == kind)
            return _list(site, [as_listed(object_of(site, page)) for page in pages])


def _entry(site: Site, locale: Locale | None) -> Thing:
    """Return what the API says of itself (HSDS API reference, the `/` endpoint), with licence and date."""
    settings = site.settings
    here = api_address(locale, ENTRY)
    return {
        "version": VERSION,
        "profile": PROFILE,
        "openapi_url": OPENAPI,
        "description": settings.name if locale is None else f"{settings.name} – {locale.name}",
        "publisher": {
            "name": settings.owner.name or settings.name,
            "email": settings.owner.email,
            "website": settings.base_url,
        },
        **_terms_of_use(site),
        "language": locale.tag if locale else None,
        "languages": [
            {"tag": each.tag, "name": each.name, "url": _link(settings, api_address(each, ENTRY), here)}
            for each in (() if locale else settings.locales)
        ],
        "endpoints": {
            name: _link(settings, api_address(locale, name), here)
            for name in ((SERVICES, ORGANIZATIONS, TAXONOMIES, TERMS) if locale else ())
        },
    }


def _link(settings: Settings, address: str, here: str) -> str:
    """Return a whole address where the base address is known, else one from the file that it stands in."""
    return relative(address, here) if settings.base_url is None else settings.base_url + address


def _list(site: Site, found: list[Thing]) -> DataView:
    """Return a list as a page of results, which holds all of them (HSDS API reference, Lists)."""
    head: Thing = {
        "total_items": len(found),
        "total_pages": 1,
        "page_number": 1,
        "size": len(found),
        "first_page": True,
        "last_page": True,
        "empty": not found,
    }
    return _file({**head, **_terms_of_use(site)}, contents=found)


def _terms_of_use(site: Site) -> Thing:
    return {"license": site.settings.licence_url, "date": site.today.isoformat()}


def _file(data: Thing, contents: list[Thing] | None = None) -> DataView:
    whole = without_gaps(data)
    if contents is not None and isinstance(whole, dict):
        whole["contents"] = without_gaps(contents)
    return DataView(text=json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
