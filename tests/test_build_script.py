"""Promise: build.py gets Brobygger going on a machine that has Python and nothing else prepared."""

import ast
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
import time
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
DEAD_INDEX = "http://127.0.0.1:9/simple"  # nobody listens on the discard port

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals are a matter of POSIX")


# --- Samples --------------------------------------------------------------------------------------------


def project(folder: Path, *, needs: str = "pytest>=1", needs_for_tests: str = "pytest>=1", engine: str = "") -> Path:
    """Write a small project around the real build.py, with an engine that is a few lines of Python."""
    package = folder / "brobygger"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(textwrap.dedent(engine), encoding="utf-8")
    shutil.copy(REPOSITORY / "build.py", folder)
    (folder / "requirements.txt").write_text("# runtime\n", encoding="utf-8")
    (folder / "requirements-test.txt").write_text("# runtime and test\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        f"[project]\ndependencies = ['{needs}']\noptional-dependencies.test = ['{needs_for_tests}']\n",
        encoding="utf-8",
    )
    return folder


def script_of(folder: Path) -> ModuleType:
    """Load a project's build.py as a module. A plain import could find the package of that name."""
    spec = importlib.util.spec_from_file_location("build_script", folder / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a project's build.py as a person would, from another folder."""
    return subprocess.run(
        [sys.executable, folder / "build.py", *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder.parent,
        env={**os.environ, **environment},
        timeout=120,
    )


def wheel(folder: Path, name: str) -> str:
    """Write a package with one empty module and return the line by which a lock asks for it."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    described = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(f"{described}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{described}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{described}/RECORD", f"{name}.py,,\n{described}/RECORD,,\n")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


class Commands:
    """Stands in for the commands that make .venv, which take seconds and the network."""

    def __init__(self, here: Path) -> None:
        self.here = here
        self.seen: list[str] = []
        self.fails: str | None = None

    def __call__(self, command: list[str], _lock: int) -> subprocess.CompletedProcess[str]:
        name = "venv" if "venv" in command else Path(command[-1]).name
        self.seen.append(name)
        if self.fails == name:
            return subprocess.CompletedProcess(command, 1, stdout="ERROR: no luck\n")
        if name == "venv":
            python = script_of(self.here).venv_python(self.here)
            python.parent.mkdir(parents=True)
            python.touch()
            time.sleep(0.05)
        return subprocess.CompletedProcess(command, 0, stdout="")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return a project whose packages the running Python does not have."""
    return project(tmp_path / "site", needs="no-such-package>=1", needs_for_tests="no-such-test-package>=1")


@pytest.fixture
def script(bare: Path) -> ModuleType:
    return script_of(bare)


@pytest.fixture
def commands(bare: Path, script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Commands:
    stand_in = Commands(bare)
    monkeypatch.setattr(script, "quietly", stand_in)
    return stand_in


# --- A Python that cannot do it -------------------------------------------------------------------------


def test_an_old_python_gets_one_sentence() -> None:
    code = f"""
import runpy, sys
sys.version_info = (3, 9, 2, 'final', 0)
runpy.run_path({str(REPOSITORY / "build.py")!r}, run_name='__main__')
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, encoding="utf-8")

    assert done.returncode == 2
    assert done.stderr == (
        "Brobygger needs Python 3.11 or newer and this is Python 3.9: "
        "install a newer one from your system or from python.org, and run build.py with it.\n"
    )


def test_an_old_python_can_read_the_whole_script() -> None:
    source = (REPOSITORY / "build.py").read_text(encoding="utf-8")

    ast.parse(source, feature_version=(3, 6))
    assert "from __future__ import annotations" not in source  # 3.6 does not know it


def test_the_script_and_the_package_ask_for_the_same_python() -> None:
    asked = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert asked["requires-python"] == ">=3.11"
    assert "sys.version_info < (3, 11)" in (REPOSITORY / "build.py").read_text(encoding="utf-8")


def test_a_python_without_venv_is_told_what_to_install(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else find(name))

    assert script.main([]) == 2
    assert capsys.readouterr().err == (
        "build.py: This Python cannot make the environment that Brobygger needs: "
        "install venv (on Debian and Ubuntu: apt install python3-venv) and run this again.\n"
    )


def test_a_folder_that_cannot_be_written_is_named(bare: Path) -> None:
    (bare / ".venv.lock").mkdir()  # an administrator may write everywhere, but not into this

    done = run(bare)

    assert done.returncode == 2
    assert done.stderr.startswith(f"build.py: Cannot set up .venv in {bare} (")
    assert done.stderr.count("\n") == 1


# --- The packages of the running Python -----------------------------------------------------------------


def test_nothing_is_installed_where_the_packages_are(tmp_path: Path) -> None:
    here = project(tmp_path / "site", engine="import sys; print(sys.executable)")

    done = run(here)

    assert (done.stdout.strip(), done.stderr) == (sys.executable, "")
    assert not list(here.glob(".venv*"))


@pytest.mark.parametrize(
    ("version", "bounds", "fits"),
    [
        ("3.1.6", ">=3.1.6,<4", True),
        ("3.1.5", ">=3.1.6,<4", False),
        ("3.10", ">=3.9", True),
        ("4.0", ">=3,<4", False),
        ("4", "<4.0", False),
        ("3", ">=3.0.0", True),
        ("6.0.2.post1", ">=6.0.2,<7", True),
        ("6.0.2+local", ">=6.0.2,<7", True),
        ("4.0rc1", ">=3,<5", False),
        ("5.1", "", True),
    ],
)
def test_a_version_is_compared_by_its_numbers(version: str, bounds: str, fits: bool) -> None:
    script = script_of(REPOSITORY)

    assert script.in_range(version, script.read_requirement(f"some.thing{bounds}")[1]) is fits


def test_a_requirement_of_another_form_is_refused(tmp_path: Path) -> None:
    done = run(project(tmp_path / "site", needs="click~=8.1"))

    assert done.returncode == 2
    assert done.stderr == ("build.py: pyproject.toml: write 'click~=8.1' as name>=1.2,<3, with nothing after it.\n")


def locked(name: str) -> dict[str, str]:
    """Return the packages of a lock with their versions."""
    lines = (REPOSITORY / name).read_text(encoding="utf-8").splitlines()
    return {line.split("==")[0]: line.split("==")[1].split(" ")[0] for line in lines if line[:1].isalnum()}


@pytest.mark.parametrize(("for_tests", "lock"), [(False, "requirements.txt"), (True, "requirements-test.txt")])
def test_the_lock_holds_what_the_package_asks_for(for_tests: bool, lock: str) -> None:
    script = script_of(REPOSITORY)
    pins = locked(lock)

    for requirement in script.requirements(REPOSITORY, for_tests=for_tests):
        name, bounds = script.read_requirement(requirement)
        assert script.in_range(pins[name], bounds), requirement


def test_the_locks_agree() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-test.txt").items()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    text = (REPOSITORY / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


# --- Handing over ---------------------------------------------------------------------------------------


def test_arguments_and_exit_code_pass_through(tmp_path: Path) -> None:
    here = project(tmp_path / "site", engine="import sys; print(sys.argv[1:]); sys.exit(4)")

    done = run(here, "check", "--strict", "a b", "")

    assert done.stdout.strip() == "['check', '--strict', 'a b', '']"
    assert done.returncode == 4


def test_the_engine_learns_where_build_py_lies(tmp_path: Path) -> None:
    here = project(
        tmp_path / "site",
        engine="import os; print(os.environ['BROBYGGER_ROOT'], os.environ['PYTHONPATH'], os.getcwd())",
    )

    done = run(here, PYTHONPATH="elsewhere")

    assert done.stdout.split() == [str(here), f"{here}{os.pathsep}elsewhere", str(here.parent)]


def test_a_module_in_the_current_folder_is_not_taken_for_ours(tmp_path: Path) -> None:
    here = project(tmp_path / "site", engine="import yaml")
    (tmp_path / "yaml.py").write_text("raise SystemExit('taken')", encoding="utf-8")

    assert "taken" not in run(here).stderr


@posix_only
def test_a_killed_engine_gives_the_exit_code_of_a_shell(tmp_path: Path) -> None:
    here = project(tmp_path / "site", engine="import os, signal; os.kill(os.getpid(), signal.SIGKILL)")

    assert run(here).returncode == 128 + signal.SIGKILL


@posix_only
@pytest.mark.parametrize(
    ("sent", "to_all", "code"), [(signal.SIGINT, True, 130), (signal.SIGTERM, False, 128 + signal.SIGTERM)]
)
def test_stopping_build_py_stops_the_engine(tmp_path: Path, sent: signal.Signals, to_all: bool, code: int) -> None:
    here = project(
        tmp_path / "site",
        engine="""
            import signal, sys, time
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            print("ready", flush=True)
            time.sleep(60)
            """,
    )
    with subprocess.Popen(
        [sys.executable, here / "build.py"], stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        (os.killpg if to_all else os.kill)(process.pid, sent)  # a terminal interrupts the whole group

        assert process.stdout.read() == b""  # comes only when the engine has ended too
        assert process.wait(timeout=10) == code


def test_an_interrupt_on_windows_is_an_interrupt() -> None:
    assert script_of(REPOSITORY).exit_code(0xC000013A) == 130


# --- Our own environment --------------------------------------------------------------------------------


def test_a_first_run_makes_the_environment_and_says_so(
    bare: Path, script: ModuleType, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.choose_python(bare, for_tests=False) == script.venv_python(bare)
    assert commands.seen == ["venv", "requirements.txt"]
    assert capsys.readouterr().err == (
        "build.py: making .venv with the packages of requirements.txt (once; this needs the network)\n"
    )


def test_a_second_run_makes_nothing(bare: Path, script: ModuleType, commands: Commands) -> None:
    script.choose_python(bare, for_tests=False)
    commands.seen.clear()

    assert script.choose_python(bare, for_tests=False) == script.venv_python(bare)
    assert commands.seen == []


def test_a_changed_lock_renews_the_environment(bare: Path, script: ModuleType, commands: Commands) -> None:
    script.choose_python(bare, for_tests=False)
    (bare / ".venv" / "old-package").touch()
    (bare / "requirements.txt").write_text("# another runtime\n", encoding="utf-8")

    script.choose_python(bare, for_tests=False)

    assert commands.seen == ["venv", "requirements.txt"] * 2
    assert sorted(path.name for path in bare.glob(".venv*")) == [".venv", ".venv.lock"]
    assert not (bare / ".venv" / "old-package").exists()


def test_another_python_renews_the_environment(
    bare: Path, script: ModuleType, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.choose_python(bare, for_tests=False)
    monkeypatch.setattr(sys, "base_prefix", "/opt/another/python")

    script.choose_python(bare, for_tests=False)

    assert commands.seen == ["venv", "requirements.txt"] * 2


def test_tests_add_their_packages_to_the_environment(bare: Path, script: ModuleType, commands: Commands) -> None:
    script.choose_python(bare, for_tests=False)
    script.choose_python(bare, for_tests=True)

    assert commands.seen == ["venv", "requirements.txt", "requirements-test.txt"]


def test_an_environment_for_tests_serves_a_build(bare: Path, script: ModuleType, commands: Commands) -> None:
    script.choose_python(bare, for_tests=True)
    script.choose_python(bare, for_tests=False)

    assert commands.seen == ["venv", "requirements-test.txt"]


def test_a_changed_test_lock_keeps_the_environment(bare: Path, script: ModuleType, commands: Commands) -> None:
    script.choose_python(bare, for_tests=True)
    (bare / "requirements-test.txt").write_text("# another test\n", encoding="utf-8")

    script.choose_python(bare, for_tests=True)

    assert commands.seen == ["venv", "requirements-test.txt", "requirements-test.txt"]


@pytest.mark.parametrize("step", ["venv", "requirements.txt"])
def test_what_failed_half_way_is_made_again(bare: Path, script: ModuleType, commands: Commands, step: str) -> None:
    commands.fails = step
    with pytest.raises(script.SetupError, match=r"\(ERROR: no luck\)"):
        script.choose_python(bare, for_tests=False)
    commands.fails = None
    commands.seen.clear()

    script.choose_python(bare, for_tests=False)

    assert commands.seen == ["venv", "requirements.txt"]


def test_an_environment_of_somebody_else_is_left_alone(bare: Path, script: ModuleType, commands: Commands) -> None:
    (bare / ".venv").mkdir()
    (bare / ".venv" / "pyvenv.cfg").write_text("mine", encoding="utf-8")

    with pytest.raises(script.SetupError, match=r"was not made by build\.py"):
        script.choose_python(bare, for_tests=False)
    assert (bare / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8") == "mine"
    assert commands.seen == []


def test_two_at_the_same_time_make_it_once(bare: Path, script: ModuleType, commands: Commands) -> None:
    runs = [threading.Thread(target=script.choose_python, args=[bare], kwargs={"for_tests": False}) for _ in "ab"]
    for each in runs:
        each.start()
    for each in runs:
        each.join()

    assert commands.seen == ["venv", "requirements.txt"]


@pytest.mark.parametrize(("windows", "python"), [(True, ".venv/Scripts/python.exe"), (False, ".venv/bin/python")])
def test_the_environment_has_the_layout_of_its_system(
    bare: Path, script: ModuleType, monkeypatch: pytest.MonkeyPatch, windows: bool, python: str
) -> None:
    monkeypatch.setattr(script, "WINDOWS", windows)

    assert script.venv_python(bare) == bare / python


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        ([], "requirements.txt"),
        (["test", "-k", "x"], "requirements-test.txt"),
        (["new", "test"], "requirements.txt"),
        (["--output", "test"], "requirements.txt"),
    ],
)
def test_only_the_verb_test_asks_for_the_packages_of_tests(
    script: ModuleType, commands: Commands, monkeypatch: pytest.MonkeyPatch, arguments: list[str], lock: str
) -> None:
    monkeypatch.setattr(script, "run", lambda *_: 0)

    assert script.main(arguments) == 0
    assert commands.seen == ["venv", lock]


# --- With a real environment ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that has made its real .venv, with one runtime package, from a folder of wheels."""
    folder = tmp_path_factory.mktemp("installed")
    wheels = folder / "wheels"
    wheels.mkdir()
    here = project(
        folder / "site",
        needs="bro-runtime>=1",
        needs_for_tests="bro-test>=1",
        engine="""
            from importlib.util import find_spec
            print([name for name in ("bro_runtime", "bro_test") if find_spec(name)])
            """,
    )
    runtime, test = wheel(wheels, "bro_runtime"), wheel(wheels, "bro_test")
    (here / "requirements.txt").write_text(runtime, encoding="utf-8")
    (here / "requirements-test.txt").write_text(runtime + test, encoding="utf-8")
    done = run(here, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(wheels))
    assert (done.returncode, done.stdout.strip()) == (0, "['bro_runtime']"), done.stderr
    return here


@pytest.fixture
def ready(installed: Path, tmp_path: Path) -> Path:
    """Return a copy of that project for one test. The wheels stay where they are, beside the first one."""
    return shutil.copytree(installed, tmp_path / "site", symlinks=True)


def test_a_real_environment_is_used_again_without_a_word(ready: Path) -> None:
    done = run(ready, PIP_INDEX_URL=DEAD_INDEX)

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "['bro_runtime']", "")


def test_a_real_environment_gets_the_packages_of_tests(ready: Path, installed: Path) -> None:
    done = run(ready, "test", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(installed.parent / "wheels"))

    assert (done.returncode, done.stdout.strip()) == (0, "['bro_runtime', 'bro_test']")
    assert done.stderr == (
        "build.py: adding the packages of requirements-test.txt to .venv (once; this needs the network)\n"
    )


def test_without_a_network_a_sentence_says_what_to_do(ready: Path, tmp_path: Path) -> None:
    done = run(
        ready,
        "test",
        PIP_INDEX_URL=DEAD_INDEX,
        PIP_RETRIES="0",
        PIP_CONFIG_FILE=os.devnull,
        PIP_FIND_LINKS=str(tmp_path),
    )

    assert done.returncode == 2
    assert done.stderr.splitlines()[1:] == [
        "build.py: The packages of requirements-test.txt could not be installed "
        "(ERROR: No matching distribution found for bro_test==1.0): "
        "check that this machine reaches the network and has room, and run this again."
    ]


def test_a_package_with_other_bytes_is_refused(ready: Path, installed: Path) -> None:
    lock = ready / "requirements-test.txt"
    lock.write_text(
        (ready / "requirements.txt").read_text(encoding="utf-8") + f"bro_test==1.0 --hash=sha256:{'0' * 64}\n",
        encoding="utf-8",
    )

    done = run(ready, "test", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(installed.parent / "wheels"))

    assert done.returncode == 2
    assert done.stderr.splitlines()[1:] == [
        "build.py: A package came with other bytes than requirements-test.txt names, so it was not "
        "installed: ask who runs your network or your package index."
    ]
