"""Jinja templates as values: their texts come in, HTML goes out."""

import contextlib
import traceback
from collections.abc import Callable, Mapping

import jinja2

from brobygger.nouns.problems import FaultError, Position, error
from brobygger.tools.templates.environment import Environment, Kept


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
