"""Promise: other programs get what the site knows of organisations and offers in the form of HSDS 3.1."""

import json
import re
from uuid import UUID

import fastjsonschema
import pytest

from tests.hsds import checked, checked_entry, checked_list
from tests.support import SITE, build_site, files_made, project, report

BASE = "https://example.org/bro/"
API = f"-- site.yaml --\n{SITE}extras: [api]\nlicence_url: https://creativecommons.org/licenses/by/4.0/\n"

Data = dict[str, object]

HOUSE = """\
-- content/nb/organisations/house.md --
---
title: Huset
summary: Et hus for alle.
slug: huset
country: NO
themes: [women]
official_name: Stiftelsen Huset
authority: yes
website: https://house.example.org
founded: 2012-05
funders: [Oslo kommune]
neutral_in: [religion]
languages_spoken: [nb, so]
contact: {phone: +47 23 15 73 00, sms: "2380", email: post@house.example.org}
places:
  - {name: Huset, street: Storgata 1, postcode: "0155", town: Oslo, lat: 59.91, lon: 10.75, step_free: unknown}
  - {name: Hytta, town: Bergen, how_to_get_there: Ta bussen.}
---
Tekst.
"""

BOAT = """\
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
slug: baaten
country: NO
organisation: organisations/house
themes: [work, women]
audience: [women, youth]
what_you_get: [en tur, kaffe]
who_can_use: Alle i Oslo
price: {amount: 50.50, currency: NOK, note: for hver tur}
how_to_join: {ways: [call, walk-in], steps: [Ring oss., Kom.]}
appointment: possible
bring: [pass]
languages_spoken: [nb, so]
interpreter: on request
confidential: unknown
needs_identity: no
contact: {phone: +47 23 15 73 01, web: https://boat.example.org}
checked_on: 2026-10-01
checked_by: Huset
changed_on: 2026-11-01
opening_hours:
  monday: [10:00-12:00, 13:00-15:00]
  tuesday: 10:00-12:00
  wednesday: closed
  thursday: by appointment
  public_holidays: closed
  exceptions: [{date: 2026-12-24, hours: 09:00-11:00}]
  note: Ring først.
---
Tekst.
"""

WALK = """\
-- content/nb/activities/walk.md --
---
title: Turen
summary: Vi går.
slug: turen
country: NO
when: {start: 2026-12-01 18:00, end: 2026-12-01 20:00, repeat: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, except: [2026-12-29]}
place: Parken
online: https://meet.example.org/
sign_up: {until: 2026-11-30, channel: "https://house.example.org/walk"}
price: free
age_min: 6
age_max: 12
languages: unknown
childcare: yes
food: Suppe
---
Tekst.
"""


def made(text: str, base_url: str | None = BASE) -> dict[str, Data]:
    """Return the files of the API by their address; the house is there where a page names it."""
    house = HOUSE if "organisation: organisations/house" in text and HOUSE not in text else ""
    build = build_site(project(API + house + text), base_url=base_url)
    assert report(build.problems) == []
    found = {file.address: file.data for file in files_made(build) if file.address.startswith("api/")}
    return {address: json.loads(data) for address, data in found.items()}


def one(text: str, kind: str, base_url: str | None = BASE) -> Data:
    """Return the only object of a kind in Norwegian."""
    found = [data for address, data in made(text, base_url).items() if address.startswith(f"api/nb/{kind}/")]
    assert len(found) == 1
    return found[0]


def said(found: object) -> list[tuple[object, object]]:
    assert isinstance(found, list)
    return [(entry["link_type"], entry["value"]) for entry in found if "value" in entry]


def contents(found: object) -> list[Data]:
    assert isinstance(found, list)
    return found


def without_ids(value: object) -> object:
    if isinstance(value, dict):
        return {name: without_ids(item) for name, item in value.items() if name not in ("id", "attributes")}
    return [without_ids(item) for item in value] if isinstance(value, list) else value


KINDS = {
    "services": "service",
    "organizations": "organization",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}


@pytest.mark.parametrize("base_url", [BASE, None])
def test_every_file_keeps_to_the_specification(base_url: str | None) -> None:
    files = made(HOUSE + BOAT + WALK + BOAT.replace("content/nb", "content/da"), base_url)

    count = 0
    for address, data in files.items():
        kind = address.removesuffix(".json").split("/")[2:] or ["index"]
        if kind[0] == "index":
            checked_entry()(data)
        elif len(kind) == 1:
            checked_list(KINDS[kind[0]])(data)
        else:
            checked(KINDS[kind[0]])(data)
            assert data["id"] == kind[1]
            count += 1
    assert count == 4 * 3 + 4  # a taxonomy and two terms in each locale; three objects, one of them in Danish too


