"""What the templates can call: the site, fragments that are rendered once, and dates and sums in words."""

from collections.abc import Callable
from datetime import date
from functools import cache
from urllib.parse import quote_plus, urlsplit

from babel.dates import format_date
from babel.numbers import format_currency
from jinja2 import Environment
from markupsafe import Markup

from benchmarks.jinja.pages import Page, Site


def equip(environment: Environment, site: Site) -> None:
    """Give a Jinja environment the site, the fragments and the filters; no template may be loaded yet."""
    environment.autoescape = True
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    environment.globals.update(site=site, fragment=fragments(environment))
    environment.filters.update(
        long_date=long_date, clock=clock, money=money, host=host, map_query=quote_plus, tel=dialled
    )


def context_of(site: Site, key: str) -> dict[str, object]:
    """Return what the templates know of the page that they render."""
    page = site.pages[key]
    here = site.locales[page.locale]
    return {"it": page, "here": here, "T": here.say}


def fragments(environment: Environment) -> Callable[..., Markup]:
    """Return a function that renders a template once for the same values, as Hugo's partialCached does."""
    rendered: dict[tuple[object, ...], Markup] = {}

    def fragment(name: str, **values: Page | str | bool | None) -> Markup:
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


def clock(moment: str) -> str:
    """Return the time of day of a moment."""
    return moment[11:16].replace(":", ".")


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
