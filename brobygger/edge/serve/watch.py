"""Notice that an editor has saved, moved or deleted something that a site is made from."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, awatch

from brobygger.edge.files import FOLDERS, SETTINGS, default_folder

STEP = 10
"""Milliseconds without a further change, after which what changed is told: many programs save in several steps."""

LONGEST = 200
"""Milliseconds after which they are told even while more are coming."""

SETTLED = 0.05
"""Seconds after which a watcher surely watches."""

BREAK = 0.5
"""Seconds before a folder that could not be watched is tried again."""


async def changes(root: Path) -> AsyncIterator[None]:
    """Yield at once, and each time that something has changed in the site's folders or in ours.

    Folders that come later are watched too.
    """
    told = asyncio.Event()
    bases = dict.fromkeys((root.resolve(), default_folder().resolve()))
    tasks = [asyncio.create_task(_watched(base, told)) for base in bases]
    try:
        while True:
            await told.wait()
            told.clear()
            yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _watched(base: Path, told: asyncio.Event) -> None:
    """Watch a base folder; begin anew when one of its folders comes or goes, since a watcher follows what it found."""
    while True:
        folders = [path for name in FOLDERS if (path := base / name).is_dir()]
        watchers = [_top(base, folders, told)] + ([_below(folders, told)] if folders else [])
        tasks = [asyncio.create_task(watcher) for watcher in watchers]
        try:
            await asyncio.sleep(SETTLED)
            told.set()  # whatever has changed while nobody watched
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _top(base: Path, folders: list[Path], told: asyncio.Event) -> None:
    """Watch what lies in the base folder itself; return when its folders are no longer those that are watched."""
    names = {SETTINGS, *FOLDERS}

    def is_ours(_change: Change, path: str) -> bool:
        return Path(path).name in names and Path(path).parent == base

    with suppress(OSError):
        async for _ in awatch(base, watch_filter=is_ours, step=STEP, debounce=LONGEST, recursive=False):
            told.set()
            if [path for name in FOLDERS if (path := base / name).is_dir()] != folders:
                return
    await asyncio.sleep(BREAK)


async def _below(folders: list[Path], told: asyncio.Event) -> None:
    """Watch folders with all that is in them; return where one of them is gone."""
    with suppress(OSError):
        async for _ in awatch(*folders, watch_filter=_is_shown, step=STEP, debounce=LONGEST):
            told.set()
            if not all(folder.is_dir() for folder in folders):
                return
    await asyncio.sleep(BREAK)


def _is_shown(_change: Change, path: str) -> bool:
    """Leave out hidden files: no site is made from them, and editors keep their copies in such."""
    return not Path(path).name.startswith(".")
