"""Facts about the whole site, as site.yaml gives them."""

from brobygger.nouns.locales import Locale
from brobygger.nouns.plain_limits import PlainLimits, limits_for
from brobygger.nouns.record import record
from brobygger.nouns.values import (
    ContactKey,
    CountryCode,
    Email,
    LocaleKey,
    OnRequest,
    ThemeKey,
    TimeZone,
    WebAddress,
)


@record
class Owner:
    """Who publishes the site; without an e-mail address the site calls itself a demonstration."""

    name: str | None = None
    email: Email | None = None


@record
class Country:
    """A country that the site speaks of.

    `locale` is the standard locale that pages about it are first written in, `emergency` lists its numbers in the order
    in which they are shown, `leave_to` is where "Leave this page" leads; `emergency_at` has the line and column of each
    of those numbers in site.yaml; without a `time_zone` nobody knows what time it is there.
    """

    code: CountryCode
    locale: LocaleKey
    leave_to: WebAddress
    emergency: tuple[ContactKey, ...]
    emergency_at: tuple[tuple[int, int], ...] = ()
    time_zone: TimeZone | None = None


@record
class Settings:
    """The site's settings; `base_url` ends in a slash where there is one.

    `plain_limits` are the limits of the locales for which site.yaml has some, by their keys; `extras` is what
    a build makes besides.
    """

    name: str
    base_url: str | None
    owner: Owner
    locales: tuple[Locale, ...]
    countries: tuple[Country, ...]
    themes: tuple[ThemeKey, ...]
    sections: tuple[str, ...]
    licence_url: str | None
    plain_limits: tuple[tuple[str, PlainLimits], ...] = ()
    extras: tuple[OnRequest, ...] = ()

    @property
    def is_demonstration(self) -> bool:
        """Say whether nobody answers for the site yet."""
        return self.owner.email is None

    def url(self, address: str) -> str | None:
        """Return where a file of the site is found on the Internet; None where nobody has said where the site is."""
        return None if self.base_url is None else self.base_url + address

    def locale(self, key: str) -> Locale:
        """Return the locale of a key that is known to exist."""
        return next(locale for locale in self.locales if locale.key == key)

    def limits(self, locale: Locale) -> PlainLimits:
        """Return how hard the texts of a locale may be."""
        ours = limits_for(locale.language, is_plain=locale.is_plain)
        return dict(self.plain_limits).get(locale.key, ours)

    def country(self, code: str | None) -> Country | None:
        """Return a country of the site, or None."""
        return next((country for country in self.countries if country.code == code), None)
