"""Promise: a copy for a memory stick opens from a disk, says of which day it is, and until when it may be used."""

import re
from datetime import date

import pytest

from brobygger.edge.workers import each_in
from brobygger.steps.read_settings import read_settings
from brobygger.whole.pipeline import build, copy_of
from brobygger.whole.project import Options, Result
from brobygger.whole.stick import BEGIN, READ_ME, last_day, stick_files
from brobygger.whole.surroundings import surroundings_of
from tests.support import COMPILED, TODAY, build_site, files_made, page_of, project, report

LAST = date(2027, 5, 22)
PAGE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Hei.
-- content/nb/rights/safe.md --
---
title: Trygghet
summary: Kort.
slug: side-1
sensitive: yes
country: NO
---

Ring noen.
"""


def copy(base_url: str | None = None) -> Result:
    options = Options(today=TODAY, base_url=base_url, copy_until=LAST)
    return build(project(PAGE), options, each_in(1), COMPILED)


def packed(base_url: str | None = None, **more: bytes) -> dict[str, str]:
    sources, made = project(PAGE), copy(base_url)
    settings, _ = read_settings(sources.settings, base_url)
    assert settings is not None
    files = {file.address: file.data for file in files_made(made)} | more
    theme = surroundings_of(sources, settings, COMPILED).theme
    found = stick_files(files, settings, copy_of(TODAY, LAST, settings), theme)
    return {name: data.decode("utf-8-sig", "replace") for name, data in found.items()}


@pytest.mark.parametrize(
    ("today", "months", "last"),
    [
        ("2026-11-23", 6, "2027-05-23"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-31", 12, "2027-01-31"),
    ],
)
def test_the_last_day_is_so_many_months_later(today: str, months: int, last: str) -> None:
    assert last_day(date.fromisoformat(today), months).isoformat() == last


@pytest.mark.parametrize("address", ["nb/index.html", "nb/rights/side-1.html", "nb/rights/index.html", "nb/a-z.html"])
def test_each_page_says_of_which_day_it_is_and_waits_to_say_that_it_is_old(address: str) -> None:
    text = page_of(copy("https://example.org/x/"), address)

    assert "Denne kopien er fra 22. november 2026. Bruk den ikke lenger enn til 22. mai 2027." in text
    waiting = re.search(r'<p class="notice" hidden data-until="2027-05-22">(.*?)</p>', text)
    assert waiting is not None
    assert "Denne kopien er gammel." in waiting[1]
    assert 'href="https://example.org/x/"' in waiting[1]


def test_the_start_page_says_it_in_each_language_and_has_the_script_that_knows_when() -> None:
    text = page_of(copy(), "index.html")

    assert text.count('data-until="2027-05-22"') == 3
    assert "Tämä kopio on tehty 22. marraskuuta 2026." in text
    assert re.search(r'<script src="assets/page\.[0-9a-f]+\.js" defer>', text)
    assert "<li" not in text[text.index("Denne kopien er fra") :].partition("</main>")[0]


def test_where_nobody_knows_where_the_site_is_readers_are_told_to_ask() -> None:
    text = page_of(copy(), "nb/index.html")

    assert "Spør etter en ny der du fikk den." in text
    assert "Nettstedet slik det er nå" not in text


def test_the_site_itself_says_nothing_of_this() -> None:
    made = build_site(project(PAGE))

    assert report(made.problems) == report(copy().problems)
    assert not [file.address for file in files_made(made) if b"kopien" in file.data]


def test_what_only_a_host_needs_is_left_out_and_nothing_leads_there() -> None:
    files = packed("https://example.org/x/", **{"_headers": b"", "nb/index.html.br": b"", "nb/index.html.gz": b""})

    left = {"404.html", "robots.txt", "sitemap.xml", "sw.js", "nb/lagre.html", "_headers", "nb/index.html.br"}
    assert left & files.keys() == set()
    assert not [name for name in files if name.startswith("keep/")]
    pages = [text for name, text in files.items() if name.endswith(".html")]
    assert len(pages) > 10
    assert not [text for text in pages if "lagre.html" in text or "sw.js" in text or 'rel="manifest"' in text]


def test_what_to_open_stands_at_the_top_under_a_name_that_says_so() -> None:
    files = packed()

    assert files[BEGIN] == files["index.html"]
    assert {name for name in files if "/" not in name} == {BEGIN, READ_ME, "index.html"}


def test_the_text_beside_it_speaks_each_language_of_the_site() -> None:
    text = packed("https://example.org/x/")[READ_ME]

    assert text.startswith("Prøve\r\n\r\nNorsk: Åpne START.html.")
    assert [line.partition(":")[0] for line in text.split("\r\n") if "START.html" in line] == [
        "Norsk",
        "Lettlest norsk",
        "Dansk",
        "Suomi",
    ]
    assert "https://example.org/x/" in text
    assert "\n" not in text.replace("\r\n", "")
