"""What pages are put together from: links, cards, numbers, sections, places, people who can help."""

from datetime import UTC, date, datetime

from markupsafe import Markup

from brobygger.nouns.record import record
from brobygger.nouns.values import CountryCode, DayHours, Moment, PartialDate, Source, TimeZone


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
