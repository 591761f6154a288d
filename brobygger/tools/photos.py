"""Photos as they are published: turned upright, in sRGB, without anything that the camera wrote into them."""

import hashlib
import io
import warnings

from PIL import Image, ImageCms, ImageOps

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Position, error
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
                upright = _srgb(ImageOps.exif_transpose(opened))
                image_format = opened.format or wanted
    except FaultError:
        raise
    except Exception as fault:
        raise FaultError(error("picture-broken", position, hint="save", said=str(fault))) from None
    if upright.width > WIDEST:
        upright = upright.resize((WIDEST, round(upright.height * WIDEST / upright.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if image_format == "PNG":
        upright.save(out, "PNG", optimize=True)
    elif image_format == "WEBP":
        upright.save(out, "WEBP", quality=78, method=4)
    else:
        upright.convert("RGB").save(out, "JPEG", quality=78, optimize=True, progressive=True)
    encoded = out.getvalue()
    digest = hashlib.sha256(encoded).hexdigest()[:12]
    ending = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}[image_format if image_format in ("PNG", "WEBP") else "JPEG"]
    address = f"assets/{slugify(name) or 'picture'}.{digest}.{ending}"
    return Photo(address=address, width=upright.width, height=upright.height), OutputFile(address, encoded)


def _check_size(opened: Image.Image, position: Position) -> None:
    if opened.width * opened.height > MAX_PIXELS:
        raise FaultError(error("picture-huge", position, hint="shrink", limit=str(MAX_PIXELS // 1_000_000)))


def _srgb(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB; a picture without a colour profile is taken to be in it already."""
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
