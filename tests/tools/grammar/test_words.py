"""Promise: a text is cut into sentences and words, each with its place; figures and addresses are no words."""

from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.grammar import Word, sentences_in


def words(text: str, language: str = "nb") -> list[list[str]]:
    return [[word.text for word in sentence.words] for sentence in sentences_in(text, language)]


def test_a_sentence_has_its_words_and_begins_and_ends_where_it_does() -> None:
    text = "Du kan ringe. Det koster\n20 kroner!"

    first, second = sentences_in(text, "nb")

    assert (text[first.begin : first.end], text[second.begin : second.end]) == (
        "Du kan ringe.",
        "Det koster\n20 kroner!",
    )
    assert [(word.text, word.begin, word.is_first) for word in second.words] == [
        ("Det", 14, True),
        ("koster", 18, False),
        ("kroner", 28, False),
    ]


def test_a_reader_counts_figures_signs_for_numbers_and_addresses_but_no_dashes() -> None:
    (sentence,) = sentences_in("Ring ¤ – eller skriv til post@example.org – før kl. 15.", "nb")

    assert sentence.count == 9
    assert [word.text for word in sentence.words] == ["Ring", "eller", "skriv", "til", "før", "kl"]


def test_what_is_written_with_a_hyphen_or_an_apostrophe_is_one_word() -> None:
    assert words("NAV-kontoret og Lars' e-post, 24-timers og/eller CD:n") == [
        ["NAV-kontoret", "og", "Lars", "e-post", "24-timers", "og", "eller", "CD:n"]
    ]


def test_a_word_that_may_be_divided_is_the_same_word() -> None:
    (sentence,) = sentences_in("lasten\u00adsuojelu", "fi")

    (word,) = sentence.words
    assert (word.text, word.lower, word.letters, word.end) == ("lasten\u00adsuojelu", "lastensuojelu", 13, 14)


def test_addresses_are_not_read() -> None:
    assert words("Se www.nav.no, nav.no/jobb, https://kela.fi og a@b.dk") == [["Se", "og"]]


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentences_in("", "nb") == sentences_in(" – … !\n", "nb") == ()


def test_letters_of_any_script_are_words() -> None:
    assert words("مرحبا بك. Привіт, світе!", "ar") == [["مرحبا", "بك"], ["Привіт", "світе"]]


@given(st.text(max_size=80), st.sampled_from(["nb", "da", "fi", "ar"]))
def test_in_any_text_each_word_stands_where_it_is_said_to_and_sentences_follow_each_other(
    text: str, language: str
) -> None:
    end = 0
    for sentence in sentences_in(text, language):
        assert end <= sentence.begin < sentence.end <= len(text)
        end = sentence.end
        for word in sentence.words:
            assert text[word.begin : word.end] == word.text
            assert sentence.begin <= word.begin
            assert word.end <= sentence.end
        assert sentence.count > 0
        assert sum(word.is_first for word in sentence.words) <= 1


def test_only_letters_count() -> None:
    assert Word(text="e-post's", begin=0).letters == 6
