"""An activity as an entry of the reader's calendar."""

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page
from brobygger.nouns.values import Answer, Moment, When
from brobygger.nouns.view import AddToCalendar, CalendarView, Event, LastDay, Subscription
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.furniture import folder_title
from brobygger.tools.agenda import calendar_file_address, when_of
from brobygger.tools.digests import digest
from brobygger.tools.recurrence import YEARS, first_moment, is_all_day
from brobygger.tools.urls import relative


def calendar_address(page: Page) -> str | None:
    """Return the address of the calendar file of an activity whose day is known and which is still offered."""
    return None if when_of(page) is None else f"{page.address.removesuffix('.html')}.ics"


def add_to_calendar(page: Page) -> AddToCalendar | None:
    """Return the link to the calendar file, where the activity takes place."""
    address, when = calendar_address(page), when_of(page)
    if address is None or when is None or when.cancelled is Answer.YES:
        return None
    day = min(_last_days(page, when), default=None)
    until = LastDay(day=day, zone=page.time_zone) if day else None
    return AddToCalendar(href=relative(address, page.address), until=until)


def calendar_view(page: Page, settings: Settings) -> CalendarView:
    """Return the calendar file of an activity."""
    return CalendarView(events=tuple(_events((page,), settings)))


def calendars_view(edition: Edition, locale: Locale, name: str) -> CalendarView:
    """Return a calendar to subscribe to: of a folder ("" for the whole locale), or of an organisation by its id."""
    site = edition.site
    owner = site.page(name, locale.key) if (locale.key, name) not in site.folders else None
    title = owner.title if owner else folder_title(site, site.folders[locale.key, name])[0] if name else None
    events = _events(edition.calendar_of(locale.key, name), site.settings)
    ours = site.settings.name
    return CalendarView(events=tuple(events), name=f"{title} – {ours}" if title else f"{ours} – {locale.name}")


def subscription(edition: Edition, locale: Locale, name: str, address: str) -> Subscription | None:
    """Return what leads from the page at `address` to a calendar, where something stands in it."""
    if next(edition.calendar_of(locale.key, name), None) is None:
        return None
    site = edition.site
    file, base = calendar_file_address(site, locale, name), site.settings.base_url
    webcal = None if base is None else f"webcal:{base.partition(':')[2]}{file}"
    return Subscription(href=relative(file, address), webcal=webcal)


def _events(pages: Iterable[Page], settings: Settings) -> Iterator[Event]:
    for page in pages:
        when = when_of(page)
        start = first_moment(when) if when else None
        if when and start:
            yield _event(page, when, start, settings)


def _event(page: Page, when: When, start: Moment, settings: Settings) -> Event:
    """Return an activity as an event; what might give away a reader of a sensitive page is left out."""
    fields, is_private = page.fields, page.is_sensitive
    place = fields.place or fields.online if isinstance(fields, Activity) else None
    sequence = fields.sequence if isinstance(fields, Activity) else None
    return Event(
        uid=_uid(page, settings),
        stamp=fields.changed_on.last_day if fields.changed_on else start.day,
        sequence=max(0, sequence or 0),
        start=start,
        end=when.end,
        is_all_day=is_all_day(when),
        zone=page.time_zone,
        repeat=when.repeat,
        without=tuple(day for day in when.except_ or () if day.year in YEARS),
        is_cancelled=when.cancelled is Answer.YES,
        is_private=is_private,
        title=settings.name if is_private else page.title,
        description=None if is_private else fields.summary,
        place=None if is_private else place,
        url=None if is_private else settings.url(page.address),
    )


def _uid(page: Page, settings: Settings) -> str:
    """Return what the event is known by for ever; it names nothing, since calendars pass it on (RFC 7986, 5.3)."""
    site = urlsplit(settings.base_url).netloc if settings.base_url else settings.name
    return digest(page.page_id.encode(), page.locale.key.encode(), site.encode()).hex()


def _last_days(page: Page, when: When) -> Iterator[date]:
    """Yield the days after which the activity does not happen any more."""
    if page.fields.valid_until:
        yield page.fields.valid_until.last_day
    if when.repeats_until:
        yield when.repeats_until
    elif when.start and not when.repeat:
        yield (when.end or when.start).day
