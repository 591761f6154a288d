"""Find the elements of a finished page where they stand, and put other text in the place of some of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
"""Elements without an end tag (HTML, 13.1.2)."""

Edit = tuple[int, int, str]
"""From where to where something else is to stand, and what."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page: where its start tag begins and ends, where its end tag begins, and where it is over.

    An element without an end tag is over where its start tag ends.
    """

    name: str
    attributes: Mapping[str, str | None]
    start: int
    inside: int
    close: int
    end: int

    @property
    def classes(self) -> frozenset[str]:
        """Return the classes that it has."""
        return frozenset((self.attributes.get("class") or "").split())


def elements_of(html: str) -> tuple[Element, ...]:
    """Return the elements of a page or a part of one, in the order in which they begin."""
    finder = _Finder(html)
    finder.feed(html)
    finder.close()
    finder.end_all()
    return tuple(sorted(finder.found, key=lambda element: element.start))


class _Finder(HTMLParser):
    """Walks through a page; an end tag also ends what is still open within its element."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Element] = []
        self._html = html
        self._open: list[Element] = []
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        inside = start + len(self.get_starttag_text() or "")
        attributes: dict[str, str | None] = {}
        for name, value in attrs:
            attributes.setdefault(name, value)  # as in a browser, the first of two wins
        element = Element(tag, attributes, start, inside, inside, inside)
        if tag in VOID:
            self.found.append(element)
        else:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:  # as within <svg>
            self.found.append(self._open.pop())

    def handle_endtag(self, tag: str) -> None:
        if any(element.name == tag for element in self._open):
            here = self._here()
            end = self._html.index(">", here) + 1
            while self._open[-1].name != tag:
                self._end(here, here)
            self._end(here, end)

    def end_all(self) -> None:
        """End what the page leaves open."""
        while self._open:
            self._end(len(self._html), len(self._html))

    def _end(self, close: int, end: int) -> None:
        one = self._open.pop()
        self.found.append(Element(one.name, one.attributes, one.start, one.inside, close, end))

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def edited(html: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made; one that lies within another is not made."""
    parts: list[str] = []
    at = 0
    for start, end, text in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start < at:
            continue
        parts.extend((html[at:start], text))
        at = end
    return "".join((*parts, html[at:]))


def start_tag(name: str, attributes: Mapping[str, str | None]) -> str:
    """Write a start tag."""
    written = (f" {key}" if value is None else f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}>"
