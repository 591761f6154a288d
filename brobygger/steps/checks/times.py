"""Promise: what happens ends after it has begun."""

from collections.abc import Iterator

from brobygger.nouns.model import Activity
from brobygger.nouns.problems import Problem, error
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Clock, When

BEGINS, ENDS = Clock(0, 0), Clock(24, 0)
"""What stands for the time of a day that has none."""


def check_times(site: Site, page: Page) -> Iterator[Problem]:  # noqa: ARG001 - the form of every check
    """Yield a problem for an activity whose end comes before its start."""
    fields, document = page.fields, page.document
    when = fields.when if isinstance(fields, Activity) and isinstance(fields.when, When) else None
    if when is None or when.start is None or when.end is None or not document.says("when.end"):
        return
    if (when.end.day, when.end.time or ENDS) < (when.start.day, when.start.time or BEGINS):
        yield error("when-order", document.position("when.end"), hint="later")
