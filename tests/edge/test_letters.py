"""Promise: `status --questions` writes a letter to each organisation, and touches nothing that it did not write."""

import json
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import ROOT, SITE, Ran, run, write_project

PAGE = "---\ntitle: Klubben <for> alle\nsummary: Kort & godt.\nslug: klubben\n---\n\nVi har «båter» & mat.\n\n- en\n"
CLUB = "letters/club.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    home = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"
    return write_project(tmp_path, f"-- content/nb/index.md --\n{home}-- content/nb/organisations/club.md --\n{PAGE}")


def write(site: Path, *more: str) -> Ran:
    return run("status", "--questions", "--root", site, "--today", "2026-11-22", *more)


def test_each_letter_is_named_in_a_sentence(site: Path) -> None:
    (site / "content/nb/organisations/oslo").mkdir()
    (site / "content/nb/organisations/oslo/choir.md").write_text(PAGE.replace("Klubben <for> alle", "Koret"))

    ran = write(site)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "letters/club.html is the letter to Klubben <for> alle.\nletters/oslo/choir.html is the letter to Koret.\n"
    )
    assert (site / CLUB).is_file()
    assert (site / "letters/oslo/choir.html").is_file()


def test_a_letter_speaks_the_language_of_the_organisation_not_that_of_the_editor(site: Path) -> None:
    (site / "site.yaml").write_text(f"editor_language: fi\n{SITE}")

    ran = write(site)

    assert ran.out == "Kirje: letters/club.html. Vastaanottaja: Klubben <for> alle.\n"
    text = (site / CLUB).read_text(encoding="utf-8")
    assert '<html lang="nb" dir="ltr">' in text
    assert "<h1>Dette skriver vi om Klubben &lt;for&gt; alle</h1>" in text
    assert "<p>22. november 2026</p>" in text
    assert "<li>en</li>" in text
    assert "Vi har «båter» &amp; mat." in text


def test_a_letter_is_written_anew(site: Path) -> None:
    write(site)
    first = (site / CLUB).read_bytes()
    (site / CLUB).write_bytes(first + b"<p>Mer</p>")

    assert write(site).code == 0
    assert (site / CLUB).read_bytes() == first


def test_a_file_that_we_did_not_write_stays(site: Path) -> None:
    (site / "content/nb/organisations/choir.md").write_text(PAGE.replace("Klubben <for> alle", "Koret"))
    (site / "letters").mkdir()
    (site / CLUB).write_text("Mine")

    ran = write(site)

    assert ran.code == 1
    assert ran.err == (
        "letters/club.html: error own-file-taken: letters/club.html stands in the way: Brobygger did not write it\n"
        "    Move or rename it, and type the command again.\n"
    )
    assert ran.out == "letters/choir.html is the letter to Koret.\n"
    assert (site / CLUB).read_text() == "Mine"


def test_a_letter_to_an_organisation_that_is_gone_goes_and_other_files_stay(site: Path) -> None:
    (site / "content/nb/organisations/choir.md").write_text(PAGE)
    write(site)
    (site / "content/nb/organisations/choir.md").unlink()
    (site / "letters/answer.html").write_text("Ja")
    (site / "letters/answer.txt").write_text("Ja")

    write(site)

    assert sorted(path.name for path in (site / "letters").iterdir()) == ["answer.html", "answer.txt", "club.html"]


def test_a_disk_that_refuses_is_said(site: Path) -> None:
    (site / "letters").write_text("a file")

    ran = write(site)

    assert ran.code == 1
    assert ran.err.startswith("letters/club.html: error own-file-failed: This file could not be written (")
    assert ran.err.endswith("    Check that there is room on the disk and that you may write there.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_a_link_is_replaced_and_what_it_leads_to_stays(site: Path, tmp_path: Path) -> None:
    write(site)
    target = tmp_path / "target.html"
    target.write_bytes((site / CLUB).read_bytes() + b"more")
    (site / CLUB).unlink()
    (site / CLUB).symlink_to(target)

    assert write(site).code == 0
    assert target.read_bytes().endswith(b"more")
    assert not (site / CLUB).is_symlink()


def test_programs_are_told_where_the_letters_lie(site: Path) -> None:
    ran = write(site, "--format", "json")

    assert json.loads(ran.out) == {"letters": [{"path": CLUB, "name": "Klubben <for> alle"}], "problems": []}
    (site / CLUB).write_text("Mine")
    told = json.loads(write(site, "--format", "json").out)
    assert [(one["code"], one["path"]) for one in told["problems"]] == [("own-file-taken", CLUB)]
    assert told["letters"] == []


def test_quiet_means_quiet(site: Path) -> None:
    assert write(site, "--quiet").out == ""


def test_a_site_without_organisations_gets_no_letters(site: Path) -> None:
    (site / "content/nb/organisations/club.md").unlink()

    assert (write(site).code, write(site).out) == (0, "")
    assert not (site / "letters").exists()


def test_a_site_s_own_template_wins(site: Path) -> None:
    (site / "templates/editor/parts").mkdir(parents=True)
    (site / "templates/editor/letter.html").write_text('{{ say("Hello!") }} {% include "parts/name.html" %}\n')
    (site / "templates/editor/parts/name.html").write_text("{{ letter.name }}\n")

    write(site)

    assert (site / CLUB).read_text(encoding="utf-8").partition("\n")[2] == "Hei! Klubben &lt;for&gt; alle"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (b"{% if %}", "templates/editor/letter.html:1:1: error template-broken: The template fails here ("),
        (b"\n{{ nothing }}", "templates/editor/letter.html:2:1: error template-broken: The template fails here ("),
        (
            b'{{ say("{name}", of=1) }}',
            "templates/editor/letter.html:1:1: error template-broken: The template fails here (",
        ),
        (b"{% include 'x.html' %}", "templates/editor/letter.html:1:1: error template-missing: "),
        (b"\xe6", "templates/editor/letter.html:1:1: error not-utf8: "),
    ],
)
def test_a_broken_template_is_said_once(site: Path, template: bytes, said: str) -> None:
    (site / "content/nb/organisations/choir.md").write_text(PAGE)
    (site / "templates/editor").mkdir(parents=True)
    (site / "templates/editor/letter.html").write_bytes(template)

    ran = write(site)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(said)
    assert ran.err.count(": error ") == 1
    assert not (site / "letters").exists()


