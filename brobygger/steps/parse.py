"""Read one file of content into a document: its own bytes decide everything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from brobygger.nouns.document import Body, Document, PictogramMention, Picture, Unreadable, pieces_of, places_as_text
from brobygger.nouns.model import kind_of
from brobygger.nouns.placeholder import has_marks, left
from brobygger.nouns.problems import FaultError, Position, Problem, Severity, error, warning
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import Split, decode, split
from brobygger.tools.heading_ids import own_ids
from brobygger.tools.language import sentence_starts
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.placeholders import left_in_fields
from brobygger.tools.readers import Reading
from brobygger.tools.search import words_of_page
from brobygger.tools.traces import traces_of_page


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """A file of content before it is read: its path from the root, its bytes, and what its place says.

    A plain one is shown with each sentence on a line of its own.
    """

    path: str
    data: bytes
    locale: LocaleKey
    language: str
    page_id: PageId
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of one file; one that could not be read has no text.

    `traces` are those of tools/traces.py, `words` those by which the page is found.
    """

    document: Document | Unreadable
    body: Body
    problems: tuple[Problem, ...]
    traces: str = ""
    words: str = ""


def parse(source: ContentFile) -> Parsed:
    """Read a file of content; what cannot be read becomes a problem, never an exception."""
    try:
        text = decode(source.data, source.path)
        halves = split(text, source.path)
    except FaultError as fault:
        unreadable = Unreadable(path=source.path, locale=source.locale, page_id=source.page_id)
        return Parsed(unreadable, (), (fault.problem,))
    reading = Reading(source.path)
    fields = read_fields(kind_of(source.page_id), halves.fields, reading)
    starts = partial(sentence_starts, language=source.language) if source.is_plain else None
    body, faults = parse_markdown(halves.body, source.path, halves.body_line, starts)
    if has_marks(text):
        faults = (*_left(halves, text, source.path), *faults)
        if fields.draft:
            faults = tuple(_as_in_draft(problem) for problem in faults)
    document = Document(
        path=source.path,
        locale=source.locale,
        page_id=source.page_id,
        fields=fields,
        places=places_as_text(reading.places),
        headings=own_ids(body),
        pictures=tuple(piece.file for piece in pieces_of(body) if isinstance(piece, Picture)),
        pictograms=tuple(piece.word for piece in pieces_of(body) if isinstance(piece, PictogramMention)),
    )
    problems = [*reading.problems, *_missing(document)]
    if not body and fields.draft is not True:
        last = Position(path=source.path, line=text.count("\n") + 1, column=1)
        problems.append(warning("body-empty", last, hint="write"))
    traces, words = traces_of_page(text, source.language), words_of_page(fields, halves.body)
    return Parsed(document, body, (*problems, *faults), traces, words)


def _left(halves: Split, text: str, path: str) -> Iterator[Problem]:
    """Yield what still has to be written in the fields; what is left in the text is found where that is parsed."""
    for found, line, column in left_in_fields(halves.fields, text.split("\n")):
        yield left(found, Position(path=path, line=line, column=column))


def _as_in_draft(problem: Problem) -> Problem:
    """Return a problem as it weighs in a page that is not published yet: there something may be left to write."""
    return replace(problem, severity=Severity.HINT) if problem.code == "placeholder-left" else problem


def _missing(document: Document) -> list[Problem]:
    """Return what every page must have and this one has not."""
    problems: list[Problem] = []
    head = Position(path=document.path, line=1, column=1)
    problems.extend(
        error("field-missing", head, hint=name, field=name) for name in ("title", "summary") if not document.says(name)
    )
    if document.says("checked_on") != document.says("checked_by"):
        both = ("checked_on", "checked_by")
        there, lacking = both if document.says("checked_on") else reversed(both)
        problems.append(error("checked-half", document.position(there), hint="both", there=there, lacking=lacking))
    return problems
