"""A mapping that notes which of its keys somebody has asked for."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")


class NotedMapping(Mapping[K, V]):
    """The values of another mapping; `note` makes of a key what is added to `notes` when it is asked for.

    A key that is not there is noted too: whoever asks for it would see something else if it were.
    """

    __slots__ = ("_inner", "_note", "_notes")

    def __init__(self, inner: Mapping[K, V], note: Callable[[K], str], notes: set[str]) -> None:
        self._inner = inner
        self._note = note
        self._notes = notes

    def __getitem__(self, key: K) -> V:
        self._notes.add(self._note(key))
        return self._inner[key]

    @overload
    def get(self, key: K, /) -> V | None: ...
    @overload
    def get(self, key: K, /, default: V | D) -> V | D: ...
    def get(self, key: K, /, default: V | D | None = None) -> V | D | None:
        """Return a value, or the default where there is no such key."""
        self._notes.add(self._note(key))
        return self._inner.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.add(self._note(key))  # type: ignore[arg-type]  # who asks for a key of another type finds nothing
        return key in self._inner

    def __iter__(self) -> Iterator[K]:
        return iter(self._inner)

    def __len__(self) -> int:
        return len(self._inner)
