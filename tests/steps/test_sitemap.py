"""Promise: search engines are told of every real page that is offered, and of nothing else."""

import re
import xml.etree.ElementTree as ET

from tests.support import ONE_COUNTRY, build_site, page_of, project

SITE_OF_FOUR = """\
-- content/nb/boat.md --
---
title: Båt & buss
summary: Kort.
slug: baat
changed_on: 2026-03
---

Tekst.
-- content/fi/boat.md --
---
title: Vene
summary: Lyhyt.
slug: vene
---

Teksti.
-- content/nb/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
valid_until: 2020
---

Tekst.
-- content/nb/draft.md --
---
title: Utkast
summary: Kort.
slug: utkast
draft: yes
---

Tekst.
-- content/nb/alone.md --
---
title: Alene
summary: Kort.
slug: alene
aliases: [nb/for.html]
---

Tekst.
"""


def test_the_sitemap_names_what_is_offered_with_its_versions() -> None:
    build = build_site(project(f"-- site.yaml --\n{ONE_COUNTRY}{SITE_OF_FOUR}"), base_url="https://example.org/a")

    sitemap = page_of(build, "sitemap.xml")
    ET.fromstring(sitemap)
    assert re.findall("<loc>(.*)</loc>", sitemap) == [
        "https://example.org/a/fi/vene.html",
        "https://example.org/a/nb/alene.html",
        "https://example.org/a/nb/baat.html",
    ]
    assert re.findall("<lastmod>(.*)</lastmod>", sitemap) == ["2026-03"]
    alternates = [
        '<xhtml:link rel="alternate" hreflang="nb" href="https://example.org/a/nb/baat.html"/>',
        '<xhtml:link rel="alternate" hreflang="fi" href="https://example.org/a/fi/vene.html"/>',
        '<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/a/nb/baat.html"/>',
    ]
    assert re.findall("<xhtml:link.*/>", sitemap) == alternates * 2


def test_drafts_stay_out_of_the_sitemap_even_when_they_are_published() -> None:
    build = build_site(project(SITE_OF_FOUR), base_url="https://example.org/", drafts=True)

    assert "nb/utkast.html" in {file.address for file in build.files}
    assert "utkast" not in page_of(build, "sitemap.xml")


def test_robots_names_the_sitemap() -> None:
    build = build_site(project(SITE_OF_FOUR), base_url="https://example.org/a/")

    assert page_of(build, "robots.txt") == ("User-agent: *\nAllow: /\nSitemap: https://example.org/a/sitemap.xml\n")


def test_without_a_base_address_there_is_no_sitemap() -> None:
    build = build_site(project(SITE_OF_FOUR))

    assert "sitemap.xml" not in {file.address for file in build.files}
    assert page_of(build, "robots.txt") == "User-agent: *\nAllow: /\n"
