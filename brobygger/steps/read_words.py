"""Read content/words.yaml, the words that the site explains, and the forms of them that were written down."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from brobygger.nouns.pictograms import NONE
from brobygger.nouns.problems import FaultError, Position, Problem, Related, error, nearest, suggestion, warning
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import ConceptKey, CountryCode, ThemeKey
from brobygger.nouns.words import SOFT_HYPHEN, Concept, Glossary, Term, Theme, as_form
from brobygger.nouns.yamltext import Fields, Node, Scalar, compose
from brobygger.tools.fields import read_fields
from brobygger.tools.frontmatter import text_of
from brobygger.tools.readers import Reading, read_text
from brobygger.tools.word_forms import PATH as FORMS_PATH
from brobygger.tools.word_forms import Row, numbered_rows

PATH = "content/words.yaml"
MAX_BYTES = 1024 * 1024
MOST_WORDS = 20
"""Of an explanation: what is longer is not read where it stands between a reader and the text."""


class _Match(StrEnum):
    """How the forms of a word are found: all that are known, or those that are given and no others."""

    FORMS = "forms"


@dataclass(frozen=True, slots=True, kw_only=True)
class _ThemeFields:
    picture: ConceptKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _ConceptFields:
    theme: ThemeKey | None = None
    picture: ConceptKey | None = None
    country: CountryCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _TermFields:
    word: str | None = None
    explain: str | None = None
    forms: tuple[str, ...] | None = None
    match: _Match | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The glossary, what is wrong with it, and where it names a pictogram by which word."""

    glossary: Glossary = field(default_factory=Glossary)
    problems: tuple[Problem, ...] = ()
    pictures: tuple[tuple[str, Position], ...] = ()


def read_words(data: bytes | None, forms: bytes | None, settings: Settings) -> Words:
    """Read both files; without `data`, no word is explained. A fault in one word spares the others.

    Of `forms`, only rows of words that `data` explains count. A word and its forms as `data` has them count anyway.
    """
    reader = _Reader(settings)
    reader.read(data)
    try:
        rows = list(numbered_rows(text_of(forms or b"", FORMS_PATH)))
    except FaultError as fault:
        reader.reading.problems.append(fault.problem)
        rows = []
    index = _Index(reader.concepts, reader.written)
    index.take(rows)
    problems = (*reader.reading.problems, *index.problems)
    glossary = Glossary(reader.themes, reader.concepts, index.forms, index.spellings)
    return Words(glossary, problems, tuple(reader.pictures))


