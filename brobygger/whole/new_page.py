"""A new page as a value: where it stands, what stands in it, and what it was made from."""

from collections.abc import Mapping
from datetime import date
from itertools import chain

from brobygger.nouns.document import Document
from brobygger.nouns.locales import Locale
from brobygger.nouns.model import KINDS, kind_of
from brobygger.nouns.problems import FaultError, Position, Problem, error, nearest
from brobygger.nouns.record import record
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import MadeFrom, Page, Site
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.nouns.yamltext import NOT_ALLOWED, Fields, Items, Node, Scalar
from brobygger.tools.frontmatter import decode, split
from brobygger.tools.heading_ids import shared_ids
from brobygger.tools.lookup import CONTENT, base_of, original_of, place_of
from brobygger.tools.markdown.to_write import to_be_written
from brobygger.tools.outline import taken_addresses
from brobygger.tools.readers import NAME_FORM
from brobygger.tools.urls import LONGEST, RESERVED, slugify
from brobygger.whole.blank_page import Here, blank_page
from brobygger.whole.carried_page import Carried, carried_page
from brobygger.whole.relinked import Move, picture_from, relinked
from brobygger.whole.report import Say
from brobygger.whole.status import made_from_now

PLAIN = "page"
SINGULAR = {
    "organisation": "organisations",
    "service": "services",
    "activity": "activities",
    "right": "rights",
    "topic": "topics",
}
"""What a kind is called on the command line, and its folder."""

PLURAL = {**{folder: name for name, folder in SINGULAR.items()}, "pages": PLAIN}

SLUG_LENGTH = 80


@record
class Typed:
    """What was typed: the kind, the id, and perhaps the locale, the locale to start from, and the title."""

    kind: str
    page_id: str
    locale: str | None = None
    source: str | None = None
    title: str | None = None


@record
class Ground:
    """What a new page is made on: the site with its drafts, what cannot be read in it, its files and its pictures."""

    site: Site
    problems: tuple[Problem, ...]
    pages: Mapping[str, object]
    pictures: frozenset[str]
    today: date


@record
class NewPage:
    """A page that is still to be written; `source` is the version that it was made from.

    `is_original` says that other versions take their facts from it as soon as it is there.
    """

    path: str
    page_id: PageId
    locale: Locale
    text: str
    source: Page | None = None
    made_from: MadeFrom | None = None
    is_original: bool = False


def new_page(typed: Typed, ground: Ground, say: Say) -> NewPage:
    """Return the page that was asked for; raise FaultError with what is wrong with the question."""
    settings = ground.site.settings
    kind = _kind(typed.kind)
    locale = locale_called(typed.locale, "--locale", settings)
    page_id = _page_id(typed.page_id, kind, settings)
    title = _title(typed.title)
    path = f"{CONTENT}/{locale.folder}/{page_id}.md"
    if path in ground.pages:
        raise FaultError(there_already(path))
    source = _source(typed.source, page_id, locale, ground)
    if source is None:
        slug = _free_slug(ground.site, locale, page_id, slugify(title or ""))
        text = blank_page(page_id, title, slug, locale.language, _here(ground, locale), say)
        return NewPage(path=path, page_id=page_id, locale=locale, text=text)
    return _from_source(NewPage(path=path, page_id=page_id, locale=locale, text="", source=source), title, ground, say)


def there_already(path: str) -> Problem:
    """Return the problem of a page that may not be overwritten."""
    return error("new-exists", Position(path=path), hint="open")


# --- What was typed ---


def _kind(typed: str) -> str:
    """Return a kind's name on the command line; its folder's name will do as well."""
    names = (*SINGULAR, PLAIN)
    word = typed.strip().lower()
    if word in names or word in PLURAL:
        return PLURAL.get(word, word)
    near = nearest(word, (*names, *PLURAL))
    near = PLURAL.get(near or "", near)
    position = Position(path=typed)
    hint = "near" if near else "all"
    raise FaultError(error("kind-unknown", position, hint=hint, value=typed, near=near or "", all=", ".join(names)))


def locale_called(typed: str | None, option: str, settings: Settings) -> Locale:
    """Return the locale that was typed behind an option; raise FaultError where there is none."""
    keys = [locale.key for locale in settings.locales]
    listed = ", ".join(keys)
    if typed is None:
        if len(keys) == 1:
            return settings.locales[0]
        raise FaultError(error("new-locale", Position(path=option), hint="all", all=listed))
    if typed in keys:
        return settings.locale(typed)
    near = nearest(typed, keys)
    hint = "near" if near else "all"
    position = Position(path=option)
    raise FaultError(error("locale-unknown", position, hint=hint, value=typed, near=near or "", all=listed))


