"""What a page says about its subject: the fields of each kind (content-model 2)."""

from dataclasses import field
from types import MappingProxyType

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.values import (
    FACT,
    OWN,
    TEXT,
    Always,
    Answer,
    Appointment,
    Ask,
    Audience,
    ByLocale,
    ConceptKey,
    Contact,
    ContactKey,
    CountryCode,
    Duty,
    Extra,
    FilePath,
    Focus,
    HowToJoin,
    Image,
    Interpreter,
    LanguageTag,
    Law,
    Maker,
    Neutrality,
    OpeningHours,
    PageId,
    PartialDate,
    People,
    Phone,
    Price,
    SignUp,
    Slug,
    Source,
    Summary,
    ThemeKey,
    Unknown,
    Venue,
    WebAddress,
    Week,
    When,
)


@record
class PlainPage:
    """The fields that every kind has; a page of no other kind has these alone."""

    title: str | None = field(default=None, metadata=TEXT)
    summary: Summary | None = field(default=None, metadata=TEXT)
    slug: Slug | None = field(default=None, metadata=OWN)
    menu: str | None = field(default=None, metadata=TEXT)
    keywords: tuple[str, ...] | None = field(default=None, metadata=TEXT)
    picture: ConceptKey | None = field(default=None, metadata=FACT)
    image: Image | None = field(default=None, metadata=FACT)
    country: CountryCode | None = field(default=None, metadata=FACT)
    themes: tuple[ThemeKey, ...] | None = field(default=None, metadata=FACT)
    audience: tuple[Audience, ...] | None = field(default=None, metadata=FACT)
    weight: int | None = field(default=None, metadata=FACT)
    draft: bool | None = field(default=None, metadata=OWN)
    aliases: tuple[FilePath, ...] | None = field(default=None, metadata=OWN)
    sources: tuple[Source, ...] | None = field(default=None, metadata=FACT)
    checked_on: PartialDate | None = field(default=None, metadata=OWN)
    checked_by: str | None = field(default=None, metadata=OWN)
    check_every: int | None = field(default=None, metadata=FACT)
    changed_on: PartialDate | None = field(default=None, metadata=OWN)
    made_by: Maker | None = field(default=None, metadata=OWN)
    valid_from: PartialDate | None = field(default=None, metadata=FACT)
    valid_until: PartialDate | None = field(default=None, metadata=FACT)
    ended_note: str | None = field(default=None, metadata=TEXT)
    replaced_by: PageId | None = field(default=None, metadata=FACT)
    sensitive: bool | None = field(default=None, metadata=FACT)
    original: bool | None = field(default=None, metadata=OWN)
    extra: Extra | None = field(default=None, metadata=OWN)


@record
class Organisation(PlainPage):
    """An organisation, an authority's office or a project."""

    official_name: str | None = field(default=None, metadata=FACT)
    authority: bool | None = field(default=None, metadata=FACT)
    website: WebAddress | None = field(default=None, metadata=FACT)
    founded: PartialDate | None = field(default=None, metadata=FACT)
    part_of: str | None = field(default=None, metadata=FACT)
    partners: tuple[str, ...] | None = field(default=None, metadata=FACT)
    funders: tuple[str, ...] | None = field(default=None, metadata=FACT)
    neutral_in: tuple[Neutrality, ...] | None = field(default=None, metadata=FACT)
    contact: Contact | None = field(default=None, metadata=FACT)
    places: tuple[Venue, ...] | None = field(default=None, metadata=FACT)
    opening_hours: OpeningHours | Unknown | None = field(default=None, metadata=FACT)
    languages_spoken: tuple[LanguageTag, ...] | Unknown | None = field(default=None, metadata=FACT)


@record
class Service(PlainPage):
    """Something that an organisation offers."""

    organisation: PageId | None = field(default=None, metadata=FACT)
    what_you_get: tuple[str, ...] | None = field(default=None, metadata=TEXT)
    who_can_use: str | None = field(default=None, metadata=TEXT)
    price: Price | None = field(default=None, metadata=FACT)
    how_to_join: HowToJoin | None = field(default=None, metadata=FACT)
    appointment: Appointment | None = field(default=None, metadata=FACT)
    bring: tuple[str, ...] | None = field(default=None, metadata=TEXT)
    languages_spoken: tuple[LanguageTag, ...] | Unknown | None = field(default=None, metadata=FACT)
    interpreter: Interpreter | None = field(default=None, metadata=FACT)
    confidential: Answer | None = field(default=None, metadata=FACT)
    needs_identity: Answer | None = field(default=None, metadata=FACT)
    contact: Contact | None = field(default=None, metadata=FACT)
    places: tuple[Venue, ...] | None = field(default=None, metadata=FACT)
    opening_hours: OpeningHours | Unknown | None = field(default=None, metadata=FACT)


