"""Promise: each picture is there, may be shown, and somebody who cannot see it is told what it shows."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from brobygger.whole.project import Sources
from brobygger.whole.report import hint_of, in_english
from tests.support import build_site, page_of, project, report


def png(width: int = 4, height: int = 2) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "PNG")
    return out.getvalue()


RIGHTS = "credit: Kari, licence: CC BY 4.0, people: none"


def with_pictures(text: str, **pictures: str) -> Sources:
    """Return a project with small pictures at the paths that are named; their rights are said where it says nothing."""
    sources = project(text)
    folders = {path.rpartition("/")[0] for path in pictures.values()}
    entries = {
        f"{folder}/photos.yaml": "".join(
            f"{path[len(folder) + 1 :]}: {{{RIGHTS}}}\n"
            for path in pictures.values()
            if path.rpartition("/")[0] == folder
        ).encode()
        for folder in folders
    }
    return replace(
        sources,
        pictures={path: png() for path in pictures.values()},
        photo_entries={**entries, **sources.photo_entries},
    )


def test_a_picture_that_does_not_exist_is_reported_with_the_nearest_one() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Her er ![en båt](boats.jpg) og ![en båt](boat.png).
""",
            beside="content/nb/boat.png",
        )
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:8: error picture-missing: There is no picture called boats.jpg",
    ]


def test_a_picture_is_found_beside_the_page_beside_its_base_and_among_the_photos() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
picture: none
---

![En båt](boat.png)
-- content/simple/nb/index.md --
---
title: Hjem
summary: Kort.
---

![En båt](boat.png) ![Et hus](own.png) ![En bil](car.png)
""",
            base="content/nb/boat.png",
            own="content/simple/nb/own.png",
            photos="assets/photos/car.png",
        )
    )

    assert report(build.problems) == []
    assert page_of(build, "lett-norsk/index.html").count("<picture>") == 3
    assert len([file for file in build.files if file.address.endswith(".jpg")]) == 3


def test_a_plain_version_finds_the_pictures_of_its_standard_version_not_of_the_original() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/fi/about.md --
---
title: Meistä
summary: Lyhyt.
country: FI
picture: none
---

Teksti.
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
-- content/simple/nb/about.md --
---
title: Om oss
summary: Kort.
---

![En båt](boat.png) ![En is](ice.png)
""",
            standard="content/nb/boat.png",
            original="content/fi/ice.png",
        )
    )

    assert report(build.problems) == [
        "content/simple/nb/about.md:6:21: error picture-missing: There is no picture called ice.png",
    ]


def test_a_picture_that_two_places_have_is_reported() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

![En båt](boat.png)
""",
            beside="content/nb/boat.png",
            photos="assets/photos/boat.png",
        )
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:1: error picture-twice: There are several pictures called boat.png",
    ]


def test_a_picture_in_the_text_needs_words() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Her er ![](boat.png).
""",
            beside="content/nb/boat.png",
        )
    )

    assert report(build.problems) == [
        "content/nb/index.md:6:8: error alt-missing: The picture boat.png has no words for those who cannot see it",
    ]


def test_a_lead_picture_needs_words_in_each_version() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
image: {file: boat.png, credit: Kari, licence: CC BY 4.0, people: none}
---

Tekst.
-- content/da/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/fi/index.md --
---
title: Koti
summary: Lyhyt.
image: {alt: Vene}
---

Teksti.
""",
            beside="content/nb/boat.png",
        )
    )

    assert report(build.problems) == [
        "content/da/index.md:2:8: error alt-missing: The picture boat.png has no words for those who cannot see it",
        "content/nb/index.md:4:8: error alt-missing: The picture boat.png has no words for those who cannot see it",
    ]


def test_a_lead_picture_that_does_not_exist_is_reported_where_it_is_named() -> None:
    build = build_site(
        project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
image:
  file: boat.png
  alt: En båt
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "content/nb/index.md:5:9: error picture-missing: There is no picture called boat.png",
    ]


@pytest.mark.parametrize(
    "address", ["https://example.org/boat.jpg", "//example.org/boat.jpg", "data:image/png;base64,AA"]
)
def test_a_picture_on_another_site_is_reported(address: str) -> None:
    build = build_site(
        project(f"""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

![En båt]({address})
""")
    )

    assert report(build.problems) == [
        f"content/nb/index.md:6:1: error picture-elsewhere: The picture {address} lies on another site",
    ]


@pytest.mark.parametrize("path", ["/etc/boat.png", "../../../boat.png", "../../boat.png"])
def test_a_picture_outside_the_site_is_reported(path: str) -> None:
    build = build_site(
        project(f"""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

![En båt]({path})
""")
    )

    assert report(build.problems) == [
        f"content/nb/index.md:6:1: error file-outside: The file {path} lies outside the site",
    ]


def test_a_picture_that_cannot_be_read_is_reported_as_itself() -> None:
    sources = project("""\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

