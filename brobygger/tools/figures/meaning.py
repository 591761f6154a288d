"""What a figure means, as short texts that are equal where two figures say the same.

    =14        the number 14 by itself         =20160 min   fourteen days, two weeks
    ~14        14 in any unit or date          s:4/5        80 percent, 8 of 10
    d:31.12.2017  dm:31.12  m:12  y:2017       dates; dm!: and m!: are said without a year
    t:10:30    a time of day                   o:3          the third
    p:23157300 a telephone number              e:, h:, H:, c:  an e-mail address, a host, what it belongs to, a code

Each figure gives some of these, and needs one of several sets of them: `31. desember 2017` is said where d:31.12.2017
is given, and also where dm!:31.12 and y:2017 are.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from urllib.parse import unquote, urlsplit

Meanings = frozenset[str]
Needs = tuple[Meanings, ...]

UNITS: Mapping[str, tuple[str, Fraction | int]] = {
    "minute": ("min", 1),
    "quarter": ("min", 15),
    "hour": ("min", 60),
    "day": ("min", 24 * 60),
    "week": ("min", 7 * 24 * 60),
    "month": ("month", 1),
    "season": ("month", 3),
    "year": ("month", 12),
    "decade": ("month", 120),
    "percent": ("%", 1),
    "crown": ("kr", 1),
    "euro": ("eur", 1),
    "section": ("§", 1),
    "ore": ("kr", Fraction(1, 100)),
    "cent": ("eur", Fraction(1, 100)),
}
"""A unit, and how many of which common one it is."""

ROUND = 12

LANGUAGE_HOST = re.compile(r"^(?:www\d?|m|[a-z]{2})\.(?=[^.]+\.)")
"""What does not make another authority: www., or a language."""


def amount(value: Fraction, unit: str | None) -> str:
    """Return what a number with a unit means."""
    if unit is None:
        return f"={value}"
    common, factor = UNITS[unit]
    return f"={value * factor} {common}"


def any_unit(value: Fraction) -> str:
    """Return what a number means where its unit does not count."""
    return f"~{value}"


def share(value: Fraction) -> Meanings:
    """Return what a part of a whole means; in percent thirds and their like are made round."""
    percent = value * 100
    if value.denominator > ROUND and percent.denominator > 1:
        return frozenset({f"s:{value}"})
    return frozenset({f"s:{value}", amount(Fraction(round(percent)), "percent")})


def date_gives(day: int | None, month: int | None, year: int | None) -> Meanings:
    """Return what is said where a date is said; each part of it is, too."""
    given = {any_unit(Fraction(part)) for part in (day, year) if part}
    given |= {f"y:{year}"} if year else set()
    if month:
        given |= {f"m:{month}", f"my:{month}.{year}" if year else f"m!:{month}"}
        if day:
            given |= {f"dm:{day}.{month}", f"d:{day}.{month}.{year}" if year else f"dm!:{day}.{month}"}
    return frozenset(given)


def date_needs(day: int | None, month: int | None, year: int | None) -> Needs:
    """Return what has to be said for a date to be said."""
    name = f"{day}.{month}" if day else f"{month}"
    if not year:
        return (frozenset({f"dm:{name}" if day else f"m:{name}"}),)
    if not month:
        return (frozenset({f"y:{year}"}),)
    whole = f"d:{name}.{year}" if day else f"my:{name}.{year}"
    return (frozenset({whole}), frozenset({f"dm!:{name}" if day else f"m!:{name}", f"y:{year}"}))


def time_gives(hour: int, minute: int) -> Meanings:
    """Return what is said where a time of day is said."""
    return frozenset({f"t:{hour}:{minute:02}"} | ({any_unit(Fraction(hour))} if not minute else set()))


def time_needs(hour: int, minute: int) -> Needs:
    """Return what has to be said for a time of day to be said: a full hour may stand as a number."""
    needs = (frozenset({f"t:{hour}:{minute:02}"}),)
    return (*needs, frozenset({amount(Fraction(hour), None)})) if not minute else needs


def phone_means(number: str) -> Meanings:
    """Return what a telephone number means: with and without its country's code, however its digits are grouped."""
    digits = "".join(str(int(sign)) for sign in number if sign.isdecimal())
    forms = {digits}
    if "+" in number or digits.startswith("00"):
        bare = digits.removeprefix("00")
        forms |= {bare, *(bare[length:] for length in (1, 2, 3) if len(bare) - length >= 4)}
    return frozenset(f"p:{form.lstrip('0')}" for form in forms if form.strip("0"))


def email_means(address: str) -> Meanings:
    """Return what an e-mail address means."""
    return frozenset({f"e:{unquote(address).casefold().removeprefix('mailto:').partition('?')[0]}"})


def host_gives(address: str) -> Meanings:
    """Return whose website an address leads to; h: is the host itself, H: what it belongs to."""
    own, *above = hosts_of(address) or ("",)
    return frozenset({f"h:{own}", *(f"H:{host}" for host in above)}) if own else frozenset()


def host_needs(address: str) -> Needs:
    """Return what has to be said for a website to be named: it, a part of it, or what it is a part of."""
    own, *above = hosts_of(address) or ("",)
    return (
        tuple(frozenset({form}) for form in (f"h:{own}", f"H:{own}", *(f"h:{host}" for host in above))) if own else ()
    )


def hosts_of(address: str) -> tuple[str, ...]:
    """Return a host and what it belongs to (arbeidsplassen.nav.no, nav.no); www. and a language are left out."""
    host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").removesuffix(".")
    labels = LANGUAGE_HOST.sub("", host, count=1).split(".")
    return tuple(".".join(labels[begin:]) for begin in range(len(labels) - 1))
