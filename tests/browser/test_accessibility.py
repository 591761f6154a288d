"""Promise: what a machine can find by WCAG 2.2 AA is right on every kind of page, in every locale."""

import pytest
from playwright.sync_api import Browser

from tests.browser.output import Page, one_of_each_kind
from tests.browser.visit import Scripts, a_page, violations


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(
    ("width", "scripts", "langs"),
    [(360, "on", None), (360, "blocked", ("nb", "fi-simple")), (1280, "on", ("da", "nb-simple"))],
)
def test_no_page_breaks_a_rule(
    browser: Browser, address: str, pages: dict[str, Page], width: int, scripts: Scripts, langs: tuple[str, ...] | None
) -> None:
    """Every locale as phones show it; some of them without scripts and on a wide window too."""
    broken = []
    with a_page(browser, width=width, scripts=scripts) as page:
        for path in one_of_each_kind(pages):
            if langs is not None and pages[path].lang not in langs:
                continue
            page.goto(address + path)
            broken += [f"{path}: {line}" for line in [*violations(page, "light"), *violations(page, "dark")]]

    assert not broken, "\n".join(broken)
