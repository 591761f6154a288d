"""Promise: compressed files are those of a build from nothing, and none is made again of a text that stays."""

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from brobygger.nouns.output import OutputFile
from brobygger.whole import compressed as whole_compressed
from tests import support
from tests.edge.test_incremental import (
    SITE,
    add_page,
    build,
    change_body,
    change_style,
    change_title,
    delete_page,
    replace,
    spoil_the_output,
)
from tests.support import run, tree, write_project

TODAY = "2026-11-22"
WANTED = f"{SITE}-- site.yaml --\n{support.SITE}extras: [compressed]\n"


def lose_a_form(site: Path, chance: random.Random) -> None:
    chance.choice(sorted((site / "public").rglob("*.gz"))).unlink()


def change_what_is_wanted(site: Path, chance: random.Random) -> None:
    path = site / "site.yaml"
    text = path.read_text()
    lines = [line for line in text.split("\n") if not line.startswith("extras:")]
    path.write_text("\n".join([chance.choice(["extras: [compressed]", "extras: [compressed, nojekyll]"]), *lines]))


EDITS = (
    *(change_body, change_body, change_title, change_style, add_page, delete_page, spoil_the_output),
    *(lose_a_form, change_what_is_wanted),
)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list in which stands what was compressed."""
    done: list[str] = []

    def counted(file: OutputFile) -> Iterator[OutputFile]:
        done.append(file.address)
        yield OutputFile(f"{file.address}.gz", gzip.compress(file.data, 1, mtime=0))

    monkeypatch.setattr(whole_compressed, "compressed", counted)
    return done


@pytest.mark.usefixtures("work")
def test_compressed_files_after_edits_are_those_of_a_build_from_nothing(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    chance = random.Random(3)
    site = write_project(tmp_path / "site", WANTED)
    assert build(site, TODAY).code == 0
    for _ in range(200 if pytestconfig.getoption("--long") else 8):
        edit = chance.choice(EDITS)
        edit(site, chance)
        assert build(site, TODAY).code == build(site, TODAY, "--no-cache", "--output", str(tmp_path / "fresh")).code
        made = tree(site / "public")
        assert made == tree(tmp_path / "fresh"), edit.__name__
        pages = [path for path in made if path.endswith(".html")]
        assert [gzip.decompress(made[f"{path}.gz"]) for path in pages] == [made[path] for path in pages]


def test_after_an_edit_only_what_has_changed_is_compressed_again(tmp_path: Path, work: list[str]) -> None:
    site = write_project(tmp_path / "site", WANTED)
    assert build(site, TODAY, "--jobs", "1").code == 0
    assert len(work) > 50
    work.clear()

    replace(site, "nb/rights/rent.md", "Tekst.", "Ny tekst.")
    build(site, TODAY, "--jobs", "1")
    assert {path for path in work if path.endswith(".html")} == {
        "nb/rights/leie.html",
        "nb/sok.html",
        "lett-norsk/sok.html",
    }
    assert {path.partition("/")[0] for path in work if not path.endswith(".html")} <= {"assets", "keep"}
    work.clear()

    # Everything is made again, and next to nothing becomes another text.
    (site / "public/nb/index.html.gz").unlink()
    build(site, TODAY, "--jobs", "1")
    assert work == ["nb/index.html"]


def test_a_check_compresses_nothing(tmp_path: Path, work: list[str]) -> None:
    site = write_project(tmp_path / "site", WANTED)

    assert run("check", "--root", str(site), "--today", TODAY).code == 0
    assert work == []


def test_nothing_is_compressed_unless_site_yaml_wants_it(tmp_path: Path, work: list[str]) -> None:
    site = write_project(tmp_path / "site", SITE)

    assert build(site, TODAY).code == 0
    assert work == []
