"""Promise: an organisation's own drawing of a concept wins over the package's, whatever word its file is called."""

import unicodedata
from dataclasses import replace

import pytest

from brobygger.whole.project import Result, Sources
from tests.support import build_site, files_made, page_of, project, report

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><circle cx="36" cy="36" r="{}"/></svg>'
TABLE = (
    "key\tnb\tda\tfi\tcode\tjudgement\tnote\n"
    "doctor\tlege\tlæge\tlääkäri\t1FA7A\tgood\t\n"
    "hiking\ttur\tvandretur\tretki\t1F97E\tgood\t\n"
    "trip\ttur\ttur\tmatka\t1F9F3\tfair\t\n"
    "friend\tvenn\tven\tystävä\t1F91D\tgood\t\n"
    "mentor\tmentor\tmentor\tmentori\t1F91D\tfair\t\n"
    "asylum\tasyl\tasyl\tturvapaikka\t\tnone\tUse a photo of the office.\n"
    "office\tkontor\tkontor\ttoimisto\t\tgood\t\n"
)


def sources(text: str, *names: str, picture: str = "none") -> Sources:
    """Return a site with one page and with drawings of its own, each a circle of another size."""
    page = f"---\ntitle: Om\nsummary: Kort.\nslug: om\npicture: {picture}\n---\n\n{text}\n"
    found = project(f"-- assets/pictograms.tsv --\n{TABLE}-- content/nb/about.md --\n{page}")
    own = {f"assets/pictograms/{name}": DRAWING.format(size).encode() for size, name in enumerate(names, 9)}
    return replace(found, own_drawings=own)


def drawn(build: Result, key: str) -> str:
    """Return the drawing that was published for a key."""
    assert build.files, report(build.problems)
    return next(file.data.decode() for file in files_made(build) if file.address.startswith(f"assets/{key}."))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("doctor.svg", "doctor"),
        ("lege.svg", "doctor"),
        ("Læge.svg", "doctor"),
        ("lääkäri.svg", "doctor"),
        (unicodedata.normalize("NFD", "lääkäri.svg"), "doctor"),
        ("DOCTOR.SVG", "doctor"),
        ("people/doctor.svg", "doctor"),
        ("kontor.svg", "office"),
        ("asylum.svg", "asylum"),
        ("our-door.svg", "our-door"),
    ],
)
def test_a_drawing_stands_for_the_key_or_the_word_that_its_file_is_called_after(name: str, key: str) -> None:
    build = build_site(sources(f"## :{key}: Her", name))

    assert report(build.problems) == []
    assert drawn(build, key) == DRAWING.format(9)
    assert f'src="../assets/{key}.' in page_of(build, "nb/om.html")


def test_every_word_of_the_concept_shows_the_organisations_own_drawing() -> None:
    build = build_site(sources(":lege: En.\n\n- :lääkäri: To", "doctor.svg", picture="doctor"))

    assert page_of(build, "nb/om.html").count('src="../assets/doctor.') == 3
    assert len([file for file in build.files if file.address.startswith("assets/doctor.")]) == 1


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ["tur.svg"],
            "assets/pictograms/tur.svg: error pictogram-ambiguous: The word tur has several pictograms",
        ),
        (
            ["lege.svg", "doctor.svg"],
            "assets/pictograms/lege.svg: error drawing-twice: There are two drawings of doctor",
        ),
        (
            ["Vår dør.svg"],
            "assets/pictograms/Vår dør.svg: error drawing-name: The file name Vår dør cannot be the key of a pictogram",
        ),
        (
            ["none.svg"],
            "assets/pictograms/none.svg: error drawing-name: The file name none cannot be the key of a pictogram",
        ),
        (
            ["door.gif"],
            "assets/pictograms/door.gif: error picture-format: This picture has a form that we do not publish",
        ),
        (
            ["door.jpg"],
            "assets/pictograms/door.jpg: error picture-disguised: This file is called .jpg, but it holds SVG",
        ),
    ],
)
def test_a_file_that_can_stand_for_nothing_is_reported(names: list[str], said: str) -> None:
    assert report(build_site(sources("Tekst.", *names)).problems) == [said]


def test_every_broken_file_is_told_of_in_one_run_though_no_page_names_it() -> None:
    broken = {"assets/pictograms/a.svg": b"<svg", "assets/pictograms/b.svg": b"<svg/>", "assets/pictograms/c.jpg": b""}
    build = build_site(replace(sources("Les [mer](gone.md)."), own_drawings=broken))

    assert [line.split()[2] for line in report(build.problems)] == [
        "drawing-broken:",
        "drawing-empty:",
        "picture-empty:",
        "broken-link:",
    ]
    assert build.files == ()


def test_a_drawing_of_its_own_looks_like_no_other() -> None:
    text = ":friend: En venn.\n\n- :mentor: En mentor."

    assert [problem.code for problem in build_site(sources(text)).problems] == ["pictogram-alike"]
    assert report(build_site(sources(text, "mentor.svg")).problems) == []


def test_a_concept_without_a_drawing_is_reported_until_there_is_one() -> None:
    assert [problem.code for problem in build_site(sources(":kontor: Her")).problems] == ["pictogram-none"]
    assert report(build_site(sources(":kontor: Her", "office.svg")).problems) == []


@pytest.mark.parametrize(
    ("text", "names", "credit"),
    [
        (":doctor: a", [], "Bilder: <a href="),
        (":doctor: a\n\n- :friend: b", ["doctor.svg"], "Noen av tegningene: <a href="),
        (":doctor: a", ["doctor.svg"], None),
        (":doctor: a", ["friend.svg"], "Bilder: <a href="),
    ],
)
def test_openmoji_is_named_for_its_own_drawings_alone(text: str, names: list[str], credit: str | None) -> None:
    shown = page_of(build_site(sources(text, *names)), "nb/om.html")

    assert ("OpenMoji" in shown) == (credit is not None)
    assert credit is None or f'<p class="drawn-by">{credit}"https://openmoji.org/"' in shown


def test_only_what_a_page_names_is_published() -> None:
    build = build_site(sources(":doctor: a", "doctor.svg", "our-door.svg"))

    assert [file.address.split(".")[0] for file in build.files if file.address.endswith(".svg")] == [
        "assets/doctor",
        "assets/icon",
    ]
