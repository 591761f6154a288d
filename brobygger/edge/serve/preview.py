"""The preview as its own process holds it: the last good site in a folder, and what is wrong since."""

import contextlib
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from brobygger.edge.editor_templates import editor_templates
from brobygger.edge.plain_language import explained_by
from brobygger.edge.run import Job, publish_site
from brobygger.edge.serve.looker import Ground, News
from brobygger.edge.sources import source_lines
from brobygger.edge.stage import is_inside
from brobygger.edge.texts import recorded_figures
from brobygger.edge.translations import confirm, open_desk
from brobygger.edge.words import editor_language, editor_words, write_day
from brobygger.nouns.model import KINDS, Organisation
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.site import Page, Site
from brobygger.tools.templates import Templates
from brobygger.whole.library import entries_of
from brobygger.whole.marked_text import marked_text
from brobygger.whole.memory import Known
from brobygger.whole.plain_figures import LocaleWords, SiteWords, site_words
from brobygger.whole.plain_language import CloseLook, Looked, names_of
from brobygger.whole.preview import dressed, marks_of, remark_of
from brobygger.whole.preview_words import STATES
from brobygger.whole.report import Say, text_lines
from brobygger.whole.status import due, versions_status
from brobygger.whole.status_report import WriteDay, due_line
from brobygger.whole.status_table import status_table
from brobygger.whole.words_report import words_values

ADDRESS = "_brobygger"
"""The folder of what the preview serves besides the site; no page of a site can stand there."""

NOT_FOUND = "404.html"

