"""All pages of the site, indexed once for the templates: by place, by version, by section and by letter."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

Meta = Mapping[str, Any]
"""Front matter, or what a data file says: the templates know its shape."""
GENERATED = ("a-z", "agenda", "keep", "search")
"""The pages without a text, besides those of the countries."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Locale:
    """A version of the site, with its interface words."""

    key: str
    language: str
    label: str
    look: str
    twin: str
    conjunction: str
    words: Mapping[str, str]

    def say(self, message: str, **values: object) -> str:
        """Return the words for a message of the interface, with values filled in."""
        said = self.words[message]
        return said % values if values else said


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A page as the templates see it; `key` is the path of its file without ending, `page_id` that in its locale."""

    key: str
    locale: str
    page_id: str
    title: str
    url: str
    meta: Meta

    @property
    def section(self) -> str:
        return self.page_id.rpartition("/")[0]

    @property
    def is_home(self) -> bool:
        return self.page_id == "index"

    @property
    def is_list(self) -> bool:
        return self.page_id.endswith("index")

    @property
    def is_topic(self) -> bool:
        return self.section != "" and not self.is_list

    @property
    def is_generated(self) -> bool:
        """Say whether it has no text of its own."""
        return self.page_id in GENERATED or self.page_id.startswith("country-")

    @property
    def calendar(self) -> str:
        """Return the address of the calendar beside it."""
        return f"{self.url.removesuffix('.html')}.ics"

    @property
    def has_calendar(self) -> bool:
        if self.is_home or self.page_id == "activities/index":
            return True
        return self.is_topic and self.section in ("activities", "organisations")


@dataclass(frozen=True, kw_only=True)
class Site:
    """The settings, the data and all pages; what is worked out from many pages is worked out once."""

    name: str
    base: str
    licence: str
    css: str
    sections: tuple[str, ...]
    locales: Mapping[str, Locale]
    countries: Mapping[str, Meta]
    contacts: Mapping[str, Meta]
    languages: Mapping[str, Mapping[str, str]]
    today: date
    pages: Mapping[str, Page]

    def find(self, locale: str, page_id: str) -> Page | None:
        return self.pages.get(f"{locale}/{page_id}")

    def listed(self, page: Page) -> list[Page]:
        """Return the pages of a section, by title."""
        return self.lists.get((page.locale, page.section), [])

    def in_country(self, locale: str, section: str, country: str) -> list[Page]:
        """Return the pages of a section in a country, by title."""
        return [page for page in self.lists.get((locale, section), []) if page.meta["country"] == country]

    def owner(self, page: Page) -> Page | None:
        """Return the organisation that a page names."""
        named = page.meta.get("organisation")
        return self.find(page.locale, named) if named else None

    def parents(self, page: Page) -> list[Page]:
        """Return what stands above a page: its home, and its section."""
        above = ["index", f"{page.section}/index"] if page.is_topic else ["index"]
        return [found for name in above if (found := self.find(page.locale, name))]

    def original(self, page: Page) -> str:
        """Return the locale that a page's country writes first."""
        country = page.meta.get("country")
        return str(self.countries[country]["original"]) if country else "nb"

    @cached_property
    def style_digest(self) -> str:
        return f"sha256-{base64.b64encode(hashlib.sha256(self.css.encode()).digest()).decode()}"

    @cached_property
    def versions(self) -> Mapping[str, list[Page]]:
        """The versions that each page has, in the order of the locales."""
        found: dict[str, list[Page]] = {}
        order = list(self.locales)
        for page in sorted(self.pages.values(), key=lambda page: order.index(page.locale)):
            found.setdefault(page.page_id, []).append(page)
        return found

    @cached_property
    def lists(self) -> Mapping[tuple[str, str], list[Page]]:
        found: dict[tuple[str, str], list[Page]] = {}
        for page in sorted(self.pages.values(), key=_by_title):
            if page.is_topic:
                found.setdefault((page.locale, page.section), []).append(page)
        return found

    @cached_property
    def offers(self) -> Mapping[tuple[str, str], list[Page]]:
        """The activities and services of each organisation by locale and page id."""
        found: dict[tuple[str, str], list[Page]] = {}
        for section in ("activities", "services"):
            for key in self.locales:
                for page in self.lists.get((key, section), []):
                    found.setdefault((key, page.meta["organisation"]), []).append(page)
        return found

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Page | None, Page | None]]:
        """The pages before and after each page of a section."""
        return {
            page.key: (before, after)
            for pages in self.lists.values()
            for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False)
        }

    @cached_property
    def letters(self) -> Mapping[str, list[tuple[str, list[Page]]]]:
        """The pages of each locale by their first letters."""
        listed = [page for page in self.pages.values() if not page.is_home and not page.is_generated]
        listed.sort(key=_by_title)
        return {
            key: [
                (letter, list(pages))
                for letter, pages in groupby((page for page in listed if page.locale == key), key=_first_letter)
            ]
            for key in self.locales
        }


def read_site(folder: Path, pages: Iterable[Page]) -> Site:
    """Return the site of a folder of data, with its pages."""
    data = json.loads((folder / "site.json").read_text(encoding="utf-8"))
    return Site(
        name=data["name"],
        base=data["base"],
        licence=data["licence"],
        css=(folder / "main.css").read_text(encoding="utf-8"),
        sections=tuple(data["sections"]),
        locales={locale["key"]: Locale(**locale) for locale in data["locales"]},
        countries={country["code"]: country for country in data["countries"]},
        contacts=data["contacts"],
        languages=data["languages"],
        today=date.fromisoformat(data["today"]),
        pages={page.key: page for page in pages},
    )


def _by_title(page: Page) -> str:
    return page.title


def _first_letter(page: Page) -> str:
    return page.title[0].upper()
