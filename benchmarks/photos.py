"""Photos for the corpus: invented, but as heavy as a phone's."""

import random
from pathlib import Path

from benchmarks.corpus import Corpus

SIZE = (1600, 1200)


def write_photos(corpus: Corpus, folder: Path) -> None:
    """Write the corpus's photos: soft colours with a grain, about 300 KB each."""
    if not corpus.photos:
        return
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for number in range(corpus.photos):
        chance = random.Random(f"{corpus.seed}:photo:{number}")
        patches = Image.frombytes("RGB", (8, 6), chance.randbytes(8 * 6 * 3)).resize(SIZE, Image.Resampling.BICUBIC)
        grain = Image.frombytes("L", (800, 600), chance.randbytes(800 * 600)).resize(SIZE, Image.Resampling.BILINEAR)
        Image.blend(patches, grain.convert("RGB"), 0.15).save(folder / f"photo-{number:03}.jpg", quality=80)
