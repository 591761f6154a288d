"""The site that shows every part of a page: built from tests/golden/site, which has an owner and a sensitive page."""

from pathlib import Path

from tests.browser.building import published
from tests.browser.output import BASE_URL
from tests.support import ROOT

SENSITIVE = "da/rights/tryg.html"
ORDINARY = "da/rights/leje.html"
LEAVE_TO = "https://dk.example.org/"


def built(output: Path, *, base_url: str = BASE_URL) -> Path:
    """Build the golden site, and return its folder."""
    return published(ROOT / "tests/golden/site", output, base_url=base_url)
