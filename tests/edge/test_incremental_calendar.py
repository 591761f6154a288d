"""Promise: calendar files, public holidays and last days are right after every edit, and loaded only where needed."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.edge.test_incremental import build, change_body, touch_everything
from tests.support import ROOT, tree, write_project
from tests.support import SITE as SETTINGS

TODAY = "2026-11-22"
SITE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Kort.
country: NO
opening_hours: {monday: 9:00-15:00}
---

Tekst.
-- content/nb/activities/walk.md --
---
title: Tur
summary: Kort.
organisation: organisations/club
when: {start: 2026-12-01 18:00}
---

Tekst.
-- content/da/activities/walk.md --
---
title: Tur på dansk
summary: Kort.
---

Tekst.
-- content/nb/activities/choir.md --
---
title: Kor
summary: Kort.
organisation: organisations/club
when: ask
---

Tekst.
"""


def said(path: Path, name: str, values: list[str], chance: random.Random) -> None:
    """Let a page say something of a field, or nothing."""
    lines = [line for line in path.read_text().split("\n") if not line.startswith(f"{name}:")]
    value = chance.choice(values)
    path.write_text("\n".join([*lines[:3], *([f"{name}: {value}"] if value else []), *lines[3:]]))


WHEN = [
    *("", "ask", "{start: 2026-12-01}", "{start: 2026-12-02 10:00, end: 2026-12-02 11:00}"),
    *("{start: 2026-12-01, cancelled: yes}", '{start: 2026-12-01 18:00, repeat: "FREQ=DAILY;COUNT=3"}'),
]


def change_when(site: Path, chance: random.Random) -> None:
    said(site / f"content/nb/activities/{chance.choice(['walk', 'choir'])}.md", "when", WHEN, chance)


def change_end(site: Path, chance: random.Random) -> None:
    name = chance.choice(["activities/walk", "activities/choir", "organisations/club"])
    said(site / f"content/nb/{name}.md", "valid_until", ["", "2020", "2026-11-30", "2027"], chance)


def change_country(site: Path, chance: random.Random) -> None:
    said(site / "content/nb/organisations/club.md", "country", ["", "NO", "FI"], chance)


def change_hours(site: Path, chance: random.Random) -> None:
    hours = ["", "unknown", "{monday: closed}", "{monday: 9:00-15:00, public_holidays: closed}"]
    said(site / "content/nb/organisations/club.md", "opening_hours", hours, chance)


def change_slug(site: Path, chance: random.Random) -> None:
    said(site / "content/nb/activities/walk.md", "slug", ["", "tur", "gaatur"], chance)


def change_secret(site: Path, chance: random.Random) -> None:
    said(site / "content/da/activities/walk.md", "sensitive", ["", "yes"], chance)


def change_check(site: Path, chance: random.Random) -> None:
    path = site / "content/nb/organisations/club.md"
    said(path, "check_every", ["", "6", "12"], chance)
    said(path, "checked_by", ["Klubben"], chance)
    said(path, "checked_on", ["2026-01", "2026-11-20"], chance)


def come_and_go(site: Path, chance: random.Random) -> None:
    number = chance.randrange(3)
    path = site / f"content/nb/activities/new-{number}.md"
    if path.exists():
        path.unlink()
    else:
        path.write_text(f"---\ntitle: Ny {number}\nsummary: Kort.\nwhen: {{start: 2026-12-24 11:00}}\n---\n\nTekst.\n")


def spoil_a_calendar(site: Path, chance: random.Random) -> None:
    found = sorted((site / "public").rglob("*.ics"))
    if found:
        path = chance.choice(found)
        path.unlink()
        if chance.random() < 0.5:
            path.write_text("BEGIN:NOTHING\n")


EDITS = (
    *(change_body, change_when, change_when, change_end, change_country, change_hours, change_slug, change_secret),
    *(change_check, come_and_go, come_and_go, spoil_a_calendar, touch_everything),
)


def with_zones(site: Path) -> Path:
    zones = SETTINGS.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")
    (site / "site.yaml").write_text(zones.replace("{code: FI,", "{code: FI, time_zone: Europe/Helsinki,"))
    return site


