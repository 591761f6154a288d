"""Write a new page: a file that was not there, and what it was made from."""

import contextlib
from pathlib import Path

from brobygger.edge.run import Job
from brobygger.edge.translations import Desk, not_written, write_record
from brobygger.nouns.problems import FaultError
from brobygger.whole.new_page import Ground, NewPage, Typed, new_page, there_already
from brobygger.whole.report import Say


def write_page(desk: Desk, job: Job, typed: Typed, say: Say) -> NewPage:
    """Write the page that was asked for and return it; raise FaultError where it is not written, and leave nothing."""
    ground = Ground(
        site=desk.site,
        problems=desk.problems,
        pages=desk.sources.pages,
        pictures=frozenset(desk.sources.pictures),
        today=job.today,
    )
    page = new_page(typed, ground, say)
    file = job.root / page.path
    _create(file, page)
    if page.made_from is not None:
        try:
            write_record(job.root, page.locale.key, page.page_id, page.made_from)
        except FaultError:
            _remove(file)
            raise
    return page


def _create(file: Path, page: NewPage) -> None:
    """Write a file that is not there; whoever writes it at the same moment wins, and nothing is overwritten."""
    is_ours = False
    try:
        _make_folder(file.parent)
        with file.open("xb") as handle:
            is_ours = True
            handle.write(page.text.encode())
    except FileExistsError:
        raise FaultError(there_already(page.path)) from None
    except OSError as fault:
        if is_ours:
            _remove(file)
        raise FaultError(not_written(page.path, fault)) from None


def _make_folder(folder: Path) -> None:
    """Make a folder with those above it; a file that stands in its way is not the page that was asked for."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as fault:
        raise NotADirectoryError(fault.errno, fault.strerror) from None


def _remove(file: Path) -> None:
    """Take away a file that was made just now."""
    with contextlib.suppress(OSError):
        file.unlink()
