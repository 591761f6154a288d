"""Digests of values: equal values have equal digests, in every process and on every day."""

import io
import pickle
from hashlib import blake2b

SIZE = 16


def digest(*parts: bytes) -> bytes:
    """Return a digest of several parts; where one part ends and the next begins counts."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.digest()


def value_digest(value: object, *context: bytes) -> bytes:
    """Return a digest of a frozen value and of what else a result depends on.

    The value is written without the memory that pickle usually keeps of objects it has seen: that would tell one string
    used twice from two equal strings. Values must therefore hold no cycles, and no sets.
    """
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.fast = True
    pickler.dump(value)
    return digest(out.getvalue(), *context)


def sealed(data: bytes) -> bytes:
    """Return bytes that show later whether they are whole."""
    return digest(data) + data


def unsealed(data: bytes) -> bytes | None:
    """Return what was sealed, or None where it is not whole."""
    body = data[SIZE:]
    return body if digest(body) == data[:SIZE] else None
