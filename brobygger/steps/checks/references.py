"""Promise: what a field names exists: pages, countries, themes, helplines."""

from collections.abc import Collection, Iterator

from brobygger.nouns.document import ContactMention, pieces_of
from brobygger.nouns.model import Activity, Article, Service
from brobygger.nouns.problems import Position, Problem, error, nearest
from brobygger.nouns.site import Page, Site


def check_references(site: Site) -> Iterator[Problem]:
    """Yield a problem for each name in a field, or helpline in a text, that nothing bears."""
    for page in site.pages:
        yield from _check_page(site, page)
    for country in site.settings.countries:
        for key, (line, column) in zip(country.emergency, country.emergency_at, strict=True):
            position = Position(path="site.yaml", line=line, column=column)
            yield from _unknown("contact-unknown", key, site.helplines, position)


def _check_page(site: Site, page: Page) -> Iterator[Problem]:
    document, fields, settings = page.document, page.document.fields, site.settings
    pages = {str(page_id) for page_id in (*site.versions, *site.unreadable)}
    if fields.country is not None:
        codes = [country.code for country in settings.countries]
        yield from _unknown("country-unknown", fields.country, codes, document.position("country"))
    for index, theme in enumerate(fields.themes or ()):
        yield from _unknown("theme-unknown", theme, settings.themes, document.position(f"themes[{index}]"))
    if fields.replaced_by is not None:
        yield from _unknown("page-unknown", fields.replaced_by, pages, document.position("replaced_by"))
    if isinstance(fields, Service | Activity | Article) and fields.organisation is not None:
        organisations = {page_id for page_id in pages if page_id.startswith("organisations/")}
        position = document.position("organisation")
        yield from _unknown("organisation-unknown", fields.organisation, organisations, position)
    if isinstance(fields, Article):
        yield from _check_article(site, page, fields, pages)
    for piece in pieces_of(document.body):
        if isinstance(piece, ContactMention):
            yield from _unknown("contact-unknown", piece.key, site.helplines, piece.position)


def _check_article(site: Site, page: Page, fields: Article, pages: set[str]) -> Iterator[Problem]:
    document = page.document
    for index, key in enumerate(fields.emergency or ()):
        yield from _unknown("contact-unknown", key, site.helplines, document.position(f"emergency[{index}]"))
    for index, name in enumerate(fields.who_can_help or ()):
        known = pages | set(site.helplines)
        yield from _unknown("helper-unknown", name, known, document.position(f"who_can_help[{index}]"))


def _unknown(code: str, value: str, known: Collection[str], position: Position) -> Iterator[Problem]:
    if value in known:
        return
    near = nearest(value, known)
    listed = ", ".join(sorted(known)) if len(known) <= 20 else ""
    hint = "near" if near else "all" if listed else "none"
    yield error(code, position, hint=hint, value=value, near=near or "", all=listed)
