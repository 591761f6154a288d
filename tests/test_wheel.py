"""Promise: a wheel that is made from the source archive does all that an editor needs, where nothing of ours lies.

Its dependencies are those of the Python that runs the tests, on a path: that an index has them is what the release job
in .github/workflows tests, since it installs the wheel from nothing.
"""

import email
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from brobygger import __version__
from brobygger.edge.cli import COMMANDS
from tests.edge.serving import Program, serving
from tests.support import TODAY, tree

REPOSITORY = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
CARRIED = ("templates", "assets", "i18n", "starter")
ALWAYS = ("pyproject.toml", "README.md", "LICENSE", "LICENSE-content", ".gitignore")
"""What a source archive holds beside what pyproject.toml lists."""

NO_NETWORK = """
import sys

def refuse(event, arguments):
    host = {"socket.connect": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}.get(event)
    if host is None:
        return
    where = arguments[host][0] if isinstance(arguments[host], tuple) else arguments[host]
    if isinstance(where, str) and not where.startswith("/") and where not in ("127.0.0.1", "::1", "localhost", ""):
        raise OSError(f"the network is cut: {where}")

sys.addaudithook(refuse)
"""
"""Stops each connection to another machine in every Python of an environment."""


@dataclass(frozen=True)
class Archives:
    """What a release is made of."""

    wheel: Path
    source: Path


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Archives:
    """Make the wheel as a package index gets it: from the source archive, here without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    listed = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    for origin in {path for name in (*listed, *ALWAYS) for path in REPOSITORY.glob(name.lstrip("/"))}:
        copy = source / origin.relative_to(REPOSITORY)
        if origin.is_dir():
            shutil.copytree(origin, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(origin, copy)
    # -I: with this folder on the search path, our build.py would be taken for the tool of that name.
    ran("making the wheel", sys.executable, "-I", "-m", "build", "--no-isolation", "--outdir", folder, source)
    return Archives(next(folder.glob("*.whl")), next(folder.glob("*.tar.gz")))


@pytest.fixture(scope="module")
def wheel(archives: Archives) -> Iterator[zipfile.ZipFile]:
    """Open the wheel."""
    with zipfile.ZipFile(archives.wheel) as opened:
        yield opened


def ran(what: str, *command: str | Path, **environment: str) -> str:
    """Run a command that has to succeed; return what it printed."""
    done = subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1", **environment},
    )
    assert done.returncode == 0, f"{what}:\n{done.stdout}"
    return done.stdout


# --- What the archives hold ---


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


def test_the_wheel_brings_the_command_and_asks_for_what_we_ask_for(wheel: zipfile.ZipFile) -> None:
    def described(name: str) -> str:
        return wheel.read(next(one for one in wheel.namelist() if one.endswith(f".dist-info/{name}"))).decode()

    asked = email.message_from_string(described("METADATA")).get_all("Requires-Dist", [])

    def bare(requirement: str) -> tuple[str, frozenset[str]]:
        name, bounds = re.fullmatch(r"([a-z0-9-]+)(.*)", requirement.lower()).groups()  # type: ignore[union-attr]
        return name, frozenset(bounds.split(","))

    assert "brobygger = brobygger.edge.cli:main" in described("entry_points.txt")
    assert {bare(one) for one in asked if "extra ==" not in one} == {
        bare(one) for one in PROJECT["project"]["dependencies"]
    }


def test_the_source_archive_holds_the_engine_and_none_of_our_texts(archives: Archives) -> None:
    with tarfile.open(archives.source) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}

    assert {"brobygger/__init__.py", "starter/README.en.md", "docs/editors.md", "LICENSE", "PKG-INFO"} <= names
    assert not [name for name in names if name.startswith(("content/", "tests/", "docs/pictures/"))]


# --- The version ---


def test_the_version_stands_in_one_place(archives: Archives, wheel: zipfile.ZipFile) -> None:
    described = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    changes = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")

    assert PROJECT["project"]["dynamic"] == ["version"]
    assert email.message_from_bytes(wheel.read(described))["Version"] == __version__
    assert archives.wheel.name == f"brobygger-{__version__}-py3-none-any.whl"
    assert archives.source.name == f"brobygger-{__version__}.tar.gz"
    assert re.findall("^## (.*)$", changes, re.MULTILINE)[0].split(", ")[0] == __version__


def test_what_is_new_is_told_for_each_release() -> None:
    """Newest first; what is not published yet says so, and only the first can."""
    changes = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall("^#+ (.*)$", changes, re.MULTILINE)[1:]
    found = [re.fullmatch(r"(\d+)\.(\d+)\.(\d+), (\d{4}-\d\d-\d\d|not released)", heading) for heading in headings]

    assert headings
    assert None not in found, headings
    versions = [tuple(int(part) for part in one.groups()[:3]) for one in found if one]
    assert versions == sorted(set(versions), reverse=True)
    assert "not released" not in [one[4] for one in found[1:] if one]
    told = re.split("^## .*$", changes, flags=re.MULTILINE)[1:]
    assert all(re.match(r"\s*- \S", part) for part in told)


# --- In an environment of its own, far from this repository, without a network ---


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it, and a site that its `init` began."""

    python: Path
    command: Path
    packages: Path
    site: Path
    said: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a person who has nothing of ours but the wheel."""
        ours = ("PYTHONPATH", "BROBYGGER_ROOT", "LANGUAGE", "LC_ALL")
        return {**{key: value for key, value in os.environ.items() if key not in ours}, "LANG": "C.UTF-8"}

    def brobygger(self, *typed: str | Path) -> str:
        """Type a command in the site's folder; it has to succeed."""
        done = subprocess.run(
            [self.command, *typed],
            check=False,
            cwd=self.site if self.site.is_dir() else self.site.parent,
            capture_output=True,
            encoding="utf-8",
            env=self.environment,
        )
        assert (done.returncode, done.stderr) == (0, ""), done.stderr + done.stdout
        return done.stdout