class _Reader:
    """The reading of words.yaml: `written` has the place of each word and form by language, concept and form."""

    def __init__(self, settings: Settings) -> None:
        self.reading = Reading(PATH)
        self.themes: dict[str, Theme] = {}
        self.concepts: dict[str, Concept] = {}
        self.written: dict[Row, Position] = {}
        self.pictures: list[tuple[str, Position]] = []
        self._languages = list(dict.fromkeys(locale.language for locale in settings.locales))
        self._countries = [country.code for country in settings.countries]
        self._foreign: dict[str, Scalar] = {}

    def read(self, data: bytes | None) -> None:
        """Read the file, if there is one."""
        try:
            node = compose(text_of(data or b"", PATH), PATH, max_bytes=MAX_BYTES)
            parts = self._parts(node)
        except FaultError as fault:
            self._note(fault)
            return
        for key, value in self._entries(parts, "themes"):
            self.themes[key.text] = self._theme(key, value)
        for key, value in self._entries(parts, "words"):
            concept = self._concept(key, value)
            if concept is not None:
                self.concepts[key.text] = concept
        self._report_unused(parts.get("themes"))
        self.reading.problems.extend(
            warning("words-language", self.reading.at(key), hint="all", value=language, all=", ".join(self._languages))
            for language, key in self._foreign.items()
        )

    def _parts(self, node: Fields) -> dict[str, Node]:
        """Return what stands under `themes` and `words`."""
        parts: dict[str, Node] = {}
        for key, value in self.reading.once(node):
            if key.text in ("themes", "words"):
                parts[key.text] = value
            else:
                self._note(self.reading.fault("field-unknown", key, hint="all", field=key.text, all="themes, words"))
        return parts

    def _entries(self, parts: Mapping[str, Node], name: str) -> Iterator[tuple[Scalar, Fields]]:
        return self.reading.keyed(parts[name], name) if name in parts else iter(())

    def _theme(self, key: Scalar, node: Fields) -> Theme:
        by_language, rest = self._split(key, node)
        fields = read_fields(_ThemeFields, rest, self.reading, f"{key.text}.")
        names: dict[str, str] = {}
        for language, value in by_language.items():
            try:
                names[language] = read_text(value, self.reading, f"{key.text}.{language}")
            except FaultError as fault:
                self._note(fault)
        if not by_language:
            self._note(
                self.reading.fault("field-missing", key, hint="word-theme", field=f"{key.text}.{self._languages[0]}")
            )
        return Theme(key=key.text, picture=self._picture(key, fields.picture), names=names)

    def _concept(self, key: Scalar, node: Fields) -> Concept | None:
        """Return a concept, or None where its theme cannot be found: nobody would know where to show it."""
        by_language, rest = self._split(key, node)
        fields = read_fields(_ConceptFields, rest, self.reading, f"{key.text}.")
        terms = {language: self._term(key, language, value) for language, value in by_language.items()}
        known = {language: term for language, term in terms.items() if term is not None}
        if not by_language:
            self._note(self.reading.fault("field-missing", key, hint="word", field=f"{key.text}.{self._languages[0]}"))
        self._check_country(fields.country, f"{key.text}.country")
        picture = self._picture(key, fields.picture)
        if not self._has_theme(key, fields.theme):
            return None
        for language, term in known.items():
            for form, position in self._given(key, language, term):
                self.written.setdefault(Row(language, form, key.text), position)
        theme = fields.theme or ""
        return Concept(key=key.text, theme=theme, picture=picture, country=fields.country, terms=known)

    def _split(self, key: Scalar, node: Fields) -> tuple[dict[str, Node], Fields]:
        """Return what an entry says in each language of the site, and its other fields."""
        by_language: dict[str, Node] = {}
        rest: list[tuple[Scalar, Node]] = []
        for name, value in node.entries:
            is_twice = name.text in by_language
            if name.text in self._languages and not is_twice:
                by_language[name.text] = value
            elif name.text.isalpha() and len(name.text) == 2 and not is_twice:
                self._foreign.setdefault(name.text, name)
            elif is_twice:
                self._note(self.reading.fault("field-twice", name, hint="keep-one", field=f"{key.text}.{name.text}"))
            else:
                rest.append((name, value))
        return by_language, Fields(tuple(rest), node.line, node.column)

    def _term(self, key: Scalar, language: str, node: Node) -> Term | None:
        name = f"{key.text}.{language}"
        if not isinstance(node, Fields):
            self._note(self.reading.fault("type-fields", node, hint="form", field=name))
            return None
        fields = read_fields(_TermFields, node, self.reading, f"{name}.")
        written = {entry.text for entry, _ in node.entries}
        for required in ("word", "explain"):
            if required not in written:
                self._note(
                    self.reading.fault(
                        "field-missing", Scalar("", node.line, node.column), hint="word", field=f"{name}.{required}"
                    )
                )
        if fields.word is None or fields.explain is None:
            return None
        length = len(fields.explain.split())
        if length > MOST_WORDS:
            at, limit = self._place(f"{name}.explain"), str(MOST_WORDS)
            self.reading.problems.append(
                warning("word-explain-long", at, hint="shorten", length=str(length), limit=limit)
            )
        for number, form in enumerate((fields.word, *(fields.forms or ()))):
            if not any(map(str.isalpha, form)):
                at = self._place(f"{name}.forms[{number - 1}]" if number else f"{name}.word")
                self.reading.problems.append(error("word-letters", at, hint="write", value=form))
                return None
        return Term(
            word=_clean(fields.word),
            explain=fields.explain,
            forms=tuple(map(_clean, fields.forms or ())),
            only_given=fields.match is _Match.FORMS,
        )

    def _given(self, key: Scalar, language: str, term: Term) -> Iterator[tuple[str, Position]]:
        """Yield the word and the given forms of a term with their places."""
        name = f"{key.text}.{language}"
        yield term.word, self._place(f"{name}.word")
        for number, form in enumerate(term.forms):
            yield form, self._place(f"{name}.forms[{number}]")

    def _picture(self, key: Scalar, picture: str | None) -> str:
        name = f"{key.text}.picture"
        if picture is not None:
            self.pictures.append((picture, self._place(name)))
        elif name not in self.reading.places:
            self._note(self.reading.fault("field-missing", key, hint="word-picture", field=name))
        return picture or NONE

    def _has_theme(self, key: Scalar, theme: str | None) -> bool:
        name = f"{key.text}.theme"
        if theme is None:
            if name not in self.reading.places:
                self._note(self.reading.fault("field-missing", key, hint="word", field=name))
            return False
        if theme not in self.themes:
            near = nearest(theme, self.themes)
            hint = "near" if near else "all" if self.themes else "words"
            at, names = self._place(name), ", ".join(self.themes)
            self.reading.problems.append(error("theme-unknown", at, hint=hint, value=theme, near=near or "", all=names))
        return theme in self.themes

    def _check_country(self, country: str | None, name: str) -> None:
        if country is None or country in self._countries:
            return
        hint, names = "all" if self._countries else "none", ", ".join(self._countries)
        problem = error("country-unknown", self._place(name), hint=hint, value=country, near="", all=names)
        self.reading.problems.append(problem)

    def _report_unused(self, node: Node | None) -> None:
        used = {concept.theme for concept in self.concepts.values()}
        places = {key.text: key for key, _ in node.entries} if isinstance(node, Fields) else {}
        for key in sorted(self.themes.keys() - used) if self.concepts else ():
            self.reading.problems.append(
                suggestion("word-theme-unused", self.reading.at(places[key]), hint="remove", theme=key)
            )

    def _place(self, name: str) -> Position:
        line, column = self.reading.places[name]
        return Position(path=PATH, line=line, column=column)

    def _note(self, fault: FaultError) -> None:
        self.reading.problems.append(fault.problem)


