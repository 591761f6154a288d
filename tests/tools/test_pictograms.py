"""Promise: a word finds its pictogram, and what is drawn is small, whole and without names."""

import gzip
import io
import xml.etree.ElementTree as ET

import pytest

from brobygger.edge.drawings import PackageDrawings
from brobygger.nouns.pictograms import Dictionary
from brobygger.tools.pictograms import draw, parts_of, read_dictionary
from brobygger.whole.report import headline
from tests.support import ROOT

TABLE = (
    "key\tnb\tda\tfi\tcode\tjudgement\tnote\n"
    "doctor\tlege\tlæge\tlääkäri\t1FA7A\tgood\tstethoscope\n"
    "hiking\ttur, fjelltur\tvandretur\tretki\t1F97E\tgood\t\n"
    "trip\ttur\ttur\tmatka\t1F9F3+1F97E\tfair\ta bag\n"
    "asylum\tasyl\tasyl\tturvapaikka\t1F3D5\tnone\tuse a photo\n"
    "job-search\tsøke jobb\tsøge job\ttyönhaku\t1F97E~no\tfair\n"
)
SHAPES = {
    "1F97E": '<svg id="emoji" viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg"><!-- words --><g id="color">\n'
    '  <path id="p" fill="#fcea2b" d="m41.8465.2536-.0042 1.99961a1 1 0 01.55551.66669z"/>\n</g><metadata>me</metadata>'
    '<g id="line" stroke="#000"><rect x="31.16749" width="5"/></g><script>alert(1)</script></svg>',
    "1F9F3": '<svg viewBox="0 0 72 72" xmlns="http://www.w3.org/2000/svg"><circle cx="36" cy="36" r="9"/></svg>',
}


def load(name: str) -> bytes:
    return SHAPES[name].encode()


def dictionary() -> Dictionary:
    found, problems = read_dictionary(TABLE, "assets/pictograms.tsv")
    assert problems == ()
    return found


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("doctor", ("doctor",)),
        ("lege", ("doctor",)),
        ("Læge", ("doctor",)),
        ("lääkäri", ("doctor",)),
        ("søke-jobb", ("job-search",)),
        ("søke_jobb", ("job-search",)),
        ("tur", ("hiking", "trip")),
        ("trip", ("trip",)),
        ("nothing", ()),
    ],
)
def test_a_key_and_each_word_of_each_language_find_their_pictograms(word: str, keys: tuple[str, ...]) -> None:
    assert dictionary().keys_of(word) == keys


def test_a_concept_without_an_honest_drawing_has_none_whatever_its_code() -> None:
    assert (dictionary().pictograms["asylum"].code, dictionary().pictograms["asylum"].note) == ("", "use a photo")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "assets/pictograms.tsv:1:1: error pictograms-head: The table of pictograms lacks columns"),
        ("key\tnb\n", "assets/pictograms.tsv:1:1: error pictograms-head: The table of pictograms lacks columns"),
        (
            f"{TABLE}doctor\tx\tx\tx\t1FA7A\tgood\n",
            "assets/pictograms.tsv:7:1: error pictograms-row: "
            "This row of the table of pictograms cannot be read, or has the key of another one (doctor)",
        ),
        (
            f"{TABLE}\nnew\tx\tx\tx\tFLAG\tgood\n",
            "assets/pictograms.tsv:8:1: error pictograms-code: FLAG does not say what to draw",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_said_and_the_others_stay(text: str, said: str) -> None:
    found, problems = read_dictionary(text, "assets/pictograms.tsv")

    assert [headline(problem) for problem in problems] == [said]
    assert ("doctor" in found.pictograms) == text.startswith(TABLE)


def test_a_drawing_keeps_what_it_shows_and_loses_names_words_and_scripts() -> None:
    assert draw("1F97E", load).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">'
        '<path fill="#fcea2b" d="m41.85.25-.0 1.99a1 1 0 01.56.67z"/>'
        '<g stroke="#000"><rect x="31.17" width="5"/></g></svg>'
    )


def test_drawings_are_put_together_as_the_code_says() -> None:
    circle = '<circle cx="36" cy="36" r="9"/>'

    badge, crossed = draw("1F97E+1F9F3", load).decode(), draw("1F9F3~no", load).decode()
    row = draw("1F9F3<1F9F3<1F9F3", load).decode()

    assert f'<g transform="translate(34 32) scale(0.556)">{circle}</g>' in badge
    assert badge.index("translate(-4 -3) scale(0.833)") < badge.index("translate(34 32)")
    assert f'<g transform="translate(10 10) scale(0.722)">{circle}</g><g fill="none" stroke="#d22f27"' in crossed
    assert [f"translate({left} 16) scale(0.556)" in row for left in ("-8", "16", "40")] == [True, True, True]
    assert parts_of("1F97E+1F9F3") == ("1F97E", "1F9F3")
    assert parts_of("1F9F3~no") == ("1F9F3",)


def ours() -> Dictionary:
    found, problems = read_dictionary((ROOT / "assets/pictograms.tsv").read_text(encoding="utf-8"), "t")
    assert problems == ()
    return found


def test_every_drawing_of_our_dictionary_is_there_whole_and_small() -> None:
    drawings, sizes = PackageDrawings(), {}
    codes = {one.code for one in ours().pictograms.values() if one.code}

    for code in sorted(codes):
        drawn = draw(code, drawings.__getitem__)
        assert not [one for one in ET.parse(io.BytesIO(drawn)).iter() if "id" in one.attrib], code
        sizes[code] = len(gzip.compress(drawn, 9))

    assert len(codes) > 200
    assert {code: size for code, size in sizes.items() if size > 2000} == {}


def test_no_two_keys_of_our_dictionary_look_the_same_and_no_word_means_two_things() -> None:
    found = ours()
    codes = [one.code for one in found.pictograms.values() if one.code]
    words = {word for one in found.pictograms.values() for words in one.words.values() for word in words}

    assert len(codes) == len(set(codes))
    assert {word: found.keys_of(word) for word in words if len(found.keys_of(word)) != 1} == {}


def test_a_package_that_lacks_a_drawing_says_so_as_a_mapping_does() -> None:
    drawings = PackageDrawings()

    assert "1F4BC" in drawings
    assert "../1F4BC" not in drawings
    assert "0000" not in drawings
    with pytest.raises(KeyError):
        drawings["0000"]
