"""The facts that a page states, in the words of a letter; what is unknown or missing is no fact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from brobygger.nouns.model import Activity, Article, Organisation, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import (
    Answer,
    Contact,
    DayHours,
    DayState,
    Free,
    HowToJoin,
    Law,
    Moment,
    OpeningHours,
    PartialDate,
    Price,
    RepeatRule,
    SignUp,
    Unknown,
    Venue,
    When,
    repeats_until,
)
from brobygger.whole.letter_words import EVERY, LABELS, VALUES
from brobygger.whole.voice import Voice

WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Value = str | Iterable[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a page states: the name of its field, what that is called, and one or more lines.

    `is_written` says that the lines are an author's own words, in the language of the page.
    """

    field: str
    label: str
    lines: tuple[str, ...]
    is_written: bool = False


def facts_of(site: Site, page: Page, host: Organisation | None, voice: Voice) -> tuple[Fact, ...]:
    """Return what a page states.

    `host` has the fields of the organisation where the page is not its own; what comes from there is said there.
    """
    return tuple(_Teller(site, page, host or Organisation(), voice).facts())


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the facts of one page; `host` has what stands on another one."""

    site: Site
    page: Page
    host: Organisation
    voice: Voice

    def facts(self) -> Iterator[Fact]:
        fields = self.page.fields
        if isinstance(fields, Organisation):
            yield from self._organisation(fields)
        elif isinstance(fields, Service):
            yield from self._service(fields)
        elif isinstance(fields, Activity):
            yield from self._activity(fields)
        elif isinstance(fields, Article):
            yield from self._article(fields)
        yield from self._reach()

    # --- The kinds ---

    def _organisation(self, own: Organisation) -> Iterator[Fact]:
        if own.official_name != self.page.title:
            yield from self._written("official_name", own.official_name)
        yield from self._said("country", self.voice.country(own.country) if own.country else None)
        yield from self._said("founded", self.voice.date(own.founded) if own.founded else None)
        yield from self._written("part_of", own.part_of)
        yield from self._written("partners", ", ".join(own.partners or ()))
        yield from self._written("funders", ", ".join(own.funders or ()))
        yield from self._said(
            "neutral_in", self.voice.listing(self._value("neutral", one) for one in own.neutral_in or ())
        )
        yield from self._said("website", own.website)
        yield from self._tongues("languages_spoken", own.languages_spoken)

    def _service(self, own: Service) -> Iterator[Fact]:
        yield from self._written("what_you_get", own.what_you_get)
        yield from self._written("who_can_use", own.who_can_use)
        yield from self._price(own.price)
        yield from self._ways(own.how_to_join)
        yield from self._choice("appointment", "appointment", own.appointment)
        yield from self._written("bring", own.bring)
        yield from self._tongues("languages_spoken", own.languages_spoken)
        for name in ("interpreter", "confidential", "needs_identity"):
            yield from self._choice(name, "answer", getattr(own, name))

    def _activity(self, own: Activity) -> Iterator[Fact]:
        if isinstance(own.when, When):
            yield from self._said("when", _moments(own.when, self.voice))
        elif own.when is not None:
            yield from self._said("when", self.voice("People have to ask when it is"))
        yield from self._written("places", own.place)
        yield from self._said("online", own.online)
        yield from self._said("sign_up", _sign_up(own.sign_up, self.voice))
        yield from self._price(own.price)
        yield from self._said("age", _ages(own.age_min, own.age_max, self.voice))
        yield from self._written("equipment_lent", own.equipment_lent)
        yield from self._choice("childcare", "answer", own.childcare)
        yield from self._written("food", own.food)
        yield from self._tongues("languages_spoken", own.languages)

    def _article(self, own: Article) -> Iterator[Fact]:
        yield from self._choice("right_or_duty", "duty", own.right_or_duty)
        yield from self._written("law", _law(own.law, self.voice))
        yield from self._written("deadline", own.deadline)
        yield from self._written("steps", own.steps)
        yield from self._said("who_can_help", self._helpers(own.who_can_help or ()))

    def _helpers(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            helpline = self.site.helplines.get(name)
            page = self.site.nearest(name, self.page.locale)
            if helpline is not None:
                yield " ".join(filter(None, (helpline.name, helpline.phone)))
            elif page is not None:
                yield page.title

    # --- How to reach them ---

    def _reach(self) -> Iterator[Fact]:
        fields = self.page.fields
        if not isinstance(fields, Organisation | Service | Activity | Article):
            return
        host = self.host
        if fields.contact is not None and fields.contact != host.contact:
            yield from self._contact(fields.contact)
        if fields.places != host.places:
            yield from self._said(
                "places", (line for venue in fields.places or () for line in _venue(venue, self.voice))
            )
        if fields.opening_hours != host.opening_hours and isinstance(fields.opening_hours, OpeningHours):
            yield from self._said("opening_hours", _hours(fields.opening_hours, self.voice))

    def _contact(self, contact: Contact) -> Iterator[Fact]:
        for name in ("phone", "sms", "chat", "email", "web"):
            yield from self._said(name, getattr(contact, name))
        if contact.hours is not None:
            yield from self._said("phone_hours", _hours(contact.hours, self.voice))
        yield from self._written("contact_note", contact.note)

    # --- Values ---

    def _said(self, field: str, value: Value) -> Iterator[Fact]:
        lines = (value,) if isinstance(value, str) else tuple(value or ())
        if any(lines):
            yield Fact(field=field, label=self.voice(LABELS[field]), lines=lines)

    def _written(self, field: str, value: Value) -> Iterator[Fact]:
        for fact in self._said(field, value):
            yield Fact(field=fact.field, label=fact.label, lines=fact.lines, is_written=True)

    def _choice(self, field: str, values: str, value: str | None) -> Iterator[Fact]:
        if value is not None and value in VALUES[values]:
            yield from self._said(field, self._value(values, value))

    def _value(self, values: str, value: str) -> str:
        return self.voice(VALUES[values][value])

    def _tongues(self, field: str, spoken: tuple[str, ...] | Unknown | None) -> Iterator[Fact]:
        if isinstance(spoken, tuple):
            yield from self._said(field, self.voice.listing(self.voice.tongue(tag) for tag in spoken))

    def _price(self, price: Price | None) -> Iterator[Fact]:
        if price is None:
            return
        amount = None
        if price.amount is Free.FREE:
            amount = self.voice("Free")
        elif isinstance(price.amount, Decimal):
            amount = self.voice.money(price.amount, price.currency)
        yield from self._said("price", filter(None, (amount, price.note)))

    def _ways(self, join: HowToJoin | None) -> Iterator[Fact]:
        ways = (self._value("way", way) for way in (join.ways or () if join else ()))
        yield from self._said("how_to_join", (*ways, *(join.steps or () if join else ())))


def _moments(when: When, voice: Voice) -> Iterator[str]:
    if when.cancelled is Answer.YES:
        yield voice("Cancelled")
    if when.start is not None and when.end is not None and when.start.day == when.end.day and when.end.time:
        yield f"{_moment(when.start, voice)}–{when.end.time}"
    elif when.start is not None or when.end is not None:
        yield " – ".join(_moment(moment, voice) for moment in (when.start, when.end) if moment is not None)
    if when.repeat:
        yield _repeat(when.repeat, voice)
    if when.except_:
        yield voice("Not on {dates}", dates=voice.listing(voice.date(day) for day in when.except_))


def _moment(moment: Moment, voice: Voice) -> str:
    day = voice.date(PartialDate.of(moment.day))
    return f"{day}, {moment.time}" if moment.time else day


def _repeat(rule: RepeatRule, voice: Voice) -> str:
    """Return a rule of repetition in words; what the words do not hold (the third Monday) stands as it is written."""
    parts = dict(part.split("=") for part in rule.split(";"))
    once, more = EVERY[parts.pop("FREQ")]
    count = parts.pop("INTERVAL", "1")
    said = [voice(once) if count == "1" else voice(more, count=count)]
    days = parts.get("BYDAY", "").split(",")
    if all(day in WEEK for day in days):
        del parts["BYDAY"]
        said.append(voice.listing(voice.weekday(WEEK.index(day)) for day in days))
    last = repeats_until(rule)
    if last:
        del parts["UNTIL"]
        said.append(voice("until {date}", date=voice.date(PartialDate.of(last))))
    return ", ".join((*said, *(f"{name}={value}" for name, value in parts.items())))


def _sign_up(sign_up: SignUp | None, voice: Voice) -> Iterator[str]:
    if sign_up is None:
        return
    if sign_up.from_ is not None:
        yield voice("from {date}", date=voice.date(sign_up.from_))
    if sign_up.until is not None:
        yield voice("until {date}", date=voice.date(sign_up.until))
    if sign_up.channel is not None:
        yield sign_up.channel.removeprefix("mailto:").removeprefix("tel:").removeprefix("sms:")


def _ages(youngest: int | None, oldest: int | None, voice: Voice) -> str | None:
    if youngest is not None and oldest is not None:
        return voice("{youngest} to {oldest} years", youngest=youngest, oldest=oldest)
    if youngest is not None:
        return voice("from {age} years", age=youngest)
    return voice("up to {age} years", age=oldest) if oldest is not None else None


def _law(law: Law | None, voice: Voice) -> str | None:
    if law is None or law.name is None:
        return None
    return f"{law.name}, {voice('as of {date}', date=voice.date(law.as_of))}" if law.as_of else law.name


def _venue(venue: Venue, voice: Voice) -> Iterator[str]:
    town = " ".join(filter(None, (venue.postcode, venue.town)))
    name = venue.name if venue.name != venue.town or not town else None
    yield ", ".join(filter(None, (name, venue.street, town)))
    if venue.step_free is not None and venue.step_free in VALUES["step_free"]:
        yield voice(VALUES["step_free"][venue.step_free])
    if venue.how_to_get_there:
        yield venue.how_to_get_there


def _hours(hours: OpeningHours, voice: Voice) -> Iterator[str]:
    for index, day in enumerate(hours.week):
        if day is not None:
            yield f"{voice.weekday(index)}: {_day(day, voice)}"
    if hours.public_holidays is not None:
        yield voice("Public holidays: {hours}", hours=_day(hours.public_holidays, voice))
    for exception in hours.exceptions or ():
        if exception.date is not None and exception.hours is not None:
            yield f"{voice.date(exception.date)}: {_day(exception.hours, voice)}"
    if hours.note:
        yield hours.note


def _day(day: DayHours, voice: Voice) -> str:
    if isinstance(day, DayState):
        return voice(VALUES["day"][day])
    return ", ".join(f"{slot.opens}–{slot.closes}" for slot in day)
