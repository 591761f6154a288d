"""Promise: a fact means what a text that says it means."""

from datetime import date
from decimal import Decimal

import pytest

from brobygger.nouns.model import Activity, Organisation, PageFields, Service
from brobygger.nouns.values import (
    Clock,
    Contact,
    Email,
    Extra,
    Free,
    Moment,
    OpeningHours,
    PartialDate,
    Phone,
    Price,
    RepeatRule,
    Slot,
    WebAddress,
    When,
)
from brobygger.tools.stated import stated


@pytest.mark.parametrize(
    ("fields", "meaning"),
    [
        (Organisation(founded=PartialDate(1989)), "y:1989"),
        (Organisation(website=WebAddress("https://www.nav.no/x")), "h:nav.no"),
        (Organisation(official_name="Prosjekt 24/7"), "=1440 min"),
        (Organisation(contact=Contact(phone=Phone("+47 23 15 73 00"))), "p:23157300"),
        (Organisation(contact=Contact(email=Email("Post@x.no"))), "e:post@x.no"),
        (Service(opening_hours=OpeningHours(monday=(Slot(Clock(10, 0), Clock(15, 30)),))), "t:15:30"),
        (Service(price=Price(amount=Decimal(200), currency="NOK")), "=200 kr"),
        (Service(price=Price(amount=Free.FREE)), "=0 kr"),
        (Activity(when=When(start=Moment(day=date(2027, 1, 4), time=Clock(17, 0)))), "d:4.1.2027"),
        (Activity(when=When(repeat=RepeatRule("FREQ=WEEKLY;COUNT=10"))), "=10"),
        (Activity(age_min=18), "=216 month"),
        (Activity(extra=Extra((("room", "Rom 12"),))), "=12"),
    ],
)
def test_a_fact_is_understood(fields: PageFields, meaning: str) -> None:
    assert meaning in set(stated(fields, "nb"))


def test_what_only_names_something_or_tells_us_what_to_do_states_nothing() -> None:
    assert set(stated(Activity(weight=3, check_every=12, sequence=4), "nb")) == set()
