"""Promise: a page asks nobody but its own host, gets all that it asks for, and nothing in it fails."""

from urllib.parse import urljoin

from playwright.sync_api import Browser

from tests.browser.output import Page, visited
from tests.browser.visit import a_page, listening


def test_opening_a_page_asks_only_its_host_and_fails_nowhere(
    browser: Browser, address: str, pages: dict[str, Page]
) -> None:
    with a_page(browser) as page, listening(page) as heard:
        for path in visited(pages):
            page.goto(address + path)

    assert not heard, "\n".join(heard)


def test_an_unknown_address_shows_the_page_for_it(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        answer = page.goto(urljoin(address, "nb/no/such/page.html"))

        assert answer is not None
        assert answer.status == 404
        links = page.locator("a[href^='/']").evaluate_all("links => links.map(link => link.href)")
        broken = [link for link in links if page.request.get(link).status != 200]
    assert not broken, "\n".join(broken)
