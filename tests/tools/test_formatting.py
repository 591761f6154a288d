from decimal import Decimal

import pytest

from brobygger.nouns.values import PartialDate
from brobygger.tools.formatting import (
    alphabet_in,
    country_in,
    date_in,
    is_right_to_left,
    keeping_in,
    knows_language,
    language_in,
    listing_in,
    megabytes_in,
    money_in,
    own_name_of,
    tongue_in,
    weekday_in,
)


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("nb", "31. desember 2017", "desember 2017", "2017"),
        ("da", "31. december 2017", "december 2017", "2017"),
        ("fi", "31. joulukuuta 2017", "joulukuu 2017", "2017"),
        ("en", "December 31, 2017", "December 2017", "2017"),
        ("xx", "December 31, 2017", "December 2017", "2017"),
        ("not a language", "December 31, 2017", "December 2017", "2017"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(language: str, day: str, month: str, year: str) -> None:
    assert date_in(language, PartialDate(2017, 12, 31)) == day
    assert date_in(language, PartialDate(2017, 12)) == month
    assert date_in(language, PartialDate(2017)) == year


@pytest.mark.parametrize(("language", "name"), [("nb", "Norge"), ("fi", "Norja"), ("ar", "النرويج"), ("xx", "Norway")])
def test_a_country_has_a_name_in_each_language(language: str, name: str) -> None:
    assert country_in(language, "NO") == name


def test_a_country_without_a_name_is_called_by_its_code() -> None:
    assert country_in("nb", "XX") == "XX"


@pytest.mark.parametrize(
    ("language", "tag", "name"),
    [("nb", "uk", "ukrainsk"), ("fi", "uk", "ukraina"), ("nb", "zh-Hant", "kinesisk"), ("nb", "qqq", "qqq")],
)
def test_a_language_has_a_name_in_each_language(language: str, tag: str, name: str) -> None:
    assert language_in(language, tag) == name


@pytest.mark.parametrize(("language", "text"), [("nb", "a, b og c"), ("fi", "a, b ja c"), ("en", "a, b, and c")])
def test_words_are_joined_as_the_language_joins_them(language: str, text: str) -> None:
    assert listing_in(language, ["a", "b", "c"]) == text


def test_one_word_and_no_words_need_nothing_between_them() -> None:
    assert listing_in("nb", ["a"]) == "a"
    assert listing_in("nb", []) == ""


@pytest.mark.parametrize(("language", "name"), [("nb", "A–Å"), ("da", "A–Å"), ("fi", "A–Ö"), ("ar", "A–Z")])
def test_an_alphabet_is_named_by_its_first_and_last_letter(language: str, name: str) -> None:
    assert alphabet_in(language) == name


@pytest.mark.parametrize(
    ("language", "name"), [("nn", "Lagre på telefonen"), ("da-DK", "Gem på telefonen"), ("ar", "Keep on your phone")]
)
def test_the_page_that_keeps_the_site_is_called_as_its_language_calls_it(language: str, name: str) -> None:
    assert keeping_in(language) == name


@pytest.mark.parametrize(
    ("count", "text"), [(1_160_000, "1,2"), (2_000_000, "2"), (9, "0,1"), (1_234_500_000, "1\u00a0234,5")]
)
def test_bytes_are_told_in_millions(count: int, text: str) -> None:
    assert megabytes_in("nb", count) == text


@pytest.mark.parametrize(("language", "monday"), [("nb", "mandag"), ("da", "mandag"), ("fi", "maanantai")])
def test_a_week_begins_on_monday(language: str, monday: str) -> None:
    assert weekday_in(language, 0) == monday


@pytest.mark.parametrize(
    ("language", "amount", "currency", "text"),
    [
        ("nb", "150", "NOK", "150\u00a0kr"),
        ("nb", "150.00", "NOK", "150\u00a0kr"),
        ("nb", "1500", "NOK", "1\u00a0500\u00a0kr"),
        ("da", "49.50", "DKK", "49,50\u00a0kr."),
        ("fi", "5", "EUR", "5\u00a0€"),
        ("fi", "5.5", "EUR", "5,50\u00a0€"),
        ("en", "5", "EUR", "€5"),
        ("xx", "5", "EUR", "€5"),
    ],
)
def test_money_has_decimals_only_where_there_are_any(language: str, amount: str, currency: str, text: str) -> None:
    assert money_in(language, Decimal(amount), currency) == text


@pytest.mark.parametrize("language", ["nb", "fi", "ar", "nb-NO", "se"])
def test_a_language_of_iso_639_is_known(language: str) -> None:
    assert knows_language(language)


@pytest.mark.parametrize("language", ["xx", "norsk", "", "simple"])
def test_any_other_word_is_no_language(language: str) -> None:
    assert not knows_language(language)


@pytest.mark.parametrize(
    ("tag", "names", "own", "is_rtl"),
    [
        ("ar", ("arabisk", "arabisk", "arabia"), "العربية", True),
        ("ti", ("tigrinja", "tigrinya", "tigrinja"), "ትግርኛ", False),
        ("fa-AF", ("dari", "dari", "dari"), "دری", True),
        ("prs", ("dari", "dari", "dari"), "دری", True),
        ("ckb", ("sentralkurdisk", "sorani", "soranî"), "کوردیی ناوەندی", True),
        ("ro", ("rumensk", "rumænsk", "romania"), "română", False),
        ("xx", (None, None, None), None, False),
    ],
)
def test_a_language_is_named_as_exactly_as_its_tag_says_it_and_as_its_speakers_do(
    tag: str, names: tuple[str | None, ...], own: str | None, is_rtl: bool
) -> None:
    assert tuple(tongue_in(language, tag) for language in ("nb", "da", "fi")) == names
    assert own_name_of(tag) == own
    assert is_right_to_left(tag) is is_rtl
