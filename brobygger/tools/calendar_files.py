"""Write events as a file that every calendar takes (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brobygger.nouns.occurrence import MIDNIGHT, time_of
from brobygger.nouns.values import Clock, Moment, PartialDate, RepeatRule, repeats_until
from brobygger.nouns.view import Event

if TYPE_CHECKING:
    import icalendar

MAKER = "-//Brobygger//Brobygger//EN"
FORESEEN = 10
"""Years for which a file says when clocks are changed, where an event is repeated without an end."""
DAY = timedelta(days=1)
END = b"END:VCALENDAR\r\n"

AT_HAND = 4096
"""So many events, zones and beginnings are kept as they were written: most stand in several calendars."""


def calendar_file(events: Iterable[Event], name: str | None = None) -> bytes:
    """Return the bytes of a calendar; equal events make equal bytes.

    One with a name is for programs that ask for it again, once a day: they are told so in the words of RFC 7986 and in
    those that Google, Apple and Outlook knew before.
    """
    found = tuple(events)
    zones: list[bytes] = []
    for zone in sorted({event.zone for event in found if event.zone and not event.is_all_day}):
        years = [day.year for event in found if event.zone == zone for day in _days(event)]
        zones.append(_zone(zone, min(years), max(years) + 1))
    return b"".join((_head(name), *zones, *map(_entry, found), END))


@lru_cache(AT_HAND)
def _head(name: str | None) -> bytes:
    """Return what stands at the beginning of a calendar."""
    import icalendar  # loading it takes 0.05 s, and most builds make no calendar

    made = icalendar.Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    if name is not None:
        made.add("name", icalendar.vText(name))  # the library does not know these two as texts, and escapes none
        made.add("x-wr-calname", icalendar.vText(name))
        made.add("refresh-interval", DAY, {"value": "DURATION"})
        made.add("x-published-ttl", icalendar.vDuration(DAY))
    return bytes(made.to_ical()).removesuffix(END)


@lru_cache(AT_HAND)
def _zone(zone: str, first: int, end: int) -> bytes:
    """Return when the clocks of a zone are changed, from the beginning of a year to that of another."""
    import icalendar

    made = icalendar.Timezone.from_tzinfo(ZoneInfo(zone), zone, date(first, 1, 1), date(end, 1, 1))
    return bytes(made.to_ical())


@lru_cache(AT_HAND)
def _entry(event: Event) -> bytes:
    """Return the lines of an event, which stand in its own file and in each calendar that it belongs to."""
    return bytes(_component(event).to_ical())


def _component(event: Event) -> "icalendar.Event":
    import icalendar

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.stamp, time(), UTC))
    made.add("sequence", event.sequence)
    made.add("dtstart", _time(event, event.start.day, event.start.time))
    if event.end:
        made.add("dtend", _end(event, event.end))
    if event.repeat:
        made.add("rrule", _rule(event, event.repeat))
        without = [_time(event, day, event.start.time) for day in _all_days(event.without)]
        if without:
            made.add("exdate", without)
    made.add("summary", event.title)
    for name, value in (("description", event.description), ("location", event.place), ("url", event.url)):
        if value:
            made.add(name, value)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.is_private:
        made.add("class", "PRIVATE")
    return made


def _time(event: Event, day: date, clock: Clock | None) -> date:
    """Return a day, or the time on it where the event does not take whole days."""
    return day if event.is_all_day or clock is None else time_of(day, clock, event.zone)


def _end(event: Event, end: Moment) -> date:
    """Return when an event ends; the last of several days is named by the one after it."""
    return end.day + DAY if event.is_all_day else _time(event, end.day, end.time or MIDNIGHT)


def _rule(event: Event, rule: RepeatRule) -> "icalendar.vRecur":
    """Return a rule whose end is written as the start is (RFC 5545, 3.3.10): the last moment of the last day."""
    import icalendar

    made: icalendar.vRecur = icalendar.vRecur.from_ical(rule)
    last = repeats_until(rule)
    if last and not event.is_all_day:
        at = datetime.combine(last, time(23, 59, 59), ZoneInfo(event.zone) if event.zone else None)
        made["UNTIL"] = [at.astimezone(UTC) if event.zone else at]
    return made


def _days(event: Event) -> Iterator[date]:
    """Yield days between which the event happens."""
    yield event.start.day
    if event.end:
        yield event.end.day
    if event.repeat:
        yield repeats_until(event.repeat) or event.start.day.replace(day=1, year=event.start.day.year + FORESEEN)


def _all_days(dates: Iterable[PartialDate]) -> Iterator[date]:
    """Yield each day of months and years too."""
    for found in dates:
        day = date(found.year, found.month or 1, found.day or 1)
        yield from (day + DAY * count for count in range((found.last_day - day).days + 1))
