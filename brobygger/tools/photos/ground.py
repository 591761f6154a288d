"""The colour that stands in a photo's place until it is there: one of sixteen, since pages carry classes alone."""

from PIL import Image

GROUNDS = (
    (0x1B, 0x1B, 0x1B),
    (0x5A, 0x5A, 0x5A),
    (0x9B, 0x9B, 0x9B),
    (0xE8, 0xE6, 0xE1),
    (0x5B, 0x2A, 0x1E),
    (0xA3, 0x5A, 0x3A),
    (0xD8, 0xA0, 0x7A),
    (0xF0, 0xD8, 0xB8),
    (0x6B, 0x5D, 0x2A),
    (0xC8, 0xB2, 0x5A),
    (0x2F, 0x4A, 0x2B),
    (0x7C, 0x9A, 0x6A),
    (0x1E, 0x46, 0x50),
    (0x6E, 0x9A, 0xA6),
    (0x2B, 0x3A, 0x67),
    (0x9C, 0xB6, 0xD8),
)
"""Red, green and blue of each; assets/css has the classes `ground-0` to `ground-15` for them."""


def ground_of(image: Image.Image) -> int:
    """Return the number of the ground that is nearest to a picture's mean colour."""
    red, green, blue = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).tobytes()
    distances = [(r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 for r, g, b in GROUNDS]
    return distances.index(min(distances))
