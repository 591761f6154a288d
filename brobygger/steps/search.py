"""What search on a reader's phone looks into: an index for each locale, in parts where a language has many pages."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Article, Service
from brobygger.nouns.output import OutputFile
from brobygger.nouns.record import record
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import PageId
from brobygger.tools.assets import asset
from brobygger.tools.outline import search_address
from brobygger.tools.search import (
    Postings,
    inverted,
    language_of,
    packed_terms,
    revised,
    stems_of,
    terms_of,
    title_words,
)
from brobygger.tools.urls import relative

WHOLE = 400
"""As many pages of a language are one file; more are split, so that a phone loads only what an answer needs."""

CARDS = 25
"""Pages whose titles and summaries come in one part."""

HEAVY = 30_000
"""A letter with more signs of postings than this has a part for each of its second letters."""

Words = Mapping[str, str]
"""The words of a page (tools/search) by the path of its file."""

Card = str
"""Title, address, summary and picture of a page, and which of the language's other locales it is in, as JSON."""

OWN = ",0]"
"""What a card ends with that is shown in the reader's own version."""


@record
class Searched:
    """What is found in a language: its pages in their order, where terms stand, and by locale key how pages are shown.

    `stems` are those of all words that were met, which take long to find again. It holds nothing but numbers, texts and
    tuples of them, so that it can be kept.
    """

    language: str
    pages: tuple[PageId, ...]
    postings: Postings
    cards: Mapping[str, tuple[Card, ...]]
    stems: Mapping[str, str]


@record
class Pieces:
    """The files of a language's search: the address of each locale's index by its key, and all of them."""

    indexes: Mapping[str, str]
    files: tuple[OutputFile, ...]


def languages_of(settings: Settings) -> tuple[str, ...]:
    """Return the languages of a site."""
    return tuple(dict.fromkeys(locale.language for locale in settings.locales))


def searched(site: Site, words: Words, language: str) -> Searched:
    """Return what readers of a language can find: what is offered in one of its versions."""
    locales = _locales(site.settings, language)
    pages = tuple(page_id for page_id in sorted(site.versions, key=_rank) if _offered(site, page_id, locales))
    return Searched(
        language=language,
        pages=pages,
        postings=inverted([_terms(site, words, page_id, locales) for page_id in pages]),
        stems=stems_of(language),
        cards={at.key: tuple(_card(site, page_id, at, locales) for page_id in pages) for at in locales},
    )


def searched_anew(
    was: Searched, old: tuple[Site, Words], new: tuple[Site, Words], touched: Iterable[PageId]
) -> Searched | None:
    """Return what can be found after some pages were touched, or None where others can be found than before."""
    locales = _locales(new[0].settings, was.language)
    stems_of(was.language).update(was.stems)
    numbers = {page_id: number for number, page_id in enumerate(was.pages)}
    postings, cards = was.postings, {key: list(found) for key, found in was.cards.items()}
    for page_id in sorted(touched):
        number = numbers.get(page_id)
        if (number is not None) != bool(_offered(new[0], page_id, locales)):
            return None
        if number is not None:
            before, after = (_terms(site, words, page_id, locales) for site, words in (old, new))
            postings = revised(postings, number, before, after)
            for locale in locales:
                cards[locale.key][number] = _card(new[0], page_id, locale, locales)
    return Searched(
        language=was.language,
        pages=was.pages,
        postings=postings,
        cards={key: tuple(found) for key, found in cards.items()},
        stems=stems_of(was.language),
    )


