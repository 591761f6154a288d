"""Promise: every problem that the code can raise has its words, and no words are left over."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from brobygger.whole.messages import MESSAGES, RELATED
from tests.support import ROOT


def constants() -> set[str]:
    """Return every string that stands in the code outside the messages."""
    found: set[str] = set()
    for path in (ROOT / "brobygger").rglob("*.py"):
        if path.name != "messages.py":
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            found.update(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return found


def raised() -> Iterator[tuple[Path, ast.Call, str]]:
    """Yield each call that makes a problem with a code that stands in it."""
    for path in sorted((ROOT / "brobygger").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("error", "warning", "fault") and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield path, node, code.value


def hints_in(node: ast.Call) -> set[str]:
    """Return the hints that a call can name; none where a variable names them."""
    for keyword in node.keywords:
        if keyword.arg == "hint":
            return {
                part.value
                for part in ast.walk(keyword.value)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            }
    return set()


def test_every_code_that_is_raised_has_words_and_its_hints_exist() -> None:
    calls = list(raised())

    assert len(calls) > 80
    assert sorted({code for _, _, code in calls if code not in MESSAGES}) == []
    assert [
        (path.name, code, hint)
        for path, node, code in calls
        for hint in hints_in(node)
        if code in MESSAGES and hint not in MESSAGES[code].hints
    ] == []


def test_no_words_are_left_over() -> None:
    used = constants()

    assert [code for code in MESSAGES if code not in used] == []
    assert [code for code in RELATED if code not in used] == []


def test_every_value_that_the_words_name_is_given() -> None:
    missing: list[tuple[str, int, str, str]] = []
    for path, node, code in raised():
        given = {keyword.arg for keyword in node.keywords}
        if None in given:  # values come in a mapping
            continue
        message = MESSAGES[code]
        for text in (message.text, *(message.hints[hint] for hint in hints_in(node) if hint in message.hints)):
            names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
            missing.extend((path.name, node.lineno, code, name) for name in sorted(names - given))

    assert missing == []
