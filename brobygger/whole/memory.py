"""What a build may know from the one before: parsed files by their bytes, pages by their views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page that stands in the published site: the digest that it was rendered under, and the words that it lacked."""

    key: bytes
    missing: tuple[tuple[str, str], ...] = ()


class Memory(Protocol):
    """Remembers results under digests of everything that they depend on; what it does not know is worked out again.

    `engine` stands for the program and its libraries, and is a part of every digest.
    """

    @property
    def engine(self) -> bytes:
        """Return what changes whenever the program does."""

    @property
    def pages(self) -> Mapping[str, KnownPage]:
        """Return the pages of the published site by their addresses."""

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys."""


@dataclass(frozen=True, slots=True)
class NoMemory:
    """Remembers nothing: a build from nothing."""

    engine: bytes = b""
    pages: Mapping[str, KnownPage] = field(default_factory=dict)

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Know nothing."""
        return dict.fromkeys(keys[:0], b"")

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Forget at once."""
        del results
