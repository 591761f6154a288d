"""Promise: a template's fault has a line, a missing word has a name, and no author's HTML comes out."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import build_site, page_of, project, report

PAGE = """\
-- content/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
---

Tekst.
"""


def test_a_fault_of_a_template_is_reported_with_its_line() -> None:
    build = build_site(
        project(
            """\
-- templates/page.html --
{% extends "base.html" %}
{% block main %}
<h1>{{ view.titel }}</h1>
{% endblock %}
"""
            + PAGE
        )
    )

    assert report(build.problems) == [
        "templates/page.html:3:1: error template-broken: The template fails here "
        "('brobygger.nouns.view.pages.PageView object' has no attribute 'titel')",
    ]
    assert build.files == ()


def test_a_template_that_cannot_be_read_is_reported_with_its_line() -> None:
    build = build_site(project("-- templates/page.html --\n<h1>\n{% if view %}\n</h1>\n{% endfor %}\n" + PAGE))

    assert [line.partition(" (")[0] for line in report(build.problems)] == [
        "templates/page.html:4:1: error template-broken: The template fails here",
    ]


def test_a_fault_in_a_part_is_reported_in_the_part_and_only_once() -> None:
    build = build_site(project("-- templates/parts/footer.html --\n<p>\n{{ nothing }}\n" + PAGE))

    assert report(build.problems) == [
        "templates/parts/footer.html:2:1: error template-broken: The template fails here ('nothing' is undefined)",
    ]


def test_a_template_that_is_not_there_is_reported() -> None:
    build = build_site(project('-- templates/page.html --\n<p>\n{% include "parts/mine.html" %}\n' + PAGE))

    assert report(build.problems) == [
        "templates/page.html:1:1: error template-missing: There is no template parts/mine.html",
    ]


def test_words_that_a_catalogue_lacks_are_one_warning_a_locale() -> None:
    build = build_site(
        project(
            """\
-- templates/page.html --
{% extends "base.html" %}
{% block main %}
<h1>{{ _("One new word") }}</h1><p>{{ _("Another new word") }}</p>
{% endblock %}
-- content/simple/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
picture: none
---

Tekst.
"""
            + PAGE
        )
    )

    assert report(build.problems) == [
        "i18n/nb.po: warning words-missing: "
        "Words of the interface that are not translated for nb (2): “Another new word”, “One new word”",
    ]
    assert "<h1>One new word</h1>" in page_of(build, "lett-norsk/om.html")


def test_a_plain_locale_takes_the_words_of_its_standard_one() -> None:
    build = build_site(
        project(
            """\
-- i18n/nb.po --
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Menu"
msgstr "Innhold"
-- i18n/nb-simple.po --
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"
-- content/simple/nb/about.md --
---
title: Om oss
summary: Kort.
slug: om
---

Tekst.
"""
        )
    )

    assert '<nav class="menu" aria-label="Innhold">' in page_of(build, "lett-norsk/om.html")


def test_a_catalogue_that_cannot_be_read_is_reported() -> None:
    build = build_site(project('-- i18n/nb.po --\nmsgid "Menu"\nMeny\n' + PAGE))

    assert [line.partition(" (")[0] for line in report(build.problems) if " error " in line] == [
        "i18n/nb.po:2:1: error catalogue-broken: This catalogue cannot be read",
    ]


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029"), max_size=30)


@given(words=WORDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_html_of_an_author_comes_out(words: str) -> None:
    planted = f"<script>x</script>{words}<img onerror=x>"
    quoted = planted.replace("\\", "\\\\").replace('"', '\\"')
    build = build_site(
        project(f"""\
-- content/nb/organisations/bridge.md --
---
title: "{quoted}"
summary: "{quoted}"
slug: bro
ended_note: "{quoted}"
contact: {{note: "{quoted}"}}
partners: ["{quoted}"]
official_name: "{quoted}"
---

{planted}

## {planted}

- {planted}

```
{planted}
```
""")
    )

    assert report(problem for problem in build.problems if problem.is_error) == []
    page = page_of(build, "nb/organisations/bro.html")
    assert "<script>x" not in page
    assert "<img onerror" not in page
    assert "&lt;script&gt;x&lt;/script&gt;" in page
