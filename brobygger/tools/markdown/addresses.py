"""Decide what an address in a text is: a page of ours, an address elsewhere, or neither."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from brobygger.nouns.problems import FaultError, Position, error

SCHEMES = ("https", "http", "mailto", "tel", "sms")
SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):")
ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_\-]*")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An address outside the site, safe to print in a link."""

    address: str


@dataclass(frozen=True, slots=True)
class PageTarget:
    """A page of ours by its path as written (empty for the page itself), and a place on it."""

    target: str
    anchor: str | None


def classify(address: str, position: Position) -> Elsewhere | PageTarget:
    """Return what an address leads to; raise FaultError for one that no text may hold."""
    scheme = SCHEME.match(address)
    if scheme:
        name = scheme.group(1).lower()
        if name in SCHEMES and address.partition(":")[2].strip("/ "):
            return Elsewhere(address)
        if re.match(r"[\w.\-]+\.\w+:\d", address):  # a host with a port is no scheme
            raise FaultError(error("address-without-scheme", position, hint="https", address=address))
        raise FaultError(error("address-refused", position, hint="allowed", address=address))
    path, _, anchor = unquote(address).partition("#")
    if not path and not anchor:
        raise FaultError(error("address-empty", position, hint="form"))
    if path.startswith(("/", "\\")):
        raise FaultError(error("address-absolute", position, hint="relative", address=address))
    if "\\" in path:
        raise FaultError(error("address-backslash", position, hint="slash", address=address))
    if path and not path.endswith(".md"):
        if path.lower().startswith("www.") or re.fullmatch(
            r"[\w\-]+(\.[\w\-]+)*\.(no|dk|fi|se|com|org|net|eu)(/.*)?", path
        ):
            raise FaultError(error("address-without-scheme", position, hint="https", address=address))
        if path.endswith((".html", "/")):
            raise FaultError(error("address-not-a-page", position, hint="html", address=address))
        raise FaultError(error("address-not-a-page", position, hint="md", address=address))
    return PageTarget(path, anchor or None)
