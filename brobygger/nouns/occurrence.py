"""Once that an activity happens."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from brobygger.nouns.record import record
from brobygger.nouns.values import Clock, Moment, TimeZone

MIDNIGHT = Clock(24, 0)


@record
class Occurrence:
    """Once that something happens: as clocks at its place show it, and when that is.

    `begins` and `ends` bear the time zone of the place; where nobody knows that, they bear none, and mean the clocks of
    the reader. A whole day lasts from one midnight to the next. `ends` is None where a time has no end.
    """

    start: Moment
    end: Moment | None
    begins: datetime
    ends: datetime | None

    @property
    def is_all_day(self) -> bool:
        """Say whether it takes whole days."""
        return self.start.time is None


def time_of(day: date, clock: Clock, zone: TimeZone | None) -> datetime:
    """Return a time of a day, in its time zone where that is known; 24:00 is the beginning of the next day."""
    at = datetime.combine(day, time()) + timedelta(hours=clock.hour, minutes=clock.minute)
    return at.replace(tzinfo=ZoneInfo(zone)) if zone else at
