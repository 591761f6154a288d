"""Promise: the pages of Hugo come along, whatever form their fields have and however their languages are kept."""

import pytest

from brobygger.whole.importing.foreign import Tree
from brobygger.whole.importing.hugo import read_hugo
from brobygger.whole.report import hint_of
from tests.support import files_of, report
from tests.whole.importing.importing import imported, page_made
from tests.whole.importing.trees import HUGO


def test_sections_bundles_and_translations_find_their_places() -> None:
    found = imported("hugo", HUGO)

    assert sorted((page.path, page.source) for page in found.pages) == [
        ("content/en/about.md", "content/about.en.md"),
        ("content/en/index.md", "content/_index.md"),
        ("content/en/services/index.md", "content/services/_index.md"),
        ("content/en/services/language-cafe.md", "content/services/language-cafe/index.md"),
        ("content/en/services/rules.md", "content/services/rules.md"),
        ("content/nb/about.md", "content/om-oss.nb.md"),
        ("content/nb/services/index.md", "content/services/_index.nb.md"),
        ("content/nb/services/language-cafe.md", "content/services/language-cafe/index.nb.md"),
        ("content/nb/services/rules.md", "content/services/rules.nb.md"),
    ]
    assert found.pictures == (
        ("assets/photos/cups.jpg", "content/services/language-cafe/cups.jpg"),
        ("assets/photos/boat.png", "static/img/boat.png"),
    )


def test_toml_becomes_our_fields_and_shortcodes_our_markdown() -> None:
    assert (
        page_made(imported("hugo", HUGO), "content/en/services/language-cafe.md")
        == """\
---
# Imported from content/services/language-cafe/index.md. When it is right, take draft: yes away.
# What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.
title: "Language café"
summary: "Practise the language over coffee, every Tuesday."
slug: language-cafe
menu: "Café"
draft: yes
keywords:
  - "language"
  - "coffee"
aliases:
  - "services/language-cafe/index.html"
  - "cafe/index.html"
  - "services/old-cafe/index.html"
changed_on: 2024-02-03
original: true
weight: 20
image:
  file: cups.jpg
  credit: "‹Write here›"
  alt: "‹Write here›"
---

> **Bring a friend**
>
> Everybody is **welcome**.

![Two cups](cups.jpg "Our cups")

Call 22 00 00 00 or read [the rules](rules.md#who-can-come) and [more](../about.md).

[https://www.youtube.com/watch?v=abc123](https://www.youtube.com/watch?v=abc123)

‹signup form="cafe"›

Left.

> **Tip**
>
> Come early.

Write `{{< figure >}}` so.
"""
    )


def test_a_version_says_what_is_its_own_and_no_fact() -> None:
    assert (
        page_made(imported("hugo", HUGO), "content/nb/services/language-cafe.md").partition("away with it.\n")[2]
        == """\
title: "Språkkafé"
summary: "‹Write one sentence›"
slug: sprakkafe
draft: yes
aliases:
  - "nb/services/sprakkafe/index.html"
image:
  alt: "‹Write here›"
---

Ta med [en venn](rules.md#hvem-kan-komme).
"""
    )


def test_a_heading_that_a_link_leads_to_keeps_its_id_where_ours_would_be_another() -> None:
    tree = HUGO.replace("## Hvem kan komme?", "## Hvem får være med?").replace("#hvem-kan-komme", "#hvem-får-være-med")

    found = imported("hugo", tree)

    assert "## Hvem får være med? {#hvem-faar-vaere-med}" in page_made(found, "content/nb/services/rules.md")
    assert "(rules.md#hvem-faar-vaere-med)" in page_made(found, "content/nb/services/language-cafe.md")


def test_json_is_read_and_an_address_that_was_written_stays() -> None:
    rules = page_made(imported("hugo", HUGO), "content/en/services/rules.md")

    assert 'title: "Rules"' in rules
    assert 'slug: the-rules\ndraft: yes\naliases:\n  - "the-rules/index.html"\nchanged_on: 2024-03-04\n' in rules


def test_what_did_not_fit_is_named_with_file_and_line() -> None:
    assert report(imported("hugo", HUGO).problems) == [
        "content/services/language-cafe/index.md:10:1: warning import-field: "
        "There is no field layout here (pages that have it: 1)",
        "content/services/language-cafe/index.md:22:1: warning import-shown: "
        "Nothing from another site is shown in a page: youtube",
        "content/services/language-cafe/index.md:24:1: warning import-shortcode: "
        'Nothing is put in for {{< signup form="cafe" >}} here',
        "content/services/language-cafe/index.md:26:1: warning import-shortcode: "
        "Nothing is put in for {{% columns %}} here",
    ]


