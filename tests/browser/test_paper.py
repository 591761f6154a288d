"""Promise: a page comes out on two sheets at most, with what somebody needs who has only the paper."""

import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.output import BASE_URL, Page, telling, visited
from tests.browser.visit import a_page

SHEET = re.compile(rb"/Type\s*/Page\b")

SERVICE = "nb/organisasjoner/mira-senteret.html"
LIST = "nb/organisasjoner/index.html"


def content_pages(pages: dict[str, Page]) -> list[str]:
    """Return the pages that somebody has written, but for those that introduce a list: it takes as many as it needs."""
    shapes = {path: pages[path].shape for path in visited(pages)}
    return [path for path, shape in shapes.items() if "section.checked" in shape and "section.group" not in shape]


def test_every_page_comes_out_on_two_sheets(
    browser: Browser, site: Path, pages: dict[str, Page], pytestconfig: pytest.Config
) -> None:
    """With --long each page is printed, else one of each kind and the longest of each locale."""
    sheets = {}
    written = content_pages(pages)
    with a_page(browser, scripts="off") as page:
        for path in written if pytestconfig.getoption("--long") else telling({path: pages[path] for path in written}):
            page.goto((site / path).as_uri())
            sheets[path] = len(SHEET.findall(page.pdf(format="A4")))

    assert len(sheets) > 20
    assert min(sheets.values()) >= 1
    assert {path: count for path, count in sheets.items() if count > 2} == {}


def test_a_camera_reads_the_address_of_this_page_in_this_version_from_the_paper(
    browser: Browser, site: Path, pages: dict[str, Page]
) -> None:
    wrong = []
    with a_page(browser, scripts="off") as page:
        page.emulate_media(media="print")
        for path in [path for path in content_pages(pages) if "p.qr" in pages[path].shape][::61]:
            page.goto((site / path).as_uri())
            image = Image.open(io.BytesIO(page.locator(".qr svg").screenshot())).convert("L")
            read = [found.text for found in zxingcpp.read_barcodes(image)]
            if read != [BASE_URL + path] or read[0] not in page.locator(".qr").inner_text():
                wrong.append((path, read))

    assert wrong == []


@pytest.mark.parametrize("path", [SERVICE, LIST, "lett-norsk/hvem-kan-hjelpe/mira-senteret.html"])
def test_paper_has_no_buttons_and_no_menus(browser: Browser, site: Path, path: str) -> None:
    with a_page(browser) as page:
        page.goto((site / path).as_uri())
        page.emulate_media(media="print")

        for nothing in ("nav", "button", ".tools", ".skip", ".more", ".twin", ".ways", ".numbers", ".links"):
            assert [one for one in page.locator(nothing).all() if one.is_visible()] == [], nothing


def test_paper_has_emergency_numbers_the_check_and_whole_addresses(browser: Browser, site: Path) -> None:
    with a_page(browser, width=720) as page:
        page.goto((site / SERVICE).as_uri())
        page.emulate_media(media="print")

        line = page.locator(".danger").bounding_box()
        assert line
        assert line["height"] < 30
        expect(page.locator(".danger")).to_contain_text("112")
        expect(page.locator(".checked")).to_be_visible()
        expect(page.locator(".drawn-by")).to_be_visible()
        shown = page.locator(".contact a").first.evaluate("link => getComputedStyle(link, '::after').content")
        assert "https://mirasenteret.no" in shown


def test_what_is_closed_on_the_screen_is_open_on_paper(browser: Browser, site: Path) -> None:
    with a_page(browser) as page:
        page.goto((site / LIST).as_uri())
        if not page.evaluate("CSS.supports('selector(::details-content)')"):
            pytest.skip("this browser cannot open details for print alone")
        card = page.locator("details .card").first
        assert not card.is_visible()
        page.emulate_media(media="print")

        box = card.bounding_box()
        assert box
        assert box["height"] > 20
