"""Promise: a page comes in the first round trip, and a first visit costs a phone on a metered network little."""

import re
import zlib
from collections.abc import Iterator, Mapping

from brobygger.nouns.limits import PHONE
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import Position, Problem, error, suggestion, warning
from brobygger.tools.urls import resolve

FIRST_VIEW = 14 * 1024
"""Bytes that a host sends before it waits for an answer (RFC 6928: ten segments)."""

FIRST_VISIT = 100 * 1000
"""Bytes of a page with its pictures and scripts."""

SURELY_LIGHT = 30 * 1024
"""A page up to here is light without being compressed: the densest of ours shrinks to a third, and this to a half."""

LEVEL = 6
"""How hard most hosts compress."""

AS_IT_IS = (".avif", ".webp", ".jpg", ".png")
"""Endings of files that a host does not compress again."""

PHOTO = re.compile(r'<picture><source [^>]*?srcset="([^"]*)".*?</picture>', re.DOTALL)
FETCHED = re.compile(r'<(?:img|script)\s[^>]*?\bsrc="([^"]*)"|<link rel="(?:icon|stylesheet)"[^>]*?\shref="([^"]*)"')


def check_weight(file: OutputFile, source: str, *, is_list: bool, is_exact: bool) -> Iterator[Problem]:
    """Yield a problem where a page with its style sheet does not come at once; `source` is the file that it is made of.

    A list grows with the site, and nobody could publish any more if that were an error. Without `is_exact` only pages
    that may be too heavy are weighed, since that takes as long as a third of making one, and lists are left alone.
    """
    if not is_exact and (is_list or len(file.data) <= SURELY_LIGHT):
        return
    size = _compressed(file.data)
    if size <= FIRST_VIEW:
        return
    position, weight, limit = Position(path=source), _kilobytes(size, 1024), str(FIRST_VIEW // 1024)
    if is_list:
        yield suggestion("list-too-heavy", position, hint="folders", size=weight, limit=limit)
    else:
        yield error("page-too-heavy", position, hint="split", size=weight, limit=limit)


def check_first_visit(file: OutputFile, source: str, sizes: Mapping[str, int]) -> Iterator[Problem]:
    """Yield a problem where a phone gets too much of a page, its pictures (one candidate of each) and its scripts.

    `sizes` has what a host sends of each other file, by address.
    """
    folder = file.address.rpartition("/")[0]
    found = {address: sizes[address] for address in fetched(file.data.decode(), folder) if address in sizes}
    total = _compressed(file.data) + sum(found.values())
    if total > FIRST_VISIT:
        heaviest = max(found, key=lambda address: found[address])
        yield warning(
            "first-visit-too-heavy",
            Position(path=source),
            hint="fewer",
            size=_kilobytes(total, 1000),
            limit=str(FIRST_VISIT // 1000),
            file=heaviest,
            weight=_kilobytes(found[heaviest], 1000),
        )


def sent(file: OutputFile) -> int:
    """Return how many bytes a host sends of a file: photos as they are, all else compressed."""
    return len(file.data) if file.address.endswith(AS_IT_IS) else _compressed(file.data)


def fetched(page: str, folder: str) -> Iterator[str]:
    """Yield the addresses of what a phone asks for on its first visit to a page in a folder, each once."""
    photos = [_candidate(found[1]) for found in PHOTO.finditer(page)]
    others = [found[1] or found[2] for found in FETCHED.finditer(PHOTO.sub("", page))]
    for target in dict.fromkeys((*photos, *others)):
        address = resolve(folder, target)
        if address is not None:
            yield address


def _candidate(srcset: str) -> str:
    """Return the narrowest candidate that fills a phone's screen, else the widest."""
    candidates = [candidate.split() for candidate in srcset.split(",")]
    wide_enough = [target for target, width in candidates if int(width.removesuffix("w")) >= PHONE]
    return wide_enough[0] if wide_enough else candidates[-1][0]


def _compressed(data: bytes) -> int:
    return len(zlib.compress(data, LEVEL))


def _kilobytes(size: int, unit: int) -> str:
    return str(-(-size // unit))
