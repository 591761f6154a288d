import pytest

from brobygger.nouns.site import Photo
from brobygger.nouns.view import Figure
from brobygger.tools.body import Part, filled_sections
from tests.tools.sites import page_at, site_of

AROUND = """\
-- content/nb/rights/rent.md --
---
title: Leie
---
## Hva det koster {#price}
-- content/fi/services/sauna.md --
---
title: Sauna
---
"""

PHOTOS = {"content/nb/boat.jpg": Photo(address="assets/boat.0123.jpg", width=600, height=400)}


def parts_of(text: str, site: str = "") -> tuple[Part, ...]:
    """Return the first section of a page at content/nb/about.md."""
    found = site_of(f"{AROUND}{site}-- content/nb/about.md --\n---\ntitle: Om oss\n---\n{text}", photos=PHOTOS)
    return filled_sections(found, page_at(found, "about"))[0].body


def html_of(text: str, site: str = "") -> str:
    """Return the same as HTML, where no words stand below a picture."""
    parts = parts_of(text, site)
    assert not any(isinstance(part, Figure) for part in parts)
    return "".join(map(str, parts))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](rights/rent.md)", '<p><a href="rights/leie.html">a</a></p>\n'),
        ("[a](rights/rent.md#price)", '<p><a href="rights/leie.html#price">a</a></p>\n'),
        ("[a](about.md)", '<p><a href="om-oss.html">a</a></p>\n'),
        ("[a](#b)", '<p><a href="#b">a</a></p>\n'),
        ("[a](about.md#b)", '<p><a href="#b">a</a></p>\n'),
        ("[*a* & b](rights/rent.md)", '<p><a href="rights/leie.html"><em>a</em> &amp; b</a></p>\n'),
        (
            "[a](../fi/services/sauna.md)",
            '<p><a href="../fi/services/sauna.html" hreflang="fi">a</a> <small lang="fi">(Suomi)</small></p>\n',
        ),
        ("[a](nowhere.md)", "<p>a</p>\n"),
        ('[a](<rights/rent.md#"x>)', '<p><a href="rights/leie.html#&quot;x">a</a></p>\n'),
    ],
)
def test_a_link_leads_to_the_version_that_the_reader_is_led_to(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{contact:no-police}", '<p><a class="phone" href="tel:112">112</a> (Norge)</p>\n'),
        ("{contact:no-violence}", '<p><a class="phone" href="tel:116006">116 006</a> (Norge)</p>\n'),
        ("{contact:nobody}", "<p></p>\n"),
    ],
)
def test_a_helpline_is_its_number_with_its_country(text: str, html: str) -> None:
    assert html_of(text) == html


def test_a_helpline_without_a_number_is_its_page_or_its_name() -> None:
    contacts = """\
-- content/contacts.yaml --
no-web: {country: NO, name: Råd & hjelp, purpose: {nb: råd}, web: "https://example.org/?a=b&c"}
no-name: {country: NO, name: Bare <navn>, purpose: {nb: råd}}
"""
    assert html_of("{contact:no-web}, {contact:no-name}", contacts) == (
        '<p><a href="https://example.org/?a=b&amp;c" rel="noreferrer">Råd &amp; hjelp</a> (Norge), '
        "Bare &lt;navn&gt; (Norge)</p>\n"
    )


def test_a_picture_has_its_words_and_its_size() -> None:
    assert html_of('Se ![En "båt"](boat.jpg)') == (
        '<p>Se <img class="ground-0" src="../assets/boat.0123.jpg" alt="En &#34;båt&#34;" width="600" height="400" '
        'loading="lazy" decoding="async"></p>\n'
    )


ENTRY = "-- content/nb/photos.yaml --\nboat.jpg: {credit: Kari <3, licence: CC BY 4.0, alt: {nb: En båt}}\n"


def outline_of(parts: tuple[Part, ...]) -> list[object]:
    """Return parts with of each figure only what it says and whether it stands alone."""
    return [
        (part.caption, part.credit, part.licence, part.stands_alone) if isinstance(part, Figure) else str(part)
        for part in parts
    ]


@pytest.mark.parametrize(
    ("text", "site", "parts"),
    [
        ('![a](boat.jpg "Ut < inn")', "", [("Ut < inn", None, None, True), "\n"]),
        ("![a](boat.jpg)", ENTRY, [(None, "Kari <3", "CC BY 4.0", True), "\n"]),
        (
            'Før.\n\n![a](boat.jpg "Ut")\n\nEtter.',
            ENTRY,
            ["<p>Før.</p>\n", ("Ut", "Kari <3", "CC BY 4.0", True), "\n<p>Etter.</p>\n"],
        ),
        ("Se ![a](boat.jpg) her", ENTRY, ["<p>Se ", (None, "Kari <3", "CC BY 4.0", False), " her</p>\n"]),
        (
            "![a](boat.jpg) ![b](boat.jpg)",
            ENTRY,
            ["<p>", (None, "Kari <3", "CC BY 4.0", False), " ", (None, "Kari <3", "CC BY 4.0", False), "</p>\n"],
        ),
        (
            "[![a](boat.jpg)](rights/rent.md)",
            ENTRY,
            ['<p><a href="rights/leie.html">', (None, "Kari <3", "CC BY 4.0", False), "</a></p>\n"],
        ),
        (
            "> ![a](boat.jpg)",
            ENTRY,
            ["<blockquote>\n", (None, "Kari <3", "CC BY 4.0", True), "\n</blockquote>\n"],
        ),
        (
            "- ![a](boat.jpg)",
            ENTRY,
            ["<ul>\n<li>", (None, "Kari <3", "CC BY 4.0", False), "</li>\n</ul>\n"],
        ),
    ],
)
def test_a_picture_of_which_something_is_said_is_a_figure(text: str, site: str, parts: list[object]) -> None:
    assert outline_of(parts_of(text, site)) == parts


def test_a_picture_without_words_in_the_text_has_those_of_its_entry() -> None:
    (figure, _) = parts_of("![](boat.jpg)", ENTRY)

    assert isinstance(figure, Figure)
    assert 'alt="En båt"' in figure.picture


def test_a_picture_that_is_not_there_is_left_out() -> None:
    assert html_of("a ![b](c.jpg) d") == "<p>a  d</p>\n"


def test_of_two_pictures_of_a_name_none_is_taken() -> None:
    text = "-- content/nb/about.md --\n---\ntitle: A\n---\n"
    twice = {**PHOTOS, "assets/photos/boat.jpg": PHOTOS["content/nb/boat.jpg"]}
    one, two = (site_of(f"{text}![b](boat.jpg)", photos=photos) for photos in (PHOTOS, twice))

    assert "<img" in str(filled_sections(one, page_at(one, "about"))[0].body)
    assert filled_sections(two, page_at(two, "about"))[0].body == ("<p></p>\n",)


def test_a_section_has_its_heading_its_level_and_its_id() -> None:
    site = site_of(
        f"{AROUND}-- content/nb/about.md --\n---\ntitle: A\n---\nInn.\n\n"
        "## *Hvem* & hva\n\n### [a](rights/rent.md) {#b}\n"
    )

    sections = filled_sections(site, page_at(site, "about"))
    assert [(view.id, view.level, view.heading) for view in sections] == [
        (None, 2, ()),
        ("hvem-hva", 2, ("<em>Hvem</em> &amp; hva",)),
        ("b", 3, ('<a href="rights/leie.html">a</a>',)),
    ]
