"""Files that we write for editors beside their own: only those that bear our mark are written over."""

from pathlib import Path

from brobygger.edge.whole_file import write_whole
from brobygger.nouns.problems import FaultError, Position, error
from brobygger.whole.archive import MARK as ARCHIVE_MARK

SIGN = b"<!-- Written by Brobygger"
"""With this a file begins that we may write over."""
MARK = SIGN + b", which writes this file anew each time: what you change here is lost. -->\n"


def write_own(root: Path, path: str, html: str) -> None:
    """Write a page for editors; raise FaultError where a file of others stands there, or the disk refuses."""
    _write(root, path, MARK + html.encode())


def write_own_zip(root: Path, path: str, data: bytes) -> None:
    """Write a zip that ends in ARCHIVE_MARK; raise FaultError as `write_own` does."""
    _write(root, path, data)


def _write(root: Path, path: str, data: bytes) -> None:
    try:
        if (root / path).exists() and not is_own(root / path):
            raise FaultError(error("own-file-taken", Position(path=path), hint="move", file=path))
        write_whole(root / path, data)
    except OSError as fault:
        said = fault.strerror or str(fault)
        raise FaultError(error("own-file-failed", Position(path=path), hint="space", said=said)) from None


def is_own(path: Path) -> bool:
    """Say whether a file is one that we wrote."""
    with path.open("rb") as file:
        if file.read(len(SIGN)) == SIGN:
            return True
        file.seek(max(0, path.stat().st_size - len(ARCHIVE_MARK)))
        return file.read() == ARCHIVE_MARK
