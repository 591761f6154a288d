"""Promise: readers find the right page with the words that they have, in each language.

The queries in queries-*.yaml were written before search was tuned, by somebody who had not seen it; search was tuned on
those in own-*.yaml. The questions of newcomers came later, with the articles on rights and duties,
and were written blind as well.
"""

from posixpath import join

import pytest
from playwright.sync_api import Browser

from brobygger.nouns.site import Site
from brobygger.nouns.values import PageId
from tests.browser.searching import FOLDERS, QUERIES, all_searched, queries, search_page
from tests.browser.visit import a_page
from tests.whole.content import real_site

LEAST: dict[str, int | dict[str, int]] = {
    "inflected": {"nb": 28, "da": 28, "fi": 26},
    "keyboard": 30,
    "typo": 29,
    "tail": 27,
}
"""Of 30 queries of a kind, so many lead to the right page among the first three."""

QUESTIONS = 152
"""Of 160 questions in all: 95 in 100."""

NEWCOMERS = 56
"""Of 60 questions that somebody in the first year may have, in all."""

WRITTEN = sorted(path.stem for path in QUERIES.glob("queries-*.yaml"))
OWN = sorted(path.stem for path in QUERIES.glob("own-*.yaml"))

Counts = dict[str, tuple[int, int]]


@pytest.fixture(scope="module")
def outcomes(browser: Browser, address: str) -> dict[str, tuple[Counts, list[str]]]:
    """Return for each file of queries how many of each kind find the right page, and a line for each that does not."""
    return {name: outcome_of(browser, address, real_site(), name) for name in (*WRITTEN, *OWN)}


def outcome_of(browser: Browser, address: str, site: Site, name: str) -> tuple[Counts, list[str]]:
    locale = name.rpartition("-")[2]
    counts: Counts = {}
    missed = []
    asked = queries(name)
    with a_page(browser) as page:
        page.goto(address + search_page(locale))
        found = all_searched(page, [query for query, _, _ in asked])
    for (query, kind, page_ids), hrefs in zip(asked, found, strict=True):
        wanted = {site.versions[PageId(page_id)][locale].address for page_id in page_ids}
        hits = [join(FOLDERS[locale], href) for href in hrefs[:3]]
        is_found = not wanted.isdisjoint(hits)
        right, of = counts.get(kind, (0, 0))
        counts[kind] = (right + is_found, of + 1)
        if not is_found:
            missed.append(f"{locale} {kind} “{query}”: {hits} instead of {sorted(wanted)}")
    return counts, missed


@pytest.mark.parametrize("name", OWN)
def test_what_search_was_tuned_on_is_found(outcomes: dict[str, tuple[Counts, list[str]]], name: str) -> None:
    counts, missed = outcomes[name]

    assert sum(of for _, of in counts.values()) > 30
    assert missed == []


@pytest.mark.parametrize("name", WRITTEN)
def test_enough_of_what_was_written_blind_is_found(outcomes: dict[str, tuple[Counts, list[str]]], name: str) -> None:
    counts, missed = outcomes[name]
    print(name, counts, *missed, sep="\n")  # noqa: T201 - with -s it says what was missed
    few = []
    for kind, least in LEAST.items():
        wanted = least if isinstance(least, int) else least[name.rpartition("-")[2]]
        right, of = counts.get(kind, (0, 0))
        if right < wanted or of != 30:
            few.append(f"{kind}: {right} of {of}, {wanted} wanted")

    assert few == [], "\n".join(missed)


@pytest.mark.skipif(not WRITTEN, reason="nobody has written questions yet")
def test_the_most_likely_questions_are_answered(outcomes: dict[str, tuple[Counts, list[str]]]) -> None:
    asked = [outcomes[name][0].get("question", (0, 0)) for name in WRITTEN]
    right, of = (sum(figures) for figures in zip(*asked, strict=True))

    assert of == 160
    assert right >= QUESTIONS, "\n".join(line for name in WRITTEN for line in outcomes[name][1])


def test_the_questions_of_newcomers_are_answered(outcomes: dict[str, tuple[Counts, list[str]]]) -> None:
    asked = [outcomes[name][0].get("newcomer", (0, 0)) for name in WRITTEN]
    right, of = (sum(figures) for figures in zip(*asked, strict=True))

    assert of == 60
    assert right >= NEWCOMERS, "\n".join(line for name in WRITTEN for line in outcomes[name][1])
