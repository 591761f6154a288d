"""One build from files to files: look whether anything has changed, read, build, publish, remember."""

import contextlib
import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from brobygger.nouns.output import OutputFile, Put, StagedFile, in_hand
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.tools.digests import digest
from brobygger.whole.memory import ForgottenError, Memory, NoMemory
from brobygger.whole.project import Options, Result, Sources

if TYPE_CHECKING:
    from brobygger.edge.files import Knowledge, ReadSources, Survey
    from brobygger.edge.publish import OldSite, Published
    from brobygger.edge.store import Record, Store
    from brobygger.edge.unchanged import Inputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a build is asked for; `cache` is the folder in which it may remember what it has worked out.

    `compresses` as in Options; `records` says that what is published is to be written down beside site.yaml.
    """

    root: Path
    output: Path
    cache: Path
    uses_store: bool
    jobs: int | None
    base_url: str | None
    today: date
    drafts: bool
    compresses: bool = True
    records: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a job: how many files were published, and how many of them are new (None: nothing was)."""

    result: Result
    files: int = 0
    written: int | None = None


def check_site(job: Job) -> Outcome:
    """Build and publish nothing, and look how plain the texts are; what was worked out is remembered."""
    from brobygger.edge.files import read_sources
    from brobygger.edge.plain_language import plain_problems

    with _without_collector(), remembering(job) as memory:
        read = read_sources(job.root)
        result = _built(job, read, memory, _thrown_away, weighs_all=True)
        if result.site is not None and result.site.drafts:
            with_drafts = _built(replace(job, drafts=True), read, memory, _thrown_away, weighs_all=True)
            result = _with_drafts(result, with_drafts)
        if result.site is not None and read.sources is not None:
            result = _with_more(result, plain_problems(job.root, job.jobs, read.sources, result.site, memory))
        return Outcome(result=result)


def _with_drafts(result: Result, shown: Result) -> Result:
    """Return what was found in a site, and what is found in its drafts where they are shown."""
    drafts = {page.document.path for page in shown.site.pages if page.fields.draft} if shown.site else set()
    known = set(result.problems)
    return _with_more(result, (one for one in shown.problems if one.position.path in drafts and one not in known))


def _with_more(result: Result, problems: Iterable[Problem]) -> Result:
    """Return what was found and what else is found, each where it stands."""
    found = sorted((*result.problems, *problems), key=lambda one: (one.position.path, one.position.line or 0))
    return replace(result, problems=tuple(found))


@contextlib.contextmanager
def remembering(job: Job) -> Iterator[Memory]:
    """Yield what remembers parsed files where that is wanted, and nothing of what was published."""
    from brobygger.edge.store import Store
    from brobygger.edge.unchanged import engine_digest

    if not job.uses_store:
        yield NoMemory()
        return
    store = Store(job.cache, b"", engine_digest())
    try:
        yield store
    finally:
        store.close()


def publish_site(job: Job) -> Outcome:
    """Build, and publish where nothing is wrong."""
    from brobygger.edge.publish import refusal

    refused = refusal(job.root, job.output)
    if refused is not None:
        return Outcome(result=Result(problems=(refused,), settings_failed=True))
    with _without_collector():
        outcome = _with_store(job) if job.uses_store else _published(job, NoMemory(), None).outcome
        return _recorded(job, outcome) if job.records and outcome.written is not None else outcome


def _recorded(job: Job, outcome: Outcome) -> Outcome:
    """Write down what was published, beside site.yaml; what could not be written is a problem of the build."""
    from brobygger.edge.whole_file import write_whole

    result = outcome.result
    for path, text in result.records.items():
        try:
            write_whole(job.root / path, text.encode())
        except OSError as fault:
            said = fault.strerror or str(fault)
            result = _with_problem(result, error("own-file-failed", Position(path=path), hint="space", said=said))
    return replace(outcome, result=result)


@dataclass(frozen=True, slots=True)
class InHand:
    """A site that was built and not published, and what it was made from; `sources` is None where that is unusable."""

    result: Result
    sources: Sources | None


def build_in_hand(job: Job, memory: Memory, copy_until: date | None = None) -> InHand:
    """Build and publish nothing; every file is an OutputFile. `copy_until` makes a copy that is handed on."""
    from brobygger.edge.files import read_sources

    with _without_collector():
        read = read_sources(job.root)
        return InHand(_built(job, read, memory, in_hand, copy_until=copy_until), read.sources)


def published_files(job: Job) -> tuple[Result, dict[str, bytes]] | None:
    """Return what a build found and the files that it published, where it would publish just these again, else None."""
    from brobygger.edge.files import surveys_of
    from brobygger.edge.marks import mark_of
    from brobygger.edge.stage import MANIFEST
    from brobygger.edge.store import Store
    from brobygger.edge.unchanged import engine_digest, inputs_of, is_unchanged

    output = job.output.resolve()
    store = Store(job.cache, str(output).encode(), engine_digest())
    record = store.last_record() if job.uses_store else None
    store.close()
    if record is None or record.options != _asked(job):
        return None
    if not is_unchanged(record, inputs_of(surveys_of(job.root)), output):
        return None
    try:
        files = {address: (output / address).read_bytes() for address in record.outputs}
    except OSError:
        return None
    if mark_of(output / MANIFEST) != record.manifest:  # another build has published in the meantime
        return None
    return Result(problems=record.problems, pages=record.page_count, has_base_url=record.has_base_url), files


