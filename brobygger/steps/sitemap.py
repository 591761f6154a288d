"""The files that search engines ask for: sitemap.xml and robots.txt."""

from collections.abc import Iterator
from html import escape

from brobygger.nouns.output import OutputFile
from brobygger.nouns.site import Site
from brobygger.nouns.values import PartialDate
from brobygger.nouns.view import Alternate
from brobygger.tools.alternates import page_alternates, wordbook_alternates
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
    told = (*_pages(site), *_wordbooks(site), *_say_pages(site))
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
            yield page.address, page.fields.changed_on, page_alternates(site, page)


def _wordbooks(site: Site) -> Iterator[Told]:
    for book in site.wordbooks.values():
        yield book.address, None, wordbook_alternates(site, wordbook_versions(site, None))
        for chapter in book.chapters:
            yield chapter.address, None, wordbook_alternates(site, wordbook_versions(site, chapter))


def _say_pages(site: Site) -> Iterator[Told]:
    versions = say_addresses(site)
    for address in versions.values():
        yield address, None, wordbook_alternates(site, versions)
