"""Old addresses: which file stood there, in which locale, in which section."""

import re

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Site

REDIRECTS = "redirects.yaml"
INDEX = "index.html"
PART = re.compile(r"[^\s\\/:*?\"<>|#]+")
"""What a folder or a file may be called on every disk, as far as its letters go."""

DOTS = frozenset({".", ".."})


def file_at(written: str) -> str:
    """Return the path of the file that an address means: `nb/old/` is the page of that folder."""
    path = written.strip().removeprefix("/")
    return f"{path}{INDEX}" if not path or path.endswith("/") else path


def is_page_address(address: str) -> bool:
    """Say whether an address can be the file of a page: it ends in .html, and no folder of it does."""
    *folders, file = address.split("/")
    names = (*folders, file.removesuffix(".html"))
    return (
        file.endswith(".html")
        and all(PART.fullmatch(name) and name not in DOTS for name in names)
        and not any(folder.endswith(".html") for folder in folders)
    )


def locale_at(settings: Settings, address: str) -> Locale | None:
    """Return the locale whose pages stand below an address, or None: it is older than this way to sort them."""
    found = (locale for locale in settings.locales if address.startswith(f"{locale.address}/"))
    return max(found, key=lambda locale: len(locale.address), default=None)


def section_at(site: Site, locale: Locale, address: str) -> Folder | None:
    """Return the deepest folder of a locale, below its home page, in whose list an old address stood."""
    folders = (folder for (key, path), folder in site.folders.items() if key == locale.key and path)
    around = (one for one in folders if address.startswith(one.address.removesuffix(INDEX)) and one.address != address)
    return max(around, key=lambda folder: len(folder.address), default=None)
