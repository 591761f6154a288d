"""Files that we write for editors beside their own: only those that bear our mark are written over."""

from pathlib import Path

from brobygger.edge.whole_file import write_whole
from brobygger.nouns.problems import FaultError, Position, error

SIGN = b"<!-- Written by Brobygger"
"""With this a file begins that we may write over."""
MARK = SIGN + b", which writes this file anew each time: what you change here is lost. -->\n"


def write_own(root: Path, path: str, html: str) -> None:
    """Write a page for editors; raise FaultError where a file of others stands there, or the disk refuses."""
    try:
        if (root / path).exists() and not is_own(root / path):
            raise FaultError(error("own-file-taken", Position(path=path), hint="move", file=path))
        write_whole(root / path, MARK + html.encode())
    except OSError as fault:
        said = fault.strerror or str(fault)
        raise FaultError(error("own-file-failed", Position(path=path), hint="space", said=said)) from None


def is_own(path: Path) -> bool:
    """Say whether a file is one that we wrote."""
    with path.open("rb") as file:
        return file.read(len(SIGN)) == SIGN
