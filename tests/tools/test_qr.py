"""Promise: a phone that reads the code gets the address."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from brobygger.nouns.view import QrCode
from brobygger.tools.qr import LONGEST, qr_code
from tests.support import ROOT, write_project

MOVE = re.compile(r"([Mmh])(-?\d+)(?: (\d+))?")


def drawn(code: QrCode, dots: int = 6) -> Image.Image:
    """Draw a code as a browser does: each line a module high, on white, with four modules around it."""
    image = Image.new("L", ((code.size + 8) * dots,) * 2, 255)
    pen = ImageDraw.Draw(image)
    x = y = 0
    for command, across, down in MOVE.findall(code.path):
        if command == "h":
            left, top = (x + 4) * dots, (y + 4) * dots
            pen.rectangle((left, top, left + int(across) * dots - 1, top + dots - 1), fill=0)
        x = x + int(across) if command != "M" else int(across)
        y = y + int(down) if down else y
    return image


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/nb/index.html",
        "https://example.org/velkommen/selkosuomi/jarjestot/mennesker-i-fokus.html",
        "https://bygdebåten.example.org/nb/index.html",
        "https://example.org/" + "a" * (LONGEST - 20),
    ],
)
def test_what_is_drawn_reads_as_the_address(address: str) -> None:
    code = qr_code(address)

    assert code is not None
    assert [found.text for found in zxingcpp.read_barcodes(drawn(code))] == [address]


def test_the_path_is_nothing_but_moves_and_lines() -> None:
    code = qr_code("https://example.org/nb/index.html")

    assert code is not None
    assert MOVE.sub("", code.path) == ""
    assert code.path.startswith("M0 0h7")


def test_an_address_that_is_too_long_to_be_read_gets_no_code() -> None:
    assert qr_code("https://example.org/" + "a" * (LONGEST - 19)) is None


PAGE = """\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
"""


@pytest.mark.parametrize(("options", "is_loaded"), [((), False), (("--base-url", "https://example.org/"), True)])
def test_only_a_site_with_an_address_loads_the_library(
    tmp_path: Path, options: tuple[str, ...], is_loaded: bool
) -> None:
    code = "import sys\nfrom brobygger.edge.cli import main\nprint(main(), 'zxingcpp' in sys.modules)"
    root = write_project(tmp_path / "site", PAGE)
    typed = ["build", "--root", str(root), "--no-cache", "--quiet", "--jobs", "1", *options]
    done = subprocess.run([sys.executable, "-c", code, *typed], check=True, capture_output=True, text=True, cwd=ROOT)

    assert done.stdout.split()[-2:] == ["0", str(is_loaded)]
