"""Promise: what happens ends after it has begun, and begins on one of the days on which it is repeated."""

from collections.abc import Iterator

from brobygger.nouns.model import Activity
from brobygger.nouns.problems import Problem, error
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Clock, When
from brobygger.tools.recurrence import is_in_step

BEGINS, ENDS = Clock(0, 0), Clock(24, 0)
"""What stands for the time of a day that has none."""


def check_times(site: Site, page: Page) -> Iterator[Problem]:  # noqa: ARG001 - the form of every check
    """Yield a problem for an activity that ends before it begins, or whose first day its rule does not name.

    RFC 5545, 3.8.5.3, leaves it to each calendar what becomes of such a first day.
    """
    fields, document = page.fields, page.document
    when = fields.when if isinstance(fields, Activity) and isinstance(fields.when, When) else None
    if when is None or when.start is None:
        return
    end = when.end if document.says("when.end") else None
    if end is not None and (end.day, end.time or ENDS) < (when.start.day, when.start.time or BEGINS):
        yield error("when-order", document.position("when.end"), hint="later")
    if document.says("when.repeat") and not is_in_step(when):
        yield error("repeat-start", document.position("when.repeat"), hint="first", day=str(when.start.day))
