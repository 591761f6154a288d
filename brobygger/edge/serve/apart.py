"""A process of its own for what takes time: it may share its work among others, and one that dies is replaced."""

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from brobygger.edge.workers import die_with

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug of ours, or the death of the process; `said` is for those who mend it."""

    said: str


class Apart(Generic[T]):
    """Asks what lives in a process of its own, one question at a time; call it from one thread only."""

    def __init__(self, make: Callable[[], T], name: str) -> None:
        """Let `make`, which must be a function that can be pickled, make what is asked, in a process of that name."""
        self._make = make
        self._name = name
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def ask(self, question: Callable[[T], object]) -> object:
        """Return what is answered to a question, which must be a function that can be pickled."""
        try:
            connection = self._connection or self._start()
            connection.send(question)
            return connection.recv()
        except (EOFError, OSError):
            code = self._process.exitcode if self._process else None
            self.close()
            return Failed(f"The process {self._name} has died ({code}).")

    def close(self) -> None:
        """Let the process end."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.join(timeout=5)
            self.kill()
            self._process = None

    def kill(self) -> None:
        """End the process whatever it does; any thread may call this."""
        process = self._process
        if process is not None and process.is_alive():
            process.kill()
            process.join()

    def _start(self) -> Connection:
        # A fresh interpreter: this process has threads, and what a fork takes over of them may stand still for ever.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_answer, args=(there, self._make, os.getpid()), name=self._name)
        process.start()
        there.close()
        self._process, self._connection = process, here
        return here


def _answer(connection: Connection, make: Callable[[], T], parent: int) -> None:
    """Answer questions until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which then hangs up
    die_with(parent)
    asked = make()
    while True:
        try:
            question: Callable[[T], object] = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = question(asked)
        except Exception:  # whatever it is, the next save may cure it
            answer = Failed(traceback.format_exc())
        connection.send(answer)
