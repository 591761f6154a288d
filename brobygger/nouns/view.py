"""What a page shows, decided down to the last link; a template adds only words and tags."""

from datetime import UTC, date, datetime
from typing import Literal

from markupsafe import Markup

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Article, PageFields
from brobygger.nouns.record import record
from brobygger.nouns.values import CountryCode, DayHours, Moment, PartialDate, RepeatRule, Source, TimeZone


@record
class Link:
    """A link within the site; `lang` is set where the text is in another language than the page around it."""

    text: str
    href: str
    lang: str | None = None
    is_current: bool = False


@record
class LastDay:
    """The last day on which something holds, and where it ends when: in a time zone, else on the reader's phone."""

    day: date
    zone: TimeZone | None

    def __str__(self) -> str:
        return str(self.day)


@record
class LastMoment:
    """When something is over: an instant, or, without a time zone, what the reader's clocks show then."""

    at: datetime
    zone: None = None

    def __str__(self) -> str:
        text = (self.at.astimezone(UTC) if self.at.tzinfo else self.at).isoformat(timespec="minutes")
        return text.replace("+00:00", "Z")


@record
class Once:
    """Once that something happens, and when it is over; `time` says when it begins as `<time>` wants it (HTML)."""

    start: Moment
    end: Moment | None
    time: str
    until: LastDay | LastMoment


@record
class Card:
    """A page in a list; `until` is its last day where it has one that has not passed."""

    title: str
    href: str
    summary: str | None
    lang: str | None
    language: str | None
    ended_on: PartialDate | None
    until: LastDay | None
    picture: str | None


@record
class CardGroup:
    """The pages of one country (or of none) in a list; `until` is the last day on which one of them is offered.

    `code` is the country's.
    """

    country: str | None
    code: CountryCode | None
    own: tuple[Card, ...]
    elsewhere: tuple[Card, ...]
    until: LastDay | None


@record
class Listed:
    """A list: what is offered, country by country, and what has ended."""

    groups: tuple[CardGroup, ...]
    ended: tuple[Card, ...]


@record
class SwitchEntry:
    """A locale in the language switch; without `href` there is no other version to go to.

    `leads_to` names the language of the page behind the link where that is not the entry's own.
    """

    name: str
    tag: str
    direction: str
    href: str | None
    is_current: bool
    is_own: bool
    leads_to: str | None


@record
class Alternate:
    """A version of the page for search engines."""

    hreflang: str
    href: str


@record
class Number:
    """A helpline's number and the country that it belongs to; `href` dials it."""

    purpose: str
    number: str
    href: str
    name: str
    country: str
    lang: str | None


@record
class CountryNumbers:
    """The emergency numbers of one country."""

    country: str
    numbers: tuple[Number, ...]


@record
class Emergency:
    """The emergency numbers of a page: its country's, or of every country with the number that works in all."""

    everywhere: Number | None
    countries: tuple[CountryNumbers, ...]


@record
class Head:
    """What stands in a page's head."""

    title: str
    description: str | None
    canonical: str | None
    alternates: tuple[Alternate, ...]
    is_indexed: bool
    json_ld: Markup | None
    og_type: str


@record
class Copy:
    """What a copy of the site that is handed on says of itself: the day of which it is, and until when it may be used.

    `site` is where the current site is, None where nobody has said so.
    """

    day: PartialDate
    last: LastDay
    last_written: PartialDate
    site: str | None


@record
class Furniture:
    """What pages that stand in the same place show alike; one object serves all of them, and is rendered once.

    `wordbook` leads to the locale's dictionary, `say` to its page with things to say, `feed` to the list of what is new
    for feed readers, where there is one; under `shelf` a phone finds what it keeps. `copy` is there where this is a
    copy that is handed on.
    """

    locale: Locale
    site_name: str
    owner: str | None
    owner_email: str | None
    is_demonstration: bool
    home: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    alphabet: Link
    search: Link
    keep: Link | None
    shelf: str
    wordbook: str | None
    say: Link | None
    emergency: Emergency
    feed: str | None
    licence_url: str | None
    has_openmoji: bool
    has_own_drawings: bool
    icon: str
    print_sheet: str
    copy: Copy | None


