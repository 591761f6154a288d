"""Scripts as phones get them: no comments, no white space, and names of a letter or two for what is theirs alone.

A library takes comments and white space out and changes no name. None with wheels for all systems gives short names, so
they are given here, on the syntax tree of one that parses. Names of properties and of what the browser has stay.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from string import ascii_lowercase

import rjsmin
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

FUNCTIONS = frozenset({"arrow_function", "function_expression", "function_declaration", "method_definition"})
SCOPES = FUNCTIONS | {"program", "statement_block", "for_statement", "for_in_statement", "catch_clause"}

SHORTHANDS = frozenset({"shorthand_property_identifier", "shorthand_property_identifier_pattern"})
NAMES = SHORTHANDS | {"identifier"}

OF_LETTERS = ascii_lowercase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def joined_scripts(sources: Mapping[str, str]) -> dict[str, str]:
    """Return scripts by name, from their files by name (`search.js`, `page/words.js`), small as a phone wants them.

    The files of a folder become one script with the folder's name, in the order of their names: what the first ones
    declare the later ones may use.
    """
    parts: dict[str, list[str]] = {}
    for name in sorted(sources):
        folder, _, _ = name.rpartition("/")
        parts.setdefault(folder or name.removesuffix(".js"), []).append(sources[name])
    whole = {name: texts[0] if f"{name}.js" in sources else _in_one_scope(texts) for name, texts in parts.items()}
    return {name: rjsmin.jsmin(with_short_names(text)) for name, text in whole.items()}


def _in_one_scope(texts: list[str]) -> str:
    return '(() => {\n"use strict";\n' + "\n".join(texts) + "\n})();\n"


@dataclass(eq=False, slots=True)
class _Scope:
    """What is declared in a part of a script, by name, with the short name that it gets."""

    outer: "_Scope | None"
    is_function: bool = False
    short: dict[str, str] = field(default_factory=dict)

    def find(self, name: str) -> "_Scope | None":
        """Return the scope that declares what a name means here."""
        at: _Scope | None = self
        while at is not None and name not in at.short:
            at = at.outer
        return at

    def function(self) -> "_Scope":
        """Return the function around this scope, or the whole script."""
        return self if self.is_function or self.outer is None else self.outer.function()

    def depth(self) -> int:
        """Return how many short names there are around this scope."""
        around = self.outer
        return 0 if around is None or around.outer is None else around.depth() + len(around.short)


Mention = tuple[Node, str, _Scope | None]
"""A name where it stands, and the scope that declares it; None where the browser does."""


def with_short_names(script: str) -> str:
    """Return a script that does the same; one that does not parse, or that other scripts may look into, as it is.

    Names that are declared outside of all functions stay: another script may use them.
    """
    data = script.encode()
    root = _parser().parse(data).root_node
    if root.has_error:
        return script
    scopes: dict[int, _Scope] = {}
    _declare(root, _Scope(None), scopes)
    places: list[Mention] = []
    _mention(root, scopes[root.id], scopes, places)
    taken = {name for _, name, scope in places if scope is None or scope.outer is None}
    for scope in scopes.values():
        if scope.outer is not None:
            letters = (name for number in count(scope.depth()) if (name := _name(number)) not in taken)
            scope.short = dict(zip(scope.short, letters, strict=False))
    for node, name, owner in reversed(places):
        if owner is not None and owner.outer is not None:
            new = owner.short[name]
            text = f"{name}:{new}" if node.type in SHORTHANDS else new
            data = data[: node.start_byte] + text.encode() + data[node.end_byte :]
    return data.decode()


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def _name(number: int) -> str:
    """Return a short name; the first 52 have one letter."""
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(OF_LETTERS))
        name = OF_LETTERS[digit] + name
    return name


def _declare(node: Node, scope: _Scope, scopes: dict[int, _Scope]) -> None:
    """Note what each part below a node declares."""
    if node.type == "function_declaration":
        _note(node.child_by_field_name("name"), scope)
    if node.type == "program":
        scopes[node.id] = scope
    elif node.type in SCOPES:
        scope = scopes[node.id] = _Scope(scope, node.type in FUNCTIONS)
    for pattern in _patterns(node):
        _note(pattern, scope.function() if node.type == "variable_declaration" else scope)
    for child in node.named_children:
        _declare(child, scope, scopes)


def _patterns(node: Node) -> Iterator[Node | None]:
    """Yield the patterns of what a node declares in the part that it stands in: for `var` that is the function."""
    if node.type in FUNCTIONS:
        yield node.child_by_field_name("parameters") or node.child_by_field_name("parameter")
    elif node.type == "catch_clause":
        yield node.child_by_field_name("parameter")
    elif node.type in ("lexical_declaration", "variable_declaration"):
        yield from (declarator.child_by_field_name("name") for declarator in node.named_children)
    elif node.type == "for_in_statement" and node.child_by_field_name("kind"):
        yield node.child_by_field_name("left")


def _note(pattern: Node | None, scope: _Scope) -> None:
    """Note the names in a pattern: `{ a, b: [c], ...d }` has a, c and d; what they are without a value are no names."""
    if pattern is None:
        return
    if pattern.type in NAMES:
        scope.short.setdefault(_text(pattern), "")
    elif pattern.type == "pair_pattern":
        _note(pattern.child_by_field_name("value"), scope)
    elif pattern.type in ("assignment_pattern", "object_assignment_pattern"):
        _note(pattern.child_by_field_name("left"), scope)
    else:
        for child in pattern.named_children:
            _note(child, scope)


def _mention(node: Node, scope: _Scope, scopes: Mapping[int, _Scope], places: list[Mention]) -> None:
    """Add each name below a node to `places`, in the order of the text."""
    outer, scope = scope, scopes.get(node.id, scope)
    if node.type in NAMES:
        places.append((node, _text(node), scope.find(_text(node))))
        return
    own = node.child_by_field_name("name") if node.type == "function_declaration" else None
    for child in node.named_children:
        _mention(child, outer if own is not None and child.id == own.id else scope, scopes, places)


def _text(node: Node) -> str:
    return (node.text or b"").decode()
