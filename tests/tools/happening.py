"""Activities at random, as editors write them, and what a second library reads in their calendar files."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from brobygger.nouns.values import Clock, Moment, PartialDate, RepeatRule, TimeZone, When
from brobygger.tools.recurrence import is_in_step

ZONES = tuple(map(TimeZone, ("Europe/Oslo", "Europe/Copenhagen", "Europe/Helsinki")))
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIRST, YEARS = date(2026, 1, 1), 5
LAST = date(FIRST.year + YEARS, 1, 1) - timedelta(days=1)


def activities(count: int, seed: int) -> Iterator[tuple[When, TimeZone]]:
    """Yield activities of five years with where they are: single and repeated, by day and by night."""
    chance = random.Random(seed)
    while count:
        found = _when(chance)
        if is_in_step(found):
            count -= 1
            yield found, chance.choice(ZONES)


def _when(chance: random.Random) -> When:
    # Every third begins beside a day on which clocks are changed.
    near = date(chance.randrange(2026, 2031), chance.choice((3, 10)), 25)
    day = FIRST + timedelta(days=chance.randrange(365 * YEARS - 30)) if chance.random() < 0.67 else near
    day += timedelta(days=chance.randrange(7))
    start = Moment(day=day, time=_clock(chance) if chance.random() < 0.8 else None)
    return When(
        start=start,
        end=_end(start, chance),
        repeat=_rule(day, chance) if chance.random() < 0.85 else None,
        except_=tuple(_without(day, chance)) if chance.random() < 0.5 else None,
    )


def _clock(chance: random.Random) -> Clock:
    """Return a time of day; none of the hour that clocks leave out in spring, since libraries differ there."""
    return Clock(chance.choice((*range(2), *range(4, 24))), chance.choice((0, 15, 30, 45)))


def _end(start: Moment, chance: random.Random) -> Moment | None:
    if chance.random() < 0.2:
        return None
    if start.time is None:
        return Moment(day=start.day + timedelta(days=chance.randrange(3)))
    if start.time.hour < 20 and chance.random() < 0.8:
        return Moment(day=start.day, time=Clock(start.time.hour + chance.randrange(1, 4), start.time.minute))
    return Moment(day=start.day + timedelta(days=1), time=_clock(chance))


def _rule(day: date, chance: random.Random) -> RepeatRule:
    parts = [f"FREQ={(frequency := chance.choice(('DAILY', 'WEEKLY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'YEARLY')))}"]
    if chance.random() < 0.3:
        parts.append(f"INTERVAL={chance.randrange(2, 5)}")
    own = DAYS[day.weekday()]
    if frequency == "WEEKLY" and chance.random() < 0.6:
        parts.append(f"BYDAY={','.join({own: None, chance.choice(DAYS): None})}")
    elif frequency == "MONTHLY":
        nth = (day.day - 1) // 7 + 1
        parts += chance.choice(([f"BYDAY={nth}{own}"], [f"BYMONTHDAY={day.day}"], ["BYDAY=-1" + own], []))
    parts += chance.choice(
        ([], [f"COUNT={chance.randrange(1, 40)}"], [f"UNTIL={day + timedelta(days=chance.randrange(700)):%Y%m%d}"])
    )
    return RepeatRule(";".join(parts))


def _without(day: date, chance: random.Random) -> Iterator[PartialDate]:
    for _ in range(chance.randrange(1, 4)):
        left = day + timedelta(days=7 * chance.randrange(1, 30))
        yield PartialDate(left.year, left.month, left.day if chance.random() < 0.8 else None)


def read_back(data: bytes, uid: str | None = None) -> list[tuple[datetime | date, datetime | date | None]]:
    """Return when a second library says that the events of a file begin and end; no end where one only begins."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(FIRST, LAST + timedelta(days=1))
    pairs = (
        (event.start, event.end if event.end != event.start else None)
        for event in found
        if uid is None or event["UID"] == uid
    )
    return sorted(pairs, key=lambda pair: str(pair[0]))


def instant(moment: datetime | date, zone: str) -> datetime:
    """Return the beginning of a day where that is one."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, datetime.min.time(), ZoneInfo(zone))
