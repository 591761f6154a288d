"""Promise: a build is a function of its sources, whatever their order."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.edge.files import read_sources
from brobygger.whole.project import Sources
from tests.support import ROOT, build_site, page_of, project, report

PAGES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Se [båten](services/boat.md).
-- content/nb/organisations/bridge.md --
---
title: Broen
summary: Kort.
country: NO
contact: {phone: "+47 00 00 00 00"}
---

Tekst.
-- content/da/organisations/bridge.md --
---
title: Broen
summary: Kort.
---

Tekst.
-- content/nb/services/boat.md --
---
title: Tur
summary: Kort.
organisation: organisations/bridge
themes: [women]
valid_until: 2020
---

Tekst.
-- content/nb/services/bus.md --
---
title: Tur
summary: Kort.
slug: buss
country: NO
themes: [women]
aliases: [nb/gammel.html]
---

Tekst.
-- content/simple/nb/services/bus.md --
---
title: Tur
summary: Kort.
---

Tekst.
-- content/fi/services/bus.md --
---
title: Matka
summary: Lyhyt.
---

Teksti.
"""


def shuffled(sources: Sources, seed: int) -> Sources:
    pages = list(sources.pages.items())
    random.Random(seed).shuffle(pages)
    return replace(
        sources,
        pages=dict(pages),
        templates=dict(reversed([*sources.templates.items()])),
        styles=dict(reversed([*sources.styles.items()])),
        catalogues=dict(reversed([*sources.catalogues.items()])),
    )


@given(order=st.permutations(range(7)))
@settings(max_examples=15, deadline=None)
def test_the_order_of_the_pages_does_not_matter(order: list[int]) -> None:
    sources = project(PAGES)
    pages = list(sources.pages.items())
    assert len(pages) == len(order)

    assert build_site(replace(sources, pages=dict(pages[index] for index in order))) == build_site(sources)


def test_the_order_of_the_sources_of_a_site_does_not_matter(pytestconfig: pytest.Config) -> None:
    """With --long it is the real site."""
    sources = read_sources(ROOT if pytestconfig.getoption("--long") else ROOT / "tests/golden/site").sources
    assert sources is not None

    assert build_site(shuffled(sources, 1)) == build_site(shuffled(sources, 2))


def test_the_order_of_problems_is_that_of_files_and_lines() -> None:
    sources = project("""\
-- content/nb/b.md --
---
title: B
---

[x](x.md)
-- content/nb/a.md --
---
titel: A
summary: Kort.
---

[y](y.md) [x](x.md)
""")

    expected = [
        "content/nb/a.md:1:1: error field-missing: The field title is missing",
        "content/nb/a.md:2:1: error field-unknown: There is no field called titel",
        "content/nb/a.md:6:1: error broken-link: No page is called “y”",
        "content/nb/a.md:6:11: error broken-link: No page is called “x”",
        "content/nb/b.md:1:1: error field-missing: The field summary is missing",
        "content/nb/b.md:5:1: error broken-link: No page is called “x”",
    ]
    assert report(build_site(sources).problems) == expected
    assert report(build_site(shuffled(sources, 1)).problems) == expected


@pytest.mark.parametrize(
    "path", ["content/index.md", "content/sv/index.md", "content/simple/index.md", "content/nbx/index.md"]
)
def test_a_page_outside_the_locales_is_reported(path: str) -> None:
    build = build_site(project(f"-- {path} --\n---\ntitle: A\nsummary: B.\n---\n\nC.\n"))

    assert report(build.problems) == [
        f"{path}:1:1: error page-outside-locales: This page stands outside the folders of the languages",
    ]


@pytest.mark.parametrize("name", ["Boat.md", "båt.md", "a_b.md", "a--b.md", "-a.md", "Rights/a.md", "a.b.md"])
def test_a_file_name_that_no_address_can_hold_is_reported(name: str) -> None:
    build = build_site(project(f"-- content/nb/{name} --\n---\ntitle: A\nsummary: B.\n---\n\nC.\n"))

    assert report(build.problems) == [
        f"content/nb/{name}:1:1: error file-name: The file name {name} cannot be part of an address",
    ]


def test_a_fault_in_one_place_does_not_hide_the_others() -> None:
    build = build_site(
        project("""\
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: abc}
dk-emergency: {country: DK, name: Alarm, purpose: {nb: nød}, phone: "112"}
fi-emergency: {country: FI, name: Apu, purpose: {nb: nød}, phone: "112"}
-- templates/page.html --
{{ nothing }}
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

[x](x.md)
-- content/nb/broken.md --
---
title: A: b
---
-- content/index.md --
Utenfor
""")
    )

    assert [problem.code for problem in build.problems if problem.is_error] == [
        "phone-form",
        "page-outside-locales",
        "broken-link",
        "yaml-colon",
        "template-broken",
    ]


def test_a_site_without_a_page_still_has_its_start_page() -> None:
    build = build_site(project(""))

    assert report(build.problems) == []
    assert {"index.html", "404.html", "nb/index.html", "nb/a-z.html", "robots.txt"} <= {
        file.address for file in build.files
    }


def test_our_files_bear_the_fingerprint_of_what_they_hold() -> None:
    sources = project(PAGES)
    assets = [file.address for file in build_site(sources).files if file.address.startswith("assets/")]
    changed = build_site(replace(sources, scripts={**sources.scripts, "start.js": "other();"}))

    assert [re.sub(r"[0-9a-f]{12}", "#", address) for address in assets] == [
        *(f"assets/icon-{size}.#.png" for size in (192, 512)),
        "assets/icon.#.svg",
        "assets/maskable-512.#.png",
        "assets/page.#.js",
        "assets/print.#.css",
        *(f"assets/search-{key}.#.js" for key in ("da", "fi", "nb-simple", "nb")),
        "assets/search.#.js",
        "assets/start.#.js",
    ]
    assert [file.address for file in changed.files if file.address in assets] == assets[:-1]
    started = next(file.address for file in changed.files if file.address.startswith("assets/start."))
    assert started in page_of(changed, "index.html")


def test_two_pages_of_one_address_are_both_looked_at() -> None:
    sources = project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/one.md --
---
title: Samme
summary: Kort.
---

Se [her](gone.md).
-- content/nb/two.md --
---
title: Samme
summary: Kort.
---

Se [der](lost.md).
""")

    assert [line.partition(": No page")[0] for line in report(build_site(sources).problems)] == [
        "content/nb/one.md:6:4: error broken-link",
        "content/nb/two.md:2:8: error address-twice: Two pages have the address nb/samme.html",
        "content/nb/two.md:6:4: error broken-link",
    ]
