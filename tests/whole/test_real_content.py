"""Promise: the site of this repository keeps every promise that it makes to others."""

import io
import json
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from brobygger.edge.files import read_sources
from brobygger.steps.read_photos import read_photos
from brobygger.steps.read_settings import read_settings
from tests.support import ROOT, TODAY, run, tree

LOCALES = ("nb", "simple/nb", "da", "simple/da", "fi", "simple/fi")
ADDRESSES = ("nb", "lett-norsk", "da", "let-dansk", "fi", "selkosuomi")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("real") / "public"
    ran = run("--root", ROOT, "--output", folder, "--today", str(TODAY))
    assert ran.code == 0, ran.err
    return tree(folder)


def test_a_strict_check_finds_nothing_and_plain_pages_get_no_hint_that_nobody_has_answered() -> None:
    ran = run("check", "--root", ROOT, "--strict", "--format", "json")

    found = json.loads(ran.out)["problems"]
    assert [item for item in found if item["severity"] != "hint"] == []
    assert [item for item in found if item["path"].startswith("content/simple/")] == []
    assert ran.code == 0


def test_each_page_exists_in_each_locale_but_rights_that_speak_the_language_of_their_country() -> None:
    def pages(folder: str) -> set[str]:
        root = ROOT / "content" / folder
        return {path.relative_to(root).as_posix() for path in root.rglob("*.md")}

    everywhere = set.intersection(*map(pages, LOCALES))
    only = {folder: pages(folder) - everywhere for folder in LOCALES}

    assert len(everywhere) >= 94
    for folder, country in (("nb", "no"), ("da", "dk"), ("fi", "fi")):
        assert only[folder] == only[f"simple/{folder}"]
        assert [path for path in only[folder] if not path.startswith("rights/") or f"-{country}." not in path] == []


def test_every_photo_says_whose_it_is_and_what_it_shows_in_each_locale() -> None:
    sources = read_sources(ROOT).sources
    assert sources is not None
    settings, _ = read_settings(sources.settings)
    assert settings is not None
    found = read_photos(sources.photo_entries, sources.pictures.keys(), settings.locales)

    assert found.problems == ()
    assert found.entries.keys() == sources.pictures.keys()
    keys = [locale.key for locale in settings.locales]
    for path, entry in found.entries.items():
        assert entry.credit, path
        assert entry.licence, path
        assert entry.people, path
        assert [key for key, _ in entry.alt.values] == keys, path


def test_there_are_six_homes_and_five_organisations_in_each_locale(public: dict[str, bytes]) -> None:
    organisations = {path.name for path in (ROOT / "content/nb/organisations").glob("*.md") if path.name != "index.md"}

    assert len(organisations) == 5
    for address in ADDRESSES:
        assert f"{address}/index.html" in public
        found = [
            name
            for name, data in public.items()
            if name.startswith(f"{address}/") and b'"https://schema.org","@type":"Organization"' in data
        ]
        assert len(found) == 5, address


def test_the_two_offers_that_have_ended_say_so(public: dict[str, bytes]) -> None:
    for address, voima, familien in (
        ("nb/organisasjoner", "31. desember 2017", "2021"),
        ("da/organisationer", "31. december 2017", "2021"),
        ("fi/jarjestot", "31. joulukuuta 2017", "2021"),
    ):
        ended = [
            data.decode()
            for name, data in public.items()
            if name.startswith(address) and b'class="notice ended"' in data
        ]
        assert len(ended) == 2, address
        notices = [page.partition('class="notice ended"')[2].partition("</section>")[0] for page in ended]
        assert any(voima in notice for notice in notices)
        assert any(familien in notice for notice in notices)


# The interface's words


def words_of(catalogue: Catalog) -> set[str | tuple[str, ...]]:
    return {
        tuple(message.id) if isinstance(message.id, list | tuple) else message.id for message in catalogue if message.id
    }


def read(name: str) -> Catalog:
    return read_po(io.BytesIO((ROOT / "i18n" / name).read_bytes()))


def test_the_list_of_words_holds_exactly_those_of_the_templates() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    method_map = [(mapping["pattern"], mapping["method"]) for mapping in settings]
    extracted = extract_from_dir(
        ROOT, method_map, keywords={"_": None, "n_": (1, 2)}, directory_filter=lambda path: Path(path).name != "tests"
    )
    found = {tuple(message) if isinstance(message, tuple) else message for _, _, message, _, _ in extracted}

    assert len(found) > 50
    assert words_of(read("messages.pot")) == found


@pytest.mark.parametrize("locale", ["nb", "da", "fi"])
def test_a_standard_catalogue_translates_every_word_and_no_other(locale: str) -> None:
    catalogue = read(f"{locale}.po")

    assert words_of(catalogue) == words_of(read("messages.pot"))
    assert [message.id for message in catalogue if message.id and (message.fuzzy or not message.string)] == []
    assert [(message.id, str(fault)) for message, faults in catalogue.check() for fault in faults] == []


@pytest.mark.parametrize("locale", ["nb-simple", "da-simple", "fi-simple"])
def test_a_plain_catalogue_translates_words_of_ours_only(locale: str) -> None:
    catalogue = read(f"{locale}.po")

    assert words_of(catalogue) <= words_of(read("messages.pot"))
    assert [message.id for message in catalogue if message.id and (message.fuzzy or not message.string)] == []
    assert [(message.id, str(fault)) for message, faults in catalogue.check() for fault in faults] == []


def test_each_version_says_what_its_source_says_and_none_is_missing() -> None:
    told = json.loads(run("status", "--root", ROOT, "--format", "json").out)

    known = [one for one in told["pages"] if one["state"] != "missing"]
    assert len(known) >= 540
    assert [one for one in known if one["state"] != "current"] == []
    assert [one for one in told["pages"] if one not in known and not one["id"].startswith("rights/")] == []
