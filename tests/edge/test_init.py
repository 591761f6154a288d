"""Promise: `init` begins a site of one's own in one command: it builds as it is, and nothing of ours is copied."""

import io
import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.edge.cli import COMMANDS
from brobygger.edge.new_site import read_starter, write_site
from brobygger.nouns.problems import FaultError
from brobygger.nouns.yamltext import compose
from brobygger.steps.read_settings import read_settings
from brobygger.whole.known_locales import OURS, locale_of, told_apart
from brobygger.whole.new_settings import ANY_WEATHER, WEATHER, settings_text
from brobygger.whole.report import in_english
from brobygger.whole.site_wish import Asked, Wish, usual_locales, wish_of
from tests.support import ROOT, TODAY, Ran, run, tree

EXAMPLES = ("index.md", "organisations/example-club.md", "services/language-cafe.md")
ALL_OURS = "nb,nb-simple,da,da-simple,fi,fi-simple"


def init(folder: Path, country: str = "NO", locales: str = "nb", *more: str, name: str = "Broen") -> Ran:
    return run("init", folder, "--name", name, "--country", country, "--locales", locales, *more)


def built(site: Path) -> tuple[int, list[tuple[str, str]]]:
    """Return the exit code of a strict build and what it says: code and path."""
    ran = run("--root", site, "--today", str(TODAY), "--strict", "--no-cache", "--format", "json", "--jobs", "1")
    return ran.code, [(one["code"], one["path"]) for one in json.loads(ran.out)["problems"]]


def test_a_site_begins_with_three_pages_a_locale_and_nothing_of_ours(tmp_path: Path) -> None:
    site = tmp_path / "deep/site"

    ran = init(site, "NO", "nb,nb-simple")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"Nettstedet ligger i {site}. I README.md der står det hva du gjør først.\n"
        f"Se på det: python3 build.py serve --root {site}\n"
    )
    pages = {f"content/{folder}/{page}" for folder in ("nb", "simple/nb") for page in EXAMPLES}
    assert set(tree(site)) == {"site.yaml", "README.md", ".gitignore", "content/contacts.yaml", *pages}


@pytest.mark.parametrize(
    ("country", "locales", "home", "numbers"),
    [
        ("NO", ALL_OURS, "nb", {"112", "113", "110"}),
        ("dk", "nb-simple,nb,da", "da", {"112"}),
        ("FI", "da,da-simple", "da", {"112"}),
        ("SE", "nb", "nb", set()),
    ],
)
def test_a_new_site_builds_without_a_problem(
    tmp_path: Path, country: str, locales: str, home: str, numbers: set[str]
) -> None:
    init(tmp_path, country, locales)

    assert built(tmp_path) == (0, [])
    for locale in (OURS[key] for key in locales.split(",")):
        made = (tmp_path / f"public/{locale.address}/index.html").read_text(encoding="utf-8")
        assert set(re.findall('href="tel:([0-9]+)"', made)) == numbers
        facts = "\ncountry: " in (tmp_path / f"content/{locale.folder}/services/language-cafe.md").read_text()
        assert facts == (locale.key == home)


def test_every_example_says_that_it_is_one(tmp_path: Path) -> None:
    words = {"nb": "eksempel", "da": "eksempel", "fi": "esimerkki", "en": "example"}
    init(tmp_path, "NO", f"{ALL_OURS},en,en-simple")

    for key in (*ALL_OURS.split(","), "en", "en-simple"):
        locale = locale_of(key)
        assert locale is not None
        for page in EXAMPLES[1:]:
            text = (tmp_path / f"content/{locale.folder}/{page}").read_text(encoding="utf-8")
            summary = re.search("^summary: (.*)$", text, re.MULTILINE)
            assert summary is not None
            assert words[locale.language] in summary[1]
            assert f"{words[locale.language]}.**" in text


def test_other_languages_get_english_examples_and_say_which_words_they_lack(tmp_path: Path) -> None:
    init(tmp_path, "NO", "ar,uk,uk-simple")

    assert built(tmp_path) == (4, [("words-missing", f"i18n/{key}.po") for key in ("ar", "uk")])
    assert '<html lang="ar" dir="rtl">' in (tmp_path / "public/ar/index.html").read_text(encoding="utf-8")
    text = (tmp_path / "content/simple/uk/services/language-cafe.md").read_text(encoding="utf-8")
    assert text.startswith("---\n# Nobody has translated our example into this language, so it is in English.")
    assert "There is no such café." in text


# --- What is refused ---


def test_a_folder_that_is_not_empty_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"mine")

    ran = init(tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"{tmp_path}: error init-used: This folder is not empty, and stays as it is\n"
        "    Name a folder that is empty or not there yet.\n"
    )
    assert tree(tmp_path) == {"photo.jpg": b"mine"}


