"""Promise: what editors see is translated completely, and no page of the site is made from their templates."""

import ast
import re
from pathlib import Path

import jinja2
import pytest
from jinja2.ext import extract_from_ast

from brobygger.edge.editor_templates import editor_templates
from brobygger.edge.files import read_sources
from brobygger.whole.letter_words import IN_FACTS, IN_LETTERS, IN_THE_TEMPLATE
from brobygger.whole.messages import SENTENCES, editor_messages
from brobygger.whole.plain_words import LABELS, PLAIN_WORDS
from brobygger.whole.preview_words import PREVIEW_WORDS, STATES
from tests.support import ROOT, write_project

FOLDER = ROOT / "templates/editor"
TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))


def said_in(name: str) -> list[str]:
    """Return what a template says; all of it must stand there word by word."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    tree = jinja2.Environment().parse(text)
    found = extract_from_ast(tree, gettext_functions=("say",), babel_style=False)
    said = [str(words[0]) for _, _, words in found if isinstance(words, tuple)]
    assert len(said) == len(re.findall(r"\bsay\(", text)), "each say(...) is given words in quotation marks"
    return said


def said_by_code() -> set[str]:
    """Return every string that stands in the code outside the lists of words."""
    modules = (
        path for path in (ROOT / "brobygger").rglob("*.py") if not path.name.endswith(("_words.py", "messages.py"))
    )
    nodes = (node for path in modules for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_there_are_templates_to_look_at() -> None:
    assert {"letter.html", "status.html"} <= set(TEMPLATES)


def test_what_templates_say_stands_in_the_lists_that_catalogues_translate() -> None:
    said = {message for name in TEMPLATES for message in said_in(name)}

    assert said - {message for message, _ in editor_messages()} == set()


def test_what_the_letter_s_template_says_stands_in_its_list_and_nothing_else_does() -> None:
    assert set(said_in("letter.html")) == set(IN_THE_TEMPLATE)


def test_no_words_stand_idle() -> None:
    said = {message for name in TEMPLATES for message in said_in(name)} | said_by_code()
    words = {*SENTENCES, *PREVIEW_WORDS, *IN_LETTERS, *IN_FACTS, *PLAIN_WORDS} - {*STATES.values(), *LABELS.values()}

    assert words - said == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_for_editors_has_no_words_of_its_own(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    code = r"<style>.*?</style>|<script>.*?</script>|{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>|[a-z-]+="
    text = re.sub(code, "", text, flags=re.DOTALL).replace("OpenMoji", "").replace("CC BY-SA", "")

    assert re.findall(r"[^\W\d_]{2,}", text) == []


def test_no_page_is_made_from_them(tmp_path: Path) -> None:
    site = write_project(tmp_path, "-- templates/editor/letter.html --\nx\n-- templates/editor/parts/own.html --\nx\n")

    sources = read_sources(site).sources

    assert sources is not None
    assert [name for name in sources.templates if name.startswith("editor")] == []


def test_ours_are_there_and_a_site_s_own_win(tmp_path: Path) -> None:
    site = write_project(
        tmp_path,
        """\
-- templates/editor/letter.html --
{% include "parts/own.html" %}
-- templates/editor/parts/own.html --
{{ name }}
""",
    )

    assert editor_templates(site).render("letter.html", {"name": "<Kari>"}) == "&lt;Kari&gt;"
    with pytest.raises(Exception, match="template-"):
        editor_templates(ROOT).render("parts/own.html", {})
