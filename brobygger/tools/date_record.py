"""The file dates.txt: when the activities happen that have been published, one a line, with their `sequence`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from brobygger.nouns.model import Activity
from brobygger.nouns.problems import Position, Problem, error
from brobygger.nouns.site import Page
from brobygger.nouns.values import Answer, Moment, PageId, When

PATH = "dates.txt"
TITLE = "# When activities happen, as it was published. Written by `build --record`; a line for each, in order."
SEQUENCE = "sequence="


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was published of an activity: its sequence, and its dates in words of the form `start=2026-12-01`."""

    line: int
    sequence: int
    dates: str


def read_dates(text: str) -> tuple[dict[PageId, Recorded], tuple[Problem, ...]]:
    """Return what is recorded of each activity, and a problem for each line that is none of ours."""
    found: dict[PageId, Recorded] = {}
    problems: list[Problem] = []
    for number, written in enumerate(text.splitlines(), 1):
        line = written.strip()
        if not line or line.startswith("#"):
            continue
        page_id, _, said = line.partition(" ")
        sequence, _, dates = said.partition(" ")
        count = sequence.removeprefix(SEQUENCE)
        if not (sequence.startswith(SEQUENCE) and count.isascii() and count.isdigit() and dates.startswith("start=")):
            problems.append(error("date-line", Position(path=PATH, line=number, column=1), hint="again", value=line))
        else:
            found.setdefault(PageId(page_id), Recorded(number, int(count), dates))
    return found, tuple(problems)


def dates_text(dated: Mapping[PageId, tuple[int, str]]) -> str:
    """Return the file that says of each activity its sequence and its dates."""
    lines = (f"{page_id} {SEQUENCE}{sequence} {dates}" for page_id, (sequence, dates) in sorted(dated.items()))
    return "\n".join((TITLE, *lines, ""))


def dates_of(pages: Iterable[Page]) -> dict[PageId, tuple[int, str]]:
    """Return the sequence and the dates of each activity among some pages that is offered and has a first day."""
    found = {}
    for page in pages:
        fields = page.fields
        if isinstance(fields, Activity) and isinstance(fields.when, When) and fields.when.start and not page.has_ended:
            found[page.page_id] = (max(0, fields.sequence or 0), " ".join(_words(page, fields.when)))
    return found


def _words(page: Page, when: When) -> Iterator[str]:
    """Yield what a calendar has to hear of where it changes (RFC 5546, 2.1.4)."""
    for name, moment in (("start", when.start), ("end", when.end)):
        if moment is not None:
            yield f"{name}={_moment(moment)}"
    if when.all_day is Answer.YES:
        yield "all_day=yes"
    if page.time_zone:
        yield f"zone={page.time_zone}"
    if when.repeat:
        yield f"repeat={when.repeat}"
    if when.except_:
        yield f"except={','.join(sorted(map(str, when.except_)))}"
    if when.cancelled is Answer.YES:
        yield "cancelled=yes"


def _moment(moment: Moment) -> str:
    return f"{moment.day}T{moment.time}" if moment.time else str(moment.day)
