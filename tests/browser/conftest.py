"""What the browser tests share: the built site, a host for it and Chromium."""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.building import built, published
from tests.browser.markup import CHECKER
from tests.browser.output import BASE_URL, TODAY, Page, one_of_each_kind, read_pages, spread, telling, visited
from tests.browser.reading import PROJECT as READING
from tests.browser.server import serve
from tests.browser.visit import AXE
from tests.support import once, unable

REPOSITORY = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent

# The first one has no windows, and opens a page in a third of the processor time.
CHROMIUM = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
# Without these Chromium asks hosts of its own for updates, and will not run as root.
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, so that `-m "not browser"` leaves them out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the finished site of this repository.

    BROBYGGER_TEST_SITE names one that is built already; its address must be BASE_URL.
    """
    there = os.environ.get("BROBYGGER_TEST_SITE")
    return Path(there).resolve() if there else once(tmp_path_factory, "site", _publish) / "public"


def _publish(folder: Path) -> None:
    output = folder / "public"
    where = ["--root", str(REPOSITORY), "--output", str(output)]
    done = subprocess.run(
        [sys.executable, "-m", "brobygger", "build", *where, "--base-url", BASE_URL, "--today", TODAY],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=REPOSITORY,
    )
    if done.returncode != 0:
        pytest.fail(f"The site cannot be built:\n{done.stdout}", pytrace=False)


@pytest.fixture(scope="session")
def pages(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """Return the pages of the finished site."""

    def write(folder: Path) -> None:
        (folder / "pages").write_bytes(pickle.dumps(read_pages(site)))

    found: dict[str, Page] = pickle.loads((once(tmp_path_factory, "read", write) / "pages").read_bytes())
    return found


@pytest.fixture(scope="session")
def looked_at(pages: dict[str, Page], pytestconfig: pytest.Config) -> list[str]:
    """Return the pages that a test opens which tells of all: with --long each, else those that tell most."""
    return visited(pages) if pytestconfig.getoption("--long") else telling(pages)


@pytest.fixture(scope="session")
def kinds(pages: dict[str, Page], pytestconfig: pytest.Config) -> list[str]:
    """Return pages of every kind: with --long of every kind in each locale, else each kind in some locale."""
    return one_of_each_kind(pages) if pytestconfig.getoption("--long") else spread(pages)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the finished site and return the address of its start page."""
    with serve(site) as start:
        yield start


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the finished site in docs/parts, which shows each part of a page."""
    return published(REPOSITORY / "docs/parts", tmp_path_factory.mktemp("parts") / "public", "--strict")


@pytest.fixture(scope="session")
def read_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small finished site with a page in several versions."""
    return built(tmp_path_factory.mktemp("reading"), READING)


@pytest.fixture(scope="session")
def read_address(read_site: Path) -> Iterator[str]:
    """Serve that site and return the address of its start page."""
    with serve(read_site) as start:
        yield start


# Not for the whole session: while Playwright runs, no other test could start an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return the system's Chromium, shared by all tests of this folder."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        unable("Chromium is not installed (on Debian and Ubuntu: apt install chromium)")
    with ExitStack() as opened:
        try:
            playwright = opened.enter_context(sync_playwright())
            launched = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_OPTIONS)
        except Exception as error:  # Playwright has no type of its own for a driver that does not start
            unable(f"Chromium cannot be started: {error}")
        yield opened.enter_context(launched)


@pytest.fixture(scope="session")
def axe() -> None:
    """Make sure that the accessibility rules are there."""
    if not AXE.is_file():
        unable("axe-core is not installed (run: npm ci --prefix tests/browser)")


@pytest.fixture(scope="session")
def java() -> str:
    """Return the path of Java, and make sure that the HTML checker is there."""
    found = shutil.which("java")
    if found is None:
        unable("Java is not installed (on Debian and Ubuntu: apt install default-jre-headless)")
    if not CHECKER.is_file():
        unable("vnu-jar is not installed (run: npm ci --prefix tests/browser)")
    return found
