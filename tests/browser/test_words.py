"""Promise: a word leads to what it means in every browser, and shows it beside itself where the browser can."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.golden import built
from tests.browser.markup import markup_errors
from tests.browser.server import serve
from tests.browser.visit import Scripts, a_page, listening, sideways, violations

WITHOUT_POPOVERS = """
delete HTMLElement.prototype.popover;
delete HTMLElement.prototype.showPopover;
delete HTMLElement.prototype.hidePopover;
"""

PAGE = "nb/rights/leie.html"
PLAIN = "lett-norsk/organisations/baatlaget.html"
PAGES = (PAGE, PLAIN, "nb/om.html", "da/rights/leje.html", "fi/activities/uinti.html")


@pytest.fixture(scope="module")
def words_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the finished golden site, which explains words."""
    return built(tmp_path_factory.mktemp("words") / "public")


@pytest.fixture(scope="module")
def words_address(words_site: Path) -> Iterator[str]:
    with serve(words_site) as start:
        yield start


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(
    ("media", "scripts", "popovers"),
    [
        ("screen", "on", True),
        ("screen", "on", False),
        ("screen", "blocked", True),
        ("print", "on", True),
        ("print", "blocked", False),
    ],
)
def test_no_page_with_words_breaks_a_rule_or_asks_for_what_is_not_there(
    browser: Browser, words_address: str, scripts: Scripts, popovers: bool, media: str
) -> None:
    found: list[str] = []
    with a_page(browser, scripts=scripts) as page, listening(page) as heard:
        if not popovers:
            page.add_init_script(WITHOUT_POPOVERS)
        for path in PAGES:
            page.emulate_media(media="screen")
            page.goto(words_address + path)
            assert page.locator("a.word").count() > 0
            if scripts == "on" and popovers:
                page.locator("a.word").first.click()
                expect(page.locator(".explanation")).to_be_visible()
            page.emulate_media(media="print" if media == "print" else "screen")
            lines = violations(page, "light")
            if media == "print":  # nobody taps on paper, and browsers print in light colours
                lines = [line for line in lines if "target-size" not in line]
            else:
                lines += violations(page, "dark")
            found += [f"{path}: {line}" for line in (*lines, *sideways(page))]
    refused = [line for line in heard if "/page." in line]

    assert not found, "\n".join(found)
    assert [line for line in heard if line not in refused] == []
    assert bool(refused) == (scripts == "blocked")


def test_the_html_checker_finds_no_error_on_pages_with_words(words_site: Path, java: str) -> None:
    assert markup_errors(words_site, java) == []


@pytest.mark.parametrize(("scripts", "popovers"), [("off", True), ("blocked", True), ("on", False)])
def test_without_scripts_or_popovers_the_word_leads_to_the_list_and_back(
    browser: Browser, words_address: str, scripts: Scripts, popovers: bool
) -> None:
    with a_page(browser, scripts=scripts) as page:
        if not popovers:
            page.add_init_script(WITHOUT_POPOVERS)
        page.goto(words_address + PAGE)
        page.locator("a.word").click()

        assert page.url.endswith("#word-deposit")
        expect(page.locator("#word-deposit")).to_be_in_viewport()
        expect(page.locator("#word-deposit .picture")).to_be_visible()
        assert page.locator(".explanation").count() == 0

        page.get_by_role("link", name="Tilbake til teksten").click()
        assert page.url.endswith("#from-word-deposit")
        expect(page.locator("a.word")).to_be_in_viewport()


def test_a_popover_shows_what_the_list_says_and_gives_the_focus_back(browser: Browser, words_address: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto(words_address + PAGE)
        page.locator("a.word").focus()
        page.keyboard.press("Enter")
        box = page.get_by_role("dialog", name="depositum")

        expect(box).to_be_visible()
        expect(box).to_contain_text("Penger som du betaler før du flytter inn.")
        expect(box.locator(".picture")).to_be_visible()
        expect(box.get_by_role("button", name="Lukk")).to_be_focused()
        assert "#" not in page.url
        page.keyboard.press("Tab")
        expect(box.get_by_role("link", name="Alle ord på denne siden")).to_be_focused()

        page.keyboard.press("Escape")
        expect(box).to_be_hidden()
        expect(page.locator("a.word")).to_be_focused()

        page.keyboard.press("Enter")
        page.get_by_role("button", name="Lukk").click()
        expect(box).to_be_hidden()
        expect(page.locator("a.word")).to_be_focused()
    assert heard == []


def test_a_tap_outside_closes_the_popover_and_the_word_stays_in_sight(browser: Browser, words_address: str) -> None:
    with a_page(browser) as page:
        page.goto(words_address + PAGE)
        for block in ("start", "center", "end"):
            page.locator("a.word").evaluate("(word, block) => word.scrollIntoView({ block })", block)
            page.locator("a.word").click()
            box = page.locator(".explanation")
            expect(box).to_be_visible()
            word, shown = page.locator("a.word").bounding_box(), box.bounding_box()
            assert word is not None
            assert shown is not None
            assert word["y"] + word["height"] <= shown["y"] or shown["y"] + shown["height"] <= word["y"]

            page.mouse.click(4, 700 if shown["y"] < 100 else 20)  # the margin: the word itself would open it again
            expect(box).to_be_hidden()
            expect(page.locator("a.word")).to_be_focused()


def test_the_popover_leads_to_the_list(browser: Browser, words_address: str) -> None:
    with a_page(browser) as page:
        page.goto(words_address + PAGE)
        page.locator("a.word").click()
        page.locator(".explanation > p").get_by_role("link").click()

        expect(page.locator(".explanation")).to_be_hidden()
        assert page.url.endswith("#word-deposit")
        expect(page.locator("#word-deposit")).to_be_in_viewport()


def test_a_word_does_not_look_like_a_link_and_on_paper_like_any_other_word(
    browser: Browser, words_address: str
) -> None:
    with a_page(browser) as page:
        page.goto(words_address + PLAIN)
        line = "word => getComputedStyle(word).textDecorationLine + ' ' + getComputedStyle(word).textDecorationStyle"
        word, link = page.locator("a.word"), page.locator(".links a").first

        assert word.evaluate(line) == "underline dotted"
        assert link.evaluate(line) == "underline solid"
        page.emulate_media(media="print")
        assert word.evaluate(line).startswith("none")
        expect(page.locator(".words dd")).to_be_visible()
        expect(page.locator(".words .back")).to_be_hidden()


def test_no_script_makes_elements_or_code_of_texts(words_site: Path) -> None:
    scripts = [
        path.read_bytes() for name in ("start", "page", "search") for path in words_site.glob(f"assets/{name}.*.js")
    ]

    assert len(scripts) == 3
    assert not any(re.search(rb"innerHTML|eval|https?:", script) for script in scripts)