@pytest.fixture(scope="module")
def installed(archives: Archives, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel into an environment of its own, cut its network, and begin a site."""
    folder = tmp_path_factory.mktemp("elsewhere")
    lends_pip = find_spec("pip") is not None  # which takes seconds to install
    without_pip = ("--without-pip",) if lends_pip else ()
    ran("making the environment", sys.executable, "-I", "-m", "venv", *without_pip, folder / "venv")
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / "python"
    pip = (sys.executable, "-I", "-m", "pip", "--python", str(python)) if lends_pip else (python, "-I", "-m", "pip")
    options = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check", "--no-compile")
    ran("installing the wheel", *pip, "install", *options, archives.wheel, PIP_USER="0")
    packages = Path(ran("asking", python, "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (packages / "no_network.py").write_text(NO_NETWORK)
    borrowed = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    (packages / "borrowed.pth").write_text("\n".join([*borrowed, "import no_network", ""]))
    here = Installed(python, programs / "brobygger", packages, folder / "site")
    locales = "nb,nb-simple,da,da-simple,fi,fi-simple"
    said = here.brobygger("init", here.site, "--name", "Vår bro", "--country", "NO", "--locales", locales)
    return replace(here, said=said)


def sources_of(site: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(site).items() if not path.startswith(("public/", ".cache/", "packed/"))}


def test_the_environment_has_our_wheel_and_no_network(installed: Installed) -> None:
    code = (
        "import brobygger, socket\nprint(brobygger.__file__)\n"
        "for ask, of in (socket.create_connection, ('192.0.2.1', 80)), (socket.gethostbyname, 'example.org'):\n"
        "    try: ask(of)\n    except OSError as fault: print(fault)\n"
    )
    done = subprocess.run(
        [installed.python, "-P", "-c", code], check=True, capture_output=True, text=True, env=installed.environment
    )

    lines = done.stdout.splitlines()
    assert Path(lines[0]).is_relative_to(installed.python.parent.parent)
    assert lines[1:] == ["the network is cut: 192.0.2.1", "the network is cut: example.org"]


def test_the_installed_command_says_its_version_and_is_called_by_its_name(installed: Installed) -> None:
    assert installed.brobygger("--version") == f"brobygger, version {__version__}\n"
    assert installed.said.splitlines()[1] == f"Se på det: brobygger serve --root {installed.site}"
    assert f"Brobygger {__version__}." in (installed.site / "README.md").read_text(encoding="utf-8")


def test_an_installed_brobygger_builds_and_checks_a_site_in_six_locales_without_a_word_against_it(
    installed: Installed,
) -> None:
    before = sources_of(installed.site)

    built = json.loads(installed.brobygger("build", "--format", "json", "--today", str(TODAY)))
    checked = json.loads(installed.brobygger("check", "--format", "json", "--today", str(TODAY)))

    assert (built["problems"], built["pages"]) == ([], 18)
    assert checked["problems"] == []  # no error, no warning, and no hint on plain language either
    page = (installed.site / "public/nb/services/spraakkafe.html").read_text(encoding="utf-8")
    assert "Språkkafé" in page
    assert sources_of(installed.site) == before


def test_an_installed_brobygger_begins_a_page(installed: Installed) -> None:
    said = installed.brobygger("new", "service", "homework", "--locale", "nb", "--today", str(TODAY))
    made = installed.site / "content/nb/services/homework.md"

    assert said.splitlines()[-1].endswith("brobygger serve")
    assert "build.py" not in said
    made.unlink()


def test_an_installed_brobygger_shows_the_site_and_stops(installed: Installed) -> None:
    program = Program((str(installed.command),), installed.site.parent, installed.environment)

    with serving(installed.site, program=program) as preview:
        status, page = preview.get("/nb/index.html")

    assert status == 200
    assert "Velkommen til Vår bro" in page
    assert preview.process.returncode == 0, "".join(preview.said)


@pytest.mark.skipif("pack" not in COMMANDS, reason="there is no such command yet")
def test_an_installed_brobygger_packs_the_site(installed: Installed) -> None:
    installed.brobygger("pack", "--today", str(TODAY))

    packed = [path for path in (installed.site / "packed").iterdir() if path.suffix == ".zip"]
    with zipfile.ZipFile(packed[0]) as opened:
        assert "nb/index.html" in {name.partition("/")[2] for name in opened.namelist()} | set(opened.namelist())


def test_another_engine_builds_the_same_site_and_changes_nothing_in_it(installed: Installed) -> None:
    before = sources_of(installed.site)
    theirs = installed.packages / "brobygger/_defaults/templates/home.html"
    text = theirs.read_text(encoding="utf-8")
    theirs.write_text(text.replace("<article>", '<article id="newer">'), encoding="utf-8")

    built = json.loads(installed.brobygger("build", "--format", "json", "--today", str(TODAY)))
    theirs.write_text(text, encoding="utf-8")

    assert built["problems"] == []
    assert '<article id="newer">' in (installed.site / "public/nb/index.html").read_text(encoding="utf-8")
    assert sources_of(installed.site) == before
    assert not {"templates", "assets", "i18n", "starter", "brobygger"} & {
        path.name for path in installed.site.iterdir()
    }
