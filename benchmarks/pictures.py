"""`python -m benchmarks.pictures`: the same photos in the same widths, by us and by Hugo, and how much is left of them.

Ours encodes as for a page: it goes down with the quality until a file is light enough for a phone. Hugo is given, for
each width, the quality whose outcome is nearest to ours, found before the clock runs. Likeness is SSIM of the grey
picture against the photo in that width (Lanczos), 1 where nothing is lost.
"""

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from skimage.metrics import structural_similarity

from benchmarks.corpus import Corpus
from benchmarks.encode import THREE, encode_folder
from benchmarks.measure import Run, run
from benchmarks.peers.contender import REPOSITORY
from benchmarks.peers.hugo import find_program
from benchmarks.photos import write_photos
from brobygger.tools.photos.encoded import resized

QUALITIES = range(20, 91, 5)

LAYOUT = """{{ range resources.Match "photos/*.jpg" }}
{{ $photo := . }}
{{ range $width, $quality := site.Params.qualities }}
{{ $one := $photo.Process (printf "resize %sx webp q%d lanczos" $width $quality) }}
<img src="{{ $one.RelPermalink }}" alt="">
{{ end }}
{{ end }}
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What files of one width are like: their mean likeness to the photo, and bytes in the mean."""

    likeness: float
    size: float


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pictures", description=__doc__)
    parser.add_argument("--photos", type=int, default=20, help="How many photos of 1600 x 1200.")
    parser.add_argument("--runs", type=int, default=3, help="How often each encodes them, in turn.")
    parser.add_argument("--hugo", metavar="PATH", help="Hugo's program; that of this environment if left out.")
    typed = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="pictures-") as work:
        compare(Path(work), typed.photos, typed.runs, find_program(typed.hugo))
    return 0


# --- Hugo ---


def hugo_site(root: Path, photos: Path) -> None:
    """Write a site of one page that shows all photos."""
    (root / "layouts").mkdir(parents=True)
    (root / "layouts" / "index.html").write_text(LAYOUT, encoding="utf-8")
    shutil.copytree(photos, root / "assets" / "photos")


def set_qualities(root: Path, qualities: Mapping[int, int]) -> None:
    """Say in which quality Hugo makes each width, and let it forget what it has made."""
    kinds = 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "404"]'
    lines = "\n".join(f'"{width}" = {quality}' for width, quality in qualities.items())
    (root / "hugo.toml").write_text(f"{kinds}\n[params.qualities]\n{lines}\n", encoding="utf-8")
    for folder in ("public", "resources"):
        shutil.rmtree(root / folder, ignore_errors=True)


def hugo_files(root: Path, stem: str) -> dict[int, bytes]:
    """Return what Hugo made of a photo, by width."""
    found: dict[int, bytes] = {}
    for path in (root / "public" / "photos").glob(f"{stem}_hu*.webp"):
        data = path.read_bytes()
        found[Image.open(io.BytesIO(data)).width] = data
    return found


# --- Both ---


