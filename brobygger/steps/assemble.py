"""Put documents in their places: versions beside each other, facts inherited, addresses given.

Every page is put together when somebody first asks for it, from its own document and those that it takes facts from: a
build that makes one page again loads few of the others.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from brobygger.nouns.document import Body, Document
from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Activity, Article, Helpline, Organisation, PageFields, PhotoEntry, Service, Topic
from brobygger.nouns.pictograms import Dictionary
from brobygger.nouns.redirects import Redirect
from brobygger.nouns.say import Sayings, SayPage
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Group, MadeFrom, Page, Photo, Site
from brobygger.nouns.values import PageId, PartialDate
from brobygger.nouns.wordbook import Wordbook
from brobygger.nouns.words import Glossary
from brobygger.tools.heading_ids import shared_ids
from brobygger.tools.inheritance import inherit
from brobygger.tools.lookup import base_of, original_of
from brobygger.tools.public_holidays import last_known, public_holidays
from brobygger.tools.urls import slugify
from brobygger.tools.wordbooks import languages_of, wordbook_of

FROM_ORGANISATION = ("contact", "places", "opening_hours", "country", "valid_until")
"""What a service, an activity or an article takes from its organisation unless it has its own."""

LONGEST_SLUG = 80
"""Letters of an address that is made of a word of the interface."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a site is put together from.

    `documents`, `bodies`, `sources` and `traces` are found by the path of their file, and may be loaded when somebody
    asks for them; `shown` holds the paths of what is published, by page id and locale key, both in order. `groups` is
    what is known of pages already; of others it is worked out. `wordbook_names` has by locale key what a dictionary is
    called in short, `say_names` what the page with things to say is called.
    """

    settings: Settings
    documents: Mapping[str, Document]
    bodies: Mapping[str, Body]
    sources: Mapping[str, str]
    traces: Mapping[str, str]
    shown: Mapping[PageId, Mapping[str, str]]
    helplines: Mapping[str, Helpline]
    photos: Mapping[str, Photo]
    today: date
    leads: Mapping[tuple[str, int, int], Photo] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    photo_entries: Mapping[str, PhotoEntry] = field(default_factory=dict)
    pictograms: Dictionary = field(default_factory=lambda: Dictionary({}))
    drawings: Mapping[str, str] = field(default_factory=dict)
    unreadable: frozenset[PageId] = frozenset()
    drafts: frozenset[PageId] = frozenset()
    groups: Mapping[PageId, Group] = field(default_factory=dict)
    are_helplines_known: bool = True
    made_from: Mapping[str, Mapping[PageId, MadeFrom]] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    wordbook_names: Mapping[str, str] = field(default_factory=dict)
    sayings: Sayings = field(default_factory=Sayings)
    say_names: Mapping[str, str] = field(default_factory=dict)
    redirects: Mapping[str, Redirect] = field(default_factory=dict)


def assemble_site(parts: Parts) -> Site:
    """Return the site that the documents make up; the order of the documents does not matter."""
    pages = _Pages(parts)
    return Site(
        settings=parts.settings,
        versions=LazyMapping(parts.shown, pages.versions),
        groups=LazyMapping(parts.shown, pages.group),
        bodies=parts.bodies,
        sources=parts.sources,
        traces=parts.traces,
        folders=pages.folders,
        members=_members(parts.shown),
        unreadable=parts.unreadable,
        drafts=parts.drafts,
        helplines=parts.helplines,
        are_helplines_known=parts.are_helplines_known,
        photos=parts.photos,
        leads=parts.leads,
        pictures=parts.pictures,
        photo_entries=parts.photo_entries,
        pictograms=parts.pictograms,
        drawings=parts.drawings,
        made_from=parts.made_from,
        glossary=parts.glossary,
        wordbooks=_wordbooks(parts),
        sayings=parts.sayings,
        say_pages=_say_pages(parts),
        holidays=LazyMapping(
            frozenset(country.code for country in parts.settings.countries),
            lambda code: public_holidays(code, parts.today),
        ),
        holidays_until=last_known(parts.today),
        today=parts.today,
        redirects=parts.redirects,
    )


def is_shown(fields: PageFields, today: date) -> bool:
    """Say whether a page is published: it is no draft, and its first day has come."""
    begins = fields.valid_from
    return not fields.draft and (begins is None or begins.first_day <= today)


def has_ended(valid_until: PartialDate | None, today: date) -> bool:
    """Say whether the last day of an offer has passed."""
    return valid_until is not None and valid_until.last_day < today


def is_due(fields: PageFields, today: date) -> bool:
    """Say whether the months between two checks have passed since somebody checked the page."""
    day = review_day(fields)
    return day is not None and day < today


def review_day(fields: PageFields) -> date | None:
    """Return the last day before a page should be checked again, where somebody has said how often."""
    if fields.checked_on is None or fields.check_every is None or fields.check_every < 1:
        return None
    last = fields.checked_on.last_day
    months = last.month - 1 + fields.check_every
    year, month = last.year + months // 12, months % 12 + 1
    if year > date.max.year:
        return None
    due = PartialDate(year, month).last_day
    return due if due.day < last.day else due.replace(day=last.day)


class _Pages:
    """Puts pages together, one at a time."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._facts: dict[tuple[PageId, str], PageFields] = {}
        self._groups: dict[PageId, Group] = dict(parts.groups)
        self.folders = self._folders()

    def versions(self, page_id: PageId) -> Mapping[str, Page]:
        """Return the versions of a page by locale key."""
        return LazyMapping(self._parts.shown[page_id], lambda key: self._page(page_id, key))

    def _page(self, page_id: PageId, key: str) -> Page:
        settings, today = self._parts.settings, self._parts.today
        document = self._document(page_id, key)
        group = self.group(page_id)
        fields = self._with_organisation(self._with_facts(page_id, key), key)
        country = settings.country(fields.country)
        return Page(
            document=document,
            fields=fields,
            locale=settings.locale(key),
            address=self._address(document),
            base=self._base(page_id, key),
            heading_ids=self._heading_ids(page_id, key),
            has_ended=has_ended(fields.valid_until, today),
            is_sensitive=group.is_sensitive,
            is_out_of_date=is_due(fields, today),
            review_day=review_day(fields),
            time_zone=country.time_zone if country else None,
            drawing=self._parts.drawings.get(fields.picture) if fields.picture else None,
        )

    def _document(self, page_id: PageId, key: str) -> Document:
        return self._parts.documents[self._parts.shown[page_id][key]]

    def _documents(self, page_id: PageId) -> dict[str, Document]:
        return {key: self._document(page_id, key) for key in self._parts.shown.get(page_id, {})}

    # --- What the versions share ---

    def group(self, page_id: PageId) -> Group:
        """Return what the versions of a page share."""
        if page_id not in self._groups:
            documents = self._documents(page_id)
            fields = [document.fields for document in documents.values()]
            named = (own.organisation for own in fields if isinstance(own, Service | Activity | Article))
            organisations = tuple(dict.fromkeys(organisation for organisation in named if organisation))
            articles = (article for own in fields if isinstance(own, Topic) for article in own.articles or ())
            country = next(self._countries(organisations), None)
            original = original_of(documents, self._parts.settings, country)
            self._groups[page_id] = Group(
                original=original or next(iter(documents)),
                is_sensitive=any(own.sensitive for own in fields),
                names=(*organisations, *dict.fromkeys(articles)),
            )
        return self._groups[page_id]

    def _countries(self, organisations: Iterable[PageId]) -> Iterator[str]:
        for organisation in organisations:
            for document in self._documents(organisation).values():
                if document.fields.country:
                    yield document.fields.country

    def _base(self, page_id: PageId, key: str) -> str | None:
        return base_of(self._parts.settings.locale(key), self._parts.shown[page_id], self.group(page_id).original)

    def _heading_ids(self, page_id: PageId, key: str) -> tuple[str | None, ...]:
        own, base = self._document(page_id, key).headings, self._base(page_id, key)
        if base is None:
            return tuple(heading.id if heading else None for heading in own)
        return shared_ids(own, self._document(page_id, base).headings, self._heading_ids(page_id, base))

    # --- Facts ---

    def _with_facts(self, page_id: PageId, key: str) -> PageFields:
        """Return a version's fields with the facts of the version that it was made from."""
        at = page_id, key
        if at not in self._facts:
            own, base = self._document(page_id, key).fields, self._base(page_id, key)
            self._facts[at] = own if base is None else inherit(own, self._with_facts(page_id, base))
        return self._facts[at]

    def _with_organisation(self, own: PageFields, key: str) -> PageFields:
        """Return a version's fields with what it takes from its organisation."""
        if not isinstance(own, Service | Activity | Article) or own.organisation is None:
            return own
        versions = self._parts.shown.get(own.organisation, {})
        if not versions:
            return own
        found = key if key in versions else next(iter(versions))
        organisation = self._with_facts(own.organisation, found)
        if not isinstance(organisation, Organisation):
            return own
        taken = {name: getattr(organisation, name) for name in FROM_ORGANISATION if getattr(own, name) is None}
        if found != key and taken:
            # Texts of another language do not come along: an empty record takes the facts alone.
            facts = inherit(Organisation(), organisation)
            taken = {name: getattr(facts, name) for name in taken}
        return replace(own, **taken)

    # --- Addresses ---

    def _folders(self) -> dict[tuple[str, str], Folder]:
        """Return each folder's list in each locale; the slug of its index page names the folder."""
        paths = {""}
        for page_id in self._parts.shown:
            folder = page_id.rpartition("/")[0]
            while folder not in paths:
                paths.add(folder)
                folder = folder.rpartition("/")[0]
        folders: dict[tuple[str, str], Folder] = {}
        for locale in self._parts.settings.locales:
            for path in sorted(paths):
                parent = folders.get((locale.key, path.rpartition("/")[0]))
                folders[locale.key, path] = self._folder(path, locale, parent)
        return folders

    def _folder(self, path: str, locale: Locale, parent: Folder | None) -> Folder:
        index = PageId(f"{path}/index" if path else "index")
        if parent is None or not path:
            address = locale.address
        else:
            has_index = locale.key in self._parts.shown.get(index, {})
            document = self._document(index, locale.key) if has_index else None
            address = parent.address.removesuffix("/index.html") + f"/{_slug(document, path.rpartition('/')[2])}"
        return Folder(path=path, locale=locale, address=f"{address}/index.html", index=index)

    def _address(self, document: Document) -> str:
        folder, _, name = document.page_id.rpartition("/")
        index = self.folders[document.locale, folder].address
        if name == "index":
            return index
        return f"{index.removesuffix('index.html')}{_slug(document, name)}.html"


