"""Promise: a translation is behind when the text that it was made from has changed, and the passage is named."""

import json
import random
import re
from pathlib import Path

import pytest

from brobygger.nouns.locales import Locale
from brobygger.nouns.values import PageId
from brobygger.tools.passages import Passage
from brobygger.whole.changes import Change, Changes
from brobygger.whole.status import State, VersionStatus
from brobygger.whole.status_report import status_lines
from tests.support import SITE, Ran, run, write_project

SOURCE = """\
---
title: Båten
summary: Vi seiler.
original: yes
slug: baaten
contact: {phone: "+47 23 15 73 00", note: Spør etter kapteinen}
---

Vi møtes på brygga.

## Pris {#price}

Turen er gratis. Ring {contact:no-violence} først.

- Ta med regntøy
- Ta med [mat](../index.md)

| Dag | Tid |
|---|---|
| mandag | 10 |
| fredag | 12 |

> Husk «redningsvest» – alltid.
"""

TRANSLATION = "---\ntitle: Båden\nsummary: Vi sejler.\nslug: baaden\n---\n\nVi mødes på broen.\n"
HOME = "---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"

NB, DA = "content/nb/services/boat.md", "content/da/services/boat.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path, f"-- content/nb/index.md --\n{HOME}-- {NB} --\n{SOURCE}-- {DA} --\n{TRANSLATION}")


def status(site: Path, *more: str) -> Ran:
    return run("status", "--root", site, "--today", "2026-11-22", *more)


def state_of(site: Path, page: str = "services/boat", locale: str = "da") -> dict[str, object]:
    told = json.loads(status(site, "--format", "json").out)
    found: dict[str, object] = next(one for one in told["pages"] if (one["id"], one["locale"]) == (page, locale))
    return found


def confirm(site: Path) -> Ran:
    return run("confirm", "services/boat", "da", "--root", site)


def change(site: Path, old: str, new: str) -> None:
    path = site / NB
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_a_version_is_unconfirmed_until_somebody_confirms_it(site: Path) -> None:
    assert state_of(site)["state"] == "unconfirmed"

    ran = confirm(site)

    assert (ran.code, ran.out) == (0, f"{DA} is confirmed: it says what {NB} says today.\n")
    assert state_of(site)["state"] == "current"
    lines = (site / "content/made-from/da.txt").read_text().split("\n")
    assert re.fullmatch(r"services/boat nb( [0-9a-f]{12}){12}", lines[1])


@pytest.mark.parametrize(
    ("old", "new", "place", "text"),
    [
        ("på brygga", "på stasjonen", "line 9", "Vi møtes på stasjonen."),
        (
            "er gratis",
            "koster 50 kroner",
            "line 13, under “Pris”",
            "Turen koster 50 kroner. Ring {contact:no-violence} først.",
        ),
        ("regntøy", "solkrem", "line 15, under “Pris”", "Ta med solkrem"),
        ("[mat]", "[drikke]", "line 15, under “Pris”", "Ta med drikke"),
        ("fredag | 12", "fredag | 13", "line 18, under “Pris”", "fredag | 13"),
        ("«redningsvest»", "hjelm", "line 23, under “Pris”", "Husk hjelm – alltid."),
        ("## Pris", "## Hva koster det", "line 11", "Hva koster det"),
        ("Vi seiler", "Vi ror", "line 3, summary", "Vi ror."),
        ("kapteinen", "styrmannen", "line 6, contact.note", "Spør etter styrmannen"),
        ("no-violence", "no-police", "line 13, under “Pris”", "Turen er gratis. Ring {contact:no-police} først."),
    ],
)
def test_a_changed_passage_is_named_with_its_line(site: Path, old: str, new: str, place: str, text: str) -> None:
    confirm(site)

    change(site, old, new)

    said = status(site).out.split("\n")
    assert said[:3] == [f"{DA} is behind {NB}:", f"    {place}: {text}", "    1 passage is gone"]


