"""Promise: the folder holds the whole old site or the whole new one, and nothing of anybody else's is lost."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brobygger.edge import publish as publishing
from brobygger.edge import stage as staging
from brobygger.edge.publish import publish, refusal, roll_back
from brobygger.edge.stage import MANIFEST, Stage
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Problem
from tests.support import ROOT, report, tree

with_links = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")


def put(made: list[OutputFile], out: Path) -> int:
    """Publish with a store of its own, which is not beside the site."""
    return publish(made, out, store_of(out)).written


def store_of(out: Path) -> Path:
    return out.parent.parent / "store"


def files(**texts: str) -> list[OutputFile]:
    """Return files by their names; two underscores stand for a slash."""
    return [OutputFile(name.replace("__", "/") + ".html", text.encode()) for name, text in texts.items()]


def pages(folder: Path) -> dict[str, str]:
    """Return what a folder holds, without the list of what we made."""
    return {name: data.decode() for name, data in tree(folder).items() if name != MANIFEST}


def names_beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


@pytest.fixture(params=["exchanged in one step", "exchanged in two steps"], autouse=True)
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish each time as on Linux, then as where two folders cannot change places in one step."""
    if request.param == "exchanged in two steps":
        monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "public"


def fault_of(action: Callable[[], object]) -> Problem:
    with pytest.raises(FaultError) as caught:
        action()
    return caught.value.problem


# What is published


def test_a_first_build_makes_the_folder_and_those_above_it(out: Path) -> None:
    assert put(files(index="a", nb__index="b", nb__deep__page="c"), out) == 3

    assert pages(out) == {"index.html": "a", "nb/index.html": "b", "nb/deep/page.html": "c"}
    assert names_beside(out) == ["public"]


def test_a_second_build_replaces_what_we_made_and_takes_away_what_is_gone(out: Path) -> None:
    put(files(index="a", nb__old="b", nb__same="c"), out)
    put(files(index="new", nb__same="c"), out)

    assert pages(out) == {"index.html": "new", "nb/same.html": "c"}
    assert names_beside(out) == ["public"]


def test_an_empty_folder_may_be_published_into(out: Path) -> None:
    out.mkdir(parents=True)

    assert refusal(out.parent.parent / "site", out) is None
    put(files(index="a"), out)
    assert pages(out) == {"index.html": "a"}


def test_what_somebody_else_put_there_stays(out: Path) -> None:
    put(files(index="a", nb__index="b"), out)
    (out / "CNAME").write_text("example.org")
    (out / "nb/own").mkdir()
    (out / "nb/own/page.html").write_text("mine")
    (out / "empty").mkdir()

    put(files(index="new"), out)
    put(files(index="newer"), out)

    assert pages(out) == {"index.html": "newer", "CNAME": "example.org", "nb/own/page.html": "mine"}
    assert (out / "empty").is_dir()
    assert not (out / "nb/index.html").exists()


@with_links
def test_a_link_that_somebody_else_put_there_stays_a_link(out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/file.txt").write_text("mine")
    put(files(index="a"), out)
    (out / "link").symlink_to(tmp_path / "elsewhere")

    put(files(index="b"), out)

    assert (out / "link").is_symlink()
    assert (tmp_path / "elsewhere/file.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("nb/about.html", "nb__about"), ("nb", "nb__about"), ("nb/about.html/deep.txt", "nb__about")],
    ids=["same file", "their file, our folder", "their folder, our file"],
)
def test_a_file_of_somebody_else_in_the_way_stops_the_build(out: Path, theirs: str, ours: str) -> None:
    put(files(index="a"), out)
    (out / theirs).parent.mkdir(parents=True, exist_ok=True)
    (out / theirs).write_text("mine")

    problem = fault_of(lambda: put(files(index="b", **{ours: "c"}), out))

    assert problem.code == "output-file-not-ours"
    assert pages(out) == {"index.html": "a", theirs: "mine"}
    assert names_beside(out) == ["public"]


@with_links
def test_an_output_that_is_a_link_to_a_folder_stays_one(out: Path, tmp_path: Path) -> None:
    real = tmp_path / "real" / "www"
    real.mkdir(parents=True)
    out.parent.mkdir(parents=True)
    out.symlink_to(real)

    put(files(index="a"), out)
    put(files(index="b"), out)

    assert out.is_symlink()
    assert pages(real) == {"index.html": "b"}
    assert names_beside(real) == ["www"]


# What is refused


def said_about(root: Path, output: Path) -> list[str]:
    problem = refusal(root, output)
    return report([problem] if problem else [])


def test_a_folder_with_files_that_we_did_not_make_is_refused(out: Path, tmp_path: Path) -> None:
    out.mkdir(parents=True)
    (out / "thesis.txt").write_text("mine")

    assert said_about(tmp_path / "site", out) == [
        f"{out}: error output-not-ours: The folder {out} holds files that Brobygger did not make"
    ]


def test_a_folder_that_we_published_into_is_not_refused(out: Path, tmp_path: Path) -> None:
    put(files(index="a"), out)
    (out / "CNAME").write_text("example.org")

    assert said_about(tmp_path / "site", out) == []


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("site", "it holds the sources of the site"),
        (".", "it holds the sources of the site"),
        ("site/content", "it is one of the site's own folders"),
        ("site/content/nb/out", "it is one of the site's own folders"),
        ("site/templates", "it is one of the site's own folders"),
        ("site/assets/x", "it is one of the site's own folders"),
        ("site/i18n", "it is one of the site's own folders"),
        ("site/.git/out", "it is one of the site's own folders"),
    ],
)
def test_the_sources_are_never_published_over(tmp_path: Path, output: str, reason: str) -> None:
    (tmp_path / "site").mkdir()
    folder = tmp_path / output
    code = "output-sources" if "sources" in reason else "output-own-folder"

    assert said_about(tmp_path / "site", folder) == [
        f"{folder}: error {code}: The site cannot be published into {folder}: {reason}"
    ]


