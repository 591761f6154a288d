"""A photo in the widths and forms that a browser may choose from."""

import io
import math
from collections.abc import Callable
from dataclasses import dataclass

import PIL
from PIL import Image

from brobygger.nouns.output import OutputFile
from brobygger.nouns.site import Photo, PhotoForm
from brobygger.tools.assets import asset
from brobygger.tools.digests import digest
from brobygger.tools.photos.ground import ground_of
from brobygger.tools.photos.opened import open_photo
from brobygger.tools.urls import RESERVED, slugify

VERSION = 3
"""Raise it with anything here that changes what comes out: encoded photos are remembered under it."""

WIDTHS = (328, 656, 984, 1216)
"""Pixels: the text column of a phone 360 wide with one, two and three dots to a pixel, and of a desk with two."""

FALLBACK = 656

LIMITS = {328: 14_000, 656: 30_000, 984: 30_000, 1216: 60_000}
"""Bytes, by width: a lead photo for a phone takes at most 30 KB (reader.md), for a wide screen twice that."""

TALLEST = 3 / 4
"""Height to width: a lead photo that is taller is cropped, so that the text begins on the first screen of a phone."""

HIGHEST = 4 * WIDTHS[-1]
"""A strip that is higher is made smaller as a whole; a browser can show no WebP above 16,383."""

LONGEST_NAME = 60

AVIF_SPEED = 8
"""Of 10; at 6 it takes four times as long for files 7 % smaller (performance.md)."""

Encode = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class PublishedPhoto:
    """A photo as pages show it, its files, and whether the original tells where it was taken."""

    photo: Photo
    files: tuple[OutputFile, ...]
    has_position: bool


def photo_key(path: str, content: bytes, focus: tuple[int, int] | None) -> bytes:
    """Return what an encoded photo is remembered under; `content` is a digest of its file's bytes."""
    name = path.rpartition("/")[2].encode()
    return digest(b"photo", str(VERSION).encode(), PIL.__version__.encode(), name, content, repr(focus).encode())


def publish_photo(path: str, data: bytes, focus: tuple[int, int] | None = None) -> PublishedPhoto:
    """Return a photo as it is published; `focus`, in percent from left and top, makes it a lead photo.

    Raise FaultError for a file that is no picture that we can show.
    """
    opened = open_photo(path, data, WIDTHS[-1], HIGHEST)
    image = opened.image if focus is None else _cropped(opened.image, focus)
    name = _name(path)
    files: dict[str, OutputFile] = {}

    def put(made: bytes, ending: str) -> str:
        file = asset(name, ending, made)
        files[file.address] = file
        return file.address

    sizes = [resized(image, width) for width in _widths(image.width)]
    forms = tuple(
        PhotoForm(
            type=f"image/{ending}",
            variants=tuple((put(encoded(one, ending), ending), one.width) for one in sizes),
        )
        for ending in ("avif", "webp")
    )
    fallback = next((one for one in sizes if one.width >= FALLBACK), sizes[-1])
    ending = "png" if fallback.mode == "RGBA" else "jpg"
    address = put(encoded(fallback, ending), ending)
    photo = Photo(address=address, width=image.width, height=image.height, ground=ground_of(image), forms=forms)
    return PublishedPhoto(photo, tuple(files.values()), opened.has_position)


def _name(path: str) -> str:
    """Return what a photo's files are called after its own; what no disk or not every disk takes is left out."""
    slug = slugify(path.rpartition("/")[2].rpartition(".")[0], LONGEST_NAME)
    return slug if slug and slug not in RESERVED else "picture"


def _widths(widest: int) -> tuple[int, ...]:
    """Return the widths of a picture's variants; none is larger than the picture."""
    smaller = tuple(width for width in WIDTHS if width < widest)
    return (*smaller, min(widest, WIDTHS[-1]))


def encoded(image: Image.Image, ending: str) -> bytes:
    """Return a picture's file in the form `ending`, as good as the limit of its width allows."""
    return within(encoder(image, ending), _limit(image.width))


def resized(image: Image.Image, width: int) -> Image.Image:
    """Return a picture of a width in pixels."""
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _cropped(image: Image.Image, focus: tuple[int, int]) -> Image.Image:
    """Return a picture that is no taller than a lead photo may be, cut so that the focus stays in the middle."""
    height = round(image.width * TALLEST)
    if image.height <= height:
        return image
    top = min(max(0, round(image.height * focus[1] / 100 - height / 2)), image.height - height)
    return image.crop((0, top, image.width, top + height))


def encoder(image: Image.Image, ending: str) -> Encode:
    """Return what makes a file of a picture in a quality from 0 to 100."""

    def encode(quality: int) -> bytes:
        out = io.BytesIO()
        if ending == "avif":
            # One thread: photos share the processors among themselves, and the bytes must not depend on their number.
            image.save(out, "AVIF", quality=quality - 12, speed=AVIF_SPEED, max_threads=1)
        elif ending == "webp":
            image.save(out, "WEBP", quality=quality, method=4)
        elif ending == "png":
            image.save(out, "PNG", optimize=True)
        else:
            image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        return out.getvalue()

    return encode


BEST, LEAST = 76, 40

STEEPNESS = 0.028
"""By what share a file shrinks for each step of quality, near enough for a first guess."""


ROOM = 0.7
"""Of the limit: a file that is smaller than that may be better than it is."""

NEAR = 6
"""Steps of quality that nobody sees at once."""


def _limit(width: int) -> int:
    return next((LIMITS[one] for one in WIDTHS if width <= one), LIMITS[WIDTHS[-1]])


def within(encode: Encode, limit: int) -> bytes:
    """Return a file of good quality within a limit, or of the least quality that we show.

    The size of each try tells how far to go down for the next: two or three are enough. Where that was too far, the
    way back is halved.
    """
    quality, data = BEST, encode(BEST)
    too_good = quality
    while len(data) > limit and quality > LEAST:
        too_good = quality
        quality = max(LEAST, quality - max(2, math.ceil(math.log(len(data) / limit) / STEEPNESS)))
        data = encode(quality)
    while too_good - quality > NEAR and len(data) < ROOM * limit:
        between = (too_good + quality) // 2
        better = encode(between)
        if len(better) <= limit:
            quality, data = between, better
        else:
            too_good = between
    return data
