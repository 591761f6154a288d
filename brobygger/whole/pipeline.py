"""The build, from top to bottom: this file is the map."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.lazy import LazyMapping
from brobygger.nouns.output import KeptFile, Output, OutputFile, Put, StagedFile, Subject, in_hand
from brobygger.nouns.problems import Position, Problem, warning
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.nouns.values import OnRequest, PageId, PartialDate
from brobygger.nouns.view import Copy, LastDay, PageView, View
from brobygger.steps.checks import PAGE_CHECKS, SITE_CHECKS, check_first_visit, check_output, check_weight, sent
from brobygger.steps.host_files import host_files
from brobygger.steps.offline import may_be_kept, offline_of
from brobygger.steps.read_settings import read_settings
from brobygger.steps.render import Theme, render
from brobygger.steps.search import is_search_file
from brobygger.steps.sitemap import search_engine_files
from brobygger.steps.views import Edition, edition_of, noting, own_notes, view_of
from brobygger.whole.compressed import Beside, Compressor, all_files
from brobygger.whole.library import Each, Entry, Library, entries_of
from brobygger.whole.memory import ForgottenError, Known, KnownPage, Memory, NoMemory
from brobygger.whole.offline import offline_lists
from brobygger.whole.own_drawings import publish_own_drawings
from brobygger.whole.pictograms import draw_pictograms, words_of
from brobygger.whole.pictures import Pictures, picture_digests, publish_pictures
from brobygger.whole.project import Options, Result, Sources
from brobygger.whole.records import Published, addresses_of, record_problems, recorded_texts
from brobygger.whole.scope import Material, Scope, small_scope, whole_scope
from brobygger.whole.search import Search, search_of
from brobygger.whole.surroundings import Surroundings, look_digest, surroundings_digest, surroundings_of

NO_MEMORY = NoMemory()

SURROUNDINGS, ALL_PAGES, ALL_PICTURES, RECORDED = "", "*", "**", "***"
"""What problems are found under that belong to no file of content and to no page."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A page that was made, or none where its template failed; what it was made from, and what is wrong with it.

    `beside` is what lies beside it, where compressed files are wanted.
    """

    page: KnownPage
    file: OutputFile | StagedFile | None
    problems: tuple[Problem, ...]
    beside: Beside | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How pages are made: what with, what stands in pages that need no second check, and what other files weigh.

    `weights` has that by address; None where nobody asks for it. `compressor` is there where compressed files are
    wanted. A copy is not weighed: no phone fetches it.
    """

    theme: Theme
    checked: Known | None
    weights: Mapping[str, int] | None
    compressor: Compressor | None
    is_weighed: bool


