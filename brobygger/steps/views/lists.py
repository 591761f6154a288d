"""Lists of pages: of a folder, of the alphabet, of what there is instead."""

from collections.abc import Iterable

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Folder, Page
from brobygger.nouns.view import Card, CardGroup, LastDay, Listed
from brobygger.tools.formatting import country_in
from brobygger.tools.outline import Listing
from brobygger.tools.urls import relative


def card(page: Page, locale: Locale, address: str) -> Card:
    """Return a page as a list on the page at `address` shows it to a reader of `locale`."""
    foreign = page.locale.key != locale.key
    return Card(
        title=page.title,
        href=relative(page.address, address),
        summary=page.fields.summary,
        lang=page.locale.tag if foreign else None,
        language=page.locale.name if foreign else None,
        ended_on=page.fields.valid_until if page.has_ended else None,
        until=last_day(page),
        picture=relative(page.drawing, address) if page.drawing else None,
    )


def cards(pages: Iterable[Page], locale: Locale, address: str) -> tuple[Card, ...]:
    """Return several pages as cards."""
    return tuple(card(page, locale, address) for page in pages)


def last_day(page: Page) -> LastDay | None:
    """Return the last day of what a page offers, where it has one that has not passed."""
    last = page.fields.valid_until
    return None if last is None or page.has_ended else LastDay(day=last.last_day, zone=page.time_zone)


def last_day_of(found: Iterable[Card]) -> LastDay | None:
    """Return the last day on which one of several pages is offered; None where one has no end, or there is none."""
    days = [card.until for card in found]
    if None in days:
        return None
    return max((day for day in days if day), key=lambda last: last.day, default=None)


def listed(found: tuple[Listing, ...], folder: Folder, address: str) -> Listed | None:
    """Return a folder's list, or None where it is empty or the folder is the home page's."""
    if not found or not folder.path:
        return None
    locale = folder.locale
    return Listed(
        groups=tuple(
            _group(group, locale, address) for group in found if group.country or group.own or group.elsewhere
        ),
        ended=cards((page for group in found for page in group.ended), locale, address),
    )


def _group(group: Listing, locale: Locale, address: str) -> CardGroup:
    own, elsewhere = (cards(pages, locale, address) for pages in (group.own, group.elsewhere))
    return CardGroup(
        country=country_in(locale.language, group.country) if group.country else None,
        code=group.country,
        own=own,
        elsewhere=elsewhere,
        until=last_day_of((*own, *elsewhere)),
    )
