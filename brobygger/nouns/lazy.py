"""A mapping whose keys are known and whose values are worked out when somebody asks for them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")


class LazyMapping(Mapping[K, V]):
    """Values by key, each made once by `make`; a key for which nothing can be made must not be among `keys`."""

    __slots__ = ("_keys", "_made", "_make")

    def __init__(self, keys: Collection[K], make: Callable[[K], V]) -> None:
        self._keys = keys
        self._make = make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        try:
            return self._made[key]
        except KeyError:
            if key not in self._keys:
                raise
        value = self._made[key] = self._make(key)
        return value

    # Mapping has these too, by way of an exception for each key that is not there.

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    @overload
    def get(self, key: K, /) -> V | None: ...
    @overload
    def get(self, key: K, /, default: V | D) -> V | D: ...
    def get(self, key: K, /, default: V | D | None = None) -> V | D | None:
        """Return a value, or the default where there is no such key."""
        return self[key] if key in self._keys else default

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