def _page_id(typed: str, kind: str, settings: Settings) -> PageId:
    """Return the id of a page by what was typed: its id, its last part, or the path of its file."""
    path = typed.strip().replace("\\", "/").removeprefix("./").strip("/").removesuffix(".md")
    place = place_of(f"/{path}".rpartition(f"/{CONTENT}/")[2], settings.locales) if CONTENT in path.split("/") else None
    wanted = place[1] if place else path
    folder = SINGULAR.get(kind)
    if "/" not in wanted and folder is not None:
        wanted = f"{folder}/{wanted}"
    parts = wanted.split("/")
    if not all(NAME_FORM.fullmatch(part) for part in parts):
        near = "/".join(filter(None, map(slugify, parts)))
        is_near = bool(near) and all(map(slugify, parts))
        raise FaultError(
            error("new-id", Position(path=typed), hint="near" if is_near else "form", value=typed, near=near, limit="")
        )
    if not RESERVED.isdisjoint(parts):
        raise FaultError(error("new-id", Position(path=typed), hint="reserved", value=typed, near="", limit=""))
    if max(map(len, parts)) > LONGEST:
        limit = str(LONGEST)
        raise FaultError(error("new-id", Position(path=typed), hint="short", value=typed, near="", limit=limit))
    there = next((name for name, home in SINGULAR.items() if kind_of(wanted) is KINDS[home]), PLAIN)
    if there != kind:
        hint = "other" if folder is None or wanted.startswith(f"{folder}/") else "folder"
        position = Position(path=typed)
        raise FaultError(
            error("new-kind", position, hint=hint, value=wanted, there=there, kind=kind, folder=folder or "")
        )
    return PageId(wanted)


def _title(typed: str | None) -> str | None:
    if typed is None:
        return None
    found = NOT_ALLOWED.search(typed)
    if found is not None:
        position = Position(path="--title")
        raise FaultError(error("yaml-character", position, code_point=f"U+{ord(found[0]):04X}"))
    return " ".join(typed.split()) or None


# --- From where ---


def _source(typed: str | None, page_id: PageId, locale: Locale, ground: Ground) -> Page | None:
    """Return the version to start from: the one that was named, else the one that the new one inherits from."""
    site = ground.site
    versions = site.versions.get(page_id, {})
    if typed is not None:
        key = locale_called(typed, "--from", site.settings).key
        if key not in versions:
            raise FaultError(_no_source(page_id, site.settings.locale(key), ground))
        return versions[key]
    if versions:
        original = site.groups[page_id].original
        return versions[base_of(locale, versions.keys(), original) or original]
    if page_id in site.unreadable:
        folders = (other.folder for other in site.settings.locales)
        paths = {f"{CONTENT}/{folder}/{page_id}.md" for folder in folders}
        raise FaultError(next(problem for problem in ground.problems if problem.position.path in paths))
    return None


def _no_source(page_id: PageId, locale: Locale, ground: Ground) -> Problem:
    """Return why there is no version to start from: it is broken, or only others exist, or the page does not."""
    path = f"{CONTENT}/{locale.folder}/{page_id}.md"
    broken = next((problem for problem in ground.problems if problem.position.path == path), None)
    if broken is not None:
        return broken
    versions, position = ground.site.versions, Position(path=page_id)
    if page_id in versions:
        return error("confirm-missing", position, hint="all", value=locale.key, all=", ".join(versions[page_id]))
    near = nearest(page_id, versions)
    hint = "near" if near else "none"
    return error("page-unknown", position, hint=hint, value=page_id, near=near or "", all="")


def _from_source(page: NewPage, title: str | None, ground: Ground, say: Say) -> NewPage:
    site, source = ground.site, page.source
    if source is None:
        raise TypeError("a page that is made from nothing is a blank one")
    versions = site.versions[page.page_id]
    base = _base(page, site)
    old_original = site.original(page.page_id)
    halves = _halves(source.document, ground)
    move = Move(
        old=source.document,
        old_base=versions[source.base].document if source.base else None,
        new=_empty(page),
        new_base=base.document if base else None,
        locales=site.settings.locales,
        pictures=ground.pictures,
    )
    facts = None if base else _facts(_halves(old_original.document, ground), move)
    body = relinked(to_be_written(halves[1], _heading_ids(source, base)), move)
    carried = Carried(
        kind=kind_of(page.page_id),
        origin=source.document.path,
        words=halves[0],
        facts=facts,
        body=body,
        today=ground.today,
    )
    wanted = slugify(title or "") or _same_language(source, page.locale)
    slug = _free_slug(site, page.locale, page.page_id, wanted)
    return NewPage(
        path=page.path,
        page_id=page.page_id,
        locale=page.locale,
        text=carried_page(carried, title, slug, say),
        source=source,
        made_from=made_from_now(site, source),
        is_original=base is None,
    )


