"""Promise: a passage is known by its place, and a date that Markdown takes for a list of one is read as a date."""

from brobygger.nouns.document import Block
from brobygger.tools.excerpts import body_excerpts, items_in
from brobygger.tools.markdown import parse_markdown


def test_passages_stand_in_their_section_and_block_with_the_lines_of_that() -> None:
    body, _ = parse_markdown("Ring {contact:no-112}.\n\n## Mer\n\n- en\n- [to](mailto:a@x.no)\n", "a.md", 5)

    assert [(e.text, e.addresses, e.section, e.block, e.first_line, e.last_line) for e in body_excerpts(body)] == [
        ("Ring ☎.", (), 0, 0, 5, 5),
        ("Mer", (), 1, -1, 7, 7),
        ("en", (), 1, 0, 9, 10),
        ("to", ("mailto:a@x.no",), 1, 0, 9, 10),
    ]


def test_a_date_at_the_beginning_of_a_paragraph_is_no_list() -> None:
    body, _ = parse_markdown("30. juni er fristen.\n\nSlik:\n\n1. ring\n2. vent\n", "a.md", 1)

    assert [excerpt.text for excerpt in body_excerpts(body)] == ["30. juni er fristen.", "Slik:", "ring", "vent"]


def test_only_the_items_of_the_list_itself_are_counted() -> None:
    body, _ = parse_markdown("- a\n- b\n  - c\n- d\n", "a.md", 1)

    assert items_in(body[0].blocks[0]) == 3
    assert items_in(Block(pieces=("<p>a</p>\n",), first_line=1, last_line=1)) == 0
