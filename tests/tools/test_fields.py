import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

import pytest

from brobygger.nouns.model import Activity, Article, Organisation, PlainPage, Service
from brobygger.nouns.values import (
    Ask,
    Clock,
    Contact,
    DayState,
    FilePath,
    Free,
    HoursException,
    Image,
    JoinWay,
    OpeningHours,
    PartialDate,
    Phone,
    Price,
    SignUp,
    Slot,
    Source,
    Undated,
    Unknown,
    WebAddress,
    When,
)
from brobygger.nouns.yamltext import compose
from brobygger.tools.fields import read_fields
from brobygger.tools.readers import Reading

T = TypeVar("T")


def problems_of(cls: type, text: str) -> list[str]:
    """Return each fault as `line:column code hint`."""
    reading = Reading("p.md")
    read_fields(cls, compose(text, "p.md"), reading)
    return [f"{p.position.line}:{p.position.column} {p.code} {p.hint}" for p in reading.problems]


def read(cls: type[T], text: str) -> T:
    reading = Reading("p.md")
    found = read_fields(cls, compose(text, "p.md"), reading)
    assert reading.problems == []
    return found


def places_of(cls: type, text: str) -> dict[str, tuple[int, int]]:
    reading = Reading("p.md")
    read_fields(cls, compose(text, "p.md"), reading)
    return reading.places


@pytest.mark.parametrize("kind", [PlainPage, Organisation, Service, Activity, Article])
def test_every_field_of_every_kind_has_a_reader(kind: type[PlainPage]) -> None:
    names = [field.name for field in dataclasses.fields(kind)]

    assert problems_of(kind, "".join(f"{name}: {{}}\n" for name in names)) != []


def test_a_type_that_nothing_reads_is_a_bug_and_not_a_problem() -> None:
    @dataclass(frozen=True)
    class Strange:
        pair: complex | None = None

    with pytest.raises(TypeError, match="no reader for"):
        read_fields(Strange, compose("pair: 1\n", "p.md"), Reading("p.md"))


def test_what_is_not_written_stays_at_its_default() -> None:
    assert read(PlainPage, "title: Leie\n") == PlainPage(title="Leie")


def test_a_field_with_a_fault_stays_at_its_default_and_the_others_are_read() -> None:
    reading = Reading("p.md")

    assert read_fields(PlainPage, compose("slug: Å\ntitle: Leie\n", "p.md"), reading) == PlainPage(title="Leie")


def test_all_faults_of_a_file_are_reported_at_once() -> None:
    assert problems_of(PlainPage, "titel: Leie\nslug: Å\nweight: heavy\nthemes: work\nimage: [boat.jpg]\n") == [
        "1:1 field-unknown near",
        "2:7 slug-form form",
        "3:9 type-whole form",
        "4:9 type-list form",
        "5:8 type-fields form",
    ]


def test_a_field_written_twice_is_reported_with_both_places_and_the_first_one_counts() -> None:
    reading = Reading("p.md")

    assert read_fields(PlainPage, compose("title: A\nmenu: B\ntitle: C\n", "p.md"), reading).title == "A"
    problem = reading.problems[0]
    assert (problem.code, problem.position.line, problem.position.column) == ("field-twice", 3, 1)
    assert [(r.code, r.position.line, r.position.column) for r in problem.related] == [("first-written", 1, 1)]


def test_a_field_that_was_wrong_the_first_time_is_still_written_twice() -> None:
    assert problems_of(PlainPage, "titel: A\ntitel: B\n") == ["1:1 field-unknown near", "2:1 field-twice keep-one"]


@pytest.mark.parametrize(
    ("kind", "written", "near"),
    [
        (PlainPage, "titel", "title"),
        (PlainPage, "Summary", "summary"),
        (PlainPage, "keyword", "keywords"),
        (Service, "language_spoken", "languages_spoken"),
        (Article, "who_can_helps", "who_can_help"),
    ],
)
def test_an_unknown_field_is_answered_with_the_one_that_was_meant(kind: type, written: str, near: str) -> None:
    reading = Reading("p.md")
    read_fields(kind, compose(f"{written}: x\n", "p.md"), reading)

    assert [(p.code, p.hint, dict(p.values)) for p in reading.problems] == [
        ("field-unknown", "near", {"field": written, "near": near})
    ]


def test_an_unknown_field_that_resembles_none_is_sent_to_extra() -> None:
    assert problems_of(PlainPage, "zzz: x\n") == ["1:1 field-unknown extra"]


def test_a_field_of_another_kind_is_unknown() -> None:
    assert problems_of(PlainPage, "founded: 2021\n") == ["1:1 field-unknown extra"]


def test_an_unknown_field_within_a_field_is_named_whole() -> None:
    reading = Reading("p.md")
    read_fields(Organisation, compose("contact:\n  phon: 112\n", "p.md"), reading)

    assert dict(reading.problems[0].values) == {"field": "contact.phon", "near": "phone"}


