"""Pages of a site in one file that needs no other: a page to send, a section to send, a booklet to print."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from markupsafe import Markup

from brobygger.nouns.problems import FaultError, Position, error
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import CountryCode, PartialDate
from brobygger.nouns.view import GatheredPart, GatheredView, Origin
from brobygger.steps.enclose import (
    SYMBOLS,
    Anchor,
    Enclosure,
    Part,
    data_address,
    drawings_in,
    enclose_page,
    enclose_part,
    symbol_of,
)
from brobygger.steps.render import Theme, render
from brobygger.steps.views import Edition
from brobygger.steps.views.furniture import Place, folder_title
from brobygger.tools.formatting import country_in
from brobygger.tools.qr import qr_code

LARGEST = 300_000
"""Bytes of a file that is sent in a chat."""

OUR_LINE = 200
"""Bytes at most of the line by which we know a file as ours."""

KILOBYTE = 1000

WIDTHS = (656, 328)
"""Pixels across of photos: what a phone of today shows sharply, and what it shows at all."""

SYMBOL = re.compile(r'<use href="#([a-z0-9-]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """A finished site: its pages as values, its files by address, and what more pages are made with.

    `script` is what pages run, `day` the day of which the site is.
    """

    site: Site
    edition: Edition
    files: Mapping[str, bytes]
    theme: Theme
    script: str
    day: PartialDate


@dataclass(frozen=True, slots=True)
class Gathered:
    """A finished file, how many pages it holds, and how many were left out since they could put a reader in danger."""

    data: bytes
    pages: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Way:
    """How large what a file holds may be: the width of photos, and whether explanations have drawings."""

    width: int
    draws_words: bool = True


WAYS = (*map(_Way, WIDTHS), _Way(WIDTHS[-1], draws_words=False))
"""From the best to the smallest."""


def page_file(stock: Stock, page: Page) -> Gathered:
    """Return a page as one file of at most `LARGEST` bytes; raise FaultError where it may not be sent or is larger."""
    at = Position(path=page.document.path)
    if page.is_sensitive:
        raise FaultError(error("pack-sensitive", at, hint="show", page=page.page_id))
    html = _html(stock, page.address)
    symbols = _Symbols.of(stock, drawings_in(html, page.address))
    folder, locale = page.address.rpartition("/")[0], page.locale
    place = Place(locale.key, folder, page.document.section_id or page.page_id, page.fields.country)
    shared = stock.edition.furniture(place)
    once = stock.theme.fragments.of(shared, set())
    foot = once("parts/origin.html", _origin(stock, page.address))

    def made(way: _Way) -> bytes:
        enclosure = _enclosure(stock, {page.address: Anchor(top="main")}, symbols, way)
        text = enclose_page(html, page.address, enclosure, foot)
        drawn = once("parts/symbols.html", symbols.used_in(text))
        return stock.theme.stylesheets.enclose(text.replace(SYMBOLS, drawn, 1), stock.script).encode()

    return Gathered(_fitting(made, at), 1)


def section_file(stock: Stock, folder: Folder, country: CountryCode | None) -> Gathered:
    """Return the pages of a section, those of a country and of none where one is named, as one file to send.

    Raise FaultError where there are none, or the file is larger than `LARGEST`.
    """
    return _gathered(stock, folder, country, "gathered")


def booklet(stock: Stock, folder: Folder, country: CountryCode | None) -> Gathered:
    """Return the pages of a section, those of a country and of none where one is named, as a file to print.

    Raise FaultError where there are none.
    """
    return _gathered(stock, folder, country, "booklet")


Kind = Literal["gathered", "booklet"]


def _gathered(stock: Stock, folder: Folder, country: CountryCode | None, kind: Kind) -> Gathered:
    is_paper = kind == "booklet"  # which leads nowhere, and may be as large as it likes
    pages = [page for page in _pages(stock, folder) if country is None or page.fields.country in (country, None)]
    shown = [page for page in pages if not page.is_sensitive]
    at = Position(path=f"content/{folder.locale.folder}/{folder.path}")
    if not shown:
        raise FaultError(error("pack-empty", at, hint="other", locale=folder.locale.key))
    anchors = {page.address: Anchor(top=f"p{number}", prefix=f"p{number}-") for number, page in enumerate(shown, 1)}
    anchors[folder.address] = Anchor(top="main", prefix="p0-")
    symbols = _Symbols.of(stock, chain.from_iterable(drawings_in(_html(stock, one), one) for one in anchors))

    def made(way: _Way) -> bytes:
        enclosure = _enclosure(stock, anchors, symbols, way)
        enclosure = replace(enclosure, base_url=None) if is_paper else enclosure
        return _rendered(stock, _view(stock, folder, country, kind, _parts(stock, enclosure, folder, shown)), symbols)

    data = made(WAYS[0]) if is_paper else _fitting(made, at)
    return Gathered(data, len(shown), len(pages) - len(shown))


def _rendered(stock: Stock, view: GatheredView, symbols: "_Symbols") -> bytes:
    """Return the file with the drawings that it shows, and no others."""
    shown = "".join((view.introduction, *(part.article for part in view.parts), *view.words))
    made = render("", replace(view, symbols=symbols.used_in(shown)), stock.theme)
    if made.problem is not None or made.file is None:
        raise FaultError(made.problem) if made.problem else RuntimeError(view.kind)
    return stock.theme.stylesheets.enclose(made.file.data.decode(), stock.script).encode()


def _pages(stock: Stock, folder: Folder) -> Iterator[Page]:
    """Yield the pages of a folder that its locale has and that are still offered, in the order of its list."""
    for page_id in stock.edition.rows[folder.locale.key, folder.path]:
        page = stock.site.page(page_id, folder.locale.key)
        if page is not None:
            yield page


@dataclass(frozen=True, slots=True)
class _Parts:
    introduction: Markup | None
    parts: tuple[GatheredPart, ...]
    words: tuple[Markup, ...]


def _parts(stock: Stock, enclosure: Enclosure, folder: Folder, pages: Iterable[Page]) -> _Parts:
    words: dict[str, Markup] = {}

    def part_of(address: str, lower: int) -> Part | None:
        part = enclose_part(_html(stock, address), address, enclosure, words, lower=lower)
        if part is not None:
            words.update({name: entry for name, entry in part.words.items() if name not in words})
        return part

    index = stock.site.index_of(folder)
    begin = part_of(folder.address, 0) if index is not None and not index.is_sensitive else None
    parts = []
    for page in pages:
        part = part_of(page.address, 1)
        if part is not None:
            top = enclosure.anchors[page.address].top
            parts.append(GatheredPart(id=top, title=page.title, article=part.article))
    return _Parts(begin.article if begin else None, tuple(parts), tuple(words.values()))


def _view(stock: Stock, folder: Folder, country: CountryCode | None, kind: Kind, parts: _Parts) -> GatheredView:
    locale, origin = folder.locale, _origin(stock, folder.address)
    title, lang = folder_title(stock.site, folder)
    said = Markup("<h1 lang={}>{}</h1>").format(lang or locale.tag, title)
    icon = stock.edition.assets.icon
    place = Place(locale.key, folder.address.rpartition("/")[0], folder.path, country)
    return GatheredView(
        kind=kind,
        shared=stock.edition.furniture(place),
        title=title,
        country=country_in(locale.language, country) if country else None,
        introduction=parts.introduction or said,
        parts=parts.parts,
        words=parts.words,
        symbols=(),
        icon=data_address(icon, stock.files[icon]),
        origin=origin,
        qr=qr_code(origin.address) if kind == "booklet" and origin.address else None,
    )


def _origin(stock: Stock, address: str) -> Origin:
    return Origin(day=stock.day, address=stock.site.settings.url(address))


def _html(stock: Stock, address: str) -> str:
    return stock.files[address].decode()


def _enclosure(stock: Stock, anchors: Mapping[str, Anchor], symbols: "_Symbols", way: _Way) -> Enclosure:
    return Enclosure(
        base_url=stock.site.settings.base_url,
        anchors=anchors,
        assets=stock.files,
        width=way.width,
        symbols=symbols.names,
        draws_words=way.draws_words,
    )


def _fitting(made: Callable[[_Way], bytes], at: Position) -> bytes:
    """Return the best file that is small enough; raise FaultError where none is."""
    data = b""
    for way in WAYS:
        data = made(way)
        if len(data) + OUR_LINE <= LARGEST:
            return data
    size, limit = (str(-(-number // KILOBYTE)) for number in (len(data), LARGEST))
    raise FaultError(error("pack-large", at, hint="less", size=size, limit=limit))


@dataclass(frozen=True, slots=True)
class _Symbols:
    """Drawings that a file holds once, however often it shows them: their names by address, themselves by name."""

    names: Mapping[str, str]
    drawn: Mapping[str, Markup]

    @classmethod
    def of(cls, stock: Stock, addresses: Iterable[str]) -> "_Symbols":
        names: dict[str, str] = {}
        drawn: dict[str, Markup] = {}
        for number, address in enumerate(sorted(set(addresses)), 1):
            name = f"drawing-{number}"
            symbol = symbol_of(stock.files.get(address, b""), name)
            if symbol is not None:
                names[address], drawn[name] = name, symbol
        return cls(names, drawn)

    def used_in(self, html: str) -> tuple[Markup, ...]:
        """Return the drawings that a text shows."""
        wanted = set(SYMBOL.findall(html))
        return tuple(symbol for name, symbol in self.drawn.items() if name in wanted)
