"""Turn the state of translations into words: apart from report.py, since most commands need none of what this loads."""

import json
from collections.abc import Iterable, Iterator, Sequence

from brobygger.nouns.locales import Locale
from brobygger.whole.report import Say, counted, harmless, in_english
from brobygger.whole.status import Due, State, VersionStatus


def status_lines(
    statuses: Sequence[VersionStatus], dues: Iterable[Due], locales: Iterable[Locale], say: Say = in_english
) -> Iterator[str]:
    """Yield what there is to do on translations, what is due, and how far each locale has come, in the site's order."""
    for status in statuses:
        yield from (harmless(line) for line in _status_lines(status, say))
    for one in dues:
        yield harmless(due_line(one, say))
    for locale in locales:
        found = [status.state for status in statuses if status.locale.key == locale.key]
        line = say(
            "{locale}: {current} current, {behind} behind, {unconfirmed} unconfirmed, "
            "{orphan} without a source, {missing} missing"
        )
        yield line.format(locale=locale.key, **{str(state): found.count(state) for state in State})


def due_line(one: Due, say: Say = in_english) -> str:
    """Return what should be looked at, and why."""
    line = {
        "review": say("{path}: last checked on {day}; it is time to look at it again"),
        "ends": say("{path}: ends on {day}"),
        "machine": say("{path}: written by a machine, and nobody has checked it"),
    }[one.reason]
    return line.format(path=one.path, day=one.day)


def _status_lines(status: VersionStatus, say: Say) -> Iterator[str]:
    if status.state is State.BEHIND:
        yield say("{path} is behind {base}:").format(path=status.path, base=status.base)
        for passage in status.new:
            yield "    " + say("line {line}: {text}").format(line=passage.line, text=passage.text)
        if status.gone:
            yield "    " + counted(status.gone, say("1 passage is gone"), say("{count} passages are gone"))
    elif status.state is State.UNCONFIRMED:
        line = say("{path}: nobody has confirmed what it was made from ({base})")
        yield line.format(path=status.path, base=status.base)
    elif status.state is State.ORPHAN:
        yield say("{path}: the version that it was made from is gone").format(path=status.path)
    elif status.state is State.MISSING:
        yield say("{locale}: {page} is missing").format(locale=status.locale.key, page=status.page_id)


def status_json(statuses: Iterable[VersionStatus], dues: Iterable[Due]) -> str:
    """Return one JSON object with the state of every version and everything that is due."""
    versions = [
        {
            "page": status.page_id,
            "locale": status.locale.key,
            "state": str(status.state),
            "path": status.path,
            "base": status.base,
            "new": [{"line": passage.line, "text": passage.text} for passage in status.new],
            "gone": status.gone,
        }
        for status in statuses
    ]
    todo = [{"reason": one.reason, "path": one.path, "day": one.day and one.day.isoformat()} for one in dues]
    return harmless(json.dumps({"versions": versions, "due": todo}, ensure_ascii=False))
