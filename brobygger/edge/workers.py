"""Do the same work many times in several processes."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from brobygger.edge.progress import Tell
from brobygger.whole.library import Each

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

    def told(results: Iterable[object], count: int) -> list[object]:
        found: list[object] = []
        for result in results:
            found.append(result)
            if tell is not None:
                tell(len(found), count)
        return found

    def each(function: Callable[[int], object], count: int, weight: int = 1) -> list[object]:
        if jobs < 2 or count < 2 or count * weight < worth_it or not _can_fork():
            return told(map(function, range(count)), count)
        global _work  # noqa: PLW0603 - a forked child finds its work where its parent left it
        _work = _Work(function)
        from concurrent.futures.process import BrokenProcessPool

        try:
            return told(_shared(jobs, count, weight), count)
        except BrokenProcessPool:  # the system has killed a child, most likely for want of memory: more slowly, then
            return told(map(function, range(count)), count)
        finally:
            _work = None

    return each


def _shared(jobs: int, count: int, weight: int) -> Iterator[object]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, context, initializer=die_with, initargs=(os.getpid(),)) as pool:
        yield from pool.map(_call, range(count), chunksize=max(1, min(64 // weight, count // (jobs * 4))))


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
