"""Where the sections of a page begin: those of its text and those that its template adds."""

from collections.abc import Iterator

from brobygger.nouns.model import Activity, Article, Organisation, PageFields, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.view import Place
from brobygger.steps.views.ended import said_of

ENOUGH = 3
"""A page with fewer sections is soon looked over; it needs no list of them."""

WHAT_YOU_GET, HOW_TO_JOIN, CONTACT = "what-you-get", "how-to-join", "contact-title"
STEPS, HELPERS, FACTS = "steps", "who-can-help", "facts-title"
"""The ids of the headings that templates bring along."""

BEFORE: dict[type[PageFields], tuple[str, ...]] = {Service: (WHAT_YOU_GET,)}
BEHIND: dict[type[PageFields], tuple[str, ...]] = {
    Organisation: (CONTACT, FACTS),
    Service: (HOW_TO_JOIN, FACTS, CONTACT),
    Activity: (FACTS, CONTACT),
    Article: (STEPS, HELPERS, FACTS, CONTACT),
}
"""Which of them the template of a kind puts before the text and behind it, in its order."""


def places_of(site: Site, page: Page, *, has_contact: bool, has_helpers: bool) -> tuple[Place, ...]:
    """Return the headings of the second level in the order in which the page shows them.

    A heading of the template has no text here: its words belong to the template.
    """
    fields, kind = said_of(page), type(page.fields)
    shown = {
        WHAT_YOU_GET: isinstance(fields, Service) and fields.what_you_get,
        HOW_TO_JOIN: isinstance(fields, Service) and (fields.how_to_join or fields.bring),
        STEPS: isinstance(fields, Article) and fields.steps,
        HELPERS: has_helpers,
        FACTS: True,
        CONTACT: has_contact,
    }
    before = (Place(id=name) for name in BEFORE.get(kind, ()) if shown[name])
    behind = (Place(id=name) for name in BEHIND.get(kind, ()) if shown[name])
    return (*before, *_of_text(site, page), *behind)


def _of_text(site: Site, page: Page) -> Iterator[Place]:
    for section, anchor in zip(site.bodies[page.document.path], page.heading_ids, strict=True):
        heading = section.heading
        if anchor and heading and heading.level == 2 and heading.text:
            yield Place(id=anchor, text=heading.text)
