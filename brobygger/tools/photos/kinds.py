"""Tell what a file holds by its first bytes, whatever it is called."""

SHOWN = ("JPEG", "PNG", "WebP", "AVIF")
"""What we publish."""

PAGES_AND_PARCELS = ("HTML", "PDF", "ZIP", "MP4")
"""What may hold a picture without being one."""

BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
)

HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")

HEAD = 1024
"""How far into a file of text its kind may be said."""


def kind_of(data: bytes) -> str | None:
    """Return the name of the form that a file's bytes are in; None where we know none."""
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "BMP"
    if data[4:8] == b"ftyp":
        return _kind_of_box(data)
    return _kind_of_text(data[:HEAD].lower())


def _kind_of_box(data: bytes) -> str:
    """Return what a file is that says which forms it keeps to: the one above all, a number, and all the others."""
    said = data[8 : min(int.from_bytes(data[:4]), HEAD)]
    brands = {said[at : at + 4] for at in range(0, len(said), 4)}
    if brands & {b"avif", b"avis"}:
        return "AVIF"
    return "HEIC" if brands.intersection(HEIC) else "MP4"


TAGS = ((b"<svg", "SVG"), (b"<!doctype html", "HTML"), (b"<html", "HTML"))
"""What the text of a drawing or of a web page begins with: the first of them says what it is."""


def _kind_of_text(head: bytes) -> str | None:
    found = {head.find(tag): kind for tag, kind in TAGS}
    found.pop(-1, None)
    return found[min(found)] if found else None
