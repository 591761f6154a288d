"""Pictures that are broken, disguised, hostile or talkative, each made here, and what is to come of each.

Whatever a picture says of a person says `SECRET`: that may stand in no file that is published.
"""

import io
import random
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageCms, PngImagePlugin

SECRET = "Hemmelig navn"
NOTE = SECRET.encode()
RED, GREEN, BLUE, WHITE, BLACK, CYAN = (
    (255, 0, 0),
    (0, 255, 0),
    (0, 0, 255),
    (255, 255, 255),
    (0, 0, 0),
    (0, 255, 255),
)
GREY = (128, 128, 128)
Colour = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that is published: its size, the colours of its left and its right, whether it told its place."""

    size: tuple[int, int] = (80, 40)
    left: Colour = RED
    right: Colour = BLUE
    tells_place: bool = False


@dataclass(frozen=True, slots=True)
class Odd:
    """A file, and what comes of it: a picture, or what is said of it."""

    name: str
    data: bytes
    outcome: Shown | str


def saved(image: Image.Image, form: str = "JPEG", **settings: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **settings)
    return out.getvalue()


def halves(left: Colour = RED, right: Colour = BLUE, mode: str = "RGB") -> Image.Image:
    """Return a picture of 80 by 40 pixels in two colours."""
    image = Image.new(mode, (80, 40), left)
    image.paste(right, (40, 0, 80, 40))
    return image


def textured() -> Image.Image:
    """Return a picture whose file is long enough to be cut in many places."""
    return Image.frombytes("RGB", (80, 40), random.Random(1).randbytes(80 * 40 * 3))


# Parts of files


def chunk(name: bytes, data: bytes, *, checksum: int | None = None) -> bytes:
    """Return a part of a PNG."""
    found = zlib.crc32(name + data) if checksum is None else checksum
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", found)


def head(width: int, height: int, depth: int = 8, colours: int = 2, *, interlaced: bool = False) -> bytes:
    """Return what a PNG says of itself; `colours` is 0 for grey, 2 for RGB, 3 for a palette, 4 and 6 with alpha."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced))


def png(*chunks: bytes) -> bytes:
    return b"".join((b"\x89PNG\r\n\x1a\n", *chunks, chunk(b"IEND", b"")))


def pixels(rows: Iterator[bytes] | list[bytes]) -> bytes:
    """Return the pixels of a PNG from its rows."""
    return chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9))


def red_and_blue(*before: bytes) -> bytes:
    """Return a PNG with more parts before its pixels."""
    return png(head(80, 40), *before, pixels([bytes(RED) * 40 + bytes(BLUE) * 40] * 40))


PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""In which columns and rows the seven passes of an interlaced PNG begin, and how far apart they are."""


def interlaced() -> bytes:
    rows = []
    for left, top, right, down in PASSES:
        row = b"".join(bytes(RED if x < 40 else BLUE) for x in range(left, 80, right))
        rows += [row] * len(range(top, 40, down))
    return png(head(80, 40, interlaced=True), pixels(rows))


def segment(marker: int, data: bytes) -> bytes:
    """Return a part of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def with_parts(jpeg: bytes, *parts: bytes) -> bytes:
    """Return a JPEG with more parts at its beginning."""
    return jpeg[:2] + b"".join(parts) + jpeg[2:]


def of_size(jpeg: bytes, width: int, height: int) -> bytes:
    """Return a JPEG that says another size than its pixels have."""
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def in_a_thousand_scans() -> bytes:
    """Return a JPEG that goes over its 16 million pixels again and again: one of 40 MB would take an hour."""
    jpeg = saved(Image.new("RGB", (4000, 4000), WHITE), progressive=True)
    last = jpeg.rindex(b"\xff\xda")
    return jpeg[:last] + jpeg[last:-2] * 1000 + jpeg[-2:]


Entry = tuple[int, int, int, int]
"""A tag, the number of its type, how many there are, and the value or where it stands."""

