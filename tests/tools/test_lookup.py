import pytest

from brobygger.nouns.document import Document
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import PlainPage
from brobygger.nouns.values import CountryCode, LocaleKey, PageId
from brobygger.tools.lookup import (
    base_document,
    base_of,
    leaves_site,
    linked_page,
    original_of,
    picture_paths,
    place_of,
)
from tests.tools.sites import page_at, site_of

SETTINGS = site_of("-- content/nb/a.md --\n---\ntitle: A\n---\n").settings
LOCALES = SETTINGS.locales


def document(path: str, fields: PlainPage | None = None) -> Document:
    place = place_of(path.removeprefix("content/"), LOCALES)
    assert place is not None
    return Document(
        path=path,
        locale=LocaleKey(place[0].key),
        page_id=PageId(place[1].removesuffix(".md")),
        fields=fields or PlainPage(),
        places="",
        headings=(),
        pictures=(),
        pictograms=(),
    )


def locale(folder: str) -> Locale:
    return Locale(key=folder.replace("/", "-"), folder=folder, tag="nb", language="nb", name=folder, address=folder)


@pytest.mark.parametrize(
    ("path", "folder", "rest"),
    [
        ("nb/a.md", "nb", "a.md"),
        ("nb/simple/a.md", "nb/simple", "a.md"),
        ("nb/simple.md", "nb", "simple.md"),
        ("nb/simpler/a.md", "nb", "simpler/a.md"),
        ("nb/simple/old/b/a.md", "nb/simple/old", "b/a.md"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_path_belongs_to_the_innermost_locale(path: str, folder: str, rest: str, turned: bool) -> None:
    locales = [locale("nb"), locale("nb/simple"), locale("nb/simple/old")]
    place = place_of(path, reversed(locales) if turned else locales)

    assert place is not None
    assert (place[0].folder, place[1]) == (folder, rest)


@pytest.mark.parametrize("path", ["sv/a.md", "nbx/a.md", "nb", "a.md", "simple/a.md"])
def test_a_path_outside_all_locales_belongs_to_none(path: str) -> None:
    assert place_of(path, LOCALES) is None


@pytest.mark.parametrize(
    ("target", "page_id"),
    [
        ("", "rights/rent"),
        ("housing.md", "rights/housing"),
        ("../about.md", "about"),
        ("../../da/rights/home/x.md", "rights/home/x"),
        ("../../simple/nb/rights/rent.md", "rights/rent"),
        ("../../contacts.md", None),
        ("../../../README.md", None),
        ("../../../../../etc/x.md", None),
    ],
)
def test_a_link_names_a_page_in_whatever_language_it_is_written(target: str, page_id: str | None) -> None:
    assert linked_page(target, document("content/nb/rights/rent.md"), LOCALES) == page_id


def test_a_picture_is_looked_for_beside_the_page_beside_its_base_and_among_the_photos() -> None:
    page, base = document("content/fi/a.md"), document("content/nb/a.md")
    known = {"content/fi/boat.jpg", "content/nb/boat.jpg", "assets/photos/boat.jpg", "content/da/boat.jpg"}

    assert picture_paths("boat.jpg", page, base, known) == [
        "content/fi/boat.jpg",
        "content/nb/boat.jpg",
        "assets/photos/boat.jpg",
    ]
    assert picture_paths("boat.jpg", page, None, known) == ["content/fi/boat.jpg", "assets/photos/boat.jpg"]


def test_a_picture_that_is_found_by_two_ways_is_one_picture() -> None:
    page = document("content/nb/a.md")

    assert picture_paths("boat.jpg", page, page, {"content/nb/boat.jpg"}) == ["content/nb/boat.jpg"]


def test_a_picture_that_is_nowhere_is_not_found() -> None:
    assert picture_paths("../../../boat.jpg", document("content/nb/a.md"), None, {"boat.jpg"}) == []


@pytest.mark.parametrize(
    ("file", "leaves"),
    [
        ("boat.jpg", False),
        ("../fi/boat.jpg", False),
        ("../../assets/photos/boat.jpg", False),
        ("../../site.yaml", True),
        ("../../contentious/boat.jpg", True),
        ("../../../../etc/passwd", True),
    ],
)
def test_a_file_must_stay_within_content_and_assets(file: str, leaves: bool) -> None:
    assert leaves_site(file, document("content/nb/a.md")) is leaves


NO, DK, FI = CountryCode("NO"), CountryCode("DK"), CountryCode("FI")


@pytest.mark.parametrize(
    ("versions", "organisation_country", "original"),
    [
        ({"nb": PlainPage(), "fi": PlainPage(original=True)}, None, "fi"),
        ({"nb": PlainPage(country=NO), "nb-simple": PlainPage(original=True)}, None, "nb-simple"),
        ({"nb": PlainPage(), "da": PlainPage(), "fi": PlainPage(country=FI)}, None, "fi"),
        ({"nb": PlainPage(country=DK), "da": PlainPage()}, None, "da"),
        ({"nb": PlainPage(), "da": PlainPage()}, "DK", "da"),
        ({"nb": PlainPage(country=NO), "da": PlainPage()}, "DK", "nb"),
        ({"da": PlainPage(country=NO), "fi": PlainPage()}, None, "da"),
        ({"nb": PlainPage(country=CountryCode("SE")), "da": PlainPage()}, None, "nb"),
        ({"fi": PlainPage(), "da": PlainPage()}, None, "da"),
        ({"nb-simple": PlainPage(), "fi": PlainPage()}, None, "nb-simple"),
    ],
    ids=[
        "marked",
        "marked plain",
        "country of a version",
        "country said elsewhere",
        "country of the organisation",
        "own country first",
        "no version of the country",
        "no country of the site",
        "order of the site",
        "plain first",
    ],
)
def test_the_original_is_marked_or_of_the_pages_country_or_the_first(
    versions: dict[str, PlainPage], organisation_country: str | None, original: str
) -> None:
    folders = {found.key: found.folder for found in LOCALES}
    documents = {key: document(f"content/{folders[key]}/a.md", fields) for key, fields in versions.items()}

    assert original_of(documents, SETTINGS, organisation_country) == original


@pytest.mark.parametrize(
    ("key", "versions", "original", "base"),
    [
        ("nb", ["nb", "fi"], "nb", None),
        ("fi", ["nb", "fi"], "nb", "nb"),
        ("nb-simple", ["nb", "nb-simple", "fi"], "fi", "nb"),
        ("nb-simple", ["nb-simple", "fi"], "fi", "fi"),
        ("nb-simple", ["nb", "nb-simple"], "nb-simple", None),
        ("nb", ["nb", "nb-simple"], "nb-simple", "nb-simple"),
    ],
)
def test_a_plain_version_is_made_from_its_standard_one_and_any_other_from_the_original(
    key: str, versions: list[str], original: str, base: str | None
) -> None:
    assert base_of(SETTINGS.locale(key), versions, original) == base


def test_the_document_of_a_base_is_found_and_an_original_has_none() -> None:
    site = site_of("-- content/nb/a.md --\n---\ntitle: A\n---\n-- content/fi/a.md --\n---\ntitle: B\n---\n")

    assert base_document(site, PageId("a"), page_at(site, "a", "fi").base) is page_at(site, "a", "nb").document
    assert base_document(site, PageId("a"), page_at(site, "a", "nb").base) is None
