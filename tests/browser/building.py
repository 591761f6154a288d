"""Sites that are built for the tests of one feature, and a phone that is elsewhere at another time."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.output import BASE_URL, TODAY
from tests.support import ROOT, write_project

ELSEWHERE = "Asia/Tokyo"


def published(root: Path, output: Path, *options: str, base_url: str = BASE_URL, today: str = TODAY) -> Path:
    """Build a site from nothing, and return the folder of its pages; raise CalledProcessError where it has errors."""
    where = ["--root", str(root), "--output", str(output), "--base-url", base_url, "--today", today]
    subprocess.run(
        [sys.executable, "-m", "brobygger", "build", *where, "--no-cache", "--quiet", *options], check=True, cwd=ROOT
    )
    return output


def built(folder: Path, text: str, today: str = TODAY) -> Path:
    """Build a project that is written as in tests/support.py, and return the folder of the finished site."""
    return published(write_project(folder / "site", text), folder / "public", today=today)


@contextmanager
def a_page_at(browser: Browser, at: str, *, width: int = 360, scripts: bool = True) -> Iterator[Page]:
    """Open an empty page on a phone whose clock stands at a time (`2026-11-22T12:00Z`), in another time zone."""
    with browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        timezone_id=ELSEWHERE,
        service_workers="block",
    ) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        if scripts:
            page.clock.set_fixed_time(datetime.fromisoformat(at))
        yield page
