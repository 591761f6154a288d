"""Promise: the fields that are read are passages too, and each of their words stands where the file has it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.running import RunningText
from brobygger.nouns.values import PageId
from brobygger.steps.read_running import read_running
from tests.whole.test_fuzz import FIELDS, SPACES, WORDS, YAML, examples, page_of, pieces


def running(text: str, page_id: str = "services/a") -> RunningText:
    found = read_running(text.encode(), "p.md", PageId(page_id))
    assert found is not None
    return found


def test_the_fields_that_are_read_come_before_the_text() -> None:
    text = """\
---
title: Tolk
summary: En tolk.
slug: tolk
keywords: [oversetter]
menu: Tolk
country: NO
image: {file: tolk.jpg, alt: To mennesker, credit: Kari, licence: MIT}
sources: [{url: 'https://example.org/', title: Lov, publisher: Stat}]
bring: [pass, brev]
how_to_join: {ways: [call], steps: [Ring oss]}
contact: {phone: '+47 23 15 73 00', note: Spør etter Kari, web: 'https://example.org/'}
aliases: [nb/x.html]
extra: {word: annet}
---

Vi har *tolk*.
"""

    found = running(text).runs

    assert {(run.kind.value, run.field, run.text) for run in found} == {
        ("field", "title", "Tolk"),
        ("field", "summary", "En tolk."),
        ("field", "image.alt", "To mennesker"),
        ("field", "bring[0]", "pass"),
        ("field", "bring[1]", "brev"),
        ("field", "how_to_join.steps[0]", "Ring oss"),
        ("field", "contact.note", "Spør etter Kari"),
        ("paragraph", None, "Vi har tolk."),
    }
    assert (found[-1].text, found[-1].first_line) == ("Vi har tolk.", 17)


def test_the_fields_of_another_kind_are_not_read() -> None:
    text = "---\ntitle: A\nbring: [pass]\n---\n"

    assert [run.field for run in running(text, "about").runs] == ["title"]


@pytest.mark.parametrize(
    "value",
    [
        "a § §",
        '"§ a §"',
        "'it''s § a'",
        '"a \\"b\\" § c"',
        "a § b\n  § c\n  d §",
        '"a § b\n  § c \\\n   § d"',
        "'a § b\n\n  § c'",
        ">-\n  a §\n  § b",
        "|\n  a §\n\n  § b",
        ">\n    deep §",
        '"\\u00e5 b § c"',
        "summary § summary",
        "a §  # a comment",
    ],
)
def test_each_word_of_a_field_stands_where_the_file_has_it(value: str) -> None:
    text = f"---\ntitle: B\nsummary: {value}\nmenu: C\n---\n\nd §\n"
    standing = [
        (number, at.start() + 1)
        for number, line in enumerate(text.split("\n"), start=1)
        for at in re.finditer("§", line)
    ]

    for written in (text, text.replace("\n", "\r\n")):
        places = [run.position(at.start()) for run in running(written).runs for at in re.finditer("§", run.text)]
        assert [(place.line, place.column) for place in places] == standing


def test_items_of_lists_stand_where_the_file_has_them() -> None:
    text = '---\ntitle: A\nbring: [pass, "stort pass"]\nwhat_you_get:\n  - pass\n  - >-\n    et\n    pass\n---\n'

    places = [run.position(run.text.index("pass")) for run in running(text).runs if "pass" in run.text]

    assert sorted((place.line, place.column) for place in places) == [(3, 9), (3, 22), (5, 5), (8, 5)]


def test_a_word_that_is_written_with_escapes_alone_stands_at_its_field_and_never_in_the_text() -> None:
    (title, body) = running('---\ntitle: "\\u00e5"\n---\n\nå\n').runs

    assert (title.text, title.position(0).line, title.position(0).column) == ("å", 2, 8)
    assert (body.position(0).line, body.position(0).column) == (5, 1)


def test_remarks_are_those_of_the_text_and_their_lines_those_of_the_file() -> None:
    found = running("---\ntitle: A\n---\n\n<!-- note -->\nEn.\n\n- to\n")

    assert [(remark.text, remark.position.line, remark.first_line, remark.last_line) for remark in found.remarks] == [
        ("note", 5, 6, 6)
    ]


@pytest.mark.parametrize(
    "data", [b"", b"no fields\n", b"---\ntitle: A\n", b"---\ntitle: [\n---\n", b"---\ntitle: \xff\n---\n"]
)
def test_what_cannot_be_read_has_no_running_text(data: bytes) -> None:
    assert read_running(data, "p.md", PageId("about")) is None


def test_in_any_fields_each_letter_stands_on_a_line_of_the_front_matter(pytestconfig: pytest.Config) -> None:
    line = st.tuples(st.sampled_from(FIELDS), pieces(YAML, WORDS, SPACES)).map(": ".join)

    @examples(pytestconfig, 10_000, 100)
    @given(st.lists(line, max_size=8).map("\n".join))
    def check(fields: str) -> None:
        data = page_of(fields, "Tekst.")
        found = read_running(data, "p.md", PageId("services/a"))
        end = fields.count("\n") + fields.count("\r") + 3
        for run in found.runs if found else ():
            for offset in range(len(run.text)) if run.field else ():
                place = run.position(offset)
                assert place.line is not None
                assert place.column is not None
                assert 2 <= place.line <= end
                assert place.column >= 1

    check()
