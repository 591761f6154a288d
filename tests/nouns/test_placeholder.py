"""Promise: a place that still has to be written is known by its marks, also by one of them."""

import pytest

from brobygger.nouns.placeholder import LEFT, has_marks, left, to_write, without_marks
from brobygger.nouns.problems import Position


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‹Skriv tittelen›", ["‹Skriv tittelen›"]),
        ("En ‹båt› og ‹et hus›.", ["‹båt›", "‹et hus›"]),
        ("En ‹båt", ["‹båt"]),
        ("Båt› her", ["›"]),
        ("‹En ‹båt› her›", ["‹En ", "‹båt›", "›"]),
        ("«En båt» er 2 < 3 > 1", []),
    ],
)
def test_each_place_is_found_also_half_of_one(text: str, found: list[str]) -> None:
    assert [place[0] for place in LEFT.finditer(text)] == found
    assert has_marks(text) == bool(found)


def test_a_text_that_is_marked_twice_has_its_marks_once() -> None:
    assert to_write(to_write("Båt")) == to_write("Båt") == "‹Båt›"
    assert without_marks("‹Båt›") == "Båt"


def test_a_long_place_is_shown_by_its_beginning() -> None:
    problem = left("‹" + "Vi seiler " * 20 + "›", Position(path="p.md", line=1, column=1))

    assert dict(problem.values)["text"] == "‹" + "Vi seiler " * 5 + "Vi seile…"


def test_half_a_place_has_advice_of_its_own() -> None:
    at = Position(path="p.md", line=1, column=1)

    assert [left(text, at).hint for text in ("‹Båt›", "‹Båt", "›")] == ["write", "half", "half"]
