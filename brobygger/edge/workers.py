"""Do the same work many times in several processes."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from brobygger.edge.progress import Tell
from brobygger.whole.library import Each

T = TypeVar("T")

PR_SET_PDEATHSIG = 1

WORTH_IT = 400
"""Below this many pieces of work, starting processes costs more than it saves."""


def default_jobs() -> int:
    """Return how many processes this one may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each_in(jobs: int, worth_it: int = WORTH_IT, tell: Tell | None = None) -> Each:
    """Return what calls a function many times, in `jobs` processes where that is worth it and the system can fork.

    `tell` hears how far it has come.
    """

    def each(function: Callable[[int], T], count: int, weight: int = 1) -> Iterator[T]:
        is_shared = jobs > 1 and count > 1 and count * weight >= worth_it and _can_fork()
        results = _shared(function, jobs, count, weight) if is_shared else map(function, range(count))
        for done, result in enumerate(results, 1):
            if tell is not None:
                tell(done, count)
            yield result

    return each


def _shared(function: Callable[[int], T], jobs: int, count: int, weight: int) -> Iterator[T]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _work  # noqa: PLW0603 - a forked child finds its work where its parent left it
    _work = _Work(function)
    context, done = multiprocessing.get_context("fork"), 0
    try:
        with ProcessPoolExecutor(jobs, context, initializer=die_with, initargs=(os.getpid(),)) as pool:
            for result in pool.map(_call, range(count), chunksize=max(1, min(64 // weight, count // (jobs * 4)))):
                yield cast("T", result)
                done += 1
    except BrokenProcessPool:  # the system has killed a child, most likely for want of memory: more slowly, then
        yield from map(function, range(done, count))
    finally:
        _work = None


@dataclass(frozen=True, slots=True)
class _Work:
    function: Callable[[int], object]


_work: _Work | None = None


def _call(index: int) -> object:
    if _work is None:
        raise RuntimeError("a worker was started without work")
    return _work.function(index)


def die_with(parent: int) -> None:
    """Let this process end with its parent, however that one is killed; elsewhere than on Linux it may stay behind."""
    if sys.platform.startswith("linux"):
        import ctypes
        import signal

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was quicker
            os._exit(1)


def _can_fork() -> bool:
    return sys.platform != "darwin" and hasattr(os, "fork")
