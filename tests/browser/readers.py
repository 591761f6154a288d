"""`python -m tests.browser.readers`: the pictures in docs/readers.md, of this repository's own site on a phone.

Where a phone has what the browser of the tests lacks (voices), it is given in its place; nothing else is made up.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from tests.browser.building import published
from tests.browser.camera import a_browser, as_png, show_every_picture, taken
from tests.browser.server import serve
from tests.support import ROOT

FOLDER = ROOT / "docs/readers"

WIDTH, HEIGHT = 360, 720
COLOURS = 64

VOICES = """
speechSynthesis.getVoices = () => [{ lang: "nb-NO", localService: true, name: "nb" }];
speechSynthesis.speak = (utterance) => { if (!self.spoken) { self.spoken = true; utterance.onstart(); } };
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page, what is done on it, and what the picture begins with (a selector; the top if left out)."""

    name: str
    path: str
    act: Callable[[Page], object] = lambda page: page
    first: str | None = None
    scheme: Literal["light", "dark"] = "light"
    width: int = WIDTH
    height: int = HEIGHT


ORGANISATION = "lett-norsk/hvem-kan-hjelpe/mira-senteret.html"


def beside(page: Page) -> None:
    """Show the page in Danish beside its own text."""
    page.locator(".beside select").select_option(label="Letlæst dansk")
    page.locator(".pair").first.wait_for()


def searched(page: Page) -> None:
    """Search for a word as somebody types it who lacks the letters."""
    page.locator("#asked").fill("norskkurs")
    page.locator("#found li").first.wait_for()


def kept(page: Page) -> None:
    """Wait for the button with the size, and press it."""
    page.locator("#keep button:not([hidden])").click()
    page.wait_for_function("document.querySelector('#keep p').textContent.includes('2026')", timeout=60_000)


PICTURES = (
    Picture("start", "index.html"),
    Picture("home", "nb/index.html", first="h1"),
    Picture("plain", ORGANISATION, first="h1"),
    Picture("dark", ORGANISATION, first="h2", scheme="dark"),
    Picture("word", ORGANISATION, lambda page: page.locator("a.word").first.click(), first="#main p:has(a.word)"),
    Picture("listen", ORGANISATION, lambda page: page.locator(".listen").click(), first="h1"),
    Picture("beside", ORGANISATION, beside, first=".pair >> nth=1"),
    Picture("search", "nb/sok.html", searched, first="h1"),
    Picture("country", "nb/land/norge.html", first="h1"),
    Picture("say", "lett-norsk/si-det.html", first=".say"),
    Picture("large", "lett-norsk/si-det.html#in-ar"),
    Picture("words", "lett-norsk/ord/ny-i-landet.html", first="h1"),
    Picture("keep", "nb/lagre.html", kept, first="h1"),
    Picture("qr", "nb/organisasjoner/mira-senteret.html#as-qr", first=".checked"),
)


def photographed(browser: Browser, address: str, picture: Picture) -> bytes:
    """Return a picture of the window as its reader sees it."""
    with _window(browser, picture) as page:
        page.goto(address + picture.path)
        show_every_picture(page)
        picture.act(page)
        if picture.first:
            line = "element => window.scrollTo({ top: element.offsetTop - 12, behavior: 'instant' })"
            page.locator(picture.first).first.evaluate(line)
        return as_png(taken(page.screenshot()), COLOURS)


@contextmanager
def _window(browser: Browser, picture: Picture) -> Iterator[Page]:
    size = {"width": picture.width, "height": picture.height}
    options = {"color_scheme": picture.scheme, "reduced_motion": "reduce", "bypass_csp": True}
    with browser.new_context(viewport=size, **options) as context:  # type: ignore[arg-type]
        context.add_init_script(VOICES)
        yield context.new_page()


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, a_browser() as browser:
        site = published(ROOT, Path(folder) / "public")
        with serve(site) as address:
            for picture in PICTURES:
                path = FOLDER / f"{picture.name}.png"
                path.write_bytes(photographed(browser, address, picture))
                sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1024} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
