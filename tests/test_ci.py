"""Promise: GitHub and GitLab run what people run here, fetch nothing unseen, and may do no more than they need."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from brobygger import __version__

REPOSITORY = Path(__file__).resolve().parent.parent
GITHUB = ".github/workflows/ci.yml"
GITLAB = ".gitlab-ci.yml"


def read(path: str) -> dict[str, object]:
    found = yaml.load((REPOSITORY / path).read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def jobs_of(path: str) -> dict[str, dict[str, object]]:
    """Return the jobs of a file by name."""
    found = read(path)
    jobs = (
        found["jobs"]
        if path == GITHUB
        else {name: job for name, job in found.items() if name in ("test", "pages", "archives")}
    )
    assert isinstance(jobs, dict)
    return jobs


def steps() -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each step of a job on GitHub with the job's name."""
    for name, job in jobs_of(GITHUB).items():
        listed = job["steps"]
        assert isinstance(listed, list)
        yield from ((name, step) for step in listed)


def scripts() -> Iterator[tuple[str, str]]:
    """Yield each piece of shell with the file that it stands in."""
    yield from ((GITHUB, str(step["run"])) for _, step in steps() if "run" in step)
    before = read(GITLAB)["default"]
    assert isinstance(before, dict)
    for listed in (before["before_script"], *(job["script"] for job in jobs_of(GITLAB).values())):
        assert isinstance(listed, list)
        yield from ((GITLAB, str(line)) for line in listed)
    for path in sorted((REPOSITORY / ".ci").iterdir()):
        yield path.name, path.read_text(encoding="utf-8")


def test_both_hosts_run_the_gate_build_the_site_and_make_the_archives() -> None:
    for path in (GITHUB, GITLAB):
        said = "\n".join(text for origin, text in scripts() if origin == path)

        assert "bash .ci/run" in said
        assert "python3 build.py build --base-url " in said
        assert "bash .ci/release " in said


def test_neither_needs_a_container() -> None:
    for path in (GITHUB, GITLAB):
        text = (REPOSITORY / path).read_text(encoding="utf-8")

        assert re.findall(r"^\s*(?:image|services|container):", text, re.MULTILINE) == []


@pytest.mark.parametrize(("origin", "text"), list(scripts()))
def test_each_piece_of_shell_can_be_read_and_names_files_that_are_there(origin: str, text: str) -> None:
    done = subprocess.run(["bash", "-n"], input=text, check=False, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, ""), origin
    assert all((REPOSITORY / path).is_file() for path in re.findall(r"\.ci/\w+|\bbuild\.py\b", text))
    assert "${{" not in text, "a value from outside comes in through env, so that it is no code"


def test_each_action_is_named_by_its_commit() -> None:
    text = (REPOSITORY / GITHUB).read_text(encoding="utf-8")
    used = re.findall(r"^\s*-? uses: (.*)$", text, re.MULTILINE)

    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []
    assert len({one.partition("@")[0] for one in used}) == len(set(used)), "one action, one version"


def test_a_job_may_do_only_what_it_is_for() -> None:
    asked = {name: job.get("permissions") for name, job in jobs_of(GITHUB).items()}

    assert read(GITHUB)["permissions"] == {"contents": "read"}
    assert asked == {
        "test": None,
        "publish": {"contents": "read", "pages": "write", "id-token": "write"},
        "archives": None,
        "release": {"contents": "write"},
    }
    used = [(name, str(step.get("uses", "")).partition("@")[0], step.get("with")) for name, step in steps()]
    for _, action, given in used:
        assert action != "actions/checkout" or given == {"persist-credentials": "false"}
    assert [action for name, action, _ in used if name == "release"] == ["actions/download-artifact", ""]


def test_the_oldest_python_that_we_promise_is_tried() -> None:
    asked = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    strategy = jobs_of(GITHUB)["test"]["strategy"]
    assert isinstance(strategy, dict)

    assert strategy["matrix"]["python"][0] == asked.removeprefix(">=")


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        (
            "v99.0.0",
            f"The tag is v99.0.0 and the version is {__version__}: correct brobygger/__init__.py, or the tag.\n",
        ),
        (f"v{__version__}", f"CHANGELOG.md does not say on which day {__version__} was released.\n"),
    ],
)
def test_a_release_that_does_not_fit_its_tag_is_refused(tmp_path: Path, tag: str, said: str) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / "brobygger").mkdir()
    (tmp_path / ".ci/release").write_bytes((REPOSITORY / ".ci/release").read_bytes())
    (tmp_path / "brobygger/__init__.py").write_bytes((REPOSITORY / "brobygger/__init__.py").read_bytes())
    (tmp_path / "CHANGELOG.md").write_text(f"# What is new\n\n## {__version__}, not released\n\n- All.\n")

    done = subprocess.run(["bash", tmp_path / ".ci/release", tag], check=False, capture_output=True, text=True)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert not (tmp_path / "dist").exists()


# --- What is fetched ---


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_each_pinned_package_comes_with_its_hashes(lock: str) -> None:
    entries = re.split(r"^(?=\w)", (REPOSITORY / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]

    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[\w.]+(?: ;[^\n]*)? \\\n    --hash=sha256:[0-9a-f]{64}", entry), entry


def test_what_comes_from_npm_comes_with_its_hash() -> None:
    found = json.loads((REPOSITORY / "tests/browser/package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: entry for name, entry in found.items() if name}

    assert fetched
    assert all(entry["integrity"].startswith("sha512-") for entry in fetched.values())
