import pytest

from brobygger.nouns.document import (
    Block,
    ContactMention,
    Document,
    Heading,
    PageLink,
    Picture,
    Section,
    pieces_of,
    places_as_text,
)
from brobygger.nouns.model import PlainPage
from brobygger.nouns.problems import Position
from brobygger.nouns.values import ContactKey, LocaleKey, PageId

HERE = Position(path="content/nb/rights/rent.md", line=5, column=1)


def document(page_id: str) -> Document:
    return Document(
        path=f"content/nb/{page_id}.md",
        locale=LocaleKey("nb"),
        page_id=PageId(page_id),
        fields=PlainPage(title="Leie"),
        places=places_as_text({"title": (2, 8), "sources[0].url": (4, 11), "so\ntitle\tx\ty": (5, 1)}),
        headings=(),
        pictures=(),
        pictograms=(),
    )


def test_a_field_is_found_where_it_was_written() -> None:
    assert document("rights/rent").position("sources[0].url") == Position(
        path="content/nb/rights/rent.md", line=4, column=11
    )


def test_a_field_that_was_not_written_is_reported_at_the_head_of_the_file() -> None:
    assert document("rights/rent").position("slug") == Position(path="content/nb/rights/rent.md", line=1, column=1)


@pytest.mark.parametrize(
    ("page_id", "section", "is_index"),
    [
        ("about", "", False),
        ("index", "", True),
        ("rights/rent", "rights", False),
        ("rights/index", "rights", True),
        ("rights/home/rent", "rights/home", False),
        ("rights/my-index", "rights", False),
    ],
)
def test_a_page_knows_its_folder_and_whether_it_titles_it(page_id: str, section: str, is_index: bool) -> None:
    assert document(page_id).section_id == section
    assert document(page_id).is_index is is_index


def test_pieces_come_in_reading_order_and_also_from_within_links() -> None:
    picture = Picture(file="boat.jpg", alt="Båt", caption=None, position=HERE)
    link = PageLink(target="a.md", anchor=None, content=("se ", picture), position=HERE)
    mention = ContactMention(key=ContactKey("no-police"), position=HERE)
    heading = Heading(level=2, text="H", pieces=("H",), written_id=None, position=HERE)
    body = (
        Section(heading=None, blocks=(Block(pieces=("<p>", link, "</p>"), first_line=1, last_line=1),)),
        Section(heading=heading, blocks=(Block(pieces=(mention,), first_line=3, last_line=3),)),
    )

    assert list(pieces_of(body)) == ["<p>", link, "se ", picture, "</p>", "H", mention]
