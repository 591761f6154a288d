"""How far each version of each page has come: current, behind, missing, orphan, unconfirmed; and what is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brobygger.nouns.locales import Locale
from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.nouns.values import PageId
from brobygger.steps.assemble import review_day
from brobygger.tools.behind import passages_in, standing_of
from brobygger.whole.changes import NO_CHANGES, Changes, Earlier, Past, changes_of, nothing_earlier

SOON = timedelta(days=30)


class State(StrEnum):
    """How a version stands to the one that it was made from; an original, made from none, is current."""

    CURRENT = "current"
    BEHIND = "behind"
    MISSING = "missing"
    ORPHAN = "orphan"
    UNCONFIRMED = "unconfirmed"


class Reason(StrEnum):
    """Why somebody should look at a version."""

    REVIEW = "review"
    ENDS = "ends"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionStatus:
    """The state of a version; `base` is the path of the file that it was made from, none for an original."""

    page_id: PageId
    locale: Locale
    state: State
    path: str | None
    base: str | None = None
    changes: Changes = NO_CHANGES

    @property
    def is_original(self) -> bool:
        """Say whether it was made from no other version."""
        return self.base is None and self.state is State.CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A version that somebody should look at: since when or from when, and when somebody did so before."""

    reason: Reason
    page_id: PageId
    locale: Locale
    path: str
    day: date | None = None
    checked_on: date | None = None


def versions_status(site: Site, earlier: Earlier = nothing_earlier) -> Iterator[VersionStatus]:
    """Yield the state of each version, also of those that are missing, by page and locale.

    `earlier` tells what the base of a version that is behind has said before.
    """
    past = Past(earlier)
    for page_id in site.versions:
        yield from page_status(site, page_id, past)


def page_status(site: Site, page_id: PageId, past: Past | None = None) -> Iterator[VersionStatus]:
    """Yield the state of each version of one page, by locale; without a past, nobody knows what stood there before."""
    versions, past = site.versions[page_id], past or Past(nothing_earlier)
    for locale in site.settings.locales:
        page = versions.get(locale.key)
        if page is None:
            yield VersionStatus(page_id=page_id, locale=locale, state=State.MISSING, path=None)
        else:
            yield _status(site, page, past)


def made_from_now(site: Site, source: Page) -> MadeFrom:
    """Return what a person who makes or confirms a version today has before them: the passages of its source."""
    return MadeFrom(base=source.locale.key, marks=frozenset(passage.mark for passage in passages_in(site, source)))


def due(site: Site, today: date) -> Iterator[Due]:
    """Yield what is due for a review, what ends within 30 days, and what a machine wrote and nobody has checked."""
    for page in site.pages:
        fields = page.fields
        last = fields.valid_until.last_day if fields.valid_until else None
        if page.is_out_of_date:
            checked = fields.checked_on.last_day if fields.checked_on else None
            yield _due(page, Reason.REVIEW, review_day(fields), checked)
        if last is not None and today <= last <= today + SOON:
            yield _due(page, Reason.ENDS, last)
        if fields.made_by == "machine" and fields.checked_on is None:
            yield _due(page, Reason.MACHINE)


def _due(page: Page, reason: Reason, day: date | None = None, checked_on: date | None = None) -> Due:
    path = page.document.path
    return Due(reason=reason, page_id=page.page_id, locale=page.locale, path=path, day=day, checked_on=checked_on)


def _status(site: Site, page: Page, past: Past) -> VersionStatus:
    standing = standing_of(site, page)
    base = standing.source
    state, changes = State.CURRENT, NO_CHANGES
    if base is None:  # with a record, it was made from a version, and that is gone
        state = State.CURRENT if standing.record is None else State.ORPHAN
    elif not standing.is_compared:
        state = State.UNCONFIRMED
    elif standing.is_behind:
        state, changes = State.BEHIND, changes_of(standing.new, standing.gone, base.document, past)
    return VersionStatus(
        page_id=page.page_id,
        locale=page.locale,
        state=state,
        path=page.document.path,
        base=base.document.path if base else None,
        changes=changes,
    )
