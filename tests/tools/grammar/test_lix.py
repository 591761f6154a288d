"""Promise: LIX is words a sentence and the percentage of words of more than six letters."""

from brobygger.tools.grammar import lix_of, sentences_in


def lix(text: str) -> int:
    sentences = sentences_in(text, "nb")
    words = [word for sentence in sentences for word in sentence.words]
    return lix_of(words, len(words), len(sentences))


def test_lix_is_counted_as_its_maker_did() -> None:
    assert lix("Du kan få hjelp her. Ring oss i dag nå.") == 5
    assert lix("Kommunen hjelper familier. Ring oss i dag.") == 46  # 7 words, 2 sentences, 3 long words: 3.5 + 42.9
    assert lix("lengden") - lix("lengde") == 100


def test_a_text_without_words_has_none() -> None:
    assert lix_of([], 0, 0) == lix_of([], 0, 3) == 0


def test_words_that_are_left_out_are_not_long_but_are_counted() -> None:
    (sentence,) = sentences_in("Kommunen hjelper familier.", "nb")

    assert lix_of(sentence.words[1:], 3, 1) == round(3 + 100 * 2 / 3)
