"""What happens, as a page lists it: country by country, place by place and week by week."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, islice

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Organisation
from brobygger.nouns.occurrence import Occurrence
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import Answer, CountryCode
from brobygger.nouns.view import (
    AgendaCountry,
    AgendaItem,
    AgendaLinks,
    AgendaPlace,
    AgendaView,
    AgendaWeek,
    LastDay,
    LastMoment,
    Link,
    Once,
)
from brobygger.steps.views.calendar import subscription
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.frame import agenda_frame
from brobygger.steps.views.furniture import folder_link
from brobygger.tools.agenda import Happening, when_of
from brobygger.tools.formatting import country_in, days_in, happening_in
from brobygger.tools.outline import agenda_address, sort_key
from brobygger.tools.recurrence import occurrences
from brobygger.tools.urls import relative, slugify

NEXT = 6
"""So many of the next dates stand on an activity's own page: of what is weekly, those of six weeks."""

SECTION = "activities"

DAY = timedelta(days=1)

Where = tuple[CountryCode | None, str | None, bool]
"""A country, a town in it, and whether one takes part online."""


def agenda_view(edition: Edition, locale: Locale) -> AgendaView:
    """Return the page that lists what happens."""
    site, address, agenda = edition.site, agenda_address(locale), edition.agendas[locale.key]
    by_country: dict[CountryCode | None, list[Happening]] = {}
    for one in agenda.happenings:
        by_country.setdefault(one.page.fields.country, []).append(one)
    order = [country.code for country in site.settings.countries]
    codes = [*(code for code in order if code in by_country), *(code for code in by_country if code not in order)]
    folder = site.folders.get((locale.key, SECTION))
    return AgendaView(
        frame=agenda_frame(edition, locale),
        title=happening_in(locale.language),
        countries=tuple(_country(site, locale, code, by_country[code]) for code in codes),
        last=LastDay(day=agenda.until, zone=None),
        calendar=subscription(edition, locale, "", address),
        activities=folder_link(site, folder, address) if folder else None,
    )


def next_dates(page: Page, today: date) -> tuple[Once, ...]:
    """Return the next dates of an activity that is repeated and takes place."""
    when = when_of(page)
    if when is None or when.repeat is None or when.cancelled is Answer.YES:
        return ()
    found = occurrences(when, page.time_zone, today, date.max, NEXT)
    return tuple(once(page, occurrence) for occurrence in islice(found, NEXT))


def once(page: Page, occurrence: Occurrence) -> Once:
    """Return once that an activity happens; what has no end is over with its day."""
    begins, ends = occurrence.begins, occurrence.ends
    until: LastDay | LastMoment
    if occurrence.is_all_day or ends is None:
        last = occurrence.end or occurrence.start
        until = LastDay(day=last.day, zone=page.time_zone)
    else:
        until = LastMoment(at=ends)
    time = str(begins.date()) if occurrence.is_all_day else begins.isoformat(timespec="minutes")
    return Once(start=occurrence.start, end=occurrence.end, time=time, until=until)


NOTHING = AgendaLinks(agenda=None, codes=(), calendar=None)


def agenda_of_page(edition: Edition, page: Page) -> AgendaLinks:
    """Return what leads from a page to what happens: from one that titles a list, and from an organisation's."""
    locale, site = page.locale, edition.site
    if page.document.is_index:
        return agenda_of_folder(edition, site.folders[locale.key, page.document.section_id])
    if not isinstance(page.fields, Organisation) or page.has_ended or page.is_sensitive:
        return NOTHING
    return replace(NOTHING, calendar=subscription(edition, locale, page.page_id, page.address))


def agenda_of_folder(edition: Edition, folder: Folder) -> AgendaLinks:
    """Return what leads from the list of a folder of activities to what happens."""
    locale = folder.locale
    if not f"{folder.path}/".startswith(f"{SECTION}/"):
        return NOTHING
    codes = _codes(edition, locale)
    return AgendaLinks(
        agenda=_agenda_link(locale, folder.address) if codes else None,
        codes=tuple(sorted(code for code in codes if code)),
        calendar=subscription(edition, locale, folder.path, folder.address),
    )


