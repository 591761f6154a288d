"""Promise: a page shows each of its fields, and says openly what nobody knows."""

import re

from brobygger.tools.passages import passages_of
from tests.support import build_site, page_of, project
from tests.tools.sites import page_at, site_of


def text_of(page: str) -> str:
    """Return the words of a page's main part, white space made single."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def test_a_service_shows_everything_that_it_knows() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
slug: broen
country: NO
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: På sjøen.
slug: baat
organisation: organisations/bridge
what_you_get: [en tur, en vest]
who_can_use: Alle over tolv år
price: {amount: 149.50, currency: NOK, note: Barn betaler ikke}
how_to_join: {ways: [call, walk-in], steps: [Ring, Kom]}
appointment: required
bring: [Pass]
languages_spoken: [nb, ar]
interpreter: on request
confidential: yes
needs_identity: unknown
contact: {phone: "+47 00 00 00 00", sms: "+47 00 00 00 01", chat: "https://chat.example.org/x", web: "https://example.org/"}
opening_hours:
  monday: ["10:00-12:00", "13:00-15:30"]
  sunday: closed
  public_holidays: by appointment
  note: Ring først
places: [{name: Huset, street: Gata 1, postcode: "0000", town: Byen, step_free: no}]
---

Tekst.
""")
    )

    page = page_of(build, "nb/services/baat.html")
    text = text_of(page)
    for words in (
        "en tur",
        "Alle over tolv år",
        "149,50 kr. Barn betaler ikke",
        "Pass",
        "norsk bokmål, arabisk",
        "mandag 10:00–12:00, 13:00–15:30",
        "Ring først",
        "Gata 1",
        "0000 Byen",
    ):
        assert words in text, words
    for link in (
        '<a href="../organisations/broen.html">Broen</a>',
        'href="tel:+4700000000"',
        'href="sms:+4700000001"',
        'href="https://chat.example.org/x"',
        'href="https://example.org/"',
        'href="https://www.openstreetmap.org/search?query=Gata%201%2C%200000%20Byen%2C%20Norge"',
    ):
        assert link in page, link


def test_unknown_is_never_free_and_never_yes() -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt
summary: På sjøen.
slug: baat
price: unknown
languages_spoken: unknown
interpreter: unknown
---

Tekst.
""")
    )

    text = text_of(page_of(build, "nb/services/baat.html"))
    assert "Spør om prisen" in text
    assert "Gratis" not in text
    assert "Ja" not in text.split()


def test_an_activity_shows_when_it_is() -> None:
    build = build_site(
        project("""\
-- content/nb/activities/swim.md --
---
title: Svømming
summary: I vannet.
slug: svoemming
when: {start: 2026-12-01 18:00, end: 2026-12-01 19:30, repeat: "FREQ=WEEKLY;BYDAY=TU"}
place: Badet
age_min: 6
age_max: 12
price: free
sign_up: {from: 2026-11-01, until: 2026-11-30, channel: "mailto:svoem@example.org"}
equipment_lent: Badedrakt
childcare: no
food: Boller
languages: [nb]
---

Tekst.
-- content/nb/activities/walk.md --
---
title: Tur
summary: Ute.
slug: tur
when: ask
---

Tekst.
""")
    )

    text = text_of(page_of(build, "nb/activities/svoemming.html"))
    for words in ("1. desember 2026, 18:00", "19:30", "Badet", "6 til 12 år", "Gratis", "30. november 2026", "Boller"):
        assert words in text, words
    assert 'href="mailto:svoem@example.org"' in page_of(build, "nb/activities/svoemming.html")
    assert "desember" not in text_of(page_of(build, "nb/activities/tur.html"))


def test_an_article_shows_who_can_help_and_whose_number_it_is() -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
---

Tekst.
-- content/nb/services/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
valid_until: 2020
---

Tekst.
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: leie
country: NO
right_or_duty: both
law: {name: Husleieloven, url: "https://example.org/lov", as_of: 2026-01}
deadline: Tre måneder
emergency: [no-police]
who_can_help: [no-violence, services/boat, services/old]
steps: [Les avtalen, Spør noen]
---

Tekst.
""")
    )

    page = page_of(build, "nb/rights/leie.html")
    helpers = page.partition('<h2 id="who-can-help">')[2].partition("</ul>")[0]
    assert 'href="tel:116006"' in helpers
    assert "<small>Norge</small>" in helpers
    assert '<a href="../services/baat.html">Båt</a>' in helpers
    assert "Gammelt" not in helpers
    text = text_of(page)
    for words in ("Husleieloven", "januar 2026", "Tre måneder", "Les avtalen"):
        assert words in text, words


