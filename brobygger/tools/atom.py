"""Write what is new as a feed (Atom, RFC 4287)."""

import re
from datetime import date
from xml.etree import ElementTree

from brobygger.nouns.view import FeedView

ATOM = "http://www.w3.org/2005/Atom"
XML = b'<?xml version="1.0" encoding="utf-8"?>\n'
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even escaped (XML 1.0, 2.2)."""


def atom_feed(view: FeedView) -> bytes:
    """Return the bytes of a feed; equal views make equal bytes."""
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": view.locale.tag})
    _add(feed, "id", view.id)
    _add(feed, "title", view.title)
    _add(feed, "updated", _moment(max(entry.changed for entry in view.entries)))
    _add(_add(feed, "author"), "name", view.author)
    _add(feed, "link", rel="self", type="application/atom+xml", href=view.address)
    _add(feed, "link", rel="alternate", type="text/html", hreflang=view.locale.tag, href=view.home)
    if view.licence_url:
        _add(feed, "link", rel="license", href=view.licence_url)  # RFC 4946
    for item in view.entries:
        entry = _add(feed, "entry")
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "updated", _moment(item.changed))
        _add(entry, "link", rel="alternate", type="text/html", hreflang=view.locale.tag, href=item.href)
        if item.summary:
            _add(entry, "summary", item.summary)
    ElementTree.indent(feed, " ")
    return XML + ElementTree.tostring(feed, "unicode").encode() + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, name, attributes)
    made.text = None if text is None else NO_CHARACTER.sub("", text)
    return made


def _moment(day: date) -> str:
    """Return the first moment of a day (RFC 3339); nobody knows the hour."""
    return f"{day.isoformat()}T00:00:00Z"
