"""Photos as they are published: turned upright, in sRGB, without anything that the camera wrote into them."""

import hashlib
import io
import warnings

from PIL import Image, ImageCms, ImageOps

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Position, Problem, error
from brobygger.nouns.site import Photo
from brobygger.tools.urls import slugify

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
MAX_PIXELS = 50_000_000
WIDEST = 1216
"""Pixels: twice the width of the text column, for phones with two dots to a pixel."""


def publish_photo(path: str, data: bytes) -> tuple[Photo, OutputFile]:
    """Return a picture as it is published; raise FaultError for a file that is none of the formats or too large."""
    position = Position(path=path)
    name, _, ending = path.rpartition("/")[2].rpartition(".")
    wanted = FORMATS.get(f".{ending.lower()}")
    if wanted is None:
        raise FaultError(error("picture-format", position, hint="formats", all=", ".join(FORMATS)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(set(FORMATS.values()))) as opened:
                _check_size(opened, position)
                upright = _fitting(_srgb(ImageOps.exif_transpose(opened)))
                encoded, ending = _encoded(upright, opened.format or wanted)
    except FaultError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise FaultError(_huge(position)) from None
    except Exception as fault:
        raise FaultError(error("picture-broken", position, hint="save", said=str(fault))) from None
    digest = hashlib.sha256(encoded).hexdigest()[:12]
    address = f"assets/{slugify(name) or 'picture'}.{digest}.{ending}"
    return Photo(address=address, width=upright.width, height=upright.height), OutputFile(address, encoded)


def _fitting(image: Image.Image) -> Image.Image:
    if image.width <= WIDEST:
        return image
    height = max(1, round(image.height * WIDEST / image.width))
    return image.resize((WIDEST, height), Image.Resampling.LANCZOS)


def _encoded(image: Image.Image, image_format: str) -> tuple[bytes, str]:
    """Return the bytes of a picture and the ending that goes with them; what is neither PNG nor WebP becomes JPEG."""
    out = io.BytesIO()
    if image_format == "PNG":
        image.save(out, "PNG", optimize=True)
        return out.getvalue(), "png"
    if image_format == "WEBP":
        image.save(out, "WEBP", quality=78, method=4)
        return out.getvalue(), "webp"
    image.convert("RGB").save(out, "JPEG", quality=78, optimize=True, progressive=True)
    return out.getvalue(), "jpg"


def _check_size(opened: Image.Image, position: Position) -> None:
    if opened.width * opened.height > MAX_PIXELS:
        raise FaultError(_huge(position))


def _huge(position: Position) -> Problem:
    return error("picture-huge", position, hint="shrink", limit=str(MAX_PIXELS // 1_000_000))


def _srgb(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB; a picture without a colour profile is taken to be in it already."""
    if image.mode == "I;16":  # Pillow would cut all greys above 255 of 65,535 off as white
        image = image.point(lambda grey: grey / 256, "L")
    profile = image.info.get("icc_profile")
    has_alpha = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    target = "RGBA" if has_alpha else "RGB"
    if profile and image.mode in ("RGB", "CMYK", "L"):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        if turned is not None:
            image = turned
    bare = Image.new(target, image.size)
    bare.paste(image.convert(target))
    return bare
