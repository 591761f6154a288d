"""The templates of what editors see or print and readers never do: the preview, the state of the versions, letters.

They say everything through `say`: {{ say("Date:") }}. Their words stand in lists that `editor_messages` yields, so that
catalogues translate them; a test holds the templates and the lists together.
"""

from pathlib import Path

from brobygger.edge.files import EDITORS_PAGES, read_editor_templates
from brobygger.nouns.problems import FaultError
from brobygger.tools.templates import Templates


def editor_templates(root: Path) -> Templates:
    """Return the templates in templates/editor/, by name; a site's own wins over ours.

    Raise FaultError where one cannot be read.
    """
    texts, problems = read_editor_templates(root)
    if problems:
        raise FaultError(problems[0])
    return Templates(texts, folder=EDITORS_PAGES.rstrip("/"))
