"""Once that an activity happens."""

from datetime import datetime

from brobygger.nouns.record import record
from brobygger.nouns.values import Moment


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