ORIENTATION, DETAILS, PLACE = 0x0112, 0x8769, 0x8825
FIRST = 8
"""Where the first table of an Exif part stands."""


def tables(*found: tuple[list[Entry], int], more: bytes = b"") -> bytes:
    """Return an Exif part: tables of entries, each with the place of the next one, and what stands behind them."""
    out = b"II*\0" + struct.pack("<I", FIRST)
    for entries, following in found:
        out += struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
        out += struct.pack("<I", following)
    return out + more


def exif(orientation: int = 1) -> bytes:
    """Return an Exif part as a camera writes it, with the place and the owner."""
    made = Image.Exif()
    made[0x013B] = SECRET
    made[0x010F] = SECRET
    made.get_ifd(PLACE)[1] = "N"
    made.get_ifd(PLACE)[2] = (59.0, 54.0, 47.0)
    made.get_ifd(PLACE)[29] = SECRET
    made[ORIENTATION] = orientation
    return made.tobytes()


def with_exif(data: bytes) -> bytes:
    return with_parts(saved(halves()), segment(0xE1, b"Exif\0\0" + data))


def with_thumbnail() -> bytes:
    """Return a photo with a small one of its own that shows what has been cut away."""
    small = saved(halves(GREEN, GREEN), comment=NOTE)
    start = FIRST + 2 + 4 + 2 + 2 * 12 + 4
    return with_exif(tables(([], FIRST + 6), ([(0x0201, 4, 1, start), (0x0202, 4, 1, len(small))], 0), more=small))


XMP = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"
exif:GPSLatitude="59,54.78N" exif:GPSLongitude="10,44.76E" dc:creator="{SECRET}"/></rdf:RDF></x:xmpmeta>""".encode()

BYLINE = b"\x1c\x02\x50\0\x0d" + NOTE
IPTC = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(BYLINE)) + BYLINE


def srgb() -> bytes:
    """Return the profile of what every screen shows, under a person's name."""
    found = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert len("sRGB built-in") == len(SECRET)
    named = found.replace("sRGB built-in".encode("utf-16-be"), SECRET.encode("utf-16-be"))
    assert named != found
    return named


def for_print() -> bytes:
    """Return a profile of a press that prints all inks but black grey."""
    straight = bytes(range(256))
    corners = b"".join(bytes((0 if inks[3] else 128 if any(inks) else 255, 128, 128)) for inks in _corners())
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    table = b"mft1\0\0\0\0\x04\x03\x02\0" + matrix + straight * 4 + corners + straight * 3
    title = b"desc\0\0\0\0" + struct.pack(">I", len(NOTE) + 1) + NOTE + bytes(80)
    tags, at = b"", 128 + 4 + 2 * 12
    for name, data in ((b"desc", title), (b"A2B0", table)):
        tags += name + struct.pack(">II", at, len(data))
        at += len(data)
    start = struct.pack(">II4s4s4s4s", at, 0, b"\x02\x40\0\0", b"prtr", b"CMYK", b"Lab ") + bytes(12) + b"acsp"
    light = bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return (start + light).ljust(128, b"\0") + struct.pack(">I", 2) + tags + title + table


def _corners() -> list[tuple[int, ...]]:
    """Return all ways to print with each of four inks or without it."""
    return [(c, m, y, k) for c in (0, 1) for m in (0, 1) for y in (0, 1) for k in (0, 1)]


def palette(transparency: bytes | None) -> bytes:
    """Return a PNG of two colours, the first of which may be seen through."""
    parts = [head(80, 40, 8, 3), chunk(b"PLTE", bytes((*RED, *BLUE)))]
    if transparency is not None:
        parts.append(chunk(b"tRNS", transparency))
    return png(*parts, pixels([bytes(40) + b"\1" * 40] * 40))


def sixteen(left: int, right: int) -> bytes:
    """Return a row of greys out of 65,536."""
    return struct.pack(">H", left) * 40 + struct.pack(">H", right) * 40


