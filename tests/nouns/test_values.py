from datetime import date

import pytest

from brobygger.nouns.values import Clock, DayState, OpeningHours, PartialDate


@pytest.mark.parametrize(
    ("partial", "last"),
    [
        (PartialDate(2021), date(2021, 12, 31)),
        (PartialDate(2021, 4), date(2021, 4, 30)),
        (PartialDate(2024, 2), date(2024, 2, 29)),
        (PartialDate(2023, 2), date(2023, 2, 28)),
        (PartialDate(2021, 12), date(2021, 12, 31)),
        (PartialDate(2021, 4, 7), date(2021, 4, 7)),
    ],
)
def test_a_date_counts_to_its_last_day(partial: PartialDate, last: date) -> None:
    assert partial.last_day == last


@pytest.mark.parametrize(
    ("partial", "written"),
    [(PartialDate(2021), "2021"), (PartialDate(2021, 4), "2021-04"), (PartialDate(987, 4, 7), "0987-04-07")],
)
def test_a_date_is_printed_as_exactly_as_it_is_known(partial: PartialDate, written: str) -> None:
    assert str(partial) == written


def test_a_time_of_day_has_two_digits_each() -> None:
    assert str(Clock(9, 5)) == "09:05"


def test_a_week_begins_on_monday() -> None:
    hours = OpeningHours(monday=DayState.CLOSED, sunday=DayState.BY_APPOINTMENT)

    assert hours.week == (DayState.CLOSED, None, None, None, None, None, DayState.BY_APPOINTMENT)
