"""How plain the pages of a site are: each file is looked at once, a language at a time."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from brobygger.nouns.model import Organisation, PageFields
from brobygger.nouns.problems import Problem
from brobygger.nouns.record import record
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Site
from brobygger.steps.plain_language import Advice, PageFigures, advise, remarks_in_fields
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What files are held against: the settings, the lists of words, the forms that words.yaml explains, and names."""

    settings: Settings
    lists_of: ListsOf
    explained: Mapping[str, frozenset[str]]
    names: tuple[str, ...] = ()

    def lexicon(self, locale: str) -> Lexicon:
        """Return the words of a locale's language."""
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
    pages = [page for page in site.pages if isinstance(page.fields, Organisation) and not page.document.is_index]
    return tuple(sorted({name for page in pages for name in _names(page.title, page.fields)}))


def _names(title: str, fields: PageFields) -> Iterator[str]:
    """Yield what an organisation and those who work with it are called."""
    yield title
    if isinstance(fields, Organisation):
        yield from filter(
            None, (fields.official_name, fields.part_of, *(fields.partners or ()), *(fields.funders or ()))
        )


def look_at_site(entries: Mapping[str, Entry], guide: Guide, memory: Memory, each: Each) -> dict[str, Looked]:
    """Return what was found in each file, by its path; what `memory` knows is not looked at again."""
    around = {locale.key: _digest_around(locale.key, guide, memory.engine) for locale in guide.settings.locales}
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
    fresh = {path: looked for group in results if isinstance(group, dict) for path, looked in group.items()}
    memory.keep({keys[path]: pickle.dumps(looked, protocol=5) for path, looked in fresh.items()})
    return {path: found.get(path) or fresh[path] for path in entries}


def advice_for(entry: Entry, lexicon: Lexicon, settings: Settings) -> Advice | None:
    """Return what there is to say of one file; None where it cannot be read."""
    data = entry.data if entry.data is not None or entry.again is None else entry.again()
    running = read_running(data, entry.path, entry.page_id) if data is not None else None
    if data is None or running is None:
        return None
    written = decode(data, entry.path).split("\n")
    front = written[: next(number for number, line in enumerate(written[1:], 1) if line.rstrip() == FENCE)]
    remarks = (*remarks_in_fields(front, entry.path), *running.remarks)
    limits = settings.limits(settings.locale(entry.locale))
    return advise(running.runs, remarks, lexicon, limits, is_plain=entry.is_plain)


def _look(entries: list[Entry], guide: Guide) -> dict[str, Looked]:
    """Look at files of one language."""
    lexicons: dict[str, Lexicon] = {}
    found: dict[str, Looked] = {}
    for entry in entries:
        if entry.locale not in lexicons:
            lexicons[entry.locale] = guide.lexicon(entry.locale)
        advice = advice_for(entry, lexicons[entry.locale], guide.settings)
        found[entry.path] = NOTHING if advice is None else Looked(problems=advice.problems, figures=advice.figures)
    return found


def _digest_around(locale: str, guide: Guide, engine: bytes) -> bytes:
    """Return what changes whenever something else may be said of the pages of a locale."""
    at = guide.settings.locale(locale)
    lists, limits = guide.lists_of(at.language), guide.settings.limits(at)
    told = (lists, limits, at.language, at.is_plain, sorted(guide.explained.get(at.language, ())), guide.names)
    return value_digest(("plain language", repr(told)), engine)