def compare(work: Path, count: int, runs: int, hugo: str) -> None:
    """Encode with both in turn, and print what it took and what came out."""
    photos = work / "photos"
    write_photos(Corpus(pages=60, photos=count, seed=1), photos)
    stems = [path.stem for path in sorted(photos.iterdir())]
    originals = {stem: _originals(photos / f"{stem}.jpg") for stem in stems}
    root = work / "hugo"
    hugo_site(root, photos)
    command = (hugo, "--source", str(root), "--quiet")

    encode_folder("webp", photos, work / "webp")
    encode_folder("avif", photos, work / "avif")
    ours = {form: _outcomes(_ours(work / form, form, stems), originals) for form in ("webp", "avif")}
    qualities = dict.fromkeys(THREE, 0)
    gaps = dict.fromkeys(THREE, 2.0)
    outcomes: dict[int, Outcome] = {}
    for quality in QUALITIES:
        set_qualities(root, dict.fromkeys(THREE, quality))
        subprocess.run(command, check=True)
        found = _outcomes({stem: hugo_files(root, stem) for stem in stems}, originals)
        for width, outcome in found.items():
            gap = abs(outcome.likeness - ours["webp"][width].likeness)
            if gap < gaps[width]:
                gaps[width], qualities[width], outcomes[width] = gap, quality, outcome

    timed: dict[str, list[Run]] = {"us, WebP": [], "Hugo, WebP": [], "us, AVIF": []}
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    for number in range(runs + 1):  # the first to warm up
        for name, form in (("us, WebP", "webp"), ("us, AVIF", "avif")):
            encode = (sys.executable, "-m", "benchmarks.encode", form, str(photos), str(work / "again"))
            timed[name].append(run(encode, REPOSITORY, environment, work / "us.log"))
            if name == "us, WebP":
                set_qualities(root, qualities)
                timed["Hugo, WebP"].append(run(command, root, environment, work / "hugo.log"))
        if number == 0:
            for series in timed.values():
                series.clear()
    print("\n".join(_report(timed, ours, outcomes, qualities, count)))


def _originals(path: Path) -> dict[int, "np.ndarray"]:
    with Image.open(path) as photo:
        return {width: _grey(resized(photo.convert("RGB"), width)) for width in THREE}


def _ours(folder: Path, form: str, stems: Sequence[str]) -> dict[str, dict[int, bytes]]:
    return {stem: {width: (folder / f"{stem}-{width}.{form}").read_bytes() for width in THREE} for stem in stems}


def _outcomes(
    files: Mapping[str, Mapping[int, bytes]], originals: Mapping[str, Mapping[int, "np.ndarray"]]
) -> dict[int, Outcome]:
    return {
        width: Outcome(
            likeness=statistics.fmean(
                structural_similarity(
                    originals[stem][width],
                    _grey(Image.open(io.BytesIO(made[width]))),
                    data_range=255,
                    gaussian_weights=True,
                    sigma=1.5,
                    use_sample_covariance=False,
                )
                for stem, made in files.items()
            ),
            size=statistics.fmean(len(made[width]) for made in files.values()),
        )
        for width in THREE
    }


def _grey(image: Image.Image) -> "np.ndarray":
    return np.asarray(image.convert("L"), dtype=np.float64)


def _report(
    timed: Mapping[str, Sequence[Run]],
    ours: Mapping[str, Mapping[int, Outcome]],
    hugo: Mapping[int, Outcome],
    qualities: Mapping[int, int],
    count: int,
) -> Iterator[str]:
    yield f"{count} photos of 1600 x 1200, {', '.join(map(str, THREE))} wide; × is the time of Hugo's, pair by pair"
    yield ""
    yield "| who | wall s | processor s | × wall | × processor |"
    yield "|---|---|---|---|---|"
    theirs = timed["Hugo, WebP"]
    for name, series in timed.items():
        wall = statistics.median(one.wall for one in series)
        processor = statistics.median(one.processor for one in series)
        walls = statistics.median(one.wall / other.wall for one, other in zip(series, theirs, strict=True))
        processors = statistics.median(
            one.processor / other.processor for one, other in zip(series, theirs, strict=True)
        )
        yield f"| {name} | {wall:.2f} | {processor:.2f} | {walls:.2f} | {processors:.2f} |"
    yield ""
    yield "| width | our WebP: SSIM | bytes | Hugo's: quality | SSIM | bytes | our AVIF: SSIM | bytes |"
    yield "|---|---|---|---|---|---|---|---|"
    for width in THREE:
        webp, avif, other = ours["webp"][width], ours["avif"][width], hugo[width]
        yield f"| {width} | {_said(webp)} | {qualities[width]} | {_said(other)} | {_said(avif)} |"


def _said(outcome: Outcome) -> str:
    return f"{outcome.likeness:.4f} | {outcome.size:.0f}"


if __name__ == "__main__":
    sys.exit(main())
