"""A site: pages in their places, every version beside the others."""

from collections.abc import Iterator, Mapping
from datetime import date

from brobygger.nouns.document import Body, Document
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import Helpline, PageFields, PhotoEntry
from brobygger.nouns.pictograms import Dictionary
from brobygger.nouns.record import record
from brobygger.nouns.redirects import Redirect
from brobygger.nouns.say import Sayings, SayPage
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import PageId, TimeZone
from brobygger.nouns.wordbook import Wordbook
from brobygger.nouns.words import Glossary


@record
class Page:
    """A document with its place in the site and with the facts that it inherits.

    `is_sensitive` holds for every version as soon as one of them says so: a forgotten line must not put a reader at
    risk. `address` is the path of its file from the site's root, `drawing` that of its pictogram; `base` is the key of
    the locale whose version this one was made from; `heading_ids` has an id for each section of the text with a heading
    and None for one without. `review_day` is the last day before somebody should check the page again, `time_zone` that
    of its country.
    """

    document: Document
    fields: PageFields
    locale: Locale
    address: str
    base: str | None
    heading_ids: tuple[str | None, ...]
    has_ended: bool
    is_sensitive: bool
    is_out_of_date: bool
    review_day: date | None
    time_zone: TimeZone | None
    drawing: str | None

    @property
    def page_id(self) -> PageId:
        """Return the path that all versions of the page share."""
        return self.document.page_id

    @property
    def title(self) -> str:
        """Return the title; a page without one is reported, and called by its id until then."""
        return self.fields.title or self.page_id.rpartition("/")[2]

    @property
    def menu_title(self) -> str:
        """Return the short title where there is one."""
        return self.fields.menu or self.title

    @property
    def old_addresses(self) -> tuple[str, ...]:
        """Return the addresses that the page had before, in the order of its field `aliases`."""
        return tuple(alias.lstrip("/") for alias in self.document.fields.aliases or ())

    @property
    def anchors(self) -> frozenset[str]:
        """Return the ids that a link may lead to."""
        return frozenset(anchor for anchor in self.heading_ids if anchor)


@record
class Group:
    """What all versions of a page share: the locale of the original, and the pages that they name in their fields.

    `names` are the organisations behind a page, or the articles of a topic.
    """

    original: str
    is_sensitive: bool
    names: tuple[PageId, ...]


@record
class MadeFrom:
    """What a person had before them who made or confirmed a version: the locale key and the passages of its base."""

    base: str
    marks: frozenset[str]


@record
class Folder:
    """A folder of pages in one locale, and the address of its list; `index` is the id of the page that titles it."""

    path: str
    locale: Locale
    address: str
    index: PageId


@record
class PhotoForm:
    """A photo in one form (`image/avif`): the address of each variant and its width in pixels, the narrowest first."""

    type: str
    variants: tuple[tuple[str, int], ...]


@record
class Photo:
    """A picture as it is published: the address of what every browser knows, and what better ones may choose from.

    `width` and `height` are those of the largest variant, in pixels; `ground` is the number of the colour that stands
    in its place until it is there.
    """

    address: str
    width: int
    height: int
    ground: int = 0
    forms: tuple[PhotoForm, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """Return the addresses of all its files."""
        return frozenset((self.address, *(address for form in self.forms for address, _ in form.variants)))


@record
class Site:
    """Every page of every locale.

    `versions` holds for each page id its pages by locale key, in the order of the locales; `groups` what the versions
    of a page share; `bodies` the texts by the path of their file, `sources` the files as they were written, `traces`
    what the figures in them leave (tools/traces.py); `folders` the lists by locale key and folder;
    `members` the ids of the pages that a folder's list shows, by the folder's path; `unreadable` the ids of pages
    whose file exists but could not be read; `drafts` the ids of pages that are not published yet; `photos` the pictures
    by their path from the root, `leads` those that stand at the head of a page by path and focus, `pictures` the names
    of all files that are pictures, also of those that no page shows; `photo_entries` what photos.yaml says of pictures,
    by their path; `pictograms` the dictionary, `drawings` the
    addresses of drawings by the words that pages use. `are_helplines_known` is false where contacts.yaml
    could not be read: then nothing that names a helpline is called wrong. `made_from` holds what versions were made
    from, by locale key and page id; `glossary` the words that pages explain, `wordbooks` the
    dictionaries made of them by locale key, of each locale whose language has words; `sayings` what readers may say,
    `say_pages` the page that shows it by locale key, of each locale whose language has some. `holidays` are the public
    holidays of this year and the next by the code of a country, none where nobody knows them; `holidays_until` is the
    last day of that time. `today` is the day of the build: views hold what it makes of a page, never the day itself.
    `redirects` says of old addresses what became of them.
    """

    settings: Settings
    versions: Mapping[PageId, Mapping[str, Page]]
    groups: Mapping[PageId, Group]
    bodies: Mapping[str, Body]
    sources: Mapping[str, str]
    traces: Mapping[str, str]
    folders: Mapping[tuple[str, str], Folder]
    members: Mapping[str, tuple[PageId, ...]]
    unreadable: frozenset[PageId]
    drafts: frozenset[PageId]
    helplines: Mapping[str, Helpline]
    are_helplines_known: bool
    photos: Mapping[str, Photo]
    leads: Mapping[tuple[str, int, int], Photo]
    pictures: frozenset[str]
    photo_entries: Mapping[str, PhotoEntry]
    pictograms: Dictionary
    drawings: Mapping[str, str]
    made_from: Mapping[str, Mapping[PageId, MadeFrom]]
    glossary: Glossary
    wordbooks: Mapping[str, Wordbook]
    sayings: Sayings
    say_pages: Mapping[str, SayPage]
    holidays: Mapping[str, tuple[date, ...]]
    holidays_until: date
    today: date
    redirects: Mapping[str, Redirect]

    @property
    def pages(self) -> Iterator[Page]:
        """Yield every page, by id and then by locale."""
        for versions in self.versions.values():
            yield from versions.values()

    def page(self, page_id: str, locale: str) -> Page | None:
        """Return a page in one locale."""
        return self.versions.get(PageId(page_id), {}).get(locale)

    def original(self, page_id: PageId) -> Page:
        """Return the version of a page from which the others take what they do not say themselves."""
        return self.versions[page_id][self.groups[page_id].original]

    def index_of(self, folder: Folder) -> Page | None:
        """Return the page that titles a folder in its locale, where there is one."""
        return self.page(folder.index, folder.locale.key)

    def nearest(self, page_id: str, locale: Locale) -> Page | None:
        """Return the version that a reader of `locale` is led to: the own one, else along the fallback chain."""
        versions = self.versions.get(PageId(page_id), {})
        for key in (locale.key, *locale.fallback):
            if key in versions:
                return versions[key]
        return None
