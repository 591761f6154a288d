"""Promise: `words --update` writes every form of every word, and the build that follows has nothing to say about it."""

import json
import re
from pathlib import Path

import pytest

from brobygger.edge import inflections
from brobygger.edge.inflections import heads_of
from tests.support import SITE, run, write_project

WORDS = """\
-- content/words.yaml --
themes:
  work: {picture: none, nb: Arbeid}
words:
  right: {theme: work, picture: none, nb: {word: rett, explain: Det loven gir deg.}}
  interpreter:
    theme: work
    picture: none
    nb: {word: tolk, explain: En som oversetter., forms: [tolks]}
    fi: {word: tulkki, explain: Henkilö joka tulkkaa.}
  union: {theme: work, picture: none, nb: {word: egen tolk, explain: Din tolk.}}
-- content/nb/index.md --
---
title: Hjem
summary: Kort om hjem.
---

Tekst.
"""


def site_with(folder: Path, text: str = WORDS, settings: str = SITE) -> Path:
    site = write_project(folder, text)
    (site / "site.yaml").write_text(settings, encoding="utf-8")
    return site


def rows_in(site: Path) -> list[str]:
    return (site / "content/word-forms.tsv").read_text(encoding="utf-8").split("\n")[2:-1]


def test_all_forms_are_written_in_order_and_the_build_takes_them(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    ran = run("words", "--update", "--root", site)

    assert (ran.code, ran.err) == (0, "")
    rows = rows_in(site)
    assert rows == sorted(rows)
    assert {"nb\ttolken\tinterpreter", "nb\ttolks\tinterpreter", "fi\ttulkkien\tinterpreter"} <= set(rows)
    assert "nb\tegen tolk\tunion" in rows
    assert ran.out.endswith(f"content/word-forms.tsv has {len(rows)} forms.\n")
    assert "word-forms" not in run("check", "--root", site).err


def test_it_writes_the_same_again_and_repairs_what_somebody_changed(tmp_path: Path) -> None:
    site = site_with(tmp_path, re.sub("    fi: .*\n", "", WORDS))
    run("words", "--update", "--root", site)
    path = site / "content/word-forms.tsv"
    before, inode = path.read_bytes(), path.stat().st_ino
    run("words", "--update", "--root", site)
    assert path.stat().st_ino == inode

    path.write_bytes(b"<<<<<<< HEAD\n\xff")
    assert "not-utf8" in run("check", "--root", site).err
    assert run("words", "--update", "--root", site).code == 0
    assert path.read_bytes() == before


def test_what_is_left_out_is_said_and_told_to_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heads = {"rett": "rett", "rette": "rett", "rettet": "rette", "retten": "rett"}
    monkeypatch.setattr("brobygger.edge.word_forms.heads_of", lambda language, _: heads if language == "nb" else None)
    site = site_with(tmp_path)

    told = json.loads(run("words", "--update", "--root", site, "--format", "json").out)
    assert told == {
        "path": "content/word-forms.tsv",
        "forms": 7,
        "left_out": [{"language": "nb", "form": "rette", "concept": "right", "other": None}],
        "languages_without_dictionary": ["fi"],
        "problems": [],
    }
    assert run("words", "--update", "--root", site).out.split("\n") == [
        "fi: there is no dictionary, so only the forms that you give count.",
        "nb: “rette” does not count as a form of right: it is also a word of its own.",
        "If one of these is meant all the same, give it in forms:.",
        "content/word-forms.tsv has 7 forms.",
        "",
    ]


def test_where_a_word_is_wrong_nothing_is_written(tmp_path: Path) -> None:
    site = site_with(tmp_path, WORDS.replace("theme: work", "theme: wrk"))
    ran = run("words", "--update", "--root", site)

    assert (ran.code, "theme-unknown" in ran.err) == (1, True)
    assert not (site / "content/word-forms.tsv").exists()


def test_a_site_without_words_is_told_so(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    (site / "content/words.yaml").unlink()
    ran = run("words", "--update", "--root", site)

    assert (ran.code, "error words-none: There are no words to explain" in ran.err) == (1, True)


def test_to_update_and_to_look_at_one_page_are_two_tasks(tmp_path: Path) -> None:
    assert run("words", "index", "--update", "--root", site_with(tmp_path)).code == 2
    assert run("words", "--record", "--update", "--root", site_with(tmp_path)).code == 2


def test_a_dictionary_gives_forms_with_another_vowel_and_none_that_begin_otherwise() -> None:
    heads = heads_of("nb", ["barn", "oppholdstillatelse"])

    assert heads is not None
    assert heads["oppholdstillatelsen"] == "oppholdstillatelse"
    assert {form[:1] for form, head in heads.items() if head in ("barn", "oppholdstillatelse")} == {"b", "o"}
    assert all(len(form) <= inflections.SHORT + inflections.ENDING for form in heads if form[:1] == "b")
    danish = heads_of("da", ["barn"])
    assert danish is not None
    assert danish["børnene"] == "barn"
    assert heads_of("xx", ["a"]) is None


def test_a_compound_is_inflected_as_its_last_part() -> None:
    heads = heads_of("fi", ["muuttoilmoitus"])

    assert heads is not None
    assert heads["muuttoilmoituksen"] == "muuttoilmoitus"
    assert heads["muuttoilmoituksessa"] == "muuttoilmoitus"
