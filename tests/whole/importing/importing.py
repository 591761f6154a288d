"""Import a tree that stands in a string."""

from collections.abc import Collection

from brobygger.edge.importing import READERS
from brobygger.steps.read_settings import read_settings
from brobygger.whole.importing.foreign import Tree
from brobygger.whole.importing.imported import Ground, Imported, import_site
from brobygger.whole.report import in_english
from tests.support import TODAY, files_of
from tests.whole.importing.trees import SITE


def imported(kind: str, tree: str, *, there: Collection[str] = (), addresses: Collection[str] = ()) -> Imported:
    """Return what becomes of a tree in a site of which some files are `there`, and some addresses are taken."""
    files = files_of(tree)
    settings, problems = read_settings(SITE)
    assert settings is not None, problems
    ground = Ground(settings=settings, files=frozenset(there), addresses=frozenset(addresses), today=TODAY)
    site = READERS[kind](Tree(texts=files, files=frozenset(files)))
    return import_site(site, ground, in_english)


def page_made(found: Imported, path: str) -> str:
    """Return the text of a page that is to be written."""
    return next(page.text for page in found.pages if page.path == path)
