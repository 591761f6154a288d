"""The sentences that the checks of plain language are measured on, and how precision and recall are counted."""

from collections import Counter
from html import unescape

import pytest
import yaml

from benchmarks import marked_words
from benchmarks.plain_language import (
    CODES,
    CORPUS,
    LANGUAGES,
    Mark,
    Score,
    Sentence,
    corpus,
    lexicon_of,
    main,
    said_of,
    score,
    second_editor,
)
from brobygger.steps.plain_language import CODES as SAID
from tests.plain import common, words_of
from tests.support import ROOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_sentences_to_tune_by_and_more_that_are_held_back(language: str) -> None:
    assert Counter(sentence.part for sentence in corpus(language)) == {"tune": 35, "held": 75}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_stands_in_its_sentence_and_is_of_a_known_check(language: str) -> None:
    sentences = corpus(language)
    marks = [(sentence.text, mark) for sentence in sentences for mark in sentence.marks]

    assert len({sentence.text for sentence in sentences}) == len(sentences)
    assert {mark.check for _, mark in marks} <= set(CODES)
    assert [mark for text, mark in marks if text[mark.begin : mark.end] != mark.words or not mark.words.strip()] == []
    assert len(set(marks)) == len(marks)


def test_what_is_measured_are_things_that_are_said() -> None:
    assert {code for codes in CODES.values() for code in codes} <= set(SAID)


NB = words_of("nb", frequencies=common("du kan få her kaffe"), abbreviations="bl.a.\tblant annet\n")


def sentence(text: str, *marks: tuple[str, str]) -> Sentence:
    places = [(check, words, text.index(words)) for check, words in marks]
    return Sentence(text, "tune", tuple(Mark(check, words, at, at + len(words)) for check, words, at in places))


def test_precision_is_of_what_was_said_and_recall_of_what_was_marked() -> None:
    sentences = (
        sentence("Du kan få kvakk.", ("hard-word", "kvakk")),  # a hit
        sentence("Du kan få kvikk."),  # a false alarm
        sentence("Du kan få kaffe.", ("hard-word", "kaffe")),  # missed
        sentence("Du kan få kvekk her.", ("hard-word", "få kvekk")),  # one that overlaps is a hit
        sentence("Du kan få bl.a. kaffe.", ("abbreviation", "bl.a.")),  # of another check
    )

    found, misses = score("hard-word", sentences, NB)

    assert found == Score(hits=2, false_alarms=1, found=2, marked=3)
    assert (found.precision, found.recall) == (2 / 3, 2 / 3)
    assert misses == [
        "  false alarm “kvikk” (rare-word) in: Du kan få kvikk.",
        "  missed “kaffe” in: Du kan få kaffe.",
    ]
    assert score("abbreviation", sentences, NB) == (Score(hits=1, false_alarms=0, found=1, marked=1), [])


def test_a_long_word_that_is_pointed_at_as_a_rare_one_was_found() -> None:
    sentences = (sentence("Du kan få kvakkekvakkekvakk.", ("long-word", "kvakkekvakkekvakk")),)

    assert score("long-word", sentences, NB)[0] == Score(hits=0, false_alarms=0, found=1, marked=1)


def test_where_nothing_is_said_or_marked_there_is_no_share() -> None:
    assert (Score(0, 0, 0, 0).precision, Score(0, 0, 0, 0).recall) == (None, None)


def test_it_prints_a_table(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["plain_language", "--part", "tune", "--language", "nb"])

    main()

    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "| check | nb P | nb R | nb marks |"
    assert [line.split("|")[1].strip() for line in printed[2:]] == list(CODES)


def test_long_sentences_of_the_first_texts_are_told_for_more_than_their_length() -> None:
    seeds: list[tuple[str, Sentence]] = []
    for language in LANGUAGES:
        entries = yaml.safe_load((CORPUS / f"{language}.yaml").read_text(encoding="utf-8"))
        texts = {entry["text"] for entry in entries if entry["source"].startswith("seed")}
        seeds.extend((language, one) for one in corpus(language) if one.text in texts and len(one.text.split()) > 20)

    lexicons = {language: lexicon_of(language) for language in LANGUAGES}
    told = [one for at, one in seeds if {found.code for found in said_of(one, lexicons[at])} - {"sentence-long"}]

    assert len(seeds) >= 10
    assert len(told) > 0.9 * len(seeds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_editor_has_marked_the_sentences_that_were_held_back(language: str) -> None:
    held = tuple(sentence for sentence in corpus(language) if sentence.part == "held")

    marks = [mark for sentence in second_editor(language, held) for mark in sentence.marks]

    assert len(marks) > 100


@pytest.mark.parametrize("language", marked_words.LANGUAGES)
def test_marks_on_words_stand_in_their_sentences_and_name_concepts_of_the_site(language: str) -> None:
    concepts = yaml.safe_load((ROOT / "content/words.yaml").read_text(encoding="utf-8"))["words"].keys()
    sentences = list(marked_words.sentences(language, only_real=False))

    assert len(sentences) == 75
    assert {concept for _, marks in sentences for concept, _ in marks} <= concepts
    assert [text for text, marks in sentences if any(unescape(words) not in text for _, words in marks)] == []
