"""A photo as small as a pictogram: in a square on white, as one file that every browser can read."""

from PIL import Image

from brobygger.tools.photos.encoded import HIGHEST, encoder, within
from brobygger.tools.photos.opened import open_photo

SIDE = 144
"""Pixels: a pictogram of 64 on a screen with two dots and a little more."""

LIMIT = 4_000
"""Bytes: twice what a drawing may take; with less, a door can no longer be recognised."""

ENOUGH = 8 * SIDE
"""Pixels that a photo is read with before it is cut."""


def publish_tile(path: str, data: bytes) -> bytes:
    """Return a photo as a JPEG; raise FaultError for a file that is no picture that we can show.

    A photo is cut to the square in its middle. A picture with a transparent ground, as logos have, stays whole.
    """
    image = open_photo(path, data, ENOUGH, HIGHEST).image
    return within(encoder(_whole(image) if image.mode == "RGBA" else _cut(image), "jpg"), LIMIT)


def _whole(image: Image.Image) -> Image.Image:
    image.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    side = max(image.size)
    square = Image.new("RGB", (side, side), "white")
    square.paste(image, ((side - image.width) // 2, (side - image.height) // 2), image)
    return square


def _cut(image: Image.Image) -> Image.Image:
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    square = image.crop((left, top, left + side, top + side))
    square.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    return square
