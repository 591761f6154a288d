"""Promise: what is repeated happens when its rule says, by the clocks of its place, and never endlessly."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from brobygger.nouns.values import Answer, Clock, Moment, PartialDate, RepeatRule, TimeZone, When
from brobygger.tools.recurrence import ending_by, is_in_step, last_day_of, occurrences

OSLO = TimeZone("Europe/Oslo")
FIRST, LAST = date(2026, 1, 1), date(2030, 12, 31)


def when(
    start: str, end: str | None = None, repeat: str | None = None, *, without: tuple[PartialDate, ...] = ()
) -> When:
    return When(
        start=moment(start),
        end=moment(end) if end else None,
        repeat=RepeatRule(repeat) if repeat else None,
        except_=without,
    )


def moment(text: str) -> Moment:
    day, _, time = text.partition(" ")
    hour, _, minute = time.partition(":")
    return Moment(day=date.fromisoformat(day), time=Clock(int(hour), int(minute)) if time else None)


def begins(found: When, zone: TimeZone | None = OSLO, *, first: date = FIRST, last: date = LAST) -> list[str]:
    return [one.begins.isoformat(timespec="minutes") for one in occurrences(found, zone, first, last)]


def test_clocks_show_the_same_after_summer_time_has_begun_and_ended() -> None:
    found = when("2026-03-24 18:00", repeat="FREQ=WEEKLY;BYDAY=TU;COUNT=2")
    assert begins(found) == ["2026-03-24T18:00+01:00", "2026-03-31T18:00+02:00"]

    found = when("2026-10-20 18:00", repeat="FREQ=WEEKLY;COUNT=2")
    assert begins(found, TimeZone("Europe/Helsinki")) == ["2026-10-20T18:00+03:00", "2026-10-27T18:00+02:00"]


def test_a_time_that_clocks_leave_out_is_an_hour_later_and_one_that_they_show_twice_is_the_first() -> None:
    """So says RFC 5545, 3.3.5."""
    spring, autumn = when("2026-03-29 02:30"), when("2026-10-25 02:30")

    assert [one.begins.astimezone(ZoneInfo("UTC")).hour for one in occurrences(spring, OSLO, FIRST, LAST)] == [1]
    assert [one.begins.astimezone(ZoneInfo("UTC")).hour for one in occurrences(autumn, OSLO, FIRST, LAST)] == [0]


def test_the_last_day_of_a_rule_counts() -> None:
    assert begins(when("2026-12-01 18:00", repeat="FREQ=WEEKLY;UNTIL=20261208")) == [
        "2026-12-01T18:00+01:00",
        "2026-12-08T18:00+01:00",
    ]


def test_days_months_and_years_can_be_left_out() -> None:
    without = (PartialDate(2026, 12, 8), PartialDate(2027, 1), PartialDate(2028))
    found = when("2026-12-01", repeat="FREQ=WEEKLY;UNTIL=20280301", without=without)

    days = [one.start.day for one in occurrences(found, OSLO, FIRST, LAST)]

    assert date(2026, 12, 8) not in days
    assert {day.month for day in days if day.year == 2027} == set(range(2, 13))
    assert max(days) < date(2028, 1, 1)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;BYDAY=1TU", ["2026-12-01", "2027-01-05", "2027-02-02"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1", ["2026-12-01", "2027-01-01", "2027-02-01"]),
        ("FREQ=DAILY;INTERVAL=3", ["2026-12-01", "2026-12-04", "2026-12-07"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", ["2026-12-01", "2026-12-03", "2026-12-15"]),
        ("FREQ=YEARLY", ["2026-12-01", "2027-12-01", "2028-12-01"]),
    ],
)
def test_a_rule_names_its_days(rule: str, days: list[str]) -> None:
    found = occurrences(when("2026-12-01 18:00", repeat=rule), OSLO, FIRST, LAST)

    assert [str(one.start.day) for one in found[:3]] == days


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        ("2026-12-01", "FREQ=WEEKLY;BYDAY=TU,TH", True),
        ("2026-12-01", "FREQ=WEEKLY;BYDAY=MO", False),
        ("2026-12-01", "FREQ=MONTHLY;BYDAY=1TU", True),
        ("2026-12-01", "FREQ=MONTHLY;BYDAY=-5TU", True),
        ("2026-12-01", "FREQ=MONTHLY;BYDAY=2TU", False),
        ("2026-12-29", "FREQ=MONTHLY;BYDAY=-1TU", True),
        ("2026-12-29", "FREQ=YEARLY;BYDAY=-1TU", True),
        ("2026-12-01", "FREQ=YEARLY;BYDAY=1TU", False),
        ("2026-12-31", "FREQ=MONTHLY;BYMONTHDAY=-1", True),
        ("2026-12-30", "FREQ=MONTHLY;BYMONTHDAY=-1", False),
        ("2026-12-01 24:00", "FREQ=WEEKLY;BYDAY=WE", True),
        ("2026-12-01 24:00", "FREQ=WEEKLY;BYDAY=TU", False),
    ],
)
def test_the_first_day_has_to_be_one_of_the_rule(start: str, rule: str, expected: bool) -> None:
    found = when(start, repeat=rule)

    assert is_in_step(found) is expected
    assert bool(occurrences(found, OSLO, FIRST, LAST)) is expected


def test_what_has_begun_and_not_ended_is_there_and_what_has_ended_is_not() -> None:
    fair = when("2026-12-01", "2026-12-05")

    assert begins(fair, first=date(2026, 12, 5)) == ["2026-12-01T00:00+01:00"]
    assert begins(fair, first=date(2026, 12, 6)) == []
    assert begins(fair, last=date(2026, 11, 30)) == []


def test_ends_are_those_of_clocks_and_a_whole_day_lasts_to_midnight() -> None:
    night = occurrences(when("2026-03-28 22:00", "2026-03-29 06:00"), OSLO, FIRST, LAST)[0]
    day = occurrences(when("2026-12-01", "2026-12-02"), OSLO, FIRST, LAST)[0]
    late = occurrences(when("2026-12-01 18:00", "2026-12-01 24:00"), OSLO, FIRST, LAST)[0]
    begun = occurrences(when("2026-12-01 18:00"), OSLO, FIRST, LAST)[0]

    assert str(night.ends) == "2026-03-29 06:00:00+02:00"
    assert str(day.ends) == "2026-12-03 00:00:00+01:00"
    assert str(late.ends) == "2026-12-02 00:00:00+01:00"
    assert begun.ends is None


def test_without_a_time_zone_clocks_are_those_of_the_reader() -> None:
    assert begins(when("2026-12-01 18:00"), None) == ["2026-12-01T18:00"]


def test_all_day_forgets_the_time() -> None:
    found = When(start=moment("2026-12-01 18:00"), all_day=Answer.YES)

    one = occurrences(found, OSLO, FIRST, LAST)[0]
    assert one.is_all_day
    assert one.start == moment("2026-12-01")


def test_nothing_is_counted_for_ever() -> None:
    assert len(occurrences(when("1970-01-01", repeat="FREQ=DAILY"), OSLO, date(1970, 1, 1), date.max)) == 2000
    assert len(occurrences(when("2026-12-01", repeat="FREQ=YEARLY"), OSLO, FIRST, date.max)) == 74
    assert occurrences(when("1969-12-31"), OSLO, date.min, date.max) == ()


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [
        (None, "2026-12-02"),
        ("FREQ=DAILY", None),
        ("FREQ=DAILY;COUNT=3", "2026-12-04"),
        ("FREQ=WEEKLY;UNTIL=20261220", "2026-12-21"),
        ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;COUNT=3", "2026-12-02"),
    ],
)
def test_the_last_day_is_known_where_there_is_one(repeat: str | None, expected: str | None) -> None:
    last = last_day_of(when("2026-12-01", "2026-12-02", repeat))

    assert (str(last) if last else None) == expected


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [
        ("FREQ=DAILY", "FREQ=DAILY;UNTIL=20261224"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3"),
        ("FREQ=DAILY;COUNT=30", "FREQ=DAILY;UNTIL=20261224"),
        ("FREQ=DAILY;UNTIL=20261220", "FREQ=DAILY;UNTIL=20261220"),
        ("UNTIL=20270101;FREQ=DAILY", "FREQ=DAILY;UNTIL=20261224"),
    ],
)
def test_a_rule_ends_with_the_offer(repeat: str, expected: str) -> None:
    assert ending_by(when("2026-12-01", repeat=repeat), date(2026, 12, 24)).repeat == expected
