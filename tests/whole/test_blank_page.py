"""Promise: a page that nobody has begun shows every field of its kind, and is a page from the first moment."""

import re
from dataclasses import fields, replace

import pytest

from brobygger.nouns.document import Document
from brobygger.nouns.model import KINDS, PlainPage, kind_of
from brobygger.nouns.problems import Severity
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.parse import ContentFile, Parsed, parse
from brobygger.whole.blank_page import LATER, Here, blank_page
from brobygger.whole.report import in_english
from tests.support import TODAY

HERE = Here(
    country="DK",
    countries=("DK", "NO"),
    themes=("women", "work"),
    organisations=("organisations/club",),
    helplines=("dk-emergency", "no-police"),
    today=TODAY,
)

KIND_IDS = ("organisations/a", "services/a", "activities/a", "rights/a", "topics/a", "a", "services/index", "index")


def blank(page_id: str, *, title: str | None = None, language: str = "nb") -> str:
    return blank_page(page_id, title, "a", language, HERE, in_english)


def parsed(text: str, page_id: str) -> Parsed:
    return parse(
        ContentFile(path="p.md", data=text.encode(), locale=LocaleKey("nb"), language="nb", page_id=PageId(page_id))
    )


def test_a_new_activity_is_shown_whole() -> None:
    assert blank_page("activities/sailing", "Sejltur: for alle", "sejltur-for-alle", "da", HERE, in_english) == ACTIVITY


@pytest.mark.parametrize("page_id", KIND_IDS)
@pytest.mark.parametrize("language", ["nb", "da", "fi", "ar"])
def test_it_is_a_draft_in_which_something_is_left_to_write_and_nothing_is_wrong(page_id: str, language: str) -> None:
    found = parsed(blank(page_id, language=language), page_id)

    assert {(problem.code, problem.severity) for problem in found.problems} == {("placeholder-left", Severity.HINT)}


@pytest.mark.parametrize("page_id", KIND_IDS)
def test_each_field_of_the_kind_stands_in_it_once_with_a_note(page_id: str) -> None:
    lines = blank(page_id).split("\n---\n")[0].split("\n")
    names = [found[1] for line in lines if (found := re.match(r"#?([a-z_]+):", line))]
    later = [found[1] for line in lines if (found := re.match(r"# ([a-z_]+): [A-Z]", line))]

    assert sorted([*names, *later]) == sorted(field.name for field in fields(kind_of(page_id)))
    for number, line in enumerate(lines):
        if re.match(r"#?[a-z_]+:", line):
            assert lines[number - 1].startswith("# "), line


def switched_on(text: str) -> str:
    """Return a new page with the sign taken away in front of every field, and everything written."""
    return re.sub(r"^#(?! )|^#(?=  )", "", text, flags=re.MULTILINE).replace("‹", "").replace("›", "")


@pytest.mark.parametrize("page_id", KIND_IDS)
def test_each_field_can_be_used_as_it_stands_there(page_id: str) -> None:
    found = parsed(switched_on(blank(page_id)), page_id)

    assert found.problems == ()
    assert isinstance(found.document, Document)
    read = {field.name for field in fields(kind_of(page_id)) if getattr(found.document.fields, field.name) is not None}
    assert read | set(LATER) >= {field.name for field in fields(kind_of(page_id))}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("nb", "## Hvordan foregår det? {#how}"),
        ("da", "## Hvordan foregår det? {#how}"),
        ("fi", "## Miten se toimii? {#how}"),
        ("ar", "## ‹How does it work?› {#how}"),
    ],
)
def test_headings_are_in_the_language_of_the_page_or_there_to_be_written(language: str, heading: str) -> None:
    assert heading in blank("services/a", language=language).split("\n")


def test_notes_are_in_the_language_of_the_editor() -> None:
    text = blank_page("services/a", None, "a", "fi", HERE, lambda message: message.upper())

    assert "# WHAT IT COSTS." in text
    assert "<!-- TELL STEP BY STEP WHAT HAPPENS, AND HOW LONG IT TAKES. -->" in text
    assert 'title: "‹WRITE THE TITLE›"' in text
    assert "## Miten se toimii? {#how}" in text


def test_an_offer_says_only_what_differs_from_its_organisation() -> None:
    note = "# Only where it is not the same as for the organisation.\n"

    assert blank("services/a").count(note) == 3
    assert note not in blank("organisations/a")
    assert "\nopening_hours: unknown  # " in blank("organisations/a")


def test_a_long_list_of_names_is_cut() -> None:
    here = replace(HERE, organisations=tuple(f"organisations/club-{number}" for number in range(9)))

    text = blank_page("services/a", None, "a", "nb", here, in_english)

    assert "#organisation: organisations/club-0  # organisations/club-0, organisations/club-1, " in text
    assert "organisations/club-3, …\n" in text


def test_the_kinds_of_this_test_are_all_there_are() -> None:
    assert {kind_of(page_id) for page_id in KIND_IDS} == {PlainPage, *KINDS.values()}


