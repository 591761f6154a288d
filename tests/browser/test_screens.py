"""Promise: each kind of page looks as it looked when somebody last looked at it."""

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from tests.browser.screens import FOLDER, SCREENS, has_font, photographed
from tests.browser.server import serve
from tests.support import unable

SCALE = 4
"""Pictures are made smaller before they are compared: what a machine smooths differently is gone then."""

APART, AT_MOST = 48, 0.015
"""By how much a dot differs that counts (of 255), and the share of dots that may."""


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of dots that differ, 0 to 1; what one picture has below the other's end counts as well."""
    width, height = one.width // SCALE, max(one.height, other.height) // SCALE
    small = []
    for picture in (one, other):
        sheet = Image.new("RGB", (width * SCALE, height * SCALE), "magenta")
        sheet.paste(picture.convert("RGB"))
        small.append(sheet.resize((width, height), Image.Resampling.BOX))
    apart = ImageChops.difference(*small).convert("L").point(lambda value: 255 if value > APART else 0)
    return apart.histogram()[255] / (width * height)


@pytest.fixture
def font(browser: Browser) -> None:
    if not has_font(browser):
        unable("The font of the pictures is not installed (on Debian and Ubuntu: apt install fonts-dejavu-core)")


@pytest.mark.usefixtures("font")
def test_each_kind_of_page_looks_as_in_its_picture(browser: Browser, parts: Path) -> None:
    with serve(parts) as address:
        taken = dict(photographed(browser, address, SCREENS))

    apart = {}
    for screen, picture in taken.items():
        with Image.open(FOLDER / screen.name) as known:
            apart[screen.name] = difference(known, picture)
    assert {name: f"{share:.1%}" for name, share in apart.items() if share > AT_MOST} == {}


@pytest.mark.usefixtures("font")
def test_the_comparison_sees_what_a_reader_would_see(browser: Browser, parts: Path, tmp_path: Path) -> None:
    screen = next(screen for screen in SCREENS if screen.path == "en/search.html")
    page = tmp_path / "site" / screen.path
    shutil.copytree(parts, tmp_path / "site")
    page.write_text(page.read_text().replace("--band:#0b5563", "--band:#552b0b"), encoding="utf-8")

    with serve(tmp_path / "site") as address:
        ((_, picture),) = photographed(browser, address, (screen,))

    with Image.open(FOLDER / screen.name) as known:
        assert difference(known, picture) > AT_MOST


def test_there_is_a_picture_for_each_screen_and_no_other() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {screen.name for screen in SCREENS}
