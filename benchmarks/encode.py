"""`python -m benchmarks.encode FORM FROM TO`: encode the photos of a folder as for our pages, and nothing else."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from brobygger.tools.photos.encoded import HIGHEST, WIDTHS, encoded, resized
from brobygger.tools.photos.opened import open_photo

THREE = WIDTHS[:3]


def main() -> None:
    encode_folder(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))


def encode_folder(form: str, photos: Path, out: Path) -> None:
    """Encode each photo of a folder in three widths, in as many processes as there are processors."""
    out.mkdir(parents=True, exist_ok=True)
    tasks = [(form, str(path), str(out)) for path in sorted(photos.iterdir())]
    with ProcessPoolExecutor(len(os.sched_getaffinity(0)), get_context("fork")) as pool:
        list(pool.map(_encode_photo, tasks))


def _encode_photo(task: tuple[str, str, str]) -> None:
    form, path, out = task
    image = open_photo(path, Path(path).read_bytes(), WIDTHS[-1], HIGHEST).image
    for width in THREE:
        Path(out, f"{Path(path).stem}-{width}.{form}").write_bytes(encoded(resized(image, width), form))


if __name__ == "__main__":
    main()
