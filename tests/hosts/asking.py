"""What a server answers, and where the links of a site lead that it sends."""

import gzip
import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import brotli

from tests.browser.output import PageReader
from tests.hosts.servers import Served


@dataclass(frozen=True)
class Answer:
    """What a server says: its status, its headers by their names in small letters, and the decoded body."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    sent: int


class Client:
    """Asks a server for addresses below the site's, on one connection."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self._connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)

    def get(self, path: str, encoding: str = "identity", **headers: str) -> Answer:
        """Ask for a path below the site's address, or for a whole one that begins with a slash."""
        at = path if path.startswith("/") else self.served.path + path
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request("GET", at, headers={"Accept-Encoding": encoding, **names})
        answer = self._connection.getresponse()
        data = answer.read()
        found: dict[str, str] = {}
        for name, value in answer.getheaders():
            found[name.lower()] = f"{found[name.lower()]}, {value}" if name.lower() in found else value
        return Answer(answer.status, found, _decoded(data, found.get("content-encoding")), len(data))

    def close(self) -> None:
        self._connection.close()


def _decoded(data: bytes, encoding: str | None) -> bytes:
    if encoding == "br":
        decoded: bytes = brotli.decompress(data)
        return decoded
    return gzip.decompress(data) if encoding == "gzip" else data


def walked(client: Client) -> tuple[set[str], list[str]]:
    """Follow all links from the first page and from 404.html; return what was asked for, and a line for each fault."""
    start = client.served.start
    away = f"https://example.org{client.served.path}"
    seen: dict[str, PageReader | None] = {}
    todo, broken = [f"{start}index.html", f"{start}404.html"], []
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        answer = client.get(urlsplit(address).path, "gzip")
        seen[address] = None
        if answer.status != 200:
            broken.append(f"{address}: {answer.status}")
        elif answer.headers["content-type"].startswith("text/html"):
            reader = seen[address] = PageReader()
            reader.feed(answer.body.decode())
            targets = (urljoin(address, link.address).replace(away, start) for link in reader.links)
            todo.extend(urldefrag(target).url for target in targets if target.startswith(start))
    for address, page in seen.items():
        for link in page.links if page is not None else ():
            target, place = urldefrag(urljoin(address, link.address).replace(away, start))
            other = seen.get(target)
            if place and other and unquote(place) not in {*other.ids, "top"}:
                broken.append(f"{address}: {target} has no #{place}")
    return set(seen), broken
