"""The files that search engines ask for: sitemap.xml and robots.txt."""

from collections.abc import Iterator
from html import escape

from brobygger.nouns.output import OutputFile
from brobygger.nouns.site import Site
from brobygger.nouns.values import CountryCode, PartialDate
from brobygger.nouns.view import Alternate
from brobygger.tools.agenda import agenda_addresses
from brobygger.tools.alternates import page_alternates, version_alternates
from brobygger.tools.countries import country_addresses, country_of, made_country_pages
from brobygger.tools.outline import ROBOTS, SITEMAP, say_addresses, wordbook_versions

Told = tuple[str, PartialDate | None, tuple[Alternate, ...]]
"""What is told of a page: its address, when it was changed last, its versions."""


def search_engine_files(site: Site) -> tuple[OutputFile, ...]:
    """Return both; the sitemap only where the base address is known, since it must hold whole addresses.

    The form is that of sitemaps.org/protocol.html with the alternates of
    developers.google.com/search/docs/specialty/international/localized-versions.
    """
    base = site.settings.base_url
    if base is None:
        return (OutputFile(ROBOTS, b"User-agent: *\nAllow: /\n"),)
    robots = f"User-agent: *\nAllow: /\nSitemap: {base}{SITEMAP}\n"
    return (OutputFile(ROBOTS, robots.encode()), OutputFile(SITEMAP, _sitemap(site, base).encode()))


def _sitemap(site: Site, base: str) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    told = (*_pages(site), *_countries(site), *_wordbooks(site), *_say_pages(site), *_agendas(site))
    for address, changed, alternates in sorted(told, key=lambda one: one[0]):
        lines.append("<url>")
        lines.append(f"<loc>{escape(base + address)}</loc>")
        if changed is not None:
            lines.append(f"<lastmod>{changed}</lastmod>")
        lines.extend(
            f'<xhtml:link rel="alternate" hreflang="{escape(item.hreflang)}" href="{escape(item.href)}"/>'
            for item in alternates
        )
        lines.append("</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"


def _pages(site: Site) -> Iterator[Told]:
    for page in site.pages:
        if not (page.has_ended or page.fields.draft):
            code = country_of(site.settings, page)
            versions = page_alternates(site, page) if code is None else _country_alternates(site, code)
            yield page.address, page.fields.changed_on, versions


def _countries(site: Site) -> Iterator[Told]:
    """Yield the pages of countries that no page of the content introduces."""
    for address, (_, code) in made_country_pages(site).items():
        yield address, None, _country_alternates(site, code)


def _country_alternates(site: Site, code: CountryCode) -> tuple[Alternate, ...]:
    return version_alternates(site.settings, country_addresses(site, code))


def _wordbooks(site: Site) -> Iterator[Told]:
    for book in site.wordbooks.values():
        yield book.address, None, version_alternates(site.settings, wordbook_versions(site, None))
        for chapter in book.chapters:
            yield chapter.address, None, version_alternates(site.settings, wordbook_versions(site, chapter))


def _agendas(site: Site) -> Iterator[Told]:
    versions = agenda_addresses(site)
    for address in versions.values():
        yield address, None, version_alternates(site.settings, versions)


def _say_pages(site: Site) -> Iterator[Told]:
    versions = say_addresses(site)
    for address in versions.values():
        yield address, None, version_alternates(site.settings, versions)
