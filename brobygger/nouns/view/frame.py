"""What surrounds every page."""

from markupsafe import Markup

from brobygger.nouns.locales import Locale
from brobygger.nouns.record import record
from brobygger.nouns.values import PartialDate
from brobygger.nouns.view.parts import Emergency, LastDay, Link


@record
class SwitchEntry:
    """A locale in the language switch; without `href` there is no other version to go to.

    `leads_to` names the language of the page behind the link where that is not the entry's own.
    """

    name: str
    tag: str
    direction: str
    href: str | None
    is_current: bool
    is_own: bool
    leads_to: str | None


@record
class Alternate:
    """A version of the page for search engines."""

    hreflang: str
    href: str


@record
class Head:
    """What stands in a page's head."""

    title: str
    description: str | None
    canonical: str | None
    alternates: tuple[Alternate, ...]
    is_indexed: bool
    json_ld: Markup | None
    og_type: str


@record
class Copy:
    """What a copy of the site that is handed on says of itself: the day of which it is, and until when it may be used.

    `site` is where the current site is, None where nobody has said so.
    """

    day: PartialDate
    last: LastDay
    last_written: PartialDate
    site: str | None


@record
class Furniture:
    """What pages that stand in the same place show alike; one object serves all of them, and is rendered once.

    `wordbook` leads to the locale's dictionary, `say` to its page with things to say, `feed` to the list of what is new
    for feed readers, where there is one; under `shelf` a phone finds what it keeps. `copy` is there where this is a
    copy that is handed on.
    """

    locale: Locale
    site_name: str
    owner: str | None
    owner_email: str | None
    is_demonstration: bool
    home: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    alphabet: Link
    search: Link
    keep: Link | None
    shelf: str
    wordbook: str | None
    say: Link | None
    emergency: Emergency
    feed: str | None
    licence_url: str | None
    has_openmoji: bool
    has_own_drawings: bool
    icon: str
    print_sheet: str
    copy: Copy | None


@record
class Frame:
    """What surrounds a page; `scripts` are the addresses of its scripts.

    `leave_to` is where a reader of a sensitive page gets away to, where the site names a place.
    """

    shared: Furniture
    crumbs: tuple[Link, ...]
    switch: tuple[SwitchEntry, ...]
    twin: Link | None
    is_sensitive: bool
    leave_to: str | None
    head: Head
    scripts: tuple[str, ...]
