"""Promise: the editor is spoken to in the editor's language, completely, whatever else is broken."""

import io
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from brobygger.edge.words import editor_words, words_in
from brobygger.whole.messages import editor_messages
from tests.support import ROOT, SITE, run, write_project

FOLDER = ROOT / "i18n/editor"
LANGUAGES = ("nb", "da", "fi")
PAGE = "---\ntitle: Hjem\nsummary: Kort.\n---\n\nLes om [bolig](hosing.md).\n"


def names(message: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}


def template() -> str:
    catalogue = Catalog(fuzzy=False)
    for message, note in editor_messages():
        catalogue.add(message, auto_comments=[note])
    out = io.BytesIO()
    write_po(out, catalogue, omit_header=True, width=0)
    return out.getvalue().decode()


def test_the_list_of_messages_is_up_to_date(pytestconfig: pytest.Config) -> None:
    path = FOLDER / "messages.pot"
    if pytestconfig.getoption("--update-golden"):
        path.write_text(template(), encoding="utf-8")

    assert path.read_text(encoding="utf-8") == template(), (
        "run the tests with --update-golden, and translate what is new"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_values(language: str) -> None:
    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    wanted = {message for message, _ in editor_messages()}
    found = {str(entry.id): str(entry.string) for entry in catalogue if entry.id and not entry.fuzzy and entry.string}

    assert wanted - found.keys() == set()
    assert found.keys() - wanted == set()
    assert {message for message, said in found.items() if names(message) != names(said)} == set()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path, f"-- content/nb/index.md --\n{PAGE}")


def with_language(site: Path, language: str) -> None:
    (site / "site.yaml").write_text(f"editor_language: {language}\n{SITE}")


@pytest.mark.parametrize(
    ("language", "headline", "hint"),
    [
        (
            "en",
            "error broken-link: No page is called “hosing”",
            "Check the path: it starts from the folder of this page.",
        ),
        ("nb", "feil broken-link: ", "Sjekk "),
        ("da", "fejl broken-link: ", ""),
        ("fi", "virhe broken-link: ", "Tarkista "),
    ],
)
def test_a_problem_is_said_in_the_language_of_site_yaml(site: Path, language: str, headline: str, hint: str) -> None:
    with_language(site, language)

    lines = run("check", "--root", site).err.split("\n")

    assert lines[0].startswith(f"content/nb/index.md:6:8: {headline}")
    assert lines[1:3] == ["    Les om [bolig](hosing.md).", "           ^"]
    assert lines[3].startswith(f"    {hint}")


def test_without_a_setting_the_language_of_the_system_is_spoken(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nn_NO.UTF-8")
    norwegian = run("check", "--root", site).err
    monkeypatch.setenv("LANGUAGE", "da:en")
    danish = run("check", "--root", site).err
    monkeypatch.setenv("LANGUAGE", "pt_BR")
    portuguese = run("check", "--root", site).err

    assert "feil broken-link" in norwegian
    assert "fejl broken-link" in danish
    assert "error broken-link" in portuguese


def test_what_is_wrong_with_site_yaml_is_said_in_that_language_too(site: Path) -> None:
    (site / "site.yaml").write_text("editor_language: fi\nname: [\n")

    ran = run("--root", site)

    assert ran.code == 2
    assert "site.yaml:" in ran.err
    assert ": virhe yaml-" in ran.err


@pytest.mark.parametrize(
    ("language", "day", "seconds"),
    [
        ("en", "2026-12-01", "."),
        ("nb", "1. desember 2026", ","),
        ("da", "1. december 2026", ","),
        ("fi", "1. joulukuuta 2026", ","),
    ],
)
def test_days_and_numbers_are_written_as_the_language_writes_them(
    site: Path, language: str, day: str, seconds: str
) -> None:
    with_language(site, language)
    (site / "content/nb/about.md").write_text(
        "---\ntitle: Om\nsummary: Kort.\nslug: om\nvalid_until: 2026-12-01\n---\n\nTekst.\n"
    )

    assert f" {day}\n" in run("status", "--root", site, "--today", "2026-11-22").out
    (site / "content/nb/index.md").unlink()
    assert re.search(rf"\d{re.escape(seconds)}\d s", run("check", "--root", site).out)


def test_codes_and_names_in_json_stay_the_same(site: Path) -> None:
    with_language(site, "nb")

    printed = run("check", "--root", site, "--format", "json").out

    assert '"code": "broken-link", "severity": "error", "path": "content/nb/index.md"' in printed


def test_a_broken_catalogue_of_the_site_leaves_english(site: Path) -> None:
    with_language(site, "nb")
    (site / "i18n/editor").mkdir(parents=True)
    (site / "i18n/editor/nb.po").write_text('msgid "error"\nthis is nothing\n')

    assert "error broken-link" in run("check", "--root", site).err


def test_a_translation_that_names_other_values_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "i18n/editor").mkdir(parents=True)
    (tmp_path / "site.yaml").write_text("editor_language: nb\n")
    (tmp_path / "i18n/editor/nb.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Did you mean {near}?"\nmsgstr "Mente du {naer}?"\n\n'
        'msgid "error"\nmsgstr "feil"\n'
    )

    say = editor_words(tmp_path, tmp_path / ".cache")

    assert (say("Did you mean {near}?"), say("error"), say("hint")) == ("Did you mean {near}?", "feil", "hint")


def test_words_of_a_language_are_found_whatever_the_editor_speaks(site: Path) -> None:
    with_language(site, "fi")

    danish, english = words_in("da", site, site / ".cache"), words_in("en", site, site / ".cache")

    assert danish is not None
    assert english is not None
    assert (danish("error"), english("error"), words_in("uk", site, site / ".cache")) == ("fejl", "error", None)


def test_a_damaged_cache_of_words_is_read_anew(site: Path) -> None:
    with_language(site, "nb")
    first = run("check", "--root", site).err
    for path in (site / ".cache").glob("words-*"):
        path.write_bytes(b"x")

    assert run("check", "--root", site).err == first


def test_where_we_are_installed_commands_and_files_are_named_as_they_are_there(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Type python3 build.py check, and compare it with i18n/messages.pot."
    assert editor_words(site, site / ".cache")(said) == said

    monkeypatch.setattr("brobygger.edge.words.is_installed", lambda: True)
    monkeypatch.setattr("brobygger.edge.words.default_folder", lambda: Path("/package"))

    table = Path("/package/i18n/messages.pot")
    assert editor_words(site, site / ".cache")(said) == f"Type brobygger check, and compare it with {table}."
