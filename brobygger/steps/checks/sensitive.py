"""Promise: who looks over a reader's shoulder, or into the phone's history, learns nothing from a sensitive page."""

from collections.abc import Iterator

from brobygger.nouns.model import Topic
from brobygger.nouns.problems import Problem, error, warning
from brobygger.nouns.site import Page, Site
from brobygger.tools.urls import slug_of, slugify

SHORTEST = 4
"""Letters of a word that may tell something."""


def check_sensitive(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for a sensitive page whose address tells, and for a topic that shows one and is none itself."""
    if not page.is_sensitive:
        yield from _check_topic(site, page)
        return
    slug = slug_of(page.address)
    told = {word for word in slugify(page.title).split("-") if len(word) >= SHORTEST}
    has_own = page.document.fields.slug is not None
    if not has_own or not told.isdisjoint(slug.split("-")):
        yield warning(
            "address-tells", page.document.position("slug" if has_own else "title"), hint="neutral", slug=slug
        )


def _check_topic(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each sensitive article of which a topic shows what it says."""
    fields = page.document.fields
    for index, name in enumerate((fields.articles or ()) if isinstance(fields, Topic) else ()):
        if name in site.groups and site.groups[name].is_sensitive:
            yield error("topic-tells", page.document.position(f"articles[{index}]"), hint="sensitive", page=name)