def box(name: bytes, data: bytes) -> bytes:
    """Return a part of an AVIF, a HEIC or a film."""
    return struct.pack(">I", len(data) + 8) + name + data


HEIC = box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", bytes(60)) + box(b"mdat", NOTE * 20)
FILM = box(b"ftyp", b"mp42\0\0\0\0isommp42") + box(b"mdat", NOTE * 50)
TIFF = saved(Image.new("F", (80, 40), 0.5), "TIFF")
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><title>Not found</title><svg></svg>"
ZIP = b"PK\x03\x04" + bytes(26) + NOTE

MOVES = [halves(BLUE, RED)]
CUT = "picture-cut"


def all_odd() -> dict[str, Odd]:
    """Return every odd picture by what is odd about it."""
    found = [*_cut_off(), *_bombs(), *_disguised(), *_moving(), *_of_odd_colours(), *_of_odd_sizes()]
    found += [*_telling(), *_of_odd_profiles(), *_with_more_behind(), *_oddly_written(), *_oddly_named()]
    assert len({title for title, _ in found}) == len(found)
    return dict(found)


def _cut_off() -> Iterator[tuple[str, Odd]]:
    for form, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")):
        whole = saved(textured(), form)
        for share in (15, 50, 90):
            yield f"{form} cut at {share} %", Odd(f"a.{ending}", whole[: len(whole) * share // 100], CUT)
    yield "JPEG without its last byte", Odd("a.jpg", saved(halves())[:-1], CUT)
    yield "PNG without its last byte", Odd("a.png", red_and_blue()[:-1], CUT)
    yield "JPEG with nothing but its beginning", Odd("a.jpg", b"\xff\xd8\xff", CUT)
    yield "JPEG of which a part says that it is longer", Odd("a.jpg", b"\xff\xd8\xff\xe0\xff\xff" + bytes(9), CUT)
    yield "JPEG that is to be much higher than its pixels", Odd("a.jpg", of_size(saved(halves()), 80, 60_000), CUT)
    yield "JPEG that is lower than its pixels", Odd("a.jpg", of_size(saved(halves()), 80, 24), Shown((80, 24)))
    yield "nothing", Odd("a.jpg", b"", "picture-empty")
    yield "one byte", Odd("a.png", b"\x89", "picture-unknown")
    yield "noughts", Odd("a.avif", bytes(1000), "picture-unknown")
    yield "PNG without pixels", Odd("a.png", png(head(40, 40), chunk(b"IDAT", zlib.compress(b""))), "picture-broken")


def _bombs() -> Iterator[tuple[str, Odd]]:
    nothing = chunk(b"IDAT", zlib.compress(bytes(10_000)))
    yield "PNG of 2,500 million pixels", Odd("a.png", png(head(50_000, 50_000), nothing), "picture-huge")
    yield "PNG of 64 million pixels", Odd("a.png", png(head(8_000, 8_000), nothing), "picture-huge")
    yield "PNG that says two sizes", Odd("a.png", png(head(8, 8), head(50_000, 50_000), nothing), "picture-huge")
    yield "JPEG of 4,294 million pixels", Odd("a.jpg", of_size(saved(halves()), 65_535, 65_535), "picture-huge")
    yield "JPEG of 50 million pixels in 800 bytes", Odd("a.jpg", of_size(saved(halves()), 10_000, 5_000), CUT)
    solid = b"RIFF\x1c\0\0\0WEBPVP8L\x10\0\0\0\x2f\xfe\xff\xff\x0f" + bytes(11)
    yield "WebP of 268 million pixels", Odd("a.webp", solid, "picture-huge")
    yield "JPEG that is gone over a thousand times", Odd("a.jpg", in_a_thousand_scans(), "picture-endless")
    many = with_parts(saved(halves()), segment(0xE1, b"") * 1_000_000)
    yield "JPEG of a million parts", Odd("a.jpg", many, "picture-endless")
    many = red_and_blue(chunk(b"prVt", b"") * 1_000_000)
    yield "PNG of a million parts", Odd("a.png", many, "picture-endless")
    packed = zlib.compress(bytes(20_000_000), 9)
    yield "PNG with 20 MB of packed text", Odd("a.png", red_and_blue(chunk(b"zTXt", b"Comment\0\0" + packed)), Shown())
    yield "PNG with a packed profile of 20 MB", Odd("a.png", red_and_blue(chunk(b"iCCP", b"A\0\0" + packed)), Shown())
    yield "JPEG of more than 40 MB", Odd("a.jpg", saved(halves()) + bytes(40_000_000), "picture-heavy")


def _disguised() -> Iterator[tuple[str, Odd]]:
    for kind, data in (
        ("HEIC", HEIC),
        ("MP4", FILM),
        ("TIFF", TIFF),
        ("GIF", saved(halves(), "GIF")),
        ("BMP", saved(halves(), "BMP")),
        ("SVG", SVG),
        ("HTML", HTML),
        ("ZIP", ZIP),
        ("PDF", b"%PDF-1.7\n" + NOTE),
        ("JPEG 2000", saved(halves(), "JPEG2000")),
    ):
        yield f"{kind} that is called .jpg", Odd("a.jpg", data, f"picture-disguised {kind}")
    yield "text that is called .png", Odd("a.png", NOTE * 9, "picture-unknown")
    for form in ("JPEG", "WEBP", "AVIF"):
        yield f"{form} that is called .png", Odd("a.png", saved(halves(), form), Shown())
    yield "SVG", Odd("a.svg", SVG, "picture-format")
    yield "HEIC", Odd("a.heic", HEIC, "picture-format")


def _moving() -> Iterator[tuple[str, Odd]]:
    for form, ending in (("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")):
        data = saved(halves(), form, save_all=True, append_images=MOVES)
        yield f"{form} that moves", Odd(f"a.{ending}", data, "picture-animated")
    yield "GIF that moves", Odd("a.gif", saved(halves(), "GIF", save_all=True, append_images=MOVES), "picture-format")
    frame = struct.pack(">IIIIIHHBB", 0, 80, 40, 0, 0, 1, 10, 0, 0)
    still = red_and_blue(chunk(b"acTL", struct.pack(">II", 1, 0)), chunk(b"fcTL", frame))
    yield "PNG that moves in one frame", Odd("a.png", still, Shown())


def _of_odd_colours() -> Iterator[tuple[str, Odd]]:
    through, half = (*RED, 0), (*RED, 128)
    grey_and_white = pixels([sixteen(0x8000, 0xFFFF)] * 40)
    yield "PNG in 65,536 greys", Odd("a.png", png(head(80, 40, 16, 0), grey_and_white), Shown((80, 40), GREY, WHITE))
    wide = png(head(8000, 400, 16, 0), pixels([struct.pack(">H", 0x8000) * 8000] * 400))
    yield "wide PNG in 65,536 greys", Odd("a.png", wide, Shown((1216, 61), GREY, GREY))
    seen = png(head(80, 40, 16, 0), chunk(b"tRNS", b"\xff\xff"), grey_and_white)
    yield "PNG in 65,536 greys, one seen through", Odd("a.png", seen, Shown((80, 40), GREY, WHITE))
    deep = b"\xff\xff\0\0\0\0" * 40 + b"\0\0\0\0\xff\xff" * 40
    yield "PNG in 16 bits a colour", Odd("a.png", png(head(80, 40, 16, 2), pixels([deep] * 40)), Shown())
    seen = png(head(80, 40, 16, 2), chunk(b"tRNS", b"\xff\xff\0\0\0\0"), pixels([deep] * 40))
    yield "PNG in 16 bits a colour, one seen through", Odd("a.png", seen, Shown((80, 40), through, (*BLUE, 255)))
    deep = b"\xff\xff\0\0\0\0\0\0" * 40 + b"\0\0\0\0\xff\xff\xff\xff" * 40
    seen = png(head(80, 40, 16, 6), pixels([deep] * 40))
    yield "PNG in 16 bits a colour with alpha", Odd("a.png", seen, Shown((80, 40), through, (*BLUE, 255)))
    bits = pixels([bytes(5) + b"\xff" * 5] * 40)
    yield "PNG in black and white", Odd("a.png", png(head(80, 40, 1, 0), bits), Shown((80, 40), BLACK, WHITE))
    yield "PNG with a palette", Odd("a.png", palette(None), Shown())
    yield (
        "PNG with a palette and one colour seen through",
        Odd("a.png", palette(b"\0"), Shown((80, 40), through, (*BLUE, 255))),
    )
    yield (
        "PNG with a palette and one colour half seen through",
        Odd("a.png", palette(b"\x80"), Shown((80, 40), half, (*BLUE, 255))),
    )
    short = png(head(80, 40, 8, 3), chunk(b"PLTE", bytes(RED)), pixels([bytes(40) + b"\xff" * 40] * 40))
    yield "PNG with a palette that is too short", Odd("a.png", short, Shown((80, 40), RED, BLACK))
    faint = halves((0, 0), (255, 255), "LA")
    yield "PNG in greys with alpha", Odd("a.png", saved(faint, "PNG"), Shown((80, 40), (0, 0, 0, 0), (*WHITE, 255)))
    for form, ending in (("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")):
        clear = saved(halves(half, (*BLUE, 255), "RGBA"), form)
        yield f"{form} with alpha", Odd(f"a.{ending}", clear, Shown((80, 40), half, (*BLUE, 255)))
    ink = halves((255, 0, 0, 0), (0, 0, 0, 0), "CMYK")
    yield "JPEG in inks", Odd("a.jpg", saved(ink), Shown((80, 40), CYAN, WHITE))
    yield (
        "JPEG in inks with the profile of a press",
        Odd("a.jpg", saved(ink, icc_profile=for_print()), Shown((80, 40), GREY, WHITE)),
    )
    yield "JPEG in greys", Odd("a.jpg", saved(halves(BLACK, WHITE).convert("L")), Shown((80, 40), BLACK, WHITE))


def _of_odd_sizes() -> Iterator[tuple[str, Odd]]:
    for width, height, size in ((1, 1, (1, 1)), (1, 20_000, (1, 4864)), (20_000, 1, (1216, 1))):
        for form, ending in (("JPEG", "jpg"), ("PNG", "png")):
            data = saved(Image.new("RGB", (width, height), RED), form)
            yield f"{form} of {width} by {height}", Odd(f"a.{ending}", data, Shown(size, RED, RED))
    strip = saved(Image.new("RGB", (900, 12_000), RED), "PNG")
    yield "strip of 900 by 12,000", Odd("a.png", strip, Shown((365, 4864), RED, RED))
    long = saved(Image.new("RGB", (12_000, 900), RED), "JPEG", exif=exif(6))
    yield "strip on its side", Odd("a.jpg", long, Shown((365, 4864), RED, RED, tells_place=True))


def _telling() -> Iterator[tuple[str, Odd]]:
    told = Shown(tells_place=True)
    for form, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")):
        data = saved(halves(), form, exif=exif(), icc_profile=srgb())
        yield f"{form} with place, owner and profile", Odd(f"a.{ending}", data, told)
    for form, ending in (("JPEG", "jpg"), ("WEBP", "webp"), ("AVIF", "avif")):
        yield f"{form} with a place in XMP", Odd(f"a.{ending}", saved(halves(), form, xmp=XMP), told)
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET)
    words.add_text("Comment", SECRET, zip=True)
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    yield "PNG with texts", Odd("a.png", saved(halves(), "PNG", pnginfo=words), told)
    yield "JPEG with IPTC", Odd("a.jpg", with_parts(saved(halves()), segment(0xED, IPTC)), Shown())
    comments = with_parts(saved(halves()), segment(0xFE, NOTE), segment(0xFE, SECRET.encode("utf-16-le")))
    yield "JPEG with comments", Odd("a.jpg", comments, Shown())
    yield "JPEG with a thumbnail of what was cut away", Odd("a.jpg", with_thumbnail(), Shown())
    lost = tables(([(ORIENTATION, 3, 1, 1), (DETAILS, 4, 1, 0xFFFFFFF0), (PLACE, 4, 1, 0xFFFFFFF0)], 0xFFFFFFF0))
    yield "JPEG with Exif that leads out of it", Odd("a.jpg", with_exif(lost), Shown())
    round_about = tables(([(DETAILS, 4, 1, FIRST), (PLACE, 4, 1, FIRST), (0x014A, 4, 1, FIRST)], FIRST))
    yield "JPEG with Exif that leads to itself", Odd("a.jpg", with_exif(round_about), told)
    many = tables(([(0x013B, 2, 0xFFFFFFFF, 0), (ORIENTATION, 3, 0xFFFFFFFF, 0)], 0))
    yield "JPEG with Exif of 4 GB", Odd("a.jpg", with_exif(many), Shown())
    yield "JPEG with Exif of nothing", Odd("a.jpg", with_exif(b""), Shown())
    yield "JPEG with Exif that is noise", Odd("a.jpg", with_exif(NOTE * 9), Shown())
    for value in (0, 9, 65_535):
        yield f"JPEG that was held as {value}", Odd("a.jpg", saved(halves(), exif=exif(value)), told)
    said = tables(([(ORIENTATION, 2, 2, ord("6"))], 0))
    yield "JPEG that says in letters how it was held", Odd("a.jpg", with_exif(said), Shown())


def _of_odd_profiles() -> Iterator[tuple[str, Odd]]:
    rgb, ink = halves(), halves((255, 0, 0, 0), (0, 0, 0, 0), "CMYK")
    in_inks = Shown((80, 40), CYAN, WHITE)
    for title, profile in (
        ("that is cut off", srgb()[:300]),
        ("that is noise", NOTE * 40),
        ("of a press", for_print()),
    ):
        yield f"JPEG with a profile {title}", Odd("a.jpg", saved(rgb, icc_profile=profile), Shown())
    yield "JPEG in inks with the profile of a screen", Odd("a.jpg", saved(ink, icc_profile=srgb()), in_inks)
    for title, profile in (("that is cut off", for_print()[:400]), ("of 5 MB", for_print() + bytes(5_000_000))):
        yield f"JPEG in inks with a profile {title}", Odd("a.jpg", saved(ink, icc_profile=profile), in_inks)
    grey = halves(BLACK, WHITE).convert("L")
    in_greys = Shown((80, 40), BLACK, WHITE)
    yield "PNG in greys with the profile of a screen", Odd("a.png", saved(grey, "PNG", icc_profile=srgb()), in_greys)
    yield "PNG with a profile that is not packed", Odd("a.png", red_and_blue(chunk(b"iCCP", b"A\0\0" + NOTE)), Shown())
    yield "PNG with a profile without a name", Odd("a.png", red_and_blue(chunk(b"iCCP", b"")), Shown())
    clear = halves((*RED, 0), (*BLUE, 255), "RGBA")
    yield (
        "PNG with alpha and a profile",
        Odd("a.png", saved(clear, "PNG", icc_profile=srgb()), Shown((80, 40), (*RED, 0), (*BLUE, 255))),
    )
    missing = with_parts(saved(rgb), segment(0xE2, b"ICC_PROFILE\0\x01\x03" + srgb()))
    yield "JPEG with a third of a profile", Odd("a.jpg", missing, Shown())


def _with_more_behind() -> Iterator[tuple[str, Odd]]:
    photo = saved(halves())
    second = halves(GREEN, GREEN)
    second.info["comment"] = NOTE
    two = saved(halves(), "MPO", save_all=True, append_images=[second])
    assert NOTE in two
    yield "JPEG of two pictures", Odd("a.jpg", two, Shown())
    yield (
        "JPEG with what makes it brighter",
        Odd("a.jpg", saved(halves(), "MPO", save_all=True, append_images=[second], xmp=XMP), Shown(tells_place=True)),
    )
    yield (
        "JPEG that says wrongly where its second picture is",
        Odd("a.jpg", with_parts(photo, segment(0xE2, b"MPF\0" + tables(([(0xB001, 4, 1, 9)], FIRST)))), Shown()),
    )
    for title, more in (
        ("a film", FILM),
        ("a ZIP", ZIP),
        ("a web page", HTML + NOTE),
        ("noise", b"\xff\xd8\xff\xe1" + NOTE),
    ):
        yield f"JPEG and {title}", Odd("a.jpg", photo + more, Shown())
    yield (
        "JPEG that is a web page as well",
        Odd("a.jpg", with_parts(photo, segment(0xFE, b"--><script>alert('" + NOTE + b"')</script><!--")), Shown()),
    )
    yield "PNG and a ZIP", Odd("a.png", red_and_blue() + ZIP, Shown())
    yield "WebP and a ZIP", Odd("a.webp", saved(halves(), "WEBP") + ZIP, Shown())
    yield "AVIF and a film", Odd("a.avif", saved(halves(), "AVIF") + FILM, Shown())
    yield "AVIF and noise", Odd("a.avif", saved(halves(), "AVIF") + NOTE, Shown())


def _oddly_written() -> Iterator[tuple[str, Odd]]:
    yield "PNG that is interlaced", Odd("a.png", interlaced(), Shown())
    row = pixels([bytes(RED) * 40 + bytes(BLUE) * 40] * 40)
    size = struct.pack(">IIBBBBB", 80, 40, 8, 2, 0, 0, 0)
    yield "PNG with a wrong checksum", Odd("a.png", png(chunk(b"IHDR", size, checksum=1), row), "picture-broken")
    yield "PNG without its size", Odd("a.png", png(row), "picture-broken")
    yield "PNG of no width", Odd("a.png", png(head(0, 40), row), "picture-broken")
    yield "PNG of a kind that there is not", Odd("a.png", png(head(80, 40, 3, 7), row), "picture-broken")
    yield (
        "PNG in many parts",
        Odd(
            "a.png",
            png(head(80, 40), *(chunk(b"IDAT", row[8:-4][at : at + 1]) for at in range(len(row) - 12))),
            Shown(),
        ),
    )
    filled = with_parts(saved(halves()), b"\xff" * 50, bytes(50))
    yield "JPEG with filling between its parts", Odd("a.jpg", filled, Shown())
    yield "JPEG that is progressive", Odd("a.jpg", saved(halves(), progressive=True), Shown())
    bits = saved(halves()).replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c")
    yield "JPEG in 12 bits", Odd("a.jpg", bits, "picture-broken")
    webp = saved(textured(), "WEBP")
    yield "WebP that is noise", Odd("a.webp", webp[:20] + bytes(byte ^ 0xFF for byte in webp[20:]), "picture-broken")
    avif = saved(textured(), "AVIF")
    yield "AVIF that is noise", Odd("a.avif", avif[:40] + bytes(byte ^ 0xFF for byte in avif[40:]), "picture-broken")


def _oddly_named() -> Iterator[tuple[str, Odd]]:
    photo = saved(halves())
    for title, name in (
        ("leads out of the folder", "../../x.jpg"),
        ("Windows keeps for itself", "CON.jpg"),
        ("is very long", f"{'n' * 240}.jpg"),
        ("grows in plain letters", f"{'æ' * 120}.JPEG"),
        ("would write on the terminal", "a\x1b[31m\nb\u202e.jpg"),
        ("is nothing but an ending", ".jpg"),
        ("tells a path of Windows", "C:\\temp\\a.jpg"),
    ):
        yield f"JPEG whose name {title}", Odd(name, photo, Shown())
    yield "JPEG with another ending behind its own", Odd("a.jpg.exe", photo, "picture-format")
