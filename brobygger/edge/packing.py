"""Pack a site for those who get it otherwise than from a host: build it, gather what is wanted, and write that down."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from brobygger.edge.own_files import write_own, write_own_zip
from brobygger.edge.publish import publish, refusal
from brobygger.edge.run import Job, build_in_hand, published_files, remembering
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Position, error, nearest
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Folder, Page, Site
from brobygger.nouns.values import CountryCode, PartialDate
from brobygger.steps.read_settings import read_settings
from brobygger.steps.views import edition_of
from brobygger.tools.urls import slug_of, slugify
from brobygger.whole.archive import zip_of
from brobygger.whole.gathering import Gathered, Stock, booklet, page_file, section_file
from brobygger.whole.memory import Memory
from brobygger.whole.new_page import locale_called
from brobygger.whole.pipeline import copy_of
from brobygger.whole.project import Result, Sources
from brobygger.whole.stick import last_day, stick_files
from brobygger.whole.surroundings import surroundings_of

FOLDER = "packed"
"""Where packs lie below the site's folder, unless another place was typed."""

ZIP = ".zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed: one of `page`, `section`, `booklet` and `stick`, or none of them for the site as it is."""

    page: str | None
    section: str | None
    booklet: str | None
    stick: bool
    locale: str | None
    country: str | None
    months: int
    output: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What lies there now: where, how many files or pages it holds, its bytes, and how many pages were left out.

    `last` is the day until which a copy may be used.
    """

    path: str
    size: int
    files: int | None = None
    pages: int | None = None
    left_out: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """What was found in the site, and the pack; None where the site has errors."""

    result: Result
    pack: Pack | None


def pack(job: Job, wanted: Wanted) -> Packed:
    """Write the pack that is wanted; raise FaultError where it cannot be made or written."""
    if wanted.stick:
        return _pack_stick(job, wanted)
    if wanted.page or wanted.section or wanted.booklet:
        return _pack_pages(job, wanted)
    return _pack_site(job, wanted)


def _pack_site(job: Job, wanted: Wanted) -> Packed:
    """Write the site as a zip: as it stands in the published folder where that is what a build would make."""
    published = published_files(job)
    if published is None:
        with remembering(job) as memory:
            made = build_in_hand(job, memory)
        published = made.result, _contents(made.result)
    result, files = published
    if not files:
        return Packed(result, None)
    path = _path(wanted, f"{_site_name(_settings(job))}-{job.today}{ZIP}")
    data = zip_of(files, job.today)
    write_own_zip(job.root, path, data)
    return Packed(result, Pack(path=path, size=len(data), files=len(files)))


def _pack_stick(job: Job, wanted: Wanted) -> Packed:
    """Write the edition for a memory stick: a zip, or a folder where one was typed."""
    last = last_day(job.today, wanted.months)
    folder = wanted.output if wanted.output is not None and wanted.output.suffix != ZIP else None
    if folder is not None:
        refused = refusal(job.root, folder)
        if refused is not None:
            return Packed(Result(problems=(refused,), settings_failed=True), None)
    with remembering(job) as memory:
        made = build_in_hand(job, memory, last)
        if made.sources is None or not made.result.files or made.result.site is None:
            return Packed(made.result, None)
        settings = made.result.site.settings
        theme = surroundings_of(made.sources, settings, memory).theme
        files = stick_files(_contents(made.result), settings, copy_of(job.today, last, settings), theme)
    size = sum(map(len, files.values()))
    if folder is not None:
        publish([OutputFile(address, data) for address, data in files.items()], folder, job.cache)
        return Packed(made.result, Pack(path=str(folder), size=size, files=len(files), last=last))
    path = _path(wanted, f"{_site_name(settings)}-{job.today}-stick{ZIP}")
    data = zip_of(files, job.today)
    write_own_zip(job.root, path, data)
    return Packed(made.result, Pack(path=path, size=len(data), files=len(files), last=last))


def _pack_pages(job: Job, wanted: Wanted) -> Packed:
    """Write a page or a section as one file."""
    with remembering(job) as memory:
        made = build_in_hand(replace(job, compresses=False), memory)
        if made.sources is None or not made.result.files or made.result.site is None:
            return Packed(made.result, None)
        stock = _stock(job, made.result, made.result.site, made.sources, memory)
        name, gathered = _gathered(stock, wanted)
    path = _path(wanted, f"{name}-{job.today}.html")
    write_own(job.root, path, gathered.data.decode())
    return Packed(
        made.result, Pack(path=path, size=len(gathered.data), pages=gathered.pages, left_out=gathered.left_out)
    )


def _stock(job: Job, result: Result, site: Site, sources: Sources, memory: Memory) -> Stock:
    around = surroundings_of(sources, site.settings, memory)
    files = _contents(result)
    return Stock(
        site=site,
        edition=edition_of(site, around.assets),
        files=files,
        theme=around.theme,
        script=files[around.assets.scripts["page"]].decode(),
        day=PartialDate.of(job.today),
    )


def _gathered(stock: Stock, wanted: Wanted) -> tuple[str, Gathered]:
    """Return the name of what is wanted without its day, and the file."""
    locale = locale_called(wanted.locale, "--locale", stock.site.settings)
    if wanted.page:
        page = _page(stock.site, wanted.page, locale.key)
        return f"{slug_of(page.address)}-{locale.key}", page_file(stock, page)
    country = _country(stock.site.settings, wanted.country)
    folder = _folder(stock.site, locale.key, wanted.section or wanted.booklet or "")
    parts = (slug_of(folder.address.removesuffix("/index.html")), locale.key, *([country.lower()] if country else []))
    if wanted.section:
        return "-".join(parts), section_file(stock, folder, country)
    return "-".join((*parts, "booklet")), booklet(stock, folder, country)


def _page(site: Site, typed: str, key: str) -> Page:
    from brobygger.edge.translations import page_called

    page_id = page_called(site, typed)
    page = site.page(page_id, key)
    if page is None:
        versions = ", ".join(site.versions[page_id])
        raise FaultError(error("confirm-missing", Position(path=page_id), hint="all", value=key, all=versions))
    return page


def _folder(site: Site, key: str, typed: str) -> Folder:
    name = typed.strip("/")
    folder = site.folders.get((key, name))
    if folder is None or not name:
        names = sorted({path for locale, path in site.folders if locale == key and path})
        near = nearest(name, names)
        hint = "near" if near else "all"
        at = Position(path=typed)
        raise FaultError(error("section-unknown", at, hint=hint, value=typed, near=near or "", all=", ".join(names)))
    return folder


def _country(settings: Settings, typed: str | None) -> CountryCode | None:
    if typed is None:
        return None
    found = settings.country(typed.upper())
    if found is None:
        codes = ", ".join(country.code for country in settings.countries)
        at = Position(path="--country")
        raise FaultError(error("country-unknown", at, hint="all", value=typed, near="", all=codes))
    return found.code


def _contents(result: Result) -> dict[str, bytes]:
    """Return the files of a site that was built in hand, by their addresses."""
    return {file.address: file.data for file in result.files if isinstance(file, OutputFile)}


def _path(wanted: Wanted, name: str) -> str:
    """Return where a pack is written: from the site's folder, or as it was typed."""
    if wanted.output is None:
        return f"{FOLDER}/{name}"
    typed = wanted.output.absolute()
    return str(typed / name if typed.is_dir() else typed)


def _site_name(settings: Settings) -> str:
    return slugify(settings.name) or "site"


def _settings(job: Job) -> Settings:
    settings, problems = read_settings((job.root / "site.yaml").read_text(encoding="utf-8-sig"), job.base_url)
    if settings is None:
        raise FaultError(problems[0])
    return settings