@record
class Activity(PlainPage):
    """Something that one can take part in."""

    organisation: PageId | None = field(default=None, metadata=FACT)
    when: When | Ask | None = field(default=None, metadata=FACT)
    place: str | None = field(default=None, metadata=FACT)
    online: WebAddress | None = field(default=None, metadata=FACT)
    sign_up: SignUp | None = field(default=None, metadata=FACT)
    price: Price | None = field(default=None, metadata=FACT)
    age_min: int | None = field(default=None, metadata=FACT)
    age_max: int | None = field(default=None, metadata=FACT)
    equipment_lent: str | None = field(default=None, metadata=TEXT)
    childcare: Answer | None = field(default=None, metadata=FACT)
    food: str | None = field(default=None, metadata=TEXT)
    languages: tuple[LanguageTag, ...] | Unknown | None = field(default=None, metadata=FACT)
    sequence: int | None = field(default=None, metadata=FACT)
    contact: Contact | None = field(default=None, metadata=FACT)
    places: tuple[Venue, ...] | None = field(default=None, metadata=FACT)
    opening_hours: OpeningHours | Unknown | None = field(default=None, metadata=FACT)


@record
class Article(PlainPage):
    """A right or a duty in one country; it informs and does not advise."""

    organisation: PageId | None = field(default=None, metadata=FACT)
    right_or_duty: Duty | None = field(default=None, metadata=FACT)
    law: Law | None = field(default=None, metadata=FACT)
    deadline: str | None = field(default=None, metadata=TEXT)
    emergency: tuple[ContactKey, ...] | None = field(default=None, metadata=FACT)
    who_can_help: tuple[str, ...] | None = field(default=None, metadata=FACT)
    steps: tuple[str, ...] | None = field(default=None, metadata=TEXT)
    contact: Contact | None = field(default=None, metadata=FACT)
    places: tuple[Venue, ...] | None = field(default=None, metadata=FACT)
    opening_hours: OpeningHours | Unknown | None = field(default=None, metadata=FACT)


@record
class Topic(PlainPage):
    """The same right or duty in several countries, whose articles stand beside each other."""

    articles: tuple[PageId, ...] | None = field(default=None, metadata=FACT)


PageFields = PlainPage | Organisation | Service | Activity | Article | Topic

KINDS: MappingProxyType[str, type[PlainPage]] = MappingProxyType(
    {
        "organisations": Organisation,
        "services": Service,
        "activities": Activity,
        "rights": Article,
        "topics": Topic,
    }
)
"""Which kind the pages of a folder are; pages of any other folder are plain pages."""


def kind_of(page_id: str) -> type[PlainPage]:
    """Return the kind of a page; one that titles a folder, or stands beside the home page, is a plain page."""
    folder, slash, _ = page_id.partition("/")
    if not slash or page_id.endswith("/index"):
        return PlainPage
    return KINDS.get(folder, PlainPage)


@record
class Helpline:
    """An authority or helpline of content/contacts.yaml.

    `name` is official, in its own language; `purpose` says in each language of the site what it is for.
    """

    key: ContactKey
    country: CountryCode
    name: str
    purpose: tuple[tuple[str, str], ...]
    phone: Phone | None = None
    sms: Phone | None = None
    chat: WebAddress | None = None
    web: WebAddress | None = None
    hours: Week | Always | None = None
    languages: tuple[LanguageTag, ...] | None = None
    free: Answer | None = None
    anonymous: Answer | None = None
    sources: tuple[Source, ...] | None = None
    checked_on: PartialDate | None = None

    def purpose_in(self, language: str) -> str | None:
        """Return what it is for in a language, where somebody has written it."""
        return dict(self.purpose).get(language)


@record
class PhotoEntry:
    """What photos.yaml says of a photo that lies beside it, for every page that shows the photo.

    `is_whole` is false where a part of it could not be read: then nobody can say what it lacks.
    """

    credit: str | None = None
    licence: str | None = None
    people: People | None = None
    focus: Focus | None = None
    alt: ByLocale = field(default_factory=ByLocale)
    is_whole: bool = True

    def alt_in(self, locale: Locale) -> str | None:
        """Return what the photo shows in the words of a locale, else in those of its standard version."""
        texts = dict(self.alt.values)
        return texts.get(locale.key) or texts.get(locale.plain_of or "")