def test_programs_are_told_each_passage_with_its_heading(site: Path) -> None:
    confirm(site)
    change(site, "Vi møtes på brygga", "Vi møtes her")
    change(site, "Turen er gratis", "Turen koster 50 kroner")
    change(site, "## Pris", "## Prisen")
    change(site, "title: Båten", "title: Skipet")

    found = state_of(site)

    text = "Turen koster 50 kroner. Ring {contact:no-violence} først."
    assert found["behind"] == [
        {"heading": None, "text": "Skipet", "field": "title", "line": 2, "before": None},
        {"heading": None, "text": "Vi møtes her.", "field": None, "line": 9, "before": None},
        {"heading": "Prisen", "text": "Prisen", "field": None, "line": 11, "before": None},
        {"heading": "Prisen", "text": text, "field": None, "line": 13, "before": None},
    ]
    assert found["gone"] == [{"heading": None, "text": None, "field": None}] * 4
    assert (found["path"], found["base"]) == (DA, NB)


def test_programs_are_told_of_every_version_also_of_originals_and_missing_ones(site: Path) -> None:
    told = json.loads(status(site, "--format", "json").out)

    assert [(one["id"], one["locale"], one["state"]) for one in told["pages"]] == [
        ("index", "nb", "current"),
        ("index", "nb-simple", "missing"),
        ("index", "da", "missing"),
        ("index", "fi", "missing"),
        ("services/boat", "nb", "current"),
        ("services/boat", "nb-simple", "missing"),
        ("services/boat", "da", "unconfirmed"),
        ("services/boat", "fi", "missing"),
    ]
    assert told["pages"][4] == {
        "id": "services/boat",
        "locale": "nb",
        "state": "current",
        "path": NB,
        "base": None,
        "behind": [],
        "gone": [],
        "review_due": None,
        "ends": None,
        "unchecked": False,
    }
    assert told["totals"]["nb"] == {"current": 2, "behind": 0, "missing": 0, "orphan": 0, "unconfirmed": 0}
    assert told["totals"]["da"] == {"current": 0, "behind": 0, "missing": 1, "orphan": 0, "unconfirmed": 1}
    assert list(told) == ["pages", "totals"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Vi møtes på brygga.", "Vi møtes\npå   brygga."),
        ("«redningsvest» –", '"redningsvest" -'),
        ("(../index.md)", "(https://example.org/)"),
        ("[mat](../index.md)", "mat"),
        ("\n## Pris", "\n<!-- spør dem om fredager -->\n\n## Pris"),
        ("- Ta med regntøy\n- Ta med [mat](../index.md)", "- Ta med [mat](../index.md)\n- Ta med regntøy"),
        ("Turen er gratis.", "**Turen** er gratis."),
        ("{#price}", "{#cost}"),
        ("slug: baaten", "slug: baat"),
        ("Turen er gratis", "Turen\u00a0er gratis"),
    ],
)
def test_what_a_reader_does_not_read_leaves_it_current(site: Path, old: str, new: str) -> None:
    confirm(site)

    change(site, old, new)

    assert state_of(site)["state"] == "current"


PLAIN = "content/simple/nb/services/boat.md"


def test_a_version_is_held_against_the_one_that_it_was_made_from(site: Path) -> None:
    (site / PLAIN).parent.mkdir(parents=True)
    (site / PLAIN).write_text("---\ntitle: Båten\nsummary: Kort.\nslug: baaten\n---\n\nEnkel tekst.\n")

    ran = run("confirm", "services/boat", "da", "--from", "nb-simple", "--root", site)

    assert (ran.code, ran.out) == (0, f"{DA} is confirmed: it says what {PLAIN} says today.\n")
    change(site, "på brygga", "på stasjonen")
    assert (state_of(site)["state"], state_of(site)["base"]) == ("current", PLAIN)
    (site / PLAIN).write_text((site / PLAIN).read_text().replace("Enkel", "Lett"))
    assert state_of(site)["state"] == "behind"
    confirm(site)
    assert (state_of(site)["state"], state_of(site)["base"]) == ("current", PLAIN)
    run("confirm", "services/boat", "da", "--from", "nb", "--root", site)
    assert (state_of(site)["state"], state_of(site)["base"]) == ("current", NB)


def test_where_the_version_that_it_was_made_from_is_gone_nobody_has_compared_it_with_its_base(site: Path) -> None:
    (site / "content/made-from").mkdir()
    (site / "content/made-from/da.txt").write_text("services/boat nb-simple aaaaaaaaaaaa\n")

    assert (state_of(site)["state"], state_of(site)["base"]) == ("unconfirmed", NB)


def test_an_original_that_was_made_from_another_version_can_be_confirmed(site: Path) -> None:
    ran = run("confirm", "services/boat", "nb", "--from", "da", "--root", site)

    assert (ran.code, ran.out) == (0, f"{NB} is confirmed: it says what {DA} says today.\n")
    assert (state_of(site, locale="nb")["state"], state_of(site, locale="nb")["base"]) == ("current", DA)


