"""Divide the words that a site explains into the pages of a dictionary."""

from collections.abc import Iterator, Sequence

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.wordbook import Chapter, Wordbook
from brobygger.nouns.words import Concept, Glossary, Theme
from brobygger.tools.outline import sort_key
from brobygger.tools.urls import RESERVED, slugify
from brobygger.tools.words import anchor_of

MOST = 40
"""Words on a page: each has a drawing."""

SLUG = 80
"""Letters of an address; a theme may be called as somebody likes."""


def languages_of(glossary: Glossary) -> frozenset[str]:
    """Return the languages in which the glossary has a word."""
    return frozenset(language for concept in glossary.concepts.values() for language in concept.terms)


def wordbook_of(glossary: Glossary, locale: Locale, name: str, locales: Sequence[Locale]) -> Wordbook:
    """Return a locale's dictionary; `name` is what it is called in short, and names its folder.

    Themes come in the order of the glossary, their words in that of the alphabet. One of many words is divided evenly.
    """
    folder = f"{locale.address}/{slugify(name, SLUG) or 'words'}"
    taken = {"index", *RESERVED}
    chapters = tuple(
        chapter
        for theme in glossary.themes.values()
        for chapter in _chapters(glossary, theme, locale, locales, folder, taken)
    )
    return Wordbook(
        name=name,
        address=f"{folder}/index.html",
        chapters=chapters,
        places={key: f"{one.address}#{anchor_of(key)}" for one in chapters for key in one.concepts},
    )


def _chapters(
    glossary: Glossary, theme: Theme, locale: Locale, locales: Sequence[Locale], folder: str, taken: set[str]
) -> Iterator[Chapter]:
    """Yield the pages of a theme, none where it has no word in the locale's language; `taken` gets their slugs."""
    language = locale.language
    found = list(glossary.of_theme(theme.key, language))
    found.sort(key=lambda concept: (sort_key(concept.terms[language].word), concept.key))
    keys = tuple(concept.key for concept in found)
    title, title_lang = _title(theme, locale, locales)
    count = -(-len(keys) // MOST)
    for number in range(1, count + 1):
        slug = _free(slugify(title, SLUG) or theme.key, taken)
        taken.add(slug)
        yield Chapter(
            theme=theme.key,
            number=number,
            title=title if count == 1 else f"{title} ({number}/{count})",
            title_lang=title_lang,
            address=f"{folder}/{slug}.html",
            concepts=keys[len(keys) * (number - 1) // count : len(keys) * number // count],
        )


def _title(theme: Theme, locale: Locale, locales: Sequence[Locale]) -> tuple[str, str | None]:
    """Return a theme's name; one that it lacks in a language is borrowed from the first locale that has it."""
    if locale.language in theme.names:
        return theme.names[locale.language], None
    for other in locales:
        if other.language in theme.names:
            return theme.names[other.language], other.tag
    return theme.key.replace("-", " ").capitalize(), None


def _free(slug: str, taken: set[str]) -> str:
    """Return a slug that no other page has: `health`, `health-2`."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def word_tag(settings: Settings, concept: Concept, locale: Locale) -> str:
    """Return the tag of a word's language: a name that Danish takes from Norwegian as it is stays Norwegian."""
    country = settings.country(concept.country)
    home = settings.locale(country.locale) if country else locale
    native = concept.terms.get(home.language)
    is_taken = native is not None and native.word == concept.terms[locale.language].word
    return home.tag if is_taken and home.language != locale.language else locale.tag
