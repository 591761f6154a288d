"""Promise: who presses the button can read without a network, with one never an old text, and be rid of it again."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from brobygger.tools.outline import KEEP_NAMES
from tests.browser.hosting import Host, hosting
from tests.browser.searching import FOLDERS, search_page, searched
from tests.browser.visit import PATIENCE, a_page, listening, sideways, until, violations
from tests.support import build_site, files_made, project, report

PAGES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort om hjem.
---

Første tekst.
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
---

Om båten.
-- content/nb/services/car.md --
---
title: Bilen
summary: Kort om bilen.
---

Om bilen.
-- content/nb/services/danger.md --
---
title: Fare
slug: side
summary: Kort om fare.
sensitive: true
---

Om fare.
-- content/nb/services/over.md --
---
title: Slutt
summary: Kort om slutt.
valid_until: 2020
---

Om slutt.
-- content/fi/index.md --
---
title: Koti
summary: Lyhyesti.
---

Teksti.
"""

BUTTON = "#keep button"
EMPTY = "caches.keys().then((names) => names.length)"
WORKERS = "navigator.serviceWorker.getRegistrations().then((found) => found.length)"


def publish(folder: Path, text: str = PAGES) -> Path:
    """Write the site of a project as it stands on a host."""
    result = build_site(project(text))
    assert [line for line in report(result.problems) if "warning address-tells" not in line] == []
    made = files_made(result)
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for file in made:
        (folder / file.address).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.address).write_bytes(file.data)
    return folder


def keep_page(locale: str) -> str:
    return f"{FOLDERS[locale]}/{KEEP_NAMES[locale.partition('-')[0]]}.html"


@contextmanager
def a_phone(browser: Browser, *, width: int = 360) -> Iterator[Page]:
    """Open an empty page on a phone with two dots to a pixel that may keep pages."""
    with browser.new_context(viewport={"width": width, "height": 740}, device_scale_factor=2) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        yield page


def keep(page: Page, address: str) -> None:
    """Press the button on a page that has it, and wait until everything is there and answered by the worker."""
    page.goto(address)
    page.locator(BUTTON).click()
    until(lambda: page.evaluate("Boolean(navigator.serviceWorker.controller)"), page)
    page.locator(BUTTON).wait_for()
    assert re.search(r"20\d\d", page.locator("#keep [role=status]").inner_text())


def grow_old(page: Page) -> None:
    """Let it be two hours since pages were kept, and the worker asleep, as it is when a phone was put aside."""
    page.evaluate(
        """async () => {
            for (const name of await caches.keys()) {
                const cache = await caches.open(name), lists = await (await cache.match(name)).json();
                for (const key in lists) { lists[key].date -= 72e5; }
                await cache.put(name, new Response(JSON.stringify(lists)));
            }
        }"""
    )
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")


def kept_text(page: Page, path: str) -> str | None:
    """Return what the phone has kept of a page of ours."""
    text: str | None = page.evaluate(
        """async (path) => {
            const found = await caches.match(new URL(path, new URL("..", location)));
            return found ? found.text() : null;
        }""",
        path,
    )
    return text


def until_updated(page: Page) -> None:
    """Wait until what is kept is of this hour again."""
    is_fresh = """async () => {
        const [name] = await caches.keys();
        const lists = await (await caches.match(name)).json();
        return Object.values(lists).every(({ date }) => Date.now() - date < 36e5);
    }"""
    until(lambda: bool(page.evaluate(is_fresh)), page)


def until_gone(page: Page) -> None:
    """Wait until nothing of ours is left on the phone."""
    until(lambda: page.evaluate(EMPTY) + page.evaluate(WORKERS) == 0, page)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    with hosting(one=publish(tmp_path / "one")) as found:
        yield found


# --- The site of this repository ---


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """Keep the plain Norwegian pages, and cut the network."""
    with a_phone(browser) as page:
        keep(page, address + keep_page("nb-simple"))
        page.context.set_offline(True)
        yield page


def test_nothing_is_stored_before_the_button_is_pressed(browser: Browser, address: str) -> None:
    with a_phone(browser) as page, listening(page) as heard:
        for path in ("nb/index.html", keep_page("nb"), search_page("nb")):
            page.goto(address + path, wait_until="networkidle")

            assert page.evaluate(EMPTY) == page.evaluate(WORKERS) == 0
        assert heard == []


