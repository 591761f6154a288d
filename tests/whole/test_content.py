"""Promise: what the site says stands in its list of facts, each number in its country, and no page says too little."""

from collections import defaultdict

import pytest

from brobygger.nouns.model import Article, kind_of
from brobygger.nouns.site import Page, Site
from brobygger.tools.figures.reading import figures_in
from brobygger.tools.statements import Version
from tests.whole.content import (
    facts,
    is_known,
    known_sources,
    may_be_said,
    named_sources,
    real_site,
    stated_in,
    words_in,
    wrong_numbers,
)

LEAST_WORDS = 80

SHARED_WORDS = 25
"""Two pages may share a passage of so many words."""

LISTS = ("themes/", "countries/", "topics/")
"""Pages of these folders introduce what others say."""


@pytest.fixture(scope="module")
def site() -> Site:
    return real_site()


def is_list(page: Page) -> bool:
    return page.document.is_index or page.page_id.startswith(LISTS)


def test_every_date_amount_and_measure_of_the_content_is_a_fact_of_its_country(site: Site) -> None:
    unknown = [
        f"{page.document.path}: {figure.text} in “{text}”"
        for page in site.pages
        for text, figure in stated_in(site, page)
        if not is_known(figure, may_be_said(page.fields.country))
    ]

    assert unknown == []


def test_every_number_to_call_is_a_fact_of_its_country(site: Site) -> None:
    numbers = [number for helpline in site.helplines.values() for number in (helpline.phone,) if number]

    assert len(numbers) > 20
    assert [line for helpline in site.helplines.values() for line in wrong_numbers(helpline)] == []


def test_a_fact_of_another_country_is_found() -> None:
    (number,) = figures_in("tel:114", "")
    (amount,) = figures_in("innen 8 dager", "nb")

    assert is_known(number, may_be_said("DK"))
    assert not is_known(number, may_be_said("FI"))
    assert is_known(amount, may_be_said("NO"))
    assert not is_known(amount, may_be_said("DK"))


def test_every_fact_is_a_figure_that_the_program_reads_and_has_a_source() -> None:
    assert [fact.text for fact in facts() if not fact.gives or not fact.source] == []
    assert {country for fact in facts() for country in fact.countries} <= {"NO", "DK", "FI", "all"}


def test_every_source_is_one_of_the_list_with_its_date(site: Site) -> None:
    named = list(named_sources(site))

    assert len(named) > 150
    assert [(where, source) for where, source in named if source not in known_sources()] == []


def test_no_source_of_the_list_is_named_nowhere(site: Site) -> None:
    assert known_sources() - {source for _, source in named_sources(site)} == set()


def test_every_page_on_a_right_names_its_sources(site: Site) -> None:
    articles = [page for page in site.pages if page.page_id.startswith("rights/") and not page.document.is_index]

    assert len(articles) >= 108
    assert [page.document.path for page in articles if not page.fields.sources] == []
    assert [page.document.path for page in articles if page.fields.checked_on or page.fields.checked_by] == []


def test_each_article_stands_in_one_topic_beside_those_of_the_other_countries(site: Site) -> None:
    topics = {page_id: group.names for page_id, group in site.groups.items() if page_id.startswith("topics/")}
    articles = [page_id for page_id in site.groups if kind_of(page_id) is Article]

    assert sorted(name for names in topics.values() for name in names) == sorted(articles)
    countries = {page_id: [site.original(name).fields.country for name in names] for page_id, names in topics.items()}
    assert {page_id: found for page_id, found in countries.items() if found not in ([], ["NO", "DK", "FI"])} == {}
    assert [page_id for page_id, names in topics.items() if not names] == ["topics/index"]
    assert {
        page_id: len(versions) for page_id, versions in site.versions.items() if page_id in topics
    } == dict.fromkeys(topics, len(site.settings.locales))


def test_no_page_but_a_list_has_fewer_words(site: Site) -> None:
    short = {page.document.path: words_in(site, page) for page in site.pages if not is_list(page)}

    assert {path: count for path, count in short.items() if count < LEAST_WORDS} == {}


def test_no_two_pages_of_a_locale_share_a_long_passage(site: Site) -> None:
    where = defaultdict(set)
    for page in site.pages:
        for excerpt in Version(site, page).excerpts:
            words = excerpt.text.casefold().split()
            if len(words) > SHARED_WORDS and not excerpt.field.startswith("keywords"):
                where[page.locale.key, " ".join(words)].add(page.page_id)

    assert {text: pages for (_, text), pages in where.items() if len(pages) > 1} == {}
