"""The edition for a memory stick: a copy of the site that opens from a disk, and says of which day it is."""

import calendar
from collections.abc import Mapping
from datetime import date
from html import unescape

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError
from brobygger.nouns.settings import Settings
from brobygger.nouns.view import Copy, ReadMeView
from brobygger.steps.render import Theme, render
from brobygger.tools.outline import NOT_FOUND, ROBOTS, SHELF, SITEMAP, START, WORKER, keep_address

BEGIN = "START.html"
"""What somebody opens who finds the folder; it says the same as the start page, by a name that shows what to do."""

READ_ME = "READ-ME.txt"

MONTHS = 6
"""How long a copy may be used where nobody says otherwise."""

FOR_HOSTS = (NOT_FOUND, ROBOTS, SITEMAP, WORKER, "_headers", ".htaccess", ".nojekyll")
COMPRESSED = (".br", ".gz")


def last_day(today: date, months: int) -> date:
    """Return the day so many months later; the last one of its month where that has no such day."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def stick_files(files: Mapping[str, bytes], settings: Settings, copy: Copy, theme: Theme) -> dict[str, bytes]:
    """Return the files of the edition: those of a site that was built as a copy, without what only a host needs.

    Raise FaultError where the text that lies beside it cannot be made.
    """
    keeping = {keep_address(locale) for locale in settings.locales}
    kept = {address: data for address, data in files.items() if address not in keeping and not _is_for_hosts(address)}
    return {**kept, BEGIN: files[START], READ_ME: _read_me(settings, copy, theme).data}


def _is_for_hosts(address: str) -> bool:
    return address in FOR_HOSTS or address.startswith(SHELF) or address.endswith(COMPRESSED)


def _read_me(settings: Settings, copy: Copy, theme: Theme) -> OutputFile:
    """Return the text, with a mark at its beginning and with line ends by which every editor reads it."""
    view = ReadMeView(site_name=settings.name, locales=settings.locales, copy=copy)
    made = render(READ_ME, view, theme)
    if made.file is None or made.problem is not None:
        raise FaultError(made.problem) if made.problem else RuntimeError(READ_ME)
    text = unescape(made.file.data.decode()).strip()
    return OutputFile(READ_ME, f"\ufeff{text}\n".replace("\n", "\r\n").encode())
