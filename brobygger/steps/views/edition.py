"""The site on its way to readers: what several pages show of it, worked out once."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Helpline
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import PageId, ThemeKey
from brobygger.nouns.view import Copy, CountryNumbers, Emergency, Furniture, Number, WordView
from brobygger.steps.views.explanations import explanation_of
from brobygger.steps.views.furniture import Place, furniture_of
from brobygger.tools.agenda import Agenda, agenda_of, in_calendar
from brobygger.tools.formatting import country_in
from brobygger.tools.outline import Letters, Listing, alphabet, listed_by_country, listings, offered, row_of
from brobygger.tools.telephone import dialled
from brobygger.tools.themes import by_theme
from brobygger.tools.words import Sought

Rows = Mapping[tuple[str, str], tuple[PageId, ...]]
"""The pages of a list that stand beside one another, by locale key and folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A site with its lists, what stands beside what in them, what is offered, its A-Z, and the emergency numbers.

    `lists` and `rows` are found by locale key and folder, `on_themes` by locale key and theme, `offers`, `letters` and
    `indexes` (the addresses of what search looks into) by locale key, `numbers` by locale key and country, `lexicons`
    by language; `places` tells where in its row a page stands, `furniture` what all pages at a place show,
    `explanation` what pages say of a concept, by locale key, folder of addresses and concept; `named_by` the ids of the
    pages that name an organisation, or an article, in their fields; `agendas` what happens, by locale key,
    `calendar_of` the activities of a calendar by locale key and its name (tools/agenda.py); `pages_in` all pages of a
    locale by its key, also those that have ended. Each is worked out when it is first asked for.
    """

    site: Site
    assets: AssetAddresses
    lists: Mapping[tuple[str, str], tuple[Listing, ...]]
    rows: Rows
    places: Mapping[tuple[str, str], Mapping[PageId, int]]
    furniture: Callable[[Place], Furniture]
    on_themes: Mapping[tuple[str, str], tuple[Listing, ...]]
    offers: Mapping[str, Mapping[str | None, tuple[Page, ...]]]
    letters: Mapping[str, Letters]
    numbers: Mapping[tuple[str, str | None], Emergency]
    indexes: Mapping[str, str]
    lexicons: Mapping[str, Sought]
    explanation: Callable[[str, str, str], WordView]
    named_by: Callable[[PageId], tuple[PageId, ...]]
    agendas: Mapping[str, Agenda]
    calendar_of: Callable[[str, str], Iterator[Page]]
    pages_in: Mapping[str, tuple[Page, ...]]
    copy: Copy | None

    def list_of(self, folder: Folder) -> tuple[Listing, ...]:
        """Return what a folder's list shows."""
        return self.lists[folder.locale.key, folder.path]

    def neighbours_of(self, page: Page) -> tuple[Page | None, Page | None]:
        """Return the pages before and after this one in its folder's list."""
        if not page.document.section_id:
            return None, None
        key = page.locale.key
        at = key, page.document.section_id
        row, place = self.rows[at], self.places[at].get(page.page_id)
        if place is None:
            return None, None
        before = self.site.page(row[place - 1], key) if place else None
        after = self.site.page(row[place + 1], key) if place + 1 < len(row) else None
        return before, after

    def emergency_for(self, locale: Locale, country: str | None) -> Emergency:
        """Return the numbers of one country of the site, or those of all."""
        return self.numbers.get((locale.key, country)) or self.numbers[locale.key, None]


