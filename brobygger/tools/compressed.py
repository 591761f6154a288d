"""What a host can send in the place of a text: the same, compressed (RFC 7932, RFC 1952)."""

import gzip
import io
from collections.abc import Iterator

from brobygger.nouns.output import OutputFile

TEXTS = (".atom", ".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")
"""Endings of files that become smaller; photos are compressed already."""

QUALITY = 10
"""Of 11: the last one makes a page 2 % smaller and takes more than twice as long."""

LEVEL = 9


def is_text(address: str) -> bool:
    """Say whether a file is worth compressing."""
    return address.endswith(TEXTS)


def compressed(file: OutputFile) -> Iterator[OutputFile]:
    """Yield a file as brotli (`.br`) and as gzip (`.gz`), each where it is smaller than the file."""
    for ending, data in ((".br", _brotli(file.data)), (".gz", _gzip(file.data))):
        if len(data) < len(file.data):
            yield OutputFile(file.address + ending, data)


def _brotli(data: bytes) -> bytes:
    import brotli

    made: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=QUALITY)
    return made


def _gzip(data: bytes) -> bytes:
    """Return data as gzip without a name, a time or a system in its head; gzip.compress tells of the system."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=out, mtime=0) as packed:
        packed.write(data)
    return out.getvalue()
