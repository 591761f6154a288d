"""Promise: what is written down of a page is read again, and whatever else stands in that file does no harm."""

from hypothesis import given
from hypothesis import strategies as st

from brobygger.nouns.locales import Locale
from brobygger.steps.plain_language import PageFigures
from brobygger.whole.plain_figures import Figures, PageWords
from brobygger.whole.plain_record import read_record, record_text

KEYS = st.from_regex(r"[a-z]{2}(-[a-z]{1,8})?", fullmatch=True)
IDS = st.from_regex(r"[a-z0-9]{1,9}(/[a-z0-9-]{1,9}){0,2}", fullmatch=True)
COUNTS = st.integers(0, 999_999)
FIGURES = st.builds(Figures, words=COUNTS, sentences=COUNTS, lix=COUNTS, hints=COUNTS)


def page(key: str, page_id: str, figures: Figures) -> PageWords:
    locale = Locale(key=key, folder=key, tag=key, language=key[:2], name=key, address=key)
    found = PageFigures(
        words=figures.words,
        sentences=figures.sentences,
        lix=figures.lix,
        found=(("rare-word", figures.hints),),
        hard=(),
    )
    return PageWords(page_id=page_id, locale=locale, path=f"content/{key}/{page_id}.md", found=found, was=None)


@given(st.dictionaries(st.tuples(KEYS, IDS), FIGURES, max_size=6))
def test_figures_are_read_as_they_were_written(recorded: dict[tuple[str, str], Figures]) -> None:
    text = record_text(page(key, page_id, figures) for (key, page_id), figures in recorded.items())

    assert read_record(text) == (recorded, ())
    assert text.split("\n")[2:-1] == sorted(text.split("\n")[2:-1])


@given(st.text())
def test_any_text_is_read_and_each_line_counts_or_is_told(text: str) -> None:
    found, problems = read_record(text)

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert {problem.code for problem in problems} <= {"plain-record-form"}
    assert all(1 <= (problem.position.line or 0) <= len(lines) for problem in problems)
    assert len(found) + len(problems) <= len(lines)


def test_a_line_that_is_nearly_right_is_told_at_its_place() -> None:
    text = "# title\nnb\tx\t1\t2\t3\t4\nnb\ty\t1\t2\t3\nnb\tz\t1\t2\t3\t٤\r\nnb\t\t1\t2\t3\t4\n"

    found, problems = read_record(text)

    assert found == {("nb", "x"): Figures(words=1, sentences=2, lix=3, hints=4)}
    assert [problem.position.line for problem in problems] == [3, 4, 5]
