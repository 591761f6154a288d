"""Promise: a small site with a page of each kind in six locales comes out as it did when somebody last read it.

Of each page only the main part is kept, and one page as a whole, so that a change shows once in the diff. The style
sheet and the fingerprints in addresses are left out: other tests look at those.

`--update-golden` rewrites what is expected; read the diff before you commit it.
"""

import re
from pathlib import Path

import pytest

from brobygger.edge.files import read_sources
from tests.support import ROOT, build_site, files_made, report

GOLDEN = ROOT / "tests" / "golden"
WHOLE = "nb/organisasjoner/baatlaget.html"

NOISE = (
    (re.compile(r"<style>.*?</style>", re.DOTALL), "<style></style>"),
    (re.compile(r"sha256-[A-Za-z0-9+/=]+"), "sha256-"),
    (re.compile(r"(assets/[a-z-]+)\.[0-9a-f]{12}\."), r"\1."),
)


def kept(address: str, data: bytes) -> str | None:
    """Return what is kept of a file, or None where nothing is."""
    if not address.endswith((".html", ".xml", ".txt", ".ics")):
        return None
    text = data.decode().replace("\r\n", "\n")  # as calendars have it, and Git would not keep it
    for pattern, replacement in NOISE:
        text = pattern.sub(replacement, text)
    if not address.endswith(".html") or address == WHOLE:
        return text
    return f"<main{text.partition('<main')[2].partition('</main>')[0]}</main>\n"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    read = read_sources(GOLDEN / "site")
    assert read.sources is not None
    assert read.problems == ()
    build = build_site(read.sources)
    assert report(build.problems) == []
    found = {file.address: kept(file.address, file.data) for file in files_made(build)}
    return {address: text for address, text in found.items() if text is not None}


@pytest.fixture(scope="module")
def expected(made: dict[str, str], request: pytest.FixtureRequest) -> dict[str, str]:
    folder = GOLDEN / "expected"
    if request.config.getoption("--update-golden"):
        for path in all_files(folder):
            path.unlink()
        for address, text in made.items():
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / address).write_text(text, encoding="utf-8", newline="\n")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in all_files(folder)}


def all_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_same_files_come_out(made: dict[str, str], expected: dict[str, str]) -> None:
    assert sorted(made) == sorted(expected)


def test_every_file_is_as_it_was(made: dict[str, str], expected: dict[str, str]) -> None:
    for address in sorted(made.keys() & expected.keys()):
        assert made[address] == expected[address], address


def test_the_golden_site_has_a_page_of_each_kind_in_each_language(expected: dict[str, str]) -> None:
    sources = {path.relative_to(GOLDEN / "site/content").as_posix() for path in all_files(GOLDEN / "site/content")}

    assert {name.partition("/")[0] for name in expected if "/" in name} == {
        "nb",
        "lett-norsk",
        "da",
        "let-dansk",
        "fi",
        "selkosuomi",
    }
    for folder in ("organisations", "services", "activities", "rights"):
        assert any(f"/{folder}/" in name for name in sources), folder
