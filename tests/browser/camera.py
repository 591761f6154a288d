"""What the programs share that take the pictures in docs/: a browser, and files that are small."""

import io
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import CHROMIUM, CHROMIUM_OPTIONS


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Yield the system's Chromium; end the program where it is not installed."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        sys.stderr.write("Chromium is not installed.\n")
        raise SystemExit(2)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_OPTIONS)


def show_every_picture(page: Page) -> None:
    """Wait until all pictures of a page are there, those out of sight too; the page's policy must be out of force."""
    page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
    page.wait_for_function("[...document.images].every((image) => image.complete)")


def taken(data: bytes) -> Image.Image:
    """Return what a browser has photographed."""
    return Image.open(io.BytesIO(data)).convert("RGB")


def as_png(picture: Image.Image, colours: int) -> bytes:
    """Return the bytes of a file in which a picture has a few colours and no more."""
    out = io.BytesIO()
    picture.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
