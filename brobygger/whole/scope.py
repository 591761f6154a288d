"""What a build has to make: everything, or what the changes since the published site have spoiled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brobygger.nouns.document import Document
from brobygger.nouns.output import Subject
from brobygger.nouns.problems import Problem
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Group, Page, Photo, Site
from brobygger.nouns.values import PageId
from brobygger.steps.assemble import Parts, assemble_site, is_shown
from brobygger.steps.views import Rows, edition_of, page_subjects, row_note, spoiled_notes, subjects_of
from brobygger.whole.library import Entry, Library
from brobygger.whole.memory import Known, KnownPage
from brobygger.whole.project import Options
from brobygger.whole.surroundings import Surroundings

MANY = 100
"""Where more files than this have changed, everything is made again."""


Shelves = dict[PageId, dict[str, str]]
"""The paths of what is published, by page id and locale key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A site, and what is to be made of it.

    `plan` holds what is made by its address; `kept` the pages that stay as they are, `rows` the rows of lists that do,
    and `problems` what is known to be wrong, by path or address. `has_same_addresses` says that every page stands where
    it stood, `has_same_sitemap` that search engines are told the same; then neither needs to be looked at.
    """

    site: Site
    hidden: frozenset[str]
    plan: Mapping[str, Subject]
    kept: Mapping[str, KnownPage]
    rows: Rows
    problems: Mapping[str, tuple[Problem, ...]]
    has_same_addresses: bool
    has_same_sitemap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a scope is found from."""

    surroundings: Surroundings
    library: Library
    photos: Mapping[str, Photo]
    options: Options


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
    library, entries = material.library, material.library.entries
    changed = _changed(known.files, {path: entry.content for path, entry in entries.items()})
    if len(changed) > MANY or not lost <= known.pages.keys():
        return None
    present = [path for path in changed if path in entries]
    past = [path for path in changed if path in known.files]
    library.load(present)
    before.load(past)
    if not all(library.is_readable(path) for path in present):
        return None
    if not _have_same_extras([before.documents[path] for path in past], [library.documents[path] for path in present]):
        return None
    hidden = (known.hidden - set(past)) | {
        path for path in present if not _is_shown(library.documents[path], material.options)
    }
    shelves = _shelves(entries, hidden, material.surroundings.settings)
    is_same = entries.keys() == known.files.keys() and hidden == known.hidden
    old_shelves = shelves if is_same else _shelves(before.entries, known.hidden, material.surroundings.settings)
    ids = {before.documents[path].page_id for path in past} | {library.documents[path].page_id for path in present}
    touched = ids | {page_id for page_id, group in known.groups.items() if not ids.isdisjoint(group.organisations)}
    groups = {page_id: group for page_id, group in known.groups.items() if page_id not in touched}
    new = _site(material, shelves, hidden, groups)
    old = _old_site(material, old_shelves, known, before)
    if new.folders != old.folders:
        return None
    moved = {
        (page_id, locale.key): (was, now)
        for page_id in sorted(touched)
        for locale in new.settings.locales
        if (was := old.page(page_id, locale.key)) != (now := new.page(page_id, locale.key))
    }
    if any(page_id.rpartition("/")[2] == "index" and None in pair for (page_id, _), pair in moved.items()):
        return None  # a folder gets a page of its own, or loses it
    assets = material.surroundings.assets
    notes = spoiled_notes(edition_of(old, assets, known.rows), edition_of(new, assets), moved)
    was_there = {address for page in _pages(old, touched) for address, _ in page_subjects(page)}
    is_there = {address: subject for page in _pages(new, touched) for address, subject in page_subjects(page)}
    edited = {(entries[path].page_id, entries[path].locale) for path in present}
    plan = {
        address: page.subject
        for address, page in known.pages.items()
        if address not in was_there and (address in lost or not notes.isdisjoint(page.notes))
    }
    for address, subject in is_there.items():
        page = known.pages.get(address)
        if (
            page is None
            or page.subject != subject
            or (subject[1], subject[2]) in edited
            or address in lost
            or not notes.isdisjoint(page.notes)
        ):
            plan[address] = subject
    kept = {
        address: page
        for address, page in known.pages.items()
        if address not in plan and (address not in was_there or address in is_there)
    }
    gone = {*changed, *plan, *(was_there - is_there.keys())}
    problems = {at: found for at, found in known.problems.items() if at not in gone}
    problems.update((path, library.problems(path)) for path in present if library.problems(path))
    return Scope(
        site=new,
        hidden=hidden,
        plan=plan,
        kept=kept,
        rows={(key, path): row for (key, path), row in known.rows.items() if row_note(key, path) not in notes},
        problems=problems,
        has_same_addresses=was_there == is_there.keys(),
        has_same_sitemap=all(_as_told(was) == _as_told(now) for was, now in moved.values()),
    )


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
            shown=shelves,
            helplines=surroundings.contacts.helplines,
            are_helplines_known=surroundings.contacts.is_readable,
            photos=material.photos,
            today=material.options.today,
            unreadable=frozenset(entries[path].page_id for path in unread),
            drafts=frozenset(entries[path].page_id for path in hidden),
            groups=groups or {},
        )
    )


def _old_site(material: Material, shelves: Shelves, known: Known, before: Library) -> Site:
    surroundings = material.surroundings
    return assemble_site(
        Parts(
            settings=surroundings.settings,
            documents=before.documents,
            bodies=before.bodies,
            shown=shelves,
            helplines=surroundings.contacts.helplines,
            photos=known.photos,
            today=material.options.today,
            groups=known.groups,
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


def _have_same_extras(old: list[Document], new: list[Document]) -> bool:
    """Say whether documents name the same pictures and old addresses, each of which makes files of its own."""

    def extras(documents: list[Document]) -> set[str]:
        pictures = {file for document in documents for file in document.pictures}
        images = {document.fields.image.file or "" for document in documents if document.fields.image}
        return pictures | images | {f"{d.path} {alias}" for d in documents for alias in d.fields.aliases or ()}

    return extras(old) == extras(new)


def _pages(site: Site, page_ids: Iterable[PageId]) -> Iterable[Page]:
    return (page for page_id in page_ids for page in site.versions.get(page_id, {}).values())


def _as_told(page: Page | None) -> object:
    """Return what the sitemap says of a page."""
    return page and (page.address, page.has_ended, page.fields.draft, page.fields.changed_on, page.base)
