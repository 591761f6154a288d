"""`python -m tests.browser.screenshots`: the pictures in docs/editors-*.md, one set for each language of editors.

It makes a small invented site, starts the preview, makes the changes that the text tells of, and photographs them.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from tests.browser.camera import a_browser, as_png, taken
from tests.edge.serving import serving
from tests.support import ROOT, SITE, run, write_project

FOLDER = ROOT / "docs/pictures"

WIDTH, HEIGHT = 480, 720
COLOURS = 48
"""Enough for text on three grounds; a picture then takes about 20 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The invented site in one language: a café, the same in another language, and what goes wrong."""

    language: str
    other: str
    title: str
    summary: str
    slug: str
    text: str
    heading: str
    steps: tuple[str, str]
    new_sentence: str
    dead_link: str
    number: str
    ended: str
    other_title: str
    other_summary: str
    other_text: str


NB = Told(
    language="nb",
    other="da",
    title="Sykafé",
    summary="Kom og sy sammen med andre. Du trenger ikke kunne noe fra før.",
    slug="sykafe",
    text="Vi har maskiner og stoff. Du kan sy det du vil.",
    heading="Hvordan blir jeg med?",
    steps=("Kom på tirsdag.", "Spør etter sykafeen."),
    new_sentence="Ta gjerne med noe som skal repareres.",
    dead_link="Les om [språkkafeen](language-cafe.md).",
    number="Ring +47 00 00 00 00.",
    ended="Vi er ferdige. Takk til alle som var med.",
    other_title="Sycafé",
    other_summary="Kom og sy sammen med andre. Du behøver ikke kunne noget i forvejen.",
    other_text="Vi har maskiner og stof. Du kan sy, hvad du vil.",
)
DA = Told(
    language="da",
    other="nb",
    title="Sycafé",
    summary="Kom og sy sammen med andre. Du behøver ikke kunne noget i forvejen.",
    slug="sycafe",
    text="Vi har symaskiner og stof. Du kan sy, hvad du vil.",
    heading="Hvordan kan jeg være med?",
    steps=("Kom en tirsdag.", "Spørg efter sycaféen."),
    new_sentence="Tag gerne noget med, der skal repareres.",
    dead_link="Læs om [sprogcaféen](language-cafe.md).",
    number="Ring +45 00 00 00 00.",
    ended="Vi mødes ikke længere. Tak til alle, der var med.",
    other_title="Sykafé",
    other_summary="Kom og sy sammen med andre. Du trenger ikke kunne noe fra før.",
    other_text="Vi har maskiner og stoff. Du kan sy det du vil.",
)
FI = Told(
    language="fi",
    other="nb",
    title="Ompelukahvila",
    summary="Tule ompelemaan yhdessä muiden kanssa. Sinun ei tarvitse osata mitään etukäteen.",
    slug="ompelukahvila",
    text="Meillä on ompelukoneita ja kankaita. Voit ommella, mitä haluat.",
    heading="Miten pääsen mukaan?",
    steps=("Tule tiistaina.", "Kysy, missä ompelukahvila on."),
    new_sentence="Voit tuoda mukanasi jotakin korjattavaa.",
    dead_link="Lue [kielikahvilasta](language-cafe.md).",
    number="Soita numeroon +358 00 000 0000.",
    ended="Emme enää kokoonnu. Kiitos kaikille, jotka olivat mukana.",
    other_title="Sykafé",
    other_summary="Kom og sy sammen med andre. Du trenger ikke kunne noe fra før.",
    other_text="Vi har maskiner og stoff. Du kan sy det du vil.",
)
ALL = (NB, DA, FI)

COUNTRIES = {"nb": "NO", "da": "DK", "fi": "FI"}


def page_text(told: Told, *, more: str = "", fields: str = "") -> str:
    """Return the page about the café."""
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(told.steps, 1))
    head = f"title: {told.title}\nsummary: {told.summary}\nslug: {told.slug}\ncountry: {COUNTRIES[told.language]}\n"
    return f"---\n{head}{fields}---\n\n{told.text}{more}\n\n## {told.heading}\n\n{steps}\n"


def other_text(told: Told) -> str:
    """Return the page in the other language."""
    head = f"title: {told.other_title}\nsummary: {told.other_summary}\nslug: {told.slug}\n"
    return f"---\n{head}---\n\n{told.other_text}\n"


def files(told: Told) -> str:
    """Return the site in one string."""
    home = f"---\ntitle: {told.title}\nsummary: {told.summary}\nslug: index\n---\n\n{told.text}\n"
    settings = SITE.replace("name: Prøve", f"name: Prøve\neditor_language: {told.language}")
    return (
        f"-- site.yaml --\n{settings}-- content/{told.language}/index.md --\n{home}"
        f"-- content/{told.language}/services/cafe.md --\n{page_text(told)}"
        f"-- content/{told.other}/services/cafe.md --\n{other_text(told)}"
    )


def take_all(browser: Browser, told: Told) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each picture."""
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder), files(told))
        cafe = root / f"content/{told.language}/services/cafe.md"
        with serving(root) as preview, _window(browser) as page:
            here, there = (f"{key}/services/{told.slug}.html" for key in (told.language, told.other))
            _visit(page, f"http://127.0.0.1:{preview.port}/{here}")
            page.wait_for_timeout(500)
            yield "preview", _photographed(page, "main")

            cafe.write_text(page_text(told, more=f"\n\n{told.dead_link}"))
            page.wait_for_selector(".bb-overlay")
            yield "error", _photographed(page, None)

            cafe.write_text(page_text(told, more=f"\n\n{told.number}"))
            page.wait_for_selector(".bb-remarks")
            yield "remark", _photographed(page, "main")

            cafe.write_text(page_text(told))
            _confirmed(root, told)
            cafe.write_text(page_text(told, more=f"\n\n{told.new_sentence}"))
            preview.shows(f"/{here}", told.new_sentence)
            _visit(page, f"http://127.0.0.1:{preview.port}/{there}")
            page.locator(".bb-bar summary").click()
            yield "behind", _photographed(page, "main")

            page.set_viewport_size({"width": 2 * WIDTH, "height": HEIGHT})
            _visit(page, f"http://127.0.0.1:{preview.port}/_brobygger/status")
            yield "status", _photographed(page, None)

            page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
            cafe.write_text(page_text(told, fields=f"valid_until: 2026-10-31\nended_note: {told.ended}\n"))
            preview.shows(f"/{here}", told.ended)
            _visit(page, f"http://127.0.0.1:{preview.port}/{here}")
            yield "ended", _photographed(page, "main")


def _visit(page: Page, address: str) -> None:
    """Open a page; the preview may just load the one before again, and then the visit is repeated."""
    for _ in range(5):
        with suppress(Error):
            page.goto(address)
            return
        page.wait_for_timeout(200)


def _confirmed(root: Path, told: Told) -> None:
    ran = run("confirm", "services/cafe", told.other, "--root", root)
    if ran.code:
        raise RuntimeError(ran.err)


@contextmanager
def _window(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}) as context:
        yield context.new_page()


def _photographed(page: Page, first: str | None) -> bytes:
    """Return a picture of the window, scrolled to where an element begins."""
    if first is not None:
        page.locator(first).first.evaluate("element => window.scrollTo(0, element.offsetTop)")
    return as_png(taken(page.screenshot()), COLOURS)


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with a_browser() as browser:
        for told in ALL:
            for name, data in take_all(browser, told):
                path = FOLDER / f"{told.language}-{name}.png"
                path.write_bytes(data)
                sys.stdout.write(f"{path.relative_to(ROOT)} {len(data) // 1024} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
