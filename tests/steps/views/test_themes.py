"""Promise: a page on a theme lists what the site has on it, and pages lead to the pages of their themes."""

import re

from tests.support import build_site, page_of, project


def page(path: str, title: str, *fields: str) -> str:
    """Return a page of the content with a summary and a slug of its own."""
    head = "\n".join((f"title: {title}", "summary: Kort.", f"slug: {path.rpartition('/')[2]}", *fields))
    return f"-- content/{path}.md --\n---\n{head}\n---\n\nTekst.\n"


CONTENT = "".join(
    (
        page("nb/themes/index", "Temaer").replace("slug: index", "slug: temaer"),
        page("nb/themes/work", "Arbeid", "menu: Jobb", "themes: [work]"),
        page("nb/themes/women", "Kvinner"),
        page("nb/services/boat", "Båten", "country: NO", "themes: [work, women]"),
        page("nb/services/index", "Tjenester", "themes: [work]").replace("slug: index", "slug: services"),
        page("nb/services/old", "Det gamle", "country: NO", "themes: [work]", "valid_until: 2020"),
        page("fi/services/sauna", "Sauna", "country: FI", "themes: [work]"),
        page("nb/rights/law", "Loven", "themes: [work]"),
        page("nb/rights/vote", "Stemme", "country: NO"),
    )
)


def shown(address: str, content: str = CONTENT) -> str:
    return page_of(build_site(project(content)), address).partition("<main")[2].partition("</main>")[0]


def outline(text: str) -> list[str]:
    """Return the headings of a page and where its cards lead."""
    found = re.findall(r'<h[12][^>]*>([^<]*)|<a class="card" href="([^"]*)"', text)
    return [heading.strip() or href for heading, href in found]


def test_it_lists_the_pages_that_name_the_theme_country_by_country_and_what_has_ended_last() -> None:
    assert outline(shown("nb/temaer/work.html")) == [
        "Arbeid",
        "Norge",
        "../services/boat.html",
        "Danmark",
        "Finland",
        "../../fi/services/sauna.html",
        "Alle landene",
        "../rights/law.html",
        "../services/old.html",
    ]


def test_a_page_of_the_folder_that_is_no_theme_lists_nothing() -> None:
    assert outline(shown("nb/temaer/work.html", CONTENT.replace("nb/themes/work", "nb/themes/wark"))) == ["Arbeid"]


def test_a_page_leads_to_the_pages_of_its_themes_by_their_short_titles() -> None:
    boat = shown("nb/services/boat.html")

    assert '<a href="../temaer/work.html">Jobb</a>, <a href="../temaer/women.html">Kvinner</a>' in boat
    assert 'class="themes"' not in shown("nb/rights/vote.html")
    assert 'class="themes"' not in shown("nb/services/old.html"), "what has ended leads on to nothing"
    assert 'href="../temaer/work.html"' not in shown("nb/temaer/work.html")
