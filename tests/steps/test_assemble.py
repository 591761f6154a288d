"""Promise: every version stands beside the others, with its facts, its address and its days."""

from datetime import date

import pytest

from brobygger.nouns.model import PlainPage
from brobygger.nouns.problems import Position
from brobygger.nouns.values import PartialDate
from brobygger.steps.assemble import has_ended, is_due
from tests.support import build_site, files_made, page_of, project, report

# Days


@pytest.mark.parametrize(
    ("until", "today", "ended"),
    [
        (PartialDate(2026, 11, 22), date(2026, 11, 22), False),
        (PartialDate(2026, 11, 22), date(2026, 11, 23), True),
        (PartialDate(2021), date(2021, 12, 31), False),
        (PartialDate(2021), date(2022, 1, 1), True),
        (PartialDate(2024, 2), date(2024, 2, 29), False),
        (PartialDate(2024, 2), date(2024, 3, 1), True),
        (None, date(2026, 11, 22), False),
    ],
)
def test_an_offer_ends_on_the_day_after_its_last_day(until: PartialDate | None, today: date, ended: bool) -> None:
    assert has_ended(until, today) is ended


@pytest.mark.parametrize(
    ("checked_on", "months", "today", "due"),
    [
        (PartialDate(2026, 5, 22), 6, date(2026, 11, 22), False),
        (PartialDate(2026, 5, 22), 6, date(2026, 11, 23), True),
        (PartialDate(2026, 8, 31), 6, date(2027, 2, 28), False),
        (PartialDate(2026, 8, 31), 6, date(2027, 3, 1), True),
        (PartialDate(2025), 12, date(2026, 12, 31), False),
        (PartialDate(2025), 12, date(2027, 1, 1), True),
        (PartialDate(2020), None, date(2026, 11, 22), False),
        (PartialDate(2020), 0, date(2026, 11, 22), False),
        (PartialDate(2020), 999_999_999, date(2026, 11, 22), False),
        (None, 6, date(2026, 11, 22), False),
    ],
)
def test_a_page_is_due_when_the_months_between_two_checks_have_passed(
    checked_on: PartialDate | None, months: int | None, today: date, due: bool
) -> None:
    assert is_due(PlainPage(checked_on=checked_on, check_every=months), today) is due


@pytest.mark.parametrize(
    ("valid_from", "shown"),
    [("2026-11-22", True), ("2026-11-23", False), ("2026-11", True), ("2026-12", False), ("2027", False)],
)
def test_a_page_is_hidden_until_its_first_day(valid_from: str, shown: bool) -> None:
    sources = project(f"""\
-- content/nb/boat.md --
---
title: Båt
summary: Kort.
slug: baat
valid_from: {valid_from}
---

Tekst.
""")

    assert ("nb/baat.html" in {file.address for file in build_site(sources).files}) is shown
    assert "nb/baat.html" in {file.address for file in build_site(sources, drafts=True).files}


def test_a_draft_is_nowhere_until_it_is_asked_for() -> None:
    sources = project("""\
-- content/nb/services/boat.md --
---
title: Turen med båten
summary: Kort.
slug: baat
draft: yes
---

Tekst.
-- content/nb/services/bus.md --
---
title: Turen med bussen
summary: Kort.
slug: buss
---

Tekst.
""")
    published, previewed = build_site(sources), build_site(sources, drafts=True)

    assert [file.address for file in files_made(published) if b"Turen med b\xc3\xa5ten" in file.data] == []
    assert [file.address for file in files_made(previewed) if b"Turen med b\xc3\xa5ten" in file.data] != []
    assert '<meta name="robots" content="noindex">' in page_of(previewed, "nb/services/baat.html")
    assert '<meta name="robots" content="noindex">' not in page_of(previewed, "nb/services/buss.html")


# Addresses


def test_an_address_is_made_of_slugs_then_of_the_title_then_of_the_id() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/index.md --
---
title: Rettigheter
summary: Kort.
slug: rett
---

Tekst.
-- content/nb/rights/rent.md --
---
title: Å leie bolig i Tromsø
summary: Kort.
---

Tekst.
-- content/nb/rights/school.md --
---
title: المدرسة
summary: Kort.
---

Tekst.
-- content/nb/rights/work/pay.md --
---
title: Lønn
summary: Kort.
slug: penger
---