![En båt](boat.png) ![En bil](car.bmp)
""")
    entries = {"content/nb/photos.yaml": f"boat.png: {{{RIGHTS}}}\ncar.bmp: {{{RIGHTS}}}\n".encode()}
    pictures = {"content/nb/boat.png": b"no picture", "content/nb/car.bmp": png()}
    build = build_site(replace(sources, pictures=pictures, photo_entries=entries))

    assert report(build.problems) == [
        "content/nb/boat.png: error picture-unknown: This file is called .png, but it holds no picture that we know",
        "content/nb/car.bmp: error picture-format: This picture has a form that we do not publish",
    ]


def test_a_picture_that_no_page_names_is_not_published() -> None:
    build = build_site(
        with_pictures(
            """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
""",
            unused="content/nb/boat.png",
        )
    )

    assert build.files
    assert [file.address for file in build.files if file.address.startswith("assets/boat.")] == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            "",
            [
                "content/nb/index.md:5:9: warning image-rights: "
                "It is not said whose photo this is, or whether it may be shown: credit, licence, people"
            ],
        ),
        (
            "  credit: Kari\n  people: not asked\n",
            [
                "content/nb/index.md:5:9: error image-people-unasked: Nobody has asked the people in this photo",
                "content/nb/index.md:5:9: warning image-rights: "
                "It is not said whose photo this is, or whether it may be shown: licence",
            ],
        ),
        ("  credit: Kari\n  licence: CC BY 4.0\n  people: agreed\n", []),
    ],
)
def test_a_lead_picture_says_whose_it_is_and_that_those_shown_agree(fields: str, said: list[str]) -> None:
    build = build_site(
        with_pictures(
            f"""\
-- content/nb/photos.yaml --
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
image:
  file: boat.png
  alt: En båt
{fields}---

Tekst.
""",
            boat="content/nb/boat.png",
        )
    )

    assert report(build.problems) == said


def in_text(entries: str, words: str = "") -> list[str]:
    """Return what is said of a photo in the text of a page in assets/photos/, with the hints."""
    build = build_site(
        with_pictures(
            f"""\
-- assets/photos/photos.yaml --
{entries}-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Her er ![{words}](boat.png).
""",
            boat="assets/photos/boat.png",
        )
    )
    return [
        line
        for problem, said in zip(build.problems, report(build.problems), strict=True)
        for line in (said, f"  {hint_of(problem, in_english)}")
    ]


def test_a_photo_in_the_text_says_whose_it_is_and_that_those_shown_agree() -> None:
    assert in_text("", "En båt") == [
        "content/nb/index.md:6:8: warning image-rights: "
        "It is not said whose photo this is, or whether it may be shown: credit, licence, people",
        "  Write credit: (who took it), licence: and people: (none, agreed or not asked) "
        "below boat.png: in assets/photos/photos.yaml.",
    ]
    assert in_text("boat.png: {credit: Kari, licence: CC BY 4.0, people: not asked}\n", "En båt") == [
        "content/nb/index.md:6:8: error image-people-unasked: Nobody has asked the people in this photo",
        "  Ask them, and write people: agreed in assets/photos/photos.yaml. Until then, choose another picture.",
    ]
    assert in_text(f"boat.png: {{{RIGHTS}}}\n", "En båt") == []


def test_a_photo_whose_entry_says_what_it_shows_needs_no_words_in_the_text() -> None:
    assert in_text(f"boat.png: {{{RIGHTS}, alt: {{nb: En båt}}}}\n") == []
    assert in_text(f"boat.png: {{{RIGHTS}, alt: {{da: En båd}}}}\n") == [
        "content/nb/index.md:6:8: error alt-missing: The picture boat.png has no words for those who cannot see it",
        "  Say what it shows in the square brackets, ![what it shows](picture.jpg), "
        "or once for all pages in assets/photos/photos.yaml: write nb: and the words below alt:.",
    ]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("boat.png: {credits: Kari}\n", "assets/photos/photos.yaml:1:12: error field-unknown"),
        ("boat.png: En båt\n", "assets/photos/photos.yaml:1:11: error type-fields"),
        ("boat.png: a: b\n", "assets/photos/photos.yaml:1:12: error yaml-colon"),
    ],
)
def test_what_a_broken_entry_lacks_is_not_asked_for(entries: str, said: str) -> None:
    problems = [line for line in in_text(entries) if not line.startswith("  ")]

    assert [line.rpartition(":")[0] for line in problems] == [said]


ALL_LOCALES = """\
-- assets/photos/photos.yaml --
boat.png:
  credit: Kari
  licence: CC BY 4.0
  people: agreed
  alt: {nb: En båt, nb-simple: Båt, da: En båd, fi: Vene}
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
picture: none
image: boat.png
---

Tekst.
-- content/simple/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/da/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/fi/index.md --
---
title: Koti
summary: Lyhyt.
image: {alt: "Oma <vene>", caption: Kesällä}
---

