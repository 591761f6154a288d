"""Promise: what a field names exists: pages, countries, themes, helplines."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from brobygger.nouns.document import ContactMention, Document, pieces_of
from brobygger.nouns.model import Activity, Article, Service
from brobygger.nouns.problems import Position, Problem, error, nearest
from brobygger.nouns.site import Page, Site


@dataclass(frozen=True, slots=True)
class _Known:
    """The names that something bears; of helplines only where contacts.yaml could be read."""

    pages: frozenset[str]
    organisations: frozenset[str]
    countries: frozenset[str]
    themes: frozenset[str]
    helplines: frozenset[str] | None


def check_references(site: Site) -> Iterator[Problem]:
    """Yield a problem for each name in a field, or helpline in a text, that nothing bears."""
    pages = frozenset(str(page_id) for page_id in (*site.versions, *site.unreadable))
    known = _Known(
        pages=pages,
        organisations=frozenset(page_id for page_id in pages if page_id.startswith("organisations/")),
        countries=frozenset(country.code for country in site.settings.countries),
        themes=frozenset(site.settings.themes),
        helplines=frozenset(site.helplines) if site.are_helplines_known else None,
    )
    for page in site.pages:
        yield from _check_page(page, known)
    for country in site.settings.countries:
        for key, (line, column) in zip(country.emergency, country.emergency_at, strict=True):
            position = Position(path="site.yaml", line=line, column=column)
            yield from _unknown("contact-unknown", key, known.helplines, position)


def _check_page(page: Page, known: _Known) -> Iterator[Problem]:
    document, fields = page.document, page.document.fields
    if fields.country is not None:
        yield from _unknown("country-unknown", fields.country, known.countries, document.position("country"))
    for index, theme in enumerate(fields.themes or ()):
        yield from _unknown("theme-unknown", theme, known.themes, document.position(f"themes[{index}]"))
    if fields.replaced_by is not None:
        yield from _unknown("page-unknown", fields.replaced_by, known.pages, document.position("replaced_by"))
    if isinstance(fields, Service | Activity | Article) and fields.organisation is not None:
        position = document.position("organisation")
        yield from _unknown("organisation-unknown", fields.organisation, known.organisations, position)
    if isinstance(fields, Article):
        yield from _check_article(document, fields, known)
    for piece in pieces_of(document.body):
        if isinstance(piece, ContactMention):
            yield from _unknown("contact-unknown", piece.key, known.helplines, piece.position)


def _check_article(document: Document, fields: Article, known: _Known) -> Iterator[Problem]:
    for index, key in enumerate(fields.emergency or ()):
        yield from _unknown("contact-unknown", key, known.helplines, document.position(f"emergency[{index}]"))
    helpers = None if known.helplines is None else known.pages | known.helplines
    for index, name in enumerate(fields.who_can_help or ()):
        yield from _unknown("helper-unknown", name, helpers, document.position(f"who_can_help[{index}]"))


def _unknown(code: str, value: str, known: Collection[str] | None, position: Position) -> Iterator[Problem]:
    if known is None or value in known:
        return
    near = nearest(value, known)
    listed = ", ".join(sorted(known)) if len(known) <= 20 else ""
    hint = "near" if near else "all" if listed else "none"
    yield error(code, position, hint=hint, value=value, near=near or "", all=listed)