Tekst.
""")
    )

    addresses = {file.address for file in build.files}
    assert {
        "nb/rett/index.html",
        "nb/rett/aa-leie-bolig-i-tromsoe.html",
        "nb/rett/school.html",
        "nb/rett/work/penger.html",
        "nb/rett/work/index.html",
        "da/rights/index.html",
        "da/rights/work/index.html",
    } <= addresses


# Facts


def test_a_version_inherits_every_fact_and_no_text() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Hjelper deg.
country: NO
founded: 1999
contact: {phone: "+47 00 00 00 00", note: Ring om kvelden}
places:
  - {name: Huset, street: Gata 1, postcode: "0000", town: Byen, how_to_get_there: Gå rett fram}
picture: none
---

Tekst.
-- content/simple/nb/organisations/bridge.md --
---
title: Broen
summary: Vi hjelper deg.
contact: {note: Ring når det er kveld}
---

Tekst.
-- content/fi/organisations/bridge.md --
---
title: Silta
summary: Auttaa.
---

Teksti.
""")
    )

    assert report(build.problems) == []
    finnish = page_of(build, "fi/organisations/silta.html")
    assert 'href="tel:+4700000000"' in finnish
    assert "1999" in finnish
    assert "Gata 1<br>" in finnish
    assert "Ring om kvelden" not in finnish
    assert "Gå rett fram" not in finnish
    plain = page_of(build, "lett-norsk/organisations/broen.html")
    assert "Ring når det er kveld" in plain
    assert "Ring om kvelden" not in plain


def test_who_checked_a_version_is_not_inherited() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
checked_on: 2026-11-01
checked_by: Brovakten
made_by: machine
---

Tekst.
-- content/da/about.md --
---
title: Om os
summary: Kort.
slug: om
---

Tekst.
""")
    )

    assert "Brovakten" in page_of(build, "nb/om.html")
    assert "Brovakten" not in page_of(build, "da/om.html")


def test_a_fact_with_another_value_is_reported_in_both_places() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
contact:
  phone: "+47 00 00 00 00"
places:
  - {name: Huset, town: Byen}
sources:
  - {title: Om broen, url: "https://example.org/", date: 2020}
---

Tekst.
-- content/da/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
contact:
  phone: "+47 00 00 00 01"
places:
  - {name: Huset, town: Bygden}
sources:
  - {title: Om broen på dansk, url: "https://example.org/", date: 2021}
---

Tekst.
""")
    )

    said = "is said otherwise in the version that this one is made from"
    assert report(build.problems) == [
        f"content/da/organisations/bridge.md:6:10: error fact-differs: The fact contact.phone {said}",
        f"content/da/organisations/bridge.md:8:25: error fact-differs: The fact places[0].town {said}",
        f"content/da/organisations/bridge.md:10:67: error fact-differs: The fact sources[0].date {said}",
    ]
    there = [problem.related[0].position for problem in build.problems if problem.is_error]
    assert [(at.path, at.line, at.column) for at in there] == [
        ("content/nb/organisations/bridge.md", 6, 10),
        ("content/nb/organisations/bridge.md", 8, 25),
        ("content/nb/organisations/bridge.md", 10, 58),
    ]


def test_a_fact_that_an_inherited_fact_contradicts_is_reported_where_it_was_first_said() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
founded: 1999
picture: none
---

Tekst.
-- content/simple/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
founded: 2000
---

Tekst.
-- content/fi/organisations/bridge.md --
---
title: Silta
summary: Lyhyt.
founded: 1999
---

Teksti.
""")
    )

    assert report(build.problems) == [
        "content/simple/nb/organisations/bridge.md:4:10: error fact-differs: "
        "The fact founded is said otherwise in the version that this one is made from",
    ]


def test_the_other_place_of_a_fact_is_where_it_is_written_not_where_it_is_inherited() -> None:
    build = build_site(
        project("""\
-- content/fi/organisations/bridge.md --
---
title: Silta
summary: Lyhyt.
country: FI
sources:
  - {title: Yksi, url: "https://example.org/1", date: 2001}
  - {title: Kaksi, url: "https://example.org/2", date: 2002}
picture: none
---

Teksti.
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
---

