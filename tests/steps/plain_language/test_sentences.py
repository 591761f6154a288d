"""Promise: a sentence says one thing, and a paragraph a few."""

import pytest

from tests.plain import advice, line_of, only, told, words_of

NB = words_of("nb")


def sentence(words: int) -> str:
    return " ".join(["Du", *["kan"] * (words - 1)]) + "."


@pytest.mark.parametrize(
    ("language", "limit", "is_plain"),
    [("nb", 15, True), ("da", 15, True), ("fi", 12, True), ("nb", 25, False), ("da", 25, False), ("fi", 25, False)],
)
def test_a_sentence_may_be_as_long_as_its_language_allows(language: str, limit: int, is_plain: bool) -> None:
    lexicon = words_of(language)
    longer = sentence(limit + 1)

    assert told(f"{sentence(limit)} {sentence(3)}", lexicon, is_plain=is_plain) == []
    assert told(f"{sentence(3)} {longer}", lexicon, is_plain=is_plain) == [f"1:13 sentence-long: {longer}"]


def test_a_sentence_is_told_its_words_and_the_limit() -> None:
    (problem,) = advice("En to tre fire.\n", NB, only(sentence_words=3)).problems

    assert problem.values == (("words", "4"), ("limit", "3"), ("text", "En to tre fire."))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- en\n- en to tre fire\n", "2:3"),
        ("1. en\n2. en to tre fire\n", "2:4"),
        ("> en to tre fire\n", "1:3"),
        ("en to. En to **tre\nfire**\n", "1:8"),
        ("[en to](a.md) tre fire\n", "1:2"),
    ],
)
def test_it_is_told_where_it_begins(text: str, place: str) -> None:
    (problem,) = advice(text, NB, only(sentence_words=3)).problems

    assert f"{problem.position.line}:{problem.position.column}" == place


@pytest.mark.parametrize("text", ["## du to tre fire\n", "| en to tre fire |\n|---|\n", "```\nen to tre fire\n```\n"])
def test_headings_cells_and_code_are_no_sentences(text: str) -> None:
    assert told(text, NB, only(sentence_words=3)) == []


def test_a_paragraph_is_counted_in_all_its_sentences_but_an_item_is_not() -> None:
    text = "En to. Tre fire.\n\n- En to. Tre fire.\n"

    assert told(text, NB, only(paragraph_words=3)) == ["1:1 paragraph-long: En to. Tre fire."]
    assert told(text, NB, only(paragraph_words=4)) == []
    assert told(text, NB, only(paragraph_words=3), is_plain=False) == []


def test_clauses_are_told_by_the_words_that_open_them() -> None:
    (problem,) = advice("Ring hvis du vil, fordi vi er her.\n", NB, only(clauses=2)).problems

    assert line_of(problem) == "1:1 clauses-stacked: Ring hvis du vil, fordi vi er her."
    assert dict(problem.values)["openers"] == "“hvis”, “fordi”"
    assert told("Ring hvis du vil.\n", NB, only(clauses=2)) == []
    assert told("Ring hvis du vil, fordi vi er her.\n", NB, only(clauses=2), is_plain=False) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Ta med pass, bankkort, brev og penger.\n"),
        ("da", "Tag pas, bankkort, brev og penge med.\n"),
        ("fi", "Ota mukaan passi, pankkikortti, kirje ja rahaa.\n"),
    ],
)
def test_what_is_counted_up_in_a_sentence_may_be_a_list(language: str, text: str) -> None:
    assert told(text, words_of(language), only(list_commas=2)) == [f"1:1 list-in-sentence: {text.strip()}"]
    assert told(text, words_of(language), only(list_commas=3)) == []
    assert told(text, words_of(language), only()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ta med pass, brev og penger.\n",
        "Ring, hvis du vil ha hjelp til noe som helst i dag, og kom hit.\n",
        "Ring, kom, skriv.\n",
    ],
)
def test_two_things_and_clauses_are_no_list(text: str) -> None:
    assert told(text, NB, only(list_commas=2)) == []


def test_a_sentence_in_any_language_may_be_too_long() -> None:
    text = "يمكنك الاتصال بنا في أي وقت تريد وسوف نساعدك في كل شيء تحتاج إليه هنا."

    assert told(text, words_of("ar")) == []
    assert told(f"{text[:-1]} {text}", words_of("ar")) == [f"1:1 sentence-long: {text[:-1]} {text}"]
