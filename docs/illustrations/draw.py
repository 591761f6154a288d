"""`python docs/illustrations/draw.py`: draws all illustrations or the named ones, with `--photos` also their PNGs."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import homes
import offices
import outdoors
from shorten import shorten

ROOT = Path(__file__).resolve().parents[2]
DRAWINGS = ROOT / "assets/illustrations"
WIDTH, HEIGHT = 1600, 1200

SCENES: dict[str, Callable[[], str]] = {
    "bridge": outdoors.bridge,
    "family-friend": homes.family_friend,
    "language-cafe": homes.language_cafe,
    "job-workshop": offices.job_workshop,
    "womens-meeting": homes.womens_meeting,
    "association-fair": outdoors.association_fair,
    "advice-desk": offices.advice_desk,
    "children-football": outdoors.children_football,
    "crisis-centre-door": outdoors.crisis_centre_door,
    "school": outdoors.school,
    "health-centre": offices.health_centre,
    "documents-phone": offices.documents_phone,
    "sewing-cooking-together": homes.cooking_together,
    "library-or-course": offices.course,
}

# Shapes have a fill each and lines a stroke each; what all lines share stands here once.
OPENING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" fill="none"'
    ' stroke-linecap="round" stroke-linejoin="round">'
)


def main(arguments: list[str]) -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description="Draw the illustrations.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(SCENES)}; without names, all")
    parser.add_argument("--photos", action="store_true", help="also make the PNGs and the contact sheet")
    asked = parser.parse_args(arguments)
    unknown = set(asked.names) - set(SCENES)
    if unknown:
        parser.error(f"no illustration is called {', '.join(sorted(unknown))}")
    drawings = {name: drawing(name) for name in asked.names or SCENES}
    DRAWINGS.mkdir(parents=True, exist_ok=True)
    for name, svg in drawings.items():
        (DRAWINGS / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
    if asked.photos:
        from photos import contact_sheet, make_photos  # they need Chromium, the drawings do not

        pictures = make_photos(drawings, ROOT / "assets/photos")
        if len(pictures) == len(SCENES):
            contact_sheet(pictures, ROOT / "docs/illustrations/contact-sheet.png")


def drawing(name: str) -> str:
    """Return the SVG of an illustration."""
    return shorten(f"{OPENING}{SCENES[name]()}</svg>\n")


if __name__ == "__main__":
    main(sys.argv[1:])
