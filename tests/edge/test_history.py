"""Promise: what a source said before is found in Git, and whatever is wrong with Git, `status` works without it."""

import json
import os
import shutil
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

from brobygger.edge import history
from brobygger.edge.history import History, versions_in
from tests.support import run, write_project

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")

NB, DA, FI = (f"content/{locale}/services/boat.md" for locale in ("nb", "da", "fi"))

SOURCE = """\
---
title: Båten
summary: Vi seiler.
original: yes
slug: baaten
---

Vi møtes på brygga.

## Pris

Gratis.

## Utstyr

- Ta med regntøy
- Ta med mat til hele dagen
- Husk en god bok
"""


def page(title: str) -> str:
    return f"---\ntitle: {title}\nsummary: Kort.\nslug: boat\n---\n\nTekst.\n"


@pytest.fixture(autouse=True)
def own_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git know nothing of the person whose machine this is."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Kari")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "kari@example.org")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {"content/nb/index.md": page("Hjem"), NB: SOURCE, DA: page("Båden"), FI: page("Vene")}
    root = write_project(tmp_path / "site", "".join(f"-- {path} --\n{text}" for path, text in files.items()))
    git(root, "init", "--quiet")
    commit(root)
    confirm(root)
    return root


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Edit")


def confirm(root: Path, locale: str = "da") -> None:
    assert run("confirm", "services/boat", locale, "--root", root).code == 0


def change(root: Path, old: str, new: str) -> None:
    text = (root / NB).read_text(encoding="utf-8")
    assert old in text
    (root / NB).write_text(text.replace(old, new, 1), encoding="utf-8")


