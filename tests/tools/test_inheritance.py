from decimal import Decimal

import pytest

from brobygger.nouns.model import Organisation, Service
from brobygger.nouns.values import (
    Answer,
    Clock,
    Contact,
    CountryCode,
    DayState,
    FilePath,
    HoursException,
    HowToJoin,
    Image,
    JoinWay,
    OpeningHours,
    PartialDate,
    Phone,
    Price,
    Slot,
    Slug,
    Source,
    Unknown,
    Venue,
    WebAddress,
)
from brobygger.tools.inheritance import conflicts, counterpart, inherit

PHONE, OTHER_PHONE = Phone("+47 23 15 73 00"), Phone("+47 23 15 73 01")
A, B = WebAddress("https://a.example.org"), WebAddress("https://b.example.org")
HOURS = (Slot(Clock(10, 0), Clock(15, 0)),)


def test_a_fact_is_inherited() -> None:
    assert inherit(Organisation(), Organisation(country=CountryCode("NO"))).country == "NO"


def test_a_text_is_not_inherited() -> None:
    base = Organisation(title="Huset", summary=None, keywords=("hus",), ended_note="Slutt.")

    assert inherit(Organisation(title="Talo"), base) == Organisation(title="Talo")


def test_what_is_a_versions_own_is_not_inherited() -> None:
    base = Organisation(slug=Slug("huset"), checked_on=PartialDate(2026), checked_by="Bro", draft=True, original=True)

    assert inherit(Organisation(), base) == Organisation()


def test_a_fact_that_only_the_version_says_stays() -> None:
    assert inherit(Organisation(weight=3), Organisation()).weight == 3


def test_where_both_say_a_fact_the_bases_counts() -> None:
    assert inherit(Organisation(weight=3), Organisation(weight=5)).weight == 5


def test_a_mapping_is_merged_by_key() -> None:
    own = Organisation(image=Image(alt="Vene"), contact=Contact(note="Soita ensin."))
    base = Organisation(
        image=Image(file=FilePath("boat.jpg"), alt="Båt", caption="En båt"), contact=Contact(phone=PHONE, note="Ring.")
    )

    assert inherit(own, base) == Organisation(
        image=Image(file=FilePath("boat.jpg"), alt="Vene"), contact=Contact(phone=PHONE, note="Soita ensin.")
    )


def test_a_mapping_that_the_version_lacks_gives_its_facts_alone() -> None:
    base = Service(
        price=Price(amount=Decimal(5), currency="EUR", note="I året."),
        how_to_join=HowToJoin(ways=(JoinWay.CALL,), steps=("Ring.",)),
    )

    assert inherit(Service(), base) == Service(
        price=Price(amount=Decimal(5), currency="EUR"), how_to_join=HowToJoin(ways=(JoinWay.CALL,))
    )


def test_mappings_within_mappings_are_merged_too() -> None:
    own = Organisation(contact=Contact(hours=OpeningHours(note="Ei lomalla.")))
    base = Organisation(contact=Contact(hours=OpeningHours(monday=HOURS, note="Ikke i ferien.")))

    assert inherit(own, base).contact == Contact(hours=OpeningHours(monday=HOURS, note="Ei lomalla."))


def test_items_of_a_list_are_recognised_by_their_identity_and_come_in_the_order_of_the_base() -> None:
    own = Organisation(sources=(Source(url=B, title="Toinen"), Source(url=A, title="Ensimmäinen")))
    base = Organisation(sources=(Source(url=A, title="Første", publisher="Oslo"), Source(url=B, title="Andre")))

    assert inherit(own, base).sources == (
        Source(url=A, title="Ensimmäinen", publisher="Oslo"),
        Source(url=B, title="Toinen"),
    )


def test_items_that_the_version_does_not_name_give_their_facts_alone() -> None:
    own = Organisation(places=(Venue(name="Huset", how_to_get_there="Raitiovaunulla."),))
    base = Organisation(
        places=(
            Venue(name="Huset", town="Oslo", how_to_get_there="Med trikk."),
            Venue(name="Kontoret", town="Bergen", how_to_get_there="Med buss."),
        )
    )

    assert inherit(own, base).places == (
        Venue(name="Huset", town="Oslo", how_to_get_there="Raitiovaunulla."),
        Venue(name="Kontoret", town="Bergen"),
    )


def test_items_without_an_identity_are_the_bases() -> None:
    exceptions = (HoursException(date=PartialDate(2026, 12, 24), hours=DayState.CLOSED),)
    base = Organisation(opening_hours=OpeningHours(exceptions=exceptions))

    assert inherit(Organisation(opening_hours=OpeningHours()), base).opening_hours == OpeningHours(
        exceptions=exceptions
    )


def test_openly_unknown_is_a_fact_too() -> None:
    base = Organisation(opening_hours=Unknown.UNKNOWN, languages_spoken=Unknown.UNKNOWN)

    assert inherit(Organisation(), base) == base


@pytest.mark.parametrize(
    ("own", "base", "names"),
    [
        (Organisation(weight=3), Organisation(weight=5), ["weight"]),
        (Organisation(weight=3), Organisation(weight=3), []),
        (Organisation(weight=3), Organisation(), []),
        (Organisation(), Organisation(weight=5), []),
        (Organisation(title="Talo", slug=Slug("talo")), Organisation(title="Huset", slug=Slug("huset")), []),
        (
            Organisation(contact=Contact(phone=OTHER_PHONE, note="Soita.")),
            Organisation(contact=Contact(phone=PHONE, note="Ring.")),
            ["contact.phone"],
        ),
        (
            Organisation(contact=Contact(hours=OpeningHours(monday=DayState.CLOSED))),
            Organisation(contact=Contact(hours=OpeningHours(monday=HOURS))),
            ["contact.hours.monday"],
        ),
        (Organisation(partners=("A", "B")), Organisation(partners=("A",)), ["partners"]),
        (Organisation(opening_hours=OpeningHours()), Organisation(opening_hours=Unknown.UNKNOWN), ["opening_hours"]),
        (
            Organisation(places=(Venue(name="Kontoret", town="Oslo"),)),
            Organisation(places=(Venue(name="Huset", town="Oslo"), Venue(name="Kontoret", town="Bergen"))),
            ["places[0].town"],
        ),
        (
            Organisation(places=(Venue(name="Huset"), Venue(name="Hytta"))),
            Organisation(places=(Venue(name="Huset", step_free=Answer.YES),)),
            ["places[1]"],
        ),
        (
            Organisation(opening_hours=OpeningHours(exceptions=(HoursException(hours=DayState.CLOSED),))),
            Organisation(opening_hours=OpeningHours(exceptions=(HoursException(hours=HOURS),))),
            ["opening_hours.exceptions[0].hours"],
        ),
    ],
)
def test_a_fact_that_is_said_otherwise_is_named(own: Organisation, base: Organisation, names: list[str]) -> None:
    assert list(conflicts(own, base)) == names


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("weight", "weight"),
        ("contact.phone", "contact.phone"),
        ("places[0].town", "places[1].town"),
        ("places[1]", "places[1]"),
        ("partners[0]", "partners[0]"),
    ],
)
def test_an_item_may_have_another_place_in_the_base(name: str, there: str) -> None:
    own = Organisation(places=(Venue(name="Kontoret"), Venue(name="Hytta")), partners=("A",))
    base = Organisation(places=(Venue(name="Huset"), Venue(name="Kontoret")), partners=("A",))

    assert counterpart(name, own, base) == there
