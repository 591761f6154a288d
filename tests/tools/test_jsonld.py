"""Promise: search engines are told what a page is about in words of schema.org, and nothing of sensitive pages."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.tools.jsonld import Node, described, script_json
from tests.schema_org import faults
from tests.support import SITE, build_site, files_made, page_of, project
from tests.tools.sites import page_at, site_of

ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")
BASE = "https://example.org/bro/"

HOUSE = """\
-- content/nb/organisations/house.md --
---
title: Huset
summary: Et hus for alle.
slug: huset
country: NO
official_name: Stiftelsen Huset
website: https://house.example.org
founded: 2012-05
funders: [Oslo kommune]
languages_spoken: [nb, so]
contact: {phone: +47 23 15 73 00, email: post@house.example.org}
places:
  - {name: Huset, street: Storgata 1, postcode: "0155", town: Oslo, lat: 59.91, lon: 10.75}
---
Tekst.
"""

ADDRESS = {
    "@type": "PostalAddress",
    "streetAddress": "Storgata 1",
    "postalCode": "0155",
    "addressLocality": "Oslo",
    "addressCountry": "NO",
}
GEO = {"@type": "GeoCoordinates", "latitude": "59.91", "longitude": "10.75"}
HOUSE_PLACE = {"@type": "Place", "name": "Huset", "address": ADDRESS, "geo": GEO}
PROVIDER = {
    "@type": "Organization",
    "name": "Stiftelsen Huset",
    "url": "https://house.example.org",
    "mainEntityOfPage": "https://example.org/bro/nb/organisations/huset.html",
}


def page(path: str, fields: str, body: str = "Tekst.") -> str:
    return f"-- content/nb/{path}.md --\n---\ntitle: Båten\nsummary: Kort.\nslug: baaten\n{fields}\n---\n{body}\n"


def told(path: str, text: str, base_url: str | None = BASE) -> Node | None:
    """Return what search engines are told of a page's subject, with what is not known left out."""
    site = site_of(f"-- site.yaml --\n{ZONES}{text}", base_url=base_url)
    node = described(site, page_at(site, path))
    if node is None:
        return None
    found: Node = json.loads(script_json([node]))
    assert found.pop("@context") == "https://schema.org"
    assert list(faults(found)) == []
    return found


def test_an_organisation_is_told_of_with_all_that_is_known() -> None:
    assert told("organisations/house", HOUSE) == {
        "@type": "Organization",
        "name": "Stiftelsen Huset",
        "alternateName": "Huset",
        "description": "Et hus for alle.",
        "url": "https://house.example.org",
        "foundingDate": "2012-05",
        "funder": [{"@type": "Organization", "name": "Oslo kommune"}],
        "telephone": "+47 23 15 73 00",
        "email": "post@house.example.org",
        "knowsLanguage": ["nb", "so"],
        "location": [HOUSE_PLACE],
        "mainEntityOfPage": "https://example.org/bro/nb/organisations/huset.html",
    }


SERVICE = """\
country: NO
organisation: organisations/house
who_can_use: Alle som bor i Oslo
price: {amount: 50, currency: NOK, note: for hver tur}
languages_spoken: [nb]
opening_hours:
  monday: [10:00-12:00, 13:00-24:00]
  tuesday: 10:00-12:00
  wednesday: closed
  thursday: by appointment
  public_holidays: closed
  exceptions: [{date: 2026-12-24, hours: 09:00-11:00}]
"""


def hours(days: list[str], opens: str, closes: str) -> Node:
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes}


def test_a_service_says_who_offers_it_to_whom_when_and_for_how_much() -> None:
    assert told("services/boat", HOUSE + page("services/boat", SERVICE)) == {
        "@type": "Service",
        "name": "Båten",
        "description": "Kort.",
        "url": "https://example.org/bro/nb/services/baaten.html",
        "provider": PROVIDER,
        "areaServed": {"@type": "Country", "name": "Norge"},
        "audience": {"@type": "Audience", "audienceType": "Alle som bor i Oslo"},
        "availableChannel": {
            "@type": "ServiceChannel",
            "servicePhone": {"@type": "ContactPoint", "telephone": "+47 23 15 73 00"},
            "serviceLocation": [HOUSE_PLACE],
            "availableLanguage": ["nb"],
        },
        "hoursAvailable": [
            hours(["Monday", "Tuesday"], "10:00", "12:00"),
            hours(["Monday"], "13:00", "23:59"),
            hours(["Wednesday", "PublicHolidays"], "00:00", "00:00"),
            {
                "@type": "OpeningHoursSpecification",
                "opens": "09:00",
                "closes": "11:00",
                "validFrom": "2026-12-24",
                "validThrough": "2026-12-24",
            },
        ],
        "offers": {"@type": "Offer", "price": "50", "priceCurrency": "NOK", "description": "for hver tur"},
    }