def told(root: Path, path: str = DA) -> list[str]:
    """Return what is said below the line that calls a version behind."""
    ran = run("status", "--root", root, "--today", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.split("\n")
    below = lines[lines.index(f"{path} is behind {NB}:") + 1 :]
    return [line.strip() for line in takewhile(lambda line: line.startswith("    "), below)]


def as_json(root: Path) -> dict[str, list[dict[str, object]]]:
    pages = json.loads(run("status", "--root", root, "--format", "json").out)["pages"]
    found: dict[str, list[dict[str, object]]] = next(one for one in pages if one["path"] == DA)
    return found


def test_a_changed_passage_stands_beside_what_it_said_before(site: Path) -> None:
    change(site, "på brygga", "på stasjonen")

    assert told(site) == ["line 8: Vi møtes på stasjonen.", "before: Vi møtes på brygga."]


def test_a_change_is_found_behind_later_commits_that_changed_something_else(site: Path) -> None:
    change(site, "på brygga", "på stasjonen")
    commit(site)
    change(site, "på stasjonen", "på torget")
    commit(site)
    change(site, "- Husk en god bok\n", "- Husk en god bok\n- Husk solkrem\n")
    commit(site)

    assert told(site) == [
        "line 8: Vi møtes på torget.",
        "before: Vi møtes på brygga.",
        "line 16, under “Utstyr”: Husk solkrem",
    ]


def test_what_is_gone_is_said_with_its_words(site: Path) -> None:
    change(site, "- Ta med mat til hele dagen\n", "")

    assert told(site) == ["gone: Ta med mat til hele dagen"]
    found = as_json(site)
    assert found["behind"] == []
    assert found["gone"] == [{"heading": "Utstyr", "text": "Ta med mat til hele dagen", "field": None}]


def test_a_field_is_named(site: Path) -> None:
    change(site, "title: Båten", "title: Skipet")

    assert told(site) == ["line 2, title: Skipet", "before: Båten"]


def test_what_stands_alone_under_its_heading_is_paired_even_if_no_word_is_the_same(site: Path) -> None:
    change(site, "Gratis.", "50 kroner for voksne.")

    assert told(site) == ["line 12, under “Pris”: 50 kroner for voksne.", "before: Gratis."]


def test_programs_are_told_too(site: Path) -> None:
    change(site, "regntøy", "solkrem")

    assert as_json(site)["behind"] == [
        {"heading": "Utstyr", "text": "Ta med solkrem", "field": None, "line": 16, "before": "Ta med regntøy"}
    ]


def test_a_source_is_followed_to_its_former_name(site: Path) -> None:
    change(site, "på brygga", "på stasjonen")
    commit(site)
    settings = (site / "site.yaml").read_text(encoding="utf-8").replace("folder: nb,", "folder: no,")
    (site / "site.yaml").write_text(settings, encoding="utf-8")
    git(site, "mv", "content/nb", "content/no")
    commit(site)
    moved = NB.replace("/nb/", "/no/")

    said = run("status", "--root", site).out

    assert f"{DA} is behind {moved}:\n    line 8: Vi møtes på stasjonen.\n        before: Vi møtes på brygga.\n" in said


def test_a_site_may_lie_within_a_repository(tmp_path: Path) -> None:
    files = f"-- web/{NB} --\n{SOURCE}-- web/{DA} --\n{page('Båden')}-- web/content/nb/index.md --\n{page('Hjem')}"
    write_project(tmp_path, files)
    shutil.copy(tmp_path / "site.yaml", tmp_path / "web/site.yaml")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    confirm(tmp_path / "web")
    change(tmp_path / "web", "på brygga", "på stasjonen")

    assert told(tmp_path / "web") == ["line 8: Vi møtes på stasjonen.", "before: Vi møtes på brygga."]


def test_words_that_were_merged_are_found(site: Path) -> None:
    git(site, "switch", "--quiet", "--create", "other")
    change(site, "på brygga", "på kaia")
    commit(site)
    git(site, "switch", "--quiet", "-")
    change(site, "god bok", "veldig god bok")
    commit(site)
    git(site, "merge", "--quiet", "--no-edit", "other")
    confirm(site)
    change(site, "på kaia", "på torget")
    commit(site)

    assert told(site) == ["line 8: Vi møtes på torget.", "before: Vi møtes på kaia."]


WITHOUT = ["line 8: Vi møtes på stasjonen.", "1 passage is gone"]


def test_without_git_the_new_words_are_said_alone(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(site, "på brygga", "på stasjonen")
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert told(site) == WITHOUT
    found = as_json(site)
    assert [passage["before"] for passage in found["behind"]] == [None]
    assert found["gone"] == [{"heading": None, "text": None, "field": None}]


def test_without_a_repository_too(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(site, "på brygga", "på stasjonen")
    shutil.rmtree(site / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))

    assert told(site) == WITHOUT


def test_a_repository_of_somebody_else_is_left_alone(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(site, "på brygga", "på stasjonen")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git then refuses: “dubious ownership”

    assert told(site) == WITHOUT


def test_a_file_that_was_never_committed_has_no_past(site: Path) -> None:
    git(site, "rm", "--quiet", "--cached", NB)
    git(site, "commit", "--quiet", "--amend", "--message", "Without it")
    change(site, "på brygga", "på stasjonen")

    assert told(site) == WITHOUT


def test_a_repository_without_a_commit_has_no_past(site: Path) -> None:
    shutil.rmtree(site / ".git")
    git(site, "init", "--quiet")
    change(site, "på brygga", "på stasjonen")

    assert told(site) == WITHOUT


def test_a_shallow_clone_knows_what_it_has(site: Path, tmp_path: Path) -> None:
    commit(site)
    change(site, "på brygga", "på stasjonen")
    commit(site)
    git(tmp_path, "clone", "--quiet", "--depth", "1", site.as_uri(), "shallow")
    shallow = tmp_path / "shallow"

    assert told(shallow) == WITHOUT
    change(shallow, "på stasjonen", "på torget")
    confirm(site)
    shutil.copytree(site / "content/made-from", shallow / "content/made-from", dirs_exist_ok=True)
    assert told(shallow) == ["line 8: Vi møtes på torget.", "before: Vi møtes på stasjonen."]


def test_a_damaged_repository_is_no_failure(site: Path) -> None:
    change(site, "på brygga", "på stasjonen")
    number = git(site, "rev-parse", f"HEAD:{NB}").strip()
    blob = site / ".git/objects" / number[:2] / number[2:]
    blob.unlink()

    assert told(site) == WITHOUT


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for git is a shell script")
def test_git_that_takes_too_long_is_not_waited_for(site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    change(site, "på brygga", "på stasjonen")
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(slow))
    monkeypatch.setattr(history, "SECONDS", 0.2)

    assert told(site) == WITHOUT


def test_settings_of_git_change_nothing_and_no_other_program_is_started(site: Path, tmp_path: Path) -> None:
    change(site, "på brygga", "på stasjonen")
    commit(site)
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    for name, value in {
        "log.showSignature": "true",
        "gpg.program": str(trap),
        "core.pager": str(trap),
        "core.fsmonitor": str(trap),
        "diff.external": str(trap),
        "diff.md.textconv": str(trap),
        "core.hooksPath": str(tmp_path),
        "log.follow": "true",
        "log.decorate": "full",
        "color.ui": "always",
        "diff.renames": "false",
    }.items():
        git(site, "config", name, value)
    (site / ".gitattributes").write_text("*.md diff=md\n", encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}

    assert told(site) == ["line 8: Vi møtes på stasjonen.", "before: Vi møtes på brygga."]
    assert not (tmp_path / "sprung").exists()
    after = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    assert {path for path in after if ".cache" not in path.parts and before.get(path) != after[path]} <= {site}


def test_within_a_hook_the_repository_of_the_site_is_asked(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(site, "på brygga", "på stasjonen")
    git(tmp_path, "init", "--quiet", "elsewhere")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere/.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "elsewhere"))

    assert told(site) == ["line 8: Vi møtes på stasjonen.", "before: Vi møtes på brygga."]


def test_git_is_started_twice_however_many_versions_are_behind(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    confirm(site, "fi")
    for word in ("stasjonen", "torget", "kaia"):
        change(site, "Vi møtes på ", f"Vi møtes på {word}, ikke på ")
        commit(site)
    started: list[str] = []
    really = subprocess.Popen.__init__

    def counted(self: subprocess.Popen[bytes], arguments: list[str], **named: object) -> None:
        started.append(next(word for word in arguments[1:] if word in ("log", "cat-file")))
        really(self, arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess.Popen, "__init__", counted)

    assert told(site)[1] == told(site, FI)[1] == "before: Vi møtes på brygga."
    assert started == ["log", "cat-file"] * 2


def test_nothing_is_started_where_nothing_is_behind(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(subprocess, "Popen", started)
    monkeypatch.setattr(subprocess, "run", started)

    assert run("status", "--root", site).code == 0


def test_a_file_is_followed_for_so_many_versions_and_no_further(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        change(site, " møtes", f" {number} møtes")
        commit(site)
    monkeypatch.setattr(history, "VERSIONS", 3)

    with History(site) as past:
        found = [data.decode().split("\n")[7] for data in past.earlier(NB)]

    assert found == [f"Vi {words} møtes på brygga." for words in ("0 1 2 3 4", "0 1 2 3", "0 1 2")]


def test_of_very_many_files_not_all_are_followed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        change(site, " møtes", f" {number} møtes")
        commit(site)
    monkeypatch.setattr(history, "IN_ALL", 4)

    with History(site) as past:
        assert [len(list(past.earlier(path))) for path in (DA, NB, FI)] == [1, 3, 0]


@pytest.mark.parametrize(
    ("log", "found"),
    [
        (b"", {}),
        (b"nonsense", {}),
        (b":100644 100644 aa bb M\0content/a.md\0", {"content/a.md": [b"bb", b"aa"]}),
        (b":100644 100644 aa bb M\0content/a.md\0:100644 100644 cc dd M\0conte", {"content/a.md": [b"bb", b"aa"]}),
        (b":000000 100644 00 aa A\0content/a.md\0", {"content/a.md": [b"aa"]}),
        (b":100644 000000 aa 00 D\0content/a.md\0", {"content/a.md": [b"aa"]}),
        (
            b":100644 100644 aa bb R090\0content/a.md\0content/b.md\0\n:000000 100644 00 aa A\0content/a.md\0",
            {"content/b.md": [b"bb", b"aa"]},
        ),
        (b":100644 100644 aa bb R090\0content/a.md\0", {}),
    ],
)
def test_a_list_of_versions_is_read_however_it_ends(log: bytes, found: dict[str, list[bytes]]) -> None:
    assert versions_in(log) == found
