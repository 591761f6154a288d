"""How far each version of each page has come: current, behind, missing, orphan, unconfirmed; and what is due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.nouns.values import PageId
from brobygger.tools.passages import Passage, passages_of

SOON = timedelta(days=30)

Records = Mapping[str, Mapping[PageId, MadeFrom]]
"""What versions were made from, by locale key and page id."""


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


def versions_status(site: Site, records: Records) -> Iterator[VersionStatus]:
    """Yield the state of each version that is not an original, also of those that are missing, by page and locale."""
    for page_id in site.versions:
        versions = site.versions[page_id]
        for locale in site.settings.locales:
            record = records.get(locale.key, {}).get(page_id)
            page = versions.get(locale.key)
            if page is None:
                yield VersionStatus(page_id=page_id, locale=locale, state=State.MISSING, path=None)
            elif page.base is not None or record is not None:
                yield _status(site, page, record)


def source_of(site: Site, page: Page, record: MadeFrom | None) -> Page | None:
    """Return the version that one was made from: the one of its record, else its base; None where there is neither."""
    if record is not None and record.base != page.locale.key:
        source = site.page(page.page_id, record.base)
        if source is not None:
            return source
    return site.page(page.page_id, page.base) if page.base else None


def made_from_now(site: Site, source: Page) -> MadeFrom:
    """Return what a person who makes or confirms a version today has before them: the passages of its source."""
    return MadeFrom(base=source.locale.key, marks=frozenset(passage.mark for passage in _passages(site, source)))


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
    base = source_of(site, page, record)
    path = page.document.path
    if base is None:  # it was made from a version, and that is gone
        return VersionStatus(page_id=page.page_id, locale=page.locale, state=State.ORPHAN, path=path)
    if record is None:
        return VersionStatus(
            page_id=page.page_id, locale=page.locale, state=State.UNCONFIRMED, path=path, base=base.document.path
        )
    passages = _passages(site, base)
    new = tuple(passage for passage in passages if passage.mark not in record.marks)
    gone = len(record.marks - {passage.mark for passage in passages})
    return VersionStatus(
        page_id=page.page_id,
        locale=page.locale,
        state=State.BEHIND if new or gone else State.CURRENT,
        path=path,
        base=base.document.path,
        new=new,
        gone=gone,
    )


def _passages(site: Site, page: Page) -> tuple[Passage, ...]:
    return passages_of(page.document, site.bodies[page.document.path])
