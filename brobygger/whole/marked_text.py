"""The text of a page with its hard words and sentences marked, each with a number that leads to what is said of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from brobygger.nouns.problems import Problem
from brobygger.nouns.record import record
from brobygger.nouns.running import Run
from brobygger.steps.plain_language import Finding, problem_of
from brobygger.whole.plain_language import CloseLook
from brobygger.whole.plain_words import LABELS
from brobygger.whole.report import Say, hint_of, message_of
from brobygger.whole.words_report import OF_SENTENCES

NO_TEXT, SHOWN_AS = "¤", "[…]"
"""What stands in a passage for code, a picture or a number, and how it is shown."""

OF_WHOLE_PASSAGES = OF_SENTENCES | {"heading-long", "heading-mute", "steps-missing"}


class Look(StrEnum):
    """What a mark is about: a word, a sentence or more, or something that need not be said."""

    WORD = "word"
    SENTENCE = "sentence"
    WAIVED = "waived"
    EXPLAINED = "explained"


@record
class Note:
    """What is said of a mark: its number, what it is called, the reason, what would be easier, and where it stands.

    The number is 0 for what is said of the whole page.
    """

    number: int
    label: str
    code: str
    text: str
    hint: str | None
    line: int
    column: int


@record
class Mark:
    """A stretch of a text; its notes, or none where nothing need be said."""

    look: Look
    notes: tuple[Note, ...] = ()


@record
class Piece:
    """A part of a passage: a text, or where a mark opens or closes."""

    text: str = ""
    opens: Mark | None = None
    closes: Mark | None = None


@record
class MarkedPassage:
    """A passage in pieces; `notes` is what is said first here, `field` the field of the front matter that it is."""

    kind: str
    level: int
    field: str | None
    line: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@record
class MarkedText:
    """A page's passages in order, and what is to be said of the whole of it."""

    passages: tuple[MarkedPassage, ...]
    notes: tuple[Note, ...]


@record
class _Span:
    begin: int
    end: int
    mark: Mark


def marked_text(look: CloseLook, say: Say) -> MarkedText:
    """Return a page's passages with marks; a word that stands there again has the number that it had before."""
    numbers: dict[object, Note] = {}
    passages: list[MarkedPassage] = []
    for run in look.runs:
        told = len(numbers)
        marks = [
            *(_noted(finding, numbers, say) for finding in _of(look.advice.findings, run)),
            *(_Span(begin=one.begin, end=one.end, mark=Mark(look=Look.WAIVED)) for one in _of(look.waived, run)),
            *(_Span(begin=one.begin, end=one.end, mark=Mark(look=Look.EXPLAINED)) for one in _of(look.explained, run)),
        ]
        passages.append(
            MarkedPassage(
                kind=str(run.kind),
                level=run.level,
                field=run.field,
                line=run.first_line,
                pieces=tuple(_pieces(run.text, _joined(marks))),
                notes=tuple(numbers.values())[told:],
            )
        )
    of_page = [problem_of(finding) for finding in look.advice.findings if finding.begin == finding.end]
    about = tuple(_note(0, problem, say) for problem in (*of_page, *look.advice.of_waivers))
    return MarkedText(passages=tuple(passages), notes=about)


def _of(findings: Iterable[Finding], run: Run) -> Iterator[Finding]:
    return (finding for finding in findings if finding.run == run and finding.begin < finding.end)


def _noted(finding: Finding, numbers: dict[object, Note], say: Say) -> _Span:
    """Return a stretch with its note, which has a new number unless the same word had one before."""
    kind = Look.SENTENCE if finding.code in OF_WHOLE_PASSAGES else Look.WORD
    key: object = finding if kind is Look.SENTENCE else (finding.code, finding.word or finding.values)
    if key not in numbers:
        numbers[key] = _note(len(numbers) + 1, problem_of(finding), say)
    return _Span(begin=finding.begin, end=finding.end, mark=Mark(look=kind, notes=(numbers[key],)))


def _note(number: int, problem: Problem, say: Say) -> Note:
    return Note(
        number=number,
        label=say(LABELS[problem.code]) if problem.code in LABELS else problem.code,
        code=problem.code,
        text=message_of(problem, say),
        hint=hint_of(problem, say),
        line=problem.position.line or 0,
        column=problem.position.column or 0,
    )


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """Return stretches in order, the longer ones first; what is said of the same stretch is one mark."""
    found: dict[tuple[int, int], _Span] = {}
    for span in spans:
        before = found.get((span.begin, -span.end))
        if before is not None and before.mark.notes:
            notes = (*before.mark.notes, *span.mark.notes)
            found[span.begin, -span.end] = replace(before, mark=Mark(look=before.mark.look, notes=notes))
        else:
            found[span.begin, -span.end] = span
    return [found[key] for key in sorted(found)]


def _pieces(text: str, spans: Iterable[_Span]) -> Iterator[Piece]:
    """Yield a text in pieces, in which marks stand within one another and never across."""
    opened: list[_Span] = []
    at = 0
    for span in spans:
        while opened and opened[-1].end <= span.begin:
            yield from _text(text[at : opened[-1].end])
            at = opened[-1].end
            yield Piece(closes=opened.pop().mark)
        yield from _text(text[at : span.begin])
        at = span.begin
        yield Piece(opens=span.mark)
        opened.append(replace(span, end=min(span.end, opened[-1].end)) if opened else span)
    while opened:
        yield from _text(text[at : opened[-1].end])
        at = opened[-1].end
        yield Piece(closes=opened.pop().mark)
    yield from _text(text[at:])


def _text(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text=text.replace(NO_TEXT, SHOWN_AS))