def test_the_test_of_the_specification_finds_what_is_wrong() -> None:
    service = one(HOUSE + BOAT, "services")
    checked("service")(service)
    wrongs: tuple[Data, ...] = (
        {"status": "open"},
        {"id": "boat"},
        {"nam": "Båten"},
        {"url": "boat"},
        {"minimum_age": "6"},
        {"program": {}},
    )
    for wrong in wrongs:
        with pytest.raises(fastjsonschema.JsonSchemaException):
            checked("service")({**service, **wrong})
    with pytest.raises(fastjsonschema.JsonSchemaException):
        checked("service")({name: value for name, value in service.items() if name != "name"})
    with pytest.raises(fastjsonschema.JsonSchemaException):
        checked_list("service")({"contents": [service]})


def test_an_organisation_tells_all_that_is_known_of_it() -> None:
    found = one(HOUSE, "organizations")

    assert without_ids(found) == {
        "name": "Stiftelsen Huset",
        "alternate_name": "Huset",
        "description": "Et hus for alle.",
        "email": "post@house.example.org",
        "website": "https://house.example.org",
        "additional_websites": [{"label": "Prøve", "url": f"{BASE}nb/organisations/huset.html"}],
        "year_incorporated": 2012,
        "funding": [{"source": "Oslo kommune"}],
        "contacts": [
            {
                "name": "Stiftelsen Huset",
                "email": "post@house.example.org",
                "phones": [{"number": "+47 23 15 73 00", "type": "voice"}, {"number": "2380", "type": "text"}],
            }
        ],
        "phones": [{"number": "+47 23 15 73 00", "type": "voice"}, {"number": "2380", "type": "text"}],
        "locations": [
            {
                "location_type": "physical",
                "name": "Huset",
                "latitude": 59.91,
                "longitude": 10.75,
                "addresses": [
                    {
                        "address_1": "Storgata 1",
                        "city": "Oslo",
                        "state_province": "",
                        "postal_code": "0155",
                        "country": "NO",
                        "address_type": "physical",
                    }
                ],
            },
            {"location_type": "physical", "name": "Hytta", "description": "Bergen", "transportation": "Ta bussen."},
        ],
    }
    assert said(found["attributes"]) == [
        ("country", "NO"),
        ("authority", "yes"),
        ("neutral_in", "religion"),
        ("language", "nb"),
        ("language", "so"),
    ]


def test_a_service_says_what_it_is_to_whom_it_is_open_and_what_it_costs() -> None:
    found = one(HOUSE + BOAT, "services")

    plain = without_ids({name: value for name, value in found.items() if name not in ("schedules", "organization")})
    assert plain == {
        "name": "Båten",
        "description": "Kort om båten.\n- en tur\n- kaffe",
        "url": "https://boat.example.org",
        "additional_urls": [{"label": "Prøve", "url": f"{BASE}nb/services/baaten.html"}],
        "status": "active",
        "application_process": "Ring oss.\nKom.",
        "fees_description": "for hver tur",
        "eligibility_description": "Alle i Oslo",
        "assured_date": "2026-10-01",
        "last_modified": "2026-11-01T00:00:00.000Z",
        "phones": [{"number": "+47 23 15 73 01", "type": "voice"}],
        "service_at_locations": [
            {"location": location} for location in contents(without_ids(one(HOUSE, "organizations")["locations"]))
        ],
        "languages": [{"name": "norsk bokmål", "code": "nb"}, {"name": "somali", "code": "so"}],
        "cost_options": [{"currency": "NOK", "amount": 50.5, "amount_description": "for hver tur"}],
        "required_documents": [{"document": "pass"}],
        "contacts": [{"name": "Huset", "phones": [{"number": "+47 23 15 73 01", "type": "voice"}]}],
    }
    assert found["organization"] == {
        name: value for name, value in one(HOUSE, "organizations").items() if not isinstance(value, list)
    }
    assert said(found["attributes"]) == [
        ("kind", "service"),
        ("country", "NO"),
        ("audience", "women"),
        ("audience", "youth"),
        ("appointment", "possible"),
        ("how_to_join", "call"),
        ("how_to_join", "walk-in"),
        ("interpreter", "on request"),
        ("confidential", "unknown"),
        ("needs_identity", "no"),
    ]


