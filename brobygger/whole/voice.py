"""Speak a language: messages with their values, and dates, money and names as that language writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from brobygger.nouns.values import PartialDate
from brobygger.tools import formatting
from brobygger.whole.report import Say


@dataclass(frozen=True, slots=True)
class Voice:
    """What says a message in a language, and that language."""

    say: Say
    language: str

    def __call__(self, message: str, **values: object) -> str:
        """Return a message with its values; where none are given, it stays as it is."""
        text = self.say(message)
        return text.format(**values) if values else text

    def date(self, date: PartialDate) -> str:
        """Return a date as exactly as it is known."""
        return formatting.date_in(self.language, date)

    def money(self, amount: Decimal, currency: str | None) -> str:
        """Return an amount, with its currency where that is known."""
        return formatting.money_in(self.language, amount, currency) if currency else str(amount)

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return formatting.country_in(self.language, code)

    def tongue(self, tag: str) -> str:
        """Return the name of a language; the written form of Norwegian that most read is just called Norwegian."""
        return formatting.language_in(self.language, "no" if tag == "nb" else tag)

    def weekday(self, index: int) -> str:
        """Return the name of a day, Monday being 0."""
        return formatting.weekday_in(self.language, index)

    def listing(self, words: Iterable[str]) -> str:
        """Return words joined as in a sentence."""
        return formatting.listing_in(self.language, list(words))
