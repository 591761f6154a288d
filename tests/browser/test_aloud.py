"""Promise: a page reads itself aloud where the phone has a voice for its language, and shows which sentence that is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.reading import PAGE, VOICES, speaker
from tests.browser.visit import a_page, listening, sideways, violations

MARKED = "() => [...CSS.highlights.get('read') ?? []].map(String).join('|').trim()"

WITHOUT_HIGHLIGHTS = "delete window.Highlight; delete CSS.highlights;"


def spoken(page: Page) -> list[str]:
    found: list[list[str]] = page.evaluate("spoken")
    return [text for text, *_ in found]


def read_to_the_end(page: Page) -> list[list[object]]:
    """Let the speaker finish each sentence, and return all that it said."""
    button = page.get_by_role("button", name="Stopp")
    for _ in range(99):
        if not button.count():
            break
        page.evaluate("finish()")
    found: list[list[object]] = page.evaluate("spoken")
    return found


def test_a_page_is_read_sentence_by_sentence_with_a_voice_of_the_phone(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script(speaker())
        page.goto(read_address + PAGE)
        page.get_by_role("button", name="Lytt").click()
        said = read_to_the_end(page)

        expect(page.get_by_role("button", name="Lytt")).to_be_visible()
    assert heard == []
    assert {(lang, voice, rate) for _, lang, voice, rate in said} == {("no_NO", "norsk", 0.85)}
    assert [" ".join(str(text).split()) for text, *_ in said] == [
        "Å leie",
        "Les dette først.",
        "Det er viktig.",
        "Du leier av noen.",
        "Spør dem, f.eks. om strøm.",
        "Depositum",
        "Du betaler først.",
        "Så flytter du inn.",
        "Bare på norsk",
        "Takk.",
        "Slutt",
        "Ferdig!",
        "Dette gjør du nå",
        "Les kontrakten.",
        "Kort fortalt",
        "Land",
        "Norge",
        "Kontakt",
        "Ring +47 00 00 00 00",
        "Denne siden gir informasjon.",
        "Den gir ikke juridiske råd.",
    ]


@pytest.mark.parametrize("can_highlight", [True, False])
def test_the_sentence_that_is_read_is_marked_and_in_sight(
    browser: Browser, read_address: str, can_highlight: bool
) -> None:
    with a_page(browser) as page:
        page.add_init_script(speaker() + ("" if can_highlight else WITHOUT_HIGHLIGHTS))
        page.goto(read_address + PAGE)
        page.get_by_role("button", name="Lytt").click()
        while "Takk." not in spoken(page):
            page.evaluate("finish()")

        expect(page.get_by_text("Takk.")).to_be_in_viewport(ratio=1)
        if can_highlight:
            assert page.evaluate(MARKED) == "Takk."
            assert page.locator(".read").count() == 0
        else:
            expect(page.locator(".read")).to_have_text("Takk.")
        page.get_by_role("button", name="Stopp").click()
        if can_highlight:
            assert page.evaluate(MARKED) == ""
        else:
            assert page.locator(".read").count() == 0


def test_the_same_button_stops_by_keyboard_too_and_so_does_leaving_the_page(
    browser: Browser, read_address: str
) -> None:
    with a_page(browser) as page:
        page.add_init_script(speaker())
        page.goto(read_address + PAGE)
        button = page.locator(".listen")
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_text("Stopp")
        page.keyboard.press("Enter")
        expect(button).to_have_text("Lytt")
        expect(button).to_be_focused()
        assert spoken(page) == ["Å leie"]

        page.keyboard.press("Space")
        expect(button).to_have_text("Stopp")
        page.evaluate("dispatchEvent(new Event('pagehide'))")
        expect(button).to_have_text("Lytt")


def test_reading_begins_with_the_first_sentence_in_sight(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page:
        page.add_init_script(speaker())
        page.goto(read_address + PAGE)
        page.evaluate("document.getElementById('own').scrollIntoView({ behavior: 'instant' })")
        page.locator(".listen").evaluate("button => button.click()")

        assert spoken(page) == ["Bare på norsk"]


@pytest.mark.parametrize(
    "voices",
    ["[]", "[{ lang: 'nb-NO', localService: false }]", "[{ lang: 'nbx', localService: true }]"],
    ids=["no voice", "a voice of a host", "another language"],
)
def test_without_a_voice_of_the_phone_for_the_language_there_is_no_button(
    browser: Browser, read_address: str, voices: str
) -> None:
    with a_page(browser) as page:
        page.add_init_script(speaker(voices))
        page.goto(read_address + PAGE)
        expect(page.locator("select")).to_be_visible()  # the script has run
        expect(page.locator(".listen")).to_be_hidden()

        page.evaluate(f"() => {{ voices = {VOICES}; speechSynthesis.onvoiceschanged(); }}")
        expect(page.locator(".listen")).to_be_visible()


@pytest.mark.parametrize("scripts", ["off", "blocked"])
def test_without_scripts_there_is_no_button(browser: Browser, read_address: str, scripts: str) -> None:
    with a_page(browser, scripts="off" if scripts == "off" else "blocked") as page:
        page.goto(read_address + PAGE)

        expect(page.locator(".listen")).to_be_hidden()


def test_a_browser_that_cannot_speak_shows_no_button_and_no_error(browser: Browser, read_address: str) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
        page.goto(read_address + PAGE)
        expect(page.locator("select")).to_be_visible()

        expect(page.locator(".listen")).to_be_hidden()
    assert heard == []


def test_a_button_anywhere_reads_what_it_names_and_each_language_has_its_voice(
    browser: Browser, read_address: str
) -> None:
    card = """
    <p id="card" lang="da">Hej! Sig <em lang="nb">god dag</em> til mig <small>her</small> nu.</p>
    <button class="listen" data-reads="card" hidden>Lyt</button>
    </article>"""

    def with_card(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</article>", card))

    with a_page(browser) as page:
        page.add_init_script(speaker())
        page.route(f"**/{PAGE}", with_card)
        page.goto(read_address + PAGE)
        page.get_by_role("button", name="Lytt").click()
        page.get_by_role("button", name="Lyt", exact=True).click()
        expect(page.get_by_role("button", name="Lytt")).to_be_visible()  # one voice at a time
        for _ in range(5):
            page.evaluate("finish()")
        said: list[list[object]] = page.evaluate("spoken")

    assert [(text, lang) for text, lang, *_ in said[1:]] == [
        ("Hej!", "da-DK"),
        ("Sig", "da-DK"),
        ("god dag", "no_NO"),
        ("til mig", "da-DK"),
        ("nu.", "da-DK"),
    ]


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("can_highlight", [True, False])
def test_nobody_is_shut_out_while_a_page_is_read(browser: Browser, read_address: str, can_highlight: bool) -> None:
    with a_page(browser, width=320) as page:
        page.add_init_script(speaker() + ("" if can_highlight else WITHOUT_HIGHLIGHTS))
        page.goto(read_address + PAGE)
        page.get_by_role("button", name="Lytt").click()

        assert [*violations(page, "light"), *violations(page, "dark"), *sideways(page)] == []
        box = page.get_by_role("button", name="Stopp").bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_it_works_from_a_memory_stick(browser: Browser, read_site: Path) -> None:
    with a_page(browser) as page:
        page.add_init_script(speaker())
        page.goto((read_site / PAGE).as_uri())
        page.get_by_role("button", name="Lytt").click()

        assert spoken(page) == ["Å leie"]
