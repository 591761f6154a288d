"""What a version states in numbers, dates, telephone numbers and addresses, passage by passage, and where."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from brobygger.nouns.document import Body, Document
from brobygger.nouns.problems import Position
from brobygger.nouns.record import record
from brobygger.nouns.site import Page, Site
from brobygger.tools.excerpts import Excerpt, body_excerpts, field_excerpts, items_in
from brobygger.tools.figures.figure import Figure
from brobygger.tools.figures.reading import figures_in
from brobygger.tools.places import place_of_words, times_in, without_hidden
from brobygger.tools.traces import traces_in

WORD = re.compile(r"[^\W\d_]+")


@record
class Statement:
    """A figure in a passage; a reader does not see what is hidden behind a link."""

    figure: Figure
    excerpt: Excerpt
    is_hidden: bool


@dataclass(frozen=True, eq=False)
class Version:
    """A version of a page whose figures are read as far as somebody asks for them."""

    site: Site
    page: Page

    @property
    def document(self) -> Document:
        """Return the version's document."""
        return self.page.document

    @property
    def language(self) -> str:
        """Return the language of its words."""
        return self.page.locale.language

    @property
    def body(self) -> Body:
        """Return its text."""
        return self.site.bodies[self.document.path]

    @cached_property
    def excerpts(self) -> tuple[Excerpt, ...]:
        """Return all its passages."""
        return (*field_excerpts(self.document), *body_excerpts(self.body))

    @cached_property
    def words(self) -> Mapping[str, int]:
        """Return how often it says each word."""
        return Counter(word for excerpt in self.excerpts for word in WORD.findall(excerpt.text.lower()))

    @cached_property
    def lists(self) -> tuple[frozenset[int], ...]:
        """Return for each section how many items its lists have."""
        return tuple(frozenset(map(items_in, section.blocks)) for section in self.body)

    def telling(self, excerpts: Iterable[Excerpt], known: frozenset[str] = frozenset()) -> Iterator[Excerpt]:
        """Yield those passages in which figures have left other traces than those that are known."""
        for excerpt in excerpts:
            if not traces_in(" ".join((excerpt.text, *excerpt.addresses)), self.language) <= known:
                yield excerpt

    def statements_in(self, excerpt: Excerpt) -> Iterator[Statement]:
        """Yield the figures of a passage, then those behind its links that it does not say."""
        seen: set[object] = set()
        for figure in figures_in(excerpt.text, self.language):
            seen.add(figure.needs)
            yield Statement(figure=figure, excerpt=excerpt, is_hidden=False)
        for address in excerpt.addresses:
            for figure in figures_in(address, self.language)[:1]:
                if figure.needs not in seen:
                    yield Statement(figure=figure, excerpt=excerpt, is_hidden=True)

    def claims_in(self, excerpts: Iterable[Excerpt]) -> Iterator[Statement]:
        """Yield what passages state to readers; what they search for is no statement."""
        for excerpt in excerpts:
            if not excerpt.field.startswith("keywords"):
                yield from (statement for statement in self.statements_in(excerpt) if statement.figure.is_claim)

    def gives(self, excerpts: Iterable[Excerpt]) -> frozenset[str]:
        """Return what passages mean in all."""
        statements = (statement for excerpt in excerpts for statement in self.statements_in(excerpt))
        return frozenset(meaning for statement in statements for meaning in statement.figure.gives)

    @cached_property
    def all_claims(self) -> tuple[Statement, ...]:
        """Return all that it states to readers."""
        return tuple(self.claims_in(self.excerpts))

    @cached_property
    def all_gives(self) -> frozenset[str]:
        """Return what it means in all."""
        return self.gives(self.excerpts)

    @cached_property
    def _seen(self) -> str:
        """Return the file with nothing in it but what a reader sees."""
        return without_hidden(self.site.sources[self.document.path])

    def position(self, statement: Statement) -> Position:
        """Return where a figure stands: its own place in the file, or that of its passage where it is not found."""
        excerpt, words, path = statement.excerpt, statement.figure.text, self.document.path
        start, last = Position(path=path, line=excerpt.first_line, column=1), excerpt.last_line
        if excerpt.field:
            start = self.document.position(excerpt.field)
            last = (start.line or 1) + len(excerpt.text.split())
        text, before = self.site.sources[path] if statement.is_hidden else self._seen, 0
        if not statement.is_hidden:
            before = sum(times_in(passage, words) for passage in self._before(excerpt))
            before += times_in(excerpt.text[: statement.figure.start], words)
        place = place_of_words(text, (start.line or 1, start.column or 1), last, words, before)
        return Position(path=path, line=place[0], column=place[1]) if place else start

    def _before(self, excerpt: Excerpt) -> Iterator[str]:
        """Yield the passages before one in its block."""
        for other in self.excerpts if not excerpt.field else ():
            if other is excerpt:
                return
            if not other.field and (other.section, other.block) == (excerpt.section, excerpt.block):
                yield other.text
