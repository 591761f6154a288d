"""The order of a site: which pages a list shows and how they follow one another."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Service
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import CountryCode, OnRequest, PageId
from brobygger.nouns.wordbook import Chapter
from brobygger.tools.countries import made_country_pages

START = "index.html"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
WORKER = "sw.js"
"""Keeps pages on phones; a browser lets a worker serve what lies beside it and below, and asks for it by this name."""

SHELF = "keep/"
"""The folder of what a phone asks for when it keeps pages; under this address it remembers what it has kept."""


CARDS = "cards/"
"""The folder of the cards of offers that other sites show: each stands there at the address of its page."""


def alphabet_address(locale: Locale) -> str:
    """Return the address of a locale's A-Z page."""
    return f"{locale.address}/a-z.html"


SEARCH_NAMES = {"nb": "sok", "nn": "sok", "no": "sok", "da": "soeg", "fi": "haku", "sv": "sok"}


def search_address(locale: Locale) -> str:
    """Return the address of a locale's search page, called as its language calls it."""
    return f"{locale.address}/{SEARCH_NAMES.get(locale.language.partition('-')[0], 'search')}.html"


KEEP_NAMES = {"nb": "lagre", "nn": "lagre", "no": "lagre", "da": "gem", "fi": "tallenna", "sv": "spara"}


def keep_address(locale: Locale) -> str:
    """Return the address of the page with the button that keeps a locale, called as its language calls it."""
    return f"{locale.address}/{KEEP_NAMES.get(locale.language.partition('-')[0], 'keep')}.html"


AGENDA_NAMES = {"nb": "hva-skjer", "nn": "kva-skjer", "no": "hva-skjer", "da": "det-sker", "fi": "tapahtumat"}


def agenda_address(locale: Locale) -> str:
    """Return the address of the page that lists what happens, called as its language calls it."""
    return f"{locale.address}/{AGENDA_NAMES.get(locale.language.partition('-')[0], 'what-happens')}.html"


def offline_address(locale: Locale) -> str:
    """Return the address of the list of what a phone keeps of a locale, called as the folder of the locale's pages."""
    return f"{SHELF}{locale.address}.json"


def manifest_address(locale: Locale) -> str:
    """Return the address of what a phone is told that puts the site on its first screen."""
    return f"{SHELF}{locale.address}.webmanifest"


def card_address(settings: Settings, page: Page) -> str | None:
    """Return the address of a page's card; None where it has none: only offers have, and only where site.yaml asks.

    A sensitive page has no card: a frame would show on somebody else's site what its own page hides on a tap.
    """
    is_offer = isinstance(page.fields, Service | Activity)
    if OnRequest.CARDS not in settings.extras or not is_offer or page.is_sensitive or page.fields.draft:
        return None
    return f"{CARDS}{page.address}"


def generated_addresses(site: Site) -> Iterator[str]:
    """Yield the addresses of the files that no page of the content brings along."""
    yield from (START, NOT_FOUND, SITEMAP, ROBOTS, WORKER)
    for locale in site.settings.locales:
        yield alphabet_address(locale)
        yield search_address(locale)
        yield keep_address(locale)
        yield agenda_address(locale)
    yield from made_country_pages(site)
    yield from wordbook_addresses(site)
    yield from say_addresses(site).values()
    if OnRequest.CARDS in site.settings.extras:
        yield from filter(None, (card_address(site.settings, page) for page in site.pages))


def taken_addresses(site: Site) -> frozenset[str]:
    """Return the addresses, in small letters, that a file of the site has or that a page of it had."""
    of_pages = (address for page in site.pages for address in (page.address, *page.old_addresses))
    return frozenset(address.lower() for address in (*generated_addresses(site), *of_pages))


def wordbook_addresses(site: Site) -> Iterator[str]:
    """Yield the addresses of the pages of all dictionaries."""
    for book in site.wordbooks.values():
        yield book.address
        yield from (chapter.address for chapter in book.chapters)


def say_addresses(site: Site) -> dict[str, str]:
    """Return by locale key the addresses of the pages with things to say."""
    return {key: page.address for key, page in site.say_pages.items()}


def word_address(site: Site, locale: Locale, concept: str) -> str | None:
    """Return the address of a concept's entry in a locale's dictionary, from the root, with `#` and its place."""
    book = site.wordbooks.get(locale.key)
    return book.places.get(concept) if book else None


def wordbook_versions(site: Site, chapter: Chapter | None) -> dict[str, str]:
    """Return by locale key the addresses of a page of a dictionary in each locale that has the same; None: the list."""
    if chapter is None:
        return {key: book.address for key, book in site.wordbooks.items()}
    return {
        key: other.address
        for key, book in site.wordbooks.items()
        for other in book.chapters
        if (other.theme, other.number) == (chapter.theme, chapter.number)
    }


@dataclass(frozen=True, slots=True)
class Listing:
    """One country's pages in a list: in the reader's locale, in others only, and those that have ended."""

    country: CountryCode | None
    own: tuple[Page, ...]
    elsewhere: tuple[Page, ...]
    ended: tuple[Page, ...]