@record
class Frame:
    """What surrounds a page; `scripts` are the addresses of its scripts.

    `leave_to` is where a reader of a sensitive page gets away to, where the site names a place.
    """

    shared: Furniture
    crumbs: tuple[Link, ...]
    switch: tuple[SwitchEntry, ...]
    twin: Link | None
    is_sensitive: bool
    leave_to: str | None
    head: Head
    scripts: tuple[str, ...]


@record
class Call:
    """A way to reach somebody: what it is (phone, sms, chat, email, web), how it is written, where it leads."""

    kind: str
    text: str
    href: str
    country: str | None


@record
class HoursRow:
    """A day, a date or all public holidays, and the hours.

    `on` is what the script hours.js finds in a day that the row is for, which it writes as `2026-12-24d0`: d0 is a
    Thursday, as the first of 1970 was.
    """

    weekday: int | None
    date: PartialDate | None
    hours: DayHours
    on: str


@record
class OpenNow:
    """What a phone needs to say whether a place is open: its time zone, and the last day of which that is known."""

    zone: TimeZone
    until: LastDay | None


@record
class AddToCalendar:
    """A link to the calendar file of an activity; `until` is the last day on which it happens, where that is known."""

    href: str
    until: LastDay | None


@record
class Subscription:
    """A calendar that grows with the site: its file, and the address under which a program keeps asking for it.

    `webcal` is None where nobody knows at which address the site stands.
    """

    href: str
    webcal: str | None


@record
class AgendaLinks:
    """What leads from a page to what happens, and to the calendar of the page; `codes` are the countries in the agenda.

    Either is None where there is none.
    """

    agenda: Link | None
    codes: tuple[CountryCode, ...]
    calendar: Subscription | None


@record
class VenueView:
    """A place, and a plain link to a map of it."""

    name: str | None
    lines: tuple[str, ...]
    step_free: str | None
    how_to_get_there: str | None
    map_href: str


@record
class SourceView:
    """A source, with the language of its title where that is not the page's."""

    source: Source
    lang: str | None


@record
class Figure:
    """A photo and what stands below it; `stands_alone` is true where nothing else stands in its paragraph."""

    picture: Markup
    caption: str | None
    credit: str | None
    licence: str | None
    stands_alone: bool


@record
class SectionView:
    """A section of the text, whole, as HTML and figures; a section without a heading has an empty one."""

    id: str | None
    level: int
    heading: tuple[Markup | Figure, ...]
    body: tuple[Markup | Figure, ...]


@record
class Days:
    """Days that follow one another with the same hours, Monday being 0; public holidays where there is no first."""

    first: int | None
    last: int | None
    hours: DayHours


@record
class Helper:
    """Somebody who can help: a page of ours, or a helpline with its number and what to know before one calls."""

    name: str
    lang: str | None
    purpose: str | None = None
    link: Link | None = None
    number: Number | None = None
    web: str | None = None
    chat: str | None = None
    is_always_open: bool = False
    hours: tuple[Days, ...] = ()
    is_free: bool = False
    is_anonymous: bool = False
    languages: tuple[str, ...] = ()


@record
class WordView:
    """A word that the page explains, the id of its explanation, and that of the place where it stands in the text.

    `lang` is the language of the word where that is not the page's, `picture` the address of its drawing, `elsewhere`
    that of its entry in the dictionary, which has the word in other languages.
    """

    id: str
    origin: str
    word: str
    lang: str | None
    explain: str
    picture: str | None
    elsewhere: str | None


@record
class CountryLink:
    """A link to a country's page.

    `own_name` is what the country calls itself in the language `lang`, where that is another name.
    """

    code: CountryCode
    name: str
    href: str
    own_name: str | None
    lang: str


@record
class CountryChoice:
    """What leads to the countries' pages, and how many sections of the text stand above it."""

    links: tuple[CountryLink, ...]
    after: int


@record
class SayHint:
    """What one may say to those whom a page lets one call, in their language, and where there is more to say.

    `lang` and `meaning`, the same in the page's language, are there where that is another one.
    """

    lines: tuple[str, ...]
    lang: str | None
    direction: str
    meaning: str | None
    href: str


