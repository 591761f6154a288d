"""What a reader's browser shows of a page, and what is wrong with it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, Route

NODE_MODULES = Path(__file__).parent / "node_modules"
AXE = NODE_MODULES / "axe-core" / "axe.min.js"

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What WCAG 2.2, 1.4.12 Text spacing, lets a reader set.
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""

PATIENCE = 30
"""Seconds after which something counts as not happening."""

Scripts = Literal["on", "off", "blocked"]


@contextmanager
def a_page(browser: Browser, *, width: int = 360, scripts: Scripts = "on") -> Iterator[Page]:
    """Open an empty page of a given width in a fresh profile.

    Scripts can be on, off, or blocked. Where they are blocked those of the page do not run, but our own do.
    """
    with browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts != "off",
        service_workers="block",  # no page shall come from what an earlier one kept
    ) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        if scripts == "blocked":
            page.route("**/*", without_scripts)
        yield page


def without_scripts(route: Route) -> None:
    """Let a page through with a policy that refuses all of its scripts."""
    if route.request.resource_type == "document":
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": "script-src 'none'"})
    else:
        route.fallback()


def violations(page: Page, scheme: Literal["light", "dark"]) -> list[str]:
    """Return a line for each element that breaks a WCAG rule, in light or dark colours."""
    page.emulate_media(color_scheme=scheme)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # Colours alone differ in the dark, so the other rules need no second run.
    rules = WCAG if scheme == "light" else ["cat.color"]
    found = page.evaluate(
        """async (tags) => {
            const results = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
            return JSON.stringify(results.violations.flatMap(({ id, help, nodes }) =>
                nodes.map((node) => [id, help, node.target.join(" "), node.failureSummary])));
        }""",
        rules,
    )
    return [
        f"{scheme}: {rule}: {help_text} at {target}: {' '.join(summary.split())}"
        for rule, help_text, target, summary in json.loads(found)
    ]


def until(is_so: Callable[[], object], page: Page) -> None:
    """Wait until something is so.

    The browser's own waiting for an expression is refused by the policy of our pages when it has to look twice.
    """
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "It does not come about"
        page.wait_for_timeout(10)


def space_text(page: Page) -> None:
    """Set the text as wide as WCAG lets a reader set it."""
    styled(page, TEXT_SPACING)


def styled(page: Page, css: str) -> None:
    """Add a style that no policy of a page refuses."""
    page.evaluate(
        """(css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        css,
    )


def sideways(page: Page) -> list[str]:
    """Return a line for each element that makes the page wider than the window, or nothing."""
    found: list[str] = page.evaluate(
        """() => {
            const width = window.innerWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const wide = [...document.querySelectorAll("body *")]
                .filter((element) => element.getBoundingClientRect().right > width + 0.5)
                .map((element) => element.outerHTML.slice(0, 80));
            return wide.length ? wide : [`the page is ${document.documentElement.scrollWidth} px wide`];
        }"""
    )
    return found


@contextmanager
def listening(page: Page) -> Iterator[list[str]]:
    """Collect a line for each request to another host, each that fails, and each error in the console."""
    heard: list[str] = []

    def on_request(request: Request) -> None:
        here, there = urlsplit(page.url), urlsplit(request.url)
        is_elsewhere = there.scheme in {"http", "https"} and there.hostname != "127.0.0.1"
        if is_elsewhere:
            heard.append(f"{here.path} asks another host: {request.url}")

    def on_failure(request: Request) -> None:
        # The next visit cuts off what is still on its way.
        if request.failure != "net::ERR_ABORTED":
            heard.append(f"{urlsplit(page.url).path}: {request.url} failed: {request.failure}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            heard.append(f"{urlsplit(page.url).path}: {response.url} answers {response.status}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            # Only here it shows that a page has no icon, so that the browser asks for /favicon.ico.
            where = message.location["url"]
            heard.append(f"{urlsplit(page.url).path}: console: {message.text} ({where})")

    page.on("request", on_request)
    page.on("requestfailed", on_failure)
    page.on("response", on_response)
    page.on("console", on_console)
    page.on("pageerror", lambda error: heard.append(f"{urlsplit(page.url).path}: script: {error}"))
    yield heard
