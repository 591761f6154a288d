"""Promise: the pages that no file brings along work wherever they are served."""

import re

from tests.support import build_site, page_of, project

HOMES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Velkommen hit.
---

Tekst.
-- content/fi/index.md --
---
title: Koti
summary: Tervetuloa.
---

Teksti.
"""


def test_the_start_page_offers_each_language_with_its_plain_version() -> None:
    page = page_of(build_site(project(HOMES)), "index.html")

    choices = page.partition('<ul class="choices">')[2].partition("</ul>")[0]
    assert re.findall(r'<li lang="([^"]*)"', choices) == ["nb", "da", "fi"]
    assert re.findall(r'href="([^"]*)"', choices) == [
        "nb/index.html",
        "lett-norsk/index.html",
        "da/index.html",
        "fi/index.html",
    ]
    assert "Velkommen hit." in choices
    assert "Tervetuloa." in choices


def test_the_start_page_names_the_homes_to_search_engines() -> None:
    page = page_of(build_site(project(HOMES), base_url="https://example.org/a/"), "index.html")

    assert '<link rel="canonical" href="https://example.org/a/">' in page
    alternates = re.findall(r'hreflang="([^"]*)" href="(https://example.org/[^"]*)"', page)
    assert ("x-default", "https://example.org/a/index.html") in alternates or (
        "x-default",
        "https://example.org/a/",
    ) in alternates
    assert ("nb", "https://example.org/a/nb/index.html") in alternates


def test_404_has_no_links_where_the_base_address_is_not_known() -> None:
    page = page_of(build_site(project(HOMES)), "404.html")

    assert re.findall(r'href="((?!tel:|data:)[^"]*)"', page) == []
    assert page.count('href="tel:112"') >= 3
    assert "<script" not in page


def test_404_links_from_the_path_of_the_base_address() -> None:
    page = page_of(build_site(project(HOMES), base_url="https://example.org/under/path"), "404.html")

    assert re.findall(r'href="((?!tel:|data:)[^"]*)"', page) == [
        "/under/path/nb/index.html",
        "/under/path/da/index.html",
        "/under/path/fi/index.html",
    ]


def test_an_old_address_leads_on_without_a_script() -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt & buss
summary: Kort.
slug: baat
aliases: [nb/services/ferry.html, /old/deep/boat.html]
---

Tekst.
"""),
        base_url="https://example.org/",
    )

    page = page_of(build, "old/deep/boat.html")
    assert '<meta http-equiv="refresh" content="0; url=../../nb/services/baat.html">' in page
    assert '<a class="button" href="../../nb/services/baat.html">' in page
    assert '<link rel="canonical" href="https://example.org/nb/services/baat.html">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>Båt &amp; buss</title>" in page
    assert "<script" not in page
    assert 'url=baat.html"' in page_of(build, "nb/services/ferry.html")


def test_a_folder_without_a_page_of_its_own_has_a_list_in_each_locale() -> None:
    build = build_site(
        project("""\
-- content/fi/services/index.md --
---
title: Palvelut
summary: Kaikki palvelut.
slug: palvelut
---

Teksti.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
---

Tekst.
""")
    )

    danish = page_of(build, "da/services/index.html")
    assert '<h1 lang="fi">Palvelut</h1>' in danish
    assert 'href="../../nb/services/baat.html" hreflang="nb"' in danish
    assert "Kaikki palvelut." not in danish
