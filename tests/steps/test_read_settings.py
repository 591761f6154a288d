"""Promise: site.yaml is read whole or not at all, and every reason against it has a line."""

import dataclasses
from dataclasses import replace
from decimal import Decimal

import pytest

from brobygger.nouns.locales import Direction
from brobygger.nouns.plain_limits import SCANDINAVIAN, STANDARD, PlainLimits
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import OnRequest
from brobygger.steps.read_settings import read_settings
from brobygger.whole.report import hint_of
from tests.support import SITE, build_site, project, report


def settings_of(text: str) -> Settings:
    settings, problems = read_settings(text)
    assert settings is not None, report(problems)
    return settings


def faults_of(text: str, base_url: str | None = None) -> list[str]:
    settings, problems = read_settings(text, base_url)
    assert (settings is None) is any(problem.is_error for problem in problems)
    return report(problems)


def test_the_test_site_has_nothing_wrong() -> None:
    assert faults_of(SITE) == []


def test_an_unknown_field_is_reported_with_the_nearest_name() -> None:
    settings, problems = read_settings(
        """\
name: Bro
localse: []
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, adress: nb}
"""
    )

    assert settings is None
    assert report(problems) == [
        "site.yaml:2:1: error field-unknown: There is no field called localse",
        "site.yaml:4:49: error field-unknown: There is no field called locales[0].adress",
        "site.yaml:4:5: error setting-missing: site.yaml lacks locales[0].address",
    ]
    assert [hint_of(problem) for problem in problems[:2]] == ["Did you mean locales?", "Did you mean address?"]


def test_missing_fields_are_reported_where_they_belong() -> None:
    assert faults_of("base_url: https://example.org/\n") == [
        "site.yaml:1:1: error setting-missing: site.yaml lacks name",
        "site.yaml:1:1: error setting-missing: site.yaml lacks locales",
    ]
    assert faults_of(
        """\
name: Bro
locales:
  - key: nb
    folder: nb
countries:
  - code: NO
"""
    ) == [
        "site.yaml:3:5: error setting-missing: site.yaml lacks locales[0].tag",
        "site.yaml:3:5: error setting-missing: site.yaml lacks locales[0].name",
        "site.yaml:3:5: error setting-missing: site.yaml lacks locales[0].address",
        "site.yaml:6:5: error setting-missing: site.yaml lacks countries[0].locale",
        "site.yaml:6:5: error setting-missing: site.yaml lacks countries[0].leave_to",
        "site.yaml:6:5: error setting-missing: site.yaml lacks countries[0].emergency",
    ]


def test_a_site_without_a_locale_is_no_site() -> None:
    assert faults_of("name: Bro\nlocales: []\n") == ["site.yaml:2:10: error setting-missing: site.yaml lacks locales"]


def test_names_that_two_locales_share_are_reported() -> None:
    assert faults_of(
        """\
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
"""
    ) == [
        "site.yaml:4:11: error locale-twice: Two locales have the same key: nb",
        "site.yaml:4:23: error locale-twice: Two locales have the same folder: nb",
        "site.yaml:4:32: error locale-twice: Two locales have the same tag: nb",
        "site.yaml:4:58: error locale-twice: Two locales have the same address: nb",
        "site.yaml:4:42: error locale-twice: Two locales have the same name: Norsk",
    ]


def test_locales_that_do_not_exist_are_reported_where_they_are_named() -> None:
    assert faults_of(
        """\
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb, fallback: [da, db, nb]}
  - {key: da, folder: da, tag: da, name: Dansk, address: da, plain_of: no}
countries:
  - {code: NO, locale: nn, leave_to: "https://example.org/", emergency: []}
"""
    ) == [
        "site.yaml:3:77: error locale-unknown: There is no locale db",
        "site.yaml:4:72: error locale-unknown: There is no locale no",
        "site.yaml:6:24: error locale-unknown: There is no locale nn",
    ]


