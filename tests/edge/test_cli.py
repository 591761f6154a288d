"""Promise: the command line does what it says, and its exit code says what happened."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from brobygger import __version__
from brobygger.edge import cli, closing
from brobygger.whole import pipeline
from tests.support import ROOT, TODAY, Ran, run, tree, write_project

HOME = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
"""
BROKEN = HOME.replace("Tekst.", "Se [her](gone.md).")
TYPED_NUMBER = HOME.replace("Tekst.", "Ring +47 00 00 00 00.")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path / "site", HOME)


# Exit codes


def test_a_build_that_is_done_ends_with_0(site: Path) -> None:
    ran = run("build", "--root", site)

    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(
        rf"1 pages, \d+ files in {re.escape(str(site / 'public'))}, \d+ changed, \d+\.\d s\. 0 errors, 0 warnings\.\n"
        r"No base_url: canonical addresses, hreflang and the sitemap were left out\.\n",
        ran.out,
    )
    assert (site / "public/nb/index.html").is_file()


def test_content_with_an_error_ends_with_1_and_nothing_is_published(tmp_path: Path) -> None:
    site = write_project(tmp_path, BROKEN)

    ran = run("build", "--root", site)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "content/nb/index.md:6:4: error broken-link: No page is called “gone”\n"
        "    Se [her](gone.md).\n"
        "       ^\n"
        "    Check the path: it starts from the folder of this page.\n"
        "1 error, 0 warnings. Nothing was published; the old site is as it was.\n"
    )
    assert not (site / "public").exists()


