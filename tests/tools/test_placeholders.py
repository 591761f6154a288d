"""Promise: what still has to be written in a page's fields is found at its line and column."""

import pytest

from brobygger.nouns.yamltext import compose
from brobygger.tools.placeholders import left_in_fields


def found(text: str) -> list[tuple[str, int, int]]:
    lines = ["---", *text.split("\n")]
    return list(left_in_fields(compose(text, "p.md", first_line=2), lines))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('title: "‹Båt›"', [("‹Båt›", 2, 9)]),
        ("title: En ‹båt› og ‹hus›", [("‹båt›", 2, 11), ("‹hus›", 2, 20)]),
        ("keywords: [båt, ‹hus›]", [("‹hus›", 2, 17)]),
        ("contact:\n  note: ‹Ring›", [("‹Ring›", 3, 9)]),
        ("steps:\n  - ‹Ring›\n  - Kom\n  - ‹Gå", [("‹Ring›", 3, 5), ("‹Gå", 5, 5)]),
        ("food: >\n  Vi har\n  ‹mat›\n  og ‹vann›", [("‹mat›", 4, 3), ("‹vann›", 5, 6)]),
        ("food: Vi har\n  ‹mat\n  og vann›", [("‹mat og vann›", 3, 3)]),
        ("# ‹Skriv›\ntitle: Båt # ‹Skriv›", []),
        ('title: "\\u2039Båt\\u203a"', [("‹Båt›", 2, 8)]),
        ("extra: {a: {b: ‹x›}}", [("‹x›", 2, 16)]),
    ],
)
def test_a_place_is_found_where_it_stands_and_comments_do_not_count(
    text: str, places: list[tuple[str, int, int]]
) -> None:
    assert found(text) == places