def agenda_of_country(edition: Edition, locale: Locale, code: CountryCode, address: str) -> AgendaLinks:
    """Return what leads from the page of a country at `address` to what happens there."""
    if code not in _codes(edition, locale):
        return NOTHING
    return replace(NOTHING, agenda=_agenda_link(locale, address), codes=(code,))


def _codes(edition: Edition, locale: Locale) -> set[CountryCode | None]:
    return {one.page.fields.country for one in edition.agendas[locale.key].happenings}


def _agenda_link(locale: Locale, address: str) -> Link:
    return Link(text=happening_in(locale.language), href=relative(agenda_address(locale), address))


def _country(site: Site, locale: Locale, code: CountryCode | None, found: list[Happening]) -> AgendaCountry:
    by_place: dict[Where, list[Happening]] = {}
    for one in found:
        by_place.setdefault(_where(one.page), []).append(one)
    name = code.lower() if code else "all"
    return AgendaCountry(
        id=name,
        code=code,
        country=country_in(locale.language, code) if code else None,
        places=tuple(
            AgendaPlace(
                id=f"{name}-{slugify(where[1]) if where[1] else 'online' if where[2] else 'more'}",
                town=where[1],
                is_online=where[2],
                weeks=tuple(_weeks(site, locale, by_place[where])),
                until=_latest(by_place[where]),
            )
            for where in sorted(by_place, key=_place_order)
        ),
        until=_latest(found),
    )


def _where(page: Page) -> Where:
    """Return where an activity is: in the town of the place that it names, else in the only one that is known."""
    fields = page.fields
    country = fields.country
    if not isinstance(fields, Activity):
        return country, None, False
    venues = [venue for venue in fields.places or () if venue.town]
    towns = {venue.town for venue in venues}
    named = {venue.town for venue in venues if fields.place in (venue.name, venue.town)}
    if fields.online and not fields.place:
        return country, None, True
    chosen = named or towns
    return country, next(iter(chosen)) if len(chosen) == 1 else None, False


def _place_order(where: Where) -> tuple[bool, bool, str]:
    return where[1] is None, where[2], sort_key(where[1] or "")


def _weeks(site: Site, locale: Locale, found: Iterable[Happening]) -> Iterator[AgendaWeek]:
    """Yield the weeks in which something begins; what has begun earlier stands in the week of the build."""

    def monday(one: Happening) -> date:
        day = max(one.occurrence.start.day, site.today)
        return day - DAY * day.weekday()

    for first, ones in groupby(found, key=monday):
        happenings = list(ones)
        yield AgendaWeek(
            number=first.isocalendar().week,
            days=days_in(locale.language, first, first + 6 * DAY),
            items=tuple(_item(locale, one) for one in happenings),
            until=_latest(happenings),
        )


def _item(locale: Locale, one: Happening) -> AgendaItem:
    page, fields, when = one.page, one.page.fields, when_of(one.page)
    is_foreign = page.locale.key != locale.key
    return AgendaItem(
        title=page.title,
        href=relative(page.address, agenda_address(locale)),
        lang=page.locale.tag if is_foreign else None,
        language=page.locale.name if is_foreign else None,
        place=fields.place if isinstance(fields, Activity) else None,
        once=once(page, one.occurrence),
        is_cancelled=when is not None and when.cancelled is Answer.YES,
    )


def _latest(found: Iterable[Happening]) -> LastDay | LastMoment:
    """Return when the last of several is over."""
    last = max(found, key=_over)
    return once(last.page, last.occurrence).until


def _over(one: Happening) -> datetime:
    """Return about when something is over, so that all can be compared: clocks without a zone stand for UTC."""
    occurrence = one.occurrence
    ends = occurrence.ends or occurrence.begins.replace(hour=0, minute=0) + DAY
    return ends if ends.tzinfo else ends.replace(tzinfo=UTC)
