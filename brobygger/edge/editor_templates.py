"""The templates of what editors see and readers never do: the preview, the state of the versions."""

from pathlib import Path

from brobygger.edge.files import EDITORS_PAGES, default_folder
from brobygger.tools.templates import Templates


def editor_templates(root: Path) -> Templates:
    """Return the templates in templates/editor/, by name; a site's own wins over ours."""
    texts: dict[str, str] = {}
    for base in (default_folder(), root):
        folder = base / EDITORS_PAGES
        texts.update((path.name, path.read_text(encoding="utf-8-sig")) for path in sorted(folder.glob("*.html")))
    return Templates(texts, folder=EDITORS_PAGES.rstrip("/"))
