"""Organisations, services and activities as HSDS has them.

An activity is a service that says when it happens. What HSDS has no property for is told as an attribute, and what
nobody knows stays away, or is said to be unknown: never as no, and never as free.
"""

from collections.abc import Iterator

from brobygger.nouns.model import Activity, Organisation, Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import (
    Answer,
    Contact,
    HowToJoin,
    LanguageTag,
    OpeningHours,
    PartialDate,
    Price,
    Unknown,
    When,
)
from brobygger.tools.hsds.locations import locations
from brobygger.tools.hsds.parts import contacts, cost_options, languages, own_page, phones, themes
from brobygger.tools.hsds.schedules import happening, opening
from brobygger.tools.hsds.things import Ids, Thing

Said = tuple[str, object]
"""What is asked, by the name of our field, and the answer."""


def object_of(site: Site, page: Page) -> Thing:
    """Return the whole object of a page on an organisation, a service or an activity."""
    fields, ids = page.fields, Ids(site.settings, page.page_id)
    if isinstance(fields, Organisation):
        return _organization(site, page, fields, ids)
    if isinstance(fields, Service):
        return _offer(site, page, fields, ids) | _of_service(page, fields, ids)
    if isinstance(fields, Activity):
        return _offer(site, page, fields, ids) | _of_activity(page, fields, ids)
    raise TypeError(page.page_id)


def as_listed(found: Thing) -> Thing:
    """Return an object as lists show it: without what there may be several of (API reference, Lists)."""
    return {
        name: as_listed(value) if isinstance(value, dict) else value
        for name, value in found.items()
        if not isinstance(value, list)
    }


def _organization(site: Site, page: Page, fields: Organisation, ids: Ids) -> Thing:
    name, contact = fields.official_name or page.title, _contact(page, fields)
    answers: tuple[Said, ...] = (
        ("country", fields.country),
        ("authority", "yes" if fields.authority else None),
        ("valid_until", fields.valid_until),
        *(("neutral_in", subject) for subject in fields.neutral_in or ()),
        *(("language", tag) for tag in _known(fields.languages_spoken)),
    )
    return {
        "id": ids.of(),
        "name": name,
        "alternate_name": page.title if page.title != name else None,
        "description": fields.summary or page.title,
        "email": contact.email,
        "website": fields.website,
        "additional_websites": own_page(site.settings, page, ids),
        "year_incorporated": fields.founded.year if fields.founded else None,
        "funding": [{"id": ids.of("funding", funder), "source": funder} for funder in fields.funders or ()],
        "contacts": contacts(contact, name, ids),
        "phones": phones(contact, ids),
        "locations": locations(page, ids),
        "attributes": [*themes(site, page, ids), *ids.attributes("organization", answers)],
    }


def _offer(site: Site, page: Page, fields: Service | Activity, ids: Ids) -> Thing:
    """Return what services and activities have alike."""
    contact, price, settings = _contact(page, fields), fields.price or Price(), site.settings
    behind = site.nearest(fields.organisation, page.locale) if fields.organisation else None
    shown = None if behind is None or behind.is_sensitive or not isinstance(behind.fields, Organisation) else behind
    name = page.title if shown is None else shown.title
    answers: tuple[Said, ...] = (
        ("kind", "service" if isinstance(fields, Service) else "activity"),
        ("country", fields.country),
        ("price", "unknown" if isinstance(price.amount, Unknown) else None),
        ("valid_from", fields.valid_from),
        ("valid_until", fields.valid_until),
        *(("audience", whom) for whom in fields.audience or ()),
        *(_of_one_kind(fields) if not page.has_ended else ()),
    )
    return {
        "id": ids.of(),
        "name": page.title,
        "description": fields.summary,
        "url": contact.web or settings.url(page.address),
        "additional_urls": own_page(settings, page, ids) if contact.web else [],
        "email": contact.email,
        "status": "defunct" if page.has_ended else "active",
        "fees_description": price.note,
        "assured_date": _exact(fields.checked_on),
        "alert": fields.ended_note if page.has_ended else None,
        "last_modified": f"{day}T00:00:00.000Z" if (day := _exact(fields.changed_on)) else None,
        "phones": phones(contact, ids),
        "service_at_locations": [{"id": ids.of("at", at["id"]), "location": at} for at in locations(page, ids)],
        "organization": as_listed(object_of(site, shown)) if shown else None,
        "cost_options": cost_options(price, ids),
        "contacts": contacts(contact, name, ids),
        "attributes": [*themes(site, page, ids), *ids.attributes("offer", answers)],
    }


def _of_service(page: Page, fields: Service, ids: Ids) -> Thing:
    """Return what a service alone has; nobody joins one that has ended."""
    join = fields.how_to_join or HowToJoin()
    hours, open_to = fields.opening_hours, not page.has_ended
    gains = [f"- {gain}" for gain in fields.what_you_get or ()]
    return {
        "description": "\n".join(filter(None, (fields.summary, *gains))) or None,
        "application_process": "\n".join(join.steps or ()) if open_to and join.steps else None,
        "eligibility_description": fields.who_can_use,
        "schedules": list(opening(hours, ids)) if open_to and isinstance(hours, OpeningHours) else [],
        "languages": languages(page, _known(fields.languages_spoken), ids),
        "required_documents": [
            {"id": ids.of("document", document), "document": document}
            for document in (fields.bring or () if open_to else ())
        ],
    }


def _of_activity(page: Page, fields: Activity, ids: Ids) -> Thing:
    """Return what an activity alone has."""
    when = fields.when if isinstance(fields.when, When) and not page.has_ended else When()
    is_cancelled = when.cancelled is Answer.YES
    return {
        **({"status": "inactive"} if is_cancelled else {}),
        "minimum_age": fields.age_min,
        "maximum_age": fields.age_max,
        "schedules": list(happening(when, fields.sign_up, ids)),
        "languages": languages(page, _known(fields.languages), ids),
    }


def _of_one_kind(fields: Service | Activity) -> Iterator[Said]:
    """Yield the answers that one kind of offers gives; `unknown` is one."""
    if isinstance(fields, Service):
        yield "appointment", fields.appointment
        yield from (("how_to_join", way) for way in (fields.how_to_join.ways or () if fields.how_to_join else ()))
        for name in ("interpreter", "confidential", "needs_identity", "languages_spoken"):
            value = getattr(fields, name)
            yield name, None if isinstance(value, tuple) else value
        return
    is_cancelled = isinstance(fields.when, When) and fields.when.cancelled is Answer.YES
    yield "when", "cancelled" if is_cancelled else None if isinstance(fields.when, When) else fields.when
    yield "sign_up", fields.sign_up.channel if fields.sign_up else None
    yield "sign_up_from", fields.sign_up.from_ if fields.sign_up else None
    yield "sign_up_until", fields.sign_up.until if fields.sign_up else None
    yield "languages", fields.languages if isinstance(fields.languages, Unknown) else None
    for name in ("childcare", "equipment_lent", "food"):
        yield name, getattr(fields, name)


def _contact(page: Page, fields: Organisation | Service | Activity) -> Contact:
    """Return how somebody is reached; nobody is any more once it has ended."""
    return Contact() if page.has_ended or fields.contact is None else fields.contact


def _known(values: tuple[LanguageTag, ...] | Unknown | None) -> tuple[LanguageTag, ...]:
    return values if isinstance(values, tuple) else ()


def _exact(found: PartialDate | None) -> str | None:
    """Return a date that is known to the day; HSDS has no others."""
    return str(found) if found and found.day else None
