"""Turn a view into the bytes of its file; the view decides everything but words and tags."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.locales import Locale
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.values import DayState, Moment, PartialDate
from brobygger.nouns.view import (
    AgendaView,
    AlphabetView,
    CalendarView,
    ChapterView,
    CountryView,
    DataView,
    EmbeddedView,
    FeedView,
    FolderView,
    FramedView,
    Furniture,
    GatheredView,
    GoneView,
    KeepView,
    NotFoundView,
    PageView,
    ReadMeView,
    RedirectView,
    SayView,
    SearchView,
    StartView,
    TopicView,
    View,
    WordbookView,
)
from brobygger.tools import formatting
from brobygger.tools.atom import atom_feed
from brobygger.tools.calendar_files import calendar_file
from brobygger.tools.catalogues import Words
from brobygger.tools.language import sentences_of
from brobygger.tools.mailto import mailto
from brobygger.tools.markdown import SENTENCE_BREAK
from brobygger.tools.templates import CSS, POLICY, PRINT_CSS, SCRIPT, Stylesheets, Templates

NAMES = {
    FolderView: "folder.html",
    CountryView: "country.html",
    TopicView: "topic.html",
    AlphabetView: "alphabet.html",
    AgendaView: "agenda.html",
    SearchView: "search.html",
    KeepView: "keep.html",
    WordbookView: "wordbook.html",
    ChapterView: "chapter.html",
    SayView: "say.html",
    StartView: "start.html",
    NotFoundView: "404.html",
    RedirectView: "redirect.html",
    EmbeddedView: "card.html",
    GoneView: "gone.html",
    ReadMeView: "read-me.html",
}

SHEETS: dict[type[View], str] = {EmbeddedView: "card"}
"""Views with a style sheet of their own, by its name below assets/css/alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What every page is rendered with; the catalogues of a locale stand in the order in which they are asked."""

    templates: Templates
    stylesheets: Stylesheets
    catalogues: Mapping[str, tuple[Catalogue, ...]]
    fragments: "Fragments"

    @classmethod
    def of(
        cls, templates: Templates, stylesheets: Stylesheets, catalogues: Mapping[str, tuple[Catalogue, ...]]
    ) -> "Theme":
        """Return a theme of which nothing has been rendered yet."""
        fragments = Fragments(templates, catalogues)
        return cls(templates=templates, stylesheets=stylesheets, catalogues=catalogues, fragments=fragments)


class Fragments:
    """Parts of pages that many of them share, each rendered once: `once("parts/menu.html")` in a template."""

    def __init__(self, templates: Templates, catalogues: Mapping[str, tuple[Catalogue, ...]]) -> None:
        self._templates = templates
        self._catalogues = catalogues
        self._made: dict[tuple[str, int, int], tuple[object, Markup, set[tuple[str, str]]]] = {}

    def of(self, shared: Furniture, missing: set[tuple[str, str]]) -> Callable[..., Markup]:
        """Return what gives a template a part; words that the part's locale lacks go into `missing`.

        A part may also need an `item` that several pages at the same place show, as one object.
        """

        def once(name: str, item: object = None) -> Markup:
            key = name, id(shared), id(item)
            if key not in self._made:
                voice = _Voices(self._catalogues)
                values = {**voice.of(shared.locale), "locale": shared.locale, "shared": shared, "item": item}
                text = Markup(self._templates.render(name, values))  # noqa: S704 - templates escape
                self._made[key] = (shared, item), text, voice.missing()  # what is kept here keeps its id
            _, text, lacking = self._made[key]
            missing.update(lacking)
            return text

        return once


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A file, the words that its locale lacks, and the fault of its template where it has one instead."""

    file: OutputFile | None
    missing: frozenset[tuple[str, str]]
    problem: Problem | None


