"""Style sheets as pages carry them, and the policy that allows this text and no other."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

import rcssmin

NO_SCRIPT = "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

WITH = "with/"
"""The folder of sheets for what few pages have: `with/steps.css` is for pages in which a class begins with `steps`."""

ALONE = "alone/"
"""The folder of sheets for what is no page of the site: each stands there without all others."""

PRINT = "print.css"
"""The sheet for paper, a file of its own: a browser fetches it after all that it shows, and once for all pages."""

CSS, POLICY = "\0css\0", "\0policy\0"
"""What templates write where a page's style sheet and its policy belong; no text of a page can hold a NUL."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """CSS as it stands in a page, and a policy that allows no script."""

    css: str
    policy: str

    @classmethod
    def of(cls, text: str) -> "Stylesheet":
        """Return a sheet without comments and white space."""
        # A backslash before the slash means the same to CSS and cannot end the style element.
        css = rcssmin.cssmin(text).replace("</", "<\\/")
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        return cls(css, f"{NO_SCRIPT}; style-src 'sha256-{digest}' 'self'")


class Stylesheets:
    """The sheets of a site by their names below assets/css, joined for each page from what it shows.

    `print_sheet` is the one for paper.
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        alone = {name: text for name, text in sources.items() if name.startswith(ALONE)}
        self._alone = {name[len(ALONE) :].removesuffix(".css"): Stylesheet.of(text) for name, text in alone.items()}
        self._sources = {name: text for name, text in sorted(sources.items()) if name != PRINT and name not in alone}
        names = [name[len(WITH) :].removesuffix(".css") for name in self._sources if name.startswith(WITH)]
        self._special = re.compile(f'class="({"|".join(map(re.escape, names))})[" -]') if names else None
        self.print_sheet = rcssmin.cssmin(sources.get(PRINT, ""))
        self._joined: dict[frozenset[str], Stylesheet] = {}

    def put_into(self, page: str, alone: str | None = None) -> str:
        """Return a page with its style sheet and its policy where it wants them: CSS and POLICY.

        `alone` names the sheet of what has one of its own.
        """
        sheet = (
            self._alone[alone]
            if alone
            else self._of(frozenset(self._special.findall(page)) if self._special else frozenset())
        )
        return page.replace(POLICY, sheet.policy, 1).replace(CSS, sheet.css, 1)

    def _of(self, names: frozenset[str]) -> Stylesheet:
        if names not in self._joined:
            wanted = {f"{WITH}{name}.css" for name in names}
            texts = (text for name, text in self._sources.items() if not name.startswith(WITH) or name in wanted)
            self._joined[names] = Stylesheet.of("\n".join(texts))
        return self._joined[names]
