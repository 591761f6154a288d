"""Jinja as our templates need it: strict, escaping, and without what costs each page time and gives it nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass
from types import CodeType
from typing import Protocol

import jinja2
import markupsafe
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup

from brobygger.tools.digests import digest

VERSION = 3
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

    def branch(self, names: Mapping[str, object]) -> "_Context":
        """Return a context for a part that may set names of its own, with some more names in it."""
        made = _Context.__new__(_Context)
        made.__dict__.update(self.__dict__)
        known = {name: value for name, value in names.items() if value is not missing}
        made.parent = {**self.parent, **self.vars, **known}
        made.vars, made.exported_vars = {}, set()
        return made


class _Compiler(CodeGenerator):
    """Writes templates that escape each value once and do not mark the outcome as escaped: nothing asks it again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 - the library's name
        """Take a part as one text; the library hands it on piece by piece, through each template around it."""
        if not isinstance(node.template, nodes.Const) or node.ignore_missing or not node.with_context:
            super().visit_Include(node, frame)
            return
        names = self.dump_local_context(frame)
        self.simple_write(f"environment.included({node.template.value!r}, context, {names})", frame, node)


_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""What the library itself calls for a plain text; where a later one has it no more, its public function."""


def _escaped(value: object) -> str:
    """Return a value as HTML shows it."""
    if type(value) is str:
        return _escape_text(value)
    return value if type(value) is Markup else markupsafe.escape(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What makes a part, whether it has blocks or extends another, whether it sets names, and all texts in its program.

    The names that it asks for are among them; the texts of the parts that it includes are there too.
    """

    makes: Callable[[Context], Iterable[str]]
    has_blocks: bool
    sets_names: bool
    words: frozenset[str]


def _words_in(code: CodeType) -> Iterator[str]:
    for value in code.co_consts:
        if isinstance(value, str):
            yield value
        elif isinstance(value, CodeType):
            yield from _words_in(value)


class Environment(jinja2.Environment):
    """Compiles templates and keeps them: the texts of one build do not change, and nothing is looked up again.

    `names` are those of all templates.
    """

    context_class = _Context
    code_generator_class = _Compiler
    escaped = staticmethod(_escaped)

    def __init__(self, loader: jinja2.BaseLoader, names: Set[str], memory: Kept | None) -> None:
        self.names = names
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
        self._parts: dict[str, _Part] = {}

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

    def included(self, name: str, context: _Context, names: Mapping[str, object]) -> str:
        """Return what a part makes of the names around it; only one that sets names gets a context of its own."""
        if name not in self._parts:
            self._parts[name] = self._part(name)
        part = self._parts[name]
        if part.has_blocks:
            template = self.get_template(name)
            return "".join(part.makes(template.new_context(context.get_all(), True, dict(names))))
        if names:
            names = {one: value for one, value in names.items() if one in part.words}
        return "".join(part.makes(context.branch(names) if part.sets_names or names else context))

    def _part(self, name: str) -> "_Part":
        template = self.get_template(name)
        makes, words = template.root_render_func, set[str]()
        todo = [name]
        while todo:
            found = set(_words_in(self.get_template(todo.pop()).root_render_func.__code__)) - words
            words |= found
            todo.extend(found & self.names)
        code = makes.__code__
        return _Part(
            makes=makes,
            has_blocks=bool(template.blocks) or "parent_template" in code.co_varnames,
            sets_names="exported_vars" in code.co_names,
            words=frozenset(words),
        )

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Return the names that every template has; none of ours brings its own."""
        del d
        return self.globals
