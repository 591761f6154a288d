"""`python -m tests.browser.pictograms`: the sheets in docs/pictograms, of all pictograms and of those that pages show.

Each is drawn at 64 pixels on the white tile of the site, on the light and on the dark page.
"""

import base64
import sys
from collections.abc import Iterator, Sequence
from html import escape

from playwright.sync_api import Browser

from brobygger.edge.files import read_sources
from brobygger.nouns.pictograms import Pictogram
from brobygger.tools.pictograms import draw
from brobygger.whole.own_drawings import all_pictograms
from brobygger.whole.project import Sources
from tests.browser.camera import a_browser, as_png, taken
from tests.support import ROOT, build_site

FOLDER = ROOT / "docs/pictograms"

ON_A_SHEET = 40
WIDTH = 1040
COLOURS = 256

CREDIT = "Pictures: OpenMoji, CC BY-SA 4.0"

# As in assets/css/1-tokens.css: ground, ink, quiet ink.
SCHEMES = {"light": ("#fbf8f2", "#17292e", "#4a5a5f"), "dark": ("#10191c", "#eef2f1", "#b4c2c4")}

STYLE = """
body { margin: 0; padding: 8px; font: 10px/1.25 "DejaVu Sans", sans-serif; background: %s; color: %s; }
h1 { font-size: 13px; margin: 0 0 8px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(8, 1fr); gap: 8px 4px; }
li { text-align: center; color: %s; }
img, .empty { width: 64px; height: 64px; padding: 4px; box-sizing: border-box; border-radius: 10px; background: #fff; }
.empty { display: inline-block; border: 1px dashed; background: none; }
b { display: block; font-size: 11px; color: %s; }
"""


def main() -> int:
    sources = read_sources(ROOT).sources
    if sources is None:
        sys.stderr.write("The site cannot be read.\n")
        return 1
    sheets = dict(_sheets(sources))
    with a_browser() as browser:
        for name, html in sheets.items():
            data = _photographed(browser, html)
            (FOLDER / f"{name}.png").write_bytes(data)
            sys.stdout.write(f"docs/pictograms/{name}.png {len(data) // 1024} KB\n")
    for path in sorted(FOLDER.glob("*.png")):
        if path.stem not in sheets:
            path.unlink()
    return 0


def _sheets(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield the name and the page of each sheet."""
    dictionary, own, _ = all_pictograms(sources)
    everything = list(dictionary.pictograms.values())
    site = build_site(sources, drafts=True).site
    shown = {dictionary.key_of(word) for word in site.drawings} if site else set()
    in_use = [one for one in everything if one.key in shown]

    def address(one: Pictogram) -> str | None:
        if one.own:
            ending = {"svg": "svg+xml", "jpg": "jpeg"}[own[one.own].ending]
            return f"data:image/{ending};base64,{base64.b64encode(own[one.own].data).decode()}"
        drawn = draw(one.code, sources.drawings.__getitem__) if one.code else b""
        return f"data:image/svg+xml;base64,{base64.b64encode(drawn).decode()}" if drawn else None

    for scheme in SCHEMES:
        title = f"The {len(in_use)} pictograms that our pages show, at 64 px. {CREDIT}"
        yield f"in-use-{scheme}", _page(title, scheme, [(one, address(one)) for one in in_use])
        for number, start in enumerate(range(0, len(everything), ON_A_SHEET), 1):
            some = everything[start : start + ON_A_SHEET]
            title = f"Pictograms {start + 1} to {start + len(some)} of {len(everything)} at 64 px. {CREDIT}"
            yield f"sheet-{number}-{scheme}", _page(title, scheme, [(one, address(one)) for one in some])


def _page(title: str, scheme: str, shown: Sequence[tuple[Pictogram, str | None]]) -> str:
    ground, ink, quiet = SCHEMES[scheme]
    tiles = "".join(f"<li>{_tile(address)}<b>{one.key}</b>{_words(one)}</li>" for one, address in shown)
    style = STYLE % (ground, ink, quiet, ink)
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style><h1>{escape(title)}</h1><ul>{tiles}</ul>'


def _tile(address: str | None) -> str:
    return f'<img src="{address}" alt="">' if address else '<span class="empty"></span>'


def _words(one: Pictogram) -> str:
    return "<br>".join(escape(words[0]) for words in one.words.values() if words)


def _photographed(browser: Browser, html: str) -> bytes:
    with browser.new_context(viewport={"width": WIDTH, "height": 100}) as context:
        page = context.new_page()
        page.set_content(html, wait_until="load")
        return as_png(taken(page.screenshot(full_page=True)), COLOURS)


if __name__ == "__main__":
    sys.exit(main())
