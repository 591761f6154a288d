"""Organisations and places in the words of schema.org."""

from brobygger.nouns.model import Activity, Organisation, Service
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Contact, OpeningHours, Unknown, Venue
from brobygger.tools.jsonld.script import Node


def organisation(page: Page, fields: Organisation, settings: Settings) -> Node:
    """Return an organisation (https://schema.org/Organization) with all that is known of it."""
    name, contact = fields.official_name or page.title, fields.contact or Contact()
    spoken = fields.languages_spoken
    return {
        "@type": kind_of_organisation(fields),
        "name": name,
        "alternateName": page.title if page.title != name else None,
        "description": fields.summary,
        "url": fields.website,
        "foundingDate": str(fields.founded) if fields.founded else None,
        "dissolutionDate": str(fields.valid_until) if fields.valid_until else None,
        "parentOrganization": {"@type": "Organization", "name": fields.part_of} if fields.part_of else None,
        "funder": [{"@type": "Organization", "name": funder} for funder in fields.funders or ()],
        "telephone": contact.phone,
        "email": contact.email,
        "knowsLanguage": list(spoken) if spoken and not isinstance(spoken, Unknown) else None,
        "location": [place(venue, fields.country) for venue in fields.places or ()],
        "mainEntityOfPage": settings.url(page.address),
    }


def kind_of_organisation(fields: Organisation) -> str:
    """Return what schema.org calls an organisation of this kind."""
    return "GovernmentOrganization" if fields.authority else "Organization"


def provider(site: Site, page: Page) -> tuple[Node | None, bool]:
    """Return the organisation behind an offer, as short as it can be said, and whether it is an authority."""
    fields = page.fields
    if not isinstance(fields, Service | Activity) or fields.organisation is None:
        return None, False
    shown = site.nearest(fields.organisation, page.locale)
    if shown is None or not isinstance(shown.fields, Organisation) or shown.is_sensitive:
        return None, False
    own = shown.fields
    node: Node = {
        "@type": kind_of_organisation(own),
        "name": own.official_name or shown.title,
        "url": own.website,
        "mainEntityOfPage": site.settings.url(shown.address),
    }
    return node, bool(own.authority)


def place(venue: Venue, country: str | None) -> Node:
    """Return a place (https://schema.org/Place); where it lies is said as far as it is known."""
    has_point = venue.lat is not None and venue.lon is not None
    return {
        "@type": "Place",
        "name": venue.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": venue.street,
            "postalCode": venue.postcode,
            "addressLocality": venue.town,
            "addressCountry": country,
        },
        "geo": {"@type": "GeoCoordinates", "latitude": str(venue.lat), "longitude": str(venue.lon)}
        if has_point
        else None,
    }


def known_hours(hours: OpeningHours | Unknown | None) -> OpeningHours | None:
    """Return opening hours that somebody knows."""
    return hours if isinstance(hours, OpeningHours) else None
