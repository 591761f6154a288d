"""Promise: each picture is there, may be shown, and somebody who cannot see it is told what it shows."""

from collections.abc import Iterator

from brobygger.nouns.document import Picture, pieces_of
from brobygger.nouns.problems import Position, Problem, error, nearest, warning
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import People
from brobygger.tools.credits import ShownPhoto, shown_in_text, shown_lead
from brobygger.tools.lookup import base_document, entries_beside, leaves_site, picture_paths


def check_pictures(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each picture that is missing, found twice, outside the site or not told enough of."""
    for piece in pieces_of(site.bodies[page.document.path]):
        if isinstance(piece, Picture):
            shown = shown_in_text(site, page, piece)
            yield from _check_file(site, page, piece.file, piece.position)
            yield from _check_alt(page, shown, piece.position, is_lead=False)
            yield from _check_rights(shown, piece.position, is_lead=False)
    lead = shown_lead(site, page)
    if lead is not None:
        at = page.document.position("image.file")
        yield from _check_file(site, page, lead.image.file or "", at)
        own = "image" if page.document.fields.image else "title"
        yield from _check_alt(page, lead, page.document.position(own), is_lead=True)
        if page.document.says("image.file"):
            yield from _check_rights(lead, at, is_lead=True)


def _check_alt(page: Page, shown: ShownPhoto, position: Position, *, is_lead: bool) -> Iterator[Problem]:
    if shown.image.alt or (shown.entry and not shown.entry.is_whole):
        return
    file, key = shown.image.file or "", page.locale.key
    if shown.path is None:
        yield error("alt-missing", position, hint="field" if is_lead else "text", file=file)
        return
    hint = "field-entry" if is_lead else "text-entry"
    yield error("alt-missing", position, hint=hint, file=file, entries=entries_beside(shown.path), locale=key)


def _check_rights(shown: ShownPhoto, position: Position, *, is_lead: bool) -> Iterator[Problem]:
    """Yield what is missing for a photo that may be shown: who took it, under which terms, and what those shown say."""
    if shown.path is None:
        return
    entries, name = entries_beside(shown.path), shown.path.rpartition("/")[2]
    if shown.image.people is People.NOT_ASKED:
        asked = "ask" if shown.own.people else "ask-entry"
        yield error("image-people-unasked", position, hint=asked, entries=entries)
    missing = [field for field in ("credit", "licence", "people") if getattr(shown.image, field) is None]
    if missing and (shown.entry is None or shown.entry.is_whole):
        hint = "fields" if is_lead else "entry"
        yield warning("image-rights", position, hint=hint, all=", ".join(missing), name=name, entries=entries)


def _check_file(site: Site, page: Page, file: str, position: Position) -> Iterator[Problem]:
    if "://" in file or file.startswith(("//", "data:")):
        yield error("picture-elsewhere", position, hint="copy", file=file)
        return
    if file.startswith("/") or leaves_site(file, page.document):
        yield error("file-outside", position, hint="inside", file=file)
        return
    base = base_document(site, page.page_id, page.base)
    found = picture_paths(file, page.document, base, site.photos.keys())
    if not found:
        near = nearest(file.rpartition("/")[2], site.pictures)
        yield error("picture-missing", position, hint="near" if near else "check", file=file, near=near or "")
    elif len(found) > 1:
        yield error("picture-twice", position, hint="rename", file=file, all=", ".join(found))
