"""Promise: the first view of a page, HTML and CSS, fits into one initial congestion window; a photo weighs little."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response

LIMIT = 14 * 1024
LEVEL = 6  # what hosts use


def heavy_pages(site: Path) -> list[str]:
    """Return a line for each page that is too heavy."""
    sizes = {
        file.relative_to(site).as_posix(): len(gzip.compress(file.read_bytes(), LEVEL))
        for file in sorted(site.rglob("*.html"))
    }
    return [f"{path}: {size:,} bytes, {size - LIMIT:,} too many" for path, size in sizes.items() if size > LIMIT]


def styles_of(site: Path, paths: Iterable[str]) -> list[int]:
    """Return how many bytes the style sheet of each page takes."""
    pages = [(site / path).read_text(encoding="utf-8") for path in paths]
    return [_compressed(page.partition("<style>")[2].partition("</style>")[0].encode()) for page in pages]


def scripts_of(site: Path) -> dict[str, int]:
    """Return how many bytes each script takes, by the first part of its name, but for what search looks into."""
    files = [*site.glob("*.js"), *(site / "assets").glob("*.js")]
    scripts = [file for file in files if not file.name.startswith("search-")]
    return {file.name.partition(".")[0]: _compressed(file.read_bytes()) for file in scripts}


@dataclass(frozen=True)
class FirstVisit:
    """What a phone gets when it opens a page for the first time: bytes, and how far the page moved while it came."""

    path: str
    weight: int
    shift: float


def first_visit(browser: Browser, address: str, path: str) -> FirstVisit:
    """Open a page on a phone 360 px wide with two dots to a pixel, without what an earlier page left."""
    with browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2) as context:
        page = context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it is given
        page.goto(address + path, wait_until="networkidle")
        weight = sum(_sent(answer) for answer in answers)
        shift: float = page.evaluate(
            """() => new Promise((resolve) => new PerformanceObserver((list) => resolve(
                list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
            )).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => resolve(0), 200))"""
        )
    return FirstVisit(path, weight, shift)


def _sent(answer: Response) -> int:
    """Return how many bytes a host sends for an answer: texts and drawings compressed, photos as they are."""
    kind = answer.headers.get("content-type", "")
    body = answer.body()
    return _compressed(body) if kind.startswith("text/") or "svg" in kind or "script" in kind else len(body)


def _compressed(data: bytes) -> int:
    return len(gzip.compress(data, LEVEL))
