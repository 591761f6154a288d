"""Turn the state of translations into words: apart from report.py, since most commands need none of what this loads."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from brobygger.nouns.locales import Locale
from brobygger.tools.likeness import stretches
from brobygger.tools.passages import Passage
from brobygger.whole.changes import Change
from brobygger.whole.report import Say, counted, harmless, in_english
from brobygger.whole.status import Due, Reason, State, VersionStatus

FEW = 8
"""Up to so many versions get a line each; more are listed by their locales."""

MANY = 4
"""So many pages of a locale are no longer named where they are all of them."""

WIDTH = 100
INDENT = "    "

Mark = Callable[[str], str]
"""Lets words stand out."""

WriteDay = Callable[[date], str]
"""Writes a day as a language does."""


def unmarked(words: str) -> str:
    """Return words as they are."""
    return words


@dataclass(frozen=True, slots=True)
class _Item:
    """A version in a list, and the line that it gets where there are few."""

    locale: str
    page: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """Versions of which the same is to be said.

    `everything` says that all versions of a locale are meant; `wholes` has by locale key how many those would be.
    """

    headline: str
    items: Sequence[_Item]
    everything: str
    wholes: Mapping[str, int]


def status_lines(
    statuses: Sequence[VersionStatus],
    dues: Sequence[Due],
    locales: Sequence[Locale],
    say: Say = in_english,
    mark: Mark = unmarked,
    write_day: WriteDay = str,
) -> Iterator[str]:
    """Yield what there is to do, the most pressing first, and then how far each locale has come."""
    keys = [locale.key for locale in locales]
    for status in statuses:
        if status.state is State.BEHIND:
            yield from _behind(status, say, mark)
    yield from _lines(_orphans(statuses, say), keys)
    yield from _lines(_unconfirmed(statuses, say), keys)
    yield from _dated(dues, say, write_day)
    yield from _lines(_by_machine(statuses, dues, say), keys)
    yield from _lines(_missing(statuses, say), keys)
    for key, found in _totals(statuses, keys).items():
        line = say(
            "{locale}: {current} current, {behind} behind, {unconfirmed} unconfirmed, "
            "{orphan} without a source, {missing} missing"
        )
        yield line.format(locale=key, **found)


def due_line(one: Due, say: Say = in_english, write_day: WriteDay = str) -> str:
    """Return what should be looked at, and why."""
    line = {
        Reason.REVIEW: say("{path}: last checked on {day}; it is time to look at it again"),
        Reason.ENDS: say("{path}: ends on {day}"),
        Reason.MACHINE: say("{path}: written by a machine, and nobody has checked it"),
    }[one.reason]
    day = one.checked_on if one.reason is Reason.REVIEW else one.day
    return line.format(path=one.path, day=write_day(day) if day else "")


def _behind(status: VersionStatus, say: Say, mark: Mark) -> Iterator[str]:
    yield harmless(say("{path} is behind {base}:").format(path=status.path, base=status.base))
    for change in status.changes.new:
        yield INDENT + _new(change, say, mark)
        if change.before is not None:
            yield 2 * INDENT + harmless(say("before: {text}").format(text=change.before.text))
    for passage in status.changes.gone:
        yield INDENT + harmless(say("gone: {text}").format(text=passage.text))
    if status.changes.unknown:
        gone = counted(status.changes.unknown, say("1 passage is gone"), say("{count} passages are gone"))
        yield INDENT + gone


def _new(change: Change, say: Say, mark: Mark) -> str:
    passage = change.passage
    text = harmless(passage.text)
    if change.before is not None:
        parts = stretches(text, harmless(change.before.text))
        text = " ".join(words if is_old else mark(words) for words, is_old in parts)
    if passage.field is not None:
        field = re.sub(r"\[\d+\]", "", passage.field)
        return say("line {line}, {field}: {text}").format(line=passage.line, field=field, text=text)
    if passage.heading is None or passage.heading == passage.text:
        return say("line {line}: {text}").format(line=passage.line, text=text)
    line = say("line {line}, under “{heading}”: {text}")
    return line.format(line=passage.line, heading=harmless(passage.heading), text=text)


def _orphans(statuses: Iterable[VersionStatus], say: Say) -> _List:
    line = say("{path}: the version that it was made from is gone")
    return _List(
        headline=say("The versions that these were made from are gone ({count}):"),
        items=[_item(one, line) for one in statuses if one.state is State.ORPHAN],
        everything="",
        wholes={},
    )


def _unconfirmed(statuses: Sequence[VersionStatus], say: Say) -> _List:
    line = say("{path}: nobody has confirmed what it was made from ({base})")
    return _List(
        headline=say(
            "Nobody has confirmed what these were made from ({count}). "
            "Where one says what its source says, type: confirm PAGE LOCALE"
        ),
        items=[_item(one, line) for one in statuses if one.state is State.UNCONFIRMED],
        everything=say("{locale}: all {count} that have a source"),
        wholes=Counter(one.locale.key for one in statuses if one.base is not None),
    )


def _by_machine(statuses: Sequence[VersionStatus], dues: Iterable[Due], say: Say) -> _List:
    machines = (one for one in dues if one.reason is Reason.MACHINE)
    return _List(
        headline=say("Written by a machine, and nobody has checked them ({count}):"),
        items=[_Item(one.locale.key, one.page_id, due_line(one, say)) for one in machines],
        everything=say("{locale}: all {count} pages"),
        wholes=Counter(one.locale.key for one in statuses if one.path is not None),
    )


def _missing(statuses: Sequence[VersionStatus], say: Say) -> _List:
    line = say("{locale}: {page} is missing")
    return _List(
        headline=say("Missing ({count}):"),
        items=[_item(one, line) for one in statuses if one.state is State.MISSING],
        everything=say("{locale}: all {count} pages"),
        wholes=Counter(one.locale.key for one in statuses),
    )


def _item(one: VersionStatus, line: str) -> _Item:
    key = one.locale.key
    return _Item(key, one.page_id, line.format(path=one.path, base=one.base, locale=key, page=one.page_id))


def _dated(dues: Sequence[Due], say: Say, write_day: WriteDay) -> Iterator[str]:
    """Yield what is due on a day, the earliest first."""
    for reason in (Reason.REVIEW, Reason.ENDS):
        for one in sorted((one for one in dues if one.reason is reason), key=_day):
            yield harmless(due_line(one, say, write_day))


def _day(one: Due) -> str:
    return str(one.day)


def _lines(found: _List, keys: Iterable[str]) -> Iterator[str]:
    """Yield a line for each of a few versions; many are listed by their locales."""
    if len(found.items) <= FEW:
        yield from (harmless(item.line) for item in found.items)
        return
    yield found.headline.format(count=len(found.items))
    for key in keys:
        pages = [item.page for item in found.items if item.locale == key]
        if len(pages) >= MANY and len(pages) == found.wholes.get(key):
            yield INDENT + found.everything.format(locale=key, count=len(pages))
        elif pages:
            yield from _wrapped(f"{key}: {', '.join(pages)}")


def _wrapped(text: str) -> list[str]:
    return wrap(
        harmless(text),
        WIDTH,
        initial_indent=INDENT,
        subsequent_indent=2 * INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _totals(statuses: Iterable[VersionStatus], keys: Iterable[str]) -> dict[str, dict[str, int]]:
    """Count the versions of each locale by their state; together they are as many as the site has pages."""
    totals = {key: dict.fromkeys(map(str, State), 0) for key in keys}
    for status in statuses:
        totals[status.locale.key][str(status.state)] += 1
    return totals


def status_json(statuses: Sequence[VersionStatus], dues: Iterable[Due], locales: Iterable[Locale]) -> str:
    """Return one JSON object with the state of every version (design.md, section 3).

    `review_due` and `ends` are days, or null where nothing is due or ends within 30 days; `gone` has the passages that
    no new one replaces, with null for a text that nobody knows any more.
    """
    days: dict[tuple[str, str], dict[Reason, str]] = {}
    for one in dues:
        days.setdefault((one.page_id, one.locale.key), {})[one.reason] = one.day.isoformat() if one.day else ""
    pages = [_as_object(status, days.get((status.page_id, status.locale.key), {})) for status in statuses]
    totals = _totals(statuses, [locale.key for locale in locales])
    return harmless(json.dumps({"pages": pages, "totals": totals}, ensure_ascii=False))


def _as_object(status: VersionStatus, due: Mapping[Reason, str]) -> dict[str, object]:
    changes = status.changes
    behind = [
        {**_said(change.passage), "line": change.passage.line, "before": change.before and change.before.text}
        for change in changes.new
    ]
    unknown = [{"heading": None, "text": None, "field": None}] * changes.unknown
    return {
        "id": status.page_id,
        "locale": status.locale.key,
        "state": str(status.state),
        "path": status.path,
        "base": status.base,
        "behind": behind,
        "gone": [*(_said(passage) for passage in changes.gone), *unknown],
        "review_due": due.get(Reason.REVIEW),
        "ends": due.get(Reason.ENDS),
        "unchecked": Reason.MACHINE in due,
    }


def _said(passage: Passage) -> dict[str, object]:
    return {"heading": passage.heading, "text": passage.text, "field": passage.field}
