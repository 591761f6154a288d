"""Promise: a page, a section and a booklet are one file each, with all that it shows, and with nothing dangerous."""

import re
from functools import cache

import pytest

from brobygger.nouns.problems import FaultError
from brobygger.nouns.values import CountryCode, PartialDate
from brobygger.steps.views import edition_of
from brobygger.whole import gathering
from brobygger.whole.gathering import Gathered, Stock, booklet, page_file, section_file
from brobygger.whole.report import headline
from brobygger.whole.surroundings import surroundings_of
from tests.support import COMPILED, build_site, files_made, project, report

SITE = """\
-- content/words.yaml --
themes:
  homes: {picture: housing, nb: Hjem, da: Hjem, fi: Koti}
words:
  rent:
    theme: homes
    picture: housing
    nb: {word: leie, explain: Penger for boligen.}
-- content/word-forms.tsv --
language	form	concept
nb	leie	rent
-- content/nb/rights/index.md --
---
title: Rettigheter
summary: Kort.
slug: rettigheter
---

Les om leie her.
-- content/nb/rights/rent.md --
---
title: Leie i Norge
summary: Kort.
slug: leie-no
country: NO
---

Du betaler leie. Se [skole](school.md#start).

## Pris {#price}

Gratis.
-- content/nb/rights/school.md --
---
title: Skole
summary: Kort.
slug: skole
country: DK
---

Les om [leie](rent.md) og [klubben](../services/club.md).

## Begynn {#start}

Ring.
-- content/nb/rights/all.md --
---
title: Alle
summary: Kort.
slug: alle
picture: housing
---

Du betaler leie hver måned.
-- content/nb/rights/safe.md --
---
title: Trygghet
summary: Kort.
slug: side-1
country: NO
sensitive: yes
---

Ring noen.
-- content/nb/rights/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
country: NO
valid_until: 2020
---

Tekst.
-- content/nb/services/club.md --
---
title: Klubben
summary: Kort.
slug: klubben
---

Tekst.
"""


@cache
def stock(base_url: str | None = "https://example.org/x/") -> Stock:
    sources = project(SITE)
    made = build_site(sources, base_url=base_url)
    assert made.site is not None
    assert made.files, report(made.problems)
    around = surroundings_of(sources, made.site.settings, COMPILED)
    files = {file.address: file.data for file in files_made(made)}
    return Stock(
        site=made.site,
        edition=edition_of(made.site, around.assets),
        files=files,
        theme=around.theme,
        script=files[around.assets.scripts["page"]].decode(),
        day=PartialDate(2026, 11, 22),
    )


def text_of(gathered: Gathered) -> str:
    return gathered.data.decode()


def sent(page_id: str, base_url: str | None = "https://example.org/x/") -> str:
    known = stock(base_url)
    found = known.site.page(page_id, "nb")
    assert found is not None
    return text_of(page_file(known, found))


def section(country: str | None = None, base_url: str | None = "https://example.org/x/") -> Gathered:
    known = stock(base_url)
    return section_file(known, known.site.folders["nb", "rights"], CountryCode(country) if country else None)


def asked_for(html: str) -> list[str]:
    """Return what a browser would ask for when it shows a page; what a reader may follow is left out."""
    found = re.findall(
        r'<(?!a\b|link rel="canonical")[a-z][^>]*\b(?:src|srcset|href|action|data|poster)="([^"#][^"]*)"', html
    )
    return [address for address in found if not address.startswith("data:")]


def ids(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]*)"', html)


def places(html: str) -> set[str]:
    return set(re.findall(r'href="#([^"]*)"', html))


def test_a_page_says_where_it_comes_from_and_of_which_day_it_is() -> None:
    text = sent("rights/rent")

    assert "Fra Prøve, 22. november 2026." in text
    assert '<a href="https://example.org/x/nb/rettigheter/leie-no.html" rel="noreferrer">' in text
    alone = sent("rights/rent", None)
    assert "Fra Prøve, 22. november 2026. Noe kan ha endret seg siden da.</p>" in alone
    assert "example.org" not in alone