def test_a_file_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"mine")

    ran = init(tmp_path / "site")

    assert ran.code == 2
    assert "error init-file: This is a file, and stays as it is\n" in ran.err
    assert tree(tmp_path) == {"site": b"mine"}


def test_a_repository_that_was_just_begun_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert init(tmp_path).code == 0


def test_where_the_disk_refuses_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as refused:
        write_site(tmp_path / "new/site", {"one/a": "", "b": "", "b/c": ""})

    assert refused.value.problem.code == "file-not-written"
    assert list(tmp_path.iterdir()) == []


def test_all_that_is_unclear_is_said_at_once(tmp_path: Path) -> None:
    ran = run("init", tmp_path / "site", "--country", "QQ", "--locales", "xx", "--locales", "da, nb-simple")

    assert ran.code == 2
    assert ran.err == (
        "--name: error init-unsaid: Something is not said that the new site needs\n"
        '    Write what the site is called, as in --name "Our bridge".\n'
        "--country: error init-country: There is no country QQ\n"
        "    Write its two letters, as in NO, DK, FI, SE.\n"
        "--locales: error language-unknown: There is no language xx\n"
        "    Write its code in ISO 639, as in nb, da, fi, ar, uk.\n"
        "--locales: error init-plain: nb-simple is the plain version of nb, and nb is not among the languages\n"
        "    Name both: --locales nb,nb-simple\n"
    )
    assert not (tmp_path / "site").exists()


def test_programs_are_told_in_json(tmp_path: Path) -> None:
    done = json.loads(init(tmp_path / "a", "NO", "no,da", "--format", "json").out)
    refused = json.loads(run("init", tmp_path / "a", "--format", "json").out)

    assert done == {
        "folder": str(tmp_path / "a"), "name": "Broen", "country": "NO", "locales": ["nb", "da"], "problems": []
    }  # fmt: skip
    assert [(one["code"], one["path"]) for one in refused["problems"]] == [
        ("init-used", str(tmp_path / "a")),
        *(("init-unsaid", option) for option in ("--name", "--country", "--locales")),
    ]


# --- What is asked ---


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_not_said_is_asked_on_a_terminal_and_again_where_it_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("Vår bro\nNorge\nno\nnb-simple\n\n"))

    ran = run("init", tmp_path)

    assert ran.code == 0
    assert ran.out.startswith("What is the site called? ")
    assert ran.out.count("Which country is it about?") == 2
    assert ran.out.count("[nb,nb-simple]") == 2
    assert "There is no country NORGE" in ran.err
    assert "Name both: --locales nb,nb-simple" in ran.err
    found, problems = read_settings((tmp_path / "site.yaml").read_text(encoding="utf-8"))
    assert problems == ()
    assert found is not None
    assert (found.name, [one.key for one in found.locales]) == ("Vår bro", ["nb", "nb-simple"])


# --- The words ---


