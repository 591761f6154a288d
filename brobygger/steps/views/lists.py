"""Lists of pages: of a folder, of the alphabet, of what there is instead."""

from collections.abc import Iterable

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import Folder, Page
from brobygger.nouns.view import Card, CardGroup, Listed
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
        picture=relative(page.drawing, address) if page.drawing else None,
    )


def cards(pages: Iterable[Page], locale: Locale, address: str) -> tuple[Card, ...]:
    """Return several pages as cards."""
    return tuple(card(page, locale, address) for page in pages)


def listed(found: tuple[Listing, ...], folder: Folder, address: str) -> Listed | None:
    """Return a folder's list, or None where it is empty or the folder is the home page's."""
    if not found or not folder.path:
        return None
    locale = folder.locale
    return Listed(
        groups=tuple(
            CardGroup(
                country=country_in(locale.language, group.country) if group.country else None,
                code=group.country,
                own=cards(group.own, locale, address),
                elsewhere=cards(group.elsewhere, locale, address),
            )
            for group in found
            if group.country or group.own or group.elsewhere
        ),
        ended=cards((page for group in found for page in group.ended), locale, address),
    )
