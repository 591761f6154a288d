"""Promise: a reader of a sensitive page gets away from it at once, and finds it again in no history."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.golden import LEAVE_TO, ORDINARY, SENSITIVE, built
from tests.browser.output import BASE_URL
from tests.browser.server import serve
from tests.browser.visit import Scripts, a_page, sideways, violations


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the golden site, and return the address of its start page."""
    with serve(built(tmp_path_factory.mktemp("leave") / "public", base_url=BASE_URL)) as address:
        yield address


def weather(route: Route) -> None:
    """Answer for the weather service."""
    assert route.request.headers.get("referer") is None
    route.fulfill(content_type="text/html", body="<title>Vejr</title>Sol")


def open_page(page: Page, start: str) -> None:
    """Open the sensitive page after another one."""
    page.route(f"{LEAVE_TO}**", weather)
    page.goto(start + ORDINARY)
    page.goto(start + SENSITIVE)


@pytest.mark.parametrize("scripts", ["off", "blocked"])
def test_without_scripts_the_link_leads_away(browser: Browser, start: str, scripts: Scripts) -> None:
    with a_page(browser, scripts=scripts) as page:
        open_page(page, start)
        page.get_by_role("link", name="Forlad denne side").click()
        page.wait_for_url(LEAVE_TO)

        expect(page).to_have_title("Vejr")


def test_the_page_is_not_in_the_history_of_a_reader_who_has_left(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        open_page(page, start)
        page.get_by_role("link", name="Forlad denne side").click()
        page.wait_for_url(LEAVE_TO)
        page.go_back()

        assert page.url == start + ORDINARY


def test_the_page_is_gone_before_the_next_one_comes(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        open_page(page, start)
        shown = page.evaluate(
            """() => {
                document.querySelector(".leave a").click();
                return getComputedStyle(document.body).display;
            }"""
        )

        assert shown == "none"  # while the network has not even been asked


def test_three_escapes_leave_too(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        open_page(page, start)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        assert page.url == start + SENSITIVE
        page.keyboard.press("Escape")
        page.wait_for_url(LEAVE_TO)
        page.go_back()

        assert page.url == start + ORDINARY


@pytest.mark.parametrize("between", ["key", "click"])
def test_escapes_with_something_else_between_them_do_not_leave(browser: Browser, start: str, between: str) -> None:
    with a_page(browser) as page:
        open_page(page, start)
        for _ in range(3):
            page.keyboard.press("Escape")
            page.keyboard.press("Escape")
            if between == "key":
                page.keyboard.press("Tab")
            else:
                page.locator("h1").click()

        expect(page.locator("main")).to_be_visible()
        assert page.url == start + SENSITIVE


def test_nothing_happens_on_other_pages(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        page.goto(start + ORDINARY)
        for _ in range(4):
            page.keyboard.press("Escape")

        expect(page.locator("main")).to_be_visible()
        assert page.url == start + ORDINARY


def test_what_has_the_focus_is_never_behind_the_button(browser: Browser, start: str) -> None:
    behind = """() => {
        const at = document.activeElement;
        const bar = document.querySelector(".leave").getBoundingClientRect();
        const box = at.getBoundingClientRect();
        return !at.closest(".leave, .skip") && box.top >= bar.top && box.bottom <= bar.bottom ? at.outerHTML : null;
    }"""
    with a_page(browser, width=320) as page:
        open_page(page, start)
        page.emulate_media(reduced_motion="reduce")
        page.set_viewport_size({"width": 320, "height": 400})
        hidden = []
        for key in ("Tab", "Shift+Tab"):
            for _ in range(page.locator("a").count() + 1):
                page.keyboard.press(key)
                hidden.append(page.evaluate(behind))

        assert [element for element in hidden if element] == []


def test_a_link_within_the_page_does_not_lead_behind_the_button(browser: Browser, start: str) -> None:
    with a_page(browser, width=320) as page:
        open_page(page, start)
        page.emulate_media(reduced_motion="reduce")
        page.set_viewport_size({"width": 320, "height": 300})
        page.goto(start + SENSITIVE + "#facts-title")
        heading, bar = page.locator("#facts-title").bounding_box(), page.locator(".leave a").bounding_box()

        assert heading
        assert bar
        assert bar["y"] < 20  # it is at the top of the window, so the page has moved
        assert heading["y"] >= bar["y"] + bar["height"]


@pytest.mark.usefixtures("axe")
def test_the_page_breaks_no_rule_and_keeps_nothing(browser: Browser, start: str) -> None:
    with a_page(browser, width=320) as page:
        open_page(page, start)
        expect(page.locator(".notice").first).to_contain_text("Bruger andre også din telefon?")

        assert violations(page, "light") + violations(page, "dark") + sideways(page) == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert page.evaluate("caches.keys()") == []
        assert page.locator("[data-copied], .qr").count() == 0
