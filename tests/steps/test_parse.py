"""Promise: what cannot be read in a file is reported where it stands, and the rest of the file is still read."""

import pytest

from brobygger.nouns.document import Document, Unreadable
from brobygger.nouns.model import Activity, Article, Organisation, PlainPage, Service
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.parse import ContentFile, Parsed, parse
from tests.support import report


def parsed(text: str | bytes, page_id: str = "about") -> Parsed:
    data = text.encode() if isinstance(text, str) else text
    return parse(ContentFile(path="page.md", data=data, locale=LocaleKey("nb"), language="nb", page_id=PageId(page_id)))


@pytest.mark.parametrize(
    ("page_id", "kind"),
    [
        ("about", PlainPage),
        ("news/summer", PlainPage),
        ("services", PlainPage),
        ("organisations/bridge", Organisation),
        ("organisations/index", PlainPage),
        ("services/boat", Service),
        ("services/sea/boat", Service),
        ("activities/swim", Activity),
        ("rights/rent", Article),
    ],
)
def test_the_folder_says_the_kind(page_id: str, kind: type[PlainPage]) -> None:
    found = parsed("---\ntitle: A\nsummary: B.\n---\n\nC.\n", page_id)

    assert isinstance(found.document, Document)
    assert type(found.document.fields) is kind


def test_a_page_needs_a_title_and_a_summary() -> None:
    found = parsed("---\nslug: a\n---\n\nText.\n")

    assert report(found.problems) == [
        "page.md:1:1: error field-missing: The field title is missing",
        "page.md:1:1: error field-missing: The field summary is missing",
    ]


def test_a_title_that_cannot_be_read_is_not_called_missing_too() -> None:
    found = parsed("---\ntitle: [A, B]\nsummary: C.\n---\n\nText.\n")

    assert report(found.problems) == ["page.md:2:8: error type-text: title must be a text"]


def test_a_page_without_a_text_is_a_warning() -> None:
    found = parsed("---\ntitle: A\nsummary: B.\n---\n\n<!-- only a note -->\n")

    assert report(found.problems) == ["page.md:7:1: warning body-empty: The page has no text"]


HALF = """\
---
title: "‹Skriv tittelen›"
summary: Kort.
keywords: [båt, ‹hus›]  # ‹en merknad›
---

<!-- ‹en merknad› -->

## ‹Pris›

Det koster **‹50 kroner›** og [‹mer›](b.md) ›.

| Dag | ‹Tid› |
|---|---|

- ‹En
  liste›
"""


def test_what_is_still_to_be_written_is_an_error_where_it_stands() -> None:
    assert report(parsed(HALF).problems) == [
        "page.md:2:9: error placeholder-left: This is still to be written: ‹Skriv tittelen›",
        "page.md:4:17: error placeholder-left: This is still to be written: ‹hus›",
        "page.md:9:4: error placeholder-left: This is still to be written: ‹Pris›",
        "page.md:11:14: error placeholder-left: This is still to be written: ‹50 kroner›",
        "page.md:11:32: error placeholder-left: This is still to be written: ‹mer›",
        "page.md:11:45: error placeholder-left: This is still to be written: ›",
        "page.md:13:9: error placeholder-left: This is still to be written: ‹Tid›",
        "page.md:16:3: error placeholder-left: This is still to be written: ‹En liste›",
    ]


def test_in_a_draft_it_is_a_hint_and_other_mistakes_are_what_they_are() -> None:
    found = parsed(HALF.replace("summary: Kort.", "summary: Kort.\ndraft: yes\ncontry: NO"))

    assert report(found.problems) == ["page.md:5:1: error field-unknown: There is no field called contry"]
    assert [line.split(": ")[1] for line in report(found.problems, hints=True)].count("hint placeholder-left") == 8


def test_a_draft_may_be_without_a_text() -> None:
    assert report(parsed("---\ntitle: A\nsummary: B.\ndraft: yes\n---\n").problems) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("checked_on: 2026-11-01", "4:13: error checked-half: checked_on needs checked_by beside it"),
        ("checked_by: Broen", "4:13: error checked-half: checked_by needs checked_on beside it"),
    ],
)
def test_who_checked_and_when_stand_together(line: str, said: str) -> None:
    found = parsed(f"---\ntitle: A\nsummary: B.\n{line}\n---\n\nText.\n")

    assert report(found.problems) == [f"page.md:{said}"]