@record
class QrCode:
    """A QR code: how many modules it is wide, and lines that cover its dark ones, each a module high."""

    size: int
    path: str


@record
class Place:
    """A section of the page itself by the id of its heading; `text` is None where the template has the words."""

    id: str
    text: str | None = None


@record
class NextSteps:
    """What a reader can do after a page: sections of it to go back to, and pages to go on to."""

    ways: tuple[Place, ...]
    cards: tuple[Card, ...]


@record
class PageView:
    """A page of the content; `kind` names its template.

    `address` is where the page stands: whole where the site's base address is known, else from the site's root; `qr`
    leads there from paper. `is_long` where the text needs smaller type to come out on two sheets.
    `facts_lang` is the language of facts that are words (names of partners), where that is not the page's own;
    `towns` are the places of which no more is known than the town; `newer` leads to the version that the page was made
    from, where that says something else by now. `contents` are the sections, where there are enough to list them.
    `say_to_helpers` stands under the numbers of those who can help, `say_to_call` under those of the page itself.
    `until` is the last day of what is offered and `review` the last one before the page may be out of date, where they
    have not passed; `dates` are the next ones of what is repeated. `listed` is the list of a folder that the page
    titles, or of the pages on its theme; `themes` lead to the pages of the themes that it names, `topics` to those that
    set an article beside the ones of other countries.
    """

    kind: str
    frame: Frame
    address: str
    qr: QrCode | None
    title: str
    summary: str | None
    fields: PageFields
    facts_lang: str | None
    contents: tuple[Place, ...]
    sections: tuple[SectionView, ...]
    words: tuple[WordView, ...]
    is_long: bool
    image: Figure | None
    picture: str | None
    country: str | None
    organisation: Link | None
    calls: tuple[Call, ...]
    contact_note: str | None
    hours: tuple[HoursRow, ...]
    open_now: OpenNow | None
    hours_note: str | None
    venues: tuple[VenueView, ...]
    towns: tuple[str, ...]
    helpers: tuple[Helper, ...]
    say_to_helpers: SayHint | None
    say_to_call: SayHint | None
    emergency: tuple[Number, ...]
    sources: tuple[SourceView, ...]
    has_ended: bool
    until: LastDay | None
    is_out_of_date: bool
    review: LastDay | None
    calendar: AddToCalendar | None
    dates: tuple[Once, ...]
    happens: AgendaLinks
    newer: Link | None
    instead: tuple[Card, ...]
    listed: Listed | None
    countries: CountryChoice | None
    next_steps: NextSteps | None
    themes: tuple[Link, ...]
    topics: tuple[Link, ...]
    previous: Link | None
    following: Link | None


PARTS = ("deadline", "steps", "helpers", "law")
"""What stands beside each other of articles on the same topic, in its order."""


