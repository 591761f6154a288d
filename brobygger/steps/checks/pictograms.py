"""Promise: each pictogram that a page names is one that we can draw, and means one thing on that page."""

from collections.abc import Iterator

from brobygger.nouns.document import Document, PictogramMention, pieces_of
from brobygger.nouns.pictograms import NONE, Dictionary
from brobygger.nouns.problems import Position, Problem, Related, error, nearest, warning
from brobygger.nouns.site import Page, Site


def check_pictograms(site: Site, page: Page) -> Iterator[Problem]:
    """Yield a problem for a word that means nothing or several things, and for two pictograms that look the same.

    A plain page that is no draft has one, and so has each of its sections, or they say that none is honest.
    """
    document = page.document
    mentions = [piece for piece in pieces_of(site.bodies[document.path]) if isinstance(piece, PictogramMention)]
    named = [(mention.word, mention.position) for mention in mentions]
    if document.fields.picture:
        named.insert(0, (document.fields.picture, document.position("picture")))
    for word, position in named:
        yield from _check_word(site.pictograms, word, position)
    yield from _check_alike(site.pictograms, named)
    if page.locale.is_plain and not document.fields.draft:
        yield from _check_plain(site, page, document)


def _check_word(dictionary: Dictionary, word: str, position: Position) -> Iterator[Problem]:
    if word == NONE:
        return
    keys = dictionary.keys_of(word)
    if not keys:
        near = nearest(word, dictionary.all_words)
        yield error("pictogram-unknown", position, hint="near" if near else "list", word=word, near=near or "")
    elif len(keys) > 1:
        yield error("pictogram-ambiguous", position, hint="all", word=word, all=", ".join(keys))
    elif not dictionary.pictograms[keys[0]].look:
        note = dictionary.pictograms[keys[0]].note
        yield error("pictogram-none", position, hint="note" if note else "none", word=word, note=note)


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
