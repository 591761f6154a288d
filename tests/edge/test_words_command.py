"""Promise: `words` says which words and sentences are hard, where, and what has moved since the last release."""

import json
from pathlib import Path

import pytest

from tests.support import SITE, Ran, run, tree, write_project

LIMITS = """\
plain_language:
  - {locale: nb-simple, word_frequency: 0, word_letters: 0, lix: 0, mean_sentence_words: 0, noun_share: 0}
"""
OFFICE = "word\tforms\tinstead\niverksette\tiverksetter,iverksatt\tbegynne med\nbistand\tbistanden\t(hjelp)\n"

LONG = "Du kan komme til oss på brygga hver mandag og hver fredag, og du kan ta med deg en venn om du vil."
PLAIN = f"""\
---
title: Båten
summary: Vi seiler hver uke.
slug: baaten
---

Vi iverksetter turen i dag. {LONG}

## Hva koster det?

- Vi iverksetter lett bistand.
"""
EASY = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVi sier: bistand.\n"
FINNISH = "---\ntitle: Vene\nsummary: Lyhyt.\nslug: vene\n---\n\nTule mukaan.\n"
BOAT, HOME = "content/simple/nb/services/boat.md", "content/simple/nb/index.md"
RECORD = "content/plain-language.tsv"

