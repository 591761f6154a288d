import base64
import hashlib
import re

import jinja2
import pytest

from brobygger.nouns.problems import FaultError
from brobygger.tools.templates import CSS, POLICY, Stylesheet, Stylesheets, Templates


def fault(sources: dict[str, str], name: str = "page.html", **values: object) -> str:
    """Return the fault of a template as `path:line code hint: words`."""
    with pytest.raises(FaultError) as caught:
        Templates(sources).render(name, values)
    problem = caught.value.problem
    said = next(iter(dict(problem.values).values()))
    return f"{problem.position.path}:{problem.position.line} {problem.code} {problem.hint}: {said}"


def test_values_are_escaped() -> None:
    assert Templates({"page.html": "<p>{{ name }}"}).render("page.html", {"name": "<b>&"}) == "<p>&lt;b&gt;&amp;"


def test_a_part_is_found_by_its_name() -> None:
    sources = {"page.html": '{% include "parts/a.html" %}!', "parts/a.html": "{{ name }}"}

    assert Templates(sources).render("page.html", {"name": "x"}) == "x!"


@pytest.mark.parametrize(
    "page",
    [
        "{% set x = 1 %}[{% include 'block.html' %}]",
        "[{% include 'child.html' %}]{% include 'block.html' %}",
        "{% for i in (1, 2) %}{% include 'sets.html' %}{% endfor %}{% include 'asks.html' %}",
        "{% set i = 3 %}{% with y = 4 %}{% include 'through.html' %}{% endwith %}{% include 'through.html' %}",
        "{% set caught %}{% include 'through.html' %}{% endset %}{{ caught }}{{ caught | length }}",
    ],
)
def test_a_part_sees_and_hides_what_it_would_with_the_library_alone(page: str) -> None:
    sources = {
        "page.html": page,
        "block.html": "{% block kind %}{{ x or '' }}{{ y }}{% endblock %}",
        "child.html": "{% extends 'parent.html' %}{% block main %}child {{ y }}{% endblock %}",
        "parent.html": "<{% block main %}{% endblock %}{{ x }}>",
        "sets.html": "{{ i }}{% set z = i %}{{ z }}",
        "asks.html": "{{ z is defined }}",
        "through.html": "({{ y }}{% include 'asks.html' %}{% set i = i or 7 %}{% include 'sets.html' %})",
    }
    library = jinja2.Environment(loader=jinja2.DictLoader(sources), autoescape=True)
    values = {"y": 5, "x": 0, "i": 0}

    assert Templates(sources).render("page.html", values) == library.get_template("page.html").render(values)


def test_a_line_that_only_decides_leaves_no_line() -> None:
    assert Templates({"page.html": "a\n  {% if true %}\nb\n  {% endif %}\nc"}).render("page.html", {}) == "a\nb\nc"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (
            {"page.html": "a\n{% fi %}\nb"},
            "templates/page.html:2 template-broken syntax: Encountered unknown tag 'fi'.",
        ),
        (
            {"page.html": '{% include "parts/a.html" %}', "parts/a.html": "\n\n{{ a b }}"},
            "templates/parts/a.html:3 template-broken syntax: expected token 'end of print statement', got 'b'",
        ),
        ({"page.html": "a\n\n{{ nobody }}"}, "templates/page.html:3 template-broken value: 'nobody' is undefined"),
        (
            {"page.html": '\n{% include "parts/a.html" %}', "parts/a.html": "\n\n\n{{ 1 / 0 }}"},
            "templates/parts/a.html:4 template-broken value: division by zero",
        ),
        ({"page.html": '{% include "parts/a.html" %}'}, "templates/page.html:1 template-missing add: parts/a.html"),
        ({}, "templates/page.html:1 template-missing add: page.html"),
    ],
)
def test_a_broken_template_is_reported_with_its_line(sources: dict[str, str], said: str) -> None:
    assert fault(sources) == said


def test_the_policy_allows_exactly_the_css_that_stands_in_the_page() -> None:
    sheets = Stylesheets({"b.css": "a { color: red }\n", "a.css": "/* first */\n\n  p > b { margin: 0 }\n"})

    page = sheets.put_into(f"{POLICY}<style>{CSS}</style>")

    shown = re.fullmatch(r"(.*)<style>(.*)</style>", page, re.DOTALL)
    assert shown is not None
    assert shown[2] == "p>b{margin:0}a{color:red}"
    digest = base64.b64encode(hashlib.sha256(shown[2].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in shown[1]


def test_the_policy_allows_no_scripts() -> None:
    policy = Stylesheet.of("p { margin: 0 }").policy

    assert policy.startswith("default-src 'none';")
    assert "script-src" not in policy
    assert "unsafe" not in policy


def test_a_style_sheet_cannot_end_its_element() -> None:
    sheet = Stylesheet.of("p::before { content: '</style><script>' }")

    assert sheet.css == "p::before{content:'<\\/style><script>'}"


@pytest.mark.parametrize(
    ("page", "css"),
    [
        ('<ol class="steps">', "p{margin:0}b{margin:1px}i{margin:3px}"),
        ('<ol class="steps large">', "p{margin:0}b{margin:1px}i{margin:3px}"),
        ('<ol class="stepsister">', "p{margin:0}i{margin:3px}"),
        ('<img class="ground-3"><ol class="steps">', "p{margin:0}u{margin:2px}b{margin:1px}i{margin:3px}"),
        ("steps", "p{margin:0}i{margin:3px}"),
    ],
)
def test_a_page_carries_the_sheets_of_what_it_shows(page: str, css: str) -> None:
    sheets = Stylesheets(
        {
            "a.css": "p { margin: 0 }",
            "with/ground.css": "u { margin: 2px }",
            "with/steps.css": "b { margin: 1px }",
            "z.css": "i { margin: 3px }",
        }
    )

    assert sheets.put_into(f"<style>{CSS}</style>{page}") == f"<style>{css}</style>{page}"
