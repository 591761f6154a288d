"""Promise: every page is surrounded by what its reader needs, and no way out of it is a dead end."""

import json
import re
from datetime import date

import pytest

from tests.support import SITE, build_site, files_made, page_of, project

BOAT = """\
-- content/nb/index.md --
---
title: Hjem
summary: Velkommen.
---

Tekst.
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
---

Tekst.
-- content/da/services/index.md --
---
title: Tilbud
summary: Kort.
menu: Alle tilbud
slug: tilbud
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: På sjøen.
slug: baat
---

Tekst.
-- content/simple/nb/services/boat.md --
---
title: Båten
summary: Vi reiser på sjøen.
slug: baat
---

Tekst.
-- content/fi/services/boat.md --
---
title: Vene
summary: Merellä.
slug: vene
---

Teksti.
"""


def switch_of(page: str) -> list[str]:
    """Return the entries of the language switch, white space made single."""
    entries = page.partition('<nav class="languages"')[2].partition("</nav>")[0].split("<li>")[1:]
    return [" ".join(entry.partition("</li>")[0].split()) for entry in entries]


# The language switch


def test_the_switch_stays_on_the_page_and_leads_to_the_nearest_version() -> None:
    page = page_of(build_site(project(BOAT)), "nb/services/baat.html")

    assert switch_of(page) == [
        '<strong aria-current="true" lang="nb" dir="ltr">Norsk</strong>',
        '<a href="../../lett-norsk/services/baat.html" lang="nb-simple" hreflang="nb-simple" dir="ltr">'
        "Lettlest norsk</a>",
        '<span lang="da" dir="ltr">Dansk</span> <small>(ikke ennå)</small>',
        '<a href="../../fi/services/vene.html" lang="fi" hreflang="fi" dir="ltr">Suomi</a>',
    ]


def test_an_entry_leads_to_another_language_only_where_it_says_so() -> None:
    page = page_of(build_site(project(BOAT)), "fi/services/vene.html")

    assert switch_of(page)[2] == (
        '<a href="../../nb/services/baat.html"><span lang="da" dir="ltr">Dansk</span> '
        "<small>(ei vielä, avautuu: Norsk)</small></a>"
    )


def test_every_link_of_every_switch_leads_to_a_file() -> None:
    build = build_site(project(BOAT))
    addresses = {file.address for file in build.files}

    for address in sorted(addresses):
        if not address.endswith(".html") or address in ("index.html", "404.html"):
            continue
        folder = address.rpartition("/")[0].split("/")
        for href in re.findall(r'<a href="([^"#:]+)"', page_of(build, address)):
            up = href.count("../")
            target = "/".join([*folder[: len(folder) - up], href.replace("../", "")])
            assert target in addresses, f"{href} on {address}"


def test_a_version_beyond_a_cut_chain_is_not_offered() -> None:
    build = build_site(
        project(
            "-- site.yaml --\n"
            + SITE.replace("name: Dansk, address: da", "name: Dansk, address: da, fallback: []")
            + BOAT
        )
    )

    page = page_of(build, "fi/services/vene.html")
    assert switch_of(page)[2] == '<span lang="da" dir="ltr">Dansk</span> <small>(ei vielä)</small>'


def test_plain_and_standard_are_one_tap_apart() -> None:
    build = build_site(project(BOAT))

    standard = page_of(build, "nb/services/baat.html")
    assert (
        '<a class="twin" href="../../lett-norsk/services/baat.html" lang="nb-simple" hreflang="nb-simple">'
        "Lettlest norsk</a>" in standard
    )
    plain = page_of(build, "lett-norsk/services/baat.html")
    assert '<a class="twin" href="../../nb/services/baat.html" lang="nb" hreflang="nb">Norsk</a>' in plain
    assert 'class="twin"' not in page_of(build, "fi/services/vene.html")


# Menu, crumbs, footer


