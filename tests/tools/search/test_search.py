"""Promise: what stands on a page is in the index under the stems of its words, folded, and weighs by its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.model import PageFields, PlainPage, Service
from brobygger.nouns.values import HowToJoin, Summary
from brobygger.tools.search import (
    inverted,
    language_of,
    packed_terms,
    revised,
    stems_of,
    terms_of,
    title_words,
    words_of_page,
)
from brobygger.tools.search.index import LEVEL


@pytest.mark.parametrize(
    ("language", "written", "folded"),
    [
        ("nb", "Lønn", "lonn"),
        ("nb", "LØNN", "lonn"),
        ("nb", "loenn", "lonn"),
        ("nb", "lönn", "lonn"),
        ("nb", "ære", "are"),
        ("da", "aere", "are"),
        ("da", "år", "ar"),
        ("da", "aar", "ar"),
        ("fi", "työtä", "tyota"),
        ("fi", "työta\u0308", "tyota"),
        ("fi", "maa", "maa"),  # Finnish writes long vowels so
        ("nb", "idé", "ide"),
        ("so", "aad", "aad"),
    ],
)
def test_every_keyboard_writes_the_same(language: str, written: str, folded: str) -> None:
    assert language_of(language).fold(written) == folded


def lines_of(fields: PageFields, text: str) -> list[str]:
    return [" ".join(line.split()) for line in words_of_page(fields, text).split("\n")]


def test_words_stand_in_lines_by_their_places() -> None:
    fields = PlainPage(title="Barnehage", keywords=("SFO", "plass"), summary=Summary("Søk om plass."))
    text = "Du kan [søke](apply.md#how).\n\n## Når?\n\n<!-- ok: x --> :doctor: Ring {contact:no-police} _nå_ – i dag."

    assert lines_of(fields, text) == [
        "barnehage",
        "sfo plass",
        "når",
        "søk om plass",
        "du kan søke når ring nå i dag",
    ]


def test_texts_of_fields_are_words_of_the_page_too() -> None:
    fields = Service(title="Hjelp", what_you_get=("Samtaler",), how_to_join=HowToJoin(steps=("Ring oss.",)))

    assert lines_of(fields, "")[4] == "samtaler ring oss"


def test_letters_beyond_western_europe_are_read_as_well() -> None:
    assert lines_of(PlainPage(title="Čájet"), "مرحبا بكم")[::4] == ["čájet", "مرحبا بكم"]


def test_a_term_is_the_folded_stem_and_words_that_only_ask_are_none() -> None:
    stems = stems_of("nb")

    assert (stems["boliger"], stems["lønn"], stems["hvordan"], stems["112"], stems["12345678"]) == (
        "bol",
        "lonn",
        "",
        "112",
        "",
    )
    assert stems_of("so")["Cunug".lower()] == "cunug"


def test_a_page_has_one_entry_for_each_term_with_all_its_places() -> None:
    standard = words_of_page(PlainPage(title="Bolig", keywords=("boligen",)), "En bolig i Norge, norsk.")
    plain = words_of_page(PlainPage(title="Norsk"), "Lett.")

    terms = terms_of([standard, plain], title_words("Skolen"), stems_of("nb"))

    assert terms == {"bol": 1 | 2 | 16 | 32, "norg": 16, "norsk": 1 | 16 | 32, "lett": 16, "skol": 8}
    assert [LEVEL[terms[term]] for term in ("bol", "norsk", "skol", "lett")] == ["H", "H", "B", "A"]


def test_a_word_in_a_short_title_says_more_than_one_of_many() -> None:
    titles = [PlainPage(title="Fritid"), PlainPage(title="Hva kan du gjøre i fritiden?")]
    short, asking, long = (
        terms_of([words_of_page(page, "Fritid.")], (), stems_of("nb"))
        for page in (*titles, PlainPage(title="Barn: fritid og trygg oppvekst", keywords=("fritid",)))
    )

    assert [LEVEL[terms["fritid"]] for terms in (short, asking, long)] == ["H", "H", "G"]


def test_a_title_is_short_in_its_own_version() -> None:
    standard = words_of_page(PlainPage(title="Barn: fritid og trygg oppvekst"), "")
    plain = words_of_page(PlainPage(title="Har du barn?"), "")

    terms = terms_of([standard, plain], (), stems_of("nb"))

    assert [LEVEL[terms[term]] for term in ("barn", "fritid")] == ["H", "G"]


def test_postings_count_the_pages_between() -> None:
    pages = [{"a": 16}, *[{}] * 40, {"a": 1}, {"a": 1, "b": 2}]

    assert inverted(pages) == {"a": "A14GG", "b": "16E"}


def test_terms_are_packed_by_what_they_share() -> None:
    assert packed_terms(["bolig", "boligstøtte", "bror"]) == "0bolig 5støtte 1ror"


TERMS = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 31), max_size=4)


@given(st.lists(TERMS, min_size=1, max_size=80), TERMS, st.integers(0, 79))
def test_an_index_that_is_revised_is_the_one_that_is_made_anew(
    pages: list[dict[str, int]], other: dict[str, int], number: int
) -> None:
    number %= len(pages)

    anew = inverted([*pages[:number], other, *pages[number + 1 :]])

    assert revised(inverted(pages), number, pages[number], other) == anew