def listings(site: Site, folder: Folder) -> tuple[Listing, ...]:
    """Return the pages of a folder, country by country in the site's order, pages of no country last.

    A page without a version in the folder's locale stands under `elsewhere` as the version that its reader is led to.
    """
    return listed_by_country(site, _nearest_in(site, folder), folder.locale)


def listed_by_country(site: Site, pages: Iterable[Page], locale: Locale) -> tuple[Listing, ...]:
    """Return pages as lists for readers of a locale show them: country by country, pages of no country last.

    A country of the site without any is there too, so that the list says so, but not where no page has a country.
    """
    by_country: dict[CountryCode | None, list[Page]] = {}
    for page in sorted(pages, key=order_in_lists):
        by_country.setdefault(page.fields.country, []).append(page)
    order = [country.code for country in site.settings.countries]
    wanted = [*order, *sorted(code for code in by_country if code is not None and code not in order), None]
    found = [_listing(code, by_country.get(code, []), locale) for code in wanted]
    always = order if by_country.keys() - {None} else ()
    return tuple(item for item in found if item.own or item.elsewhere or item.ended or item.country in always)


def _listing(country: CountryCode | None, pages: list[Page], locale: Locale) -> Listing:
    offered = [page for page in pages if not page.has_ended]
    return Listing(
        country=country,
        own=tuple(page for page in offered if page.locale.key == locale.key),
        elsewhere=tuple(page for page in offered if page.locale.key != locale.key),
        ended=tuple(page for page in pages if page.has_ended),
    )


def _nearest_in(site: Site, folder: Folder) -> Iterator[Page]:
    """Yield for each page of a folder, and for each folder in it, the version nearest to the folder's locale."""
    for page_id in site.members.get(folder.path, ()):
        page = site.nearest(page_id, folder.locale)
        if page is not None:
            yield page


def order_in_lists(page: Page) -> tuple[int, str, str]:
    """Return what pages are sorted by where they stand beside one another."""
    return (page.fields.weight or 0, sort_key(page.title), page.page_id)


def sort_key(title: str) -> str:
    """Return a key that sorts titles as the three languages do: æ ø å (ä ö) after z, quotation marks in front aside."""
    folded = unicodedata.normalize("NFC", title).casefold()
    return re.sub(r"^\W+", "", folded).translate(_LAST)


# Norwegian and Danish end in z æ ø å, Finnish in z å ä ö: after z in each; ä sorts as æ, and ö as ø.
_LAST = str.maketrans({"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c", "é": "e", "è": "e", "ü": "y"})


def folder_of(site: Site, page: Page) -> Folder:
    """Return the folder that a page stands in; an index page stands in the folder that it titles."""
    return site.folders[page.locale.key, page.document.section_id]


def trail(site: Site, folder: Folder) -> tuple[Folder, ...]:
    """Return the folders from the home page down to this one."""
    paths = [""]
    if folder.path:
        parts = folder.path.split("/")
        paths.extend("/".join(parts[: count + 1]) for count in range(len(parts)))
    return tuple(site.folders[folder.locale.key, path] for path in paths)


def row_of(found: tuple[Listing, ...]) -> tuple[PageId, ...]:
    """Return the pages of a folder's list that stand beside one another: of its locale and still offered."""
    return tuple(page.page_id for group in found for page in group.own if not page.document.is_index)


Letters = tuple[tuple[str, tuple[Page, ...]], ...]


def alphabet(site: Site, locale: Locale) -> Letters:
    """Return every offered page of a locale by the first letter of its title."""
    letters: dict[str, list[Page]] = {}
    pages = [versions[locale.key] for versions in site.versions.values() if locale.key in versions]
    for page in sorted(pages, key=lambda page: (sort_key(page.title), page.page_id)):
        if page.page_id == "index" or page.has_ended:
            continue
        title = unicodedata.normalize("NFC", page.title)
        first = next((character for character in title if character.isalnum()), "#").upper()
        letters.setdefault(first, []).append(page)
    return tuple((letter, tuple(found)) for letter, found in letters.items())


def offered(site: Site, locale: Locale) -> dict[str | None, tuple[Page, ...]]:
    """Return by country what readers of a locale are offered, in the order of lists, in the nearest versions."""
    found: dict[str | None, list[Page]] = {}
    for page_id in site.versions:
        page = site.nearest(page_id, locale)
        if page is not None and not page.has_ended and not page.document.is_index:
            found.setdefault(page.fields.country, []).append(page)
    return {country: tuple(sorted(pages, key=order_in_lists)) for country, pages in found.items()}


def instead_of(site: Site, page: Page, offers: Mapping[str | None, tuple[Page, ...]]) -> tuple[Page, ...]:
    """Return what there is in place of an ended page: its successor, else its country's offers on the same themes.

    Who looked for leisure is not led to pages on violence: sensitive ones stand in for sensitive ones alone.
    """
    successor = site.nearest(page.fields.replaced_by, page.locale) if page.fields.replaced_by else None
    if successor is not None:
        return (successor,)
    themes = frozenset(page.fields.themes or ())
    alike = (other for other in offers.get(page.fields.country, ()) if not themes.isdisjoint(other.fields.themes or ()))
    fitting = (other for other in alike if page.is_sensitive or not other.is_sensitive)
    return tuple(islice((other for other in fitting if other.page_id != page.page_id), 5))
