"""Promise: each heading can be linked to, and a link to a place works in every version of a page."""

from brobygger.nouns.document import Heading, HeadingId, Section
from brobygger.nouns.problems import Position
from brobygger.tools.heading_ids import own_ids, shared_ids
from tests.support import build_site, page_of, project


def section(text: str, written: str | None = None) -> Section:
    at = Position(path="a.md")
    return Section(heading=Heading(level=2, text=text, pieces=(text,), written_id=written, position=at), blocks=())


def headings(*written: str) -> tuple[HeadingId | None, ...]:
    """Return headings from notes like `2 a` and `3 b!` (a written id); `-` is a section without a heading."""
    found: list[HeadingId | None] = []
    for note in written:
        if note == "-":
            found.append(None)
        else:
            level, name = note.split()
            found.append(HeadingId(level=int(level), id=name.rstrip("!"), is_written=name.endswith("!")))
    return tuple(found)


def shared(own: tuple[HeadingId | None, ...], base: tuple[HeadingId | None, ...]) -> list[str | None]:
    return list(shared_ids(own, base, [heading.id if heading else None for heading in base]))


def test_a_heading_gets_an_id_of_its_words_that_no_other_has() -> None:
    body = (
        Section(heading=None, blocks=()),
        section("Pris på båt"),
        section("Pris på båt"),
        section("Annet", "pris-paa-baat-2"),
        section("سعر"),
    )

    assert [heading.id if heading else None for heading in own_ids(body)] == [
        None,
        "pris-paa-baat",
        "pris-paa-baat-3",
        "pris-paa-baat-2",
        "section-4",
    ]


def test_headings_that_stand_as_in_the_base_are_called_as_they_are_there() -> None:
    assert shared(headings("-", "2 pris", "3 hvem"), headings("2 price", "3 who!")) == [None, "price", "who"]


def test_a_written_id_stays() -> None:
    assert shared(headings("2 pris", "2 mitt!"), headings("2 price", "2 who")) == ["price", "mitt"]


def test_a_written_id_is_in_nobodys_way() -> None:
    assert shared(headings("2 pris", "2 price!"), headings("2 price", "2 who")) == ["pris", "price"]
    assert shared(headings("2 who", "2 price!", "2 x"), headings("2 price", "2 y", "2 who")) == ["who", "price", "x"]


def test_other_headings_keep_their_own_ids() -> None:
    assert shared(headings("2 pris", "2 hvem"), headings("2 price")) == ["pris", "hvem"]
    assert shared(headings("2 pris", "3 hvem"), headings("2 price", "2 who")) == ["pris", "hvem"]


def test_a_link_to_a_place_works_in_each_version() -> None:
    site = build_site(
        project("""\
-- content/nb/boat.md --
---
title: Båt
summary: Kort.
original: true
---

## Slik gjør du {#slik-gjor-du}

Kom.

## Hva det koster

Ingenting.
-- content/fi/boat.md --
---
title: Vene
summary: Lyhyt.
---

## Näin teet

Tule.

## Mitä se maksaa

Ei mitään. Katso [näin](#slik-gjor-du) ja [hinta](#hva-det-koster).
""")
    )

    finnish = page_of(site, "fi/vene.html")
    assert 'id="slik-gjor-du"' in finnish
    assert 'id="hva-det-koster"' in finnish
    assert 'href="#hva-det-koster"' in finnish
