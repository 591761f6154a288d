"""Promise: topics are the same with the store and without it, whatever their articles say or whether they exist."""

from pathlib import Path

import pytest

from tests.edge.coming import names_built

PAGES = {
    "nb/topics/rent": ("articles: [rights/rent-no, rights/rent-dk]", "articles: [rights/rent-no]\nsensitive: yes", ""),
    "da/topics/rent": ("", "draft: yes"),
    "nb/rights/rent-no": ("country: NO\nsteps: [Spør]", "country: DK\ndeadline: Snart.", "valid_until: 2020"),
    "da/rights/rent-no": ("", "steps: [Spørg]", "draft: yes"),
    "da/rights/rent-dk": ("country: DK", "country: DK\nwho_can_help: [services/bus]"),
    "nb/services/bus": ("", "valid_until: 2020"),
}
"""Pages that come and go, each with one of some fields."""


@pytest.mark.parametrize("seed", [1])
def test_topics_follow_their_articles(tmp_path: Path, pytestconfig: pytest.Config, seed: int) -> None:
    times = 200 if pytestconfig.getoption("--long") else 9

    assert "nb/topics/rent.html" in names_built(tmp_path, PAGES, seed=seed, times=times)
