"""Promise: opening hours say of each day when it is open, and phones get what they need to know what holds now."""

from datetime import date

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.values import Clock, DayState, Slot
from brobygger.nouns.view import HoursRow, PageView
from brobygger.steps.views import edition_of, view_of
from tests.support import SITE
from tests.tools.sites import site_of

ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")


def view(hours: str, *, country: str = "NO", settings: str = ZONES, today: date = date(2026, 11, 22)) -> PageView:
    site = site_of(
        f"""\
-- site.yaml --
{settings}
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Kort.
country: {country}
opening_hours: {hours}
---

Tekst.
""",
        today=today,
    )
    edition = edition_of(
        site,
        AssetAddresses(
            icon="i.svg", print_sheet="p.css", pngs={}, scripts={"page": "p.js", "search": "s.js", "start": "t.js"}
        ),
    )
    found = view_of(edition, ("page", "organisations/club", "nb"))
    assert isinstance(found, PageView)
    return found


def rows(hours: str) -> tuple[HoursRow, ...]:
    return view(hours).hours


def test_days_are_counted_from_the_first_of_1970_which_was_a_thursday() -> None:
    found = rows(
        "{monday: closed, tuesday: closed, wednesday: closed, thursday: closed, friday: closed, saturday: closed, "
        "sunday: closed}"
    )

    assert [(row.weekday, row.on) for row in found] == [
        (0, "d4"),
        (1, "d5"),
        (2, "d6"),
        (3, "d0"),
        (4, "d1"),
        (5, "d2"),
        (6, "d3"),
    ]
    assert (date(2026, 11, 23) - date(1970, 1, 1)).days % 7 == 4  # a Monday


def test_what_wins_stands_further_down() -> None:
    found = rows(
        "{exceptions: [{date: 2026-12-24, hours: closed}, {date: 2026-07, hours: closed}], "
        "public_holidays: by appointment, monday: 9:00-10:00}"
    )

    assert [row.hours for row in found] == [
        (Slot(Clock(9, 0), Clock(10, 0)),),
        DayState.BY_APPOINTMENT,
        DayState.CLOSED,
        DayState.CLOSED,
    ]
    assert [row.on for row in found[2:]] == ["2026-12-24", "2026-07"]


def test_the_row_of_public_holidays_knows_their_days() -> None:
    days = rows("{public_holidays: closed}")[0].on.split("|")

    assert "2026-05-17" in days
    assert "2027-05-17" in days
    assert all(day[:4] in ("2026", "2027") for day in days)


def test_the_hours_of_a_day_stand_in_order() -> None:
    found = rows('{monday: ["13:00-15:00", "10:00-12:00"]}')

    assert found[0].hours == (Slot(Clock(10, 0), Clock(12, 0)), Slot(Clock(13, 0), Clock(15, 0)))


def test_a_phone_knows_until_when_it_knows_the_public_holidays() -> None:
    opened = view("{monday: 9:00-10:00, public_holidays: closed}").open_now

    assert opened is not None
    assert opened.zone == "Europe/Oslo"
    assert opened.until is not None
    assert opened.until.day == date(2027, 12, 25)  # six days more are looked at for the next time that it opens


def test_without_a_word_on_public_holidays_nothing_ends() -> None:
    opened = view("{monday: 9:00-10:00}").open_now

    assert opened is not None
    assert opened.until is None


def test_nothing_is_said_where_nobody_knows_the_time_or_the_public_holidays() -> None:
    assert view("{monday: 9:00-10:00}", settings=SITE).open_now is None
    nowhere = ZONES.replace("code: NO,", "code: XX,")
    assert view("{monday: 9:00-10:00, public_holidays: closed}", settings=nowhere, country="XX").open_now is None
    assert view("{monday: 9:00-10:00}", settings=nowhere, country="XX").open_now is not None
    assert view("unknown").open_now is None


def test_a_page_is_the_same_on_every_day_of_a_year() -> None:
    hours = "{monday: 9:00-10:00, public_holidays: closed}"

    assert view(hours, today=date(2026, 1, 1)) == view(hours, today=date(2026, 12, 31))
    assert view(hours, today=date(2026, 1, 1)) != view(hours, today=date(2027, 1, 1))
