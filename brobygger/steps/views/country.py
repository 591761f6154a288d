"""The page of a country: whom to call, and what the site has there."""

from collections.abc import Iterable, Iterator

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Page
from brobygger.nouns.values import CountryCode
from brobygger.nouns.view import CountryView, Offers
from brobygger.steps.views.agenda import agenda_of_country
from brobygger.steps.views.country_links import country_links
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.frame import country_frame
from brobygger.steps.views.furniture import folder_title
from brobygger.steps.views.lists import cards
from brobygger.steps.views.page import page_view
from brobygger.tools.countries import country_address
from brobygger.tools.formatting import country_in
from brobygger.tools.outline import Listing

FIRST = ("rights", "services", "activities", "organisations")
"""What somebody who is new asks for first; the menu begins with those who can be asked."""


def country_view(edition: Edition, locale: Locale, code: CountryCode, page: Page | None = None) -> CountryView:
    """Return the page of a country in a locale; `page` is the page of the content that introduces it."""
    site = edition.site
    address = country_address(site, locale, code)
    links = country_links(site, locale, address)
    return CountryView(
        frame=country_frame(edition, locale, code, page),
        page=page_view(edition, page) if page is not None else None,
        code=code,
        country=country_in(locale.language, code),
        numbers=tuple(number for group in edition.emergency_for(locale, code).countries for number in group.numbers),
        can_be_remembered=page is None or not page.is_sensitive,
        offers=tuple(_offers(edition, locale, code, address)),
        for_all=_for_all(edition, locale, address),
        others=tuple(link for link in links if link.code != code),
        happens=agenda_of_country(edition, locale, code, address),
    )


def _offers(edition: Edition, locale: Locale, code: CountryCode, address: str) -> Iterator[Offers]:
    """Yield what the site has in a country, section by section; a section that is empty everywhere is left out."""
    site = edition.site
    for section in sorted(site.settings.sections, key=_rank):
        found = tuple(_listings(edition, locale, section))
        if found:
            title, lang = folder_title(site, site.folders[locale.key, section])
            here = [listing for listing in found if listing.country == code]
            yield Offers(
                title=title,
                lang=lang,
                own=cards(_pages(listing.own for listing in here), locale, address),
                elsewhere=cards(_pages(listing.elsewhere for listing in here), locale, address),
            )


def _rank(section: str) -> int:
    return FIRST.index(section) if section in FIRST else len(FIRST)


def _for_all(edition: Edition, locale: Locale, address: str) -> Offers:
    """Return what belongs to no country, so to each of them."""
    sections = edition.site.settings.sections
    found = [one for section in sections for one in _listings(edition, locale, section) if one.country is None]
    return Offers(
        title=None,
        lang=None,
        own=cards(_pages(listing.own for listing in found), locale, address),
        elsewhere=cards(_pages(listing.elsewhere for listing in found), locale, address),
    )


def _listings(edition: Edition, locale: Locale, section: str) -> Iterator[Listing]:
    """Yield the parts of the lists of a section and of the folders in it."""
    for (key, path), folder in edition.site.folders.items():
        if key == locale.key and f"{path}/".startswith(f"{section}/"):
            yield from edition.list_of(folder)


def _pages(found: Iterable[tuple[Page, ...]]) -> Iterator[Page]:
    """Yield the pages of several lists; one that titles a list is none of what the list has."""
    return (page for pages in found for page in pages if not page.document.is_index)
