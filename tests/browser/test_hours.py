"""Promise: a phone says whether a place is open now, by the clock of the place, and says nothing where nobody knows."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.building import a_page_at, built
from tests.browser.markup import markup_errors
from tests.browser.server import serve
from tests.browser.visit import listening, sideways, violations
from tests.support import SITE

TODAY = "2026-11-22"  # a Sunday
ZONES = (
    SITE.replace("{code: NO,", "{code: NO, time_zone: Europe/Oslo,")
    .replace("{code: FI,", "{code: FI, time_zone: Europe/Helsinki,")
    .replace("address: da}", "address: da, direction: rtl}")
)
FIELDS = """\
summary: Kort.
country: NO
"""
OFFICES = f"""\
-- site.yaml --
{ZONES}
-- content/nb/organisations/office.md --
---
title: Kontoret
slug: kontoret
{FIELDS}opening_hours:
  monday: ["13:00-15:30", "10:00-12:00"]
  tuesday: 22:00-02:00
  wednesday: 9:00-10:00
  thursday: closed
  friday: by appointment
  saturday: 0:00-24:00
  public_holidays: closed
  exceptions:
    - {{date: 2026-07, hours: closed}}
    - {{date: 2026-12-26, hours: 12:00-13:00}}
---

Tekst.
-- content/simple/nb/organisations/office.md --
---
title: Kontoret
summary: Kort.
slug: kontoret
---

Tekst.
-- content/da/organisations/office.md --
---
title: Kontoret
summary: Kort.
slug: kontoret
---

Tekst.
-- content/nb/organisations/night.md --
---
title: Vakten
slug: vakten
{FIELDS}opening_hours:
  {{monday: 0:00-24:00, tuesday: 0:00-24:00, wednesday: 0:00-24:00, thursday: 0:00-24:00, friday: 0:00-24:00,
   saturday: 0:00-24:00, sunday: 0:00-24:00}}
---

Tekst.
-- content/fi/organisations/shop.md --
---
title: Kauppa
summary: Lyhyesti.
slug: kauppa
country: FI
opening_hours: {{monday: 9:00-15:00, saturday: closed, sunday: closed, public_holidays: closed}}
---

Teksti.
-- content/da/organisations/nowhere.md --
---
title: Butikken
summary: Kort.
slug: butikken
country: DK
opening_hours: {{monday: 9:00-15:00, public_holidays: closed}}
---

