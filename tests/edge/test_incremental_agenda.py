"""Promise: agendas and calendars are the same with the store and without it, whatever comes, goes or is called off."""

from pathlib import Path

import pytest

from tests.edge.coming import names_built

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
