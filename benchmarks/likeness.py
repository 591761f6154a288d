"""`python -m benchmarks.likeness WORK`: hold the pages of MkDocs and Pelican against Hugo's, and follow their links.

WORK is a folder that `python -m benchmarks --work` has left. Pages of the same address must say the same text, and be
made of the same elements with the same attributes. Three things may differ, since Hugo writes and sorts as each
language does, and as Norwegian in the plain versions, which it does not know: the words of months and days, the sign of
a currency, and the order of titles (so cards are compared without their order, and neighbours not at all). QR codes
are drawn in another format, and names of files have a digest in Hugo's alone.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from babel.dates import get_day_names, get_month_names

from benchmarks.corpus import BASE_URL
from benchmarks.scenarios import html_files

OUTPUTS = {"mkdocs": "site/site", "pelican": "site/output"}
SHOWN = 300
"""So many letters of a difference are printed."""
VOID = frozenset({"br", "hr", "img", "link", "meta"})
NAMES = {
    name: f"month-{number}"
    for language in ("nb", "da", "fi")
    for number, name in get_month_names(locale=language).items()
} | {
    f"{name}{ending}": f"day-{number}"
    for language in ("nb", "da", "fi")
    for number, name in get_day_names(context="stand-alone", locale=language).items()
    for ending in ("", "na")  # Finnish: on that day
}
DIGEST = re.compile(r"\.[0-9a-f]{64}(?=\.)")
SUM = re.compile(r"\b(\d+)\s(?:kr|NOK|DKK|EUR|€)(?!\w)\.*")


class _Reader(HTMLParser):
    """Collects what a page says and is made of (`pieces`), its cards and its links; neighbours are passed over."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.cards: list[tuple[str, ...]] = []
        self._address = address
        self._open: list[str] = []
        self._card: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if said.get("name") == "generator":
            return
        if "data-index" in said:
            said["data-index"] = DIGEST.sub("", said["data-index"])
        for name in {"href", "src"} & said.keys():
            said[name] = urljoin(f"{BASE_URL}{self._address}", said[name])
            self.links.append(said[name])
            said[name] = DIGEST.sub("", said[name])
            if said[name].startswith("data:"):
                said[name] = "data:"
        if "style" in said:
            said["style"] = said["style"].rstrip(";")
        if tag not in VOID:
            self._open.append(f"{tag}.{said.get('class', '')}")
        self._collect(f"<{tag} {' '.join(f'{name}={value}' for name, value in sorted(said.items()))}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._open.pop() == "a.card":
            self.cards.append(tuple(self._card))
            self._card = []

    def handle_data(self, data: str) -> None:
        if "script." in self._open and data.strip():
            self._collect(json.dumps(json.loads(data), sort_keys=True))
        elif "style." not in self._open:
            said = SUM.sub(r"\1 currency", data)
            for word in said.split():
                self._collect(NAMES.get(word, word))

    def _collect(self, piece: str) -> None:
        if "a.card" in self._open:
            self._card.append(piece)
        elif "nav.neighbours" not in self._open:
            self.pieces.append(piece)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    work = Path(arguments[0])
    peers = [name for name in OUTPUTS if (work / name).is_dir()]
    hugo = work / "hugo" / "site" / "public"
    faults = sum(_compare(hugo, work / name / OUTPUTS[name], name) for name in peers)
    return 1 if faults else 0


def _compare(theirs: Path, ours: Path, peer: str) -> bool:
    """Print how the pages of a peer differ from Hugo's, and return whether they do."""
    differing, lost = Counter[str](), Counter[str]()
    hugo_pages, peer_pages = ({path.relative_to(root) for path in html_files(root)} for root in (theirs, ours))
    same = sorted(hugo_pages & peer_pages)
    for path in same:
        theirs_read, ours_read = (_read(root / path, path.as_posix()) for root in (theirs, ours))
        if path.name == "a-z.html":  # the order of the letters is that of the titles
            theirs_read.pieces.sort()
            ours_read.pieces.sort()
        differing.update(_differences(theirs_read.pieces, ours_read.pieces))
        if sorted(theirs_read.cards) != sorted(ours_read.cards):
            differing[f"other cards in {path}"] += 1
        lost.update(link for link in ours_read.links if not _leads_somewhere(link, ours))
    sizes = [sum((root / path).stat().st_size for path in same) for root in (theirs, ours)]
    print(f"## {peer}: {len(same)} pages in {sizes[1]:,} bytes; Hugo's in {sizes[0]:,} ({sizes[1] / sizes[0]:.1%})")
    only = {"Hugo": hugo_pages - peer_pages, peer: peer_pages - hugo_pages}
    print(*(f"- only by {name}: {', '.join(sorted(map(str, pages)))}" for name, pages in only.items()), sep="\n")
    found = chain(differing.most_common(), ((f"nothing at {link}", count) for link, count in lost.most_common()))
    print(*(f"- {count} × {what[:SHOWN]}" for what, count in found), sep="\n")
    return bool(differing or lost)


def _read(path: Path, address: str) -> _Reader:
    reader = _Reader(address)
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _differences(theirs: list[str], ours: list[str]) -> Iterator[str]:
    if theirs != ours:
        for what, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
            if what != "equal":
                yield f"{' '.join(theirs[a:b])!r} → {' '.join(ours[c:d])!r}"


def _leads_somewhere(link: str, root: Path) -> bool:
    return not link.startswith(BASE_URL) or (root / unquote(urlsplit(link).path).lstrip("/")).is_file()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