@pytest.mark.parametrize(
    "typed",
    [
        ["--no-such-option"],
        ["fly"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "--today", "tomorrow"],
        ["build", "--format", "xml"],
        ["check", "something"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(typed: list[str]) -> None:
    ran = run(*typed)

    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err


@pytest.mark.parametrize("settings", ["name: Bro\n", "name: a: b\n", "nmae: Bro\n"])
def test_settings_that_cannot_be_used_end_with_2(site: Path, settings: str) -> None:
    (site / "site.yaml").write_text(settings, encoding="utf-8")

    ran = run("build", "--root", site)

    assert ran.code == 2
    assert ran.err.startswith("site.yaml:1:")


def test_a_folder_without_settings_ends_with_2(tmp_path: Path) -> None:
    ran = run("build", "--root", tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("site.yaml: error settings-missing: There is no site.yaml here\n")


def test_an_output_that_is_refused_ends_with_2(site: Path) -> None:
    before = tree(site)

    ran = run("build", "--root", site, "--output", site / "content")

    assert ran.code == 2
    assert "output-own-folder" in ran.err
    assert tree(site) == before


def test_a_bug_of_ours_ends_with_3_and_a_traceback(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object) -> None:
        raise KeyError("oh")

    monkeypatch.setattr(pipeline, "build", bug)

    ran = run("build", "--root", site)

    assert ran.code == 3
    assert "KeyError: 'oh'" in ran.err
    assert ran.err.endswith("This is a bug in Brobygger. Please report it with the lines above.\n")


def test_warnings_end_with_4_when_they_are_taken_strictly(tmp_path: Path) -> None:
    site = write_project(tmp_path, TYPED_NUMBER)

    assert run("build", "--root", site).code == 0
    assert run("build", "--root", site, "--strict").code == 4
    assert run("check", "--root", site, "--strict").code == 4


def test_an_error_weighs_more_than_a_strict_warning(tmp_path: Path) -> None:
    site = write_project(tmp_path, HOME.replace("Tekst.", "Se [her](gone.md). Ring +47 00 00 00 00."))

    assert run("build", "--root", site, "--strict").code == 1


def test_an_interrupted_build_ends_with_130(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)

    assert run("build", "--root", site).code == closing.INTERRUPTED == 130


# Verbs and options


def test_without_a_verb_it_builds(site: Path) -> None:
    assert run("--root", site).code == 0
    assert (site / "public/index.html").is_file()


def test_the_root_is_the_current_folder_or_the_one_that_the_environment_names(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BROBYGGER_ROOT", raising=False)
    monkeypatch.chdir(site)
    assert run("--output", tmp_path / "here").code == 0

    monkeypatch.chdir(tmp_path)
    assert run("--output", tmp_path / "nowhere").code == 2
    monkeypatch.setenv("BROBYGGER_ROOT", str(site))
    assert run().code == 0
    assert tree(site / "public") == tree(tmp_path / "here")
    assert not (tmp_path / "nowhere").exists()


def test_a_typed_output_is_relative_to_the_current_folder(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("--root", site.name, "--output", "www").code == 0
    assert (tmp_path / "www/index.html").is_file()


def test_check_gives_advice_and_publishes_nothing(tmp_path: Path) -> None:
    site = write_project(
        tmp_path, HOME + "-- content/nb/about.md --\n---\ntitle: Om oss\nsummary: Kort.\n---\n\nTekst.\n"
    )
    before = tree(site)

    ran = run("check", "--root", site)

    assert ran.code == 0
    assert ran.err == (
        "content/nb/about.md:2:8: hint slug-missing: This page moves when its title is changed\n"
        "    title: Om oss\n"
        "           ^\n"
        "    Write slug: om-oss to keep its address.\n"
    )
    assert re.fullmatch(r"0 errors, 0 warnings\. 2 pages checked in \d+\.\d s\.\n", ran.out)
    assert {path: data for path, data in tree(site).items() if not path.startswith(".cache/")} == before
    assert run("check", "--root", site, "--no-cache").out.startswith("0 errors, 0 warnings.")
    assert "slug-missing" not in run("build", "--root", site).err


def test_check_looks_into_drafts_and_a_build_does_not(tmp_path: Path) -> None:
    draft = "---\ntitle: Om\nsummary: Kort.\nslug: om\ndraft: yes\n---\n\nSe [her](gone.md).\n"
    site = write_project(tmp_path, f"{HOME}-- content/nb/about.md --\n{draft}")

    checked, built = run("check", "--root", site), run("build", "--root", site)

    assert (checked.code, built.code) == (1, 0)
    assert checked.err.startswith("content/nb/about.md:8:4: error broken-link: No page is called “gone”\n")
    assert checked.err.count("broken-link") == 1


def test_check_does_not_mind_a_folder_that_build_refuses(site: Path) -> None:
    (site / "public").mkdir()
    (site / "public/thesis.txt").write_text("mine")

    assert run("build", "--root", site).code == 2
    assert run("check", "--root", site).code == 0


def test_drafts_are_published_when_they_are_asked_for(tmp_path: Path) -> None:
    site = write_project(tmp_path, HOME.replace("summary: Kort.", "summary: Kort.\ndraft: yes"))

    run("--root", site)
    assert "<h1>Hjem</h1>" not in (site / "public/nb/index.html").read_text(encoding="utf-8")
    run("--root", site, "--drafts")
    assert "<h1>Hjem</h1>" in (site / "public/nb/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("today", "ended"), [("2017-12-31", False), ("2018-01-01", True)])
def test_the_site_is_built_as_on_a_day(tmp_path: Path, today: str, ended: bool) -> None:
    site = write_project(
        tmp_path,
        """\
-- content/nb/boat.md --
---
title: Båt
summary: Kort.
slug: baat
valid_until: 2017-12-31
---

Tekst.
""",
    )

    assert run("--root", site, "--today", today).code == 0
    page = (site / "public/nb/baat.html").read_text(encoding="utf-8")
    assert ('aria-label="Dette er avsluttet">' in page) is ended  # and not hidden until the phone shows it


def test_the_typed_base_address_is_used_and_the_last_line_is_silent(site: Path) -> None:
    ran = run("--root", site, "--base-url", "https://example.org/a")

    assert len(ran.out.splitlines()) == 1
    assert "https://example.org/a/nb/index.html" in (site / "public/sitemap.xml").read_text(encoding="utf-8")


def test_a_wrong_base_address_ends_with_2(site: Path) -> None:
    ran = run("--root", site, "--base-url", "example.org")

    assert ran.code == 2
    assert ran.err.startswith("--base-url: error base-url-form: “example.org” is not the address of a site\n")


# What is printed


def test_json_is_one_object_on_standard_output(tmp_path: Path) -> None:
    site = write_project(tmp_path, BROKEN)

    ran = run("--root", site, "--format", "json")

    told = json.loads(ran.out)
    assert (ran.code, ran.err) == (1, "")
    assert list(told) == ["problems", "pages", "written", "seconds"]
    assert told["problems"] == [
        {
            "code": "broken-link",
            "severity": "error",
            "path": "content/nb/index.md",
            "line": 6,
            "column": 4,
            "message": "No page is called “gone”",
            "hint": "Check the path: it starts from the folder of this page.",
            "related": [],
        }
    ]
    assert (told["pages"], told["written"]) == (1, 0)
    assert isinstance(told["seconds"], float)


def test_json_counts_what_was_written(site: Path) -> None:
    told = json.loads(run("--root", site, "--format", "json").out)

    published = [name for name in tree(site / "public") if name != ".brobygger"]
    assert (told["problems"], told["pages"], told["written"]) == ([], 1, len(published))


@pytest.mark.parametrize(("verb", "hints"), [("check", 1), ("build", 0)])
def test_json_holds_hints_only_for_check(tmp_path: Path, verb: str, hints: int) -> None:
    site = write_project(tmp_path, "-- content/nb/about.md --\n---\ntitle: Om oss\nsummary: Kort.\n---\n\nTekst.\n")

    told = json.loads(run(verb, "--root", site, "--format", "json").out)

    assert [item["severity"] for item in told["problems"]] == ["hint"] * hints


def test_quiet_prints_errors_only(tmp_path: Path) -> None:
    page = HOME.replace("Tekst.", "Ring +47 00 00 00 00.\n\nSe [her](gone.md).")
    faulty = write_project(tmp_path / "faulty", page)
    fine = write_project(tmp_path / "fine", TYPED_NUMBER)

    assert run("--root", fine, "--quiet") == Ran(0, "", "")
    ran = run("--root", faulty, "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert [line for line in ran.err.splitlines() if not line.startswith(" ")] == [
        "content/nb/index.md:8:4: error broken-link: No page is called “gone”",
    ]


def test_no_color_means_no_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_project(tmp_path, BROKEN)
    coloured: list[bool | None] = []

    monkeypatch.setattr(click, "echo", lambda *_, color=None, **__: coloured.append(color))
    monkeypatch.setenv("NO_COLOR", "1")
    run("--root", site)
    assert coloured[0] is False

    coloured.clear()
    monkeypatch.delenv("NO_COLOR")
    run("--root", site)
    assert coloured[0] is None


def test_a_pipe_gets_no_colours(tmp_path: Path) -> None:
    site = write_project(tmp_path, BROKEN)
    command = [sys.executable, "-m", "brobygger", "--root", str(site), "--today", str(TODAY)]

    done = subprocess.run(command, check=False, capture_output=True, cwd=ROOT)

    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert done.stderr.startswith(b"content/nb/index.md:6:4: error broken-link:")


def test_the_version_is_that_of_the_package() -> None:
    ran = run("--version")

    assert (ran.code, ran.out) == (0, f"brobygger, version {__version__}\n")


def test_help_lists_the_verbs_that_work() -> None:
    ran = run("--help")

    commands = ran.out.partition("Commands:\n")[2]
    assert ran.code == 0
    assert re.findall(r"^  (\w+)", commands, re.MULTILINE) == list(cli.COMMANDS)


def test_a_disk_that_refuses_ends_with_1_and_says_what_was_not_written(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--root", site)
    before = tree(site / "public")
    page = site / "content/nb/index.md"
    page.write_text(page.read_text() + "\nMer.\n")

    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    ran = run("--root", site)
    monkeypatch.undo()

    assert ran.code == 1
    assert "The site could not be written (No space left on device); the old one stays as it was" in ran.err
    assert tree(site / "public") == before


def test_the_tests_of_a_site_without_tests_are_not_here(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROBYGGER_ROOT", str(site))

    ran = run("test")

    assert ran.code == 2
    assert "The tests are not here." in ran.err


def test_a_folder_that_cannot_be_made_does_not_hide_what_is_wrong_with_the_content(site: Path) -> None:
    (site / "file").write_text("a file where a folder should be")
    page = site / "content/nb/index.md"
    page.write_text(page.read_text() + "\nSe [her](gone.md).\n")

    ran = run("build", "--root", site, "--output", site / "file" / "public")

    assert ran.code == 1
    assert "error output-failed" in ran.err
    assert "error broken-link" in ran.err
