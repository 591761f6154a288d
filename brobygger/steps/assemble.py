"""Put documents in their places: versions beside each other, facts inherited, addresses given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from brobygger.nouns.document import Body, Document, Unreadable
from brobygger.nouns.model import Activity, Article, Helpline, Organisation, PageFields, Service
from brobygger.nouns.problems import Problem, Related, error
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Photo, Site
from brobygger.nouns.values import PageId, PartialDate
from brobygger.tools.inheritance import conflicts, counterpart, inherit
from brobygger.tools.lookup import base_of, original_of
from brobygger.tools.urls import slugify

FROM_ORGANISATION = ("contact", "places", "opening_hours", "country", "valid_until")
"""What a service, an activity or an article takes from its organisation unless it has its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a site is put together from."""

    settings: Settings
    documents: tuple[Document | Unreadable, ...]
    helplines: Mapping[str, Helpline]
    photos: Mapping[str, Photo]
    today: date
    are_helplines_known: bool = True
    with_drafts: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """The site, and the facts that contradict one another."""

    site: Site
    problems: tuple[Problem, ...]


def assemble_site(parts: Parts) -> Assembled:
    """Return the site that the documents make up; the order of the documents does not matter."""
    settings = parts.settings
    order = {locale.key: index for index, locale in enumerate(settings.locales)}
    read = [document for document in parts.documents if isinstance(document, Document)]
    hidden = {document.path for document in read if not _is_shown(document, parts)}
    shown = sorted(
        (document for document in read if document.path not in hidden),
        key=lambda document: (document.page_id, order[document.locale]),
    )
    by_id: dict[PageId, dict[str, Document]] = {}
    for document in shown:
        by_id.setdefault(document.page_id, {})[document.locale] = document
    bases, problems = _bases(by_id, settings)
    fields, faults = _inherited(by_id, bases, settings)
    problems.extend(faults)
    folders = _folder_addresses(by_id, settings)
    versions: dict[PageId, dict[str, Page]] = {}
    for page_id, documents in by_id.items():
        versions[page_id] = {
            key: Page(
                document=document,
                fields=fields[page_id][key],
                locale=settings.locale(key),
                address=_address(document, folders),
                base=bases[page_id][key],
                heading_ids=heading_ids(document.body),
                has_ended=has_ended(fields[page_id][key].valid_until, parts.today),
                is_sensitive=any(version.fields.sensitive for version in documents.values()),
                is_out_of_date=is_due(fields[page_id][key], parts.today),
            )
            for key, document in documents.items()
        }
    site = Site(
        settings=settings,
        versions=versions,
        folders={
            (key, path): Folder(
                path=path,
                locale=settings.locale(key),
                address=address,
                page=versions.get(_index_id(path), {}).get(key),
            )
            for (key, path), address in folders.items()
        },
        unreadable=frozenset(item.page_id for item in parts.documents if isinstance(item, Unreadable)),
        drafts=frozenset(document.page_id for document in read if document.path in hidden),
        helplines=parts.helplines,
        are_helplines_known=parts.are_helplines_known,
        photos=parts.photos,
    )
    return Assembled(site, tuple(problems))


def has_ended(valid_until: PartialDate | None, today: date) -> bool:
    """Say whether the last day of an offer has passed."""
    return valid_until is not None and valid_until.last_day < today


def is_due(fields: PageFields, today: date) -> bool:
    """Say whether the months between two checks have passed since somebody checked the page."""
    if fields.checked_on is None or fields.check_every is None or fields.check_every < 1:
        return False
    last = fields.checked_on.last_day
    months = last.month - 1 + fields.check_every
    year, month = last.year + months // 12, months % 12 + 1
    if year > date.max.year:
        return False
    due = PartialDate(year, month).last_day
    return (due if due.day < last.day else due.replace(day=last.day)) < today


def heading_ids(body: Body) -> tuple[str | None, ...]:
    """Return an id for each section: the written one, else one made of the words, each once on the page."""
    taken = {section.heading.written_id for section in body if section.heading and section.heading.written_id}
    found: list[str | None] = []
    for number, section in enumerate(body):
        if section.heading is None:
            found.append(None)
            continue
        wanted = section.heading.written_id
        if wanted is None:
            stem = slugify(section.heading.text) or f"section-{number}"
            wanted, count = stem, 2
            while wanted in taken:
                wanted, count = f"{stem}-{count}", count + 1
            taken.add(wanted)
        found.append(wanted)
    return tuple(found)


def _is_shown(document: Document, parts: Parts) -> bool:
    fields = document.fields
    if parts.with_drafts:
        return True
    begins = fields.valid_from
    return not fields.draft and (
        begins is None or PartialDate(begins.year, begins.month or 1, begins.day or 1).last_day <= parts.today
    )


Bases = dict[PageId, dict[str, str | None]]


def _bases(by_id: Mapping[PageId, Mapping[str, Document]], settings: Settings) -> tuple[Bases, list[Problem]]:
    """Return which version each one was made from, and the pages that call two versions the original."""
    bases: Bases = {}
    problems: list[Problem] = []
    for page_id, versions in by_id.items():
        marked = [document for document in versions.values() if document.fields.original]
        if len(marked) > 1:
            first = Related(code="other-place", position=marked[0].position("original"))
            problems.extend(
                error("original-twice", document.position("original"), hint="one", related=(first,))
                for document in marked[1:]
            )
        original = original_of(versions, settings, _organisation_country(versions, by_id))
        bases[page_id] = {key: base_of(settings.locale(key), versions, original or key) for key in versions}
    return bases, problems


def _organisation_country(
    versions: Mapping[str, Document], by_id: Mapping[PageId, Mapping[str, Document]]
) -> str | None:
    for document in versions.values():
        organisation = getattr(document.fields, "organisation", None)
        for version in by_id.get(organisation, {}).values() if organisation else ():
            if version.fields.country:
                return version.fields.country
    return None


Inherited = dict[PageId, dict[str, PageFields]]


def _inherited(
    by_id: Mapping[PageId, Mapping[str, Document]], bases: Bases, settings: Settings
) -> tuple[Inherited, list[Problem]]:
    """Return each version's fields with the facts of its base and then of its organisation."""
    problems: list[Problem] = []
    fields: Inherited = {}
    for page_id, versions in by_id.items():
        done: dict[str, PageFields] = {}
        # The original first, then the standard versions, then the plain ones made from those.
        for key in sorted(versions, key=lambda key: (bases[page_id][key] is not None, settings.locale(key).is_plain)):
            base = bases[page_id][key]
            own = versions[key].fields
            if base is None or base not in done:
                done[key] = own
                continue
            problems.extend(_fact_problems(versions[key], done[base], list(_made_from(key, versions, bases[page_id]))))
            done[key] = inherit(own, done[base])
        fields[page_id] = {key: done[key] for key in versions}
    for page_id, done in fields.items():
        fields[page_id] = {key: _with_organisation(own, key, fields, settings) for key, own in done.items()}
    return fields, problems


