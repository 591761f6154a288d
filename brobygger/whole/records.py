"""What is written down of a published site, to hold the next one against it: files beside site.yaml, by their names.

`build --record` writes them, their owner commits them, and each build looks at them. A record is two pure functions: a
new one is a line in `RECORDS`, and its name in `RECORD_FILES` (project.py).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from brobygger.nouns.model import Activity, kind_of
from brobygger.nouns.output import Output
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.site import Site
from brobygger.steps.checks import check_dates, check_recorded
from brobygger.tools.address_record import addresses_text, read_addresses
from brobygger.tools.date_record import dates_of, dates_text, read_dates
from brobygger.tools.frontmatter import text_of
from brobygger.tools.outline import agenda_address
from brobygger.whole.project import ADDRESSES, DATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A site as readers get it, and the addresses of its files; not those of the lists that phones keep."""

    site: Site
    addresses: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A file that says what was published.

    `text` returns what the file is to say of a site, and `problems` what is wrong with a site, or with the file; both
    are given what the file says, and "" where there is none.
    """

    text: Callable[[Published, str], str]
    problems: Callable[[Published, str], Iterable[Problem]]


def recorded_texts(published: Published, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return what each record is to say, by its path, where it says something else; all can be read."""
    before = {path: text_of(files.get(path, b""), path) for path in RECORDS}
    found = {path: one.text(published, before[path]) for path, one in RECORDS.items()}
    return {path: text for path, text in found.items() if text.encode() != files.get(path)}


def record_problems(published: Published, files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield what a site lacks, or has changed, of what is recorded."""
    for path, data in sorted(files.items()):
        try:
            text = text_of(data, path)
        except FaultError as fault:
            yield fault.problem
        else:
            yield from RECORDS[path].problems(published, text)


def addresses_of(*files: Iterable[Output | str]) -> frozenset[str]:
    """Return the addresses of files, or of pages that are named by theirs."""
    return frozenset(file if isinstance(file, str) else file.address for file in chain(*files))


def _addresses_text(published: Published, text: str) -> str:
    """Return what addresses.txt is to say; agendas come and go with the dates, so nobody is promised them."""
    agendas = map(agenda_address, published.site.settings.locales)
    return addresses_text(read_addresses(text)[0], published.addresses.difference(agendas))


def _address_problems(published: Published, text: str) -> Iterator[Problem]:
    recorded, problems = read_addresses(text)
    yield from problems
    yield from check_recorded(published.site, published.addresses, recorded)


def _dates_text(published: Published, text: str) -> str:  # noqa: ARG001 - what is no longer offered has no dates to keep
    site = published.site
    return dates_text(dates_of(site.original(page_id) for page_id in site.versions if kind_of(page_id) is Activity))


def _date_problems(published: Published, text: str) -> Iterator[Problem]:
    recorded, problems = read_dates(text)
    yield from problems
    yield from check_dates(published.site, recorded)


RECORDS: Mapping[str, Record] = MappingProxyType(
    {
        ADDRESSES: Record(text=_addresses_text, problems=_address_problems),
        DATES: Record(text=_dates_text, problems=_date_problems),
    }
)
