"""Promise: a remark stands behind the block that it speaks of, and a page's policy lets in no more than is needed."""

import io
from dataclasses import replace

from PIL import Image

from brobygger.nouns.problems import Position, Problem, warning
from brobygger.tools.passages import passages_of
from brobygger.whole.preview import Marks, dressed, marks_of
from brobygger.whole.report import in_english
from brobygger.whole.status import State
from tests.support import build_site, page_of, project
from tests.tools.sites import page_at, site_of

BOAT = """\
-- content/nb/services/boat.md --
---
title: Båten
summary: Vi seiler.
slug: baaten
---

Vi møtes på brygga.

## Pris

Vi møtes på brygga.

- Ta med [mat](boat.md)
- Ta med tau
"""
DANISH = """\
-- content/da/services/boat.md --
---
title: Båden
summary: Vi sejler.
slug: baaden
---

Vi mødes på broen.
"""


def remark(line: int, path: str = "content/nb/services/boat.md") -> Problem:
    return warning("phone-in-text", Position(path=path, line=line, column=1), hint="contact", number="1")


def marks(*lines: int, text: str = BOAT) -> tuple[Marks, str]:
    html = page_of(build_site(project(text)), "nb/services/baaten.html")
    site = site_of(text)
    found = marks_of(site, page_at(site, "services/boat"), html, [remark(n) for n in lines], in_english)
    return found, html


def before(found: Marks, html: str) -> list[str]:
    """Return the last line of the page before each remark."""
    return [html[:offset].rsplit("\n", 1)[-1].strip() for offset, _ in found.placed]


def test_a_remark_stands_behind_its_block_also_where_another_one_says_the_same() -> None:
    found, html = marks(7, 9, 11, 14)

    assert before(found, html) == [
        "<p>Vi møtes på brygga.</p>",
        '<h2 id="pris">Pris</h2>',
        "<p>Vi møtes på brygga.</p>",
        "</ul>",
    ]
    first, second = (offset for offset, _ in found.placed if html[:offset].endswith("<p>Vi møtes på brygga.</p>"))
    assert first < html.index('<h2 id="pris">') < second


WORDS = """\
-- content/words.yaml --
themes: {all: {picture: none, nb: Alt}}
words:
  quay: {theme: all, picture: none, nb: {word: brygga, explain: Der båten er.}}
  rope: {theme: all, picture: none, nb: {word: tau, explain: Det du binder båten med.}}
"""


def test_a_remark_stands_behind_a_block_in_which_words_are_explained() -> None:
    html = page_of(build_site(project(BOAT + WORDS)), "nb/services/baaten.html")
    site = site_of(BOAT)
    found = marks_of(site, page_at(site, "services/boat"), html, [remark(n) for n in (7, 11, 14)], in_english)

    assert html.count('class="word"') == 2
    assert found.others == ()
    assert before(found, html) == [
        '<p>Vi møtes på <a class="word" id="from-word-quay" href="#word-quay">brygga</a>.</p>',
        "<p>Vi møtes på brygga.</p>",
        "</ul>",
    ]


PHOTOS = """\
-- content/nb/services/photos.yaml --
boat.png: {credit: Kari, licence: CC BY 4.0, people: none}
-- content/nb/services/boat.md --
---
title: Båten
summary: Vi seiler.
slug: baaten
---

![En båt](boat.png "Ute")

Se ![En båt](boat.png) her.

Etter.
"""


def test_a_remark_on_a_photo_stands_behind_what_is_said_below_it() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4, 2), "navy").save(out, "PNG")
    sources = replace(project(PHOTOS), pictures={"content/nb/services/boat.png": out.getvalue()})
    build = build_site(sources)
    html = page_of(build, "nb/services/baaten.html")
    assert build.site is not None

    found = marks_of(
        build.site, page_at(build.site, "services/boat"), html, [remark(n) for n in (7, 9, 11)], in_english
    )

    assert [html[:offset].rpartition(">")[0].rpartition("<")[2] for offset, _ in found.placed] == [
        "/figure",
        "/p",
        "/p",
    ]
    assert [html[:offset].rpartition("<p>")[2] for offset, _ in found.placed][2] == "Etter.</p>"
    assert found.others == ()


