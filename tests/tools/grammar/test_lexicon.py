"""Promise: the lists are read as they are written; a damaged line is no word, and a form is as common as its lemma."""

from tests.plain import words_of


def test_a_word_is_as_common_as_its_dictionary_form_or_as_itself() -> None:
    lexicon = words_of(
        lemmas="husene=hus går=gå", frequencies="# From somewhere\nlemma\tzipf\nhus\t5.25\ngå\t4\ngår\t6\n"
    )

    assert [lexicon.zipf(word) for word in ("hus", "husene", "går", "livssyn")] == [5.25, 5.25, 6.0, 0.0]


def test_office_words_are_found_in_each_of_their_forms_with_what_is_easier() -> None:
    lexicon = words_of(
        office_words="# comment\nword\tforms\tinstead\tsource\nbistand\tbistanden, bistands\thjelp\tSprakradet\n"
        "i forbindelse med\t\tmed, om\n"
    )

    assert dict(lexicon.office) == {
        "bistand": ("bistand", "hjelp"),
        "bistanden": ("bistand", "hjelp"),
        "bistands": ("bistand", "hjelp"),
        "i forbindelse med": ("i forbindelse med", "med, om"),
    }


def test_a_form_belongs_to_the_word_that_is_listed_first() -> None:
    lexicon = words_of(office_words="yte\tytes\tgi\nytelse\tytes\tpenger\n")

    assert lexicon.office["ytes"] == ("yte", "gi")


def test_abbreviations_are_found_however_they_are_written() -> None:
    assert dict(words_of(abbreviations="abbreviation\tinstead\nBl.a.\tblant annet\n").abbreviations) == {
        "bl.a.": "blant annet"
    }


def test_a_word_is_easy_if_a_list_the_site_or_an_explanation_says_so() -> None:
    lexicon = words_of(
        lemmas="skjemaet=skjema frister=frist", easy_words="# known\nskjema\n\n", known="frist", explained="tolkens"
    )

    assert [word for word in ("skjema", "skjemaet", "frister", "tolkens", "tolk") if lexicon.is_easy(word)] == [
        "skjema",
        "skjemaet",
        "frister",
        "tolkens",
    ]


def test_a_damaged_line_is_no_word() -> None:
    lexicon = words_of(
        office_words="bistand\nytelse\tytelsen\n", abbreviations="bl.a.\n\t\n", frequencies="hus\nhytte\tmye\nby\t5\n"
    )

    assert (lexicon.office, lexicon.abbreviations, lexicon.frequencies) == ({}, {}, {"by": 5.0})


def test_empty_lists_make_a_lexicon_that_knows_nothing() -> None:
    lexicon = words_of("ar")

    assert (lexicon.zipf("مرحبا"), lexicon.is_easy("مرحبا")) == (0.0, False)
