"""The links that lead to the pages of countries."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Site
from brobygger.nouns.values import CountryCode
from brobygger.nouns.view import CountryChoice, CountryLink, SectionView
from brobygger.tools.countries import countries_of, country_address
from brobygger.tools.formatting import country_in
from brobygger.tools.urls import relative

TOP = 2
"""The level of headings that divide a page; deeper ones divide its parts."""


def country_links(site: Site, locale: Locale, address: str) -> tuple[CountryLink, ...]:
    """Return the links from the page at `address` to the pages of the countries in the site's order."""
    return tuple(_link(site, locale, code, address) for code in countries_of(site.settings).values())


def country_choice(site: Site, locale: Locale, address: str, sections: tuple[SectionView, ...]) -> CountryChoice | None:
    """Return what leads from a home page to the countries, to stand below the first part of the text with a heading."""
    links = country_links(site, locale, address)
    if not links:
        return None
    parts = [at for at, section in enumerate(sections) if section.heading and section.level <= TOP]
    return CountryChoice(links=links, after=parts[1] if len(parts) > 1 else len(sections))


def _link(site: Site, locale: Locale, code: CountryCode, address: str) -> CountryLink:
    name = country_in(locale.language, code)
    country = site.settings.country(code)
    home = site.settings.locale(country.locale) if country else locale
    own_name = country_in(home.language, code)
    return CountryLink(
        code=code,
        name=name,
        href=relative(country_address(site, locale, code), address),
        own_name=None if own_name == name else own_name,
        lang=home.tag,
    )
