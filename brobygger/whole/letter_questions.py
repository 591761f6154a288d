"""What a page does not say of an organisation, as questions to it: every unknown, and what is missing and matters."""

from collections.abc import Iterator
from dataclasses import dataclass

from brobygger.nouns.model import Activity, Article, Organisation, Service
from brobygger.nouns.site import Page
from brobygger.nouns.values import Answer, Ask, Contact, Interpreter, Price, Unknown, Venue
from brobygger.whole.letter_words import CHOICES, QUESTIONS
from brobygger.whole.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question by its name, and the answers that one can tick; where there are none, one writes."""

    name: str
    words: str
    choices: tuple[str, ...]


def questions_of(page: Page, host: Organisation | None, voice: Voice, *, has_offers: bool) -> tuple[Question, ...]:
    """Return what we ask about a page.

    `host` has the fields of the organisation where the page is not its own; what the page takes from there is asked for
    there, also what is left of it where both have ended. `has_offers` says that pages of their own tell what an
    organisation offers.
    """
    if page.has_ended and host is not None and page.fields.valid_until == host.valid_until:
        return ()
    if page.has_ended:
        return tuple(_question(name, voice) for name in ("left", "instead"))
    asked = [_question(name, voice) for name in _names(page, host or Organisation(), has_offers=has_offers)]
    asked.extend(_steps(page, host, voice))
    if page.fields.valid_until is not None:
        asked.append(_question("ends", voice, date=voice.date(page.fields.valid_until)))
    return tuple(asked)


def _question(name: str, voice: Voice, **values: object) -> Question:
    choices = tuple(voice(choice) for choice in CHOICES.get(name, ()))
    return Question(name=name, words=voice(QUESTIONS[name], **values), choices=choices)


def _names(page: Page, host: Organisation, *, has_offers: bool) -> Iterator[str]:
    own = page.fields
    if isinstance(own, Organisation):
        yield from _of_organisation(own, has_offers=has_offers)
    elif isinstance(own, Service):
        yield from _of_service(own, host)
    elif isinstance(own, Activity):
        yield from _of_activity(own, host)
    elif isinstance(own, Article) and own.law is None:
        yield "law"


def _of_organisation(own: Organisation, *, has_offers: bool) -> Iterator[str]:
    yield from _ways(own.contact)
    if not any(_is_address(venue) for venue in own.places or ()):
        yield "places"
    if not _is_known(own.opening_hours):
        yield "opening_hours"
    if not _is_known(own.languages_spoken):
        yield "languages_spoken"
    if not has_offers:
        yield from ("any_price", "any_way")


def _of_service(own: Service, host: Organisation) -> Iterator[str]:
    if not own.what_you_get:
        yield "what_you_get"
    if not own.who_can_use:
        yield "who_can_use"
    if not _is_price(own.price):
        yield "price"
    if own.how_to_join is None or not (own.how_to_join.ways or own.how_to_join.steps):
        yield "how_to_join"
    if own.appointment is None:
        yield "appointment"
    if isinstance(own.opening_hours, Unknown) and own.opening_hours != host.opening_hours:
        yield "service_hours"
    if not _is_known(own.languages_spoken):
        yield "service_languages"
    for name in ("interpreter", "confidential", "needs_identity"):
        if getattr(own, name) in (None, Answer.UNKNOWN, Interpreter.UNKNOWN):
            yield name


def _of_activity(own: Activity, host: Organisation) -> Iterator[str]:
    if own.when is None or own.when is Ask.ASK:
        yield "when"
    if not (own.place or own.online or own.places):
        yield "place"
    if not _is_price(own.price):
        yield "price"
    if own.sign_up is None:
        yield "sign_up"
    if isinstance(own.opening_hours, Unknown) and own.opening_hours != host.opening_hours:
        yield "service_hours"
    if not _is_known(own.languages):
        yield "service_languages"
    if own.childcare is Answer.UNKNOWN:
        yield "childcare"


def _ways(contact: Contact | None) -> Iterator[str]:
    has_phone, has_email = (contact.phone, contact.email) if contact else (None, None)
    if not has_phone and not has_email:
        yield "contact"
    elif not has_phone:
        yield "phone"
    elif not has_email:
        yield "email"


def _steps(page: Page, host: Organisation | None, voice: Voice) -> Iterator[Question]:
    """Yield a question for each place of a page's own of which nobody knows whether it has steps."""
    own = page.fields
    if not isinstance(own, Organisation | Service | Activity | Article) or (host and own.places == host.places):
        return
    for venue in own.places or ():
        if venue.step_free is Answer.UNKNOWN or (venue.step_free is None and _is_address(venue)):
            yield _question("step_free", voice, place=venue.name or venue.street or venue.town or "")


def _is_address(venue: Venue) -> bool:
    return venue.street is not None


def _is_known(value: object) -> bool:
    return value is not None and not isinstance(value, Unknown)


def _is_price(price: Price | None) -> bool:
    return price is not None and _is_known(price.amount)
