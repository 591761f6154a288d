"""Promise: the pages on themes are the same with the store and without it, whatever names a theme or no longer does."""

import random
from pathlib import Path

import pytest

from tests.edge.test_incremental import SITE, build
from tests.support import tree, write_project

PAGES = {
    "nb/themes/work": ("", "menu: Jobb", "valid_until: 2020", "sensitive: yes"),
    "nb/themes/women": ("", "themes: [work]"),
    "fi/themes/work": ("", "draft: yes"),
    "nb/services/bus": ("themes: [work]", "themes: [women]\ncountry: DK", "", "themes: [work, women]\nweight: 2"),
    "da/services/bus": ("", "weight: 2"),
    "fi/activities/walk": ("themes: [women]", "country: NO"),
}
"""Pages that come and go, each with one of some fields."""


def edit(site: Path, chance: random.Random) -> str:
    """Write a page, or take it away; return what was done."""
    name = chance.choice(sorted(PAGES))
    path = site / f"content/{name}.md"
    if path.exists() and chance.random() < 0.4:
        path.unlink()
        return f"{name} is gone"
    fields = chance.choice(PAGES[name])
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f"title: Side {chance.randrange(3)}\nsummary: Kort.\nslug: {name.rpartition('/')[2]}"
    path.write_text(f"---\n{head}\n{fields}\n---\n\nTekst {chance.randrange(9)}.\n")
    return f"{name}: {fields}"


@pytest.mark.parametrize("seed", [1])
def test_pages_on_themes_follow_what_names_them(tmp_path: Path, pytestconfig: pytest.Config, seed: int) -> None:
    chance = random.Random(seed)
    site = write_project(tmp_path / "site", SITE)
    fresh = tmp_path / "fresh"
    assert build(site, "2026-11-22").code == 0
    seen = set()
    for _ in range(200 if pytestconfig.getoption("--long") else 14):
        done = edit(site, chance)

        with_store = build(site, "2026-11-22")
        without = build(site, "2026-11-22", "--no-cache", "--output", str(fresh))

        assert (with_store.code, with_store.err) == (without.code, without.err), done
        assert tree(site / "public") == tree(fresh), done
        seen |= {path.relative_to(fresh).as_posix() for path in fresh.rglob("themes/*.html")}
    assert "nb/themes/work.html" in seen
