"""Promise: beside a helpline's number stands what a reader wants to know before calling, and nothing unknown."""

import re

from brobygger.nouns.values import Clock, DayState, Slot, Week
from brobygger.nouns.view import Days
from brobygger.steps.views.helpers import days_of
from tests.support import CONTACTS, build_site, page_of, project, report

LINE = "no-help: {country: NO, name: Hjelpen, purpose: {nb: hjelp}, phone: '116 000'"


def site(more: str) -> str:
    return f"""\
-- content/contacts.yaml --
{CONTACTS}{LINE}{more}}}
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: leie
country: NO
who_can_help: [no-help]
---

Tekst.
"""


def helper(more: str) -> str:
    """Return what a page says of a helpline, without markup."""
    page = page_of(build_site(project(site(more))), "nb/rights/leie.html")
    shown = page.partition('<h2 id="who-can-help">')[2].partition("<ul")[2].partition("</ul>")[0]
    return " ".join(re.sub("<[^>]*>", " ", shown).split()).partition(" ")[2]


def test_what_is_known_is_said() -> None:
    text = helper(", hours: always, free: yes, anonymous: yes, languages: [nb, ar], chat: 'https://example.org/chat'")

    assert text == (
        "Hjelpen , hjelp Ring 116 000 Norge Chat Åpent hele døgnet. Det koster ikke noe å ringe. "
        "Du trenger ikke å si hvem du er. Språk: norsk bokmål og arabisk."
    )


def test_what_is_unknown_is_not_said() -> None:
    assert helper(", free: unknown, anonymous: no") == "Hjelpen , hjelp Ring 116 000 Norge"


def test_days_with_the_same_hours_stand_in_one() -> None:
    week = "monday: 09:00-15:00, tuesday: [12:00-13:00, 09:00-10:00], wednesday: 09:00-15:00, thursday: 09:00-15:00"

    assert helper(f", hours: {{{week}, public_holidays: closed}}").endswith(
        "mandag: 09:00–15:00. tirsdag: 09:00–10:00, 12:00–13:00. onsdag–torsdag: 09:00–15:00. Helligdager: stengt."
    )


def test_a_day_of_which_nothing_is_known_parts_those_beside_it() -> None:
    day = (Slot(opens=Clock(9, 0), closes=Clock(10, 0)),)

    assert list(days_of(Week(monday=day, wednesday=day, sunday=DayState.CLOSED))) == [
        Days(first=0, last=0, hours=day),
        Days(first=2, last=2, hours=day),
        Days(first=6, last=6, hours=DayState.CLOSED),
    ]


def test_hours_that_nobody_can_read_are_a_problem() -> None:
    found = report(build_site(project(site(", hours: Hver dag"))).problems)

    assert [line.partition(": ")[2] for line in found] == [
        "error type-fields: no-help.hours must have fields of its own"
    ]
