"""Promise: an organisation's own drawing is published as small as the others; nothing in it runs or asks anybody."""

import re
import time
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.tools.pictograms import OwnDrawing, publish_own
from brobygger.whole.report import headline

PATH = "assets/pictograms/door.svg"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">'
SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

FROM_INKSCAPE = """\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<svg width="72mm" height="36mm" viewBox="0 0 72 36" id="svg5" inkscape:version="1.2" sodipodi:docname="private.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns="http://www.w3.org/2000/svg"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink">
  <sodipodi:namedview id="view" pagecolor="#ffffff"/>
  <title>Our door</title>
  <metadata><who>Kari</who></metadata>
  <defs id="defs2">
    <linearGradient id="used"><stop id="s" style="stop-color:#f00;-inkscape-note:1" offset="0.123456"/></linearGradient>
    <linearGradient id="idle"><stop offset="0"/></linearGradient>
  </defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <rect id="rect1" style="fill:url(#used);stroke-width:0.264583" width="40.123456" height="30" onlooker="" />
  </g>
  <g transform="matrix(0.26458333,0,0,0.26458333,1,2)"><path class="a" d="m1.23456789 2.5z"/></g>
</svg>
"""


def published(text: str) -> OwnDrawing:
    return publish_own(PATH, text.encode())


def shown(text: str) -> str:
    made = published(text)
    assert made.problems == ()
    assert made.data is not None
    return made.data.decode()


def said(text: str | bytes) -> list[str]:
    """Return what is wrong with a file, of which nothing is published."""
    made = publish_own(PATH, text.encode() if isinstance(text, str) else text)
    assert made.data is None
    return [headline(problem).removeprefix(PATH) for problem in made.problems]


def test_a_drawing_loses_names_notes_and_decimals_and_stands_in_a_square() -> None:
    assert shown(FROM_INKSCAPE.replace(' onlooker=""', "")) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -18 72 72">'
        '<defs><linearGradient id="used"><stop style="stop-color:#f00" offset="0.12"/></linearGradient></defs>'
        '<rect style="fill:url(#used);stroke-width:0.26" width="40.12" height="30"/>'
        '<g transform="matrix(0.26458,0,0,0.26458,1,2)"><path d="m1.2346 2.5z"/></g></svg>'
    )


def test_what_an_outermost_part_says_of_colours_stays() -> None:
    written = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" fill="none" stroke="red">'

    assert shown(f'{written}<path d="M0 0h9"/></svg>') == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="red"><path d="M0 0h9"/></svg>'
    )


def test_a_style_sheet_in_a_drawing_stays_with_what_it_names() -> None:
    sheet = "<style>/* by me */ .a { fill: #fc0 }\n #b{fill:url(#c)}</style>"
    parts = '<path class="a" d="M0 0"/><path id="b" d="M1 1"/><linearGradient id="c"/><path id="d" d="M2 2"/>'

    assert shown(f"{HEAD}{sheet}{parts}</svg>") == (
        f"{HEAD}<style>.a {{ fill: #fc0 }} #b{{fill:url(#c)}}</style>"
        '<path class="a" d="M0 0"/><path id="b" d="M1 1"/><linearGradient id="c"/><path d="M2 2"/></svg>'
    )


@pytest.mark.parametrize("both", ['href="#leg" xlink:href="#arm"', 'xlink:href="#arm" href="#leg"'])
def test_of_two_links_on_one_part_the_plain_one_counts(both: str) -> None:
    parts = f'<defs><g id="leg"><path d="M0 0"/></g><g id="arm"><path d="M1 1"/></g></defs><use {both}/>'

    drawing = shown(f'<svg {SPACES} viewBox="0 0 72 72">{parts}</svg>')

    assert drawing.count("href=") == 1
    assert ET.fromstring(drawing) is not None


def test_what_is_used_twice_keeps_its_name_and_words_keep_their_spaces() -> None:
    parts = '<defs><g id="leg"><path d="M0 0"/></g></defs><use xlink:href="#leg"/><text>a  <tspan>b</tspan> &lt;</text>'

    assert shown(f'<svg {SPACES} viewBox="0 0 72 72">{parts}</svg>') == (
        f'{HEAD}<defs><g id="leg"><path d="M0 0"/></g></defs><use href="#leg"/>'
        "<text>a <tspan>b</tspan> &lt;</text></svg>"
    )


@pytest.mark.parametrize(
    ("frame", "box"),
    [
        ('viewBox="0 0 72 72" width="5" height="9"', "0 0 72 72"),
        ('viewBox="10,20 100 50"', "10 -5 100 100"),
        ('width="50" height="100px"', "-25 0 100 100"),
        ('width="1in" height="96"', "0 0 96 96"),
        ('viewBox="nothing" width="72" height="72"', "0 0 72 72"),
    ],
)
def test_a_drawing_stands_in_the_middle_of_a_square(frame: str, box: str) -> None:
    assert f'viewBox="{box}"' in shown(f'<svg xmlns="http://www.w3.org/2000/svg" {frame}><path d="M0 0"/></svg>')


