"""The explanations of words, made once for all pages of a folder."""

from brobygger.nouns.site import Site
from brobygger.nouns.view import WordView
from brobygger.tools.urls import relative
from brobygger.tools.words import anchor_of, origin_of


def explanation_of(site: Site, key: str, folder: str, concept: str) -> WordView:
    """Return what pages in a folder of addresses say of a concept in the locale `key`.

    A word that a language takes as it is from the concept's country stays in that tongue.
    """
    locale = site.settings.locale(key)
    found = site.glossary.concepts[concept]
    term, country = found.terms[locale.language], site.settings.country(found.country)
    home = site.settings.locale(country.locale) if country else locale
    native = found.terms.get(home.language)
    is_foreign = home.language != locale.language and native is not None and native.word == term.word
    drawing = site.drawings.get(found.picture)
    return WordView(
        id=anchor_of(concept),
        origin=origin_of(concept),
        word=term.word,
        lang=home.tag if is_foreign else None,
        explain=term.explain,
        picture=relative(drawing, f"{folder}/") if drawing else None,
    )
