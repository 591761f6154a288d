"""Turn another generator's site into pages of ours: drafts with their fields, texts and pictures, and a report."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from brobygger.nouns.locales import Locale
from brobygger.nouns.placeholder import to_write
from brobygger.nouns.problems import Position, Problem, warning
from brobygger.nouns.record import record
from brobygger.nouns.settings import Settings
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.old_addresses import is_page_address
from brobygger.tools.urls import LONGEST, RESERVED, resolve, slugify
from brobygger.tools.yaml_lines import quoted
from brobygger.whole.importing.blocks import ATX, FENCE, Blocks, Line
from brobygger.whole.importing.foreign import INDEX, ForeignPage, ForeignSite
from brobygger.whole.importing.head import Head, strange_fields, unknown_fields
from brobygger.whole.importing.inline import SCHEME, Inline, Notes, Offered, link_definitions
from brobygger.whole.importing.plain import text_in, texts_in
from brobygger.whole.importing.targets import Targets
from brobygger.whole.report import Say

CONTENT, PHOTOS = "content", "assets/photos"
OTHER_TAGS = {"no": "nb", "nn": "nb"}
NO_WORDS = re.compile(r"[^\w\s.,;?!/()%+-]|(?<!\w)[-+]+(?!\w)")
"""What might be a mark of Markdown or HTML."""

TITLE_MARKS = re.compile(r"(?<!\\)[*_`]|!?\[|\]\([^()]*\)|\{:?[^{}]*\}\s*$")


@record
class Ground:
    """Where pages are put: the settings, which files and addresses are taken, and the day."""

    settings: Settings
    files: frozenset[str]
    addresses: frozenset[str]
    today: date


@record
class ImportedPage:
    """A page that is to be written at `path`, and the file that it was made from."""

    path: str
    source: str
    locale: str
    text: str


@record
class Imported:
    """What is to be written: pages, and pictures by their new path with the one in the tree; and what did not fit."""

    pages: tuple[ImportedPage, ...]
    pictures: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def import_site(site: ForeignSite, ground: Ground, say: Say) -> Imported:
    """Return the site's pages as ours; pages of languages that we have not, and of files that are there, stay out."""
    problems = list(site.problems)
    locales = dict(_locales(site, ground.settings, problems))
    ids = _ids(site)
    pages = list(_places(site, ground, locales, ids, problems))
    known = {page.path: ids[page.key] for page in site.pages if page.language in locales}
    targets, pictures = Targets(site, known), _Pictures(ground.files)
    wanted, offered = _anchors(site, pages, targets, ids)
    firsts = {ids[page.key]: page for page, _, _ in reversed(pages)}
    counts = Counter(ids[page.key] for page, _, _ in pages)
    made: list[ImportedPage] = []
    taken = set(ground.addresses)
    strangers: dict[str, list[tuple[str, int]]] = {}
    for page, locale, path in pages:
        notes, page_id = Notes(page.path), ids[page.key]
        references = link_definitions(page.body)
        inline = Inline(page, page_id, site, targets, pictures.name_of, offered, notes, references)
        title, lines = _title(page)
        converted = Blocks(inline, frozenset(name for at, name in wanted if at == page_id)).convert(lines)
        body = _sound(list(_tidied(converted)), page, notes)
        here = _address(page_id, locale)
        addresses = [one for one in _old_addresses(page) if one.lower() not in taken and one != here]
        taken.update(one.lower() for one in addresses)
        head = Head(
            page=page,
            page_id=page_id,
            title=title,
            today=ground.today,
            say=say,
            notes=notes,
            image=_image(firsts[page_id], targets, pictures),
            addresses=addresses,
            carries_facts=firsts[page_id] is page,
            is_original=firsts[page_id] is page and counts[page_id] > 1,
        )
        text = "\n".join(("---", *head.lines(), "---", "", *body)).rstrip("\n") + "\n"
        made.append(ImportedPage(path=path, source=page.path, locale=locale.key, text=text))
        problems.extend(notes.problems)
        for name, line in strange_fields(page):
            strangers.setdefault(name, []).append((page.path, line))
    problems.extend(unknown_fields(strangers))
    if not site.pages:
        problems.append(warning("import-empty", Position(path="."), hint="folder"))
    return Imported(
        pages=tuple(made),
        pictures=tuple((f"{PHOTOS}/{name}", file) for file, name in sorted(pictures.names.items())),
        problems=tuple(sorted(problems, key=_place)),
    )


