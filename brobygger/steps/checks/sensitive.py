"""Promise: the address of a sensitive page stays in the phone's history, so it does not tell what the page is about."""

from collections.abc import Iterator

from brobygger.nouns.problems import Problem, warning
from brobygger.nouns.site import Page, Site
from brobygger.tools.urls import slug_of, slugify

SHORTEST = 4
"""Letters of a word that may tell something."""


def check_sensitive(site: Site, page: Page) -> Iterator[Problem]:  # noqa: ARG001 - the form of every check
    """Yield a problem for a sensitive page whose address is made of its title, or has a word of it."""
    if not page.is_sensitive:
        return
    slug = slug_of(page.address)
    told = {word for word in slugify(page.title).split("-") if len(word) >= SHORTEST}
    has_own = page.document.fields.slug is not None
    if not has_own or not told.isdisjoint(slug.split("-")):
        yield warning(
            "address-tells", page.document.position("slug" if has_own else "title"), hint="neutral", slug=slug
        )