def test_a_remark_on_the_fields_or_on_a_block_that_is_not_there_yet_stands_with_the_page() -> None:
    found, html = marks(3)
    assert (found.placed, [one.position.line for one in found.others], found.count) == ((), [3], 1)

    newer = site_of(BOAT.replace("\n## Pris", "\nHelt nytt.\n\n## Pris"))
    late = marks_of(newer, page_at(newer, "services/boat"), html, [remark(9)], in_english)
    assert [one.position.line for one in late.others] == [9]


def test_remarks_on_other_pages_are_left_out() -> None:
    site = site_of(BOAT)
    elsewhere = remark(7, "content/nb/services/other.md")

    found = marks_of(site, page_at(site, "services/boat"), "", [elsewhere], in_english)

    assert found.count == 0


def test_a_remark_says_what_the_terminal_says() -> None:
    (_, (said,)), *_ = marks(7)[0].placed

    assert (said.weight, said.code, said.text) == ("warning", "phone-in-text", "The number 1 is typed in the text")
    assert said.hint is not None
    assert said.hint.startswith("Write it once in contact:")


def test_the_versions_of_a_page_stand_in_the_order_of_the_site_with_their_state() -> None:
    site = site_of(BOAT + DANISH)
    original = page_at(site, "services/boat").document
    old = " ".join(one.mark for one in passages_of(original, site.bodies[original.path])[1:])
    site = site_of(f"{BOAT}{DANISH}-- content/made-from/da.txt --\nservices/boat nb {old}\n")

    found = marks_of(site, page_at(site, "services/boat", "da"), "", [], in_english).versions

    assert [(one.key, one.state, one.href, one.is_here) for one in found] == [
        ("nb", None, "../../nb/services/baaten.html", False),
        ("nb-simple", State.MISSING, None, False),
        ("da", State.BEHIND, "baaden.html", True),
        ("fi", State.MISSING, None, False),
    ]
    assert found[2].base == "content/nb/services/boat.md"
    assert found[2].passages == ("Båten",)


def test_a_page_is_dressed_at_its_head_its_end_and_where_remarks_belong() -> None:
    html = "<html><head></head><body><p>En</p><p>To</p></body></html>"

    shown = dressed(html, "<link>", "<aside></aside>", [(len(html) - 14, "B"), (34, "A")])

    assert shown == "<html><head><link></head><body><p>En</p>A<p>To</p>B<aside></aside></body></html>"


def test_a_page_without_a_body_is_dressed_at_its_end() -> None:
    assert dressed("Hei", "<link>", "!") == "Hei!"


def test_the_policy_of_a_page_lets_in_the_preview_and_nobody_else() -> None:
    html = page_of(build_site(project(BOAT)), "nb/services/baaten.html")
    start = page_of(build_site(project(BOAT)), "index.html")

    assert policy(dressed(html, "", "")) == policy(html) | {
        "script-src": {"&#39;self&#39;"},
        "style-src": policy(html)["style-src"] | {"&#39;self&#39;"},
        "connect-src": {"&#39;self&#39;", "ws:"},
        "form-action": {"&#39;self&#39;"},
    }
    assert policy(dressed(start, "", ""))["script-src"] == {"&#39;self&#39;"}


def policy(html: str) -> dict[str, set[str]]:
    written = html.partition('http-equiv="Content-Security-Policy" content="')[2].partition('">')[0]
    directives = [part.split() for part in written.replace("&#39;", "'").split(";")]
    return {name: {source.replace("'", "&#39;") for source in sources} for name, *sources in directives}
