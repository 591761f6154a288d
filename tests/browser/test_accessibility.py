"""Promise: what a machine can find by WCAG 2.2 AA is right on every kind of page, in every locale."""

import pytest
from playwright.sync_api import Browser

from tests.browser.output import Page, one_of_each_kind
from tests.browser.visit import Scripts, a_page, violations


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(("width", "scripts"), [(360, "blocked"), (360, "on"), (1280, "on")])
def test_no_page_breaks_a_rule(
    browser: Browser, address: str, pages: dict[str, Page], width: int, scripts: Scripts
) -> None:
    broken = []
    with a_page(browser, width=width, scripts=scripts) as page:
        for path in one_of_each_kind(pages):
            page.goto(address + path)
            broken += [f"{path}: {line}" for line in [*violations(page, "light"), *violations(page, "dark")]]

    assert not broken, "\n".join(broken)
