"""What a new site is to be: what was asked for, read and made whole."""

from collections.abc import Iterator

from brobygger.nouns.locales import Locale
from brobygger.nouns.problems import Position, Problem, error
from brobygger.nouns.record import record
from brobygger.tools.formatting import knows_country, languages_of
from brobygger.whole.known_locales import OURS, SIMPLE, locale_of, told_apart

ENGLISH = "en"


@record
class Asked:
    """What was typed to `init`, or answered; None where nothing was."""

    name: str | None
    country: str | None
    locales: tuple[str, ...]


@record
class Wish:
    """What a new site is to be: its name, the code of its country, and its locales in their order."""

    name: str
    country: str
    locales: tuple[Locale, ...]

    @property
    def home(self) -> Locale:
        """Return the standard locale in which pages about the country are written first."""
        standard = [locale for locale in self.locales if not locale.is_plain]
        order = [one.language for tag in languages_of(self.country) if (one := locale_of(tag))]
        return min(standard, key=lambda one: order.index(one.language) if one.language in order else len(order))


def wish_of(asked: Asked) -> tuple[Wish | None, tuple[Problem, ...]]:
    """Return what is wanted, or None and every reason why that is not clear."""
    name = "".join(letter for letter in asked.name or "" if letter.isprintable()).strip()
    country = (asked.country or "").strip().upper()
    problems = (*_unsaid(name, country, asked.locales), *country_problems(country), *locale_problems(asked.locales))
    if problems:
        return None, problems
    found = (locale_of(typed) for typed in asked.locales)
    return Wish(name=name, country=country, locales=told_apart(one for one in found if one)), ()


def _unsaid(name: str, country: str, locales: tuple[str, ...]) -> Iterator[Problem]:
    if not name:
        yield error("init-unsaid", Position(path="--name"), hint="name")
    if not country:
        yield error("init-unsaid", Position(path="--country"), hint="country")
    if not locales:
        yield error("init-unsaid", Position(path="--locales"), hint="locales")


def country_problems(code: str) -> Iterator[Problem]:
    """Yield a problem where a code belongs to no country; none at all is for others to miss."""
    if code and not knows_country(code):
        yield error("init-country", Position(path="--country"), hint="form", value=code)


def locale_problems(typed: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem for each tag that means no language, and for each plain version without its standard one."""
    found = {tag: locale_of(tag) for tag in typed}
    keys = {locale.key for locale in found.values() if locale}
    for tag, locale in found.items():
        position = Position(path="--locales")
        if locale is None:
            yield error("language-unknown", position, hint="form", value=tag)
        elif locale.plain_of is not None and locale.plain_of not in keys:
            yield error("init-plain", position, hint="both", value=locale.key, standard=locale.plain_of)


def usual_locales(country: str) -> tuple[str, ...]:
    """Return the keys of the locales that a site of a country has if nobody says otherwise."""
    found = told_apart(locale for tag in languages_of(country) if (locale := locale_of(tag)))
    first = found[0].key if found else ENGLISH
    return (first, f"{first}{SIMPLE}") if f"{first}{SIMPLE}" in OURS else (first,)
