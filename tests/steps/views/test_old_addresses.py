"""Promise: who comes to an old address is led on, or told in the language of the address what is there instead."""

import re

from brobygger.whole.project import Result
from tests.support import build_site, page_of, project, report

PAGES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/services/index.md --
---
title: Tilbud
summary: Kort.
slug: tilbud
---

Tekst.
-- content/nb/services/rent.md --
---
title: Leie
summary: Kort.
slug: leie
---

Tekst.
-- content/da/services/rent.md --
---
title: Leje
summary: Kort.
slug: leje
---

Tekst.
-- content/nb/needs/index.md --
---
title: Hva trenger du?
summary: Kort.
slug: behov
---

Tekst.
-- content/nb/rights/p7.md --
---
title: Vold i hjemmet
summary: Kort.
slug: side-7
sensitive: yes
country: NO
---

Tekst.
"""


def built(redirects: str) -> Result:
    result = build_site(project(f"{PAGES}-- redirects.yaml --\n{redirects}"), base_url="https://example.org/x/")
    assert report(result.problems) == []
    return result


def links(html: str) -> list[str]:
    return re.findall(r'<a (?:class="button" )?href="([^"]+)"', html.partition("<main")[2].partition("</main>")[0])


def test_a_page_that_has_moved_is_found_in_the_language_of_the_old_address() -> None:
    result = built("nb/a/gammel.html: services/rent\nda/gammel.html: services/rent\nfi/vanha.html: services/rent\n")

    assert 'content="0; url=../tilbud/leie.html"' in page_of(result, "nb/a/gammel.html")
    assert 'href="https://example.org/x/nb/tilbud/leie.html"' in page_of(result, "nb/a/gammel.html")
    assert '<html lang="da"' in page_of(result, "da/gammel.html")
    assert 'url=services/leje.html"' in page_of(result, "da/gammel.html")
    assert 'url=../nb/tilbud/leie.html"' in page_of(result, "fi/vanha.html")


def test_an_address_of_no_language_leads_to_the_original_or_to_an_address() -> None:
    result = built("p/12/: services/rent\nnb/liste.html: nb/a-z.html\n")

    assert 'url=../../nb/tilbud/leie.html"' in page_of(result, "p/12/index.html")
    assert 'url=a-z.html"' in page_of(result, "nb/liste.html")


def test_a_page_that_leads_to_a_sensitive_one_has_no_name() -> None:
    html = page_of(built("nb/vold.html: rights/p7\n"), "nb/vold.html")

    assert "<title>Prøve</title>" in html
    assert "Vold" not in html


def test_a_page_that_is_gone_says_what_it_was_and_where_to_look() -> None:
    result = built("nb/tilbud/kurs.html: {gone: {nb: Svømmekurs <1 time>}, instead: services/rent}\n")

    html = page_of(result, "nb/tilbud/kurs.html")
    assert '<html lang="nb"' in html
    assert "<title>Denne siden er borte – Prøve</title>" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "Svømmekurs &lt;1 time&gt;" in html
    assert "<script" not in html
    assert links(html) == ["leie.html", "index.html", "../behov/index.html", "../sok.html", "../index.html"]
    assert "kurs.html" not in page_of(result, "sitemap.xml")


def test_a_page_that_is_gone_speaks_the_plain_version_of_its_language() -> None:
    html = page_of(built("lett-norsk/kurs.html: {gone: {nb: Svømmekurs}}\n"), "lett-norsk/kurs.html")

    assert '<html lang="nb-simple"' in html
    assert "Svømmekurs" in html


def test_a_page_that_is_gone_from_an_address_of_no_language_speaks_each() -> None:
    html = page_of(built("kurs.html: {gone: {nb: Svømmekurs, da: Svømmekursus}}\n"), "kurs.html")

    assert re.findall(r'<li lang="([^"]+)"', html) == ["nb", "da", "fi"]
    assert "Svømmekurs</p>" in html
    assert "Svømmekursus</p>" in html


def test_a_sensitive_page_that_is_gone_gives_nothing_away() -> None:
    html = page_of(
        built("nb/rights/side-9.html: {gone: {nb: Krisesenteret}, sensitive: yes}\n"), "nb/rights/side-9.html"
    )

    assert "<title>Prøve</title>" in html
    assert "Krisesenteret" not in html
    assert not [link for link in links(html) if "rights" in link or link == "index.html"]


def test_a_page_in_whose_place_a_sensitive_one_stands_gives_nothing_away_either() -> None:
    html = page_of(built("nb/side-9.html: {gone: {nb: Krisesenteret}, instead: rights/p7}\n"), "nb/side-9.html")

    assert "<title>Prøve</title>" in html
    assert "Krisesenteret" not in html
    assert "Vold" not in html
    assert links(html)[0] == "rights/side-7.html"


def test_another_web_site_is_a_link_that_the_reader_follows() -> None:
    html = page_of(built("nb/a.html: {gone: yes, instead: 'https://kurs.example.org/nb'}\n"), "nb/a.html")

    assert '<a href="https://kurs.example.org/nb" rel="noreferrer">kurs.example.org</a>' in html
    assert "refresh" not in html
