"""Promise: a feed has the shape that RFC 4287 asks for, whatever stands in the titles of pages."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.view import FeedEntry, FeedView
from brobygger.tools.atom import ATOM, atom_feed
from tests.tools.sites import site_of

LOCALE = site_of("-- content/nb/index.md --\n---\ntitle: Hjem\n---\nTekst.\n").settings.locale("nb-simple")

ANY, ONE, MAYBE, SOME = (0, None), (1, 1), (0, 1), (1, None)
CHILDREN: dict[str, dict[str, tuple[int, int | None]]] = {
    "feed": {  # 4.1.1, and an author unless each entry has one
        **dict.fromkeys(("author",), SOME),
        **dict.fromkeys(("id", "title", "updated"), ONE),
        **dict.fromkeys(("generator", "icon", "logo", "rights", "subtitle"), MAYBE),
        **dict.fromkeys(("category", "contributor", "link", "entry"), ANY),
    },
    "entry": {  # 4.1.2
        **dict.fromkeys(("id", "title", "updated"), ONE),
        **dict.fromkeys(("content", "published", "rights", "source", "summary"), MAYBE),
        **dict.fromkeys(("author", "category", "contributor", "link"), ANY),
    },
    "author": {"name": ONE, "uri": MAYBE, "email": MAYBE},  # 3.2
}
ATTRIBUTES = {"link": {"href", "rel", "type", "hreflang", "title", "length"}}
"""Section 4.2.7; only `href` must be there."""
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def faults(element: ET.Element) -> list[str]:
    """Return in what an element of a feed differs from the RFC."""
    name = element.tag.removeprefix(f"{{{ATOM}}}")
    found = [] if element.tag.startswith(f"{{{ATOM}}}") else [f"{element.tag}: another namespace"]
    count: dict[str, int] = {}
    for child in element:
        own = child.tag.removeprefix(f"{{{ATOM}}}")
        count[own] = count.get(own, 0) + 1
        found.extend(faults(child))
    allowed = CHILDREN.get(name, {})
    found.extend(f"{name}: no place for {inner}" for inner in count if inner not in allowed)
    for inner, (least, most) in allowed.items():
        if count.get(inner, 0) < least or (most is not None and count.get(inner, 0) > most):
            found.append(f"{name}: {count.get(inner, 0)} of {inner}")
    if name == "updated" and not MOMENT.fullmatch(element.text or ""):
        found.append(f"updated: {element.text}")
    if name in ("id", "title", "name") and not element.text:
        found.append(f"{name}: empty")
    if name == "id" and not urlsplit(element.text or "").scheme:
        found.append(f"id: {element.text}")
    if name == "link" and not (element.get("href") or "").startswith("https://"):
        found.append(f"link: {element.get('href')}")
    found.extend(f"{name}: no {key}" for key in element.attrib if key not in ATTRIBUTES.get(name, {LANG}))
    if name in ("feed", "entry"):
        links = [
            (link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{{{ATOM}}}link")
        ]
        found.extend(f"{name}: twice {link}" for link in set(links) if links.count(link) > 1)
    return found


def entry(title: str = "Båten", summary: str | None = "Kort.") -> FeedEntry:
    return FeedEntry(
        id="urn:uuid:1", title=title, summary=summary, href="https://example.org/b.html", changed=date(2026, 3, 1)
    )


def feed(*entries: FeedEntry) -> FeedView:
    return FeedView(
        locale=LOCALE,
        id="urn:uuid:0",
        title="Prøve & co",
        author="Huset",
        home="https://example.org/lett-norsk/index.html",
        address="https://example.org/lett-norsk/feed.xml",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        entries=entries,
    )


def test_a_feed_has_what_the_rfc_asks_for_and_says_where_it_stands() -> None:
    found = ET.fromstring(atom_feed(feed(entry(), entry(summary=None))))

    assert faults(found) == []
    assert found.get(LANG) == "nb-simple"
    assert {link.get("rel"): link.get("href") for link in found.findall(f"{{{ATOM}}}link")} == {
        "self": "https://example.org/lett-norsk/feed.xml",
        "alternate": "https://example.org/lett-norsk/index.html",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert [item.findtext(f"{{{ATOM}}}summary") for item in found.findall(f"{{{ATOM}}}entry")] == ["Kort.", None]


def test_the_rules_of_this_test_find_what_is_wrong() -> None:
    text = atom_feed(feed(entry())).decode()
    for old, new in (
        ("T00:00:00Z", ""),
        ("<author>", "<writer>"),
        ("<name>Huset</name>", ""),
        ("<id>urn:uuid:1</id>", ""),
        ('href="https://example.org/b.html"', ""),
        ("<title>Båten</title>", "<title>a</title><title>b</title>"),
        (ATOM, "http://example.org/"),
    ):
        assert old in text
        broken = text.replace(old, new).replace(
            "</author>", "</author>" if "<author>" in text.replace(old, new) else "</writer>"
        )
        assert faults(ET.fromstring(broken)), old


@given(st.text(), st.none() | st.text())
def test_whatever_a_title_holds_the_file_is_xml_and_says_the_same(title: str, summary: str | None) -> None:
    found = ET.fromstring(atom_feed(feed(entry(title, summary))))

    said = found.findtext(f"{{{ATOM}}}entry/{{{ATOM}}}title")
    lines = title.replace("\r\n", "\n").replace("\r", "\n")
    assert said == re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", lines)
