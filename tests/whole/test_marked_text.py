"""Promise: marks stand within one another, each with a number; without them the text is as it was."""

from brobygger.nouns.settings import Settings
from brobygger.steps.plain_language import CODES
from brobygger.steps.read_settings import read_settings
from brobygger.tools.grammar import WordLists, read_lexicon
from brobygger.whole.library import Entry, entries_of
from brobygger.whole.marked_text import MarkedPassage, MarkedText, marked_text
from brobygger.whole.plain_language import CloseLook, closely
from brobygger.whole.plain_words import LABELS
from brobygger.whole.report import in_english
from tests.support import SITE

LIMITS = """\
plain_language:
  - {locale: nb-simple, word_frequency: 0, word_letters: 0, mean_sentence_words: 0, sentence_words: 6,
     heading_words: 3, lix: 1}
"""
LISTS = WordLists(office_words="iverksette\tiverksetter\tbegynne\nbistand\t\t(hjelp)\n")


def settings() -> Settings:
    found, problems = read_settings(SITE + LIMITS)
    assert found is not None, problems
    return found


def entry(text: str) -> Entry:
    path = "content/simple/nb/boat.md"
    page = f"---\ntitle: Båt\nsummary: Kort.\nslug: baat\n---\n\n{text}\n"
    return entries_of({path: page.encode()}, settings())[0][path]


def look(text: str, *explained: str) -> CloseLook:
    lexicon = read_lexicon("nb", LISTS, str, frozenset(explained))
    found = closely(entry(text), lexicon, settings())
    assert found is not None
    return found


def marked(text: str, *explained: str) -> MarkedText:
    return marked_text(look(text, *explained), in_english)


def written(passage: MarkedPassage) -> str:
    """Return a passage as a line, with `[look: …]` around marks and the numbers of their notes."""
    parts: list[str] = []
    for piece in passage.pieces:
        if piece.opens is not None:
            parts.append(f"[{piece.opens.look}: ")
        elif piece.closes is not None:
            parts.append("".join(f"/{note.number}" for note in piece.closes.notes) + "]")
        else:
            parts.append(piece.text)
    return "".join(parts)


def body(found: MarkedText) -> list[str]:
    return [written(passage) for passage in found.passages if passage.field is None]


def test_a_word_stands_in_its_sentence_and_each_has_a_number() -> None:
    (text,) = body(marked("Kort. Vi iverksetter alt det vi vil her. Slutt."))

    assert text == "Kort. [sentence: Vi [word: iverksetter/2] alt det vi vil her./1] Slutt."


def test_a_word_that_comes_again_has_the_number_that_it_had_and_is_told_once() -> None:
    found = marked("Vi iverksetter.\n\nDu iverksetter også bistand.")

    assert body(found) == ["Vi [word: iverksetter/1].", "Du [word: iverksetter/1] også [word: bistand/2]."]
    assert [[note.number for note in passage.notes] for passage in found.passages[-2:]] == [[1], [2]]


def test_a_note_says_what_check_says_and_where() -> None:
    (note,) = marked("Vi iverksetter.").passages[-1].notes

    assert (note.label, note.code, note.line, note.column) == ("office word", "office-word", 7, 4)
    assert (note.text, note.hint) == (
        "“iverksetter” is a word that offices and newspapers use",
        "Say instead: begynne.",
    )


def test_two_things_that_are_said_of_one_stretch_are_one_mark() -> None:
    found = marked("## Mange ord om ingenting")

    assert body(found) == ["[sentence: Mange ord om ingenting/1/2]"]
    assert [note.code for note in found.passages[-1].notes] == ["heading-long", "heading-mute"]


def test_what_is_waived_or_explained_is_marked_and_nothing_is_said_of_it() -> None:
    found = marked("<!-- ok office-word: loven sier det -->\nVi iverksetter bistand.", "bistand")

    assert body(found) == ["Vi [waived: iverksetter] [explained: bistand]."]
    assert [passage.notes for passage in found.passages[-1:]] == [()]


def test_what_crosses_another_mark_ends_with_it() -> None:
    found = marked("Vi _vil ha det slik nå. Og_ slik.")

    assert body(found) == ["Vi [word: vil ha det slik nå. Og/1] slik."]
    longer = marked("Vi _vil ha det slik alle sammen. Og_ slik.")
    assert body(longer) == ["[sentence: Vi [word: vil ha det slik alle sammen./2]/1] Og slik."]


def test_without_its_marks_the_text_is_as_it_was() -> None:
    found = look("Se `kode`. Vi _iverksetter_ bistand, og alt det andre du vil.\n\n- En\n- [To](../x.md)\n")

    texts = ["".join(piece.text for piece in one.pieces) for one in marked_text(found, in_english).passages]

    assert texts == [run.text.replace("¤", "[…]") for run in found.runs]


def test_what_is_said_of_the_page_or_of_a_waiver_stands_apart_and_without_a_number() -> None:
    words = "Dette er alt. " * 30
    found = marked(
        f"<!-- ok passiv: nei -->\n{words}\n\nDette er altsammen informasjonsmateriell. " + "Jaja nesten " * 40
    )

    assert [(note.number, note.code) for note in found.notes if note.code == "waiver-unknown"] == [
        (0, "waiver-unknown")
    ]
    assert {note.number for note in found.notes} == {0}
    assert "lix-high" in {note.code for note in found.notes}


def test_a_page_that_cannot_be_read_has_no_marks() -> None:
    broken = entries_of({"content/simple/nb/boat.md": b"\xff\xfe"}, settings())[0]["content/simple/nb/boat.md"]

    assert closely(broken, read_lexicon("nb", LISTS, str), settings()) is None


def test_every_hint_has_a_short_name() -> None:
    assert set(LABELS) == set(CODES)