def test_a_site_that_cannot_be_used_ends_with_2(site: Path) -> None:
    (site / "site.yaml").write_text("locales: [")

    assert write(site).code == 2


# The letters of our own site


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Write the letters of our own site elsewhere, and return them by name."""
    root = tmp_path_factory.mktemp("ours")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site.yaml", root / "site.yaml")
    assert run("status", "--questions", "--root", root, "--today", "2026-11-22").code == 0
    return {path.stem: path.read_text(encoding="utf-8") for path in (root / "letters").iterdir()}


class Structure(HTMLParser):
    """What a test asks of a letter's markup."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_each_of_our_organisations_has_a_letter_in_its_language(ours: dict[str, str]) -> None:
    spoken = {name: re.findall(r'<html lang="(\w+)"', text) for name, text in ours.items()}

    assert spoken == {
        "familien-i-fokus": ["da"],
        "med-hap-i-bagasjen": ["nb"],
        "mennesker-i-fokus": ["nb"],
        "mira-senteret": ["nb"],
        "voima": ["fi"],
    }


def test_our_letters_ask_no_host_and_run_no_script_and_their_headings_follow(ours: dict[str, str]) -> None:
    for text in ours.values():
        found = Structure(text)

        assert found.open == []
        assert found.tags & {"script", "img", "link", "a", "iframe", "form", "input"} == set()
        assert found.attributes <= {"lang", "dir", "charset", "http-equiv", "content", "name", "class"}
        assert "url(" not in text
        assert found.levels[0] == 1
        assert found.levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(found.levels, found.levels[1:], strict=False))
        assert "{" not in re.sub(r"<style>.*</style>", "", text, flags=re.DOTALL)


def test_our_letters_are_all_in_one_language(ours: dict[str, str]) -> None:
    english = re.compile(r"\b(the|we|you|what|which|page)\b", re.IGNORECASE)

    for text in ours.values():
        body = text.partition("<body>")[2].partition('<section class="appendix"')[0]
        body = re.sub(r"<li><span>.*", "", body)  # titles of sources, which may be English
        body = re.sub(r"<[^>]*>", " ", body)
        assert english.findall(re.sub(r"https?://\S+", "", body)) == []


def test_ended_organisations_are_asked_only_what_is_left(ours: dict[str, str]) -> None:
    assert re.findall(r'<li class="question">(.*)', ours["voima"]) == [
        "Onko siitä jäljellä jotakin, mitä ihmiset voivat vielä käyttää?",
        "Mistä vastaavaa apua tai toimintaa löytyy nykyään?",
    ]
    assert re.findall(r'<li class="question">(.*)', ours["familien-i-fokus"]) == [
        "Er der noget tilbage af det, som folk kan bruge i dag?",
        "Hvor kan folk henvende sig i stedet i dag?",
    ]


def test_the_others_are_asked_for_what_each_of_their_offers_lacks(ours: dict[str, str]) -> None:
    asked = re.findall(r'<li class="question">(.*)', ours["mira-senteret"])

    assert asked[:4] == [
        "Hvilket telefonnummer og hvilken e-postadresse kan vi oppgi?",
        "På hvilken adresse finner folk dere?",
        "Når har dere åpent?",
        "Hvilke språk snakker dere med dem som kommer til dere?",
    ]
    assert asked.count("Hva koster det?") == 6
    assert asked.count("Hvor er det?") == 2