def test_after_edits_everything_is_as_in_a_build_from_nothing(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    chance = random.Random(0)
    site = with_zones(write_project(tmp_path / "site", SITE))
    assert build(site, TODAY).code == 0
    seen = set()
    for _ in range(150 if pytestconfig.getoption("--long") else 20):
        edit = chance.choice(EDITS)
        edit(site, chance)

        assert build(site, TODAY).code == 0, edit.__name__
        assert build(site, TODAY, "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh"), edit.__name__
        seen.add(sum(1 for _ in (site / "public").rglob("*.ics")))
    assert len(seen) > 1


def files_of_activities(site: Path) -> set[str]:
    """Return the addresses of the calendar files that hold one activity."""
    found = {path.relative_to(site / "public").as_posix() for path in (site / "public").rglob("activities/*.ics")}
    return {name for name in found if not name.endswith("/index.ics")}


def test_a_calendar_file_goes_with_its_page_and_comes_with_its_day(tmp_path: Path) -> None:
    site = with_zones(write_project(tmp_path, SITE))
    assert build(site, TODAY).code == 0
    assert files_of_activities(site) == {"nb/activities/tur.ics", "da/activities/tur-paa-dansk.ics"}
    choir, walk = site / "content/nb/activities/choir.md", site / "content/da/activities/walk.md"
    choir.write_text(choir.read_text().replace("when: ask", "when: {start: 2026-12-02}"))
    walk.unlink()

    assert build(site, TODAY).code == 0

    assert files_of_activities(site) == {"nb/activities/tur.ics", "nb/activities/kor.ics"}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Return the names of the files that are new, gone or other than they were, but for what is told of all files."""
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {name for name in names if name != ".brobygger" and not name.startswith("keep/")}


def test_a_new_day_leaves_pages_alone_and_a_new_year_brings_its_public_holidays(tmp_path: Path) -> None:
    site = with_zones(write_project(tmp_path, SITE))
    club = site / "content/nb/organisations/club.md"
    club.write_text(club.read_text().replace("9:00-15:00}", "9:00-15:00, public_holidays: closed}"))
    assert build(site, TODAY).code == 0
    before = tree(site / "public")

    assert build(site, "2026-11-23").code == 0  # a Monday: what happens is told for another week
    agendas = {"nb/hva-skjer.html", "lett-norsk/hva-skjer.html", "da/det-sker.html", "fi/tapahtumat.html"}
    monday = tree(site / "public")
    assert changed(before, monday) == agendas
    assert build(site, "2026-11-24").code == 0
    assert changed(monday, tree(site / "public")) == set()
    assert build(site, "2027-01-01").code == 0

    page = (site / "public/nb/organisations/klubben.html").read_text()
    assert "2028-05-17" in page
    assert "2026-05-17" not in page


LOADED = """\
import sys
from pathlib import Path
from brobygger.edge.cli import main
sys.argv = ["brobygger", "build", "--root", {root!r}, "--today", "{today}", "--jobs", "1", "--quiet"]
assert main() == 0
print(*sorted({{"holidays", "icalendar"}} & sys.modules.keys()))
"""


def loaded_by_a_build(site: Path) -> list[str]:
    """Return which of the two libraries a build in a fresh process has loaded."""
    code = LOADED.format(root=str(site), today=TODAY)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_the_libraries_are_loaded_only_for_a_page_that_needs_them(tmp_path: Path) -> None:
    site = with_zones(write_project(tmp_path, SITE))
    walk, club = site / "content/nb/activities/walk.md", site / "content/nb/organisations/club.md"
    dated = walk.read_text()
    walk.write_text(dated.replace("when: {start: 2026-12-01 18:00}", "when: ask"))
    assert loaded_by_a_build(site) == []

    walk.write_text(dated)
    assert loaded_by_a_build(site) == ["icalendar"]
    assert loaded_by_a_build(site) == []

    club.write_text(club.read_text().replace("9:00-15:00}", "9:00-15:00, public_holidays: closed}"))
    assert "holidays" in loaded_by_a_build(site)
    assert loaded_by_a_build(site) == []
