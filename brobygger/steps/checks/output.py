"""Promise: the pages that come out keep the site's own security policy."""

import re
from collections.abc import Iterable, Iterator

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import Position, Problem, error

STYLES, STYLES_END = b"<style>", b"</style>"
STYLE_WORD, OTHER_WORDS = b"style", (b"style-src", b"stylesheet")
"""What an attribute is called, and what holds its name on every page: policy, and sheet for paper."""

HANDLER_NAME = re.compile(rb"on[a-z]+\s*=")
BEFORE_HANDLER = frozenset(b" \n\t\r\f\"'/")

TAG = re.compile(rb"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
VALUE = re.compile(rb""""[^"]*"|'[^']*'""")
STYLE = re.compile(rb"""\sstyle\s*=""", re.IGNORECASE)
HANDLER = re.compile(rb"""\son[a-z]+\s*=""", re.IGNORECASE)


def check_output(files: Iterable[OutputFile]) -> Iterator[Problem]:
    """Yield a problem for each page with a style attribute or an inline script handler: its CSP forbids both.

    Content cannot bring them in; a site's own templates can.
    """
    for file in files:
        if not file.address.endswith(".html"):
            continue
        if not _is_suspect(_without_styles(file.data.lower())):
            continue
        for tag in TAG.findall(file.data):
            bare = VALUE.sub(b'""', tag)
            if STYLE.search(bare):
                yield _problem("output-style", file.address, tag)
            if HANDLER.search(bare):
                yield _problem("output-script", file.address, tag)


def _without_styles(lowered: bytes) -> bytes:
    """Return a page without its first style sheet, in which nothing is a tag."""
    begin = lowered.find(STYLES)
    end = lowered.find(STYLES_END, begin)
    return lowered if min(begin, end) < 0 else lowered[:begin] + lowered[end + len(STYLES_END) :]


def _is_suspect(lowered: bytes) -> bool:
    """Say whether a forbidden attribute may be there, in its words too: one look spares most pages the second."""
    if lowered.count(STYLE_WORD) > sum(map(lowered.count, OTHER_WORDS)):
        return True
    return any(lowered[found.start() - 1] in BEFORE_HANDLER for found in HANDLER_NAME.finditer(lowered))


def _problem(code: str, address: str, tag: bytes) -> Problem:
    return error(code, Position(path=f"public/{address}"), hint="template", tag=tag.decode("utf-8", "replace")[:80])
