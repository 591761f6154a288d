"""docs/plain-language.md: its examples are told as it says, what it calls easier is not, and its limits are ours."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from brobygger.nouns.plain_limits import FINNISH, SCANDINAVIAN, STANDARD, PlainLimits
from brobygger.steps.plain_language import CODES
from brobygger.steps.read_settings import read_settings
from brobygger.tools.grammar import name_finder
from brobygger.whole.plain_language import advice_for
from tests.plain import line_of, real_words, told
from tests.support import ROOT, SITE, report
from tests.whole.test_plain_language import entries, settings_of

PAGE = (ROOT / "docs/plain-language.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"(nb|da|fi): `([^`]+)`")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.split("\n") if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def blocks(heading: str) -> list[str]:
    """Return the texts that are set in from the margin below a heading."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"(?:^(?:    .*)?\n)+", section, re.MULTILINE)
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE).strip("\n") + "\n" for block in found if block.strip()]


def examples(column: int) -> Iterator[tuple[str, str, str]]:
    for row in rows("What each hint means"):
        for found in EXAMPLE.finditer(row[column]):
            yield row[0].strip("`"), found[1], found[2]


def codes(language: str, text: str) -> list[str]:
    lexicon = replace(real_words(language), is_name=name_finder(language))
    return [line.split(" ")[1].rstrip(":") for line in told(text, lexicon)]


def test_every_hint_stands_on_the_page() -> None:
    assert sorted(row[0].strip("`") for row in rows("What each hint means")) == sorted(CODES)


@pytest.mark.parametrize(("code", "language", "text"), list(examples(2)))
def test_an_example_is_told(code: str, language: str, text: str) -> None:
    below = "\n\nFinn skjemaet. Skriv navnet ditt. Send det.\n" if code == "steps-missing" else "\n"

    assert code in codes(language, text + below)


@pytest.mark.parametrize(("code", "language", "text"), list(examples(3)))
def test_what_is_easier_is_not_told(code: str, language: str, text: str) -> None:
    assert code not in codes(language, text)


def test_the_waivers_work_as_they_are_shown() -> None:
    text, front = blocks("Leave a hint out")

    assert [line for line in told(text, real_words("nb")) if "heading" not in line] == ["5:12 passive: sendes"]
    for page, said in (
        (front, []),
        (re.sub("# ok.*", "", front), ["4:19 passive: behandles", "2:8 rare-word: Fullmakt"]),
    ):
        path = "content/simple/nb/services/a.md"
        advice = advice_for(entries({path: page + "\nHer.\n"})[path], real_words("nb"), settings_of())
        assert advice is not None
        assert sorted(line_of(problem) for problem in advice.problems) == sorted(said)


def test_the_settings_are_read_as_they_are_shown() -> None:
    (written,) = blocks("Change the limits")

    settings, problems = read_settings(SITE + written)

    assert report(problems) == []
    assert settings is not None
    assert settings.limits(settings.locale("nb-simple")) == replace(
        SCANDINAVIAN, sentence_words=12, lix=0, known_words=("skattekort", "helsestasjon")
    )


def test_the_limits_are_ours() -> None:
    names = [one.name for one in fields(PlainLimits) if one.name != "known_words"]
    written = rows("Change the limits")

    assert [row[0].strip("`") for row in written] == names
    for column, limits in ((2, SCANDINAVIAN), (3, FINNISH), (4, STANDARD)):
        assert [row[column] for row in written] == [f"{getattr(limits, name)}" for name in names]
