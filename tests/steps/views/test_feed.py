"""Promise: a feed tells of pages that were changed, the newest first, and of nothing that readers are not offered."""

import re

import pytest

from brobygger.steps.views.feed import MANY
from tests.support import build_site, files_made, page_of, project, report

BASE = "https://example.org/bro/"


def page(name: str, fields: str, folder: str = "nb/services") -> str:
    return f"""\
-- content/{folder}/{name}.md --
---
title: Om {name}
summary: Kort om {name}.
slug: {name}
country: NO
{fields}
---

Tekst.
"""


HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nTekst.\n"

LAW = (
    page("boat", "changed_on: 2026-03-01")
    + page("car", "changed_on: 2026-11-02")
    + page("bus", "changed_on: 2026")
    + page("train", "changed_on: 2026-10-01\nvalid_from: 2026-11-20")
    + page("plane", "changed_on: 2026-11-21\nvalid_from: 2020")
)


def entries(text: str) -> list[tuple[str, str]]:
    found = re.findall(r"<entry>.*?<title>(.*?)</title>\s*<updated>(.*?)T00:00:00Z</updated>", text, re.DOTALL)
    return [(title, day) for title, day in found]


def test_pages_come_by_the_day_since_which_readers_find_them_as_they_are() -> None:
    feed = page_of(build_site(project(LAW), base_url=BASE), "nb/feed.xml")

    assert entries(feed) == [
        ("Om plane", "2026-11-21"),
        ("Om train", "2026-11-20"),
        ("Om car", "2026-11-02"),
        ("Om boat", "2026-03-01"),
        ("Om bus", "2026-01-01"),
    ]
    assert "<updated>2026-11-21T00:00:00Z</updated>" in feed.partition("<entry>")[0]


@pytest.mark.parametrize(
    "fields",
    [
        "checked_on: 2026-01-01\nchecked_by: Huset",
        "valid_from: 2026-01-01",
        "changed_on: 2026-01-01\nvalid_until: 2026-11-21",
        "changed_on: 2026-01-01\nsensitive: yes",
        "changed_on: 2026-01-01\ndraft: yes",
    ],
    ids=["not changed", "only begun", "ended", "sensitive", "a draft"],
)
def test_what_no_feed_tells_of(fields: str) -> None:
    build = build_site(project(HOME + page("boat", fields)), base_url=BASE, drafts=True)

    assert "nb/feed.xml" not in {file.address for file in build.files}
    assert "feed.xml" not in page_of(build, "nb/index.html")


def test_a_page_is_sensitive_in_each_language_as_soon_as_one_says_so() -> None:
    text = page("boat", "changed_on: 2026-01-01") + page("boat", "sensitive: yes", "fi/services")

    assert "nb/feed.xml" not in {file.address for file in build_site(project(text), base_url=BASE).files}


def test_without_a_base_address_there_is_no_feed() -> None:
    assert "nb/feed.xml" not in {file.address for file in build_site(project(LAW)).files}


def test_each_locale_with_something_new_has_a_feed_and_its_pages_lead_to_it() -> None:
    build = build_site(
        project(HOME + page("boat", "changed_on: 2026") + page("boat", "", "da/services")), base_url=BASE
    )

    assert report(build.problems) == []
    assert [file.address for file in build.files if file.address.endswith("feed.xml")] == ["nb/feed.xml"]
    link = '<link rel="alternate" type="application/atom+xml" title="Nye og endrede sider (feed)" href="feed.xml">'
    assert link in page_of(build, "nb/index.html").partition("</head>")[0]
    leading = {file.address for file in files_made(build) if b'href="../feed.xml"' in file.data}
    assert leading == {"nb/services/boat.html", "nb/services/index.html"}
    assert '<li><a href="../feed.xml" type="application/atom+xml">' in page_of(build, "nb/services/boat.html")


def test_an_entry_keeps_its_id_when_its_words_and_its_address_change() -> None:
    def ids(text: str, base_url: str) -> list[str]:
        feed = page_of(build_site(project(text), base_url=base_url), "nb/feed.xml")
        return re.findall("<id>(urn:uuid:.*?)</id>", feed)

    before = ids(page("boat", "changed_on: 2026"), "http://example.org/bro/")
    moved = page("boat", "changed_on: 2026-11").replace("slug: boat", "slug: baat").replace("Om boat", "Båten")

    assert len(set(before)) == 2
    assert ids(moved, BASE) == before
    assert set(ids(moved, "https://example.org/other/")).isdisjoint(before)


def test_the_same_page_has_another_id_in_another_language() -> None:
    text = page("boat", "changed_on: 2026") + page("boat", "changed_on: 2026", "da/services")
    build = build_site(project(text), base_url=BASE)

    nb, da = (re.findall("<id>(.*?)</id>", page_of(build, f"{key}/feed.xml")) for key in ("nb", "da"))
    assert len(nb) == len(da) == 2
    assert set(nb).isdisjoint(da)


def test_a_long_history_ends_with_the_newest() -> None:
    text = "".join(page(f"p{at}", f"changed_on: 2026-{at % 12 + 1:02}-{at % 28 + 1:02}") for at in range(MANY + 9))

    found = entries(page_of(build_site(project(text), base_url=BASE), "nb/feed.xml"))

    assert len(found) == MANY
    assert found == sorted(found, key=lambda entry: entry[1], reverse=True)
    days = sorted((f"2026-{at % 12 + 1:02}-{at % 28 + 1:02}" for at in range(MANY + 9)), reverse=True)
    assert [day for _, day in found] == days[:MANY]