def test_a_field_written_twice_is_reported() -> None:
    assert faults_of(SITE + "name: Bro\n") == [
        "site.yaml:12:1: error field-twice: The field name is written twice",
    ]


@pytest.mark.parametrize("base_url", ["ftp://example.org/", "https://example.org/?a=b", "https://example.org/#a"])
def test_a_base_address_that_is_no_sites_is_reported(base_url: str) -> None:
    typed = faults_of(SITE, base_url)
    written = faults_of(f"base_url: {base_url}\n{SITE}")

    assert typed == [f"--base-url: error base-url-form: “{base_url}” is not the address of a site"]
    assert len(written) == 1
    assert written[0].startswith("site.yaml:1:11: error ")


@pytest.mark.parametrize("base_url", ["https://example.org", "https://example.org/", "http://example.org:8000/a/b"])
def test_a_base_address_ends_in_one_slash(base_url: str) -> None:
    settings = read_settings(SITE, base_url)[0]

    assert settings is not None
    assert settings.base_url == base_url.rstrip("/") + "/"


def test_the_typed_base_address_wins() -> None:
    settings = read_settings(f"base_url: https://a.example.org/\n{SITE}", "https://b.example.org/")[0]

    assert settings is not None
    assert settings.base_url == "https://b.example.org/"


def test_a_language_that_does_not_exist_is_reported() -> None:
    assert faults_of(
        """\
name: Bro
editor_language: xx
locales:
  - {key: a, folder: a, tag: qqq, name: A, address: a}
  - {key: b, folder: b, tag: nb, language: zzx, name: B, address: b}
"""
    ) == [
        "site.yaml:4:30: error language-unknown: There is no language qqq",
        "site.yaml:5:44: error language-unknown: There is no language zzx",
        "site.yaml:2:18: error editor-language: Messages are not there in xx",
    ]


def test_values_of_the_wrong_type_are_reported() -> None:
    assert faults_of(
        """\
name: [Bro]
locales:
  - {key: NB, folder: ../nb, tag: norsk_bokmål, name: Norsk, address: N B, direction: up}
owner: Broen
themes: women
"""
    ) == [
        "site.yaml:1:7: error type-text: name must be a text",
        "site.yaml:3:11: error key-form: “NB” is not a key",
        "site.yaml:3:23: error folder-form: “../nb” is not a folder",
        "site.yaml:3:35: error language-form: “norsk_bokmål” is not a language",
        "site.yaml:3:71: error link-path-form: “N B” cannot begin an address",
        "site.yaml:3:87: error choice: locales[0].direction cannot be “up”",
        "site.yaml:4:8: error type-fields: owner must have fields of its own",
        "site.yaml:5:9: error type-list: themes must be a list",
    ]


def test_broken_yaml_is_one_problem() -> None:
    assert faults_of("name: Bro: byggeren\n") == [
        "site.yaml:1:10: error yaml-colon: A value with a colon in it needs quotation marks",
    ]


def test_a_site_with_wrong_settings_is_not_built() -> None:
    build = build_site(project("-- site.yaml --\nname: Bro\n-- content/nb/index.md --\nno page\n"))

    assert build.settings_failed
    assert report(build.problems) == ["site.yaml:1:1: error setting-missing: site.yaml lacks locales"]


def test_what_is_not_written_has_a_sensible_value() -> None:
    settings = settings_of(
        """\
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
  - {key: nb-simple, folder: simple/nb, tag: nb-simple, name: Lett norsk, address: lett-norsk, plain_of: nb}
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: fi, folder: fi, tag: fi, name: Suomi, address: fi, fallback: []}
"""
    )

    fallbacks = {locale.key: locale.fallback for locale in settings.locales}
    assert fallbacks == {
        "nb": ("nb-simple", "ar", "fi"),
        "nb-simple": ("nb", "ar", "fi"),
        "ar": ("nb", "nb-simple", "fi"),
        "fi": (),
    }
    assert [locale.language for locale in settings.locales] == ["nb", "nb", "ar", "fi"]
    assert settings.locale("ar").direction is Direction.RTL
    assert settings.sections == ("organisations", "services", "activities", "rights", "topics")
    assert settings.is_demonstration


