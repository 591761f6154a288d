"""Make a finished page need nothing else: its pictures lie in it, and its links lead into it or far away."""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from brobygger.nouns.record import record
from brobygger.tools.finished_html import Edit, Element, edited, elements_of, start_tag
from brobygger.tools.templates import CSS, POLICY, PRINT_CSS, SCRIPT
from brobygger.tools.urls import resolve
from brobygger.tools.words import anchor_of, origin_of

TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
}
PHOTO_FORM = "image/webp"
"""AVIF is smaller, but phones with old systems cannot show it."""

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)

TIES = ("id", "style", "class", "href", "xlink:href")

REFERENCES = ("href", "for", "aria-labelledby", "aria-describedby", "aria-controls", "data-reads")
"""What names elements of the same page by their ids."""

WAYS = frozenset(("languages", "menu", "crumbs", "links", "twin", "themes", "neighbours", "next"))
"""Classes of what only leads elsewhere: where none of its links leads anywhere, it is left out."""

SYMBOLS = "\0symbols\0"
"""Where a whole page wants the drawings that it holds once; no text of a page can hold a NUL."""

CHOICES = frozenset(("ways",))
"""Classes of what offers several ways: one that leads nowhere is left out."""

PICTURES = frozenset(("picture",))

NEEDS_A_HOST = frozenset(("beside", "kept"))
"""Classes of what asks the site for more."""

NOT_IN_A_PART = frozenset(("tools", "qr", "wrong", "words"))
"""Classes of what stands once in a file, if at all, and not with each of its pages."""


@record
class Anchor:
    """Where a page stands in the file: the id of its beginning, and what stands before the ids within it."""

    top: str
    prefix: str = ""


@record
class Enclosure:
    """What a file holds of a site.

    `anchors` tells by address which pages, `assets` has the files of the site by address, `width` is how many pixels a
    photo should be across, `symbols` has the ids of drawings that the file holds once, by address; `base_url` is where
    all other pages are, None where nobody has said so. Explanations have their drawings where it `draws_words`.
    """

    base_url: str | None
    anchors: Mapping[str, Anchor]
    assets: Mapping[str, bytes]
    width: int
    symbols: Mapping[str, str]
    draws_words: bool = True


@record
class Part:
    """A page as a part of a file: its article, and the explanations of its words by their ids."""

    article: Markup
    words: Mapping[str, Markup]


def enclose_page(html: str, address: str, enclosure: Enclosure, foot: str) -> str:
    """Return a whole page; style sheets, script and policy still have to come where it wants them.

    `foot` stands at the end of its footer.
    """
    page = _Page(elements_of(html), html, address, enclosure)
    return edited(html, (*_head_edits(page), *_foot_edits(page, foot), *_edits(page, NEEDS_A_HOST)))


def enclose_part(html: str, address: str, enclosure: Enclosure, known: Iterable[str], *, lower: int = 1) -> Part | None:
    """Return a page as a part of a file, its headings `lower` by so many levels; None where it has no article.

    Words that are `known` have been met in an earlier part: the way back from their explanation leads there.
    """
    origins = frozenset(origin_of(word.removeprefix(anchor_of(""))) for word in known)
    page = _Page(elements_of(html), html, address, enclosure, origins)
    article = next((element for element in page.elements if element.name == "article"), None)
    if article is None:
        return None
    words = {}
    for element in page.elements:  # in the page of a section they stand behind the article
        if element.name == "div" and (element.attributes.get("id") or "").startswith(anchor_of("")):
            entry = page.cut(element)
            left_out = frozenset[str]() if enclosure.draws_words else PICTURES
            explained = edited(entry.html, _edits(entry, left_out))
            words[element.attributes["id"] or ""] = Markup(explained)  # noqa: S704 - a part of a page
    inside = page.cut(article)
    edits = (*_edits(inside, NEEDS_A_HOST | NOT_IN_A_PART, lower=lower), *_without_frame(inside))
    return Part(article=Markup(edited(inside.html, edits).strip()), words=words)  # noqa: S704 - a part of a page


def drawings_in(html: str, address: str) -> Iterator[str]:
    """Yield the address of each drawing that a page shows, as often as it shows it."""
    page = address.rpartition("/")[0]
    for element in elements_of(html):
        source = element.attributes.get("src")
        if element.name == "img" and source and source.endswith(".svg") and "picture" in element.classes:
            yield resolve(page, source) or ""


def symbol_of(drawing: bytes, name: str) -> Markup | None:
    """Return a drawing as a symbol with the id `name`, to be shown several times.

    None where something in it is found by an id or styled: on a page, that would mean something else.
    """
    html = drawing.decode("utf-8", "replace")
    elements = elements_of(html)
    if not elements or elements[0].name != "svg" or any(_is_tied(element) for element in elements):
        return None
    svg = elements[0]
    box = re.search(r'viewBox="([^"]*)"', html[svg.start : svg.inside])
    if box is None:
        return None
    kept = {key: value for key, value in svg.attributes.items() if key not in ("xmlns", "viewbox", "width", "height")}
    begin = start_tag("symbol", {"id": name, "viewBox": box[1], **kept})
    return Markup(f"{begin}{html[svg.inside : svg.close]}</symbol>")  # noqa: S704 - a drawing that has been checked


