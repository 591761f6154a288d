"""Promise: a page is light enough for a slow and metered network."""

import statistics
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.weight import first_visit, heavy_pages

AT_MOST, MOSTLY = 100_000, 60_000
"""Bytes of a page with a photo at its head, and what half of them stay below."""

STILL = 0.01
"""How far a page may move while it comes, by the browser's own measure (Cumulative Layout Shift)."""


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
    some = [path for path in with_photo if path.endswith("/index.html")] + with_photo[::7]
    visits = [first_visit(browser, address, path) for path in dict.fromkeys(some)]

    assert len(visits) >= 8
    assert [visit for visit in visits if visit.weight > AT_MOST or visit.shift > STILL] == []
    assert statistics.median(visit.weight for visit in visits) <= MOSTLY
    assert min(visit.weight for visit in visits) > AT_MOST / 10  # or nothing has been counted