def render(address: str, view: View, theme: Theme) -> Rendered:
    """Return the file at `address` as its template makes it of the view; calendars, feeds and data have none."""
    if isinstance(view, CalendarView):
        return Rendered(
            file=OutputFile(address, calendar_file(view.events, view.name)), missing=frozenset(), problem=None
        )
    if isinstance(view, FeedView):
        return Rendered(file=OutputFile(address, atom_feed(view)), missing=frozenset(), problem=None)
    if isinstance(view, DataView):
        return Rendered(file=OutputFile(address, view.text.encode()), missing=frozenset(), problem=None)
    name = f"{view.kind}.html" if isinstance(view, PageView | GatheredView) else NAMES[type(view)]
    voice = _Voices(theme.catalogues)
    missing: set[tuple[str, str]] = set()
    values: dict[str, object] = {"view": view, "css": CSS, "policy": POLICY}
    if isinstance(view, StartView | NotFoundView | GoneView | ReadMeView):
        values["in_locale"] = voice.of  # these pages speak every language at once
    elif isinstance(view, RedirectView | EmbeddedView):
        values |= {**voice.of(view.locale), "locale": view.locale}
    else:
        values |= _of_locale(view, voice, theme, missing)
    try:
        text = theme.templates.render(name, values)
    except FaultError as fault:
        return Rendered(file=None, missing=frozenset(), problem=fault.problem)
    if not isinstance(view, GatheredView):  # which holds more than its style sheet, and is closed by who gathers it
        text = theme.stylesheets.put_into(text, SHEETS.get(type(view)))
    return Rendered(file=OutputFile(address, text.encode()), missing=frozenset(voice.missing() | missing), problem=None)


def _of_locale(
    view: GatheredView | FramedView, voice: "_Voices", theme: Theme, missing: set[tuple[str, str]]
) -> dict[str, object]:
    """Return what the template of a page in one locale speaks and shows."""
    shared = view.shared if isinstance(view, GatheredView) else view.frame.shared
    values = {**voice.of(shared.locale), "locale": shared.locale, "shared": shared}
    values["once"] = theme.fragments.of(shared, missing)
    if isinstance(view, GatheredView):
        return {**values, "print_css": PRINT_CSS, "script": SCRIPT}
    return {**values, "frame": view.frame}


class _Voices:
    """The functions with which a template speaks, for each locale that it asks for."""

    def __init__(self, catalogues: Mapping[str, tuple[Catalogue, ...]]) -> None:
        self._catalogues = catalogues
        self._words: dict[str, Words] = {}

    def of(self, locale: Locale) -> dict[str, object]:
        """Return the names that a template uses to speak in a locale."""
        language = locale.language
        words = self._words.setdefault(locale.key, Words(self._catalogues.get(locale.key, ()), language))
        return {
            "_": words.gettext,
            "n_": words.ngettext,
            "date": lambda date: formatting.date_in(language, date),
            "country": lambda code: formatting.country_in(language, code),
            "language": lambda tag: formatting.language_in(language, tag),
            "listing": lambda items: formatting.listing_in(language, list(items)),
            "weekday": lambda index: formatting.weekday_in(language, index),
            "money": lambda amount, currency: formatting.money_in(language, amount, currency),
            "is_date": lambda value: isinstance(value, PartialDate),
            "is_amount": lambda value: isinstance(value, Decimal),
            "is_list": lambda value: isinstance(value, tuple),
            "is_day_state": lambda value: isinstance(value, DayState),
            "moment": lambda moment: _moment(language, moment),
            "once_at": lambda once: formatting.once_in(language, once.start, once.end),
            "day": lambda day: formatting.day_in(language, day),
            "lines": lambda text: _lines(locale, text),
            "mailto": mailto,
        }

    def missing(self) -> set[tuple[str, str]]:
        """Return the locale and the message of each word that no catalogue has."""
        return {(key, message) for key, words in self._words.items() for message in words.missing}


def _moment(language: str, moment: Moment) -> str:
    day = formatting.date_in(language, PartialDate.of(moment.day))
    return f"{day}, {moment.time}" if moment.time else day


def _lines(locale: Locale, text: str) -> Markup | str:
    """Return a text as a locale's pages show it: in a plain one each sentence on a line of its own."""
    if not locale.is_plain:
        return text
    return Markup(SENTENCE_BREAK).join(sentences_of(text, locale.language))  # noqa: S704 - a literal; join escapes
