"""Promise: photos.yaml is read photo by photo, and a fault in one entry spares the others."""

from brobygger.nouns.model import PhotoEntry
from brobygger.nouns.problems import Problem
from brobygger.nouns.values import ByLocale, Focus, People
from brobygger.steps.read_photos import MAX_BYTES, PhotoEntries, read_photos
from brobygger.steps.read_settings import read_settings
from tests.support import SITE, report

PATH = "assets/photos/photos.yaml"
PICTURES = {f"assets/photos/{name}" for name in ("boat.jpg", "car.png", "house.jpg")} | {"content/nb/ice.jpg"}


def read(text: str, path: str = PATH) -> PhotoEntries:
    settings, _ = read_settings(SITE)
    assert settings is not None
    return read_photos({path: text.encode()}, PICTURES, settings.locales)


def hints_of(problems: tuple[Problem, ...]) -> list[tuple[str | None, str | None]]:
    """Return the name of each problem's hint, and what it calls near."""
    return [(problem.hint, dict(problem.values).get("near")) for problem in problems]


def test_an_entry_says_whose_a_photo_is_and_what_it_shows() -> None:
    found = read("""\
boat.jpg:
  credit: Kari Nordmann
  licence: CC BY 4.0
  people: agreed
  focus: 50 30
  alt:
    nb: En båt på fjorden
    nb-simple: En båt
    fi: Vene
""")

    assert found.problems == ()
    assert found.entries == {
        "assets/photos/boat.jpg": PhotoEntry(
            credit="Kari Nordmann",
            licence="CC BY 4.0",
            people=People.AGREED,
            focus=Focus(left=50, top=30),
            alt=ByLocale((("nb", "En båt på fjorden"), ("nb-simple", "En båt"), ("fi", "Vene"))),
        )
    }


def test_a_plain_locale_speaks_with_the_words_of_its_standard_one_where_it_has_none_of_its_own() -> None:
    settings, _ = read_settings(SITE)
    assert settings is not None
    both, one = read("boat.jpg: {alt: {nb: En båt, nb-simple: Båt}}\ncar.png: {alt: {nb: En bil}}\n").entries.values()

    plain, danish = settings.locale("nb-simple"), settings.locale("da")
    assert [entry.alt_in(plain) for entry in (both, one)] == ["Båt", "En bil"]
    assert one.alt_in(danish) is None


def test_a_file_speaks_of_the_photos_in_its_own_folder() -> None:
    found = read("ice.jpg: {credit: Kari}\n", "content/nb/photos.yaml")

    assert (found.problems, list(found.entries)) == ((), ["content/nb/ice.jpg"])


def test_each_fault_of_an_entry_is_reported_and_the_rest_is_read() -> None:
    found = read("""\
boat.jpg:
  credits: Kari
  caption: Sommer
  licence:
  people: perhaps
  focus: middle
  alt: {no: En båt, nb: "", da: En båd, da: En båd, fi: Vene}
car.png: En bil
house.jpg: {credit: Ola, alt: Et hus}
boat.jpg: {credit: Ola}
""")

    assert report(found.problems) == [
        f"{PATH}:2:3: error field-unknown: There is no field called boat.jpg.credits",
        f"{PATH}:3:3: error field-unknown: There is no field called boat.jpg.caption",
        f"{PATH}:4:3: error value-empty: The field boat.jpg.licence has no value",
        f"{PATH}:5:11: error choice: boat.jpg.people cannot be “perhaps”",
        f"{PATH}:6:10: error focus-form: middle is not a point of a picture",
        f"{PATH}:7:25: error value-empty: The field boat.jpg.alt.nb has no value",
        f"{PATH}:7:41: error field-twice: The field boat.jpg.alt.da is written twice",
        f"{PATH}:7:9: error locale-unknown: There is no locale no",
        f"{PATH}:8:10: error type-fields: car.png must have fields of its own",
        f"{PATH}:9:31: error type-locales: house.jpg.alt must be said for each locale",
        f"{PATH}:10:1: error field-twice: The field boat.jpg is written twice",
    ]
    assert hints_of(found.problems)[:2] == [("near", "credit"), ("all", None)]
    assert dict(found.problems[1].values)["all"] == "credit, licence, people, focus, alt"
    assert [related.position.line for related in found.problems[-1].related] == [1]
    assert [entry.is_whole for entry in found.entries.values()] == [False, False, False]
    assert found.entries["assets/photos/boat.jpg"].alt_in(read_settings(SITE)[0].locale("fi")) == "Vene"  # type: ignore[union-attr]
    assert found.entries["assets/photos/house.jpg"].credit == "Ola"


def test_an_entry_of_a_photo_that_is_not_there_is_reported_with_the_nearest_one_or_where_it_lies() -> None:
    found = read("""\
boats.jpg: {credit: Kari}
ice.jpg: {credit: Kari}
something.jpg: {credit: Kari}
../photos/boat.jpg: {credit: Kari}
"": {credit: Kari}
""")

    assert report(found.problems) == [
        f"{PATH}:1:1: error picture-missing: There is no picture called boats.jpg",
        f"{PATH}:2:1: error picture-missing: There is no picture called ice.jpg",
        f"{PATH}:3:1: error picture-missing: There is no picture called something.jpg",
        f"{PATH}:4:1: error picture-missing: There is no picture called ../photos/boat.jpg",
        f"{PATH}:5:1: error picture-missing: There is no picture called ",
    ]
    assert hints_of(found.problems) == [
        ("near", "boat.jpg"),
        ("entry-elsewhere", "house.jpg"),
        ("entry", ""),
        ("near", "boat.jpg"),
        ("entry", ""),
    ]
    assert dict(found.problems[1].values)["other"] == "content/nb/photos.yaml"
    assert found.entries == {}


def test_where_a_file_cannot_be_read_nobody_knows_what_its_photos_lack() -> None:
    found = read("boat.jpg: a: b\n")

    assert report(found.problems) == [
        f"{PATH}:1:12: error yaml-colon: A value with a colon in it needs quotation marks",
    ]
    assert found.entries == dict.fromkeys(sorted(PICTURES - {"content/nb/ice.jpg"}), PhotoEntry(is_whole=False))


def test_a_file_that_is_too_large_is_reported() -> None:
    assert report(read(f"# {'x' * MAX_BYTES}\n").problems) == [
        f"{PATH}:1:1: error photos-too-large: This file is larger than 1024 KB",
    ]


def test_every_file_is_read_whatever_is_wrong_in_another() -> None:
    settings, _ = read_settings(SITE)
    assert settings is not None
    files = {PATH: b"\xff", "content/nb/photos.yaml": b"ice.jpg: {credit: Kari}\nnone.jpg: {}\n"}

    found = read_photos(files, PICTURES, settings.locales)

    assert [problem.code for problem in found.problems] == ["not-utf8", "picture-missing"]
    assert found.entries["content/nb/ice.jpg"].credit == "Kari"
