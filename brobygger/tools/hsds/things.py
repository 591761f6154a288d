"""What objects of HSDS share: an id, and classifications of our own."""

from collections.abc import Iterable
from dataclasses import dataclass

from brobygger.nouns.settings import Settings
from brobygger.tools.identifiers import identifier

Thing = dict[str, object]
"""An object of HSDS by the names of its properties; one whose value is None, or empty, is not known."""


@dataclass(frozen=True, slots=True)
class Ids:
    """Gives what belongs to a page its ids: the same in every build, and in every language that tells of it."""

    settings: Settings
    owner: str

    def of(self, *parts: object) -> str:
        """Return the id of the page's object itself, or of a part of it."""
        return str(identifier(self.settings, "hsds", self.owner, *map(str, parts)))

    def attributes(self, place: str, values: Iterable[tuple[str, object]]) -> list[Thing]:
        """Return what HSDS has no property for as attributes: pairs of what is asked and the answer.

        The answers are the words of site files (`yes`, `no`, `unknown`, `on request`) and belong to no language.
        """
        return [
            {"id": self.of(place, "attribute", name, value), "link_type": name, "value": str(value)}
            for name, value in values
            if value is not None
        ]
