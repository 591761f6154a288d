"""What a build has to make: everything, or what the changes since the published site have spoiled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from brobygger.nouns.document import Document
from brobygger.nouns.output import Subject
from brobygger.nouns.problems import Problem
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Group, Page, Photo, Site
from brobygger.nouns.values import PageId
from brobygger.steps.assemble import Parts, assemble_site, is_shown
from brobygger.steps.views import (
    Rows,
    edition_of,
    index_note,
    page_subjects,
    row_note,
    spoiled_notes,
    spoiled_photos,
    spoiled_texts,
    subjects_of,
)
from brobygger.tools.agenda import have_same_agendas, is_told
from brobygger.tools.countries import countries_of, made_country_pages
from brobygger.tools.news import feed_address, has_news, news_day
from brobygger.whole.library import Entry, Library
from brobygger.whole.memory import Known, KnownPage
from brobygger.whole.pictograms import words_of
from brobygger.whole.pictures import Lead, focuses_of
from brobygger.whole.project import Options
from brobygger.whole.surroundings import Surroundings, records_of

MANY = 100
"""Where more files than this have changed, everything is made again."""


Shelves = dict[PageId, dict[str, str]]
"""The paths of what is published, by page id and locale key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A site, and what is to be made of it.

    `plan` holds what is made by its address; `kept` the pages that stay as they are, `rows` the rows of lists that do,
    and `problems` what is known to be wrong, by path or address; `before` is what a small scope was found from.
    `has_same_addresses` says that every page stands where it stood, `has_same_sitemap` that search engines are told the
    same; then neither needs to be looked at.
    """

    site: Site
    hidden: frozenset[str]
    plan: Mapping[str, Subject]
    kept: Mapping[str, KnownPage]
    rows: Rows
    problems: Mapping[str, tuple[Problem, ...]]
    has_same_addresses: bool
    has_same_sitemap: bool
    before: "Before | None" = None

    @property
    def feeds(self) -> frozenset[str]:
        """Return the keys of the locales that have a feed."""
        addresses = {locale.key: feed_address(locale) for locale in self.site.settings.locales}
        return frozenset(key for key, address in addresses.items() if address in self.plan or address in self.kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The published site, the words of its pages by path, and the ids of all pages that may have changed since."""

    site: Site
    words: Mapping[str, str]
    touched: frozenset[PageId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a scope is found from."""

    surroundings: Surroundings
    library: Library
    photos: Mapping[str, Photo]
    options: Options
    made_from: Mapping[str, bytes]
    leads: Mapping[Lead, Photo] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    drawings: Mapping[str, str] = field(default_factory=dict)


def whole_scope(material: Material) -> Scope:
    """Return all of the site; every file has been loaded."""
    library, entries = material.library, material.library.entries
    readable = [path for path in entries if library.is_readable(path)]
    hidden = frozenset(path for path in readable if not _is_shown(library.documents[path], material.options))
    shown = {path: entries[path] for path in readable}
    site = _site(material, _shelves(shown, hidden, material.surroundings.settings), hidden)
    return Scope(
        site=site,
        hidden=hidden,
        plan=dict(subjects_of(site)),
        kept={},
        rows={},
        problems={path: library.problems(path) for path in entries if library.problems(path)},
        has_same_addresses=False,
        has_same_sitemap=False,
    )


def small_scope(material: Material, known: Known, before: Library, lost: frozenset[str]) -> Scope | None:
    """Return what the changed files spoil, or None where everything has to be made again.

    `before` knows the files as they were, `lost` names published files that are no longer as they were published.
    """
    library = material.library
    changed = _changed(known.files, {path: entry.content for path, entry in library.entries.items()})
    if len(changed) > MANY or not lost <= known.pages.keys():
        return None
    past = [path for path in changed if path in known.files]
    present = [path for path in changed if path in library.entries]
    before.load(past)
    library.load(present)
    if not all(library.is_readable(path) for path in present):
        return None
    were, are = [before.documents[path] for path in past], [library.documents[path] for path in present]
    if _extras(were) != _extras(are):
        return None
    if focuses_of(known.photo_entries) != focuses_of(material.surroundings.photo_entries):
        return None
    both = _both_sites(material, known, before, were, are)
    if not _stand_alike(both) or not _have_same_feeds(both, known):
        return None
    found = _spoiled(both, known, lost, are)
    return replace(found, before=Before(site=both.old, words=before.words, touched=both.touched))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Both:
    """The published site and the new one, which differ in the files `changed` and so in the pages of the ids `touched`.

    `moved` holds what these were and are, by id and locale key, where they differ.
    """

    material: Material
    old: Site
    new: Site
    hidden: frozenset[str]
    changed: frozenset[str]
    touched: frozenset[PageId]
    moved: Mapping[tuple[PageId, str], tuple[Page | None, Page | None]]


def _both_sites(material: Material, known: Known, before: Library, were: list[Document], are: list[Document]) -> _Both:
    library, settings = material.library, material.surroundings.settings
    ids = {document.page_id for document in (*were, *are)}
    touched = ids | {page_id for page_id, group in known.groups.items() if not ids.isdisjoint(group.names)}
    hidden = known.hidden - {document.path for document in were}
    hidden |= {document.path for document in are if not _is_shown(document, material.options)}
    shelves = _shelves(library.entries, hidden, settings)
    is_same = library.entries.keys() == known.files.keys() and hidden == known.hidden
    old_shelves = shelves if is_same else _shelves(before.entries, known.hidden, settings)
    groups = {page_id: group for page_id, group in known.groups.items() if page_id not in touched}
    new = _site(material, shelves, hidden, groups)
    old = _site(replace(material, library=before), old_shelves, known.hidden, known.groups)
    at = ((page_id, locale.key) for page_id in sorted(touched) for locale in settings.locales)
    pairs = {place: (old.page(*place), new.page(*place)) for place in at}
    moved = {place: pair for place, pair in pairs.items() if pair[0] != pair[1]}
    return _Both(
        material=material,
        old=old,
        new=new,
        hidden=hidden,
        changed=frozenset(document.path for document in (*were, *are)),
        touched=frozenset(touched),
        moved=moved,
    )


def _stand_alike(both: _Both) -> bool:
    """Say whether both sites have the same lists, agendas and pages of countries, and no address comes twice."""
    if both.old.folders != both.new.folders:
        return False
    if any(page_id.rpartition("/")[2] == "index" and None in pair for (page_id, _), pair in both.moved.items()):
        return False
    if not both.touched.isdisjoint(countries_of(both.new.settings)) and (
        made_country_pages(both.old) != made_country_pages(both.new)
    ):
        return False
    dated = (page for site in (both.old, both.new) for page in _pages(site, both.touched) if is_told(page))
    if any(dated) and not have_same_agendas(both.old, both.new, both.touched):
        return False
    addresses = [
        address for page in _pages(both.new, both.touched) for address, _ in page_subjects(both.new.settings, page)
    ]
    return len(addresses) == len(set(addresses))


def _have_same_feeds(both: _Both, known: Known) -> bool:
    """Say whether each locale has a feed that had one: every page of a locale leads to it."""
    settings = both.material.surroundings.settings
    were = {locale.key for locale in settings.locales if feed_address(locale) in known.pages}
    begun = {key for (_, key), (_, now) in both.moved.items() if now is not None and news_day(now) is not None}
    left = {key for (_, key), (was, _) in both.moved.items() if was is not None and news_day(was) is not None} - begun
    return (settings.base_url is None or begun <= were) and all(has_news(both.new, key) for key in left & were)


def _spoiled(both: _Both, known: Known, lost: frozenset[str], are: list[Document]) -> Scope:
    """Return what is to be made: pages whose text was edited, that are new or lost, or whose notes are spoiled."""
    assets, library = both.material.surroundings.assets, both.material.library
    edited: set[tuple[str, str]] = {(document.page_id, document.locale) for document in are}
    compared = {("page", *version) for version in _compared(known.made_from, both.material)}
    notes = spoiled_notes(edition_of(both.old, assets, known.rows), edition_of(both.new, assets), both.moved)
    notes |= spoiled_texts(both.old, both.new, [found.path for found in are if found.path in known.files])
    notes.update(index_note(key) for key in _searched_anew(both))
    notes |= spoiled_photos(known.photo_entries, both.material.surroundings.photo_entries)
    was_there = {
        address for page in _pages(both.old, both.touched) for address, _ in page_subjects(both.new.settings, page)
    }
    is_there = {
        address: subject
        for page in _pages(both.new, both.touched)
        for address, subject in page_subjects(both.new.settings, page)
    }
    stays = {address: page for address, page in known.pages.items() if address not in was_there}
    wanted = {address: page.subject for address, page in stays.items()} | is_there
    spoiled = {address for address, page in known.pages.items() if not notes.isdisjoint(page.notes)} | lost
    spoiled |= {address for address, page in known.pages.items() if page.subject in compared}
    plan = {
        address: subject
        for address, subject in wanted.items()
        if address in spoiled
        or (address in is_there and (_is_new(address, subject, known) or (subject[1], subject[2]) in edited))
    }
    gone = both.changed | plan.keys() | (was_there - is_there.keys())
    problems = {at: found for at, found in known.problems.items() if at not in gone}
    problems.update((document.path, library.problems(document.path)) for document in are)
    return Scope(
        site=both.new,
        hidden=both.hidden,
        plan=plan,
        kept={address: known.pages[address] for address in wanted if address not in plan},
        rows={(key, path): row for (key, path), row in known.rows.items() if row_note(key, path) not in notes},
        problems=problems,
        has_same_addresses=was_there == is_there.keys(),
        has_same_sitemap=all(_as_told(was) == _as_told(now) for was, now in both.moved.values()),
    )


def _searched_anew(both: _Both) -> set[str]:
    """Return the keys of the locales whose readers may find other pages, or find them by other words."""
    locales = both.material.surroundings.settings.locales
    pages = (*_pages(both.old, both.touched), *_pages(both.new, both.touched))
    languages = {page.locale.language for page in pages}
    return {locale.key for locale in locales if locale.language in languages}


def _compared(before: Mapping[str, bytes], material: Material) -> set[tuple[str, str]]:
    """Return the id and locale key of each version of which somebody has said anew what it was made from."""
    if before == material.made_from:
        return set()
    old, new = records_of(before)[0], material.surroundings.made_from
    return {
        (page_id, key)
        for key in old.keys() | new.keys()
        for page_id in old.get(key, {}).keys() | new.get(key, {}).keys()
        if old.get(key, {}).get(page_id) != new.get(key, {}).get(page_id)
    }


def _is_new(address: str, subject: Subject, known: Known) -> bool:
    return address not in known.pages or known.pages[address].subject != subject


def _changed(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))


def _is_shown(document: Document, options: Options) -> bool:
    return options.with_drafts or is_shown(document.fields, options.today)


def _site(
    material: Material, shelves: Shelves, hidden: frozenset[str], groups: Mapping[PageId, Group] | None = None
) -> Site:
    surroundings, library, entries = material.surroundings, material.library, material.library.entries
    unread = [] if groups is not None else [path for path in entries if not library.is_readable(path)]
    return assemble_site(
        Parts(
            settings=surroundings.settings,
            documents=library.documents,
            bodies=library.bodies,
            sources=library.sources,
            traces=library.traces,
            shown=shelves,
            helplines=surroundings.contacts.helplines,
            are_helplines_known=surroundings.contacts.is_readable,
            photos=material.photos,
            leads=material.leads,
            pictures=material.pictures,
            photo_entries=surroundings.photo_entries,
            pictograms=surroundings.pictograms,
            drawings=material.drawings,
            today=material.options.today,
            unreadable=frozenset(entries[path].page_id for path in unread),
            drafts=frozenset(entries[path].page_id for path in hidden),
            groups=groups or {},
            made_from=surroundings.made_from,
            glossary=surroundings.glossary,
            wordbook_names=surroundings.wordbook_names,
            sayings=surroundings.sayings,
            say_names=surroundings.say_names,
            redirects=surroundings.redirects.entries,
        )
    )


def _shelves(entries: Mapping[str, Entry], hidden: frozenset[str], settings: Settings) -> Shelves:
    """Return the paths of what is published by page id and locale, in the order of ids and of the site's locales."""
    order = {locale.key: index for index, locale in enumerate(settings.locales)}
    shelves: Shelves = {}
    shown = (entry for entry in entries.values() if entry.path not in hidden)
    for entry in sorted(shown, key=lambda entry: (entry.page_id, order[entry.locale])):
        shelves.setdefault(entry.page_id, {})[entry.locale] = entry.path
    return shelves


def _extras(documents: list[Document]) -> set[tuple[object, ...]]:
    """Return the pictures and old addresses that documents name: each of them makes files of its own."""
    found: set[tuple[object, ...]] = {("text", file) for document in documents for file in document.pictures}
    for document in documents:
        image = document.fields.image
        if image is not None:
            found.add(("lead", image.file, image.focus))
        found.update(("pictogram", word) for word in words_of(document))
        found.update((document.path, alias) for alias in document.fields.aliases or ())
    return found


def _pages(site: Site, page_ids: Iterable[PageId]) -> Iterable[Page]:
    return (page for page_id in page_ids for page in site.versions.get(page_id, {}).values())


def _as_told(page: Page | None) -> object:
    """Return what the sitemap says of a page."""
    return page and (page.address, page.has_ended, page.fields.draft, page.fields.changed_on, page.base)
