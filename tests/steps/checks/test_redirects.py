"""Promise: what redirects.yaml says of an old address is true, and leads there in one step."""

import pytest

from brobygger.whole.report import hint_of
from tests.support import build_site, project, report

PAGES = """\
-- content/nb/services/rent.md --
---
title: Leie
summary: Kort.
slug: leie
aliases: [nb/husleie.html]
---

Tekst.
-- content/nb/services/soon.md --
---
title: Snart
summary: Kort.
slug: snart
draft: yes
---

Tekst.
"""


def built(redirects: str) -> list[tuple[str, str | None]]:
    problems = build_site(project(f"{PAGES}-- redirects.yaml --\n{redirects}")).problems
    return [(line, hint_of(problem)) for line, problem in zip(report(problems), problems, strict=True)]


def test_an_entry_that_leads_to_a_page_or_an_address_of_today_is_fine() -> None:
    assert built("nb/a.html: services/rent\nnb/b.html: nb/a-z.html\nnb/c.html: nb/services/\nnb/d.html: gone\n") == []


@pytest.mark.parametrize(
    ("entry", "place", "said", "hint"),
    [
        (
            "nb/a.html: services/rend",
            "1:12",
            "page-unknown: No page is called “services/rend”",
            "Did you mean services/rent?",
        ),
        (
            "nb/a.html: services/soon",
            "1:12",
            "link-draft: The link leads to services/soon, which is not published yet",
            "Take draft: yes away there, or take the link away here.",
        ),
        (
            "nb/a.html: nb/services/leje.html",
            "1:12",
            "redirect-nowhere: No page has the address nb/services/leje.html",
            "Did you mean nb/services/leie.html?",
        ),
        (
            "nb/a.html: nb/husleie.html",
            "1:12",
            "redirect-chain: nb/husleie.html is an old address itself, which leads on to services/rent",
            "Write services/rent here too.",
        ),
        (
            "nb/services/leie.html: gone",
            "1:1",
            "redirect-taken: The address nb/services/leie.html belongs to something else already",
            "Take one of the two away.",
        ),
        (
            "nb/husleie.html: services/rent",
            "1:1",
            "redirect-taken: The address nb/husleie.html belongs to something else already",
            "Take one of the two away.",
        ),
        (
            "nb/sok.html: gone",
            "1:1",
            "redirect-taken: The address nb/sok.html belongs to something else already",
            "Take one of the two away.",
        ),
        (
            "nb/a.html: {gone: yes, instead: services/rend}",
            "1:33",
            "page-unknown: No page is called “services/rend”",
            "Did you mean services/rent?",
        ),
        (
            "nb/a.html: {gone: {nb: Kurs, nn: Kurs}}",
            "1:30",
            "locale-unknown: There is no locale nn",
            "These exist: da, fi, nb, nb-simple.",
        ),
    ],
)
def test_what_cannot_be_is_reported_where_it_stands(entry: str, place: str, said: str, hint: str) -> None:
    assert built(entry + "\n") == [(f"redirects.yaml:{place}: error {said}", hint)]


def test_a_chain_is_reported_with_where_it_ends_and_a_circle_as_one() -> None:
    assert built("""\
nb/a.html: nb/b.html
nb/b.html: nb/c.html
nb/c.html: services/rent
nb/x.html: nb/y.html
nb/y.html: nb/x.html
nb/z.html: nb/z.html
nb/v.html: nb/w.html
nb/w.html: gone
""") == [
        (
            "redirects.yaml:1:12: error redirect-chain: "
            "nb/b.html is an old address itself, which leads on to services/rent",
            "Write services/rent here too.",
        ),
        (
            "redirects.yaml:2:12: error redirect-chain: "
            "nb/c.html is an old address itself, which leads on to services/rent",
            "Write services/rent here too.",
        ),
        *(
            (
                f"redirects.yaml:{line}:12: error redirect-loop: From nb/{name}.html readers are led in a circle",
                "Write the id of the page that they are to read, or gone.",
            )
            for line, name in ((4, "x"), (5, "y"), (6, "z"))
        ),
        (
            "redirects.yaml:7:12: error redirect-chain: nb/w.html is an old address itself, which leads on to gone",
            "Write gone here too.",
        ),
    ]


def test_a_page_that_is_gone_is_to_say_so_in_the_language_of_its_address() -> None:
    assert built("da/kursus.html: {gone: {nb: Kurs}}\nlett-norsk/kurs.html: {gone: {nb: Kurs}}\n") == [
        (
            "redirects.yaml:1:1: warning redirect-words: "
            "Nothing says in the language of da/kursus.html what stood there",
            "Write a line da: with it below gone:.",
        )
    ]
