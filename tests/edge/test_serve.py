"""Promise: what an editor saves is shown, what is wrong is said, and the preview goes on whatever happens."""

import os
import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.edge.serving import Serving, children, lent, memory, serving, until
from tests.support import SITE, TODAY, run, tree, write_project

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked at in /proc")

PAGE = "---\ntitle: Båten\nsummary: Vi seiler.\nslug: baaten\n---\n\nVi møtes på brygga.\n\n## Pris\n\nGratis.\n"
HOME = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
DANISH = "---\ntitle: Båden\nsummary: Vi sejler.\nslug: baaden\n---\n\nVi mødes på broen.\n"
DRAFT = "---\ntitle: Snart\nsummary: Kort.\nslug: snart\ndraft: yes\n---\n\nIkke ferdig.\n"

FILES = (
    f"-- content/nb/index.md --\n{HOME}-- content/nb/services/boat.md --\n{PAGE}"
    f"-- content/da/services/boat.md --\n{DANISH}-- content/nb/services/soon.md --\n{DRAFT}"
)
BOAT = "/nb/services/baaten.html"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("site"), FILES)


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Serving]:
    with serving(root) as running:
        yield running


@pytest.fixture
def boat(root: Path, preview: Serving) -> Iterator[Path]:
    with lent(root / "content/nb/services/boat.md", preview, BOAT, "Vi møtes på brygga.") as path:
        yield path


def test_a_saved_change_is_shown(preview: Serving, boat: Path) -> None:
    boat.write_text(PAGE.replace("brygga", "stranda"))

    preview.shows(BOAT, "Vi møtes på stranda.")


def test_other_words_on_a_photo_are_shown(preview: Serving, boat: Path, root: Path) -> None:
    (root / "assets/photos").mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (4, 2), "navy").save(root / "assets/photos/boat.png")
    entries = root / "assets/photos/photos.yaml"
    entries.write_text("boat.png: {credit: Kari, licence: CC BY 4.0, people: none, alt: {nb: En båt}}\n")
    boat.write_text(PAGE.replace("Gratis.", "![](boat.png)"))
    preview.shows(BOAT, "Bilde: Kari, CC BY 4.0")

    entries.write_text(entries.read_text().replace("Kari", "Ola"))

    preview.shows(BOAT, "Bilde: Ola, CC BY 4.0")


def test_drafts_are_shown_and_nothing_is_published(preview: Serving, root: Path) -> None:
    assert preview.get("/nb/services/snart.html")[0] == 200
    assert not (root / "public").exists()


def test_an_error_is_laid_over_the_last_good_page_in_the_words_of_the_terminal(preview: Serving, boat: Path) -> None:
    boat.write_text(PAGE.replace("brygga.", "[brygga](gone.md)."))

    preview.shows(BOAT, "content/nb/services/boat.md:7:13: error broken-link: No page is called “services/gone”")
    status, html = preview.get(BOAT)
    assert status == 200
    assert "Vi møtes på brygga." in html
    assert "    Vi møtes på [brygga](gone.md).\n                ^\n" in html
    until(lambda: "1 error, 0 warnings. The preview shows the last version without errors.\n" in preview.said, "said")
    assert "content/nb/services/boat.md:7:13: error broken-link: No page is called “services/gone”\n" in preview.said

    boat.write_text(PAGE.replace("brygga", "kaia"))
    preview.shows(BOAT, "Vi møtes på kaia.")
    assert "broken-link" not in preview.get(BOAT)[1]


@pytest.mark.parametrize(
    ("file", "broken", "code"),
    [
        ("templates/home.html", "{% block", "template-broken"),
        ("site.yaml", "name: [\n", "yaml-"),
        ("i18n/nb.po", 'msgid "Search"\nthis is nothing\n', "catalogue-broken"),
        ("content/contacts.yaml", "no-police: {country: XX}\n", "error"),
    ],
)
def test_a_fault_outside_the_pages_is_said_and_mended_without_a_restart(
    preview: Serving, root: Path, file: str, broken: str, code: str
) -> None:
    path = root / file
    before = path.read_text() if path.exists() else None
    path.parent.mkdir(exist_ok=True)

    path.write_text(broken)
    preview.shows("/nb/index.html", f" {code}" if code == "error" else f"error {code}")
    assert "Velkommen." in preview.get("/nb/index.html")[1]

    if before is None:
        path.unlink()
        path.parent.rmdir()
    else:
        path.write_text(before)
    preview.hides("/nb/index.html", "bb-overlay")


def test_new_renamed_and_deleted_files_are_seen(preview: Serving, root: Path) -> None:
    new = root / "content/nb/activities/tea.md"
    new.parent.mkdir()
    new.write_text(HOME.replace("Hjem", "Te").replace("hjem", "te"))
    preview.shows("/nb/activities/te.html", "<h1>Te</h1>")

    new.rename(new.with_name("coffee.md"))
    until(lambda: "content/nb/activities/coffee.md" in preview.get("/nb/activities/te.html")[1], "it has its new name")

    new.with_name("coffee.md").unlink()
    new.parent.rmdir()
    until(lambda: preview.get("/nb/activities/te.html")[0] == 404, "the page is gone")