FOLDERS = """\
-- config/_default/config.yaml --
baseURL: https://example.org/
defaultContentLanguage: nb
defaultContentLanguageInSubdir: true
permalinks: {posts: "/:year/:slug/"}
-- config/_default/languages.toml --
[nb]
contentDir = "content/norsk"
languageName = "Norsk"
[en]
contentDir = "content/english"
[sv]
contentDir = "content/svenska"
-- content/norsk/posts/a.md --
---
title: A
url: /gammel/a.html
expiryDate: 2025-01-01
description: LONG
---
Se [b](b.md), [c](/posts/c/) og [kart](kart.png).

{{% notice info %}}
Slutter bak ordene.{{% /notice %}}
-- content/english/posts/a.md --
+++
title = "A
+++
Text.
-- content/norsk/posts/b.md --
---
title: B
---
-- content/svenska/posts/a.md --
---
title: A
---
"""


def test_languages_by_folder_and_settings_in_parts() -> None:
    found = imported("hugo", FOLDERS.replace("LONG", "Langt ord " * 20))

    assert [page.path for page in found.pages] == [
        "content/nb/posts/a.md",
        "content/nb/posts/b.md",
        "content/en/posts/a.md",
    ]
    a = page_made(found, "content/nb/posts/a.md")
    assert 'aliases:\n  - "gammel/a.html"\n' in a
    assert "valid_until: 2025-01-01\n" in a
    assert 'summary: "‹Langt ord' in a
    assert "Se [b](b.md), c ‹/posts/c/› og kart ‹kart.png›.\n\n> Slutter bak ordene.\n" in a
    assert "aliases" not in page_made(found, "content/nb/posts/b.md")
    assert [line.partition(": warning ")[::2] for line in report(found.problems)] == [
        (
            "config/_default/config.yaml",
            "import-addresses: This site makes its addresses by rules of its own, so the old ones are not known",
        ),
        ("content/english/posts/a.md:1:1", "import-title: This page has no title"),
        ("content/english/posts/a.md:2:11", "import-unreadable: This is not TOML"),
        (
            "content/norsk/posts/a.md:5:1",
            "import-summary: The description is longer than the 150 characters of a summary",
        ),
        ("content/norsk/posts/a.md:7:15", "import-link: The link /posts/c/ leads nowhere from here"),
        ("content/norsk/posts/a.md:7:33", "import-link: The link kart.png leads nowhere from here"),
        (
            "content/svenska/posts/a.md",
            "import-locale: This site does not have the language sv (pages that stay out: 1)",
        ),
    ]
    assert hint_of(found.problems[-1]) == (
        'Write below locales: in site.yaml, and import again: - {key: sv, folder: sv, tag: sv, name: "sv", address: sv}'
    )


@pytest.mark.parametrize(
    ("fields", "key", "url"),
    [
        ("", "posts/my-post", "posts/my-post/index.html"),
        ("slug: hello", "posts/my-post", "posts/hello/index.html"),
        ("url: /x/y/", "posts/my-post", "x/y/index.html"),
        ("url: x.html", "posts/my-post", "x.html"),
    ],
)
def test_old_addresses_are_those_that_hugo_made(fields: str, key: str, url: str) -> None:
    files = files_of(f"-- hugo.toml --\n-- content/posts/my-post.md --\n---\ntitle: A\n{fields}\n---\n")

    (page,) = read_hugo(Tree(texts=files, files=frozenset(files))).pages

    assert (page.key, page.url) == (key, url)


def test_a_file_that_is_there_is_never_written_over() -> None:
    found = imported("hugo", HUGO, there=["content/en/about.md", "assets/photos/boat.png"])

    assert "content/en/about.md" not in [page.path for page in found.pages]
    assert ("assets/photos/boat.png", "static/img/boat.png") not in found.pictures
    assert [line for line in report(found.problems) if "import-exists" in line] == [
        "content/about.en.md:1:1: warning import-exists: content/en/about.md is there already, and is not written over"
    ]


def test_an_old_address_that_another_page_has_is_left_out() -> None:
    found = imported("hugo", HUGO, addresses=["cafe/index.html"])

    assert '  - "cafe/index.html"' not in page_made(found, "content/en/services/language-cafe.md")
