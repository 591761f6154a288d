"""Promise: what search looks into is brought up to date to the byte, and an edit goes over no other page."""

import random
from pathlib import Path

import pytest

from brobygger.steps import search
from brobygger.whole import search as whole_search
from tests.edge.test_incremental import SITE, add_page, build, change_body, change_title, delete_page
from tests.support import tree, write_project

TODAY = "2026-11-22"


def lose_an_index(site: Path, chance: random.Random) -> None:
    chance.choice(sorted((site / "public/assets").glob("search*-*.js"))).unlink()


def end_the_car(site: Path, chance: random.Random) -> None:
    path = site / "content/nb/services/car.md"
    text = path.read_text()
    lines = [line for line in text.split("\n") if not line.startswith("valid_until")]
    path.write_text("\n".join([*lines[:2], f"valid_until: {chance.choice(['2020', '2030'])}", *lines[2:]]))


EDITS = (change_body, change_body, change_title, add_page, delete_page, lose_an_index, end_the_car)


@pytest.mark.parametrize("whole", [1, 400])
def test_an_index_after_edits_is_that_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: int
) -> None:
    monkeypatch.setattr(search, "WHOLE", whole)
    monkeypatch.setattr(search, "CARDS", 2)
    monkeypatch.setattr(search, "HEAVY", 20)
    chance = random.Random(whole)
    site = write_project(tmp_path / "site", SITE)
    assert build(site, TODAY).code == 0
    for _ in range(14):
        edit = chance.choice(EDITS)
        edit(site, chance)

        assert build(site, TODAY).code == 0
        assert build(site, TODAY, "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh"), edit.__name__


def test_an_edit_of_a_page_goes_over_no_other_page_and_leaves_other_languages_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_project(tmp_path, SITE)
    assert build(site, TODAY).code == 0
    before = {path.name for path in (site / "public/assets").glob("search-*.js")}
    gone_over: list[str] = []
    monkeypatch.setattr(whole_search, "searched", lambda *_: gone_over.append("all pages"))
    path = site / "content/nb/services/boat.md"
    path.write_text(path.read_text() + "\nKajakk.\n")

    assert build(site, TODAY).code == 0

    after = {path.name for path in (site / "public/assets").glob("search-*.js")}
    assert gone_over == []
    assert {name.partition(".")[0] for name in after - before} == {"search-nb", "search-nb-simple"}
    assert len(after) == len(before)
