"""A site as editors look at it: put together and not made into pages."""

from dataclasses import dataclass

from brobygger.nouns.problems import Problem
from brobygger.nouns.site import Site
from brobygger.steps.read_settings import read_settings
from brobygger.whole.library import Each, Library, entries_of
from brobygger.whole.memory import Memory
from brobygger.whole.project import Options, Sources
from brobygger.whole.scope import Material, whole_scope
from brobygger.whole.surroundings import surroundings_of


@dataclass(frozen=True, slots=True)
class Overview:
    """The site, none where site.yaml cannot be used; and what is wrong with single files."""

    site: Site | None
    problems: tuple[Problem, ...]


def overview_of(sources: Sources, options: Options, each: Each, memory: Memory) -> Overview:
    """Return the site that the sources make up; what cannot be read is missing in it."""
    settings, problems = read_settings(sources.settings, options.base_url)
    if settings is None:
        return Overview(None, problems)
    entries, strays = entries_of(sources.pages, settings)
    library = Library(entries, memory, each)
    library.load(entries)
    surroundings = surroundings_of(sources, settings, memory)
    made_from = sources.made_from
    scope = whole_scope(
        Material(surroundings=surroundings, library=library, photos={}, options=options, made_from=made_from)
    )
    found = (problem for path in entries for problem in library.problems(path))
    return Overview(scope.site, (*problems, *surroundings.problems, *strays, *found))
