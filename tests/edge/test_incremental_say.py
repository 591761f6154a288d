"""Promise: what readers may say comes and goes with its file, to the byte, and an edit of a page leaves it alone."""

import random
from pathlib import Path

from tests.edge.test_incremental import SITE, build, change_body
from tests.support import ROOT, tree, write_project

TODAY = "2026-11-22"

SAY = """\
interpreter_languages: {tags}
cards:
  call:
    picture: {picture}
    under_calls: {mark}
    nb: {{title: Ring {number}, lines: [Hei!]}}
    {language}: {{title: Ring, lines: [Hei {number}!]}}
  tolk:
    picture: none
    interpreter: yes
    nb: {{title: Tolk, lines: ["Mitt språk er {{language}}."]}}
"""


def say_something(site: Path, chance: random.Random) -> None:
    """Say something else, with a picture that pages show or another one, in other languages, or nothing at all."""
    path = site / "content/say.yaml"
    if chance.random() < 0.25:
        path.unlink(missing_ok=True)
        return
    said = SAY.format(
        tags=chance.choice(["[ar]", "[so, fa-AF]"]),
        picture=chance.choice(["none", "doctor", "phone"]),
        mark=chance.choice(["yes", "no"]),
        number=chance.randrange(9),
        language=chance.choice(["da", "fi"]),
    )
    path.write_text(said)


def call_the_page(site: Path, name: str) -> None:
    """Let a catalogue of the site's own say what the page is called, and so where it stands."""
    ours, said = (ROOT / "i18n/nb.po").read_text(), 'msgid "Say it"\nmsgstr "Si det"\n'
    assert said in ours
    (site / "i18n").mkdir(exist_ok=True)
    (site / "i18n/nb.po").write_text(ours.replace(said, said.replace("Si det", name)))


def rename_the_page(site: Path, chance: random.Random) -> None:
    call_the_page(site, chance.choice(["Si det", "Slik sier du det"]))


def let_them_call(site: Path) -> None:
    """Give an organisation a number to call."""
    path = site / "content/nb/organisations/club.md"
    path.write_text(path.read_text().replace("country: NO\n", 'country: NO\ncontact: {phone: "+47 23 15 73 00"}\n', 1))


def test_what_one_may_say_comes_and_goes_with_its_file(tmp_path: Path) -> None:
    chance = random.Random(3)
    site = write_project(tmp_path / "site", SITE)
    let_them_call(site)
    assert build(site, TODAY).code == 0
    hints: set[bool] = set()
    addresses: set[str] = set()
    for _ in range(16):
        chance.choice((say_something, say_something, say_something, rename_the_page))(site, chance)
        if chance.random() < 0.5:
            change_body(site, chance)  # now only some files are read

        assert build(site, TODAY).code == 0
        assert build(site, TODAY, "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh")
        hints.add("Hva kan jeg si?" in (site / "public/nb/organisations/klubben.html").read_text())
        addresses.update(path.name for path in (site / "public/nb").glob("s*i*-det.html"))
    assert hints == {True, False}
    assert addresses == {"si-det.html", "slik-sier-du-det.html"}


def test_the_page_moves_with_its_name_and_never_onto_another(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", SITE)
    (site / "content/say.yaml").write_text("cards:\n  a: {picture: none, nb: {title: A, lines: [B]}}\n")
    assert build(site, TODAY).code == 0
    assert (site / "public/nb/si-det.html").is_file()

    call_the_page(site, "Slik sier du det")
    assert build(site, TODAY).code == 0
    assert (site / "public/nb/slik-sier-du-det.html").is_file()
    assert not (site / "public/nb/si-det.html").exists()
    assert 'href="slik-sier-du-det.html"' in (site / "public/nb/index.html").read_text()

    call_the_page(site, "Index")
    ran = build(site, TODAY)
    assert ran.code == 1
    assert "error address-twice: Two pages have the address nb/index.html" in ran.err


def test_one_changed_body_makes_no_page_with_things_to_say_again(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    (site / "content/say.yaml").write_text("cards:\n  a: {picture: none, nb: {title: A, lines: [B]}}\n")
    build(site, TODAY)
    path = site / "content/nb/rights/rent.md"
    path.write_text(path.read_text() + "\nMer.\n")

    assert ", 2 changed, " in build(site, TODAY).out  # the page, and the list of what a phone keeps
