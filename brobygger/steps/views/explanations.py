"""The explanations of words, made once for all pages of a folder."""

from brobygger.nouns.site import Site
from brobygger.nouns.view import WordView
from brobygger.tools.outline import word_address
from brobygger.tools.urls import relative
from brobygger.tools.wordbooks import word_tag
from brobygger.tools.words import anchor_of, origin_of


def explanation_of(site: Site, key: str, folder: str, concept: str) -> WordView:
    """Return what pages in a folder of addresses say of a concept in the locale `key`."""
    locale = site.settings.locale(key)
    found = site.glossary.concepts[concept]
    term, tag = found.terms[locale.language], word_tag(site.settings, found, locale)
    entry = word_address(site, locale, concept)
    drawing = site.drawings.get(found.picture)
    return WordView(
        id=anchor_of(concept),
        origin=origin_of(concept),
        word=term.word,
        lang=None if tag == locale.tag else tag,
        explain=term.explain,
        picture=relative(drawing, f"{folder}/") if drawing else None,
        elsewhere=relative(entry, f"{folder}/") if entry else None,
    )
