"""Promise: what has passed since the site was built is hidden or marked on the phone, as the next build would do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.building import a_page_at, built
from tests.browser.server import serve
from tests.browser.visit import listening, sideways, violations
from tests.support import SITE

BUILT, LATER = "2026-11-22", "2026-12-01"
NOON_BEFORE, NOON_LATER = "2026-11-22T12:00Z", "2026-12-01T12:00Z"

ZONES = SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,").replace(
    "{code: FI,", "{code: FI, time_zone: Europe/Helsinki,"
)


def service(page_id: str, title: str, fields: str, text: str = "Tekst.") -> str:
    slug = page_id.rpartition("/")[2]
    return f"-- content/nb/{page_id}.md --\n---\ntitle: {title}\nsummary: Kort.\nslug: {slug}\n{fields}---\n\n{text}\n"


PROJECT = "".join(
    (
        f"-- site.yaml --\n{ZONES}",
        service("organisations/club", "Klubben", 'country: NO\ncontact: {phone: "+47 23 15 73 00"}\n'),
        service("services/always", "Alltid", "organisation: organisations/club\nthemes: [work]\n"),
        service("services/soon", "Snart", "organisation: organisations/club\nvalid_until: 2026-11-30\n"),
        service("services/next", "Neste", "organisation: organisations/club\nvalid_until: 2026-11\nthemes: [work]\n"),
        service("services/late", "Senere", "organisation: organisations/club\nvalid_until: 2026\nended_note: Slutt.\n"),
        service("services/gone", "Borte", "organisation: organisations/club\nvalid_until: 2020\n"),
        service("services/followed", "Fulgt", "country: NO\nvalid_until: 2026-11-30\nreplaced_by: services/always\n"),
        service("services/finnish", "Finsk", "country: FI\nvalid_until: 2026-11-30\n"),
        service("services/danish", "Dansk", "country: DK\nvalid_until: 2026-11-30\n"),
        service("rights/old", "Gammel", "country: NO\nchecked_on: 2026-05\nchecked_by: Klubben\ncheck_every: 6\n"),
        service("rights/new", "Ny", "country: NO\nchecked_on: 2026-11-20\nchecked_by: Klubben\ncheck_every: 6\n"),
        service(
            "activities/walk", "Tur", "organisation: organisations/club\nwhen: {start: 2026-11-29, end: 2026-11-30}\n"
        ),
        "-- content/fi/services/finnish.md --\n---\ntitle: Suomi\nsummary: Lyhyesti.\nslug: suomi\n---\n\nTeksti.\n",
    )
)
LISTS = ("nb/services/index.html", "nb/a-z.html", "da/services/index.html", "fi/services/index.html")
SERVICES = ("always", "soon", "next", "late", "gone", "followed")
PAGES = (*(f"nb/services/{name}.html" for name in SERVICES), "nb/rights/old.html", "nb/rights/new.html")


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("early"), PROJECT, BUILT)


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("late"), PROJECT, LATER)


@pytest.fixture(scope="module")
def start(early: Path) -> Iterator[str]:
    with serve(early) as address:
        yield address


def offered(page: Page) -> list[str]:
    """Return the titles of the cards that are offered, also of those within details, and what else there is."""
    page.locator("details").evaluate_all("all => all.forEach((details) => { details.open = true; })")
    groups = page.locator("main > section.group:visible")
    return [
        *groups.locator("h2:visible").all_inner_texts(),
        *groups.locator(".card strong:visible").all_inner_texts(),
        *groups.locator("> p:visible").all_inner_texts(),
        f"{groups.locator('summary:visible').count()} details",
        f"{groups.locator('ul.cards > li:not([hidden])').count()} items",
    ]


def told(page: Page) -> tuple[bool, bool, list[str]]:
    """Say whether a page calls itself ended and whether it shows how to get in touch, and what it says of its age."""
    return (
        page.locator(".ended").is_visible(),
        page.locator(".contact").is_visible(),
        page.locator(".checked strong:visible").all_inner_texts(),
    )


@pytest.mark.parametrize("path", LISTS)
def test_a_list_offers_what_it_would_offer_if_it_were_built_again(
    browser: Browser, early: Path, late: Path, path: str
) -> None:
    with a_page_at(browser, NOON_LATER) as page, listening(page) as heard:
        page.goto((early / path).as_uri())
        on_the_phone = offered(page)
        page.goto((late / path).as_uri())

        assert on_the_phone == offered(page)
        page.clock.set_fixed_time(NOON_BEFORE)
        page.goto((early / path).as_uri())
        assert on_the_phone != offered(page)
        assert heard == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_what_it_would_say_if_it_were_built_again(
    browser: Browser, early: Path, late: Path, path: str
) -> None:
    with a_page_at(browser, NOON_LATER) as page:
        page.goto((early / path).as_uri())
        on_the_phone = told(page)
        page.goto((late / path).as_uri())

        assert on_the_phone == told(page)


def test_the_pages_of_these_tests_do_end_and_grow_old(browser: Browser, early: Path) -> None:
    with a_page_at(browser, NOON_LATER) as page:
        page.goto((early / "nb/services/soon.html").as_uri())
        assert told(page)[:2] == (True, False)
        expect(page.locator(".ended")).to_have_text("Dette ble avsluttet 30. november 2026.")
        page.goto((early / "nb/services/next.html").as_uri())
        expect(page.locator(".ended")).to_have_text("Dette ble avsluttet i november 2026.")
        page.goto((early / "nb/services/late.html").as_uri())
        assert told(page)[:2] == (False, True)
        page.goto((early / "nb/rights/old.html").as_uri())
        assert told(page)[2] == ["Det er en stund siden. Noe på denne siden kan være utdatert."]
        page.goto((early / "nb/rights/new.html").as_uri())
        assert told(page)[2] == []


def test_a_page_that_has_ended_leads_to_its_successor(browser: Browser, start: str) -> None:
    with a_page_at(browser, NOON_LATER) as page:
        page.goto(start + "nb/services/followed.html")
        page.locator(".ended .card").click()

        assert page.url.endswith("/always.html")


IN_NORWAY = {"Snart", "Neste", "Fulgt"}


@pytest.mark.parametrize(
    ("at", "gone"),
    [
        ("2026-11-30T21:59Z", set[str]()),
        ("2026-11-30T22:00Z", {"Finsk"}),
        ("2026-11-30T22:59Z", {"Finsk"}),
        ("2026-11-30T23:00Z", {"Finsk", *IN_NORWAY}),
    ],
)
def test_a_day_ends_at_midnight_where_the_offer_is(browser: Browser, start: str, at: str, gone: set[str]) -> None:
    with a_page_at(browser, at) as page:  # in Tokyo, where the phone is, December has begun
        page.goto(start + "nb/services/index.html")

        shown = set(page.locator(".card strong:visible").all_inner_texts())
        assert {"Finsk", *IN_NORWAY} - shown == gone
        assert {"Alltid", "Senere"} <= shown


def test_where_nobody_has_said_what_time_it_is_there_the_phone_takes_its_own(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-30T14:59Z") as page:
        page.goto(start + "nb/services/danish.html")
        assert not page.locator(".ended").is_visible()
        page.clock.set_fixed_time("2026-11-30T15:00Z")
        page.reload()
        assert page.locator(".ended").is_visible()


def test_the_link_to_the_calendar_goes_with_the_last_day(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-30T22:59Z") as page:
        page.goto(start + "nb/activities/walk.html")
        link = page.get_by_role("link", name="Legg til i kalenderen din")
        expect(link).to_be_visible()
        page.clock.set_fixed_time("2026-11-30T23:00Z")
        page.reload()
        expect(link).to_be_hidden()


def test_without_scripts_pages_stay_as_they_were_built(browser: Browser, start: str) -> None:
    with a_page_at(browser, NOON_LATER, scripts=False) as page:
        page.goto(start + "nb/services/index.html")
        assert "Snart" in page.locator(".card strong:visible").all_inner_texts()
        page.goto(start + "nb/services/soon.html")
        assert told(page)[:2] == (False, True)


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("path", ["nb/services/followed.html", "nb/rights/old.html", "da/services/index.html"])
def test_what_comes_to_light_can_be_read_by_everyone(browser: Browser, start: str, path: str) -> None:
    with a_page_at(browser, NOON_LATER, width=320) as page:
        page.goto(start + path)

        assert [*sideways(page), *violations(page, "light"), *violations(page, "dark")] == []


def happening(page: Page, start: str) -> list[str]:
    """Return the headings of what happens, and the dates, as they are seen."""
    page.goto(start + "nb/hva-skjer.html")
    return page.locator("main :is(h2, h3, time, p):visible").all_inner_texts()


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-24T18:29Z", ["tirsdag 24. november 2026, 18:00–19:30", "tirsdag 1. desember 2026, 18:00–19:30"]),
        ("2026-11-24T18:30Z", ["tirsdag 1. desember 2026, 18:00–19:30"]),
        ("2026-12-01T18:30Z", []),
    ],
)
def test_what_has_happened_goes_the_moment_it_ends_and_takes_its_week_and_place_along(
    browser: Browser, course: str, at: str, expected: list[str]
) -> None:
    with a_page_at(browser, at) as page:
        seen = happening(page, course)

        assert [text for text in seen if "18:00" in text] == expected
        assert ("Norge" in seen, "Oslo" in seen, "På nettet" in seen) == (True, bool(expected), True)
        page.goto(course + "nb/activities/kurs.html")
        assert page.locator("li time:visible").all_inner_texts() == expected
        assert page.get_by_text("De neste datoene").is_visible() is bool(expected)


def test_a_list_whose_last_day_has_passed_says_so(browser: Browser, course: str) -> None:
    with a_page_at(browser, "2027-01-10T14:59Z") as page:  # in Tokyo it is still Sunday
        assert [text for text in happening(page, course) if "passert" in text] == []
    with a_page_at(browser, "2027-01-10T15:00Z") as page:
        seen = happening(page, course)
        assert [text for text in seen if "passert" in text] != []
        assert [text for text in seen if "går til" in text] == []


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    when = 'when: {start: 2026-11-24 18:00, end: 2026-11-24 19:30, repeat: "FREQ=WEEKLY;COUNT=2"}\n'
    where = "country: NO\nplaces: [{name: Huset, town: Oslo}]\n"
    online = "country: NO\nonline: https://example.org/\nwhen: {start: 2026-12-24, end: 2027-01-20}\n"
    text = f"-- site.yaml --\n{ZONES}" + service("activities/course", "Kurs", where + when).replace(
        "slug: course", "slug: kurs"
    )
    with serve(built(tmp_path_factory.mktemp("course"), text + service("activities/net", "Nett", online), BUILT)) as at:
        yield at
