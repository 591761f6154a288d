"""Promise: what a machine can find by WCAG 2.2 AA is right on every kind of page and in every locale."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import Scripts, a_page, violations


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(
    ("width", "scripts", "schemes"),
    [(360, "on", ("light", "dark")), (360, "blocked", ("light",)), (1280, "on", ("light",))],
)
def test_no_page_breaks_a_rule(
    browser: Browser,
    address: str,
    kinds: list[str],
    width: int,
    scripts: Scripts,
    schemes: tuple[Literal["light", "dark"], ...],
) -> None:
    """As phones show them, in both schemes; without scripts and on a wide window too, where colours are the same."""
    broken = []
    with a_page(browser, width=width, scripts=scripts) as page:
        for path in kinds:
            page.goto(address + path)
            broken += [f"{path}: {line}" for scheme in schemes for line in violations(page, scheme)]

    assert not broken, "\n".join(broken)
