"""The kinds of values that a field can hold, as types."""

import calendar
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NewType, Self

from brobygger.nouns.record import record

PageId = NewType("PageId", str)
"""The path below a locale's folder without its ending: `services/family-friend`."""
Slug = NewType("Slug", str)
"""The last part of an address: lower-case ASCII letters, digits and hyphens."""
Address = NewType("Address", str)
"""An address of another site, or tel, sms, mailto."""
WebAddress = NewType("WebAddress", str)
"""An https or http address."""
Email = NewType("Email", str)
Phone = NewType("Phone", str)
"""A telephone number as it is dialled, with digits, spaces and a leading + only."""
CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-2, upper case; the countries of the site stand in site.yaml."""
LocaleKey = NewType("LocaleKey", str)
ContactKey = NewType("ContactKey", str)
"""A key of content/contacts.yaml."""
ThemeKey = NewType("ThemeKey", str)
ConceptKey = NewType("ConceptKey", str)
"""A pictogram's key, or `none` where no picture is honest."""
LanguageTag = NewType("LanguageTag", str)
"""A language that somebody speaks, as a BCP 47 tag."""
FilePath = NewType("FilePath", str)
"""A file's path as the author wrote it, with forward slashes."""
Folder = NewType("Folder", str)
"""A folder's path below content/."""
LinkPath = NewType("LinkPath", str)
"""The folder with which a locale's addresses begin."""
RepeatRule = NewType("RepeatRule", str)
"""A rule of RFC 5545 without its name: `FREQ=WEEKLY;BYDAY=MO`."""
TimeZone = NewType("TimeZone", str)
"""A time zone by its name in the IANA database: `Europe/Oslo`."""
Summary = NewType("Summary", str)
"""A sentence of at most 150 characters."""

# A field's role in inheritance (content-model 1): a fact is written once and inherited by the other versions, a text is
# written in each version, and what is the version's own (who checked it, its address) is never inherited.
FACT = MappingProxyType({"role": "fact"})
TEXT = MappingProxyType({"role": "text"})
OWN = MappingProxyType({"role": "own"})


_ROLES: dict[object, tuple[tuple[str, str], ...]] = {}


def roles_of(cls: type) -> tuple[tuple[str, str], ...]:
    """Return each field of a dataclass with its role, empty where it has none; looked up once for each class."""
    if cls not in _ROLES:
        _ROLES[cls] = tuple((entry.name, str(entry.metadata.get("role", ""))) for entry in fields(cls))
    return _ROLES[cls]


class Answer(StrEnum):
    """Yes, no, or openly unknown, which is a value of its own."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Unknown(StrEnum):
    """Said where nobody knows yet."""

    UNKNOWN = "unknown"


class Undated(StrEnum):
    """Said of a source that shows no date."""

    UNDATED = "undated"


class Free(StrEnum):
    """Said of a price that is nothing."""

    FREE = "free"


class Ask(StrEnum):
    """Said of a time that one has to ask for."""

    ASK = "ask"


class Always(StrEnum):
    """Said of a helpline that answers day and night."""

    ALWAYS = "always"


class OnRequest(StrEnum):
    """What a build makes where site.yaml lists it in `extras`, and not otherwise."""

    API = "api"
    CARDS = "cards"
    HEADERS = "headers"
    HTACCESS = "htaccess"
    NOJEKYLL = "nojekyll"
    COMPRESSED = "compressed"


class Audience(StrEnum):
    """Whom a page speaks to."""

    EVERYONE = "everyone"
    WOMEN = "women"
    CHILDREN = "children"
    YOUTH = "youth"
    FAMILIES = "families"
    JOB_SEEKERS = "job-seekers"
    ASSOCIATIONS = "associations"


class Maker(StrEnum):
    """Who wrote a version."""

    HUMAN = "human"
    MACHINE = "machine"


class Neutrality(StrEnum):
    """What an organisation says that it takes no side in."""

    PARTY_POLITICS = "party-politics"
    RELIGION = "religion"


class JoinWay(StrEnum):
    """How one comes to a service."""

    WALK_IN = "walk-in"
    CALL = "call"
    EMAIL = "email"
    FORM = "form"
    REFERRAL = "referral"


class Appointment(StrEnum):
    """Whether one needs an appointment."""

    NONE = "none"
    POSSIBLE = "possible"
    REQUIRED = "required"


class Interpreter(StrEnum):
    """Whether there is an interpreter."""

    YES = "yes"
    NO = "no"
    ON_REQUEST = "on request"
    UNKNOWN = "unknown"


class Duty(StrEnum):
    """What an article is about."""

    RIGHT = "right"
    DUTY = "duty"
    BOTH = "both"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year, as exactly as somebody knows it; it counts to its last day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> Self:
        """Return a day as one that is known exactly."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """Return the first day that the date covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the last day that the date covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A time of day."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class Slot:
    """From one time of a day to another; one that closes before it opens lasts into the next day."""

    opens: Clock
    closes: Clock


class DayState(StrEnum):
    """What a day is when it has no hours."""

    CLOSED = "closed"
    BY_APPOINTMENT = "by appointment"


DayHours = DayState | tuple[Slot, ...]


@record
class HoursException:
    """Other hours on one day."""

    date: PartialDate | None = field(default=None, metadata=FACT)
    hours: DayHours | None = field(default=None, metadata=FACT)


