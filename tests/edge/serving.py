"""A running preview, as its editor and its editor's browser meet it."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from tests.support import ROOT, TODAY

PATIENCE = 30
"""Seconds after which something counts as not happening; machines that test many things at once are slow."""


@dataclass(frozen=True, slots=True)
class Program:
    """How a preview is started: this checkout's, or that of an installed package."""

    command: Sequence[str] = (sys.executable, "-m", "brobygger")
    folder: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))


@dataclass
class Serving:
    """A preview: its process, its port, and what it has said on the terminal."""

    process: "subprocess.Popen[str]"
    port: int
    said: list[str]

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Ask for a page as the browser does."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def post(self, path: str, body: str, **headers: str) -> int:
        """Press a button."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        form = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        try:
            connection.request("POST", path, body=body, headers=form)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()

    def shows(self, path: str, text: str) -> None:
        """Wait until a page shows a text."""
        until(lambda: text in self.get(path)[1], f"{path} shows {text!r}", self.said)

    def hides(self, path: str, text: str) -> None:
        """Wait until a page no longer shows a text."""
        until(lambda: text not in self.get(path)[1], f"{path} no longer shows {text!r}", self.said)

    @property
    def is_ready(self) -> bool:
        """Say whether the first build is done."""
        assert self.process.poll() is None, "".join(self.said)
        try:
            return self.get("/_brobygger/status")[0] == 200
        except OSError:
            return False

    @property
    def token(self) -> str:
        """Return the token that stands in pages of ours."""
        found = re.search(r'name="token" value="([^"]+)"', self.get("/nb/index.html")[1])
        assert found is not None
        return found[1]


def until(is_so: Callable[[], bool], what: str, terminal: Sequence[str] = ()) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"this did not happen: {what}\n{''.join(terminal)}"
        time.sleep(0.02)


@contextmanager
def lent(file: Path, preview: Serving, path: str, text: str) -> Iterator[Path]:
    """Lend a test a file to write in; take it back as it was, and wait until its page shows that and no error."""
    before = file.read_text()
    yield file
    file.write_text(before)
    preview.shows(path, text)
    preview.hides(path, "bb-overlay")


@contextmanager
def serving(root: Path, *options: str, program: Program | None = None) -> Iterator[Serving]:
    """Start a preview on a free port, and end it as Ctrl+C does."""
    program = program or Program()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    typed = ["serve", "--root", str(root), "--port", str(port), "--today", str(TODAY), *options]
    process = subprocess.Popen(
        [*program.command, *typed],
        cwd=program.folder,
        env={**program.environment, "LANGUAGE": "en", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    said: list[str] = []
    listener = Thread(target=lambda: said.extend(iter(process.stdout.readline, "")), daemon=True)  # type: ignore[union-attr]
    listener.start()
    preview = Serving(process, port, said)
    try:
        until(lambda: preview.is_ready, "the preview has started", said)
        yield preview
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=PATIENCE)
            finally:
                process.kill()
        listener.join(timeout=PATIENCE)
        if process.stdout is not None:
            process.stdout.close()


def children(process: int) -> list[int]:
    """Return the numbers of a process's children (Linux)."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").iterdir():
        found.extend(int(child) for child in (task / "children").read_text().split())
    return sorted(found)


def memory(process: int) -> int:
    """Return how much memory a process has for itself, in KiB (Linux)."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return sum(int(size) for size in re.findall(r"^Private_\w+: +(\d+) kB", rollup, re.MULTILINE))
