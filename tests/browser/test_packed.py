"""Promise: what is handed on looks, works and prints as it should where there is no network and no host."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from tests.browser.building import a_page_at
from tests.browser.camera import taken
from tests.browser.links import broken_links
from tests.browser.markup import markup_errors
from tests.browser.output import BASE_URL, TODAY
from tests.browser.screens import PARTS
from tests.browser.visit import a_page, sideways, until, violations
from tests.support import run

SHEET = re.compile(rb"/Type\s*/Page\b")
A5 = re.compile(rb"/MediaBox \[0 0 4(19|20)(\.\d+)? 59[45]")
A5_INSIDE = 469
"""Pixels across what is printed of a page of A5 with margins of 12 mm."""
A5_HIGH = 687
"""Pixels down what is printed of it, with margins of 13 and 15 mm."""

APART, AT_MOST = 32, 0.004
"""By how much a dot differs that counts (of 255), and the share of dots that may: a photo is a WebP and not an AVIF."""

HOUSE, ITS_ADDRESS = "organisations/house", "easy/organisations/the-example-house.html"
ABROAD = "document.querySelectorAll('.beside, .beside + output').forEach((tool) => tool.remove())"
"""Takes away the one tool that needs other pages."""


def packed(path: Path, *what: str | Path, base_url: str = BASE_URL) -> Path:
    """Pack the site of parts into a file or a folder, and return where that is."""
    where = ("--root", PARTS, "--output", path, "--no-cache", "--today", TODAY)
    ran = run("pack", *where, *(("--base-url", base_url) if base_url else ()), *what)
    assert (ran.code, ran.err) == (0, "")
    return path


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with a page that has a photo, drawings, opening hours and words that are explained."""
    folder = tmp_path_factory.mktemp("house")
    return packed(folder / "house.html", "--page", HOUSE, "--locale", "en-simple")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("stick") / "stick", "--stick")


def photographed(page: Page, file: Path) -> Image.Image:
    page.goto(file.as_uri())
    page.evaluate(ABROAD)
    page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
    until(lambda: page.evaluate("[...document.images].every((image) => image.complete)"), page)
    return taken(page.screenshot(full_page=True))


@pytest.mark.parametrize("width", [360, 1000])
def test_a_page_in_a_file_looks_as_on_the_site_with_the_network_cut(
    browser: Browser, parts: Path, house: Path, width: int
) -> None:
    asked: list[str] = []
    said: list[str] = []
    with a_page(browser, width=width) as page:
        page.context.set_offline(True)
        site = photographed(page, parts / ITS_ADDRESS)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        file = photographed(page, house)
        came_from = page.locator(".bottom > .packed").bounding_box()

    assert [url for url in asked if not url.startswith("data:")] == [house.as_uri()]
    assert said == []
    assert came_from is not None
    assert site.width == file.width == width
    assert file.height - site.height < 300  # only the line that says where it comes from is new
    end = int(came_from["y"]) - 20
    pictures = (picture.crop((0, 0, width, end)) for picture in (site, file))
    apart = ImageChops.difference(*pictures).convert("L").point(lambda value: 255 if value > APART else 0)
    assert apart.histogram()[255] / (width * end) < AT_MOST


def test_a_page_in_a_file_explains_its_words_and_holds_its_pictures(browser: Browser, house: Path) -> None:
    assert len(house.read_bytes()) <= 300_000
    with a_page(browser) as page:
        page.context.set_offline(True)
        page.goto(house.as_uri())
        page.locator("a.word").first.click()

        expect(page.locator(".explanation")).to_be_visible()
        assert page.evaluate("[...document.images].every((image) => image.naturalWidth > 0)")
        drawings = page.locator("svg.picture use")
        assert drawings.count() > 3
        boxes = [box for one in drawings.all() if one.is_visible() and (box := one.bounding_box())]
        assert boxes
        assert min(box["width"] for box in boxes) > 20


@pytest.mark.usefixtures("axe")
def test_a_file_is_valid_html_and_keeps_the_rules_of_accessibility(browser: Browser, house: Path, java: str) -> None:
    assert markup_errors(house.parent, java) == []
    with a_page(browser) as page:
        page.goto(house.as_uri())

        assert violations(page, "light") == []


def test_a_section_in_a_file_is_one_page_without_links_to_nowhere(browser: Browser, tmp_path: Path) -> None:
    file = packed(tmp_path / "a.html", "--section", "services", "--locale", "en", base_url="")
    with a_page(browser) as page:
        page.goto(file.as_uri())

        assert sideways(page) == []
        assert page.locator("h1").count() == 1
        lost = "[...document.links].filter((link) => !/^(https?|tel|mailto|sms):/.test(link.getAttribute('href')) && "
        assert page.evaluate(f"{lost}!document.getElementById(link.hash.slice(1))).map((link) => link.outerHTML)") == []
        page.locator("nav li a").last.click()
        expect(page.locator("article.packed").last).to_be_in_viewport()


def test_every_link_of_a_stick_leads_somewhere(stick: Path) -> None:
    assert broken_links(stick) == []


@pytest.mark.parametrize(("at", "is_old"), [("2026-12-24T12:00Z", False), ("2030-01-01T12:00Z", True)])
def test_a_stick_knows_by_the_clock_of_the_reader_when_it_is_old(
    browser: Browser, stick: Path, at: str, is_old: bool
) -> None:
    with a_page_at(browser, at) as page:
        for path in ("START.html", "en/index.html", ITS_ADDRESS):
            page.goto((stick / path).as_uri())

            expect(page.get_by_text("This copy is old.").first).to_be_visible(visible=is_old)
            expect(page.get_by_text("This copy is from ").first).to_be_visible()
            assert page.locator(f'.notice a[href="{BASE_URL}"]').first.is_visible() == is_old


def test_without_scripts_a_stick_says_its_days_in_words(browser: Browser, stick: Path) -> None:
    with a_page(browser, scripts="off") as page:
        page.goto((stick / "START.html").as_uri())
        page.locator("a.button").first.click()

        expect(page.get_by_text("This copy is from ").first).to_be_visible()
        assert not page.get_by_text("This copy is old.").first.is_visible()
        assert page.locator("html").get_attribute("lang") == "en"


def test_a_booklet_prints_on_pages_of_a5_in_sheets_of_four_with_nothing_cut_off(
    browser: Browser, tmp_path: Path
) -> None:
    file = packed(tmp_path / "b.html", "--booklet", "organisations", "--locale", "en-simple")
    counts = []
    with a_page(browser, width=A5_INSIDE) as page:
        page.goto(file.as_uri())
        expect(page.locator(".how")).to_be_visible()
        for empty in range(4):
            page.check(f"#empty-{empty}")
            printed = page.pdf(prefer_css_page_size=True)
            assert len(A5.findall(printed)) == len(SHEET.findall(printed))
            counts.append(len(SHEET.findall(printed)))
        page.emulate_media(media="print")

        assert sideways(page) == []
        assert not page.locator(".how").is_visible()
        cut = """[...document.querySelectorAll(".booklet *:not(svg, svg *)")].filter((element) =>
            element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible")
            .map((element) => element.outerHTML.slice(0, 80))"""
        assert page.evaluate(cut) == []
        back = page.locator(".last").bounding_box()

    assert back is not None
    assert back["height"] < A5_HIGH  # the numbers to call stand on the last page, and on no other

    assert counts == [counts[0] + empty for empty in range(4)]
    assert counts[0] >= 4
