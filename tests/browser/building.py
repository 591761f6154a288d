"""Sites of a few invented pages, built for the tests of one feature, and a phone that is elsewhere at another time."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.conftest import REPOSITORY
from tests.browser.output import BASE_URL
from tests.support import write_project

ELSEWHERE = "Asia/Tokyo"


def built(folder: Path, text: str, today: str) -> Path:
    """Build a project that is written as in tests/support.py, and return the folder of the finished site."""
    root = write_project(folder / "site", text)
    where = ["--root", str(root), "--output", str(folder / "public"), "--no-cache", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", "brobygger", "build", *where, "--base-url", BASE_URL, "--today", today],
        check=True,
        cwd=REPOSITORY,
    )
    return folder / "public"


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
