"""Compare what a version of a page states with what its base states."""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import islice

from brobygger.nouns.document import ContactMention, PageLink, pieces_of
from brobygger.nouns.model import Article
from brobygger.nouns.problems import Position, Related
from brobygger.nouns.record import record
from brobygger.nouns.site import Page, Site
from brobygger.tools.excerpts import HEADING, Excerpt
from brobygger.tools.figures.figure import Figure, Kind
from brobygger.tools.figures.meaning import amount
from brobygger.tools.figures.reading import figures_in
from brobygger.tools.lookup import linked_page
from brobygger.tools.stated import stated, stated_by
from brobygger.tools.statements import WORD, Statement, Version

ROUNDED = (None, "percent", "crown", "euro")
"""Units whose numbers are made round; nobody does that to hours, days and ages."""

MOST = 200
"""How many figures of a version are looked at that left no trace in its base; a page with more is another page."""

FEW, NAMED = range(2, 13), range(2, 4)
"""How many things a sentence may count that are listed below it, or named one by one."""


@record
class Difference:
    """A figure that a version states and its base does not; `text` is as it is written, `origin` what it came from."""

    kind: Kind
    text: str
    position: Position
    origin: Related


def differences(site: Site, page: Page, base: Page, known: frozenset[str]) -> Iterator[Difference]:
    """Yield each figure of a version that its base states in no form; what leaves `known` traces alone is not read."""
    ours, theirs = Version(site, page), Version(site, base)
    unsaid = list(islice(ours.claims_in(ours.telling(ours.excerpts, known)), MOST))
    unsaid = [claim for claim in unsaid if not _counts(ours, theirs, claim)]
    said: set[str] = set()
    parts = _said(ours, theirs, {claim.excerpt.section for claim in unsaid})
    while unsaid and (more := next(parts, None)) is not None:
        said.update(more)
        unsaid = [claim for claim in unsaid if not _is_said(claim.figure, said)]
    origins = _Origins(ours, theirs)
    for claim in unsaid:
        if not _is_alike(claim, said, theirs):
            yield Difference(
                kind=claim.figure.kind,
                text=claim.figure.text,
                position=ours.position(claim),
                origin=origins.of(claim),
            )


# --- What is said ---


def _said(ours: Version, theirs: Version, sections: Collection[int]) -> Iterator[Collection[str]]:
    """Yield what is said, part by part; what stands in the same sections comes first, and most often is enough."""
    near = [excerpt for excerpt in theirs.excerpts if excerpt.section in sections]
    far = [excerpt for excerpt in theirs.excerpts if excerpt.section not in sections]
    for excerpts in (near, far):
        yield theirs.gives(theirs.telling(excerpts))
    yield _facts(ours, theirs)
    yield theirs.all_gives  # also those that leave no trace of what they say: et halvt år, begge
    yield _names(ours)


def _facts(ours: Version, theirs: Version) -> set[str]:
    """Return what the facts of both versions say, the helplines that they name or may name, and the site of itself."""
    site, country = ours.site, ours.page.fields.country
    said = {*stated(ours.page.fields, theirs.language), *stated(theirs.page.fields, theirs.language)}
    named = {*_helplines(ours), *_helplines(theirs)}
    for key, helpline in site.helplines.items():
        if key in named or country in (None, helpline.country):
            said.update(stated_by(helpline))
    for own in (site.settings.owner.email, site.settings.base_url, site.settings.licence_url):
        said.update(meaning for figure in figures_in(own or "", "") for meaning in figure.gives)
    return said


def _helplines(version: Version) -> Iterator[str]:
    """Yield the keys of the helplines that a version names."""
    fields = version.page.fields
    yield from (piece.key for piece in pieces_of(version.body) if isinstance(piece, ContactMention))
    if isinstance(fields, Article):
        yield from (*(fields.emergency or ()), *(fields.who_can_help or ()))


def _names(ours: Version) -> set[str]:
    """Return what stands in the titles of the pages that a version links to: it calls them by their names."""
    said: set[str] = set()
    for piece in pieces_of(ours.body):
        if isinstance(piece, PageLink):
            target = linked_page(piece.target, ours.document, ours.site.settings.locales)
            shown = ours.site.nearest(target, ours.page.locale) if target else None
            figures = figures_in(shown.title, shown.locale.language) if shown else ()
            said.update(meaning for figure in figures for meaning in figure.gives)
    return said


def _is_said(figure: Figure, said: AbstractSet[str]) -> bool:
    return any(need <= said for need in figure.needs)


def _is_alike(claim: Statement, said: AbstractSet[str], theirs: Version) -> bool:
    """Say whether the base has a number that was made round here, or the very same words (a name: Right to Play)."""
    figure = claim.figure
    if figure.rounded is not None and _is_about(figure.rounded, said):
        return True
    if not WORD.search(figure.text):
        return False
    words = re.compile(rf"(?<!\w){re.escape(figure.text)}(?!\w)", re.IGNORECASE)
    return any(words.search(excerpt.text) for excerpt in theirs.excerpts)


