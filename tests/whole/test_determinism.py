"""Promise: the same sources on the same day give the same bytes, wherever and however they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from brobygger.edge.files import read_sources
from brobygger.edge.workers import each_in
from brobygger.whole.pipeline import build
from brobygger.whole.project import Options
from tests.support import ROOT, TODAY, tree


def built(folder: Path, *, seed: str, jobs: str) -> dict[str, bytes]:
    """Build a copy of the real site in a process of its own; return every file."""
    site = folder / "site"
    for name in ("content", "templates", "assets", "i18n"):
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "site.yaml", site)
    command = [sys.executable, "-m", "brobygger", "--root", str(site), "--jobs", jobs, "--today", str(TODAY)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [*command, "--base-url", "https://example.org/x/"],
        check=True,
        capture_output=True,
        cwd=folder,
        env=environment,
    )
    return tree(site / "public")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first")


@pytest.fixture(scope="module")
def first(folder: Path) -> dict[str, bytes]:
    return built(folder, seed="1", jobs="1")


def test_folder_hash_seed_and_number_of_jobs_change_no_byte(first: dict[str, bytes], tmp_path: Path) -> None:
    second = built(tmp_path / "two" / "deep er", seed="4242", jobs="2")

    assert len(first) > 80
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="where the system cannot fork, one process does it all")
def test_a_pool_of_processes_makes_the_same_site() -> None:
    sources = read_sources(ROOT / "tests/golden/site").sources
    assert sources is not None
    options = Options(today=TODAY, base_url="https://example.org/x/")

    assert build(sources, options, each_in(2, worth_it=1)) == build(sources, options, each_in(1))


def test_no_file_of_the_site_knows_where_or_when_it_was_built(first: dict[str, bytes], folder: Path) -> None:
    assert [name for name, data in first.items() if str(folder).encode() in data] == []
    assert [name for name, data in first.items() if str(TODAY).encode() in data] == []
