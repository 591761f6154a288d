import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError
from brobygger.nouns.site import Photo
from brobygger.tools.grounds import GROUNDS
from brobygger.tools.photos import PublishedPhoto, publish_photo, publish_tile
from brobygger.tools.photos.encoded import LIMITS, WIDTHS

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def saved(image: Image.Image, form: str, **settings: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **settings)
    return out.getvalue()


def halves(left: tuple[int, ...], right: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    """Return a picture of 80 by 40 pixels in two colours."""
    image = Image.new(mode, (80, 40), left)
    image.paste(right, (40, 0, 80, 40))
    return image


def opened(file: OutputFile) -> Image.Image:
    image = Image.open(io.BytesIO(file.data))
    image.load()
    return image


def published(path: str, data: bytes, focus: tuple[int, int] | None = None) -> tuple[Photo, OutputFile]:
    """Return a photo, and the file of it that every browser knows."""
    made = publish_photo(path, data, focus)
    return made.photo, next(file for file in made.files if file.address == made.photo.address)


def all_files(made: PublishedPhoto) -> dict[str, list[Image.Image]]:
    """Return the pictures of each form, the narrowest first."""
    files = {file.address: file for file in made.files}
    return {form.type: [opened(files[address]) for address, _ in form.variants] for form in made.photo.forms}


def colour(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """Return a colour, each part rounded to black, middle or full: photos lose a little when they are saved."""
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return tuple(255 if part > 190 else 0 if part < 64 else 128 for part in found)


def empty_png(width: int, height: int) -> bytes:
    """Return a picture that says its size and holds nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def fault(path: str, data: bytes) -> str:
    with pytest.raises(FaultError) as caught:
        publish_photo(path, data)
    problem = caught.value.problem
    assert problem.position.path == path
    return f"{problem.code} {problem.hint}"


def test_a_photo_is_published_under_its_name_and_its_content() -> None:
    photo, file = published("content/nb/Båt på fjorden.JPG", saved(halves(RED, BLUE), "JPEG"))
    again, _ = published("assets/photos/båt-på-fjorden.jpg", saved(halves(RED, BLUE), "JPEG"))
    other, _ = published("content/nb/Båt på fjorden.JPG", saved(halves(RED, GREEN), "JPEG"))

    assert photo.address == file.address == again.address
    assert photo.address.startswith("assets/baat-paa-fjorden.")
    assert photo.address.endswith(".jpg")
    assert other.address != photo.address


def test_a_name_in_another_script_is_called_picture() -> None:
    photo, _ = published("content/nb/صورة.png", saved(halves(RED, BLUE), "PNG"))

    assert photo.address.startswith("assets/picture.")


@pytest.mark.parametrize(
    ("path", "form"), [("a.jpg", "JPEG"), ("a.jpeg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.avif", "AVIF")]
)
def test_each_form_is_published_for_every_browser(path: str, form: str) -> None:
    made = publish_photo(path, saved(halves(RED, BLUE), form))
    shown = all_files(made)

    assert list(shown) == ["image/avif", "image/webp"]
    fallback = published(path, saved(halves(RED, BLUE), form))[1]
    for image in (*shown["image/avif"], *shown["image/webp"], opened(fallback)):
        assert (image.size, colour(image, 10, 10), colour(image, 70, 10)) == ((80, 40), RED, BLUE)
    assert (made.photo.width, made.photo.height) == (80, 40)
    assert made.photo.address.endswith(".jpg")


def test_a_picture_with_the_ending_of_another_form_is_published_as_what_it_is() -> None:
    _, file = published("a.jpg", saved(halves(RED, BLUE), "PNG"))

    assert colour(opened(file), 10, 10) == RED


def test_a_photo_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the camera was held on its side: turn it a quarter to the right
    photo, file = published("a.jpg", saved(halves(RED, BLUE), "JPEG", exif=exif))
    image = opened(file)

    assert (photo.width, photo.height) == image.size == (40, 80)
    assert (colour(image, 10, 10), colour(image, 10, 70)) == (RED, BLUE)


@pytest.mark.parametrize(("path", "form"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_where_and_with_what_a_photo_was_taken_is_not_published(path: str, form: str) -> None:
    exif = Image.Exif()
    exif[MAKE] = "Kamerafabrikken"
    exif[ORIENTATION] = 1
    exif.get_ifd(GPS)[2] = (59.0, 54.0, 47.0)
    data = saved(halves(RED, BLUE), form, exif=exif)
    assert b"Kamerafabrikken" in data
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(GPS)

    made = publish_photo(path, data)
    assert made.has_position
    for file in made.files:
        assert b"Kamerafabrikken" not in file.data
        assert not dict(opened(file).getexif())


def test_words_within_a_file_are_not_published() -> None:
    data = saved(halves(RED, BLUE), "JPEG", comment=b"Hemmelig navn")
    assert b"Hemmelig" in data

    assert b"Hemmelig" not in published("a.jpg", data)[1].data


def test_a_photo_for_print_becomes_one_for_screens() -> None:
    _, file = published("a.jpg", saved(halves(RED, WHITE).convert("CMYK"), "JPEG"))
    image = opened(file)

    assert (image.mode, colour(image, 10, 10), colour(image, 70, 10)) == ("RGB", RED, WHITE)


@pytest.mark.parametrize("mode", ["L", "P", "1"])
def test_a_photo_in_few_colours_keeps_what_is_light_and_what_is_dark(mode: str) -> None:
    _, file = published("a.png", saved(halves((0, 0, 0), WHITE).convert(mode), "PNG"))
    image = opened(file)

    assert (image.mode, colour(image, 10, 10), colour(image, 70, 10)) == ("RGB", (0, 0, 0), WHITE)


def test_a_photo_in_many_greys_does_not_become_white() -> None:
    grey = Image.frombytes("I;16", (80, 40), struct.pack("<H", 0x8000) * 80 * 40)
    _, file = published("a.png", saved(grey, "PNG"))

    assert colour(opened(file), 10, 10) == (128, 128, 128)


def test_a_profile_of_colours_is_worked_into_the_photo() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    _, file = published("a.jpg", saved(halves(RED, BLUE), "JPEG", icc_profile=profile))
    image = opened(file)

    assert "icc_profile" not in image.info
    assert (colour(image, 10, 10), colour(image, 70, 10)) == (RED, BLUE)


@pytest.mark.parametrize(("path", "form"), [("a.png", "PNG"), ("a.webp", "WEBP")])
def test_what_can_be_seen_through_stays_so(path: str, form: str) -> None:
    _, file = published(path, saved(halves((255, 0, 0, 0), (0, 0, 255, 255), "RGBA"), form))
    image = opened(file)

    assert (image.format, image.mode) == ("PNG", "RGBA")
    assert (colour(image, 10, 10)[3], colour(image, 70, 10)) == (0, (0, 0, 255, 255))


def test_one_colour_that_is_seen_through_stays_so() -> None:
    image = halves(RED, BLUE).convert("P", palette=Image.Palette.ADAPTIVE, colors=2)
    seen_through = image.getpixel((10, 10))
    _, file = published("a.png", saved(image, "PNG", transparency=seen_through))
    shown = opened(file).convert("RGBA")

    assert (colour(shown, 10, 10)[3], colour(shown, 70, 10)) == (0, (0, 0, 255, 255))


def test_a_photo_has_a_variant_for_each_width_of_a_phone_and_none_wider_than_itself() -> None:
    wide = publish_photo("a.jpg", saved(Image.new("RGB", (3000, 300)), "JPEG"))
    narrow = publish_photo("a.jpg", saved(Image.new("RGB", (700, 70)), "JPEG"))

    assert [form.type for form in wide.photo.forms] == ["image/avif", "image/webp"]
    assert [width for _, width in wide.photo.forms[0].variants] == list(WIDTHS) == [328, 656, 984, 1216]
    assert [width for _, width in narrow.photo.forms[0].variants] == [328, 656, 700]
    assert [image.width for image in all_files(narrow)["image/webp"]] == [328, 656, 700]
    assert (wide.photo.width, wide.photo.height) == (1216, 122)


def test_a_very_flat_photo_keeps_a_height() -> None:
    photo, _ = published("a.png", saved(Image.new("RGB", (10_944, 2)), "PNG"))

    assert (photo.width, photo.height) == (1216, 1)


def test_a_photo_full_of_detail_stays_within_the_limits_of_a_phone() -> None:
    noise = Image.effect_noise((60, 45), 90).convert("RGB").resize((1600, 1200))
    made = publish_photo("a.jpg", saved(noise, "JPEG"))

    sizes = {file.address: len(file.data) for file in made.files}
    for form in made.photo.forms:
        too_large = {width: sizes[one] for one, width in form.variants if sizes[one] > LIMITS[width]}
        assert too_large == {}


def test_a_lead_photo_is_no_taller_than_three_quarters_and_keeps_its_focus() -> None:
    tall = Image.new("RGB", (400, 1000), WHITE)
    tall.paste(RED, (0, 700, 400, 900))
    data = saved(tall, "PNG")

    above, _ = published("a.png", data, (50, 0))
    focused, file = published("a.png", data, (50, 80))
    inside, _ = published("a.png", data)

    assert (above.width, above.height) == (focused.width, focused.height) == (400, 300)
    assert (colour(opened(file), 10, 100), colour(opened(file), 10, 290)) == (RED, WHITE)
    assert (inside.width, inside.height) == (400, 1000)


def test_a_lead_photo_that_is_low_stays_whole() -> None:
    assert published("a.png", saved(halves(RED, BLUE), "PNG"), (50, 40))[0].height == 40


def test_the_ground_is_the_colour_that_is_nearest_to_the_photo() -> None:
    grounds = [publish_photo("a.png", saved(Image.new("RGB", (4, 4), one), "PNG")).photo.ground for one in GROUNDS]

    assert grounds == list(range(16))


@pytest.mark.parametrize(("width", "height", "side"), [(400, 300, 144), (300, 400, 144), (100, 60, 60), (9, 4000, 9)])
def test_a_photo_in_place_of_a_pictogram_is_the_square_in_its_middle(width: int, height: int, side: int) -> None:
    image = Image.new("RGB", (width, height), RED)
    short = min(width, height)
    left, top = (width - short) // 2, (height - short) // 2
    image.paste(BLUE, (left, top, left + short, top + short))

    tile = Image.open(io.BytesIO(publish_tile("door.jpg", saved(image, "PNG"))))

    assert (tile.format, tile.size) == ("JPEG", (side, side))
    assert colour(tile, 1, 1) == colour(tile, side - 2, side - 2) == BLUE


def test_a_logo_that_is_seen_through_stays_whole_on_white() -> None:
    image = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 60, 200))

    tile = Image.open(io.BytesIO(publish_tile("logo.png", saved(image, "PNG"))))

    assert (tile.mode, tile.size) == ("RGB", (144, 144))
    assert [colour(tile, 4, y) for y in (10, 72, 134)] == [WHITE, RED, WHITE]
    assert colour(tile, 140, 72) == WHITE


def test_a_photo_full_of_detail_in_place_of_a_pictogram_is_small_and_tells_nothing_of_its_camera() -> None:
    image = Image.effect_noise((500, 500), 40).convert("RGB")
    exif = Image.Exif()
    exif[MAKE] = "Camera"

    tile = publish_tile("door.jpg", saved(image, "JPEG", exif=exif))

    assert len(tile) < 6_000
    assert not Image.open(io.BytesIO(tile)).getexif()
    assert len(publish_tile("door.jpg", saved(image.resize((8, 8)).resize((500, 500)), "JPEG"))) <= 4_000


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = saved(halves(RED, BLUE), "JPEG")

    assert publish_photo("a.jpg", data) == publish_photo("a.jpg", data)


GIF = saved(halves(RED, BLUE), "GIF", save_all=True, append_images=[halves(BLUE, RED)])
MOVING = saved(halves(RED, BLUE), "WEBP", save_all=True, append_images=[halves(BLUE, RED)])
JPEG = saved(halves(RED, BLUE), "JPEG")


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        ("a.gif", GIF, "picture-format formats"),
        ("a.webp", MOVING, "picture-animated still"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-format formats"),
        ("a.heic", JPEG, "picture-format formats"),
        ("a", JPEG, "picture-format formats"),
        ("a.jpg", GIF, "picture-disguised save"),
        ("a.png", b"<html>", "picture-disguised itself"),
        ("a.jpg", b"", "picture-empty copy"),
        ("a.jpg", JPEG[: len(JPEG) // 2], "picture-cut copy"),
        ("a.png", saved(halves(RED, BLUE), "PNG")[:60], "picture-cut copy"),
        ("a.png", empty_png(40, 40), "picture-broken save"),
        ("a.png", empty_png(8_000, 8_000), "picture-huge shrink"),
        ("a.png", empty_png(10_000, 10_000), "picture-huge shrink"),
        ("a.png", empty_png(60_000, 60_000), "picture-huge shrink"),
    ],
    ids=[
        "moving",
        "moving in a form that we know",
        "drawing",
        "phone's own form",
        "no ending",
        "moving under another ending",
        "no picture",
        "nothing",
        "half a photo",
        "half a drawing",
        "no pixels",
        "64 million pixels",
        "100 million pixels",
        "3,600 million pixels",
    ],
)
def test_a_file_that_cannot_be_published_is_reported(path: str, data: bytes, said: str) -> None:
    assert fault(f"content/nb/{path}", data) == said
