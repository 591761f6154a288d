"""Turn a view into the bytes of its file; the view decides everything but words and tags."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from brobygger.nouns.catalogue import Catalogue
from brobygger.nouns.locales import Locale
from brobygger.nouns.output import OutputFile
from brobygger.nouns.problems import FaultError, Problem
from brobygger.nouns.values import DayState, Moment, PartialDate
from brobygger.nouns.view import AlphabetView, FolderView, NotFoundView, PageView, RedirectView, StartView, View
from brobygger.tools import formatting
from brobygger.tools.catalogues import Words
from brobygger.tools.templates import Stylesheet, Templates

NAMES = {
    FolderView: "folder.html",
    AlphabetView: "alphabet.html",
    StartView: "start.html",
    NotFoundView: "404.html",
    RedirectView: "redirect.html",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What every page is rendered with; the catalogues of a locale stand in the order in which they are asked."""

    templates: Templates
    stylesheet: Stylesheet
    catalogues: Mapping[str, tuple[Catalogue, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A file, the words that its locale lacks, and the fault of its template where it has one instead."""

    file: OutputFile | None
    missing: frozenset[tuple[str, str]]
    problem: Problem | None


def render(address: str, view: View, theme: Theme) -> Rendered:
    """Return the file at `address` as its template makes it of the view."""
    name = f"{view.kind}.html" if isinstance(view, PageView) else NAMES[type(view)]
    voice = _Voices(theme.catalogues)
    values: dict[str, object] = {"view": view, "css": theme.stylesheet.css, "policy": theme.stylesheet.policy}
    if isinstance(view, StartView | NotFoundView):
        values["in_locale"] = voice.of  # these pages speak every language at once
    else:
        locale = view.locale if isinstance(view, RedirectView) else view.frame.locale
        values.update(voice.of(locale))
        values["locale"] = locale
        if not isinstance(view, RedirectView):
            values["frame"] = view.frame
    try:
        text = theme.templates.render(name, values)
    except FaultError as fault:
        return Rendered(file=None, missing=frozenset(), problem=fault.problem)
    return Rendered(file=OutputFile(address, text.encode()), missing=frozenset(voice.missing()), problem=None)


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
        }

    def missing(self) -> set[tuple[str, str]]:
        """Return the locale and the message of each word that no catalogue has."""
        return {(key, message) for key, words in self._words.items() for message in words.missing}


def _moment(language: str, moment: Moment) -> str:
    day = formatting.date_in(language, PartialDate(moment.day.year, moment.day.month, moment.day.day))
    return f"{day}, {moment.time}" if moment.time else day
