"""Promise: in the browser, a saved change shows by itself, and what is wrong is laid over the page."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visit import a_page, listening, sideways, violations
from tests.edge.serving import Serving, lent, serving
from tests.support import write_project

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the preview is started as on Linux")

TEXT = "Vi møtes på brygga.\n\n## Pris\n\nRing +47 23 15 73 00.\n"
PAGE = f"---\ntitle: Båten\nsummary: Vi seiler.\nslug: baaten\n---\n\n{TEXT}"
DANISH = "---\ntitle: Båden\nsummary: Vi sejler.\nslug: baaden\n---\n\nVi mødes på broen.\n"
HOME = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
BOAT = "nb/services/baaten.html"
WORDS = "_brobygger/words?page=services/boat&locale=nb-simple"
LONG = "Vi ber deg om å komme til oss på brygga hver mandag, hver tirsdag og hver onsdag så tidlig som du kan."
SIMPLE = f"---\ntitle: Båten\nsummary: Vi seiler.\nslug: baaten\n---\n\n{LONG}\n\n## Pris\n\n- 12 500 kroner\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = f"-- content/nb/index.md --\n{HOME}-- content/nb/services/boat.md --\n{PAGE}"
    files += f"-- content/simple/nb/services/boat.md --\n{SIMPLE}"
    return write_project(tmp_path_factory.mktemp("site"), f"{files}-- content/da/services/boat.md --\n{DANISH}")


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Serving]:
    with serving(root) as running:
        yield running


@pytest.fixture
def boat(root: Path, preview: Serving) -> Iterator[Path]:
    with lent(root / "content/nb/services/boat.md", preview, f"/{BOAT}", "Vi møtes på brygga.") as path:
        yield path


def test_a_change_shows_without_a_hand_on_the_browser_and_an_error_lies_over_it(
    browser: Browser, preview: Serving, boat: Path
) -> None:
    with a_page(browser) as page, listening(page) as heard:
        with page.expect_websocket(lambda line: line.url.endswith("/livereload")):
            page.goto(f"http://127.0.0.1:{preview.port}/{BOAT}")
        page.wait_for_timeout(300)  # the browser and the server have greeted each other

        boat.write_text(PAGE.replace("brygga", "stranda"))
        expect(page.locator("main")).to_contain_text("Vi møtes på stranda.")

        boat.write_text(PAGE.replace("brygga", "[brygga](gone.md)"))
        expect(page.locator(".bb-overlay")).to_contain_text("error broken-link: No page is called “services/gone”")
        expect(page.locator("main")).to_contain_text("Vi møtes på stranda.")

        boat.write_text(PAGE.replace("brygga", "kaia"))
        expect(page.locator("main")).to_contain_text("Vi møtes på kaia.")
        expect(page.locator(".bb-overlay")).to_have_count(0)
    assert not heard, "\n".join(heard)


def test_a_remark_stands_below_its_passage_and_the_versions_in_the_bar(browser: Browser, preview: Serving) -> None:
    with a_page(browser) as page:
        page.route("**/livereload.js*", lambda route: route.abort())  # loaded again, the page has its bar shut
        page.goto(f"http://127.0.0.1:{preview.port}/{BOAT}")

        remark = page.locator("p:has-text('Ring +47') + .bb-remarks")
        expect(remark).to_contain_text("phone-in-text")
        page.locator(".bb-bar summary").click()
        page.locator(".bb-bar a", has_text="Dansk").click()
        expect(page).to_have_url(re.compile("/da/services/baaden.html$"))


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("path", [BOAT, "da/services/baaden.html", "_brobygger/status", "_brobygger/words", WORDS])
def test_what_editors_see_breaks_no_rule_and_fits_a_phone(
    browser: Browser, preview: Serving, boat: Path, path: str
) -> None:
    boat.write_text(PAGE.replace("brygga", "[brygga](gone.md)"))
    preview.shows(f"/{path}", "bb-overlay")
    with a_page(browser) as page:
        page.route("**/livereload.js*", lambda route: route.abort())  # a page that is loaded again cannot be looked at
        page.goto(f"http://127.0.0.1:{preview.port}/{path}")
        expect(page.locator(".bb-overlay")).to_have_count(1)
        page.locator(".bb-bar summary").click()

        assert [*violations(page, "light"), *violations(page, "dark"), *sideways(page)] == []
