"""What pages that stand in the same place show alike: menu, footer, emergency numbers. Made once for each place."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.site import Folder, Site
from brobygger.nouns.values import PageId
from brobygger.nouns.view import Copy, Emergency, Furniture, Link
from brobygger.steps.views.links import link_to
from brobygger.tools.formatting import alphabet_in, keeping_in, search_in
from brobygger.tools.news import feed_address
from brobygger.tools.outline import SHELF, alphabet_address, keep_address, search_address
from brobygger.tools.urls import relative

FOOTER_PAGES = tuple(map(PageId, ("about", "contact", "how-we-write", "privacy", "accessibility", "pictures")))
"""Pages beside the home page that every page links to, where they exist."""

Numbers = Mapping[tuple[str, str | None], Emergency]
"""Emergency numbers by locale key and country; those of all countries under None."""


class Place(NamedTuple):
    """Where a page stands: its locale's key, the folder of its address, what menus mark as current, its country."""

    locale: str
    folder: str
    current: str
    country: str | None


def furniture_of(
    site: Site,
    assets: AssetAddresses,
    numbers: Numbers,
    feeds: Collection[str],
    place: Place,
    copy: Copy | None = None,
) -> Furniture:
    """Return what every page at a place shows; `feeds` are the keys of the locales that have a feed."""
    settings = site.settings
    locale = settings.locale(place.locale)
    here = f"{place.folder}/"
    alphabet, search, keep = alphabet_address(locale), search_address(locale), keep_address(locale)
    book = site.wordbooks.get(locale.key)
    return Furniture(
        locale=locale,
        site_name=settings.name,
        owner=settings.owner.name,
        owner_email=settings.owner.email,
        is_demonstration=settings.is_demonstration,
        home=relative(site.folders[locale.key, ""].address, here),
        menu=_menu(site, place),
        footer=_footer(site, place),
        alphabet=Link(
            text=alphabet_in(locale.language),
            href=relative(alphabet, here),
            is_current=place.current == alphabet,
        ),
        search=Link(text=search_in(locale.language), href=relative(search, here), is_current=place.current == search),
        keep=None  # nothing can be fetched from a copy
        if copy
        else Link(text=keeping_in(locale.language), href=relative(keep, here), is_current=place.current == keep),
        shelf=relative(SHELF, here),
        wordbook=relative(book.address, here) if book else None,
        say=_say(site, place),
        emergency=numbers.get((place.locale, place.country)) or numbers[place.locale, None],
        feed=relative(feed_address(locale), here) if locale.key in feeds else None,
        licence_url=settings.licence_url,
        has_openmoji=any(not site.pictograms.is_own(word) for word in site.drawings),
        has_own_drawings=any(map(site.pictograms.is_own, site.drawings)),
        icon=relative(assets.icon, here),
        print_sheet=relative(assets.print_sheet, here),
        copy=copy,
    )


def _say(site: Site, place: Place) -> Link | None:
    page = site.say_pages.get(place.locale)
    if page is None:
        return None
    is_current = place.current == page.address
    return Link(text=page.name, href=relative(page.address, f"{place.folder}/"), is_current=is_current)


def furniture_pages(site: Site) -> frozenset[PageId]:
    """Return the ids of the pages whose titles stand in menu or footer."""
    return frozenset((*FOOTER_PAGES, *(PageId(f"{section}/index") for section in site.settings.sections)))


def _menu(site: Site, place: Place) -> tuple[Link, ...]:
    links = []
    for section in site.settings.sections:
        folder = site.folders.get((place.locale, section))
        if folder is not None:
            title, lang = folder_title(site, folder)
            is_current = place.current == section or place.current.startswith(f"{section}/")
            href = relative(folder.address, f"{place.folder}/")
            links.append(Link(text=title, href=href, lang=lang, is_current=is_current))
    return tuple(links)


def folder_title(site: Site, folder: Folder) -> tuple[str, str | None]:
    """Return a folder's title and, where it is borrowed from another locale, that locale's tag."""
    page = site.nearest(folder.index, folder.locale)
    if page is None:
        return folder.path.rpartition("/")[2].capitalize(), None
    return page.menu_title, None if page.locale.key == folder.locale.key else page.locale.tag


def folder_link(site: Site, folder: Folder, address: str) -> Link:
    """Return the link to a folder from the page at `address`, in the folder's own words."""
    title, lang = folder_title(site, folder)
    return Link(text=title, href=relative(folder.address, address), lang=lang)


def _footer(site: Site, place: Place) -> tuple[Link, ...]:
    links = []
    for page_id in FOOTER_PAGES:
        page = site.nearest(page_id, site.settings.locale(place.locale))
        if page is not None:
            here, is_current = f"{place.folder}/", place.current == page_id
            links.append(link_to(page, place.locale, here, text=page.menu_title, is_current=is_current))
    return tuple(links)
