"""Promise: a build with the store and a build without it give the same bytes, whatever was edited in between."""

import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from brobygger.nouns.problems import Problem
from brobygger.nouns.site import Page, Site
from brobygger.steps.checks import PAGE_CHECKS
from brobygger.whole import pipeline
from tests.support import ROOT, Ran, run, tree, write_project
from tests.support import SITE as SETTINGS

SITE = f"""\
-- site.yaml --
{SETTINGS}extras: [api, cards]
-- content/nb/index.md --
---
title: Hjem
summary: Kort om hjem.
original: true
---

Se [båten](services/boat.md#how) og [leie](rights/rent.md).
-- content/da/index.md --
---
title: Hjem på dansk
summary: Kort om hjem.
---

Se [båden](services/boat.md).
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Kort om klubben.
country: NO
themes: [work]
---

:phone: Tekst om klubben. Ring {{contact:no-violence}}.
-- content/da/organisations/club.md --
---
title: Klubben
summary: Kort om klubben.
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
organisation: organisations/club
themes: [work]
price: free
---

## Slik gjør du {{#how}}

Kom innen 14 dager.
-- content/simple/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
---

## Slik gjør du {{#how}}

Kom innen to uker.
-- content/nb/services/car.md --
---
title: Bilen
summary: Kort om bilen.
organisation: organisations/club
themes: [work]
valid_until: 2026-11-25
---

Kom.
-- content/fi/services/boat.md --
---
title: Vene
summary: Lyhyesti veneestä.
---

## Näin {{#how}}

Tule 14 päivän kuluessa.
-- content/da/services/boat.md --
---
title: Båden
summary: Kort om båden.
---

Kom.
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort om leie.
picture: doctor
country: NO
---

Tekst.
"""

PHOTOS = """\
-- assets/photos/photos.yaml --
boat.png: {credit: Kari, licence: CC BY 4.0, people: none, alt: {nb: En båt, da: En båd}}
car.png: {credit: Ola, licence: CC BY 4.0, people: none}
-- content/nb/rights/sea.md --
---
title: Sjøen
summary: Kort om sjøen.
country: NO
image: boat.png
---

Tekst.
-- content/da/rights/sea.md --
---
title: Havet
summary: Kort om havet.
---

Tekst.
-- content/nb/rights/road.md --
---
title: Veien
summary: Kort om veien.
country: NO
---

![En bil](car.png)

![](boat.png "Ute")
"""


def with_photos(folder: Path) -> Path:
    """Write a site whose pages show photos."""
    site = write_project(folder, SITE + PHOTOS)
    for name in ("boat", "car"):
        Image.new("RGB", (8, 12), "navy").save(site / f"assets/photos/{name}.png")
    return site


Edit = Callable[[Path, random.Random], None]


def pages_of(site: Path) -> list[Path]:
    return sorted((site / "content").rglob("*.md"))


def change_body(site: Path, chance: random.Random) -> None:
    path = chance.choice(pages_of(site))
    path.write_text(path.read_text() + f"\nMer {chance.randrange(10**9)}.\n")


def change_title(site: Path, chance: random.Random) -> None:
    path = chance.choice(pages_of(site))
    lines = path.read_text().split("\n")
    lines[1] = f"title: Ny {chance.randrange(10**6)}"
    path.write_text("\n".join(lines))


def change_number(site: Path, chance: random.Random) -> None:
    path = chance.choice([path for path in pages_of(site) if re.search(r"[0-9]+ d|to uker|[0-9]+ p", path.read_text())])
    path.write_text(
        re.sub(r"\b[0-9]+(?= dager| päivän)|\bto(?= uker)", f"{chance.choice([7, 14, 15])}", path.read_text())
    )


def move_down(site: Path, chance: random.Random) -> None:
    """Let everything stand on another line."""
    path = chance.choice(pages_of(site))
    path.write_text(path.read_text().replace("---\n\n", f"---\n\n{'<!-- x -->' * chance.randrange(2)}\n\n", 1))