def _asked(job: Job) -> bytes:
    """Return what changes whenever something else is asked of a build."""
    return digest(repr((str(job.root.resolve()), job.base_url, job.today, job.drafts, job.compresses)).encode())


def _with_store(job: Job) -> Outcome:
    """Build from what is remembered of the last time."""
    from brobygger.edge.files import surveys_of
    from brobygger.edge.store import Store
    from brobygger.edge.unchanged import engine_digest, inputs_of, is_unchanged

    output = job.output.resolve()
    store = Store(job.cache, str(output).encode(), engine_digest())
    # Looked at before anything is read: a file that changes from now on will differ from what is remembered.
    surveys = surveys_of(job.root)
    inputs = inputs_of(surveys)
    options = _asked(job)
    record = store.last_record()
    is_known = record is not None and record.options == options and not job.records
    if record is not None and is_known and is_unchanged(record, inputs, output):
        result = Result(
            problems=record.problems,
            pages=record.page_count,
            has_base_url=record.has_base_url,
        )
        return Outcome(result=result, files=len(record.outputs), written=0)
    try:
        done = _from_memory(job, store, record, inputs, surveys)
    finally:
        store.close()
    if done.published is not None:
        _write_down(store, done.outcome.result, done.published, options, inputs)
    return done.outcome


def _from_memory(
    job: Job, store: "Store", record: "Record | None", inputs: "Inputs", surveys: Mapping[str, "Survey"]
) -> "_Done":
    from brobygger.edge.files import Knowledge
    from brobygger.edge.publish import MovedOnError, OldSite
    from brobygger.edge.unchanged import recollect

    contents = recollect(store, record, inputs, job.root.resolve(), job.output.resolve())
    old = None
    if store.known is not None and record is not None and record.manifest is not None:
        old = OldSite(manifest=record.manifest, marks=record.outputs)
    try:
        return _published(job, store, Knowledge(surveys, contents), old)
    except (ForgottenError, MovedOnError):
        store.known = None
        return _published(job, store, Knowledge(surveys))


@dataclass(frozen=True, slots=True)
class _Done:
    outcome: Outcome
    published: "Published | None" = None


def _published(job: Job, memory: Memory, knowledge: "Knowledge | None", old: "OldSite | None" = None) -> _Done:
    """Build into a stage, and publish what came out of it."""
    from brobygger.edge.files import read_sources
    from brobygger.edge.publish import failed, publish
    from brobygger.edge.stage import Stage

    stage, read = Stage(job.output.resolve()), read_sources(job.root, knowledge)
    try:
        stage.open()
    except OSError as fault:
        # What is wrong with the content is said all the same.
        result = _built(job, read, memory, _thrown_away, weighs_all=True)
        return _Done(Outcome(result=_with_problem(result, failed(job.output, fault))))
    try:
        result = _built(job, read, memory, stage.put)
        if not result.files:
            return _Done(Outcome(result=result))
        try:
            published = publish(result.files, job.output, job.cache, old, stage)
        except FaultError as fault:
            return _Done(Outcome(result=_with_problem(result, fault.problem)))
    finally:
        stage.discard()
    return _Done(Outcome(result=result, files=len(result.files), written=published.written), published)


def _write_down(store: "Store", result: Result, published: "Published", options: bytes, inputs: "Inputs") -> None:
    from brobygger.edge.store import Record, known_as_bytes

    if result.known is None:
        return
    store.write_record(
        Record(
            options=options,
            inputs=inputs,
            outputs=published.marks,
            manifest=published.manifest,
            problems=result.problems,
            page_count=result.pages,
            has_base_url=result.has_base_url,
            known=known_as_bytes(result.known),
        )
    )


def _built(
    job: Job,
    read: "ReadSources",
    memory: Memory,
    put: Put,
    *,
    weighs_all: bool = False,
    copy_until: date | None = None,
) -> Result:
    """Build from what was read; no files where anything is wrong."""
    from brobygger.edge.progress import terminal_bar
    from brobygger.edge.workers import default_jobs, each_in
    from brobygger.whole.pipeline import build

    if read.sources is None:
        return Result(problems=read.problems, settings_failed=True)
    options = Options(
        today=job.today,
        base_url=job.base_url,
        with_drafts=job.drafts,
        weighs_all=weighs_all,
        compresses=job.compresses and not weighs_all and copy_until is None,
        records=job.records,
        copy_until=copy_until,
    )
    result = build(read.sources, options, each_in(job.jobs or default_jobs(), tell=terminal_bar()), memory, put)
    for problem in read.problems:
        result = _with_problem(result, problem)
    return result


def _thrown_away(file: OutputFile) -> StagedFile:
    """Let go of a page that nobody will read."""
    return StagedFile(file.address, is_new=True)


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
