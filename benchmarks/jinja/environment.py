"""What the templates can call: the site, fragments that are rendered once, and dates and sums in words."""

import hashlib
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from urllib.parse import quote_plus, urlsplit

from babel.dates import format_date
from babel.numbers import format_currency
from jinja2 import Environment
from markupsafe import Markup

from benchmarks.jinja.events import Events
from benchmarks.jinja.linked_data import json_ld
from benchmarks.jinja.pages import Locale, Page, Site
from brobygger.tools.qr import qr_code

HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')
SPECIAL = re.compile(r"[\\,;]")


def equip(environment: Environment, site: Site) -> None:
    """Give a Jinja environment the site, the fragments and the filters; no template may be loaded yet."""
    environment.autoescape = True
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.globals.update(site=site, events=Events(site), fragment=fragments(environment), json_ld=json_ld)
    environment.filters.update(
        long_date=long_date,
        full_date=full_date,
        review=review,
        clock=clock,
        money=money,
        host=host,
        map_query=quote_plus,
        tel=dialled,
        headings=HEADING.findall,
        qr=qr,
        ics=escaped,
        digest=lambda address: hashlib.md5(address.encode(), usedforsecurity=False).hexdigest(),
    )


def context_of(site: Site, key: str) -> dict[str, object]:
    """Return what the templates know of the page that they render."""
    page = site.pages[key]
    here = site.locales[page.locale]
    return {"it": page, "here": here, "T": here.say}


def fragments(environment: Environment) -> Callable[..., Markup]:
    """Return a function that renders a template once for the same values, as Hugo's partialCached does."""
    rendered: dict[tuple[object, ...], Markup] = {}

    def fragment(name: str, **values: Page | Locale | str | bool | tuple[str, ...] | None) -> Markup:
        key = (name, *values.values())
        found = rendered.get(key)
        if found is None:
            found = rendered[key] = Markup(environment.get_template(name).render(values))
        return found

    return fragment


@cache
def long_date(day: date | str, language: str) -> str:
    """Write a date out; text begins with the date."""
    return format_date(date.fromisoformat(day[:10]) if isinstance(day, str) else day, "long", locale=language)


@cache
def full_date(day: date, language: str) -> str:
    """Write a date out with its day of the week."""
    return f"{format_date(day, 'cccc', locale=language)} {long_date(day, language)}"


def review(checked_on: date | str, months: int) -> str:
    """Return the day on which a page wants to be checked again; the corpus asks for whole years."""
    day = date.fromisoformat(checked_on) if isinstance(checked_on, str) else checked_on
    return str(day.replace(year=day.year + int(months) // 12))


def qr(address: str) -> Markup:
    """Return the QR code of an address as the source of a picture."""
    code = qr_code(address)
    if code is None:
        raise ValueError(f"{address} is too long for a QR code")
    width = code.size + 8
    return Markup(
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' "
        f"viewBox='-4 -4.5 {width} {width}'><path stroke='black' d='{code.path}'/></svg>"
    )


def escaped(text: str) -> str:
    """Write a text as calendar files want it."""
    return SPECIAL.sub(r"\\\g<0>", text)


def clock(moment: str) -> str:
    """Return the time of day of a moment."""
    return moment[11:16]


@cache
def money(amount: int, currency: str, language: str) -> str:
    """Write a sum without decimals."""
    return format_currency(amount, currency, "#,##0\N{NO-BREAK SPACE}¤", locale=language, currency_digits=False)


def host(address: str) -> str:
    """Return the site that an address leads to."""
    return urlsplit(address).netloc


def dialled(number: str) -> str:
    """Return a telephone number as it stands in a link."""
    return number.replace(" ", "")