def test_a_service_of_an_authority_is_one_of_the_government() -> None:
    office = HOUSE.replace("founded:", "authority: yes\nfounded:")
    node = told("services/boat", office + page("services/boat", SERVICE))

    assert node is not None
    assert node["@type"] == "GovernmentService"
    assert node["provider"] == PROVIDER | {"@type": "GovernmentOrganization"}


@pytest.mark.parametrize("price", ["unknown", "{note: for hver tur}"])
def test_a_price_that_nobody_knows_is_not_free(price: str) -> None:
    node = told("services/boat", page("services/boat", f"country: NO\nprice: {price}"))

    assert node is not None
    assert "offers" not in node


def test_what_is_free_costs_nothing() -> None:
    node = told("services/boat", page("services/boat", "country: NO\nprice: free"))

    assert node is not None
    assert node["offers"] == {"@type": "Offer", "price": "0"}


WALK = """\
country: NO
organisation: organisations/house
when: {start: 2026-12-01 18:00, end: 2026-12-01 24:00}
place: Huset
online: https://meet.example.org/
sign_up: {from: 2026-11, until: 2026-11-30, channel: "https://house.example.org/walk"}
price: free
age_min: 6
languages: [nb, so]
"""


def test_an_activity_with_a_day_is_an_event() -> None:
    assert told("activities/walk", HOUSE + page("activities/walk", WALK)) == {
        "@type": "Event",
        "name": "Båten",
        "description": "Kort.",
        "url": "https://example.org/bro/nb/activities/baaten.html",
        "startDate": "2026-12-01T18:00:00+01:00",
        "endDate": "2026-12-02T00:00:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": [HOUSE_PLACE, {"@type": "VirtualLocation", "url": "https://meet.example.org/"}],
        "organizer": PROVIDER,
        "inLanguage": ["nb", "so"],
        "typicalAgeRange": "6-",
        "isAccessibleForFree": True,
        "offers": {
            "@type": "Offer",
            "price": "0",
            "url": "https://house.example.org/walk",
            "validFrom": "2026-11-01",
            "validThrough": "2026-11-30",
        },
    }


def test_an_activity_that_comes_again_says_how_and_one_that_is_cancelled_says_so() -> None:
    when = """\
country: NO
when:
  start: 2026-12-01 18:00
  end: 2026-12-01 20:00
  repeat: FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,FR;UNTIL=20271231
  except: [2027-02-02, 2027-07]
  cancelled: yes
place: Parken
"""
    node = told("activities/walk", page("activities/walk", when))

    assert node is not None
    assert node["eventStatus"] == "https://schema.org/EventCancelled"
    assert node["location"] == [
        {"@type": "Place", "name": "Parken", "address": {"@type": "PostalAddress", "addressCountry": "NO"}}
    ]
    assert node["eventSchedule"] == {
        "@type": "Schedule",
        "startDate": "2026-12-01",
        "endDate": "2027-12-31",
        "repeatFrequency": "P2M",
        "byDay": ["1TU", "https://schema.org/Friday"],
        "exceptDate": ["2027-02-02"],
        "startTime": "18:00",
        "endTime": "20:00",
        "scheduleTimezone": "Europe/Oslo",
    }


def test_a_whole_day_has_no_time() -> None:
    node = told("activities/walk", page("activities/walk", 'when: {start: 2026-12-01, repeat: "FREQ=YEARLY;COUNT=3"}'))

    assert node is not None
    assert node["startDate"] == "2026-12-01"
    assert node["eventSchedule"] == {
        "@type": "Schedule",
        "startDate": "2026-12-01",
        "repeatFrequency": "P1Y",
        "repeatCount": 3,
    }


ASKED = """\
## Må jeg betale?

Nei. Ring {contact:no-police}.

### Hvor lenge?

- Alltid
- Også om **natta**

## Hvem er det for?

Alle, se [båten](boat.md).

## Hva gjør jeg nå? {#now}

Kom.
"""


def test_a_page_that_is_questions_and_answers_says_them() -> None:
    node = told("rights/boat", page("rights/boat", "country: NO", ASKED))

    assert node is not None
    assert (node["@type"], node["inLanguage"]) == ("FAQPage", "nb")
    asked = node["mainEntity"]
    assert isinstance(asked, list)
    assert [(item["@type"], item["name"], item["acceptedAnswer"]["text"]) for item in asked] == [
        ("Question", "Må jeg betale?", "Nei. Ring Politiet 112.\nAlltid\nOgså om natta"),
        ("Question", "Hvem er det for?", "Alle, se båten."),
        ("Question", "Hva gjør jeg nå?", "Kom."),
    ]