def search_files(found: Searched, settings: Settings) -> Pieces:
    """Return the files in which phones look for what can be found in a language."""
    locales = _locales(settings, found.language)
    terms = sorted(found.postings)
    language = language_of(found.language)
    common: dict[str, object] = {
        "pairs": int(language.joins_pairs),
        "endings": "|".join(language.endings),
        "roots": language.roots,
        "silent": " ".join(sorted({language.fold(word) for word in language.silent})),
        "terms": packed_terms(terms),
        "pages": len(found.pages),
    }
    files: list[OutputFile] = []
    parts: dict[str, str] = {}
    if len(found.pages) <= WHOLE:
        common["postings"] = " ".join(found.postings[term] for term in terms)
    else:
        for name, group in _by_letters(terms, found.postings).items():
            file = _part(f"searched-{found.language}", name, _json(" ".join(found.postings[term] for term in group)))
            files.append(file)
            parts[name] = file.address
    indexes = {}
    for locale in locales:
        cards = found.cards[locale.key]
        others = [other for other in locales if other.key != locale.key]
        own = {
            "others": [number for number, card in enumerate(cards) if not card.endswith(OWN)],
            "locales": [(other.tag, other.name) for other in others],
        }
        shown = dict(parts)
        if len(cards) > WHOLE:
            for at in range(0, len(cards), CARDS):
                file = _part(f"searched-{locale.key}", f"c{at // CARDS}", f"[{','.join(cards[at : at + CARDS])}]")
                files.append(file)
                shown[f"c{at // CARDS}"] = file.address
        else:
            own["cards"] = [json.loads(card) for card in cards]
        own["parts"] = {name: address.partition("/")[2] for name, address in shown.items()}
        main = _part(f"search-{locale.key}", "", _json({**common, **own}))
        files.append(main)
        indexes[locale.key] = main.address
    return Pieces(indexes=indexes, files=tuple({file.address: file for file in files}.values()))


def is_search_file(address: str, settings: Settings, languages: Iterable[str] | None = None) -> bool:
    """Say whether a file is one of those in which readers of some languages look, or of any."""
    name = address.removeprefix("assets/").partition(".")[0]
    kind, _, key = name.partition("-")
    if kind not in ("search", "searched") or not key:
        return False
    wanted = languages_of(settings) if languages is None else languages
    return key in wanted or any(at.key == key and at.language in wanted for at in settings.locales)


def is_searched_by(address: str, locale: Locale) -> bool:
    """Say whether a file is one in which readers of a locale look."""
    name = address.removeprefix("assets/").partition(".")[0]
    return name in (f"search-{locale.key}", f"searched-{locale.key}", f"searched-{locale.language}")


def _part(name: str, key: str, text: str) -> OutputFile:
    """Return a script that hands over a part of the index, which is JSON."""
    return asset(name, "js", f'searchPart("{key}",{text})'.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _by_letters(terms: Sequence[str], postings: Postings) -> dict[str, list[str]]:
    """Return terms by the name of the part that they stand in: by their first letter, of many by the second too."""
    weight: dict[str, int] = {}
    for term in terms:
        weight[term[0]] = weight.get(term[0], 0) + len(postings[term]) + 1
    groups: dict[str, list[str]] = {}
    for term in terms:
        groups.setdefault(f"p{term[: 2 if weight[term[0]] > HEAVY else 1]}", []).append(term)
    return groups


def _locales(settings: Settings, language: str) -> tuple[Locale, ...]:
    return tuple(locale for locale in settings.locales if locale.language == language)


def _offered(site: Site, page_id: PageId, locales: Iterable[Locale]) -> list[Page]:
    """Return the versions of a page that can be found: no home page, nothing that has ended or is not published."""
    if page_id == "index":
        return []
    versions = site.versions.get(page_id, {})
    pages = [versions[locale.key] for locale in locales if locale.key in versions]
    return [page for page in pages if not (page.has_ended or page.document.fields.draft)]


def _rank(page_id: PageId) -> str:
    """Return by what pages are sorted, which decides where they answer equally well: a list before what it lists."""
    return page_id.removesuffix("index")


def _terms(site: Site, words: Words, page_id: PageId, locales: Sequence[Locale]) -> dict[str, int]:
    pages = _offered(site, page_id, locales)
    named = [word for page in pages for word in _organisation(site, page)]
    return terms_of([words[page.document.path] for page in pages], named, stems_of(locales[0].language))


def _organisation(site: Site, page: Page) -> Iterator[str]:
    """Yield the words of what the organisation behind a page is called."""
    fields = page.fields
    if isinstance(fields, Service | Activity | Article) and fields.organisation is not None:
        shown = site.nearest(fields.organisation, page.locale)
        if shown is not None:
            yield from title_words(shown.title)


def _card(site: Site, page_id: PageId, locale: Locale, locales: Sequence[Locale]) -> Card:
    """Return how a page is shown to readers of a locale: in its own version, else in another of the language."""
    pages = _offered(site, page_id, locales)
    page = next((page for page in pages if page.locale.key == locale.key), pages[0])
    others = [other.key for other in locales if other.key != locale.key]
    here = search_address(locale)
    return _json(
        (
            page.title,
            relative(page.address, here),
            page.fields.summary or "",
            relative(page.drawing, here) if page.drawing else "",
            0 if page.locale.key == locale.key else 1 + others.index(page.locale.key),
        )
    )