def test_breadcrumbs_lead_from_the_home_page_to_the_page() -> None:
    page = page_of(build_site(project(BOAT)), "nb/services/baat.html")
    crumbs = page.partition('<nav class="crumbs"')[2].partition("</nav>")[0]

    assert re.findall(r"<li>(.*)</li>", crumbs) == [
        '<a href="../index.html">Prøve</a>',
        '<a href="index.html" lang="da">Alle tilbud</a>',
        '<span aria-current="page">Båt</span>',
    ]
    assert 'class="crumbs"' not in page_of(build_site(project(BOAT)), "nb/index.html")


def test_the_menu_marks_where_the_reader_is_and_borrows_titles_with_their_language() -> None:
    page = page_of(build_site(project(BOAT)), "nb/services/baat.html")
    menu = page.partition('<nav class="menu"')[2].partition("</nav>")[0]

    assert re.findall(r"<li>(.*)</li>", menu) == [
        '<a href="index.html" aria-current="true" lang="da">Alle tilbud</a>',
        '<a href="../a-z.html">A–Å</a>',
        '<a href="../sok.html">Søk</a>',
    ]


def test_the_footer_leads_to_the_pages_about_us() -> None:
    build = build_site(project(BOAT))

    footer = page_of(build, "fi/services/vene.html").partition('<ul class="links">')[2].partition("</ul>")[0]
    assert re.findall(r"<li>(.*)</li>", footer) == [
        '<a href="../../nb/om.html" lang="nb">Om oss</a>',
        '<a href="../a-z.html">A–Ö</a>',
        '<a href="../tallenna.html">Tallenna puhelimeen</a>',
    ]
    own = page_of(build, "nb/om.html").partition('<ul class="links">')[2].partition("</ul>")[0]
    assert '<a href="om.html" aria-current="page">Om oss</a>' in own


def test_every_page_calls_itself_a_demonstration_until_the_owner_has_an_address() -> None:
    demonstration = build_site(project(BOAT))
    owned = build_site(project("-- site.yaml --\n" + SITE + "owner: {name: Broen, email: broen@example.org}\n" + BOAT))

    assert 'class="demonstration"' in page_of(demonstration, "nb/index.html")
    assert "mailto:" not in page_of(demonstration, "nb/index.html")
    assert 'class="demonstration"' not in page_of(owned, "nb/index.html")
    assert '<a href="mailto:broen@example.org">' in page_of(owned, "nb/index.html")


# Emergency numbers


NUMBERS = """\
-- site.yaml --
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
countries:
  - {code: NO, locale: nb, leave_to: "https://no.example.org/", emergency: [no-fire, no-police]}
  - {code: FI, locale: nb, leave_to: "https://fi.example.org/", emergency: [fi-help, fi-emergency]}
-- content/contacts.yaml --
no-fire: {country: NO, name: Brannvesenet, purpose: {nb: brann}, phone: "110"}
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: "112"}
fi-help: {country: FI, name: Apu, purpose: {nb: hjelp}, phone: "116 006"}
fi-emergency: {country: FI, name: Hätäkeskus, purpose: {sv: nöd}, phone: "112"}
-- content/nb/boat.md --
---
title: Båt
summary: Kort.
slug: baat
country: FI
---

Tekst.
-- content/nb/bus.md --
---
title: Buss
summary: Kort.
slug: buss
---

Tekst.
"""


def test_a_page_with_a_country_shows_its_numbers_first_and_alone() -> None:
    page = page_of(build_site(project(NUMBERS)), "nb/baat.html")

    assert re.findall(r'href="(tel:[^"]*)"', page) == ["tel:116006", "tel:112", "tel:116006", "tel:112"]
    assert "Brannvesenet" not in page
    assert page.index("tel:116006") < page.index("<header")


def test_any_other_page_says_first_which_number_works_everywhere() -> None:
    page = page_of(build_site(project(NUMBERS)), "nb/buss.html")

    assert re.findall(r'href="(tel:[^"]*)"', page) == [
        "tel:112",
        "tel:112",
        "tel:110",
        "tel:112",
        "tel:116006",
        "tel:112",
    ]
    assert "112 virker i Norge og Finland." in page