def build(sources: Sources, options: Options, each: Each, memory: Memory = NO_MEMORY, put: Put = in_hand) -> Result:
    """Return the finished site, or every reason why there is none.

    What `memory` knows is not worked out again; raise ForgottenError where a KnownFile has to be read after all. Each
    finished page goes through `put`.
    """
    settings, problems = read_settings(sources.settings, options.base_url)
    if settings is None:
        return Result(problems=problems, settings_failed=True)
    if options.copy_until is not None:  # a copy has no host, and nobody fetches data from it
        settings = replace(settings, extras=())
    surroundings = surroundings_of(sources, settings, memory)
    digests = picture_digests({**sources.pictures, **sources.own_drawings})
    around = surroundings_digest(sources, options, digests, surroundings.names, memory.engine)
    look = look_digest(sources, memory.engine)
    entries, strays = entries_of(sources.pages, settings)
    library = Library(entries, memory, each)
    material = Material(
        surroundings=surroundings,
        library=library,
        photos={},
        options=options,
        made_from=sources.made_from,
        pictures=frozenset(path.rpartition("/")[2] for path in sources.pictures),
    )
    known = memory.known if memory.known and memory.known.surroundings == around and not strays else None
    files = {path: entry.content for path, entry in entries.items()}
    scope: Scope | None = None
    if known is not None and known.look == look:
        before = Library(_entries_before(entries, known, settings), memory, each)
        material = replace(material, photos=known.photos, leads=known.leads, drawings=known.drawings)
        scope = _small_scope(material, known, before, memory)
    pictures: Pictures | None = None
    if scope is None:
        scope, pictures = _everything(material, sources, digests, memory, each)
    # Where only the looks have changed, every page says what it said: what was found in it then holds.
    is_same = known is not None and known.files == files and known.photo_entries == surroundings.photo_entries
    checked = known if known is not None and known.look != look and is_same else None
    found = _found(scope, checked, pictures)
    found[SURROUNDINGS] = (*problems, *surroundings.problems, *strays)
    search = search_of(scope, library, known.others if known else (), memory, each, is_same=checked is not None)
    copy = _copy(options, settings)
    edition = edition_of(scope.site, surroundings.assets, scope.rows, search.indexes, scope.feeds, copy)
    rows = {at: edition.rows[at] for at in scope.site.folders}  # before the work is shared: each process has them then
    others = _other_files(scope, surroundings, pictures, search, known.others if known else ())
    wanted = options.compresses and OnRequest.COMPRESSED in settings.extras
    compressor = Compressor.of(memory, put) if wanted else None
    way = Way(surroundings.theme, checked, _weights(others, options), compressor, is_weighed=copy is None)
    has_records = bool(sources.records) or options.records
    addresses = addresses_of(scope.plan, scope.kept, others) if has_records else frozenset[str]()
    published = Published(site=scope.site, addresses=addresses)
    found[RECORDED] = tuple(record_problems(published, sources.records))
    finished = _finished(scope.plan, edition, way, each, put)
    found.update((address, item.problems) for address, item in finished.items() if item.problems)
    found.update(_unmade(scope))
    pages = {**scope.kept, **{address: item.page for address, item in finished.items()}}
    lacking = _word_problems(pages.values(), surroundings.theme.catalogues, settings)
    said = {*(problem for problems in found.values() for problem in problems), *lacking}
    result = Result(
        problems=tuple(sorted(said, key=_order)),
        pages=sum(len(versions) for versions in scope.site.versions.values()),
        has_base_url=settings.base_url is not None,
        site=scope.site,
    )
    if any(problem.is_error for problem in said):
        return result
    sizes = dict(_sizes(others, memory.known))
    others.extend(offline_lists(scope.site, pages, sizes, surroundings.worker))
    beside = {} if compressor is None else dict(compressor.beside_all([*others, *map(KeptFile, scope.kept)], each))
    beside.update((address, item.beside) for address, item in finished.items() if item.beside)
    return replace(
        result,
        records=recorded_texts(published, sources.records) if options.records else {},
        files=_in_order(
            others,
            map(KeptFile, scope.kept),
            (item.file for item in finished.values() if item.file),
            all_files(beside.values()),
        ),
        known=Known(
            surroundings=around,
            look=look,
            files=files,
            hidden=scope.hidden,
            groups=dict(scope.site.groups),
            pictures=digests,
            photos=scope.site.photos,
            leads=scope.site.leads,
            pages=pages,
            others=sizes,
            rows=rows,
            problems=found,
            made_from=dict(sources.made_from),
            drawings=scope.site.drawings,
            photo_entries=surroundings.photo_entries,
            compressed={address: found.twins for address, found in beside.items()},
        ),
    )


def copy_of(day: date, last: date, settings: Settings) -> Copy:
    """Return what a copy of the site says of itself: of which day it is, and the last day on which it may be used."""
    return Copy(
        day=PartialDate.of(day),
        last=LastDay(day=last, zone=None),
        last_written=PartialDate.of(last),
        site=settings.base_url,
    )


def _copy(options: Options, settings: Settings) -> Copy | None:
    return None if options.copy_until is None else copy_of(options.today, options.copy_until, settings)


