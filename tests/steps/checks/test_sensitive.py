"""Promise: the address of a sensitive page stays in the phone's history, so it does not tell what the page is about."""

import pytest

from tests.support import build_site, project, report

TELLS = "warning address-tells: The address of this sensitive page tells what it is about:"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("sensitive: yes", [f"content/nb/rights/x.md:2:8: {TELLS} vold-i-hjemmet"]),
        ("sensitive: yes\nslug: hjelp-mot-vold", [f"content/nb/rights/x.md:5:7: {TELLS} hjelp-mot-vold"]),
        ("sensitive: yes\nslug: trygg-i-dag", []),  # a short word tells nothing
        ("slug: vold-i-hjemmet", []),
    ],
)
def test_an_address_that_tells_is_reported_where_it_comes_from(fields: str, said: list[str]) -> None:
    page = f"-- content/nb/rights/x.md --\n---\ntitle: Vold i hjemmet\nsummary: Kort.\n{fields}\n---\n\nTekst.\n"

    assert report(build_site(project(page)).problems, hints=True) == said


def test_a_version_is_sensitive_because_another_one_says_so() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/x.md --
---
title: Vold i hjemmet
summary: Kort.
slug: trygg
sensitive: yes
---

Tekst.
-- content/da/rights/x.md --
---
title: Vold i hjemmet
summary: Kort.
slug: vold
---

Tekst.
""")
    )

    assert report(build.problems) == [f"content/da/rights/x.md:4:7: {TELLS} vold"]
