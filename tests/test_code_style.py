"""Promise: the code passes the tools that pyproject.toml sets up."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("tool", ["ruff check --quiet", "ruff format --check --quiet", "mypy --no-error-summary"])
def test_a_tool_finds_nothing(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *tool.split()],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=REPOSITORY,
    )

    assert done.returncode == 0, f"\n{done.stdout}"
