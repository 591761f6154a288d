"""A shelf in a file that anybody may delete: results under digests of what they depend on."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from brobygger.tools.digests import sealed, unsealed

SPARE = 3
"""How many times as many results as are in use may lie on a shelf."""

BATCH = 500

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS parsed (key BLOB PRIMARY KEY, value BLOB)",
    "CREATE TABLE IF NOT EXISTS kept (one INTEGER PRIMARY KEY, count INTEGER)",
    "INSERT OR IGNORE INTO kept VALUES (1, (SELECT count(*) FROM parsed))",
)


class FileShelf:
    """A shelf that lies in a database; whatever is damaged in it counts as not there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: tuple[int, sqlite3.Connection] | None = None

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""
        found: dict[bytes, bytes] = {}
        try:
            database = self._database()
            for batch in _batches(keys):
                marks = ",".join("?" * len(batch))
                query = f"SELECT key, value FROM parsed WHERE key IN ({marks})"  # noqa: S608 - question marks only
                found.update(database.execute(query, batch))
        except sqlite3.DatabaseError:
            self._throw_away()
        bodies = {key: unsealed(value) for key, value in found.items()}
        return {key: body for key, body in bodies.items() if body is not None}

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys."""
        rows = [(key, sealed(value)) for key, value in sorted(results.items())]
        try:
            with self._database() as database:
                database.executemany("INSERT OR REPLACE INTO parsed VALUES (?, ?)", rows)
                database.execute("UPDATE kept SET count = count + ?", (len(rows),))
        except sqlite3.DatabaseError:
            self._throw_away()

    def tidy(self, count: int, keys: Callable[[], Collection[bytes]]) -> None:
        """Let go of what is no longer used where far more than `count` results are kept; `keys` are those in use."""
        try:
            with self._database() as database:
                if database.execute("SELECT count FROM kept").fetchone()[0] <= SPARE * max(count, 100):
                    return
                used = set(keys())
                gone = [(key,) for (key,) in database.execute("SELECT key FROM parsed") if key not in used]
                database.executemany("DELETE FROM parsed WHERE key = ?", gone)
                database.execute("UPDATE kept SET count = (SELECT count(*) FROM parsed)")
        except sqlite3.DatabaseError:
            self._throw_away()

    def close(self) -> None:
        """Let go of the database."""
        if self._connection is not None and self._connection[0] == os.getpid():
            self._connection[1].close()
        self._connection = None

    def _database(self) -> sqlite3.Connection:
        """Return the open database of this process; raise DatabaseError where it is damaged."""
        if self._connection is None or self._connection[0] != os.getpid():
            self._connection = os.getpid(), self._opened()
        return self._connection[1]

    def _opened(self) -> sqlite3.Connection:
        """Open the database, in memory where there can be no file."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(self._path, timeout=10)
        except (OSError, sqlite3.OperationalError):
            database = sqlite3.connect(":memory:")
        try:
            database.execute("PRAGMA synchronous = OFF")  # a power cut costs the store, never the site
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'kept'").fetchone():
                with database:
                    for statement in SCHEMA:
                        database.execute(statement)
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database

    def _throw_away(self) -> None:
        """Remove a damaged database: what it held is worked out again."""
        self.close()
        with contextlib.suppress(OSError):
            (self._path).unlink(missing_ok=True)


def _batches(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))