def test_what_is_missing_or_has_lost_its_source_is_said(site: Path) -> None:
    confirm(site)
    (site / NB).unlink()

    assert state_of(site)["state"] == "orphan"
    assert state_of(site, locale="fi")["state"] == "missing"
    assert f"{DA}: the version that it was made from is gone\n" in status(site).out
    assert "fi: services/boat is missing\n" in status(site).out


def test_several_versions_are_confirmed_at_once_or_none_is(site: Path) -> None:
    finnish = site / "content/fi/services/boat.md"
    finnish.parent.mkdir(parents=True, exist_ok=True)
    finnish.write_text("---\ntitle: Vene\nsummary: Lyhyt.\nslug: vene\n---\n\nTeksti.\n")

    refused = run("confirm", "services/boat", "da", "nb", "fi", "--root", site)
    assert refused.code == 1
    assert state_of(site)["state"] == "unconfirmed"

    ran = run("confirm", "services/boat", "da", "fi", "--root", site)
    assert (ran.code, ran.out.count("is confirmed: it says what")) == (0, 2)
    assert [state_of(site, locale=key)["state"] for key in ("da", "fi")] == ["current", "current"]


def test_the_end_of_the_list_counts_for_each_locale(site: Path) -> None:
    assert "da: 0 current, 0 behind, 1 unconfirmed, 0 without a source, 1 missing\n" in status(site).out


def test_a_check_fails_where_something_is_behind(site: Path) -> None:
    confirm(site)
    assert status(site, "--check").code == 0
    change(site, "brygga", "stasjonen")

    assert status(site, "--check").code == 1
    assert status(site).code == 0
    confirm(site)
    assert status(site, "--check").code == 0


def test_what_is_due_is_said(site: Path) -> None:
    checked = "checked_on: 2025-01-01\nchecked_by: Kari\ncheck_every: 6"
    change(site, "slug: baaten", f"slug: baaten\nvalid_until: 2026-12-01\n{checked}")

    said = status(site).out

    assert f"{NB}: last checked on 2025-01-01; it is time to look at it again\n" in said
    assert f"{NB}: ends on 2026-12-01\n" in said
    found = state_of(site, locale="nb")
    assert (found["review_due"], found["ends"], found["unchecked"]) == ("2025-07-01", "2026-12-01", False)
    change(site, checked, "made_by: machine")
    assert f"{NB}: written by a machine, and nobody has checked it\n" in status(site).out
    assert state_of(site, locale="nb")["unchecked"] is True


def test_a_version_is_held_against_the_one_it_was_compared_with_and_is_unconfirmed_where_that_is_gone(
    site: Path,
) -> None:
    confirm(site)
    change(site, "original: yes\n", "")
    (site / DA).write_text(TRANSLATION.replace("slug:", "country: NO\nslug:"))
    assert state_of(site)["state"] == "current"

    (site / "content/simple/nb/services").mkdir(parents=True)
    (site / "content/simple/nb/services/boat.md").write_text(TRANSLATION.replace("slug:", "original: yes\nslug:"))

    assert state_of(site)["state"] == "current"
    (site / NB).unlink()
    assert state_of(site)["state"] == "unconfirmed"


def many(site: Path, count: int, text: str) -> None:
    """Give the site pages in Norwegian, Danish and Finnish."""
    for locale in ("nb", "da", "fi"):
        for number in range(count):
            path = site / f"content/{locale}/services/page-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("SLUG", f"page-{number}"))


def test_many_versions_of_which_the_same_is_to_be_said_are_listed_by_locale(site: Path) -> None:
    many(site, 3, "---\ntitle: Side\nsummary: Kort.\nslug: SLUG\nmade_by: machine\n---\n\nTekst.\n")

    assert status(site).out.split("\n")[:11] == [
        f"{DA}: nobody has confirmed what it was made from ({NB})",
        *(
            f"content/{locale}/services/page-{number}.md: nobody has confirmed what it was made from "
            f"(content/nb/services/page-{number}.md)"
            for number in range(3)
            for locale in ("da", "fi")
        ),
        "Written by a machine, and nobody has checked them (9):",
        "    nb: services/page-0, services/page-1, services/page-2",
        "    da: services/page-0, services/page-1, services/page-2",
        "    fi: services/page-0, services/page-1, services/page-2",
    ]


