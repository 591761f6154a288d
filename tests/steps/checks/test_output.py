"""Promise: the pages that come out keep the site's own security policy."""

from unittest import mock

import pytest

from brobygger.edge.files import read_sources
from brobygger.steps.checks import output
from tests.support import ROOT, build_site, files_made, project, report


def test_one_look_is_enough_for_a_page_of_our_own_templates() -> None:
    """The second look takes ten times as long as the first, and a word in all pages may cost every one of them both."""
    sources = read_sources(ROOT / "tests/golden/site").sources
    assert sources is not None
    files = files_made(build_site(sources))

    with mock.patch.object(output, "TAG") as second_look:
        found = list(output.check_output(files))

    assert len(files) > 100
    assert found == []
    second_look.findall.assert_not_called()


def test_a_style_attribute_of_a_sites_own_template_is_reported() -> None:
    build = build_site(
        project("""\
-- templates/page.html --
{% extends "base.html" %}
{% block main %}
<h1 style="color: red">{{ view.title }}</h1>
{% endblock %}
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
""")
    )

    assert report(build.problems) == [
        'public/nb/om-oss.html: error output-style: A style attribute stands in the output: <h1 style="color: red">',
    ]
    assert build.files == ()


def test_a_script_in_an_attribute_of_a_sites_own_template_is_reported() -> None:
    build = build_site(
        project("""\
-- templates/page.html --
{% extends "base.html" %}
{% block main %}
<h1 class="a" onclick="run()">{{ view.title }}</h1>
{% endblock %}
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
""")
    )

    assert report(build.problems) == [
        "public/nb/om-oss.html: error output-script: "
        'A script stands in an attribute of the output: <h1 class="a" onclick="run()">',
    ]


@pytest.mark.parametrize("quoted", ["style=red", "STYLE = 'color: red'", "\n  style='x'"])
def test_a_style_attribute_is_found_in_every_way_of_writing_it(quoted: str) -> None:
    build = build_site(
        project(f"""\
-- templates/page.html --
<!doctype html>
<title>x</title>
<p {quoted}>x</p>
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
---

Tekst.
""")
    )

    assert [problem.code for problem in build.problems if problem.is_error] == ["output-style"]


def test_words_about_styles_and_scripts_are_no_attributes() -> None:
    build = build_site(
        project("""\
-- content/nb/about.md --
---
title: '" onclick="run()" style="color: red"'
summary: Skriv style="color:red" onclick="run()" her.
---

Skriv `<p style="color: red" onclick="run()">` og <p style="x"> i [teksten](https://example.org/?style=a&onload="b").

| Til høyre |
| --------: |
| 1 |
""")
    )

    assert [problem.code for problem in build.problems if problem.is_error] == []
    assert build.files
