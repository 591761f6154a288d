"""`python docs/illustrations/icons.py`: makes the PNGs of the icon, for phones that have it on their first screen.

Needs Chromium. A maskable icon fills its square, since phones cut a circle or another shape of their own out of it.
"""

import io
import shutil
import sys
from pathlib import Path

from photos import CHROMIUM
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ICONS = Path(__file__).resolve().parents[2] / "assets/icons"
GROUND = "#0b5563"
SAFE = 0.8
"""How much of a maskable icon's width no phone cuts away (www.w3.org/TR/appmanifest/#icon-masks)."""


def main() -> None:
    """Write the three files."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        sys.exit("Chromium is not installed (on Debian and Ubuntu: apt install chromium)")
    svg = (ICONS / "brobygger.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        for width in (192, 512):
            save(drawn(page, svg, width, width), f"icon-{width}.png")
        save(drawn(page, svg, 512, round(512 * SAFE), GROUND), "maskable-512.png")
        browser.close()


def drawn(page: Page, svg: str, width: int, inner: int, ground: str = "transparent") -> Image.Image:
    """Return the icon `inner` pixels wide in the middle of a square."""
    page.set_viewport_size({"width": width, "height": width})
    sized = svg.replace("<svg ", f'<svg width="{inner}" height="{inner}" ', 1)
    page.set_content(f'<body style="margin:0;display:grid;place-items:center;height:100vh;background:{ground}">{sized}')
    return Image.open(io.BytesIO(page.screenshot(omit_background=True)))


def save(image: Image.Image, name: str) -> None:
    """Write a PNG in 64 colours: the edges between six flat ones need no more."""
    image.quantize(64, Image.Quantize.FASTOCTREE).save(ICONS / name, "PNG", optimize=True)


if __name__ == "__main__":
    main()
