"""What a page shows, decided down to the last link; a template adds only words and tags."""

from markupsafe import Markup

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import PageFields
from brobygger.nouns.record import record
from brobygger.nouns.values import DayHours, PartialDate, Source


@record
class Link:
    """A link within the site; `lang` is set where the text is in another language than the page around it."""

    text: str
    href: str
    lang: str | None = None
    is_current: bool = False


@record
class Card:
    """A page in a list."""

    title: str
    href: str
    summary: str | None
    lang: str | None
    language: str | None
    ended_on: PartialDate | None
    picture: str | None


@record
class CardGroup:
    """The pages of one country (or of none) in a list."""

    country: str | None
    own: tuple[Card, ...]
    elsewhere: tuple[Card, ...]


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
class Furniture:
    """What pages that stand in the same place show alike; one object serves all of them, and is rendered once.

    `wordbook` leads to the locale's dictionary, where there is one.
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
    wordbook: str | None
    emergency: Emergency
    licence_url: str | None
    has_openmoji: bool
    has_own_drawings: bool
    icon: str


@record
class Frame:
    """What surrounds a page; `scripts` are the addresses of its scripts."""

    shared: Furniture
    crumbs: tuple[Link, ...]
    switch: tuple[SwitchEntry, ...]
    twin: Link | None
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
    """A day or a date, and its hours."""

    weekday: int | None
    date: PartialDate | None
    hours: DayHours


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
class Helper:
    """Somebody who can help: a page of ours, or a helpline with its number."""

    link: Link | None
    number: Number | None
    web: str | None
    name: str
    lang: str | None
    hours: str | None


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

    `facts_lang` is the language of facts that are words (names of partners), where that is not the page's own;
    `towns` are the places of which no more is known than the town; `newer` leads to the version that the page was made
    from, where that says something else by now. `contents` are the sections, where there are enough to list them.
    """

    kind: str
    frame: Frame
    title: str
    summary: str | None
    fields: PageFields
    facts_lang: str | None
    contents: tuple[Place, ...]
    sections: tuple[SectionView, ...]
    words: tuple[WordView, ...]
    image: Figure | None
    picture: str | None
    country: str | None
    organisation: Link | None
    calls: tuple[Call, ...]
    contact_note: str | None
    hours: tuple[HoursRow, ...]
    hours_note: str | None
    venues: tuple[VenueView, ...]
    towns: tuple[str, ...]
    helpers: tuple[Helper, ...]
    emergency: tuple[Number, ...]
    sources: tuple[SourceView, ...]
    has_ended: bool
    is_out_of_date: bool
    newer: Link | None
    instead: tuple[Card, ...]
    listed: Listed | None
    next_steps: NextSteps | None
    previous: Link | None
    following: Link | None


@record
class FolderView:
    """The list of a folder that has no page of its own in this locale."""

    frame: Frame
    title: str
    title_lang: str | None
    listed: Listed


@record
class AlphabetView:
    """The A-Z page of a locale."""

    frame: Frame
    letters: tuple[tuple[str, tuple[Card, ...]], ...]


@record
class SearchView:
    """The search page of a locale, and the address of what it looks into."""

    frame: Frame
    index: str


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
class Choice:
    """A language on the start page: a standard version and its plain one."""

    locale: Locale
    href: str
    plain: tuple[Link, ...]
    invitation: str


@record
class StartView:
    """The start page: choose a language."""

    site_name: str
    description: str | None
    choices: tuple[Choice, ...]
    icon: str
    script: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    emergency: tuple[tuple[Locale, Emergency], ...]


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


View = (
    PageView
    | FolderView
    | AlphabetView
    | SearchView
    | WordbookView
    | ChapterView
    | StartView
    | NotFoundView
    | RedirectView
)
