"""Promise: a page is light enough for a slow and metered network."""

from pathlib import Path

from tests.browser.weight import heavy_pages


def test_every_page_fits_into_the_first_round_trip(site: Path) -> None:
    heavy = heavy_pages(site)

    assert not heavy, "\n".join(heavy)