@pytest.mark.parametrize("locale", FOLDERS)
def test_the_button_says_how_many_pages_there_are_and_how_large_they_are(
    browser: Browser, address: str, site: Path, locale: str
) -> None:
    kept = json.loads((site / f"keep/{FOLDERS[locale]}.json").read_text(encoding="utf-8"))
    size = sum((site / path).stat().st_size for path in kept["files"])
    with a_page(browser) as page:
        page.goto(address + keep_page(locale))
        page.locator(BUTTON).wait_for()
        numbers = re.findall(r"\d+(?:,\d)?", page.locator(BUTTON).inner_text())

    assert int(numbers[0]) == sum(path.endswith(".html") for path in kept["files"]) > 20
    assert abs(float(numbers[1].replace(",", ".")) - size / 1e6) <= 0.051


def test_every_page_that_is_kept_opens_without_a_network_with_its_pictures(
    phone: Page, address: str, site: Path, looked_at: list[str]
) -> None:
    """Each page is looked for on the phone; those that tell of all are opened."""
    kept = json.loads((site / "keep/lett-norsk.json").read_text(encoding="utf-8"))
    paths = [path for path in kept["files"] if path.endswith(".html")]
    lost = """async (urls) => {
        const found = await Promise.all(urls.map((url) => caches.match(url)));
        return urls.filter((_, number) => !found[number]);
    }"""
    assert phone.evaluate(lost, [address + path for path in paths]) == []
    assert phone.evaluate(lost, [address + "nb/index.html"]) == [address + "nb/index.html"]
    shown = 0
    for path in (path for path in paths if path in looked_at):
        phone.goto(address + path)
        assert phone.url == address + path
        seen = phone.evaluate(
            """async () => {
                for (const image of document.images) { image.loading = "eager"; await image.decode(); }
                return [...document.images].filter((image) => image.naturalWidth).length;
            }"""
        )
        shown += seen

    assert shown > 100


def test_a_photo_is_shown_whatever_width_the_window_asks_for(phone: Page, address: str, site: Path) -> None:
    kept = json.loads((site / "keep/lett-norsk.json").read_text(encoding="utf-8"))
    phone.goto(address + "lett-norsk/index.html")
    asked = phone.locator("picture source, picture img").evaluate_all(
        """found => found.flatMap((one) => (one.srcset || one.src).split(","))
            .map((text) => new URL(text.trim().split(" ")[0], location).href)"""
    )
    widths = {
        url: phone.evaluate(
            """(src) => new Promise((done) => {
                const onload = () => done(image.naturalWidth), onerror = () => done(0);
                const image = Object.assign(new Image(), { onload, onerror, src });
            })""",
            url,
        )
        for url in asked
    }

    assert len({url.removeprefix(address) for url in asked} & kept["photos"].keys()) >= 8
    assert set(widths.values()) == {656}


def test_search_finds_without_a_network(phone: Page, address: str) -> None:
    phone.goto(address + search_page("nb-simple"))

    assert searched(phone, "mira")


@pytest.mark.parametrize("path", ["lett-norsk/ikke-her.html", "nb/index.html"])
def test_what_is_not_kept_leads_to_a_page_that_says_so(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)

    assert phone.url == f"{address}{keep_page('nb-simple')}#away"
    assert phone.locator("#away").is_visible()
    assert phone.locator("html").get_attribute("lang") == "nb-simple"


def test_a_page_says_since_when_it_is_kept(phone: Page, address: str) -> None:
    phone.goto(address + "lett-norsk/index.html")
    until(lambda: not phone.evaluate("navigator.onLine"), phone)  # a page in a new process hears of it a little later
    phone.reload()
    said = phone.locator("#kept")
    said.wait_for()

    assert re.search(r"\d+\. [a-z]+ 20\d\d", said.inner_text())


