"""Promise: each picture is there, and somebody who cannot see it is told what it shows."""

from collections.abc import Iterator

from brobygger.nouns.document import Picture, pieces_of
from brobygger.nouns.problems import Position, Problem, error, nearest, warning
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import Image, People
from brobygger.tools.lookup import base_document, leaves_site, picture_paths


def check_pictures(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for each picture that is missing, found twice, outside the site or without alt text."""
    for piece in pieces_of(site.bodies[page.document.path]):
        if isinstance(piece, Picture):
            yield from _check_file(site, page, piece.file, piece.position)
            if not piece.alt:
                yield error("alt-missing", piece.position, hint="text", file=piece.file)
    image = page.fields.image
    if image is not None and image.file is not None:
        faults = list(_check_file(site, page, image.file, page.document.position("image.file")))
        yield from faults
        if image.alt is None:
            at = "image" if page.document.fields.image else "title"
            yield error("alt-missing", page.document.position(at), hint="field", file=image.file)
        if page.document.says("image.file") and not faults:
            yield from _check_rights(image, page.document.position("image.file"))


def _check_rights(image: Image, position: Position) -> Iterator[Problem]:
    """Yield what is missing for a photo that may be shown: who took it, under which terms, and what those shown say."""
    if image.people is People.NOT_ASKED:
        yield error("image-people-unasked", position, hint="ask")
    missing = [name for name in ("credit", "licence", "people") if getattr(image, name) is None]
    if missing:
        yield warning("image-rights", position, hint="fields", all=", ".join(missing))


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
