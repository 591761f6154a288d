"""Promise: the picture dictionary is right on a screen and on paper, and light however many words a theme has."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.building import published
from tests.browser.output import Page, read_pages
from tests.browser.server import serve
from tests.browser.test_weight import AT_MOST
from tests.browser.visit import a_page, sideways, space_text, until, violations
from tests.browser.weight import LEVEL, LIMIT, first_visit
from tests.support import ROOT

CARDS = 10
"""Cards that fit on a sheet of paper."""

A4 = 590, 840
"""The sheet in points, roughly."""

LONGEST = 2
"""So many pages of each locale are looked at for the length of their words."""

HALF_A_SHEET = 520
"""Of it without its margins, in pixels: a card with the longest words stays below."""


def lists_of(pages: dict[str, Page]) -> list[str]:
    """Return the lists of themes."""
    folders = {path.rpartition("/")[0] for path in chapters_of(pages)}
    return [f"{folder}/index.html" for folder in sorted(folders)]


def chapters_of(pages: dict[str, Page]) -> list[str]:
    """Return the pages with words."""
    return [path for path, page in pages.items() if "ul.deck" in page.shape]


def longest(site: Path, pages: dict[str, Page]) -> dict[str, int]:
    """Return for each locale the page with the most words, and how many it has."""
    counts = {path: (site / path).read_bytes().count(b'<li id="word-') for path in chapters_of(pages)}
    folders = {path.partition("/")[0] for path in counts}
    most = (max((path for path in counts if path.startswith(f"{f}/")), key=counts.__getitem__) for f in sorted(folders))
    return {path: counts[path] for path in most}


@pytest.mark.usefixtures("axe")
def test_the_dictionary_breaks_no_rule_without_its_scripts_and_on_paper(
    browser: Browser, address: str, site: Path, pages: dict[str, Page]
) -> None:
    some = [*lists_of(pages), *longest(site, pages)]
    assert len(some) >= 12
    broken = []
    with a_page(browser, scripts="blocked") as page:
        for path in some:
            page.goto(address + path)
            broken += [f"{path}: {line}" for line in [*violations(page, "light"), *violations(page, "dark")]]
            page.emulate_media(media="print")
            on_paper = (line for line in violations(page, "light") if "target-size" not in line)  # nobody taps there
            broken += [f"{path} on paper: {line}" for line in on_paper]
            page.emulate_media(media="screen")

    assert not broken, "\n".join(broken)


def test_long_words_make_no_page_wider(
    browser: Browser, address: str, pages: dict[str, Page], pytestconfig: pytest.Config
) -> None:
    """With --long on each page with words, else on those with the longest of each locale."""
    chapters = sorted(chapters_of(pages), key=lambda path: pages[path].longest_word, reverse=True)
    locales = {pages[path].lang for path in chapters}
    some = [path for lang in sorted(locales) for path in [one for one in chapters if pages[one].lang == lang][:LONGEST]]
    wide = []
    with a_page(browser, width=320, scripts="off") as page:
        for path in chapters if pytestconfig.getoption("--long") else some:
            page.goto(address + path)
            wide += [f"{path}: {line}" for line in sideways(page)]
            space_text(page)
            wide += [f"{path} with space: {line}" for line in sideways(page)]

    assert not wide, "\n".join(wide)


def test_a_page_prints_as_cards_alone_and_none_is_cut_in_two(
    browser: Browser, address: str, site: Path, pages: dict[str, Page]
) -> None:
    with a_page(browser, width=718) as page:  # what A4 leaves between its margins
        page.emulate_media(media="print")
        for path, count in longest(site, pages).items():
            page.goto(address + path)
            data = page.pdf(prefer_css_page_size=True)

            sheets = re.findall(rb"/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)", data)
            assert {(round(int(wide), -1), round(int(high), -1)) for wide, high in sheets} == {A4}, path
            assert -(-count // CARDS) <= len(sheets) <= -(-count // CARDS) + 1, path
            shown = page.locator("body > *, main > *, footer > *").evaluate_all(
                "all => all.filter(one => one.offsetHeight).map(one => one.className || one.localName)"
            )
            assert [name for name in shown if name != "skip"] == ["main", "deck", "bottom", "drawn-by"]
            cards = page.locator(".deck > li")
            assert cards.count() == count
            assert set(cards.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")) == {"avoid"}
            assert max(cards.evaluate_all("all => all.map(one => one.offsetHeight)")) < HALF_A_SHEET


def test_every_drawing_is_on_paper_although_it_is_loaded_late(
    browser: Browser, address: str, pages: dict[str, Page]
) -> None:
    with a_page(browser) as page:
        page.goto(address + next(path for path in chapters_of(pages) if path.endswith("/helse.html")))
        drawings = page.locator(".deck img")
        before = drawings.evaluate_all("all => all.filter(one => one.complete && one.naturalWidth).length")
        page.pdf()
        # Printing fetches them; a machine with much else to do has them a moment later.
        until(lambda: drawings.evaluate_all("all => all.every(one => one.naturalWidth)"), page)
        after = drawings.evaluate_all("all => all.filter(one => one.complete && one.naturalWidth).length")

        assert before < after == drawings.count()


def test_black_lines_stand_on_white_where_the_reader_chooses_all_colours(
    browser: Browser, address: str, pages: dict[str, Page]
) -> None:
    with a_page(browser) as page:
        page.emulate_media(color_scheme="dark", forced_colors="active")
        page.goto(address + chapters_of(pages)[0])
        grounds = page.locator("img.picture").evaluate_all(
            "all => all.map(one => getComputedStyle(one).backgroundColor)"
        )

    assert set(grounds) == {"rgb(255, 255, 255)"}


def test_a_theme_of_many_words_is_light(browser: Browser, tmp_path: Path) -> None:
    for name in ("assets", "content", "i18n", "templates"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "content").unlink()
    (tmp_path / "content/nb").mkdir(parents=True)
    words = (ROOT / "content/words.yaml").read_text(encoding="utf-8")
    (tmp_path / "content/words.yaml").write_text(re.sub(r"\n    theme: .*", "\n    theme: health", words))
    (tmp_path / "content/nb/index.md").write_text("---\ntitle: Hjem\nsummary: Kort.\n---\n\nTekst.\n")
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8")
    (tmp_path / "site.yaml").write_text(re.sub(r"emergency: \[.*\]", "emergency: []", settings), encoding="utf-8")
    built = published(tmp_path, tmp_path / "public")

    chapters = chapters_of(read_pages(built))
    assert len(chapters) >= 18
    assert [path for path in chapters if (built / path).read_bytes().count(b'<li id="word-') < 30] == []
    sizes = {path: len(gzip.compress((built / path).read_bytes(), LEVEL)) for path in chapters}
    assert {path: size for path, size in sizes.items() if size > LIMIT} == {}
    with serve(built) as start:
        visits = [first_visit(browser, start, path) for path in chapters[::6]]
    assert [visit for visit in visits if visit.weight > AT_MOST or visit.shift > 0.01] == []
