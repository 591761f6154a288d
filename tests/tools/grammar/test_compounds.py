"""Promise: a long word is told in the two words that it is made of, where readers may know both."""

import pytest

from brobygger.tools.grammar import parts_of_compound
from tests.plain import common, words_of

NB = words_of("nb", "kortet=kort", frequencies=common("opphold tillatelse skatt kort arbeid plass"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("oppholdstillatelse", ("opphold", "tillatelse")),
        ("arbeidsplass", ("arbeid", "plass")),
        ("skattekortet", ("skatt", "kort")),
        ("oppholdsdings", ()),
        ("opphold", ()),
        ("", ()),
    ],
)
def test_a_norwegian_word_is_taken_apart_with_its_link(word: str, parts: tuple[str, ...]) -> None:
    assert parts_of_compound(word, NB) == parts


def test_finnish_has_no_link() -> None:
    lexicon = words_of("fi", "lupaa=lupa", frequencies=common("oleskelu lupa"))

    assert parts_of_compound("oleskelulupaa", lexicon) == ("oleskelu", "lupa")


def test_a_part_that_is_rare_itself_helps_nobody() -> None:
    lexicon = words_of("nb", frequencies=common("opphold") + common("tillatelse", zipf="3.2"))

    assert parts_of_compound("oppholdstillatelse", lexicon) == ()


def test_a_language_of_which_nothing_is_known_has_no_parts() -> None:
    assert parts_of_compound("oppholdstillatelse", words_of("ar")) == ()