def test_a_helpline_without_a_purpose_in_the_language_is_called_by_its_name() -> None:
    page = page_of(build_site(project(NUMBERS)), "nb/baat.html")

    assert '<a class="call" href="tel:112">112 <span lang="nb">Hätäkeskus</span></a>' in page or (
        '<a class="call" href="tel:112">112 <span>Hätäkeskus</span></a>' in page
    )


# Sensitive pages


SENSITIVE = """\
-- content/nb/rights/violence.md --
---
title: Vold i hjemmet
summary: Du kan få hjelp.
slug: trygg
aliases: [nb/gammel.html]
---

Tekst.
-- content/da/rights/violence.md --
---
title: Vold i hjemmet
summary: Du kan få hjælp.
slug: tryg
country: DK
sensitive: yes
---

Tekst.
"""


def test_a_sensitive_page_can_be_left_without_a_trace() -> None:
    page = page_of(build_site(project(SENSITIVE)), "nb/rights/trygg.html")

    assert '<p class="leave"><a href="https://www.dmi.dk/" rel="noreferrer">' in page


def test_a_sensitive_page_has_a_neutral_head() -> None:
    build = build_site(project(SENSITIVE), base_url="https://example.org/")

    for address in ("nb/rights/trygg.html", "da/rights/tryg.html", "nb/gammel.html"):
        page = page_of(build, address)
        head = page.partition("</head>")[0]
        assert "<title>Prøve</title>" in head
        assert "Vold" not in head
        assert "hjelp" not in head.partition("<style>")[0]
        assert "description" not in head.partition("<style>")[0]
    assert "<h1>Vold i hjemmet</h1>" in page_of(build, "nb/rights/trygg.html")


# What search engines read


def test_alternates_are_reciprocal_and_name_real_versions_only() -> None:
    build = build_site(project(BOAT), base_url="https://example.org/x/")

    expected = [
        ("nb", "https://example.org/x/nb/services/baat.html"),
        ("nb-simple", "https://example.org/x/lett-norsk/services/baat.html"),
        ("fi", "https://example.org/x/fi/services/vene.html"),
        ("x-default", "https://example.org/x/nb/services/baat.html"),
    ]
    for address in ("nb/services/baat.html", "lett-norsk/services/baat.html", "fi/services/vene.html"):
        page = page_of(build, address)
        assert re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', page) == expected
        assert f'<link rel="canonical" href="https://example.org/x/{address}">' in page


def test_without_a_base_address_there_are_no_whole_addresses_of_ours() -> None:
    build = build_site(project(BOAT))

    for file in files_made(build):
        if file.address.endswith(".html"):
            page = file.data.decode()
            assert 'rel="canonical"' not in page
            assert 'rel="alternate"' not in page
            assert "og:url" not in page


@pytest.mark.parametrize(("today", "ended"), [(date(2017, 12, 31), False), (date(2018, 1, 1), True)])
def test_an_ended_page_keeps_its_address_and_leaves_search_engines(today: date, ended: bool) -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
valid_until: 2017-12-31
---

Tekst.
-- content/fi/services/boat.md --
---
title: Vene
summary: Lyhyt.
slug: vene
---

Teksti.
"""),
        today=today,
        base_url="https://example.org/",
    )

    for address in ("nb/services/baat.html", "fi/services/vene.html"):
        page = page_of(build, address)
        assert ('<meta name="robots" content="noindex">' in page) is ended
        assert ('hreflang="x-default"' in page) is not ended
        assert bool(re.search('"notice ended" aria-label="[^"]*">', page)) is ended
        assert (f"https://example.org/{address}" in page_of(build, "sitemap.xml")) is not ended


def test_a_page_carries_what_search_engines_are_told_and_no_summary_ends_it() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort </script><b>.
slug: broen
country: NO
---

Tekst.
"""),
        base_url="https://example.com/",
    )

    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', page_of(build, "nb/organisations/broen.html"), re.DOTALL
    )
    assert found is not None
    assert "<" not in found[1]
    organisation, way = json.loads(found[1])["@graph"]
    assert organisation["description"] == "Kort </script><b>."
    assert [step["name"] for step in way["itemListElement"]] == ["Prøve", "Organisations", "Broen"]
