"""When activities happen: every week, as often as their rule counts, which is the only rule that the corpus has."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from benchmarks.jinja.pages import Page, Site

COUNT = re.compile(r"COUNT=(\d+)")
NEXT = 6
WEEKS = 8
MOST = 300


@dataclass(frozen=True, slots=True)
class Once:
    """Once that an activity happens."""

    start: datetime
    end: datetime

    @property
    def day(self) -> date:
        return self.start.date()

    @property
    def starts(self) -> str:
        return self.start.isoformat(timespec="minutes")

    @property
    def until(self) -> str:
        return self.end.isoformat(timespec="minutes")

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def monday(self) -> date:
        return self.day - timedelta(days=self.day.weekday())


@dataclass(frozen=True, slots=True)
class Happening:
    """Once that the activity of a page happens, and where."""

    once: Once
    page: Page
    country: str
    town: str


@dataclass(frozen=True, eq=False)
class Events:
    """The dates of a site's activities from its day on."""

    site: Site

    @cached_property
    def last(self) -> date:
        """The last day that the agenda shows, a Sunday."""
        return self.site.today + timedelta(days=7 * WEEKS - 1 - self.site.today.weekday())

    @cached_property
    def dates(self) -> Mapping[str, list[Once]]:
        """The dates to come of each activity by its page id: they are the same in all languages."""
        first = self.site.locales[next(iter(self.site.locales))].key
        return {page.page_id: self._dates(page) for page in self.site.lists[first, "activities"]}

    def next_dates(self, page: Page) -> list[Once]:
        """Return the next dates of an activity."""
        return self.dates[page.page_id][:NEXT]

    @cached_property
    def happenings(self) -> Mapping[str, list[Happening]]:
        """What each locale's agenda shows, the earliest first."""
        return {key: self._happenings(key) for key in self.site.locales}

    def countries(self, locale: str) -> set[str]:
        """Return the countries in which something happens."""
        return {one.country for one in self.happenings[locale]}

    def agenda(self, locale: str, country: str) -> list[tuple[str, list[tuple[date, list[Happening]]]]]:
        """Return what happens in a country, town by town and week by week."""
        found = [one for one in self.happenings[locale] if one.country == country]
        found.sort(key=attrgetter("town"))
        return [
            (town, [(monday, list(week)) for monday, week in groupby(there, key=attrgetter("once.monday"))])
            for town, there in groupby(found, key=attrgetter("town"))
        ]

    def _happenings(self, key: str) -> list[Happening]:
        found = [
            Happening(once, page, page.meta["country"], owner.meta["places"][0]["town"])
            for page in self.site.lists.get((key, "activities"), [])
            for once in self.dates[page.page_id]
            if once.day <= self.last and (owner := self.site.owner(page))
        ]
        return sorted(found, key=attrgetter("once.start"))[:MOST]

    def _dates(self, page: Page) -> list[Once]:
        when = page.meta["when"]
        start, end = datetime.fromisoformat(when["start"]), datetime.fromisoformat(when["end"])
        counted = COUNT.search(when["repeat"])
        weeks = (timedelta(weeks=week) for week in range(int(counted[1]) if counted else 1))
        all_dates = (Once(start + later, end + later) for later in weeks)
        return [once for once in all_dates if once.end.date() >= self.site.today]
