"""Promise: what lies in the site is read, what lies outside it is not, and what cannot be read is said."""

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from brobygger.edge import files
from brobygger.edge.files import read_sources
from tests.support import ROOT, report, run, write_project

PAGE = "---\ntitle: A\nsummary: B.\n---\n\nC.\n"

with_links = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")


def test_a_folder_that_lacks_templates_assets_and_catalogues_gets_ours(tmp_path: Path) -> None:
    site = write_project(
        tmp_path,
        f"""\
-- content/nb/index.md --
{PAGE}-- templates/page.html --
mine
-- templates/parts/extra.html --
new
-- assets/css/9-own.css --
p {{ color: red }}
-- i18n/uk.po --
uk
""",
    )

    sources = read_sources(site).sources
    ours = read_sources(ROOT).sources
    assert sources is not None
    assert ours is not None
    assert sources.pages == {"content/nb/index.md": PAGE.encode()}
    assert sources.templates == {**ours.templates, "page.html": "mine\n", "parts/extra.html": "new\n"}
    assert sources.styles == {**ours.styles, "9-own.css": "p { color: red }\n"}
    assert sources.catalogues == {**ours.catalogues, "uk": "uk\n"}
    assert (sources.icon, sources.icon_pngs, sources.scripts) == (ours.icon, ours.icon_pngs, ours.scripts)
    assert sorted(sources.icon_pngs) == ["icon-192", "icon-512", "maskable-512"]
    (site / "assets/icons").mkdir(parents=True, exist_ok=True)
    (site / "assets/icons/brobygger.svg").write_text("<svg/>", encoding="utf-8")
    own = read_sources(site).sources
    assert own is not None
    assert (own.icon, own.icon_pngs) == (b"<svg/>", {})


def test_a_folder_without_settings_is_no_site(tmp_path: Path) -> None:
    read = read_sources(tmp_path)

    assert read.sources is None
    assert report(read.problems) == ["site.yaml: error settings-missing: There is no site.yaml here"]


def test_settings_that_are_not_utf8_are_reported_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_bytes(b"name: A\n# \xe6\n")

    read = read_sources(tmp_path)

    assert read.sources is None
    assert report(read.problems) == [
        "site.yaml:2:1: error not-utf8: This file is not UTF-8: the byte 0xE6 is no part of any letter"
    ]


def test_a_template_that_is_not_utf8_is_reported_with_its_line(tmp_path: Path) -> None:
    site = write_project(tmp_path, "-- templates/page.html --\n")
    (site / "templates/page.html").write_bytes(b"<p>\n\xe6\n")

    assert report(read_sources(site).problems) == [
        "templates/page.html:2:1: error not-utf8: This file is not UTF-8: the byte 0xE6 is no part of any letter"
    ]


def test_hidden_files_and_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    site = write_project(
        tmp_path,
        f"""\
-- content/nb/index.md --
{PAGE}-- content/nb/.index.md.swp --
x
-- content/nb/.hidden/page.md --
x
-- content/nb/notes.txt --
x
-- content/nb/boat.JPG --
picture
-- content/nb/photos.yaml --
boat.JPG:
-- content/nb/notes.yaml --
x
-- assets/photos/car.png --
picture
-- assets/photos/photos.yaml --
car.png:
-- assets/photos.yaml --
x
""",
    )

    sources = read_sources(site).sources
    assert sources is not None
    assert list(sources.pages) == ["content/nb/index.md"]
    assert list(sources.pictures) == ["content/nb/boat.JPG", "assets/photos/car.png"]
    assert list(sources.photo_entries) == ["content/nb/photos.yaml", "assets/photos/photos.yaml"]


@with_links
def test_a_file_behind_a_link_that_leaves_the_site_is_reported_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(PAGE, encoding="utf-8")
    site = write_project(tmp_path / "site", f"-- content/nb/index.md --\n{PAGE}")
    (site / "content/nb/other.md").symlink_to(tmp_path / "secret.md")
    (site / "content/nb/same.md").symlink_to(site / "content/nb/index.md")

    read = read_sources(site)

    assert read.sources is not None
    assert list(read.sources.pages) == ["content/nb/index.md", "content/nb/same.md"]
    assert report(read.problems) == [
        "content/nb/other.md: error file-outside: The file content/nb/other.md lies outside the site"
    ]


@with_links
def test_a_folder_behind_a_link_is_not_entered(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", f"-- content/nb/index.md --\n{PAGE}")
    (site / "content/nb/loop").symlink_to(site / "content")

    sources = read_sources(site).sources
    assert sources is not None
    assert list(sources.pages) == ["content/nb/index.md"]


def test_a_folder_that_is_called_like_a_page_is_no_page(tmp_path: Path) -> None:
    site = write_project(tmp_path, f"-- content/nb/rights.md/index.md --\n{PAGE}")

    sources = read_sources(site).sources
    assert sources is not None
    assert list(sources.pages) == ["content/nb/rights.md/index.md"]


def test_a_read_that_fails_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_project(tmp_path, f"-- content/nb/index.md --\n{PAGE}")
    really_open = builtins.open

    def refuse(path: Any, *more: Any) -> Any:
        if str(path).endswith("index.md"):
            raise PermissionError(13, "Permission denied")
        return really_open(path, *more)

    monkeypatch.setattr(builtins, "open", refuse)

    assert report(read_sources(site).problems) == [
        "content/nb/index.md: error file-unreadable: This file cannot be read (Permission denied)"
    ]


def test_a_photo_that_changes_while_the_site_is_made_is_not_taken_for_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_project(
        tmp_path, "-- content/nb/about.md --\n---\ntitle: Om oss\nsummary: Vi er her.\nslug: om\n---\n![En](a.png)\n"
    )
    photo, made = site / "content/nb/a.png", site / "public/assets"
    Image.new("RGB", (4, 2), "navy").save(photo)
    read_again = files._read_again

    def saving(path: str) -> bytes:
        Image.new("RGB", (8, 4), "red").save(path)
        return read_again(path)

    monkeypatch.setattr(files, "_read_again", saving)
    ended = run("build", "--root", site, "--today", "2026-11-22")
    assert ended.code == 1
    assert "content/nb/a.png: error picture-changed: This picture changed while the site was being made" in ended.err
    assert not made.exists()

    monkeypatch.undo()
    assert run("build", "--root", site, "--today", "2026-11-22").code == 0
    with Image.open(next(made.glob("a.*.jpg"))) as shown:
        assert shown.size == (8, 4)
