"""What leaves the site: files to send, booklets, copies, cards in the pages of others."""

from typing import Literal

from markupsafe import Markup

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.values import Moment, PartialDate
from brobygger.nouns.view.frame import Copy, Furniture
from brobygger.nouns.view.parts import QrCode


@record
class Origin:
    """Where a file comes from that is handed on: the day of which it is, and its address on the site.

    `address` is None where nobody has said where the site is.
    """

    day: PartialDate
    address: str | None


@record
class GatheredPart:
    """A page within a file that holds several: the id of its place, its title and what it says."""

    id: str
    title: str
    article: Markup


@record
class GatheredView:
    """Several pages in one file that needs no other: `gathered` to read on a phone, `booklet` to print.

    `introduction` is what the page of their section says, `country` the country whose pages they are where they are of
    one alone, `words` are the explanations that they share, `symbols` the drawings; `icon` is an address that holds it,
    `qr` the code of the address that the file comes from.
    """

    kind: Literal["gathered", "booklet"]
    shared: Furniture
    title: str
    country: str | None
    introduction: Markup
    parts: tuple[GatheredPart, ...]
    words: tuple[Markup, ...]
    symbols: tuple[Markup, ...]
    icon: str
    origin: Origin
    qr: QrCode | None


@record
class ReadMeView:
    """The text that lies on a memory stick beside the site; `lines` are the locales that it speaks."""

    site_name: str
    locales: tuple[Locale, ...]
    copy: Copy


@record
class EmbeddedView:
    """The card of an offer that other sites show in a frame; `until` is its last day, which may have passed.

    `organisation_lang` is the language of the organisation's title where that is not the card's own.
    """

    locale: Locale
    site_name: str
    title: str
    summary: str | None
    organisation: str | None
    organisation_lang: str | None
    start: Moment | None
    is_cancelled: bool
    has_ended: bool
    until: PartialDate | None
    href: str
    canonical: str | None
