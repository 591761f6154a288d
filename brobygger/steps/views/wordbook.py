"""The picture dictionary of a locale: a list of themes, and a page a theme."""

from collections.abc import Iterator

from brobygger.nouns.locales import Locale
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Site
from brobygger.nouns.view import ChapterView, EntryView, Link, OtherWord, ThemeCard, WordbookView
from brobygger.nouns.wordbook import Chapter, Wordbook
from brobygger.nouns.words import Concept
from brobygger.steps.views.edition import Edition
from brobygger.steps.views.frame import wordbook_frame
from brobygger.tools.formatting import country_in
from brobygger.tools.urls import relative
from brobygger.tools.wordbooks import word_tag
from brobygger.tools.words import anchor_of


def wordbook_view(edition: Edition, locale: Locale) -> WordbookView:
    """Return the list of the themes of a locale's dictionary."""
    site = edition.site
    book = site.wordbooks[locale.key]
    return WordbookView(
        frame=wordbook_frame(edition, locale, None),
        themes=tuple(_theme_card(site, locale, chapter, book) for chapter in book.chapters if chapter.number == 1),
        is_multilingual=any(other.key in site.wordbooks for other in other_languages(site.settings, locale)),
    )


def chapter_view(edition: Edition, locale: Locale, address: str) -> ChapterView:
    """Return the page of a dictionary at an address."""
    site = edition.site
    book = site.wordbooks[locale.key]
    at = next(place for place, chapter in enumerate(book.chapters) if chapter.address == address)
    chapter = book.chapters[at]
    others = other_languages(site.settings, locale)
    return ChapterView(
        frame=wordbook_frame(edition, locale, chapter),
        title=chapter.title,
        title_lang=chapter.title_lang,
        picture=_picture(site, site.glossary.themes[chapter.theme].picture, address),
        entries=tuple(_entry(site, locale, site.glossary.concepts[key], address, others) for key in chapter.concepts),
        book=relative(book.address, address),
        previous=_link(book.chapters[at - 1], address) if at else None,
        following=_link(book.chapters[at + 1], address) if at + 1 < len(book.chapters) else None,
    )


def _theme_card(site: Site, locale: Locale, first: Chapter, book: Wordbook) -> ThemeCard:
    theme = site.glossary.themes[first.theme]
    title = theme.names.get(first.title_lang or locale.language)
    return ThemeCard(
        title=title or first.title,
        lang=first.title_lang,
        href=relative(first.address, book.address),
        picture=_picture(site, theme.picture, book.address),
        count=sum(len(chapter.concepts) for chapter in book.chapters if chapter.theme == first.theme),
    )


def _link(chapter: Chapter, address: str) -> Link:
    return Link(text=chapter.title, href=relative(chapter.address, address), lang=chapter.title_lang)


def _picture(site: Site, word: str, address: str) -> str | None:
    drawing = site.drawings.get(word)
    return relative(drawing, address) if drawing else None


def _entry(site: Site, locale: Locale, concept: Concept, address: str, others: tuple[Locale, ...]) -> EntryView:
    term = concept.terms[locale.language]
    tag = word_tag(site.settings, concept, locale)
    return EntryView(
        id=anchor_of(concept.key),
        word=term.word,
        lang=None if tag == locale.tag else tag,
        explain=term.explain,
        country=country_in(locale.language, concept.country) if concept.country else None,
        picture=_picture(site, concept.picture, address),
        others=tuple(_other_words(site.settings, concept, others)),
    )


def _other_words(settings: Settings, concept: Concept, others: tuple[Locale, ...]) -> Iterator[OtherWord]:
    """Yield the words for a concept in the languages that have one."""
    for other in others:
        term = concept.terms.get(other.language)
        if term is not None:
            yield OtherWord(
                language=other.name,
                tag=other.tag,
                direction=other.direction,
                word=term.word,
                lang=word_tag(settings, concept, other),
            )


def other_languages(settings: Settings, locale: Locale) -> tuple[Locale, ...]:
    """Return a locale for each other language of the site, the standard one where there is one."""
    found: dict[str, Locale] = {}
    for other in sorted(settings.locales, key=lambda other: other.is_plain):
        found.setdefault(other.language, other)
    return tuple(other for other in settings.locales if other in found.values() and other.language != locale.language)
