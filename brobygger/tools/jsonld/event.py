"""Activities with a date in the words of schema.org."""

from brobygger.nouns.model import Activity
from brobygger.nouns.occurrence import time_of
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Answer, Free, Moment, RepeatRule, Unknown, When, rule_parts
from brobygger.tools.jsonld.organisation import place, provider
from brobygger.tools.jsonld.script import Node
from brobygger.tools.jsonld.service import WEEKDAYS, offer

DAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), WEEKDAYS, strict=True))
UNITS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
"""The frequencies of RFC 5545 as units of a duration (ISO 8601)."""


def event(site: Site, page: Page, fields: Activity) -> Node | None:
    """Return an activity (https://schema.org/Event), where its day is known."""
    when = fields.when
    if not isinstance(when, When) or when.start is None:
        return None
    where, spoken = _where(fields), fields.languages
    attendance = {(True, False): "Offline", (False, True): "Online", (True, True): "Mixed"}
    mode = attendance.get((any(one["@type"] == "Place" for one in where), fields.online is not None))
    return {
        "@type": "Event",
        "name": page.title,
        "description": fields.summary,
        "url": site.settings.url(page.address),
        "startDate": _moment(page, when, when.start),
        "endDate": _moment(page, when, when.end) if when.end else None,
        "eventStatus": f"https://schema.org/Event{'Cancelled' if when.cancelled is Answer.YES else 'Scheduled'}",
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode" if mode else None,
        "eventSchedule": _schedule(page, when, when.start, when.repeat) if when.repeat else None,
        "location": where,
        "organizer": provider(site, page)[0],
        "inLanguage": list(spoken) if spoken and not isinstance(spoken, Unknown) else None,
        "typicalAgeRange": _ages(fields),
        "isAccessibleForFree": True if fields.price and isinstance(fields.price.amount, Free) else None,
        "offers": _offer(fields),
    }


def _where(fields: Activity) -> list[Node]:
    """Return where it happens: the place that it names, else those of the organisation; and on the net."""
    if fields.place:
        known = [venue for venue in fields.places or () if venue.name == fields.place]
        physical = [place(known[0], fields.country)] if known else [_named(fields.place, fields.country)]
    else:
        physical = [] if fields.online else [place(venue, fields.country) for venue in fields.places or ()]
    online: list[Node] = [{"@type": "VirtualLocation", "url": fields.online}] if fields.online else []
    return [*physical, *online]


def _named(name: str, country: str | None) -> Node:
    """Return a place of which nothing but a name is known."""
    return {
        "@type": "Place",
        "name": name,
        "address": {"@type": "PostalAddress", "addressCountry": country} if country else None,
    }


def _moment(page: Page, when: When, moment: Moment) -> str:
    """Return a day, or a time of it with its distance from UTC where the time zone is known."""
    if when.all_day is Answer.YES or moment.time is None:
        return moment.day.isoformat()
    return time_of(moment.day, moment.time, page.time_zone).isoformat()


def _ages(fields: Activity) -> str | None:
    """Return the ages that it is for, as schema.org writes them: `6-12`, `18-`, `-12`."""
    if fields.age_min is None and fields.age_max is None:
        return None
    return f"{'' if fields.age_min is None else fields.age_min}-{'' if fields.age_max is None else fields.age_max}"


def _offer(fields: Activity) -> Node | None:
    found, sign_up = offer(fields.price), fields.sign_up
    if found is None or sign_up is None:
        return found
    channel = sign_up.channel
    return {
        **found,
        "url": channel if channel and channel.startswith(("https:", "http:")) else None,
        "validFrom": sign_up.from_.first_day.isoformat() if sign_up.from_ else None,
        "validThrough": sign_up.until.last_day.isoformat() if sign_up.until else None,
    }


def _schedule(page: Page, when: When, start: Moment, rule: RepeatRule) -> Node:
    """Return a repetition (https://schema.org/Schedule)."""
    parts = rule_parts(rule)
    by_day = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    is_timed = when.all_day is not Answer.YES and start.time is not None
    until = when.repeats_until
    return {
        "@type": "Schedule",
        "startDate": start.day.isoformat(),
        "endDate": until.isoformat() if until else None,
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{UNITS[parts['FREQ']]}",
        "repeatCount": int(parts["COUNT"]) if "COUNT" in parts else None,
        "byDay": [f"https://schema.org/{DAYS[day]}" if day in DAYS else day for day in by_day],
        "byMonthDay": int(parts["BYMONTHDAY"]) if "BYMONTHDAY" in parts else None,
        "exceptDate": [str(day) for day in when.except_ or () if day.day],
        "startTime": str(start.time) if is_timed else None,
        "endTime": str(when.end.time).replace("24:00", "23:59") if is_timed and when.end and when.end.time else None,
        "scheduleTimezone": page.time_zone if is_timed else None,
    }