def compare_versions(site: Path, chance: random.Random) -> None:
    """Let a person say that a version says what its source says; of an original, nothing is written down."""
    path = chance.choice(pages_of(site)).relative_to(site).as_posix()
    locale = "nb-simple" if "/simple/" in path else path.split("/")[1]
    run("confirm", path, locale, "--root", site)


def change_organisation(site: Path, chance: random.Random) -> None:
    """Let a page of a service begin or cease to name an organisation, which then leads to it or not."""
    path = chance.choice([path for path in pages_of(site) if path.parent.name == "services"])
    text = path.read_text()
    named = "organisation: organisations/club\n"
    path.write_text(text.replace(named, "") if named in text else text.replace("\n---\n", f"\n{named}---\n", 1))


def date_a_change(site: Path, chance: random.Random) -> None:
    """Say when a page was changed, or no longer: feeds tell of it, and the last one takes its feed along."""
    path = chance.choice(pages_of(site))
    text, day = path.read_text(), f"changed_on: 2026-{chance.randrange(1, 12):02}\n"
    undated = re.sub("changed_on: .*\n", "", text)
    path.write_text(undated.replace("\n---\n", f"\n{day}---\n", 1) if chance.random() < 0.6 else undated)


def add_page(site: Path, chance: random.Random) -> None:
    folder = chance.choice(["nb/services", "da/services", "fi/rights", "nb", "simple/nb/services"])
    path = site / "content" / folder / f"new-{chance.randrange(30)}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: Side {chance.randrange(10**6)}\nsummary: Kort.\n---\n\nTekst.\n")


def delete_page(site: Path, chance: random.Random) -> None:
    new = [path for path in pages_of(site) if path.name.startswith("new-")]
    if new:
        chance.choice(new).unlink()


def rename_page(site: Path, chance: random.Random) -> None:
    new = [path for path in pages_of(site) if path.name.startswith("new-")]
    if new:
        path = chance.choice(new)
        path.rename(path.with_name(f"new-{30 + chance.randrange(30)}.md"))


def change_setting(site: Path, chance: random.Random) -> None:
    path = site / "site.yaml"
    lines = path.read_text().split("\n")
    lines[0] = f"name: Prøve {chance.randrange(10**6)}"
    path.write_text("\n".join(lines))


def change_template(site: Path, chance: random.Random) -> None:
    folder = site / "templates" / "parts"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "leave.html").write_text(f"<p>{chance.randrange(10**6)}</p>\n")
    (folder / "crumbs.html").write_text(f"<!-- {chance.randrange(10**6)} -->\n")


def change_style(site: Path, chance: random.Random) -> None:
    folder = site / "assets" / "css"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "9-own.css").write_text(f"p {{ margin: {chance.randrange(10**6)}px; }}\n")


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><path d="M0 0h9v9z"/>{1}</svg>\n'


def draw_one(site: Path, chance: random.Random) -> None:
    """Add, change or take away a drawing of the site's own: of something that pages name, or of something else."""
    folder = site / "assets" / "pictograms"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / chance.choice(["doctor.svg", "lege.svg", "doctor.png", "phone.svg", "kids.svg"])
    if path.exists() and chance.random() < 0.5:
        path.unlink()
        return
    if path.stem in ("doctor", "lege"):
        for name in ("doctor.svg", "lege.svg", "doctor.png"):
            (folder / name).unlink(missing_ok=True)
    if path.suffix == ".png":
        Image.new("RGB", (40, 40), (chance.randrange(256), 0, 0)).save(path)
        return
    path.write_text(DRAWING.format(9, "<script/>"))
    assert build(site, "2026-11-22").code == 1
    path.write_text(DRAWING.format(chance.randrange(9, 99), ""))


def change_contact(site: Path, chance: random.Random) -> None:
    path = site / "content" / "contacts.yaml"
    path.write_text(path.read_text().replace("name: VO-linjen", f"name: VO{chance.randrange(10**6)}", 1))


WORDS = """\
themes: {{all: {{picture: none, nb: Alt}}}}
words:
  some:
    theme: all
    picture: {picture}
    nb: {{word: {word}, explain: Kort {number}.}}
    fi: {{word: tule, explain: Lyhyt.}}
"""


