"""The file addresses.txt: which addresses of the site have been published, one a line."""

import re
from collections.abc import Iterable, Mapping

from brobygger.nouns.problems import Position, Problem, error

PATH = "addresses.txt"
TITLE = "# Addresses that have been published. Written by `build --record`; a line for each, in order."
LINE = re.compile(r"[^\s\\:?#]+")
LASTING = (".html", ".ics", ".xml")
"""Pages, calendars and feeds: what people link to, and what their programs ask for again and again."""

PASSING = frozenset({"404.html", "sitemap.xml"})
"""What nobody keeps the address of."""


def is_lasting(address: str) -> bool:
    """Say whether others may have noted an address; that of an asset changes with its bytes, and nobody does."""
    return address.endswith(LASTING) and address not in PASSING


def read_addresses(text: str) -> tuple[dict[str, int], tuple[Problem, ...]]:
    """Return the line of each address that is recorded, and a problem for each line that is no address."""
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for number, written in enumerate(text.splitlines(), 1):
        line = written.strip()
        if not line or line.startswith("#"):
            continue
        if LINE.fullmatch(line) is None or {"", ".", ".."}.intersection(line.split("/")):
            problems.append(error("address-line", Position(path=PATH, line=number, column=1), hint="form", value=line))
        else:
            found.setdefault(line, number)
    return found, tuple(problems)


def addresses_text(before: Mapping[str, int], addresses: Iterable[str]) -> str:
    """Return the file that holds what it held and those of `addresses` that last, so that two people's files merge."""
    return "\n".join((TITLE, *sorted({*before, *filter(is_lasting, addresses)}), ""))
