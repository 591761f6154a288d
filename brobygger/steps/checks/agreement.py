"""Promise: a version states no number, date, telephone number or address that its base does not state.

The other way round nothing is asked: a plain version says less on purpose.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brobygger.nouns.problems import Problem, warning
from brobygger.nouns.site import Page, Site

if TYPE_CHECKING:
    from brobygger.tools.comparison import Difference


def check_agreement(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a warning for each figure of a version that its base states nowhere, with the place that it came from."""
    if page.base is None:
        return
    mine = site.traces[page.document.path]
    if not mine:
        return
    base = site.versions[page.page_id][page.base]
    known = site.traces[base.document.path]
    if mine == known or set(mine.split("\n")).issubset(known.split("\n")):
        return
    from brobygger.tools.comparison import differences  # most builds meet nothing that has to be read

    for found in differences(site, page, base, frozenset(known.split("\n"))):
        yield _problem(found, base)


def _problem(found: "Difference", base: Page) -> Problem:
    match found.kind:
        case "date":
            code = "date-differs"
        case "phone":
            code = "phone-differs"
        case "address":
            code = "address-differs"
        case _:
            code = "number-differs"
    source = base.document.path
    return warning(code, found.position, hint="compare", related=(found.origin,), value=found.text, base=source)
