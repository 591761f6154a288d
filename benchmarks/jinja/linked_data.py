"""What a page says to machines: JSON-LD of its kind and of its breadcrumb."""

from functools import cache
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from benchmarks.jinja.events import COUNT
from benchmarks.jinja.pages import Page, Site

Data = dict[str, Any]


def json_ld(site: Site, page: Page) -> Markup:
    """Return a page's JSON-LD."""
    kind = _OF_KIND.get(page.section) if page.is_topic else None
    graph = [*([kind(site, page)] if kind else []), _crumbs(site, page)]
    return htmlsafe_json_dumps(
        {"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def _crumbs(site: Site, page: Page) -> Data:
    items = [(site.name if above.is_home else above.title, above.url) for above in site.parents(page)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": site.base + url}
            for number, (name, url) in enumerate([*items, (page.title, page.url)], 1)
        ],
    }


def _organisation(site: Site, page: Page) -> Data:
    meta = page.meta
    return {
        "@type": "Organization",
        "name": meta["official_name"],
        "alternateName": page.title,
        "description": meta["description"],
        "url": meta["website"],
        "foundingDate": str(meta["founded"]),
        "parentOrganization": {"@type": "Organization", "name": meta["part_of"]},
        "funder": [{"@type": "Organization", "name": name} for name in meta["funders"]],
        "telephone": meta["contact"]["phone"],
        "email": meta["contact"]["email"],
        "knowsLanguage": meta["languages_spoken"],
        "location": _places(page),
        "mainEntityOfPage": site.base + page.url,
    }


def _service(site: Site, page: Page) -> Data:
    meta, owner = page.meta, _owner(site, page)
    return {
        "@type": "Service",
        "name": page.title,
        "description": meta["description"],
        "url": site.base + page.url,
        "provider": _provider(site, owner),
        "areaServed": {
            "@type": "Country",
            "name": site.countries[meta["country"]]["names"][site.locales[page.locale].language],
        },
        "audience": {"@type": "Audience", "audienceType": meta["who_can_use"]},
        "availableChannel": {
            "@type": "ServiceChannel",
            "servicePhone": {"@type": "ContactPoint", "telephone": owner.meta["contact"]["phone"]},
            "serviceLocation": _places(owner),
            "availableLanguage": meta["languages_spoken"],
        },
        "hoursAvailable": _hours(owner),
    }


def _event(site: Site, page: Page) -> Data:
    meta, when = page.meta, page.meta["when"]
    counted = COUNT.search(when["repeat"])
    return {
        "@type": "Event",
        "name": page.title,
        "description": meta["description"],
        "url": site.base + page.url,
        "startDate": when["start"].replace(" ", "T"),
        "endDate": when["end"].replace(" ", "T"),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "eventSchedule": {
            "@type": "Schedule",
            "startDate": when["start"][:10],
            "repeatFrequency": "P1W",
            "repeatCount": int(counted[1]) if counted else 1,
            "startTime": when["start"][11:16],
            "endTime": when["end"][11:16],
        },
        "location": [
            {
                "@type": "Place",
                "name": meta["place"],
                "address": {"@type": "PostalAddress", "addressCountry": meta["country"]},
            }
        ],
        "organizer": _provider(site, _owner(site, page)),
        "inLanguage": meta["languages"],
        "typicalAgeRange": f"{meta['age_min']}-{meta['age_max']}",
    }


_OF_KIND = {"organisations": _organisation, "services": _service, "activities": _event}


def _owner(site: Site, page: Page) -> Page:
    owner = site.owner(page)
    if owner is None:
        raise LookupError(f"{page.key} names no organisation")
    return owner


def _provider(site: Site, owner: Page) -> Data:
    return {
        "@type": "Organization",
        "name": owner.meta["official_name"],
        "url": owner.meta["website"],
        "mainEntityOfPage": site.base + owner.url,
    }


@cache
def _places(owner: Page) -> list[Data]:
    return [
        {
            "@type": "Place",
            "name": place["name"],
            "address": {
                "@type": "PostalAddress",
                "streetAddress": place["street"],
                "postalCode": place["postcode"],
                "addressLocality": place["town"],
                "addressCountry": owner.meta["country"],
            },
        }
        for place in owner.meta["places"]
    ]


@cache
def _hours(owner: Page) -> list[Data]:
    """Return opening hours by the days that have them in common."""
    found: dict[str, list[str]] = {}
    for day, hours in owner.meta["opening_hours"].items():
        for slot in [hours] if isinstance(hours, str) else hours:
            if "-" in slot:
                found.setdefault(slot, []).append(day.title())
    return [
        {"@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": slot[:5], "closes": slot[6:]}
        for slot, days in sorted(found.items())
    ]
