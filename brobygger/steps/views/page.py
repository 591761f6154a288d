"""A page of the content as its reader sees it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote

from brobygger.nouns.model import Activity, Article, Organisation, Service, Topic
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Contact, OpeningHours, Source, Unknown, Venue
from brobygger.nouns.view import (
    Call,
    Card,
    LastDay,
    Link,
    Listed,
    PageView,
    QrCode,
    SectionView,
    SourceView,
    VenueView,
    WordView,
)
from brobygger.steps.views.agenda import agenda_of_page, next_dates
from brobygger.steps.views.calendar import add_to_calendar
from brobygger.steps.views.contents import ENOUGH, places_of
from brobygger.steps.views.country_links import country_choice
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.ended import said_of
from brobygger.steps.views.frame import page_frame
from brobygger.steps.views.helpers import emergency_numbers, helpers_of
from brobygger.steps.views.hours import hours_rows, open_now
from brobygger.steps.views.links import link_to
from brobygger.steps.views.lists import cards, last_day, listed
from brobygger.steps.views.next_steps import next_steps_of
from brobygger.steps.views.say import say_hints
from brobygger.tools.behind import newer_source
from brobygger.tools.body import filled_sections, lead_figure
from brobygger.tools.formatting import country_in
from brobygger.tools.outline import folder_of, instead_of
from brobygger.tools.telephone import dialled
from brobygger.tools.themes import theme_of, theme_page
from brobygger.tools.urls import relative
from brobygger.tools.wording import TAG
from brobygger.tools.words import Explained, explain_words

MAP = "https://www.openstreetmap.org/"

LETTERS_ON_TWO_SHEETS, PLAIN_LETTERS = 3000, 1700
"""So many letters of text and explanations come out on two sheets of A4; plain ones are larger, in shorter lines."""

LINE = 60
"""The room that a word takes beside its letters, since it stands on a line of its own."""

KIND_TEMPLATES = {Organisation: "organisation", Service: "service", Activity: "activity", Article: "article"}


def page_view(edition: Edition, page: Page) -> PageView:
    """Return everything that a page shows."""
    site = edition.site
    fields, address, locale = page.fields, page.address, page.locale
    contact, hours, venues = _contact_parts(page)
    before, after = edition.neighbours_of(page)
    explained = _explained(edition, page)
    calls, helpers = tuple(_calls(page, contact)), tuple(helpers_of(site, page, locale, address))
    say_to_helpers, say_to_call = say_hints(edition, page, calls, helpers)
    words = tuple(edition.explanation(locale.key, address.rpartition("/")[0], key) for key in explained.keys)
    url = site.settings.url(address)
    rows = tuple(hours_rows(site, page, hours)) if hours else ()
    found = tuple(_venue(venue, page) for venue in venues if _can_be_found(venue))
    places = places_of(site, page, has_contact=bool(calls or found or rows), has_helpers=bool(helpers))
    return PageView(
        kind=_kind(site, page),
        frame=page_frame(edition, page),
        address=url or address,
        qr=None if url is None or page.is_sensitive else _qr(url),
        title=page.title,
        summary=fields.summary,
        fields=said_of(page),
        facts_lang=_facts_lang(site, page),
        contents=places if len(places) >= ENOUGH else (),
        sections=explained.sections,
        words=words,
        is_long=_letters(explained.sections, words) > (PLAIN_LETTERS if locale.is_plain else LETTERS_ON_TWO_SHEETS),
        image=lead_figure(site, page),
        picture=relative(page.drawing, address) if page.drawing else None,
        country=country_in(locale.language, fields.country) if fields.country else None,
        organisation=_organisation(site, page),
        calls=calls,
        contact_note=contact.note if contact else None,
        hours=rows,
        open_now=open_now(site, page, hours) if hours else None,
        hours_note=hours.note if hours else None,
        venues=found,
        towns=tuple(venue.town or venue.name or "" for venue in venues if not _can_be_found(venue)),
        helpers=helpers,
        say_to_helpers=say_to_helpers,
        say_to_call=say_to_call,
        emergency=tuple(emergency_numbers(site, page, locale)),
        sources=tuple(_sources(site, page)),
        has_ended=page.has_ended,
        until=last_day(page),
        is_out_of_date=page.is_out_of_date,
        review=_review(page),
        calendar=add_to_calendar(page),
        dates=next_dates(page, site.today),
        happens=agenda_of_page(edition, page),
        newer=_newer(site, page),
        instead=_instead(edition, page),
        listed=_listed(edition, page),
        countries=country_choice(site, locale, address, explained.sections) if page.page_id == "index" else None,
        next_steps=next_steps_of(edition, page, places),
        themes=() if page.has_ended else tuple(_themes(site, page)),
        topics=tuple(_topics(edition, page)),
        previous=_link(before, address),
        following=_link(after, address),
    )


def _explained(edition: Edition, page: Page) -> Explained:
    """Return the text with its words marked, but for one that is the page's own title."""
    sections, glossary = filled_sections(edition.site, page), edition.site.glossary
    title = glossary.concept_of(page.title, page.locale.language)
    return explain_words(sections, edition.lexicons[page.locale.language], title, page.anchors)