def _clean(word: str) -> str:
    return word.replace(SOFT_HYPHEN, "")


class _Index:
    """What each form stands for, and what is wrong with that; `written` are the forms that words.yaml gives."""

    def __init__(self, concepts: Mapping[str, Concept], written: Mapping[Row, Position]) -> None:
        self._concepts = concepts
        self._written = written
        self.forms: dict[str, dict[str, str]] = {}
        self.spellings: dict[str, dict[str, str]] = {}
        self.problems: list[Problem] = []
        self._take_written()

    def _take_written(self) -> None:
        first: dict[tuple[str, str], tuple[Row, Position]] = {}
        for row, position in self._written.items():
            at = row.language, as_form(row.form)
            other, place = first.setdefault(at, (row, position))
            if other.concept != row.concept:
                related = (Related(code="other-place", position=place),)
                both = f"{other.concept}, {row.concept}"
                twice = error("word-twice", position, hint="keep-one", related=related, form=row.form, all=both)
                self.problems.append(twice)
                continue
            self._add(row)

    def take(self, rows: Collection[tuple[int, Row | None]]) -> None:
        """Add the rows that were written down, and say where the two files do not fit each other."""
        old = [number for number, row in rows if row is None or not self._takes(row)]
        there = {row for _, row in rows}
        new = [position for row, position in self._written.items() if row not in there]
        if new:
            at = min(new, key=lambda place: (place.line or 0, place.column or 0))
            self.problems.append(warning("word-forms-new", at, hint="update", count=str(len(new))))
        if old:
            at = Position(path=FORMS_PATH, line=old[0], column=1)
            self.problems.append(warning("word-forms-old", at, hint="update", count=str(len(old))))

    def _takes(self, row: Row) -> bool:
        """Add a row where words.yaml explains the word that it is a form of; say whether that is so."""
        concept = self._concepts.get(row.concept)
        term = concept.terms.get(row.language) if concept else None
        if term is None or (term.only_given and row.form not in term.given):
            return False
        form = as_form(row.form)
        if self.forms.get(row.language, {}).get(form, row.concept) != row.concept:
            return False
        if form not in self.forms.get(row.language, {}):
            self._add(row)
        return True

    def _add(self, row: Row) -> None:
        form = as_form(row.form)
        if form in self.forms.setdefault(row.language, {}):
            return
        self.forms[row.language][form] = row.concept
        if any(map(str.isupper, row.form)):
            self.spellings.setdefault(row.language, {})[form] = " ".join(row.form.split())
