"""Promise: each country of a site with several has one page in each locale, at an address that readers can say."""

from dataclasses import replace

from brobygger.nouns.values import CountryCode
from brobygger.tools.countries import (
    countries_of,
    country_address,
    country_addresses,
    country_of,
    made_country_pages,
)
from tests.support import ONE_COUNTRY
from tests.tools.sites import page_at, site_of

NORWAY = CountryCode("NO")

ABOUT = "-- content/nb/about.md --\n---\ntitle: Om\n---\n"

ABOUT_NORWAY = """\
-- content/nb/countries/no.md --
---
title: Ny i Norge
slug: ny-i-norge
---
"""


def test_a_page_is_called_as_the_locale_calls_the_country() -> None:
    assert list(made_country_pages(site_of(ABOUT))) == [
        "nb/norge.html",
        "nb/danmark.html",
        "nb/finland.html",
        "lett-norsk/norge.html",
        "lett-norsk/danmark.html",
        "lett-norsk/finland.html",
        "da/norge.html",
        "da/danmark.html",
        "da/finland.html",
        "fi/norja.html",
        "fi/tanska.html",
        "fi/suomi.html",
    ]


def test_where_a_name_leaves_no_letter_for_an_address_the_code_stands_for_it() -> None:
    site = site_of(ABOUT)
    arabic = replace(site.settings.locale("fi"), key="ar", address="ar", language="ar")

    assert country_address(site, arabic, NORWAY) == "ar/no.html"


def test_a_page_of_the_content_takes_the_place_of_the_one_that_the_build_makes() -> None:
    site = site_of(ABOUT + ABOUT_NORWAY)

    assert country_of(site.settings, page_at(site, "countries/no")) == NORWAY
    assert "nb/norge.html" not in made_country_pages(site)
    assert country_addresses(site, NORWAY) == {
        "nb": "nb/countries/ny-i-norge.html",
        "nb-simple": "lett-norsk/norge.html",
        "da": "da/norge.html",
        "fi": "fi/norja.html",
    }


def test_a_page_that_has_ended_is_no_countrys_page() -> None:
    site = site_of(ABOUT + ABOUT_NORWAY.replace("slug:", "valid_until: 2020\nslug:"))

    assert country_of(site.settings, page_at(site, "countries/no")) is None
    assert country_addresses(site, NORWAY)["nb"] == "nb/norge.html"


def test_a_page_of_another_country_or_another_folder_is_no_countrys_page() -> None:
    site = site_of(ABOUT_NORWAY.replace("countries/no", "countries/se") + ABOUT_NORWAY.replace("countries/no", "no"))

    assert country_of(site.settings, page_at(site, "countries/se")) is None
    assert country_of(site.settings, page_at(site, "no")) is None


def test_a_site_of_one_country_has_no_such_pages() -> None:
    site = site_of(f"-- site.yaml --\n{ONE_COUNTRY}{ABOUT}{ABOUT_NORWAY}")

    assert countries_of(site.settings) == {}
    assert made_country_pages(site) == {}
    assert country_of(site.settings, page_at(site, "countries/no")) is None
