"""Promise: an abbreviation is found with its full stops and without the signs around it; a name in capitals is none."""

import pytest

from brobygger.tools.grammar import abbreviations_in
from tests.plain import words_of

NB = words_of(abbreviations="bl.a.\tblant annet\nmv\tmed mer\nnav\tet kontor\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Te, bl.a. melk", [("bl.a.", 4, 9)]),
        ("(«Bl.a.», te)", [("bl.a.", 2, 7)]),
        ("Te, melk mv.", [("mv", 9, 11)]),
        ("Spør NAV, kl.", []),
        ("", []),
    ],
)
def test_abbreviations_are_found_where_they_stand(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(short.written, short.begin, short.end) for short in abbreviations_in(text, NB)] == found
