"""Leave of a picture's file only the parts that make the picture: what else lies in it is never opened."""

import re
import zlib
from collections.abc import Callable, Mapping

from brobygger.nouns.problems import FaultError, Position, error

MOST_PARTS = 100_000
"""A picture of 40 MB in the smallest parts that a known program writes has 40,000."""

MOST_SCANS = 100
"""How often a JPEG may go over the whole picture; ten times is usual, and each takes as long as the first."""

PROFILE = 1024 * 1024
"""Bytes of a PNG's colour profile; the library unpacks no more."""


def bare_file(kind: str, data: bytes, position: Position) -> bytes:
    """Return a file without what its picture does not need: notes, thumbnails, a second picture, a film, a parcel.

    Raise FaultError for a file that ends too early, that moves, or that is made to take without end.
    """
    return BARE[kind](data, position)


def _cut(position: Position) -> FaultError:
    return FaultError(error("picture-cut", position, hint="copy"))


def _endless(position: Position) -> FaultError:
    return FaultError(error("picture-endless", position, hint="save"))


MARKER = re.compile(rb"\xff([^\x00\x01\xd0-\xd8\xff])")
"""Begins a part of a JPEG: none of those that stand alone, and none of those that stand within pixels."""

END, SCAN, COMMENT = 0xD9, 0xDA, 0xFE
NOTES = range(0xE0, 0xF0)
NEEDED_NOTES = (b"JFIF\0", b"Exif\0", b"ICC_PROFILE\0", b"Adobe")
"""What tells how to show the pixels; Exif does, since it says which side is up."""


def _bare_jpeg(data: bytes, position: Position) -> bytes:
    kept = [data[:2]]
    at, scans, is_scan = 2, 0, False
    for _ in range(MOST_PARTS):
        found = MARKER.search(data, at)
        if found is None:
            raise _cut(position)
        if is_scan:
            kept.append(data[at : found.start()])
        marker = found[1][0]
        if marker == END:
            return b"".join((*kept, found[0]))
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2])
        part = data[found.start() : at]
        is_scan = marker == SCAN
        scans += is_scan
        if scans > MOST_SCANS:
            raise _endless(position)
        if part[4:].startswith(NEEDED_NOTES) or (marker not in NOTES and marker != COMMENT):
            kept.append(part)
    raise _endless(position)


NEEDED_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"eXIf", b"IDAT", b"IEND")


def _bare_png(data: bytes, position: Position) -> bytes:
    kept = [data[:8]]
    at = 8
    for _ in range(MOST_PARTS):
        name, content = data[at + 4 : at + 8], at + 8
        end = content + int.from_bytes(data[at : at + 4]) + 4
        if end > len(data):
            raise _cut(position)
        if name == b"acTL" and int.from_bytes(data[content : content + 4]) > 1:
            raise FaultError(error("picture-animated", position, hint="still"))
        if name in NEEDED_CHUNKS and (name != b"iCCP" or _is_usable(data[content : end - 4])):
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    raise _endless(position)


def _is_usable(profile: bytes) -> bool:
    """Say whether a profile is named and packed as it should be, and no larger than the library takes."""
    content = profile.partition(b"\0")[2]
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(content[1:], PROFILE)
    except zlib.error:
        return False
    return content.startswith(b"\0") and not unpacking.unconsumed_tail


def _bare_webp(data: bytes, position: Position) -> bytes:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise _cut(position)
    return data[:end]


BOXES = (b"ftyp", b"meta", b"mdat", b"moov", b"moof", b"idat", b"free", b"skip", b"uuid")
"""The parts of an AVIF; behind anything else nobody can say where the file ends."""


def _bare_avif(data: bytes, position: Position) -> bytes:
    at = 0
    for _ in range(MOST_PARTS):
        if at > len(data):
            raise _cut(position)
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        if name not in BOXES or size < 8:  # one of no size goes on to the end
            return data
        at += size
    raise _endless(position)


BARE: Mapping[str, Callable[[bytes, Position], bytes]] = {
    "JPEG": _bare_jpeg,
    "PNG": _bare_png,
    "WebP": _bare_webp,
    "AVIF": _bare_avif,
}
