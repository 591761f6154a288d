"""Promise: content/say.yaml is read card by card, and a fault in one card spares the others."""

import pytest

from brobygger.nouns.say import Errand, Phrases
from brobygger.steps.read_say import MAX_BYTES, Say, read_say
from brobygger.steps.read_settings import read_settings
from brobygger.whole.report import hint_of
from tests.support import SITE, build_site, project, report

SAY = """\
interpreter_languages: [ar, fa-AF]
cards:
  call:
    picture: phone
    under_calls: yes
    nb: {title: Jeg ringer, lines: [Hei!, "Snakk  sakte, takk."]}
    da: {title: Jeg ringer, lines: [Hej!]}
    fi: {title: Soitan, lines: [Hei!]}
  interpreter:
    picture: none
    interpreter: yes
    nb: {title: Tolk, lines: ["Språket mitt er {language}."]}
    da: {title: Tolk, lines: ["Mit sprog er {language}."]}
    fi: {title: Tulkki, lines: ["Kieleni on {language}."]}
"""

NB = "nb: {title: Time, lines: [Hei!]}"


def read(text: str) -> Say:
    settings, _ = read_settings(SITE)
    assert settings is not None
    return read_say(text.encode(), settings)


def card(*lines: str, before: str = "") -> str:
    return f"{before}cards:\n  time:\n" + "".join(f"    {line}\n" for line in lines)


def said(text: str) -> list[str]:
    return report(read(text).problems)


def test_a_card_has_a_picture_and_in_each_language_a_title_and_lines() -> None:
    found = read(SAY)

    assert found.problems == ()
    assert found.sayings.errands[0] == Errand(
        key="call",
        picture="phone",
        under_calls=True,
        interpreter=False,
        phrases={
            "nb": Phrases(title="Jeg ringer", lines=("Hei!", "Snakk sakte, takk.")),
            "da": Phrases(title="Jeg ringer", lines=("Hej!",)),
            "fi": Phrases(title="Soitan", lines=("Hei!",)),
        },
    )
    assert [errand.key for errand in found.sayings.errands] == ["call", "interpreter"]
    assert found.sayings.interpreter_languages == ("ar", "fa-AF")
    assert found.sayings.pictures == {"phone"}
    assert [(word, at.line, at.column) for word, at in found.pictures] == [("phone", 4, 14), ("none", 10, 14)]


def test_without_the_file_or_with_nothing_in_it_there_is_nothing_to_say() -> None:
    settings, _ = read_settings(SITE)
    assert settings is not None

    assert read_say(None, settings) == Say()
    assert read_say(b"", settings) == Say()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cards: [", "2:1: error yaml-syntax: "),
        ("kort: {}", "1:1: error field-unknown: There is no field called kort"),
        ("cards: []", "1:8: error type-fields: "),
        ("interpreter_languages: ar", "1:24: error type-list: "),
        ("interpreter_languages: [arabisk, ar]", "1:25: error language-form: "),
        ("interpreter_languages: [ar, xx]", "1:29: error say-tongue-unknown: No name is known for the language xx"),
        ("interpreter_languages: [ar, so, ar]", "1:33: error say-tongue-twice: The language ar is listed twice"),
        ("cards: {Time: {}}", "1:9: error key-form: "),
        ("cards:\n  time: Hei", "2:9: error type-fields: "),
        (card(NB), "2:3: error field-missing: The field time.picture is missing"),
        (card("picture: none"), "2:3: error field-missing: The field time.nb is missing"),
        (card("picture: none", NB, "pictur: none"), "5:5: error field-unknown: There is no field called time.pictur"),
        (card("picture: none", NB, NB), "5:5: error field-twice: "),
        (card("picture: none", "under_calls: maybe", NB), "4:18: error type-yes-no: "),
        (card("picture: none", "nb: Hei"), "4:9: error type-fields: "),
        (card("picture: none", "nb: {lines: [Hei]}"), "4:9: error field-missing: The field time.nb.title is missing"),
        (card("picture: none", "nb: {title: A}"), "4:9: error field-missing: The field time.nb.lines is missing"),
        (
            card("picture: none", "nb: {title: A, lines: []}"),
            "4:9: error field-missing: The field time.nb.lines is missing",
        ),
        (card("picture: none", "nb: {title: A, lines: Hei}"), "4:27: error type-list: "),
        (card("picture: none", "nb: {title: A, lines: [Hei, '']}"), "4:33: error value-empty: "),
        (
            card("picture: none", "nb: {title: A, lines: [a, b, c, d, e]}"),
            "4:27: error say-lines-many: This card has 5 lines, and at most 4 can be shown in large letters",
        ),
        (
            card("picture: none", f"nb: {{title: A, lines: [Hei, {'ord ' * 16}]}}"),
            "4:33: warning say-line-long: This line has 16 words; with more than 15 it is hard to say aloud",
        ),
        (
            card("picture: none", "nb: {title: A, lines: ['Jeg heter {name}.']}"),
            "4:28: error say-braces: {name} would be shown as it stands here",
        ),
        (
            card("picture: none", "nb: {title: A, lines: ['Mitt språk er {language}.']}"),
            "4:28: error say-braces: {language} would be shown as it stands here",
        ),
        (
            card("picture: none", "interpreter: yes", NB, before="interpreter_languages: [ar]\n"),
            "6:30: error say-language-missing: time.nb.lines does not say which language the interpreter is for",
        ),
        (
            card("picture: none", "interpreter: yes", "nb: {title: A, lines: ['{language}']}"),
            "2:3: error say-tongues-none: No language is listed that one could need an interpreter for",
        ),
        (
            card("picture: none", NB, "de: {title: A, lines: [B]}"),
            "5:5: warning words-language: The site has no pages in the language de",
        ),
    ],
)
def test_a_fault_has_its_place(text: str, expected: str) -> None:
    found = said(text)

    assert len(found) == 1, found
    assert found[0].startswith(f"content/say.yaml:{expected}")


