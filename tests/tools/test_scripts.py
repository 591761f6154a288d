"""Promise: scripts come out small and do what they did, and the files of a folder as one script in one scope."""

import pytest

from brobygger.tools.scripts import joined_scripts, with_short_names


def test_the_files_of_a_folder_become_one_script_in_the_order_of_their_names() -> None:
    scripts = joined_scripts(
        {
            "page/words.js": "{\n  // what it does\n  use(one);\n}\n",
            "page/1-tools.js": "/* tools */\nconst one = 1;\n",
            "search.js": "(() => {\n  find();\n})();\n",
        }
    )

    assert scripts == {
        "page": '(()=>{"use strict";const a=1;{use(a);}})();',
        "search": "(()=>{find();})();",
    }


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("let top = 1; top += 1;", "let top = 1; top += 1;"),
        ("() => { let count = 1; count += other; }", "() => { let a = 1; a += other; }"),
        ("(first, second = first) => first.first + second", "(a, b = a) => a.first + b"),
        (
            "() => { const { top, left: side, ...rest } = box; f(top, side, rest); }",
            "() => { const { top:a, left: b, ...c } = box; f(a, b, c); }",
        ),
        ("({ size = 3 }) => ({ size, top: size })", "({ size:a = 3 }) => ({ size:a, top: a })"),
        ("([one, [two]]) => `${one} two ${two}`", "([a, [b]]) => `${a} two ${b}`"),
        (
            "(x) => { for (const y of x) { y(x); } for (const z in x) { z; } }",
            "(a) => { for (const b of a) { b(a); } for (const b in a) { b; } }",
        ),
        ("() => { try { f(); } catch (error) { g(error); } }", "() => { try { f(); } catch (a) { g(a); } }"),
        (
            "() => { for (var at = 0; at < 3; at += 1) {} return at; }",
            "() => { for (var a = 0; a < 3; a += 1) {} return a; }",
        ),
        (
            "() => { const one = (two) => one(two); { const three = one; } }",
            "() => { const a = (b) => a(b); { const b = a; } }",
        ),
        ("(name) => { a(name); }", "(b) => { a(b); }"),
        ("() => { function inner(x) { return inner(x); } }", "() => { function a(b) { return a(b); } }"),
        (
            "(name) => ({ name: self.name, [name]() { return name; } })",
            "(a) => ({ name: self.name, [a]() { return a; } })",
        ),
        ("(x) => /x/.test(x) ? 'x' : x?.x", "(a) => /x/.test(a) ? 'x' : a?.x"),
        ("(text) => { æ(text, 'ø'); }", "(a) => { æ(a, 'ø'); }"),
        ("(x => { broken", "(x => { broken"),
    ],
)
def test_what_a_function_declares_gets_a_short_name_and_nothing_else(script: str, short: str) -> None:
    assert with_short_names(script) == short


def test_names_outside_of_functions_stay_for_other_scripts() -> None:
    assert with_short_names("const shared = (x) => x; shared(1);") == "const shared = (a) => a; shared(1);"


def test_there_are_names_for_more_than_an_alphabet() -> None:
    names = [f"name{number}" for number in range(60)]

    short = with_short_names(f"({', '.join(names)}) => name59")

    assert short.endswith("=> ah")
