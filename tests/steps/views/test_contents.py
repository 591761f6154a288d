"""Promise: a page with several sections begins with a list of them, in the order in which they stand."""

import re

import pytest

from tests.support import build_site, page_of, project
from tests.whole.test_golden import GOLDEN, all_files

SERVICE = """\
-- content/nb/services/boat.md --
---
title: Båt
summary: På sjøen.
slug: baat
what_you_get: [en tur]
how_to_join: {ways: [call]}
contact: {phone: "+47 00 00 00 00"}
---

Tekst.

## Når & hvor {#when}

### Om vinteren

Tekst.

## Hvem

Tekst.
"""


def listed(page: str) -> list[tuple[str, str]]:
    """Return where the list of sections leads, and what it calls them."""
    nav = page.partition('<nav class="contents"')[2].partition("</nav>")[0]
    return re.findall(r'<a href="#([^"]*)">([^<]*)</a>', nav)


def test_the_list_has_the_headings_of_the_text_and_those_of_the_template() -> None:
    page = page_of(build_site(project(SERVICE)), "nb/services/baat.html")

    assert listed(page) == [
        ("what-you-get", "Dette får du"),
        ("when", "Når &amp; hvor"),
        ("hvem", "Hvem"),
        ("how-to-join", "Slik blir du med"),
        ("facts-title", "Kort fortalt"),
        ("contact-title", "Kontakt"),
    ]


def test_the_list_is_closed_and_has_a_name() -> None:
    page = page_of(build_site(project(SERVICE)), "nb/services/baat.html")

    assert '<nav class="contents" aria-label="På denne siden">\n<details>\n<summary>På denne siden</summary>' in page


@pytest.mark.parametrize(("headings", "is_listed"), [(2, False), (3, True)])
def test_a_page_with_fewer_than_three_sections_has_no_list(headings: int, is_listed: bool) -> None:
    text = "\n".join(f"## Del {number}\n\nTekst.\n" for number in range(headings))
    page = page_of(
        build_site(project(f"-- content/nb/x.md --\n---\ntitle: X\nsummary: Kort.\nslug: x\n---\n\n{text}")),
        "nb/x.html",
    )

    assert bool(listed(page)) == is_listed


def test_what_is_not_on_the_page_is_not_listed() -> None:
    text = SERVICE.replace("what_you_get: [en tur]\nhow_to_join: {ways: [call]}\n", "").replace(
        'contact: {phone: "+47 00 00 00 00"}\n', ""
    )
    page = page_of(build_site(project(text)), "nb/services/baat.html")

    assert [place for place, _ in listed(page)] == ["when", "hvem", "facts-title"]


def test_a_plain_page_says_it_in_its_own_words() -> None:
    text = SERVICE.replace("content/nb/", "content/simple/nb/")
    page = page_of(build_site(project(text)), "lett-norsk/services/baat.html")

    assert "<summary>Hva finner du på siden?</summary>" in page
    assert ("contact-title", "Slik får du kontakt") in listed(page)


def test_every_list_of_the_golden_site_is_the_headings_of_its_page() -> None:
    lists = 0
    for path in all_files(GOLDEN / "expected"):
        page = path.read_text(encoding="utf-8")
        if "<article>" not in page:
            continue
        article = page.partition("<article>")[2].partition("</article>")[0]
        headings = [id_ for id_ in re.findall(r'<h2 id="([^"]+)"', article) if id_ != "words-title"]
        lists += bool(listed(page))

        assert [place for place, _ in listed(page)] == (headings if len(headings) >= 3 else []), path
    assert lists > 3
