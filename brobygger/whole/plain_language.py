"""How plain the pages of a site are: each file is looked at once, a language at a time."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from brobygger.nouns.model import Organisation, kind_of
from brobygger.nouns.problems import Problem
from brobygger.nouns.record import record
from brobygger.nouns.running import Remark, Run
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Page, Site
from brobygger.steps.plain_language import Advice, Finding, PageFigures, advise, remarks_in_fields
from brobygger.steps.read_running import read_running
from brobygger.tools.digests import digest, value_digest
from brobygger.tools.frontmatter import FENCE, decode
from brobygger.tools.grammar import Lexicon, WordLists, lemmatiser, name_finder, read_lexicon
from brobygger.whole.library import Each, Entry
from brobygger.whole.memory import Memory

ListsOf = Callable[[str], WordLists]

WEIGHT = 1_000
"""A language is work for a process of its own: its dictionary alone takes as long as many pages."""

FEW = 20
"""Files that are not worth one."""


@record
class Looked:
    """What was found in a file: its problems, and its figures where it could be read."""

    problems: tuple[Problem, ...]
    figures: PageFigures | None


NOTHING = Looked(problems=(), figures=None)


@record
class CloseLook:
    """A page as it is read: its passages in order, what there is to say of them, and what need not be said.

    `waived` is what its editor has decided, `explained` what would be said of words that words.yaml explains.
    """

    runs: tuple[Run, ...]
    advice: Advice
    waived: tuple[Finding, ...]
    explained: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What files are held against: the settings, the lists of words, the forms that words.yaml explains, and names.

    What was read of the lists of a locale is kept with it.
    """

    settings: Settings
    lists_of: ListsOf
    explained: Mapping[str, frozenset[str]]
    names: tuple[str, ...] = ()
    _lexicons: dict[str, Lexicon] = field(default_factory=dict, repr=False, compare=False)
    _digests: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    def lexicon(self, locale: str) -> Lexicon:
        """Return the words of a locale's language."""
        if locale not in self._lexicons:
            self._lexicons[locale] = self._read(locale)
        return self._lexicons[locale]

    def digest_around(self, locale: str, engine: bytes) -> bytes:
        """Return what changes whenever something else may be said of the pages of a locale."""
        if locale not in self._digests:
            at = self.settings.locale(locale)
            lists, limits = self.lists_of(at.language), self.settings.limits(at)
            explained = sorted(self.explained.get(at.language, ()))
            told = (lists, limits, at.language, at.is_plain, explained, self.names)
            self._digests[locale] = value_digest(("plain language", repr(told)), engine)
        return self._digests[locale]

    def _read(self, locale: str) -> Lexicon:
        found = self.settings.locale(locale)
        language = found.language
        known_words = self.settings.limits(found).known_words
        known = frozenset(word.lower() for word in known_words)
        names = (*self.names, *(word for word in known_words if word != word.lower()))
        explained = self.explained.get(language, frozenset())
        lexicon = read_lexicon(language, self.lists_of(language), lemmatiser(language), explained, known)
        return replace(lexicon, names=names, is_name=name_finder(language))


def names_of(site: Site) -> tuple[str, ...]:
    """Return the names of the organisations of a site, as any version writes them."""
    own = (versions for page_id, versions in site.versions.items() if kind_of(page_id) is Organisation)
    return tuple(sorted({name for versions in own for page in versions.values() for name in _names(page)}))


def _names(page: Page) -> Iterator[str]:
    """Yield what an organisation and those who work with it are called."""
    fields = page.fields
    yield page.title
    if isinstance(fields, Organisation):
        yield from filter(
            None, (fields.official_name, fields.part_of, *(fields.partners or ()), *(fields.funders or ()))
        )


def look_at_site(entries: Mapping[str, Entry], guide: Guide, memory: Memory, each: Each) -> dict[str, Looked]:
    """Return what was found in each file, by its path; what `memory` knows is not looked at again."""
    around = {key: guide.digest_around(key, memory.engine) for key in {entry.locale for entry in entries.values()}}
    keys = {
        path: digest(around[entry.locale], f"{path} {entry.page_id}".encode(), entry.content)
        for path, entry in entries.items()
    }
    kept = memory.recall(list(keys.values()))
    found: dict[str, Looked] = {
        path: pickle.loads(kept[key])  # noqa: S301 - our own bytes
        for path, key in keys.items()
        if key in kept
    }
    todo: dict[str, list[Entry]] = {}
    for path, entry in entries.items():
        if path not in found:
            todo.setdefault(entry.language, []).append(entry)
    groups = list(todo.values())
    weight = WEIGHT if any(len(group) > FEW for group in groups) else 1
    results = each(lambda index: _look(groups[index], guide), len(groups), weight)
    fresh = {path: looked for group in results for path, looked in group.items()}
    memory.keep({keys[path]: pickle.dumps(looked, protocol=5) for path, looked in fresh.items()})
    return {path: found.get(path) or fresh[path] for path in entries}


def advice_for(entry: Entry, lexicon: Lexicon, settings: Settings) -> Advice | None:
    """Return what there is to say of one file; None where it cannot be read."""
    read = _read(entry)
    limits = settings.limits(settings.locale(entry.locale))
    return advise(*read, lexicon, limits, is_plain=entry.is_plain) if read is not None else None


def closely(entry: Entry, lexicon: Lexicon, settings: Settings) -> CloseLook | None:
    """Return what one file says and what there is to say of it; None where it cannot be read."""
    read = _read(entry)
    if read is None:
        return None
    (runs, remarks), limits = read, settings.limits(settings.locale(entry.locale))
    advice = advise(runs, remarks, lexicon, limits, is_plain=entry.is_plain)
    unwaived = advise(runs, (), lexicon, limits, is_plain=entry.is_plain).findings
    bare = replace(lexicon, explained=frozenset())
    everything = advise(runs, (), bare, limits, is_plain=entry.is_plain).findings
    return CloseLook(
        runs=runs,
        advice=advice,
        waived=_without(unwaived, advice.findings),
        explained=_without(everything, unwaived),
    )


def _without(findings: tuple[Finding, ...], others: tuple[Finding, ...]) -> tuple[Finding, ...]:
    known = set(others)
    return tuple(finding for finding in findings if finding not in known)


def _read(entry: Entry) -> tuple[tuple[Run, ...], tuple[Remark, ...]] | None:
    """Return the passages of a file and the comments between them; None where it cannot be read."""
    data = entry.data if entry.data is not None or entry.again is None else entry.again()
    running = read_running(data, entry.path, entry.page_id) if data is not None else None
    if data is None or running is None:
        return None
    written = decode(data, entry.path).split("\n")
    front = written[: next(number for number, line in enumerate(written[1:], 1) if line.rstrip() == FENCE)]
    return running.runs, (*remarks_in_fields(front, entry.path), *running.remarks)


def _look(entries: list[Entry], guide: Guide) -> dict[str, Looked]:
    """Look at files of one language."""
    found: dict[str, Looked] = {}
    for entry in entries:
        advice = advice_for(entry, guide.lexicon(entry.locale), guide.settings)
        found[entry.path] = NOTHING if advice is None else Looked(problems=advice.problems, figures=advice.figures)
    return found