def _everything(
    material: Material, sources: Sources, digests: Mapping[str, bytes], memory: Memory, each: Each
) -> tuple[Scope, Pictures]:
    """Load every file, and return all of the site with its pictures."""
    library, surroundings = material.library, material.surroundings
    entries = library.entries
    library.load(entries)
    documents = [library.documents[path] for path in entries if library.is_readable(path)]
    pictures = publish_pictures(sources.pictures, digests, documents, surroundings.photo_entries, memory, each)
    own = publish_own_drawings(sources.own_drawings, digests, memory)
    named = surroundings.glossary.pictures.union(surroundings.sayings.pictures, *map(words_of, documents))
    drawn = draw_pictograms(named, surroundings.pictograms, sources.drawings, own.files, memory)
    pictures = replace(pictures, files=(*pictures.files, *drawn.files), problems=(*pictures.problems, *own.problems))
    scope = whole_scope(replace(material, photos=pictures.photos, leads=pictures.leads, drawings=drawn.addresses))
    surroundings.theme.templates.compile_all()
    return scope, pictures


def _found(scope: Scope, checked: Known | None, pictures: Pictures | None) -> dict[str, tuple[Problem, ...]]:
    """Return what is wrong with the files of content, with pictures, and with all pages beside each other."""
    found = dict(checked.problems if checked else scope.problems)
    if pictures is not None:
        found[ALL_PICTURES] = pictures.problems
    if not scope.has_same_addresses and checked is None:
        found[ALL_PAGES] = tuple(problem for check in SITE_CHECKS for problem in check(scope.site))
    return found


def _in_order(*parts: Iterable[Output]) -> tuple[Output, ...]:
    return tuple(sorted(chain.from_iterable(parts), key=lambda file: file.address))


def _entries_before(entries: Mapping[str, Entry], known: Known, settings: Settings) -> dict[str, Entry]:
    """Return the files of content as they were when the published site was made."""
    gone = {path: b"" for path in known.files if path not in entries}
    all_entries = {**entries, **entries_of(gone, settings)[0]}
    return {
        path: all_entries[path]
        if all_entries[path].content == content
        else replace(all_entries[path], content=content, data=None, again=None)
        for path, content in known.files.items()
    }


def _small_scope(material: Material, known: Known, before: Library, memory: Memory) -> Scope | None:
    try:
        return small_scope(material, known, before, memory.lost)
    except ForgottenError:
        return None


def _finished(plan: Mapping[str, Subject], all_of_it: Edition, way: Way, each: Each, put: Put) -> dict[str, Finished]:
    """Return each page of the plan as it was checked, made and put away, by its address."""
    todo, checked = list(plan.items()), way.checked
    notes: set[str] = set()
    edition = noting(all_of_it, notes)

    def finish(index: int) -> Finished:
        address, subject = todo[index]
        notes.clear()
        problems: list[Problem] = []
        if checked is not None and address in checked.pages:
            problems.extend(checked.problems.get(address, ()))
            notes.update(checked.pages[address].notes)
        elif subject[0] == "page":
            page_id, key = subject[1:]
            page = edition.site.versions[PageId(page_id)][key]
            problems.extend(_page_problems(edition.site, page))
            notes.difference_update(own_notes(page.document.path))
        view = view_of(edition, subject)
        rendered = render(address, view, way.theme)
        known = KnownPage(subject, tuple(sorted(notes)), tuple(sorted(rendered.missing)))
        if rendered.file is None:
            return Finished(known, None, (*problems, rendered.problem) if rendered.problem else tuple(problems))
        problems.extend(check_output((rendered.file,)))
        if way.is_weighed:
            source = _source(all_of_it.site, address, subject)
            problems.extend(_weight_problems(rendered.file, view, source, way.weights))
        if may_be_kept(all_of_it.site, subject):
            known = replace(known, offline=offline_of(rendered.file))
        beside = way.compressor.beside(rendered.file) if way.compressor else None
        return Finished(known, put(rendered.file), tuple(problems), beside)

    made = each(finish, len(todo))
    names: dict[str, str] = {}
    return {
        address: replace(item, page=_lighter(item.page, names)) for (address, _), item in zip(todo, made, strict=True)
    }


