"""Promise: the table of what a build's steps cost names every step and every check."""

import re
import subprocess
import sys

from brobygger.steps.checks import PAGE_CHECKS, SITE_CHECKS
from tests.support import ROOT


def test_every_step_and_check_has_its_line() -> None:
    command = [sys.executable, "-m", "benchmarks.steps", "--pages", "60"]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout

    named = set(re.findall(r"^\| ([^|]+) \| \d+\.\d\d \|", printed, re.MULTILINE))
    checks = {check.__name__ for check in (*PAGE_CHECKS, *SITE_CHECKS)}
    assert named >= checks | {"check_output", "reading the files", "Markdown", "front matter", "views", "templates"}