FILES = f"""\
-- site.yaml --
{SITE}{LIMITS}
-- assets/language/nb/office-words.tsv --
{OFFICE}
-- assets/language/nb/passive-stop.txt --
-- {BOAT} --
{PLAIN}
-- {HOME} --
{EASY}
-- content/nb/services/boat.md --
{PLAIN}
-- content/fi/services/boat.md --
{FINNISH}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path, FILES)


def words(site: Path, *more: str) -> Ran:
    return run("words", "--root", site, "--today", "2026-11-22", *more)


def told(site: Path, *more: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(words(site, *more, "--format", "json").out)
    return found


def test_the_site_is_told_with_the_plain_locales_first_their_hard_words_and_the_pages_with_most_to_do(
    site: Path,
) -> None:
    ran = words(site)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n") == [
        "nb-simple: 2 pages, 42 words, 5.2 words a sentence, LIX 17, 5 hints",
        "    office word (office-word): 4",
        "    long sentence (sentence-long): 1",
        "nb: 1 page, 37 words, 7.4 words a sentence, LIX 16, 0 hints",
        "fi: 1 page, 4 words, 1.3 words a sentence, 0 hints",
        "Hard words (nb):",
        "    bistand: 2 times on 2 pages, office word → hjelp",
        "    iverksette: 2 times on 1 page, office word → begynne med",
        "Most to do (nb-simple):",
        f"    {BOAT}: 37 words, 7.4 words a sentence, LIX 16, 4 hints",
        f"    {HOME}: 5 words, 1.7 words a sentence, LIX 22, 1 hint",
        "",
    ]


def test_one_locale_may_be_asked_for(site: Path) -> None:
    assert words(site, "--locale", "fi").out == "fi: 1 page, 4 words, 1.3 words a sentence, 0 hints\n"
    assert words(site, "--locale", "nb-simple").out.startswith("nb-simple: 2 pages")
    assert "--locale: error locale-unknown: There is no locale nb-simpel" in words(site, "--locale", "nb-simpel").err


def test_a_page_is_told_with_each_sentence_and_each_word_at_its_places(site: Path) -> None:
    ran = words(site, "services/boat", "--locale", "nb-simple")

    assert ran.code == 0
    assert ran.out.split("\n") == [
        f"{BOAT}: 37 words, 7.4 words a sentence, LIX 16, 4 hints",
        "    Sentences:",
        "        7:29: sentence-long: This sentence has 23 words; more than 15 are hard to follow. "
        "Make two sentences of it. Say one thing in each.",
        f"            {LONG}",
        "    Words:",
        "        7:4, 11:6: office-word: “iverksetter” is a word that offices and newspapers use. "
        "Say instead: begynne med.",
        "        11:23: office-word: “bistand” is a word that offices and newspapers use. Say what it means: hjelp.",
        "",
    ]


def test_without_a_locale_every_version_of_a_page_is_told_also_by_the_path_of_a_file(site: Path) -> None:
    paths = [line.split(":")[0] for line in words(site, BOAT).out.split("\n") if line.startswith("content/")]

    assert paths == ["content/nb/services/boat.md", BOAT, "content/fi/services/boat.md"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("services/boot",), "services/boot: error page-unknown: No page is called “services/boot”\n    Did you mean"),
        (
            ("index", "--locale", "fi"),
            "index: error confirm-missing: The page has no version fi\n    These exist: ",
        ),
        (("index", "--locale", "xx"), "--locale: error locale-unknown: There is no locale xx\n"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(site: Path, typed: tuple[str, ...], said: str) -> None:
    ran = words(site, *typed)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(said)


def test_a_waiver_that_says_nothing_is_told_with_the_page(site: Path) -> None:
    (site / BOAT).write_text(PLAIN.replace("- Vi", "<!-- ok office-word -->\n\n- Vi"))

    out = words(site, "services/boat", "--locale", "nb-simple").out

    assert "    Everything else:\n        11:1: waiver-no-reason: Nobody will know why “office-word” is waived" in out


def test_programs_are_told_the_figures_of_all_locales_and_pages_and_all_hard_words(site: Path) -> None:
    found = told(site)

    plain = next(one for one in found["locales"] if one["locale"] == "nb-simple")
    assert plain == {
        "locale": "nb-simple",
        "language": "nb",
        "plain": True,
        "pages": 2,
        "words": 42,
        "sentences": 8,
        "mean": 5.2,
        "lix": 17,
        "hints": 5,
        "found": {"office-word": 4, "sentence-long": 1},
        "was": None,
        "new": [],
        "gone": [],
    }
    assert found["hard_words"][0] == {
        "language": "nb",
        "word": "bistand",
        "code": "office-word",
        "count": 2,
        "pages": 2,
        "instead": "hjelp",
    }
    assert [(one["id"], one["locale"], one["lix"]) for one in found["pages"]] == [
        ("services/boat", "nb", 16),
        ("index", "nb-simple", 22),
        ("services/boat", "nb-simple", 16),
        ("services/boat", "fi", None),
    ]


def test_programs_are_told_everything_that_is_said_of_a_page(site: Path) -> None:
    (version,) = told(site, "services/boat", "--locale", "nb-simple")["versions"]

    assert version["hints"] == 4
    findings = version["findings"]
    assert isinstance(findings, list)
    assert findings[0] == {
        "code": "office-word",
        "line": 7,
        "column": 4,
        "text": "iverksetter",
        "word": "iverksette",
        "message": "“iverksetter” is a word that offices and newspapers use",
        "hint": "Say instead: begynne med.",
    }


def test_what_was_written_down_is_compared_with_what_is_there(site: Path) -> None:
    ran = words(site, "--record")
    assert (ran.code, ran.out) == (0, f"{RECORD} has the figures of 4 pages. Commit it with the release.\n")
    assert (site / RECORD).read_text().split("\n") == [
        "# How plain each page was at the last release. Written by `words --record`; a line for each page version.",
        "locale\tpage\twords\tsentences\tlix\thints",
        "fi\tservices/boat\t4\t3\t1\t0",
        "nb\tservices/boat\t37\t5\t16\t0",
        "nb-simple\tindex\t5\t3\t22\t1",
        "nb-simple\tservices/boat\t37\t5\t16\t4",
        "",
    ]
    assert words(site).out.startswith(
        "nb-simple: 2 pages, 42 words, 5.2 words a sentence, LIX 17, 5 hints\n"
        "    Since the last release: nothing has moved\n"
    )

    (site / BOAT).write_text(PLAIN.replace(LONG, "Kom du også."))
    (site / HOME).rename(site / "content/simple/nb/about.md")

    assert words(site).out.split("\n")[:5] == [
        "nb-simple: 2 pages, 22 words, 2.8 words a sentence, LIX 21, 4 hints",
        "    Since the last release: hints −1, words −20, words a sentence −2.5, LIX +4",
        "    new: about",
        "    gone: index",
        f"        {BOAT}: hints −1, words −20, words a sentence −4.0, LIX +5",
    ]
    assert (
        "    Since the last release: hints −1, words −20, words a sentence −4.0, LIX +5\n"
        in words(site, "services/boat", "--locale", "nb-simple").out
    )
    plain = next(one for one in told(site)["locales"] if one["locale"] == "nb-simple")
    assert plain["was"] == {"words": 42, "sentences": 8, "mean": 5.2, "lix": 17, "hints": 5}
    assert (plain["new"], plain["gone"]) == (["about"], ["index"])


def test_a_damaged_line_of_the_record_is_said_at_its_place_and_passed_over(site: Path) -> None:
    words(site, "--record")
    path = site / RECORD
    lines = path.read_text().split("\n")
    path.write_bytes("\n".join([*lines[:-2], "<<<<<<< HEAD", "nb\tx\t1\t2\t3\t-4"]).encode() + b"\n\xff\x00\n")

    ran = words(site)

    assert ran.code == 0
    assert [line for line in ran.err.split("\n") if line.startswith(RECORD)] == [
        f"{RECORD}:{number}:1: warning plain-record-form: This line does not say how plain a page was"
        for number in (6, 7, 8)
    ]
    assert "nb-simple: 2 pages" in ran.out


def test_a_record_that_is_a_folder_is_said_too(site: Path) -> None:
    (site / RECORD).mkdir()

    assert f"{RECORD}: error file-unreadable" in words(site).err
    ran = words(site, "--record")
    assert (ran.code, "file-not-written" in ran.err) == (1, True)


def test_all_pages_are_written_down_or_none(site: Path) -> None:
    ran = words(site, "services/boat", "--record")

    assert ran.code == 2
    assert not (site / RECORD).exists()


def test_a_record_changes_nothing_in_the_site_that_is_built(site: Path, tmp_path: Path) -> None:
    for path in ("content/nb/services/boat.md", "content/fi/services/boat.md"):
        assert (site / path).is_file()
    assert run("--root", site, "--output", tmp_path / "before", "--no-cache").code == 0

    words(site, "--record")

    assert run("--root", site, "--output", tmp_path / "after", "--no-cache").code == 0
    assert {name: data for name, data in tree(tmp_path / "after").items() if "manifest" not in name} == {
        name: data for name, data in tree(tmp_path / "before").items() if "manifest" not in name
    }


def test_a_site_without_pages_that_can_be_read_says_so(tmp_path: Path) -> None:
    site = write_project(tmp_path, "-- content/nb/index.md --\n---\ntitle: [\n")

    ran = words(site)

    assert (ran.code, ran.out) == (0, "No page could be looked at.\n")


def test_the_report_speaks_the_editors_language(site: Path) -> None:
    (site / "site.yaml").write_text(f"editor_language: fi\n{SITE}{LIMITS}")

    out = words(site).out

    assert (
        "nb-simple: 2 sivua, 42 sanaa, 5,2 sanaa lauseessa, LIX 17, 5 vihjettä\n    virastosana (office-word): 4" in out
    )
