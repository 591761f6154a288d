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


def all_searched(page: Page, asked: list[str]) -> list[list[str]]:
    """Search for one query after the other without leaving the page; return what is found of each, the best first."""
    found: list[list[str]] = page.evaluate(
        """async (queries) => {
            const named = ["asked", "form", "found", "none"];
            const [asked, form, list, none] = named.map((id) => document.getElementById(id));
            const answers = [];
            for (const query of queries) {
                list.textContent = "";
                none.hidden = true;
                asked.value = query;
                form.requestSubmit();
                while (!list.querySelector("a") && none.hidden) { await new Promise((go) => setTimeout(go)); }
                answers.push([...list.querySelectorAll("a")].map((link) => link.getAttribute("href")));
            }
            return answers;
        }""",
        asked,
    )
    return found


def queries(name: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the queries of a file: what is typed, of which kind it is, and the ids of the pages that answer it."""
    read = yaml.safe_load((QUERIES / f"{name}.yaml").read_text(encoding="utf-8"))
    return [(item["query"], item["kind"], tuple(item.get("pages") or [item["page"]])) for item in read]
