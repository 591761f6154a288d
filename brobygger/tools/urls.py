"""Addresses within the site: slugs, and relative links from one file to another."""

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "a", "ö": "o", "ð": "d", "þ": "th", "ß": "ss", "đ": "d", "ł": "l"}
)

# Names that Windows keeps for devices; a file of such a name cannot be copied to a memory stick there.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)

LONGEST = 200
"""Bytes that a file's or folder's name may have: most disks take 255, and a copy of a copy wants some of them."""


def slugify(text: str, longest: int | None = None) -> str:
    """Return plain lower-case ASCII with hyphens, cut at `longest`; empty where nothing is left, as of Arabic."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-")


def slug_of(address: str) -> str:
    """Return the part of a page's address that its slug gives: `old` of `nb/services/old.html`."""
    return address.removesuffix("/index.html").removesuffix(".html").rpartition("/")[2]


@lru_cache(maxsize=65536)
def relative(target: str, origin: str) -> str:
    """Return the link from the file `origin` to the file `target`, both as paths from the site's root."""
    from_folder = origin.rpartition("/")[0]
    to_folder, _, name = target.rpartition("/")
    if from_folder == to_folder:
        return name
    if not from_folder:
        return target
    ours, theirs = from_folder.split("/"), to_folder.split("/") if to_folder else []
    shared = 0
    while shared < min(len(ours), len(theirs)) and ours[shared] == theirs[shared]:
        shared += 1
    return "../" * (len(ours) - shared) + "/".join([*theirs[shared:], name])


def resolve(folder: str, target: str) -> str | None:
    """Return the path that `target` means from `folder`, or None where it leaves the root."""
    parts = folder.split("/") if folder else []
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
