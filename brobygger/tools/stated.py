"""What the facts of a page state, in the meanings of figures."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from brobygger.nouns.model import Helpline
from brobygger.nouns.values import Clock, Extra, Free, Moment, PartialDate, Price, Slot, roles_of
from brobygger.tools.figures.meaning import amount, any_unit, date_gives, host_gives, time_gives
from brobygger.tools.figures.reading import figures_in

NO_STATEMENTS = frozenset(
    {
        "organisation",
        "replaced_by",
        "picture",
        "file",
        "focus",
        "country",
        "themes",
        "audience",
        "who_can_help",
        "articles",
    }
    | {"emergency", "languages_spoken", "languages", "weight", "check_every", "sequence", "lat", "lon"}
)
"""Facts that name something, or tell us what to do; no reader takes a number from them."""

CURRENCIES = {"NOK": "crown", "DKK": "crown", "SEK": "crown", "EUR": "euro"}


def stated(record: object, language: str) -> Iterator[str]:
    """Yield what the facts of a record mean; its words are in `language`."""
    if isinstance(record, Price):
        yield from _price(record)
    for name, role in roles_of(type(record)):
        value = getattr(record, name)
        if value is not None and name not in NO_STATEMENTS and (role == "fact" or isinstance(value, Extra)):
            yield from _value(value, language)


def stated_by(helpline: Helpline) -> Iterator[str]:
    """Yield what an entry of contacts.yaml means; how its hours are written belongs to no language."""
    for value in (helpline.phone, helpline.sms, helpline.chat, helpline.web, helpline.hours):
        if value is not None:
            yield from _value(value, "")


def _value(value: object, language: str) -> Iterator[str]:  # noqa: C901, PLR0912 - one branch for each kind of value
    if isinstance(value, Enum | bool):
        return
    if isinstance(value, str):
        yield from _text(value, language)
    elif isinstance(value, int):
        yield from (amount(Fraction(value), None), amount(Fraction(value), "year"), any_unit(Fraction(value)))
    elif isinstance(value, Decimal):
        yield from (amount(Fraction(value), None), any_unit(Fraction(value)))
    elif isinstance(value, PartialDate | date):
        yield from date_gives(value.day, value.month, value.year)
    elif isinstance(value, Clock):
        yield from time_gives(value.hour, value.minute)
    elif isinstance(value, Slot):
        yield from (*_value(value.opens, language), *_value(value.closes, language))
    elif isinstance(value, Moment):
        yield from _value(value.day, language)
        if value.time is not None:
            yield from _value(value.time, language)
    elif isinstance(value, Extra):
        for _, text in value.values:
            yield from _value(text, language)
    elif isinstance(value, tuple):
        for item in value:
            yield from _value(item, language)
    elif dataclasses.is_dataclass(value):
        yield from stated(value, language)


def _text(text: str, language: str) -> Iterator[str]:
    """Yield what a fact means that is written as a text; most are names, or addresses of other sites."""
    if text.startswith(("https://", "http://")):
        yield from host_gives(text)
    elif "@" in text or any(character.isdecimal() for character in text):
        yield from (meaning for figure in figures_in(text, language) for meaning in figure.gives)


def _price(price: Price) -> Iterator[str]:
    if price.amount is Free.FREE:
        yield from (amount(Fraction(0), unit) for unit in (None, *CURRENCIES.values()))
        yield any_unit(Fraction(0))
    elif isinstance(price.amount, Decimal):
        yield amount(Fraction(price.amount), CURRENCIES.get(price.currency or ""))
