"""Promise: a page has its figures, and what is waived is not counted in them."""

from tests.plain import advice, common, only, words_of

NB = words_of("nb", frequencies=common("du kan få"), office_words="bistand\tbistanden\thjelp\n")


def test_a_page_in_figures() -> None:
    text = "## Du\n\nDu kan få kvakk. Du kan få kvakk, bistand, bistanden.\n\n| kvikk |\n|---|\n"

    figures = advice(text, NB, only(word_frequency=4, sentence_words=5)).figures

    assert (figures.words, figures.sentences, figures.lix) == (10, 2, 25)
    assert figures.found == (("office-word", 2), ("rare-word", 3), ("sentence-long", 1))
    assert figures.hard == (
        ("office-word", "bistand", 2, "hjelp"),
        ("rare-word", "kvakk", 2, ""),
        ("rare-word", "kvikk", 1, ""),
    )


def test_what_is_waived_is_not_counted() -> None:
    figures = advice(
        "<!-- ok rare-word: a name -->\nDu kan få kvakk.\n\nDu kan få kvakk.\n", NB, only(word_frequency=4)
    ).figures

    assert (figures.found, figures.hard) == ((), ())


def test_a_page_without_words_has_figures_too() -> None:
    figures = advice("```\nkode\n```\n", NB).figures

    assert (figures.words, figures.sentences, figures.lix, figures.found) == (0, 0, 0, ())
