"""Whether a version still says what the version says that it was made from."""

from dataclasses import dataclass

from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.tools.passages import Passage, passages_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a version stands to the one that it was made from: `source`, None where that is gone or there was none.

    `record` is what somebody wrote down who compared the two, `is_compared` says that it was with this source. `new`
    are the passages of the source that the record does not know, `gone` the marks of those that it no longer has.
    """

    record: MadeFrom | None
    source: Page | None
    is_compared: bool = False
    new: tuple[Passage, ...] = ()
    gone: frozenset[str] = frozenset()

    @property
    def is_behind(self) -> bool:
        """Say whether the source says something else than when somebody compared the two."""
        return bool(self.new or self.gone)


def standing_of(site: Site, page: Page) -> Standing:
    """Return how a version stands to the one that it was made from; it is behind only where somebody compared them."""
    record, source = _record_of(site, page), source_of(site, page)
    if record is None or source is None or record.base != source.locale.key:
        return Standing(record=record, source=source)
    passages = passages_in(site, source)
    return Standing(
        record=record,
        source=source,
        is_compared=True,
        new=tuple(passage for passage in passages if passage.mark not in record.marks),
        gone=record.marks - {passage.mark for passage in passages},
    )


def newer_source(site: Site, page: Page) -> Page | None:
    """Return the version that a page was made from, where that says something else since somebody compared the two."""
    if _record_of(site, page) is None:
        return None
    standing = standing_of(site, page)
    return standing.source if standing.is_behind else None


def source_of(site: Site, page: Page) -> Page | None:
    """Return the version that one was made from: the one written down, else its base; None where that is gone."""
    record = _record_of(site, page)
    named = site.page(page.page_id, record.base) if record is not None else None
    if named is not None and named.locale.key != page.locale.key:
        return named
    return site.page(page.page_id, page.base) if page.base is not None else None


def passages_in(site: Site, page: Page) -> tuple[Passage, ...]:
    """Return the passages of a page."""
    return passages_of(page.document, site.bodies[page.document.path])


def _record_of(site: Site, page: Page) -> MadeFrom | None:
    return site.made_from.get(page.locale.key, {}).get(page.page_id)
