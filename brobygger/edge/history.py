"""What files said before, from Git; where there is no Git, no repository or no such file, nothing was said before."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from brobygger.tools.lookup import CONTENT

COMMITS = 1000
"""So many commits are looked through, the newest first."""

VERSIONS = 40
"""So many versions of one file are offered."""

IN_ALL = 4000
"""So many versions are read in one run: to take one apart costs a thousandth of a second."""

SECONDS = 5
"""So long may Git take to list them; in the history of a huge repository, what it has found by then must do."""

LARGEST = 1_000_000
"""No page is larger (in bytes), so nothing larger is read."""

LOG = (
    *("-c", "log.follow=false", "-c", "log.showRoot=true", "-c", "diff.renames=true"),
    *("--no-pager", "log", f"--max-count={COMMITS}", "--no-merges", "--format=", "--no-show-signature"),
    *("--raw", "-z", "--no-abbrev", "--find-renames", "--relative", "--no-color", "--no-ext-diff", "--", CONTENT),
)

OTHER_PLACES = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
)
"""What tells Git of another repository than the one that the site lies in, as in a hook."""

ALONE = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
"""With these Git writes nothing, asks nobody and fetches nothing, not even what a partial clone lacks."""


class History:
    """The earlier versions of a site's files: Git is started when somebody first asks, at most twice in all."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._program = shutil.which("git")
        self._ids: dict[str, list[bytes]] | None = None
        self._reader: subprocess.Popen[bytes] | None = None
        self._left = IN_ALL

    def __enter__(self) -> "History":
        return self

    def __exit__(self, *_: object) -> None:
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()

    def earlier(self, path: str) -> Iterator[bytes]:
        """Yield what a file below content/ has said, the newest first, under its former names too."""
        if self._ids is None:
            self._ids = versions_in(self._log())
        for number in self._ids.get(path, [])[:VERSIONS]:
            if not self._left:
                return
            self._left -= 1
            with contextlib.suppress(OSError, ValueError):
                data = self._read(number)
                if data is not None:
                    yield data

    def _log(self) -> bytes:
        """Return which commit made which version of which file, as Git lists it; empty where it refuses."""
        if self._program is None:
            return b""
        try:
            done = subprocess.run(
                [self._program, *LOG],
                cwd=self._root,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            return late.stdout or b""
        except OSError:
            return b""
        return done.stdout

    def _read(self, number: bytes) -> bytes | None:
        """Return a version by its number, None where it is not there; raise OSError where Git has ended."""
        if self._reader is None:
            self._reader = subprocess.Popen(
                [self._program or "git", "cat-file", "--batch"],
                cwd=self._root,
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        asked, said = self._reader.stdin, self._reader.stdout
        if asked is None or said is None:
            return None
        asked.write(number + b"\n")
        asked.flush()
        head = said.readline().split()
        if len(head) != 3:  # `<number> missing`
            return None
        data = said.read(int(head[2]) + 1)[:-1]
        return data if head[1] == b"blob" and len(data) <= LARGEST else None


def versions_in(log: bytes) -> dict[str, list[bytes]]:
    """Return the numbers of each file's versions, the newest first, by the path that the file has today.

    A record is `:mode mode number number status`, then a path, and another one where the file was renamed.
    """
    found: dict[str, list[bytes]] = {}
    today: dict[bytes, bytes] = {}  # what a file that was called otherwise is called
    parts = iter(log.split(b"\0")[:-1])  # what stands behind the last null was cut off
    for part in parts:
        head = part.strip().removeprefix(b":").split()
        if len(head) != 5:
            continue
        before, after, status = head[2], head[3], head[4]
        count = 2 if status[:1] in b"RC" else 1
        names = list(islice(parts, count))
        if len(names) < count:
            break
        path = today.get(names[-1], names[-1])
        if status[:1] == b"R":
            today[names[0]] = path
        listed = found.setdefault(os.fsdecode(path), [])
        listed.extend(number for number in (after, before) if number.strip(b"0") and number not in listed)
    return found


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in OTHER_PLACES} | ALONE