def test_a_drawing_of_the_sites_own_shows_as_soon_as_it_is_saved(preview: Serving, boat: Path, root: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h{}v9z"/></svg>\n'
    path = root / "assets/pictograms/boat.svg"
    path.parent.mkdir(parents=True, exist_ok=True)

    boat.write_text(PAGE.replace("slug:", "picture: boat\nslug:"))
    preview.shows(BOAT, "content/nb/services/boat.md:4:10: error pictogram-unknown: No pictogram is called boat")
    path.write_text(drawing.format(5))
    until(lambda: "h5v9" in drawn(preview), "a boat", preview.said)
    path.write_text(drawing.format(7))
    until(lambda: "h7v9" in drawn(preview), "another boat", preview.said)
    path.write_text(drawing.format("9<"))
    preview.shows(BOAT, "assets/pictograms/boat.svg:1:74: error drawing-broken:")
    path.unlink()
    preview.shows(BOAT, "error pictogram-unknown")


def drawn(preview: Serving) -> str:
    """Return the pictogram beside the title of the page about the boat."""
    found = re.search(r'class="picture" src="\.\./\.\.(/assets/boat\.[0-9a-f]+\.svg)"', preview.get(BOAT)[1])
    return preview.get(found[1])[1] if found else ""


def test_what_check_says_stands_beside_the_passage(preview: Serving, boat: Path) -> None:
    boat.write_text(PAGE.replace("Gratis.", "Gratis.\n\nRing +47 23 15 73 00.\n\nVel møtt."))
    preview.shows(BOAT, "Vel møtt.")

    html = preview.get(BOAT)[1]

    beside = html[html.index("Ring +47") : html.index("Vel møtt.")]
    assert "phone-in-text" in beside
    assert "content/nb/services/boat.md:13" in beside
    assert "<strong>1 remark</strong>" in html


def test_the_bar_says_how_the_versions_are_and_takes_a_confirmation(preview: Serving, root: Path) -> None:
    danish = "/da/services/baaden.html"
    html = preview.get(danish)[1]
    assert "Read this version beside content/nb/services/boat.md. Do both say the same?" in html
    assert re.search(r'<a href="[^"]*/nb/services/baaten.html">Norsk</a>: <span[^>]*>the original<', html)

    preview.post("/_brobygger/confirm", "token=wrong&page=services/boat&locale=da")
    assert not (root / "content/made-from/da.txt").exists()
    preview.post("/_brobygger/confirm", f"token={preview.token}&page=services/boat&locale=da")

    preview.hides(danish, "Do both say the same?")
    assert "services/boat nb " in (root / "content/made-from/da.txt").read_text()


def test_the_marks_can_be_hidden(preview: Serving) -> None:
    token = preview.token

    assert preview.post("/_brobygger/marks", f"token={token}", Referer=f"http://127.0.0.1:{preview.port}{BOAT}") == 302
    hidden = preview.get(BOAT)[1]
    preview.post("/_brobygger/marks", f"token={token}")

    assert "the original" not in hidden
    assert "the original" in preview.get(BOAT)[1]


def test_a_page_for_editors_shows_the_state_of_all_versions(preview: Serving) -> None:
    status, html = preview.get("/_brobygger/status")

    assert status == 200
    assert "<h1>All pages and languages</h1>" in html
    assert re.search(
        r'<th scope="row">Båten<br><small>services/boat</small></th>\s*<td class="bb-state bb-original">', html
    )


def test_nobody_else_may_ask(preview: Serving) -> None:
    assert preview.get(BOAT, Host="rebound.example") == (403, "This preview is for this machine alone.\n")
    assert (
        preview.get(
            "/livereload",
            Upgrade="websocket",
            Connection="Upgrade",
            Origin="https://elsewhere.example",
            Sec_WebSocket_Version="13",
            Sec_WebSocket_Key="eA==",
        )[0]
        == 403
    )
    assert preview.get("/../site.yaml")[0] == 404
    assert preview.get("/%2e%2e/%2e%2e/site.yaml")[0] == 404
    assert preview.get("/..%2f..%2fsite.yaml")[0] == 404
    assert preview.post("/_brobygger/open", "token=wrong&path=content/nb/index.md") == 403
    assert preview.post("/_brobygger/open", f"token={preview.token}&path=../../../etc/passwd") == 403
    assert preview.post("/_brobygger/open", f"token={preview.token}&path=site.yaml") == 403


def test_a_builder_that_dies_is_replaced(preview: Serving, boat: Path) -> None:
    for one in children(preview.process.pid):
        if "spawn_main" in _command(one):
            os.kill(one, signal.SIGKILL)
    boat.write_text(PAGE.replace("brygga", "brua"))

    until(lambda: "Vi møtes på brua." in preview.get(BOAT)[1], "another one has built it")


def _command(process: int) -> str:
    return Path(f"/proc/{process}/cmdline").read_bytes().decode().replace("\0", " ")


def test_a_site_that_cannot_be_built_is_shown_when_it_can(tmp_path: Path) -> None:
    root = write_project(tmp_path, f"-- site.yaml --\nname: [\n-- content/nb/index.md --\n{HOME}")
    with serving(root) as preview:
        status, html = preview.get("/")
        assert (status, "There is nothing to show yet" in html, "error yaml-" in html) == (404, True, True)

        (root / "site.yaml").write_text(SITE)

        preview.shows("/nb/index.html", "Velkommen.")


def test_ctrl_c_ends_it_with_0_and_leaves_no_process(tmp_path: Path) -> None:
    with serving(write_project(tmp_path, FILES)) as preview:
        started = children(preview.process.pid)
        preview.process.send_signal(signal.SIGINT)

        assert preview.process.wait(timeout=30) == 0
        assert started
        until(lambda: not any(Path(f"/proc/{one}").exists() for one in started), "all processes have ended")


def test_a_preview_that_is_killed_leaves_no_process(tmp_path: Path) -> None:
    with serving(write_project(tmp_path, FILES)) as preview:
        started = children(preview.process.pid)
        preview.process.kill()

        assert started
        until(lambda: not any(Path(f"/proc/{one}").exists() for one in started), "all processes have ended")


def test_a_port_that_is_taken_is_said(preview: Serving, root: Path) -> None:
    ran = run("serve", "--root", root, "--port", str(preview.port))

    assert ran.code == 2
    assert f"--port {preview.port}: error port-taken: Another program listens there\n" in ran.err
    assert "    Choose another number with --port.\n" in ran.err


def test_random_saves_end_in_the_bytes_of_a_fresh_build(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """500 saves with --long: half of them broken, some while a build runs, files deleted and renamed."""
    root = write_project(tmp_path, FILES)
    saves, chance = (500 if pytestconfig.getoption("--long") else 60), random.Random(1)
    with serving(root, "--quiet") as preview:
        preview.shows("/_brobygger/words", "Each language")  # both processes have started
        preview.shows("/_brobygger/words?page=index&locale=nb", "Velkommen.")  # and the dictionaries are open
        builder = children(preview.process.pid)
        figures: list[int] = []
        for number in range(saves):
            _save(root, number, chance)
            if chance.random() < 0.5:
                time.sleep(chance.random() * 0.12)
            if number in (saves // 3, saves - 1):
                _settle(root, preview, f"settled {number}")
                figures.append(sum(memory(one) for one in children(preview.process.pid)))
        _settle(root, preview, "the last one")
        assert children(preview.process.pid) == builder
        shown = tree(root / ".cache/preview")
    run("build", "--root", root, "--output", tmp_path / "fresh", "--drafts", "--no-cache", "--today", str(TODAY))
    fresh = tree(tmp_path / "fresh")

    assert {path for path in shown if shown[path] != fresh.get(path)} == set()
    assert shown.keys() == fresh.keys()
    assert figures[1] < figures[0] * 1.25 + 10_000, f"memory grew from {figures[0]} to {figures[1]} KiB"
    sys.stdout.write(f"{saves} saves, memory of the builder {figures} KiB\n")


def _save(root: Path, number: int, chance: random.Random) -> None:
    """Do one thing that an editor might do, in about half of the cases something wrong."""
    folder = root / "content" / chance.choice(("nb", "da", "fi", "simple/nb")) / "services"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"page-{chance.randrange(6)}.md"
    good = f"---\ntitle: Side {number}\nsummary: Kort.\nslug: side-{path.stem}\n---\n\nTekst {number}.\n"
    broken = (
        good.replace("Kort.", "Kort: nei: "),
        good.replace("title", "titel"),
        f"{good}\nSe [her](gone-{number}.md).\n",
        good[: chance.randrange(1, len(good))],
        "",
        "\x00\xff",
    )
    kind = chance.random()
    if kind < 0.4:
        path.write_text(good)
    elif kind < 0.8:
        path.write_text(chance.choice(broken), encoding="latin-1")
    elif kind < 0.9:
        path.unlink(missing_ok=True)
    elif path.exists():
        path.rename(folder / f"page-{chance.randrange(6)}.md")


def _settle(root: Path, preview: Serving, text: str) -> None:
    """Mend all that is broken, and wait until the preview shows the site as it is."""
    for path in (root / "content").rglob("page-*.md"):
        path.write_text(f"---\ntitle: Side\nsummary: Kort.\nslug: side-{path.stem}\n---\n\nTekst, {text}.\n")
    (root / "content/nb/index.md").write_text(HOME.replace("Velkommen.", f"Velkommen, {text}."))
    preview.shows("/nb/index.html", f"Velkommen, {text}.")
    preview.hides("/nb/index.html", "bb-overlay")
