"""Promise: a reader can hand a page on: by the phone's own sheet, as a copied address, or as a code on the screen."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.golden import ORDINARY, built
from tests.browser.output import BASE_URL
from tests.browser.server import serve
from tests.browser.visit import Scripts, a_page, listening, sideways, violations
from tests.support import run, write_project

SHARE, SHOW = "Del denne side", "Vis som QR-kode"
HERE = BASE_URL + ORDINARY

STUB = "navigator.share = async (data) => { window.shared = data; };"
CANCELLED = "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'));"
NEITHER = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
REFUSED = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the golden site."""
    return built(tmp_path_factory.mktemp("share") / "public", base_url=BASE_URL)


@pytest.fixture(scope="module")
def start(golden: Path) -> Iterator[str]:
    with serve(golden) as address:
        yield address


def code_on(page: Page) -> list[str]:
    """Return what a camera reads from the screen."""
    image = Image.open(io.BytesIO(page.screenshot())).convert("L")
    return [found.text for found in zxingcpp.read_barcodes(image)]


def test_the_phones_own_sheet_gets_title_and_address(browser: Browser, start: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(STUB)
        page.goto(start + ORDINARY + "#deposit")
        page.get_by_role("button", name=SHARE).click()

        assert page.evaluate("shared") == {"title": page.title(), "url": HERE}
        assert page.locator(".tools [role=status]").text_content() == ""
    assert heard == []


def test_a_reader_who_closes_the_sheet_hears_nothing(browser: Browser, start: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(CANCELLED)
        page.goto(start + ORDINARY)
        page.get_by_role("button", name=SHARE).click()
        page.evaluate("new Promise(requestAnimationFrame)")

        assert page.locator(".tools [role=status]").text_content() == ""
    assert heard == []


def test_without_a_sheet_the_address_is_copied_and_that_is_said(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(start + ORDINARY)
        page.get_by_role("button", name=SHARE).focus()
        page.keyboard.press("Enter")

        expect(page.locator("[data-copied] + [role=status]")).to_have_text(
            "Adressen er kopieret. Du kan sætte den ind i en besked."
        )
        assert page.evaluate("navigator.clipboard.readText()") == HERE
        expect(page.get_by_role("button", name=SHARE)).to_be_focused()


def test_where_copying_is_refused_the_address_is_shown(browser: Browser, start: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(REFUSED)
        page.goto(start + ORDINARY)
        page.get_by_role("button", name=SHARE).click()

        expect(page.locator(".tools [role=status]")).to_have_text(HERE)
    assert heard == []


@pytest.mark.parametrize("scripts", ["off", "blocked"])
def test_without_scripts_there_is_no_such_button(browser: Browser, start: str, scripts: Scripts) -> None:
    with a_page(browser, scripts=scripts) as page:
        page.goto(start + ORDINARY)

        expect(page.locator("[data-copied]")).to_be_hidden()
        expect(page.get_by_role("link", name=SHOW)).to_be_visible()


def test_where_nothing_can_be_shared_there_is_no_such_button(browser: Browser, start: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(NEITHER)
        page.goto(start + ORDINARY)
        expect(page.locator("[data-copied]")).to_be_hidden()
    assert heard == []


def test_from_a_disk_the_address_of_the_site_is_shared_where_it_has_one(
    browser: Browser, golden: Path, tmp_path: Path
) -> None:
    root = write_project(tmp_path, "-- content/nb/about.md --\n---\ntitle: Om oss\nsummary: Kort.\n---\n\nTekst.\n")
    assert run("build", "--root", root, "--no-cache", "--quiet").code == 0
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(STUB)
        page.goto((golden / ORDINARY).as_uri())
        page.get_by_role("button", name=SHARE).click()
        assert page.evaluate("shared.url") == HERE

        page.goto((root / "public/nb/om-oss.html").as_uri())
        expect(page.locator("[data-copied]")).to_be_hidden()
        assert page.locator(".qr").count() == 0
    assert heard == []


@pytest.mark.parametrize("scripts", ["on", "off"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_shows_the_code_and_a_camera_reads_it(
    browser: Browser, start: str, scripts: Scripts, scheme: str
) -> None:
    with a_page(browser, scripts=scripts) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        page.goto(start + ORDINARY)
        expect(page.locator(".qr")).to_be_hidden()
        page.get_by_role("link", name=SHOW).focus()
        page.keyboard.press("Enter")

        expect(page.get_by_role("img", name="QR-kode med adressen på denne side")).to_be_in_viewport()
        expect(page.locator(".qr")).to_contain_text(HERE)
        assert code_on(page) == [HERE]

        page.keyboard.press("Tab")  # the next stop is in what is shown
        page.keyboard.press("Enter")
        expect(page.locator(".qr")).to_be_hidden()
        assert page.url.endswith("#show-qr")


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 320)])
def test_the_code_fits_and_breaks_no_rule(browser: Browser, start: str, width: int, height: int) -> None:
    with a_page(browser) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(start + ORDINARY + "#as-qr")
        box = page.locator(".qr").bounding_box()

        assert violations(page, "light") + violations(page, "dark") + sideways(page) == []
        assert box
        assert box["y"] >= 0
        page.locator(".qr a").scroll_into_view_if_needed()
        expect(page.locator(".qr a")).to_be_in_viewport()
