"""When something is open or happens, as HSDS has it: the words of iCalendar (RFC 5545, 3.3.10) one by one.

Times are those of clocks at the place: HSDS wants a distance from UTC, which a summer changes.
"""

from collections.abc import Iterator

from brobygger.nouns.values import (
    Answer,
    DayHours,
    DayState,
    OpeningHours,
    SignUp,
    When,
    rule_parts,
)
from brobygger.tools.hsds.things import Ids, Thing

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

KNOWN = ("WEEKLY", "MONTHLY")
"""The frequencies that HSDS has; other rules stand whole in the notes."""


def opening(hours: OpeningHours, ids: Ids) -> Iterator[Thing]:
    """Yield opening hours; days that have the same ones stand together.

    That a day is closed, needs an appointment or is a public holiday is told as an attribute.
    """
    week: dict[tuple[str | None, str | None, str | None], list[str]] = {}
    for name, day in zip(DAYS, hours.week, strict=True):
        for slot in _slots(day):
            week.setdefault(slot, []).append(name)
    for (opens, closes, state), names in week.items():
        yield _entry(ids, opens, closes, state, freq="WEEKLY", byday=",".join(names), notes=hours.note)
    for opens, closes, state in _slots(hours.public_holidays):
        yield _entry(ids, opens, closes, state, day="public holidays")
    for exception in hours.exceptions or ():
        for opens, closes, state in _slots(exception.hours) if exception.date else ():
            yield _entry(
                ids,
                opens,
                closes,
                state,
                valid_from=exception.date.first_day.isoformat() if exception.date else None,
                valid_to=exception.date.last_day.isoformat() if exception.date else None,
            )


def happening(when: When, sign_up: SignUp | None, ids: Ids) -> Iterator[Thing]:
    """Yield when an activity happens, with its rule where it comes again."""
    if when.start is None:
        return
    start, end = when.start, when.end
    parts = rule_parts(when.repeat) if when.repeat else {}
    is_timed = when.all_day is not Answer.YES and start.time is not None
    is_known = parts.get("FREQ") in KNOWN
    rule = [] if is_known or not when.repeat else [f"RRULE:{when.repeat}"]
    without = [f"EXDATE;VALUE=DATE:{str(day).replace('-', '')}" for day in when.except_ or () if day.day]
    channel = sign_up.channel if sign_up else None
    until = when.repeats_until or (end or start).day
    yield {
        "id": ids.of("schedule", start.day.isoformat()),
        "dtstart": start.day.isoformat(),
        "until": until.isoformat() if when.repeats_until or not when.repeat else None,
        "count": int(parts["COUNT"]) if is_known and "COUNT" in parts else None,
        "freq": parts["FREQ"] if is_known else None,
        "interval": int(parts.get("INTERVAL", "1")) if is_known else None,
        "byday": parts.get("BYDAY") if is_known else None,
        "bymonthday": parts.get("BYMONTHDAY") if is_known else None,
        "opens_at": str(start.time) if is_timed else None,
        "closes_at": str(end.time) if is_timed and end and end.time else None,
        "schedule_link": channel if channel and channel.startswith(("https:", "http:")) else None,
        "notes": "\n".join((*rule, *without)) or None,
    }


def _entry(ids: Ids, opens: str | None, closes: str | None, state: str | None, **more: str | None) -> Thing:
    day = more.pop("day", None)
    id_ = ids.of("schedule", opens, closes, state, day, *sorted((name, value) for name, value in more.items() if value))
    told = [("opening", state), ("day", day)]
    return {"id": id_, "opens_at": opens, "closes_at": closes, **more, "attributes": ids.attributes(f"at {id_}", told)}


def _slots(day: DayHours | None) -> Iterator[tuple[str | None, str | None, str | None]]:
    """Yield when a day opens and closes, or what it is instead."""
    if isinstance(day, DayState):
        yield None, None, str(day)
    for slot in day if isinstance(day, tuple) else ():
        yield str(slot.opens), str(slot.closes), None
