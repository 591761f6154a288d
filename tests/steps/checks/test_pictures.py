"""Promise: each picture is there, and somebody who cannot see it is told what it shows."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from brobygger.whole.project import Sources
from tests.support import build_site, page_of, project, report


def png(width: int = 4, height: int = 2) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "PNG")
    return out.getvalue()


def with_pictures(text: str, **pictures: str) -> Sources:
    """Return a project with small pictures at the paths that are named."""
    return replace(project(text), pictures={path: png() for path in pictures.values()})


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
    build = build_site(replace(sources, pictures={"content/nb/boat.png": b"no picture", "content/nb/car.bmp": png()}))

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
    assert [file.address for file in build.files if file.address.endswith(".png")] == []


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