def _empty(page: NewPage) -> Document:
    """Return the new version as the others will see it before anything is written in it."""
    return Document(
        path=page.path,
        locale=LocaleKey(page.locale.key),
        page_id=page.page_id,
        fields=kind_of(page.page_id)(),
        places="",
        headings=(),
        pictures=(),
        pictograms=(),
    )


def _base(page: NewPage, site: Site) -> Page | None:
    """Return the version that the new one will inherit from, or None where the others will inherit from it."""
    versions = site.versions[page.page_id]
    documents = {page.locale.key: _empty(page), **{key: found.document for key, found in versions.items()}}
    order = [locale.key for locale in site.settings.locales if locale.key in documents]
    country = next((found.fields.country for found in versions.values() if found.fields.country), None)
    original = original_of({key: documents[key] for key in order}, site.settings, country)
    base = base_of(page.locale, documents.keys(), original or page.locale.key)
    return versions[base] if base else None


def _halves(document: Document, ground: Ground) -> tuple[Fields, str]:
    data = ground.pages[document.path]
    halves = split(decode(data if isinstance(data, bytes) else b"", document.path), document.path)
    return halves.fields, halves.body


def _facts(halves: tuple[Fields, str], move: Move) -> Fields:
    """Return the fields of the version that was the original, with its photo as it is called from the new place."""
    return Fields(tuple((key, _moved(key, value, move)) for key, value in halves[0].entries), 0, 0)


def _moved(key: Scalar, value: Node, move: Move) -> Node:
    if key.text != "image" or isinstance(value, Items):
        return value
    entries = value.entries if isinstance(value, Fields) else ((Scalar("file", 0, 0), value),)
    parts = (
        (name, Scalar(picture_from(part.text, move), 0, 0))
        if name.text == "file" and isinstance(part, Scalar)
        else (name, part)
        for name, part in entries
    )
    return Fields(tuple(parts), 0, 0)


def _heading_ids(source: Page, base: Page | None) -> tuple[str | None, ...]:
    """Return the ids that have to be written, since the new version would not take them over from its base."""
    own = source.document.headings
    wanted = [anchor for anchor in source.heading_ids if anchor is not None]
    levels = [heading.level for heading in own if heading]
    theirs = [heading.level for heading in base.document.headings if heading] if base else None
    if base is None or levels != theirs:
        return tuple(wanted)
    bare = tuple(heading and type(heading)(level=heading.level, id="", is_written=False) for heading in own)
    found = [anchor for anchor in shared_ids(bare, base.document.headings, base.heading_ids) if anchor is not None]
    return tuple(None if own_id == taken_over else own_id for own_id, taken_over in zip(wanted, found, strict=True))


# --- The address ---


def _same_language(source: Page, locale: Locale) -> str:
    """Return the slug of the source where it is in the language of the new version."""
    slug = source.document.fields.slug
    return slug if slug and source.locale.language == locale.language else ""


def _free_slug(site: Site, locale: Locale, page_id: PageId, wanted: str) -> str:
    """Return a slug that no other page has: of the words that are wanted, else of the id."""
    folder, _, name = page_id.rpartition("/")
    if name == "index":
        folder, _, name = folder.rpartition("/")
    stem = _shortened(wanted) or name or "index"
    home = site.folders.get((locale.key, folder))
    start = home.address.removesuffix("index.html") if home else f"{locale.address}/{folder}/"
    ending = "/index.html" if page_id.endswith("/index") else ".html"
    taken = taken_addresses(site)
    candidates = chain([stem], (f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in candidates if f"{start}{slug}{ending}" not in taken and slug not in RESERVED)


def _shortened(slug: str) -> str:
    """Return as many whole words of a slug as an address can well hold."""
    if len(slug) <= SLUG_LENGTH:
        return slug
    return slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]


def _here(ground: Ground, locale: Locale) -> Here:
    site = ground.site
    countries = site.settings.countries
    first = sorted(countries, key=lambda country: country.locale not in (locale.key, locale.plain_of))
    organisations = (page_id for page_id in site.versions if page_id.startswith("organisations/"))
    return Here(
        country=first[0].code if first else "NO",
        countries=tuple(country.code for country in countries),
        themes=site.settings.themes,
        organisations=tuple(name for name in organisations if not name.endswith("/index")),
        helplines=tuple(site.helplines),
        today=ground.today,
    )
