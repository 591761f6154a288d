"""Write events as a file that every calendar takes (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brobygger.nouns.values import Clock, Moment, PartialDate, RepeatRule, repeats_until
from brobygger.nouns.view import Event

if TYPE_CHECKING:
    import icalendar

MAKER = "-//Brobygger//Brobygger//EN"
FORESEEN = 10
"""Years for which a file says when clocks are changed, where an event is repeated without an end."""
DAY = timedelta(days=1)


def calendar_file(events: Iterable[Event], name: str | None = None) -> bytes:
    """Return the bytes of a calendar; equal events make equal bytes.

    One with a name is for programs that ask for it again, once a day: they are told so in the words of RFC 7986 and in
    those that Google, Apple and Outlook knew before.
    """
    import icalendar  # loading it takes 0.05 s, and most builds make no calendar

    found = tuple(events)
    made = icalendar.Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    if name is not None:
        made.add("name", name)
        made.add("x-wr-calname", name)
        made.add("refresh-interval", DAY, {"value": "DURATION"})
        made.add("x-published-ttl", icalendar.vDuration(DAY))
    for zone in sorted({event.zone for event in found if event.zone and not event.is_all_day}):
        years = [day.year for event in found if event.zone == zone for day in _days(event)]
        first, last = date(min(years), 1, 1), date(max(years) + 1, 1, 1)
        made.add_component(icalendar.Timezone.from_tzinfo(ZoneInfo(zone), zone, first, last))
    for event in found:
        made.add_component(_component(event))
    return bytes(made.to_ical())


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
    """Return a day, or the time on it where the event does not take whole days; 24:00 is the beginning of the next."""
    if event.is_all_day or clock is None:
        return day
    at = datetime.combine(day, time(), ZoneInfo(event.zone) if event.zone else None)
    return at + timedelta(hours=clock.hour, minutes=clock.minute)


def _end(event: Event, end: Moment) -> date:
    """Return when an event ends; the last of several days is named by the one after it."""
    return end.day + DAY if event.is_all_day else _time(event, end.day, end.time or Clock(24, 0))


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
