"""Promise: a number in letters is read as what it says, and other words are left alone."""

import pytest

from brobygger.tools.figures.languages import vocabulary_of
from brobygger.tools.figures.spelled import common_compounds, parts_of, value_of


def read(language: str, word: str) -> tuple[int | None, str]:
    parts, rest = parts_of(word, vocabulary_of(language))
    return (value_of(parts) if parts else None), rest


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("nb", "femten", 15),
        ("nb", "tjuefem", 25),
        ("nb", "førtito", 42),
        ("nb", "tohundre", 200),
        ("nb", "tohundreogfemti", 250),
        ("nb", "femogtjue", 25),
        ("nn", "sju", 7),
        ("da", "femogtyve", 25),
        ("da", "enogtres", 61),
        ("da", "halvtreds", 50),
        ("da", "hundredeogfem", 105),
        ("fi", "kaksi", 2),
        ("fi", "kahden", 2),
        ("fi", "kolmessa", 3),
        ("fi", "kaksitoista", 12),
        ("fi", "kahdentoista", 12),
        ("fi", "kolmetoista", 13),
        ("fi", "kaksikymmentäviisi", 25),
        ("fi", "kahdenkymmenenviiden", 25),
        ("fi", "seitsemänkymmentä", 70),
        ("fi", "kaksisataa", 200),
        ("fi", "kaksituhattaviisisataa", 2500),
        ("fi", "kymmenestä", 10),
    ],
)
def test_a_number_word_is_read(language: str, word: str, value: int) -> None:
    assert read(language, word) == (value, "")


@pytest.mark.parametrize(
    ("language", "word", "value", "unit"),
    [
        ("nb", "toårig", 2, "årig"),
        ("nb", "tredagers", 3, "dagers"),
        ("da", "femårig", 5, "årig"),
        ("fi", "kolmivuotias", 3, "vuotias"),
        ("fi", "kaksipäiväinen", 2, "päiväinen"),
    ],
)
def test_a_unit_may_be_a_part_of_the_word(language: str, word: str, value: int, unit: str) -> None:
    assert read(language, word) == (value, unit)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("nb", "total"),
        ("nb", "tiden"),
        ("nb", "enig"),
        ("nb", "totre"),
        ("nb", "og"),
        ("da", "tit"),
        ("da", "togtider"),
        ("fi", "satama"),
        ("fi", "kaksikielinen"),
        ("fi", "toista"),
        ("ar", "two"),
    ],
)
def test_another_word_is_no_number(language: str, word: str) -> None:
    assert read(language, word)[0] is None


def test_common_compounds_are_read_as_what_they_are_said_to_be() -> None:
    for language in ("nb", "da", "fi"):
        for word, value in common_compounds(vocabulary_of(language)):
            assert read(language, word) == (value, ""), (language, word)
