"""Promise: an activity whose day is known has a calendar file, with no more in it than its readers may be seen with."""

import icalendar
import pytest

from brobygger.nouns.view import Event
from brobygger.steps.views.calendar import add_to_calendar, calendar_address, calendar_view
from tests.support import SITE, build_site, files_made, page_of, project, report
from tests.tools.sites import page_at, site_of

ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")


def activity(fields: str) -> str:
    return f"""\
-- site.yaml --
{ZONES}
-- content/nb/activities/walk.md --
---
title: Tur
summary: Vi går en tur.
slug: tur
country: NO
{fields}
---

Tekst.
"""


def event(fields: str, base_url: str | None = None) -> Event:
    site = site_of(activity(fields), base_url=base_url)
    return calendar_view(page_at(site, "activities/walk"), site.settings).events[0]


def link(fields: str) -> tuple[str, str | None] | None:
    found = add_to_calendar(page_at(site_of(activity(fields)), "activities/walk"))
    return (found.href, str(found.until.day) if found.until else None) if found else None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("when: {start: 2026-12-01 18:00}", ("tur.ics", "2026-12-01")),
        ("when: {start: 2026-12-01, end: 2026-12-03}", ("tur.ics", "2026-12-03")),
        ("when: {start: 2026-12-01, end: 2026-12-03}\nvalid_until: 2026-12-02", ("tur.ics", "2026-12-02")),
        ('when: {start: 2026-12-01, repeat: "FREQ=DAILY"}', ("tur.ics", None)),
        ('when: {start: 2026-12-01, repeat: "FREQ=DAILY"}\nvalid_until: 2027', ("tur.ics", "2027-12-31")),
        ('when: {start: 2026-12-01, repeat: "FREQ=DAILY;UNTIL=20261224"}', ("tur.ics", "2026-12-24")),
        ("when: {start: 2026-12-01, cancelled: yes}", None),
        ("when: {start: 2026-10-01}\nvalid_until: 2026-10-01", None),
        ("when: {cancelled: no}", None),
        ("when: ask", None),
        ("price: free", None),
        ("when: {start: 1969-12-31}", None),
        ('when: {start: 2026-12-01, repeat: "FREQ=DAILY;UNTIL=99991231"}', None),
    ],
)
def test_the_link_is_there_as_long_as_there_is_something_to_come_to(
    fields: str, expected: tuple[str, str | None] | None
) -> None:
    assert link(fields) == expected


def test_a_cancelled_activity_keeps_its_file_so_that_calendars_learn_of_it() -> None:
    build = build_site(project(activity("when: {start: 2026-12-01, cancelled: yes}")))

    assert b"STATUS:CANCELLED" in page_of(build, "nb/activities/tur.ics").encode()
    assert "tur.ics" not in page_of(build, "nb/activities/tur.html")
    assert "Avlyst" in page_of(build, "nb/activities/tur.html")


@pytest.mark.parametrize("fields", ["when: ask", "valid_until: 2026-10-01\nwhen: {start: 2026-10-01}"])
def test_what_has_no_day_or_has_ended_has_no_file(fields: str) -> None:
    site = site_of(activity(fields))
    assert calendar_address(page_at(site, "activities/walk")) is None

    build = build_site(project(activity(fields)))

    assert [file.address for file in files_made(build) if file.address.endswith(".ics")] == []


def test_an_event_says_what_its_page_says() -> None:
    found = event(
        "when: {start: 2026-12-01 18:00, end: 2026-12-01 19:00, repeat: FREQ=WEEKLY, except: [2026-12-24, 9999]}"
        "\nplace: Øya\nsequence: 3\nchanged_on: 2026-11",
        base_url="https://example.org/sub/",
    )

    assert (found.title, found.description, found.place) == ("Tur", "Vi går en tur.", "Øya")
    assert found.url == "https://example.org/sub/nb/activities/tur.html"
    assert (found.zone, found.sequence, str(found.stamp)) == ("Europe/Oslo", 3, "2026-11-30")
    assert [str(day) for day in found.without] == ["2026-12-24"]
    assert not found.is_all_day


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("when: {start: 2026-12-01}", True),
        ("when: {start: 2026-12-01 18:00, all_day: yes}", True),
        ("when: {start: 2026-12-01 18:00, all_day: no}", False),
    ],
)
def test_a_day_without_a_time_is_a_whole_one(fields: str, expected: bool) -> None:
    assert event(fields).is_all_day is expected


