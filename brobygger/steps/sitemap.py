"""The files that search engines ask for: sitemap.xml and robots.txt."""

from html import escape

from brobygger.nouns.output import OutputFile
from brobygger.nouns.site import Site
from brobygger.tools.alternates import page_alternates
from brobygger.tools.outline import ROBOTS, SITEMAP


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
    for page in sorted(site.pages, key=lambda page: page.address):
        if page.has_ended or page.fields.draft:
            continue
        lines.append("<url>")
        lines.append(f"<loc>{escape(base + page.address)}</loc>")
        changed = page.fields.changed_on
        if changed is not None:
            lines.append(f"<lastmod>{changed}</lastmod>")
        lines.extend(
            f'<xhtml:link rel="alternate" hreflang="{escape(item.hreflang)}" href="{escape(item.href)}"/>'
            for item in page_alternates(site, page)
        )
        lines.append("</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"
