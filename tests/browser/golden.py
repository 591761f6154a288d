"""The site that shows every part of a page: built from tests/golden/site, which has an owner and a sensitive page."""

import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import REPOSITORY, TODAY

SENSITIVE = "da/rights/tryg.html"
ORDINARY = "da/rights/leje.html"
LEAVE_TO = "https://dk.example.org/"


def built(output: Path, *, base_url: str) -> Path:
    """Build the golden site, and return its folder."""
    where = ["--root", str(REPOSITORY / "tests/golden/site"), "--output", str(output), "--no-cache"]
    subprocess.run(
        [sys.executable, "-m", "brobygger", "build", *where, "--base-url", base_url, "--today", TODAY, "--quiet"],
        check=True,
        cwd=REPOSITORY,
    )
    return output
