"""Promise: a page asks nobody but its own host, gets all that it asks for, and nothing in it fails."""

import html
import re
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser

from tests.browser.output import Page, visited
from tests.browser.visit import a_page, listening

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_opening_a_page_asks_only_its_host_and_fails_nowhere(
    browser: Browser, address: str, looked_at: list[str]
) -> None:
    with a_page(browser) as page, listening(page) as heard:
        for path in looked_at:
            page.goto(address + path)

    assert not heard, "\n".join(heard)


def test_every_page_forbids_to_ask_another_host(site: Path, pages: dict[str, Page]) -> None:
    """A browser holds each page to its policy, also those that no test opens."""
    policies = {path: POLICY.findall((site / path).read_text(encoding="utf-8")) for path in visited(pages)}

    assert {path: found for path, found in policies.items() if len(found) != 1} == {}
    allowed = {word for found in policies.values() for word in html.unescape(found[0]).replace(";", " ").split()}
    assert [word for word in sorted(allowed) if "." in word or ":" in word.removesuffix(":")] == []


def test_an_unknown_address_shows_the_page_for_it(browser: Browser, address: str) -> None:
    with a_page(browser) as page:
        answer = page.goto(urljoin(address, "nb/no/such/page.html"))

        assert answer is not None
        assert answer.status == 404
        links = page.locator("a[href^='/']").evaluate_all("links => links.map(link => link.href)")
        broken = [link for link in links if page.request.get(link).status != 200]
    assert not broken, "\n".join(broken)