@pytest.mark.usefixtures("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_state_breaks_no_rule(browser: Browser, address: str, scheme: str) -> None:
    with a_phone(browser, width=320) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(address + keep_page("fi-simple"))
        page.locator(BUTTON).wait_for()
        found = [*violations(page, "dark" if scheme == "dark" else "light"), *sideways(page)]
        keep(page, address + keep_page("fi-simple"))
        found += [*violations(page, "dark" if scheme == "dark" else "light"), *sideways(page)]
        page.context.set_offline(True)
        page.goto(address + "selkosuomi/nowhere.html")
        page.locator("#away").wait_for()
        found += [*violations(page, "dark" if scheme == "dark" else "light"), *sideways(page)]
        height = page.locator(BUTTON).bounding_box()

    assert found == []
    assert height is not None
    assert height["height"] >= 44


def test_the_keyboard_is_enough_and_never_lost(browser: Browser, address: str) -> None:
    with a_phone(browser) as page:
        page.goto(address + keep_page("da"))
        page.locator(BUTTON).wait_for()  # a button that is still hidden takes no focus
        page.locator(BUTTON).focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Fjern alt").wait_for()
        on_status = "document.activeElement === document.querySelector('#keep [role=status]')"
        until(lambda: page.evaluate(on_status), page)
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.get_by_role("button", name="Gem").wait_for()

        until(lambda: page.evaluate(on_status), page)
        until_gone(page)


# --- Where it cannot work ---


def test_from_a_disk_it_says_that_it_cannot_and_nothing_fails(browser: Browser, site: Path) -> None:
    with a_page(browser) as page, listening(page) as heard:
        page.goto((site / keep_page("nb")).as_uri(), wait_until="networkidle")

        assert "kan ikke lagre" in page.locator("#keep").inner_text()
        assert not page.locator(BUTTON).is_visible()
        assert not page.locator("#keep progress").is_visible()
        assert heard == []


@pytest.mark.parametrize("lacks", ["scripts", "workers"])
def test_without_scripts_or_workers_it_says_that_it_cannot(browser: Browser, address: str, lacks: str) -> None:
    with a_page(browser, scripts="off" if lacks == "scripts" else "on") as page:
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })")
        page.goto(address + keep_page("nb"), wait_until="networkidle")

        assert "kan ikke lagre" in page.locator("#keep").inner_text()
        assert not page.locator(BUTTON).is_visible()


# --- After the site has changed ---


def test_a_new_text_is_seen_on_the_next_visit_although_the_host_says_to_keep_the_old_one(
    browser: Browser, host: Host
) -> None:
    with a_phone(browser) as page:
        page.goto(host.address("one") + "nb/index.html")
        keep(page, host.address("one") + "nb/lagre.html")
        publish(host.folders["one"], PAGES.replace("Første tekst", "Ny tekst"))
        page.goto(host.address("one") + "nb/index.html")

        assert "Ny tekst" in page.locator("main").inner_text()


def test_what_is_kept_is_brought_up_to_date_and_what_may_not_be_kept_any_more_is_gone(
    browser: Browser, host: Host
) -> None:
    changed = (
        PAGES.replace("Om bilen.", "Om den nye bilen.")
        .replace("summary: Kort om båten.", "summary: Kort om båten.\nsensitive: true")
        .replace("Første tekst", "Ny tekst")
    )
    with a_phone(browser) as page:
        keep(page, host.address("one") + "nb/lagre.html")
        boat, car = kept_text(page, "nb/services/baaten.html"), kept_text(page, "nb/services/bilen.html")
        publish(host.folders["one"], changed)
        grow_old(page)
        page.goto(host.address("one") + "nb/a-z.html")
        until_updated(page)
        until(lambda: kept_text(page, "nb/services/baaten.html") is None, page)
        now = kept_text(page, "nb/services/bilen.html")
        host.is_gone = True
        page.goto(host.address("one") + "nb/services/baaten.html")
        said = page.url
        page.goto(host.address("one") + "nb/index.html")

        assert boat is not None
        assert "Om bilen" in (car or "")
        assert "Om den nye bilen" in (now or "")
        assert said.endswith("lagre.html#away")
        assert "Ny tekst" in page.locator("main").inner_text()


def test_only_what_has_changed_is_fetched_and_once_an_hour(browser: Browser, host: Host) -> None:
    with a_phone(browser) as page:
        keep(page, host.address("one") + "nb/lagre.html")
        publish(host.folders["one"], PAGES.replace("Om bilen.", "Om den nye bilen."))
        host.asked.clear()
        page.goto(host.address("one") + "nb/a-z.html", wait_until="networkidle")
        before = list(host.asked)
        grow_old(page)
        host.asked.clear()
        page.goto(host.address("one") + "nb/a-z.html")
        until_updated(page)

        assert "keep/nb.json" not in before
        fetched = [path for path in host.asked if path not in ("nb/a-z.html", "keep/nb.json", "sw.js")]
        assert sorted(path for path in fetched if not path.startswith("assets/search-")) == [
            "nb/services/bilen.html",
            "nb/sok.html",
        ]


def test_an_update_that_fails_leaves_everything_as_it_was(browser: Browser, host: Host) -> None:
    with a_phone(browser) as page:
        keep(page, host.address("one") + "nb/lagre.html")
        publish(host.folders["one"], PAGES.replace("Om ", "Nytt om "))
        host.broken.add("nb/services/bilen.html")
        grow_old(page)
        page.goto(host.address("one") + "nb/a-z.html")
        until(lambda: "nb/services/bilen.html" in host.asked, page)
        page.wait_for_load_state("networkidle")
        host.is_gone = True
        texts = []
        for name in ("baaten", "bilen"):
            page.goto(f"{host.address('one')}nb/services/{name}.html")
            texts.append(page.locator("main").inner_text())

        assert "Om båten." in texts[0]
        assert "Om bilen." in texts[1]