def explain_a_word(site: Path, chance: random.Random) -> None:
    """Explain a word of the pages, with a picture that they show or another one, explain it otherwise, or no longer."""
    words, forms = site / "content/words.yaml", site / "content/word-forms.tsv"
    if chance.random() < 0.2:
        words.unlink(missing_ok=True)
    else:
        picture, word = chance.choice(["none", "doctor", "housing"]), chance.choice(["tekst", "kom", "mer", "båten"])
        words.write_text(WORDS.format(picture=picture, word=word, number=chance.randrange(9)))
    if chance.random() < 0.5:
        rows = "".join(f"nb\t{form}\tsome\n" for form in ("tekst", "klubben", "uker") if chance.random() < 0.5)
        forms.write_text(rows)


def call_the_dictionary(site: Path, name: str) -> None:
    """Let a catalogue of the site's own say what its dictionary is called, and so where it stands."""
    ours = (ROOT / "i18n/nb.po").read_text()
    said = 'msgid "Words"\nmsgstr "Ord"\n'
    assert said in ours
    (site / "i18n").mkdir(exist_ok=True)
    (site / "i18n/nb.po").write_text(ours.replace(said, said.replace("Ord", name)))


def rename_the_dictionary(site: Path, chance: random.Random) -> None:
    call_the_dictionary(site, chance.choice(["Ord", "Ordbok", "Ordliste"]))


def change_entries(site: Path, chance: random.Random) -> None:
    """Say something else of the photos; the car's own words stand on its page, so that its entry may be gone."""
    credit, focus = chance.choice(["Kari", "Ola", "Liv"]), chance.choice(["", ", focus: 50 0", ", focus: 50 100"])
    rights = f"credit: {credit}, licence: CC BY 4.0, people: {chance.choice(['none', 'agreed'])}"
    boat = f"boat.png: {{{rights}{focus}, alt: {{nb: En båt {chance.randrange(9)}, da: En båd}}}}\n"
    car = chance.choice(["", "car.png: {credit: Per}\n", f"car.png: {{{rights}}}\n"])
    (site / "assets/photos/photos.yaml").write_text("# En kommentar\n" * chance.randrange(3) + boat + car)


def break_an_entry(site: Path, chance: random.Random) -> None:
    path = site / "assets/photos/photos.yaml"
    whole = path.read_text()
    path.write_text(whole + chance.choice(["car: {credit: A}\n", "boat.png: {}\n", "a: b: c\n"]))
    assert build(site, "2026-11-22").code == 1
    path.write_text(whole)


def touch_everything(site: Path, chance: random.Random) -> None:
    for path in pages_of(site):
        os.utime(path, ns=(0, chance.randrange(10**18)))


def break_a_page(site: Path, chance: random.Random) -> None:
    path = chance.choice(pages_of(site))
    whole = path.read_text()
    path.write_text("---\ntitle: [\n---\n")
    assert build(site, "2026-11-22").code == 1
    path.write_text(whole)


def spoil_the_output(site: Path, chance: random.Random) -> None:
    """Do to the published site what a person or a disk may do."""
    made = sorted(path for path in (site / "public").rglob("*.html"))
    if made:
        path = chance.choice(made)
        if chance.random() < 0.5:
            path.unlink()
        else:
            path.unlink()
            path.write_text("somebody's own words")


def damage_the_store(site: Path, chance: random.Random) -> None:
    for path in (site / ".cache").glob("*"):
        if path.is_file() and chance.random() < 0.5:
            path.write_bytes(bytes(chance.randrange(256) for _ in range(100)))


EDITS: tuple[Edit, ...] = (
    change_body,
    change_number,
    move_down,
    compare_versions,
    change_title,
    change_organisation,
    date_a_change,
    date_a_change,
    add_page,
    delete_page,
    rename_page,
    change_setting,
    change_template,
    change_style,
    draw_one,
    change_contact,
    explain_a_word,
    explain_a_word,
    rename_the_dictionary,
    change_entries,
    change_entries,
    break_an_entry,
    touch_everything,
    break_a_page,
    spoil_the_output,
    damage_the_store,
)