def test_the_number_of_a_helper_bears_the_name_of_its_own_country() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: leie
country: DK
emergency: [no-violence]
who_can_help: [no-violence]
---

Tekst.
""")
    )

    main = page_of(build, "nb/rights/leie.html").partition("<main")[2].partition("</main>")[0]
    assert main.count("<small>Norge</small>") == 2
    assert "<small>Danmark</small>" not in main


def test_a_helper_whose_purpose_nobody_has_said_is_named_once() -> None:
    build = build_site(
        project("""\
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: "112"}
dk-emergency: {country: DK, name: Alarm, purpose: {nb: nød}, phone: "112"}
fi-emergency: {country: FI, name: Apu, purpose: {nb: nød}, phone: "112"}
no-help: {country: NO, name: Hjelpen, purpose: {da: hjælp}, phone: "116 000"}
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: leie
who_can_help: [no-help, no-police]
---

Tekst.
""")
    )

    text = text_of(page_of(build, "nb/rights/leie.html"))
    assert text.count("Hjelpen") == 1
    assert "Politiet , politi" in text


def test_a_page_says_who_checked_it_and_when_and_that_it_may_be_out_of_date() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
checked_on: 2026-03-01
checked_by: Broen
check_every: 6
changed_on: 2026-02
---

Tekst.
-- content/nb/other.md --
---
title: Annet
summary: Kort.
slug: annet
made_by: machine
---

Tekst.
""")
    )

    checked = text_of(page_of(build, "nb/om.html"))
    assert "1. mars 2026" in checked
    assert "Broen" in checked
    assert "februar 2026" in checked
    unchecked = text_of(page_of(build, "nb/annet.html"))
    assert "1. mars 2026" not in unchecked
    assert len(unchecked) > len("Annet Kort. Tekst.")


def test_a_link_leads_to_the_readers_own_version_or_to_the_nearest_one() -> None:
    build = build_site(
        project("""\
-- content/simple/nb/index.md --
---
title: Hjem
summary: Kort.
---

[Leie](rent.md#price) og [skole](school.md) og [her](#her).

## Her

Tekst.
-- content/simple/nb/rent.md --
---
title: Leie
summary: Kort.
slug: leie
---

## Pris {#price}
-- content/nb/school.md --
---
title: Skole
summary: Kort.
slug: skole
---

Tekst.
-- content/fi/school.md --
---
title: Koulu
summary: Lyhyt.
slug: koulu
---

Teksti.
""")
    )

    assert (
        '<p><a href="leie.html#price">Leie</a> og <a href="../nb/skole.html" hreflang="nb">skole</a> '
        '<small lang="nb">(Norsk)</small> og <a href="#her">her</a>.</p>' in page_of(build, "lett-norsk/index.html")
    )


def test_a_link_beyond_a_cut_chain_is_text() -> None:
    build = build_site(
        project("""\
-- site.yaml --
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb, fallback: []}
  - {key: fi, folder: fi, tag: fi, name: Suomi, address: fi}
-- content/contacts.yaml --
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [**skole**](school.md).
-- content/fi/school.md --
---
title: Koulu
summary: Lyhyt.
---

Teksti.
""")
    )

    assert "<p>Les om <strong>skole</strong>.</p>" in page_of(build, "nb/index.html")


def test_the_title_of_a_source_keeps_its_language() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
sources:
  - {title: Om broen, publisher: Broen, url: "https://example.org/", date: 2020}
  - {title: Om elva, url: "https://example.org/elv", date: undated}
---

Tekst.
-- content/fi/about.md --
---
title: Meistä
summary: Lyhyt.
slug: meista
sources:
  - {title: Joesta, url: "https://example.org/elv"}
---

