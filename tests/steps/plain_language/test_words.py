"""Promise: a word is one that readers know, or stands with an explanation."""

import pytest

from brobygger.whole.report import hint_of
from tests.plain import advice, common, line_of, only, real_words, told, words_of

NB = words_of(
    "nb",
    "husene=hus livssynet=livssyn ytelsen=ytelse skjemaet=skjema",
    frequencies=common("du kan få hus i her skatt kort se til")
    + common("ytelse skattekort tilskudd", "4.0")
    + common("livssyn", "3.2"),
    office_words="word\tforms\tinstead\nbistand\tbistanden\thjelp\ni forbindelse med\t\tmed\n"
    "i forbindelse\t\tsammen\nvedtak\tvedtaket\t(det kommunen bestemmer)\n",
    easy_words="skjema\n",
)
RARE = only(word_frequency=4.4)
LONG = only(word_letters=9)


def test_a_rare_word_is_told_once_where_it_stands_first() -> None:
    assert told("Du kan få ytelsen. Ytelsen her!\n\nYtelse.\n", NB, RARE) == ["1:11 rare-word: ytelsen"]


def test_a_very_rare_word_and_one_that_no_list_has_are_told_so() -> None:
    found = advice("Du kan få ytelse, livssynet, kvakk.\n", NB, RARE).problems

    assert [(line_of(problem), problem.hint) for problem in found] == [
        ("1:11 rare-word: ytelse", "rare"),
        ("1:19 rare-word: livssynet", "very-rare"),
        ("1:30 rare-word: kvakk", "very-rare"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Husene, skjemaet.",  # common, or of the list of easy words
        "Du kan få Kvakk her.",  # a name
        "Kvakk kan få hus. Du kan få Kvakk.",  # a name that begins a sentence
        "Du kan få NAV, SMS-er, 12-kort.",  # letters, figures
        "Du kan få `kvakk` i kvakk@kvakk.no her.",  # code, an address
        "Du kan få kvakk-hus her.",  # its last part is common
        "¤",
        "I.",
    ],
)
def test_names_figures_code_and_easy_words_are_not_rare(text: str) -> None:
    assert told(text, NB, RARE) == []


def test_a_word_that_begins_a_sentence_is_no_name_by_that_alone() -> None:
    assert told("Kvakk kan få hus.", NB, RARE) == ["1:1 rare-word: Kvakk"]


def test_a_word_that_the_site_knows_or_explains_is_not_rare() -> None:
    text = "Du kan få ytelsen, kvakk."

    assert (
        told(text, words_of("nb", "ytelsen=ytelse", frequencies=common("du kan få"), known="ytelse kvakk"), RARE) == []
    )
    assert told(text, words_of("nb", frequencies=common("du kan få"), explained="ytelsen,kvakk"), RARE) == []


def test_an_office_word_that_the_site_knows_is_none() -> None:
    lexicon = words_of("nb", office_words="bistand\tbistanden\thjelp\n", known="bistanden")

    assert told("Du kan få bistanden.", lexicon) == []


def test_in_a_language_without_a_list_no_word_is_rare() -> None:
    assert told("مرحبا بك في النرويج", words_of("ar"), RARE) == []


def test_an_office_word_is_told_with_what_to_say_instead() -> None:
    found = advice("Du kan få bistanden.\n", NB, RARE).problems

    assert [(line_of(problem), hint_of(problem)) for problem in found] == [
        ("1:11 office-word: bistanden", "Say instead: hjelp."),
    ]


def test_an_office_word_that_has_no_easier_one_is_to_be_explained() -> None:
    (problem,) = advice("Her kan du få vedtaket.\n", NB, only()).problems

    assert hint_of(problem) == "Say what it means: det kommunen bestemmer."


def test_the_longest_phrase_is_told_and_its_words_are_not_told_again() -> None:
    assert told("Her, i forbindelse\nmed bistand, i forbindelse.", NB, RARE) == [
        "1:6 office-word: i forbindelse med",
        "2:5 office-word: bistand",
        "2:14 office-word: i forbindelse",
    ]


def test_an_office_word_that_is_explained_is_no_longer_one() -> None:
    lexicon = words_of("nb", office_words="vedtak\tvedtaket\tsvar\n", explained="vedtaket")

    assert told("Vedtak, vedtaket.", lexicon, only()) == ["1:1 office-word: Vedtak"]


def test_a_long_word_is_told_in_its_parts() -> None:
    found = advice("Du kan få skattekort her.\n", NB, LONG).problems

    assert [(line_of(problem), hint_of(problem)) for problem in found] == [
        ("1:11 word-long: skattekort", "Say it in several words. It is made of skatt + kort.")
    ]


def test_a_long_word_without_parts_is_told_too_unless_it_is_rare() -> None:
    assert told("Få tilskuddet her.\n", NB, LONG) == ["1:4 word-long: tilskuddet"]
    assert told("Få kvakkhalsen her.\n", NB, only(word_letters=9, word_frequency=4.4)) == ["1:4 rare-word: kvakkhalsen"]


def test_a_word_that_may_be_divided_has_its_letters_alone() -> None:
    assert told("Få tuh\u00adundert her.\n", NB, only(word_letters=10)) == []
    assert told("Få tuh\u00adundert her.\n", NB, only(word_letters=9)) == ["1:4 word-long: tuh\u00adundert"]


def test_words_are_looked_at_in_headings_cells_and_items_and_stand_where_they_stand() -> None:
    text = """\
## Du kan få **kvakk** {#kvakk}

- du kan få
  [kvikk](kvikk.md)

| her | **kvekk** |
|---|---|
| du \\| kan | kvokk |

> få kvukk
"""

    assert told(text, NB, RARE) == [
        "1:16 rare-word: kvakk",
        "4:4 rare-word: kvikk",
        "6:11 rare-word: kvekk",
        "8:15 rare-word: kvokk",
        "10:6 rare-word: kvukk",
    ]


def test_what_is_still_to_be_written_is_no_text_yet() -> None:
    assert told("‹Skriv kvakk› du kan få ‹kvikk\nher› kvekk.", NB, RARE) == ["2:6 rare-word: kvekk"]


def test_standard_pages_hear_nothing_of_words() -> None:
    assert (
        told("Du kan få bistand, kvakk, skattekort.", NB, only(word_letters=9, word_frequency=4.4), is_plain=False)
        == []
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Du kan få hjelp her. Ring oss i dag. Du kan komme hit."),
        ("da", "Du kan få hjælp her. Ring til os i dag. Du kan komme her."),
        ("fi", "Saat apua täältä. Soita meille tänään. Sinä voit tulla tänne."),
    ],
)
def test_easy_texts_hear_nothing_with_the_real_lists(language: str, text: str) -> None:
    assert told(text, real_words(language)) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nb", "Vi er et livssynsnøytralt tilbud.", ["livssynsnøytralt"]),
        ("da", "Vi er et helhedsorienteret tilbud.", ["helhedsorienteret"]),
        ("fi", "Se on kotouttamissuunnitelma.", ["kotouttamissuunnitelma"]),
    ],
)
def test_words_that_nobody_knows_are_found_with_the_real_lists(language: str, text: str, words: list[str]) -> None:
    codes = ("rare-word", "word-long", "office-word")
    problems = advice(text, real_words(language)).problems

    assert {dict(problem.values)["text"] for problem in problems if problem.code in codes} >= set(words)
