"""Pages of the content, lists of them, and what stands at addresses without a page."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Article, PageFields
from brobygger.nouns.record import record
from brobygger.nouns.values import CountryCode
from brobygger.nouns.view.frame import Alternate, Copy, Frame
from brobygger.nouns.view.parts import (
    AddToCalendar,
    AgendaLinks,
    Call,
    Card,
    CountryChoice,
    CountryLink,
    Emergency,
    Figure,
    Helper,
    HoursRow,
    LastDay,
    Link,
    Listed,
    NextSteps,
    Number,
    Once,
    OpenNow,
    Place,
    QrCode,
    SayHint,
    SectionView,
    SourceView,
    VenueView,
    WordView,
)


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
