"""Promise: no link leads nowhere."""

from brobygger.whole.report import hint_of
from tests.support import build_site, page_of, project, report


def test_a_broken_link_is_reported_where_it_stands() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [leie](rights/rent.md).
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:8: error broken-link: No page is called “rights/rent”",
    ]
    assert build.files == ()


def test_a_broken_link_names_the_page_that_was_meant() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

- Les om [bolig](hosing.md).
-- content/nb/housing.md --
---
title: Bolig
summary: Kort.
---

Tekst.
""")
    )

    broken = next(problem for problem in build.problems if problem.is_error)
    assert report([broken]) == ["content/nb/index.md:6:10: error broken-link: No page is called “hosing”"]
    assert hint_of(broken) == "Did you mean housing?"


def test_a_link_to_a_page_of_another_locale_alone_is_not_broken() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [leie](rent.md).
-- content/fi/rent.md --
---
title: Vuokra
summary: Lyhyt.
---

Teksti.
""")
    )

    assert report(build.problems) == []


def test_a_link_into_the_folder_of_another_locale_leads_to_the_readers_own_version() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [leie](../fi/rent.md).
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
slug: leie
---

Tekst.
-- content/fi/rent.md --
---
title: Vuokra
summary: Lyhyt.
---

Teksti.
""")
    )

    assert '<p>Les om <a href="leie.html">leie</a>.</p>' in page_of(build, "nb/index.html")


def test_a_link_to_a_page_that_cannot_be_read_is_not_broken() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [leie](rent.md#price).
-- content/nb/rent.md --
title: Leie
""")
    )

    assert report(build.problems) == [
        "content/nb/rent.md:1:1: error front-matter-missing: The page does not begin with its fields",
    ]


def test_a_link_to_a_draft_is_reported() -> None:
    sources = project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [leie](rent.md).
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
draft: yes
---

Tekst.
""")

    assert report(build_site(sources).problems) == [
        "content/nb/index.md:6:8: error link-draft: The link leads to rent, which is not published yet",
    ]
    assert report(build_site(sources, drafts=True).problems) == [
        "content/nb/index.md:6:8: warning link-draft: The link leads to rent, which is not published yet",
    ]


def test_drafts_may_lead_to_each_other() -> None:
    sources = project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
draft: yes
---

Les om [leie](rent.md).
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
draft: yes
---

Tekst.
""")

    assert report(build_site(sources, drafts=True).problems) == []


def test_a_link_that_leaves_the_content_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

[Ut](../../README.md) og [langt ut](../../../etc/passwd.md) og [utenom](../sv/index.md).
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:1: error link-outside: The link ../../README.md leaves the content",
        "content/nb/index.md:6:26: error link-outside: The link ../../../etc/passwd.md leaves the content",
        "content/nb/index.md:6:64: error link-outside: The link ../sv/index.md leaves the content",
    ]


def test_an_anchor_that_is_not_on_the_page_is_reported_with_the_nearest_one() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Les om [prisen](rent.md#prise), [her](#her) eller [der](rent.md#who).
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
---

## Hva koster det? {#price}

Mye.
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:8: error broken-anchor: There is no place “#prise” on content/nb/rent.md",
        "content/nb/index.md:6:33: error broken-anchor: There is no place “#her” on content/nb/index.md",
        "content/nb/index.md:6:51: error broken-anchor: There is no place “#who” on content/nb/rent.md",
    ]
    assert [problem.hint for problem in build.problems if problem.is_error] == ["near", "none", "all"]


def test_an_anchor_is_looked_for_on_the_version_that_the_reader_is_led_to() -> None:
    build = build_site(
        project("""\
-- content/fi/index.md --
---
title: Koti
summary: Lyhyt.
---

[Hinta](rent.md#hinta), [hinta](rent.md#pris), [tällä sivulla](#here).

## Täällä {#here}

[Koulu](school.md#start), [koulu](school.md#slutt).
-- content/nb/rent.md --
---
title: Leie
summary: Kort.
---

## Pris
-- content/fi/rent.md --
---
title: Vuokra
summary: Lyhyt.
---

## Hinta

## Muuta
-- content/da/school.md --
---
title: Skole
summary: Kort.
---

## Start
""")
    )

    assert report(build.problems) == [
        "content/fi/index.md:6:25: error broken-anchor: There is no place “#pris” on content/fi/rent.md",
        "content/fi/index.md:10:27: error broken-anchor: There is no place “#slutt” on content/da/school.md",
    ]


def test_a_link_in_a_quotation_or_a_table_is_checked_too() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

> Les **om [leie](rent.md)**.

| Hva | Hvor |
| --- | ---- |
| Leie | [her](rent.md) |
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:12: error broken-link: No page is called “rent”",
        "content/nb/index.md:10:10: error broken-link: No page is called “rent”",
    ]