def _qr(address: str) -> QrCode | None:
    from brobygger.tools.qr import qr_code  # a site without a base address does without its library

    return qr_code(address)


def _letters(sections: Iterable[SectionView], words: Iterable[WordView]) -> int:
    """Return how much there is to read, about."""
    texts = sum(len(TAG.sub("", part)) for section in sections for part in section.body if isinstance(part, str))
    return texts + sum(len(word.word) + len(word.explain) + LINE for word in words)


def _listed(edition: Edition, page: Page) -> Listed | None:
    """Return the list of the folder that a page titles, or of the pages on its theme."""
    folder, theme = folder_of(edition.site, page), theme_of(edition.site, page)
    if theme is not None:
        return listed(edition.on_themes[page.locale.key, theme], folder, page.address)
    return listed(edition.list_of(folder), folder, page.address) if page.document.is_index else None


def _themes(site: Site, page: Page) -> Iterator[Link]:
    """Yield links to the pages of a page's themes, where the site has them."""
    for theme in page.fields.themes or ():
        shown = site.nearest(theme_page(theme), page.locale)
        if shown is not None and not shown.has_ended and shown.page_id != page.page_id:
            yield link_to(shown, page.locale.key, page.address, text=shown.menu_title)


def _topics(edition: Edition, page: Page) -> Iterator[Link]:
    """Yield links to the topics in which an article stands beside those of other countries."""
    for page_id in edition.named_by(page.page_id) if isinstance(page.fields, Article) else ():
        shown = edition.site.nearest(page_id, page.locale)
        if shown is not None and isinstance(shown.fields, Topic):
            yield link_to(shown, page.locale.key, page.address)


def _instead(edition: Edition, page: Page) -> tuple[Card, ...]:
    """Return what there is in place of a page that has ended, or of one that will and whose successor is known."""
    if not page.has_ended and not (page.fields.valid_until and page.fields.replaced_by):
        return ()
    found = instead_of(edition.site, page, edition.offers[page.locale.key])
    return cards(found, page.locale, page.address)


def _review(page: Page) -> LastDay | None:
    """Return the last day before the page may be out of date, where it has not passed."""
    day = page.review_day
    return None if day is None or page.is_out_of_date else LastDay(day=day, zone=page.time_zone)


def _kind(site: Site, page: Page) -> str:
    if page.page_id == "index":
        return "home"
    if page.document.is_index or theme_of(site, page):
        return "section"
    return KIND_TEMPLATES.get(type(page.fields), "page")


def _link(page: Page | None, address: str) -> Link | None:
    return Link(text=page.title, href=relative(page.address, address)) if page else None


def _organisation(site: Site, page: Page) -> Link | None:
    fields = page.fields
    if not isinstance(fields, Service | Activity | Article) or fields.organisation is None:
        return None
    shown = site.nearest(fields.organisation, page.locale)
    return None if shown is None else link_to(shown, page.locale.key, page.address)


