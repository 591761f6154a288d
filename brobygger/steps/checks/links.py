"""Promise: no link leads nowhere."""

from collections.abc import Iterator

from brobygger.nouns.document import PageLink, pieces_of
from brobygger.nouns.problems import Problem, error, nearest, warning
from brobygger.nouns.site import Page, Site
from brobygger.tools.lookup import linked_page


def check_links(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each link to a page that does not exist, or to a place that is not on the page it leads to.

    Where drafts are shown, a link to one is a warning, unless it stands in a draft. A page whose file exists but could
    not be read has its own problem; links to it are not dead.
    """
    for piece in pieces_of(site.bodies[page.document.path]):
        if isinstance(piece, PageLink):
            yield from _check_link(site, page, piece)


def _check_link(site: Site, page: Page, link: PageLink) -> Iterator[Problem]:
    target = linked_page(link.target, page.document, site.settings.locales)
    if target is None:
        yield error("link-outside", link.position, hint="inside", target=link.target)
        return
    if target in site.unreadable:
        return
    if target not in site.versions:
        if target in site.drafts:
            yield error("link-draft", link.position, hint="publish", target=target)
            return
        near = nearest(target, site.versions)
        yield error("broken-link", link.position, hint="near" if near else "check", target=target, near=near or "")
        return
    versions = site.versions[target].values()
    if not page.fields.draft and all(version.fields.draft for version in versions):
        yield warning(
            "link-draft", link.position, hint="publish", target=target
        )  # drafts are shown, but not to readers
    if link.anchor is None:
        return
    shown = site.nearest(target, page.locale)
    if shown is None or link.anchor in shown.anchors:
        return
    near = nearest(link.anchor, shown.anchors)
    yield error(
        "broken-anchor",
        link.position,
        hint="near" if near else "all" if shown.anchors else "none",
        anchor=link.anchor,
        path=shown.document.path,
        near=near or "",
        all=", ".join(sorted(shown.anchors)),
    )
