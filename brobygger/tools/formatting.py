"""Dates, names of countries and languages, and lists, as a language writes them (CLDR, by Babel).

A language that Babel does not know is written as English is, never as an error: a site may speak any language.
"""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from babel import Locale as BabelLocale
from babel import UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from brobygger.nouns.values import Moment, PartialDate


def knows_language(language: str) -> bool:
    """Say whether a language exists, by its code in ISO 639."""
    code = language.partition("-")[0]
    return code in _english_names()


@cache
def _english_names() -> frozenset[str]:
    return frozenset(BabelLocale("en").languages) | frozenset(get_global("likely_subtags"))


@cache
def _babel(language: str) -> BabelLocale:
    try:
        return BabelLocale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return BabelLocale("en")


@cache
def date_in(language: str, date: PartialDate) -> str:
    """Write a date as exactly as it is known: `31. desember 2017`, `desember 2017`, `2017`."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return str(format_skeleton("yMMMM", date.last_day, locale=_babel(language)))
    return str(format_date(date.last_day, format="long", locale=_babel(language)))


@cache
def day_in(language: str, day: datetime.date) -> str:
    """Write a day with its place in the week: `tirsdag 1. desember 2026`."""
    return str(format_date(day, format="full", locale=_babel(language)))


def days_in(language: str, first: datetime.date, last: datetime.date) -> str:
    """Write the days from one to another: `7.–13. des. 2026`."""
    return str(format_interval(first, last, "yMMMMd", locale=_babel(language)))


def once_in(language: str, start: Moment, end: Moment | None) -> str:
    """Write from when to when something happens: `tirsdag 1. desember 2026, 18:00–19:30`."""
    begins = day_in(language, start.day)
    if start.time is None:
        return begins if end is None or end.day == start.day else f"{begins} – {day_in(language, end.day)}"
    begins = f"{begins}, {start.time}"
    if end is None or (end.day == start.day and end.time is None):
        return begins
    if end.day == start.day:
        return f"{begins}–{end.time}"
    return f"{begins} – {day_in(language, end.day)}" + (f", {end.time}" if end.time else "")


@cache
def country_in(language: str, code: str) -> str:
    """Return a country's name."""
    return str(_babel(language).territories.get(code, code))


def knows_country(code: str) -> bool:
    """Say whether a country exists, by its code in ISO 3166-1 (two letters)."""
    return len(code) == 2 and bool(languages_of(code))


def languages_of(country: str) -> tuple[str, ...]:
    """Return the languages in which a country's authorities write, the one that most people speak first."""
    return tuple(get_official_languages(country, de_facto=True))


def time_zone_of(country: str) -> str | None:
    """Return the time zone of a country that has a single one, by its name in the IANA database."""
    zones = get_global("territory_zones").get(country, ())
    return str(zones[0]) if len(zones) == 1 else None


@cache
def language_in(language: str, tag: str) -> str:
    """Return the name of a language that somebody speaks."""
    return str(_babel(language).languages.get(tag.partition("-")[0], tag))


@cache
def tongue_in(language: str, tag: str) -> str | None:
    """Return the name of a language as exactly as its tag says it (`fa-AF` is Dari); None where it has none."""
    code = tag.replace("-", "_")
    return _babel(language).languages.get(get_global("language_aliases").get(code, code))


@cache
def own_name_of(tag: str) -> str | None:
    """Return what those who speak a language call it, where Babel knows that."""
    code = _known(tag)
    return tongue_in(code, tag) if code else None


def is_right_to_left(tag: str) -> bool:
    """Say whether a language is written from right to left."""
    code = _known(tag)
    return bool(code) and _babel(code).text_direction == "rtl"


def _known(tag: str) -> str:
    """Return the language of a tag without what follows it, empty where Babel does not know it."""
    name = get_global("language_aliases").get(tag, tag).replace("_", "-").partition("-")[0]
    return name if str(_babel(name)) == name else ""


ALPHABETS = {"nb": "A–Å", "nn": "A–Å", "no": "A–Å", "da": "A–Å", "fi": "A–Ö", "sv": "A–Ö"}


def alphabet_in(language: str) -> str:
    """Return what an index by letters is called: from the first letter to the last."""
    return ALPHABETS.get(language.partition("-")[0], "A–Z")


SEARCHES = {"nb": "Søk", "nn": "Søk", "no": "Søk", "da": "Søg", "fi": "Haku", "sv": "Sök"}


def search_in(language: str) -> str:
    """Return what the page on which one searches is called."""
    return SEARCHES.get(language.partition("-")[0], "Search")


KEEPING = {
    **dict.fromkeys(("nb", "nn", "no"), "Lagre på telefonen"),
    "da": "Gem på telefonen",
    "fi": "Tallenna puhelimeen",
    "sv": "Spara på telefonen",
}


def keeping_in(language: str) -> str:
    """Return what the page is called on which one keeps the site on one's phone."""
    return KEEPING.get(language.partition("-")[0], "Keep on your phone")


HAPPENING = {"nb": "Hva skjer", "nn": "Kva skjer", "no": "Hva skjer", "da": "Det sker", "fi": "Tapahtumat"}


def happening_in(language: str) -> str:
    """Return what the page is called that lists what happens."""
    return HAPPENING.get(language.partition("-")[0], "What happens")


def listing_in(language: str, words: Sequence[str]) -> str:
    """Join words as the language does: `a, b og c`."""
    return str(format_list(list(words), locale=_babel(language)))


def weekday_in(language: str, index: int) -> str:
    """Return the name of a day of the week, Monday being 0, as it stands alone in a table."""
    return str(_babel(language).days["stand-alone"]["wide"][index])


def megabytes_in(language: str, count: int) -> str:
    """Write a number of bytes in millions, with one decimal and never as none."""
    return str(format_decimal(max(count, 100_000) / 1e6, "#,##0.#", locale=_babel(language)))


def money_in(language: str, amount: Decimal, currency: str) -> str:
    """Write an amount with its currency; no decimals where there are none."""
    locale = _babel(language)
    if amount != amount.to_integral_value():
        return str(format_currency(amount, currency, locale=locale))
    whole = locale.currency_formats["standard"].pattern.replace(".00", "")
    return str(format_currency(amount, currency, whole, locale=locale, currency_digits=False))
