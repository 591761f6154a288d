"""Do the same work many times in several processes."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from brobygger.whole.library import Each

WORTH_IT = 400
"""Below this many pieces of work, starting processes costs more than it saves."""


def default_jobs() -> int:
    """Return how many processes this one may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each_in(jobs: int, worth_it: int = WORTH_IT) -> Each:
    """Return what calls a function many times, in `jobs` processes where that is worth it and the system can fork."""

    def each(function: Callable[[int], object], count: int) -> list[object]:
        if jobs < 2 or count < worth_it or not _can_fork():
            return [function(index) for index in range(count)]
        global _work  # noqa: PLW0603 - a forked child finds its work where its parent left it
        _work = _Work(function)
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                return pool.map(_call, range(count), chunksize=max(1, min(64, count // (jobs * 4))))
        finally:
            _work = None

    return each


@dataclass(frozen=True, slots=True)
class _Work:
    function: Callable[[int], object]


_work: _Work | None = None


def _call(index: int) -> object:
    if _work is None:
        raise RuntimeError("a worker was started without work")
    return _work.function(index)


def _can_fork() -> bool:
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()
