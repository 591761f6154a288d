"""Promise: `new` begins a page in one command, overwrites nothing, and leaves a site that still builds."""

import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from brobygger.steps.plain_language import CODES
from brobygger.whole.new_page import Ground, NewPage, Typed, new_page
from brobygger.whole.report import Say
from tests.support import ROOT, SITE, TODAY, Ran, run, tree, write_project

HOME = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
BOAT = """\
---
title: Båten
summary: Vi ror.
slug: baaten
country: NO
price: free
---

Vi seiler.

## Pris {#price}

Gratis.
"""
NB, DA = "content/nb/services/boat.md", "content/da/services/boat.md"
NEXT = "Write over what stands between ‹ and ›. Then look at the page: python3 build.py serve\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path, f"-- content/nb/index.md --\n{HOME}-- {NB} --\n{BOAT}")


def new(site: Path, *typed: str) -> Ran:
    return run("new", *typed, "--root", site, "--today", str(TODAY))


def found(site: Path, *more: str) -> list[tuple[str, str, str]]:
    """Return what a check says: severity, code and path."""
    ran = run("check", "--root", site, "--today", str(TODAY), "--format", "json", *more)
    return [(one["severity"], one["code"], one["path"]) for one in json.loads(ran.out)["problems"]]


def state(site: Path, page: str, locale: str) -> str:
    told = json.loads(run("status", "--root", site, "--today", str(TODAY), "--format", "json").out)
    return next(str(one["state"]) for one in told["pages"] if (one["id"], one["locale"]) == (page, locale))


def test_a_page_is_made_with_the_folders_that_it_needs(site: Path) -> None:
    ran = new(site, "activity", "sailing", "--locale", "nb-simple", "--title", "Seiltur: for alle")

    path = "content/simple/nb/activities/sailing.md"
    assert (ran.code, ran.out, ran.err) == (0, f"{path} is there.\n{NEXT}", "")
    text = (site / path).read_text(encoding="utf-8")
    assert 'title: "Seiltur: for alle"\n' in text
    assert "slug: seiltur-for-alle\n" in text
    assert "## Hvem kan være med? {#who}\n" in text
    assert "\r" not in text
    assert not (site / "content/made-from").exists()


def test_a_version_says_what_it_was_made_from_and_is_current(site: Path) -> None:
    ran = new(site, "service", "boat", "--locale", "da", "--from", "nb")

    assert (ran.code, ran.out) == (0, f"{DA} is there, made from {NB}.\n{NEXT}")
    lines = (site / "content/made-from/da.txt").read_text().split("\n")
    assert lines[0] == "# Which passages each page was made from. Written by `new` and `confirm`; a line for each page."
    assert re.fullmatch(r"services/boat nb( [0-9a-f]{12}){5}", lines[1])
    assert state(site, "services/boat", "da") == "current"
    assert found(site) == [("hint", "placeholder-left", DA)] * 5
    (site / NB).write_text(BOAT.replace("Gratis.", "50 kroner."))
    assert state(site, "services/boat", "da") == "behind"


def test_a_record_that_was_there_stays(site: Path) -> None:
    (site / "content/made-from").mkdir()
    (site / "content/made-from/da.txt").write_text("about nb aaaaaaaaaaaa\n")

    new(site, "service", "boat", "--locale", "da")

    lines = (site / "content/made-from/da.txt").read_text().split("\n")
    assert [line.split(" ")[0] for line in lines] == ["#", "about", "services/boat", ""]


def test_the_version_that_others_inherit_from_now_is_told_of(site: Path) -> None:
    (site / "content/da").mkdir()
    (site / "content/da/about.md").write_text(
        "---\ntitle: Om os\nsummary: Kort.\nslug: om\ncountry: NO\n---\n\nTekst.\n"
    )

    ran = new(site, "page", "about", "--locale", "nb")

    assert ran.out == (
        "content/nb/about.md is there, made from content/da/about.md.\n"
        "The other versions take their facts from this one now, so those of content/da/about.md stand in it too.\n"
        + NEXT
    )
    assert state(site, "about", "nb") == "current"
    assert "content/nb/about.md is behind" not in run("status", "--root", site).out


def test_what_is_left_to_write_stops_the_page_and_no_other(site: Path) -> None:
    new(site, "service", "boat", "--locale", "da")
    assert run("--root", site, "--today", str(TODAY)).code == 0

    path = site / DA
    path.write_text(path.read_text().replace("draft: yes\n", ""))

    ran = run("--root", site, "--today", str(TODAY))
    assert ran.code == 1
    assert f"{DA}:6:9: error placeholder-left: This is still to be written: ‹Båten›\n" in ran.err
    path.write_text(path.read_text().replace("‹", "").replace("›", ""))
    assert run("--root", site, "--today", str(TODAY)).code == 0


