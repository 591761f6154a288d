"""The card of an offer that other sites show in a frame."""

from brobygger.nouns.model import Activity, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Answer, When
from brobygger.nouns.view import EmbeddedView
from brobygger.tools.outline import card_address
from brobygger.tools.urls import relative


def embedded_view(site: Site, page: Page) -> EmbeddedView:
    """Return the card of an offer."""
    fields, settings = page.fields, site.settings
    address = card_address(settings, page) or page.address
    behind = fields.organisation if isinstance(fields, Service | Activity) else None
    organisation = site.nearest(behind, page.locale) if behind else None
    if organisation is not None and organisation.is_sensitive:
        organisation = None
    when = fields.when if isinstance(fields, Activity) and isinstance(fields.when, When) else None
    return EmbeddedView(
        locale=page.locale,
        site_name=settings.name,
        title=page.title,
        summary=fields.summary,
        organisation=organisation.title if organisation else None,
        organisation_lang=organisation.locale.tag if organisation and organisation.locale != page.locale else None,
        start=when.start if when else None,
        is_cancelled=when is not None and when.cancelled is Answer.YES,
        has_ended=page.has_ended,
        until=fields.valid_until,
        href=relative(page.address, address),
        canonical=None if settings.base_url is None else settings.base_url + page.address,
    )
