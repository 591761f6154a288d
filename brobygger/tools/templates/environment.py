"""Jinja as our templates need it: strict, escaping, and without what costs each page time and gives it nothing."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from typing import Protocol

import jinja2
import markupsafe
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from brobygger.tools.digests import digest

VERSION = 2
"""Raise it with what `_Compiler` writes: compiled templates are remembered under it."""


class Kept(Protocol):
    """Remembers bytes under digests."""

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Return what is kept under some of the keys."""

    def keep(self, results: Mapping[bytes, bytes]) -> None:
        """Keep results under their keys."""


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates in a memory; the library looks whether they belong to the text and to this Python."""

    def __init__(self, memory: Kept) -> None:
        self._memory = memory

    def load_bytecode(self, bucket: Bucket) -> None:
        key = self._key(bucket)
        found = self._memory.recall([key]).get(key)
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._memory.keep({self._key(bucket): bucket.bytecode_to_string()})

    def _key(self, bucket: Bucket) -> bytes:
        parts = ("template", str(VERSION), jinja2.__version__, bucket.key, bucket.checksum)
        return digest(*(part.encode() for part in parts))


class _Context(jinja2.runtime.Context):
    """Calls a template's functions as they are: none of ours asks for the context."""

    def call(self, function: Callable[..., object], /, *values: object, **named: object) -> object:
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return function(*values, **named)


class _Compiler(CodeGenerator):
    """Writes templates that escape each value once and do not mark the outcome as escaped: nothing asks it again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""What the library itself calls for a plain text; where a later one has it no more, its public function."""


def _escaped(value: object) -> str:
    """Return a value as HTML shows it."""
    if type(value) is str:
        return _escape_text(value)
    return value if type(value) is Markup else markupsafe.escape(value)


class Environment(jinja2.Environment):
    """Compiles templates and keeps them: the texts of one build do not change, and nothing is looked up again."""

    context_class = _Context
    code_generator_class = _Compiler
    escaped = staticmethod(_escaped)

    def __init__(self, loader: jinja2.BaseLoader, memory: Kept | None) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            bytecode_cache=_Compiled(memory) if memory is not None else None,
            auto_reload=False,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._ready: dict[str, jinja2.Template] = {}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - the library's name
    ) -> jinja2.Template:
        """Return a compiled template, for an include too."""
        if not isinstance(name, str):
            return name
        if name not in self._ready:
            self._ready[name] = super().get_template(name, parent, globals)
        return self._ready[name]

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Return the names that every template has; none of ours brings its own."""
        del d
        return self.globals