def test_all_pages_of_a_locale_are_not_named_one_by_one(site: Path) -> None:
    many(site, 30, "---\ntitle: Side\nsummary: Kort.\nslug: SLUG\nmade_by: machine\n---\n\nTekst.\n")

    said = status(site).out.split("\n")

    assert said[:4] == [
        (
            "Nobody has confirmed what these were made from (61). "
            "Where one says what its source says, type: confirm PAGE LOCALE"
        ),
        "    da: all 31 that have a source",
        "    fi: all 30 that have a source",
        "Written by a machine, and nobody has checked them (90):",
    ]
    assert "    fi: all 30 pages" in said
    assert "    nb-simple: all 32 pages" in said
    assert max(len(line) for line in said[1:]) <= 100


def test_what_is_most_pressing_comes_first(site: Path) -> None:
    confirm(site)
    change(site, "brygga", "stasjonen")
    change(site, "slug: baaten", "slug: baaten\nvalid_until: 2026-12-01")
    (site / "content/fi/services").mkdir(parents=True)
    (site / "content/fi/services/boat.md").write_text(TRANSLATION.replace("slug:", "made_by: machine\nslug:"))

    said = status(site).out.split("\n")

    assert [line for line in said if not line.startswith("    ")] == [
        f"{DA} is behind {NB}:",
        f"content/fi/services/boat.md: nobody has confirmed what it was made from ({NB})",
        f"{NB}: ends on 2026-12-01",
        f"{DA}: ends on 2026-12-01",
        "content/fi/services/boat.md: ends on 2026-12-01",
        "content/fi/services/boat.md: written by a machine, and nobody has checked it",
        "nb-simple: index is missing",
        "da: index is missing",
        "fi: index is missing",
        "nb-simple: services/boat is missing",
        "nb: 2 current, 0 behind, 0 unconfirmed, 0 without a source, 0 missing",
        "nb-simple: 0 current, 0 behind, 0 unconfirmed, 0 without a source, 2 missing",
        "da: 0 current, 1 behind, 0 unconfirmed, 0 without a source, 1 missing",
        "fi: 0 current, 0 behind, 1 unconfirmed, 0 without a source, 1 missing",
        "",
    ]


def test_words_that_changed_stand_out_on_a_terminal() -> None:
    locale = Locale(key="da", folder="da", tag="da", language="da", name="Dansk", address="da")
    passage, before = Passage(text="Vi møtes på\u202e torget.", line=9), Passage(text="Vi møtes på brygga.", line=9)
    changes = Changes(new=(Change(passage, before),), gone=(), unknown=0)
    behind = VersionStatus(page_id=PageId("a"), locale=locale, state=State.BEHIND, path="b", base="c", changes=changes)

    lines = list(status_lines([behind], [], [locale], mark=lambda words: f"*{words}*"))

    assert lines[:3] == [
        "b is behind c:",
        "    line 9: Vi møtes *på\\u202e torget.*",
        "        before: Vi møtes på brygga.",
    ]


def test_what_moves_the_letters_of_a_terminal_is_written_out(site: Path) -> None:
    confirm(site)
    change(site, "på brygga", "på \u202estasjonen")

    assert "    line 9: Vi møtes på \\u202estasjonen.\n" in status(site).out


@pytest.mark.parametrize("typed", ["services/boat", DA, NB, f"./{DA}"])
def test_a_page_is_named_by_its_id_or_by_a_file(site: Path, typed: str) -> None:
    assert run("confirm", typed, "da", "--root", site).code == 0


@pytest.mark.parametrize(
    ("page", "locale", "said"),
    [
        (
            "services/bota",
            "da",
            "services/bota: error page-unknown: No page is called “services/bota”\n    Did you mean services/boat?",
        ),
        ("services/boat", "nb", f"{NB}: error confirm-original: This is the original"),
        (
            "services/boat",
            "fi",
            "services/boat: error confirm-missing: The page has no version fi\n    These exist: nb, da.",
        ),
    ],
)
def test_what_cannot_be_confirmed_is_said(site: Path, page: str, locale: str, said: str) -> None:
    ran = run("confirm", page, locale, "--root", site)

    assert ran.code == 1
    assert ran.err.startswith(said)
    assert "published" not in ran.err
    assert not (site / "content/made-from").exists()


