"""Promise: pages at old addresses follow the pages that they lead to, to the byte, build after build."""

from pathlib import Path
from typing import TYPE_CHECKING

from tests.edge.test_incremental import SITE, build
from tests.support import tree, write_project

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = "2026-11-22"

REDIRECTS = """\
nb/gammel.html: services/boat
da/gammel.html: services/car
p/1/: rights/rent
nb/services/kurs.html: {gone: {nb: Kurs}, instead: services/car}
fi/kurssi.html: gone
"""


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_old_addresses_lead_where_a_build_from_nothing_would_lead(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", SITE)
    redirects, boat, car = (
        site / "redirects.yaml",
        *(site / f"content/nb/services/{name}.md" for name in ("boat", "car")),
    )
    assert build(site, TODAY).code == 0
    edits: dict[str, Callable[[], object]] = {
        "written": lambda: redirects.write_text(REDIRECTS),
        "renamed": lambda: edit(boat, "title: Båten", "title: Skuta"),
        "successor renamed": lambda: edit(car, "title: Bilen", "title: Vognen"),
        "sensitive": lambda: edit(boat, "summary:", "sensitive: yes\nsummary:"),
        "successor sensitive": lambda: edit(car, "summary:", "sensitive: yes\nsummary:"),
        "changed": lambda: edit(redirects, "services/car}", "organisations/club}"),
        "taken away": redirects.unlink,
    }
    titles = []
    for change in edits.values():
        change()
        assert build(site, TODAY).code == 0
        assert build(site, TODAY, "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh")
        old = site / "public/nb/gammel.html"
        titles.append(old.read_text().partition("<title>")[2].partition("<")[0] if old.exists() else None)
    assert titles == ["Båten", "Skuta", "Skuta", "Prøve", "Prøve", "Prøve", None]


def test_an_edit_makes_no_page_at_an_old_address_again_that_shows_nothing_of_it(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", f"{SITE}-- redirects.yaml --\nnb/gammel.html: services/boat\n")
    assert build(site, TODAY).code == 0
    path = site / "content/nb/services/boat.md"
    before = {
        name: (site / "public" / name).stat().st_mtime_ns for name in ("nb/gammel.html", "nb/services/baaten.html")
    }

    path.write_text(path.read_text() + "\nMer.\n")
    assert build(site, TODAY).code == 0

    after = {name: (site / "public" / name).stat().st_mtime_ns for name in before}
    assert [name for name in before if before[name] != after[name]] == ["nb/services/baaten.html"]


def test_a_page_that_takes_an_old_address_and_one_that_is_taken_away_are_both_reported(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", f"{SITE}-- redirects.yaml --\nnb/ny.html: services/car\n")
    assert build(site, TODAY).code == 0

    (site / "content/nb/new.md").write_text("---\ntitle: Ny\nsummary: Kort.\n---\n\nTekst.\n")
    (site / "content/nb/services/car.md").unlink()
    ran = build(site, TODAY)

    assert ran.code == 1
    assert "redirects.yaml:1:1: error redirect-taken" in ran.err
    assert "redirects.yaml:1:13: error page-unknown" in ran.err
