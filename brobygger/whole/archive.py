"""Put files into a zip that is the same, byte for byte, wherever and whenever it is made."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

MARK = b"Written by Brobygger, which writes this file anew each time."
"""The comment of our zips: a file that has it may be written over."""

LEVEL = 9
FIRST_YEAR = 1980
"""A zip knows no earlier day (APPNOTE, 4.4.6)."""

RIGHTS = 0o100644 << 16
"""A file that everybody may read, as Unix says it."""

ON_UNIX = 3
PACKED_ALREADY = (".avif", ".webp", ".jpg", ".png", ".br", ".gz", ".woff2")
"""What gains nothing by being packed again."""


def zip_of(files: Mapping[str, bytes], day: date) -> bytes:
    """Return a zip of files by their addresses, in their order; each has the first minute of `day` as its time."""
    out = io.BytesIO()
    time = (max(day.year, FIRST_YEAR), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(out, "w") as archive:
        archive.comment = MARK
        for address, data in sorted(files.items()):
            entry = zipfile.ZipInfo(address, time)
            entry.create_system, entry.external_attr = ON_UNIX, RIGHTS
            is_packed = address.endswith(PACKED_ALREADY)
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=None if is_packed else LEVEL)
    return out.getvalue()
