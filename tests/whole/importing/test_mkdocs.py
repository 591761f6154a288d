"""Promise: the pages of MkDocs come along with what they say, and whatever does not fit is named with its line."""

from collections.abc import Mapping

import pytest

from brobygger.nouns.problems import FaultError
from brobygger.whole.importing.foreign import Tree
from brobygger.whole.importing.mkdocs import read_mkdocs
from brobygger.whole.report import headline
from tests.support import files_of, report
from tests.whole.importing.importing import imported, page_made
from tests.whole.importing.trees import MKDOCS


def test_pages_by_suffix_come_into_the_folders_of_their_languages() -> None:
    found = imported("mkdocs", MKDOCS)

    assert [(page.path, page.source) for page in found.pages] == [
        ("content/en/housing/deposit.md", "docs/housing/deposit.md"),
        ("content/en/housing/rent.md", "docs/housing/rent.md"),
        ("content/en/index.md", "docs/index.md"),
        ("content/nb/housing/rent.md", "docs/housing/rent.nb.md"),
        ("content/nb/index.md", "docs/index.nb.md"),
    ]
    assert sorted(found.pictures) == [
        ("assets/photos/contract-nb.png", "docs/img/contract.nb.png"),
        ("assets/photos/contract.png", "docs/img/contract.png"),
    ]


def test_fields_order_and_old_addresses_become_ours_and_what_is_missing_is_marked() -> None:
    assert (
        page_made(imported("mkdocs", MKDOCS), "content/en/housing/rent.md").partition("\n---\n")[0]
        == """\
---
# Imported from docs/housing/rent.md. When it is right, take draft: yes away.
# What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.
title: "Rent a flat"
summary: "What to know before you rent a flat in Norway."
slug: rent
menu: "Renting"
draft: yes
keywords:
  - "housing"
  - "rent"
aliases:
  - "housing/rent/index.html"
  - "old-rent/index.html"
changed_on: 2024-05-06
original: true
weight: 20"""
    )
    nb = page_made(imported("mkdocs", MKDOCS), "content/nb/housing/rent.md")
    assert 'title: "Leie bolig"\nsummary: "‹Write one sentence›"\nslug: rent\nmenu: "Bolig"\ndraft: yes\n' in nb
    assert "weight" not in nb


def test_a_text_says_the_same_in_our_markdown() -> None:
    text = page_made(imported("mkdocs", MKDOCS), "content/en/housing/rent.md").partition("\n---\n\n")[2]

    assert (
        text
        == """\
> **Never pay in cash**
>
> Ask for a **contract**.
>
> **What it is**
> ```bash
> # a comment
> ls
> ```

> Folded.

Call 110.

**Oslo**

Call [us](mailto:a@example.org).

**Bergen**

Call them.

## Before you sign {#before-you-sign}

See the form ‹form.pdf› and [price list](deposit.md). Bare broken ‹nowhere.md›.

### The contract

![The contract](contract.png)
![‹alt›](contract.png)
‹Map https://maps.example.org/m.png›

**Term**

What it means

A note\\[1\\] and ‹price› in HTML with `<b>code</b>`.\\
Next [deposit](deposit.md).

\\[1\\] The note.

| a | b |
|---|---|
| 1 | [x](deposit.md#what-is-it) |

[https://video.example.org/embed/x](https://video.example.org/embed/x)

Inside.
"""
    )


