"""Style sheets as pages carry them, and the policy that allows this text and no other."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import rcssmin
from markupsafe import Markup

NO_SCRIPT = "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

PAGES = "pages/"
"""The folder of sheets that only the pages of one template need: `pages/search.css` is for `search.html`."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """CSS as it stands in a page, and a policy that allows no script."""

    css: Markup
    policy: str

    @classmethod
    def of(cls, *texts: str) -> "Stylesheet":
        """Join some sheets, without comments and white space."""
        # A backslash before the slash means the same to CSS and cannot end the style element.
        css = rcssmin.cssmin("\n".join(texts)).replace("</", "<\\/")
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        return cls(Markup(css), f"{NO_SCRIPT}; style-src 'sha256-{digest}'")  # noqa: S704 - templates and css are trusted


class Stylesheets:
    """The sheets of a site by their names below assets/css: most are for all pages, some for those of one template."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        shared = [sources[name] for name in sorted(sources) if not name.startswith(PAGES)]
        self._shared = Stylesheet.of(*shared)
        self._special = {
            name[len(PAGES) :].removesuffix(".css"): Stylesheet.of(*shared, text)
            for name, text in sources.items()
            if name.startswith(PAGES)
        }

    def of_template(self, name: str) -> Stylesheet:
        """Return the sheet of the pages that a template (`search.html`) makes."""
        return self._special.get(name.removesuffix(".html"), self._shared)
