"""One build from files to files: look whether anything has changed, read, build, publish, remember."""

import contextlib
import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from brobygger.nouns.problems import FaultError, Problem
from brobygger.tools.digests import digest
from brobygger.whole.memory import Memory, NoMemory
from brobygger.whole.project import Options, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a build is asked for; `cache` is the folder in which it may remember what it has worked out."""

    root: Path
    output: Path
    cache: Path
    uses_store: bool
    jobs: int | None
    base_url: str | None
    today: date
    drafts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a job: how many files were published, and how many of them are new (None: nothing was)."""

    result: Result
    files: int = 0
    written: int | None = None


def check_site(job: Job) -> Outcome:
    """Build and publish nothing."""
    with _without_collector():
        return Outcome(result=_built(job, NoMemory()))


def publish_site(job: Job) -> Outcome:
    """Build, and publish where nothing is wrong."""
    from brobygger.edge.publish import refusal

    refused = refusal(job.root, job.output)
    if refused is not None:
        return Outcome(result=Result(problems=(refused,), settings_failed=True))
    with _without_collector():
        return _with_store(job) if job.uses_store else _without_store(job)


def _without_store(job: Job) -> Outcome:
    from brobygger.edge.publish import publish

    result = _built(job, NoMemory())
    if not result.files:
        return Outcome(result=result)
    try:
        published = publish(result.files, job.output, job.cache)
    except FaultError as fault:
        return Outcome(result=_with_problem(result, fault.problem))
    return Outcome(result=result, files=len(result.files), written=published.written)


def _with_store(job: Job) -> Outcome:
    from brobygger.edge.files import default_folder
    from brobygger.edge.publish import MANIFEST, MovedOnError, publish
    from brobygger.edge.store import Record, Store, mark_of
    from brobygger.edge.unchanged import engine_digest, inputs_of, is_unchanged

    output = job.output.resolve()
    store = Store(job.cache, str(output).encode(), engine_digest())
    # Looked at before anything is read: a file that changes from now on will differ from what is remembered.
    inputs = inputs_of((job.root, default_folder()))
    options = digest(repr((str(job.root.resolve()), job.base_url, job.today, job.drafts)).encode())
    record = store.last_record()
    if record is not None and record.options == options and is_unchanged(record, inputs, output):
        result = Result(problems=record.problems, pages=record.page_count, has_base_url=record.has_base_url)
        return Outcome(result=result, files=len(record.outputs), written=0)
    manifest = None
    if record is not None and record.manifest is not None and mark_of(output / MANIFEST) == record.manifest:
        manifest = record.manifest
        marks = record.outputs
        store.pages = {name: page for name, page in record.pages.items() if mark_of(output / name) == marks.get(name)}
    result = _built(job, store)
    if not result.files:
        return Outcome(result=result)
    try:
        try:
            published = publish(result.files, output, job.cache, based_on=manifest)
        except MovedOnError:
            store.pages = {}
            result = _built(job, store)
            if not result.files:
                return Outcome(result=result)
            published = publish(result.files, output, job.cache)
    except FaultError as fault:
        return Outcome(result=_with_problem(result, fault.problem))
    store.write_record(
        Record(
            options=options,
            inputs=inputs,
            outputs=published.marks,
            manifest=published.manifest,
            pages=result.known,
            problems=result.problems,
            page_count=result.pages,
            has_base_url=result.has_base_url,
        )
    )
    return Outcome(result=result, files=len(result.files), written=published.written)


def _built(job: Job, memory: Memory) -> Result:
    """Read the sources and build; no files where anything is wrong."""
    from brobygger.edge.files import read_sources
    from brobygger.edge.workers import default_jobs, each_in
    from brobygger.whole.pipeline import build

    read = read_sources(job.root)
    if read.sources is None:
        return Result(problems=read.problems, settings_failed=True)
    options = Options(today=job.today, base_url=job.base_url, with_drafts=job.drafts)
    result = build(read.sources, options, each_in(job.jobs or default_jobs()), memory)
    for problem in read.problems:
        result = _with_problem(result, problem)
    return result


def _with_problem(result: Result, problem: Problem) -> Result:
    return replace(result, problems=(problem, *result.problems), files=() if problem.is_error else result.files)


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Let the garbage collector rest: looking for cycles costs a seventh of a build and frees next to nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