def test_what_did_not_fit_is_named_with_file_and_line() -> None:
    assert report(imported("mkdocs", MKDOCS).problems) == [
        "docs/housing/deposit.md:8:1: warning import-block: Texts here have no mermaid",
        "docs/housing/rent.md:7:1: warning import-field: There is no field hide here (pages that have it: 1)",
        'docs/housing/rent.md:27:1: warning import-block: Texts here have no === "Oslo"',
        'docs/housing/rent.md:30:1: warning import-block: Texts here have no === "Bergen"',
        "docs/housing/rent.md:35:5: warning import-icon: There is no drawing :material-home: here",
        "docs/housing/rent.md:35:25: warning import-link: The link form.pdf leads nowhere from here",
        "docs/housing/rent.md:35:79: warning import-link: The link nowhere.md leads nowhere from here",
        "docs/housing/rent.md:40:5: warning import-alt: Nobody has said what the picture ../img/contract.png shows",
        "docs/housing/rent.md:41:8: warning import-picture: "
        "The picture https://maps.example.org/m.png did not come along",
        "docs/housing/rent.md:46:7: warning import-footnote: Texts here have no footnotes: 1",
        "docs/housing/rent.md:46:16: warning import-macro: Nothing is put in for {{ price }} here",
        "docs/housing/rent.md:46:31: warning import-html: HTML is not used in texts: u was taken away",
        "docs/housing/rent.md:51:1: warning import-block: Texts here have no *[HTML]: Hyper",
        "docs/housing/rent.md:59:1: warning import-shown: Nothing from another site is shown in a page: iframe",
        "docs/housing/rent.md:61:1: warning import-html: HTML is not used in texts: div was taken away",
        "docs/housing/rent.md:67:1: warning import-block: Texts here have no script",
        "docs/index.nb.md:3:12: warning import-anchor: "
        "There is no place called before-you-sign on the page that this link leads to",
        "docs/index.uk.md: warning import-locale: This site does not have the language uk (pages that stay out: 1)",
        "mkdocs.yml:15:1: warning import-nav: The navigation names housing/gone.md, which is not there",
    ]


FOLDERS = """\
-- mkdocs.yml --
site_name: Hjelp
use_directory_urls: false
plugins:
  i18n:
    docs_structure: folder
    languages:
      - {locale: nb, default: true, name: Norsk}
      - {locale: en, name: English}
-- docs/nb/README.md --
# Hjelp

Se [leie](bolig/leie.md) og ![Kart](kart.png).
-- docs/nb/bolig/leie.md --
Uten overskrift.
-- docs/en/README.md --
# Help

See [renting](bolig/leie.md) and ![Map](kart.png).
-- docs/nb/kart.png --
x
-- docs/fr/index.md --
# Aide
"""


def test_pages_by_folder_and_a_link_that_falls_back_to_the_main_language() -> None:
    found = imported("mkdocs", FOLDERS)

    assert [page.path for page in found.pages] == [
        "content/nb/index.md",
        "content/nb/bolig/leie.md",
        "content/en/index.md",
    ]
    assert "See [renting](bolig/leie.md) and ![Map](kart.png)." in page_made(found, "content/en/index.md")
    leie = page_made(found, "content/nb/bolig/leie.md")
    assert 'title: "‹Write the title›"' in leie
    assert '  - "bolig/leie.html"' in leie
    assert report(found.problems) == [
        "docs/fr/index.md: warning import-language: The settings do not name the language fr (pages that stay out: 1)",
        "docs/nb/bolig/leie.md:1:1: warning import-title: This page has no title",
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "mkdocs.yml: error import-no-settings: There is no mkdocs.yml here"),
        ({"mkdocs.yml": "nav: [a\n"}, "mkdocs.yml:2:1: error yaml-syntax"),
    ],
)
def test_without_settings_that_can_be_read_nothing_is_guessed(files: Mapping[str, str], said: str) -> None:
    with pytest.raises(FaultError) as raised:
        read_mkdocs(Tree(texts=files, files=frozenset(files)))

    assert headline(raised.value.problem).startswith(said)


def test_languages_as_the_plug_in_named_them_before_version_1() -> None:
    tree = """\
-- mkdocs.yml --
plugins:
  - i18n:
      default_language: nb
      languages: {nb: Norsk, en: {name: English, build: true}}
-- docs/a.en.md --
# A
-- docs/a.nb.md --
# B
"""
    site = read_mkdocs(Tree(texts=files_of(tree), files=frozenset(files_of(tree))))

    assert list(site.languages.items()) == [("nb", "Norsk"), ("en", "English")]
    assert [(page.language, page.key, page.url) for page in site.pages] == [
        ("nb", "a", "a/index.html"),
        ("en", "a", "en/a/index.html"),
    ]
