"""A day of an editor who knows neither Git nor Python: from an idea to a page in two languages, and to its end.

Through the command line alone; each message is compared word for word, in English and then in Danish.
"""

import itertools
import re
from pathlib import Path

import pytest
from PIL import Image

from tests.support import SITE, TODAY, run, write_project

HOME = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
CLUB = "---\ntitle: Klubben\nsummary: Kort.\nslug: klubben\ncountry: NO\n---\n\nTekst.\n"
OLD = "---\ntitle: Tur\nsummary: Kort.\nslug: tur\norganisation: organisations/club\n---\n\nTekst.\n"

NB, DA = "content/nb/services/sewing-cafe.md", "content/da/services/sewing-cafe.md"

ENGLISH = {
    "made": f"""\
{NB} is there.
Write over what stands between ‹ and ›. Then look at the page: python3 build.py serve
""",
    "again": f"""\
{NB}: error new-exists: This page is there already, and stays as it is
    Open it in your editor, or choose another name for the new page.
""",
    "left": f"""\
{NB}:9:11: hint placeholder-left: This is still to be written: ‹Write one sentence›
    summary: "‹Write one sentence›"
              ^
    Write over it, and take ‹ and › away with it. Take away what the page does not need.
""",
    "colon": f"""\
{NB}:LINE:14: error yaml-colon: A value with a colon in it needs quotation marks
    title: Sykafé: kom og sy
                 ^
    Write it like this: title: "Sykafé: kom og sy"
1 error, 0 warnings. Nothing was published; the old site is as it was.
""",
    "field": f"""\
{NB}:LINE:1: error field-unknown: There is no field called organistion
    organistion: organisations/club
    ^
    Did you mean organisation?
1 error, 0 warnings. Nothing was published; the old site is as it was.
""",
    "link": f"""\
{NB}:LINE:5: error broken-link: No page is called “services/tripp”
    Les [om turen](tripp.md).
        ^
    Did you mean services/trip?
1 error, 0 warnings. Nothing was published; the old site is as it was.
""",
    "picture": f"""\
{NB}:LINE:1: error picture-missing: There is no picture called sying.jpg
    ![To kvinner ved en symaskin](sying.jpg)
    ^
    Did you mean sewing.jpg?
1 error, 0 warnings. Nothing was published; the old site is as it was.
""",
    "translated": f"""\
{DA} is there, made from {NB}.
Write over what stands between ‹ and ›. Then look at the page: python3 build.py serve
""",
    "behind": f"""\
{DA} is behind {NB}:
    line LINE, under “Hvordan foregår det?”: Du kan komme på onsdag.
    1 passage is gone
""",
    "confirmed": f"{DA} is confirmed: it says what {NB} says today.\n",
}

DANISH = {
    "made": f"""\
{NB} er oprettet.
Skriv hen over det, der står mellem ‹ og ›. Se så på siden: python3 build.py serve
""",
    "again": f"""\
{NB}: fejl new-exists: Denne side findes allerede og bliver, som den er
    Åbn den i dit redigeringsprogram, eller vælg et andet navn til den nye side.
""",
    "left": f"""\
{NB}:10:11: råd placeholder-left: Dette er ikke skrevet endnu: ‹Skriv én sætning›
    summary: "‹Skriv én sætning›"
              ^
    Skriv hen over det, og fjern ‹ og › samtidig. Det, siden ikke har brug for, kan du slette.
""",
    "colon": f"""\
{NB}:LINE:14: fejl yaml-colon: En værdi med kolon skal stå i anførselstegn
    title: Sykafé: kom og sy
                 ^
    Skriv den sådan her: title: "Sykafé: kom og sy"
1 fejl, 0 advarsler. Intet blev udgivet; den gamle hjemmeside er uændret.
""",
    "field": f"""\
{NB}:LINE:1: fejl field-unknown: Der er ikke noget felt, der hedder organistion
    organistion: organisations/club
    ^
    Mente du organisation?
1 fejl, 0 advarsler. Intet blev udgivet; den gamle hjemmeside er uændret.
""",
    "link": f"""\
{NB}:LINE:5: fejl broken-link: Ingen side hedder ”services/tripp”
    Les [om turen](tripp.md).
        ^
    Mente du services/trip?
1 fejl, 0 advarsler. Intet blev udgivet; den gamle hjemmeside er uændret.
""",
    "picture": f"""\
{NB}:LINE:1: fejl picture-missing: Der er ikke noget billede, der hedder sying.jpg
    ![To kvinner ved en symaskin](sying.jpg)
    ^
    Mente du sewing.jpg?
1 fejl, 0 advarsler. Intet blev udgivet; den gamle hjemmeside er uændret.
""",
    "translated": f"""\
{DA} er oprettet ud fra {NB}.
Skriv hen over det, der står mellem ‹ og ›. Se så på siden: python3 build.py serve
""",
    "behind": f"""\
{DA} er bagud i forhold til {NB}:
    linje LINE, under ”Hvordan foregår det?”: Du kan komme på onsdag.
    1 afsnit er væk
""",
    "confirmed": f"{DA} er bekræftet: Den siger det samme, som {NB} siger i dag.\n",
}


