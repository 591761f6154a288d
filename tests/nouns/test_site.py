from brobygger.nouns.site import Page, Site
from tests.tools.sites import site_of

PAGES = """\
-- content/nb/about.md --
---
title: Om oss på norsk
menu: Om oss
summary: Hvem vi er.
---
Tekst.

## Hvem er vi? {#who}

Tekst.
-- content/fi/about.md --
---
summary: Keitä olemme.
---
Tekstiä.
"""


def page(site: Site, locale: str) -> Page:
    found = site.page("about", locale)
    assert found is not None
    return found


def test_a_reader_is_led_along_the_fallback_chain() -> None:
    site = site_of(PAGES)
    shown = {locale.key: site.nearest("about", locale) for locale in site.settings.locales}

    assert {key: found.locale.key if found else None for key, found in shown.items()} == {
        "nb": "nb",
        "nb-simple": "nb",
        "da": "nb",
        "fi": "fi",
    }


def test_nobody_is_led_to_a_page_that_does_not_exist() -> None:
    site = site_of(PAGES)

    assert site.nearest("services/none", site.settings.locale("nb")) is None
    assert site.page("about", "da") is None


def test_a_page_without_a_title_is_called_by_its_id() -> None:
    assert page(site_of(PAGES), "fi").title == "about"


def test_a_menu_shows_the_short_title_where_there_is_one() -> None:
    site = site_of(PAGES)

    assert page(site, "nb").menu_title == "Om oss"
    assert page(site, "fi").menu_title == "about"


def test_a_link_may_lead_to_each_heading() -> None:
    assert page(site_of(PAGES), "nb").anchors == {"who"}


def test_pages_come_by_id_and_then_in_the_order_of_the_locales() -> None:
    assert [found.document.path for found in site_of(PAGES).pages] == ["content/nb/about.md", "content/fi/about.md"]