Tekst.
-- content/simple/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
sources:
  - {url: "https://example.org/2", date: 2003}
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/simple/nb/organisations/bridge.md:5:42: error fact-differs: "
        "The fact sources[0].date is said otherwise in the version that this one is made from",
    ]
    differing = next(problem for problem in build.problems if problem.is_error)
    assert [related.position for related in differing.related] == [
        Position(path="content/fi/organisations/bridge.md", line=7, column=56)
    ]


def test_the_version_in_the_countrys_language_is_the_original() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
founded: 2000
---

Tekst.
-- content/fi/organisations/bridge.md --
---
title: Silta
summary: Lyhyt.
country: FI
founded: 1999
---

Teksti.
""")
    )

    assert [line.partition(": ")[0] for line in report(build.problems)] == ["content/nb/organisations/bridge.md:4:10"]


def test_the_country_of_the_organisation_decides_where_the_page_names_none() -> None:
    build = build_site(
        project("""\
-- content/fi/organisations/bridge.md --
---
title: Silta
summary: Lyhyt.
country: FI
---

Teksti.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
price: free
---

Tekst.
-- content/fi/services/boat.md --
---
title: Vene
summary: Lyhyt.
organisation: organisations/bridge
price: 10
---

Teksti.
""")
    )

    assert [line.partition(": ")[0] for line in report(build.problems)] == ["content/nb/services/boat.md:4:8"]


def test_original_yes_decides_before_the_country() -> None:
    build = build_site(
        project("""\
-- content/da/about.md --
---
title: Om os
summary: Kort.
original: yes
weight: 1
---

Tekst.
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
country: NO
weight: 2
---

Tekst.
""")
    )

    assert [line.partition(": ")[0] for line in report(build.problems)] == ["content/nb/about.md:5:9"]


def test_two_originals_are_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
original: yes
---

Tekst.
-- content/fi/about.md --
---
title: Meistä
summary: Lyhyt.
original: yes
---

Teksti.
""")
    )

    assert report(build.problems) == [
        "content/fi/about.md:4:11: error original-twice: Two versions of this page call themselves the original",
    ]
    twice = next(problem for problem in build.problems if problem.is_error)
    assert twice.related[0].position == Position(path="content/nb/about.md", line=4, column=11)


def test_a_service_takes_facts_from_its_organisation_unless_it_has_its_own() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
valid_until: 2020
contact: {phone: "+47 00 00 00 00"}
places: [{name: Huset, street: Gata 1, town: Byen}]
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
organisation: organisations/bridge
valid_until: 2030
contact: {email: baat@example.org}
---

Tekst.
-- content/nb/services/bus.md --
---
title: Buss
summary: Kort.
organisation: organisations/bridge
---

Tekst.
""")
    )

    boat = page_of(build, "nb/services/baat.html")
    assert "mailto:baat@example.org" in boat
    assert 'href="tel:+4700000000"' not in boat
    assert "Gata 1<br>" in boat
    assert "<dd>Norge</dd>" in boat
    assert 'hidden data-until="2030-12-31"' in boat
    assert 'aria-label="Dette er avsluttet">' not in boat
    assert 'aria-label="Dette er avsluttet">' in page_of(build, "nb/services/buss.html")


def test_texts_of_an_organisation_in_another_language_do_not_come_along() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
contact: {phone: "+47 00 00 00 00", note: Ring om kvelden}
---

Tekst.
-- content/fi/services/boat.md --
---
title: Vene
summary: Lyhyt.
organisation: organisations/bridge
---

Teksti.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
organisation: organisations/bridge
---

Tekst.
""")
    )

    assert "Ring om kvelden" in page_of(build, "nb/services/baat.html")
    finnish = page_of(build, "fi/services/vene.html")
    assert 'href="tel:+4700000000"' in finnish
    assert "Ring om kvelden" not in finnish


def test_a_page_is_sensitive_in_every_version_as_soon_as_one_says_so() -> None:
    result = build_site(
        project("""\
-- content/nb/rights/help.md --
---
title: Hjelp
summary: Kort.
country: NO
---

Tekst.
-- content/da/rights/help.md --
---
title: Hjælp
summary: Kort.
sensitive: yes
---

Tekst.
""")
    )

    assert "<title>Prøve</title>" in page_of(result, "nb/rights/hjelp.html")
    assert "<title>Prøve</title>" in page_of(result, "da/rights/hjaelp.html")