def test_without_a_place_one_takes_part_where_it_is_online() -> None:
    assert event("when: {start: 2026-12-01}\nonline: https://example.org/meet").place == "https://example.org/meet"


def test_an_event_of_a_sensitive_page_says_only_when_it_is() -> None:
    found = event(
        "when: {start: 2026-12-01 18:00}\nplace: Krisesenteret\nsensitive: yes", base_url="https://example.org/"
    )

    assert found.is_private
    assert (found.title, found.description, found.place, found.url) == ("Prøve", None, None, None)


def test_an_event_is_known_by_its_page_its_locale_and_its_site_alone() -> None:
    fields = "when: {start: 2026-12-01}\noriginal: true"
    danish = "-- content/da/activities/walk.md --\n---\ntitle: Tur\nsummary: Kort.\n---\n\nTekst.\n"
    site = site_of(activity(fields) + danish, base_url="https://example.org/")
    first = calendar_view(page_at(site, "activities/walk"), site.settings).events[0]
    other = calendar_view(page_at(site, "activities/walk", "da"), site.settings).events[0]
    moved = event(
        "when: {start: 2027-01-31 10:00}\nsequence: 1\nplace: Et annet sted", base_url="https://example.org/x/"
    )

    assert first.uid == moved.uid
    assert first.uid != other.uid
    assert first.uid != event(fields).uid
    assert "walk" not in first.uid


def test_a_reader_finds_the_link_beside_the_time_and_the_file_beside_the_page() -> None:
    build = build_site(project(activity("when: {start: 2026-12-01 18:00, end: 2026-12-01 19:00}")))

    assert report(build.problems) == []
    page = page_of(build, "nb/activities/tur.html")
    assert 'href="tur.ics" type="text/calendar">Legg til i kalenderen din</a>' in page
    assert 'data-until="2026-12-01" data-zone="Europe/Oslo"' in page
    calendar = icalendar.Calendar.from_ical(page_of(build, "nb/activities/tur.ics"))
    assert calendar.events[0]["SUMMARY"] == "Tur"


def test_a_repetition_that_no_calendar_takes_is_told_and_nothing_fails() -> None:
    build = build_site(project(activity('when: {start: 2026-12-01, repeat: "FREQ=WEEKLY;BYDAY=-MO"}')))

    assert [problem.code for problem in build.problems] == ["repeat-form"]


def test_an_activity_that_ends_before_it_begins_is_told() -> None:
    build = build_site(project(activity("when: {start: 2026-12-01 18:00, end: 2026-12-01 17:59}")))

    assert report(build.problems) == [
        "content/nb/activities/walk.md:6:38: error when-order: The activity ends before it begins"
    ]


@pytest.mark.parametrize(
    "when",
    [
        "{start: 2026-12-01 18:00, end: 2026-12-01 18:00}",
        "{start: 2026-12-01 18:00, end: 2026-12-01}",
        "{start: 2026-12-01, end: 2026-12-01 08:00}",
        "{start: 2026-12-01}",
    ],
)
def test_an_end_that_may_come_after_the_beginning_is_fine(when: str) -> None:
    assert report(build_site(project(activity(f"when: {when}"))).problems) == []


def test_a_first_day_that_its_rule_does_not_name_is_told() -> None:
    build = build_site(project(activity('when: {start: 2026-12-01, repeat: "FREQ=WEEKLY;BYDAY=MO"}')))

    assert report(build.problems) == [
        "content/nb/activities/walk.md:6:35: error repeat-start: "
        "The activity begins on 2026-12-01, and its repetition does not name that day"
    ]
