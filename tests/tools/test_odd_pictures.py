"""Promise: no picture, however odd, crashes, hangs or fills the machine, and none that is published tells of anybody.

The pictures are published by a process of their own: what ends it fails the tests of those that it did not reach.
"""

import io
import pickle
import random
import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from brobygger.nouns.problems import Problem
from brobygger.tools.photos import PublishedPhoto
from brobygger.tools.urls import RESERVED
from brobygger.whole.report import hint_of, message_of
from tests.support import ROOT
from tests.tools.odd_pictures import NOTE, SECRET, Colour, Shown, all_odd

ODD = all_odd()
LEFT = {title: odd for title, odd in ODD.items() if isinstance(odd.outcome, str)}
MADE = {title: odd for title, odd in ODD.items() if isinstance(odd.outcome, Shown)}

HANGS = 300
"""Seconds after which nobody waits any longer; all of it takes some five."""

PUBLISH = """
import pickle, sys, traceback
from pathlib import Path
from brobygger.nouns.problems import FaultError
from brobygger.tools.photos import publish_photo
from tests.memory import peak_memory

for path in sorted(Path(sys.argv[1]).iterdir()):
    name, data = pickle.loads(path.read_bytes())
    try:
        came = publish_photo(name, data)
    except FaultError as fault:
        came = fault.problem
    except BaseException:
        came = traceback.format_exc()
    (Path(sys.argv[2]) / path.name).write_bytes(pickle.dumps(came))
if sys.platform != "win32":
    print(peak_memory())
"""

Came = PublishedPhoto | Problem | str | None
"""What came of a picture; the words of a failure of ours, or nothing where the process ended or hung."""


@dataclass(frozen=True, slots=True)
class Published:
    """What came of each picture, what the process said besides, and the most memory that it took, in bytes."""

    outcomes: dict[str, Came]
    said: str
    memory: int


def publish_apart(folder: Path, pictures: dict[str, tuple[str, bytes]]) -> Published:
    """Publish pictures by title, each a path and its bytes, in a process of their own."""
    given, made = folder / "given", folder / "made"
    given.mkdir()
    made.mkdir()
    for number, picture in enumerate(pictures.values()):
        (given / f"{number:04}").write_bytes(pickle.dumps(picture))
    command = [sys.executable, "-c", PUBLISH, str(given), str(made)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=HANGS, encoding="utf-8")
        said, memory = done.stderr, int(done.stdout or 0)
    except subprocess.TimeoutExpired:
        said, memory = "it hangs", 0
    outcomes: dict[str, Came] = {}
    for number, title in enumerate(pictures):
        came = made / f"{number:04}"
        outcomes[title] = pickle.loads(came.read_bytes()) if came.exists() else None
    return Published(outcomes, said, memory)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    pictures = {title: (f"content/nb/{odd.name}", odd.data) for title, odd in ODD.items()}
    return publish_apart(tmp_path_factory.mktemp("odd"), pictures)


# What a published file may consist of


def parts_of(data: bytes) -> set[str]:
    """Return the kinds of parts that a file of a picture has, one for what stands behind its end among them."""
    if data.startswith(b"\xff\xd8"):
        return set(_parts_of_jpeg(data))
    if data.startswith(b"\x89PNG"):
        return set(_parts_of_png(data))
    if data.startswith(b"RIFF"):
        return set(_parts_of_webp(data))
    return {name.decode() for name in (b"Exif", b"mime", b"rICC", b"prof", b"uuid", b"udta") if name in data}


PLAIN = {
    *("FFE0", "FFDB", "FFC0", "FFC2", "FFC4", "FFDA"),
    *("IHDR", "IDAT", "IEND"),
    *("VP8 ", "VP8L", "VP8X", "ALPH"),
}
"""The parts that a picture without any words has in each form."""


def _parts_of_jpeg(data: bytes) -> Iterator[str]:
    at = 2
    while data[at : at + 2] != b"\xff\xd9":
        yield data[at : at + 2].hex().upper()
        is_scan = data[at + 1] == 0xDA
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
        while is_scan and (data[at] != 0xFF or data[at + 1] == 0):
            at += 1
    if at + 2 != len(data):
        yield "more"


