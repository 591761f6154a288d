"""What programs read: calendars, feeds, data."""

from datetime import date

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.values import Moment, PartialDate, RepeatRule, TimeZone


@record
class Event:
    """Something that happens, as a calendar shows it.

    `stamp` is the day since when this is said of it, `sequence` rises when its time changes; a private one says only
    when it is.
    """

    uid: str
    stamp: date
    sequence: int
    start: Moment
    end: Moment | None
    is_all_day: bool
    zone: TimeZone | None
    repeat: RepeatRule | None
    without: tuple[PartialDate, ...]
    is_cancelled: bool
    is_private: bool
    title: str
    description: str | None
    place: str | None
    url: str | None


@record
class CalendarView:
    """A file for the reader's calendar; one with a `name` is asked for again, to learn what is new."""

    events: tuple[Event, ...]
    name: str | None = None


@record
class DataView:
    """A file for programs, as JSON."""

    text: str


@record
class FeedEntry:
    """A page that is new or was changed, since the day `changed`."""

    id: str
    title: str
    summary: str | None
    href: str
    changed: date


@record
class FeedView:
    """What is new or was changed in a locale, the newest first; all addresses are whole, `address` is its own."""

    locale: Locale
    id: str
    title: str
    author: str
    home: str
    address: str
    licence_url: str | None
    entries: tuple[FeedEntry, ...]