def _place(problem: Problem) -> tuple[str, int, int]:
    at = problem.position
    return at.path, at.line or 0, at.column or 0


# --- Languages, ids, places ---


def _locales(site: ForeignSite, settings: Settings, problems: list[Problem]) -> Iterator[tuple[str, Locale]]:
    """Yield which locale the pages of each language belong to: that of its key, its tag, or its language."""
    for code, name in site.languages.items():
        tag = code.replace("_", "-").lower()
        language = OTHER_TAGS.get(tag.partition("-")[0], tag.partition("-")[0])
        found = next((one for one in settings.locales if tag in (one.key.lower(), one.tag.lower())), None)
        standard = [one for one in settings.locales if not one.is_plain]
        found = found or next((one for one in standard if one.language.partition("-")[0] == language), None)
        if found is not None:
            yield code, found
            continue
        pages = [page for page in site.pages if page.language == code]
        if pages:
            line = f"- {{key: {language}, folder: {language}, tag: {tag}, name: {quoted(name)}, address: {language}}}"
            position, count = Position(path=pages[0].path), str(len(pages))
            problems.append(warning("import-locale", position, hint="add", value=code, count=count, line=line))


def _ids(site: ForeignSite) -> dict[str, str]:
    """Return the id that a page gets here, by its key: its path in plain letters."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for number, page in enumerate(site.pages, 1):
        if page.key in found:
            continue
        parts = [slugify(part, LONGEST - 10) or f"page-{number}" for part in page.key.split("/")]
        wanted = "/".join(f"{part}-page" if part in RESERVED else part for part in parts)
        name, count = wanted, 2
        while name in taken:
            name, count = f"{wanted}-{count}", count + 1
        taken.add(name)
        found[page.key] = name
    return found


def _places(
    site: ForeignSite, ground: Ground, locales: Mapping[str, Locale], ids: Mapping[str, str], problems: list[Problem]
) -> Iterator[tuple[ForeignPage, Locale, str]]:
    """Yield each page that has a place with its locale and its path; what is there already is never written over."""
    firsts: dict[str, str] = {}
    for page in site.pages:
        locale = locales.get(page.language)
        if locale is None:
            continue
        path = f"{CONTENT}/{locale.folder}/{ids[page.key]}.md"
        position = Position(path=page.path, line=1, column=1)
        if path in ground.files:
            problems.append(warning("import-exists", position, hint="move", file=path))
        elif path in firsts:
            problems.append(warning("import-twice", position, hint="one", file=path, other=firsts[path]))
        else:
            firsts[path] = page.path
            yield page, locale, path


def _anchors(
    site: ForeignSite, pages: list[tuple[ForeignPage, Locale, str]], targets: Targets, ids: Mapping[str, str]
) -> tuple[frozenset[tuple[str, str]], Offered]:
    """Return the places that texts lead to, each by page id and anchor, and those that there are."""
    wanted: set[tuple[str, str]] = set()
    offered: dict[str, dict[str, frozenset[str]]] = {}
    for page, _, _ in pages:
        notes, page_id = Notes(page.path), ids[page.key]
        inline = Inline(page, page_id, site, targets, lambda file: file, None, notes, link_definitions(page.body))
        blocks = Blocks(inline, frozenset())
        blocks.convert(_title(page)[1])
        wanted |= notes.anchors
        offered.setdefault(page_id, {})[page.language] = frozenset(blocks.offered)
    return frozenset(wanted), offered


# --- Titles, addresses, pictures ---


def _title(page: ForeignPage) -> tuple[str | None, list[Line]]:
    """Return a page's title and its text without the heading that says it.

    The title is that of the fields, else the first heading of the text, else what menus call the page.
    """
    lines = [Line(text.expandtabs(4), number) for number, text in enumerate(page.body, page.body_line)]
    written = text_in(page.fields, "title")
    first = next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
    if first == len(lines):
        return written or page.title, lines
    found, after = ATX.match(lines[first].text), first + 1
    words = found[2] if found and len(found[1]) == 1 else None
    if words is None and after < len(lines) and re.fullmatch(r" {0,3}=+\s*", lines[after].text):
        words, after = lines[first].text, after + 1
    if words is None:
        return written or page.title, lines
    heading = " ".join(TITLE_MARKS.sub("", words).split())
    if written is None or written.casefold() == heading.casefold():
        return heading, lines[after:]
    return written, lines


def _old_addresses(page: ForeignPage) -> Iterator[str]:
    """Yield the addresses that a page had: of its file, and those that led to it."""
    folder = page.url.rpartition("/index.html")[0].rpartition("/")[0]
    written = (resolve("" if one.startswith("/") else folder, one) for one in texts_in(page.fields, "aliases"))
    for address in dict.fromkeys((page.url, *page.old, *filter(None, written))):
        file = address if address.endswith(".html") or not address else f"{address}/{INDEX}.html"
        if file and is_page_address(file):
            yield file


def _address(page_id: str, locale: Locale) -> str:
    return f"{locale.address}/{page_id}.html"


class _Pictures:
    """Gives each picture of the tree a name of its own in assets/photos/."""

    def __init__(self, files: Collection[str]) -> None:
        self._taken = {path.rpartition("/")[2] for path in files}
        self.names: dict[str, str] = {}

    def name_of(self, file: str) -> str:
        """Return the name of a picture: its own, else with that of its folder before it, else with a number."""
        if file not in self.names:
            folder, _, name = file.rpartition("/")
            stem, _, ending = name.rpartition(".")
            plain = slugify(stem) or "picture"
            beside = slugify(f"{folder.rpartition('/')[2]}-{stem}") or plain
            candidates = (plain, beside, *(f"{plain}-{number}" for number in range(2, len(self._taken) + 3)))
            found = next(one for one in candidates if f"{one}.{ending.lower()}" not in self._taken)
            self.names[file] = f"{found}.{ending.lower()}"
            self._taken.add(self.names[file])
        return self.names[file]


def _image(page: ForeignPage, targets: Targets, pictures: _Pictures) -> str | None:
    """Return the name of the picture at the head of a page, where it has one in the tree."""
    for name in ("image", "featured_image"):
        written = text_in(page.fields, name)
        file = targets.picture(page, written) if written and not SCHEME.match(written) else None
        if file is not None:
            return pictures.name_of(file)
    return None


def _sound(lines: list[str], page: ForeignPage, notes: Notes) -> list[str]:
    """Return a text of which every line can be read here: the words of one that cannot are still to be written."""
    told: set[int] = set()
    while True:
        _, problems = parse_markdown("\n".join(lines), page.path)
        wrong = [one for one in problems if one.is_error and one.code != "placeholder-left"]
        at = next((one.position.line - 1 for one in wrong if one.position.line), None)
        if at is None or (at in told and not lines[at]):
            return lines
        words = " ".join(NO_WORDS.sub(" ", lines[at]).split())
        lines[at] = to_write(words) if words and at not in told else ""
        if at not in told:
            near = next((number for number, text in enumerate(page.body, page.body_line) if words and words in text), 1)
            notes.warning("import-line", near, hint="write", value=words)
        told.add(at)


def _tidied(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a text with at most one empty one between others outside of code."""
    is_code, last = False, ""
    for line in lines:
        is_code ^= bool(FENCE.match(line))
        if line.strip() or last.strip() or is_code:
            yield line if line.strip() else ""
        last = line
