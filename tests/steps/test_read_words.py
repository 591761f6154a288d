"""Promise: content/words.yaml is read word by word, and a fault in one word spares the others."""

from brobygger.nouns.problems import Problem
from brobygger.nouns.words import Concept, Term
from brobygger.steps.read_settings import read_settings
from brobygger.steps.read_words import MAX_BYTES, Words, read_words
from tests.support import SITE, build_site, project, report

WORDS = """\
themes:
  health: {picture: health, nb: Helse, da: Sundhed, fi: Terveys}
words:
  general-practitioner:
    theme: health
    picture: doctor
    country: NO
    nb: {word: fastlege, explain: Legen som du går til når du er syk., forms: [fastlegens]}
    da: {word: egen  læge, explain: "Den læge, du går til."}
  kela:
    theme: health
    picture: none
    fi: {word: Kela, explain: Kelasta saat tukea., forms: [Kelan], match: forms}
"""

FORMS = """\
# Written by a program
language\tform\tconcept
da\tegen læge\tgeneral-practitioner
fi\tKela\tkela
fi\tKelan\tkela
nb\tfastlege\tgeneral-practitioner
nb\tfastlegen\tgeneral-practitioner
nb\tfastlegens\tgeneral-practitioner
"""


def read(text: str, forms: str | None = "") -> Words:
    settings, _ = read_settings(SITE)
    assert settings is not None
    return read_words(text.encode(), None if forms is None else forms.encode(), settings)


def said(found: Words, *, but: str = "word-forms-new") -> list[str]:
    return [line for line in report(found.problems, hints=True) if but not in line]


def hints_of(problems: tuple[Problem, ...]) -> list[str | None]:
    return [problem.hint for problem in problems if problem.code != "word-forms-new"]


def with_word(**lines: str) -> str:
    """Return a file with one word, whose lines are as they are given."""
    own = {"theme": "health", "picture": "none", "nb": "{word: lege, explain: Kort.}", **lines}
    return "themes:\n  health: {picture: none, nb: Helse}\nwords:\n  doctor:\n" + "".join(
        f"    {name}: {value}\n" for name, value in own.items() if value
    )


def test_a_concept_has_a_word_and_what_it_means_in_each_language() -> None:
    found = read(WORDS, FORMS)

    assert found.problems == ()
    assert found.glossary.themes["health"].names == {"nb": "Helse", "da": "Sundhed", "fi": "Terveys"}
    assert found.glossary.concepts["general-practitioner"] == Concept(
        key="general-practitioner",
        theme="health",
        picture="doctor",
        country="NO",
        terms={
            "nb": Term(
                word="fastlege",
                explain="Legen som du går til når du er syk.",
                forms=("fastlegens",),
                only_given=False,
            ),
            "da": Term(word="egen læge", explain="Den læge, du går til.", forms=(), only_given=False),
        },
    )
    assert found.glossary.pictures == {"health", "doctor"}
    assert [one.key for one in found.glossary.of_theme("health", "fi")] == ["kela"]
    assert found.glossary.term("kela", "nb") is None


def test_forms_are_small_and_those_with_a_capital_keep_how_they_are_spelled() -> None:
    glossary = read(WORDS, FORMS).glossary

    assert glossary.forms == {
        "nb": dict.fromkeys(("fastlege", "fastlegens", "fastlegen"), "general-practitioner"),
        "da": {"egen læge": "general-practitioner"},
        "fi": {"kela": "kela", "kelan": "kela"},
    }
    assert glossary.spellings == {"fi": {"kela": "Kela", "kelan": "Kelan"}}
    assert glossary.concept_of("FASTLEGEN", "nb") == "general-practitioner"
    assert [glossary.concept_of(word, "fi") for word in ("Kela", "KELA", "kela")] == ["kela", "kela", None]


def test_without_the_file_of_forms_words_count_as_they_are_written() -> None:
    found = read(WORDS, None)

    assert found.glossary.forms["nb"].keys() == {"fastlege", "fastlegens"}
    assert said(found, but="nothing") == [
        "content/words.yaml:8:16: warning word-forms-new: 5 of the words and forms here are not in "
        "content/word-forms.tsv, the first one on this line"
    ]


def test_rows_that_nothing_explains_any_more_are_one_problem_and_count_for_nothing() -> None:
    rows = ["nb\tlegen\tgone", "sv\tläkare\tgeneral-practitioner", "fi\tKelaa\tkela", "<<<<<<< HEAD", "nb\t\tkela"]
    found = read(WORDS, FORMS + "\n".join(rows) + "\n")

    assert said(found) == [
        "content/word-forms.tsv:9:1: warning word-forms-old: 5 rows belong to no word of content/words.yaml, "
        "the first one on this line"
    ]
    assert found.glossary == read(WORDS, FORMS).glossary


