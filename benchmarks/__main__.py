"""`python -m benchmarks`: make the corpus for each contender, let them run in turn, print the tables."""

import argparse
import json
import os
import platform
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.measure import Run, RunError, run
from benchmarks.peers import eleventy, hugo, mkdocs, ours, pelican, zensical
from benchmarks.peers.contender import Contender, MissingError, Prepare
from benchmarks.report import Machine, Report, Series, Size, as_data, as_markdown
from benchmarks.scenarios import SCENARIOS, NotShownError, Scenario, html_files

PEERS: Mapping[str, Prepare] = {
    "eleventy": eleventy.prepare,
    "mkdocs": mkdocs.prepare,
    "mkdocs-flat": mkdocs.prepare_flat,
    "pelican": pelican.prepare,
    "pelican-flat": pelican.prepare_flat,
    "zensical": zensical.prepare,
}


def main(arguments: list[str] | None = None) -> int:
    typed = _parser().parse_args(arguments)
    corpus = Corpus(pages=typed.pages, photos=typed.photos, seed=typed.seed)
    try:
        with _work_folder(typed.work, keep=typed.keep) as work:
            report = _measured(corpus, list(_contenders(corpus, work, typed)), typed, work)
    except (MissingError, NotShownError, RunError) as fault:
        print(fault, file=sys.stderr)
        return 2 if isinstance(fault, MissingError) else 1
    print(as_markdown(report))
    if typed.json:
        typed.json.write_text(json.dumps(as_data(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, default=600, choices=(60, 600, 6000, 60000), help="Pages of topics.")
    parser.add_argument("--photos", type=int, default=0, help="How many photos the pages share.")
    parser.add_argument("--seed", type=int, default=1, help="Another seed makes another corpus.")
    parser.add_argument("--runs", type=int, default=5, help="How often each contender runs in each scenario.")
    parser.add_argument("--scenarios", default=",".join(SCENARIOS), help="Some of them, with commas between.")
    parser.add_argument("--work", type=Path, help="Where the corpora are made; a temporary folder if left out.")
    parser.add_argument("--keep", action="store_true", help="Keep the temporary folder, and say where it is.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="Write every run there.")
    parser.add_argument("--us", metavar="COMMAND", help="Run this instead of build.py; {root} is the corpus.")
    parser.add_argument("--hugo", metavar="PATH", help="Hugo's program; that of this environment if left out.")
    parser.add_argument("--peer", action="append", default=[], choices=tuple(PEERS), help="A further peer, cold only.")
    parser.add_argument("--only-us", action="store_true", help="Leave Hugo out, to look at our own figures.")
    return parser


@contextmanager
def _work_folder(named: Path | None, *, keep: bool) -> Iterator[Path]:
    """Yield the folder to work in; one that was named is never removed."""
    if named is not None:
        if named.exists() and any(named.iterdir()):
            raise MissingError(f"{named} is not empty: name a folder that is, or that is not there yet.")
        named.mkdir(parents=True, exist_ok=True)
        yield named.resolve()
    elif keep:
        folder = Path(tempfile.mkdtemp(prefix="benchmarks-"))
        print(f"The corpora stay in {folder}", file=sys.stderr)
        yield folder
    else:
        with tempfile.TemporaryDirectory(prefix="benchmarks-") as name:
            yield Path(name)


def _contenders(corpus: Corpus, work: Path, typed: argparse.Namespace) -> Iterator[Contender]:
    prepares: dict[str, Prepare] = {"us": partial(ours.prepare, command=typed.us)}
    if not typed.only_us:
        prepares["hugo"] = partial(hugo.prepare, binary=typed.hugo)
    prepares |= {name: PEERS[name] for name in typed.peer}
    for name, prepare in prepares.items():
        print(f"writing the corpus for {name}", file=sys.stderr)
        yield prepare(corpus, work / name)


def _measured(corpus: Corpus, contenders: list[Contender], typed: argparse.Namespace, work: Path) -> Report:
    before = os.getloadavg()[0]
    found: list[Series] = []
    for name in typed.scenarios.split(","):
        if name not in SCENARIOS:
            raise MissingError(f"There is no scenario {name!r}; there are {', '.join(SCENARIOS)}.")
        scenario = SCENARIOS[name]
        taking_part = [one for one in contenders if name == "cold" or one.edits is not None]
        found.extend(_in_turn(scenario, taking_part, corpus.pages, typed.runs, work))
    return Report(
        pages=corpus.pages,
        photos=corpus.photos,
        runs=typed.runs,
        machine=_machine(before),
        sizes=tuple(map(_size, contenders)),
        series=tuple(found),
    )


def _in_turn(scenario: Scenario, contenders: list[Contender], pages: int, count: int, work: Path) -> Iterator[Series]:
    """Run each contender once to warm up and `count` times more, one after the other in each round."""
    runs: dict[str, list[Run]] = {contender.name: [] for contender in contenders}
    shown: dict[str, int] = {}
    for number in range(count + 1):
        for contender in contenders:
            scenario.set_up(contender, number)
            environment = {**os.environ, "NO_COLOR": "1", **dict(contender.environment)}
            done = run(contender.command, contender.folder, environment, work / f"{contender.name}.log")
            shown[contender.name] = scenario.verify(contender, pages, number)
            print(
                f"{scenario.name} {number or 'warm-up'} {contender.name}: {done.wall:.2f} s, {done.processor:.2f} s "
                f"processor, {done.memory:.0f} MiB, seen in {shown[contender.name]} pages",
                file=sys.stderr,
            )
            if number:
                runs[contender.name].append(done)
    for name, made in runs.items():
        yield Series(scenario=scenario.name, contender=name, runs=tuple(made), shown_in=shown[name])


def _size(contender: Contender) -> Size:
    sources = [path for folder in contender.sources for path in folder.rglob("*") if path.is_file()]
    made = [path for path in contender.output.rglob("*") if path.is_file()]
    html = [path.stat().st_size for path in html_files(contender.output)]
    return Size(
        contender=contender.name,
        version=contender.version,
        source_files=len(sources),
        source_bytes=sum(path.stat().st_size for path in sources),
        files=len(made),
        bytes=sum(path.stat().st_size for path in made),
        html_files=len(html),
        html_bytes=sum(html),
        html_median=int(statistics.median(html)),
    )


def _machine(load_before: float) -> Machine:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    model = None
    if Path("/proc/cpuinfo").exists():
        model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return Machine(
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        processor=model[1] if model else platform.machine(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        memory_gib=memory / 2**30,
        date=datetime.now(UTC).strftime("%Y-%m-%d"),
        load_before=load_before,
        load_after=os.getloadavg()[0],
    )


if __name__ == "__main__":
    sys.exit(main())
