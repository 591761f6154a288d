"""Promise: each pictogram that a page names is one that we can draw, and means one thing on that page."""

from collections.abc import Iterator

from brobygger.nouns.document import Document, PictogramMention, pieces_of
from brobygger.nouns.pictograms import Dictionary
from brobygger.nouns.problems import Position, Problem, Related, warning
from brobygger.nouns.site import Page, Site
from brobygger.tools.pictograms.named import problem_with


def check_pictograms(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for a word that means nothing or several things, and for two pictograms that look the same.

    A plain page that is no draft has one, and so has each of its sections, or they say that none is honest.
    """
    document = page.document
    mentions = [piece for piece in pieces_of(site.bodies[document.path]) if isinstance(piece, PictogramMention)]
    named = [(mention.word, mention.position) for mention in mentions]
    if document.fields.picture:
        named.insert(0, (document.fields.picture, document.position("picture")))
    wrong = (problem_with(site.pictograms, word, position) for word, position in named)
    yield from (problem for problem in wrong if problem is not None)
    yield from _check_alike(site.pictograms, named)
    if page.locale.is_plain and not document.fields.draft:
        yield from _check_plain(site, page, document)


def _check_alike(dictionary: Dictionary, named: list[tuple[str, Position]]) -> Iterator[Problem]:
    """Yield a warning for each key that looks like another one that stands before it."""
    seen: dict[str, tuple[str, Position]] = {}
    for word, position in named:
        key = dictionary.key_of(word)
        if key is None or not dictionary.pictograms[key].look:
            continue
        first, place = seen.setdefault(dictionary.pictograms[key].look, (key, position))
        if first != key:
            related = (Related(code="other-place", position=place),)
            yield warning("pictogram-alike", position, hint="other", related=related, word=key, first=first)


def _check_plain(site: Site, page: Page, document: Document) -> Iterator[Problem]:
    if page.fields.picture is None:
        yield warning("plain-picture", document.position("title"), hint="field")
    for section in site.bodies[document.path]:
        heading = section.heading
        if heading is None or heading.level != 2:
            continue
        if not any(isinstance(piece, PictogramMention) for piece in heading.pieces):
            yield warning("plain-section-picture", heading.position, hint="heading", heading=heading.text)
