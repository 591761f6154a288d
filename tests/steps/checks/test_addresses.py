"""Promise: each address belongs to one page, and can be written on every disk."""

import pytest

from tests.support import build_site, page_of, project, report

HOME = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
"""


def test_two_pages_with_one_slug_are_reported_with_the_other_place() -> None:
    build = build_site(
        project("""\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: bolig
---

Tekst.
-- content/nb/housing.md --
---
title: Bolig
summary: Kort.
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/rent.md:4:7: error address-twice: Two pages have the address nb/bolig.html",
    ]
    assert [problem.related[0].position.path for problem in build.problems if problem.is_error] == [
        "content/nb/housing.md"
    ]


def test_the_same_slug_in_two_locales_or_folders_is_fine() -> None:
    build = build_site(
        project("""\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: bolig
---

Tekst.
-- content/da/housing.md --
---
title: Bolig
summary: Kort.
slug: bolig
---

Tekst.
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: bolig
---

Tekst.
""")
    )

    assert report(build.problems) == []


def test_a_page_cannot_have_the_address_of_a_page_that_we_make() -> None:
    build = build_site(
        project("""\
-- content/nb/words.md --
---
title: Alle
summary: Kort.
slug: a-z
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/words.md:4:7: error address-twice: Two pages have the address nb/a-z.html",
    ]


def test_two_folders_cannot_have_one_address() -> None:
    build = build_site(
        project("""\
-- content/nb/services/index.md --
---
title: Tilbud
summary: Kort.
slug: tilbud
---

Tekst.
-- content/nb/activities/index.md --
---
title: Tilbud
summary: Kort.
slug: tilbud
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/services/index.md:4:7: error address-twice: Two pages have the address nb/tilbud/index.html",
    ]


def test_a_folder_cannot_have_the_address_of_a_folder_that_nothing_titles() -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
---

Tekst.
-- content/nb/activities/index.md --
---
title: Tilbud
summary: Kort.
slug: services
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/activities/index.md:4:7: error address-twice: Two pages have the address nb/services/index.html",
    ]
    assert [problem.related[0].position.path for problem in build.problems] == ["content/nb/services"]


def test_a_page_called_index_cannot_hide_the_list_of_its_folder() -> None:
    build = build_site(
        project("""\
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: index
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/services/boat.md:4:7: error address-twice: Two pages have the address nb/services/index.html",
    ]


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_itself_is_reported(name: str) -> None:
    build = build_site(
        project(f"""\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: {name}
---

Tekst.
""")
    )

    assert report(build.problems) == [
        f"content/nb/rent.md:4:7: error address-reserved: The address nb/{name}.html cannot be saved on Windows, "
        f"which keeps the name {name} for itself",
    ]


def test_an_alias_that_belongs_to_a_page_of_today_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: leie
aliases: [nb/bolig.html, /NB/Leie.html, nb/a-z.html, nb/old.html]
---

Tekst.
-- content/nb/housing.md --
---
title: Bolig
summary: Kort.
slug: bolig
aliases:
  - nb/old.html
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/rent.md:5:11: error alias-taken: The old address nb/bolig.html belongs to a page of today",
        "content/nb/rent.md:5:26: error alias-taken: The old address /NB/Leie.html belongs to a page of today",
        "content/nb/rent.md:5:41: error alias-taken: The old address nb/a-z.html belongs to a page of today",
        "content/nb/rent.md:5:54: error alias-taken: The old address nb/old.html belongs to a page of today",
    ]


@pytest.mark.parametrize(
    "alias",
    ["nb/old", "old/", "../old.html", "nb/../old.html", "nb/./old.html", "nb//old.html", "nb/old.html/page.html"],
)
def test_an_alias_that_is_no_address_of_a_page_is_reported(alias: str) -> None:
    build = build_site(
        project(f"""\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
aliases: [{alias}]
---

Tekst.
""")
    )

    assert report(build.problems) == [
        f"content/nb/rent.md:4:11: error alias-form: “{alias}” is not an old address of ours",
    ]


def test_an_alias_that_stands_on_no_page_becomes_one() -> None:
    build = build_site(
        project(
            HOME
            + """\
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: leie
aliases: [gammelt/sted/leie.html]
---

Tekst.
"""
        )
    )

    assert 'content="0; url=../../nb/leie.html"' in page_of(build, "gammelt/sted/leie.html")


WORDS = """\
-- content/words.yaml --
themes:
  health: {picture: none, nb: Helse}
words:
  vaccine:
    theme: health
    picture: none
    nb: {word: vaksine, explain: Medisin., match: forms}
"""


def test_a_page_may_not_stand_where_the_dictionary_stands() -> None:
    build = build_site(
        project(
            WORDS
            + """\
-- content/nb/words/index.md --
---
title: Ord
summary: Kort.
---

Tekst.
-- content/nb/words/health.md --
---
title: Helse
summary: Kort.
aliases: [lett-norsk/ord/helse.html]
---

Tekst.
"""
        )
    )

    found = [problem for problem in build.problems if problem.is_error]
    assert report(found) == [
        "content/nb/words/health.md:2:8: error address-twice: Two pages have the address nb/ord/helse.html",
        "content/nb/words/health.md:4:11: error alias-taken: "
        "The old address lett-norsk/ord/helse.html belongs to a page of today",
        "content/nb/words/index.md:2:8: error address-twice: Two pages have the address nb/ord/index.html",
    ]
    assert {related.position.path for problem in found for related in problem.related} == {"content/words.yaml"}


def test_a_folder_without_a_page_of_its_own_may_not_be_called_as_the_dictionary() -> None:
    page = "-- content/nb/ord/page.md --\n---\ntitle: Side\nsummary: Kort.\n---\n\nTekst.\n"
    build = build_site(project(WORDS + page))

    assert [line for line in report(build.problems) if "address-twice" in line] == [
        "content/words.yaml: error address-twice: Two pages have the address lett-norsk/ord/index.html",
        "content/words.yaml: error address-twice: Two pages have the address nb/ord/index.html",
    ]
