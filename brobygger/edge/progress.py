"""How far long work has come, for somebody who waits at a terminal."""

import sys
import time
from collections.abc import Callable

import click

Tell = Callable[[int, int], None]
"""Is told how much of a piece of work is done, and how much there is."""

SOON = 0.5
"""Seconds: what is done sooner needs no bar."""


def terminal_bar() -> Tell | None:
    """Return what draws a bar on the terminal, or None where nobody looks at one."""
    return _Bar() if sys.stderr.isatty() else None


class _Bar:
    """A bar for one piece of work after the other; each is gone when it is done."""

    def __init__(self) -> None:
        self._began: float | None = None

    def __call__(self, done: int, count: int) -> None:
        now = time.monotonic()
        began = self._began = now if self._began is None else self._began
        if done >= count:
            if now - began > SOON:
                click.echo(f"\r{' ' * 40}\r", nl=False, err=True)
            self._began = None
        elif now - began > SOON:
            filled = 30 * done // count
            click.echo(f"\r[{'#' * filled}{'.' * (30 - filled)}] {100 * done // count:3} %", nl=False, err=True)
