"""Promise: a page ends with what its reader can do next, and with nothing that is over."""

import re

from tests.support import build_site, page_of, project

CLUB = """\
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Kort om klubben.
slug: klubben
country: NO
contact: {phone: "+47 00 00 00 00"}
---

Tekst.
"""


def offer(name: str, *, folder: str = "services", locale: str = "nb", more: str = "") -> str:
    """Return the file of a page that names the club."""
    return (
        f"-- content/{locale}/{folder}/{name}.md --\n---\ntitle: Side {name}\nsummary: Kort om {name}.\nslug: {name}\n"
        f"{more}organisation: organisations/club\n---\n\nTekst.\n"
    )


def next_of(text: str, address: str) -> list[tuple[str, str]]:
    """Return where the end of a page leads, and what it calls that."""
    page = page_of(build_site(project(text)), address)
    nav = page.partition('<nav class="next"')[2].partition("</nav>")[0]
    found = re.findall(r'<a class="card" href="([^"]*)".*?<strong[^>]*>(.*?)</strong>', nav, re.DOTALL)
    return [(href, " ".join(text.split())) for href, text in found]


def test_a_service_leads_to_how_to_join_to_its_contact_and_to_its_organisation() -> None:
    text = CLUB + offer("boat", more="how_to_join: {ways: [call]}\n")

    assert next_of(text, "nb/services/boat.html") == [
        ("#how-to-join", "Slik blir du med"),
        ("#contact-title", "Kontakt"),
        ("../organisations/klubben.html", "Klubben"),
    ]


def test_an_organisation_leads_to_at_most_three_of_its_offers_in_the_order_of_lists() -> None:
    text = CLUB + offer("d") + offer("c", folder="activities") + offer("b") + offer("a", more="weight: 9\n")

    assert next_of(text, "nb/organisations/klubben.html") == [
        ("../services/b.html", "Side b"),
        ("../activities/c.html", "Side c"),
        ("../services/d.html", "Side d"),
    ]


def test_an_organisation_with_few_offers_leads_to_its_contact_too() -> None:
    text = CLUB + offer("boat") + offer("about-it", folder="rights")

    assert next_of(text, "nb/organisations/klubben.html") == [
        ("#contact-title", "Kontakt"),
        ("../services/boat.html", "Side boat"),
    ]


def test_an_activity_leads_to_its_organisation() -> None:
    text = CLUB.replace('contact: {phone: "+47 00 00 00 00"}\n', "") + offer("swim", folder="activities")

    assert next_of(text, "nb/activities/swim.html") == [("../organisations/klubben.html", "Klubben")]


def test_an_article_leads_to_the_pages_among_those_who_can_help() -> None:
    text = CLUB + (
        "-- content/nb/rights/rent.md --\n---\ntitle: Leie\nsummary: Kort.\nslug: leie\n"
        "who_can_help: [no-violence, organisations/club]\n---\n\nTekst.\n"
    )

    assert next_of(text, "nb/rights/leie.html") == [("../organisations/klubben.html", "Klubben")]


def test_what_has_ended_and_what_is_a_draft_is_no_next_step() -> None:
    text = CLUB + offer("old", more="valid_until: 2026-11-21\n") + offer("draft", more="draft: true\n") + offer("new")

    assert next_of(text, "nb/organisations/klubben.html")[1:] == [("../services/new.html", "Side new")]


def test_a_page_that_has_ended_has_no_next_step() -> None:
    text = CLUB + offer("old", more="valid_until: 2026-11-21\n")

    assert next_of(text, "nb/services/old.html") == []


def test_a_page_of_no_kind_has_no_next_step() -> None:
    text = (
        CLUB + "-- content/nb/x.md --\n---\ntitle: X\nsummary: Kort.\nslug: x\n---\n\n## Kontakt {#contact}\n\nTekst.\n"
    )

    assert next_of(text, "nb/x.html") == []


def test_a_page_in_another_language_is_a_next_step_that_says_so() -> None:
    build = build_site(project(CLUB + offer("boat", locale="fi")))

    page = page_of(build, "nb/organisations/klubben.html")
    nav = page.partition('<nav class="next"')[2].partition("</nav>")[0]
    assert '<a class="card" href="../../fi/services/boat.html" hreflang="fi">' in nav
    assert "<small>Bare på: Suomi</small>" in nav
