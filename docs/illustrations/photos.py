"""Turn drawings into PNGs with few colours, one each and one with all of them."""

import io
import shutil
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

WIDTH, HEIGHT = 1600, 1200
SMALL = (360, 270)
COLUMNS = 4
GAP = 12
EXACT = 160
"""So many of a palette's 256 colours are those that cover most of a picture."""

CHROMIUM = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")


def make_photos(drawings: dict[str, str], folder: Path) -> list[Image.Image]:
    """Write a PNG of each drawing, and return them all."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        sys.exit("Chromium is not installed (on Debian and Ubuntu: apt install chromium)")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        pictures = [picture(page, svg) for svg in drawings.values()]
        browser.close()
    for name, one in zip(drawings, pictures, strict=True):
        save(one, folder / f"{name}.png")
    return pictures


def picture(page: Page, svg: str) -> Image.Image:
    """Return a drawing as pixels."""
    sized = svg.replace("<svg ", f'<svg width="{WIDTH}" height="{HEIGHT}" style="display:block" ', 1)
    page.set_content(f'<body style="margin:0">{sized}')
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def contact_sheet(pictures: list[Image.Image], path: Path) -> None:
    """Write a PNG with small copies side by side."""
    wide, high = SMALL[0] + GAP, SMALL[1] + GAP
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * wide + GAP, rows * high + GAP), "#fbf8f2")
    for at, one in enumerate(pictures):
        down, across = divmod(at, COLUMNS)
        sheet.paste(one.resize(SMALL, Image.Resampling.LANCZOS), (GAP + across * wide, GAP + down * high))
    save(sheet, path)


def save(image: Image.Image, path: Path) -> None:
    """Write a PNG with a palette; without dots between the colours, so that flat colours stay flat."""
    pixels = image.tobytes()
    threes = [pixels[at : at + 3] for at in range(0, len(pixels), 3)]
    by_count = [colour for colour, _ in sorted(Counter(threes).items(), key=lambda pair: (-pair[1], pair[0]))]
    colours = [*by_count[:EXACT], *edge_colours(by_count[EXACT:])]
    nearest = {colour: min(range(len(colours)), key=partial(apart, colour, colours)) for colour in by_count[EXACT:]}
    nearest.update({colour: at for at, colour in enumerate(by_count[:EXACT])})
    indexed = Image.frombytes("P", image.size, bytes(nearest[three] for three in threes))
    indexed.putpalette(b"".join(colours))
    indexed.save(path, "PNG", optimize=True)


def edge_colours(colours: list[bytes]) -> list[bytes]:
    """Choose some for many colours, which are those of soft edges."""
    if not colours:
        return []
    row = Image.frombytes("RGB", (len(colours), 1), b"".join(colours))
    chosen = row.quantize(256 - EXACT, Image.Quantize.MEDIANCUT).getpalette("RGB") or []
    return [bytes(chosen[at : at + 3]) for at in range(0, len(chosen), 3)]


def apart(colour: bytes, others: list[bytes], at: int) -> int:
    """Return how far a colour is from one of the others."""
    return sum((one - other) ** 2 for one, other in zip(colour, others[at], strict=True))
