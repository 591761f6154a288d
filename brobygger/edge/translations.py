"""Tell editors how far the versions of each page have come, and write down what they confirm."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from brobygger.edge.files import read_sources
from brobygger.edge.run import Job, remembering
from brobygger.edge.whole_file import write_whole
from brobygger.edge.workers import default_jobs, each_in
from brobygger.nouns.problems import FaultError, Position, Problem, error, nearest
from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.nouns.values import PageId
from brobygger.tools.behind import source_of
from brobygger.tools.made_from import FOLDER, made_from_text, read_made_from
from brobygger.whole.overview import Overview, overview_of
from brobygger.whole.project import Options, Sources
from brobygger.whole.status import made_from_now


@dataclass(frozen=True, slots=True)
class Desk:
    """A site and its files; `problems` is what cannot be read."""

    site: Site
    sources: Sources
    problems: tuple[Problem, ...]


def open_desk(job: Job) -> Desk:
    """Read a site and its records; raise FaultError where site.yaml cannot be used."""
    read = read_sources(job.root)
    if read.sources is None:
        raise FaultError(read.problems[0])
    options = Options(today=job.today, base_url=job.base_url, with_drafts=True)  # a draft is translated too
    with remembering(job) as memory:
        overview = overview_of(read.sources, options, each_in(job.jobs or default_jobs()), memory)
        return _desk(read.sources, overview, read.problems)


def confirm(job: Job, page: str, locales: Iterable[str], source: str | None = None) -> list[tuple[Page, Page]]:
    """Write down that versions say what their source says today, and return each with its source.

    The source is the version that was named, else the one that is recorded, else the base. Raise FaultError where one
    of them has none; then nothing is written down.
    """
    desk = open_desk(job)
    page_id = page_called(desk.site, page)
    confirmed = [
        (found, _source(desk, found, source)) for found in (_version(desk.site, page_id, key) for key in locales)
    ]
    for found, made_from in confirmed:
        write_record(job.root, found.locale.key, page_id, made_from_now(desk.site, made_from))
    return confirmed


def _source(desk: Desk, found: Page, named: str | None) -> Page:
    """Return the version that one was made from; raise FaultError where that is itself."""
    made_from = source_of(desk.site, found) if named is None else _version(desk.site, found.page_id, named)
    if made_from is None or made_from.locale.key == found.locale.key:
        raise FaultError(error("confirm-original", Position(path=found.document.path), hint="others"))
    return made_from


def write_record(root: Path, locale: str, page_id: PageId, made_from: MadeFrom) -> None:
    """Write down what a version was made from; raise FaultError where the disk refuses."""
    name = f"{FOLDER}/{locale}.txt"
    path = root / name
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace") if path.is_file() else ""
        records, _ = read_made_from(text, name)
        write_whole(path, made_from_text({**records, page_id: made_from}).encode())
    except OSError as fault:
        raise FaultError(not_written(name, fault)) from None


def not_written(path: str, fault: OSError) -> Problem:
    """Return the problem of a file below the root that the disk refuses to take."""
    return error("file-not-written", Position(path=path), hint="space", said=fault.strerror or str(fault))


def _desk(sources: Sources, overview: Overview, problems: Iterable[Problem]) -> Desk:
    if overview.site is None:
        raise FaultError(overview.problems[0])
    return Desk(overview.site, sources, (*problems, *overview.problems))


def page_called(site: Site, typed: str) -> PageId:
    """Return the id of a page by its id or by the path of one of its files."""
    path = typed.replace("\\", "/").removeprefix("./")
    for page in site.pages:
        if path in (page.page_id, page.document.path) or path.endswith(f"/{page.document.path}"):
            return page.page_id
    near = nearest(path, site.versions)
    hint = "near" if near else "none"
    raise FaultError(error("page-unknown", Position(path=typed), hint=hint, value=typed, near=near or "", all=""))


def _version(site: Site, page_id: PageId, locale: str) -> Page:
    page = site.page(page_id, locale)
    if page is None:
        position = Position(path=page_id)
        versions = ", ".join(site.versions[page_id])
        raise FaultError(error("confirm-missing", position, hint="all", value=locale, all=versions))
    return page
