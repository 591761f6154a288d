"""Promise: LICENSE-content says whose each picture of ours is."""

from tests.support import ROOT

TEXT = (ROOT / "LICENSE-content").read_text(encoding="utf-8")


def names(folder: str) -> set[str]:
    return {path.stem for path in (ROOT / folder).iterdir()}


def test_it_names_every_place_where_pictures_lie_and_nothing_that_is_gone() -> None:
    places = ("assets/illustrations/", "assets/photos/", "docs/illustrations/contact-sheet.png", "docs/pictograms/")

    assert [place for place in places if place not in TEXT or not (ROOT / place).exists()] == []


def test_openmoji_is_named_with_its_licence() -> None:
    assert "https://openmoji.org/" in TEXT
    assert "https://creativecommons.org/licenses/by-sa/4.0/legalcode" in TEXT


def test_each_illustration_has_the_picture_of_the_same_name_that_it_speaks_of() -> None:
    assert names("assets/illustrations") - names("assets/photos") == set()
