"""Promise: a phone is told of every page that it may keep, of all that these show, and of nothing else."""

import json
import re
from typing import Any

import pytest

from brobygger.nouns.locales import Locale
from brobygger.nouns.output import OutputFile
from brobygger.nouns.site import Photo, PhotoForm
from brobygger.steps import search
from brobygger.steps.offline import Stock, locale_of, offline_list, offline_of
from brobygger.whole.project import Result
from tests.support import build_site, files_made, page_of, project

PAGES = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
picture: doctor
---

Tekst.
-- content/simple/nb/services/boat.md --
---
title: Båt
summary: Kort.
---

Tekst.
-- content/fi/services/boat.md --
---
title: Vene
summary: Lyhyesti.
{more}---

Teksti.
"""


def told(result: Result, locale: str = "nb") -> dict[str, Any]:
    """Return the list of a locale."""
    found: dict[str, Any] = json.loads(page_of(result, f"keep/{locale}.json"))
    return found


def site(more: str = "", drafts: bool = False) -> Result:
    return build_site(project(PAGES.replace("{more}", more)), drafts=drafts)


def names(files: dict[str, str]) -> list[str]:
    return sorted(re.sub(r"\.[0-9a-f]{12}\.", ".", path) for path in files)


def test_a_list_has_the_pages_of_its_locale_and_all_that_they_show() -> None:
    result = site()

    assert names(told(result)["files"]) == [
        "assets/doctor.svg",
        "assets/icon.svg",
        "assets/maskable-512.png",
        "assets/page.js",
        "assets/print.css",
        "assets/search-nb.js",
        "assets/search.js",
        "assets/start.js",
        "index.html",
        "nb/a-z.html",
        "nb/danmark.html",
        "nb/finland.html",
        "nb/index.html",
        "nb/lagre.html",
        "nb/norge.html",
        "nb/services/baat.html",
        "nb/services/index.html",
        "nb/sok.html",
        "sw.js",
    ]
    assert told(result)["files"].keys() <= {file.address for file in result.files}


def test_a_page_has_its_fingerprint_and_an_asset_has_it_in_its_name() -> None:
    result = site()
    files, changed = (
        told(result)["files"],
        told(build_site(project(PAGES.replace("{more}", "").replace("Tekst.", "Ny.")))),
    )

    assert {path for path, print_ in files.items() if not print_} == {path for path in files if "assets/" in path}
    assert {path for path in files if files[path] != changed["files"].get(path)} >= {"nb/index.html"}
    assert files["sw.js"] == changed["files"]["sw.js"]


def test_a_list_says_how_many_pages_it_has_and_their_size_as_its_language_writes_it() -> None:
    result = site()
    sizes = {file.address: len(file.data) for file in files_made(result)}
    size = sum(sizes[path] for path in told(result)["files"])

    assert told(result)["pages"] == 10
    assert told(result)["size"] == f"{size / 1e6:.1f}".replace(".", ",")
    assert told(result, "lett-norsk")["page"] == "lett-norsk/lagre.html"


@pytest.mark.parametrize("more", ["sensitive: true\n", "valid_until: 2020\n"])
def test_no_version_is_kept_of_a_page_that_puts_readers_at_risk_and_none_that_has_ended(more: str) -> None:
    before, after = told(site(), "fi")["files"], told(site(more), "fi")["files"]

    assert {path for path in before.keys() - after.keys() if "assets/" not in path} == {"fi/services/vene.html"}
    others = told(site(more))["files"].keys()
    assert ("nb/services/baat.html" in others) == (more != "sensitive: true\n")


def test_a_draft_that_is_shown_is_not_kept() -> None:
    kept = told(site("draft: true\n", drafts=True), "fi")["files"]

    assert "fi/services/vene.html" not in kept
    assert "fi/services/index.html" in kept


def test_old_addresses_and_the_page_for_what_is_missing_are_left_out() -> None:
    kept = told(site("aliases: [/fi/vanha.html]\n"), "fi")["files"]

    assert {"fi/vanha.html", "404.html"} & kept.keys() == set()
    assert (locale_of(("start",)), locale_of(("page", "a", "fi")), locale_of(("letters", "fi"))) == (None, "fi", "fi")


def test_all_parts_of_a_large_index_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "WHOLE", 0)
    result = site()
    parts = {file.address for file in result.files if file.address.startswith(("assets/searched-", "assets/search-"))}
    plain = told(result, "lett-norsk")["files"].keys() & parts

    assert {path.partition(".")[0].partition("/")[2] for path in plain} == {
        "search-nb-simple",
        "searched-nb-simple",
        "searched-nb",
    }
    assert {path for path in parts if "-fi." in path} == {
        path for path in told(result, "fi")["files"] if "-fi." in path
    }


LOCALE = Locale(key="nb", folder="nb", tag="nb", name="Norsk", address="nb", language="nb")


@pytest.mark.parametrize(
    ("widths", "kept"),
    [((328, 656, 984), "a656.webp"), ((328, 600), "a600.webp"), ((1000,), "a1000.webp"), ((), "a.png")],
)
def test_of_a_photo_the_variant_is_kept_that_a_phone_would_choose(widths: tuple[int, ...], kept: str) -> None:
    forms = tuple(
        PhotoForm(type=f"image/{kind}", variants=tuple((f"assets/a{width}.{kind}", width) for width in widths))
        for kind in ("avif", "webp")
        if widths
    )
    photo = Photo(address="assets/a.png", width=984, height=700, forms=forms)
    page = offline_of(OutputFile("nb/a.html", " ".join(photo.addresses).encode()))
    stock = Stock.of([photo], dict.fromkeys(photo.addresses, 10))
    found = json.loads(offline_list(LOCALE, {"nb/a.html": page}, (), stock).data)

    assert found["files"].keys() == {"nb/a.html", f"assets/{kept}"}
    assert found["photos"] == dict.fromkeys(photo.addresses - {f"assets/{kept}"}, f"assets/{kept}")


def test_words_that_look_like_an_address_are_no_file() -> None:
    page = offline_of(OutputFile("nb/a.html", b"Se assets/nothing.svg og assets/."))
    found = json.loads(offline_list(LOCALE, {"nb/a.html": page}, (), Stock.of([], {})).data)

    assert found["files"].keys() == {"nb/a.html"}
