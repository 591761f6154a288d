"""When an activity happens: the rule of a repetition as single occurrences (RFC 5545, 3.3.10 and 3.8.5)."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from brobygger.nouns.occurrence import MIDNIGHT, Occurrence, time_of
from brobygger.nouns.values import Answer, Clock, Moment, PartialDate, RepeatRule, TimeZone, When, rule_parts

YEARS = range(1970, 2100)
"""What calendars can count in: before, time zones are guesses, and after, nobody has planned anything."""

MOST = 2000
"""So many occurrences are worked out at once: five years of days."""

DAY = timedelta(days=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
BY_DAY = re.compile(r"(-?[1-5])?([A-Z]{2})")


def first_moment(when: When) -> Moment | None:
    """Return when something begins for the first time; 24:00 is the beginning of the next day."""
    start = when.start
    if start is not None and start.time == MIDNIGHT and not is_all_day(when):
        return Moment(day=start.day + DAY, time=Clock(0, 0))
    return start


def is_all_day(when: When) -> bool:
    """Say whether something takes whole days: it says so, or nobody has given it a time."""
    return when.all_day is Answer.YES or when.start is None or when.start.time is None


def is_datable(when: When) -> bool:
    """Say whether the first day is known, and calendars can count to all days that are named."""
    days = (when.start and when.start.day, when.end and when.end.day, when.repeats_until)
    return when.start is not None and all(day.year in YEARS for day in days if day)


def is_in_step(when: When) -> bool:
    """Say whether the first day is one of those that its rule names; else calendars differ in what they make of it."""
    start = first_moment(when)
    return start is None or when.repeat is None or _names(when.repeat, start.day)


@lru_cache(maxsize=4096)
def occurrences(when: When, zone: TimeZone | None, first: date, last: date, most: int = MOST) -> tuple[Occurrence, ...]:
    """Return what has not ended before the day `first` and begins on the day `last` at the latest, in order.

    Clocks show the same each time, also when summer time has begun; a time that clocks leave out, or show twice, is
    read as RFC 5545, 3.3.5, wants it. There are at most `most`, none where the days are not datable or out of step.
    A cancelled activity has those that it would have.
    """
    start = first_moment(when)
    if start is None or not is_datable(when) or not is_in_step(when):
        return ()
    lasts = max(timedelta(0), _last_of(when, start) - start.day)
    days = (day for day in _days(when, start, first - lasts, last) if not _is_left_out(day, when.except_ or ()))
    return tuple(islice((_occurrence(when, start, day, zone) for day in days), most))


def last_day_of(when: When) -> date | None:
    """Return the last day on which something happens, or None where it is repeated without an end."""
    start = first_moment(when)
    if start is None:
        return None
    lasts = max(timedelta(0), _last_of(when, start) - start.day)
    if when.repeat is None or not is_in_step(when):
        return start.day + lasts
    if "COUNT" in rule_parts(when.repeat):
        return max(_days(when, start, start.day, date.max), default=start.day) + lasts
    until = when.repeats_until
    return until + lasts if until else None


def ending_by(when: When, last: date | None) -> When:
    """Return the same with a rule that goes no further than the day `last`."""
    if when.repeat is None or last is None or last.year not in YEARS or not (is_datable(when) and is_in_step(when)):
        return when
    own = last_day_of(when)
    if own is not None and own <= last:
        return when
    parts = [part for part in when.repeat.split(";") if not part.startswith(("COUNT=", "UNTIL="))]
    return replace(when, repeat=RepeatRule(";".join((*parts, f"UNTIL={last:%Y%m%d}"))))


def _days(when: When, start: Moment, first: date, last: date) -> Iterator[date]:
    """Yield the days on which something begins, from `first` to `last`; the rule knows no times, so midnights do."""
    if when.repeat is None:
        if first <= start.day <= last:
            yield start.day
        return
    from dateutil.rrule import rrulestr  # loading it takes 0.02 s, and most builds have nothing dated

    rule = rrulestr(when.repeat, dtstart=datetime.combine(start.day, time()))
    for at in rule.xafter(datetime.combine(first, time()), inc=True):
        day: date = at.date()
        if day > last or day.year not in YEARS:
            return
        yield day


def _occurrence(when: When, start: Moment, day: date, zone: TimeZone | None) -> Occurrence:
    shift = day - start.day
    end = when.end and Moment(day=when.end.day + shift, time=when.end.time)
    if is_all_day(when):
        last = end.day if end else day
        return Occurrence(
            start=Moment(day=day),
            end=Moment(day=last) if end else None,
            begins=time_of(day, Clock(0, 0), zone),
            ends=time_of(last, MIDNIGHT, zone),
        )
    return Occurrence(
        start=Moment(day=day, time=start.time),
        end=end,
        begins=time_of(day, start.time or Clock(0, 0), zone),
        ends=time_of(end.day, end.time or MIDNIGHT, zone) if end else None,
    )


def _last_of(when: When, start: Moment) -> date:
    """Return the last day of the first time."""
    return when.end.day if when.end else start.day


def _is_left_out(day: date, without: tuple[PartialDate, ...]) -> bool:
    """Say whether a day is left out: also as one of a month, or of a year."""
    return any(one.first_day <= day <= one.last_day for one in without)


def _names(rule: RepeatRule, day: date) -> bool:
    """Say whether a day is one of those that a rule names."""
    said = rule_parts(rule)
    length = calendar.monthrange(day.year, day.month)[1]
    number = int(said.get("BYMONTHDAY", "0"))
    if number and day.day != (number if number > 0 else length + 1 + number):
        return False
    if "BYDAY" not in said:
        return True
    place, of = day.day, length
    if said["FREQ"] == "YEARLY":
        place, of = day.timetuple().tm_yday, 365 + calendar.isleap(day.year)
    counts = {"", str((place - 1) // 7 + 1), str(-((of - place) // 7 + 1))}
    named = (BY_DAY.fullmatch(part) for part in said["BYDAY"].split(","))
    return any(one is not None and one[2] == WEEKDAYS[day.weekday()] and (one[1] or "") in counts for one in named)