def test_a_page_that_is_there_is_never_written_over(site: Path) -> None:
    before = tree(site / "content")

    ran = new(site, "service", "boat", "--locale", "nb", "--title", "Noe annet")

    assert ran.code == 1
    assert ran.err == (
        f"{NB}: error new-exists: This page is there already, and stays as it is\n"
        "    Open it in your editor, or choose another name for the new page.\n"
    )
    assert ran.out == ""
    assert tree(site / "content") == before


def test_a_page_that_appears_at_the_same_moment_is_not_written_over(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(typed: Typed, ground: Ground, say: Say) -> NewPage:
        page = new_page(typed, ground, say)
        (site / page.path).parent.mkdir(parents=True)
        (site / page.path).write_text("Min egen tekst")
        return page

    monkeypatch.setattr("brobygger.edge.new_page.new_page", slow)

    ran = new(site, "service", "boat", "--locale", "da")

    assert ran.code == 1
    assert f"{DA}: error new-exists: " in ran.err
    assert (site / DA).read_text() == "Min egen tekst"
    assert not (site / "content/made-from").exists()


def test_a_link_to_nowhere_is_not_followed(site: Path) -> None:
    (site / DA).parent.mkdir(parents=True)
    (site / DA).symlink_to(site / "elsewhere.md")

    assert f"{DA}: error new-exists: " in new(site, "service", "boat", "--locale", "da").err
    assert not (site / "elsewhere.md").exists()


@pytest.mark.parametrize(
    "in_the_way", ["content/da", "content/da/services", "content/made-from", "content/made-from/da.txt"]
)
def test_where_the_disk_refuses_nothing_is_left(site: Path, in_the_way: str) -> None:
    path = site / in_the_way
    path.parent.mkdir(parents=True, exist_ok=True)
    if in_the_way.endswith("txt"):
        path.mkdir()
    else:
        path.write_text("a file")
    before = tree(site / "content")

    ran = new(site, "service", "boat", "--locale", "da")

    assert ran.code == 1
    assert ": error file-not-written: This file cannot be written (" in ran.err
    assert "Traceback" not in ran.err
    assert tree(site / "content") == before


class FullDisk(io.BytesIO):
    """A file that cannot be closed, since there is no room for what was written into it."""

    def close(self) -> None:
        if not self.closed:
            super().close()
            raise OSError(28, "No space left on device")


def test_a_disk_that_becomes_full_leaves_no_half_page(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
        if mode != "xb":
            return plain(path, mode, *more, **named)
        path.write_text("half of it")
        return FullDisk()

    plain, before = Path.open, tree(site / "content")
    monkeypatch.setattr(Path, "open", full)

    ran = new(site, "service", "boat", "--locale", "da")

    assert (ran.code, ran.err.split("\n")[0]) == (
        1,
        f"{DA}: error file-not-written: This file cannot be written (No space left on device)",
    )
    assert tree(site / "content") == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("servise", "x", "--locale", "nb"),
            ["servise: error kind-unknown: There is no kind of page called servise", "Did you mean service?"],
        ),
        (
            ("service", "x"),
            [
                "--locale: error new-locale: It is not said in which language the page is to be written",
                "Write --locale and one of these: nb, nb-simple, da, fi.",
            ],
        ),
        (
            ("service", "Blå", "--locale", "nb"),
            [
                "Blå: error new-id: A page cannot be called “Blå”",
                "Use lower-case letters a-z, digits and hyphens only: services/blaa",
            ],
        ),
        (
            ("service", "boat", "--locale", "fi", "--from", "da"),
            ["services/boat: error confirm-missing: The page has no version da", "These exist: nb."],
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_words(site: Path, typed: tuple[str, ...], said: list[str]) -> None:
    ran = new(site, *typed)

    assert (ran.code, ran.out, ran.err.split("\n")) == (1, "", [said[0], f"    {said[1]}", ""])


def test_a_missing_argument_is_wrong_usage(site: Path) -> None:
    assert new(site, "service").code == 2
    (site / "site.yaml").write_text("locales: [")
    assert new(site, "service", "x", "--locale", "nb").code == 2


def test_a_source_that_cannot_be_read_is_mended_first(site: Path) -> None:
    (site / NB).write_text("---\ntitle: Båt: en tur\n---\n")

    for typed in (("--from", "nb"), ()):
        ran = new(site, "service", "boat", "--locale", "da", *typed)

        assert ran.code == 1
        assert ran.err.startswith(f"{NB}:2:11: error yaml-colon: ")
        assert not (site / DA).exists()


def test_a_program_is_told_where_the_page_is(site: Path) -> None:
    ran = new(site, "service", "boat", "--locale", "da", "--format", "json")
    again = new(site, "service", "boat", "--locale", "da", "--format", "json")

    told = {"page": "services/boat", "locale": "da", "path": DA, "from": "nb", "problems": []}
    assert json.loads(ran.out) == told
    assert (again.code, [one["code"] for one in json.loads(again.out)["problems"]]) == (1, ["new-exists"])


def test_quietly_nothing_is_said(site: Path) -> None:
    ran = new(site, "service", "boat", "--locale", "da", "--quiet")

    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize(
    ("language", "first", "note"),
    [
        ("nb", f"{DA} er laget ut fra {NB}.\n", "# Faktaopplysninger (telefonnumre, priser, datoer, steder)"),
        ("da", f"{DA} er oprettet ud fra {NB}.\n", "# Faktaoplysninger (telefonnumre, priser, datoer, steder)"),
        (
            "fi",
            f"{DA} on luotu tiedoston {NB} pohjalta.\n",
            "# Perustiedot (puhelinnumerot, hinnat, päivämäärät, paikat)",
        ),
    ],
)
def test_the_editor_is_spoken_to_in_the_editors_language(site: Path, language: str, first: str, note: str) -> None:
    (site / "site.yaml").write_text(f"editor_language: {language}\n{SITE}")

    assert new(site, "service", "boat", "--locale", "da").out.startswith(first)
    assert note in (site / DA).read_text()


@pytest.mark.parametrize("language", ["nb", "da", "fi"])
@pytest.mark.parametrize("kind", ["organisation", "service", "activity", "right", "page"])
def test_no_english_note_is_left_in_a_page_for_an_editor_with_another_language(
    site: Path, tmp_path: Path, language: str, kind: str
) -> None:
    (site / "site.yaml").write_text(f"editor_language: {language}\n{SITE}")
    new(site, kind, "new-one", "--locale", "nb")
    translated = next((tmp_path / "content/nb").rglob("new-one.md")).read_text()
    (site / "site.yaml").write_text(f"editor_language: en\n{SITE}")
    new(site, kind, "other-one", "--locale", "nb")
    english = next((tmp_path / "content/nb").rglob("other-one.md")).read_text()

    def notes(text: str) -> set[str]:
        return set(re.findall(r"^# \S.*|<!-- .* -->|‹.*?›", text, flags=re.MULTILINE))

    assert len(notes(english)) > 30
    assert notes(english) & notes(translated) == set()


KINDS = ("organisation", "service", "activity", "right", "topic", "page")
LOCALES = ("nb", "nb-simple", "da", "da-simple", "fi", "fi-simple")


def test_every_kind_in_every_locale_of_the_real_site_can_be_made_and_breaks_nothing(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    """Without --long each kind is made in one locale, and each locale has one kind."""
    is_long = pytestconfig.getoption("--long")
    pairs = [(kind, locale) for kind in KINDS for locale in LOCALES] if is_long else zip(KINDS, LOCALES, strict=True)
    root = tmp_path / "site"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "assets/photos", root / "assets/photos")
    shutil.copy(ROOT / "site.yaml", root)
    made = []
    for kind, locale in pairs:
        ran = new(root, kind, "new-one", "--locale", locale, "--format", "json")
        assert ran.code == 0, ran.err
        made.append(json.loads(ran.out)["path"])
    # And two are made again from each other version.
    for locale, folder, organisation in (("da", "da", "voima"), ("fi-simple", "simple/fi", "mira-senteret")):
        path = f"content/{folder}/organisations/{organisation}.md"
        for source in LOCALES if is_long else ("nb", "nb-simple"):
            if source != locale:
                (root / path).unlink()
                ran = new(root, "organisation", organisation, "--locale", locale, "--from", source)
                assert ran.code == 0, ran.err
        made.append(path)

    for more in ((), ("--drafts",)) if is_long else (("--drafts",),):
        problems = found(root, *more)
        left = {(severity, code) for severity, code, path in problems if path in made and code not in CODES}
        errors = [one for one in problems if one[0] != "hint"]
        assert left == {("hint", "placeholder-left")}
        assert errors == []
    ran = run("build", "--root", root, "--drafts", "--today", str(TODAY), "--output", tmp_path / "out")
    assert ran.code == 0, ran.err
    count = len(KINDS) * len(LOCALES) if is_long else len(KINDS)
    assert len(list((tmp_path / "out").rglob("new-one.html"))) == count
