"""The site.yaml of a new site, with a note on each of its fields."""

from collections.abc import Iterator
from types import MappingProxyType

from brobygger.nouns.locales import Direction, Locale
from brobygger.tools.formatting import time_zone_of
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.blank_page import comment
from brobygger.whole.new_site_words import BEGIN, SETTINGS, UNKNOWN_ZONE
from brobygger.whole.report import Say
from brobygger.whole.site_wish import Wish

WEATHER = MappingProxyType(
    {"NO": "https://www.yr.no/", "DK": "https://www.dmi.dk/", "FI": "https://www.ilmatieteenlaitos.fi/"}
)
"""Where “Leave this page” leads in countries that we know: to their weather services."""
ANY_WEATHER = "https://www.yr.no/en"
"""A weather service that knows all countries."""

THEMES = ("work", "language", "family", "health", "leisure")
"""Themes that a new site can begin with."""


def settings_text(wish: Wish, emergency: tuple[str, ...], language: str, say: Say) -> str:
    """Return the text of site.yaml; `emergency` has keys of contacts, `language` is the editor's."""
    return "\n".join((*_lines(wish, emergency, language, say), ""))


def _lines(wish: Wish, emergency: tuple[str, ...], language: str, say: Say) -> Iterator[str]:
    def note(name: str) -> Iterator[str]:
        yield ""
        yield from comment(say(SETTINGS[name]))

    yield from comment(say(BEGIN))
    yield from note("name")
    yield f"name: {quoted(wish.name)}"
    yield from note("base_url")
    yield "#base_url: https://example.org/"
    yield from note("editor_language")
    yield f"editor_language: {language}"
    yield from note("owner")
    yield from ("owner:", f"  name: {quoted(wish.name)}", "  #email: post@example.org")
    yield from note("licence_url")
    yield "#licence_url: https://creativecommons.org/licenses/by/4.0/"
    yield from note("locales")
    yield "locales:"
    for locale in wish.locales:
        yield from _locale(locale)
    yield from note("countries")
    yield from comment(say(SETTINGS["leave_to"]))
    yield from comment(say(SETTINGS["emergency"]))
    yield "countries:"
    yield from _country(wish, emergency, say)
    yield from note("sections")
    yield "sections: [organisations, services, activities, rights]"
    yield from note("themes")
    yield f"themes: [{', '.join(THEMES)}]"


def _locale(locale: Locale) -> Iterator[str]:
    yield f"  - key: {locale.key}"
    yield f"    folder: {locale.folder}"
    yield f"    tag: {locale.tag}"
    yield f"    name: {quoted(locale.name)}"
    yield f"    address: {locale.address}"
    if locale.plain_of is not None:
        yield f"    plain_of: {locale.plain_of}"
    if locale.direction is Direction.RTL:
        yield "    direction: rtl"


def _country(wish: Wish, emergency: tuple[str, ...], say: Say) -> Iterator[str]:
    zone = time_zone_of(wish.country)
    yield f'  - code: "{wish.country}"'  # in quotation marks, since programs take NO for false
    yield f"    locale: {wish.home.key}"
    if zone is None:
        yield from (f"    {line}" for line in comment(say(UNKNOWN_ZONE)))
        yield "    #time_zone: Europe/Oslo"
    else:
        yield f"    time_zone: {zone}"
    yield f"    leave_to: {WEATHER.get(wish.country, ANY_WEATHER)}"
    yield f"    emergency: [{', '.join(emergency)}]"