@pytest.mark.parametrize(
    ("system", "country", "locale", "language"),
    [
        ("C.UTF-8", "NO", "nb", "nb"),  # it says nothing, so the site's own language is taken
        ("C.UTF-8", "NO", "ar", "en"),
        ("fi_FI.UTF-8", "NO", "nb", "fi"),
        ("en_GB.UTF-8", "DK", "da", "en"),
        ("sv_SE.UTF-8", "DK", "da", "da"),
    ],
)
def test_notes_are_in_the_editors_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, country: str, locale: str, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", system)
    begin = {"nb": "Fakta om hele", "da": "Fakta om hele", "fi": "Koko sivuston tiedot", "en": "Facts about the whole"}
    readme = {"nb": "## Se på nettstedet", "da": "## Se hjemmesiden", "fi": "## Katso sivustoa", "en": "## Look at it"}

    init(tmp_path, country, locale)

    text = (tmp_path / "site.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"# {begin[language]}")
    assert f"\neditor_language: {language}\n" in text
    assert readme[language] in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_the_owners_readme_says_the_same_in_each_language() -> None:
    texts = {path: text for path, text in read_starter().items() if path.startswith("README.")}
    code = {path: re.findall(r"`[^`]+`|^    .+$", text, re.MULTILINE) for path, text in texts.items()}

    assert sorted(texts) == ["README.da.md", "README.en.md", "README.fi.md", "README.nb.md"]
    commands = [re.sub("path/to|sti/til|polku", "…", one).replace("…/", "") for one in code["README.en.md"]]
    for path, found in code.items():
        said = {re.sub("path/to|sti/til|polku", "…", one).replace("…/", "") for one in found}
        assert said == set(commands), path
    named = {word for text in texts.values() for word in re.findall(r"brobygger ([a-z]+)", text)}
    assert named <= set(COMMANDS)


@given(name=st.text(max_size=40), country=st.sampled_from(["NO", "SE", "US"]))
@settings(max_examples=25)
def test_any_name_comes_out_as_it_was_said(name: str, country: str) -> None:
    wish, problems = wish_of(Asked(name=name, country=country, locales=("nb", "nb-simple", "ar", "zh-Hant")))
    if wish is None:
        assert [problem.code for problem in problems] == ["init-unsaid"]
        return
    found, wrong = read_settings(settings_text(wish, ("no-police",), "en", in_english))

    assert wrong == ()
    assert found is not None
    assert found.name == " ".join(wish.name.split())
    assert [one.key for one in found.locales] == ["nb", "nb-simple", "ar", "zh-hant"]
    assert found.countries[0].code == country


def test_every_field_that_a_new_site_only_mentions_can_be_used() -> None:
    wish = Wish(name="Broen", country="US", locales=told_apart([OURS["nb"]]))
    text = settings_text(wish, (), "en", in_english)
    used = re.sub(r"^( *)#([a-z_]+:)", r"\1\2", text, flags=re.MULTILINE)

    found, problems = read_settings(used)

    assert problems == ()
    assert found is not None
    assert (found.base_url, found.owner.email, found.countries[0].time_zone) == (
        "https://example.org/",
        "post@example.org",
        "Europe/Oslo",
    )


# --- What comes with us is what this repository says ---


def test_our_locales_and_weather_services_are_those_of_this_repository() -> None:
    found, _ = read_settings((ROOT / "site.yaml").read_text(encoding="utf-8"))

    assert found is not None
    names = ("key", "folder", "tag", "language", "name", "address", "plain_of", "direction")
    of = {one.key: [getattr(one, name) for name in names] for one in found.locales}
    assert {key: [getattr(one, name) for name in names] for key, one in OURS.items()} == of
    assert {country.code: country.leave_to for country in found.countries} == dict(WEATHER)
    assert ANY_WEATHER.startswith(WEATHER["NO"])


@pytest.mark.parametrize("country", ["NO", "DK", "FI"])
def test_the_numbers_that_come_with_us_are_those_of_this_repository(country: str) -> None:
    ours = dict(entries((ROOT / "content/contacts.yaml").read_text(encoding="utf-8")))
    carried = entries(read_starter()[f"contacts/{country}.yaml"])

    assert carried
    assert carried == [(key, ours[key]) for key, _ in carried]
    assert all(f'country: "{country}"' in text or f"country: {country}\n" in text for _, text in carried)


def entries(text: str) -> list[tuple[str, str]]:
    """Return the entries of a file of contacts as they are written, by their keys."""
    keys = [key.text for key, _ in compose(text, "").entries]
    parts = re.split(r"^([a-z0-9-]+):\n", text, flags=re.MULTILINE)
    assert keys == parts[1::2]
    return [(key, body.rstrip("\n") + "\n") for key, body in zip(parts[1::2], parts[2::2], strict=True)]


# --- Locales ---


@pytest.mark.parametrize(
    ("typed", "key", "tag", "name", "direction"),
    [
        ("no", "nb", "nb", "Norsk", "ltr"),
        (" NB ", "nb", "nb", "Norsk", "ltr"),
        ("fi_simple", "fi-simple", "fi-simple", "Selkosuomi", "ltr"),
        ("uk", "uk", "uk", "Українська", "ltr"),
        ("ar", "ar", "ar", "العربية", "rtl"),
        ("fa-af", "fa-af", "fa-AF", "دری", "rtl"),
        ("az-arab", "az-arab", "az-Arab", "Cənubi azərbaycan", "rtl"),
        ("ZH_hant_TW", "zh-hant-tw", "zh-Hant-TW", "中文", "ltr"),
        ("ti-simple", "ti-simple", "ti-simple", "ትግርኛ (simple)", "ltr"),
    ],
)
def test_a_tag_is_known_however_it_is_typed(typed: str, key: str, tag: str, name: str, direction: str) -> None:
    found = locale_of(typed)

    assert found is not None
    assert (found.key, found.tag, found.name, str(found.direction)) == (key, tag, name, direction)


@pytest.mark.parametrize("typed", ["xx", "norsk", "nb-x", "", "-simple", "../nb", "nb-simple-simple"])
def test_what_is_no_tag_is_none(typed: str) -> None:
    assert locale_of(typed) is None


def test_two_locales_of_one_name_are_told_apart() -> None:
    found = told_apart(one for tag in ("pt-BR", "pt", "pt-PT", "PT") if (one := locale_of(tag)))

    assert [(one.key, one.name) for one in found] == [
        ("pt-br", "Português"),
        ("pt", "Português (pt)"),
        ("pt-pt", "Português (pt-PT)"),
    ]


@pytest.mark.parametrize(
    ("country", "usual"),
    [("NO", ("nb", "nb-simple")), ("FI", ("fi", "fi-simple")), ("SE", ("sv",)), ("UA", ("uk",))],
)
def test_a_country_suggests_its_language(country: str, usual: tuple[str, ...]) -> None:
    assert usual_locales(country) == usual
