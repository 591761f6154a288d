"""Whether a version still says what the version says that it was made from."""

from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.tools.passages import Passage, passages_of


def source_of(site: Site, page: Page, record: MadeFrom | None) -> Page | None:
    """Return the version that one was made from: the one written down, else its base; None where that is gone."""
    named = site.page(page.page_id, record.base) if record is not None else None
    if named is not None and named.locale.key != page.locale.key:
        return named
    return site.page(page.page_id, page.base) if page.base is not None else None


def passages_in(site: Site, page: Page) -> tuple[Passage, ...]:
    """Return the passages of a page."""
    return passages_of(page.document, site.bodies[page.document.path])


def newer_source(site: Site, page: Page) -> Page | None:
    """Return the version that a page was made from, where that says something else since somebody compared the two."""
    record = site.made_from.get(page.locale.key, {}).get(page.page_id)
    if record is None:
        return None
    source = source_of(site, page, record)
    if source is None or source.locale.key != record.base:  # nobody has compared those two
        return None
    return source if {passage.mark for passage in passages_in(site, source)} != record.marks else None
