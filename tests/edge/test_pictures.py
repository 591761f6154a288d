"""Promise: an editor sees every pictogram with its words, and no file of somebody else's is written over."""

import re
from pathlib import Path

from PIL import Image

from tests.support import run, write_project

TABLE = (
    "key\tnb\tda\tfi\tcode\tjudgement\tnote\n"
    "doctor\tlege\tlæge\tlääkäri\t1FA7A\tgood\tstethoscope\n"
    "asylum\tasyl\tasyl\tturvapaikka\t\tnone\tuse a photo\n"
)
HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nTekst.\n"


def test_every_pictogram_stands_on_the_page_with_its_words(tmp_path: Path) -> None:
    site = write_project(tmp_path, f"{HOME}-- assets/pictograms.tsv --\n{TABLE}")

    ran = run("pictures", "--root", site)

    assert (ran.code, ran.out) == (0, "pictures.html shows 2 pictograms. Open it in your browser.\n")
    shown = (site / "pictures.html").read_text()
    assert shown.count('<img src="data:image/svg+xml;base64,') == 1
    for words in (
        "<code>doctor</code> (good)",
        '<p lang="fi">lääkäri</p>',
        "<code>asylum</code> (no drawing)",
        "use a photo",
    ):
        assert words in shown


def test_our_own_dictionary_is_shown_where_the_site_has_none_and_the_page_is_written_anew(tmp_path: Path) -> None:
    site = write_project(tmp_path, HOME)

    assert run("pictures", "--root", site).code == run("pictures", "--root", site).code == 0
    assert (site / "pictures.html").read_text().count("<img ") > 200


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/>{}</svg>\n'


def test_drawings_of_the_sites_own_come_first_and_say_so(tmp_path: Path) -> None:
    own = (
        f"-- assets/pictograms/door.svg --\n{DRAWING.format('')}-- assets/pictograms/asyl.svg --\n{DRAWING.format('')}"
    )
    site = write_project(tmp_path, f"{HOME}-- assets/pictograms.tsv --\n{TABLE}{own}")
    Image.new("RGB", (20, 20)).save(site / "assets/pictograms/office.jpg")

    ran = run("pictures", "--root", site)

    assert (ran.code, ran.out) == (0, "pictures.html shows 4 pictograms. Open it in your browser.\n")
    shown = (site / "pictures.html").read_text()
    assert re.findall(r"<code>([a-z]+)</code> \(([a-z ]+)\)", shown) == [
        ("asylum", "your own"),
        ("door", "your own"),
        ("office", "your own"),
        ("doctor", "good"),
    ]
    assert re.findall(r'src="data:image/([a-z+]+);', shown) == ["svg+xml", "svg+xml", "jpeg", "svg+xml"]
    assert "<code>assets/pictograms/asyl.svg</code>" in shown
    assert "use a photo" not in shown
    assert 'All but your own: <a href="https://openmoji.org/"' in shown


def test_every_drawing_that_cannot_be_shown_is_said(tmp_path: Path) -> None:
    own = "".join(f"-- assets/pictograms/{name}.svg --\n{DRAWING.format('<script/>')}" for name in ("door", "office"))
    site = write_project(tmp_path, f"{HOME}{own}")

    ran = run("pictures", "--root", site)

    assert ran.code == 1
    assert ran.err.count("error drawing-script: A drawing may not run anything (script)") == 2
    assert not (site / "pictures.html").exists()


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    site = write_project(tmp_path, f"{HOME}-- pictures.html --\nmine\n")

    ran = run("pictures", "--root", site)

    assert ran.code == 1
    assert ran.err.startswith("pictures.html: error own-file-taken: pictures.html stands in the way: Brobygger did not")
    assert (site / "pictures.html").read_text() == "mine\n"


def test_a_table_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    site = write_project(tmp_path, f"{HOME}-- assets/pictograms.tsv --\nnothing\n")

    ran = run("pictures", "--root", site)

    assert ran.code == 1
    assert "assets/pictograms.tsv:1:1: error pictograms-head: The table of pictograms lacks columns" in ran.err
