"""Promise: correcting a title does not move a page."""

from tests.support import build_site, project, report


def test_a_page_without_a_slug_is_a_hint_that_names_it() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/rent.md --
---
title: Å leie bolig
summary: Kort.
---

Tekst.
-- content/nb/rights/index.md --
---
title: Rettigheter
summary: Kort.
slug: rettigheter
---

Tekst.
""")
    )

    assert report(build.problems, hints=True) == [
        "content/nb/rent.md:2:8: hint slug-missing: This page moves when its title is changed",
    ]
    assert dict(build.problems[0].values) == {"slug": "aa-leie-bolig"}
    assert build.files