ACTIVITY = """\
---
# What stands between ‹ and › is still to be written. Write over it, and take ‹ and › away with it.
# Lines that begin with # are notes, or fields that you can use: take # away in front of them.

# What the page is called, in words that readers use.
title: "Sejltur: for alle"

# One sentence of at most 150 characters: what does the reader get?
summary: "‹Write one sentence›"

# The last part of the page's address: letters a-z, digits and hyphens, in the language of the page.
# Leave it as it is once the page is published.
slug: sejltur-for-alle

# Readers do not see the page as long as this line is here. Take it away when they may.
draft: yes

# What people type when they look for this, also in other spellings.
#keywords: ["‹Write here›"]

# What one can borrow.
#equipment_lent: "‹Write here›"

# What there is to eat.
#food: "‹Write here›"

# Facts. They stand in one version alone; the others take them over.
# The country that the page is about.
#country: DK  # DK, NO
# The organisation that offers it. Contact, places and opening hours come from its page.
#organisation: organisations/club  # organisations/club
# When it happens. As long as nobody knows, readers see that they should ask.
when: ask  # ask, {start: 2026-12-01 18:00, end: 2026-12-01 20:00, repeat: FREQ=WEEKLY;BYDAY=TU}
# Where it happens, in a few words.
#place: "‹Write here›"
# The address where one takes part online.
#online: https://example.org/meeting
# From when, until when and where one signs up.
#sign_up:
#  from: 2026-11-22
#  until: 2026-12-31
#  channel: mailto:post@example.org
# What it costs. As long as nobody knows, readers see that they should ask.
price: unknown  # free, unknown, {amount: 150, currency: NOK}
# The age from which one can come.
#age_min: 6
# The age up to which one can come.
#age_max: 12
# Whether somebody looks after the children.
childcare: unknown  # yes, no, unknown
# The languages that are spoken there, by their codes.
languages: unknown  # unknown, [nb, en, ar]
# Only where it is not the same as for the organisation.
#contact:
#  phone: "+47 00 00 00 00"
#  email: post@example.org
# Only where it is not the same as for the organisation.
#places:
#  - name: "‹Write here›"
#    street: "‹Write here›"
#    postcode: "0000"
#    town: "‹Write here›"
#    step_free: unknown
#    how_to_get_there: "‹Write here›"
# Only where it is not the same as for the organisation.
#opening_hours:
#  monday: 10:00-15:00
#  tuesday: [10:00-12:00, 13:00-15:00]
#  friday: by appointment
# Its themes, out of those that the site has.
#themes: [women, work]  # women, work
# For whom it is.
#audience: [everyone]  # everyone, women, children, youth, families, job-seekers, associations
# Where one can read what the page says.
#sources:
#  - title: "‹Write here›"
#    url: https://example.org/page
#    date: undated

# Where the page needs it.
# The key of a drawing, or none.
#picture: friend
# A photo that lies beside this file or in assets/photos/. What it shows (alt) and whose it is
# (credit) can stand here, or once for all pages in the file photos.yaml beside the photo.
#image:
#  file: photo.jpg
#  alt: "‹Write here›"
#  credit: "‹Write here›"
# A shorter title for menus.
#menu: "‹Write here›"
# The first day on which readers see the page.
#valid_from: 2026-11-22
# The last day of the offer. From the day after, the page says that it has ended.
#valid_until: 2026-12-31
# Write yes where it may be dangerous to be seen reading the page: it gets a button to leave it. Then
# choose a slug that gives nothing away.
#sensitive: yes
# Who wrote this version.
#made_by: human  # human, machine
# When somebody checked that the page is right. Only people who did check it fill this in.
#checked_on: 2026-11-22
# The organisation or role of the person who checked it.
#checked_by: "‹Write here›"
# After how many months somebody should check the page again.
#check_every: 6
# A smaller number puts the page further up in lists.
#weight: 10
# Write true in the version that the others are made from, if they do not find it by themselves.
#original: true

# Later, where the page needs it:
# aliases: Old addresses that lead to this page.
# changed_on: The day of the last change that matters to readers.
# ended_note: What readers should know when it has ended.
# replaced_by: The page that has taken its place.
# extra: Fields of your own, for your own templates.
# sequence: A number that you raise when you change a date that readers have already seen.
---

<!-- Begin with what matters most to the reader, in two or three short sentences. -->

‹Write here›

<!-- What stands in braces behind a heading is its name for links. Leave it as it is. -->

## Hvad kan du lave der? {#what}

<!-- Say what one does there, so that somebody who has never been there can picture it. -->

‹Write here›

## Hvem kan være med? {#who}

<!-- Say who can come, and what one needs to be allowed to. -->

‹Write here›

## Hvad har du brug for? {#bring}

<!-- Clothes, food, papers: say what one needs, and what one can borrow. -->

‹Write here›
"""