def test_opening_hours_are_rules_for_the_days_of_a_week() -> None:
    schedules = one(BOAT, "services")["schedules"]
    assert isinstance(schedules, list)

    assert [(without_ids(entry), said(entry.get("attributes", []))) for entry in schedules] == [
        ({"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "10:00", "closes_at": "12:00", "notes": "Ring først."}, []),
        ({"freq": "WEEKLY", "byday": "MO", "opens_at": "13:00", "closes_at": "15:00", "notes": "Ring først."}, []),
        ({"freq": "WEEKLY", "byday": "WE", "notes": "Ring først."}, [("opening", "closed")]),
        ({"freq": "WEEKLY", "byday": "TH", "notes": "Ring først."}, [("opening", "by appointment")]),
        ({}, [("opening", "closed"), ("day", "public holidays")]),
        ({"valid_from": "2026-12-24", "valid_to": "2026-12-24", "opens_at": "09:00", "closes_at": "11:00"}, []),
    ]


def test_an_activity_is_a_service_that_says_when_it_happens() -> None:
    found = one(WALK, "services")

    assert without_ids(found["schedules"]) == [
        {
            "dtstart": "2026-12-01",
            "freq": "WEEKLY",
            "interval": 2,
            "byday": "TU",
            "opens_at": "18:00",
            "closes_at": "20:00",
            "schedule_link": "https://house.example.org/walk",
            "notes": "EXDATE;VALUE=DATE:20261229",
        }
    ]
    assert without_ids(found["service_at_locations"]) == [
        {"location": {"location_type": "physical", "name": "Parken"}},
        {"location": {"location_type": "virtual", "url": "https://meet.example.org/"}},
    ]
    assert (found["minimum_age"], found["maximum_age"]) == (6, 12)
    assert without_ids(found["cost_options"]) == [{"amount": 0}]
    assert said(found["attributes"])[2:] == [
        ("sign_up", "https://house.example.org/walk"),
        ("sign_up_until", "2026-11-30"),
        ("languages", "unknown"),
        ("childcare", "yes"),
        ("food", "Suppe"),
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("{start: 2026-12-01}", {"dtstart": "2026-12-01", "until": "2026-12-01"}),
        ("{start: 2026-12-01, end: 2026-12-03}", {"dtstart": "2026-12-01", "until": "2026-12-03"}),
        (
            "{start: 2026-12-01, repeat: FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20270301}",
            {"dtstart": "2026-12-01", "until": "2027-03-01", "freq": "MONTHLY", "interval": 1, "bymonthday": "1"},
        ),
        (
            "{start: 2026-12-01, repeat: FREQ=WEEKLY;COUNT=3}",
            {"dtstart": "2026-12-01", "freq": "WEEKLY", "interval": 1, "count": 3},
        ),
        (
            "{start: 2026-12-01, repeat: FREQ=YEARLY;COUNT=3}",
            {"dtstart": "2026-12-01", "notes": "RRULE:FREQ=YEARLY;COUNT=3"},
        ),
    ],
)
def test_how_often_an_activity_happens_is_said_in_the_words_of_calendars(when: str, expected: Data) -> None:
    found = one(re.sub("when: .*", f"when: {when}", WALK.replace("sign_up", "# sign_up")), "services")

    assert without_ids(found["schedules"]) == [expected]


def test_what_has_ended_says_so_and_gives_nobody_a_number_to_call() -> None:
    found = one(BOAT.replace("checked_on", "valid_until: 2026-11-21\nended_note: Slutt.\nchecked_on"), "services")

    assert (found["status"], found["alert"]) == ("defunct", "Slutt.")
    assert found.keys().isdisjoint({"phones", "contacts", "email", "schedules", "application_process"})
    assert ("valid_until", "2026-11-21") in said(found["attributes"])
    assert ("confidential", "unknown") not in said(found["attributes"])


def test_a_cancelled_activity_is_not_active() -> None:
    found = one(WALK.replace("except:", "cancelled: yes, except:"), "services")

    assert found["status"] == "inactive"
    assert ("when", "cancelled") in said(found["attributes"])


def test_a_price_that_nobody_knows_is_said_to_be_unknown_and_never_nothing() -> None:
    found = one(re.sub("price: .*", "price: unknown", BOAT), "services")

    assert "cost_options" not in found
    assert ("price", "unknown") in said(found["attributes"])


def test_a_page_is_the_same_thing_in_every_language_and_build() -> None:
    files = made(BOAT + BOAT.replace("content/nb", "content/da").replace("Båten", "Båden"))
    again = made(BOAT.replace("Båten", "Skipet").replace("slug: baaten", "slug: skipet"))

    services = {address for address in files if "/services/" in address}
    ids = {address.rpartition("/")[2].removesuffix(".json") for address in services}
    assert {address.split("/")[1] for address in services} == {"nb", "da"}
    assert len(ids) == 1
    assert UUID(ids.pop()).version == 5
    assert {address for address in again if "/services/" in address} <= services


def test_a_list_holds_everything_in_short_on_one_page() -> None:
    files = made(HOUSE + BOAT + WALK)
    found = files["api/nb/services.json"]
    assert isinstance(found["contents"], list)

    head = {name: value for name, value in found.items() if name != "contents"}
    assert head == {
        "total_items": 2,
        "total_pages": 1,
        "page_number": 1,
        "size": 2,
        "first_page": True,
        "last_page": True,
        "empty": False,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "date": "2026-11-22",
    }
    assert [service["name"] for service in found["contents"]] == ["Turen", "Båten"]
    assert [service.keys() & {"phones", "schedules", "languages"} for service in found["contents"]] == [set(), set()]
    assert found["contents"][1]["organization"]["name"] == "Stiftelsen Huset"
    assert files["api/da/services.json"]["contents"] == []
    assert files["api/da/services.json"]["empty"] is True


def test_the_entry_leads_to_the_languages_and_these_to_their_lists() -> None:
    files = made(BOAT)

    entry, nb = files["api/index.json"], files["api/nb/index.json"]
    assert entry["version"] == "3.1"
    assert (entry["license"], entry["date"]) == ("https://creativecommons.org/licenses/by/4.0/", "2026-11-22")
    assert isinstance(entry["languages"], list)
    assert [(each["tag"], each["url"]) for each in entry["languages"]] == [
        ("nb", f"{BASE}api/nb/index.json"),
        ("nb-simple", f"{BASE}api/lett-norsk/index.json"),
        ("da", f"{BASE}api/da/index.json"),
        ("fi", f"{BASE}api/fi/index.json"),
    ]
    assert isinstance(nb["endpoints"], dict)
    assert {address.removeprefix(BASE) for address in nb["endpoints"].values()} <= files.keys()
    assert made(BOAT, None)["api/nb/index.json"]["endpoints"] == {
        name: f"{name}.json" for name in ("services", "organizations", "taxonomies", "taxonomy_terms")
    }


def test_themes_are_terms_that_are_called_as_their_pages() -> None:
    theme = "-- content/nb/themes/women.md --\n---\ntitle: Kvinner\nsummary: Om kvinner.\nslug: kvinner\n---\nTekst.\n"
    files = made(BOAT + theme)
    found = files["api/nb/taxonomy_terms.json"]["contents"]
    assert isinstance(found, list)

    assert [(term["code"], term["name"], term["description"]) for term in found] == [
        ("women", "Kvinner", "Om kvinner."),
        ("work", "work", "work"),
    ]
    assert found[0]["term_uri"] == f"{BASE}nb/themes/kvinner.html"
    service = next(data for address, data in files.items() if address.startswith("api/nb/services/"))
    assert isinstance(service["attributes"], list)
    named = [entry["taxonomy_term"]["id"] for entry in service["attributes"] if entry["link_type"] == "theme"]
    assert named == [found[1]["id"], found[0]["id"]]
    assert f"api/nb/taxonomy_terms/{named[0]}.json" in files


@pytest.mark.parametrize("field", ["sensitive: yes", "draft: yes"])
def test_what_puts_readers_at_risk_or_is_not_published_is_nowhere_in_it(field: str) -> None:
    hidden = HOUSE.replace("country: NO", f"country: NO\n{field}") + WALK.replace(
        "country: NO", f"country: NO\n{field}"
    )
    build = build_site(project(API + hidden + BOAT), base_url=BASE, drafts=True)

    api = b"".join(file.data for file in files_made(build) if file.address.startswith("api/"))
    assert b"Turen" not in api
    assert b"23 15 73 00" not in api


def test_without_being_asked_nothing_is_made() -> None:
    build = build_site(project(HOUSE + BOAT), base_url=BASE)

    assert [file.address for file in build.files if file.address.startswith("api/")] == []