def _wordbooks(parts: Parts) -> Mapping[str, Wordbook]:
    """Return the dictionary of each locale whose language has words."""
    languages, locales = languages_of(parts.glossary), parts.settings.locales
    readers = {locale.key: locale for locale in locales if locale.language in languages}
    names = parts.wordbook_names
    return LazyMapping(readers, lambda key: wordbook_of(parts.glossary, readers[key], names.get(key, ""), locales))


def _say_pages(parts: Parts) -> Mapping[str, SayPage]:
    """Return the page with things to say of each locale whose language has some."""
    found = {}
    for locale in parts.settings.locales:
        if locale.language in parts.sayings.languages:
            name = parts.say_names.get(locale.key, "")
            slug = slugify(name, LONGEST_SLUG) or "say-it"
            found[locale.key] = SayPage(name=name, address=f"{locale.address}/{slug}.html")
    return found


def _slug(document: Document | None, name: str) -> str:
    if document is None:
        return name
    return document.fields.slug or slugify(document.fields.title or "") or name


def _members(page_ids: Iterable[PageId]) -> dict[str, tuple[PageId, ...]]:
    """Return the ids in each folder's list: its pages, and for each folder in it the page that titles that one."""
    members: dict[str, list[PageId]] = {}
    for page_id in page_ids:
        folder, _, name = page_id.rpartition("/")
        if name != "index":
            members.setdefault(folder, []).append(page_id)
        elif folder:
            members.setdefault(folder.rpartition("/")[0], []).append(page_id)
    return {folder: tuple(found) for folder, found in members.items()}
