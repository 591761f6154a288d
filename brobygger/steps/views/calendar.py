"""An activity as an entry of the reader's calendar."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from brobygger.nouns.model import Activity
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page
from brobygger.nouns.values import Answer, Moment, When
from brobygger.nouns.view import AddToCalendar, CalendarView, Event, LastDay
from brobygger.tools.digests import digest
from brobygger.tools.urls import relative

YEARS = range(1970, 2100)
"""What calendars can count in: before, time zones are guesses, and after, nobody has planned anything."""


def calendar_address(page: Page) -> str | None:
    """Return the address of the calendar file of an activity whose day is known and which is still offered."""
    when = _when(page)
    if when is None or when.start is None or page.has_ended:
        return None
    days = (when.start.day, when.end and when.end.day, when.repeats_until)
    if any(day.year not in YEARS for day in days if day):
        return None
    return f"{page.address.removesuffix('.html')}.ics"


def add_to_calendar(page: Page) -> AddToCalendar | None:
    """Return the link to the calendar file, where the activity takes place."""
    address, when = calendar_address(page), _when(page)
    if address is None or when is None or when.cancelled is Answer.YES:
        return None
    day = min(_last_days(page, when), default=None)
    until = LastDay(day=day, zone=page.time_zone) if day else None
    return AddToCalendar(href=relative(address, page.address), until=until)


def calendar_view(page: Page, settings: Settings) -> CalendarView:
    """Return the calendar file of an activity."""
    when = _when(page)
    return CalendarView(events=(_event(page, when, when.start, settings),) if when and when.start else ())


def _event(page: Page, when: When, start: Moment, settings: Settings) -> Event:
    """Return an activity as an event; what might give away a reader of a sensitive page is left out."""
    fields, is_private = page.fields, page.is_sensitive
    place = fields.place or fields.online if isinstance(fields, Activity) else None
    sequence = fields.sequence if isinstance(fields, Activity) else None
    has_url = settings.base_url is not None and not is_private
    return Event(
        uid=_uid(page, settings),
        stamp=fields.changed_on.last_day if fields.changed_on else start.day,
        sequence=max(0, sequence or 0),
        start=start,
        end=when.end,
        is_all_day=when.all_day is Answer.YES or start.time is None,
        zone=page.time_zone,
        repeat=when.repeat,
        without=tuple(day for day in when.except_ or () if day.year in YEARS),
        is_cancelled=when.cancelled is Answer.YES,
        is_private=is_private,
        title=settings.name if is_private else page.title,
        description=None if is_private else fields.summary,
        place=None if is_private else place,
        url=f"{settings.base_url}{page.address}" if has_url else None,
    )


def _uid(page: Page, settings: Settings) -> str:
    """Return what the event is known by for ever; it names nothing, since calendars pass it on (RFC 7986, 5.3)."""
    site = urlsplit(settings.base_url).netloc if settings.base_url else settings.name
    return digest(page.page_id.encode(), page.locale.key.encode(), site.encode()).hex()


def _when(page: Page) -> When | None:
    fields = page.fields
    return fields.when if isinstance(fields, Activity) and isinstance(fields.when, When) else None


def _last_days(page: Page, when: When) -> Iterator[date]:
    """Yield the days after which the activity does not happen any more."""
    if page.fields.valid_until:
        yield page.fields.valid_until.last_day
    if when.repeats_until:
        yield when.repeats_until
    elif when.start and not when.repeat:
        yield (when.end or when.start).day
