import random
import unicodedata
from dataclasses import replace

import pytest

from brobygger.nouns.site import Folder, Page, Site
from brobygger.tools.countries import made_country_pages
from brobygger.tools.outline import (
    agenda_address,
    alphabet,
    alphabet_address,
    folder_of,
    generated_addresses,
    instead_of,
    keep_address,
    listings,
    offered,
    row_of,
    search_address,
    sort_key,
    trail,
)
from tests.tools.sites import page_at, site_of


def page(path: str, title: str, *fields: str) -> str:
    lines = "".join(f"{field}\n" for field in fields)
    return f"-- content/{path}.md --\n---\ntitle: {title}\n{lines}---\nTekst.\n"


def names(pages: tuple[Page, ...]) -> list[str]:
    return [f"{found.locale.key}:{found.page_id.rpartition('services/')[2]}" for found in pages]


def folder(site: Site, path: str, locale: str = "nb") -> Folder:
    return site.folders[locale, path]


SERVICES = (
    page("nb/services/index", "Tjenester")
    + page("nb/services/boat", "Båt", "country: NO")
    + page("nb/services/aid", "Ånd", "country: NO", "weight: -1")
    + page("nb/services/car", "Bil", "country: NO")
    + page("fi/services/sauna", "Sauna", "country: FI")
    + page("nb/services/old", "Gammelt", "country: NO", "valid_until: 2020")
    + page("nb/services/anywhere", "Overalt")
    + page("nb/services/sub/index", "Mer")
    + page("nb/services/sub/deep", "Dypt")
    + page("nb/services/bare/leaf", "Blad")
    + page("nb/about", "Om oss")
)


def test_a_list_goes_country_by_country_and_within_it_by_weight_and_then_by_title() -> None:
    site = site_of(SERVICES)

    found = listings(site, folder(site, "services"))
    assert [(group.country, names(group.own), names(group.elsewhere), names(group.ended)) for group in found] == [
        ("NO", ["nb:aid", "nb:car", "nb:boat"], [], ["nb:old"]),
        ("DK", [], [], []),
        ("FI", [], ["fi:sauna"], []),
        (None, ["nb:sub/index", "nb:anywhere"], [], []),
    ]


def test_a_page_without_a_version_stands_in_the_list_of_every_other_locale() -> None:
    site = site_of(SERVICES)

    found = listings(site, folder(site, "services", "fi"))
    assert [(group.country, names(group.own), names(group.elsewhere)) for group in found] == [
        ("NO", [], ["nb:aid", "nb:car", "nb:boat"]),
        ("DK", [], []),
        ("FI", ["fi:sauna"], []),
        (None, [], ["nb:sub/index", "nb:anywhere"]),
    ]


def test_the_home_folder_lists_its_own_pages_and_the_folders_that_have_a_title() -> None:
    site = site_of(SERVICES + page("nb/index", "Hjem"))

    assert [names(group.own) for group in listings(site, folder(site, ""))] == [["nb:about", "nb:index"]]


def test_a_folder_without_pages_has_no_list() -> None:
    site = site_of(page("nb/rights/index", "Rettigheter"))

    assert listings(site, folder(site, "rights")) == ()


def test_a_country_that_the_site_does_not_know_comes_before_the_pages_of_none() -> None:
    site = site_of(
        page("nb/services/a", "A", "country: SE")
        + page("nb/services/b", "B")
        + page("nb/services/c", "C", "country: IS")
    )

    assert [group.country for group in listings(site, folder(site, "services"))] == ["NO", "DK", "FI", "IS", "SE", None]


def test_neighbours_are_those_of_the_list_that_are_still_offered() -> None:
    site = site_of(SERVICES)
    found = listings(site, folder(site, "services"))

    assert row_of(found) == ("services/aid", "services/car", "services/boat", "services/anywhere")


def test_a_page_stands_in_its_folder_and_an_index_in_the_one_that_it_titles() -> None:
    site = site_of(SERVICES)

    assert folder_of(site, page_at(site, "services/boat")).path == "services"
    assert folder_of(site, page_at(site, "services/sub/index")).path == "services/sub"
    assert folder_of(site, page_at(site, "about")).path == ""


def test_a_trail_leads_from_the_home_page_to_the_folder() -> None:
    site = site_of(SERVICES)

    assert [step.path for step in trail(site, folder(site, "services/sub"))] == ["", "services", "services/sub"]
    assert [step.path for step in trail(site, folder(site, ""))] == [""]


