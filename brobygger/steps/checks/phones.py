"""Promise: a telephone number stands in one place, and belongs to one country."""

import re
from collections.abc import Iterator

from brobygger.nouns.document import Block
from brobygger.nouns.problems import Position, Problem, error, warning
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Contact
from brobygger.tools.telephone import works_abroad
from brobygger.tools.wording import TAG

NUMBER = re.compile(r"(?<![\w./-])(?:\+\d{1,3}[ \u00a0]?)?\d{2,3}(?:[ \u00a0]?\d{2,3}){2,4}(?![\w/-]|[.,]\d)")
DIGITS = re.compile(r"\d\d")
"""What every number has and most blocks have not."""


def check_phones(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a warning for a number in a text, an error for one of another country or without its country's code."""
    yield from _check_contact(page)
    for section in site.bodies[page.document.path]:
        for block in section.blocks:
            yield from _check_block(site, page, block)


def _check_contact(page: Page) -> Iterator[Problem]:
    contact = getattr(page.document.fields, "contact", None)
    if not isinstance(contact, Contact):
        return
    for name, number in (("phone", contact.phone), ("sms", contact.sms)):
        if number and not works_abroad(number):
            position = page.document.position(f"contact.{name}")
            yield error("phone-country-code", position, hint="plus", value=number)


def _check_block(site: Site, page: Page, block: Block) -> Iterator[Problem]:
    text = "".join(piece if isinstance(piece, str) else "¤" for piece in block.pieces)
    if not DIGITS.search(text):
        return
    for found in NUMBER.finditer(TAG.sub("", text)):
        number = found[0].strip()
        if len(_digits(number)) < 8 or _looks_like_years(number):
            continue
        position = Position(path=page.document.path, line=block.first_line, column=1)
        countries = {line.country for line in site.helplines.values() if _digits(line.phone or "") == _digits(number)}
        if countries and page.fields.country and page.fields.country not in countries:
            others = ", ".join(sorted(countries))
            yield error("phone-other-country", position, hint="contact", number=number, countries=others)
        else:
            yield warning("phone-in-text", position, hint="contact", number=number)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _looks_like_years(number: str) -> bool:
    return all(re.fullmatch(r"(19|20)\d\d", part) for part in re.findall(r"\d+", number))