Teksti.
"""


def photo_in(page: str) -> dict[str, str]:
    """Return the attributes of the first photo on a page."""
    return dict(re.findall(r'(\w+)="([^"]*)"', page.partition('<img class="ground')[2]))


def test_a_photo_that_all_versions_show_is_described_in_one_place_and_a_page_may_say_it_otherwise() -> None:
    build = build_site(with_pictures(ALL_LOCALES, boat="assets/photos/boat.png"))

    assert report(build.problems) == []
    pages = {name: page_of(build, f"{name}/index.html") for name in ("nb", "lett-norsk", "da", "fi")}
    assert {name: photo_in(page)["alt"] for name, page in pages.items()} == {
        "nb": "En båt",
        "lett-norsk": "Båt",
        "da": "En båd",
        "fi": "Oma &lt;vene&gt;",
    }
    assert "<figcaption> <small>Bilde: Kari</small></figcaption>" in pages["nb"]
    assert "<figcaption>Kesällä <small>Kuva: Kari</small></figcaption>" in pages["fi"]


def test_what_a_page_says_of_its_photo_goes_before_the_entry() -> None:
    text = ALL_LOCALES.replace("people: agreed", "people: not asked")
    own = text.replace("image: boat.png", "image: {file: boat.png, credit: Ola, people: agreed}")
    build = build_site(with_pictures(own, boat="assets/photos/boat.png"))

    assert report(build.problems) == []
    assert "Bilde: Ola" in page_of(build, "nb/index.html")
    assert report(build_site(with_pictures(text, boat="assets/photos/boat.png")).problems) == [
        "content/nb/index.md:5:8: error image-people-unasked: Nobody has asked the people in this photo",
    ]


def test_a_version_lacks_words_that_neither_it_nor_the_entry_has() -> None:
    build = build_site(with_pictures(ALL_LOCALES.replace("da: En båd, ", ""), boat="assets/photos/boat.png"))

    assert report(build.problems) == [
        "content/da/index.md:2:8: error alt-missing: The picture boat.png has no words for those who cannot see it",
    ]


def test_a_photo_beside_a_page_has_its_entry_beside_it_for_all_versions() -> None:
    text = ALL_LOCALES.replace("assets/photos/", "content/nb/")
    build = build_site(with_pictures(text, boat="content/nb/boat.png"))

    assert report(build.problems) == []
    assert 'alt="En båd"' in page_of(build, "da/index.html")


def test_a_photo_in_a_text_shows_its_caption_and_its_credit() -> None:
    build = build_site(
        with_pictures(
            """\
-- assets/photos/photos.yaml --
boat.png: {credit: Kari <3, licence: CC BY 4.0, people: none, alt: {nb: En båt}}
car.png: {credit: Ola, people: none}
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

![](boat.png "Ut & inn")

Se ![En bil](car.png) og ![](boat.png).
""",
            boat="assets/photos/boat.png",
            car="assets/photos/car.png",
        )
    )

    page = page_of(build, "nb/index.html")
    assert (
        "<figcaption>Ut &amp; inn <small>Bilde: Kari &lt;3, CC BY 4.0</small></figcaption>\n</figure>\n<p>Se " in page
    )
    assert "<p><figure" not in page
    assert '</picture><small class="caption"> Bilde: Ola</small> og <picture>' in page


def test_the_focus_of_a_photo_may_stand_in_its_entry_and_a_page_may_have_one_of_its_own() -> None:
    entries = "-- assets/photos/photos.yaml --\ntall.png: {" + RIGHTS + ", focus: 50 0, alt: {nb: Et tårn}}\n"
    page = "-- content/nb/{name}.md --\n---\ntitle: {name}\nsummary: Kort.\nimage: {image}\n---\n\nTekst.\n"
    pages = {"index": "tall.png", "same": "{file: tall.png, focus: 50 0}", "low": "{file: tall.png, focus: 50 100}"}
    text = entries + "".join(page.format(name=name, image=image) for name, image in pages.items())
    sources = replace(project(text), pictures={"assets/photos/tall.png": tower()})

    build = build_site(sources)

    assert report(build.problems) == []
    shown = {name: photo_in(page_of(build, f"nb/{name}.html"))["src"] for name in pages}
    assert shown["index"] == shown["same"] != shown["low"]


def test_a_version_may_have_a_focus_that_its_original_has_not() -> None:
    text = ALL_LOCALES.replace("image: {alt:", "image: {focus: 0 100, alt:")
    sources = with_pictures(text, boat="assets/photos/boat.png")

    build = build_site(replace(sources, pictures={"assets/photos/boat.png": tower()}))

    assert report(build.problems) == []
    assert "<figure>" in page_of(build, "nb/index.html")
    assert "<figure>" in page_of(build, "fi/index.html")


def tower() -> bytes:
    """Return a picture that is too tall for the head of a page: red above, blue below."""
    out = io.BytesIO()
    picture = Image.new("RGB", (40, 120), "red")
    picture.paste("blue", (0, 60, 40, 120))
    picture.save(out, "PNG")
    return out.getvalue()