def build(site: Path, today: str, *more: str) -> Ran:
    return run("build", "--root", str(site), "--today", today, "--base-url", "https://example.org/", *more)


@pytest.mark.parametrize("seed", range(3))
def test_a_build_with_the_store_gives_the_bytes_of_one_without(
    tmp_path: Path, pytestconfig: pytest.Config, seed: int
) -> None:
    chance = random.Random(seed)
    site = with_photos(tmp_path / "site")
    fresh = tmp_path / "fresh"
    assert build(site, "2026-11-22").code == 0
    for _ in range(100 if pytestconfig.getoption("--long") else 9):
        edit = chance.choice(EDITS)
        edit(site, chance)
        today = chance.choice(["2026-11-22", "2026-11-22", "2026-11-26"])  # the car ends on the 25th

        with_store = build(site, today)
        without = build(site, today, "--no-cache", "--output", str(fresh))

        assert with_store.code == without.code, (edit.__name__, with_store.err, without.err)
        assert tree(site / "public") == tree(fresh), edit.__name__
        assert with_store.err == without.err, edit.__name__


def next_of(site: Path, name: str) -> str:
    """Return the end of an organisation's page: what it leads to."""
    page = (site / "public/nb/organisations" / f"{name}.html").read_text()
    return page.partition('<nav class="next"')[2].partition("</nav>")[0]


