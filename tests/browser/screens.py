"""`python -m tests.browser.screens`: the pictures in docs/parts/screens, one of each kind of page, for a test.

The site in docs/parts shows each part of a page; the letters are those of one font, so that machines draw them alike.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.building import published
from tests.browser.camera import a_browser, as_png, show_every_picture, taken
from tests.browser.server import serve
from tests.support import ROOT

PARTS = ROOT / "docs/parts"
FOLDER = PARTS / "screens"

WIDTH, LONGEST = 360, 3000
COLOURS = 48

FONT = "* { font-family: 'DejaVu Sans', monospace !important }"
HAS_FONT = """() => {
    const pen = document.createElement("canvas").getContext("2d");
    const wide = (font) => { pen.font = font; return pen.measureText("iiii").width; };
    return wide("16px 'DejaVu Sans', monospace") !== wide("16px monospace");
}"""
STILL = "* { animation: none !important; transition: none !important; caret-color: transparent !important }"


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the site of parts as one reader sees it."""

    path: str
    scheme: Literal["light", "dark"] = "light"

    @property
    def name(self) -> str:
        """Return the name of the picture's file."""
        return f"{self.path.removesuffix('.html').replace('/', '-')}-{self.scheme}.png"


SCREENS = (
    Screen("index.html"),
    Screen("en/index.html"),
    Screen("easy/index.html"),
    Screen("easy/index.html", "dark"),
    Screen("en/organisations/index.html"),
    Screen("en/organisations/the-example-house.html"),
    Screen("easy/organisations/the-example-house.html", "dark"),
    Screen("en/services/a-course.html"),
    Screen("en/services/a-service-of-old.html"),
    Screen("en/activities/a-cafe.html", "dark"),
    Screen("easy/rights/an-agreement.html"),
    Screen("en/rights/help.html"),
    Screen("en/search.html"),
    Screen("en/a-z.html"),
    Screen("easy/words/people.html"),
)


def has_font(browser: Browser) -> bool:
    """Say whether the pictures can be drawn here as they were."""
    with browser.new_context() as context:
        return bool(context.new_page().evaluate(HAS_FONT))


def photographed(browser: Browser, address: str, screens: tuple[Screen, ...]) -> Iterator[tuple[Screen, Image.Image]]:
    """Yield each screen with its picture."""
    for scheme in ("light", "dark"):
        options = {"color_scheme": scheme, "reduced_motion": "reduce", "service_workers": "block"}
        size = {"width": WIDTH, "height": 800}
        with browser.new_context(viewport=size, bypass_csp=True, **options) as context:  # type: ignore[arg-type]
            page = context.new_page()
            for screen in screens:
                if screen.scheme != scheme:
                    continue
                page.goto(address + screen.path)
                page.add_style_tag(content=FONT + STILL)
                show_every_picture(page)
                picture = taken(page.screenshot(full_page=True))
                yield screen, picture.crop((0, 0, WIDTH, min(picture.height, LONGEST)))


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, a_browser() as browser:
        site = published(PARTS, Path(folder) / "public", "--strict")
        with serve(site) as address:
            for screen, picture in photographed(browser, address, SCREENS):
                path = FOLDER / screen.name
                path.write_bytes(as_png(picture, COLOURS))
                sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1024} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
