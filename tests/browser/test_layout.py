"""Promise: nobody has to scroll sideways, on the smallest phone and without scripts."""

from playwright.sync_api import Browser

from tests.browser.output import Page, visited
from tests.browser.visit import a_page, sideways, space_text


def test_no_page_is_wider_than_320_pixels(browser: Browser, address: str, pages: dict[str, Page]) -> None:
    wide = []
    with a_page(browser, width=320, scripts="off") as page:
        for path in visited(pages):
            page.goto(address + path)
            wide += [f"{path}: {line}" for line in sideways(page)]

    assert not wide, "\n".join(wide)


def test_no_page_is_wider_with_text_spacing(browser: Browser, address: str, pages: dict[str, Page]) -> None:
    wide = []
    with a_page(browser, width=320, scripts="off") as page:
        for path in visited(pages):
            page.goto(address + path)
            space_text(page)
            wide += [f"{path}: {line}" for line in sideways(page)]

    assert not wide, "\n".join(wide)
