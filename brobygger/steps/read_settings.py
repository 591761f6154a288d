"""Read site.yaml into settings."""

from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from decimal import Decimal
from itertools import chain
from urllib.parse import urlsplit

from brobygger.nouns.locales import Direction, Locale
from brobygger.nouns.model import KINDS
from brobygger.nouns.plain_limits import PlainLimits, limits_for
from brobygger.nouns.problems import FaultError, Position, Problem, error, nearest
from brobygger.nouns.settings import Country, Owner, Settings
from brobygger.nouns.values import (
    ContactKey,
    CountryCode,
    Email,
    Folder,
    LanguageTag,
    LinkPath,
    LocaleKey,
    OnRequest,
    ThemeKey,
    TimeZone,
    WebAddress,
)
from brobygger.nouns.yamltext import compose
from brobygger.tools.fields import read_fields
from brobygger.tools.formatting import knows_language
from brobygger.tools.readers import Reading

PATH = "site.yaml"
EDITOR_LANGUAGES = ("en", "nb", "da", "fi")


@dataclass(frozen=True, slots=True, kw_only=True)
class _LocaleFields:
    key: LocaleKey | None = None
    folder: Folder | None = None
    tag: LanguageTag | None = None
    language: LanguageTag | None = None
    name: str | None = None
    address: LinkPath | None = None
    plain_of: LocaleKey | None = None
    fallback: tuple[LocaleKey, ...] | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _CountryFields:
    code: CountryCode | None = None
    locale: LocaleKey | None = None
    leave_to: WebAddress | None = None
    time_zone: TimeZone | None = None
    emergency: tuple[ContactKey, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _OwnerFields:
    name: str | None = None
    email: Email | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _LimitFields:
    locale: LocaleKey | None = None
    sentence_words: int | None = None
    mean_sentence_words: int | None = None
    paragraph_words: int | None = None
    heading_words: int | None = None
    word_letters: int | None = None
    word_frequency: Decimal | None = None
    lix: int | None = None
    clauses: int | None = None
    list_commas: int | None = None
    noun_share: Decimal | None = None
    known_words: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _SiteFields:
    name: str | None = None
    base_url: WebAddress | None = None
    editor_language: LanguageTag | None = None
    owner: _OwnerFields | None = None
    licence_url: WebAddress | None = None
    locales: tuple[_LocaleFields, ...] | None = None
    countries: tuple[_CountryFields, ...] | None = None
    themes: tuple[ThemeKey, ...] | None = None
    sections: tuple[Folder, ...] | None = None
    plain_language: tuple[_LimitFields, ...] | None = None
    extras: tuple[OnRequest, ...] | None = None


def read_settings(text: str, base_url: str | None = None) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Return the settings, or None and every reason why there are none; `base_url` wins over the file's."""
    reading = Reading(PATH)
    try:
        fields = read_fields(_SiteFields, compose(text, PATH), reading)
    except FaultError as fault:
        return None, (fault.problem,)
    problems = reading.problems
    problems.extend(_required(reading, "", fields, ("name", "locales")))
    for index, locale in enumerate(fields.locales or ()):
        problems.extend(_required(reading, f"locales[{index}].", locale, ("key", "folder", "tag", "name", "address")))
    for index, country in enumerate(fields.countries or ()):
        problems.extend(
            _required(reading, f"countries[{index}].", country, ("code", "locale", "leave_to", "emergency"))
        )
    for index, limits in enumerate(fields.plain_language or ()):
        problems.extend(_required(reading, f"plain_language[{index}].", limits, ("locale",)))
    problems.extend(_consistent(fields, reading))
    problems.extend(_base_url_problems(base_url or fields.base_url, reading, typed=base_url is not None))
    if any(problem.is_error for problem in problems):
        return None, tuple(problems)
    return _settings(fields, base_url or fields.base_url, reading), tuple(problems)


def _settings(fields: _SiteFields, base_url: str | None, reading: Reading) -> Settings:
    locales = fields.locales or ()
    keys = [str(locale.key) for locale in locales]
    owner = fields.owner or _OwnerFields()
    return Settings(
        name=fields.name or "",
        base_url=None if base_url is None else base_url.rstrip("/") + "/",
        owner=Owner(name=owner.name, email=owner.email),
        locales=tuple(
            Locale(
                key=str(locale.key),
                folder=str(locale.folder),
                tag=str(locale.tag),
                language=locale.language or str(locale.tag).partition("-")[0],
                name=locale.name or "",
                address=str(locale.address),
                plain_of=locale.plain_of,
                fallback=_fallback(locale, keys) if locale.fallback is None else locale.fallback,
                direction=locale.direction or Direction.LTR,
            )
            for locale in locales
        ),
        countries=tuple(
            Country(
                code=country.code or CountryCode(""),
                locale=country.locale or LocaleKey(""),
                leave_to=country.leave_to or WebAddress(""),
                time_zone=country.time_zone,
                emergency=country.emergency or (),
                emergency_at=tuple(
                    reading.places[f"countries[{index}].emergency[{place}]"]
                    for place in range(len(country.emergency or ()))
                ),
            )
            for index, country in enumerate(fields.countries or ())
        ),
        themes=fields.themes or (),
        sections=tuple(KINDS) if fields.sections is None else fields.sections,
        licence_url=fields.licence_url,
        plain_limits=tuple(_limits(written, fields.locales or ()) for written in fields.plain_language or ()),
        extras=fields.extras or (),
    )


def _limits(written: _LimitFields, locales: tuple[_LocaleFields, ...]) -> tuple[str, PlainLimits]:
    """Return the limits of a locale: those that are written, and ours for the others."""
    locale = next(one for one in locales if one.key == written.locale)
    language = locale.language or str(locale.tag).partition("-")[0]
    given = {one.name: getattr(written, one.name) for one in dataclass_fields(written) if one.name != "locale"}
    ours = limits_for(language, is_plain=locale.plain_of is not None)
    return str(written.locale), replace(ours, **{name: value for name, value in given.items() if value is not None})


def _fallback(locale: _LocaleFields, keys: list[str]) -> tuple[str, ...]:
    """Return the chain of a locale that names none: its standard version, then all others in the site's order."""
    standard = [locale.plain_of] if locale.plain_of else []
    return tuple(chain(standard, (key for key in keys if key not in (locale.key, locale.plain_of))))


def _required(reading: Reading, prefix: str, fields: object, names: tuple[str, ...]) -> list[Problem]:
    line, column = reading.places.get(prefix.rstrip("."), (1, 1))
    return [
        error("setting-missing", Position(path=PATH, line=line, column=column), hint="write", field=prefix + name)
        for name in names
        if getattr(fields, name) is None and prefix + name not in reading.places
    ]


def _consistent(fields: _SiteFields, reading: Reading) -> list[Problem]:  # noqa: C901 - one loop for each rule
    """Return what single fields cannot show: names used twice, names that nothing bears."""
    problems: list[Problem] = []

    def at(name: str) -> Position:
        line, column = reading.places.get(name, (1, 1))
        return Position(path=PATH, line=line, column=column)

    locales = fields.locales or ()
    keys = [str(locale.key) for locale in locales]
    standard = [str(locale.key) for locale in locales if locale.plain_of is None]

    def known(name: str, key: str | None, among: list[str]) -> None:
        if key is not None and key not in among:
            near = nearest(key, among)
            hint = "near" if near else "all"
            problems.append(
                error("locale-unknown", at(name), hint=hint, value=key, near=near or "", all=", ".join(among))
            )

    if fields.locales == ():
        problems.append(error("setting-missing", at("locales"), hint="write", field="locales"))
    for attribute in ("key", "folder", "tag", "address", "name"):
        seen: dict[str, int] = {}
        for index, locale in enumerate(locales):
            value = getattr(locale, attribute)
            if value is not None and value in seen:
                where = at(f"locales[{index}].{attribute}")
                problems.append(error("locale-twice", where, hint="change", field=attribute, value=value))
            seen.setdefault(value, index)
    for index, locale in enumerate(locales):
        known(f"locales[{index}].plain_of", locale.plain_of, standard)
        for position, key in enumerate(locale.fallback or ()):
            known(f"locales[{index}].fallback[{position}]", key, keys)
        language = locale.language or str(locale.tag or "").partition("-")[0]
        if language and not knows_language(language):
            name = "language" if locale.language else "tag"
            problems.append(error("language-unknown", at(f"locales[{index}].{name}"), hint="form", value=language))
    for index, limits in enumerate(fields.plain_language or ()):
        known(f"plain_language[{index}].locale", limits.locale, keys)
    for index, country in enumerate(fields.countries or ()):
        known(f"countries[{index}].locale", country.locale, standard)
    if fields.editor_language and fields.editor_language not in EDITOR_LANGUAGES:
        problems.append(
            error(
                "editor-language",
                at("editor_language"),
                hint="all",
                value=fields.editor_language,
                all=", ".join(EDITOR_LANGUAGES),
            )
        )
    return problems


def _base_url_problems(base_url: str | None, reading: Reading, *, typed: bool) -> list[Problem]:
    if base_url is None:
        return []
    parts = urlsplit(base_url)
    if parts.scheme in ("http", "https") and parts.netloc and not parts.query and not parts.fragment:
        return []
    line, column = reading.places.get("base_url", (1, 1))
    position = Position(path="--base-url") if typed else Position(path=PATH, line=line, column=column)
    return [error("base-url-form", position, hint="form", value=base_url)]
