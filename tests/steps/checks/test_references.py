"""Promise: what a field names exists: pages, countries, themes, helplines."""

from tests.support import SITE, build_site, project, report


def test_each_name_that_nothing_bears_is_reported_where_it_stands() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
country: SE
themes: [women, wrok]
replaced_by: rights/rents
organisation: organisations/bridge
emergency: [no-police, no-polise]
who_can_help:
  - rights/rent
  - no-violence
  - nobody
---

Ring {contact:no-fire} eller {contact:no-police}.
""")
    )

    assert report(build.problems) == [
        "content/nb/rights/rent.md:4:10: error country-unknown: The site has no country SE",
        "content/nb/rights/rent.md:5:17: error theme-unknown: There is no theme wrok",
        "content/nb/rights/rent.md:6:14: error page-unknown: No page is called “rights/rents”",
        "content/nb/rights/rent.md:7:15: error organisation-unknown: No organisation is called “organisations/bridge”",
        "content/nb/rights/rent.md:8:24: error contact-unknown: content/contacts.yaml has no contact no-polise",
        "content/nb/rights/rent.md:12:5: error helper-unknown: “nobody” is neither a page nor a contact",
        "content/nb/rights/rent.md:15:6: error contact-unknown: content/contacts.yaml has no contact no-fire",
    ]
    hints = {problem.code: problem.hint for problem in build.problems if problem.code != "contact-unknown"}
    assert hints["theme-unknown"] == "near"
    assert hints["country-unknown"] == "all"
    assert hints["organisation-unknown"] == "none"


def test_an_organisation_is_not_any_page() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
organisation: about
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/services/boat.md:4:15: error organisation-unknown: No organisation is called “about”",
    ]


def test_an_organisation_that_cannot_be_read_exists() -> None:
    build = build_site(
        project("""\
-- content/nb/organisations/bridge.md --
title: Bro
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
organisation: organisations/bridge
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/organisations/bridge.md:1:1: error front-matter-missing: The page does not begin with its fields",
    ]


def test_an_emergency_number_of_the_settings_must_exist() -> None:
    build = build_site(
        project(
            "-- site.yaml --\n"
            + SITE.replace("emergency: [no-police]", "emergency: [no-police, no-fire]")
            + """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
"""
        )
    )

    assert report(build.problems) == [
        "site.yaml:8:83: error contact-unknown: content/contacts.yaml has no contact no-fire",
    ]


def test_a_replacement_that_is_a_draft_is_reported() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/old.md --
---
title: Gammelt
summary: Kort.
valid_until: 2020
replaced_by: rights/new
---

Tekst.
-- content/nb/rights/new.md --
---
title: Nytt
summary: Kort.
draft: yes
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/rights/old.md:5:14: error page-unknown: No page is called “rights/new”",
    ]
