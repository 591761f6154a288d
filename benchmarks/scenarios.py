"""What is measured: how a scenario is set up before a run, and how its output is looked at after it.

An edit is new in every run (it carries the run's number), so no store can know its result from a run before.
"""

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.contender import LAYOUT_MARK, Contender, Edits

LOOKED_AT = 2000
"""After a template edit at most about so many pages are opened."""


GONE = "gone"
"""Beside a contender's folder: what earlier runs have made, until all is measured."""

OWN_LAYOUT = 10
"""How many pages may have a layout of their own: the start page, 404 in each language, redirects."""


class NotShownError(Exception):
    """A run whose output does not show what it was to do; its figures are worth nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """`set_up` prepares the run of a number, `verify` returns how many files show its work or raises NotShownError."""

    name: str
    set_up: Callable[[Contender, int], None]
    verify: Callable[[Contender, int, int], int]


def _clear(contender: Contender, _number: int) -> None:
    """Put output and caches out of the way.

    To delete them here would slow down what follows: ext4 gives out no inode that was freed in the last minutes, and
    looks at each of them for every new file. That took 4 s of processor time of a build with 9,000 files.
    """
    gone = contender.folder.parent / GONE
    gone.mkdir(exist_ok=True)
    for folder in (contender.output, *contender.caches):
        if folder.exists():
            folder.rename(Path(tempfile.mkdtemp(dir=gone)) / folder.name)


def _nothing(_contender: Contender, _number: int) -> None:
    pass


def _edit_body(contender: Contender, number: int) -> None:
    path = _edits(contender).body
    text = re.sub(r"\nbench-body-\d+\n", "", path.read_text(encoding="utf-8"))
    _replace(path, f"{text}\nbench-body-{number}\n")


def _edit_title(contender: Contender, number: int) -> None:
    path = _edits(contender).title
    text = path.read_text(encoding="utf-8")
    _replace(path, re.sub(r"(?m)^(title: .*?)( bench-title-\d+)?$", rf"\1 bench-title-{number}", text, count=1))


def _edit_layout(contender: Contender, number: int) -> None:
    path = _edits(contender).layout
    text = re.sub(r"<p>bench-layout-\d+</p>\n", "", path.read_text(encoding="utf-8"))
    if LAYOUT_MARK not in text:
        raise NotShownError(f"{path.name} of {contender.name} has no {LAYOUT_MARK}, which the template edit needs.")
    _replace(path, text.replace(LAYOUT_MARK, f"<p>bench-layout-{number}</p>\n{LAYOUT_MARK}"))


def _replace(path: Path, text: str) -> None:
    """Write a file as editors do: aside, then in one step."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)


def _is_whole(contender: Contender, pages: int, _number: int) -> int:
    found = sum(1 for _ in html_files(contender.output))
    if found < pages:
        raise NotShownError(f"{contender.name} made {found} pages of {pages}.")
    return found


def _shows_body(contender: Contender, pages: int, number: int) -> int:
    return _shown(contender, pages, f"bench-body-{number}<", least=1)


def _shows_title(contender: Contender, pages: int, number: int) -> int:
    """The page itself, its section's list, the A-Z page, and the four pages that name the organisation."""
    return _shown(contender, pages, f"bench-title-{number}<", least=7 if pages >= 30 else 3)


def _shown(contender: Contender, pages: int, mark: str, *, least: int) -> int:
    _is_whole(contender, pages, 0)
    wanted = mark.encode()
    found = sum(1 for path in html_files(contender.locale_output) if wanted in path.read_bytes())
    if found < least:
        raise NotShownError(f"{mark[:-1]} stands in {found} pages of {contender.name}, not in {least}.")
    return found


def _shows_layout(contender: Contender, pages: int, number: int) -> int:
    total = _is_whole(contender, pages, 0)
    step = max(1, total // LOOKED_AT)
    looked = [path for index, path in enumerate(html_files(contender.output)) if index % step == 0]
    wanted = f"<p>bench-layout-{number}</p>".encode()
    found = sum(1 for path in looked if wanted in path.read_bytes())
    if found < len(looked) - OWN_LAYOUT:
        raise NotShownError(f"The edited layout stands in {found} of {len(looked)} pages of {contender.name}.")
    return found


def html_files(folder: Path) -> Iterator[Path]:
    """Yield the pages below a folder."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if name.endswith(".html"))


def _edits(contender: Contender) -> Edits:
    if contender.edits is None:
        raise TypeError(f"{contender.name} is measured cold only")
    return contender.edits


SCENARIOS: Mapping[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario(name="cold", set_up=_clear, verify=_is_whole),
        Scenario(name="no-change", set_up=_nothing, verify=_is_whole),
        Scenario(name="one-body-edit", set_up=_edit_body, verify=_shows_body),
        Scenario(name="one-title-edit", set_up=_edit_title, verify=_shows_title),
        Scenario(name="template-edit", set_up=_edit_layout, verify=_shows_layout),
    )
}