ORGANISATIONS = next(folder for folder, kind in KINDS.items() if kind is Organisation)
"""The folder of organisations in every locale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to show: the site of `job`, as on the day of the clock where `follows_clock`.

    `port` is where the server listens; `token` must come with whatever opens a file.
    """

    job: Job
    follows_clock: bool
    port: int
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build of the preview came to; `written` is None where nothing could be shown anew."""

    problems: tuple[Problem, ...]
    pages: int
    written: int | None
    seconds: float


class Preview:
    """Builds a site again and again, and shows its pages with what an editor should know."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._says_more = True
        self._problems: tuple[Problem, ...] = ()
        self._errors: tuple[str, ...] = ()
        self._subjects: dict[str, tuple[str, ...]] = {}
        self._desk: _Desk | None = None
        self._words = _Words.of(wanted.job)
        self._looked: dict[str, Looked] = {}
        self._has_looked = False
        self._organisations: object = None
        self._names: tuple[str, ...] | None = None

    # --- What the server asks ---

    def build(self) -> Built:
        """Build what is there now; where it has errors, the site that was shown stays."""
        job, began = self._job(), time.perf_counter()
        self._words = _Words.of(job)
        outcome = publish_site(job)
        result = outcome.result
        self._problems = result.problems
        self._errors = self._told(problem for problem in result.problems if problem.is_error)
        self._desk = _Desk(result.site) if result.site is not None else None
        organisations = _organisations_in(result.known) if result.known is not None else None
        if organisations is None or organisations != self._organisations:
            self._names = None
        self._organisations = organisations
        if result.known is not None:
            self._subjects = {address: page.subject for address, page in result.known.pages.items()}
        return Built(
            problems=result.problems, pages=result.pages, written=outcome.written, seconds=time.perf_counter() - began
        )

    def page(self, address: str) -> tuple[int, bytes]:
        """Return the status and the text of the page at an address, with marks where they are wanted."""
        folder = self._wanted.job.output
        status, path = (200, folder / address) if is_inside(address) else (404, folder / NOT_FOUND)
        try:
            html = path.read_text(encoding="utf-8")
        except OSError:
            status, html = 404, self._missing(folder)
        return status, self._dressed(address, html).encode()

    def table(self) -> tuple[int, bytes]:
        """Return the page that says how far every version has come."""
        words = self._values()
        try:
            desk = self._open_desk()
        except FaultError:
            return 200, self._dressed("", self._templates.render("empty.html", words)).encode()
        statuses, today = list(versions_status(desk.site)), self._job().today
        table = status_table(desk.site, statuses, list(due(desk.site, today)))
        spoken = self._words
        remarks = [remark_of(problem, spoken.say) for problem in self._problems]
        more = {
            "table": table,
            "remarks": remarks,
            "counted": tuple(STATES),
            "due_line": lambda one: due_line(one, spoken.say, spoken.write_day),
        }
        html = self._templates.render("status.html", {**words, **more})
        return 200, self._dressed("", html).encode()

    def ground(self) -> Ground | None:
        """Return what texts are held against; None where site.yaml cannot be used."""
        try:
            site = self._open_desk().site
        except FaultError:
            return None
        if self._names is None:
            self._names = names_of(site)
        return Ground(
            settings=site.settings,
            explained=explained_by(site),
            names=self._names,
            wants_all=not self._has_looked,
        )

    def note(self, news: News) -> None:
        """Know what was found in texts."""
        before = {} if news.is_all else self._looked
        both = {**before, **news.looked}
        self._looked = {path: looked for path, looked in both.items() if looked is not None}
        self._has_looked = True

    def words(self) -> tuple[int, bytes]:
        """Return the page that says how plain the texts are."""
        values = {"words": self._site_words(), "has_looked": self._has_looked, **words_values(self._words.say)}
        return 200, self._shown("words.html", values)

    def path_of(self, page_id: str, locale: str) -> str | None:
        """Return the file of a version of a page, of the first one where no locale is named; None where none is."""
        pages = [page for one in self._locales_words() for page in one.pages if page.page_id == page_id]
        return next((page.path for page in pages if locale in ("", page.locale.key)), None)

    def words_of(self, path: str, look: CloseLook) -> tuple[int, bytes]:
        """Return the page with the text of a file and its marks."""
        pages = [page for one in self._locales_words() for page in one.pages]
        page = next((page for page in pages if page.path == path), None)
        if page is None:  # it has gone in this moment
            return self.no_words()
        shown = self._open_desk().site.page(page.page_id, page.locale.key)
        values = {
            "page": page,
            "address": shown.address if shown is not None else None,
            "text": marked_text(look, self._words.say),
            "versions": [other for other in pages if other.page_id == page.page_id],
            **words_values(self._words.say),
        }
        return 200, self._shown("page-words.html", values)

    def no_words(self) -> tuple[int, bytes]:
        """Return the page that says that there is nothing to look at."""
        return 404, self._shown("page-words.html", {"page": None})

    def turn_marks(self) -> None:
        """Show the marks, or hide them."""
        self._says_more = not self._says_more

    def confirm(self, page_id: str, locale: str) -> None:
        """Write down that a person has compared a version with its source; what is no page is left alone."""
        with contextlib.suppress(FaultError):
            confirm(self._job(), page_id, [locale])

    # --- How it answers ---

    def _job(self) -> Job:
        job = self._wanted.job
        return replace(job, today=date.today()) if self._wanted.follows_clock else job  # noqa: DTZ011 - the editor's day

    def _told(self, problems: Iterable[Problem]) -> tuple[str, ...]:
        """Return problems as the terminal says them, with the lines of source as they are now."""
        lines, say = source_lines(self._wanted.job.root), self._words.say
        return tuple("\n".join(text_lines(problem, lines(problem), say)) for problem in problems)

    def _shown(self, template: str, values: dict[str, object]) -> bytes:
        """Return a page for editors."""
        html = self._templates.render(template, {**self._values(), **values})
        return self._dressed("", html).encode()

    def _site_words(self) -> SiteWords | None:
        """Return the figures of the texts that were looked at; None where site.yaml cannot be used."""
        try:
            settings = self._open_desk().site.settings
        except FaultError:
            return None
        entries, _ = entries_of(dict.fromkeys(self._looked, b""), settings)
        recorded, _ = recorded_figures(self._wanted.job.root)
        return site_words(entries, self._looked, settings, recorded)

    def _locales_words(self) -> tuple[LocaleWords, ...]:
        words = self._site_words()
        return words.locales if words is not None else ()

    def _problems_on(self, page: Page) -> tuple[Problem, ...]:
        """Return what is wrong with a page, and what there is to say of its words."""
        looked = self._looked.get(page.document.path)
        return (*self._problems, *(looked.problems if looked is not None else ()))

    @cached_property
    def _templates(self) -> Templates:
        return editor_templates(self._wanted.job.root)

    def _values(self) -> dict[str, object]:
        """Return what every template of the preview is given."""
        say = self._words.say
        return {
            "say": say,
            "language": self._words.language,
            "states": {state: say(word) for state, word in STATES.items()},
            "at": f"/{ADDRESS}",
            "port": self._wanted.port,
            "token": self._wanted.token,
        }

    def _missing(self, folder: Path) -> str:
        """Return what stands where there is no page: the site's own page for that, or ours where nothing was built."""
        with contextlib.suppress(OSError):
            return (folder / NOT_FOUND).read_text(encoding="utf-8")
        return self._templates.render("empty.html", self._values())

    def _open_desk(self) -> "_Desk":
        if self._desk is None:
            self._desk = _Desk(open_desk(self._job()).site)
        return self._desk

    def _dressed(self, address: str, html: str) -> str:
        words = self._values()
        page = self._page_at(address) if self._says_more else None
        marks = None
        inserts: list[tuple[int, str]] = []
        if page is not None:
            desk = self._open_desk()
            marks = marks_of(desk.site, page, html, self._problems_on(page), self._words.say)
            for end, remarks in marks.placed:
                inserts.append((end, self._templates.render("remarks.html", {**words, "remarks": remarks})))
        head = self._templates.render("head.html", words)
        values = {**words, "errors": self._errors, "marks": marks, "shows_marks": self._says_more}
        return dressed(html, head, self._templates.render("bar.html", values), inserts)

    def _page_at(self, address: str) -> Page | None:
        """Return the page that was published at an address, as the site has it now."""
        try:
            desk = self._open_desk()
        except FaultError:
            return None
        subject = self._subjects.get(address)
        if subject is None:
            found = desk.addresses.get(address)
            return desk.site.page(*found) if found else None
        return desk.site.page(subject[1], subject[2]) if subject[0] == "page" else None


def _organisations_in(known: Known) -> object:
    """Return what changes whenever an organisation of the published site does, or which of them are published."""
    files = {path: content for path, content in known.files.items() if f"/{ORGANISATIONS}/" in path}
    return known.surroundings, known.hidden & files.keys(), files


@dataclass(frozen=True, slots=True)
class _Words:
    """What speaks to the editor: looked up once for each build, since what it is read from is watched."""

    say: Say
    language: str
    write_day: WriteDay

    @classmethod
    def of(cls, job: Job) -> "_Words":
        return cls(editor_words(job.root, job.cache), editor_language(job.root), write_day(job.root))


class _Desk:
    """A site; what is not asked for is not worked out."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def addresses(self) -> dict[str, tuple[str, str]]:
        return {page.address: (page.page_id, page.locale.key) for page in self.site.pages}