def test_a_line_that_says_nothing_is_reported_and_the_others_stay(site: Path) -> None:
    confirm(site)
    path = site / "content/made-from/da.txt"
    path.write_text(path.read_text() + "<<<<<<< HEAD\n")

    ran = status(site)

    assert "content/made-from/da.txt:3:1: warning made-from-form" in ran.err
    assert state_of(site)["state"] == "current"


def test_a_site_that_cannot_be_used_ends_with_2(site: Path) -> None:
    (site / "site.yaml").write_text("locales: [")

    assert status(site).code == 2


def test_it_is_said_in_the_language_of_the_editor(site: Path) -> None:
    (site / "site.yaml").write_text(f"editor_language: da\n{SITE}")
    confirm(site)
    change(site, "brygga", "stasjonen")

    assert f"{DA} er bagud i forhold til {NB}:\n    linje 9: Vi møtes på stasjonen.\n" in status(site).out


# Random edits

WORDS = ["båt", "hus", "vann", "skole", "venn", "dag", "tid", "vei", "bok", "lys", "mat", "sang"]


def random_source(chance: random.Random) -> list[str]:
    """Return the blocks of a text; no two passages of it are the same."""

    def sentence(number: int) -> str:
        words = " ".join(chance.choice(WORDS) for _ in range(6))
        return f"Nummer {number} {words} og [mer](../index.md)."

    blocks = []
    for number in range(8):
        kind = chance.choice(["paragraph", "list", "heading", "table"])
        one, two = sentence(2 * number), sentence(2 * number + 1)
        blocks.append(
            {
                "paragraph": f"{one}\n{two}",
                "list": f"- {one}\n- {two}",
                "heading": f"## Overskrift {number}\n\n{one}",
                "table": f"| a{number} | b |\n|---|---|\n| {one} | {two} |",
            }[kind]
        )
    return blocks


def harmless(blocks: list[str], chance: random.Random) -> list[str]:
    found = list(blocks)
    at = chance.randrange(len(found))
    kind = chance.choice(["space", "lines", "move", "quotes", "link", "comment", "strong"])
    block = found[at]
    if kind == "space":
        found[at] = block.replace(" og ", "  og\u00a0", 1)
    elif kind == "lines" and not block.startswith(("|", "-", "#")):
        found[at] = block.replace(" og ", "\nog ", 1)
    elif kind == "move":
        found.insert(chance.randrange(len(found)), found.pop(at))
    elif kind == "quotes":
        found = [one.replace('"', "«").replace("'", "’") for one in found]
    elif kind == "link":
        found[at] = block.replace("../index.md", f"https://example.org/{chance.randrange(99)}")
    elif kind == "comment":
        found.insert(at, "<!-- husk dette -->")
    elif kind == "strong":
        found[at] = re.sub(r"(Nummer \d+)", r"**\1**", block, count=1)
    return found


def with_text(site: Path, blocks: list[str]) -> None:
    head = SOURCE.partition("\n---\n")[0]
    (site / NB).write_text(f"{head}\n---\n\n" + "\n\n".join(blocks) + "\n")


def test_random_edits_that_do_not_count_leave_it_current(site: Path, pytestconfig: pytest.Config) -> None:
    chance = random.Random(4)
    for _ in range(20 if pytestconfig.getoption("--long") else 4):
        blocks = random_source(chance)
        with_text(site, blocks)
        confirm(site)
        for _ in range(10 if pytestconfig.getoption("--long") else 3):
            blocks = harmless(blocks, chance)
            with_text(site, blocks)

            assert state_of(site)["state"] == "current", blocks


def test_a_random_word_names_its_passage_and_no_other(site: Path, pytestconfig: pytest.Config) -> None:
    chance = random.Random(5)
    for _ in range(200 if pytestconfig.getoption("--long") else 10):
        blocks = random_source(chance)
        with_text(site, blocks)
        confirm(site)
        at = chance.randrange(len(blocks))
        number = chance.choice(re.findall(r"Nummer (\d+)", blocks[at]))
        blocks[at] = blocks[at].replace(f"Nummer {number} ", f"Nummer {number} nytt ")
        with_text(site, blocks)

        found = state_of(site)

        assert found["gone"] == [{"heading": None, "text": None, "field": None}]
        new = found["behind"]
        assert isinstance(new, list)
        assert [f"Nummer {number} nytt" in passage["text"] for passage in new] == [True]