def test_a_page_that_fails_while_it_is_kept_leaves_nothing_and_the_button(browser: Browser, host: Host) -> None:
    host.broken.add("nb/services/bilen.html")
    with a_phone(browser) as page:
        page.goto(host.address("one") + "nb/lagre.html")
        page.locator(BUTTON).click()
        page.get_by_text("Det gikk ikke").wait_for()

        assert page.locator(BUTTON).is_visible()
        assert page.evaluate(EMPTY) == page.evaluate(WORKERS) == 0

        host.broken.clear()
        keep(page, page.url)
        assert page.evaluate(EMPTY) == page.evaluate(WORKERS) == 1


def test_what_is_kept_is_shown_where_the_host_says_nothing(browser: Browser, host: Host) -> None:
    with a_phone(browser) as page:
        keep(page, host.address("one") + "nb/lagre.html")
        host.answers.clear()
        page.goto(host.address("one") + "nb/services/bilen.html")

        assert "Om bilen" in page.locator("main").inner_text()


# --- Several ---


def test_two_sites_of_one_host_leave_each_other_alone(browser: Browser, host: Host, tmp_path: Path) -> None:
    host.folders["two"] = publish(tmp_path / "two", PAGES.replace("Første", "Andre"))
    with a_phone(browser) as page:
        for name in ("one", "two"):
            keep(page, host.address(name) + "nb/lagre.html")
        grow_old(page)
        page.goto(host.address("one") + "nb/index.html")
        until_updated(page)
        page.goto(host.address("one") + "nb/lagre.html")
        page.locator(BUTTON).click()
        page.get_by_text("Alt er fjernet").wait_for()
        until(lambda: page.evaluate(WORKERS) == 1, page)
        left = page.evaluate("caches.keys()")
        host.is_gone = True
        page.goto(host.address("two") + "nb/index.html")

        assert left == [host.address("two") + "keep/"]
        assert "Andre tekst" in page.locator("main").inner_text()


def test_two_locales_are_kept_and_all_goes_at_once(browser: Browser, host: Host) -> None:
    with a_phone(browser) as page:
        keep(page, host.address("one") + "nb/lagre.html")
        host.asked.clear()
        keep(page, host.address("one") + "fi/tallenna.html")
        fetched = list(host.asked)
        host.is_gone = True
        for path in ("nb/services/bilen.html", "fi/index.html"):
            page.goto(host.address("one") + path)
            assert page.url == host.address("one") + path
        page.goto(host.address("one") + "fi/nowhere.html")
        missing = page.url
        page.locator(BUTTON).click()
        page.get_by_text("Kaikki on poistettu").wait_for()

        assert {path.partition(".")[0] for path in fetched if path.startswith("assets/")} == {"assets/search-fi"}
        assert missing == host.address("one") + "fi/tallenna.html#away"
        until_gone(page)


# --- The first screen of a phone ---


@pytest.mark.parametrize("locale", FOLDERS)
def test_the_manifest_opens_the_locale_and_its_icons_are_there(browser: Browser, address: str, locale: str) -> None:
    with a_page(browser) as page:
        page.goto(address + keep_page(locale))
        session = page.context.new_cdp_session(page)
        manifest = session.send("Page.getAppManifest")
        told = json.loads(manifest["data"])
        icons = [
            page.request.get(page.evaluate("([a, b]) => new URL(a, b).href", [icon["src"], manifest["url"]]))
            for icon in told["icons"]
        ]
        start = page.evaluate("([a, b]) => new URL(a, b).href", [told["start_url"], manifest["url"]])
        touch = page.request.get(page.locator("link[rel=apple-touch-icon]").evaluate("link => link.href"))

    assert manifest["errors"] == []
    assert start == f"{address}{FOLDERS[locale]}/index.html"
    assert (told["lang"], told["display"]) == (locale, "minimal-ui")
    assert [(icon.get("sizes"), icon.get("purpose")) for icon in told["icons"]] == [
        ("any", None),
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    ]
    assert all(answer.ok for answer in (*icons, touch))


def test_only_the_page_with_the_button_asks_for_the_manifest(site: Path) -> None:
    linking = {path.name for path in site.rglob("*.html") if 'rel="manifest"' in path.read_text(encoding="utf-8")}

    assert linking == {f"{name}.html" for name in ("lagre", "gem", "tallenna")}
