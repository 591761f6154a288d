"""Promise: an address that has been published stays, or something says where its page went."""

from brobygger.whole.report import headline, hint_of
from tests.support import build_site, page_of, project, report

PAGE = """\
-- content/nb/services/rent.md --
---
title: Leie
summary: Kort.
slug: leie-bolig
---

Tekst.
"""


def test_a_lost_address_is_an_error_that_says_what_to_write() -> None:
    build = build_site(project(PAGE + "-- addresses.txt --\n# Published.\nnb/services/leie-boliger.html\n"))

    (lost,) = (problem for problem in build.problems if problem.is_error)
    assert [headline(lost), hint_of(lost)] == [
        "addresses.txt:2:1: error address-lost: "
        "The address nb/services/leie-boliger.html has been published, and nothing stands there any more",
        "Has its page moved to content/nb/services/rent.md? Then write in redirects.yaml, beside site.yaml: "
        "nb/services/leie-boliger.html: services/rent. "
        "If it is gone, write: nb/services/leie-boliger.html: gone",
    ]
    assert build.files == ()


def test_all_lost_addresses_are_reported_at_once_and_those_that_stand_are_not() -> None:
    recorded = "da/gammel.html\nnb/leid.ics\nnb/services/leie-bolig.html\nnb/services/leie.html\n"

    build = build_site(project(f"{PAGE}-- addresses.txt --\n{recorded}"), base_url="https://example.org/")

    assert [line.partition(": The")[0] for line in report(build.problems)] == [
        "addresses.txt:1:1: error address-lost",
        "addresses.txt:2:1: error address-lost",
        "addresses.txt:4:1: error address-lost",
    ]


def test_an_alias_explains_a_lost_address_and_the_calendar_beside_it() -> None:
    page = PAGE.replace("slug: leie-bolig", "slug: leie-bolig\naliases: [nb/services/leie.html]")

    build = build_site(
        project(f"{page}-- addresses.txt --\nnb/services/leie.html\nnb/services/leie.ics\n"),
        base_url="https://example.org/",
    )

    assert report(build.problems) == []
    assert "leie-bolig.html" in page_of(build, "nb/services/leie.html")


def test_without_the_base_address_nothing_is_said_of_feeds_that_need_it() -> None:
    build = build_site(project(f"{PAGE}-- addresses.txt --\nnb/feed.xml\n"))

    assert report(build.problems) == []


def test_a_line_that_is_no_address_is_reported_and_the_others_count() -> None:
    build = build_site(project(f"{PAGE}-- addresses.txt --\n<<<<<<< HEAD\n../x.html\nnb/old.html\n"))

    assert [line.partition(": The")[0] for line in report(build.problems)] == [
        "addresses.txt:1:1: error address-line: “<<<<<<< HEAD” is not an address of ours",
        "addresses.txt:2:1: error address-line: “../x.html” is not an address of ours",
        "addresses.txt:3:1: error address-lost",
    ]


def test_a_record_that_is_not_utf_8_is_reported_where_it_breaks() -> None:
    sources = project(f"{PAGE}-- addresses.txt --\nnb/\n")
    sources.records["addresses.txt"] = b"nb/services/index.html\nnb/\xe5.html\n"  # type: ignore[index]

    assert [line.partition(": The")[0] for line in report(build_site(sources).problems)] == [
        "addresses.txt:2:4: error not-utf8: This file is not UTF-8: the byte 0xE5 is no part of any letter"
    ]
