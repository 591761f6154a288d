"""Promise: each locale has limits: strict ones if it is plain, and only gross ones if it is not."""

import pytest

from brobygger.nouns.plain_limits import FINNISH, SCANDINAVIAN, STANDARD, limits_for


@pytest.mark.parametrize("language", ["nb", "da", "sv", "ar"])
def test_a_plain_locale_has_the_limits_of_scandinavian_languages(language: str) -> None:
    assert limits_for(language, is_plain=True) == SCANDINAVIAN
    assert limits_for(language, is_plain=False) == STANDARD


def test_finnish_is_counted_in_fewer_words_and_without_lix() -> None:
    assert limits_for("fi", is_plain=True) == FINNISH
    assert (FINNISH.lix, limits_for("fi", is_plain=False).lix) == (0, 0)
    assert FINNISH.sentence_words < SCANDINAVIAN.sentence_words
    assert FINNISH.word_letters > SCANDINAVIAN.word_letters