def _parts_of_png(data: bytes) -> Iterator[str]:
    at = 8
    while at < len(data):
        yield data[at + 4 : at + 8].decode()
        at += 12 + int.from_bytes(data[at : at + 4])


def _parts_of_webp(data: bytes) -> Iterator[str]:
    at = 12
    while at < len(data):
        yield data[at : at + 4].decode()
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + size + size % 2
    if at != 8 + int.from_bytes(data[4:8], "little"):
        yield "more"


SPOKEN = (NOTE, SECRET.encode("utf-16-le"), SECRET.encode("utf-16-be"), b"GPSLatitude")


def tells(data: bytes) -> set[str]:
    """Return what a published file says that it should not."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        found = {f"Exif {tag}" for tag in image.getexif()}
        found |= {str(name) for name in image.info if name in ("icc_profile", "xmp", "comment", "exif", "photoshop")}
        found |= set(getattr(image, "text", ()))
    return found | {word.decode("latin-1") for word in SPOKEN if word in data} | (parts_of(data) - PLAIN)


def near(image: Image.Image, x: int, wanted: Colour) -> bool:
    """Say whether a picture has about this colour; where it is seen through, its colour does not matter."""
    found = image.convert("RGBA").getpixel((x, image.height // 2))
    assert isinstance(found, tuple)
    wanted = (*wanted, 255)[:4]
    parts = zip(found, wanted, strict=True) if wanted[3] else [(found[3], 0)]
    return all(abs(one - other) < 24 for one, other in parts)


@pytest.mark.parametrize("title", MADE)
def test_a_picture_that_can_be_shown_is_shown_and_says_nothing(title: str, published: Published) -> None:
    made, wanted = published.outcomes[title], ODD[title].outcome
    assert isinstance(made, PublishedPhoto), made or published.said
    assert isinstance(wanted, Shown)

    assert (made.photo.width, made.photo.height) == wanted.size
    assert made.has_position == wanted.tells_place
    files = {file.address: file.data for file in made.files}
    forms = {form.type: [address for address, _ in form.variants] for form in made.photo.forms}
    assert list(forms) == ["image/avif", "image/webp"]
    assert set(files) == made.photo.addresses
    largest = [forms["image/avif"][-1], forms["image/webp"][-1], made.photo.address]
    for address, data in files.items():
        assert tells(data) == set()
        with Image.open(io.BytesIO(data)) as image:
            assert address not in largest[:2] or image.size == wanted.size
            assert near(image, image.width // 8, wanted.left), image.convert("RGBA").getpixel((0, 0))
            assert near(image, image.width * 7 // 8, wanted.right)
    for address in files:
        named = re.fullmatch(r"assets/([a-z0-9-]{1,60})\.[0-9a-f]{12}\.(avif|webp|jpg|png)", address)
        assert named is not None
        assert named[1] not in RESERVED


AGAIN = "Copy it again from the camera, or from where you got it."
WORDS = {
    "picture-format": (
        "This picture has a form that we do not publish",
        "Save it as one of .jpg, .jpeg, .png, .webp, .avif.",
    ),
    "picture-empty": ("There is nothing in this file", AGAIN),
    "picture-cut": ("This picture ends too early: a part of its file is missing", AGAIN),
    "picture-unknown": ("This file is called {ending}, but it holds no picture that we know", AGAIN),
    "picture-heavy": ("This picture is larger than 40 MB", "Make it smaller and save it again."),
    "picture-huge": ("This picture has more than {limit} million pixels", "Make it smaller and save it again."),
    "picture-animated": (
        "This picture moves",
        "Save one still picture of it. What moves by itself distracts, and costs data.",
    ),
    "picture-endless": (
        "Opening this picture would take far too long",
        "It is put together in an odd way. Open it in another program, and save it again as JPEG or PNG.",
    ),
    "picture-broken": (
        "This picture is damaged and cannot be shown",
        "Copy it again from where you got it, or open it in another program and save it as JPEG or PNG.",
    ),
    "picture-disguised": (
        "This file is called {ending}, but it holds {kind}",
        "Another name does not change what is in a file: open it, and save it as JPEG or PNG.",
    ),
}
IN_A_PARCEL = "Save the picture itself as JPEG or PNG, not what it came in."


@pytest.mark.parametrize("title", LEFT)
def test_a_picture_that_cannot_be_shown_is_reported_with_what_to_do(title: str, published: Published) -> None:
    problem, odd = published.outcomes[title], ODD[title]
    assert isinstance(problem, Problem), problem or published.said

    code, _, kind = str(odd.outcome).partition(" ")
    message, hint = WORDS[code]
    limit = "40" if odd.name.endswith(".webp") else "60"
    message = message.format(ending=Path(odd.name).suffix, kind=kind, limit=limit)
    assert (problem.code, problem.position.path) == (code, f"content/nb/{odd.name}")
    assert (message_of(problem), hint_of(problem)) == (
        message,
        IN_A_PARCEL if kind in ("HTML", "MP4", "PDF", "ZIP") else hint,
    )


def test_there_are_odd_pictures_of_every_kind(published: Published) -> None:
    assert len(MADE) > 70
    assert len(LEFT) > 50
    assert {str(odd.outcome).partition(" ")[0] for odd in LEFT.values()} == set(WORDS)
    assert len(published.outcomes) == len(ODD)


def test_no_odd_picture_takes_much_memory_or_says_anything_on_the_terminal(published: Published) -> None:
    assert published.said == ""
    assert published.memory < 400_000_000


# Files that nobody thought of


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes changed, left out, doubled or cut off."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at, more = chance.randrange(len(out)), chance.randint(1, 40)
        match chance.randrange(5):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                out[at : at + 4] = struct.pack(">I", chance.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF)))
            case 2:
                del out[at : at + more]
            case 3:
                out[at:at] = out[at : at + more]
            case _:
                out[at : at + more] = chance.randbytes(more)
        if not out:
            break
    return bytes(out)


def test_a_picture_with_random_damage_is_shown_or_reported(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    chance = random.Random(20261122)
    rounds = 40 if pytestconfig.getoption("--long") else 2
    pictures = {
        f"{title} {number}": (f"content/nb/{odd.name}", spoilt(odd.data, chance))
        for title, odd in ODD.items()
        for number in range(rounds)
        if 0 < len(odd.data) < 100_000
    }

    found = publish_apart(tmp_path, pictures)

    assert found.said == ""
    failed = {title: came for title, came in found.outcomes.items() if not isinstance(came, PublishedPhoto | Problem)}
    assert failed == {}
    for came in found.outcomes.values():
        if isinstance(came, PublishedPhoto):
            assert [tells(file.data) for file in came.files if tells(file.data)] == []
    assert found.memory < 1_000_000_000


# The largest picture that we take in each form, in the mode that takes most

DRAW = """
import io, sys
from pathlib import Path
from PIL import Image