def _weight_problems(file: OutputFile, view: View, source: str, sizes: Mapping[str, int] | None) -> Iterator[Problem]:
    """Yield what is wrong with the weight of a page; what programs fetch may be as heavy as it has to be."""
    if not file.address.endswith(".html"):
        return
    is_list = not isinstance(view, PageView) or view.listed is not None
    yield from check_weight(file, source, is_list=is_list, is_exact=sizes is not None)
    if sizes is not None and not is_list:
        yield from check_first_visit(file, source, sizes)


def _source(site: Site, address: str, subject: Subject) -> str:
    """Return the file that a page is made of, or where it is published if it has none of its own."""
    if subject[0] != "page":
        return f"public/{address}"
    _, page_id, key = subject
    return site.versions[PageId(page_id)][key].document.path


def _weights(files: Iterable[Output], options: Options) -> Mapping[str, int] | None:
    """Return what a host sends of each file, by its address; each is weighed when a page is found to show it."""
    if not options.weighs_all:
        return None
    at_hand = {file.address: file for file in files if isinstance(file, OutputFile)}
    return LazyMapping(at_hand, lambda address: sent(at_hand[address]))


def _lighter(page: KnownPage, names: dict[str, str]) -> KnownPage:
    """Return a page whose notes and assets are one string each, however many processes sent it."""
    notes = tuple(names.setdefault(note, note) for note in page.notes)
    if page.offline is None:
        return replace(page, notes=notes)
    fingerprint, size, assets = page.offline
    return replace(page, notes=notes, offline=(fingerprint, size, tuple(names.setdefault(one, one) for one in assets)))


def _sizes(files: Iterable[Output], before: Known | None) -> Iterator[tuple[str, int]]:
    """Yield the bytes of each file by its address; those of one that is kept are known from before."""
    known = before.others if before else {}
    for file in files:
        yield file.address, len(file.data) if isinstance(file, OutputFile) else known[file.address]


def _unmade(scope: Scope) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """Yield, by the path of their file, what is wrong with pages that are not made since others have their address."""
    if scope.kept:
        return
    made = set(scope.plan.values())
    for page in scope.site.pages:
        if ("page", page.page_id, page.locale.key) not in made:
            yield page.document.path, (*scope.problems.get(page.document.path, ()), *_page_problems(scope.site, page))


def _page_problems(site: Site, page: Page) -> Iterator[Problem]:
    """Yield what is wrong with one page and with what it names."""
    for check in PAGE_CHECKS:
        yield from check(site, page)


def _other_files(
    scope: Scope, surroundings: Surroundings, pictures: Pictures | None, search: Search, before: Iterable[str]
) -> list[Output]:
    """Return the files that are no pages: for search engines and hosts, for search on the phone, scripts, photos.

    Without pictures a few pages alone are made again, and those files are the ones that were there `before`.
    """
    if pictures is not None:
        told = (*search_engine_files(scope.site), *host_files(scope.site.settings))
        return [*told, *surroundings.asset_files, *search.files, *pictures.files]
    fresh = {} if scope.has_same_sitemap else {file.address: file for file in search_engine_files(scope.site)}
    settings = scope.site.settings
    stay = [address for address in before if not is_search_file(address, settings)]
    return [*(fresh.get(address) or KeptFile(address) for address in stay), *search.files]


def _word_problems(
    pages: Iterable[KnownPage], catalogues: Mapping[str, tuple[Catalogue, ...]], settings: Settings
) -> Iterator[Problem]:
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


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    position = problem.position
    return (position.path, position.line or 0, position.column or 0, problem.code, str(problem.values))
