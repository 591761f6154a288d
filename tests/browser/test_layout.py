"""Promise: nobody has to scroll sideways, on the smallest phone and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.output import one_of_each_kind, read_pages
from tests.browser.server import serve
from tests.browser.visit import a_page, sideways, space_text, styled, violations


def test_no_page_is_wider_than_320_pixels_with_text_spacing_or_without(
    browser: Browser, address: str, looked_at: list[str]
) -> None:
    wide = []
    with a_page(browser, width=320, scripts="off") as page:
        for path in looked_at:
            page.goto(address + path)
            wide += [f"{path}: {line}" for line in sideways(page)]
            space_text(page)
            wide += [f"{path}, spaced: {line}" for line in sideways(page)]

    assert not wide, "\n".join(wide)


@pytest.mark.parametrize(
    ("width", "style", "direction"),
    [(360, "html { font-size: 150% }", "ltr"), (640, "html { font-size: 200% }", "ltr"), (320, "", "rtl")],
)
def test_no_part_is_wider_where_letters_are_larger_or_run_from_the_right(
    browser: Browser, parts: Path, width: int, style: str, direction: str
) -> None:
    wide = []
    with serve(parts) as address, a_page(browser, width=width) as page:
        for path in one_of_each_kind(read_pages(parts)):
            page.goto(address + path)
            styled(page, style)
            page.evaluate("(direction) => { document.documentElement.dir = direction; }", direction)
            wide += [f"{path}: {line}" for line in sideways(page)]

    assert not wide, "\n".join(wide)


@pytest.mark.usefixtures("axe")
def test_no_part_breaks_a_rule_where_the_reader_wants_more_contrast(browser: Browser, parts: Path) -> None:
    found = []
    with serve(parts) as address, a_page(browser) as page:
        page.emulate_media(contrast="more")
        for path in one_of_each_kind(read_pages(parts)):
            page.goto(address + path)
            found += [f"{path}: {line}" for line in (*violations(page, "light"), *violations(page, "dark"))]

    assert not found, "\n".join(found)
