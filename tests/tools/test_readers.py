"""Each reader with what it takes and what it does not."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from brobygger.nouns import values as v
from brobygger.nouns.locales import Direction
from brobygger.nouns.problems import FaultError
from brobygger.nouns.values import Clock, DayState, Extra, Free, Moment, PartialDate, Slot, Unknown
from brobygger.nouns.yamltext import Node, compose
from brobygger.tools.readers import READERS, Reading


class Fault(NamedTuple):
    """A problem's code and the name of its hint."""

    code: str
    hint: str


SLOT = Slot(Clock(10, 0), Clock(15, 30))
NO_TEXT = Fault("type-text", "fields")
TEXT_LIST = Fault("type-text", "list")
EMPTY = Fault("value-empty", "remove")

KEYS: list[tuple[str, object]] = [
    ("work", "work"),
    ("job-seekers-2", "job-seekers-2"),
    ("Work", Fault("key-form", "form")),
    ("work-", Fault("key-form", "form")),
    ("to ord", Fault("key-form", "form")),
]

CASES: dict[object, list[tuple[str, object]]] = {
    str: [
        ("Hva er leie?", "Hva er leie?"),
        ("no", "no"),
        ("12:30", "12:30"),
        ('"  to   ord "', "to ord"),
        ("|\n  to\n  ord\n", "to ord"),
        ('""', EMPTY),
        ('" "', EMPTY),
        ("{a: b}", NO_TEXT),
        ("[a, b]", TEXT_LIST),
    ],
    int: [
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("1.5", Fault("type-whole", "form")),
        ("1_000", Fault("type-whole", "form")),
        ("٣", Fault("type-whole", "form")),
        ("1000000000", Fault("type-whole", "form")),
        ("tre", Fault("type-whole", "form")),
    ],
    bool: [
        ("yes", True),
        ("true", True),
        ("Ja", True),
        ("kyllä", True),
        ("no", False),
        ("false", False),
        ("nei", False),
        ("nej", False),
        ("ei", False),
        ("perhaps", Fault("type-yes-no", "yes-no")),
        ("1", Fault("type-yes-no", "yes-no")),
    ],
    Decimal: [
        ("59.91", Decimal("59.91")),
        ("-10", Decimal(-10)),
        ("59,91", Fault("type-number", "form")),
        ("NaN", Fault("type-number", "form")),
        ("Infinity", Fault("type-number", "form")),
        ("1e99", Fault("type-number", "form")),
    ],
    v.PartialDate: [
        ("2021", PartialDate(2021)),
        ("2021-03", PartialDate(2021, 3)),
        ("2021-03-07", PartialDate(2021, 3, 7)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("2023-02-29", Fault("date-none", "form")),
        ("2021-13", Fault("date-none", "form")),
        ("0000", Fault("date-none", "form")),
        ("07.03.2021", Fault("date-form", "form")),
        ("2021-3-7", Fault("date-form", "form")),
    ],
    v.Moment: [
        ("2026-11-22", Moment(day=date(2026, 11, 22))),
        ("2026-11-22 18:00", Moment(day=date(2026, 11, 22), time=Clock(18, 0))),
        ("2026-11-22T18:00", Moment(day=date(2026, 11, 22), time=Clock(18, 0))),
        ("2026-11", Fault("date-form", "day")),
        ("2026-11-31", Fault("date-none", "form")),
        ("2026-11-22 kveld", Fault("time-form", "form")),
    ],
    v.Clock: [
        ("9:05", Clock(9, 5)),
        ("09.05", Clock(9, 5)),
        ("24:00", Clock(24, 0)),
        ("24:01", Fault("time-form", "form")),
        ("12:60", Fault("time-form", "form")),
        ("12", Fault("time-form", "form")),
    ],
    v.DayHours: [
        ("10:00-15:30", (SLOT,)),
        ("10.00 – 15.30", (SLOT,)),
        ("[10:00-15:30, 18:00-24:00]", (SLOT, Slot(Clock(18, 0), Clock(24, 0)))),
        ("closed", DayState.CLOSED),
        ("by appointment", DayState.BY_APPOINTMENT),
        ("Closed", Fault("hours-form", "form")),
        ("10:00", Fault("hours-form", "form")),
        ("[]", Fault("hours-form", "form")),
        ("10:00-15:30-18:00", Fault("hours-form", "form")),
        ("10-15", Fault("time-form", "form")),
        ("15:30-10:00", Fault("hours-order", "form")),
        ("10:00-10:00", Fault("hours-order", "form")),
        ("22:00-02:00", (Slot(Clock(22, 0), Clock(2, 0)),)),
        ("22:00-06:00", (Slot(Clock(22, 0), Clock(6, 0)),)),
        ("22:00-06:01", Fault("hours-order", "form")),
        ("05:00-04:00", Fault("hours-order", "form")),
        ("{from: 10:00}", NO_TEXT),
    ],
    v.Free | v.Unknown | Decimal: [
        ("free", Free.FREE),
        ("unknown", Unknown.UNKNOWN),
        ("0", Decimal(0)),
        ("49.50", Decimal("49.50")),
        ("-1", Fault("price-form", "form")),
        ("150 kr", Fault("price-form", "form")),
        ("gratis", Fault("price-form", "form")),
    ],
    v.Extra: [
        ("{colour: red, size: 3}", Extra((("colour", "red"), ("size", "3")))),
        (
            "{door: {code: 12, names: [a, b]}}",
            Extra((("door.code", "12"), ("door.names[0]", "a"), ("door.names[1]", "b"))),
        ),
        ("red", Fault("type-fields", "form")),
    ],
    v.PageId: [
        ("about", "about"),
        ("services/family-friend", "services/family-friend"),
        ("services/Family", Fault("page-id-form", "form")),
        ("/services/family", Fault("page-id-form", "form")),
        ("services/family.md", Fault("page-id-form", "form")),
    ],
    v.Slug: [
        ("familievenn", "familievenn"),
        ("familie-venn-2", "familie-venn-2"),
        ("Familievenn", Fault("slug-form", "form")),
        ("på-norsk", Fault("slug-form", "form")),
        ("a--b", Fault("slug-form", "form")),
        ("a/b", Fault("slug-form", "form")),
    ],
    v.Address: [
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+4723157300", "tel:+4723157300"),
        ("sms:112", "sms:112"),
        ("javascript:alert(1)", Fault("address-form", "form")),
        ("example.org", Fault("address-form", "form")),
    ],
    v.WebAddress: [
        ("https://example.org", "https://example.org"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("https://example", Fault("web-form", "form")),
        ("example.org", Fault("web-form", "form")),
        ("ftp://example.org", Fault("web-form", "form")),
        ("https://example.org/a b", Fault("web-form", "form")),
        ("javascript://example.org/%0aalert(1)", Fault("web-form", "form")),
    ],
    v.Email: [
        ("post@example.org", "post@example.org"),
        ("post@example", Fault("email-form", "form")),
        ("post at example.org", Fault("email-form", "form")),
        ("a@b@example.org", Fault("email-form", "form")),
    ],
    v.Phone: [
        ("112", "112"),
        ("+47 23 15 73 00", "+47 23 15 73 00"),
        ("116 006", "116 006"),
        ("23-15-73-00", Fault("phone-form", "form")),
        ("(+47) 23157300", Fault("phone-form", "form")),
        ("23157300 ext 2", Fault("phone-form", "form")),
        ("12", Fault("phone-form", "form")),
    ],
    v.CountryCode: [
        ("NO", "NO"),
        ("no", "NO"),
        ("Norge", Fault("country-form", "form")),
        ("ß", Fault("country-form", "form")),
    ],
    v.LocaleKey: KEYS,
    v.ContactKey: KEYS,
    v.ThemeKey: KEYS,
    v.ConceptKey: KEYS,
    v.LanguageTag: [
        ("no", "no"),
        ("zh-Hant", "zh-Hant"),
        ("nb-simple", "nb-simple"),
        ("norsk", Fault("language-form", "form")),
        ("N", Fault("language-form", "form")),
    ],
    v.FilePath: [
        ("boat.jpg", "boat.jpg"),
        ("../båt og hav.jpg", "../båt og hav.jpg"),
        (r"photos\boat.jpg", Fault("file-form", "form")),
        ("https://example.org/boat.jpg", Fault("file-form", "form")),
        ('"boat?.jpg"', Fault("file-form", "form")),
    ],
    v.Focus: [
        ("50 30", v.Focus(left=50, top=30)),
        ("0, 100", v.Focus(left=0, top=100)),
        ("50% 30%", v.Focus(left=50, top=30)),
        ("101 30", Fault("focus-form", "form")),
        ("50", Fault("focus-form", "form")),
        ("top left", Fault("focus-form", "form")),
    ],
    v.ByLocale: [
        ("{nb: En båt, nb-simple: Båt}", v.ByLocale((("nb", "En båt"), ("nb-simple", "Båt")))),
        ("{}", v.ByLocale()),
        ("{nb: En båt, da: {a: b}}", v.ByLocale((("nb", "En båt"),))),
        ("En båt", Fault("type-locales", "form")),
        ("[En båt]", Fault("type-locales", "form")),
    ],
    v.Folder: [
        ("simple/nb", "simple/nb"),
        ("nb", "nb"),
        ("../nb", Fault("folder-form", "form")),
        ("nb/", Fault("folder-form", "form")),
    ],
    v.LinkPath: [
        ("lett-norsk", "lett-norsk"),
        ("Lett-Norsk", Fault("link-path-form", "form")),
        ("/nb", Fault("link-path-form", "form")),
    ],
    v.TimeZone: [
        ("Europe/Oslo", "Europe/Oslo"),
        ("UTC", "UTC"),
        ("Europe/Olso", Fault("time-zone-unknown", "near")),
        ("12", Fault("time-zone-unknown", "form")),
        ("../Europe/Oslo", Fault("time-zone-unknown", "near")),
        ("/12345", Fault("time-zone-unknown", "form")),
        ("Europe", Fault("time-zone-unknown", "near")),
    ],
    v.Summary: [
        ("Kort.", "Kort."),
        ("å" * 150, "å" * 150),
        ("å" * 151, Fault("summary-long", "shorten")),
        (f"‹{'å' * 150}›", f"‹{'å' * 150}›"),
        (f"‹{'å' * 151}›", Fault("summary-long", "shorten")),
    ],
    v.RepeatRule: [
        ("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO"),
        ("freq=monthly;byday=-1fr,2mo;count=6", "FREQ=MONTHLY;BYDAY=-1FR,2MO;COUNT=6"),
        ("FREQ=YEARLY;BYMONTHDAY=17;UNTIL=20301231;INTERVAL=2", "FREQ=YEARLY;BYMONTHDAY=17;UNTIL=20301231;INTERVAL=2"),
        ("BYDAY=MO;FREQ=WEEKLY", Fault("repeat-form", "form")),
        ("FREQ=HOURLY", Fault("repeat-form", "form")),
        ("weekly", Fault("repeat-form", "form")),
        ("FREQ=WEEKLY;BYDAY=-MO", Fault("repeat-form", "form")),
        ("FREQ=WEEKLY;BYDAY=2MO", Fault("repeat-form", "form")),
        ("FREQ=DAILY;FREQ=WEEKLY", Fault("repeat-form", "form")),
        ("FREQ=DAILY;COUNT=2;UNTIL=20301231", Fault("repeat-form", "form")),
        ("FREQ=DAILY;UNTIL=20300231", Fault("repeat-form", "form")),
        ("FREQ=MONTHLY;BYMONTHDAY=32", Fault("repeat-form", "form")),
        ("FREQ=WEEKLY;BYMONTHDAY=1", Fault("repeat-form", "form")),
    ],
    Direction: [
        ("rtl", Direction.RTL),
        ("rlt", Fault("choice", "near")),
        ("upwards-and-down", Fault("choice", "all")),
    ],
}


def value_of(written: str) -> Node:
    """Return the value of `field: written`."""
    return compose(f"field: {written}", "p.md").entries[0][1]


@pytest.mark.parametrize(
    ("read_as", "written", "expected"),
    [
        pytest.param(kind, written, expected, id=f"{getattr(kind, '__name__', kind)}: {written}"[:60])
        for kind, cases in CASES.items()
        for written, expected in cases
    ],
)
def test_a_reader_takes_what_its_type_means_and_names_what_it_does_not(
    read_as: object, written: str, expected: object
) -> None:
    reading = Reading("p.md")
    try:
        found = READERS[read_as](value_of(written), reading, "field")
    except FaultError as fault:
        found = Fault(fault.problem.code, fault.problem.hint or "")

    assert (found, type(found)) == (expected, type(expected))


def test_every_reader_is_tried() -> None:
    assert set(CASES) == set(READERS)


@pytest.mark.parametrize("read_as", [kind for kind in READERS if kind not in (v.Extra, v.ByLocale)], ids=str)
@pytest.mark.parametrize("written", ["{a: b}", '""'])
def test_no_reader_takes_fields_or_nothing(read_as: object, written: str) -> None:
    with pytest.raises(FaultError):
        READERS[read_as](value_of(written), Reading("p.md"), "field")


def test_a_fault_stands_where_the_value_stands_and_tells_what_was_written() -> None:
    with pytest.raises(FaultError) as caught:
        READERS[v.Slug](value_of('"På norsk"'), Reading("p.md"), "slug")

    problem = caught.value.problem
    assert (problem.position.path, problem.position.line, problem.position.column) == ("p.md", 1, 8)
    assert dict(problem.values) == {"field": "slug", "value": "På norsk"}


def test_a_word_out_of_a_few_is_answered_with_the_one_that_was_meant() -> None:
    with pytest.raises(FaultError) as caught:
        READERS[Direction](value_of("rlt"), Reading("p.md"), "direction")

    assert dict(caught.value.problem.values) == {"field": "direction", "value": "rlt", "near": "rtl", "all": "ltr, rtl"}
