"""Tell editors how far the versions of each page have come, and write down what they confirm."""

from collections.abc import Iterable
from dataclasses import dataclass

from brobygger.edge.files import read_sources
from brobygger.edge.run import Job, remembering
from brobygger.edge.whole_file import write_whole
from brobygger.edge.workers import default_jobs, each_in
from brobygger.nouns.problems import FaultError, Position, Problem, error, nearest
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId
from brobygger.tools.made_from import FOLDER, made_from_text
from brobygger.whole.overview import Overview, overview_of
from brobygger.whole.project import Options
from brobygger.whole.status import base_of_version, made_from_now


@dataclass(frozen=True, slots=True)
class Desk:
    """A site; `problems` is what cannot be read."""

    site: Site
    problems: tuple[Problem, ...]


def open_desk(job: Job) -> Desk:
    """Read a site and its records; raise FaultError where site.yaml cannot be used."""
    read = read_sources(job.root)
    if read.sources is None:
        raise FaultError(read.problems[0])
    options = Options(today=job.today, base_url=job.base_url, with_drafts=True)  # a draft is translated too
    with remembering(job) as memory:
        overview = overview_of(read.sources, options, each_in(job.jobs or default_jobs()), memory)
        return _desk(overview, read.problems)


def confirm(job: Job, page: str, locale: str) -> tuple[Page, Page]:
    """Write down that a version says what its base says today, and return both; raise FaultError where it has none."""
    desk = open_desk(job)
    found = _version(desk.site, _page_id(desk.site, page), locale)
    base = base_of_version(desk.site, found)
    if base is None:
        position = Position(path=found.document.path)
        raise FaultError(error("confirm-original", position, hint="others"))
    records = {**desk.site.made_from.get(locale, {}), found.page_id: made_from_now(desk.site, base)}
    write_whole(job.root / FOLDER / f"{locale}.txt", made_from_text(records).encode())
    return found, base


def _desk(overview: Overview, problems: Iterable[Problem]) -> Desk:
    if overview.site is None:
        raise FaultError(overview.problems[0])
    return Desk(overview.site, (*problems, *overview.problems))


def _page_id(site: Site, typed: str) -> PageId:
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
