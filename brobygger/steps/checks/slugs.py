"""Promise: correcting a title does not move a page."""

from collections.abc import Iterator

from brobygger.nouns.problems import Problem, suggestion
from brobygger.nouns.site import Page, Site
from brobygger.tools.urls import slug_of


def check_slugs(site: Site, page: Page) -> Iterator[Problem]:  # noqa: ARG001 - the form of every check
    """Yield a hint for a page whose address follows its title because it has no slug of its own.

    A sensitive one wants a slug that its title has nothing to do with.
    """
    if page.document.fields.slug is None and page.page_id != "index" and not page.is_sensitive:
        slug = slug_of(page.address)
        yield suggestion("slug-missing", page.document.position("title"), hint="write", slug=slug)