@record
class Side:
    """What the article of one country says of a topic; without `card` there is none on that country.

    `fields` and `lang`, the language of their texts where that is not the page's, are None once the article has ended.
    """

    country: str | None
    card: Card | None = None
    lang: str | None = None
    fields: Article | None = None
    helpers: tuple[Helper, ...] = ()
    emergency: tuple[Number, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what the article says beside its summary: `deadline`, `steps`, `helpers`, `law`."""
        if self.fields is None:
            return ()
        law = self.fields.law
        said = (self.fields.deadline, self.fields.steps, self.helpers, law and law.name)
        return tuple(name for name, value in zip(PARTS, said, strict=True) if value)


@record
class TopicView:
    """The same right or duty in several countries: the page that introduces it, and what is said country by country."""

    frame: Frame
    page: PageView
    sides: tuple[Side, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what at least one of the articles says, in the order of the page."""
        return tuple(name for name in PARTS if any(name in side.parts for side in self.sides))


@record
class FolderView:
    """The list of a folder that has no page of its own in this locale; the home page's has links to the countries."""

    frame: Frame
    title: str
    title_lang: str | None
    listed: Listed
    countries: tuple[CountryLink, ...]
    happens: AgendaLinks


@record
class Offers:
    """A section's pages of one country, in the reader's locale and in others; without `title`, those of no country."""

    title: str | None
    lang: str | None
    own: tuple[Card, ...]
    elsewhere: tuple[Card, ...]

    @property
    def are_there(self) -> bool:
        """Say whether there is any."""
        return bool(self.own or self.elsewhere)


@record
class CountryView:
    """The page of a country: whom to call there, what there is section by section, and the other countries.

    `page` introduces it, where the content has such a page; `can_be_remembered` says whether a phone may keep that
    the reader lives here; `for_all` is what belongs to no country.
    """

    frame: Frame
    page: PageView | None
    code: CountryCode
    country: str
    numbers: tuple[Number, ...]
    can_be_remembered: bool
    offers: tuple[Offers, ...]
    for_all: Offers
    others: tuple[CountryLink, ...]
    happens: AgendaLinks

    @property
    def is_empty(self) -> bool:
        """Say whether the site knows of nothing in the country."""
        return not any(offer.are_there for offer in self.offers)


@record
class AlphabetView:
    """The A-Z page of a locale: letters with their pages, and the last day of these where all of them have one."""

    frame: Frame
    letters: tuple[tuple[str, tuple[Card, ...], LastDay | None], ...]


@record
class AgendaItem:
    """Once that an activity happens; `lang` and `language` are set where its text is in another than the page's."""

    title: str
    href: str
    lang: str | None
    language: str | None
    place: str | None
    once: Once
    is_cancelled: bool


@record
class AgendaWeek:
    """A week by its number (ISO 8601) and its days, and what begins in it, or goes on in the week of the build."""

    number: int
    days: str
    items: tuple[AgendaItem, ...]
    until: LastDay | LastMoment


@record
class AgendaPlace:
    """A town and its weeks; `town` is None for what has none, or is online."""

    id: str
    town: str | None
    is_online: bool
    weeks: tuple[AgendaWeek, ...]
    until: LastDay | LastMoment


@record
class AgendaCountry:
    """The places of a country, or of none."""

    id: str
    code: CountryCode | None
    country: str | None
    places: tuple[AgendaPlace, ...]
    until: LastDay | LastMoment


@record
class AgendaView:
    """What happens in the weeks to come, country by country, place by place and week by week, up to the day `last`."""

    frame: Frame
    title: str
    countries: tuple[AgendaCountry, ...]
    last: LastDay
    calendar: Subscription | None
    activities: Link | None

    @property
    def places(self) -> tuple[AgendaPlace, ...]:
        """Return all places."""
        return tuple(place for country in self.countries for place in country.places)


@record
class SearchView:
    """The search page of a locale, and the address of what it looks into."""

    frame: Frame
    index: str


@record
class KeepView:
    """The page with the button that keeps a locale on the phone; `picture` is for a phone's first screen, if any is."""

    frame: Frame
    manifest: str
    picture: str | None


@record
class ThemeCard:
    """A theme of the dictionary, and how many words it has."""

    title: str
    lang: str | None
    href: str
    picture: str | None
    count: int


@record
class WordbookView:
    """The themes of a locale's dictionary; `is_multilingual` where it shows words of other languages too."""

    frame: Frame
    themes: tuple[ThemeCard, ...]
    is_multilingual: bool


@record
class OtherWord:
    """A word in another language: the name, tag and direction of that language, and what the word itself belongs to."""

    language: str
    tag: str
    direction: str
    word: str
    lang: str


@record
class EntryView:
    """A word of the dictionary; `lang` is set where it belongs to another language than the page's."""

    id: str
    word: str
    lang: str | None
    explain: str
    country: str | None
    picture: str | None
    others: tuple[OtherWord, ...]


@record
class ChapterView:
    """A page of the dictionary; `book` leads to the list of its themes."""

    frame: Frame
    title: str
    title_lang: str | None
    picture: str | None
    entries: tuple[EntryView, ...]
    book: str
    previous: Link | None
    following: Link | None


@record
class Spoken:
    """Sentences in a language: its name, tag and direction."""

    language: str
    tag: str
    direction: str
    lines: tuple[str, ...]


@record
class TongueView:
    """What somebody says who needs an interpreter for a language.

    `name` is what the page's language calls that language, `own` what its speakers call it, where that is known.
    """

    tag: str
    direction: str
    name: str
    own: str | None
    lines: tuple[str, ...]
    others: tuple[Spoken, ...]


@record
class ErrandView:
    """A card with things to say, and the same in the other languages of the site; `tongues` where one has to choose."""

    key: str
    title: str
    picture: str | None
    lines: tuple[str, ...]
    others: tuple[Spoken, ...]
    tongues: tuple[TongueView, ...]


@record
class SayView:
    """A locale's page with things to say."""

    frame: Frame
    errands: tuple[ErrandView, ...]


@record
class Choice:
    """A language on the start page: a standard version and its plain one."""

    locale: Locale
    href: str
    plain: tuple[Link, ...]
    invitation: str


@record
class StartView:
    """The start page: choose a language. `scripts` are the addresses of its scripts."""

    site_name: str
    description: str | None
    choices: tuple[Choice, ...]
    icon: str
    scripts: tuple[str, ...]
    copy: Copy | None
    canonical: str | None
    alternates: tuple[Alternate, ...]
    emergency: tuple[tuple[Locale, Emergency], ...]


@record
class Origin:
    """Where a file comes from that is handed on: the day of which it is, and its address on the site.

    `address` is None where nobody has said where the site is.
    """

    day: PartialDate
    address: str | None


@record
class GatheredPart:
    """A page within a file that holds several: the id of its place, its title and what it says."""

    id: str
    title: str
    article: Markup


@record
class GatheredView:
    """Several pages in one file that needs no other: `gathered` to read on a phone, `booklet` to print.

    `introduction` is what the page of their section says, `country` the country whose pages they are where they are of
    one alone, `words` are the explanations that they share, `symbols` the drawings; `icon` is an address that holds it,
    `qr` the code of the address that the file comes from.
    """

    kind: Literal["gathered", "booklet"]
    shared: Furniture
    title: str
    country: str | None
    introduction: Markup
    parts: tuple[GatheredPart, ...]
    words: tuple[Markup, ...]
    symbols: tuple[Markup, ...]
    icon: str
    origin: Origin
    qr: QrCode | None


@record
class ReadMeView:
    """The text that lies on a memory stick beside the site; `lines` are the locales that it speaks."""

    site_name: str
    locales: tuple[Locale, ...]
    copy: Copy


@record
class NotFoundView:
    """The page for an address that leads nowhere; it is served at any depth."""

    site_name: str
    locales: tuple[tuple[Locale, str | None], ...]
    emergency: tuple[tuple[Locale, Emergency], ...]


@record
class RedirectView:
    """A page that leads from an old address to where the page is now."""

    locale: Locale
    title: str
    href: str
    canonical: str | None


@record
class Farewell:
    """What is said in one locale of a page that is gone: what it was, what is there instead, where else to look.

    The words of `instead` are empty where they would give away what its page is about.
    """

    locale: Locale
    was: str | None
    instead: Link | None
    links: tuple[Link, ...]
    home: str


@record
class GoneView:
    """A page that says that another is gone; nothing of it tells what a private one was about."""

    site_name: str
    is_private: bool
    farewells: tuple[Farewell, ...]
    emergency: tuple[tuple[Locale, Emergency], ...]


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
class EmbeddedView:
    """The card of an offer that other sites show in a frame; `until` is its last day, which may have passed.

    `organisation_lang` is the language of the organisation's title where that is not the card's own.
    """

    locale: Locale
    site_name: str
    title: str
    summary: str | None
    organisation: str | None
    organisation_lang: str | None
    start: Moment | None
    is_cancelled: bool
    has_ended: bool
    until: PartialDate | None
    href: str
    canonical: str | None


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


FramedView = (
    PageView
    | FolderView
    | CountryView
    | TopicView
    | AlphabetView
    | AgendaView
    | SearchView
    | KeepView
    | WordbookView
    | ChapterView
    | SayView
)
"""The pages of a locale, all of which have a frame."""

View = (
    FramedView
    | StartView
    | NotFoundView
    | RedirectView
    | GoneView
    | CalendarView
    | FeedView
    | EmbeddedView
    | DataView
    | GatheredView
    | ReadMeView
)
