"""Promise: whoever fills in a field is told what it is for."""

from dataclasses import fields

import pytest

from brobygger.nouns.model import KINDS, Article, Organisation, PlainPage, Service
from brobygger.whole.field_notes import FIELD_NOTES, FROM_ORGANISATION, TAKEN, note_of
from brobygger.whole.questions import QUESTIONS

ALL_KINDS: tuple[type[PlainPage], ...] = (PlainPage, *KINDS.values())


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_field_of_every_kind_has_a_note_of_one_or_two_sentences(kind: type[PlainPage]) -> None:
    notes = {field.name: note_of(kind, field.name) for field in fields(kind)}

    assert {name for name, note in notes.items() if not (note[0].isupper() and note.endswith("."))} == {"summary"}
    assert notes["summary"].endswith("?")


def test_no_note_is_left_over() -> None:
    assert set(FIELD_NOTES) == {field.name for kind in ALL_KINDS for field in fields(kind)}


def test_what_a_page_takes_from_its_organisation_is_written_only_where_it_differs() -> None:
    assert (
        {note_of(Service, name) for name in TAKEN} == {note_of(Article, name) for name in TAKEN} == {FROM_ORGANISATION}
    )
    assert FROM_ORGANISATION not in {note_of(Organisation, name) for name in TAKEN}


def test_every_question_is_asked_in_every_language_and_has_its_own_name() -> None:
    for kind in ALL_KINDS:
        questions = QUESTIONS[kind]
        assert len({question.id for question in questions}) == len(questions)
        for question in questions:
            assert set(question.words) == {"en", "nb", "da", "fi"}
            assert all(words.endswith("?") for words in question.words.values())