@pytest.mark.parametrize(
    "frame",
    ["", 'viewBox="0 0 0 72"', 'viewBox="0 0 1e999 72"', 'width="100%" height="100%"', f'width="{"1" * 90_000}x"'],
)
def test_a_drawing_without_a_size_is_refused(frame: str) -> None:
    written = f'<svg xmlns="http://www.w3.org/2000/svg" {frame}><path d="M0 0"/></svg>'

    assert said(written) == [":1:1: error drawing-no-size: It is not said how large this drawing is"]


@pytest.mark.parametrize(("side", "number"), [(72, "1.23"), (720, "1.2"), (7, "1.235"), (0.01, "1.23457")])
def test_the_smaller_the_box_the_more_decimals_stay(side: float, number: str) -> None:
    written = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="M1.2345678 0"/></svg>'

    assert f'd="M{number} 0"' in shown(written)


OUTSIDE = "error drawing-outside: A drawing may ask for nothing outside itself"
RUNS = "error drawing-script: A drawing may not run anything"
STYLE = "error drawing-style: The style of this drawing cannot be used:"
PART = "cannot stand in a pictogram"


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("<script>alert(1)</script>", f"{RUNS} (script)"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', f"{RUNS} (script)"),
        ('<path d="M0 0" onclick="alert(1)"/>', f"{RUNS} (onclick)"),
        ('<path d="M0 0" ONLOAD="alert(1)"/>', f"{RUNS} (ONLOAD)"),
        ("<foreignObject/>", f"error drawing-part: <foreignObject> {PART}"),
        ('<a href="javascript:alert(1)"><path d="M0 0"/></a>', f"error drawing-part: <a> {PART}"),
        ('<use href="https://a.example/b.svg#c"/>', f"{OUTSIDE} (https://a.example/b.svg#c)"),
        ('<use xlink:href="b.svg#c"/>', f"{OUTSIDE} (b.svg#c)"),
        ('<use href=" javascript:alert(1)"/>', f"{OUTSIDE} ( javascript:alert(1))"),
        ('<use href="data:image/svg+xml,x#c"/>', f"{OUTSIDE} (data:image/svg+xml,x#c)"),
        ('<path d="M0 0" fill="url(https://a.example/b.svg#c)"/>', f"{OUTSIDE} (url(https://a.example/b.svg#c))"),
        ('<path d="M0 0" style="fill: URL( &apos;b.svg#c&apos; )"/>', f"{OUTSIDE} (URL( 'b.svg#c' ))"),
        ('<path d="M0 0" style="fill:red;mask:url(x)"/>', f"{OUTSIDE} (url(x))"),
        ("<style>.a{fill:url(//a.example)}</style>", f"{OUTSIDE} (url(//a.example))"),
        ('<style>@import "https://a.example/b.css";</style>', f'{STYLE} @import "https://a.example/b.css"'),
        ("<style>.a{fill:u\\72l(//a.example)}</style>", f"{STYLE} \\72l(//a.example)"),
        ('<path d="M0 0" style="mask:image-set(&quot;x&quot; 1x)"/>', f'{STYLE} image-set("x" 1x)'),
        ('<path d="M0 0" style="width:expression(alert(1))"/>', f"{STYLE} expression(alert(1))"),
        ('<image href="https://a.example/b.png"/>', "error drawing-photo: There is a photo in this drawing"),
        ('<image href="data:image/png;base64,AA"/>', "error drawing-photo: There is a photo in this drawing"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "error picture-animated: This picture moves"),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "error picture-animated: This picture moves"),
    ],
)
def test_what_runs_or_asks_or_moves_is_refused_where_it_stands(part: str, problem: str) -> None:
    written = f'<svg {SPACES} viewBox="0 0 72 72">\n<path d="M0 0"/>\n  {part}\n</svg>'

    assert said(written) == [f":3:3: {problem}"]


def test_all_that_is_wrong_is_said_at_once() -> None:
    written = f'{HEAD}\n<path onclick="x" d="M0 0"/>\n<script/>\n<image/>\n</svg>'

    assert [line.split()[2] for line in said(written)] == ["drawing-script:", "drawing-script:", "drawing-photo:"]


