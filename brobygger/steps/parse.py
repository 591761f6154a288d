"""Read one file of content into a document: its own bytes decide everything."""

import pickle
from dataclasses import dataclass

from brobygger.nouns.document import Document, Unreadable
from brobygger.nouns.model import KINDS, PlainPage
from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import decode, split
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.readers import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """A file of content before it is read: its path from the root, its bytes, and what its place says."""

    path: str
    data: bytes
    locale: LocaleKey
    page_id: PageId


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of one file."""

    document: Document | Unreadable
    problems: tuple[Problem, ...]


def bytes_of(parsed: Parsed) -> bytes:
    """Return what came of a file as bytes that may be kept."""
    return pickle.dumps(parsed, protocol=5)


def parsed_from(data: bytes) -> Parsed:
    """Return what `bytes_of` made bytes of; the bytes come from our own store, which checks that they are whole."""
    parsed: Parsed = pickle.loads(data)  # noqa: S301 - our own bytes
    return parsed


def parse(source: ContentFile) -> Parsed:
    """Read a file of content; what cannot be read becomes a problem, never an exception."""
    try:
        text = decode(source.data, source.path)
        halves = split(text, source.path)
    except FaultError as fault:
        unreadable = Unreadable(path=source.path, locale=source.locale, page_id=source.page_id)
        return Parsed(unreadable, (fault.problem,))
    reading = Reading(source.path)
    kind = KINDS.get(source.page_id.partition("/")[0], PlainPage)
    if source.page_id.endswith("/index"):
        kind = PlainPage
    fields = read_fields(kind, halves.fields, reading)
    body, faults = parse_markdown(halves.body, source.path, halves.body_line)
    document = Document(
        path=source.path,
        locale=source.locale,
        page_id=source.page_id,
        fields=fields,
        places=tuple(reading.places.items()),
        body=body,
        last_line=text.count("\n") + 1,
    )
    return Parsed(document, (*reading.problems, *_missing(document), *faults))


def _missing(document: Document) -> list[Problem]:
    """Return what every page must have and this one has not."""
    problems: list[Problem] = []
    written = {name for name, _ in document.places}
    head = Position(path=document.path, line=1, column=1)
    problems.extend(
        error("field-missing", head, hint=name, field=name) for name in ("title", "summary") if name not in written
    )
    fields = document.fields
    if ("checked_on" in written) != ("checked_by" in written):
        there, lacking = ("checked_on", "checked_by") if "checked_on" in written else ("checked_by", "checked_on")
        problems.append(error("checked-half", document.position(there), hint="both", there=there, lacking=lacking))
    if not document.body and fields.draft is not True:
        problems.append(
            warning("body-empty", Position(path=document.path, line=document.last_line, column=1), hint="write")
        )
    return problems
