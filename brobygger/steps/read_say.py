"""Read content/say.yaml, what readers may say or show at an office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from brobygger.nouns.pictograms import NONE
from brobygger.nouns.problems import FaultError, Position, Problem, Related, error, warning
from brobygger.nouns.say import PLACEHOLDER, Errand, Phrases, Sayings
from brobygger.nouns.settings import Settings
from brobygger.nouns.values import ConceptKey
from brobygger.nouns.yamltext import Fields, Items, Node, Scalar, compose
from brobygger.tools.fields import read_fields
from brobygger.tools.formatting import tongue_in
from brobygger.tools.frontmatter import text_of
from brobygger.tools.readers import Reading, read_language_tag

PATH = "content/say.yaml"
MAX_BYTES = 256 * 1024
MOST_LINES = 4
"""Of a card: what fills a small screen in large letters."""

MOST_WORDS = 15
"""Of a line: somebody says it aloud who is learning the language."""

BRACES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _ErrandFields:
    picture: ConceptKey | None = None
    under_calls: bool | None = None
    interpreter: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _PhrasesFields:
    title: str | None = None
    lines: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """What can be said, what is wrong with it, and where it names a pictogram by which word."""

    sayings: Sayings = field(default_factory=Sayings)
    problems: tuple[Problem, ...] = ()
    pictures: tuple[tuple[str, Position], ...] = ()


def read_say(data: bytes | None, settings: Settings) -> Say:
    """Read the file; without `data`, there is nothing to say. A fault in one card spares the others."""
    reader = _Reader(settings)
    if data is not None:
        reader.read(data)
    sayings = Sayings(tuple(reader.errands), tuple(reader.tongues.values()))
    return Say(sayings, tuple(reader.reading.problems), tuple(reader.pictures))


class _Reader:
    """The reading of say.yaml; `tongues` has the languages of interpreters by their tags in small letters."""

    def __init__(self, settings: Settings) -> None:
        self.reading = Reading(PATH)
        self.errands: list[Errand] = []
        self.tongues: dict[str, str] = {}
        self.pictures: list[tuple[str, Position]] = []
        self._keys: dict[str, Scalar] = {}
        self._said: dict[str, frozenset[str]] = {}
        self._languages = list(dict.fromkeys(locale.language for locale in settings.locales))
        self._foreign: dict[str, Scalar] = {}

    def read(self, data: bytes) -> None:
        """Read the file."""
        try:
            node = compose(text_of(data, PATH), PATH, max_bytes=MAX_BYTES)
        except FaultError as fault:
            self._note(fault)
            return
        for key, value in self.reading.once(node):
            try:
                self._read_part(key, value)
            except FaultError as fault:
                self._note(fault)
        self._check_marks()
        self._check_languages()

    def _read_part(self, key: Scalar, value: Node) -> None:
        if key.text == "interpreter_languages":
            self._read_tongues(value)
        elif key.text == "cards":
            self.errands.extend(self._errand(name, card) for name, card in self.reading.keyed(value, "cards"))
        else:
            names = "interpreter_languages, cards"
            raise self.reading.fault("field-unknown", key, hint="all", field=key.text, all=names)

    def _note(self, fault: FaultError) -> None:
        self.reading.problems.append(fault.problem)

    # --- The languages that an interpreter is asked for ---

    def _read_tongues(self, node: Node) -> None:
        if not isinstance(node, Items):
            raise self.reading.fault("type-list", node, hint="form", field="interpreter_languages")
        for number, item in enumerate(node.items):
            try:
                tag = self._tongue(item, f"interpreter_languages[{number}]")
            except FaultError as fault:
                self._note(fault)
            else:
                self.tongues[tag.lower()] = tag

    def _tongue(self, item: Node, name: str) -> str:
        """Return the tag of a language that has a name in each language of the site."""
        tag = read_language_tag(item, self.reading, name)
        if tag.lower() in self.tongues:
            raise self.reading.fault("say-tongue-twice", item, hint="keep-one", value=tag)
        if any(tongue_in(language, tag) is None for language in self._languages):
            raise self.reading.fault("say-tongue-unknown", item, hint="other", value=tag)
        return tag

    # --- The cards ---

    def _errand(self, key: Scalar, node: Fields) -> Errand:
        said, rest = self._split(key, node)
        self._keys[key.text], self._said[key.text] = key, frozenset(said)
        fields = read_fields(_ErrandFields, rest, self.reading, f"{key.text}.")
        found = {language: self._phrases(f"{key.text}.{language}", value) for language, value in said.items()}
        phrases = {language: one for language, one in found.items() if one is not None}
        if not said:
            self._note(self._missing(key, f"{key.text}.{self._languages[0]}"))
        for language, one in phrases.items():
            self._check_lines(f"{key.text}.{language}", one, is_for_interpreter=bool(fields.interpreter))
        return Errand(
            key=key.text,
            picture=self._picture(key, fields.picture),
            under_calls=bool(fields.under_calls),
            interpreter=bool(fields.interpreter),
            phrases=phrases,
        )

    def _split(self, key: Scalar, node: Fields) -> tuple[dict[str, Node], Fields]:
        """Return what a card says in each language of the site, and its other fields."""
        said: dict[str, Node] = {}
        rest: list[tuple[Scalar, Node]] = []
        for name, value in self.reading.once(node, f"{key.text}."):
            if name.text in self._languages:
                said[name.text] = value
            elif name.text.isalpha() and len(name.text) == 2:
                self._foreign.setdefault(name.text, name)
            else:
                rest.append((name, value))
        return said, Fields(tuple(rest), node.line, node.column)

    def _phrases(self, name: str, node: Node) -> Phrases | None:
        """Return an errand in one language, or None where it has a fault."""
        if not isinstance(node, Fields):
            self._note(self.reading.fault("type-fields", node, hint="form", field=name))
            return None
        count = len(self.reading.problems)
        fields = read_fields(_PhrasesFields, node, self.reading, f"{name}.")
        if len(self.reading.problems) > count:
            return None
        for required in ("title", "lines"):
            if not getattr(fields, required):
                self._note(self._missing(Scalar("", node.line, node.column), f"{name}.{required}"))
        return Phrases(title=fields.title, lines=fields.lines) if fields.title and fields.lines else None

    def _picture(self, key: Scalar, picture: str | None) -> str:
        name = f"{key.text}.picture"
        if picture is not None:
            self.pictures.append((picture, self._place(name)))
        elif name not in self.reading.places:
            self._note(self._missing(key, name))
        return picture or NONE

    def _missing(self, at: Scalar, name: str) -> FaultError:
        return self.reading.fault("field-missing", at, hint="say", field=name)

    def _place(self, name: str) -> Position:
        line, column = self.reading.places[name]
        return Position(path=PATH, line=line, column=column)

    # --- What holds of the lines of a card, and of all cards ---

    def _check_lines(self, name: str, phrases: Phrases, *, is_for_interpreter: bool) -> None:
        problems, at = self.reading.problems, self._place(f"{name}.lines")
        count, limit = len(phrases.lines), str(MOST_LINES)
        if count > MOST_LINES:
            problems.append(error("say-lines-many", at, hint="divide", count=str(count), limit=limit))
        if is_for_interpreter and not any(PLACEHOLDER in line for line in phrases.lines):
            problems.append(error("say-language-missing", at, hint="write", field=f"{name}.lines"))
        for number, line in enumerate(phrases.lines):
            problems.extend(self._line_problems(line, f"{name}.lines[{number}]", is_for_interpreter))

    def _line_problems(self, line: str, name: str, is_for_interpreter: bool) -> Iterator[Problem]:
        length, limit = len(line.split()), str(MOST_WORDS)
        if length > MOST_WORDS:
            yield warning("say-line-long", self._place(name), hint="shorten", length=str(length), limit=limit)
        for braces in BRACES.findall(line):
            if braces != PLACEHOLDER or not is_for_interpreter:
                yield error("say-braces", self._place(name), hint="interpreter", value=braces)

    def _check_marks(self) -> None:
        """Report a mark that two cards have, a card that has both, and an interpreter without languages."""
        calls = [errand.key for errand in self.errands if errand.under_calls]
        interpreters = [errand.key for errand in self.errands if errand.interpreter]
        for mark, keys in (("under_calls", calls), ("interpreter", interpreters)):
            for key in keys[1:]:
                related = (Related(code="other-place", position=self._place(f"{keys[0]}.{mark}")),)
                at = self._place(f"{key}.{mark}")
                self.reading.problems.append(error("say-mark-twice", at, hint="keep-one", related=related, mark=mark))
        for key in set(calls) & set(interpreters):
            self.reading.problems.append(error("say-marks-both", self._place(f"{key}.interpreter"), hint="two"))
        if interpreters and not self.tongues:
            at = self.reading.at(self._keys[interpreters[0]])
            self.reading.problems.append(error("say-tongues-none", at, hint="write"))

    def _check_languages(self) -> None:
        """Report cards that lack a language in which others speak, and languages that the site does not have."""
        spoken = [language for language in self._languages if any(language in said for said in self._said.values())]
        for key, said in self._said.items():
            lacking = ", ".join(language for language in spoken if language not in said)
            if lacking and said:
                at = self.reading.at(self._keys[key])
                self.reading.problems.append(warning("say-language", at, hint="write", card=key, all=lacking))
        for language, at_key in self._foreign.items():
            at, names = self.reading.at(at_key), ", ".join(self._languages)
            self.reading.problems.append(warning("words-language", at, hint="all", value=language, all=names))