def test_a_row_does_not_take_the_word_of_another_concept() -> None:
    found = read(WORDS, FORMS + "nb\tFastlege\tkela\nda\tegen læge\tkela\n")

    assert found.glossary == read(WORDS, FORMS).glossary


def test_a_form_of_two_words_is_reported_with_both_places() -> None:
    found = read(WORDS + "  doctor: {theme: health, picture: none, nb: {word: Fastlege, explain: Kort.}}\n", FORMS)

    assert said(found) == [
        "content/words.yaml:14:53: error word-twice: “Fastlege” stands for two words: general-practitioner, doctor"
    ]
    twice = next(problem for problem in found.problems if problem.code == "word-twice")
    assert twice.related[0].position.line == 8
    assert found.glossary.forms["nb"]["fastlege"] == "general-practitioner"


def test_the_same_form_twice_in_one_word_is_one_form() -> None:
    assert said(read(with_word(nb="{word: lege, explain: Kort., forms: [lege, Lege, le\xadge]}"))) == []


def test_each_fault_has_its_place() -> None:
    for text, problem in (
        (with_word(theme="helth"), "5:12: error theme-unknown: There is no theme helth"),
        (with_word(theme=""), "4:3: error field-missing: The field doctor.theme is missing"),
        (with_word(picture=""), "4:3: error field-missing: The field doctor.picture is missing"),
        (with_word(nb=""), "4:3: error field-missing: The field doctor.nb is missing"),
        (with_word(nb="{word: lege}"), "7:9: error field-missing: The field doctor.nb.explain is missing"),
        (with_word(nb="lege"), "7:9: error type-fields: doctor.nb must have fields of its own"),
        (with_word(nb="{word: '!', explain: Kort.}"), "7:16: error word-letters: “!” has no letter in it"),
        (
            with_word(nb="{word: lege, explain: Kort., match: form}"),
            "7:45: error choice: doctor.nb.match cannot be “form”",
        ),
        (
            with_word(nb="{word: lege, explain: Kort., form: [legen]}"),
            "7:38: error field-unknown: There is no field called doctor.nb.form",
        ),
        (with_word(country="SE"), "8:14: error country-unknown: The site has no country SE"),
        (with_word(tema="health"), "8:5: error field-unknown: There is no field called doctor.tema"),
        (
            with_word(sv="{word: läkare, explain: Kort.}"),
            "8:5: warning words-language: The site has no pages in the language sv",
        ),
        (with_word() + "    nb: {}\n", "8:5: error field-twice: The field doctor.nb is written twice"),
        (with_word() + "  doctor: {}\n", "8:3: error field-twice: The field doctor is written twice"),
        (with_word() + "  Doctor: {}\n", "8:3: error key-form: “Doctor” is not a key"),
        (with_word() + "more: {}\n", "8:1: error field-unknown: There is no field called more"),
        (
            with_word(nb="{word: lege, explain: " + "ord " * 21 + "}"),
            "7:31: warning word-explain-long: This explanation has 21 words, and at most 20 are read",
        ),
        ("words: [a]\n", "1:8: error type-fields: words must have fields of its own"),
        ("themes: {a: {picture: none}}\n", "1:10: error field-missing: The field a.nb is missing"),
        ("a\n", "1:1: error yaml-not-fields"),
        ("#" * MAX_BYTES + "##", "1:1: error yaml-too-large: The fields are larger than 1024 KB"),
    ):
        lines = said(read(text))
        assert any(line.startswith(f"content/words.yaml:{problem}") for line in lines), (problem, lines)
        assert len([line for line in lines if "error" in line]) <= 1, lines


def test_a_theme_that_no_word_has_is_a_hint() -> None:
    text = with_word().replace("words:", "  home: {picture: none, nb: Bolig}\nwords:")

    assert said(read(text)) == [
        "content/words.yaml:3:3: hint word-theme-unused: No word has the theme home",
    ]


def test_a_theme_that_is_mistyped_is_told_the_nearest_or_where_themes_stand() -> None:
    assert hints_of(read(with_word(theme="helth")).problems) == ["near"]
    assert hints_of(read(with_word(theme="xyz")).problems) == ["all"]
    assert hints_of(read("words: {doctor: {theme: a, picture: none, nb: {word: a, explain: b}}}").problems) == ["words"]


def test_a_picture_is_a_pictogram_that_can_be_drawn_or_none() -> None:
    words = with_word(picture="docter").replace("picture: none", "picture: hand over")
    problems = build_site(project(f"-- content/words.yaml --\n{words}")).problems

    assert [line for line in report(problems) if "pictogram" in line or "key-form" in line] == [
        "content/words.yaml:2:21: error key-form: “hand over” is not a key",
        "content/words.yaml:6:14: error pictogram-unknown: No pictogram is called docter",
    ]
    assert next(problem for problem in problems if problem.code == "pictogram-unknown").hint == "near"


def test_an_empty_file_explains_nothing() -> None:
    assert read("") == read("themes: {}\nwords: {}\n") == Words()
