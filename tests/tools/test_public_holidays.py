"""Promise: the public holidays of this year and the next are known, and nothing is made up."""

from datetime import date

from brobygger.tools.public_holidays import last_known, public_holidays


def test_a_country_has_its_own_days_in_both_years() -> None:
    norway, denmark, finland = (public_holidays(code, date(2026, 11, 22)) for code in ("NO", "DK", "FI"))

    assert date(2026, 5, 17) in norway
    assert date(2027, 5, 17) in norway
    assert date(2026, 5, 17) not in denmark
    assert date(2026, 12, 6) in finland
    assert {date(2026, 4, 6), date(2027, 3, 29)} <= set(norway) & set(denmark) & set(finland)  # Easter Monday


def test_they_come_in_order_and_are_the_same_on_every_day_of_a_year() -> None:
    found = public_holidays("NO", date(2026, 1, 1))

    assert list(found) == sorted(set(found))
    assert found == public_holidays("NO", date(2026, 12, 31))
    assert {day.year for day in found} == {2026, 2027}
    assert last_known(date(2026, 1, 1)) == date(2027, 12, 31)


def test_nothing_is_known_of_a_country_that_does_not_exist_or_of_a_time_far_away() -> None:
    assert public_holidays("XX", date(2026, 11, 22)) == ()
    assert public_holidays("NO", date(9999, 1, 1)) == ()
    assert last_known(date(9999, 1, 1)) == date(9999, 12, 31)
