"""Promise: headings form an outline, and each of them can be linked to."""

import re

from brobygger.tools.heading_ids import OF_TEMPLATES
from tests.support import ROOT, build_site, page_of, project, report


def test_a_skipped_level_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

### For dypt

Tekst.

## Riktig

#### Igjen

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:5: error heading-skipped: "
        "“For dypt” has ###, but the heading above it is too high for that",
        "content/nb/index.md:12:6: error heading-skipped: "
        "“Igjen” has ####, but the heading above it is too high for that",
    ]
    assert [dict(problem.values)["wanted"] for problem in build.problems if problem.is_error] == ["##", "###"]


def test_going_up_several_levels_is_allowed() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

## En

### To

#### Tre

## Fire
""")
    )

    assert report(build.problems) == []


def test_a_heading_of_the_first_level_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.

# Hjem igjen
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:8:3: error heading-first: "
        "“Hjem igjen” is a heading of the first level, and that is the title",
    ]


def test_an_id_on_two_headings_is_reported_with_the_first_place() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

## Pris {#price}

## Mer om prisen {#price}
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:8:4: error heading-id-twice: The id price stands on two headings",
    ]
    assert [problem.related[0].position.line for problem in build.problems if problem.is_error] == [6]


def test_a_heading_without_words_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

##

Tekst.
""")
    )

    assert [line.partition(": ")[2] for line in report(build.problems)] == [
        "error heading-empty: This heading has no words",
    ]


def test_an_id_that_no_address_can_hold_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

## Pris {#på prisen}
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:11: error heading-id: “på prisen” cannot be the id of a heading",
    ]


def test_an_id_of_a_part_that_templates_bring_along_is_reported_and_never_made() -> None:
    page = """\
-- content/nb/about.md --
---
title: Om
summary: Kort.
---

## {heading}

## Kept
"""

    reported = report(build_site(project(page.replace("{heading}", "Nød {#emergency}"))).problems)
    made = page_of(build_site(project(page.replace("{heading}", "Steps"))), "nb/om.html")

    assert reported == [
        "content/nb/about.md:6:4: error heading-id-taken: Pages have a part of their own with the id emergency"
    ]
    assert '<h2 id="steps-2">Steps</h2>' in made
    assert '<h2 id="kept-2">Kept</h2>' in made


def test_the_ids_of_templates_are_all_known() -> None:
    apart = {"start.html", "404.html", "redirect.html", "search.html", "keep.html", "say.html"}
    found = {
        name
        for path in (ROOT / "templates").rglob("*.html")
        if path.name not in apart and "editor" not in path.parts
        for name in re.findall(r' id="([a-z-]+)"', path.read_text(encoding="utf-8"))
    }

    assert found == OF_TEMPLATES


def test_two_headings_of_the_same_words_get_two_ids() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Hjem
summary: Kort.
---

## Pris

## Pris

## Mer {#pris-2}

## الأسعار
""")
    )

    page = page_of(build, "nb/hjem.html")
    assert [line for line in page.splitlines() if line.startswith("<h2 id=")][:4] == [
        '<h2 id="pris">Pris</h2>',
        '<h2 id="pris-3">Pris</h2>',
        '<h2 id="pris-2">Mer</h2>',
        '<h2 id="section-3">الأسعار</h2>',
    ]
