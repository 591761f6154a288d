"""Promise: agendas and calendars are the same with the store and without it, whatever comes, goes or is called off."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from brobygger.nouns.output import Subject
from brobygger.nouns.site import Site
from brobygger.nouns.values import PageId
from brobygger.tools import agenda
from tests.edge.coming import DAY, names_built
from tests.edge.test_incremental import SITE, build
from tests.support import write_project

CLUB = "organisation: organisations/club"
PAGES = {
    "nb/organisations/club": (
        "country: NO\nplaces: [{name: Huset, town: Oslo}]",
        "country: FI\nplaces: [{name: Huset, town: Bergen}]\nvalid_until: 2027",
        "sensitive: yes",
    ),
    "fi/organisations/club": ("", "draft: yes"),
    "nb/activities/walk": (
        f'{CLUB}\nwhen: {{start: 2026-11-24 18:00, repeat: "FREQ=WEEKLY"}}',
        f"{CLUB}\nwhen: {{start: 2026-11-24 18:00, cancelled: yes}}\nsequence: 1",
        f"{CLUB}\nwhen: ask",
        "when: {start: 2026-12-01}\nsensitive: yes",
        "when: {start: 2026-12-01, end: 2027-02-03}\nvalid_until: 2027-01-31",
    ),
    "fi/activities/walk": ("", "valid_until: 2020", "place: Sali"),
    "da/activities/sport/match": (f"{CLUB}\nwhen: {{start: 2026-12-24}}\nplace: Huset", "when: ask", "draft: yes"),
}
"""Pages that come and go, each with one of some fields."""

DAYS = ("2026-11-22", "2026-11-22", "2026-11-23", "2027-01-05", "2027-03-01")


@pytest.mark.parametrize("seed", [35])
def test_what_happens_follows_its_activities(tmp_path: Path, pytestconfig: pytest.Config, seed: int) -> None:
    times = 150 if pytestconfig.getoption("--long") else 9

    found = names_built(tmp_path, PAGES, seed=seed, times=times, endings=("", "-ny"), days=DAYS)

    assert {"nb/hva-skjer.html", "nb/index.ics", "nb/organisations/club.ics"} <= found


def test_another_title_asks_for_the_dates_of_no_other_activity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head, own, other = "title: A\nsummary: Kort.", "organisations/own", "organisations/other"
    pages = {
        own: "",
        other: "",
        "activities/mine": f"organisation: {own}\n",
        "activities/theirs": f"organisation: {other}\n",
    }
    when = "when: {start: 2026-12-01}\n"
    text = "".join(
        f"-- content/nb/{name}.md --\n---\n{head}\nslug: {name.rpartition('/')[2]}\n"
        f"{more}{when if more else ''}---\n\nTekst.\n"
        for name, more in pages.items()
    )
    site = write_project(tmp_path, f"{SITE}{text}")
    assert build(site, DAY).code == 0
    asked: list[frozenset[str] | None] = []
    agenda_subjects = agenda.agenda_subjects

    def noted(of: Site, among: frozenset[PageId] | None = None) -> Mapping[str, Subject]:
        asked.append(among)
        return agenda_subjects(of, among)

    monkeypatch.setattr(agenda, "agenda_subjects", noted)
    path = site / f"content/nb/{own}.md"
    path.write_text(path.read_text().replace("title: A", "title: B"))

    assert ", 0 changed, " not in build(site, DAY).out
    assert asked == [frozenset({own, "activities/mine"})] * 2  # of the site as it was, and as it is
