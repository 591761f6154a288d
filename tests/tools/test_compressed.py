"""Promise: what is sent in the place of a text is the text, smaller, and the same bytes on every day."""

import gzip

import brotli
import pytest

from brobygger.nouns.output import OutputFile
from brobygger.tools.compressed import compressed, is_text

TEXT = b"Kom innen 14 dager. Ta med pass og kontrakt.\n" * 20


def test_a_text_has_two_forms_that_say_the_same() -> None:
    packed = {file.address: file.data for file in compressed(OutputFile("nb/a.html", TEXT))}

    assert list(packed) == ["nb/a.html.br", "nb/a.html.gz"]
    assert brotli.decompress(packed["nb/a.html.br"]) == TEXT
    assert gzip.decompress(packed["nb/a.html.gz"]) == TEXT
    assert all(len(data) < len(TEXT) / 5 for data in packed.values())


def test_gzip_tells_of_no_name_no_time_and_no_system() -> None:
    packed = {file.address: file.data for file in compressed(OutputFile("a.css", TEXT))}

    # RFC 1952, 2.3: no flags, no time, compressed as hard as can be, a system that is not known.
    assert packed["a.css.gz"][:10] == bytes.fromhex("1f8b 08 00 00000000 02 ff")


def test_a_text_that_would_not_become_smaller_stays_alone() -> None:
    assert list(compressed(OutputFile("robots.txt", b"a"))) == []
    assert list(compressed(OutputFile("empty.txt", b""))) == []


@pytest.mark.parametrize("address", ["assets/boat.webp", "assets/boat.jpg", ".brobygger", "pack.zip", "nb/a.html.br"])
def test_what_is_compressed_already_and_what_nobody_asks_for_is_left_alone(address: str) -> None:
    assert not is_text(address)
