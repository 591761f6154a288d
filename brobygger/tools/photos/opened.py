"""Open a picture that anybody may have made: as plain pixels, or as a problem in words."""

import io
import warnings
from contextlib import suppress
from dataclasses import dataclass

from PIL import Image

from brobygger.nouns.limits import LARGEST_PICTURE
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.tools.photos.kinds import PAGES_AND_PARCELS, SHOWN, kind_of
from brobygger.tools.photos.parts import bare_file
from brobygger.tools.photos.pixels import plain_pixels

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif")
MILLION = 1_000_000
MAX_PIXELS = {"JPEG": 60 * MILLION, "PNG": 60 * MILLION, "WebP": 40 * MILLION, "AVIF": 40 * MILLION}
"""So many stay below 1 GB of memory: the last two forms are read as a whole, and take more."""

PIXELS_TO_A_BYTE = 512
"""What a JPEG can hold at most: a block of 64 pixels takes at least one bit."""

GPS = 0x8825


@dataclass(frozen=True, slots=True)
class OpenedPhoto:
    """A picture in RGB or RGBA; `has_position` says that the file tells where it was taken."""

    image: Image.Image
    has_position: bool


def open_photo(path: str, data: bytes, widest: int, highest: int) -> OpenedPhoto:
    """Return a picture of at most so many pixels across and down.

    Raise FaultError for what is no picture that we can show.
    """
    position = Position(path=path)
    kind = _kind(position, data)
    bare = bare_file(kind, data, position)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library would tell the terminal what it thinks of a file
            with Image.open(io.BytesIO(bare), formats=(kind,)) as opened:
                _check(kind, opened, len(bare), position)
                return OpenedPhoto(plain_pixels(opened, widest, highest), _has_position(opened, data))
    except FaultError:
        raise
    except Image.DecompressionBombError:
        raise FaultError(_huge(kind, position)) from None
    except Exception:  # the library has no type of its own for what may be wrong with a file
        raise FaultError(error("picture-broken", position, hint="save")) from None


def _kind(position: Position, data: bytes) -> str:
    """Return the form of a file by its bytes: what it is called does not matter to a reader."""
    ending = position.path[position.path.rfind(".") :].lower()
    if ending not in ENDINGS:
        raise FaultError(error("picture-format", position, hint="formats", all=", ".join(ENDINGS)))
    if not data:
        raise FaultError(error("picture-empty", position, hint="copy"))
    if len(data) > LARGEST_PICTURE:
        limit = str(LARGEST_PICTURE // MILLION)
        raise FaultError(error("picture-heavy", position, hint="shrink", limit=limit))
    kind = kind_of(data)
    if kind is None:
        raise FaultError(error("picture-unknown", position, hint="copy", ending=ending))
    if kind not in SHOWN:
        hint = "itself" if kind in PAGES_AND_PARCELS else "save"
        raise FaultError(error("picture-disguised", position, hint=hint, ending=ending, kind=kind))
    return kind


def _check(kind: str, opened: Image.Image, size: int, position: Position) -> None:
    pixels = opened.width * opened.height
    if pixels > MAX_PIXELS[kind]:
        raise FaultError(_huge(kind, position))
    if kind == "JPEG" and pixels > size * PIXELS_TO_A_BYTE:
        raise FaultError(error("picture-cut", position, hint="copy"))
    if getattr(opened, "n_frames", 1) > 1:
        raise FaultError(error("picture-animated", position, hint="still"))


def _huge(kind: str, position: Position) -> Problem:
    return error("picture-huge", position, hint="shrink", limit=str(MAX_PIXELS[kind] // MILLION))


def _has_position(opened: Image.Image, data: bytes) -> bool:
    """Say whether a file tells where it was taken, in what its camera wrote or in what a program added."""
    with suppress(Exception):  # as above: what the camera wrote may be broken
        if opened.getexif().get_ifd(GPS):
            return True
    return b"GPSLatitude" in data