@record
class Week:
    """The hours of the days of a week, and of public holidays."""

    monday: DayHours | None = field(default=None, metadata=FACT)
    tuesday: DayHours | None = field(default=None, metadata=FACT)
    wednesday: DayHours | None = field(default=None, metadata=FACT)
    thursday: DayHours | None = field(default=None, metadata=FACT)
    friday: DayHours | None = field(default=None, metadata=FACT)
    saturday: DayHours | None = field(default=None, metadata=FACT)
    sunday: DayHours | None = field(default=None, metadata=FACT)
    public_holidays: DayHours | None = field(default=None, metadata=FACT)

    @property
    def week(self) -> tuple[DayHours | None, ...]:
        """Return the seven days, Monday first."""
        return (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday, self.saturday, self.sunday)


@record
class OpeningHours(Week):
    """A week of hours, and the days that differ from it."""

    exceptions: tuple[HoursException, ...] | None = field(default=None, metadata=FACT)
    note: str | None = field(default=None, metadata=TEXT)


@record
class Contact:
    """Ways to reach somebody."""

    phone: Phone | None = field(default=None, metadata=FACT)
    sms: Phone | None = field(default=None, metadata=FACT)
    chat: WebAddress | None = field(default=None, metadata=FACT)
    email: Email | None = field(default=None, metadata=FACT)
    web: WebAddress | None = field(default=None, metadata=FACT)
    hours: OpeningHours | None = field(default=None, metadata=FACT)
    note: str | None = field(default=None, metadata=TEXT)


@record
class Venue:
    """A place where one can go; versions recognise it by its name."""

    name: str | None = field(default=None, metadata=FACT)
    street: str | None = field(default=None, metadata=FACT)
    postcode: str | None = field(default=None, metadata=FACT)
    town: str | None = field(default=None, metadata=FACT)
    lat: Decimal | None = field(default=None, metadata=FACT)
    lon: Decimal | None = field(default=None, metadata=FACT)
    step_free: Answer | None = field(default=None, metadata=FACT)
    how_to_get_there: str | None = field(default=None, metadata=TEXT)


@record
class Price:
    """What something costs."""

    amount: Free | Unknown | Decimal | None = field(default=None, metadata=FACT)
    currency: str | None = field(default=None, metadata=FACT)
    note: str | None = field(default=None, metadata=TEXT)


@record
class HowToJoin:
    """The ways in, and the steps to take."""

    ways: tuple[JoinWay, ...] | None = field(default=None, metadata=FACT)
    steps: tuple[str, ...] | None = field(default=None, metadata=TEXT)


def rule_parts(rule: RepeatRule) -> dict[str, str]:
    """Return what a rule says by the names of RFC 5545, 3.3.10: `FREQ`, `BYDAY`."""
    return dict(part.split("=") for part in rule.split(";"))


def repeats_until(rule: RepeatRule) -> date | None:
    """Return the last day that a rule names; None where it counts, or has no end."""
    until = rule_parts(rule).get("UNTIL")
    return date.fromisoformat(until) if until else None


@record
class Moment:
    """A day, with a time of day where there is one."""

    day: date
    time: Clock | None = None


@record
class When:
    """When an activity happens; a name that Python keeps for itself ends in an underscore here and not in the file."""

    start: Moment | None = field(default=None, metadata=FACT)
    end: Moment | None = field(default=None, metadata=FACT)
    all_day: Answer | None = field(default=None, metadata=FACT)
    repeat: RepeatRule | None = field(default=None, metadata=FACT)
    except_: tuple[PartialDate, ...] | None = field(default=None, metadata=FACT)
    cancelled: Answer | None = field(default=None, metadata=FACT)

    @property
    def repeats_until(self) -> date | None:
        """Return the last day of a repetition, where it names one."""
        return repeats_until(self.repeat) if self.repeat else None


@record
class SignUp:
    """When and how to sign up."""

    from_: PartialDate | None = field(default=None, metadata=FACT)
    until: PartialDate | None = field(default=None, metadata=FACT)
    channel: Address | None = field(default=None, metadata=FACT)


class People(StrEnum):
    """Whether the people whom a photo shows have agreed to that."""

    NONE = "none"
    AGREED = "agreed"
    NOT_ASKED = "not asked"


@record
class Focus:
    """What must stay in view of a photo, in percent from left and top."""

    left: int
    top: int


MIDDLE = Focus(left=50, top=40)
"""Where the focus of a photo is of which nobody has said it: faces stand above the middle."""


@record
class Image:
    """A photo or drawing, at the head of a page or in its text."""

    file: FilePath | None = field(default=None, metadata=FACT)
    credit: str | None = field(default=None, metadata=FACT)
    licence: str | None = field(default=None, metadata=FACT)
    people: People | None = field(default=None, metadata=FACT)
    focus: Focus | None = field(default=None, metadata=FACT)
    alt: str | None = field(default=None, metadata=TEXT)
    caption: str | None = field(default=None, metadata=TEXT)


@dataclass(frozen=True, slots=True)
class ByLocale:
    """A text in several locales, by their keys."""

    values: tuple[tuple[str, str], ...] = ()


@record
class Source:
    """Where something that a page says can be read; versions recognise it by its address."""

    title: str | None = field(default=None, metadata=TEXT)
    publisher: str | None = field(default=None, metadata=FACT)
    url: WebAddress | None = field(default=None, metadata=FACT)
    date: PartialDate | Undated | None = field(default=None, metadata=FACT)


@record
class Law:
    """The law that an article speaks of."""

    name: str | None = field(default=None, metadata=FACT)
    url: WebAddress | None = field(default=None, metadata=FACT)
    as_of: PartialDate | None = field(default=None, metadata=FACT)


@dataclass(frozen=True, slots=True)
class Extra:
    """Free fields of an organisation's own templates: single values by their dotted path."""

    values: tuple[tuple[str, str], ...] = ()


IDENTITIES = MappingProxyType({Source: "url", Venue: "name"})
"""By which of its fields an item of a list is recognised in another version."""
