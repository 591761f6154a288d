"""Measure one run of a command as a whole: wall time, processor time, and the memory of all its processes together."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).parent / "launch.py"
INTERVAL = 0.02
SHARE = 20
"""A sample may take one part in so many of the time: where looking is dear, we look less often."""
LIMIT = 3600
"""Seconds after which a run is ended."""
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


class RunError(Exception):
    """A run that failed; the message holds the end of what it printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run used: seconds, and MiB.

    `sampled` is the highest sum over all processes of their proportional set size (memory that processes share is
    counted once), looked at every 20 ms or more seldom; `largest` is the peak resident size of the largest process, as
    the system keeps it, which no sampling misses. `samples` says how often we looked.
    """

    wall: float
    user: float
    system: float
    sampled: float
    largest: float
    samples: int

    @property
    def processor(self) -> float:
        return self.user + self.system

    @property
    def memory(self) -> float:
        """Return the peak of all processes: what was seen, but at least the largest process's own peak."""
        return max(self.sampled, self.largest)


def run(command: tuple[str, ...], folder: Path, environment: dict[str, str], log: Path) -> Run:
    """Run a command in a fresh process; raise RunError where it fails."""
    os.sync()  # what the run before left to be written is not this one's work
    result = log.with_suffix(".result")
    result.unlink(missing_ok=True)
    with log.open("wb") as output:
        launcher = subprocess.Popen(
            [sys.executable, "-I", "-S", str(LAUNCHER), str(result), *command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        sampler = _Sampler(launcher.pid)
        sampler.start()
        try:
            launcher.wait(LIMIT)
        except BaseException as fault:
            # The session is the launcher's own, so this ends it and what it started, and nothing else.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(launcher.pid, signal.SIGKILL)
            launcher.wait()
            if isinstance(fault, subprocess.TimeoutExpired):
                raise RunError(f"{command[0]} was ended after {LIMIT} s.") from None
            raise
        finally:
            sampler.stop()
    if not result.is_file():
        raise RunError(f"{command[0]} could not be started.\n{_end(log)}")
    wall, user, system, largest, code = result.read_text(encoding="ascii").split()
    if int(code) != 0:
        raise RunError(f"{' '.join(command)}\nended with {code}:\n{_end(log)}")
    return Run(
        wall=float(wall),
        user=float(user),
        system=float(system),
        sampled=sampler.peak / 1024,
        largest=float(largest) / 1024,
        samples=sampler.samples,
    )


def _end(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-2000:]


class _Sampler(threading.Thread):
    """Looks at the memory of all processes below one until it is stopped; sizes in KiB."""

    def __init__(self, launcher: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.samples = 0
        self._launcher = launcher
        self._stopped = threading.Event()

    def run(self) -> None:
        pause = 0.002  # the first look comes early: a short run must not slip through
        while not self._stopped.wait(pause):
            began = time.perf_counter()
            total = sum(map(_size, _below(self._launcher)))
            if total:
                self.peak = max(self.peak, total)
                self.samples += 1
            pause = max(INTERVAL, (time.perf_counter() - began) * SHARE)

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _below(process: int) -> list[int]:
    """Return all processes that a process or one of those has started."""
    found: list[int] = []
    waiting = [process]
    while waiting:
        current = waiting.pop()
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{current}/task").iterdir():
                with contextlib.suppress(OSError):
                    text = (task / "children").read_bytes()
                    waiting.extend(map(int, text.split()))
                    found.extend(map(int, text.split()))
    return found


def _size(process: int) -> int:
    """Return a process's proportional set size in KiB; its resident size where the system does not tell."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_bytes().splitlines():
            if line.startswith(b"Pss:"):
                return int(line.split()[1])
    except FileNotFoundError:
        pass
    except OSError:
        with contextlib.suppress(OSError, IndexError):
            return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * PAGE_SIZE // 1024
    return 0
