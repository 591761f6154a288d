"""Promise: words are found where they stand in the file, through the markup that is around them."""

import pytest

from brobygger.tools.places import place_of_words, times_in, without_hidden


@pytest.mark.parametrize(
    ("text", "words", "nth", "place"),
    [
        ("Innen 14 dager.", "14 dager", 0, (1, 7)),
        ("Innen **14** dager.", "14 dager", 0, (1, 9)),
        ("Innen 14\ndager.", "14 dager", 0, (1, 7)),
        ("> Innen 14\n> dager.", "14 dager", 0, (1, 9)),
        ("Den 31\\. mai.", "31. mai", 0, (1, 5)),
        ("[1300 mennesker](https://x.no/1300) og 1300 til", "1300", 1, (1, 40)),
        ("- 10\n- 11\n- 10", "10", 1, (3, 3)),
        ("Hus 10, 100 og 10.5", "10", 1, (1, 16)),
        ("<!-- 14 --> 14", "14", 0, (1, 13)),
        ("10&nbsp;000", "10 000", 0, (1, 1)),
    ],
)
def test_words_are_found(text: str, words: str, nth: int, place: tuple[int, int]) -> None:
    assert place_of_words(without_hidden(text), (1, 1), 9, words, nth) == place


def test_an_address_is_found_behind_its_link_too() -> None:
    line = "Skriv til [oss](mailto:post@x.no)."

    assert place_of_words(without_hidden(line), (1, 1), 1, "post@x.no") is None
    assert place_of_words(line, (1, 1), 1, "mailto:post@x.no") == (1, 17)


def test_nothing_is_found_outside_the_places_to_begin_and_end_at() -> None:
    text = "title: 112\nsteps: [Ring 112, 113, 112]\nfood: 114"

    assert place_of_words(text, (2, 19), 2, "112") == (2, 24)
    assert place_of_words(text, (2, 19), 2, "114") is None


def test_words_that_are_not_there_are_not_found() -> None:
    assert place_of_words("Ring 112.", (1, 1), 1, "113") is None
    assert place_of_words("Ring 112.", (1, 1), 1, "112", 1) is None


def test_words_are_counted_as_they_are_found() -> None:
    assert times_in("10, 100 og 10", "10") == 2
