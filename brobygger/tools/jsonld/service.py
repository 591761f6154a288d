"""Services in the words of schema.org: what somebody offers, to whom, when and for how much."""

from collections.abc import Iterator
from decimal import Decimal

from brobygger.nouns.model import Service
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Contact, DayHours, DayState, Free, OpeningHours, Price, Unknown
from brobygger.tools.formatting import country_in
from brobygger.tools.jsonld.organisation import known_hours, place, provider
from brobygger.tools.jsonld.script import Node

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def service(site: Site, page: Page, fields: Service) -> Node:
    """Return a service (https://schema.org/Service), of an authority a GovernmentService."""
    behind, is_public = provider(site, page)
    hours = known_hours(fields.opening_hours)
    price = offer(fields.price)
    return {
        "@type": "GovernmentService" if is_public else "Service",
        "name": page.title,
        "description": fields.summary,
        "url": site.settings.url(page.address),
        "provider": behind,
        "areaServed": {"@type": "Country", "name": country_in(page.locale.language, fields.country)}
        if fields.country
        else None,
        "audience": {"@type": "Audience", "audienceType": fields.who_can_use} if fields.who_can_use else None,
        "availableChannel": _channel(fields),
        "hoursAvailable": list(_hours(hours)) if hours else None,
        "offers": price,
    }


def offer(price: Price | None) -> Node | None:
    """Return what something costs (https://schema.org/Offer); None where nobody knows, which is never free."""
    if price is None or price.amount is None or isinstance(price.amount, Unknown):
        return None
    amount = Decimal(0) if isinstance(price.amount, Free) else price.amount
    return {"@type": "Offer", "price": str(amount), "priceCurrency": price.currency, "description": price.note}


def _channel(fields: Service) -> Node | None:
    """Return how one comes to the service (https://schema.org/ServiceChannel)."""
    contact, spoken = fields.contact or Contact(), fields.languages_spoken
    channel: Node = {
        "serviceUrl": contact.web,
        "servicePhone": _contact_point(contact.phone),
        "serviceSmsNumber": _contact_point(contact.sms),
        "serviceLocation": [place(venue, fields.country) for venue in fields.places or ()],
        "availableLanguage": list(spoken) if spoken and not isinstance(spoken, Unknown) else None,
    }
    return {"@type": "ServiceChannel", **channel} if any(channel.values()) else None


def _contact_point(number: str | None) -> Node | None:
    return {"@type": "ContactPoint", "telephone": number} if number else None


def _hours(hours: OpeningHours) -> Iterator[Node]:
    """Yield the hours (https://schema.org/OpeningHoursSpecification); days that have the same ones stand together.

    A closed day opens and closes at midnight. Who has to make an appointment has no hours that one could come at.
    """
    days: dict[tuple[str, str], list[str]] = {}
    named = [*zip(WEEKDAYS, hours.week, strict=True), ("PublicHolidays", hours.public_holidays)]
    for name, day in named:
        for slot in _slots(day):
            days.setdefault(slot, []).append(name)
    for (opens, closes), names in days.items():
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": names, "opens": opens, "closes": closes}
    for exception in hours.exceptions or ():
        for opens, closes in _slots(exception.hours) if exception.date else ():
            yield {
                "@type": "OpeningHoursSpecification",
                "opens": opens,
                "closes": closes,
                "validFrom": exception.date.first_day.isoformat() if exception.date else None,
                "validThrough": exception.date.last_day.isoformat() if exception.date else None,
            }


def _slots(day: DayHours | None) -> Iterator[tuple[str, str]]:
    if day is DayState.CLOSED:
        yield "00:00", "00:00"
    elif isinstance(day, tuple):
        yield from ((str(slot.opens), str(slot.closes).replace("24:00", "23:59")) for slot in day)
