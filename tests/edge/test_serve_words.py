"""Promise: what there is to say of words stands beside them in the preview as soon as they are saved."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.edge.serving import Serving, children, lent, serving, until
from tests.edge.test_words_command import BOAT, FILES, LONG, PLAIN
from tests.support import write_project

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked at in /proc")

PAGE = "/lett-norsk/services/baaten.html"
WORDS = "/_brobygger/words?page=services/boat&locale=nb-simple"
SAYS = "office-word</strong> “iverksetter” is a word that offices and newspapers use"
HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\nslug: hjem\n---\n\nVelkommen.\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("site"), FILES + HOME)


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Serving]:
    with serving(root) as running:
        running.shows(PAGE, SAYS)
        yield running


@pytest.fixture
def boat(root: Path, preview: Serving) -> Iterator[Path]:
    with lent(root / BOAT, preview, PAGE, SAYS) as path:
        yield path


def test_a_hard_word_and_a_long_sentence_are_told_behind_their_passage(preview: Serving) -> None:
    html = preview.get(PAGE)[1]

    passage = html[html.index("turen i dag.") : html.index("Hva koster det?")]
    assert SAYS in passage
    assert "This sentence has 23 words" in passage


def test_a_saved_word_is_looked_at_with_the_page(preview: Serving, boat: Path) -> None:
    boat.write_text(PLAIN.replace("iverksetter", "begynner"))
    preview.shows(PAGE, "Vi begynner turen i dag.")
    preview.hides(PAGE, SAYS)

    boat.write_text(PLAIN.replace("turen", "bistanden"))
    preview.shows(PAGE, "“bistanden” is a word that offices and newspapers use")


def test_a_list_of_the_site_s_own_counts_as_soon_as_it_is_saved(preview: Serving, root: Path) -> None:
    path = root / "assets/language/nb/office-words.tsv"
    before = path.read_text()

    path.write_text(f"{before}brygga\t\tkaia\n")
    preview.shows(PAGE, "“brygga” is a word that offices and newspapers use")
    path.write_text(before)
    preview.hides(PAGE, "“brygga” is a word that offices and newspapers use")


def test_the_words_of_the_site_are_a_page_with_links_to_those_of_each_page(preview: Serving) -> None:
    status, html = preview.get("/_brobygger/words")

    assert status == 200
    assert "<h1>The words of the site</h1>" in html
    assert "<dd>2 pages, 42 words, 5.2 words a sentence, LIX 17, 5 hints</dd>" in html
    assert f'<a href="{WORDS.replace("&", "&amp;")}">services/boat</a>: 37 words' in html
    assert re.search(r'<th scope="row" lang="nb">bistand</th><td>2</td><td>2</td><td>office word</td>', html)


def test_what_has_moved_since_the_last_release_stands_there_and_a_damaged_record_does_no_harm(
    preview: Serving, root: Path
) -> None:
    record = root / "content/plain-language.tsv"
    record.write_bytes(b"nb-simple\tservices/boat\t37\t5\t16\t9\n<<<<\n\xff\n")
    preview.shows("/_brobygger/words", "Since the last release: hints −5")
    preview.shows(WORDS, "Since the last release: hints −5")
    record.unlink()
    preview.hides(WORDS, "Since the last release")


def test_the_text_of_a_page_is_shown_with_its_marks(preview: Serving) -> None:
    status, html = preview.get(WORDS)

    assert status == 200
    assert BOAT in html
    assert "<p>37 words, 7.4 words a sentence, LIX 16, 4 hints.</p>" in html
    label = '<a class="bb-label" lang="en" href="#bb-note-1">1 office word</a>'
    assert f'<mark class="bb-word">iverksetter {label}</mark> turen i dag.' in html
    assert f'<mark class="bb-sentence">{LONG} <a' in html
    assert (
        '<li id="bb-note-1"><strong>1 office word</strong> “iverksetter” is a word that offices and newspapers use.'
        in html
    )
    assert '<a href="/lett-norsk/services/baaten.html">To this page</a>' in html


def test_each_page_leads_to_its_words(preview: Serving) -> None:
    link = WORDS.replace("&", "&amp;")

    assert f'<a href="{link}">Words of this page</a>' in preview.get(PAGE)[1]
    assert '<a href="/_brobygger/words">All words</a>' in preview.get("/_brobygger/status")[1]


@pytest.mark.parametrize(
    "asked", ["page=services/gone", "page=services/boat&locale=xx", "page=../../site.yaml", "page=%3Cb%3E"]
)
def test_a_page_that_is_not_there_has_no_words(preview: Serving, asked: str) -> None:
    status, html = preview.get(f"/_brobygger/words?{asked}")

    assert (status, "This page cannot be read, or is gone." in html) == (404, True)


def test_words_of_a_text_are_escaped(preview: Serving, boat: Path) -> None:
    boat.write_text(PLAIN.replace("Vi iverksetter turen", "Vi iverksetter \\<b>turen\\</b>"))

    preview.shows(WORDS, "&lt;b&gt;turen&lt;/b&gt;")
    assert "<b>" not in preview.get(WORDS)[1]


def test_a_page_that_goes_takes_its_words_along(preview: Serving, root: Path) -> None:
    page = root / "content/simple/nb/services/new.md"
    page.write_text(PLAIN.replace("baaten", "ny"))
    preview.shows("/_brobygger/words", ">services/new</a>: 37 words")

    page.unlink()
    preview.hides("/_brobygger/words", "services/new")


def test_a_site_that_cannot_be_built_has_its_words_all_the_same(preview: Serving, boat: Path) -> None:
    boat.write_text(PLAIN.replace("turen i dag", "[bistanden](gone.md)"))

    preview.shows(PAGE, "error broken-link")
    preview.shows(WORDS, "“bistanden” is a word that offices and newspapers use")


def test_whoever_looks_at_the_texts_is_replaced_when_it_dies(preview: Serving, boat: Path) -> None:
    for process in children(preview.process.pid):
        if "spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes().decode():
            os.kill(process, signal.SIGKILL)
    boat.write_text(PLAIN.replace("turen", "bistanden"))

    until(
        lambda: "“bistanden” is a word that offices and newspapers use" in preview.get(PAGE)[1],
        "it is looked at again",
        preview.said,
    )


def test_the_preview_ends_while_the_texts_are_looked_at(root: Path) -> None:
    with serving(root, "--no-cache") as running:
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(timeout=10) == 0