def test_a_card_that_lacks_a_language_which_another_has_is_reported_and_read() -> None:
    text = SAY.replace("    da: {title: Jeg ringer, lines: [Hej!]}\n", "")

    assert said(text) == ["content/say.yaml:3:3: warning say-language: The card call has nothing to say in: da"]
    assert read(text).sayings.errands[0].phrases.keys() == {"nb", "fi"}


def test_a_language_that_no_card_has_is_not_missed() -> None:
    assert said(card("picture: none", NB)) == []


def test_each_mark_belongs_to_one_card() -> None:
    again = "  more: {picture: none, under_calls: yes, nb: {title: A, lines: [B]}}\n"

    found = read(SAY + again).problems
    assert report(found)[0] == "content/say.yaml:15:38: error say-mark-twice: Two cards have under_calls: yes"
    assert [related.position.line for related in found[0].related] == [5]


def test_nothing_with_a_language_to_choose_stands_under_call_buttons() -> None:
    found = said(
        SAY.replace("    interpreter: yes\n", "    interpreter: yes\n    under_calls: yes\n", 1).replace("yes", "no", 1)
    )

    assert found == [
        "content/say.yaml:11:18: error say-marks-both: "
        "The card for an interpreter cannot stand under call buttons: nobody has chosen a language there"
    ]


def test_a_fault_in_a_card_spares_the_others() -> None:
    found = read(SAY.replace("nb: {title: Jeg ringer", "nb: {titel: Jeg ringer"))

    assert [problem.code for problem in found.problems] == ["field-unknown"]
    assert [list(errand.phrases) for errand in found.sayings.errands] == [["da", "fi"], ["nb", "da", "fi"]]


def test_a_hint_says_what_to_write() -> None:
    text = card("picture: none", "interpreter: yes", NB, before="interpreter_languages: [ar]\n")

    assert [hint_of(problem) for problem in read(text).problems] == [
        "Write {language} where the name of the language belongs, as in “My language is {language}.”"
    ]


def test_a_picture_that_nobody_has_drawn_is_reported_where_it_is_named() -> None:
    home = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nTekst.\n"
    build = build_site(project(home + "-- content/say.yaml --\n" + card("picture: dokter", NB)))

    assert report(build.problems) == ["content/say.yaml:3:14: error pictogram-unknown: No pictogram is called dokter"]


def test_a_file_beyond_measure_or_of_other_bytes_is_reported() -> None:
    settings, _ = read_settings(SITE)
    assert settings is not None

    assert [problem.code for problem in read("#" * (MAX_BYTES + 1)).problems] == ["yaml-too-large"]
    assert [problem.code for problem in read_say(b"cards:\n  \xff", settings).problems] == ["not-utf8"]
