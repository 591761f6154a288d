"""Promise: a reader finds what there is in a country, and the phone keeps which one only if the reader says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.building import built
from tests.browser.markup import markup_errors
from tests.browser.output import BASE_PATH
from tests.browser.server import serve
from tests.browser.visit import Scripts, a_page, listening, sideways, space_text, until, violations

LONG = "Her er det mye å lese. " * 80

SITE = f"""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

{LONG}

## Hva trenger du?

Tekst.

## Er du i fare?
-- content/nb/services/index.md --
---
title: Tjenester
summary: Kort.
slug: tjenester
---

{LONG}
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort.
slug: baaten
country: NO
---
-- content/nb/services/bus.md --
---
title: Bussen
summary: Kort.
slug: bussen
country: DK
---
-- content/nb/activities/walk.md --
---
title: Turen
summary: Kort.
slug: turen
country: DK
---
-- content/fi/services/sauna.md --
---
title: Sauna
summary: Lyhyt.
slug: sauna
country: DK
---
"""

DENMARK = "nb/danmark.html"
HOME = "nb/index.html"
LIST = "nb/tjenester/index.html"
SHORT_LIST = "nb/activities/index.html"
"""It begins where the reader looks first."""

BUTTON = ".remember button"
ALL = (DENMARK, "lett-norsk/norge.html", "fi/tanska.html", HOME, "da/index.html", LIST, SHORT_LIST, "nb/a-z.html")
STORED = "() => Object.entries(localStorage)"
SHIFT = """() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
})"""


@pytest.fixture(scope="module")
def country_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished site with lists that begin above and below the edge of the screen."""
    return built(tmp_path_factory.mktemp("countries"), SITE)


@pytest.fixture(scope="module")
def start(country_site: Path) -> Iterator[str]:
    with serve(country_site) as address:
        yield address


def choose(page: Page, start: str, path: str = DENMARK) -> None:
    """Press the button of a country's page."""
    page.goto(start + path)
    page.locator(BUTTON).click()
    expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "true")


def codes(page: Page) -> list[str | None]:
    """Return the countries in the order in which the page has them."""
    return [place.get_attribute("data-country") for place in page.locator("[data-country]").all()]


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("scripts", ["blocked", "on"])
def test_no_page_breaks_a_rule_and_nobody_scrolls_sideways(browser: Browser, start: str, scripts: Scripts) -> None:
    found: list[str] = []
    with a_page(browser, width=320, scripts=scripts) as page:
        for path in ALL:
            page.goto(start + path)
            found += [f"{path}: {line}" for line in (*violations(page, "light"), *violations(page, "dark"))]
            space_text(page)
            found += [f"{path}: {line}" for line in sideways(page)]

    assert not found, "\n".join(found)


@pytest.mark.usefixtures("axe")
def test_no_page_breaks_a_rule_once_a_country_is_chosen(browser: Browser, start: str) -> None:
    found: list[str] = []
    with a_page(browser, width=320) as page:
        choose(page, start)
        for path in ALL:
            page.goto(start + path)
            found += [f"{path}: {line}" for line in (*violations(page, "light"), *violations(page, "dark"))]
            found += [f"{path}: {line}" for line in sideways(page)]

    assert not found, "\n".join(found)


def test_the_html_checker_finds_no_error(country_site: Path, java: str) -> None:
    assert markup_errors(country_site, java) == []


@pytest.mark.parametrize("scripts", ["off", "blocked"])
def test_without_scripts_the_pages_are_whole_and_no_button_shows(
    browser: Browser, start: str, scripts: Scripts
) -> None:
    with a_page(browser, scripts=scripts) as page:
        page.goto(start + HOME)
        page.get_by_role("link", name="Danmark").click()
        page.wait_for_url("**/nb/danmark.html")

        expect(page.get_by_role("heading", level=1, name="Danmark")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("link", name="Ring 112")).to_be_visible()
        expect(page.get_by_role("link", name="Bussen")).to_be_visible()
        page.get_by_text("1 side på et annet språk").click()
        expect(page.get_by_role("link", name="Sauna")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.get_by_text("Dette lagres bare på telefonen din.")).not_to_be_visible()
        page.get_by_role("main").get_by_role("link", name="Norge").click()
        page.wait_for_url("**/nb/norge.html")


