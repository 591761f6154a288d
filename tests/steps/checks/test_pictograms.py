"""Promise: a pictogram that a page names is one that we can draw, and means one thing on that page."""

import pytest

from tests.support import build_site, page_of, project, report

TABLE = (
    "key\tnb\tda\tfi\tcode\tjudgement\tnote\n"
    "doctor\tlege\tlæge\tlääkäri\t1FA7A\tgood\t\n"
    "hiking\ttur\tvandretur\tretki\t1F97E\tgood\t\n"
    "trip\ttur\ttur\tmatka\t1F9F3\tfair\t\n"
    "friend\tvenn\tven\tystävä\t1F91D\tgood\t\n"
    "mentor\tmentor\tmentor\tmentori\t1F91D\tfair\t\n"
    "asylum\tasyl\tasyl\tturvapaikka\t\tnone\tUse a photo of the office.\n"
)


def page(text: str, picture: str = "doctor", folder: str = "nb") -> str:
    return (
        f"-- assets/pictograms.tsv --\n{TABLE}-- content/{folder}/about.md --\n"
        f"---\ntitle: Om\nsummary: Kort.\nslug: om\npicture: {picture}\n---\n\n{text}\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## :doktor: Ring", "content/nb/about.md:8:4: error pictogram-unknown: No pictogram is called doktor"),
        (
            "- :tur: Bli med",
            "content/nb/about.md:8:3: error pictogram-ambiguous: The word tur has several pictograms",
        ),
        ("1. :asylum: Søk", "content/nb/about.md:8:4: error pictogram-none: There is no good drawing for asylum"),
        (
            ":friend: En venn.\n\n> :mentor: En mentor.",
            "content/nb/about.md:10:3: warning pictogram-alike: mentor and friend have the same drawing",
        ),
    ],
)
def test_a_pictogram_that_cannot_stand_there_is_said(text: str, said: str) -> None:
    assert report(build_site(project(page(text))).problems) == [said]


def test_the_field_is_looked_at_too() -> None:
    assert report(build_site(project(page("Tekst.", "doctr"))).problems) == [
        "content/nb/about.md:5:10: error pictogram-unknown: No pictogram is called doctr"
    ]
    assert report(build_site(project(page("Tekst.", "none"))).problems) == []


def test_a_pictogram_stands_before_its_words_without_words_of_its_own() -> None:
    build = build_site(project(page("## :lege: Lege {#doctor}\n\n- :trip: Dra *dit*\n- kl. 10:30: møte")))

    shown = page_of(build, "nb/om.html")
    doctor = next(file.address for file in build.files if file.address.startswith("assets/doctor."))
    image = f'<img class="drawing picture" src="../{doctor}" alt="" width="72" height="72"'
    assert f'<h2 id="doctor">{image} loading="lazy">Lege</h2>' in shown
    assert f'<h1 class="with-picture">{image.replace("drawing ", "")}>Om</h1>' in shown
    assert '" alt="" width="72" height="72" loading="lazy">Dra <em>dit</em></li>' in shown
    assert "<li>kl. 10:30: møte</li>" in shown
    assert "OpenMoji" in shown


def test_only_what_is_used_is_published_and_credited() -> None:
    drawn = {
        file.address.split(".")[0] for file in build_site(project(page("Tekst."))).files if "assets/" in file.address
    }
    bare = build_site(project(page("Tekst.", "none")))

    assert {name for name in drawn if "search" not in name} == {
        "assets/doctor",
        "assets/icon",
        "assets/icon-192",
        "assets/icon-512",
        "assets/maskable-512",
        "assets/page",
        "assets/print",
        "assets/start",
    }
    assert "OpenMoji" not in page_of(bare, "nb/om.html")


@pytest.mark.parametrize(
    "text", ["Les :doctor: her.", "| :doctor: a |\n|---|\n| :trip: b |", "`:doctor: a`", "::doctor: a"]
)
def test_colons_elsewhere_are_text(text: str) -> None:
    build = build_site(project(page(text, "none")))

    assert report(build.problems) == []
    assert not [file for file in build.files if file.address.startswith("assets/doctor")]


def test_a_plain_page_and_each_of_its_sections_have_a_pictogram_or_say_none() -> None:
    text = page("## Hva?\n\nTekst.\n\n## :none: Hvorfor?\n\nTekst.\n\n### Under\n\nTekst.", folder="simple/nb")

    assert report(build_site(project(text.replace("picture: doctor\n", ""))).problems) == [
        "content/simple/nb/about.md:2:8: warning plain-picture: This plain page has no pictogram",
        "content/simple/nb/about.md:7:4: warning plain-section-picture: The section “Hva?” has no pictogram",
    ]
    assert len(report(build_site(project(text)).problems)) == 1


def test_a_card_in_a_list_shows_the_pictogram_of_its_page() -> None:
    pages = (
        page("Tekst.").replace("nb/about", "nb/services/help")
        + "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nTekst.\n"
    )

    shown = page_of(build_site(project(pages)), "nb/services/index.html")

    assert '<a class="card" href="om.html"><img class="picture" src="../../assets/doctor.' in shown
