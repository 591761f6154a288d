"""Promise: a page that is made to need nothing else says what it said, shows its pictures, and asks for nothing."""

import base64
import re

import pytest

from brobygger.steps.enclose import Anchor, Enclosure, drawings_in, enclose_page, enclose_part, symbol_of
from brobygger.tools.templates import CSS, POLICY, PRINT_CSS, SCRIPT, Stylesheets

HERE = "nb/rights/rent.html"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" fill="none"><path d="M1 1"/></svg>'
ASSETS = {
    "assets/icon.svg": b"<svg/>",
    "assets/house.svg": DRAWING,
    "assets/a.jpg": b"jpg",
    "assets/a328.webp": b"small",
    "assets/a656.webp": b"middle",
    "assets/a984.webp": b"large",
}


def data(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def enclosure(
    base_url: str | None = "https://example.org/x/", anchors: dict[str, Anchor] | None = None, width: int = 656
) -> Enclosure:
    return Enclosure(
        base_url=base_url,
        anchors=anchors or {HERE: Anchor(top="main")},
        assets=ASSETS,
        width=width,
        symbols={"assets/house.svg": "drawing-1"},
    )


def whole(main: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{main}<footer>f</footer></body></html>"


def enclosed(main: str, base_url: str | None = "https://example.org/x/", head: str = "") -> str:
    """Return what becomes of the inside of a page's body, without what comes to its end."""
    text = enclose_page(whole(main, head), HERE, enclosure(base_url), "")
    return text.partition("<body>")[2].partition("<footer>")[0]


@pytest.mark.parametrize(
    ("href", "whole_address", "alone"),
    [
        ("#price", "#price", "#price"),
        ("rent.html", "#main", "#main"),
        ("rent.html#price", "#price", "#price"),
        ("../index.html", "https://example.org/x/nb/index.html", None),
        ("../../da/x.html#a", "https://example.org/x/da/x.html#a", None),
        ("../../../out.html", None, None),
        ("https://nav.no/", "https://nav.no/", "https://nav.no/"),
        ("tel:112", "tel:112", "tel:112"),
        ("mailto:a@b.no", "mailto:a@b.no", "mailto:a@b.no"),
        ("//cdn.example/x", "//cdn.example/x", "//cdn.example/x"),
    ],
)
def test_a_link_leads_into_the_file_or_to_a_whole_address_or_becomes_words(
    href: str, whole_address: str | None, alone: str | None
) -> None:
    page = f'<p><a href="{href}" hreflang="nb" class="k">Les</a></p>'

    def link(target: str | None) -> str:
        return page.replace(f' href="{href}" hreflang="nb"', "") if target is None else page.replace(href, target)

    assert enclosed(page) == link(whole_address)
    assert enclosed(page, base_url=None) == link(alone)


def test_what_only_leads_elsewhere_goes_where_nothing_leads_there() -> None:
    menu = '<nav class="menu"><a href="../a.html">A</a><a href="../b.html">B</a></nav>'
    contents = '<nav class="contents"><a href="#b">B</a></nav>'
    twin = '<a class="twin" href="../../da/a.html">Dansk</a>'
    ways = '<span class="ways"><a href="../ord.html#x">In other languages</a> <a href="#from">Back</a></span>'

    assert enclosed(menu + contents + twin + ways, base_url=None) == (
        f'{contents}<span class="ways"> <a href="#from">Back</a></span>'
    )
    assert "twin" in enclosed(twin)
    assert "https://example.org/x/nb/a.html" in enclosed(menu)


def test_pictures_lie_in_the_file() -> None:
    photo = (
        '<picture><source type="image/avif" srcset="../../assets/a.avif 328w"><source type="image/webp" srcset="'
        '../../assets/a328.webp 328w, ../../assets/a656.webp 656w, ../../assets/a984.webp 984w" sizes="100vw">'
        '<img class="ground-7" src="../../assets/a.jpg" alt="Et hus" width="984" height="738" loading="lazy"></picture>'
    )
    shown = '<img class="ground-7" src="{}" alt="Et hus" width="984" height="738">'

    assert enclosed(photo) == shown.format(data("webp", b"middle"))
    small = enclose_page(whole(photo), HERE, enclosure(width=328), "")
    assert data("webp", b"small") in small
    alone = '<img src="../../assets/a.jpg" alt="x">'
    assert enclosed(alone) == f'<img src="{data("jpeg", b"jpg")}" alt="x">'


def test_a_drawing_is_held_once_and_shown_by_its_name() -> None:
    page = '<img class="picture" src="../../assets/house.svg" alt="" width="72" height="72" loading="lazy">'

    shown = '<svg class="picture" width="72" height="72" aria-hidden="true"><use href="#drawing-1"/></svg>'
    assert enclosed(page) == shown
    assert 'role="img" aria-label="Et &quot;hus&quot;"' in enclosed(page.replace('alt=""', 'alt="Et &quot;hus&quot;"'))
    assert list(drawings_in(page + page, HERE)) == ["assets/house.svg"] * 2


@pytest.mark.parametrize(
    "inside",
    ['<path id="a"/>', "<style>*{}</style>", '<path style="x"/>', '<path fill="url(#a)"/>', '<use href="#a"/>'],
)
def test_a_drawing_that_names_its_own_parts_stays_a_picture_of_its_own(inside: str) -> None:
    drawing = DRAWING.replace(b"<path d=", inside.encode() + b"<path d=")

    assert symbol_of(DRAWING, "d") == '<symbol id="d" viewBox="0 0 72 72" fill="none"><path d="M1 1"/></symbol>'
    assert symbol_of(drawing, "d") is None
    assert symbol_of(b"nothing", "d") is None


def test_a_picture_that_the_site_does_not_have_is_told_in_words() -> None:
    assert enclosed('<p><img src="https://elsewhere.example/a.png" alt="A &amp; B"></p>') == "<p>A &amp; B</p>"


def test_what_needs_the_site_goes() -> None:
    page = (
        '<p id="kept" class="demonstration kept">x</p><label class="beside">Show also in <select><option value="'
        '../../da/a.html"></select></label><output></output><script src="x.js"></script><b>y</b>'
    )

    assert enclosed(page) == "<b>y</b>"


def test_the_head_holds_style_sheets_and_icon_and_asks_for_nothing() -> None:
    head = (
        '<meta http-equiv="Content-Security-Policy" content="default-src *"><link rel="canonical" href="https://x.no/">'
        '<link rel="alternate" hreflang="da" href="https://x.no/da"><link rel="manifest" href="../../keep/nb.json">'
        '<link rel="icon" type="image/svg+xml" href="../../assets/icon.svg"><style>p{}</style>'
        '<link rel="stylesheet" href="../../assets/print.css" media="print"><script src="../page.js"></script>'
        '<script type="application/ld+json">{}</script>'
    )

    text = enclose_page(whole("", head), HERE, enclosure(), "<p>from</p>")

    assert text.partition("<body>")[0] == (
        f'<html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<link rel="canonical" href="https://x.no/">'
        f'<link rel="icon" type="image/svg+xml" href="{data("svg+xml", b"<svg/>")}"><style>{CSS}</style>'
        f'<style media="print">{PRINT_CSS}</style></head>'
    )
    assert text.index("<p>from</p></footer>") < text.index(f"<script>{SCRIPT}</script>")


def test_a_part_has_ids_of_its_own_and_its_headings_below_those_of_the_file() -> None:
    page = whole(
        '<main><article><h1>Leie</h1><p id="price" aria-labelledby="price a">'
        '<a href="#price">1</a><a href="../index.html">2</a><a href="other.html#b">3</a>'
        '<a class="word" id="from-word-rent" href="#word-rent">leie</a></p><div class="tools">t</div>'
        '<section class="words"><dl><div id="word-rent"><dt>leie</dt><dd><a href="#from-word-rent">Back</a></dd></div>'
        "</dl></section><p class=qr>q</p></article></main>"
    )
    anchors = {HERE: Anchor(top="p1", prefix="p1-"), "nb/rights/other.html": Anchor(top="p2", prefix="p2-")}

    part = enclose_part(page, HERE, enclosure(anchors=anchors), ())
    again = enclose_part(page, HERE, enclosure(anchors=anchors), ["word-rent"])

    assert part is not None
    assert part.article == (
        '<h2>Leie</h2><p id="p1-price" aria-labelledby="p1-price p1-a"><a href="#p1-price">1</a>'
        '<a href="https://example.org/x/nb/index.html">2</a><a href="#p2-b">3</a>'
        '<a class="word" id="from-word-rent" href="#word-rent">leie</a></p>'
    )
    assert part.words == {
        "word-rent": '<div id="word-rent"><dt>leie</dt><dd><a href="#from-word-rent">Back</a></dd></div>'
    }
    assert again is not None
    assert 'id="p1-from-word-rent" href="#word-rent"' in again.article
    assert enclose_part(whole("<main></main>"), HERE, enclosure(), ()) is None


def test_the_policy_of_a_file_allows_what_stands_in_it_and_no_more() -> None:
    sheets = Stylesheets({"a.css": "p { margin: 0 }", "print.css": "b { color: red }"})
    page = f'<m c="{POLICY}"><style>{CSS}</style><style media=print>{PRINT_CSS}</style><script>{SCRIPT}</script>'

    text = sheets.enclose(page, 'a = "</script>" + "<!--"')

    assert "'self'" not in text
    assert text.count("sha256-") == 3
    assert '<script>a = "\\x3c/script>" + "\\x3c!--"</script>' in text
    assert re.search(r"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src", text)
    assert "script-src" not in sheets.enclose(f"{POLICY}<style>{CSS}</style>")
