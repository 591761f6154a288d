"""Searching as a reader does, in the finished site: type, wait, read what is found."""

from pathlib import Path

import yaml
from playwright.sync_api import Page

from brobygger.tools.outline import SEARCH_NAMES

QUERIES = Path(__file__).resolve().parents[1] / "tools" / "search"

FOLDERS = {
    "nb": "nb",
    "nb-simple": "lett-norsk",
    "da": "da",
    "da-simple": "let-dansk",
    "fi": "fi",
    "fi-simple": "selkosuomi",
}


def search_page(locale: str) -> str:
    """Return the address of a locale's search page."""
    return f"{FOLDERS[locale]}/{SEARCH_NAMES[locale.partition('-')[0]]}.html"


def searched(page: Page, query: str) -> list[str]:
    """Type a query and press Enter; return the addresses of what is found, the best first."""
    # What an earlier query has found must not be taken for the answer.
    page.evaluate("document.querySelector('#found').textContent = ''; document.querySelector('#none').hidden = true")
    page.locator("#asked").fill(query)
    page.locator("#asked").press("Enter")
    page.wait_for_selector("#found a, #none:not([hidden])")
    hrefs: list[str] = page.locator("#found a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return hrefs


def queries(name: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the queries of a file: what is typed, of which kind it is, and the ids of the pages that answer it."""
    read = yaml.safe_load((QUERIES / f"{name}.yaml").read_text(encoding="utf-8"))
    return [(item["query"], item["kind"], tuple(item.get("pages") or [item["page"]])) for item in read]