@pytest.mark.parametrize(
    "titles",
    [
        ["Adresse", "Zoo", "Ære", "Øl", "Ål"],  # Norwegian and Danish
        ["Auto", "Zoo", "Äiti", "Öljy"],  # Finnish
        ["alder", "barn 2", "Bil", "Cafe", "Café b", "«Dag»", "über", "z"],
    ],
)
def test_titles_come_in_the_order_of_the_alphabet(titles: list[str]) -> None:
    mixed = titles.copy()
    random.Random(2).shuffle(mixed)

    assert mixed != titles
    assert sorted(mixed, key=sort_key) == titles


def test_a_letter_written_in_two_parts_sorts_as_the_letter() -> None:
    assert sort_key(unicodedata.normalize("NFD", "Ål")) == sort_key("Ål")


def test_an_alphabet_has_each_offered_page_of_a_locale_under_its_letter() -> None:
    site = site_of(
        page("nb/index", "Hjem")
        + page("nb/a", "Ål")
        + page("nb/b", "øl")
        + page("nb/c", "Ære")
        + page("nb/d", "«Adresse»")
        + page("nb/e", "112")
        + page("nb/f", "Avis")
        + page("nb/g", "Borte", "valid_until: 2020")
        + page("nb/h", unicodedata.normalize("NFD", "Åpning"))
        + page("fi/i", "Auto")
    )

    assert [(letter, names(pages)) for letter, pages in alphabet(site, site.settings.locale("nb"))] == [
        ("1", ["nb:e"]),
        ("A", ["nb:d", "nb:f"]),
        ("Æ", ["nb:c"]),
        ("Ø", ["nb:b"]),
        ("Å", ["nb:a", "nb:h"]),
    ]


def instead(site: Site) -> tuple[Page, ...]:
    old = page_at(site, "services/old")
    return instead_of(site, old, offered(site, old.locale))


def test_what_is_offered_instead_is_the_successor() -> None:
    site = site_of(
        page("nb/services/old", "Gammelt", "valid_until: 2020", "replaced_by: services/new", "themes: [work]")
        + page("fi/services/new", "Uusi")
        + page("nb/services/other", "Annet", "themes: [work]")
    )

    assert names(instead(site)) == ["fi:new"]


def test_without_a_successor_it_is_what_the_country_offers_on_the_same_themes() -> None:
    site = site_of(
        page("nb/services/old", "Gammelt", "valid_until: 2020", "country: NO", "themes: [work]")
        + page("nb/services/b", "B", "country: NO", "themes: [work, women]")
        + page("nb/services/a", "A", "country: NO", "themes: [work]")
        + page("nb/services/c", "C", "country: DK", "themes: [work]")
        + page("nb/services/d", "D", "country: NO", "themes: [women]")
        + page("nb/services/e", "E", "country: NO", "themes: [work]", "valid_until: 2020")
        + page("nb/services/index", "F", "country: NO", "themes: [work]")
    )

    assert names(instead(site)) == ["nb:a", "nb:b"]


def test_not_more_than_five_pages_are_offered_instead() -> None:
    site = site_of(
        page("nb/services/old", "Gammelt", "valid_until: 2020", "themes: [work]")
        + "".join(page(f"nb/services/{name}", name.upper(), "themes: [work]") for name in "abcdefg")
    )

    assert names(instead(site)) == ["nb:a", "nb:b", "nb:c", "nb:d", "nb:e"]


def test_the_addresses_that_no_page_may_take_are_known() -> None:
    site = site_of(page("nb/a", "A"))

    assert list(generated_addresses(site)) == [
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "sw.js",
        *(
            address(locale)
            for locale in site.settings.locales
            for address in (alphabet_address, search_address, keep_address, agenda_address)
        ),
        *made_country_pages(site),
    ]
    assert alphabet_address(site.settings.locale("nb-simple")) == "lett-norsk/a-z.html"
    assert search_address(site.settings.locale("nb-simple")) == "lett-norsk/sok.html"
    assert search_address(replace(site.settings.locale("nb"), language="so")) == "nb/search.html"
    assert keep_address(site.settings.locale("nb-simple")) == "lett-norsk/lagre.html"
    assert keep_address(replace(site.settings.locale("nb"), language="so")) == "nb/keep.html"
