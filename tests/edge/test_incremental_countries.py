"""Promise: the pages of countries are the same with the store and without it, whatever comes and goes."""

from pathlib import Path

import pytest

from tests.edge.coming import DAY, names_built
from tests.edge.test_incremental import SITE, build
from tests.support import tree, write_project

PAGES = {
    "nb/countries/no": ("", "picture: welcome", "valid_until: 2026-11-25", "sensitive: yes", "draft: yes"),
    "fi/countries/no": ("", "aliases: [fi/norja.html]"),
    "nb/services/bus": ("country: NO", "country: DK", "", "country: DK\nvalid_until: 2020"),
    "da/services/bus": ("", "weight: 2"),
    "fi/activities/walk": ("country: FI", "country: NO"),
    "nb/activities/index": ("", "menu: Ut"),
}
"""Pages that come and go, each with one of some fields."""


@pytest.mark.parametrize("seed", [1])
def test_countries_pages_come_and_go_with_their_content(tmp_path: Path, pytestconfig: pytest.Config, seed: int) -> None:
    times = 200 if pytestconfig.getoption("--long") else 14
    days = (DAY, DAY, DAY, "2026-11-26")

    seen = names_built(tmp_path, PAGES, seed=seed, times=times, endings=("-0", "-1"), days=days)

    assert {"nb/norge.html", "nb/countries/no-0.html"} <= seen


def test_a_page_that_begins_or_ends_to_introduce_a_country_is_the_only_one_of_it(tmp_path: Path) -> None:
    page = "---\ntitle: Ny her\nsummary: Kort.\nslug: {0}\n---\n\nTekst.\n"
    more = f"-- content/nb/countries/dk.md --\n{page.format('dk')}-- content/fi/countries/no.md --\n{page.format('no')}"
    site = write_project(tmp_path, SITE + more)
    build(site, "2026-11-22")

    def shown() -> tuple[bool, bool, bool]:
        """Build, and say whether there is the page of the build, that of the content, and a link to the latter."""
        assert build(site, "2026-11-22").code == 0
        norway = (site / "public/nb/norge.html").exists(), (site / "public/nb/countries/no.html").exists()
        return *norway, 'href="../nb/countries/no.html"' in (site / "public/da/norge.html").read_text()

    path = site / "content/nb/countries/no.md"
    assert shown() == (True, False, False)

    path.write_text(page.format("no"))
    assert shown() == (False, True, True)

    path.write_text(page.format("no\nvalid_until: 2020"))
    assert shown() == (True, True, False)

    path.unlink()
    assert shown() == (True, False, False)


def test_a_new_title_makes_the_countrys_page_of_that_locale_again_and_a_new_text_none(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    path = site / "content/nb/rights/rent.md"

    def changed(old: str, new: str) -> set[str]:
        before = tree(site / "public")
        path.write_text(path.read_text().replace(old, new))
        build(site, "2026-11-22")
        after = tree(site / "public")
        return {name for name in after if before.get(name) != after[name] and name.endswith(("ge.html", "ja.html"))}

    assert changed("Tekst.", "Mer.") == set()
    assert changed("title: Leie", "title: Å leie") == {
        "nb/norge.html",
        "lett-norsk/norge.html",
        "da/norge.html",
        "fi/norja.html",
    }
