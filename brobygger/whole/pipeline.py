"""The build, from top to bottom: this file is the map."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from brobygger.nouns.assets import AssetAddresses
from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.document import Document, Picture, pieces_of
from brobygger.nouns.output import KeptFile, OutputFile
from brobygger.nouns.problems import FaultError, Position, Problem, error, warning
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Photo
from brobygger.nouns.values import LocaleKey, PageId
from brobygger.steps.assemble import Parts, assemble_site
from brobygger.steps.checks import SITE_CHECKS, check_output
from brobygger.steps.parse import ContentFile, Parsed, bytes_of, parse, parsed_from
from brobygger.steps.read_contacts import Contacts, read_contacts
from brobygger.steps.read_settings import read_settings
from brobygger.steps.render import Rendered, Theme, render
from brobygger.steps.sitemap import search_engine_files
from brobygger.steps.views import views_of
from brobygger.tools.catalogues import read_catalogue
from brobygger.tools.digests import digest, value_digest
from brobygger.tools.lookup import CONTENT, place_of
from brobygger.tools.photos import publish_photo
from brobygger.tools.readers import NAME_FORM
from brobygger.tools.templates import Stylesheet, Templates
from brobygger.whole.memory import KnownPage, Memory, NoMemory
from brobygger.whole.project import Options, Result, Sources

Each = Callable[[Callable[[int], object], int], list[object]]
"""Calls a function with 0, 1, ... count - 1 and returns what it returns in that order, perhaps in several processes."""


NO_MEMORY = NoMemory()


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as it was rendered, or nothing where it stands in the published site under the same key."""

    key: bytes
    rendered: Rendered | None
    problems: tuple[Problem, ...] = ()


def build(sources: Sources, options: Options, each: Each, memory: Memory = NO_MEMORY) -> Result:
    """Return the finished site, or every reason why there is none; what `memory` knows is not worked out again."""
    settings, problems = read_settings(sources.settings, options.base_url)
    if settings is None:
        return Result(problems=problems, settings_failed=True)
    found: list[Problem] = list(problems)
    files, strays = content_files(sources.pages, settings)
    found.extend(strays)
    parsed = _parsed(files, each, memory)
    found.extend(problem for item in parsed for problem in item.problems)
    contacts = read_contacts(sources.contacts) if sources.contacts is not None else Contacts({}, ())
    found.extend(contacts.problems)
    documents = tuple(item.document for item in parsed)
    photos, photo_files, faults = _photos(sources.pictures, (d for d in documents if isinstance(d, Document)))
    found.extend(faults)
    assembled = assemble_site(
        Parts(
            settings=settings,
            documents=documents,
            helplines=contacts.helplines,
            are_helplines_known=contacts.is_readable,
            photos=photos,
            today=options.today,
            with_drafts=options.with_drafts,
        )
    )
    found.extend(assembled.problems)
    site = assembled.site
    for check in SITE_CHECKS:
        found.extend(check(site))
    catalogues, faults = _catalogues(sources.catalogues, settings)
    found.extend(faults)
    assets, asset_files = _assets(sources)
    theme = Theme(
        templates=Templates(sources.templates), stylesheet=Stylesheet.of(sources.styles), catalogues=catalogues
    )
    plan = list(views_of(site, assets))

    look = _theme_digest(sources, memory.engine)

    def finish(index: int) -> Finished:
        address, make_view = plan[index]
        view = make_view()
        key = value_digest(view, look)
        if address in memory.pages and memory.pages[address].key == key:
            return Finished(key, None)
        rendered = render(address, view, theme)
        return Finished(key, rendered, tuple(check_output((rendered.file,))) if rendered.file else ())

    finished = [item for item in each(finish, len(plan)) if isinstance(item, Finished)]
    pages = [item.rendered for item in finished if item.rendered]
    known = {
        address: KnownPage(item.key, tuple(sorted(item.rendered.missing))) if item.rendered else memory.pages[address]
        for (address, _), item in zip(plan, finished, strict=True)
    }
    found.extend(_word_problems(known.values(), catalogues, settings))
    found.extend(problem for item in finished for problem in item.problems)
    found.extend({page.problem: None for page in pages if page.problem})
    output: list[OutputFile | KeptFile] = [page.file for page in pages if page.file]
    output.extend(KeptFile(address) for (address, _), item in zip(plan, finished, strict=True) if item.rendered is None)
    output.extend((*search_engine_files(site), *asset_files, *photo_files))
    ordered = tuple(sorted(set(found), key=_order))
    failed = any(problem.is_error for problem in ordered)
    return Result(
        files=() if failed else tuple(sorted(output, key=lambda file: file.address)),
        known=known,
        problems=ordered,
        pages=sum(1 for _ in site.pages),
        has_base_url=settings.base_url is not None,
    )


