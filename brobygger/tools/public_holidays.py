"""The public holidays of a country, from a library that is loaded for the first page that needs them."""

from datetime import MAXYEAR, date


def public_holidays(country: str, today: date) -> tuple[date, ...]:
    """Return the public holidays of this year and the next by a country's code, in order; none where nobody knows."""
    import holidays  # loading it takes 0.08 s, and most builds make no page that needs it

    try:
        found = holidays.country_holidays(country, years=range(today.year, last_known(today).year + 1))
    except NotImplementedError:
        return ()
    return tuple(sorted(found))


def last_known(today: date) -> date:
    """Return the last day of the time whose public holidays are looked up."""
    return date(min(today.year + 1, MAXYEAR), 12, 31)
