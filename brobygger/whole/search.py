"""The search of the whole site: made anew where everything is, else brought up to date from what is remembered."""

import marshal
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from brobygger.nouns.output import KeptFile, OutputFile
from brobygger.nouns.settings import Settings
from brobygger.steps.search import (
    Pieces,
    Searched,
    Words,
    is_search_file,
    languages_of,
    search_files,
    searched,
    searched_anew,
)
from brobygger.tools.digests import digest
from brobygger.whole.library import Each, Library
from brobygger.whole.memory import Memory
from brobygger.whole.scope import Scope

LIGHTER = 6
"""A page's words are put into an index in so many times less time than the page itself is made."""


@dataclass(frozen=True, slots=True)
class Search:
    """The address of each locale's index by the locale's key, and the files of all of them."""

    indexes: Mapping[str, str]
    files: tuple[OutputFile | KeptFile, ...]


def search_of(
    scope: Scope, library: Library, published: Collection[str], memory: Memory, each: Each, *, is_same: bool
) -> Search:
    """Return what readers look into; `published` are the addresses of published files.

    `is_same` says that pages say what they said. Raise ForgottenError as the library does.
    """
    settings, before = scope.site.settings, frozenset(published) - memory.lost
    languages = languages_of(settings)
    if is_same:
        kept = _as_before(settings, languages, before)
        if kept is not None:
            return kept
    if scope.before is None:
        weight = max(1, len(scope.site.versions) // LIGHTER)
        made = each(lambda at: _made(scope, library.words, languages[at]), len(languages), weight)
        return _together(dict(zip(languages, made, strict=True)), before, memory)
    anew = _touched_languages(scope)
    made_anew = {language: _brought_up(scope, library, language, before, memory) for language in anew}
    rest = _as_before(settings, [language for language in languages if language not in anew], before)
    found = _together(made_anew, before, memory)
    return found if rest is None else Search({**rest.indexes, **found.indexes}, (*rest.files, *found.files))


Made = tuple[Searched, Pieces]


def _made(scope: Scope, words: Words, language: str) -> Made:
    found = searched(scope.site, words, language)
    return found, search_files(found, scope.site.settings)


def _touched_languages(scope: Scope) -> list[str]:
    """Return the languages in which a page may have changed."""
    if scope.before is None:
        return []
    sites = (scope.before.site, scope.site)
    spoken = {
        page.locale.language
        for site in sites
        for page_id in scope.before.touched
        for page in site.versions.get(page_id, {}).values()
    }
    return [language for language in languages_of(scope.site.settings) if language in spoken]


def _brought_up(scope: Scope, library: Library, language: str, before: Collection[str], memory: Memory) -> Made:
    """Return the search of a language as it is now, from what is remembered of it or from all of its pages."""
    was = _remembered(language, before, memory)
    if was is not None and scope.before is not None:
        old, new = (scope.before.site, scope.before.words), (scope.site, library.words)
        found = searched_anew(was, old, new, scope.before.touched)
        if found is not None:
            return found, search_files(found, scope.site.settings)
    library.load(path for path, entry in library.entries.items() if entry.language == language)
    return _made(scope, library.words, language)


def _together(made: Mapping[str, Made], before: Collection[str], memory: Memory) -> Search:
    """Return the search of several languages, and remember it."""
    memory.keep({_key(language, memory): _as_bytes(*item) for language, item in made.items()})
    indexes = {key: address for _, pieces in made.values() for key, address in pieces.indexes.items()}
    files = [file for _, pieces in made.values() for file in pieces.files]
    return Search(indexes, tuple(KeptFile(file.address) if file.address in before else file for file in files))


def _as_before(settings: Settings, languages: Collection[str], before: Collection[str]) -> Search | None:
    """Return the search of some languages as it was published, or None where a part of it is gone."""
    files = [address for address in before if is_search_file(address, settings, languages)]
    found = {}
    for locale in settings.locales:
        if locale.language in languages:
            main = next((address for address in files if address.startswith(f"assets/search-{locale.key}.")), None)
            if main is None:
                return None
            found[locale.key] = main
    return Search(found, tuple(map(KeptFile, files)))


# --- What is remembered of a language: the latest search alone, with the addresses that show which one it was ---


def _key(language: str, memory: Memory) -> bytes:
    return digest(memory.engine, b"search", language.encode())


def _as_bytes(found: Searched, pieces: Pieces) -> bytes:
    indexes = tuple(pieces.indexes.values())
    return marshal.dumps((indexes, found.pages, dict(found.postings), dict(found.cards), dict(found.stems)))


def _remembered(language: str, before: Collection[str], memory: Memory) -> Searched | None:
    key = _key(language, memory)
    data = memory.recall([key]).get(key)
    if data is None:
        return None
    indexes, pages, postings, cards, stems = marshal.loads(data)  # noqa: S302 - our own bytes, which the memory found whole
    if not all(index in before for index in indexes):
        return None  # another build has been remembered since
    return Searched(language=language, pages=pages, postings=postings, cards=cards, stems=stems)
