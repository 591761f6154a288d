"""Letters to organisations: what we say about each, what we do not know, what ends, and whether it is still right."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from brobygger.nouns.document import Block, ContactMention
from brobygger.nouns.locales import Direction
from brobygger.nouns.model import Activity, Article, Organisation, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Maker, PageId, PartialDate
from brobygger.steps.assemble import is_shown
from brobygger.tools.passages import texts_in
from brobygger.whole.letter_facts import Fact, facts_of
from brobygger.whole.letter_questions import Question, questions_of
from brobygger.whole.voice import Voice

VoiceFor = Callable[[str], Voice]
"""Returns what speaks a language, or English where nobody has translated the words."""

KINDS = {Organisation: "organisation", Service: "service", Activity: "activity", Article: "article"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """A paragraph, or a list with its items."""

    lines: tuple[str, ...]
    is_list: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSection:
    """A part of a page's text below its heading, where it has one."""

    heading: str | None
    parts: tuple[TextPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """Where something that a page says can be read."""

    title: str
    more: str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """What a letter tells of one page; `lang` is the language of its texts where the letter speaks another one.

    `notes` say what ends or has ended, who has checked the page, and in which languages it exists.
    """

    page_id: PageId
    kind: str
    title: str
    summary: str | None
    lang: str | None
    notes: tuple[str, ...]
    facts: tuple[Fact, ...]
    text: tuple[TextSection, ...]
    sources: tuple[SourceLine, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter to one organisation; `lang` and `direction` are those of the language that it speaks.

    `recipient` holds the lines of the address, `pages` the organisation's own page and then what it offers.
    """

    organisation: PageId
    voice: Voice
    lang: str
    direction: Direction
    name: str
    recipient: tuple[str, ...]
    date: str
    greeting: str
    pages: tuple[LetterPage, ...]
    where_to: str


def letters_of(site: Site, today: date, voice_for: VoiceFor) -> Iterator[Letter]:
    """Yield a letter to each organisation, in the order of their ids, in the language of its original version."""
    for page_id in site.versions:
        page = site.original(page_id)
        if isinstance(page.fields, Organisation):
            yield _letter(site, page, today, voice_for(page.locale.language))


def _letter(site: Site, own: Page, today: date, voice: Voice) -> Letter:
    fields = own.fields
    host = fields if isinstance(fields, Organisation) else Organisation()
    pages = tuple(_pages(site, own, host, today, voice))
    is_own_language = voice.language == own.locale.language
    return Letter(
        organisation=own.page_id,
        voice=voice,
        lang=voice.language,
        direction=own.locale.direction if is_own_language else Direction.LTR,
        name=own.title,
        recipient=tuple(_recipient(own, host)),
        date=voice.date(PartialDate.of(today)),
        greeting=_greeting(site, own, pages, voice),
        pages=pages,
        where_to=_where_to(site, voice),
    )


def _pages(site: Site, own: Page, host: Organisation, today: date, voice: Voice) -> Iterator[LetterPage]:
    """Yield what a letter tells of the organisation's own page, and then of what it offers."""
    others = tuple(_offered_by(site, own))
    has_offers = any(isinstance(page.fields, Service | Activity) and not page.has_ended for page in others)
    for page in (own, *others):
        elsewhere = None if page is own else host
        yield LetterPage(
            page_id=page.page_id,
            kind=KINDS[type(page.fields)],
            title=page.title,
            summary=page.fields.summary,
            lang=None if page.locale.tag == voice.language else page.locale.tag,
            notes=tuple(_notes(site, page, today, voice)),
            facts=facts_of(site, page, elsewhere, voice),
            text=tuple(_text(site, page)) if page is own else (),
            sources=tuple(_sources(page, voice)),
            questions=questions_of(page, elsewhere, voice, has_offers=has_offers),
        )


def _offered_by(site: Site, own: Page) -> Iterator[Page]:
    """Yield what names an organisation as its own, kind by kind, in the versions nearest to the letter's language."""
    for kind in (Service, Activity, Article):
        for page_id, group in site.groups.items():
            if own.page_id in group.names and page_id != own.page_id:
                page = site.nearest(page_id, own.locale) or site.original(page_id)
                if type(page.fields) is kind:
                    yield page


def _recipient(own: Page, fields: Organisation) -> Iterator[str]:
    yield fields.official_name or own.title
    if fields.part_of and fields.part_of != (fields.official_name or own.title):
        yield fields.part_of
    venue = next((venue for venue in fields.places or () if venue.street), None)
    if venue is not None and not own.has_ended:
        yield venue.street or ""
        yield " ".join(filter(None, (venue.postcode, venue.town)))
    if fields.contact and fields.contact.email and not own.has_ended:
        yield fields.contact.email


def _greeting(site: Site, own: Page, pages: Iterable[LetterPage], voice: Voice) -> str:
    settings = site.settings
    countries = voice.listing(voice.country(country.code) for country in settings.countries)
    sentences = [
        voice("{site} is a website for people who are new in {countries}.", site=settings.name, countries=countries)
        if countries
        else voice("{site} is a website for people who are new in the country.", site=settings.name),
        voice("We also write there about {name}, which has ended.", name=own.title)
        if own.has_ended
        else voice("We also write about you there."),
        voice("Will you read what we say, and tell us whether it is right?"),
    ]
    if any(page.questions for page in pages):
        sentences.append(voice("There are some things that we do not know, and we ask you about them."))
    sentences.append(voice("You may write on this sheet."))
    return " ".join(sentences)


def _notes(site: Site, page: Page, today: date, voice: Voice) -> Iterator[str]:
    fields = page.fields
    if not is_shown(fields, today):
        yield voice("This page is not published yet.")
    if fields.valid_until is not None:
        day = voice.date(fields.valid_until)
        if not page.has_ended:
            yield voice("Last day: {date}.", date=day)
        elif fields.valid_until.day:
            yield voice("This ended on {date}.", date=day)
        else:
            yield voice("This ended in {date}.", date=day)
        if fields.ended_note and page.has_ended:
            yield fields.ended_note
    yield from _checked(site, page, voice)
    versions = site.versions[page.page_id].values()
    yield voice("The page exists in these languages: {languages}.", languages=_tongues(versions, voice))
    url = site.settings.url(page.address)
    if url is not None and is_shown(fields, today):
        yield voice("You find the page here: {address}", address=url)


def _checked(site: Site, page: Page, voice: Voice) -> Iterator[str]:
    """Yield who has checked a page, and what a machine wrote and nobody has checked."""
    fields = page.fields
    versions = site.versions[page.page_id].values()
    unchecked = [one for one in versions if one.fields.made_by is Maker.MACHINE and one.fields.checked_on is None]
    if fields.checked_on is not None:
        yield voice("Checked on {date} by {name}.", date=voice.date(fields.checked_on), name=fields.checked_by or "?")
    elif page not in unchecked:
        yield voice("Nobody who works with this has checked it yet.")
    if len(unchecked) == len(versions):
        yield voice(
            "A computer program (artificial intelligence) helped to write it, "
            "and nobody who works with this has checked it."
        )
    elif unchecked:
        yield voice(
            "A computer program (artificial intelligence) helped to write it in these languages, "
            "and nobody who works with this has checked that: {languages}.",
            languages=_tongues(unchecked, voice),
        )


def _tongues(versions: Iterable[Page], voice: Voice) -> str:
    """Return the languages of versions: `norsk, norsk (lettlest) og dansk`."""
    names = []
    for version in versions:
        name = voice.tongue(version.locale.language)
        names.append(voice("{language} (plain language)", language=name) if version.locale.is_plain else name)
    return voice.listing(names)


def _text(site: Site, page: Page) -> Iterator[TextSection]:
    """Yield what is written on a page, without links and pictures."""

    def mentioned(mention: ContactMention) -> str:
        helpline = site.helplines.get(mention.key)
        return " ".join(filter(None, (helpline.name, helpline.phone))) if helpline else mention.key

    def part(block: Block) -> TextPart:
        first = block.pieces[0] if block.pieces else ""
        is_list = isinstance(first, str) and first.lstrip().startswith(("<ul", "<ol"))
        return TextPart(lines=tuple(texts_in(block.pieces, mentioned)), is_list=is_list)

    for section in site.bodies[page.document.path]:
        heading = section.heading.text if section.heading else None
        yield TextSection(heading=heading, parts=tuple(part(block) for block in section.blocks))


def _sources(page: Page, voice: Voice) -> Iterator[SourceLine]:
    for source in page.fields.sources or ():
        dated = voice.date(source.date) if isinstance(source.date, PartialDate) else voice("no date given")
        yield SourceLine(
            title=source.title or source.url or "",
            more=", ".join(filter(None, (source.publisher, dated))),
            address=source.url,
        )


def _where_to(site: Site, voice: Voice) -> str:
    owner = site.settings.owner
    if owner.email and owner.name:
        return voice("Send your answer to {owner}: {email}", owner=owner.name, email=owner.email)
    if owner.email:
        return voice("Send your answer to {email}", email=owner.email)
    return voice("Give your answer to the one who gave you this letter.")
