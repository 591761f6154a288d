"""`python -m benchmarks.steps`: what each step and each check of a cold build costs, in one process.

Steps and checks are wrapped with a clock of processor time, so the figures hold the clock's own cost too, some
microseconds a call: trust their order and their shares. Nothing is written to disk.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from benchmarks.corpus import BASE_URL, TODAY, Corpus
from benchmarks.peers.ours import write_site
from brobygger.edge.files import read_sources
from brobygger.nouns.output import OutputFile, StagedFile
from brobygger.steps import parse
from brobygger.steps.checks import check_output
from brobygger.whole import library, pipeline
from brobygger.whole.project import Options

T = TypeVar("T")

Call = Callable[..., object]

TIMED: tuple[tuple[ModuleType, str, str], ...] = (
    (parse, "split", "front matter"),
    (parse, "read_fields", "fields"),
    (parse, "parse_markdown", "Markdown"),
    (parse, "traces_of_page", "traces of figures"),
    (library, "_packed", "parsing, with packing"),
    (pipeline, "surroundings_of", "settings, contacts, catalogues"),
    (pipeline, "whole_scope", "putting the site together"),
    (pipeline, "view_of", "views"),
    (pipeline, "render", "templates"),
    (pipeline, "search_engine_files", "sitemap"),
    (pipeline, "_finished", "pages, with their checks"),
)


class Clock:
    """Processor time by name, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def timed(self, function: Call, name: str) -> Call:
        def call(*values: object, **named: object) -> object:
            began = time.process_time()
            try:
                return function(*values, **named)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began

        return call

    def exhausted(self, check: Callable[..., Iterable[object]]) -> Call:
        """Return a check that is run to its end within its own time."""
        return self.timed(lambda *values: list(check(*values)), check.__name__)


def in_this_process(function: Callable[[int], T], count: int, weight: int = 1) -> Iterator[T]:
    del weight
    return map(function, range(count))


def let_go(file: OutputFile) -> StagedFile:
    return StagedFile(file.address, is_new=True)


def measured(root: Path) -> dict[str, float]:
    """Build the site in `root` once and return what took how long."""
    clock = Clock()
    for module, function, name in TIMED:
        setattr(module, function, clock.timed(getattr(module, function), name))
    for name in ("PAGE_CHECKS", "SITE_CHECKS"):
        setattr(pipeline, name, tuple(clock.exhausted(check) for check in getattr(pipeline, name)))
    setattr(pipeline, check_output.__name__, clock.exhausted(check_output))
    read = clock.timed(read_sources, "reading the files")(root)
    sources = getattr(read, "sources", None)
    if sources is None:
        raise SystemExit(f"{root} cannot be read")
    gc.disable()
    options = Options(today=date.fromisoformat(TODAY), base_url=BASE_URL)
    clock.timed(pipeline.build, "all of the build")(sources, options, in_this_process, put=let_go)
    return clock.seconds


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.steps", description=__doc__)
    parser.add_argument("--pages", type=int, default=600, help="Pages of topics.")
    typed = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        root = Path(folder) / "site"
        write_site(Corpus(pages=typed.pages), root)
        found = measured(root)
    print(f"| {typed.pages} pages, one process, collector at rest | processor s | of all |\n|---|---|---|")
    for name, seconds in sorted(found.items(), key=lambda pair: -pair[1]):
        print(f"| {name} | {seconds:.2f} | {seconds / found['all of the build']:.0%} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
