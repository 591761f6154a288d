"""Promise: the store is safe to delete, safe when damaged, and bounded."""

import os
import sqlite3
from pathlib import Path

import pytest

from brobygger.edge.store import DATABASE, Record, Store, mark_of
from brobygger.whole.memory import KnownPage


def record(text: str = "a") -> Record:
    return Record(
        options=b"o",
        inputs={"site.yaml": ((1, 2, 3), b"")},
        outputs={"index.html": (4, 5, 6)},
        manifest=(7, 8, 9),
        pages={"index.html": KnownPage(b"key", (("nb", text),))},
        problems=(),
        page_count=1,
        has_base_url=True,
    )


def test_what_is_kept_is_known_again(tmp_path: Path) -> None:
    Store(tmp_path, b"name", b"engine").keep({b"one": b"1", b"two": b"2"})

    assert Store(tmp_path, b"name", b"engine").recall([b"two", b"three"]) == {b"two": b"2"}


def test_a_record_is_known_again_to_the_same_engine_only(tmp_path: Path) -> None:
    Store(tmp_path, b"name", b"engine").write_record(record())

    assert Store(tmp_path, b"name", b"engine").last_record() == record()
    assert Store(tmp_path, b"name", b"newer engine").last_record() is None
    assert Store(tmp_path, b"other", b"engine").last_record() is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 4096])
def test_a_damaged_store_counts_as_empty_and_works_again(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path, b"name", b"engine")
    store.keep({b"one": b"1"})
    store.write_record(record())
    for path in tmp_path.iterdir():
        path.write_bytes(damage)

    assert store.recall([b"one"]) == {}
    assert store.last_record() is None
    store.keep({b"one": b"1"})
    assert store.recall([b"one"]) == {b"one": b"1"}


def test_a_value_that_has_lost_a_bit_is_not_believed(tmp_path: Path) -> None:
    store = Store(tmp_path, b"name", b"engine")
    store.keep({b"one": b"1"})
    with sqlite3.connect(tmp_path / DATABASE) as database:
        value = bytearray(database.execute("SELECT value FROM parsed").fetchone()[0])
        value[-1] ^= 1
        database.execute("UPDATE parsed SET value = ?", (bytes(value),))
    database.close()

    assert store.recall([b"one"]) == {}


def test_a_folder_that_cannot_be_made_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache", b"name", b"engine")

    store.keep({b"one": b"1"})
    store.write_record(record())

    assert store.recall([b"one"]) == {}
    assert store.last_record() is None


def test_old_results_are_let_go_of_when_there_are_far_more_than_are_used(tmp_path: Path) -> None:
    Store(tmp_path, b"name", b"engine").keep({f"old {n}".encode(): b"x" for n in range(400)})
    store = Store(tmp_path, b"name", b"engine")
    store.recall([b"new"])

    store.keep({b"new": b"y"})

    assert store.recall([b"new", b"old 1"]) == {b"new": b"y"}


def test_a_mark_tells_a_changed_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    first = mark_of(path)
    os.utime(path, ns=(0, 0))

    assert first is not None
    assert mark_of(path) != first
    assert mark_of(tmp_path / "none") is None
