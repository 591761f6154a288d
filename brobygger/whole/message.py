"""What a problem says: a message and its hints."""

from dataclasses import dataclass, field
from types import MappingProxyType

ALL = "These exist: {all}."
NEAR = "Did you mean {near}?"
"""Hints that many messages have."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a problem says, and its hints by name."""

    text: str
    hints: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))


def message(text: str, /, **hints: str) -> Message:
    """Return a message; `hints` are named with underscores where their names have hyphens."""
    return Message(text, MappingProxyType({name.replace("_", "-"): hint for name, hint in hints.items()}))
