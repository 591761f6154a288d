"""The finished site as the tests see it: its pages, what they look like and where their links lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

BASE_PATH = "/velkommen/"
BASE_URL = f"https://example.org{BASE_PATH}"

TODAY = "2026-11-22"  # the site must be the same tomorrow

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address as a page writes it, with the place that holds it, such as `a href`."""

    place: str
    address: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A finished page. Its shape is the set of elements and classes that it uses."""

    path: str
    lang: str
    ids: frozenset[str]
    links: tuple[Link, ...]
    shape: frozenset[str]
    is_redirect: bool


def read_pages(site: Path) -> dict[str, Page]:
    """Read every HTML file of a finished site; keys are paths below it, with slashes."""
    files = sorted(site.rglob("*.html"))
    return {page.path: page for page in (read_page(site, file) for file in files)}


def read_page(site: Path, file: Path) -> Page:
    """Read one HTML file."""
    reader = PageReader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return Page(
        path=file.relative_to(site).as_posix(),
        lang=reader.lang,
        ids=frozenset(reader.ids),
        links=tuple(reader.links),
        shape=frozenset(reader.shape),
        is_redirect=reader.is_redirect,
    )


def visited(pages: dict[str, Page]) -> list[str]:
    """Return the pages that stay when they are opened, so all but redirects."""
    return [page.path for page in pages.values() if not page.is_redirect]


def one_of_each_kind(pages: dict[str, Page]) -> list[str]:
    """Return a few pages of each locale that together show everything that its pages are made of.

    No list of kinds has to be kept up to date: an ended organisation, say, is chosen because it holds what
    no other page holds. The pages at the top (the start page, 404) are always chosen.
    """
    stay = [pages[path] for path in visited(pages)]
    chosen = [page.path for page in stay if "/" not in page.path]
    for lang in sorted({page.lang for page in stay}):
        candidates = [page for page in stay if page.lang == lang and "/" in page.path]
        missing = set[str]().union(*(page.shape for page in candidates))
        while missing:
            best = max(candidates, key=lambda page: len(page.shape & missing))
            chosen.append(best.path)
            missing -= best.shape
    return chosen


class PageReader(HTMLParser):
    """Collects what the tests ask about a page."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.ids: set[str] = set()
        self.links: list[Link] = []
        self.shape: set[str] = set()
        self.is_redirect = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id, class and addresses."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = values.get("lang", "")
        if "id" in values:
            self.ids.add(values["id"])
        kinds = [*values.get("class", "").split(), *(name for name in values if name.startswith("data-"))]
        self.shape.update([tag, *(f"{tag}.{kind}" for kind in kinds)])
        self.is_redirect |= values.get("http-equiv", "").lower() == "refresh"
        self.links.extend(
            Link(place=place, address=address.strip(), line=self.getpos()[0])
            for place, address in addresses(tag, values)
        )


def addresses(tag: str, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each address in an element's attributes with the place where it stands."""
    for name in ("href", "src", "poster", "action", "formaction", "cite"):
        if name in values:
            yield f"{tag} {name}", values[name]
    for name in ("srcset", "imagesrcset"):
        for candidate in values.get(name, "").split(","):
            if candidate.strip():
                yield f"{tag} {name}", candidate.split()[0]
    content = values.get("content", "")
    if values.get("http-equiv", "").lower() == "refresh":
        yield "meta refresh", content.partition("=")[2].strip("'\"")
    elif tag == "meta" and content.startswith(("http:", "https:")):
        yield f"meta {values.get('property') or values.get('name')}", content
