"""Promise: `pack` writes what was asked for, the same each time, over nothing of others, and publishes nothing."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from tests.support import Ran, run, tree, write_project

TODAY = "2026-11-22"
TEXT = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
slug: hjem
---

Velkommen.
-- content/nb/services/club.md --
---
title: Klubben
summary: Kort.
slug: klubben
country: NO
---

Kom innom.
-- content/nb/services/safe.md --
---
title: Trygghet
summary: Kort.
slug: side-1
sensitive: yes
---

Ring noen.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site that several tests pack, each into a place of its own."""
    return write_project(tmp_path_factory.mktemp("pack"), TEXT)


def pack(site: Path, *typed: str | Path, today: str = TODAY) -> Ran:
    return run("pack", "--root", site, "--today", today, "--jobs", "1", *typed)


def test_the_same_content_gives_the_same_zip_on_another_day_from_another_folder(site: Path, tmp_path: Path) -> None:
    first = pack(site, "--output", tmp_path / "first.zip")
    run("--root", site, "--today", TODAY, "--quiet")
    for path in (site / "public").rglob("*"):
        os.utime(path, (1e9, 1e9))
    second = pack(site, "--output", tmp_path / "second.zip")
    other = write_project(tmp_path / "other", TEXT)
    third = pack(other, "--output", tmp_path / "third.zip", "--no-cache")

    assert [ran.code for ran in (first, second, third)] == [0, 0, 0]
    assert first.err == ""
    one, two, three = ((tmp_path / f"{name}.zip").read_bytes() for name in ("first", "second", "third"))
    assert one == two == three


def test_the_zip_holds_the_site_and_nothing_else(site: Path, tmp_path: Path) -> None:
    run("--root", site, "--today", TODAY, "--quiet")
    (site / "public/mine.txt").write_text("of the host")

    pack(site, "--output", tmp_path / "a.zip")

    published = {name: data for name, data in tree(site / "public").items() if name not in (".brobygger", "mine.txt")}
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == published


def test_a_folder_that_is_not_current_is_not_packed_and_not_changed(site: Path, tmp_path: Path) -> None:
    run("--root", site, "--today", TODAY, "--quiet")
    before = tree(site / "public")

    pack(site, "--output", tmp_path / "a.zip", "--base-url", "https://example.org/x/")

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert b"https://example.org/x/nb/" in archive.read("sitemap.xml")
    assert tree(site / "public") == before


def test_packs_are_called_by_what_is_in_them_and_their_day(tmp_path: Path) -> None:
    site = write_project(tmp_path, TEXT)

    told = pack(site).out + pack(site, "--page", "services/club", "--locale", "nb").out
    told += pack(site, "--section", "services", "--locale", "nb", "--country", "no").out

    names = sorted(path.name for path in (site / "packed").iterdir())
    assert names == ["klubben-nb-2026-11-22.html", "proeve-2026-11-22.zip", "services-nb-no-2026-11-22.html"]
    lines = told.splitlines()
    assert lines[0].startswith("packed/proeve-2026-11-22.zip has ")
    assert lines[1].startswith("packed/klubben-nb-2026-11-22.html has 1 page and ")
    assert lines[2].startswith("packed/services-nb-no-2026-11-22.html has 1 page and ")
    assert lines[3:] == ["1 page was left out: it can put readers in danger when others find it."]
    assert pack(site, "--quiet").out == ""


