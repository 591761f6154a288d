"""What is left to say of an offer that has ended: nobody joins it, and nobody asks what is not known of it."""

from dataclasses import replace
from enum import StrEnum

from brobygger.nouns.model import PageFields
from brobygger.nouns.site import Page
from brobygger.nouns.values import Price, Unknown, roles_of

OVER = frozenset({"how_to_join", "bring", "appointment"})
"""Fields that tell how to take part."""

OPEN = frozenset({"unknown", "ask"})
"""Words that send the reader to ask."""


def said_of(page: Page) -> PageFields:
    """Return the fields that a page shows: all, or once it has ended those that still say something."""
    if not page.has_ended:
        return page.fields
    values = {name: getattr(page.fields, name) for name, _ in roles_of(type(page.fields))}
    return replace(page.fields, **{name: None for name, value in values.items() if name in OVER or _is_open(value)})


def _is_open(value: object) -> bool:
    if isinstance(value, Price):
        return value.amount is Unknown.UNKNOWN
    return isinstance(value, StrEnum) and value in OPEN
