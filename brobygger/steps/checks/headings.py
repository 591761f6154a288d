"""Promise: headings form an outline, and each of them can be linked to."""

from collections.abc import Iterator

from brobygger.nouns.problems import Problem, Related, error
from brobygger.nouns.site import Page, Site
from brobygger.tools.heading_ids import OF_TEMPLATES


def check_headings(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for a first-level heading (the title is that), a skipped level, an id that is there already."""
    level = 1
    ids: dict[str, Related] = {}
    for section in site.bodies[page.document.path]:
        heading = section.heading
        if heading is None:
            continue
        if heading.level == 1:
            yield error("heading-first", heading.position, hint="second", heading=heading.text)
            continue
        if heading.level > level + 1:
            marks, wanted = "#" * heading.level, "#" * (level + 1)
            yield error(
                "heading-skipped", heading.position, hint="level", marks=marks, wanted=wanted, heading=heading.text
            )
        level = heading.level
        if not heading.text:
            yield error("heading-empty", heading.position, hint="write")
        if heading.written_id in OF_TEMPLATES:
            yield error("heading-id-taken", heading.position, hint="change", id=heading.written_id)
        if heading.written_id is not None:
            if heading.written_id in ids:
                related = (ids[heading.written_id],)
                yield error("heading-id-twice", heading.position, hint="change", related=related, id=heading.written_id)
            ids.setdefault(heading.written_id, Related(code="other-place", position=heading.position))