def test_an_unknown_field_is_answered_with_the_nearest_else_with_all_or_with_the_place_for_fields_of_ones_own() -> None:
    assert problems_of(Organisation, "contakt: {}\nxyz: 1\ncontact: {xyz: 1}\n") == [
        "1:1 field-unknown near",
        "2:1 field-unknown extra",
        "3:11 field-unknown all",
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("title:\n", ["1:1 value-empty remove"]),
        ('title: ""\n', ["1:8 value-empty remove"]),
        ("themes:\n", ["1:1 value-empty remove"]),
        ("themes: [work, '']\n", ["1:16 value-empty remove"]),
        ("themes:\n  - work\n  -\n", ["3:4 value-empty remove"]),
        ("image:\n  alt:\n", ["2:3 value-empty remove"]),
    ],
)
def test_a_value_that_is_not_there_is_reported(text: str, problems: list[str]) -> None:
    assert problems_of(PlainPage, text) == problems


def test_an_empty_list_is_a_list() -> None:
    assert read(PlainPage, "themes: []\n").themes == ()


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("price: free\n", Price(amount=Free.FREE)),
        ("price: unknown\n", Price(amount=Unknown.UNKNOWN)),
        ("price: 150\n", Price(amount=Decimal(150))),
        (
            "price: {amount: 150, currency: NOK, note: I året.}\n",
            Price(amount=Decimal(150), currency="NOK", note="I året."),
        ),
    ],
)
def test_a_price_may_be_one_word(text: str, price: Price) -> None:
    assert read(Service, text).price == price


def test_an_image_may_be_its_file() -> None:
    assert read(PlainPage, "image: boat.jpg\n").image == Image(file=FilePath("boat.jpg"))
    assert places_of(PlainPage, "title: A\nimage: boat.jpg\n")["image.file"] == (2, 8)


def test_a_price_that_is_no_price_is_reported_where_it_stands() -> None:
    assert problems_of(Service, "title: A\nprice: gratis\n") == ["2:8 price-form form"]


def test_opening_hours_are_a_week_with_exceptions() -> None:
    text = """\
opening_hours:
  monday: 10:00-15:00
  tuesday: [10:00-12:00, 13:00-15:00]
  sunday: closed
  public_holidays: by appointment
  exceptions:
    - {date: 2026-12-24, hours: closed}
  note: Ring først.
"""
    assert read(Organisation, text).opening_hours == OpeningHours(
        monday=(Slot(Clock(10, 0), Clock(15, 0)),),
        tuesday=(Slot(Clock(10, 0), Clock(12, 0)), Slot(Clock(13, 0), Clock(15, 0))),
        sunday=DayState.CLOSED,
        public_holidays=DayState.BY_APPOINTMENT,
        exceptions=(HoursException(date=PartialDate(2026, 12, 24), hours=DayState.CLOSED),),
        note="Ring først.",
    )


def test_opening_hours_may_be_openly_unknown() -> None:
    assert read(Organisation, "opening_hours: unknown\n").opening_hours is Unknown.UNKNOWN
    assert problems_of(Organisation, "opening_hours: sometimes\n") == ["1:16 type-fields word"]


def test_languages_are_a_list_or_unknown() -> None:
    assert read(Service, "languages_spoken: [nb, ar]\n").languages_spoken == ("nb", "ar")
    assert read(Service, "languages_spoken: unknown\n").languages_spoken is Unknown.UNKNOWN


def test_a_source_may_be_undated() -> None:
    text = "sources:\n  - {title: A, url: https://a.example.org, date: undated}\n"

    assert read(PlainPage, text).sources == (
        Source(title="A", url=WebAddress("https://a.example.org"), date=Undated.UNDATED),
    )


def test_a_time_may_have_to_be_asked_for() -> None:
    assert read(Activity, "when: ask\n").when is Ask.ASK


def test_a_name_that_python_keeps_for_itself_is_written_without_its_underscore() -> None:
    found = read(Activity, "when: {except: [2026-12-24]}\nsign_up: {from: 2026-11-01}\n")

    assert found.when == When(except_=(PartialDate(2026, 12, 24),))
    assert found.sign_up == SignUp(from_=PartialDate(2026, 11, 1))


def test_words_out_of_a_few_may_stand_in_a_list() -> None:
    found = read(Service, "how_to_join: {ways: [walk-in, call]}\n").how_to_join

    assert found is not None
    assert found.ways == (JoinWay.WALK_IN, JoinWay.CALL)


def test_each_item_of_a_list_has_its_own_fault() -> None:
    assert problems_of(PlainPage, "audience: [women, woman, 12]\n") == [
        "1:19 choice near",
        "1:26 choice all",
    ]


def test_every_field_written_has_a_place_under_its_dotted_name() -> None:
    text = """\
contact:
  phone: 112
  hours:
    monday: 10:00-15:00
places:
  - name: Huset
    town: Oslo
"""
    assert places_of(Organisation, text) == {
        "contact": (2, 3),
        "contact.phone": (2, 10),
        "contact.hours": (4, 5),
        "contact.hours.monday": (4, 13),
        "places": (6, 3),
        "places[0]": (6, 5),
        "places[0].name": (6, 11),
        "places[0].town": (7, 11),
    }


def test_a_field_with_a_fault_has_a_place_too_since_it_was_written() -> None:
    assert places_of(PlainPage, "slug: Å\n") == {"slug": (1, 7)}


def test_a_number_is_read_as_text_and_keeps_its_zeros() -> None:
    assert read(Organisation, "contact: {phone: 0800 1234}\n").contact == Contact(phone=Phone("0800 1234"))
