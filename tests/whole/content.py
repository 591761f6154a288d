"""The content of this repository as tests read it: its versions, their passages, and the facts that they may state."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from brobygger.edge.files import read_sources
from brobygger.nouns.model import Helpline
from brobygger.nouns.site import Page, Site
from brobygger.tools.figures.figure import Figure, Kind
from brobygger.tools.figures.reading import figures_in
from brobygger.tools.statements import Version
from tests.support import ROOT, build_site

FACTS = ROOT / "tests/whole/facts.tsv"

SOURCES = ROOT / "tests/whole/sources.tsv"

EVERYWHERE = "all"

SMALL = 12
"""Numbers without a unit are facts from here on: smaller ones count what stands on the page."""


@cache
def real_site() -> Site:
    """Return the site that the content of this repository makes."""
    sources = read_sources(ROOT).sources
    assert sources is not None
    site = build_site(sources).site
    assert site is not None
    return site


@dataclass(frozen=True, slots=True)
class Fact:
    """What may be stated, in the words of a language, in which countries, and where it comes from."""

    text: str
    language: str
    countries: frozenset[str]
    source: str

    @property
    def gives(self) -> frozenset[str]:
        """Return what it means."""
        return frozenset(meaning for figure in figures_in(self.text, self.language) for meaning in figure.gives)


@cache
def facts() -> tuple[Fact, ...]:
    """Read the list of facts: text, its language, countries and source, with a tab between them."""
    with FACTS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if row and not row[0].startswith("#")]
    return tuple(Fact(text, language, frozenset(where.split()), source) for text, language, where, source in rows)


@cache
def may_be_said(country: str | None) -> frozenset[str]:
    """Return what a page about a country may state; one about no country may state what holds in any of them."""
    here = (fact for fact in facts() if country is None or not fact.countries.isdisjoint({country, EVERYWHERE}))
    return frozenset(meaning for fact in here for meaning in fact.gives)


def stated_in(site: Site, page: Page) -> Iterator[tuple[str, Figure]]:
    """Yield the dates, amounts, measures and telephone numbers of a version, each with the passage that states it."""
    version = Version(site, page)
    for excerpt in version.excerpts:
        if excerpt.field.startswith(("keywords", "slug")):
            continue
        for figure in figures_in(excerpt.text, page.locale.language):
            if figure.is_claim and is_fact(figure):
                yield excerpt.text, figure


def is_fact(figure: Figure) -> bool:
    """Say whether a figure states something that has to come from somewhere."""
    if figure.kind is Kind.NUMBER and figure.count is not None:
        return figure.count >= SMALL
    return figure.kind is not Kind.ADDRESS


def is_known(figure: Figure, known: frozenset[str]) -> bool:
    """Say whether what a figure means is among what may be said."""
    return any(needs <= known for needs in figure.needs)


def wrong_numbers(helpline: Helpline) -> list[str]:
    """Return the telephone numbers of a helpline that the facts of its country do not have."""
    numbers = [number for number in (helpline.phone, helpline.sms) if number]
    figures = [figure for number in numbers for figure in figures_in(f"tel:{number.replace(' ', '')}", "")]
    known = may_be_said(helpline.country)
    return [f"{helpline.key}: {figure.text}" for figure in figures if not is_known(figure, known)]


def words_in(site: Site, page: Page) -> int:
    """Return how many words a version has, its fields included but for those that help to find it."""
    excerpts = Version(site, page).excerpts
    return sum(len(one.text.split()) for one in excerpts if not one.field.startswith(("keywords", "slug", "menu")))


def known_sources() -> frozenset[tuple[str, str]]:
    """Read the list of sources: each with its address, and its date as content writes it."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if row and not row[0].startswith("#")]
    return frozenset((address, date) for address, date, _ in rows)


def named_sources(site: Site) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each source that pages and helplines name, with the file that names it; the address without its scheme."""
    for page in site.pages:
        for source in page.document.fields.sources or ():
            if source.date is not None:
                yield page.document.path, (bare(source.url or ""), str(source.date))
    for helpline in site.helplines.values():
        for source in helpline.sources or ():
            yield f"contacts.yaml: {helpline.key}", (bare(source.url or ""), str(source.date))


def bare(address: str) -> str:
    """Return an address without what several of one page differ in."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")
