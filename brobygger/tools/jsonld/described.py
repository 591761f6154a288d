"""What a page tells search engines of its subject."""

from brobygger.nouns.model import Activity, Organisation, Service
from brobygger.nouns.site import Page, Site
from brobygger.tools.jsonld.event import event
from brobygger.tools.jsonld.organisation import organisation
from brobygger.tools.jsonld.questions import questions
from brobygger.tools.jsonld.script import Node
from brobygger.tools.jsonld.service import service


def described(site: Site, page: Page) -> Node | None:
    """Return what schema.org calls the page's subject; None where it has no word for it, and for sensitive pages.

    An organisation that is no more is still one; what has ended is neither offered nor asked for.
    """
    fields = page.fields
    if page.is_sensitive or fields.draft:
        return None
    if isinstance(fields, Organisation):
        return organisation(page, fields, site.settings)
    if page.has_ended:
        return None
    if isinstance(fields, Service):
        return service(site, page, fields)
    if isinstance(fields, Activity):
        return event(site, page, fields)
    return questions(site, page)
