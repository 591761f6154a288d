"""A figure: a number, date, time, telephone number or address as a text has it."""

from enum import StrEnum
from fractions import Fraction

from brobygger.nouns.record import record
from brobygger.tools.figures.meaning import Meanings, Needs


class Kind(StrEnum):
    """What sort of figure something is."""

    NUMBER = "number"
    DATE = "date"
    PHONE = "phone"
    ADDRESS = "address"


@record
class Figure:
    """A number, date, time, telephone number or address.

    `text` is how it is written, and `start` where it begins. It `gives` meanings; another text says it too where that
    gives all of one of its `needs`. What is no claim (an article, `both`) only gives. `rounded` is its value with its
    unit where it was made round, `count` the number where it is a whole one without a unit.
    """

    kind: Kind
    text: str
    start: int
    gives: Meanings
    needs: Needs
    is_claim: bool
    rounded: tuple[Fraction, str | None] | None = None
    count: int | None = None
