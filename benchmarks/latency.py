"""`python -m benchmarks.latency`: from saving a file to the finished page, for our `serve` and for `hugo server`.

One after the other serves the same corpus, each in its own form. A browser's part is played by this script: it listens
on the server's livereload socket, and asks for the page each time it is told to. An edit ends when the page that comes
back holds it.
"""

import argparse
import asyncio
import json
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.corpus import TODAY, Corpus
from benchmarks.peers import hugo, ours
from benchmarks.peers.contender import REPOSITORY, Contender, MissingError

HELLO = {
    "command": "hello",
    "protocols": ["http://livereload.com/protocols/official-7"],
    "ver": "4.0.2",
    "extensions": [],
}
PATIENCE = 30.0
"""Seconds after which an edit counts as never shown."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Edits are told apart by letters: another number would make us look at the translations too."""

REST = 0.5
"""Seconds between two edits: an editor does not save faster."""


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its contender, the page that is edited, and the line on which it tells of changes."""

    contender: Contender
    page: str
    socket: WebSocketClientConnection


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.latency", description=__doc__)
    parser.add_argument("--pages", type=int, default=600, choices=(60, 600, 6000), help="Pages of topics.")
    parser.add_argument("--edits", type=int, default=20, help="How often the page of each is edited.")
    parser.add_argument("--hugo", metavar="PATH", help="Hugo's program; that of this environment if left out.")
    typed = parser.parse_args(arguments)
    corpus = Corpus(pages=typed.pages)
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as work:
        try:
            contenders = (
                ours.prepare(corpus, Path(work) / "us"),
                hugo.prepare(corpus, Path(work) / "hugo", typed.hugo),
            )
        except MissingError as fault:
            print(fault, file=sys.stderr)
            return 2
        figures = asyncio.run(_measured(contenders, typed.edits))
    print(f"{typed.pages} pages, {typed.edits} edits of a body; from saving to the page that shows it\n")
    print("| | median ms | least | most | ready after s | processor ms an edit |\n|---|---|---|---|---|---|")
    for name, (ready, times, used) in figures.items():
        shown = [1000 * seconds for seconds in times]
        print(
            f"| {name} | {statistics.median(shown):.0f} | {min(shown):.0f} | {max(shown):.0f} "
            f"| {ready:.1f} | {1000 * used / len(times):.0f} |"
        )
    return 0


def _commands(contender: Contender, port: int) -> tuple[str, ...]:
    if contender.name == "us":
        build = (sys.executable, str(REPOSITORY / "build.py"), "serve", "--root", str(contender.folder))
        return (*build, "--port", str(port), "--today", TODAY, "--quiet")
    program, *options = contender.command
    where = ("--port", str(port), "--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{port}/")
    return (program, "server", *options, *where)


async def _measured(contenders: Sequence[Contender], edits: int) -> dict[str, tuple[float, list[float], float]]:
    figures: dict[str, tuple[float, list[float], float]] = {}
    with _started(contenders) as running:
        for contender, port, process, began in running:
            served = await _ready(contender, port)
            figures[contender.version] = (time.perf_counter() - began, [], 0.0)
            used = _processor_seconds(process.pid)
            for number in range(edits + 1):
                seconds = await _edited(served, number)
                if number:  # the first one warms both up
                    figures[contender.version][1].append(seconds)
                else:
                    used = _processor_seconds(process.pid)
                await asyncio.sleep(REST)
            ready, times, _ = figures[contender.version]
            figures[contender.version] = (ready, times, _processor_seconds(process.pid) - used)
    return figures


@contextmanager
def _started(
    contenders: Sequence[Contender],
) -> Iterator[Iterator[tuple[Contender, int, "subprocess.Popen[bytes]", float]]]:
    """Start one server after the other, each when the one before has been measured and ended."""
    processes: list[subprocess.Popen[bytes]] = []

    def start() -> Iterator[tuple[Contender, int, "subprocess.Popen[bytes]", float]]:
        for contender in contenders:
            port, began = _free_port(), time.perf_counter()
            process = subprocess.Popen(_commands(contender, port), stdout=subprocess.DEVNULL)
            processes.append(process)
            yield contender, port, process, began
            _end(process)

    try:
        yield start()
    finally:
        for process in processes:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(timeout=20)


async def _ready(contender: Contender, port: int) -> Served:
    """Wait until a server has the page that is to be edited, and listen on its socket."""
    if contender.edits is None:
        raise TypeError("this contender cannot be edited")
    slug = re.search(r'^slug: *"?([a-z0-9-]+)', contender.edits.body.read_text(encoding="utf-8"), re.MULTILINE)
    output = contender.folder / ".cache" / "preview" if contender.name == "us" else contender.output
    base, until = f"http://127.0.0.1:{port}/", time.perf_counter() + 4 * PATIENCE
    page = ""
    while not page:
        found = next((output / "nb").rglob(f"{slug[1] if slug else ''}.html"), None)
        with suppress(OSError, HTTPClientError):
            if found is not None:
                address = f"{base}{found.relative_to(output).as_posix()}"
                await _text(address)
                page = address
        if time.perf_counter() > until:
            raise TimeoutError(contender.name)
        await asyncio.sleep(0.02)
    line = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await line.write_message(_tight(HELLO))
    await asyncio.wait_for(line.read_message(), PATIENCE)
    await line.write_message(_tight({"command": "info", "url": page, "plugins": {}}))
    return Served(contender, page, line)


def _tight(message: object) -> str:
    """Return a message as browsers write it; Hugo knows it in no other form."""
    return json.dumps(message, separators=(",", ":"))


async def _edited(served: Served, number: int) -> float:
    """Edit the page, and return the seconds until it is served with the edit."""
    if served.contender.edits is None:
        raise TypeError("this contender cannot be edited")
    path, mark = (
        served.contender.edits.body,
        f"This page was edited, {LETTERS[number % 26]} and {LETTERS[number // 26]}.",
    )
    text = re.sub(r"\n\nThis page was edited, \w and \w\.\n$", "\n", path.read_text(encoding="utf-8"))
    began = time.perf_counter()
    path.write_text(f"{text}\n\n{mark}\n", encoding="utf-8")
    while True:
        await asyncio.wait_for(served.socket.read_message(), PATIENCE)
        if mark in await _text(served.page):
            return time.perf_counter() - began


async def _text(address: str) -> str:
    answer = await AsyncHTTPClient().fetch(address, request_timeout=PATIENCE)
    return answer.body.decode()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _processor_seconds(process: int) -> float:
    """Return what a process and all below it have used (Linux)."""
    used, wanted = 0.0, [process]
    while wanted:
        one = wanted.pop()
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            wanted.extend(
                int(child)
                for task in Path(f"/proc/{one}/task").iterdir()
                for child in (task / "children").read_text().split()
            )
        except OSError:
            continue
        used += (int(fields[11]) + int(fields[12])) / 100
    return used


if __name__ == "__main__":
    sys.exit(main())
