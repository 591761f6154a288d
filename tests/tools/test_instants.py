"""Promise: page, phone and calendar file say the same of when an activity happens, to the second, for five years."""

import json
import re
import subprocess
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from brobygger.nouns.values import TimeZone, When
from brobygger.nouns.view import Event
from brobygger.steps.views.agenda import once
from brobygger.tools.calendar_files import calendar_file
from brobygger.tools.formatting import once_in
from brobygger.tools.recurrence import first_moment, is_all_day, occurrences
from brobygger.tools.templates import Templates
from brobygger.whole.memory import NoMemory
from tests.support import ROOT
from tests.tools.happening import FIRST, LAST, activities, instant, read_back

ITEM = re.compile(r'<li data-until="([^"]*)"(?: data-zone="([^"]*)")?><time datetime="([^"]*)">')
TEMPLATES = {
    path.relative_to(ROOT / "templates").as_posix(): path.read_text(encoding="utf-8")
    for name in ("dates", "once", "until")
    for path in (ROOT / f"templates/parts/{name}.html",)
}

PHONE = """\
const { readFileSync } = require("node:fs"), vm = require("node:vm");
const [items, tools, dates] = JSON.parse(readFileSync(0, "utf8"));
let now = 0, item;
class Clock extends Date {
  constructor(...given) { if (given.length) { super(...given); } else { super(now); } }
  static now() { return now; }
}
const context = vm.createContext({ Date: Clock, document: { querySelectorAll: () => [item] } });
vm.runInContext(tools.replaceAll("const ", "var "), context);
const script = new vm.Script(dates);
const hidden = (dataset, at) => {
  now = at;
  item = { dataset, hidden: false, closest: () => null };
  script.runInContext(context);
  return item.hidden;
};
console.log(JSON.stringify(items.map(({ until, zone, time, ends }) => [
  Date.parse(time), hidden({ until, zone }, ends - 1), hidden({ until, zone }, ends)
])));
"""


def event_of(when: When, zone: TimeZone, uid: str) -> Event:
    start = first_moment(when)
    assert start is not None
    return Event(
        uid=uid,
        stamp=date(2026, 1, 1),
        sequence=0,
        start=start,
        end=when.end,
        is_all_day=is_all_day(when),
        zone=zone,
        repeat=when.repeat,
        without=when.except_ or (),
        is_cancelled=False,
        is_private=False,
        title="Tur",
        description=None,
        place=None,
        url=None,
    )


def shown(when: When, zone: TimeZone) -> list[tuple[str, str | None, str]]:
    """Return what stands in the page of each time: when it is over, the time zone of that, when it begins."""
    page = SimpleNamespace(time_zone=zone)
    dates = tuple(once(page, one) for one in occurrences(when, zone, FIRST, LAST))  # type: ignore[arg-type]  # no more of it is asked
    values = {
        "view": SimpleNamespace(dates=dates),
        "_": lambda words: words,
        "once_at": lambda at: once_in("nb", at.start, at.end),
    }
    text = Templates(TEMPLATES, NoMemory()).render("parts/dates.html", values)
    found = [(until, place or None, time) for until, place, time in ITEM.findall(text)]
    assert len(found) == text.count("<li")
    return found


def on_phones(items: list[dict[str, object]]) -> list[tuple[float, bool, bool]]:
    """Return of each time when it begins, and whether it is hidden just before it is over, and when it is."""
    scripts = [(ROOT / f"assets/js/page/{name}.js").read_text(encoding="utf-8") for name in ("1-tools", "dates")]
    said = json.dumps([items, *scripts])
    done = subprocess.run(["node", "-e", PHONE], input=said, capture_output=True, text=True, check=True)
    return [tuple(one) for one in json.loads(done.stdout)]


def test_page_phone_and_calendar_agree_on_every_instant(pytestconfig: pytest.Config) -> None:
    count = 200 if pytestconfig.getoption("--long") else 40
    all_items: list[dict[str, object]] = []
    counted = 0
    for when, zone in activities(count, seed=10):
        data = calendar_file([event_of(when, zone, "walk")])
        theirs = [(instant(at, zone), instant(end, zone) if end else None) for at, end in read_back(data)]
        ours = occurrences(when, zone, FIRST, LAST)
        assert [(one.begins, one.ends) for one in ours] == theirs, when
        for (until, place, time), (at, end) in zip(shown(when, zone), theirs, strict=True):
            over = end or datetime.combine(at.date() + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))
            all_items.append({"until": until, "zone": place, "time": time, "ends": over.timestamp() * 1000})
            counted += 1
            if len(time) > 10:
                assert datetime.fromisoformat(time) == at
            else:
                assert time == str(at.date())
    assert counted > 10 * count

    for item, (begins, before, after) in zip(all_items, on_phones(all_items), strict=True):
        assert (before, after) == (False, True), item
        if len(str(item["time"])) > 10:
            assert begins == datetime.fromisoformat(str(item["time"])).astimezone(UTC).timestamp() * 1000
