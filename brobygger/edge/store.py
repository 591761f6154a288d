"""Keep what a build has worked out in .cache/, which anybody may delete at any time."""

import contextlib
import marshal
import os
import pickle
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brobygger.nouns.problems import Problem
from brobygger.tools.digests import SIZE, digest
from brobygger.whole.memory import KnownPage

DATABASE = "parsed.sqlite"
SPARE = 3
"""How many times as many results as the last build used may lie in the store."""

BATCH = 500

FileMark = tuple[int, int, int]
"""Size in bytes, time of the last change in nanoseconds, inode: a file with the same mark has the same bytes."""


def mark_of(path: Path) -> FileMark | None:
    """Return a file's mark, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ino)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A build that was published: what it was made from, what it made, and what it said."""

    options: bytes
    inputs: Mapping[str, tuple[FileMark, bytes]]
    outputs: Mapping[str, FileMark]
    manifest: FileMark | None
    pages: Mapping[str, KnownPage]
    problems: tuple[Problem, ...]
    page_count: int
    has_base_url: bool


class Store:
    """A memory for builds that lies in files; whatever is damaged in it counts as not there."""

    def __init__(self, folder: Path, name: bytes, engine: bytes) -> None:
        """Open the store in `folder`; `name` stands for the output folder of these builds."""
        self.engine = engine
        self.pages: Mapping[str, KnownPage] = {}
        self._folder = folder
        self._name = f"site-{digest(name, engine).hex()}"
        self._used: set[bytes] = set()

    # --- Published builds ---

    def last_record(self) -> Record | None:
        """Return the last build of this name, or None where none is known."""
        try:
            data = (self._folder / self._name).read_bytes()
            if digest(data[SIZE:]) != data[:SIZE]:
                return None
            options, inputs, outputs, manifest, pages, said, count, has_base_url = marshal.loads(data[SIZE:])  # noqa: S302
            return Record(
                options=options,
                inputs=inputs,
                outputs=outputs,
                manifest=manifest,
                pages={address: KnownPage(key, missing) for address, (key, missing) in pages.items()},
                problems=pickle.loads(said),  # noqa: S301 - our own bytes, which the digest has shown to be whole
                page_count=count,
                has_base_url=has_base_url,
            )
        except (OSError, ValueError, TypeError, EOFError):
            return None

    def write_record(self, record: Record) -> None:
        """Keep a build; a disk that refuses costs the next build time and nothing else."""
        body = marshal.dumps(
            (
                record.options,
                dict(record.inputs),
                dict(record.outputs),
                record.manifest,
                {address: (page.key, page.missing) for address, page in record.pages.items()},
                pickle.dumps(record.problems, protocol=5),
                record.page_count,
                record.has_base_url,
            )
        )
        aside = self._folder / f"{self._name}.new-{os.getpid()}"
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(digest(body) + body)
            aside.replace(self._folder / self._name)
            for old in self._folder.glob("site-*"):
                if old.name != self._name and _is_older_than_a_month(old):
                    old.unlink()

    # --- Parsed files ---

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""
        self._used.update(keys)
        found: dict[bytes, bytes] = {}
        try:
            with contextlib.closing(self._database()) as database:
                for batch in _batches(keys):
                    marks = ",".join("?" * len(batch))
                    query = f"SELECT key, value FROM parsed WHERE key IN ({marks})"  # noqa: S608 - question marks only
                    found.update(database.execute(query, batch))
        except sqlite3.DatabaseError:
            self._throw_away()
        return {key: value[SIZE:] for key, value in found.items() if digest(value[SIZE:]) == value[:SIZE]}

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys, and let go of old ones where there are far more than are used."""
        if not results:
            return
        rows = [(key, digest(value) + value) for key, value in results.items()]
        try:
            with contextlib.closing(self._database()) as database, database:
                database.executemany("INSERT OR REPLACE INTO parsed VALUES (?, ?)", rows)
                count = database.execute("SELECT count(*) FROM parsed").fetchone()[0]
                if count > SPARE * max(len(self._used), 100):
                    gone = [(key,) for (key,) in database.execute("SELECT key FROM parsed") if key not in self._used]
                    database.executemany("DELETE FROM parsed WHERE key = ?", gone)
        except sqlite3.DatabaseError:
            self._throw_away()

    def _database(self) -> sqlite3.Connection:
        """Open the database, in memory where there can be no file; raise DatabaseError where it is damaged."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(self._folder / DATABASE, timeout=10)
        except (OSError, sqlite3.OperationalError):
            database = sqlite3.connect(":memory:")
        try:
            database.execute("PRAGMA synchronous = OFF")  # a power cut costs the store, never the site
            database.execute("CREATE TABLE IF NOT EXISTS parsed (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database

    def _throw_away(self) -> None:
        """Remove a damaged database: what it held is worked out again."""
        with contextlib.suppress(OSError):
            (self._folder / DATABASE).unlink(missing_ok=True)


def _batches(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))


def _is_older_than_a_month(path: Path) -> bool:
    import time

    return path.stat().st_mtime < time.time() - 30 * 24 * 3600