def test_the_country_is_kept_when_the_button_is_pressed_and_no_longer_when_it_is_pressed_again(
    browser: Browser, start: str
) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto(start + DENMARK)
        button = page.get_by_role("button", name="Husk at jeg bor her", pressed=False)
        expect(button).to_be_visible()
        expect(page.get_by_text("Dette lagres bare på telefonen din.")).to_be_visible()
        expect(page.get_by_text("Du valgte dette").first).not_to_be_visible()
        assert page.evaluate(STORED) == []

        button.click()
        expect(page.get_by_role("button", pressed=True)).to_be_visible()
        expect(page.get_by_text("Du valgte dette").first).to_be_visible()
        assert page.evaluate(STORED) == [[f"{start}country", "DK"]]

        page.reload()
        page.get_by_role("button", pressed=True).click()
        expect(page.get_by_role("button", pressed=False)).to_be_visible()
        assert page.evaluate(STORED) == []
        assert heard == []


def test_the_keyboard_alone_chooses_and_stays_at_the_button(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        page.goto(start + DENMARK)
        expect(page.locator(BUTTON)).to_be_visible()
        calls = page.get_by_role("main").get_by_role("link", name="Ring 112")
        calls.focus()
        page.keyboard.press("Tab")
        expect(page.locator(BUTTON)).to_be_focused()
        for key, state in (("Enter", "true"), ("Space", "false"), ("Space", "true")):
            page.keyboard.press(key)
            expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", state)
            expect(page.locator(BUTTON)).to_be_focused()


def test_another_country_takes_the_place_of_the_first(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        choose(page, start)
        choose(page, start, "fi/norja.html")
        assert [value for _, value in page.evaluate(STORED)] == ["NO"]
        page.goto(start + DENMARK)
        expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")


def test_the_chosen_country_comes_first_and_is_marked_in_every_language(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        for path in (HOME, LIST):
            page.goto(start + path)
            assert codes(page) == ["NO", "DK", "FI"]
            expect(page.locator(".chosen:visible")).to_have_count(0)

        choose(page, start)
        for path, mark in ((HOME, "Du valgte dette"), (LIST, "Du valgte dette"), ("fi/index.html", "Valitsit tämän")):
            page.goto(start + path)
            expect(page.locator("[data-country=DK]").get_by_text(mark)).to_be_visible()
            assert page.locator(".chosen:visible").count() == 1
            if path != "fi/index.html":  # where the list can be seen at once, it stays as it is
                assert codes(page) == ["DK", "NO", "FI"]
        page.goto(start + HOME)
        page.locator("[data-country=DK] a").focus()
        page.keyboard.press("Tab")
        expect(page.locator("[data-country=NO] a")).to_be_focused()


@pytest.mark.parametrize(
    ("path", "order"),
    [(HOME, ["DK", "NO", "FI"]), (LIST, ["DK", "NO", "FI"]), (SHORT_LIST, ["NO", "DK", "FI"]), (DENMARK, ["NO", "FI"])],
)
def test_nothing_that_a_reader_sees_moves_although_the_script_comes_late(
    browser: Browser, start: str, path: str, order: list[str]
) -> None:
    held: list[Route] = []
    with a_page(browser) as page:
        choose(page, start)
        page.route("**/page.*.js", lambda route: held.append(route))  # noqa: PLW0108 - it marks what it is given
        page.goto(start + path, wait_until="commit")
        until(lambda: page.evaluate("performance.getEntriesByName('first-contentful-paint').length"), page)
        expect(page.locator("[data-country]").last).to_be_attached()
        assert held
        held[0].continue_()
        done = page.locator(BUTTON) if path == DENMARK else page.locator("[data-country=DK] .chosen")
        expect(done).to_be_visible()

        assert page.evaluate(SHIFT) <= 0.01
        assert codes(page) == order


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
        "Object.defineProperty(window, 'localStorage', { value: undefined })",
    ],
)
def test_where_nothing_can_be_kept_the_button_stays_hidden(browser: Browser, start: str, broken: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(broken)
        for path in (DENMARK, HOME, LIST):
            page.goto(start + path, wait_until="load")
            expect(page.locator(".remember button:visible, .chosen:visible")).to_have_count(0)
        assert heard == []


def test_a_full_phone_says_that_it_keeps_nothing(browser: Browser, start: str) -> None:
    full = "new Proxy({}, { set() { throw new DOMException('', 'QuotaExceededError'); } })"
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ value: {full} }})")
        page.goto(start + DENMARK)
        page.locator(BUTTON).click()
        expect(page.locator(BUTTON)).to_have_attribute("aria-pressed", "false")
        assert heard == []


def test_it_works_from_a_memory_stick_and_each_copy_of_a_site_has_a_choice_of_its_own(
    browser: Browser, country_site: Path
) -> None:
    with a_page(browser) as page:
        stick = f"{country_site.as_uri()}/"
        choose(page, stick)
        assert page.evaluate(STORED) == [[f"{stick}country", "DK"]]
        page.goto(stick + LIST)
        assert codes(page) == ["DK", "NO", "FI"]
        assert BASE_PATH not in stick