def data_address(address: str, data: bytes) -> str:
    """Return a picture as an address that holds it (RFC 2397)."""
    kind = TYPES.get(address.rpartition(".")[2], "application/octet-stream")
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _is_tied(element: Element) -> bool:
    """Say whether an element of a drawing is found by others, or finds others, by what only its own file knows."""
    values = "".join(value or "" for value in element.attributes.values())
    return element.name == "style" or "url(" in values or not element.attributes.keys().isdisjoint(TIES)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page, or a part cut out of it, and what it is to become a part of."""

    elements: tuple[Element, ...]
    html: str
    address: str
    enclosure: Enclosure
    known: frozenset[str] = frozenset()

    @property
    def ways(self) -> tuple[Element, ...]:
        """Return what offers several ways, each of which may be left out."""
        return tuple(element for element in self.elements if not element.classes.isdisjoint(CHOICES))

    @property
    def anchor(self) -> Anchor:
        return self.enclosure.anchors[self.address]

    def cut(self, element: Element) -> "_Page":
        """Return an element alone."""
        html = self.html[element.start : element.end]
        return _Page(elements_of(html), html, self.address, self.enclosure, self.known)

    def resolved(self, href: str) -> tuple[str | None, str]:
        """Return the address within the site that a link means, and the place on that page."""
        path, _, place = href.partition("#")
        folder = self.address.rpartition("/")[0]
        return (resolve(folder, path.partition("?")[0]) if path else self.address), place

    def id_of(self, name: str) -> str:
        """Return what an id of this page is called in the file; explanations stand there once for all pages."""
        if name.startswith(anchor_of("")) or (name.startswith(origin_of("")) and name not in self.known):
            return name
        return f"{self.anchor.prefix}{name}"

    def link(self, href: str) -> str | None:
        """Return where a link leads from within the file, None where that is nowhere."""
        if SCHEME.match(href):
            return href
        target, place = self.resolved(href)
        if target is None:
            return None
        if target == self.address:
            return f"#{self.id_of(place) if place else self.anchor.top}"
        if target in self.enclosure.anchors:
            anchor = self.enclosure.anchors[target]
            return f"#{anchor.prefix}{place}" if place else f"#{anchor.top}"
        if self.enclosure.base_url is None:
            return None
        return f"{self.enclosure.base_url}{target}{f'#{place}' if place else ''}"


def _within(elements: Iterable[Element], outer: Element) -> Iterator[Element]:
    return (element for element in elements if outer.start < element.start and element.end <= outer.end)


def _edits(page: _Page, left_out: frozenset[str], *, lower: int = 0) -> Iterator[Edit]:
    """Yield what becomes different of the elements of a page, wherever they stand."""
    undrawn = frozenset[int]() if page.enclosure.draws_words else frozenset(_drawings_of_words(page))
    for element in page.elements:
        is_left_out = not element.classes.isdisjoint(left_out) or element.name == "output" or element.start in undrawn
        if is_left_out or _leads_nowhere(page, element):
            yield element.start, element.end, ""
        elif element.name == "picture":
            yield element.start, element.end, _photo(page, element)
        elif element.name == "img":
            yield element.start, element.end, _image(page, dict(element.attributes))
        else:
            yield from _tag_edits(page, element, lower)


def _drawings_of_words(page: _Page) -> Iterator[int]:
    """Yield where the drawings beside explanations begin."""
    for words in page.elements:
        if "words" in words.classes and words.name == "section":
            inside = _within(page.elements, words)
            yield from (element.start for element in inside if not element.classes.isdisjoint(PICTURES))


def _tag_edits(page: _Page, element: Element, lower: int) -> Iterator[Edit]:
    attributes = _attributes(page, element)
    name = element.name
    if lower and name in ("h1", "h2", "h3", "h4", "h5"):
        name = f"h{min(6, int(name[1]) + lower)}"
        yield element.close, element.end, f"</{name}>"
    if attributes != element.attributes or name != element.name:
        yield element.start, element.inside, start_tag(name, attributes)


def _attributes(page: _Page, element: Element) -> dict[str, str | None]:
    """Return the attributes of an element with its ids and links as the file has them."""
    attributes = dict(element.attributes)
    if attributes.get("id"):
        attributes["id"] = page.id_of(attributes["id"] or "")
    for name in REFERENCES:
        value = attributes.get(name)
        if name != "href" and value:
            attributes[name] = " ".join(map(page.id_of, value.split()))
    if element.name in ("a", "area") and attributes.get("href"):
        href = page.link(attributes["href"] or "")
        if href is None:
            for name in ("href", "hreflang", "rel", "download"):
                attributes.pop(name, None)
        else:
            attributes["href"] = href
    return attributes


def _leads_nowhere(page: _Page, element: Element) -> bool:
    """Say whether an element is there for its links alone, and none of them leads anywhere."""
    if element.name == "a" and any(element.start > ways.start and element.end < ways.end for ways in page.ways):
        return "href" in element.attributes and page.link(element.attributes["href"] or "") is None
    if element.classes.isdisjoint(WAYS) and element.name != "nav":
        return False
    links = [one for one in (element, *_within(page.elements, element)) if one.name == "a" and "href" in one.attributes]
    return bool(links) and all(page.link(one.attributes["href"] or "") is None for one in links)


def _photo(page: _Page, picture: Element) -> str:
    """Return the variant of a photo that the file holds: the narrowest that is wide enough."""
    inside = list(_within(page.elements, picture))
    image = next((dict(element.attributes) for element in inside if element.name == "img"), None)
    if image is None:
        return ""
    for source in inside:
        if source.name == "source" and source.attributes.get("type") == PHOTO_FORM:
            found = _variants(source.attributes.get("srcset") or "")
            wide_enough = [address for width, address in found if width >= page.enclosure.width]
            image["src"] = wide_enough[0] if wide_enough else found[-1][1]
    image.pop("srcset", None)
    image.pop("sizes", None)
    return _image(page, image)


def _variants(srcset: str) -> list[tuple[int, str]]:
    """Return width and address of each candidate of a srcset with widths, the narrowest first."""
    candidates = (part.split() for part in srcset.split(","))
    return sorted((int(width.removesuffix("w")), address) for address, width in candidates)


def _image(page: _Page, attributes: dict[str, str | None]) -> str:
    """Return a picture that lies in the file; its words where the site does not have it."""
    address = page.resolved(attributes.get("src") or "")[0] or ""
    if attributes.get("id"):
        attributes["id"] = page.id_of(attributes["id"] or "")
    for name in ("loading", "fetchpriority", "decoding"):
        attributes.pop(name, None)
    words = attributes.get("alt") or ""
    if address in page.enclosure.symbols and "picture" in (attributes.get("class") or "").split():
        said: dict[str, str | None] = {"role": "img", "aria-label": words} if words else {"aria-hidden": "true"}
        kept = {key: value for key, value in attributes.items() if key not in ("src", "alt")}
        return f'{start_tag("svg", {**kept, **said})}<use href="#{page.enclosure.symbols[address]}"/></svg>'
    if (attributes.get("src") or "").startswith("data:"):
        return start_tag("img", attributes)
    if address not in page.enclosure.assets:
        return escape(words)
    return start_tag("img", {**attributes, "src": data_address(address, page.enclosure.assets[address])})


def _without_frame(page: _Page) -> Iterator[Edit]:
    """Yield the tags of the article itself, of which the inside alone is wanted."""
    article = page.elements[0]
    yield article.start, article.inside, ""
    yield article.close, article.end, ""


def _head_edits(page: _Page) -> Iterator[Edit]:
    """Yield what becomes different of what a page says of itself: it holds its style sheets and asks for nothing."""
    for element in page.elements:
        at = element.start, element.end
        if element.name == "script":
            yield *at, ""
        elif element.name == "style":
            yield *at, f"<style>{CSS}</style>"
        elif (
            element.name == "meta" and (element.attributes.get("http-equiv") or "").lower() == "content-security-policy"
        ):
            yield *at, start_tag("meta", {**element.attributes, "content": POLICY})
        elif element.name == "link":
            yield *at, _head_link(page, element)


def _head_link(page: _Page, element: Element) -> str:
    kinds = (element.attributes.get("rel") or "").split()
    address = page.resolved(element.attributes.get("href") or "")[0] or ""
    if "stylesheet" in kinds:
        return f'<style media="print">{PRINT_CSS}</style>' if element.attributes.get("media") == "print" else ""
    if "icon" in kinds and address in page.enclosure.assets:
        return start_tag("link", {**element.attributes, "href": data_address(address, page.enclosure.assets[address])})
    is_canonical = "canonical" in kinds
    return page.html[element.start : element.end] if is_canonical else ""


def _foot_edits(page: _Page, foot: str) -> Iterator[Edit]:
    """Yield what comes to the end of a page: the foot, and the script, which finds there what it is for."""
    body = next((element for element in page.elements if element.name == "body"), None)
    footer = next((element for element in reversed(page.elements) if element.name == "footer"), body)
    if body is None or footer is None:
        return
    yield footer.close, footer.close, foot
    if footer is not body:
        yield body.close, body.close, f"{SYMBOLS}<script>{SCRIPT}</script>\n"
