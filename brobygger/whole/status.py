"""How far each version of each page has come: current, behind, missing, orphan, unconfirmed; and what is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.nouns.values import PageId
from brobygger.tools.behind import passages_in, source_of
from brobygger.tools.passages import Passage

SOON = timedelta(days=30)


class State(StrEnum):
    """How a version stands to the one that it was made from."""

    CURRENT = "current"
    BEHIND = "behind"
    MISSING = "missing"
    ORPHAN = "orphan"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionStatus:
    """The state of a version; `base` is the path of the file that it was made from.

    `new` holds the passages of the base that it was not made from, `gone` how many are no longer there.
    """

    page_id: PageId
    locale: Locale
    state: State
    path: str | None
    base: str | None = None
    new: tuple[Passage, ...] = ()
    gone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A page that somebody should look at: `review`, `ends` or `machine`, with the day where there is one."""

    reason: str
    path: str
    day: date | None


def versions_status(site: Site) -> Iterator[VersionStatus]:
    """Yield the state of each version that is not an original, also of those that are missing, by page and locale."""
    for page_id in site.versions:
        yield from page_status(site, page_id)


def page_status(site: Site, page_id: PageId) -> Iterator[VersionStatus]:
    """Yield the state of each version of one page that is not the original, by locale."""
    versions = site.versions[page_id]
    for locale in site.settings.locales:
        record = site.made_from.get(locale.key, {}).get(page_id)
        page = versions.get(locale.key)
        if page is None:
            yield VersionStatus(page_id=page_id, locale=locale, state=State.MISSING, path=None)
        elif page.base is not None or record is not None:
            yield _status(site, page, record)


def base_of_version(site: Site, page: Page) -> Page | None:
    """Return the version that one was made from; None for an original, and where that version is gone."""
    return site.page(page.page_id, page.base) if page.base else None


def made_from_now(site: Site, base: Page) -> MadeFrom:
    """Return what a person who confirms a version today has before them: the passages of its base."""
    return MadeFrom(base=base.locale.key, marks=frozenset(passage.mark for passage in passages_in(site, base)))


def due(site: Site, today: date) -> Iterator[Due]:
    """Yield what is due for a review, what ends within 30 days, and what a machine wrote and nobody has checked."""
    for page in site.pages:
        path, fields = page.document.path, page.fields
        last = fields.valid_until.last_day if fields.valid_until else None
        if page.is_out_of_date:
            yield Due(reason="review", path=path, day=fields.checked_on.last_day if fields.checked_on else None)
        if last is not None and today <= last <= today + SOON:
            yield Due(reason="ends", path=path, day=last)
        if fields.made_by == "machine" and fields.checked_on is None:
            yield Due(reason="machine", path=path, day=None)


def _status(site: Site, page: Page, record: MadeFrom | None) -> VersionStatus:
    source, path = source_of(site, page, record), page.document.path
    if source is None:  # it was made from a version, and that is gone
        return VersionStatus(page_id=page.page_id, locale=page.locale, state=State.ORPHAN, path=path)
    base = source.document.path
    if record is None:
        return VersionStatus(page_id=page.page_id, locale=page.locale, state=State.UNCONFIRMED, path=path, base=base)
    passages = passages_in(site, source)
    new = tuple(passage for passage in passages if passage.mark not in record.marks)
    gone = len(record.marks - {passage.mark for passage in passages})
    return VersionStatus(
        page_id=page.page_id,
        locale=page.locale,
        state=State.BEHIND if new or gone else State.CURRENT,
        path=path,
        base=base,
        new=new,
        gone=gone,
    )