Tekst.
"""
OFFICE, PLAIN, NIGHT = (
    "nb/organisations/kontoret.html",
    "lett-norsk/organisations/kontoret.html",
    "nb/organisations/vakten.html",
)
SHOP = "fi/organisations/kauppa.html"


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("offices"), OFFICES, TODAY)


@pytest.fixture(scope="module")
def start(offices: Path) -> Iterator[str]:
    with serve(offices) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "at", "said"),
    [
        (OFFICE, "2026-11-23T08:59Z", "Stengt nå. Åpner igjen i dag kl. 10:00."),
        (OFFICE, "2026-11-23T09:00Z", "Åpent nå, til kl. 12:00."),
        (OFFICE, "2026-11-23T11:00Z", "Stengt nå. Åpner igjen i dag kl. 13:00."),
        (OFFICE, "2026-11-23T14:30Z", "Stengt nå. Åpner igjen på tirsdag kl. 22:00."),
        (OFFICE, "2026-06-01T08:30Z", "Åpent nå, til kl. 12:00."),  # in summer the clock is two hours ahead
        (OFFICE, "2026-11-24T22:30Z", "Åpent nå, til kl. 02:00."),
        (OFFICE, "2026-11-25T00:59Z", "Åpent nå, til kl. 02:00."),  # since Tuesday
        (OFFICE, "2026-11-25T01:00Z", "Stengt nå. Åpner igjen i dag kl. 09:00."),
        (OFFICE, "2026-11-26T12:00Z", "Stengt i dag. Åpner igjen på lørdag kl. 00:00."),
        (OFFICE, "2026-11-27T12:00Z", "I dag bare etter avtale. Åpner igjen på lørdag kl. 00:00."),
        (OFFICE, "2026-11-28T12:00Z", "Åpent nå, til kl. 24:00."),
        (OFFICE, "2026-11-29T12:00Z", ""),  # nobody has said anything of Sundays
        (OFFICE, "2026-12-25T12:00Z", "Stengt i dag (helligdag). Åpner igjen på lørdag kl. 12:00."),
        (OFFICE, "2026-12-26T11:30Z", "Åpent nå, til kl. 13:00."),  # the day itself wins over public holidays
        (OFFICE, "2026-07-06T08:30Z", "Stengt i dag."),  # and so does a month over Mondays
        (OFFICE, "2027-12-25T12:00Z", "Stengt i dag (helligdag). Åpner igjen på mandag kl. 10:00."),
        (OFFICE, "2027-12-27T09:00Z", ""),  # soon comes a year whose public holidays the build did not look up
        (PLAIN, "2026-11-23T09:00Z", "Det er åpent nå. Det stenger kl. 12:00."),
        (PLAIN, "2026-11-27T12:00Z", "I dag må du bestille time først. Det åpner igjen på lørdag kl. 00:00."),
        (NIGHT, "2026-11-23T02:00Z", "Åpent nå."),
        (SHOP, "2026-11-23T06:59Z", "Nyt suljettu. Avautuu taas tänään klo 09:00."),
        (SHOP, "2026-11-23T07:00Z", "Nyt avoinna klo 15:00 asti."),
        (SHOP, "2026-11-22T12:00Z", "Tänään suljettu. Avautuu taas maanantaina klo 09:00."),
        (SHOP, "2026-11-21T12:00Z", "Tänään suljettu. Avautuu taas maanantaina klo 09:00."),
        (SHOP, "2026-11-23T14:00Z", "Nyt suljettu."),  # nobody has said anything of Tuesdays
    ],
)
def test_the_phone_says_what_holds_at_the_place(browser: Browser, start: str, path: str, at: str, said: str) -> None:
    with a_page_at(browser, at) as page, listening(page) as heard:
        page.goto(start + path)
        status = page.locator(".hours-now [role=status]")

        if said:
            expect(status).to_have_text(said)
        expect(status).to_be_visible(visible=bool(said))
        assert heard == []


def test_it_holds_on_a_memory_stick_and_changes_while_the_page_is_open(browser: Browser, offices: Path) -> None:
    with a_page_at(browser, "2026-11-23T12:00Z") as page:
        page.clock.install(time=datetime.fromisoformat("2026-11-23T14:29Z"))
        page.goto((offices / OFFICE).as_uri())
        status = page.locator(".hours-now [role=status]")
        expect(status).to_have_text("Åpent nå, til kl. 15:30.")

        page.clock.run_for(90_000)

        expect(status).to_have_text("Stengt nå. Åpner igjen på tirsdag kl. 22:00.")


def test_a_text_that_stays_the_same_is_not_said_again(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-23T12:00Z") as page:
        page.clock.install(time=datetime.fromisoformat("2026-11-23T09:00Z"))
        page.goto(start + OFFICE)
        expect(page.locator(".hours-now [role=status]")).to_have_text("Åpent nå, til kl. 12:00.")
        page.evaluate(
            """() => {
                self.changes = 0;
                const all = { childList: true, characterData: true, subtree: true };
                new MutationObserver((list) => { self.changes += list.length; })
                    .observe(document.querySelector("[role=status]"), all);
            }"""
        )

        page.clock.run_for(300_000)

        assert page.evaluate("self.changes") == 0


def test_without_scripts_the_table_stands_alone(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-23T09:00Z", scripts=False) as page:
        page.goto(start + OFFICE)

        assert page.locator(".hours-now [role=status]:visible").count() == 0
        assert page.get_by_role("table", name="Åpningstider").is_visible()


def test_where_nobody_has_said_what_time_it_is_there_is_nothing_to_say(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-23T09:00Z") as page, listening(page) as heard:
        page.goto(start + "da/organisations/butikken.html")

        assert page.locator(".hours-now [role=status]").count() == 0
        assert page.get_by_role("table").is_visible()
        assert heard == []


def test_a_phone_that_does_not_know_the_time_zone_says_nothing_and_goes_on(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-23T09:00Z") as page, listening(page) as heard:
        page.add_init_script(
            "Date.prototype.toLocaleString = () => { throw new RangeError('Invalid time zone specified'); };"
        )
        page.goto(start + OFFICE)

        expect(page.locator(".hours-now [role=status]")).to_have_text("")
        assert heard == []


def test_what_is_said_is_not_printed(browser: Browser, start: str) -> None:
    with a_page_at(browser, "2026-11-23T09:00Z") as page:
        page.goto(start + OFFICE)
        expect(page.locator(".hours-now [role=status]")).to_be_visible()

        page.emulate_media(media="print")

        expect(page.locator(".hours-now [role=status]")).to_be_hidden()


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("path", [OFFICE, PLAIN, SHOP, "da/organisations/kontoret.html"])
def test_what_is_said_can_be_read_by_everyone(browser: Browser, start: str, path: str) -> None:
    found = []
    with a_page_at(browser, "2026-11-23T09:00Z", width=320) as page:
        page.goto(start + path)
        expect(page.locator(".hours-now [role=status]")).to_be_visible()
        found += sideways(page)
        found += [*violations(page, "light"), *violations(page, "dark")]

    assert found == []


def test_the_markup_is_right(offices: Path, java: str) -> None:
    assert markup_errors(offices, java) == []