@pytest.mark.parametrize("base_url", [None, "https://example.org/x/"])
def test_a_file_asks_for_nothing_and_each_of_its_links_leads_somewhere(base_url: str | None) -> None:
    for text in (sent("rights/rent", base_url), sent("rights/all", base_url), text_of(section(None, base_url))):
        assert asked_for(text) == []
        assert len(ids(text)) == len(set(ids(text)))
        assert places(text) <= set(ids(text))
        assert not re.search(r'<a [^>]*href="(?!#|https?:|tel:|mailto:)', text)
        assert "'self'" not in text


def test_a_page_keeps_its_explanations_and_the_emergency_numbers() -> None:
    text = sent("rights/rent")

    assert 'id="word-rent"' in text
    assert "Penger for boligen." in text
    assert 'href="tel:112"' in text


def test_a_page_that_can_put_a_reader_in_danger_is_not_made_into_a_file() -> None:
    with pytest.raises(FaultError) as fault:
        sent("rights/safe")

    assert headline(fault.value.problem) == (
        "content/nb/rights/safe.md: error pack-sensitive: The page rights/safe can put readers in danger when others "
        "find it, so it is not made into a file"
    )


def test_a_section_holds_its_pages_in_the_order_of_its_list_without_what_has_ended_or_must_not_travel() -> None:
    gathered = section()
    text = text_of(gathered)

    assert re.findall(r'<li><a href="#(p\d)">(.*?)</a>', text) == [
        ("p1", "Leie i Norge"),
        ("p2", "Skole"),
        ("p3", "Alle"),
    ]
    assert (gathered.pages, gathered.left_out) == (3, 1)
    assert "Trygghet" not in text
    assert "Gammelt" not in text
    assert text.count("<h1") == 1


def test_pages_of_a_section_lead_to_each_other() -> None:
    text = text_of(section())

    assert 'Se <a href="#p2-start">skole</a>' in text
    assert (
        'Les om <a href="#p1">leie</a> og <a href="https://example.org/x/nb/services/klubben.html">klubben</a>' in text
    )
    assert {"p1", "p2-start", "p1-price"} <= set(ids(text))


def test_a_word_is_explained_once_for_all_pages() -> None:
    text = text_of(section())

    assert text.count('id="word-rent"') == 1
    assert text.count('href="#word-rent"') == 3
    assert text.count('id="from-word-rent"') == 1


def test_a_country_brings_its_own_pages_and_those_of_no_country() -> None:
    text = text_of(section("DK"))

    assert re.findall(r'<li><a href="#p\d">(.*?)</a>', text) == ["Skole", "Alle"]
    assert "<strong>Danmark</strong>" in text


def test_a_section_without_pages_in_a_locale_is_reported() -> None:
    known = stock()

    with pytest.raises(FaultError) as fault:
        section_file(known, known.site.folders["da", "rights"], None)

    assert headline(fault.value.problem) == (
        "content/da/rights: error pack-empty: There are no pages to pack here in da"
    )


def test_what_does_not_fit_is_made_smaller_and_then_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    full = text_of(section())
    assert re.search(r'<div id="word-rent">\s*<dt><svg', full)
    monkeypatch.setattr(gathering, "LARGEST", len(full.encode()) + 199)

    smaller = text_of(section())
    assert re.search(r'<div id="word-rent">\s*<dt><dfn', smaller)
    assert len(smaller) < len(full)

    monkeypatch.setattr(gathering, "LARGEST", 9_000)
    with pytest.raises(FaultError) as fault:
        section()
    size = -(-len(smaller.encode()) // 1000)
    assert headline(fault.value.problem) == (
        f"content/nb/rights: error pack-large: The file would have {size} KB, and at most 9 KB can be sent"
    )


def test_a_booklet_has_cover_contents_pages_words_and_numbers_and_leads_nowhere_else() -> None:
    known = stock()

    gathered = booklet(known, known.site.folders["nb", "rights"], None)
    text = text_of(gathered)

    order = [
        'class="cover"',
        "<h1",
        'class="list"',
        'id="p1"',
        'id="p3"',
        'class="words"',
        'class="empty"',
        'id="emergency"',
    ]
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)
    assert "@page{size:A5" in text
    assert (gathered.pages, gathered.left_out) == (3, 1)
    assert "<script" not in text
    assert asked_for(text) == []
    assert "nb/services/klubben.html" not in text
    assert "og <a>klubben</a>" in text
    assert text.count('<svg class="code"') == 1  # of the section's address
    assert places(text) <= set(ids(text))
