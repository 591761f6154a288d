"""Promise: search works wherever the site is opened, for everyone, and nobody learns what was typed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.searching import FOLDERS, search_page, searched
from tests.browser.visit import a_page, listening, sideways, violations

MIRA = "organisasjoner/mira-senteret.html"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with a_page(browser) as opened:
        opened.goto(address + search_page("nb"))
        yield opened


@pytest.mark.parametrize(
    ("query", "page_found"),
    [
        ("minoritetskvinne", MIRA),  # another form
        ("skilsmissen", "rettigheter-og-plikter/side-44.html"),
        ("sporsmal om ekteskap", MIRA),  # without ø
        ("jurdisk", MIRA),  # a letter missing
        ("diskirminering", "sammenlign/diskriminering.html"),  # two letters swapped
        ("kvinnenettverk", "tjenester/nettverk-for-kvinner.html"),  # put together from two words of the page
        ("Hvem kan jeg snakke med om skilsmisse?", MIRA),
    ],
)
def test_a_page_is_found_by_what_readers_type(page: Page, query: str, page_found: str) -> None:
    assert page_found in searched(page, query)[:3]


def test_the_last_part_of_a_compound_finds_it(page: Page) -> None:
    assert "organisasjoner/mennesker-i-fokus.html" in searched(page, "opplæring")


@pytest.mark.parametrize(
    ("query", "page_found"),
    [
        ("person vern", "personvern.html"),  # one word, written as two
        ("fritiden", "temaer/fritid.html"),  # what the title is about, before titles that name it among others
        ("darlig rad", "hva-trenger-du/lite-penger.html"),  # dårlig, not dårligere alone
    ],
)
def test_what_a_page_is_about_comes_before_what_it_names(page: Page, query: str, page_found: str) -> None:
    assert page_found in searched(page, query)[:3]


@pytest.mark.parametrize("typed", ["puhlein", "puhelni"])
def test_a_word_with_a_slip_means_what_the_right_word_means(browser: Browser, address: str, typed: str) -> None:
    with a_page(browser) as page:
        page.goto(address + search_page("fi"))
        rightly = searched(page, "puhelin")

        assert rightly[0] in searched(page, typed)


@pytest.mark.parametrize("locale", FOLDERS)
def test_every_locale_searches_in_its_own_language_and_shows_its_own_version(
    browser: Browser, address: str, locale: str
) -> None:
    with a_page(browser) as page:
        page.goto(address + search_page(locale))
        found = searched(page, "mira")
        page.locator("#found a").first.click()

        assert found
        assert f"/{FOLDERS[locale]}/" in page.url
        assert page.locator("html").get_attribute("lang") == locale


def test_it_works_from_a_disk(browser: Browser, site: Path) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto((site / search_page("nb")).as_uri())

        assert MIRA in searched(page, "minoritetskvinne")
        assert heard == []


def test_what_has_ended_is_not_found(page: Page) -> None:
    assert [href for href in searched(page, "voima") if "voima" in href] == []


def test_nothing_that_is_typed_leaves_the_page(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("window.refused = []; addEventListener('securitypolicyviolation', e => refused.push(e.blockedURI))")
    length = page.evaluate("history.length")
    with listening(page) as heard:
        searched(page, "vold")
        searched(page, "skilsmisse")

    assert heard == []
    assert page.evaluate("refused") == []
    assert page.url == address + search_page("nb")
    assert page.evaluate("history.length") == length
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert [url for url in asked if not re.search(r"/assets/[a-z-]+\.[0-9a-f]{12}\.(js|svg)$", url)] == []
    assert len([url for url in asked if url.endswith(".js")]) == 1  # the index


def test_the_index_comes_only_when_a_reader_wants_to_search(page: Page) -> None:
    before = page.evaluate("performance.getEntriesByType('resource').filter(e => e.name.includes('search-')).length")
    page.locator("#asked").focus()
    page.wait_for_load_state("networkidle")

    assert before == 0
    assert page.locator("head script[src*='search-nb.']").count() == 1


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("query", ["kvinner", "xqxqxq"])
def test_results_and_their_lack_break_no_rule(page: Page, query: str) -> None:
    searched(page, query)

    assert [*violations(page, "light"), *violations(page, "dark"), *sideways(page)] == []
    small = page.locator("#search :is(a, button, input)").evaluate_all(
        "found => found.filter(e => e.offsetParent).filter(e => e.getBoundingClientRect().height < 44).length"
    )
    assert small == 0


def test_the_number_of_pages_is_announced_and_so_is_that_there_is_none(page: Page) -> None:
    status = page.locator("[role=status]")
    found = searched(page, "kvinner")
    assert status.inner_text() == f"Sider: {len(found)}"

    searched(page, "xqxqxq")
    assert "Vi fant ingen side" in status.inner_text()
    assert status.get_by_role("link", name="Alle sider fra A til Å").is_visible()
    assert status.locator("a[href='tel:112']").is_visible()


def test_the_keyboard_is_enough(page: Page) -> None:
    page.locator("#asked").focus()
    # All at once: where a machine pauses between letters, what half a word finds gives way to what the whole one does.
    page.keyboard.insert_text("skilsmisse")
    page.wait_for_selector("#found a")  # also without Enter, after a short pause
    for _ in range(2):
        page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#found') !== null")


def test_without_scripts_it_says_so_and_leads_to_the_list(browser: Browser, address: str) -> None:
    with a_page(browser, scripts="off") as page:
        page.goto(address + search_page("nb"))

        assert not page.locator("#search").is_visible()
        assert page.locator("#without a").get_attribute("href") == "a-z.html"
        assert page.locator("#without").is_visible()


def test_a_browser_that_cannot_load_the_index_is_led_to_the_list(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        page.route("**/search-nb.*", lambda route: route.abort())
        page.goto(address + search_page("nb"))
        page.locator("#asked").focus()
        page.wait_for_selector("#without")

        assert page.locator("#without a").is_visible()


def test_home_leads_to_it(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        page.goto(address + "nb/index.html")
        page.get_by_role("link", name="Søk", exact=True).first.click()

        assert page.url == address + search_page("nb")


def test_it_is_quick_on_a_slow_phone(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    searched(page, "kvinner")
    took = json.loads(
        page.evaluate(
            """() => {
                const times = [];
                for (const query of ["skilsmise", "arbeidstreningen", "hvor kan jeg lære norsk"]) {
                    document.getElementById("asked").value = query;
                    const began = performance.now();
                    document.getElementById("form").onsubmit();
                    times.push(performance.now() - began);
                }
                return JSON.stringify(times);
            }"""
        )
    )

    assert max(took) < 50