Teksti.
""")
    )

    page = page_of(build, "fi/meista.html")
    assert '<a href="https://example.org/" rel="noreferrer" lang="nb" hreflang="nb">Om broen</a>' in page
    assert '<a href="https://example.org/elv" rel="noreferrer">Joesta</a>' in page


def test_two_sources_at_one_address_keep_a_title_each() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
sources:
  - {title: Om broen, url: "https://example.org/", date: 2020}
  - {title: Om elva, url: "https://example.org/", date: 2021}
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

    text = text_of(page_of(build, "da/om.html"))
    assert "Om broen , 2020" in text
    assert "Om elva , 2021" in text


BOAT = """\
-- content/nb/services/boat.md --
---
title: Båten
summary: Vi seiler.
slug: baaten
original: yes
---

Vi møtes på brygga.
-- content/simple/nb/services/boat.md --
---
title: Båten vår
summary: Vi seiler.
slug: baaten
---

Vi møtes.
-- content/da/services/boat.md --
---
title: Båden
summary: Vi sejler.
slug: baaden
---

Vi mødes.
"""


def test_a_reader_of_a_page_that_is_behind_is_led_to_the_newer_version() -> None:
    build = build_site(
        project(f"""\
{BOAT}-- content/made-from/da.txt --
services/boat nb 0123456789ab
-- content/made-from/nb-simple.txt --
services/boat nb 0123456789ab
""")
    )

    danish, plain = page_of(build, "da/services/baaden.html"), page_of(build, "lett-norsk/services/baaten.html")
    assert "Noget på denne side kan være forældet. Denne version er nyere: Båten" in text_of(danish)
    assert '<a href="../../nb/services/baaten.html" lang="nb" hreflang="nb">Båten</a></p>' in danish
    assert "Noe kan være gammelt her. Denne siden er nyere: Båten" in text_of(plain)
    assert '<a href="../../nb/services/baaten.html">Båten</a></p>' in plain
    assert 'class="notice newer"' not in page_of(build, "nb/services/baaten.html")


def test_a_page_that_is_current_or_that_nobody_has_compared_says_nothing_of_it() -> None:
    site = site_of(BOAT)
    source = page_at(site, "services/boat").document
    marks = " ".join(passage.mark for passage in passages_of(source, site.bodies[source.path]))

    current = build_site(project(f"{BOAT}-- content/made-from/da.txt --\nservices/boat nb {marks}\n"))
    unconfirmed = build_site(project(BOAT))

    assert 'class="notice newer"' not in page_of(current, "da/services/baaden.html")
    assert 'class="notice newer"' not in page_of(unconfirmed, "da/services/baaden.html")


def test_a_page_is_held_against_the_version_that_was_written_down_where_that_is_another_than_its_base() -> None:
    site = site_of(BOAT)
    danish = page_at(site, "services/boat", "da").document
    marks = " ".join(passage.mark for passage in passages_of(danish, site.bodies[danish.path]))

    current = build_site(project(f"{BOAT}-- content/made-from/nb-simple.txt --\nservices/boat da {marks}\n"))
    behind = build_site(project(f"{BOAT}-- content/made-from/nb-simple.txt --\nservices/boat da {marks[:12]}\n"))

    assert 'class="notice newer"' not in page_of(current, "lett-norsk/services/baaten.html")
    assert '<a href="../../da/services/baaden.html" lang="da"' in page_of(behind, "lett-norsk/services/baaten.html")


def test_a_page_that_has_ended_asks_nothing_and_says_how_nobody_joins() -> None:
    page = """\
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort.
slug: baaten
what_you_get: [En tur]
price: unknown
languages_spoken: unknown
interpreter: unknown
needs_identity: no
appointment: required
how_to_join: {steps: [Ring først.]}
valid_until: {until}
---

Tekst.
"""
    shown, gone = (
        text_of(page_of(build_site(project(page.replace("{until}", until))), "nb/services/baaten.html"))
        for until in ("2030", "2020")
    )

    for words in ("Dette får du", "Spør om prisen", "Spør hvilke språk", "Vi vet ikke. Spør.", "Ring først.", "Du må"):
        assert words in shown, words
        assert words not in gone, words
    assert "Dette var tilbudet" in gone
    assert "Må du vise hvem du er?" in gone, "what is known stays"
