"""Open a picture that anybody may have made: upright, in sRGB, no larger than needed, or a problem in words."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from brobygger.nouns.problems import FaultError, Position, Problem, error

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
MAX_PIXELS = 60_000_000
"""What the largest cameras of phones make; a picture of so many takes some 400 MB while it is opened."""

MAX_BYTES = 40_000_000
GPS = 0x8825


@dataclass(frozen=True, slots=True)
class OpenedPhoto:
    """A picture in RGB or RGBA; `has_position` says that the file tells where it was taken."""

    image: Image.Image
    has_position: bool


def open_photo(path: str, data: bytes, widest: int) -> OpenedPhoto:
    """Return a picture of at most `widest` pixels across; raise FaultError for what is no picture that we can show."""
    position = Position(path=path)
    _check_name(position, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(sorted(set(FORMATS.values())))) as opened:
                _check(opened, position)
                return _opened(opened, widest)
    except FaultError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise FaultError(_huge(position)) from None
    except UnidentifiedImageError:
        raise FaultError(error("picture-broken", position, hint="save", said="no picture in it")) from None
    except Exception as fault:  # the library has no type of its own for what may be wrong with a file
        raise FaultError(error("picture-broken", position, hint="save", said=str(fault))) from None


def _check_name(position: Position, data: bytes) -> None:
    ending = position.path[position.path.rfind(".") :].lower()
    if ending not in FORMATS:
        raise FaultError(error("picture-format", position, hint="formats", all=", ".join(FORMATS)))
    if len(data) > MAX_BYTES:
        raise FaultError(_huge(position))


def _check(opened: Image.Image, position: Position) -> None:
    if opened.width * opened.height > MAX_PIXELS:
        raise FaultError(_huge(position))
    if getattr(opened, "n_frames", 1) > 1 and opened.format != "MPO":
        raise FaultError(error("picture-animated", position, hint="still"))


def _huge(position: Position) -> Problem:
    return error("picture-huge", position, hint="shrink", limit=str(MAX_PIXELS // 1_000_000))


def _opened(opened: Image.Image, widest: int) -> OpenedPhoto:
    exif = opened.getexif()
    has_position = bool(exif.get_ifd(GPS))
    opened.draft("RGB", (2 * widest, 2 * widest))  # a JPEG is made smaller while it is read, and takes less memory
    upright = ImageOps.exif_transpose(_in_eight_bits(opened))
    return OpenedPhoto(_srgb(_fitting(upright, widest)), has_position)


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture with 8 bits a channel; Pillow would cut all greys above 255 of 65,535 off as white."""
    if not image.mode.startswith("I;16"):
        return image
    return image.point(lambda grey: grey / 256, "L")


def _fitting(image: Image.Image, widest: int) -> Image.Image:
    if image.width <= widest:
        return image
    if image.mode in ("P", "PA", "1", "LA", "La"):
        image = image.convert("RGBA" if _has_alpha(image) else "RGB")
    height = max(1, round(image.height * widest / image.width))
    return image.resize((widest, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info


def _srgb(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB; a picture without a colour profile is taken to be in it already."""
    profile = image.info.get("icc_profile")
    target = "RGBA" if _has_alpha(image) else "RGB"
    if profile and image.mode in ("RGB", "CMYK", "L"):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        if turned is not None:
            image = turned
    bare = Image.new(target, image.size)  # nothing that the file said of itself comes along
    bare.paste(image.convert(target))
    if target == "RGBA" and bare.getchannel("A").getextrema() == (255, 255):
        return bare.convert("RGB")
    return bare
