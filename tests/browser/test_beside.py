"""Promise: a reader may see another version of a page part by part beside this one, and then this one alone again."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.building import built
from tests.browser.reading import DANISH, PAGE, PROJECT
from tests.browser.visit import Scripts, a_page, listening, sideways, space_text, violations

PAIRS = """() => [...document.querySelectorAll(".pair")].map((pair) =>
    [...pair.children].map((part) => part.innerText.replace(/\\s+/g, " ").trim()))"""

ARTICLE = "document.querySelector('article').outerHTML.replace(/>\\s+</g, '><')"


@pytest.fixture(params=["host", "memory stick"])
def start(request: pytest.FixtureRequest, read_site: Path, read_address: str) -> str:
    """Return the address of the site on a host below a path, and as a folder."""
    return read_address if request.param == "host" else f"{read_site.as_uri()}/"


def choice(page: Page) -> Locator:
    return page.get_by_label("Vis også på")


def lost(route: Route) -> None:
    route.abort()


def not_found(route: Route) -> None:
    route.fulfill(status=404, body="<h1>Not found</h1>")


def choose(page: Page, name: str) -> None:
    """Choose another version, and wait until it is there."""
    choice(page).select_option(label=name)
    expect(page.locator("output")).to_have_text(f"Nå ser du siden også på: {name}")


def test_each_part_is_followed_by_its_like_in_the_other_version(browser: Browser, start: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto(start + PAGE)
        choose(page, "Dansk")
        pairs: list[list[str]] = page.evaluate(PAIRS)

        boxes = page.locator(".pair > .notice")
        assert boxes.evaluate_all("boxes => boxes.map(box => box.lang + ' ' + box.dir)") == ["da ltr"] * len(pairs)
        own, other = (part.bounding_box() for part in page.locator(".pair").nth(2).locator("> div").all())
        assert own is not None
        assert other is not None
        assert own["y"] + own["height"] <= other["y"]
        assert own["x"] == other["x"]
    assert heard == []
    assert pairs == [
        ["Å leie Les dette først. Det er viktig.", "At leje Læs det her først."],
        ["Du leier av noen. Spør dem, f.eks. om strøm.", "Du lejer af nogen."],
        [
            "Depositum Du betaler først. Så flytter du inn.",
            "Depositum Du betaler først. Kun på dansk Tak. 2026 Et år.",  # what this version lacks is not lost
        ],
        ["Slutt Ferdig!", "Slut Færdig!"],
        ["Dette gjør du nå Les kontrakten.", "Det gør du nu Læs kontrakten."],
        ["Kort fortalt Land Norge", "Kort fortalt Land Norge"],
        [
            "Kontakt Ring +47 00 00 00 00 Norge Denne siden gir informasjon. Den gir ikke juridiske råd.",
            "Kontakt Ring +47 00 00 00 00 Norge Denne side giver information. Den giver ikke juridisk rådgivning.",
        ],
    ]


def test_the_copy_brings_no_id_and_its_links_lead_where_they_led(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        page.goto(start + PAGE)
        choose(page, "Dansk")

        twice = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) < at)"
        assert page.evaluate(twice) == []
        link = page.locator(".pair > .notice").get_by_role("link", name="nogen")
        assert link.evaluate("link => link.href") == f"{start}da/index.html"
        link.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Hjem på dansk")


def test_choosing_none_puts_the_page_back(browser: Browser, start: str) -> None:
    with a_page(browser) as page:
        page.goto(start + PAGE)
        expect(choice(page)).to_be_visible()
        before = page.evaluate(ARTICLE)
        choose(page, "Dansk")
        choose(page, "العربية")
        assert page.locator(".pair").count() == 4
        assert page.locator(".pair > [lang=ar][dir=rtl]").count() == 4
        choice(page).select_option(label="ingen andre")
        expect(page.locator(".pair")).to_have_count(0)

        expect(page.locator("output")).to_have_text("")
        assert page.evaluate(ARTICLE) == before


def test_focus_and_place_stay_where_the_reader_is(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page:
        page.goto(read_address + PAGE)
        choice(page).focus()
        where = "document.querySelector('select').getBoundingClientRect().top"
        before = page.evaluate(where)
        page.keyboard.press("ArrowDown")
        expect(page.locator("output")).to_have_text("Nå ser du siden også på: Dansk")

        expect(choice(page)).to_be_focused()
        assert abs(page.evaluate(where) - before) < 2


def test_on_a_wide_window_both_stand_beside_each_other(browser: Browser, read_address: str) -> None:
    with a_page(browser, width=1000) as page:
        page.goto(read_address + PAGE)
        choose(page, "Dansk")

        for pair in page.locator(".pair").all():
            own, other = (part.bounding_box() for part in pair.locator("> div").all())
            assert own is not None
            assert other is not None
            assert own["x"] + own["width"] < other["x"]
            assert abs(own["y"] - other["y"]) < 30  # the box has a margin
        assert sideways(page) == []


def test_a_version_that_does_not_come_changes_nothing_and_is_said(browser: Browser, read_address: str) -> None:
    failed = "Vi fikk ikke hentet den andre versjonen. Prøv igjen når du har nett."
    with a_page(browser) as page:
        page.goto(read_address + PAGE)
        choose(page, "العربية")
        before = page.evaluate(PAIRS)
        for answer in (lost, not_found):
            page.route(f"**/{DANISH}", answer)
            choice(page).select_option(label="Dansk")
            expect(page.locator("output")).to_have_text(failed)

            expect(choice(page)).to_have_value("../../ar/rights/leje.html")
            assert page.evaluate(PAIRS) == before
            page.unroute(f"**/{DANISH}")
        choose(page, "Dansk")


def test_a_file_that_is_not_there_is_said_on_a_memory_stick_too(browser: Browser, tmp_path: Path) -> None:
    site = built(tmp_path, PROJECT)
    (site / DANISH).unlink()
    with a_page(browser) as page:
        page.goto((site / PAGE).as_uri())
        choice(page).select_option(label="Dansk")

        expect(page.locator("output")).to_contain_text("Vi fikk ikke hentet")
        expect(choice(page)).to_have_value("")
        assert page.locator(".pair").count() == 0


def test_of_two_choices_the_last_one_counts(browser: Browser, read_address: str) -> None:
    late: list[Route] = []
    with a_page(browser) as page:
        page.route(f"**/{DANISH}", lambda route: late.append(route))  # noqa: PLW0108 - it marks what it is given
        page.goto(read_address + PAGE)
        choice(page).select_option(label="Dansk")
        expect(page.locator("output")).to_have_text("Henter …")
        choose(page, "العربية")
        with page.expect_response(f"**/{DANISH}"):
            late[0].continue_()
        page.evaluate("new Promise((done) => setTimeout(done))")

        expect(page.locator("output")).to_have_text("Nå ser du siden også på: العربية")
        assert page.locator(".pair > [lang=da]").count() == 0


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("name", ["Dansk", "العربية"])
def test_nobody_is_shut_out_of_two_versions(browser: Browser, read_address: str, name: str) -> None:
    with a_page(browser, width=320) as page:
        page.goto(read_address + PAGE)
        choose(page, name)

        assert [*violations(page, "light"), *violations(page, "dark")] == []
        space_text(page)
        assert sideways(page) == []
        box = choice(page).bounding_box()
        assert box is not None
        assert box["height"] >= 44


@pytest.mark.parametrize("scripts", ["off", "blocked"])
def test_without_scripts_there_is_no_choice(browser: Browser, read_address: str, scripts: Scripts) -> None:
    with a_page(browser, scripts=scripts) as page:
        page.goto(read_address + PAGE)

        expect(choice(page)).to_be_hidden()


def test_a_page_without_other_versions_offers_none(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto(f"{read_address}nb/a-z.html")

        assert page.locator("select").count() == 0
    assert heard == []


def test_a_page_tells_its_text_to_nobody_who_frames_it_on_a_host(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page:
        page.goto(read_address + PAGE)
        page.evaluate(
            """(address) => new Promise((loaded) => {
                window.told = 0;
                addEventListener("message", () => { window.told += 1; });
                const frame = document.createElement("iframe");
                frame.src = address;
                frame.onload = () => setTimeout(loaded);
                document.body.append(frame);
            })""",
            read_address + DANISH,
        )

        assert page.evaluate("told") == 0
