"""Promise: a card with what to say fills the screen without a script, can be left again, and comes out on paper."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.output import Page as Finished
from tests.browser.visit import Scripts, a_page, listening, sideways, space_text, violations
from tests.browser.weight import LEVEL, LIMIT

SAY = (
    "nb/si-det.html",
    "lett-norsk/si-det.html",
    "da/sig-det.html",
    "let-dansk/sig-det.html",
    "fi/sano-nain.html",
    "selkosuomi/sano-nain.html",
)

PLACES = ("", "#say-doctor", "#in-ar")
"""The page as it comes, and with a card and a language that fill the screen: in two locales, since all look alike."""

LARGE = 30
"""Pixels of a letter that somebody reads across a desk."""

COVERS = """(card) => {
    const box = card.getBoundingClientRect();
    return box.left <= 0 && box.top <= 0 && box.right >= innerWidth && box.bottom >= innerHeight;
}"""

SEEN = """() => [...document.querySelectorAll("body a, body button, body summary, h1")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent.trim())"""

SIZE = "(one) => parseFloat(getComputedStyle(one).fontSize)"

FOCUSED = "() => document.activeElement.getAttribute('href') || document.activeElement.localName"


def cards_of(page: Page) -> list[str]:
    """Return the ids of everything that can fill the screen."""
    found: list[str] = page.locator("[id^='say-']:has(> .shut), .tongue").evaluate_all("all => all.map(one => one.id)")
    return found


@pytest.mark.parametrize("scripts", ["on", "off"])
def test_a_card_fills_the_screen_and_is_left_again(browser: Browser, address: str, scripts: Scripts) -> None:
    with a_page(browser, scripts=scripts) as page, listening(page) as heard:
        page.goto(address + SAY[0])
        page.get_by_role("link", name="Vis stort: Jeg forstår ikke").click()

        card = page.locator("#say-not-understood")
        assert card.evaluate(COVERS)
        assert float(card.locator(".lines p").first.evaluate(SIZE)) > LARGE
        assert [text for text in page.evaluate(SEEN) if text] == ["Tilbake", "På andre språk"]

        page.get_by_role("link", name="Tilbake").click()
        assert not card.evaluate(COVERS)
        assert page.get_by_role("link", name="Tilbake").filter(visible=True).count() == 0
        assert float(card.locator(".lines p").first.evaluate(SIZE)) < LARGE
        assert page.get_by_role("heading", level=1).is_visible()
        assert page.locator("#at-not-understood").evaluate("one => one.getBoundingClientRect().top >= 0")
    assert heard == []


def test_it_fills_the_screen_from_a_memory_stick_too(browser: Browser, site: Path) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto((site / SAY[4]).as_uri())
        page.get_by_role("link", name="Näytä isona: Mitä tämä maksaa?").click()

        assert page.locator("#say-price").evaluate(COVERS)
    assert heard == []


def test_the_keyboard_opens_a_card_stays_in_it_and_leaves_it(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        page.goto(address + SAY[0])
        page.locator("a[href='#say-alone']").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**#say-alone")
        visited = []
        for _ in range(4):
            page.keyboard.press("Tab")
            visited.append(page.evaluate(FOCUSED))
        assert {"#at-alone", "summary"} <= set(visited) <= {"#at-alone", "summary", "body"}

        page.locator(".shut a[href='#at-alone']").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**#at-alone")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "#say-alone"


def test_a_reader_finds_their_language_by_its_own_name(browser: Browser, address: str) -> None:
    with a_page(browser, scripts="off") as page:
        page.goto(address + SAY[2])
        assert page.locator(".tongue").filter(visible=True).count() == 0
        page.get_by_role("link", name="العربية arabisk").click()

        card = page.locator("#in-ar")
        assert card.evaluate(COVERS)
        assert "Mit sprog er arabisk." in card.inner_text()
        assert card.get_by_text("العربية").evaluate("one => [one.lang, getComputedStyle(one).direction]") == [
            "ar",
            "rtl",
        ]


@pytest.mark.usefixtures("axe")
def test_no_card_breaks_a_rule_in_any_state(browser: Browser, address: str) -> None:
    broken = []
    with a_page(browser, scripts="blocked") as page:
        for number, path in enumerate(SAY):
            for place in PLACES if number % 3 == 0 else PLACES[:1]:
                page.goto(address + path + place)
                page.reload()
                page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
                for scheme in ("light", "dark"):
                    broken += [f"{path}{place}: {line}" for line in violations(page, scheme)]

    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(("width", "height"), [(320, 480), (640, 320)])
def test_large_words_fit_on_small_screens_and_can_be_scrolled(
    browser: Browser, address: str, width: int, height: int
) -> None:
    """Each card in one of the locales."""
    wide = []
    with a_page(browser, width=width, scripts="off") as page:
        page.set_viewport_size({"width": width, "height": height})
        for number, path in enumerate(SAY):
            page.goto(address + path)
            for key in cards_of(page)[number :: len(SAY)]:
                page.goto(f"{address}{path}#{key}")
                card = page.locator(f"#{key}")
                for _ in ("as it is", "with space"):
                    if card.evaluate("one => one.scrollWidth > one.clientWidth") or sideways(page):
                        wide.append(f"{path}#{key}")
                    space_text(page)
                last = card.locator("summary")
                last.scroll_into_view_if_needed()
                assert last.evaluate("one => one.getBoundingClientRect().bottom <= innerHeight + 1"), key

    assert not wide, "\n".join(wide)


def test_every_target_is_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        page.goto(address + SAY[0])
        small = (
            page.locator(".say a, .say summary")
            .filter(visible=True)
            .evaluate_all("all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)")
        )

        assert small == []


def test_the_large_card_is_black_on_white_also_in_the_dark(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        page.emulate_media(color_scheme="dark")
        page.goto(address + SAY[0] + "#say-price")

        colours = page.locator("#say-price").evaluate(
            "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
        )
        assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_on_paper_all_cards_stand_side_by_side_and_none_covers_the_others(browser: Browser, address: str) -> None:
    with a_page(browser, width=718) as page:  # what A4 leaves between its margins
        page.goto(address + SAY[0] + "#say-price")
        page.emulate_media(media="print")

        cards = page.locator(".say > li")
        assert cards.evaluate_all("all => all.every((one) => one.checkVisibility({ visibilityProperty: true }))")
        assert page.locator("#say-price").evaluate("one => getComputedStyle(one).position") == "static"
        tops = cards.evaluate_all("all => all.map((one) => Math.round(one.getBoundingClientRect().top))")
        assert len(tops) > len(set(tops))
        assert set(cards.evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")) == {"avoid"}
        shown = page.evaluate(SEEN)
        assert "Vis stort" not in shown
        assert "Tilbake" not in shown


def test_the_page_is_light_with_all_its_languages(site: Path, pages: dict[str, Finished]) -> None:
    sizes = {path: len(gzip.compress((site / path).read_bytes(), LEVEL)) for path in SAY}

    assert all(sum(place.startswith("in-") for place in pages[path].ids) >= 20 for path in SAY)
    assert {path: size for path, size in sizes.items() if size > LIMIT} == {}
