"""Structured data for search engines (schema.org), as it may stand in a page."""

import json

from markupsafe import Markup

from brobygger.nouns.model import Organisation
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page
from brobygger.nouns.values import Venue


def json_ld_of(page: Page, settings: Settings) -> Markup | None:
    """Return what schema.org calls the page's organisation; None for other kinds and for sensitive pages."""
    fields = page.fields
    if not isinstance(fields, Organisation) or page.is_sensitive:
        return None
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": fields.official_name or page.title,
        "description": fields.summary,
        "inLanguage": page.locale.language,
        "url": fields.website,
    }
    if fields.official_name and fields.official_name != page.title:
        data["alternateName"] = page.title
    if fields.founded:
        data["foundingDate"] = str(fields.founded)
    if fields.valid_until:
        data["dissolutionDate"] = str(fields.valid_until)
    if fields.part_of:
        data["parentOrganization"] = {"@type": "Organization", "name": fields.part_of}
    if fields.funders:
        data["funder"] = [{"@type": "Organization", "name": name} for name in fields.funders]
    if fields.contact:
        data["telephone"] = fields.contact.phone
        data["email"] = fields.contact.email
    if fields.places:
        data["location"] = [_place(venue, fields.country) for venue in fields.places]
    if settings.base_url:
        data["mainEntityOfPage"] = settings.base_url + page.address
    return script_json(data)


def _place(venue: Venue, country: str | None) -> dict[str, object]:
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
    }


def script_json(data: dict[str, object]) -> Markup:
    """Write data as JSON that cannot end the script element it stands in; entries without a value are left out."""
    text = json.dumps(_without_gaps(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704 - escaped here


def _without_gaps(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_gaps(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_gaps(item) for item in value]
    return value
