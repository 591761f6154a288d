"""Links to pages of the content, as readers of a locale are led to them."""

from brobygger.nouns.site import Page
from brobygger.nouns.view import Link
from brobygger.tools.urls import relative


def link_to(shown: Page, key: str, address: str, *, text: str | None = None, is_current: bool = False) -> Link:
    """Return a link from `address` to a page for readers of the locale `key`; without a text it bears the title."""
    lang = None if shown.locale.key == key else shown.locale.tag
    return Link(text=text or shown.title, href=relative(shown.address, address), lang=lang, is_current=is_current)
