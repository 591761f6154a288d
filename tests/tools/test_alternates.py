from brobygger.tools.alternates import page_alternates
from tests.tools.sites import page_at, site_of

PAGES = """\
-- content/nb/about.md --
---
title: Om oss
---
-- content/simple/nb/about.md --
---
title: Om oss
---
-- content/fi/about.md --
---
title: Meistä
original: yes
---
-- content/nb/alone.md --
---
title: Alene
---
"""

BASE = "https://example.org/bro/"


def test_the_real_versions_are_named_with_the_original_as_default() -> None:
    site = site_of(PAGES, base_url=BASE)

    assert [(item.hreflang, item.href) for item in page_alternates(site, page_at(site, "about"))] == [
        ("nb", f"{BASE}nb/om-oss.html"),
        ("nb-simple", f"{BASE}lett-norsk/om-oss.html"),
        ("fi", f"{BASE}fi/meista.html"),
        ("x-default", f"{BASE}fi/meista.html"),
    ]


def test_every_version_names_the_same_versions() -> None:
    site = site_of(PAGES, base_url=BASE)

    assert (
        len({page_alternates(site, version) for version in site.versions[page_at(site, "about").page_id].values()}) == 1
    )


def test_a_page_in_one_language_has_no_alternates() -> None:
    site = site_of(PAGES, base_url=BASE)

    assert page_alternates(site, page_at(site, "alone")) == ()


def test_without_a_base_address_there_are_none() -> None:
    site = site_of(PAGES)

    assert page_alternates(site, page_at(site, "about")) == ()


def test_a_page_that_has_ended_names_none() -> None:
    site = site_of(PAGES.replace("original: yes", "original: yes\nvalid_until: 2020"), base_url=BASE)

    assert page_alternates(site, page_at(site, "about", "fi")) == ()