def test_every_fault_of_a_file_is_reported_in_one_run() -> None:
    found = parsed(
        """\
---
titel: A
title: B
title: C
summary: D.
changed_on: 2026-13-45
weight: heavy
draft: perhaps
audience: [women, wimmen]
themes: women
keywords: {a: b}
price: free
slug: Min Side
image: [boat.jpg]
picture:
country: Norway
---

Se [her](javascript:alert(1)), [der](www.example.org) og <b>dette</b>.
"""
    )

    assert report(found.problems) == [
        "page.md:2:1: error field-unknown: There is no field called titel",
        "page.md:4:1: error field-twice: The field title is written twice",
        "page.md:6:13: error date-none: There is no day 2026-13-45",
        "page.md:7:9: error type-whole: weight must be a whole number, not “heavy”",
        "page.md:8:8: error type-yes-no: draft must be yes or no, not “perhaps”",
        "page.md:9:19: error choice: audience[1] cannot be “wimmen”",
        "page.md:10:9: error type-list: themes must be a list",
        "page.md:11:11: error type-list: keywords must be a list",
        "page.md:12:1: error field-unknown: There is no field called price",
        "page.md:13:7: error slug-form: “Min Side” cannot be part of an address",
        "page.md:14:8: error type-fields: image must have fields of its own",
        "page.md:15:1: error value-empty: The field picture has no value",
        "page.md:16:10: error country-form: “Norway” is not a country",
        "page.md:19:4: error address-refused: The address javascript:alert(1) is not allowed",
        "page.md:19:32: error address-without-scheme: The address www.example.org is not complete",
        "page.md:19:58: warning html-in-text: HTML is not used in texts: <b> will be shown as it stands",
        "page.md:19:66: warning html-in-text: HTML is not used in texts: </b> will be shown as it stands",
    ]
    assert isinstance(found.document, Document)
    assert found.document.fields.title == "B"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"---\ntitle: A\nsummary: B.\n---\n\nC\xe6d.\n",
            "6:2: error not-utf8: This file is not UTF-8: the byte 0xE6 is no part of any letter",
        ),
        (b"---\ntitle: A\nsummary: B.\n---\n\nCa\0d.\n", "6:3: error null-byte: A null character stands in the text"),
        (b"title: A\n", "1:1: error front-matter-missing: The page does not begin with its fields"),
        (b"", "1:1: error front-matter-missing: The page does not begin with its fields"),
        (b"---\ntitle: A\n", "1:1: error front-matter-open: The fields at the top have no end"),
        (b"---\ntitle: A: B\n---\n", "2:9: error yaml-colon: A value with a colon in it needs quotation marks"),
        (b"---\nimage:\n\tfile: a\n---\n", "3:1: error yaml-tab: A tab stands where only spaces may"),
        (b"---\n- A\n---\n", "2:1: error yaml-not-fields: These are not fields"),
        (
            b"---\nextra: " + b"[" * 51 + b"]" * 51 + b"\n---\n",
            "2:57: error yaml-too-deep: The fields are nested deeper than 50 levels",
        ),
        (
            b"---\ntitle: A\nextra: {a: " + b"x" * 65536 + b"}\n---\n",
            "2:1: error yaml-too-large: The fields are larger than 64 KB",
        ),
        (
            b"---\ntitle: A\nsummary: B\n---\n" + b"x" * 256 * 1024,
            "1:1: error page-too-large: This page is larger than 256 KB",
        ),
    ],
    ids=["utf8", "null", "fields", "nothing", "open", "colon", "tab", "list", "deep", "fields-large", "page-large"],
)
def test_a_file_that_cannot_be_read_is_one_problem_and_exists(data: bytes, said: str) -> None:
    found = parsed(data)

    assert report(found.problems) == [f"page.md:{said}"]
    assert isinstance(found.document, Unreadable)


def test_norway_is_not_false_and_a_time_is_not_a_number() -> None:
    found = parsed(
        """\
---
title: On
summary: 12:30
country: NO
sensitive: no
weight: 010
---

Text.
"""
    )

    assert report(found.problems) == []
    assert isinstance(found.document, Document)
    fields = found.document.fields
    assert (fields.title, fields.summary, fields.country, fields.sensitive, fields.weight) == (
        "On", "12:30", "NO", False, 10,
    )  # fmt: skip


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = "---\ntitle: A\nsummary: B.\n---\n\nLes [her](b.md).\n\n## Sånn\n"

    assert parsed(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == parsed(text)
