"""What happens: the dates that a locale's agenda lists, and the calendars that readers can subscribe to."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Organisation, kind_of
from brobygger.nouns.occurrence import Occurrence
from brobygger.nouns.output import Subject
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Answer, Clock, PageId, When
from brobygger.tools.outline import agenda_address, sort_key
from brobygger.tools.recurrence import ending_by, is_datable, last_day_of, occurrences

WEEKS = 8
"""So many weeks an agenda shows, this one among them: a site that is built once a month always has four to come."""

MOST = 300
"""So many dates an agenda shows; where there are more, it ends with an earlier day."""

KEPT = timedelta(weeks=8)
"""So long calendars keep what is over or called off, so that a phone that was off hears of it too."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Once that the activity of a page happens."""

    page: Page
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Agenda:
    """What happens, in order, up to the day `until`."""

    happenings: tuple[Happening, ...]
    until: date


def when_of(page: Page) -> When | None:
    """Return when an activity that is still offered happens: where its day is known, and to its last day at most."""
    fields = page.fields
    when = fields.when if isinstance(fields, Activity) and isinstance(fields.when, When) else None
    if when is None or page.has_ended or not is_datable(when):
        return None
    return ending_by(when, fields.valid_until.last_day if fields.valid_until else None)


def is_told(page: Page) -> bool:
    """Say whether others than the readers of its page may hear when an activity is; none that puts them at risk."""
    return not page.is_sensitive and when_of(page) is not None


def agenda_of(site: Site, locale: Locale) -> Agenda:
    """Return what readers of a locale are told of the weeks to come, in the nearest versions, the earliest first.

    What has begun and not ended is there too, and what is called off, since people may come to it.
    """
    until = _last_shown(site)
    found = sorted(_happenings(_nearest(site, locale), site.today, until), key=_order)
    if len(found) > MOST:
        # The last day has to be whole; one day alone may have as much as it likes.
        cut = max(found[MOST].occurrence.start.day, site.today + timedelta(days=1))
        found = [one for one in found if one.occurrence.start.day < cut]
        until = cut - timedelta(days=1)
    return Agenda(tuple(found), until)


def calendars_in(site: Site, locale: Locale, among: Collection[PageId] | None = None) -> tuple[str, ...]:
    """Return the names of the calendars of a locale in which something stands.

    Those of folders ("" is the whole locale), and the ids of organisations. `among` are the ids of the only activities
    that are asked for.
    """
    found = _in_calendars(site, locale, among)
    return tuple(dict.fromkeys(name for page in found for name in calendar_names(site, page, locale)))


def in_calendar(
    site: Site, locale: Locale, name: str, named_by: Callable[[PageId], Collection[PageId]]
) -> Iterator[Page]:
    """Yield the activities in a calendar; `named_by` tells which pages name an organisation.

    A calendar cannot say that a text is in another language, so it has what is written in the locale's own. A plain
    locale and its standard one stand in for each other.
    """
    among = None if (locale.key, name) in site.folders else named_by(PageId(name))
    for page in _in_calendars(site, locale, among):
        if name in calendar_names(site, page, locale):
            yield page


def _in_calendars(site: Site, locale: Locale, among: Collection[PageId] | None) -> Iterator[Page]:
    return (
        page
        for page in _nearest(site, locale, among)
        if page.locale.language == locale.language and _is_news(site, page)
    )


def calendar_names(site: Site, page: Page, locale: Locale) -> Iterator[str]:
    """Yield the names of the calendars of a locale in which an activity stands."""
    yield ""
    parts = page.page_id.split("/")[:-1]
    yield from ("/".join(parts[: count + 1]) for count in range(len(parts)))
    organisation = page.fields.organisation if isinstance(page.fields, Activity) else None
    owner = site.page(organisation, locale.key) if organisation else None
    if owner is not None and isinstance(owner.fields, Organisation) and not (owner.is_sensitive or owner.has_ended):
        yield owner.page_id


def calendar_file_address(site: Site, locale: Locale, name: str) -> str:
    """Return the address of a calendar, which stands beside the page of what it is called after."""
    owner = site.folders[locale.key, name] if (locale.key, name) in site.folders else site.page(name, locale.key)
    return f"{owner.address.removesuffix('.html')}.ics" if owner is not None else ""


def agenda_subjects(site: Site, among: Collection[PageId] | None = None) -> dict[str, Subject]:
    """Return the agendas and the calendars of all locales by their addresses, none where nothing has a day.

    `among` are the ids of the only activities that are asked for.
    """
    found: dict[str, Subject] = {agenda: ("agenda", key) for key, agenda in agenda_addresses(site, among).items()}
    for locale in site.settings.locales:
        for name in calendars_in(site, locale, among):
            found[calendar_file_address(site, locale, name)] = ("calendars", locale.key, name)
    return found


def have_same_agendas(old: Site, new: Site, touched: Collection[PageId]) -> bool:
    """Say whether two sites have the same agendas and calendars, though not the same in them.

    They differ in the pages of the ids `touched`, among which is whatever names another one of them.
    """
    return agenda_subjects(old, touched) == agenda_subjects(new, touched) or (
        agenda_subjects(old) == agenda_subjects(new)
    )


def agenda_addresses(site: Site, among: Collection[PageId] | None = None) -> dict[str, str]:
    """Return the addresses of the agendas by locale key; a locale in which nothing happens has none."""
    locales, until = site.settings.locales, _last_shown(site)
    return {
        locale.key: agenda_address(locale)
        for locale in locales
        if any(True for _ in _happenings(_nearest(site, locale, among), site.today, until))
    }


def _last_shown(site: Site) -> date:
    """Return the last day that an agenda shows where there is not too much of it."""
    return site.today + timedelta(days=7 * WEEKS - 1 - site.today.weekday())


def _nearest(site: Site, locale: Locale, among: Collection[PageId] | None = None) -> Iterator[Page]:
    """Yield the nearest version of each activity of which others may hear."""
    for page_id in site.versions if among is None else sorted(site.versions.keys() & among):
        page = site.nearest(page_id, locale) if kind_of(page_id) is Activity else None
        if page is not None and is_told(page):
            yield page


def _happenings(pages: Iterable[Page], first: date, last: date) -> Iterator[Happening]:
    for page in pages:
        when = when_of(page)
        for occurrence in occurrences(when, page.time_zone, first, last) if when else ():
            yield Happening(page, occurrence)


def _order(one: Happening) -> tuple[date, Clock, str, str]:
    start = one.occurrence.start
    return start.day, start.time or Clock(0, 0), sort_key(one.page.title), one.page.page_id


def _is_news(site: Site, page: Page) -> bool:
    """Say whether calendars still hold an activity: it is to come, or has not been over or called off for long."""
    when, changed = when_of(page), page.fields.changed_on
    ends = [last_day_of(when) if when else None]
    if when and when.cancelled is Answer.YES:
        ends.append(changed.last_day if changed else None)
    return all(day is None or day >= site.today - KEPT for day in ends)
