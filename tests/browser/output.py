"""The finished site as the tests see it: its pages, what they look like and where their links lead."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from operator import attrgetter
from pathlib import Path

BASE_PATH = "/velkommen/"
BASE_URL = f"https://example.org{BASE_PATH}"

TODAY = "2026-11-22"  # the site must be the same tomorrow

NOT_FOUND = "404.html"

EXTREMES = 1
"""So many pages of each locale are looked at for their longest words, and so many for the length of their text."""

OF_EACH_LOCALE = 3
"""So many pages of each locale are looked at at least, as long as they differ in what they are made of."""

UNBROKEN = re.compile(r"[^\s\u00ad/–-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address as a page writes it, with the place that holds it, such as `a href`."""

    place: str
    address: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A finished page. Its shape is the set of elements and classes that it uses, its size counted in letters.

    `twice` are the ids that stand on it more than once.
    """

    path: str
    lang: str
    ids: frozenset[str]
    twice: frozenset[str]
    links: tuple[Link, ...]
    shape: frozenset[str]
    letters: int
    longest_word: int
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
        twice=frozenset(reader.twice),
        links=tuple(reader.links),
        shape=frozenset(reader.shape),
        letters=sum(map(len, reader.words)),
        longest_word=max(map(len, reader.words), default=0),
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
    for found in by_locale(pages).values():
        chosen += (page.path for page in _covering(found))
    return chosen


def spread(pages: dict[str, Page]) -> list[str]:
    """Return a few pages that together show everything that all pages are made of, and some of each locale.

    A locale's pages differ from those of the others in their words alone, so that each locale shows some kinds.
    """
    locales = by_locale(pages)
    top = [path for path in visited(pages) if "/" not in path]
    kinds = [page.path for page in _covering([page for found in locales.values() for page in found])]
    own = [page.path for found in locales.values() for page in _covering(found)[:OF_EACH_LOCALE]]
    return list(dict.fromkeys([*top, *kinds, *own]))


def telling(pages: dict[str, Page]) -> list[str]:
    """Return the pages of `spread`, and in each locale those with the longest words and those with most text.

    What can go wrong with a page for its content alone goes wrong in these first.
    """
    extreme = [
        page.path
        for found in by_locale(pages).values()
        for size in ("longest_word", "letters")
        for page in sorted(found, key=attrgetter(size), reverse=True)[:EXTREMES]
    ]
    return list(dict.fromkeys([*spread(pages), *extreme]))


def by_locale(pages: dict[str, Page]) -> dict[str, list[Page]]:
    """Return the pages in the folders of each locale that stay when they are opened."""
    found: dict[str, list[Page]] = {}
    for path in visited(pages):
        if "/" in path:
            found.setdefault(pages[path].lang, []).append(pages[path])
    return dict(sorted(found.items()))


def _covering(candidates: list[Page]) -> list[Page]:
    """Return few pages that hold all that any of them holds; of two that hold as much, that of the rarer locale."""
    chosen: list[Page] = []
    missing = set[str]().union(*(page.shape for page in candidates))
    while missing:
        taken = Counter(page.lang for page in chosen)
        best = max(candidates, key=lambda page: (len(page.shape & missing), -taken[page.lang]))
        chosen.append(best)
        missing -= best.shape
    return chosen


class PageReader(HTMLParser):
    """Collects what the tests ask about a page."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        self.links: list[Link] = []
        self.shape: set[str] = set()
        self.words: list[str] = []
        self.is_redirect = False
        self._is_text = True

    def handle_data(self, data: str) -> None:
        """Note the words, in pieces between which a line can break."""
        if self._is_text:
            self.words.extend(UNBROKEN.findall(data))

    def handle_endtag(self, tag: str) -> None:
        """Go on noting words after a script or a style sheet."""
        self._is_text |= tag in {"script", "style"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id, class and addresses."""
        self._is_text &= tag not in {"script", "style"}
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = values.get("lang", "")
        if "id" in values:
            self.twice |= self.ids & {values["id"]}
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