def test_the_home_folder_and_what_holds_it_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "kari"
    home.mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)

    for folder in (home, home.parent, Path(home.anchor)):
        assert [line.rpartition(": ")[2] for line in said_about(tmp_path / "site", folder)] == [
            "it is your home folder or holds it"
        ]
    assert said_about(tmp_path / "site", home / "public") == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("mine")

    assert [line.rpartition(": ")[2] for line in said_about(tmp_path / "site", tmp_path / "public")] == ["it is a file"]


@with_links
def test_a_link_does_not_hide_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path / "site/content")

    assert [line.rpartition(": ")[2] for line in said_about(tmp_path / "site", tmp_path / "public")] == [
        "it is one of the site's own folders"
    ]


# What goes wrong


def refusing(owner: object, name: str, *, first: int) -> Callable[..., object]:
    """Return what does the work of `owner.name` on the new site until it is called for the `first` time or later."""
    original = getattr(owner, name)
    calls: list[object] = []

    def method(path: object, *arguments: object, **named: object) -> object:
        if ".public.new-" in str(path):
            calls.append(path)
            if len(calls) >= first:
                raise OSError(errno.ENOSPC, "No space left on device")
        return original(path, *arguments, **named)

    return method


@pytest.mark.parametrize(
    ("owner", "name", "first"),
    [
        (Path, "write_bytes", 1),
        (staging, "_write_file", 1),
        (staging, "_write_file", 3),
        (Path, "mkdir", 1),
        (os, "makedirs", 2),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_site_and_nothing_beside_it(
    out: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, first: int
) -> None:
    put(files(index="a", nb__index="b"), out)
    before = tree(out)

    monkeypatch.setattr(owner, name, refusing(owner, name, first=first))
    problem = fault_of(lambda: put(files(index="new", nb__index="new", fi__index="new"), out))
    monkeypatch.undo()

    assert (problem.code, dict(problem.values)) == ("output-failed", {"said": "No space left on device"})
    assert tree(out) == before
    assert names_beside(out) == ["public"]


def test_folders_that_cannot_change_places_leave_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(files(index="a"), out)

    monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refusing(Path, "rename", first=1))
    problem = fault_of(lambda: put(files(index="new"), out))
    monkeypatch.undo()

    assert problem.code == "output-failed"
    assert pages(out) == {"index.html": "a"}
    assert names_beside(out) == ["public"]


def test_a_first_build_that_fails_leaves_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    fault_of(lambda: put(files(index="a"), out))

    assert list(out.parent.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_reported(out: Path) -> None:
    out.parent.parent.mkdir(exist_ok=True)
    out.parent.write_text("a file")

    assert fault_of(lambda: put(files(index="a"), out)).code == "output-failed"
    assert out.parent.read_text() == "a file"


def dead_process() -> int:
    """Return the number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    return child.pid


def test_what_a_killed_build_left_is_removed_and_nothing_else(out: Path) -> None:
    put(files(index="a"), out)
    dead = dead_process()
    put(files(index="half"), out.parent / f".public.new-{dead}")
    at_work = Stage(out)
    at_work.open()
    put(files(index="half"), out.parent / f".public.new-{dead}")
    (out.parent / f".public.new-{dead + 1}").mkdir()
    (out.parent / f".public.new-{dead + 1}" / "mine.txt").write_text("mine")
    (out.parent / ".public.new-year").mkdir()

    put(files(index="b"), out)

    assert pages(out) == {"index.html": "b"}
    assert names_beside(out) == sorted(["public", at_work.folder.name, f".public.new-{dead + 1}", ".public.new-year"])
    at_work.discard()


def test_what_a_killed_build_of_the_same_number_left_is_in_nobodys_way(out: Path) -> None:
    put(files(index="half"), out.parent / f".public.new-{os.getpid()}")

    put(files(index="a"), out)

    assert pages(out) == {"index.html": "a"}
    assert names_beside(out) == ["public"]


def test_an_old_site_that_was_left_aside_comes_back(out: Path) -> None:
    put(files(index="a", nb__index="b"), out)
    (out / "CNAME").write_text("example.org")
    out.rename(out.parent / f".public.old-{dead_process()}")

    put(files(index="new"), out)

    assert pages(out) == {"index.html": "new", "CNAME": "example.org"}
    assert names_beside(out) == ["public"]


def test_a_build_that_is_killed_leaves_a_whole_site(out: Path) -> None:
    put(files(index="a"), out)
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from brobygger.edge import publish as publishing\n"
        "from brobygger.nouns.output import OutputFile\n"
        "publishing._carry_over = lambda *_: os._exit(9)\n"
        "publishing.publish([OutputFile('index.html', b'new')], Path(sys.argv[1]), Path(sys.argv[1]).parent)\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(out)], check=False)

    assert killed.returncode == 9
    assert pages(out) == {"index.html": "a"}
    assert len(names_beside(out)) == 2
    put(files(index="b"), out)
    assert pages(out) == {"index.html": "b"}
    assert names_beside(out) == ["public"]


def test_a_file_that_is_as_it_was_stays_the_same_file(out: Path) -> None:
    put(files(index="a", other="b"), out)
    before = {name: (out / name).stat() for name in ("index.html", "other.html")}

    assert put(files(index="a", other="c"), out) == 1

    after = {name: (out / name).stat() for name in ("index.html", "other.html")}
    assert after["index.html"].st_ino == before["index.html"].st_ino
    assert after["index.html"].st_mtime_ns == before["index.html"].st_mtime_ns
    assert after["other.html"].st_ino != before["other.html"].st_ino


def test_a_page_that_was_changed_by_hand_is_written_again(out: Path) -> None:
    put(files(index="a"), out)
    (out / "index.html").write_text("x")

    assert put(files(index="a"), out) == 1
    assert pages(out) == {"index.html": "a"}


def test_the_site_before_comes_back_and_goes_again(out: Path) -> None:
    put(files(index="old", gone="x"), out)
    put(files(index="new"), out)

    roll_back(out, store_of(out))
    assert pages(out) == {"gone.html": "x", "index.html": "old"}

    roll_back(out, store_of(out))
    assert pages(out) == {"index.html": "new"}


def test_going_back_keeps_what_somebody_else_put_there(out: Path) -> None:
    put(files(index="old"), out)
    (out / "early.txt").write_text("early")
    put(files(index="new"), out)
    (out / "early.txt").unlink()
    (out / "late.txt").write_text("late")

    roll_back(out, store_of(out))

    assert (out / "index.html").read_text() == "old"
    assert (out / "late.txt").read_text() == "late"
    assert not (out / "early.txt").exists()


def test_without_an_earlier_site_there_is_no_way_back(out: Path) -> None:
    put(files(index="a"), out)

    with pytest.raises(FaultError) as caught:
        roll_back(out, store_of(out))

    assert caught.value.problem.code == "rollback-none"


def test_two_builds_at_once_publish_one_after_the_other(out: Path) -> None:
    put(files(index="0"), out)
    script = (
        "import sys; from pathlib import Path; from brobygger.edge.publish import publish;"
        "from brobygger.nouns.output import OutputFile;"
        "n = sys.argv[1];"
        "[publish([OutputFile(f'p{i}.html', n.encode()) for i in range(50)], Path(sys.argv[2]), Path(sys.argv[3]))"
        " for _ in range(10)]"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", script, number, str(out), str(store_of(out))], cwd=ROOT)
        for number in "1234"
    ]

    assert [run.wait(timeout=60) for run in runs] == [0, 0, 0, 0]
    assert len(set(pages(out).values())) == 1
    assert len(pages(out)) == 50
    assert names_beside(out) == ["public"]


def test_a_folder_that_somebody_emptied_is_filled_again(out: Path) -> None:
    put(files(a__index="a", b="b"), out)
    (out / "a" / "index.html").unlink()

    put(files(a__index="a", b="b"), out)

    assert pages(out) == {"a/index.html": "a", "b.html": "b"}