def said(site: Path, *typed: str) -> tuple[int, str]:
    """Type a command, and return its exit code and all that it says; line numbers of the text are left out."""
    ran = run(*typed, "--root", site, "--today", TODAY.isoformat())
    return ran.code, ran.err + ran.out


def change(path: Path, old: str, new: str) -> int:
    """Change a file as an editor does, and return the line on which the change begins."""
    text = path.read_text()
    assert old in text, f"{old!r} does not stand in {text}"
    path.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def write_over(page: Path) -> None:
    """Write over everything that is still to be written; notes stay."""
    count = itertools.count(1)
    lines = page.read_text().split("\n")
    written = [
        line
        if line.startswith("#") and "‹" in line and not line.startswith("##")
        else re.sub(r"‹[^›]*›", lambda _: f"Tekst {next(count)}.", line)
        for line in lines
    ]
    page.write_text("\n".join(written))


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("da", DANISH)])
def test_from_an_idea_to_a_correct_page_and_to_its_end(tmp_path: Path, language: str, words: dict[str, str]) -> None:
    site = write_project(
        tmp_path,
        f"-- site.yaml --\neditor_language: {language}\n{SITE}-- content/nb/index.md --\n{HOME}"
        f"-- content/nb/organisations/club.md --\n{CLUB}-- content/nb/services/trip.md --\n{OLD}",
    )
    page, danish = site / NB, site / DA

    # A new page: it is a draft, and says what is still to be written.
    assert said(site, "new", "service", "sewing-cafe", "--locale", "nb", "--title", "Sykafé") == (0, words["made"])
    assert said(site, "new", "service", "sewing-cafe", "--locale", "nb") == (1, words["again"])
    code, told = said(site, "check")
    assert (code, told.startswith(words["left"])) == (0, True), told
    write_over(page)
    assert said(site, "check")[0] == 0

    # Three mistakes, one after another, and each is mended as the message says.
    line = change(page, 'title: "Sykafé"', "title: Sykafé: kom og sy")
    assert said(site, "check") == (1, words["colon"].replace("LINE", str(line)))
    change(page, "title: Sykafé: kom og sy", 'title: "Sykafé: kom og sy"')
    line = change(page, "price: unknown", "organistion: organisations/club\nprice: unknown")
    assert said(site, "check") == (1, words["field"].replace("LINE", str(line)))
    change(page, "organistion", "organisation")
    line = change(page, "Tekst 5.", "Les [om turen](tripp.md).")
    assert said(site, "check") == (1, words["link"].replace("LINE", str(line)))
    change(page, "tripp.md", "trip.md")
    assert said(site, "check")[0] == 0

    # A picture beside the page.
    Image.new("RGB", (40, 30), (200, 120, 40)).save(page.with_name("sewing.jpg"))
    line = change(page, "Les [om", "![To kvinner ved en symaskin](sying.jpg)\n\nLes [om")
    assert said(site, "check") == (1, words["picture"].replace("LINE", str(line)))
    change(page, "sying.jpg", "sewing.jpg")
    assert " image-rights: " in said(site, "check")[1]
    rights = "sewing.jpg:\n  credit: Kari Nordmann\n  licence: CC BY 4.0\n  people: none\n"
    page.with_name("photos.yaml").write_text(rights, encoding="utf-8")
    assert " image-rights: " not in said(site, "check")[1]

    # Readers may see it.
    change(page, "draft: yes\n", "")
    code, told = said(site)
    assert code == 0, told
    assert (site / "public/nb/services/sykafe.html").exists()

    # A translation.
    assert said(site, "new", "service", "sewing-cafe", "--locale", "da") == (0, words["translated"])
    danish.write_text(re.sub(r"[‹›]", "", danish.read_text()).replace("draft: yes\n", ""))
    assert said(site, "check", "--strict")[0] == 0
    assert words["behind"].partition("\n")[0] not in said(site, "status")[1]

    # The source changes: the passage is named, readers are told, and a person confirms.
    line = change(page, "Tekst 6.", "Du kan komme på onsdag.")
    code, told = said(site, "status", "--check")
    assert (code, told.startswith(words["behind"].replace("LINE", str(line)))) == (1, True), told
    assert said(site)[0] == 0
    assert 'class="notice newer"' in (site / "public/da/services/sewing-cafe.html").read_text()
    change(danish, "Tekst 6.", "Du kan komme om onsdagen.")
    assert said(site, "confirm", DA, "da") == (0, words["confirmed"])
    assert said(site, "status", "--check")[0] == 0

    # The offer ends: it leaves the list, and its address says so.
    change(page, "price: unknown", "price: unknown\nvalid_until: 2026-10-31\nended_note: Takk for i år.")
    assert said(site)[0] == 0
    shown = (site / "public/nb/services/sykafe.html").read_text()
    assert "Dette ble avsluttet 31. oktober 2026." in shown
    assert ">Sykafé<" not in (site / "public/nb/services/index.html").read_text().partition("<details")[0]
    assert "Takk for i år." in shown
