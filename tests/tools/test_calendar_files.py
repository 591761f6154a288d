"""Promise: a calendar file is what RFC 5545 wants, the same bytes for the same events, and says when it happens."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.nouns.values import Clock, Moment, PartialDate, RepeatRule, TimeZone
from brobygger.nouns.view import Event
from brobygger.tools.calendar_files import calendar_file
from tests.tools.icalendar_lines import lines_of as lines_in
from tests.tools.icalendar_lines import properties, text_of

OSLO = ZoneInfo("Europe/Oslo")
WALK = Event(
    uid="abc",
    stamp=date(2026, 11, 1),
    sequence=2,
    start=Moment(day=date(2026, 12, 1), time=Clock(18, 0)),
    end=Moment(day=date(2026, 12, 1), time=Clock(19, 30)),
    is_all_day=False,
    zone=TimeZone("Europe/Oslo"),
    repeat=None,
    without=(),
    is_cancelled=False,
    is_private=False,
    title="Tur; med, kaffe",
    description="Vi går en tur rundt vannet og drikker kaffe etterpå, og alle som vil kan bli med oss på turen.",
    place="Øya",
    url="https://example.org/nb/tur.html",
)


def event_of(event: Event) -> icalendar.Event:
    """Return what another program reads in the file."""
    calendar = icalendar.Calendar.from_ical(calendar_file([event]))
    return calendar.events[0]


def lines_of(event: Event) -> list[str]:
    """Return the lines of the file, unfolded."""
    return calendar_file([event]).decode().replace("\r\n ", "").split("\r\n")


def test_it_says_what_when_and_where() -> None:
    found = event_of(WALK)

    assert found["SUMMARY"] == "Tur; med, kaffe"
    assert found["DESCRIPTION"] == WALK.description
    assert found["LOCATION"] == "Øya"
    assert found["URL"] == "https://example.org/nb/tur.html"
    assert found["UID"] == "abc"
    assert found["SEQUENCE"] == 2
    assert found["STATUS"] == "CONFIRMED"
    assert "CLASS" not in found
    assert found.decoded("DTSTAMP") == datetime(2026, 11, 1, tzinfo=UTC)
    assert found.decoded("DTSTART") == datetime(2026, 12, 1, 18, 0, tzinfo=OSLO)
    assert found.decoded("DTEND") == datetime(2026, 12, 1, 19, 30, tzinfo=OSLO)


def test_lines_end_and_are_folded_as_calendars_want() -> None:
    data = calendar_file([WALK])

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\r\n " in data
    assert rb"SUMMARY:Tur\; med\, kaffe" in data
    data.decode()  # no letter is torn apart


def test_equal_events_make_equal_bytes() -> None:
    assert calendar_file([WALK]) == calendar_file([replace(WALK)])


def test_the_time_zone_comes_along_for_the_years_that_it_is_needed() -> None:
    data = calendar_file([replace(WALK, repeat=RepeatRule("FREQ=WEEKLY"))])
    calendar = icalendar.Calendar.from_ical(data)

    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Oslo"]
    there = calendar.timezones[0].to_tz()
    for day in (datetime(2026, 12, 8, 12), datetime(2027, 7, 1, 12), datetime(2036, 7, 1, 12)):  # noqa: DTZ001
        assert day.replace(tzinfo=there).utcoffset() == day.replace(tzinfo=OSLO).utcoffset()
    assert len(data) < 2000


def test_without_a_time_zone_the_time_is_that_of_the_reader() -> None:
    data = calendar_file([replace(WALK, zone=None, repeat=RepeatRule("FREQ=DAILY;UNTIL=20261231"))])

    assert b"DTSTART:20261201T180000\r\n" in data
    assert b"UNTIL=20261231T235959\r\n" in data
    assert b"VTIMEZONE" not in data


def test_whole_days_are_named_up_to_the_one_after_the_last() -> None:
    fair = replace(WALK, start=Moment(day=date(2026, 12, 1)), end=Moment(day=date(2026, 12, 2)), is_all_day=True)
    data = calendar_file([fair])

    assert b"DTSTART;VALUE=DATE:20261201\r\n" in data
    assert b"DTEND;VALUE=DATE:20261203\r\n" in data
    assert b"VTIMEZONE" not in data
    assert b"DTEND" not in calendar_file([replace(fair, end=None)])


def test_whole_days_repeat_until_a_day_and_leave_days_out() -> None:
    fair = replace(
        WALK,
        start=Moment(day=date(2026, 12, 1)),
        end=None,
        is_all_day=True,
        repeat=RepeatRule("FREQ=DAILY;UNTIL=20261231"),
        without=(PartialDate(2026, 12, 24),),
    )
    data = calendar_file([fair])

    assert b"RRULE:FREQ=DAILY;UNTIL=20261231\r\n" in data
    assert b"EXDATE;VALUE=DATE:20261224\r\n" in data


def test_a_day_that_nobody_gave_a_time_ends_at_midnight_and_24_00_is_the_beginning_of_the_next() -> None:
    late = replace(WALK, end=Moment(day=date(2026, 12, 2)))
    night = replace(WALK, end=Moment(day=date(2026, 12, 1), time=Clock(24, 0)))

    assert event_of(late).decoded("DTEND") == datetime(2026, 12, 3, tzinfo=OSLO)
    assert event_of(night).decoded("DTEND") == datetime(2026, 12, 2, tzinfo=OSLO)


def test_a_repetition_ends_with_the_last_moment_of_its_last_day_and_leaves_out_what_it_is_told_to() -> None:
    course = replace(
        WALK,
        repeat=RepeatRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270629"),
        without=(PartialDate(2026, 12, 29), PartialDate(2027, 2)),
    )
    found = lines_of(course)

    assert "RRULE:FREQ=WEEKLY;UNTIL=20270629T215959Z;INTERVAL=2;BYDAY=TU" in found  # it is summer there
    left_out = next(line for line in found if line.startswith("EXDATE;TZID=Europe/Oslo:")).partition(":")[2].split(",")
    assert left_out == ["20261229T180000", *(f"202702{day:02}T180000" for day in range(1, 29))]


def test_a_rule_that_counts_stays_as_it_is() -> None:
    found = lines_of(replace(WALK, repeat=RepeatRule("FREQ=MONTHLY;BYDAY=-1FR;COUNT=6")))

    assert "RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-1FR" in found
    assert not [line for line in found if line.startswith("EXDATE")]


def test_what_is_cancelled_says_so() -> None:
    assert event_of(replace(WALK, is_cancelled=True))["STATUS"] == "CANCELLED"


def test_a_private_event_is_marked_as_such_and_what_is_not_given_is_left_out() -> None:
    found = event_of(replace(WALK, is_private=True, description=None, place=None, url=None))

    assert found["CLASS"] == "PRIVATE"
    assert not {"DESCRIPTION", "LOCATION", "URL"} & set(found)


def test_several_events_share_a_time_zone() -> None:
    data = calendar_file([WALK, replace(WALK, uid="def"), replace(WALK, uid="ghi", zone=TimeZone("Europe/Helsinki"))])
    calendar = icalendar.Calendar.from_ical(data)

    assert [str(event["UID"]) for event in calendar.events] == ["abc", "def", "ghi"]
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Helsinki", "Europe/Oslo"]


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=120)


@settings(max_examples=40, deadline=None)
@given(title=WORDS, description=WORDS, place=WORDS, name=WORDS)
def test_whatever_it_says_is_read_back_and_no_line_breaks_a_rule(
    title: str, description: str, place: str, name: str
) -> None:
    event = replace(WALK, title=title, description=description, place=place, repeat=RepeatRule("FREQ=WEEKLY"))
    data = calendar_file([event, replace(event, uid="def")], name)

    for said in properties(data):
        assert (said["SUMMARY"], said["DESCRIPTION"], said["LOCATION"]) == (title, description, place)
    read = icalendar.Calendar.from_ical(data)
    assert [str(one["SUMMARY"]) for one in read.events] == [title, title]
    named = [line.partition(":")[2] for line in lines_in(data) if line.startswith(("NAME:", "X-WR-CALNAME:"))]
    assert [text_of(value) for value in named] == [name, name]


def test_a_calendar_with_a_name_is_asked_for_again_every_day() -> None:
    lines = calendar_file([WALK], "Turer, og mer").decode().split("\r\n")

    assert lines[:8] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Brobygger//Brobygger//EN",
        "METHOD:PUBLISH",
        "NAME:Turer\\, og mer",
        "X-WR-CALNAME:Turer\\, og mer",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    assert b"X-WR-CALNAME" not in calendar_file([WALK])
