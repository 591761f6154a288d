"""The picture in design.md, section 4, and the words of every problem, drawn from the code."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from string import Formatter

import pytest

from brobygger.edge.unchanged import LIBRARIES
from brobygger.whole.messages import MESSAGES, RELATED

ROOT = Path(__file__).resolve().parent.parent

BANDS = ("nouns", "tools", "steps", "whole", "edge")
"""From the lowest to the highest; a module imports from its own and lower bands only."""

TOOLS_THAT_USE_TOOLS = {
    ("agenda", "outline"),  # where a locale's agenda stands, and what comes first of two at the same time
    ("agenda", "recurrence"),  # what happens is when it happens
    ("body", "credits"),  # a photo is shown with its words
    ("body", "formatting"),  # a helpline's number is followed by its country's name
    ("body", "lookup"),  # where a link leads
    ("body", "telephone"),  # a helpline's number dials
    ("body", "urls"),
    ("comparison", "excerpts"),  # two versions are compared passage by passage
    ("comparison", "figures"),
    ("comparison", "lookup"),  # a page that is linked to may be called by its title
    ("comparison", "stated"),
    ("comparison", "statements"),
    ("countries", "formatting"),  # a country's page is called as the language calls the country
    ("countries", "urls"),
    ("credits", "lookup"),  # which file a picture is
    ("excerpts", "wording"),  # a passage is what a reader reads of a block
    ("fields", "readers"),  # a mapping is read by what reads its values
    ("grammar", "language"),  # words are looked at sentence by sentence
    ("heading_ids", "urls"),  # a heading's words become part of an address
    ("hsds", "formatting"),  # a language is called by its name
    ("hsds", "identifiers"),  # each object has an id that lasts
    ("hsds", "themes"),  # a term is told of as its page introduces it
    ("jsonld", "gaps"),  # what is not known is left out
    ("jsonld", "formatting"),  # a country is called by its name
    ("jsonld", "wording"),  # an answer is what a reader reads below a question
    ("lookup", "urls"),  # a path is followed to a page
    ("behind", "passages"),  # a version is held against the passages of another
    ("templates", "digests"),  # what was compiled is found again by a digest of its text
    ("photos", "assets"),  # a photo is called after what is in it
    ("photos", "digests"),  # a photo that was encoded is found again by a digest of its file
    ("outline", "countries"),  # which addresses are taken
    ("passages", "wording"),
    ("stated", "figures"),  # facts mean what texts mean
    ("statements", "excerpts"),  # a statement is a figure in a passage, at its place in the file
    ("statements", "figures"),
    ("statements", "places"),
    ("statements", "traces"),
    ("traces", "figures"),  # traces are left by the words that figures are written with
    ("wordbooks", "outline"),  # words come in the order of the alphabet
    ("wordbooks", "urls"),  # a theme's name becomes part of an address
    ("wordbooks", "words"),  # an entry has the id of the explanation on a page
    ("photos", "grounds"),  # a photo that is not there yet has one of their colours
    ("photos", "urls"),  # a photo's name becomes part of an address
}
"""Tools are siblings; these few stand on another one, and none of them in a circle."""

HOMES = {
    "yaml": {"nouns.yamltext"},
    "rcssmin": {"tools.templates"},
    "rjsmin": {"tools.scripts"},
    "tree_sitter": {"tools.scripts"},
    "tree_sitter_javascript": {"tools.scripts"},
    "jinja2": {"tools.templates"},
    "markdown_it": {"tools.markdown"},
    "babel": {"tools.catalogues", "tools.formatting"},
    "PIL": {"tools.photos"},
    "snowballstemmer": {"tools.search"},
    "click": {"edge.progress", "edge.call", "edge.cli", "edge.closing", "edge.commands", "edge.serve"},
    "tornado": {"edge.serve"},
    "livereload": {"edge.serve"},
    "watchfiles": {"edge.serve"},
    "simplemma": {"edge.inflections", "tools.grammar"},
    "zxingcpp": {"tools.qr"},
    "brotli": {"tools.compressed"},
    "holidays": {"tools.public_holidays"},
    "icalendar": {"tools.calendar_files"},
    "dateutil": {"tools.recurrence"},
}
"""What a library is spoken to by, so that its types end there."""

EDGE_MODULES = frozenset(
    {"ctypes", "glob", "http", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil", "socket"}
    | {"subprocess", "sys", "tempfile", "threading", "time", "uuid"}
)
PURE = {("tools.identifiers", "uuid")}
"""A digest of a name (uuid5) is no chance and no clock, though its module has both."""

EDGE_NAMES = frozenset({"open", "print", "input", "breakpoint"})
EDGE_METHODS = frozenset(
    {"read_text", "read_bytes", "write_text", "write_bytes", "today", "now", "utcnow", "fromtimestamp", "urlopen"}
)


@cache
def modules() -> dict[str, ast.Module]:
    """Return the code of each module by its name below the package: `tools.urls`, `steps.checks`."""
    package = ROOT / "brobygger"
    found = {}
    for path in sorted(package.rglob("*.py")):
        name = ".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    return found


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield what a module imports, also within its functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner.removeprefix("brobygger.") in modules() else node.module


@cache
def drawing() -> frozenset[tuple[str, str]]:
    """Return which module of ours imports which."""
    return frozenset(
        (module, name.removeprefix("brobygger."))
        for module, tree in modules().items()
        for name in imported(tree)
        if name.startswith("brobygger.")
    )


def band(module: str) -> str:
    return "edge" if module == "__main__" else module.partition(".")[0]


def unit(module: str) -> str:
    """Return the sibling that a module belongs to; a package among steps or tools is one of them."""
    return ".".join(module.split(".")[:2])


def test_what_is_remembered_is_forgotten_with_another_version_of_each_library_that_makes_it() -> None:
    makers = {library for library, homes in HOMES.items() if any(band(home) != "edge" for home in homes)}

    assert makers <= set(LIBRARIES)


def test_every_module_stands_in_a_band() -> None:
    assert {band(module) for module in modules() if module != "__init__"} == set(BANDS)


def test_no_module_imports_from_a_higher_band() -> None:
    upwards = {(module, name) for module, name in drawing() if BANDS.index(band(name)) > BANDS.index(band(module))}

    assert upwards == set()


def test_no_step_imports_another_step() -> None:
    among = {
        (module, name)
        for module, name in drawing()
        if band(module) == band(name) == "steps" and unit(module) != unit(name)
    }

    assert among == set()


def test_no_check_imports_another_check() -> None:
    among = {
        (module, name)
        for module, name in drawing()
        if module.startswith("steps.checks.") and name.startswith("steps.checks")
    }

    assert among == set()


def test_only_the_tools_listed_here_import_other_tools() -> None:
    among = {
        (unit(module).removeprefix("tools."), unit(name).removeprefix("tools."))
        for module, name in drawing()
        if band(module) == band(name) == "tools" and unit(module) != unit(name) and name != "tools"
    }

    assert among == TOOLS_THAT_USE_TOOLS


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {module: set() for module in modules()}
    for module, name in drawing():
        # `from brobygger.tools.markdown import recorded` within that package names the package too.
        if not module.startswith(f"{name}.") and module != name:
            graph[module].add(name)
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as circle:
        order = []
        pytest.fail(f"a circle: {circle.args[1]}")

    assert set(order) >= set(graph)


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_is_spoken_to_from_its_home_alone(library: str) -> None:
    speakers = {
        unit(module)
        for module, tree in modules().items()
        if any(name.partition(".")[0] == library for name in imported(tree))
    }

    assert speakers == HOMES[library]


def test_only_the_edge_touches_the_disk_the_clock_the_network_or_the_terminal() -> None:
    touched = {
        (module, said) for module, tree in modules().items() if band(module) != "edge" for said in _touching(tree)
    }

    assert touched == PURE


def _touching(tree: ast.Module) -> Iterator[str]:
    yield from {name for name in imported(tree) if name.partition(".")[0] in EDGE_MODULES}
    for node in ast.walk(tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        owner, dot, name = called.rpartition(".")
        if (not dot and name in EDGE_NAMES) or (dot and name in EDGE_METHODS):
            yield f"{dot}{name}()"
        elif dot and name == "open" and owner != "Image":  # Pillow's opens bytes that it is given
            yield ".open()"


def test_the_edge_does_touch_them_so_that_the_test_above_can_fail() -> None:
    said = {said for module, tree in modules().items() if band(module) == "edge" for said in _touching(tree)}

    assert {"os", ".read_bytes()", ".write_bytes()", ".today()"} <= said


def test_the_command_line_starts_without_loading_what_a_warm_build_does_not_need() -> None:
    code = "import sys, brobygger.edge.cli\nprint(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)

    loaded = set(done.stdout.split())
    assert "click" in loaded
    assert (
        loaded & {"jinja2", "markdown_it", "babel", "PIL", "yaml", "markupsafe", "holidays", "icalendar", "dateutil"}
        == set()
    )


@dataclass(frozen=True)
class Use:
    """A place in the code that makes a problem: its codes, its hints, and the names of its values if they are known."""

    place: str
    codes: frozenset[str]
    hints: frozenset[str]
    values: frozenset[str] | None


@dataclass
class Uses(ast.NodeVisitor):
    """Finds what makes problems: error(), warning(), finding() and the like; a code may come in as an argument."""

    module: str
    tree: ast.Module
    found: list[Use] = field(default_factory=list)
    related: set[str] = field(default_factory=set)
    _around: list[ast.FunctionDef] = field(default_factory=list)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._around.append(node)
        self.generic_visit(node)
        self._around.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        if name in ("error", "warning", "suggestion", "finding", "fault", "Problem"):
            code = named.get("code") or (node.args[0] if node.args else None)
            if isinstance(code, ast.Attribute) and code.attr == "code":
                return  # made of what has its code and its hint already
            values = None if None in named or name == "Problem" else {arg for arg in named if arg}
            if values is not None and name == "finding":  # it quotes the text that it speaks of
                values = values - {"word"} | {"text"}
            self.found.append(
                Use(
                    place=f"{self.module}:{node.lineno}",
                    codes=frozenset(self._words(code)),
                    hints=frozenset(self._words(named.get("hint"))),
                    values=None if values is None else frozenset(values - {"hint", "related"}),
                )
            )
        elif name == "Related":
            self.related |= self._words(named.get("code"))
        self.generic_visit(node)

    def _words(self, node: ast.expr | None) -> set[str]:
        """Return the strings that an expression can be, as far as the code around it says so."""
        if isinstance(node, ast.Constant):
            return {node.value} if isinstance(node.value, str) else set()
        if isinstance(node, ast.IfExp):
            return self._words(node.body) | self._words(node.orelse)
        if isinstance(node, ast.Name):
            return {word for function in self._around for word in self._bound(function, node.id)}
        return set()

    def _bound(self, function: ast.FunctionDef, name: str) -> Iterator[str]:
        """Yield the strings that a name has in a function: assigned, looped over, or handed in by a caller."""
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                yield from self._words(node.value)
            if isinstance(node, ast.comprehension | ast.For) and ast.unparse(node.target) == name:
                yield from (word for item in getattr(node.iter, "elts", ()) for word in self._words(item))
        names = [argument.arg for argument in function.args.args if argument.arg not in ("self", "cls")]
        for call in ast.walk(self.tree) if name in names else ():
            called = getattr(getattr(call, "func", None), "id", None) or getattr(
                getattr(call, "func", None), "attr", ""
            )
            if isinstance(call, ast.Call) and called == function.name and len(call.args) > names.index(name):
                argument = call.args[names.index(name)]
                yield from self._words(argument) if not isinstance(argument, ast.Name) else ()


@cache
def problems_made() -> tuple[tuple[Use, ...], frozenset[str]]:
    """Return every use of a problem, and the codes of second places."""
    uses: list[Use] = []
    related: set[str] = set()
    for module, tree in modules().items():
        if module != "nouns.problems":
            visitor = Uses(module, tree)
            visitor.visit(tree)
            uses.extend(visitor.found)
            related |= visitor.related
    return tuple(uses), frozenset(related)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_this_test_reads_the_code_of_every_problem() -> None:
    assert len(problems_made()[0]) > 50
    assert {use.place for use in problems_made()[0] if not use.codes} == set()


def test_every_problem_has_words() -> None:
    used = {code: use.place for use in problems_made()[0] for code in use.codes}

    assert {code: place for code, place in used.items() if code not in MESSAGES} == {}


def test_no_words_stand_idle() -> None:
    used = {code for use in problems_made()[0] for code in use.codes}

    assert set(MESSAGES) - used == set()


def test_every_hint_has_words() -> None:
    lacking = {
        (use.place, code, hint)
        for use in problems_made()[0]
        for code in use.codes
        for hint in use.hints
        if code in MESSAGES and hint not in MESSAGES[code].hints
    }

    assert lacking == set()


def test_no_hint_stands_idle() -> None:
    used = {(code, hint) for use in problems_made()[0] for code in use.codes for hint in use.hints}
    written = {(code, hint) for code, message in MESSAGES.items() for hint in message.hints}

    assert written - used == set()


def test_every_name_in_the_words_of_a_problem_is_one_of_its_values() -> None:
    lacking = {
        (use.place, code, name)
        for use in problems_made()[0]
        if use.values is not None
        for code in use.codes
        for text in (MESSAGES[code].text, *(MESSAGES[code].hints.get(hint, "") for hint in use.hints))
        for name in placeholders(text)
        if name not in use.values
    }

    assert lacking == set()


def test_every_second_place_has_words_and_no_such_words_stand_idle() -> None:
    assert problems_made()[1] == set(RELATED)