def _made_from(key: str, versions: Mapping[str, Document], bases: Mapping[str, str | None]) -> Iterator[Document]:
    """Yield the version that one was made from, then what that was made from, up to the original."""
    base = bases[key]
    while base is not None:
        yield versions[base]
        base = bases[base]


def _fact_problems(document: Document, base: PageFields, ancestors: list[Document]) -> Iterator[Problem]:
    for name in conflicts(document.fields, base):
        there = [
            ancestor.position(said)
            for ancestor in ancestors
            if (said := counterpart(name, document.fields, ancestor.fields)) in dict(ancestor.places)
        ]
        yield error(
            "fact-differs",
            document.position(name),
            hint="remove",
            related=tuple(Related(code="fact-base", position=place) for place in there[:1]),
            field=name,
        )


def _with_organisation(own: PageFields, key: str, fields: Inherited, settings: Settings) -> PageFields:
    if not isinstance(own, Service | Activity | Article) or own.organisation is None:
        return own
    versions = fields.get(own.organisation, {})
    organisation = versions.get(key) or next((versions[k.key] for k in settings.locales if k.key in versions), None)
    if not isinstance(organisation, Organisation):
        return own
    taken = {name: getattr(organisation, name) for name in FROM_ORGANISATION if getattr(own, name) is None}
    if key not in versions and taken:
        # Texts of another language do not come along: an empty record takes the facts alone.
        facts = inherit(Organisation(), organisation)
        taken = {name: getattr(facts, name) for name in taken}
    return replace(own, **taken)


def _index_id(folder: str) -> PageId:
    return PageId(f"{folder}/index" if folder else "index")


def _folder_addresses(by_id: Mapping[PageId, Mapping[str, Document]], settings: Settings) -> dict[tuple[str, str], str]:
    """Return the address of each folder's list in each locale; the slug of its index page names the folder."""
    paths = {""}
    for page_id in by_id:
        folder = page_id.rpartition("/")[0]
        while folder:
            paths.add(folder)
            folder = folder.rpartition("/")[0]
    addresses: dict[tuple[str, str], str] = {}
    for locale in settings.locales:
        for path in sorted(paths):
            parent, _, name = path.rpartition("/")
            index = by_id.get(_index_id(path), {}).get(locale.key)
            if path == "":
                addresses[locale.key, path] = f"{locale.address}/"
            else:
                addresses[locale.key, path] = f"{addresses[locale.key, parent]}{_slug(index, name)}/"
    return {(key, path): f"{address}index.html" for (key, path), address in addresses.items()}


def _address(document: Document, folders: Mapping[tuple[str, str], str]) -> str:
    folder, _, name = document.page_id.rpartition("/")
    index = folders[document.locale, folder]
    if name == "index":
        return index
    return f"{index.removesuffix('index.html')}{_slug(document, name)}.html"


def _slug(document: Document | None, name: str) -> str:
    if document is None:
        return name
    return document.fields.slug or slugify(document.fields.title or "") or name