def test_a_stick_is_a_zip_or_a_folder_with_the_same_files(site: Path, tmp_path: Path) -> None:
    ran = pack(site, "--stick", "--months", "1", "--output", tmp_path / "stick")
    pack(site, "--stick", "--months", "1", "--output", tmp_path / "stick.zip")

    assert "START.html opens it from the memory stick. After 2026-12-22 its pages say that they are old." in ran.out
    files = {name: data for name, data in tree(tmp_path / "stick").items() if name != ".brobygger"}
    assert {"START.html", "READ-ME.txt", "nb/services/side-1.html"} <= files.keys()
    with zipfile.ZipFile(tmp_path / "stick.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_a_booklet_says_how_it_is_printed(site: Path, tmp_path: Path) -> None:
    ran = pack(site, "--booklet", "services", "--locale", "nb", "--output", tmp_path)

    assert (tmp_path / "services-nb-booklet-2026-11-22.html").is_file()
    assert ran.out.endswith("Open it in a browser and print it. It says at the top how it becomes a booklet.\n")


def test_programs_are_told_what_lies_where(site: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.html"

    told = json.loads(pack(site, "--section", "services", "--locale", "nb", "--output", path, "--format", "json").out)

    size = path.stat().st_size
    assert size - 200 < told.pop("bytes") <= size
    assert told == {"path": str(path), "files": None, "pages": 1, "left_out": 1, "last_day": None, "problems": []}


@pytest.mark.parametrize("name", ["a.html", "a.zip"])
def test_a_file_of_others_stays_and_one_of_ours_is_written_anew(site: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    what = ("--page", "services/club", "--locale", "nb") if name == "a.html" else ()
    path.write_text("Mine")

    refused = pack(site, *what, "--output", path)

    assert refused.code == 1
    assert "error own-file-taken: " in refused.err
    assert path.read_text() == "Mine"
    path.unlink()
    pack(site, *what, "--output", path)
    first = path.read_bytes()
    assert pack(site, *what, "--output", path, today="2026-11-23").code == 0
    assert path.read_bytes() != first


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--page", "services/clubb", "--locale", "nb"), "error page-unknown: No page is called “services/clubb”"),
        (("--page", "services/club", "--locale", "da"), "error confirm-missing: The page has no version da"),
        (("--page", "services/safe", "--locale", "nb"), "content/nb/services/safe.md: error pack-sensitive: "),
        (("--section", "service", "--locale", "nb"), "error section-unknown: There is no section service"),
        (("--section", "services", "--locale", "xx"), "error locale-unknown: There is no locale xx"),
        (("--section", "services"), "--locale: error new-locale: "),
        (("--section", "services", "--locale", "nb", "--country", "SE"), "error country-unknown: The site has no "),
        (("--section", "services", "--locale", "fi"), "content/fi/services: error pack-empty: There are no pages"),
    ],
)
def test_what_cannot_be_packed_is_said_and_nothing_is_written(
    site: Path, tmp_path: Path, typed: tuple[str, ...], said: str
) -> None:
    ran = pack(site, *typed, "--output", tmp_path / "a.html")

    assert ran.code == 1
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--page", "a", "--stick"), "--page and --stick are two packs: type one of them."),
        (("--locale", "nb"), "--locale goes with --page or --section or --booklet."),
        (("--stick", "--country", "NO"), "--country goes with --section or --booklet."),
        (("--months", "3"), "--months goes with --stick."),
        (("--stick", "--months", "0"), "--months"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(site: Path, typed: tuple[str, ...], said: str) -> None:
    ran = pack(site, *typed)

    assert ran.code == 2
    assert said in ran.err


def test_a_site_with_an_error_is_not_packed(tmp_path: Path) -> None:
    site = write_project(tmp_path, TEXT.replace("Velkommen.", "Se [her](nowhere.md)."))

    for what in ((), ("--stick",), ("--page", "services/club", "--locale", "nb")):
        ran = pack(site, *what)
        assert ran.code == 1
        assert "error broken-link" in ran.err
    assert not (site / "packed").exists()
    (site / "site.yaml").write_text("name: [")
    assert pack(site).code == 2


def test_warnings_are_said_and_count_under_strict(tmp_path: Path) -> None:
    site = write_project(tmp_path, f"{TEXT}-- content/nb/services/blank.md --\n---\ntitle: Tom\nsummary: Kort.\n---\n")

    ran = pack(site, "--strict")

    assert ran.code == 4
    assert "warning body-empty" in ran.err
    assert (site / "packed/proeve-2026-11-22.zip").is_file()


def test_a_stick_is_not_written_over_a_folder_of_others(site: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")

    ran = pack(site, "--stick", "--output", tmp_path)

    assert ran.code == 2
    assert "error output-not-ours" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_editor_is_spoken_to_in_the_editors_language(site: Path, tmp_path: Path) -> None:
    text = (site / "site.yaml").read_text()
    other = write_project(tmp_path, f"{TEXT}-- site.yaml --\neditor_language: fi\n{text}")

    ran = pack(other, "--booklet", "services", "--locale", "nb")

    assert ran.out.endswith("Avaa se selaimessa ja tulosta se. Ylhäällä kerrotaan, miten siitä tulee vihko.\n")
    assert "1 sivu jäi pois: se voi vaarantaa lukijan" in ran.out
