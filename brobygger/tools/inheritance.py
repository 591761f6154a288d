"""Facts live in one place: what a version takes over from the one that it was made from (content-model 1)."""

import dataclasses
from collections.abc import Iterator
from typing import TypeVar

from brobygger.nouns.values import IDENTITIES, roles_of

T = TypeVar("T")


def inherit(own: T, base: T) -> T:
    """Return `own` with the facts of `base`; both are the same kind of dataclass.

    Texts stay the version's own, mappings are merged by key, items of a list by their identity. Where both
    say a fact, the base's counts: `conflicts` tells of it.
    """
    values = {}
    for name, role in roles_of(type(own)):
        ours, theirs = getattr(own, name), getattr(base, name)
        values[name] = _merged(ours, theirs) if role == "fact" else ours
    return type(own)(**values)


def _merged(ours: object, theirs: object) -> object:
    if theirs is None:
        return ours
    if _is_record(theirs):
        empty = type(theirs)()
        return inherit(ours if type(ours) is type(theirs) else empty, theirs)
    if isinstance(theirs, tuple) and theirs and _is_record(theirs[0]):
        identity = IDENTITIES.get(type(theirs[0]))
        mine = ours if isinstance(ours, tuple) else ()
        by_identity = {getattr(item, identity): item for item in mine} if identity else {}
        return tuple(
            inherit(by_identity.get(getattr(item, identity) if identity else None, type(item)()), item)
            for item in theirs
        )
    return theirs


def says_facts(own: object) -> bool:
    """Say whether a record holds any fact at all; most translations do not."""
    return any(role == "fact" and getattr(own, name) is not None for name, role in roles_of(type(own)))


def conflicts(own: object, base: object, prefix: str = "") -> Iterator[str]:
    """Yield the dotted name of each fact that `own` says otherwise than `base`."""
    for name, role in roles_of(type(own)):
        if role != "fact":
            continue
        ours, theirs = getattr(own, name), getattr(base, name)
        dotted = prefix + name.rstrip("_")
        if ours is None or theirs is None or ours == theirs:
            continue
        if _is_record(ours) and type(ours) is type(theirs):
            yield from conflicts(ours, theirs, f"{dotted}.")
        elif isinstance(ours, tuple) and ours and _is_record(ours[0]) and isinstance(theirs, tuple):
            yield from _list_conflicts(ours, theirs, dotted)
        else:
            yield dotted


def _list_conflicts(ours: tuple[object, ...], theirs: tuple[object, ...], dotted: str) -> Iterator[str]:
    identity = IDENTITIES.get(type(ours[0]))
    known = {getattr(item, identity): item for item in theirs} if identity else dict(enumerate(theirs))
    for index, item in enumerate(ours):
        key = getattr(item, identity) if identity else index
        if key in known:
            yield from conflicts(item, known[key], f"{dotted}[{index}].")
        else:
            yield f"{dotted}[{index}]"


def counterpart(name: str, own: object, base: object) -> str:
    """Return what `base` calls the fact that `own` calls `name`: an item of a list may have another place there."""
    field, bracket, rest = name.partition("[")
    index, _, tail = rest.partition("]")
    ours, theirs = getattr(own, field, None), getattr(base, field, None)
    if not bracket or not isinstance(ours, tuple) or not isinstance(theirs, tuple):
        return name
    identity = IDENTITIES.get(type(ours[int(index)]))
    if identity is None:
        return name
    wanted = getattr(ours[int(index)], identity)
    place = next((place for place, item in enumerate(theirs) if getattr(item, identity) == wanted), int(index))
    return f"{field}[{place}]{tail}"


def _is_record(value: object) -> bool:
    return dataclasses.is_dataclass(value) and any(role for _, role in roles_of(type(value)))
