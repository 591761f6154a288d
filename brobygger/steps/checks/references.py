"""Promise: what a field names exists: pages, countries, themes, helplines."""

from collections.abc import Collection, Iterable, Iterator

from brobygger.nouns.document import ContactMention, Document, pieces_of
from brobygger.nouns.model import Activity, Article, Service, Topic, kind_of
from brobygger.nouns.problems import Position, Problem, error, nearest
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId


def check_references(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each name in a field, or helpline in a text, that nothing bears."""
    document, fields = page.document, page.document.fields
    if fields.country is not None and site.settings.country(fields.country) is None:
        countries = [country.code for country in site.settings.countries]
        yield _unknown("country-unknown", fields.country, countries, document.position("country"))
    for index, theme in enumerate(fields.themes or ()):
        if theme not in site.settings.themes:
            yield _unknown("theme-unknown", theme, site.settings.themes, document.position(f"themes[{index}]"))
    if fields.replaced_by is not None and not _is_page(site, fields.replaced_by):
        yield _unknown("page-unknown", fields.replaced_by, _pages(site), document.position("replaced_by"))
    if isinstance(fields, Service | Activity | Article) and fields.organisation is not None:
        name = fields.organisation
        if not name.startswith("organisations/") or not _is_page(site, name):
            organisations = [page_id for page_id in _pages(site) if page_id.startswith("organisations/")]
            yield _unknown("organisation-unknown", name, organisations, document.position("organisation"))
    if isinstance(fields, Topic):
        yield from _check_articles(site, document, fields.articles or ())
    if site.are_helplines_known:
        yield from _check_helplines(site, document)


def check_emergency(site: Site) -> Iterator[Problem]:
    """Yield a problem for each emergency number that site.yaml names for a country and contacts.yaml does not have."""
    for country in site.settings.countries if site.are_helplines_known else ():
        for key, (line, column) in zip(country.emergency, country.emergency_at, strict=True):
            if key not in site.helplines:
                position = Position(path="site.yaml", line=line, column=column)
                yield _unknown("contact-unknown", key, site.helplines, position)


def _check_helplines(site: Site, document: Document) -> Iterator[Problem]:
    fields = document.fields
    if isinstance(fields, Article):
        for index, key in enumerate(fields.emergency or ()):
            if key not in site.helplines:
                yield _unknown("contact-unknown", key, site.helplines, document.position(f"emergency[{index}]"))
        for index, name in enumerate(fields.who_can_help or ()):
            if name not in site.helplines and not _is_page(site, name):
                known = {*_pages(site), *site.helplines}
                yield _unknown("helper-unknown", name, known, document.position(f"who_can_help[{index}]"))
    for piece in pieces_of(site.bodies[document.path]):
        if isinstance(piece, ContactMention) and piece.key not in site.helplines:
            yield _unknown("contact-unknown", piece.key, site.helplines, piece.position)


def _check_articles(site: Site, document: Document, articles: Iterable[PageId]) -> Iterator[Problem]:
    """Yield a problem for each article of a topic that is none."""
    for index, name in enumerate(articles):
        if kind_of(name) is not Article or not _is_page(site, name):
            known = [page_id for page_id in _pages(site) if kind_of(page_id) is Article]
            yield _unknown("article-unknown", name, known, document.position(f"articles[{index}]"))


def _is_page(site: Site, name: str) -> bool:
    return name in site.versions or name in site.unreadable


def _pages(site: Site) -> tuple[PageId, ...]:
    return (*site.versions, *site.unreadable)


def _unknown(code: str, value: str, known: Collection[str], position: Position) -> Problem:
    near = nearest(value, known)
    listed = ", ".join(sorted(known)) if len(known) <= 20 else ""
    hint = "near" if near else "all" if listed else "none"
    return error(code, position, hint=hint, value=value, near=near or "", all=listed)
