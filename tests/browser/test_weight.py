"""Promise: a page is light enough for a slow and metered network."""

import statistics
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from brobygger.steps.checks.weight import fetched
from tests.browser.output import BASE_PATH
from tests.browser.weight import first_visit, heavy_pages, scripts_of, styles_of

AT_MOST, MOSTLY = 100_000, 60_000
"""Bytes of a page with a photo at its head, and what half of them stay below."""

STILL = 0.01
"""How far a page may move while it comes, by the browser's own measure (Cumulative Layout Shift)."""


STYLES = 3 * 1024
"""Bytes of the style sheet in an ordinary page, compressed."""

SCRIPTS, ON_A_PAGE = 7 * 1024, 4 * 1024
"""Bytes of all scripts of a site, compressed, but for what search looks into; and of those that other pages load."""

ASKED_FOR = {"search", "sw"}
"""What comes to readers who search, and to those who keep pages on the phone."""


def test_every_page_fits_into_the_first_round_trip(site: Path) -> None:
    heavy = heavy_pages(site)

    assert not heavy, "\n".join(heavy)


def test_a_page_with_a_photo_at_its_head_is_light_and_does_not_move(browser: Browser, address: str, site: Path) -> None:
    with_photo = [
        path.relative_to(site).as_posix()
        for folder in sorted(site.iterdir())
        for path in sorted(folder.rglob("*.html"))
        if b'fetchpriority="high"' in path.read_bytes()
    ]
    some = [path for path in with_photo if path.endswith("/index.html")] + with_photo[::13]
    visits = [first_visit(browser, address, path) for path in dict.fromkeys(some)]

    assert len(visits) >= 8
    assert [visit for visit in visits if visit.weight > AT_MOST or visit.shift > STILL] == []
    assert statistics.median(visit.weight for visit in visits) <= MOSTLY
    assert min(visit.weight for visit in visits) > AT_MOST / 10  # or nothing has been counted


def test_the_style_sheet_of_an_ordinary_page_is_small(site: Path) -> None:
    sizes = styles_of(site, ["nb/index.html", "nb/organisasjoner/index.html", "nb/organisasjoner/mira-senteret.html"])

    assert min(sizes) > STYLES / 10
    assert max(sizes) <= STYLES


def test_the_scripts_are_small(site: Path) -> None:
    sizes = scripts_of(site)

    assert {"page", "search", "start"} <= sizes.keys()
    assert sum(sizes.values()) <= SCRIPTS
    assert sum(size for name, size in sizes.items() if name not in ASKED_FOR) <= ON_A_PAGE


@pytest.mark.parametrize("path", ["nb/index.html", "lett-norsk/hvem-kan-hjelpe/mira-senteret.html"])
def test_check_counts_what_a_phone_asks_for(browser: Browser, address: str, site: Path, path: str) -> None:
    folder = path.rpartition("/")[0]
    counted = set(fetched((site / path).read_text(encoding="utf-8"), folder))
    with browser.new_context(viewport={"width": 360, "height": 20_000}, device_scale_factor=2) as context:
        page = context.new_page()
        asked: set[str] = set()
        page.on("request", lambda request: asked.add(request.url.partition(BASE_PATH)[2]))
        page.goto(address + path, wait_until="networkidle")

    assert any(name.endswith(".avif") for name in counted)
    assert asked - {path} <= counted
    assert counted - asked <= {name for name in counted if name.endswith(".svg") and "icon" in name}