def _newer(site: Site, page: Page) -> Link | None:
    source = newer_source(site, page)
    if source is None:
        return None
    lang = None if source.locale.language == page.locale.language else source.locale.tag
    return Link(text=source.title, href=relative(source.address, page.address), lang=lang)


def _facts_lang(site: Site, page: Page) -> str | None:
    """Return the tag of the language that a page's facts are written in, where the page speaks another."""
    original = next((version for version in site.versions[page.page_id].values() if version.base is None), page)
    return None if original.locale.language == page.locale.language else original.locale.tag


def _can_be_found(venue: Venue) -> bool:
    return venue.street is not None or (venue.lat is not None and venue.lon is not None)


def _contact_parts(page: Page) -> tuple[Contact | None, OpeningHours | None, tuple[Venue, ...]]:
    fields = page.fields
    if not isinstance(fields, Organisation | Service | Activity | Article):
        return None, None, ()
    if page.has_ended:  # nobody is there any more
        return None, None, ()
    hours = fields.opening_hours
    return fields.contact, (None if isinstance(hours, Unknown) else hours), fields.places or ()


def _calls(page: Page, contact: Contact | None) -> Iterator[Call]:
    fields = page.fields
    country = country_in(page.locale.language, fields.country) if fields.country else None
    if contact is not None:
        if contact.phone:
            yield Call(kind="phone", text=contact.phone, href=dialled(contact.phone), country=country)
        if contact.sms:
            yield Call(kind="sms", text=contact.sms, href=dialled(contact.sms).replace("tel:", "sms:"), country=country)
        if contact.chat:
            yield Call(kind="chat", text=_host(contact.chat), href=contact.chat, country=None)
        if contact.email:
            yield Call(kind="email", text=contact.email, href=f"mailto:{contact.email}", country=None)
        if contact.web:
            yield Call(kind="web", text=_host(contact.web), href=contact.web, country=None)
    if (
        isinstance(fields, Organisation)
        and fields.website
        and not page.has_ended
        and not (contact and contact.web == fields.website)
    ):
        yield Call(kind="web", text=_host(fields.website), href=fields.website, country=None)


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].removeprefix("www.")


def _venue(venue: Venue, page: Page) -> VenueView:
    town = " ".join(part for part in (venue.postcode, venue.town) if part)
    lines = tuple(part for part in (venue.street, town) if part)
    country = country_in(page.locale.language, page.fields.country) if page.fields.country else None
    if venue.lat is not None and venue.lon is not None:
        href = f"{MAP}?mlat={venue.lat}&mlon={venue.lon}#map=17/{venue.lat}/{venue.lon}"
    else:
        wanted = ", ".join(part for part in (*lines, country) if part) or venue.name or ""
        href = f"{MAP}search?query={quote(wanted)}"
    return VenueView(
        name=venue.name if venue.name != venue.town else None,
        lines=lines,
        step_free=venue.step_free,
        how_to_get_there=venue.how_to_get_there,
        map_href=href,
    )


def _sources(site: Site, page: Page) -> Iterator[SourceView]:
    """Yield the sources; a title that is not translated stands in the language of the version that has it.

    Several may have one address (the front page of a publisher): they are held against one another in their order.
    """
    base: Page | None = page
    titles: dict[tuple[str, int], tuple[str, str]] = {}
    while base is not None:
        for at, source in _by_address(base.document.fields.sources or ()):
            if source.title:
                titles.setdefault(at, (source.title, base.locale.tag))
        base = site.page(page.page_id, base.base) if base.base else None
    for at, source in _by_address(page.fields.sources or ()):
        title, tag = titles.get(at, (None, page.locale.tag))
        own = source if source.title else replace(source, title=title)
        yield SourceView(source=own, lang=None if tag == page.locale.tag else tag)


def _by_address(sources: Iterable[Source]) -> Iterator[tuple[tuple[str, int], Source]]:
    """Yield each source with its address and how many with the same stand before it."""
    count: Counter[str] = Counter()
    for source in sources:
        address = source.url or ""
        yield (address, count[address]), source
        count[address] += 1
