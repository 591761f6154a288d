"""Promise: the pages that come out keep the site's own security policy."""

import re
from collections.abc import Iterable, Iterator

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import Position, Problem, error

SUSPECTS = (re.compile(rb"style\s*="), re.compile(rb"on[a-z]+\s*="))
"""What a forbidden attribute looks like, in the words of a page too: one look spares most pages the second."""

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
        if not _is_suspect(file.data.lower()):
            continue
        for tag in TAG.findall(file.data):
            bare = VALUE.sub(b'""', tag)
            if STYLE.search(bare):
                yield _problem("output-style", file.address, tag)
            if HANDLER.search(bare):
                yield _problem("output-script", file.address, tag)


def _is_suspect(lowered: bytes) -> bool:
    return any(suspect.search(lowered) for suspect in SUSPECTS)


def _problem(code: str, address: str, tag: bytes) -> Problem:
    return error(code, Position(path=f"public/{address}"), hint="template", tag=tag.decode("utf-8", "replace")[:80])
