"""What a reader can do once a page is read: join, get in touch, or go on to another page."""

from collections.abc import Iterable, Iterator
from itertools import islice

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Article, Organisation, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import NextSteps, Place
from brobygger.steps.views.contents import CONTACT, HOW_TO_JOIN
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.lists import cards
from brobygger.tools.outline import order_in_lists

AT_MOST = 3

WAYS = {Service: (HOW_TO_JOIN, CONTACT), Activity: (CONTACT,), Organisation: (CONTACT,)}
"""The sections of a kind of page that say what to do."""


def next_steps_of(edition: Edition, page: Page, places: Iterable[Place]) -> NextSteps | None:
    """Return what comes next, or None where nothing does; sections of the page give way to other pages.

    `places` are the sections that the page has.
    """
    if page.has_ended:
        return None
    pages = tuple(islice(_pages(edition, page), AT_MOST))
    ids = WAYS.get(type(page.fields), ())
    ways = [place for place in places if place.text is None and place.id in ids][: AT_MOST - len(pages)]
    if not pages and not ways:
        return None
    return NextSteps(ways=tuple(ways), cards=cards(pages, page.locale, page.address))


def _pages(edition: Edition, page: Page) -> Iterator[Page]:
    """Yield the pages that come next, each in the version nearest to the reader."""
    fields, site = page.fields, edition.site
    match fields:
        case Organisation():
            naming = _nearest(site, edition.named_by(page.page_id), page.locale)
            offers = (found for found in naming if isinstance(found.fields, Service | Activity))
            yield from sorted(offers, key=order_in_lists)
        case Service() | Activity():
            yield from _nearest(site, filter(None, [fields.organisation]), page.locale)
        case Article():
            yield from _nearest(site, fields.who_can_help or (), page.locale)
        case _:
            pass


def _nearest(site: Site, page_ids: Iterable[str], locale: Locale) -> Iterator[Page]:
    """Yield of each page what its reader is led to, but nothing that has ended; a helpline's key is no page."""
    shown = (site.nearest(page_id, locale) for page_id in page_ids)
    return (page for page in shown if page is not None and not page.has_ended)
