"""Look how plain the texts of a site are, with the lists of words that lie beside it."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from brobygger.edge.word_lists import read_word_lists
from brobygger.edge.workers import default_jobs, each_in
from brobygger.nouns.problems import Problem
from brobygger.nouns.settings import Settings
from brobygger.nouns.site import Site
from brobygger.whole.library import Entry, entries_of
from brobygger.whole.memory import Memory
from brobygger.whole.plain_language import Guide, Looked, look_at_site, names_of
from brobygger.whole.project import Sources


def guide_for(root: Path, site: Site) -> Guide:
    """Return what the texts of a site are held against."""
    return guide_over(root, site.settings, explained_by(site), names_of(site))


def guide_over(
    root: Path, settings: Settings, explained: Mapping[str, frozenset[str]], names: tuple[str, ...]
) -> Guide:
    """Return what texts are held against; `explained` are the forms that words.yaml explains, by language."""
    lists_of = cache(partial(read_word_lists, root))
    return Guide(settings=settings, lists_of=lists_of, explained=explained, names=names)


def look_at(entries: Mapping[str, Entry], guide: Guide, jobs: int | None, memory: Memory) -> dict[str, Looked]:
    """Return what was found in files of content, by their path; `jobs` processes may work at once."""
    return look_at_site(entries, guide, memory, each_in(jobs or default_jobs()))


def plain_problems(root: Path, jobs: int | None, sources: Sources, site: Site, memory: Memory) -> Iterator[Problem]:
    """Yield what there is to say of the texts of a site."""
    entries, _ = entries_of(sources.pages, site.settings)
    for looked in look_at(entries, guide_for(root, site), jobs, memory).values():
        yield from looked.problems


def explained_by(site: Site) -> dict[str, frozenset[str]]:
    """Return the forms of the words that the site explains, by language."""
    return {language: frozenset(forms) for language, forms in site.glossary.forms.items()}
