"""Jinja templates as values: their texts come in, HTML goes out."""

import base64
import contextlib
import hashlib
import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from brobygger.nouns.problems import FaultError, Position, error
from brobygger.tools.templates.environment import Environment, Kept

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NO_SCRIPT = "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """CSS as it stands in every page, and the policy that allows this text and no other."""

    css: Markup
    policy: str

    @classmethod
    def of(cls, sources: Mapping[str, str]) -> "Stylesheet":
        """Join the sheets in the order of their names, without comments and blank lines."""
        text = "\n".join(sources[name] for name in sorted(sources))
        lines = (line.strip() for line in COMMENT.sub("", text).split("\n"))
        # A backslash before the slash means the same to CSS and cannot end the style element.
        css = "\n".join(line for line in lines if line).replace("</", "<\\/")
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        return cls(Markup(css), f"{NO_SCRIPT}; style-src 'sha256-{digest}'")  # noqa: S704 - templates and css are trusted


class Templates:
    """Compiled templates by name (`organisation.html`); `memory` keeps them from one build to the next."""

    def __init__(self, sources: Mapping[str, str], memory: Kept | None = None, folder: str = "templates") -> None:
        def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            text = sources.get(name)
            return None if text is None else (text, f"{folder}/{name}", lambda: True)

        self._folder = folder
        self._names = sources.keys()
        self._environment = Environment(jinja2.FunctionLoader(load), memory)

    def compile_all(self) -> None:
        """Make every template ready; one that is broken says so when a page asks for it."""
        for name in sorted(self._names):
            with contextlib.suppress(jinja2.TemplateError):
                self._environment.get_template(name)

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """Return what a template makes of the values; raise FaultError with the template's line where it fails."""
        try:
            return self._environment.get_template(name).render(values)
        except FaultError:  # of a part that the template asked for
            raise
        except jinja2.TemplateSyntaxError as fault:
            position = Position(path=f"{self._folder}/{fault.name or name}", line=fault.lineno, column=1)
            raise FaultError(error("template-broken", position, hint="syntax", said=fault.message or "")) from None
        except jinja2.TemplateNotFound as fault:
            position = Position(path=f"{self._folder}/{name}", line=1, column=1)
            raise FaultError(error("template-missing", position, hint="add", template=str(fault.name))) from None
        except Exception as fault:
            frames = [f for f in traceback.extract_tb(fault.__traceback__) if f.filename.startswith(f"{self._folder}/")]
            if not frames:
                raise
            position = Position(path=frames[-1].filename, line=frames[-1].lineno, column=1)
            raise FaultError(error("template-broken", position, hint="value", said=str(fault))) from None