@pytest.mark.parametrize(
    ("path", "fields", "body"),
    [
        ("rights/boat", "country: NO", ASKED.replace("Hvem er det for?", "For alle")),
        ("rights/boat", "country: NO", ASKED.partition("## Hva")[0]),
        ("rights/boat", "country: NO", ASKED.replace("Kom.", "Kom. " * 2000)),
        ("rights/boat", "country: NO\nsensitive: yes", ASKED),
        ("rights/boat", "country: NO\ndraft: yes", ASKED),
        ("rights/boat", "country: NO\nvalid_until: 2020", ASKED),
        ("rights/index", "", ASKED),
        ("organisations/house", "country: NO\nsensitive: yes", "Tekst."),
        ("services/boat", "country: NO\nvalid_until: 2020", "Tekst."),
        ("activities/boat", "country: NO\nwhen: ask", "Tekst."),
        ("activities/boat", "country: NO\nwhen: {start: 2019-01-01}\nvalid_until: 2020", "Tekst."),
    ],
    ids=[
        "a statement",
        "two questions",
        "too long",
        "sensitive",
        "a draft",
        "ended article",
        "a list",
        "sensitive organisation",
        "ended service",
        "no day",
        "ended activity",
    ],
)
def test_what_search_engines_are_told_nothing_of(path: str, fields: str, body: str) -> None:
    assert told(path, page(path, fields, body)) is None


def test_a_sensitive_organisation_is_not_named_by_what_it_offers() -> None:
    hidden = HOUSE.replace("country: NO", "country: NO\nsensitive: yes")
    node = told("services/boat", hidden + page("services/boat", "country: NO\norganisation: organisations/house"))

    assert node is None or "provider" not in node


def test_each_page_says_where_it_stands_where_whole_addresses_are_known() -> None:
    home = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\nTekst.\n"
    build = build_site(project(home + page("services/boat", "country: NO")), base_url=BASE)

    way: list[Node] = []
    for file in files_made(build):
        text = file.data.decode() if file.address.endswith(".html") else ""
        if "application/ld+json" in text:
            data = json.loads(text.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
            nodes = data.get("@graph", [data])
            assert [fault for node in nodes for fault in faults(node)] == []
            way.extend(
                node for node in nodes if node["@type"] == "BreadcrumbList" and file.address.endswith("baaten.html")
            )
    assert way == [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Prøve", "item": f"{BASE}nb/index.html"},
                {"@type": "ListItem", "position": 2, "name": "Services", "item": f"{BASE}nb/services/index.html"},
                {"@type": "ListItem", "position": 3, "name": "Båten", "item": f"{BASE}nb/services/baaten.html"},
            ],
        }
    ]
    assert "application/ld+json" in page_of(build, "nb/a-z.html")
    assert "application/ld+json" not in page_of(build, "nb/index.html")


@pytest.mark.parametrize("base_url", [None, BASE])
def test_a_sensitive_page_tells_search_engines_nothing_at_all(base_url: str | None) -> None:
    build = build_site(project(page("services/boat", "country: NO\nsensitive: yes")), base_url=base_url)

    assert "application/ld+json" not in page_of(build, "nb/services/baaten.html")


def test_the_test_of_the_vocabulary_finds_what_is_wrong() -> None:
    assert list(faults({"@type": "Thingy"})) == [": Thingy is no type"]
    for node in (
        {"@type": "Organization", "inLanguage": "nb"},
        {"@type": "Organization", "url": "house"},
        {"@type": "Organization", "foundingDate": "May 2012"},
        {"@type": "Service", "provider": {"@type": "Place"}},
        {"@type": "Event", "eventStatus": "https://schema.org/Over"},
        {"@type": "Event", "isAccessibleForFree": "yes"},
        {"@type": "Event", "location": [{"@type": "Place", "geo": {"@type": "GeoCoordinates", "height": 1}}]},
    ):
        assert list(faults(node)), node


JSON = st.recursive(
    st.booleans() | st.integers() | st.text() | st.sampled_from(["</script>", "<!--", "]]>", "&lt;"]),
    lambda inner: st.lists(inner, min_size=1) | st.dictionaries(st.text(), inner, min_size=1),
    max_leaves=4,
)
NODES = st.dictionaries(st.sampled_from(["name", "</script>", "æ"]), JSON, max_size=2)


@settings(max_examples=60)
@given(st.lists(NODES, min_size=1, max_size=2))
def test_no_value_can_end_the_script_element_it_stands_in(nodes: list[Node]) -> None:
    assert not set("<>&") & set(script_json(nodes))


@settings(max_examples=60)
@given(st.lists(NODES, min_size=2, max_size=2))
def test_what_is_written_reads_as_what_was_meant(nodes: list[Node]) -> None:
    assert json.loads(script_json(nodes)) == {"@context": "https://schema.org", "@graph": nodes}


def test_what_is_not_known_is_left_out() -> None:
    node: Node = {"a": None, "b": {"c": None, "d": 1}, "e": [], "f": [{"g": None, "h": False}], "i": {"j": None}}

    assert json.loads(script_json([node])) == {"@context": "https://schema.org", "b": {"d": 1}, "f": [{"h": False}]}
