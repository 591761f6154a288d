"""Promise: another site can show an offer in a frame, without scripts, and sees there whether it is still offered."""

import re
import zlib

import pytest

from tests.support import SITE, build_site, files_made, page_of, project, report

CARDS = f"-- site.yaml --\n{SITE}extras: [cards]\n"

CLUB = "-- content/fi/organisations/club.md --\n---\ntitle: Kerho\nsummary: Kort.\ncountry: FI\n---\nTekst.\n"


def offer(fields: str = "", path: str = "nb/services/boat") -> str:
    return f"""\
{CLUB}-- content/{path}.md --
---
title: Båt & buss
summary: Kort <om> båten.
slug: baat
{fields}
---

Tekst.
"""


def card(fields: str = "", *, base_url: str | None = None) -> str:
    build = build_site(project(CARDS + offer(f"organisation: organisations/club\n{fields}")), base_url=base_url)
    return page_of(build, "cards/nb/services/baat.html")


def paragraphs(text: str) -> list[str]:
    return [re.sub("<[^>]*>", "", found).strip() for found in re.findall("<(?:h1|p).*?</(?:h1|p)>", text)]


def test_a_card_says_what_it_is_who_offers_it_and_that_it_is_still_offered() -> None:
    assert paragraphs(card()) == [
        "Båt &amp; buss",
        "Kort &lt;om&gt; båten.",
        "Kerho",
        "Tilbudet finnes fortsatt, så vidt vi vet.",
        "Les mer hos Prøve",
    ]
    assert '<p class="by" lang="fi">Kerho</p>' in card()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("valid_until: 2026-11-22", "Tilbudet varer til 22. november 2026."),
        ("valid_until: 2026-11-21", "Dette ble avsluttet 21. november 2026."),
        ("valid_until: 2021", "Dette ble avsluttet i 2021."),
    ],
)
def test_a_card_says_how_long_it_is_offered_or_since_when_it_is_not(fields: str, expected: str) -> None:
    assert expected in paragraphs(card(fields))
    assert "Tilbudet finnes fortsatt, så vidt vi vet." not in paragraphs(card(fields))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("{start: 2026-12-01 18:00}", ["1. desember 2026, 18:00", "Tilbudet finnes fortsatt, så vidt vi vet."]),
        ("{start: 2026-12-01, cancelled: yes}", ["Avlyst 1. desember 2026"]),
        ("ask", ["Tilbudet finnes fortsatt, så vidt vi vet."]),
    ],
)
def test_the_card_of_an_activity_says_when_it_is_and_whether_it_is_cancelled(when: str, expected: list[str]) -> None:
    build = build_site(project(CARDS + offer(f"when: {when}", "nb/activities/boat")))

    said = paragraphs(page_of(build, "cards/nb/activities/baat.html"))
    assert said[2:-1] == expected


def test_a_card_leads_to_its_page_out_of_the_frame_and_loads_nothing() -> None:
    text = card(base_url="https://example.org/bro/")

    assert re.findall("<a [^>]*>", text) == [
        '<a class="more" href="../../../nb/services/baat.html" target="_blank" rel="noopener noreferrer">'
    ]
    assert '<link rel="canonical" href="https://example.org/bro/nb/services/baat.html">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert re.findall("<script|<img|<iframe|src=|url\\(", text) == []
    assert re.findall('<link rel="(.*?)" href="(.*?)"', text)[1:] == [("icon", "data:,")]


def test_the_policy_of_a_card_allows_its_style_and_no_script() -> None:
    policy = re.findall('Content-Security-Policy" content="(.*?)"', card())

    assert len(policy) == 1
    assert policy[0].startswith("default-src 'none'; ")
    assert "script-src" not in policy[0]
    assert "frame-ancestors" not in policy[0]  # a policy within a page cannot say it (CSP 3, 4.2): the host does


def test_a_card_weighs_less_than_a_kilobyte_and_a_half() -> None:
    text = card("valid_until: 2026-12-31", base_url="https://example.org/bro/")

    assert len(zlib.compress(text.encode(), 6)) < 1536


@pytest.mark.parametrize(
    ("site", "fields", "path"),
    [
        (f"-- site.yaml --\n{SITE}", "", "nb/services/boat"),
        (CARDS, "sensitive: yes", "nb/services/boat"),
        (CARDS, "draft: yes", "nb/services/boat"),
        (CARDS, "country: NO", "nb/rights/boat"),
    ],
    ids=["nobody asked", "sensitive", "a draft", "no offer"],
)
def test_what_has_no_card(site: str, fields: str, path: str) -> None:
    build = build_site(project(site + offer(fields, path)), drafts=True)

    assert [file.address for file in build.files if file.address.startswith("cards/")] == []


def test_a_card_does_not_name_a_sensitive_organisation() -> None:
    hidden = offer("organisation: organisations/club").replace("country: FI", "country: FI\nsensitive: yes")
    found = [file for file in files_made(build_site(project(CARDS + hidden))) if file.address.startswith("cards/")]

    assert [b"Kerho" in file.data for file in found] in ([], [False])


def test_an_old_address_cannot_be_that_of_a_card() -> None:
    text = CARDS + offer("aliases: [cards/nb/services/baat.html]")

    assert report(build_site(project(text)).problems) == [
        "content/nb/services/boat.md:5:11: error alias-taken: "
        "The old address cards/nb/services/baat.html belongs to a page of today"
    ]
