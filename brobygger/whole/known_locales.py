"""The locales that a new site can have: our six as we call them, all others as Babel knows them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from brobygger.nouns.locales import Direction, Locale
from brobygger.tools.formatting import is_right_to_left, knows_language, language_in, own_name_of

SIMPLE = "-simple"
"""With this the key and the tag of a plain version end: `simple` is a registered variant of BCP 47."""

ALSO = {"no": "nb"}
"""Codes that mean a language which has another one."""

FORM = re.compile(
    r"(?P<language>[a-z]{2,3})(?P<script>-[a-z]{4})?(?P<region>-(?:[a-z]{2}|[0-9]{3}))?(?P<simple>-simple)?"
)
"""Language, script and region of BCP 47 (RFC 5646, section 2.1) in lower case, and the one variant that we use."""


RIGHT_TO_LEFT = frozenset({"-adlm", "-arab", "-hebr", "-nkoo", "-rohg", "-syrc", "-thaa"})
"""Scripts of ISO 15924 that run from right to left and that living languages are written in."""


def _ours(key: str, name: str, address: str) -> Locale:
    language = key.removesuffix(SIMPLE)
    is_plain = key != language
    return Locale(
        key=key,
        folder=f"simple/{language}" if is_plain else key,
        tag=key,
        language=language,
        name=name,
        address=address,
        plain_of=language if is_plain else None,
    )


OURS = MappingProxyType(
    {
        locale.key: locale
        for locale in (
            _ours("nb", "Norsk", "nb"),
            _ours("nb-simple", "Lettlest norsk", "lett-norsk"),
            _ours("da", "Dansk", "da"),
            _ours("da-simple", "Letlæst dansk", "let-dansk"),
            _ours("fi", "Suomi", "fi"),
            _ours("fi-simple", "Selkosuomi", "selkosuomi"),
        )
    }
)
"""The locales whose interface is translated, by their keys."""


def locale_of(typed: str) -> Locale | None:
    """Return the locale of a BCP 47 tag (`nb`, `nb-simple`, `pt-BR`), None where Babel knows no such language."""
    found = FORM.fullmatch(typed.strip().lower().replace("_", "-"))
    if found is None:
        return None
    language = ALSO.get(found["language"], found["language"])
    if not knows_language(language):
        return None
    script, region = found["script"] or "", found["region"] or ""
    standard = f"{language}{script.title()}{region.upper()}"
    tag = standard + (found["simple"] or "")
    is_rtl = script in RIGHT_TO_LEFT if script else is_right_to_left(language)
    return OURS.get(tag) or _known(tag, standard, language, Direction.RTL if is_rtl else Direction.LTR)


def _known(tag: str, standard: str, language: str, direction: Direction) -> Locale:
    """Return a locale with what can be said of it without knowing its language."""
    name = own_name_of(standard) or own_name_of(language) or language_in("en", language)
    key, plain_of = tag.lower(), None if tag == standard else standard.lower()
    return Locale(
        key=key,
        folder=f"simple/{plain_of}" if plain_of else key,
        tag=tag,
        language=language,
        name=name[:1].upper() + name[1:] + (" (simple)" if plain_of else ""),
        address=key,
        plain_of=plain_of,
        direction=direction,
    )


def told_apart(locales: Iterable[Locale]) -> tuple[Locale, ...]:
    """Return locales, each once; where two have the same name, each later one has its tag behind it."""
    kept: dict[str, Locale] = {}
    names: set[str] = set()
    for locale in locales:
        if locale.key not in kept:
            name = f"{locale.name} ({locale.tag})" if locale.name in names else locale.name
            names.add(name)
            kept[locale.key] = replace(locale, name=name)
    return tuple(kept.values())
