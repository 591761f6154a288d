"""Which colour stands in a photo's place until it is there."""

from PIL import Image

from brobygger.tools.grounds import GROUNDS


def ground_of(image: Image.Image) -> int:
    """Return the number of the ground that is nearest to a picture's mean colour."""
    red, green, blue = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).tobytes()
    distances = [(r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 for r, g, b in GROUNDS]
    return distances.index(min(distances))
