"""A process that builds the preview: it may share its work among others, and one that dies is replaced."""

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

from brobygger.edge.serve.preview import Preview, Wanted
from brobygger.edge.workers import die_with


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug of ours, or the death of the process; `said` is for those who mend it."""

    said: str


class Builder:
    """Asks a process of its own, one question at a time; call it from one thread only."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def ask(self, question: Callable[[Preview], object]) -> object:
        """Return what the preview answers to a question, which must be a function that can be pickled."""
        try:
            connection = self._connection or self._start()
            connection.send(question)
            return connection.recv()
        except (EOFError, OSError):
            code = self._process.exitcode if self._process else None
            self.close()
            return Failed(f"The process that builds the preview has died ({code}).")

    def close(self) -> None:
        """Let the process end."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.join(timeout=5)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process = None

    def _start(self) -> Connection:
        # A fresh interpreter: this process has threads, and what a fork takes over of them may stand still for ever.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_answer, args=(there, self._wanted, os.getpid()), name="brobygger-preview")
        process.start()
        there.close()
        self._process, self._connection = process, here
        return here


def _answer(connection: Connection, wanted: Wanted, parent: int) -> None:
    """Answer questions until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which then hangs up
    die_with(parent)
    preview = Preview(wanted)
    while True:
        try:
            question: Callable[[Preview], object] = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = question(preview)
        except Exception:  # whatever it is, the next save may cure it
            answer = Failed(traceback.format_exc())
        connection.send(answer)