# How hard the texts of a locale may be


def limits_of(written: str, key: str = "nb-simple") -> PlainLimits:
    found = settings_of(f"{SITE}plain_language:\n{written}")
    return found.limits(found.locale(key))


def test_limits_that_site_yaml_does_not_name_are_ours() -> None:
    assert limits_of("  - {locale: nb-simple, sentence_words: 20}\n") == replace(SCANDINAVIAN, sentence_words=20)
    assert limits_of("  - {locale: fi, lix: 60}\n", "fi") == replace(STANDARD, lix=60)
    assert limits_of("  - {locale: nb, lix: 60}\n") == SCANDINAVIAN


def test_every_limit_can_be_written_and_0_switches_it_off() -> None:
    names = [one.name for one in dataclasses.fields(PlainLimits) if one.name != "known_words"]
    written = "  - locale: nb-simple\n" + "".join(f"    {name}: 0\n" for name in names)

    assert limits_of(written) == PlainLimits()
    assert limits_of("  - {locale: nb-simple, word_frequency: 4.25, noun_share: 2.5}\n") == replace(
        SCANDINAVIAN, word_frequency=Decimal("4.25"), noun_share=Decimal("2.5")
    )


def test_words_that_readers_know_can_be_written() -> None:
    assert limits_of("  - {locale: nb-simple, known_words: [skattekort, NAV]}\n").known_words == ("skattekort", "NAV")


def test_limits_of_the_wrong_type_are_reported_where_they_stand() -> None:
    assert faults_of(
        f"""\
{SITE}plain_language:
  - locale: nb-simple
    sentence_words: many
    lix: 27.5
    word_frequency: often
    noun_share: .nan
    known_words: skattekort
    sentence_length: 4
  - sentence_words: 15
"""
    ) == [
        "site.yaml:14:21: error type-whole: plain_language[0].sentence_words must be a whole number, not “many”",
        "site.yaml:15:10: error type-whole: plain_language[0].lix must be a whole number, not “27.5”",
        "site.yaml:16:21: error type-number: plain_language[0].word_frequency must be a number, not “often”",
        "site.yaml:17:17: error type-number: plain_language[0].noun_share must be a number, not “.nan”",
        "site.yaml:18:18: error type-list: plain_language[0].known_words must be a list",
        "site.yaml:19:5: error field-unknown: There is no field called plain_language[0].sentence_length",
        "site.yaml:20:5: error setting-missing: site.yaml lacks plain_language[1].locale",
    ]


def test_limits_of_a_locale_that_does_not_exist_are_reported_with_the_nearest() -> None:
    _, problems = read_settings(f"{SITE}plain_language: [{{locale: nb-simpel}}]\n")

    assert report(problems) == ["site.yaml:12:27: error locale-unknown: There is no locale nb-simpel"]
    assert hint_of(problems[0]) == "Did you mean nb-simple?"


# What a build makes besides pages


def test_what_is_made_on_request_is_listed_and_nothing_is_made_without() -> None:
    assert settings_of(f"{SITE}extras: [headers, compressed]\n").extras == (OnRequest.HEADERS, OnRequest.COMPRESSED)
    assert settings_of(SITE).extras == ()


def test_what_nobody_can_make_is_reported_with_the_nearest() -> None:
    _, problems = read_settings(f"{SITE}extras: [htacces, zip]\n")

    assert report(problems) == [
        "site.yaml:12:10: error choice: extras[0] cannot be “htacces”",
        "site.yaml:12:19: error choice: extras[1] cannot be “zip”",
    ]
    assert [hint_of(problem) for problem in problems] == [
        "Did you mean htaccess?",
        "Choose one of these: api, cards, headers, htaccess, nojekyll, compressed.",
    ]
