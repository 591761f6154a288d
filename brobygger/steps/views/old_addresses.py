"""Pages at old addresses: they lead to where a page is now, or say that it is gone and where to look instead."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from brobygger.nouns.locales import Locale
from brobygger.nouns.redirects import Gone, Moved
from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import Farewell, GoneView, Link, RedirectView, View
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.furniture import folder_link
from brobygger.steps.views.links import link_to
from brobygger.tools.formatting import search_in
from brobygger.tools.old_addresses import locale_at, section_at
from brobygger.tools.outline import search_address
from brobygger.tools.urls import relative

NEEDS = "needs"
"""The folder that leads readers from what they need to what there is."""


def old_subjects(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the pages at old addresses that redirects.yaml names."""
    for address in site.redirects:
        yield address, ("old", address)


def old_view(edition: Edition, address: str) -> View:
    """Return the page at an old address."""
    entry = edition.site.redirects[address]
    return moved_view(edition.site, entry) if isinstance(entry, Moved) else gone_view(edition, entry)


def redirect_view(site: Site, page: Page, address: str) -> RedirectView:
    """Return the page at an old address that leads to where a page is now."""
    base = site.settings.base_url
    return RedirectView(
        locale=page.locale,
        title=site.settings.name if page.is_sensitive else page.title,
        href=relative(page.address, address),
        canonical=None if base is None else base + page.address,
    )


def moved_view(site: Site, moved: Moved) -> RedirectView:
    """Return the page that leads on from an address; where its page is missing, which is reported, to the first page.

    To a page of the content it leads in the language of the old address, or in the nearest.
    """
    settings = site.settings
    locale = locale_at(settings, moved.address)
    page = None
    if moved.page_id is not None and moved.page_id in site.versions:
        page = site.nearest(moved.page_id, locale) if locale else site.original(moved.page_id)
    if page is not None:
        return redirect_view(site, page, moved.address)
    shown = (locale_at(settings, moved.to) if moved.to else None) or locale or settings.locales[0]
    to = moved.to or site.folders[shown.key, ""].address
    return RedirectView(
        locale=shown,
        title=settings.name,
        href=relative(to, moved.address),
        canonical=None if settings.base_url is None else settings.base_url + to,
    )


def gone_view(edition: Edition, gone: Gone) -> GoneView:
    """Return the page that says that another is gone, in the language of its address, or else in each of the site.

    Of a sensitive one, and of one in whose place a sensitive page stands, it does not say what it was.
    """
    site = edition.site
    locale = locale_at(site.settings, gone.address)
    locales = (locale,) if locale else tuple(one for one in site.settings.locales if not one.is_plain)
    successor = gone.instead_page and site.nearest(gone.instead_page, locales[0])
    is_private = gone.is_sensitive or bool(successor and successor.is_sensitive)
    return GoneView(
        site_name=site.settings.name,
        is_private=is_private,
        farewells=tuple(_farewell(site, gone, one, is_private=is_private) for one in locales),
        emergency=tuple((one, edition.emergency_for(one, None)) for one in locales),
    )


def _farewell(site: Site, gone: Gone, locale: Locale, *, is_private: bool) -> Farewell:
    was = dict(gone.was)
    section = None if is_private else section_at(site, locale, gone.address)
    needs = site.folders.get((locale.key, NEEDS))
    folders = tuple(dict.fromkeys(folder.path for folder in (section, needs) if folder))
    return Farewell(
        locale=locale,
        was=None if is_private else was.get(locale.key) or was.get(locale.language),
        instead=_instead(site, gone, locale),
        links=(
            *(folder_link(site, site.folders[locale.key, path], gone.address) for path in folders),
            Link(text=search_in(locale.language), href=relative(search_address(locale), gone.address)),
        ),
        home=relative(site.folders[locale.key, ""].address, gone.address),
    )


def _instead(site: Site, gone: Gone, locale: Locale) -> Link | None:
    """Return the link to what is to be read instead; that to a sensitive page has no words of its own."""
    if gone.instead is None:
        return None
    if gone.instead_page is None:
        return Link(text=urlsplit(gone.instead).netloc, href=gone.instead)
    page = site.nearest(gone.instead_page, locale)
    if page is None:
        return None
    link = link_to(page, locale.key, gone.address)
    return Link(text="", href=link.href, lang=None) if page.is_sensitive else link