def test_an_organisation_leads_to_a_page_as_soon_as_that_names_it_and_by_its_newest_title(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", SITE)
    rival, car = site / "content/nb/organisations/rival.md", site / "content/nb/services/car.md"
    rival.write_text("---\ntitle: Den andre\nsummary: Kort.\n---\n\nTekst.\n")
    was = car.read_text()
    assert build(site, "2026-11-22").code == 0
    assert "Bilen" in next_of(site, "klubben")
    assert "Bilen" not in next_of(site, "den-andre")

    for text, club, other in (
        (was.replace("Bilen", "Vogna"), "Vogna", None),
        (was.replace("organisations/club", "organisations/rival"), None, "Bilen"),
        (was.replace("organisation: organisations/club\n", ""), None, None),
        (was, "Bilen", None),
    ):
        car.write_text(text)
        assert build(site, "2026-11-22").code == 0
        assert build(site, "2026-11-22", "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh")
        for name, title in (("klubben", club), ("den-andre", other)):
            assert [word for word in ("Bilen", "Vogna") if word in next_of(site, name)] == ([title] if title else [])


def test_words_come_and_go_with_their_files(tmp_path: Path) -> None:
    chance = random.Random(1)
    site = write_project(tmp_path / "site", SITE)
    assert build(site, "2026-11-22").code == 0
    marked = set()
    for _ in range(12):
        explain_a_word(site, chance)
        if chance.random() < 0.5:
            change_body(site, chance)  # now only some files are read

        assert build(site, "2026-11-22").code == 0
        assert build(site, "2026-11-22", "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh")
        marked.add(sum(b'class="word"' in path.read_bytes() for path in (site / "public").rglob("*.html")))
    assert len(marked) > 2


def test_a_dictionary_moves_with_its_name_and_never_onto_a_page(tmp_path: Path) -> None:
    site = write_project(tmp_path / "site", SITE)
    (site / "content/words.yaml").write_text(WORDS.format(picture="doctor", word="tekst", number=1))
    assert build(site, "2026-11-22").code == 0
    assert (site / "public/nb/ord/alt.html").is_file()

    call_the_dictionary(site, "Ordbok")
    assert build(site, "2026-11-22").code == 0
    assert (site / "public/nb/ordbok/alt.html").is_file()
    assert not (site / "public/nb/ord").exists()
    assert 'href="ordbok/index.html"' in (site / "public/nb/index.html").read_text()

    call_the_dictionary(site, "Services")
    ran = build(site, "2026-11-22")
    assert ran.code == 1
    assert "error address-twice: Two pages have the address nb/services/index.html" in ran.err


def test_one_changed_body_makes_no_page_of_the_dictionary_again(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    (site / "content/words.yaml").write_text(WORDS.format(picture="doctor", word="sau", number=1))
    build(site, "2026-11-22")
    path = site / "content/nb/rights/rent.md"
    path.write_text(path.read_text() + "\nMer.\n")

    assert ", 2 changed, " in build(site, "2026-11-22").out


def test_drawings_of_the_sites_own_come_and_go_with_their_files(tmp_path: Path) -> None:
    chance = random.Random(1)
    site = write_project(tmp_path / "site", SITE)
    assert build(site, "2026-11-22").code == 0
    shown = set()
    for _ in range(12):
        draw_one(site, chance)
        if chance.random() < 0.5:
            change_body(site, chance)  # now only some files are read

        assert build(site, "2026-11-22").code == 0
        assert build(site, "2026-11-22", "--no-cache", "--output", str(tmp_path / "fresh")).code == 0

        assert tree(site / "public") == tree(tmp_path / "fresh")
        shown |= {path.name for path in (site / "public/assets").glob("[dp]*.svg")}
    assert {name.partition(".")[0] for name in shown} == {"doctor", "phone"}
    assert len(shown) > 6


def test_a_build_without_a_change_writes_nothing_and_says_the_same(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    first = build(site, "2026-11-22")
    before = {path: path.stat().st_ino for path in (site / "public").rglob("*")}

    second = build(site, "2026-11-22")

    assert second.err == first.err
    assert ", 0 changed, " in second.out
    assert {path: path.stat().st_ino for path in (site / "public").rglob("*")} == before


def test_one_changed_body_writes_one_page_and_the_list_of_what_phones_keep(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    path = site / "content/nb/rights/rent.md"
    path.write_text(path.read_text() + "\nMer.\n")

    assert ", 2 changed, " in build(site, "2026-11-22").out


def checked_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Build and return the pages that were checked."""
    checked: list[str] = []

    def note(_: Site, page: Page) -> Iterator[Problem]:
        checked.append(page.document.path.removeprefix("content/"))
        yield from ()

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "PAGE_CHECKS", (*PAGE_CHECKS, note))
        build(site, "2026-11-22")
    return sorted(checked)


def replace(site: Path, path: str, old: str, new: str) -> None:
    text = (site / "content" / path).read_text()
    assert old in text
    (site / "content" / path).write_text(text.replace(old, new))


DIFFERS = "warning number-differs: The number “14 päivän” does not stand in content/nb/services/boat.md"


def test_another_number_in_a_base_is_held_against_the_versions_that_were_made_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_project(tmp_path, SITE)
    assert DIFFERS not in build(site, "2026-11-22").err

    replace(site, "nb/services/boat.md", "14 dager", "15 dager")

    assert checked_again(site, monkeypatch) == [
        "fi/services/boat.md",
        "nb/services/boat.md",
        "simple/nb/services/boat.md",
    ]
    assert DIFFERS in build(site, "2026-11-22").err

    replace(site, "nb/services/boat.md", "15 dager", "14 dager")

    assert DIFFERS not in build(site, "2026-11-22").err


def test_other_words_in_a_base_check_no_version_that_agrees_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")

    replace(site, "fi/services/boat.md", "Tule", "Tulkaa")
    assert checked_again(site, monkeypatch) == ["fi/services/boat.md"]

    replace(site, "nb/services/car.md", "Kom.", "Kom hit.")
    assert checked_again(site, monkeypatch) == ["nb/services/car.md"]


def test_a_version_that_differs_is_checked_after_each_edit_of_its_base_since_the_other_place_may_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write_project(tmp_path, SITE)
    replace(site, "fi/services/boat.md", "14", "16")
    other_place = "content/nb/services/boat.md:{}:11: there it says “14 dager”"
    assert other_place.format(11) in build(site, "2026-11-22").err

    replace(site, "nb/services/boat.md", "## Slik", "Hei.\n\n## Slik")

    assert "fi/services/boat.md" in checked_again(site, monkeypatch)
    assert other_place.format(13) in build(site, "2026-11-22").err


UNUSED = ("jinja2", "markdown_it", "babel", "PIL", "yaml", "brobygger.nouns.model", "brobygger.whole.pipeline")


def test_a_build_without_a_change_loads_no_library(tmp_path: Path) -> None:
    """It must be quick: the libraries are for work that is not done, and so is what a page is made of."""
    import subprocess
    import sys

    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    script = (
        "import sys; from brobygger.edge.cli import main;"
        f"sys.argv = ['b', 'build', '--root', {str(site)!r}, '--today', '2026-11-22',"
        " '--base-url', 'https://example.org/', '--quiet'];"
        "code = main(); print(code, [n for n in "
        f"{UNUSED!r} if n in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert ran.stdout == "0 []\n"


def test_a_build_after_going_back_publishes_what_the_content_says_today(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    page = site / "content/nb/rights/rent.md"
    page.write_text(page.read_text() + "\nMer.\n")
    build(site, "2026-11-22")
    newest = tree(site / "public")

    run("build", "--root", str(site), "--rollback")
    assert tree(site / "public") != newest
    build(site, "2026-11-22")

    assert tree(site / "public") == newest


def test_a_site_of_another_build_is_never_taken_for_ones_own(tmp_path: Path) -> None:
    """The manifest tells who published last, also where every file that is looked at is the same."""
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    manifest = site / "public" / ".brobygger"
    text = manifest.read_text()
    manifest.unlink()
    manifest.write_text(text + "left-by-another.html\n")
    (site / "public" / "left-by-another.html").write_text("another")

    build(site, "2026-11-22")

    assert not (site / "public" / "left-by-another.html").exists()


def entries_after(site: Path, old: str, new: str) -> None:
    path = site / "assets/photos/photos.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_other_words_on_a_photo_make_the_pages_again_that_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = with_photos(tmp_path)
    assert build(site, "2026-11-22").code == 0

    entries_after(site, "nb: En båt", "nb: En robåt")
    assert checked_again(site, monkeypatch) == ["da/rights/sea.md", "nb/rights/road.md", "nb/rights/sea.md"]
    assert 'alt="En robåt"' in (site / "public/nb/rights/veien.html").read_text()

    entries_after(site, "car.png: {credit: Ola", "car.png: {credit: Liv")
    assert checked_again(site, monkeypatch) == ["nb/rights/road.md"]
    assert "Liv, CC BY 4.0" in (site / "public/nb/rights/veien.html").read_text()

    entries_after(site, "boat.png:", "# En kommentar\nboat.png:")
    assert checked_again(site, monkeypatch) == []


def test_a_photo_loses_its_entry_and_gets_it_back(tmp_path: Path) -> None:
    site = with_photos(tmp_path)
    build(site, "2026-11-22")
    said = "content/nb/rights/road.md:7:1: warning image-rights"

    entries_after(site, "car.png: {credit: Ola, licence: CC BY 4.0, people: none}\n", "")
    assert said in build(site, "2026-11-22").err
    assert said in build(site, "2026-11-22").err

    entries_after(site, "boat.png:", "car.png: {credit: Ola, licence: CC BY 4.0, people: none}\nboat.png:")
    assert said not in build(site, "2026-11-22").err


def test_new_words_on_a_photo_are_checked_also_where_the_looks_change_at_the_same_time(tmp_path: Path) -> None:
    site = with_photos(tmp_path)
    build(site, "2026-11-22")
    change_style(site, random.Random(0))
    entries_after(site, "car.png: {credit: Ola, licence: CC BY 4.0, people: none}\n", "")

    assert "content/nb/rights/road.md:7:1: warning image-rights" in build(site, "2026-11-22").err


def test_a_fault_in_a_record_is_told_also_where_one_page_is_made(tmp_path: Path) -> None:
    site = write_project(tmp_path, SITE)
    build(site, "2026-11-22")
    (site / "content/made-from").mkdir()
    (site / "content/made-from/da.txt").write_text("this is no record\n")
    replace(site, "nb/rights/rent.md", "Tekst.", "Mer tekst.")

    assert "content/made-from/da.txt:1:1: warning made-from-form" in build(site, "2026-11-22").err
