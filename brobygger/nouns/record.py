"""Frozen dataclasses that travel between processes and into the store quickly."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(dataclasses.field,))
def record(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots whose fields are named where it is made.

    The standard library writes and reads such a class through a loop in Python over its fields, object by object; a
    page's view has about two hundred. Here the state is a tuple that is taken in one call, and comparing, hashing and
    showing are done by the same few functions for every class: to generate them for each costs a twelfth of loading.
    """
    made = dataclasses.dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)(cls)
    names = [field.name for field in dataclasses.fields(made)]  # type: ignore[arg-type]  # made a dataclass above
    if names:
        setters = [_slot(made, name) for name in names]
        take = attrgetter(*names)

        def is_equal(self: T, other: object) -> bool:
            return take(self) == take(other) if type(other) is made else NotImplemented

        def hashed(self: T) -> int:
            return hash(take(self))

        def get_state(self: T) -> object:
            return take(self)

        def get_only_state(self: T) -> object:
            return (take(self),)

        def set_state(self: T, state: tuple[object, ...]) -> None:
            for setter, value in zip(setters, state, strict=True):
                setter(self, value)

        type.__setattr__(made, "__getstate__", get_state if len(names) > 1 else get_only_state)
        type.__setattr__(made, "__setstate__", set_state)
        type.__setattr__(made, "__eq__", is_equal)
        type.__setattr__(made, "__hash__", hashed)
    type.__setattr__(made, "__repr__", _shown)
    return made


def _shown(self: object) -> str:
    """Write a record as the call that would make it."""
    values = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))  # type: ignore[arg-type]
    return f"{type(self).__name__}({', '.join(values)})"


def _slot(cls: type, name: str) -> Callable[[object, object], None]:
    """Return what sets a field of a frozen object: its slot, which knows nothing of being frozen."""
    for base in cls.__mro__:
        if name in base.__dict__ and hasattr(base.__dict__[name], "__set__"):
            setter: Callable[[object, object], None] = base.__dict__[name].__set__
            return setter
    raise TypeError(f"{cls.__name__} has no slot {name}")
