"""Opening hours as a table, with what a phone needs to say whether it is open now."""

from collections.abc import Iterator
from datetime import timedelta

from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import DayHours, DayState, OpeningHours
from brobygger.nouns.view import HoursRow, LastDay, OpenNow

AHEAD = timedelta(days=6)
"""So far a phone looks for the next time when a place opens: after that, weekdays have the same names again."""


def hours_rows(site: Site, page: Page, hours: OpeningHours) -> Iterator[HoursRow]:
    """Yield the rows of the table; where two are for the same day, the later one says what holds."""
    for index, day in enumerate(hours.week):
        if day is not None:
            yield HoursRow(weekday=index, date=None, hours=in_order(day), on=f"d{(index + 4) % 7}")
    if hours.public_holidays is not None:
        days = site.holidays.get(page.fields.country or "", ()) if page.time_zone else ()
        yield HoursRow(weekday=None, date=None, hours=in_order(hours.public_holidays), on="|".join(map(str, days)))
    for exception in hours.exceptions or ():
        if exception.hours is not None and exception.date is not None:
            yield HoursRow(weekday=None, date=exception.date, hours=in_order(exception.hours), on=str(exception.date))


def open_now(site: Site, page: Page, hours: OpeningHours) -> OpenNow | None:
    """Return what a phone needs; None where nobody knows the time there, or which days are public holidays."""
    if page.time_zone is None:
        return None
    if hours.public_holidays is None:
        return OpenNow(zone=page.time_zone, until=None)
    if not site.holidays.get(page.fields.country or ""):
        return None
    return OpenNow(zone=page.time_zone, until=LastDay(day=site.holidays_until - AHEAD, zone=page.time_zone))


def in_order(hours: DayHours) -> DayHours:
    """Return the hours of a day as they follow one another."""
    return hours if isinstance(hours, DayState) else tuple(sorted(hours, key=lambda slot: slot.opens))
