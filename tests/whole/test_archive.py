"""Promise: a zip of the same files is the same, byte for byte, whoever makes it and whenever."""

import io
import time
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.whole.archive import MARK, zip_of

DAY = date(2026, 11, 23)
FILES = {"nb/index.html": b"<p>" * 100, "assets/a.webp": bytes(range(256)), "index.html": b""}


def test_what_is_packed_comes_out_again() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of(FILES, DAY))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.comment == MARK


def test_each_file_has_the_same_rights_and_the_day_of_the_pack_and_they_come_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of(FILES, DAY))) as archive:
        entries = archive.infolist()

    assert [entry.filename for entry in entries] == ["assets/a.webp", "index.html", "nb/index.html"]
    assert {entry.date_time for entry in entries} == {(2026, 11, 23, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o100644)}
    assert entries[0].compress_type == zipfile.ZIP_STORED  # a photo is packed already
    assert entries[2].compress_size < 30


def test_a_day_before_the_first_that_a_zip_knows_becomes_a_day_of_that_year() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of(FILES, date(1970, 2, 3)))) as archive:
        assert archive.infolist()[0].date_time[:3] == (1980, 2, 3)


def test_the_clock_of_the_machine_has_no_part_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first = zip_of(FILES, DAY)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(4_000_000_000))

    assert zip_of(FILES, DAY) == first
    assert zip_of(FILES, date(2026, 11, 24)) != first


@given(st.permutations(sorted(FILES.items())))
def test_the_order_in_which_files_come_does_not_matter(files: list[tuple[str, bytes]]) -> None:
    assert zip_of(dict(files), DAY) == zip_of(FILES, DAY)
