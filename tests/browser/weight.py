"""Promise: the first view of a page, HTML and CSS, fits into one initial congestion window."""

import gzip
from pathlib import Path

LIMIT = 14 * 1024
LEVEL = 6  # what hosts use


def heavy_pages(site: Path) -> list[str]:
    """Return a line for each page that is too heavy."""
    sizes = {
        file.relative_to(site).as_posix(): len(gzip.compress(file.read_bytes(), LEVEL))
        for file in sorted(site.rglob("*.html"))
    }
    return [f"{path}: {size:,} bytes, {size - LIMIT:,} too many" for path, size in sizes.items() if size > LIMIT]