def draw(mode, width, height, form, **settings):
    out = io.BytesIO()
    Image.new(mode, (width, height), 128 if mode == "L" else (128,) * len(mode)).save(out, form, **settings)
    (Path(sys.argv[1]) / f"{mode}-{width}.{form.lower()}").write_bytes(out.getvalue())

draw("CMYK", 3888, 15400, "JPEG", progressive=True)
draw("LA", 8944, 6708, "PNG", compress_level=1)
draw("RGBA", 7300, 5475, "WEBP", method=0)
draw("RGBA", 7300, 5475, "AVIF", speed=10, subsampling="4:4:4")
"""


def test_the_largest_picture_of_each_form_is_opened_in_less_than_a_gigabyte(tmp_path: Path) -> None:
    """They are drawn by a process of their own too, so that this one stays small."""
    drawn = tmp_path / "drawn"
    drawn.mkdir()
    subprocess.run([sys.executable, "-c", DRAW, str(drawn)], check=True, timeout=HANGS)
    pictures = {path.name: (f"content/nb/{path.name}", path.read_bytes()) for path in sorted(drawn.iterdir())}
    assert len(pictures) == 4

    found = publish_apart(tmp_path, pictures)

    for title, came in found.outcomes.items():
        assert isinstance(came, PublishedPhoto), (title, came, found.said)
    assert sys.platform == "win32" or 100_000_000 < found.memory < 1_000_000_000