def _parsed(files: list[ContentFile], each: Each, memory: Memory) -> list[Parsed]:
    """Return what came of each file: as it is remembered under its bytes and its place, else by parsing it."""
    keys = [digest(memory.engine, file.path.encode(), file.locale.encode(), file.data) for file in files]
    found = {key: parsed_from(data) for key, data in memory.recall(keys).items()}
    lacking = [index for index, key in enumerate(keys) if key not in found]
    # What comes back from another process comes as bytes anyway: made once, they go to the memory as they are.
    fresh = each(lambda index: bytes_of(parse(files[lacking[index]])), len(lacking))
    new = {keys[index]: data for index, data in zip(lacking, fresh, strict=True) if isinstance(data, bytes)}
    memory.keep(new)
    found.update((key, parsed_from(data)) for key, data in new.items())
    return [found[key] for key in keys]


def _theme_digest(sources: Sources, engine: bytes) -> bytes:
    """Return what changes whenever any page may look different although its view is the same."""
    texts = (sources.templates, sources.styles, sources.catalogues)
    return value_digest(tuple(tuple(sorted(named.items())) for named in texts), engine)


def content_files(pages: Mapping[str, bytes], settings: Settings) -> tuple[list[ContentFile], list[Problem]]:
    """Return the files of content with their locale and page id, and a problem for each that has none."""
    files: list[ContentFile] = []
    problems: list[Problem] = []
    folders = ", ".join(f"{CONTENT}/{locale.folder}" for locale in settings.locales)
    for path, data in sorted(pages.items()):
        place = place_of(path.removeprefix(f"{CONTENT}/"), settings.locales)
        if place is None:
            problems.append(
                error("page-outside-locales", Position(path=path, line=1, column=1), hint="move", all=folders)
            )
            continue
        locale, rest = place
        page_id = rest.removesuffix(".md")
        if not all(NAME_FORM.fullmatch(part) for part in page_id.split("/")):
            problems.append(error("file-name", Position(path=path, line=1, column=1), hint="rename", name=rest))
            continue
        files.append(ContentFile(path=path, data=data, locale=LocaleKey(locale.key), page_id=PageId(page_id)))
    return files, problems


def _photos(
    pictures: Mapping[str, bytes], documents: Iterable[Document]
) -> tuple[dict[str, Photo], list[OutputFile], list[Problem]]:
    """Return the pictures that some page names, as they are published."""
    named: set[str] = set()
    for document in documents:
        image = document.fields.image
        if image is not None and image.file is not None:
            named.add(image.file.rpartition("/")[2])
        named.update(piece.file.rpartition("/")[2] for piece in pieces_of(document.body) if isinstance(piece, Picture))
    photos: dict[str, Photo] = {}
    files: dict[str, OutputFile] = {}
    problems: list[Problem] = []
    for path, data in sorted(pictures.items()):
        if path.rpartition("/")[2] not in named:
            continue
        try:
            photo, file = publish_photo(path, data)
        except FaultError as fault:
            problems.append(fault.problem)
            photo, file = Photo(address="", width=0, height=0), None
        photos[path] = photo
        if file is not None:
            files[file.address] = file
    return photos, list(files.values()), problems


def _catalogues(texts: Mapping[str, str], settings: Settings) -> tuple[dict[str, tuple[Catalogue, ...]], list[Problem]]:
    """Return for each locale the catalogues to ask, its own first and then that of its standard version."""
    read: dict[str, Catalogue] = {}
    problems: list[Problem] = []
    for locale in settings.locales:
        if locale.key in texts:
            try:
                read[locale.key] = read_catalogue(texts[locale.key], f"i18n/{locale.key}.po")
            except FaultError as fault:
                problems.append(fault.problem)
    chains = {locale.key: (locale.key, locale.plain_of) for locale in settings.locales}
    return {key: tuple(read[name] for name in chain if name in read) for key, chain in chains.items()}, problems


def _word_problems(
    pages: Iterable[KnownPage], catalogues: Mapping[str, tuple[Catalogue, ...]], settings: Settings
) -> Iterable[Problem]:
    """Yield a warning for each locale that lacks words which a page needed; a plain one counts as its standard."""
    missing: dict[str, set[str]] = {}
    for page in pages:
        for key, message in page.missing:
            missing.setdefault(settings.locale(key).plain_of or key, set()).add(message)
    for key, words in sorted(missing.items()):
        hint = "write" if catalogues.get(key) else "catalogue"
        listed = ", ".join(f"“{word}”" for word in sorted(words))
        position = Position(path=f"i18n/{key}.po")
        yield warning("words-missing", position, hint=hint, count=str(len(words)), words=listed, locale=key)


def _assets(sources: Sources) -> tuple[AssetAddresses, list[OutputFile]]:
    icon = _fingerprinted("icon", "svg", sources.icon)
    script = _fingerprinted("start", "js", sources.start_script)
    return AssetAddresses(icon=icon.address, start_script=script.address), [icon, script]


def _fingerprinted(name: str, ending: str, data: bytes) -> OutputFile:
    return OutputFile(f"assets/{name}.{hashlib.sha256(data).hexdigest()[:12]}.{ending}", data)


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    position = problem.position
    return (position.path, position.line or 0, position.column or 0, problem.code, str(problem.values))
