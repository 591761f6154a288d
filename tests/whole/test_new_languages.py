"""Promise: a new language needs no code, also where its script runs from right to left."""

import json
import re
from pathlib import Path

import pytest

from tests.support import TODAY, run, write_project

SITE_IN_TWO_NEW_LANGUAGES = """\
-- site.yaml --
name: Міст
locales:
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: uk, folder: uk, tag: uk, name: Українська, address: uk}
countries:
  - {code: NO, locale: uk, leave_to: "https://example.org/", emergency: [no-police]}
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {ar: الشرطة, uk: поліція}, phone: "112"}
-- content/ar/index.md --
---
title: مرحبا
summary: هنا تجد المساعدة.
---

اقرأ عن [السكن](housing.md#rent).
-- content/ar/housing.md --
---
title: السكن
summary: كيف تستأجر شقة.
changed_on: 2026-11-01
---

## الإيجار {#rent}

نص عربي.
-- content/uk/index.md --
---
title: Вітаємо
summary: Тут є допомога.
---

Прочитайте про [житло](housing.md).
-- content/uk/housing.md --
---
title: Житло
summary: Як орендувати житло.
changed_on: 2026-11-01
---

## Оренда

Текст.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_project(tmp_path / "site", SITE_IN_TWO_NEW_LANGUAGES)


def page(site: Path, address: str) -> str:
    return (site / "public" / address).read_text(encoding="utf-8")


def test_arabic_and_ukrainian_are_built_in_their_direction(site: Path) -> None:
    ran = run("--root", site, "--today", str(TODAY))

    assert ran.code == 0, ran.err
    assert '<html lang="ar" dir="rtl">' in page(site, "ar/housing.html")
    assert '<html lang="uk" dir="ltr">' in page(site, "uk/housing.html")
    assert '<a href="../uk/housing.html" lang="uk" hreflang="uk" dir="ltr">Українська</a>' in page(
        site, "ar/housing.html"
    )
    assert '<a href="../ar/housing.html" lang="ar" hreflang="ar" dir="rtl">العربية</a>' in page(site, "uk/housing.html")
    assert '<a href="housing.html#rent">السكن</a>' in page(site, "ar/index.html")
    assert '<h2 id="rent">Оренда</h2>' in page(site, "uk/housing.html")
    assert "1 листопада 2026" in page(site, "uk/housing.html")
    assert "نوفمبر" in page(site, "ar/housing.html")


def test_each_language_says_which_words_are_not_translated(site: Path) -> None:
    ran = run("--root", site, "--today", str(TODAY), "--format", "json")

    problems = json.loads(ran.out)["problems"]
    assert [(item["code"], item["severity"], item["path"], item["line"]) for item in problems] == [
        ("words-missing", "warning", "i18n/ar.po", None),
        ("words-missing", "warning", "i18n/uk.po", None),
    ]
    for item, locale in zip(problems, ("ar", "uk"), strict=True):
        found = re.fullmatch(
            rf"Words of the interface that are not translated for {locale} \((\d+)\): (.*)", item["message"]
        )
        assert found is not None
        words = re.findall("“(.*?)”", found[2])
        assert len(words) == int(found[1])
        assert {"Menu", "Emergency numbers", "Skip to the text"} <= set(words)


def test_missing_words_stop_a_strict_build_and_no_other(site: Path) -> None:
    assert run("--root", site, "--today", str(TODAY)).code == 0
    assert run("--root", site, "--today", str(TODAY), "--strict").code == 4


def test_a_catalogue_of_its_own_ends_the_warning(site: Path) -> None:
    messages = json.loads(run("--root", site, "--format", "json").out)["problems"][1]["message"]
    words = re.findall("“(.*?)”", messages)
    entries = "".join(f'\nmsgid "{word}"\nmsgstr "Є {word}"\n' for word in words)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    (site / "i18n").mkdir()
    (site / "i18n/uk.po").write_text(head + entries, encoding="utf-8")

    ran = run("--root", site, "--format", "json")

    assert [item["path"] for item in json.loads(ran.out)["problems"]] == ["i18n/ar.po"]
    assert "Є Menu" in page(site, "uk/index.html")
