"""Promise: `build --record` writes down what was published, and what was written down before stays."""

from pathlib import Path

import pytest

from brobygger.whole.project import RECORD_FILES
from brobygger.whole.records import RECORDS
from tests.support import run, write_project

SITE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/services/rent.md --
---
title: Leie
summary: Kort.
slug: leie
---

Tekst.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path / "site", SITE)


def recorded(site: Path) -> list[str]:
    return (site / "addresses.txt").read_text(encoding="utf-8").splitlines()


def test_each_record_that_is_read_has_something_that_is_done_with_it() -> None:
    assert tuple(RECORDS) == RECORD_FILES


def test_pages_are_recorded_in_order_and_assets_are_not(site: Path) -> None:
    ran = run("build", "--record", "--base-url", "https://example.org/", "--root", site)

    comment, *addresses = recorded(site)
    assert (ran.code, ran.err) == (0, "")
    assert comment.startswith("# ")
    assert addresses == sorted(addresses)
    assert {"index.html", "nb/index.html", "nb/services/leie.html", "nb/a-z.html"} <= set(addresses)
    assert not [address for address in addresses if address.startswith(("assets/", "keep/", "404", "sitemap", "sw."))]


def test_what_was_recorded_before_stays_and_keeps_the_next_build_honest(site: Path) -> None:
    run("build", "--record", "--root", site)
    page = site / "content/nb/services/rent.md"
    page.write_text(page.read_text(encoding="utf-8").replace("slug: leie", "slug: bolig"), encoding="utf-8")

    lost = run("build", "--root", site)
    page.write_text(
        page.read_text(encoding="utf-8").replace("slug: bolig", "slug: bolig\naliases: [nb/services/leie.html]"),
        encoding="utf-8",
    )
    explained = run("build", "--record", "--root", site)

    assert lost.code == 1
    assert "error address-lost: The address nb/services/leie.html" in lost.err
    assert explained.code == 0
    assert {"nb/services/leie.html", "nb/services/bolig.html"} <= set(recorded(site))


def test_a_record_is_written_too_where_nothing_has_changed_since_the_last_build(site: Path) -> None:
    run("build", "--root", site)
    assert not (site / "addresses.txt").exists()

    run("build", "--record", "--root", site)

    assert "nb/services/leie.html" in recorded(site)


def test_a_line_that_is_added_by_hand_is_seen_by_the_next_build(site: Path) -> None:
    run("build", "--record", "--root", site)
    with (site / "addresses.txt").open("a", encoding="utf-8") as file:
        file.write("nb/gone.html\n")

    ran = run("build", "--root", site)

    assert (ran.code, "nb/gone.html" in ran.err) == (1, True)


def test_nothing_is_recorded_where_nothing_was_published(site: Path) -> None:
    (site / "content/nb/index.md").write_text("---\ntitle: Hjem\n---\n\n[a](b.md)\n", encoding="utf-8")

    ran = run("build", "--record", "--root", site)

    assert (ran.code, (site / "addresses.txt").exists()) == (1, False)


def test_drafts_are_never_recorded(site: Path) -> None:
    ran = run("build", "--record", "--drafts", "--root", site)

    assert (ran.code, (site / "addresses.txt").exists()) == (2, False)
    assert "leave --drafts and --rollback away" in ran.err
