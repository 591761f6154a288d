"""What a phone may keep of a locale: a list of its pages and of all that they show, with the size of each file."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

from brobygger.nouns.limits import PHONE
from brobygger.nouns.locales import Locale
from brobygger.nouns.output import Offline, OutputFile, Subject
from brobygger.nouns.record import record
from brobygger.nouns.site import Photo, Site
from brobygger.nouns.values import PageId
from brobygger.tools.formatting import megabytes_in
from brobygger.tools.outline import keep_address, offline_address

ASSET = re.compile(rb"assets/[\w.-]+")

OF_PAGES = ("page", "calendar")
"""Kinds of files that belong to a page of the content: what holds for it holds for them."""

LEFT_OUT = ("not-found", "redirect", "old", "feed", "card", "object", "data")
"""Kinds of files that are of no use without a network."""

FORM = "image/webp"
"""A phone that can keep pages knows this form; newer ones make smaller files, and older iPhones cannot show them."""


@record
class Stock:
    """The bytes of each file that is no page by its address, and by each variant of a photo the one that is kept."""

    sizes: Mapping[str, int]
    saved: Mapping[str, str]

    @classmethod
    def of(cls, photos: Iterable[Photo], sizes: Mapping[str, int]) -> "Stock":
        """Return what lists are made from besides pages."""
        return cls(sizes=sizes, saved={address: _saved(photo) for photo in photos for address in photo.addresses})


def offline_of(file: OutputFile) -> Offline:
    """Return what a phone is told of a page, or of another file whose address does not change with it."""
    assets = tuple(sorted({name.decode() for name in ASSET.findall(file.data)}))
    return sha256(file.data).hexdigest()[:12], len(file.data), assets


def may_be_kept(site: Site, subject: Subject) -> bool:
    """Say whether a page may lie on a phone: none that puts its reader at risk, and none that is no longer offered."""
    if subject[0] not in OF_PAGES:
        return subject[0] not in LEFT_OUT
    page = site.versions[PageId(subject[1])][subject[2]]
    return not (page.is_sensitive or page.has_ended or page.fields.draft)


def locale_of(subject: Subject) -> str | None:
    """Return the key of the locale that a page belongs to; the start page belongs to all."""
    if subject[0] in OF_PAGES:
        return subject[2]
    return subject[1] if len(subject) > 1 else None


def offline_list(locale: Locale, pages: Mapping[str, Offline], more: Collection[str], stock: Stock) -> OutputFile:
    """Return the list of what is kept of a locale: `pages` and what they show, and `more` files.

    `files` holds the fingerprint of each by its address, an empty one where it is a part of the address; `photos` the
    variants of photos that are not kept, and which one stands for each; `page` is what says that another is missing.
    `pages` and `size` are for the button.
    """
    named = {*more, *(asset for _, _, assets in pages.values() for asset in assets)} & stock.sizes.keys()
    assets = {stock.saved.get(address, address) for address in named}
    size = sum(size for _, size, _ in pages.values()) + sum(stock.sizes[address] for address in assets)
    found: dict[str, object] = {
        "lang": locale.tag,
        "pages": sum(address.endswith(".html") for address in pages),
        "size": megabytes_in(locale.language, size),
        "page": keep_address(locale),
        "files": {address: pages[address][0] for address in sorted(pages)} | dict.fromkeys(sorted(assets), ""),
        "photos": {address: stock.saved[address] for address in sorted(named - assets)},
    }
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(offline_address(locale), text.encode())


def _saved(photo: Photo) -> str:
    """Return the variant of a photo that is kept."""
    variants = next((form.variants for form in photo.forms if form.type == FORM), ((photo.address, photo.width),))
    return next((address for address, width in variants if width >= PHONE), variants[-1][0])
