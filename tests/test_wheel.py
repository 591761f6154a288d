"""Promise: the installed package carries along what a site may leave out."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
CARRIED = ("templates", "assets", "i18n")
PACKED = ("brobygger", *CARRIED, "pyproject.toml", "README.md", "LICENSE", "LICENSE-content", ".gitignore")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """Open the wheel as a package index gets it: made from the source archive, here without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in PACKED:
        origin, copy = REPOSITORY / name, source / name
        if origin.is_dir():
            shutil.copytree(origin, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.parent.mkdir(exist_ok=True)
            shutil.copy(origin, copy)
    # -I: with this folder on the search path, our build.py would be taken for the tool of that name.
    done = subprocess.run(
        [sys.executable, "-I", "-m", "build", "--no-isolation", "--outdir", folder, source],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1"},
    )
    assert done.returncode == 0, done.stdout
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as opened:
        yield opened


@pytest.mark.parametrize("folder", CARRIED)
def test_the_wheel_holds_our_own_files(wheel: zipfile.ZipFile, folder: str) -> None:
    ours = {
        f"brobygger/_defaults/{path.relative_to(REPOSITORY).as_posix()}"
        for path in (REPOSITORY / folder).rglob("*")
        if path.is_file()
    }

    assert ours
    assert ours <= set(wheel.namelist())


def test_the_wheel_holds_every_module_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "brobygger").rglob("*.py")}
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name and "/_defaults/" not in name}

    assert {name for name in packed if name.endswith(".py")} == modules
    assert not [name for name in packed if "__pycache__" in name]


def test_the_wheel_brings_the_command(wheel: zipfile.ZipFile) -> None:
    described = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))

    assert "brobygger = brobygger.edge.cli:main" in wheel.read(described).decode()
