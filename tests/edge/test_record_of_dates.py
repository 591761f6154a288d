"""Promise: who moves a published activity without telling calendars is told so, and nobody else is."""

from pathlib import Path

import pytest

from tests.support import SITE, build_site, project, report, run, write_project

WALK = """\
-- site.yaml --
{site}
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/activities/walk.md --
---
title: Tur
summary: Kort.
slug: tur
country: NO
{fields}
---

Tekst.
"""
PLACE = "content/nb/activities/walk.md"
ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")
WHEN = 'when: {start: 2026-12-01 18:00, end: 2026-12-01 19:00, repeat: "FREQ=WEEKLY", except: [2026-12-29, 2026-12-08]}'
LINE = (
    "activities/walk sequence=0 start=2026-12-01T18:00 end=2026-12-01T19:00 zone=Europe/Oslo repeat=FREQ=WEEKLY "
    "except=2026-12-08,2026-12-29"
)


def told(fields: str, recorded: str = LINE) -> list[str]:
    """Return what a build says of an activity after something was recorded."""
    text = WALK.format(site=ZONES, fields=fields) + f"-- dates.txt --\n# Dates\n{recorded}\n"
    return report(build_site(project(text)).problems)


def test_a_build_that_records_writes_when_things_happen(tmp_path: Path) -> None:
    asked = WALK.format(site=ZONES, fields="when: ask").replace("activities/walk", "activities/choir")
    asked = asked.replace("tur", "kor")
    site = write_project(tmp_path, WALK.format(site=ZONES, fields=WHEN) + asked[asked.index("-- content/nb/act") :])

    ran = run("build", "--record", "--root", site, "--today", "2026-11-22")

    assert (ran.code, ran.err) == (0, "")
    assert (site / "dates.txt").read_text().splitlines()[1:] == [LINE]
    assert "hva-skjer" not in (site / "addresses.txt").read_text()
    walk = site / "content/nb/activities/walk.md"
    walk.write_text(walk.read_text().replace("18:00, end", "17:00, end"))
    assert "warning sequence-same" in run("check", "--root", site, "--today", "2026-11-22").err
    assert run("build", "--record", "--root", site, "--today", "2026-11-22").code == 0
    assert "sequence-same" not in run("check", "--root", site, "--today", "2026-11-22").err


def test_the_same_dates_are_fine() -> None:
    assert told(WHEN) == []


@pytest.mark.parametrize(
    "fields",
    [
        WHEN.replace("18:00", "17:00"),
        WHEN.replace("19:00", "19:30"),
        WHEN.replace("WEEKLY", "DAILY"),
        WHEN.replace(", 2026-12-08", ""),
        WHEN.replace("end:", "cancelled: yes, end:"),
        WHEN.replace("end:", "all_day: yes, end:"),
    ],
)
def test_another_date_has_to_raise_the_sequence(fields: str) -> None:
    said = "The dates of this activity are not those that were published, and its sequence has not risen"

    assert told(fields) == [f"{PLACE}:6:7: warning sequence-same: {said}"]
    assert [line.partition(": ")[0] for line in told(f"sequence: 0\n{fields}")] == [
        "content/nb/activities/walk.md:6:11"
    ]
    assert told(f"sequence: 1\n{fields}") == []


@pytest.mark.parametrize("fields", ["when: ask", f"{WHEN.replace('18', '17')}\nvalid_until: 2020"])
def test_what_no_calendar_holds_any_more_needs_none(fields: str) -> None:
    assert told(fields) == []


@pytest.mark.parametrize(
    "line", ["activities/walk", "activities/walk sequence=x start=2026-12-01", "activities/walk ask"]
)
def test_a_line_that_nobody_can_read_is_told(line: str) -> None:
    assert told(WHEN, line) == [f"dates.txt:2:1: error date-line: “{line}” is not a line that build --record writes"]


def test_activities_that_are_gone_are_not_asked_for() -> None:
    assert told(WHEN, LINE.replace("walk", "choir")) == []
