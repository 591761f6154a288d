"""Make plain pixels of an opened picture: small enough, upright, in sRGB, and nothing besides."""

import io
from contextlib import suppress

from PIL import Image, ImageCms

MAX_PROFILE = 4_000_000
"""Bytes of a colour profile; those of print shops have up to 2.5 million."""

ORIENTATION = 0x0112
SIDEWAYS = (5, 6, 7, 8)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by what its camera said of how it was held."""


def plain_pixels(opened: Image.Image, widest: int, highest: int) -> Image.Image:
    """Return a picture in RGB or RGBA that is no wider and no higher than said."""
    orientation = _orientation(opened)
    most = (highest, widest) if orientation in SIDEWAYS else (widest, highest)
    small = _fitted(opened, most)
    turn = TURNS.get(orientation)
    return _srgb(small if turn is None else small.transpose(turn))


def _orientation(opened: Image.Image) -> int:
    """Return what the camera says of how it was held; 1 where nobody can read that."""
    with suppress(Exception):  # the library has no type of its own for what may be wrong here
        said = opened.getexif()[ORIENTATION]
        return said if isinstance(said, int) else 1
    return 1


def _fitted(opened: Image.Image, most: tuple[int, int]) -> Image.Image:
    """Return a picture of at most so many pixels across and down, in a mode that can be made smaller well."""
    scale = min(1, most[0] / opened.width, most[1] / opened.height)
    width, height = max(1, round(opened.width * scale)), max(1, round(opened.height * scale))
    opened.draft(None, (2 * width, 2 * height))  # a JPEG is made smaller while it is read, and takes less memory
    image = _in_eight_bits(opened)
    if image.size == (width, height):
        return image
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture in L, RGB, RGBA or CMYK; Pillow would cut all greys above 255 of 65,535 off as white."""
    if image.mode.startswith("I"):
        return image.point(lambda grey: grey / 256).convert("L")
    if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa"):
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert("RGB")


def _srgb(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB; without a colour profile that can be used, it is taken to be in it already."""
    profile = image.info.get("icc_profile")
    colours = _turned(image, profile) if profile and len(profile) <= MAX_PROFILE else image.convert("RGB")
    bare = Image.new("RGB", image.size)  # nothing that the file said of itself comes along
    bare.paste(colours)
    if image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255):
        bare.putalpha(image.getchannel("A"))
    return bare


def _turned(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the colours of a picture as its profile means them, or as they are where it is broken or another one's."""
    colours = image.convert("RGB") if image.mode == "RGBA" else image
    with suppress(ImageCms.PyCMSError, OSError, TypeError, ValueError):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        if turned is not None:
            return turned
    return colours.convert("RGB")
