"""Promise: every link within the site leads to a file and a place in it, also without a server."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.output import BASE_PATH, BASE_URL, NOT_FOUND, Page, read_pages


def broken_links(site: Path) -> list[str]:
    """Return a line for each link within the site that leads nowhere or needs a server."""
    pages = read_pages(site)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return [*broken_in_pages(pages, files), *broken_in_other_files(site, files)]


def broken_in_pages(pages: dict[str, Page], files: set[str]) -> Iterator[str]:
    """Yield a line for each broken link in an HTML file."""
    for page in pages.values():
        for link in page.links:
            fault = fault_of(link.address, page, pages, files)
            if fault:
                yield f"{page.path}:{link.line}: {link.place}={link.address!r} {fault}"


def broken_in_other_files(site: Path, files: set[str]) -> Iterator[str]:
    """Yield a line for each address of ours in a sitemap, feed or calendar that is no file."""
    for path in sorted(files):
        if path.endswith((".xml", ".txt", ".ics", ".json", ".webmanifest")):
            text = (site / path).read_text(encoding="utf-8").replace("\r\n ", "")  # .ics folds its lines
            for address in re.findall(re.escape(BASE_URL) + r"[^\s<>\"'\\]*", text):
                target, _ = target_of(address, path)
                if target not in files:
                    yield f"{path}: {address!r} names no file"


def fault_of(address: str, page: Page, pages: dict[str, Page], files: set[str]) -> str | None:
    """Say what is wrong with an address on a page, if it is one of ours and something is."""
    parts = urlsplit(address)
    if parts.scheme and not address.startswith(BASE_URL):
        return None
    if address.startswith("//"):
        return "leaves the scheme open, which is file: on a memory stick"
    if address.startswith("/") and not (page.path == NOT_FOUND and address.startswith(BASE_PATH)):
        return "starts at the top of the host"
    target, fragment = target_of(address, page.path)
    if target not in files:
        return "names no file"
    if fragment and target in pages and fragment not in {"top", *pages[target].ids}:
        return f"names no place in {target}"
    return None


def target_of(address: str, from_path: str) -> tuple[str, str]:
    """Return the file that an address of ours means, and the place in it. Only a server opens folders."""
    parts = urlsplit(address)
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if parts.scheme or path.startswith("/"):
        path = path.removeprefix(BASE_PATH)
        return (path + "index.html" if path == "" or path.endswith("/") else path), fragment
    if path == "":
        return from_path, fragment
    kept_slash = "/" if path.endswith("/") else ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(from_path), path)) + kept_slash, fragment
