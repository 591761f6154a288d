"""The pages of the site's countries: one for each country and locale, where the site has more countries than one.

A page of the content with the id `countries/no` is Norway's page in its locale; where there is none, or it has ended,
the build makes one.
"""

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import CountryCode, PageId
from brobygger.tools.formatting import country_in
from brobygger.tools.urls import slugify

FOLDER = "countries"


def countries_of(settings: Settings) -> dict[PageId, CountryCode]:
    """Return the countries that have pages, by the ids of their pages in the content, in the site's order."""
    codes = [country.code for country in settings.countries]
    return {PageId(f"{FOLDER}/{code.lower()}"): code for code in codes} if len(codes) > 1 else {}


def country_of(settings: Settings, page: Page) -> CountryCode | None:
    """Return the country whose page this is."""
    return None if page.has_ended else countries_of(settings).get(page.page_id)


def country_page(site: Site, locale: Locale, code: CountryCode) -> Page | None:
    """Return the page of the content that is a country's in a locale."""
    page = site.page(f"{FOLDER}/{code.lower()}", locale.key)
    return page if page is not None and country_of(site.settings, page) else None


def country_address(site: Site, locale: Locale, code: CountryCode) -> str:
    """Return the address of a country's page: that of the content, or one called as the locale calls the country."""
    page = country_page(site, locale, code)
    return _made_address(locale, code) if page is None else page.address


def country_addresses(site: Site, code: CountryCode) -> dict[str, str]:
    """Return the addresses of a country's pages by locale key."""
    return {locale.key: country_address(site, locale, code) for locale in site.settings.locales}


def made_country_pages(site: Site) -> dict[str, tuple[str, CountryCode]]:
    """Return locale key and country of the pages that the build makes, by their addresses."""
    return {
        _made_address(locale, code): (locale.key, code)
        for locale in site.settings.locales
        for code in countries_of(site.settings).values()
        if country_page(site, locale, code) is None
    }


def _made_address(locale: Locale, code: CountryCode) -> str:
    return f"{locale.address}/{slugify(country_in(locale.language, code)) or code.lower()}.html"
