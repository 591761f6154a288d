"""Promise: an activity whose published dates have changed says so to the calendars that hold it."""

from collections.abc import Iterator, Mapping

from brobygger.nouns.problems import Position, Problem, Related, warning
from brobygger.nouns.site import Site
from brobygger.nouns.values import PageId
from brobygger.tools.date_record import PATH, Recorded, dates_of


def check_dates(site: Site, recorded: Mapping[PageId, Recorded]) -> Iterator[Problem]:
    """Yield a problem for each activity whose dates are other than recorded and whose `sequence` has not risen.

    A calendar keeps what it holds of an event until it hears of it with a higher number (RFC 5546, 2.1.4).
    """
    for page_id, before in recorded.items():
        if page_id not in site.versions:
            continue
        page = site.original(page_id)
        sequence, dates = dates_of((page,)).get(page_id, (0, before.dates))
        if dates != before.dates and sequence <= before.sequence:
            document = page.document
            field = "sequence" if document.says("sequence") else "when"
            related = (Related(code="published", position=Position(path=PATH, line=before.line, column=1)),)
            number = str(before.sequence + 1)
            yield warning("sequence-same", document.position(field), hint="higher", related=related, number=number)
