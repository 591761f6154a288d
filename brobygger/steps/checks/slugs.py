"""Promise: correcting a title does not move a page."""

from collections.abc import Iterator

from brobygger.nouns.problems import Problem, Severity
from brobygger.nouns.site import Site


def check_slugs(site: Site) -> Iterator[Problem]:
    """Yield a hint for each page whose address follows its title because it has no slug of its own."""
    for page in site.pages:
        if page.document.fields.slug is None and page.page_id != "index":
            slug = page.address.removesuffix("/index.html").removesuffix(".html").rpartition("/")[2]
            yield Problem(
                code="slug-missing",
                severity=Severity.HINT,
                position=page.document.position("title"),
                values=(("slug", slug),),
                hint="write",
            )
