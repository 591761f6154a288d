"""Promise: the store is safe to delete, safe when damaged, and bounded."""

import os
import sqlite3
from pathlib import Path

import pytest

from brobygger.edge.marks import mark_of
from brobygger.edge.store import DATABASE, Record, Store, known_as_bytes, known_from
from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.problems import Position, warning
from brobygger.nouns.site import Group, Photo, PhotoForm
from brobygger.nouns.values import PageId
from brobygger.whole.memory import Known, KnownPage


def known() -> Known:
    problem = warning("body-empty", Position(path="content/nb/index.md", line=4, column=1), hint="write")
    return Known(
        surroundings=b"s",
        look=b"l",
        files={"content/nb/index.md": b"digest"},
        hidden=frozenset({"content/nb/later.md"}),
        groups={PageId("index"): Group(original="nb", is_sensitive=False, names=(PageId("organisations/a"),))},
        pictures={"assets/photos/boat.jpg": b"digest"},
        photo_entries={"assets/photos/boat.jpg": PhotoEntry(credit="Kari")},
        photos={"assets/photos/boat.jpg": Photo(address="assets/boat.jpg", width=3, height=2)},
        leads={
            ("assets/photos/boat.jpg", 50, 40): Photo(
                address="assets/boat.jpg",
                width=3,
                height=2,
                ground=4,
                forms=(PhotoForm(type="image/webp", variants=(("assets/boat.webp", 3),)),),
            )
        },
        pages={"nb/index.html": KnownPage(("page", "index", "nb"), ("index", "row nb a"), (("nb", "Home"),))},
        others={"robots.txt": 24},
        rows={("nb", "a"): (PageId("a/b"), PageId("a/c"))},
        drawings={"doctor": "assets/doctor.0123.svg"},
        made_from={"da": b"x nb 0123456789ab"},
        compressed={"robots.txt": (b"digest", ("robots.txt.br",))},
        problems={"content/nb/index.md": (problem,)},
    )


def record() -> Record:
    return Record(
        options=b"o",
        inputs={"site.yaml": ((1, 2, 3), b"")},
        outputs={"index.html": (4, 5, 6)},
        manifest=(7, 8, 9),
        problems=known().problems["content/nb/index.md"],
        page_count=1,
        has_base_url=True,
        known=b"known",
    )


def store_in(folder: Path, engine: bytes = b"engine", name: bytes = b"name") -> Store:
    return Store(folder, name, engine)


def test_what_is_kept_is_known_again(tmp_path: Path) -> None:
    store_in(tmp_path).keep({b"one": b"1", b"two": b"2"})

    assert store_in(tmp_path).recall([b"two", b"three"]) == {b"two": b"2"}


def test_a_record_is_known_again_to_the_same_engine_only(tmp_path: Path) -> None:
    store_in(tmp_path).write_record(record())

    assert store_in(tmp_path).last_record() == record()
    assert store_in(tmp_path, engine=b"newer engine").last_record() is None
    assert store_in(tmp_path, name=b"other").last_record() is None


def test_all_that_is_known_of_a_site_is_known_again() -> None:
    assert known_from(known_as_bytes(known())) == known()


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 4096])
def test_a_damaged_store_counts_as_empty_and_works_again(tmp_path: Path, damage: bytes) -> None:
    store = store_in(tmp_path)
    store.keep({b"one": b"1"})
    store.write_record(record())
    store.close()
    for path in tmp_path.iterdir():
        path.write_bytes(damage)

    assert store.recall([b"one"]) == {}
    assert store.last_record() is None
    store.keep({b"one": b"1"})
    assert store.recall([b"one"]) == {b"one": b"1"}


def test_a_value_that_has_lost_a_bit_is_not_believed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.keep({b"one": b"1"})
    with sqlite3.connect(tmp_path / DATABASE) as database:
        value = bytearray(database.execute("SELECT value FROM parsed").fetchone()[0])
        value[-1] ^= 1
        database.execute("UPDATE parsed SET value = ?", (bytes(value),))
    database.close()

    assert store.recall([b"one"]) == {}


def test_a_folder_that_cannot_be_made_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = store_in(tmp_path / "file" / "cache")

    store.keep({b"one": b"1"})
    store.write_record(record())

    assert store.last_record() is None


def test_old_results_are_let_go_of_when_there_are_far_more_than_are_used(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.keep({f"old {n}".encode(): b"x" for n in range(400)})
    store.keep({b"new": b"y"})

    store.tidy(200, lambda: [b"new"])
    assert store.recall([b"new", b"old 1"]) == {b"new": b"y", b"old 1": b"x"}

    store.tidy(1, lambda: [b"new"])
    assert store.recall([b"new", b"old 1"]) == {b"new": b"y"}
    store.tidy(1, lambda: pytest.fail("they are few again"))


def test_a_mark_tells_a_changed_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    first = mark_of(path)
    os.utime(path, ns=(0, 0))

    assert first is not None
    assert mark_of(path) != first
    assert mark_of(tmp_path / "none") is None
