"""Promise: readers find what is offered in their language, each page once, and in their own version if there is one."""

import json
import re
from dataclasses import replace

import pytest

from brobygger.nouns.output import OutputFile
from brobygger.steps import search
from brobygger.whole.project import Result
from tests.support import build_site, files_made, page_of, project

SITE = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Velkommen.
-- content/nb/services/boat.md --
---
title: Båten
summary: Kort om båten.
organisation: organisations/club
keywords: [seile]
---

Kom på havet.
-- content/simple/nb/services/boat.md --
---
title: Båt
summary: Lett om båten.
---

Kom på sjøen.
-- content/nb/organisations/club.md --
---
title: Klubben
summary: Kort om klubben.
country: NO
sensitive: true
---

Tekst.
-- content/nb/services/old.md --
---
title: Gammelt
summary: Kort.
valid_until: 2020
---

Tekst.
-- content/nb/services/draft.md --
---
title: Kladd
summary: Kort.
draft: true
---

Tekst.
-- content/da/services/boat.md --
---
title: Båden
summary: Kort om båden.
---

Kom.
"""


def indexes(result: Result) -> dict[str, dict[str, object]]:
    """Return each locale's index by its key."""
    return {
        file.address.partition("-")[2].partition(".")[0]: handed_over(file)[1]
        for file in files_made(result)
        if file.address.startswith("assets/search-")
    }


def handed_over(file: OutputFile) -> tuple[str, dict[str, object]]:
    name, value = json.loads(f"[{file.data.decode().removeprefix('searchPart(').removesuffix(')')}]")
    return name, value


def test_each_page_is_found_once_and_shown_in_the_readers_version() -> None:
    made = indexes(build_site(project(SITE)))

    assert made["nb"]["cards"] == [
        ["Klubben", "organisations/klubben.html", "Kort om klubben.", "", 0],
        ["Båten", "services/baaten.html", "Kort om båten.", "", 0],
    ]
    assert made["nb-simple"]["cards"] == [
        ["Klubben", "../nb/organisations/klubben.html", "Kort om klubben.", "", 1],
        ["Båt", "services/baat.html", "Lett om båten.", "", 0],
    ]
    assert made["nb-simple"]["locales"] == [["nb", "Norsk"]]
    assert made["nb-simple"]["others"] == [0]


def test_words_of_all_versions_of_a_language_and_of_its_organisation_find_a_page() -> None:
    made = indexes(build_site(project(SITE)))["nb"]
    terms, last = [], ""
    for packed in str(made["terms"]).split(" "):
        last = last[: int(packed[0], 36)] + packed[1:]
        terms.append(last)
    found = dict(zip(terms, str(made["postings"]).split(" "), strict=True))

    assert (found["hav"], found["sjon"], found["seil"], found["bat"], found["klubb"]) == ("1A", "1A", "1E", "1H", "HB")


def test_neither_home_nor_what_has_ended_nor_a_draft_is_found_but_what_is_sensitive_is() -> None:
    result = build_site(project(SITE), drafts=True)

    assert [card[0] for card in indexes(result)["nb"]["cards"]] == ["Klubben", "Båten"]  # type: ignore[attr-defined]


def test_the_page_names_its_index_and_brings_its_script() -> None:
    result = build_site(project(SITE))
    page = page_of(result, "nb/sok.html")
    index = next(file.address for file in files_made(result) if file.address.startswith("assets/search-nb."))

    assert f'data-index="../{index}"' in page
    assert re.findall(r'<script src="../assets/([a-z]+)[.]', page) == ["page", "search"]
    assert re.findall(r'<script src="../assets/([a-z]+)[.]', page_of(result, "nb/index.html")) == ["page"]
    assert 'href="sok.html"' in page_of(result, "nb/index.html")


def test_a_title_that_looks_like_a_script_stays_a_text() -> None:
    odd = SITE.replace("title: Båten", "title: '</script>\\\"x'")

    made = indexes(build_site(project(odd)))["nb"]

    assert made["cards"][1][0] == '</script>\\"x'  # type: ignore[index]


def test_an_index_of_many_pages_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = indexes(build_site(project(SITE)))["nb"]
    monkeypatch.setattr(search, "WHOLE", 1)
    monkeypatch.setattr(search, "CARDS", 1)
    monkeypatch.setattr(search, "HEAVY", 10)
    result = build_site(project(SITE))
    made = indexes(result)["nb"]
    files = {
        file.address.partition("/")[2]: handed_over(file)
        for file in files_made(result)
        if "search" in file.address and "-" in file.address
    }
    parts = {name: files[address] for name, address in made["parts"].items()}  # type: ignore[attr-defined]

    assert all(name == said for name, (said, _) in parts.items())
    assert [card for name in ("c0", "c1") for card in parts[name][1]] == whole["cards"]
    postings = " ".join(str(parts[name][1]) for name in sorted(parts) if name.startswith("p"))
    assert postings == whole["postings"]
    assert made["terms"] == whole["terms"]
    assert "postings" not in made
    assert "cards" not in made


def test_a_page_that_takes_the_address_of_the_search_page_is_reported() -> None:
    taken = SITE.replace("title: Klubben\n", "title: Klubben\nslug: sok\n")
    sources = project(taken)
    moved = {path.replace("organisations/", ""): data for path, data in sources.pages.items()}

    assert [p.code for p in build_site(replace(sources, pages=moved)).problems if p.code.startswith("address")]