BROKEN = "error drawing-broken: This drawing cannot be read"
NO_SVG = "error drawing-no-svg: This file is no SVG drawing"
DOCTYPE = "error drawing-doctype: A drawing may not begin with <!DOCTYPE: that can hide gigabytes"
EMPTY = "error drawing-empty: There is nothing to be seen in this drawing"
COMPLEX = "error drawing-complex: This drawing has too many parts, or parts too deep in each other"


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (f'{HEAD}\n<g>\n<path d="M0 0">\n</svg>', f":4:3: {BROKEN} (mismatched tag)"),
        ("", f":1:1: {BROKEN} (no element found)"),
        (f"{HEAD}&bomb;</svg>", f":1:61: {BROKEN} (undefined entity)"),
        ('<svg><path p:d="x"/></svg>', f":1:6: {BROKEN} (unbound prefix)"),
        ('<!DOCTYPE svg [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">\n]><svg>&b;</svg>', f":1:1: {DOCTYPE}"),
        ('<?xml version="1.0"?>\n <!DOCTYPE svg SYSTEM "file:///etc/passwd">\n<svg/>', f":2:2: {DOCTYPE}"),
        (
            '<?xml-stylesheet href="https://a.example/b.css"?><svg/>',
            f':1:1: {OUTSIDE} (href="https://a.example/b.css")',
        ),
        ("<html/>", f":1:1: {NO_SVG}"),
        ('<svg xmlns="http://www.w3.org/1999/xhtml"/>', f":1:1: {NO_SVG}"),
        (b"\x89PNG\r\n\x1a\n\xff", f": {NO_SVG}"),
        ("<svg/>".encode("utf-16"), f": {NO_SVG}"),
        (f"{HEAD}{' ' * 100_000}</svg>", ": error drawing-huge: This drawing has 100 KB, and 100 KB is the most"),
        (f"{HEAD}<title>Door</title><defs/></svg>", f":1:1: {EMPTY}"),
        (f"{HEAD}{'<g>' * 60}{'</g>' * 60}</svg>", f":1:{60 + 1 + 3 * 49}: {COMPLEX}"),
        (f"{HEAD}{'<g>' * 20_000}</svg>", f":1:{60 + 1 + 3 * 49}: {COMPLEX}"),
    ],
)
def test_a_file_that_is_no_sound_drawing_is_refused(file: str | bytes, problem: str) -> None:
    assert said(file) == [problem]


def test_parts_that_use_each_other_many_times_or_in_a_circle_are_refused() -> None:
    doubled = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/><use href="#a{n + 1}"/></g>' for n in range(40))
    circle = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'

    for parts in (f'{doubled}<path id="a40" d="M0 0"/>', circle):
        assert said(f"{HEAD}{parts}</svg>") == [f":1:1: {COMPLEX}"]


def test_a_large_drawing_is_published_with_its_size() -> None:
    points = " ".join(f"{(n * 7919) % 7207 / 100} {(n * 104729) % 7213 / 100}" for n in range(900))

    made = published(f'{HEAD}<path d="M{points}"/></svg>')

    assert made.data is not None
    assert re.fullmatch(
        rf"{PATH}:1:1: warning drawing-large: "
        r"This drawing takes [3-9][0-9]{3} bytes; 2000 are what a phone should have to load",
        headline(made.problems[0]),
    )


TAGS = st.sampled_from(("g", "path", "use", "style", "text", "title", "x:g", "script", "x:script", "image", "a", "set"))
NAMES = st.sampled_from(
    ("d", "id", "class", "style", "fill", "href", "xlink:href", "x:fill", "onload", "to", "xml:base")
)
VALUES = st.sampled_from(
    (
        "#a",
        "a",
        "url(#a)",
        "url('#a')",
        "fill:url(#a)",
        "red",
        "url(b)",
        "javascript:x()",
        "//a.example",
        "u\\72l(b)",
        "&lt;g",
    )
)


def part(tag: str, said: dict[str, str], inside: list[str]) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in said.items())
    return f"<{tag}{attributes}>{''.join(inside)}</{tag}>"


PARTS = st.recursive(
    VALUES,
    lambda inside: st.builds(part, TAGS, st.dictionaries(NAMES, VALUES, max_size=2), st.lists(inside, max_size=3)),
    max_leaves=4,
)


@settings(max_examples=500, deadline=None)
@given(PARTS)
def test_whatever_is_published_is_sound_and_holds_nothing_that_runs_or_asks(inner: str) -> None:
    made = published(f'<svg {SPACES} xmlns:x="x" viewBox="0 0 72 72"><path d="M0 0"/>{inner}</svg>')

    assert (made.data is None) == bool(made.problems)
    if made.data is None:
        return
    for element in ET.fromstring(made.data).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in {"svg", "g", "path", "style", "text", "use"}
        for name, value in element.items():
            assert name in {"viewBox", "d", "href", "id", "class", "style", "fill"}
            assert name != "href" or value == "#a"
        sheet = element.text or "" if element.tag.endswith("style") else ""
        assert not re.search(r"url\((?!'?#)|\\", " ".join((*element.attrib.values(), sheet)))


@pytest.mark.parametrize(
    "many", ["a", "1", "#", ".", "-", "/*", "url(#a) ", "0.", "a:b;", " ", "#a.", "scale", "'", "e1"]
)
@pytest.mark.parametrize(
    "part", ['<path d="M0" style="{}"/>', '<g transform="{}"><path d="M0"/></g>', "<text>{}</text>"]
)
def test_no_drawing_takes_long(many: str, part: str) -> None:
    inner = part.format(many * (90_000 // len(many)))
    began = time.process_time()

    published(f"{HEAD}<style>.a{{fill:{many * 4_000}}}</style>{inner}</svg>")

    assert time.process_time() - began < 2
