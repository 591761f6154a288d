"""The files that are no pages: calendars, feeds, what one can search, and what a phone keeps."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from benchmarks.jinja.pages import Locale, Page, Site

FEED = 50


def write_files(environment: Environment, site: Site, folder: Path, content_of: Callable[[str], str]) -> None:
    """Write all of them; `content_of` gives the HTML of a page's Markdown."""
    for name, text in _files(environment, site, content_of):
        path = folder / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _files(environment: Environment, site: Site, content_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    calendar = environment.get_template("calendar.html").render
    feed = environment.get_template("feed.html").render
    manifest = environment.get_template("manifest.html").render
    for locale in site.locales.values():
        yield from _calendars(site, locale, calendar)
        yield f"{locale.key}/feed.xml", feed(here=locale, newest=_newest(site, locale))
        yield f"{locale.key}/manifest.webmanifest", manifest(here=locale)
        yield f"search/{locale.key}.json", _search(site, locale, content_of)
        yield f"{locale.key}/keep.json", _keep(site, locale)


def _calendars(site: Site, locale: Locale, render: Callable[..., str]) -> Iterator[tuple[str, str]]:
    activities = site.lists.get((locale.key, "activities"), [])
    for page in activities:
        yield page.calendar, render(name=None, activities=[page])
    yield f"{locale.key}/index.ics", render(name=f"{site.name} – {locale.label}", activities=activities)
    section = site.find(locale.key, "activities/index")
    owners = site.lists.get((locale.key, "organisations"), [])
    for page in [*([section] if section else []), *owners]:
        offers = activities if page is section else site.offers.get((locale.key, page.page_id), [])
        its = [offer for offer in offers if offer.section == "activities"]
        yield page.calendar, render(name=f"{page.title} – {site.name}", activities=its)


def _newest(site: Site, locale: Locale) -> list[Page]:
    dated = (page for page in site.pages.values() if page.locale == locale.key and page.meta.get("changed_on"))
    return sorted(dated, key=lambda page: str(page.meta["changed_on"]), reverse=True)[:FEED]


def _search(site: Site, locale: Locale, content_of: Callable[[str], str]) -> str:
    found = [
        {
            "title": page.title,
            "summary": page.meta.get("description", ""),
            "address": page.url,
            "words": Markup(content_of(page.key)).striptags(),
        }
        for page in site.pages.values()
        if page.locale == locale.key and not page.is_generated
    ]
    return json.dumps(found, ensure_ascii=False)


def _keep(site: Site, locale: Locale) -> str:
    pages = [page for page in site.pages.values() if page.locale == locale.key]
    files = {}
    for page in pages:
        files[page.url] = day = str(page.meta.get("changed_on", ""))
        if page.has_calendar:
            files[page.calendar] = day
    keep = site.find(locale.key, "keep")
    said = {"lang": locale.key, "pages": len(pages), "page": keep.url if keep else "", "files": files}
    return json.dumps(said, ensure_ascii=False, indent=0)