def edition_of(
    site: Site,
    assets: AssetAddresses,
    rows: Rows | None = None,
    indexes: Mapping[str, str] | None = None,
    feeds: Collection[str] = (),
    copy: Copy | None = None,
) -> Edition:
    """Work out what several pages show.

    `rows` is what is known of them already, `feeds` the keys of locales with a feed, `copy` what a copy says of itself.
    """
    known = rows or {}
    settings = site.settings
    lists = LazyMapping(site.folders, lambda key: listings(site, site.folders[key]))
    all_rows = LazyMapping(site.folders, lambda key: known[key] if key in known else row_of(lists[key]))
    keys = [locale.key for locale in settings.locales]
    named_by = _named_by(site)
    themed = LazyMapping(keys, lambda key: by_theme(site, settings.locale(key)))
    countries = (None, *(country.code for country in settings.countries))
    numbers: dict[tuple[str, str | None], Emergency] = {
        (locale.key, country): emergency_of(site, locale, country)
        for locale in settings.locales
        for country in countries
    }
    return Edition(
        site=site,
        assets=assets,
        lists=lists,
        rows=all_rows,
        places=LazyMapping(site.folders, lambda key: {page_id: at for at, page_id in enumerate(all_rows[key])}),
        on_themes=LazyMapping(
            {(key, theme) for key in keys for theme in settings.themes},
            lambda at: listed_by_country(site, themed[at[0]].get(ThemeKey(at[1]), ()), settings.locale(at[0])),
        ),
        offers=LazyMapping(keys, lambda key: offered(site, settings.locale(key))),
        letters=LazyMapping(keys, lambda key: alphabet(site, settings.locale(key))),
        furniture=cache(lambda place: furniture_of(site, assets, numbers, feeds, place, copy)),
        numbers=numbers,
        copy=copy,
        indexes=indexes or {},
        lexicons=LazyMapping(
            {locale.language for locale in settings.locales}, lambda language: Sought.of(site.glossary, language)
        ),
        explanation=cache(lambda key, folder, concept: explanation_of(site, key, folder, concept)),
        named_by=named_by,
        agendas=LazyMapping(keys, lambda key: agenda_of(site, settings.locale(key))),
        calendar_of=lambda key, name: in_calendar(site, settings.locale(key), name, named_by),
        pages_in=LazyMapping(
            keys, lambda key: tuple(versions[key] for versions in site.versions.values() if key in versions)
        ),
    )


def _named_by(site: Site) -> Callable[[PageId], tuple[PageId, ...]]:
    @cache
    def found() -> Mapping[PageId, tuple[PageId, ...]]:
        pages: dict[PageId, tuple[PageId, ...]] = {}
        for page_id, group in site.groups.items():
            for name in group.names:
                pages[name] = (*pages.get(name, ()), page_id)
        return pages

    return lambda name: found().get(name, ())


def number_of(site: Site, helpline: Helpline, language: str) -> Number | None:
    """Return a helpline's number and what it is for, or its name where nobody has said that in the language."""
    if helpline.phone is None:
        return None
    return Number(
        purpose=helpline.purpose_in(language) or helpline.name,
        number=helpline.phone,
        href=dialled(helpline.phone),
        name=helpline.name,
        country=country_in(language, helpline.country),
        lang=name_tag(site.settings, helpline),
    )


def name_tag(settings: Settings, helpline: Helpline) -> str | None:
    """Return the language that a helpline bears its name in: that of its country."""
    country = settings.country(helpline.country)
    return settings.locale(country.locale).tag if country else None


def emergency_of(site: Site, locale: Locale, country: str | None) -> Emergency:
    """Return the numbers of one country, or those of all, beginning with the number that works in each of them."""
    chosen = [entry for entry in site.settings.countries if country in (None, entry.code)] or list(
        site.settings.countries
    )
    lists = []
    for entry in chosen:
        helplines = (site.helplines.get(key) for key in entry.emergency)
        numbers = tuple(n for n in (number_of(site, line, locale.language) for line in helplines if line) if n)
        if numbers:
            lists.append(CountryNumbers(country=country_in(locale.language, entry.code), numbers=numbers))
    shared = None
    if len(lists) > 1:
        dialled_everywhere = set.intersection(*({number.href for number in group.numbers} for group in lists))
        shared = next((number for number in lists[0].numbers if number.href in dialled_everywhere), None)
    return Emergency(everywhere=shared, countries=tuple(lists))