def _is_about(rounded: tuple[Fraction, str | None], said: Iterable[str]) -> bool:
    """Say whether a number near enough is said: over 24 millioner is near 24 057 000, and over 20 is near 23."""
    value, unit = rounded
    if value.denominator != 1 or value < 20 or unit not in ROUNDED:
        return False
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    near = min(Fraction(10**zeros), value / 5)
    units = ("", amount(value, unit).partition(" ")[2])
    numbers = (meaning[1:].partition(" ") for meaning in said if meaning.startswith("="))
    return any(name in units and abs(Fraction(number) - value) < near for number, _, name in numbers)


def _counts(ours: Version, theirs: Version, claim: Statement) -> bool:
    """Say whether a number only counts what is there: the items of a list, or what is named one by one.

    `Three things:` counts the list in its section; `two projects` counts where the project in Denmark and the project
    in Finland are named.
    """
    count, excerpt = claim.figure.count, claim.excerpt
    if count in FEW and not excerpt.field and count in ours.lists[excerpt.section]:
        return True
    behind = excerpt.text[claim.figure.start + len(claim.figure.text) :][:60].lower()
    for noun in WORD.findall(behind)[:2] if count in NAMED else ():
        stem = noun[: max(4, len(noun) - 3)]
        for version in (ours, theirs) if len(noun) > 4 else ():
            if any(word.startswith(stem) and word != noun for word, times in version.words.items() if times == count):
                return True
    return False


# --- What it was made from ---

Place = int | str
"""A section by its number, or a field by its name."""


class _Origins:
    """Finds what figures were most likely made from; what a base states is sorted once for all of them."""

    def __init__(self, ours: Version, theirs: Version) -> None:
        self._ours = ours
        self._theirs = theirs
        self._alike: dict[object, list[Statement]] = {}
        self._lost: dict[object, list[Statement]] = {}
        for other in theirs.all_claims:
            sort = _sort(other.figure)
            self._alike.setdefault(sort, []).append(other)
            if not _is_said(other.figure, ours.all_gives):
                self._lost.setdefault(sort, []).append(other)

    def of(self, claim: Statement) -> Related:
        """Return the place of a figure of its kind that is not said here, else of its passage."""
        theirs, sort = self._theirs, _sort(claim.figure)
        place = _same_place(self._ours, theirs, claim.excerpt)
        lost = self._lost.get(sort, [])
        here = [one for one in self._alike.get(sort, ()) if place is not None and _is_at(one.excerpt, place)]
        near = [one for one in lost if place is not None and _is_at(one.excerpt, place)]
        beside = [one for one in near if one.excerpt.block == claim.excerpt.block]
        only = [found for found in (here, lost) if len(found) == 1]
        for likely in (beside, near, *only):
            if likely:
                value = (("value", likely[0].figure.text),)
                return Related(code="base-says", position=theirs.position(likely[0]), values=value)
        for name in _fields_of(claim):
            if theirs.document.says(name):
                return Related(code="base-place", position=theirs.document.position(name))
        return Related(code="base-place", position=_beginning(theirs, place, claim.excerpt))


def _sort(figure: Figure) -> tuple[Kind, object]:
    """Return what two figures must have in common for one to be made from the other: their kind and unit."""
    if figure.kind is Kind.ADDRESS:
        return figure.kind, "@" in figure.text
    units = frozenset(meaning.partition(" ")[2] for meaning in figure.gives if meaning.startswith("="))
    return figure.kind, units if figure.kind is Kind.NUMBER else None


def _fields_of(claim: Statement) -> tuple[str, ...]:
    """Return the fields in which a page states such a figure as a fact."""
    if claim.figure.kind is Kind.PHONE:
        return ("contact.phone", "contact.sms")
    if claim.figure.kind is Kind.ADDRESS:
        return ("contact.email",) if "@" in claim.figure.text else ("website", "contact.web", "law.url")
    return ()


def _same_place(ours: Version, theirs: Version, excerpt: Excerpt) -> Place | None:
    """Return the section or field of the base that a passage was made from, where that is plain to see."""
    if excerpt.field:
        return excerpt.field if theirs.document.says(excerpt.field) else None
    mine, other = ours.page.heading_ids, theirs.page.heading_ids
    anchor = mine[excerpt.section]
    if anchor is not None and anchor in other:
        return other.index(anchor)
    return excerpt.section if len(mine) == len(other) else None


def _is_at(excerpt: Excerpt, place: Place) -> bool:
    return excerpt.field == place if isinstance(place, str) else not excerpt.field and excerpt.section == place


def _beginning(theirs: Version, place: Place | None, excerpt: Excerpt) -> Position:
    """Return where a field or section begins, or the block in it that stands where a passage stands; else the page."""
    path = theirs.document.path
    if isinstance(place, str):
        return theirs.document.position(place)
    if place is None:
        return Position(path=path, line=1, column=1)
    section = theirs.body[place]
    if excerpt.block != HEADING and excerpt.block < len(section.blocks):
        return Position(path=path, line=section.blocks[excerpt.block].first_line, column=1)
    if section.heading is not None:
        return section.heading.position
    return Position(path=path, line=section.blocks[0].first_line, column=1)
