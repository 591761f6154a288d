"""The state of every version as a table: a row for each page, a column for each locale."""

from collections.abc import Iterable
from dataclasses import dataclass

from brobygger.nouns.site import Site
from brobygger.whole.status import Due, State, VersionStatus

ORIGINAL = "original"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A version: its state (`original` where it was made from no other), its file, its address in the site."""

    state: str
    path: str | None
    address: str | None
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A page in each locale, in the order of the site."""

    page_id: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A locale: how many pages it has in each state, and the share of all pages that need nothing, in percent."""

    name: str
    key: str
    counts: dict[str, int]
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTable:
    """What a status page shows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    dues: tuple[Due, ...]


def status_table(site: Site, statuses: Iterable[VersionStatus], dues: Iterable[Due]) -> StatusTable:
    """Return the table of a site's versions and what is due."""
    known = {(one.page_id, one.locale.key): one for one in statuses}
    locales = site.settings.locales
    rows = []
    for page_id in site.versions:
        cells = tuple(_cell(site, page_id, locale.key, known.get((page_id, locale.key))) for locale in locales)
        rows.append(Row(page_id=page_id, title=site.original(page_id).title, cells=cells))
    columns = []
    for index, locale in enumerate(locales):
        states = [row.cells[index].state for row in rows]
        counts = {state: states.count(state) for state in (ORIGINAL, *State)}
        done = counts[ORIGINAL] + counts[State.CURRENT]
        share = 100 * done // max(1, len(rows))
        columns.append(Column(name=locale.name, key=locale.key, counts=counts, done=share))
    return StatusTable(columns=tuple(columns), rows=tuple(rows), dues=tuple(dues))


def _cell(site: Site, page_id: str, key: str, status: VersionStatus | None) -> Cell:
    page = site.page(page_id, key)
    return Cell(
        state=ORIGINAL if status is None or status.is_original else str(status.state),
        path=page.document.path if page else None,
        address=page.address if page else None,
        passages=tuple(change.passage.text for change in status.changes.new) if status else (),
    )
