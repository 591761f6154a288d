"""Promise: the words of fields and blocks are found, and nothing else is taken for them."""

from brobygger.nouns.model import Organisation, Service
from brobygger.nouns.values import Contact, HowToJoin, Phone, Source, Unknown, Venue, WebAddress
from brobygger.tools.wording import parts_of, texts_of, words_of


def test_text_fields_are_found_by_their_dotted_names_also_within_facts() -> None:
    fields = Organisation(
        title="Klubben",
        official_name="Klubben AS",
        contact=Contact(phone=Phone("112"), note="Ring."),
        places=(Venue(name="Huset", how_to_get_there="Ta bussen."),),
        sources=(Source(title="Om oss", url=WebAddress("https://x.no")),),
        opening_hours=Unknown.UNKNOWN,
    )

    assert dict(texts_of(fields)) == {
        "title": "Klubben",
        "contact.note": "Ring.",
        "places[0].how_to_get_there": "Ta bussen.",
        "sources[0].title": "Om oss",
    }


def test_lists_of_texts_are_found_item_by_item() -> None:
    fields = Service(what_you_get=("En", "To"), how_to_join=HowToJoin(steps=("Ring",)))

    assert list(texts_of(fields)) == [
        ("what_you_get[0]", "En"),
        ("what_you_get[1]", "To"),
        ("how_to_join.steps[0]", "Ring"),
    ]


def test_a_block_falls_into_its_items_without_the_marks_of_the_list() -> None:
    html = '<ol start="3">\n<li>Ring &amp; <strong>vent</strong></li>\n<li>Kom</li>\n</ol>\n'

    assert [words for part in parts_of((html,), str) if (words := words_of(part))] == ["Ring & vent", "Kom"]


def test_the_cells_of_a_row_are_kept_apart() -> None:
    assert words_of("<tr><td>10</td><td>20</td>") == "10 | 20"
