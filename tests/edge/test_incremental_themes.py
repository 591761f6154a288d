"""Promise: the pages on themes are the same with the store and without it, whatever names a theme or no longer does."""

from pathlib import Path

import pytest

from tests.edge.coming import names_built

PAGES = {
    "nb/themes/work": ("", "menu: Jobb", "valid_until: 2020", "sensitive: yes"),
    "nb/themes/women": ("", "themes: [work]"),
    "fi/themes/work": ("", "draft: yes"),
    "nb/services/bus": ("themes: [work]", "themes: [women]\ncountry: DK", "", "themes: [work, women]\nweight: 2"),
    "da/services/bus": ("", "weight: 2"),
    "fi/activities/walk": ("themes: [women]", "country: NO"),
}
"""Pages that come and go, each with one of some fields."""


@pytest.mark.parametrize("seed", [1])
def test_pages_on_themes_follow_what_names_them(tmp_path: Path, pytestconfig: pytest.Config, seed: int) -> None:
    times = 200 if pytestconfig.getoption("--long") else 9

    assert "nb/themes/work.html" in names_built(tmp_path, PAGES, seed=seed, times=times)
