"""Promise: the page of a country says whom to call there and what there is, and no more than is known."""

import re

from tests.support import ONE_COUNTRY, SITE, build_site, files_made, page_of, project, report


def page(path: str, title: str, *fields: str) -> str:
    """Return a page of the content with a summary and a slug of its own."""
    head = "\n".join((f"title: {title}", "summary: Kort.", f"slug: {path.rpartition('/')[2]}", *fields))
    return f"-- content/{path}.md --\n---\n{head}\n---\n\nTekst.\n"


CONTENT = "".join(
    (
        page("nb/organisations/club", "Klubben", "country: NO"),
        page("nb/services/boat", "Båten", "country: NO"),
        page("nb/services/old", "Det gamle", "country: NO", "valid_until: 2020"),
        page("nb/services/city/bus", "Bussen", "country: NO"),
        page("nb/rights/vote", "Stemme", "country: NO"),
        page("nb/rights/law", "Loven", ""),
        page("fi/services/sauna", "Sauna", "country: FI"),
        page("fi/services/ferry", "Lautta", "country: NO"),
        page("nb/index", "Hjem"),
    )
)

NORWAY = page("nb/countries/no", "Ny i Norge", "picture: welcome").replace("Tekst.", "Les dette først.")


def main_of(text: str) -> str:
    return text.partition("<main")[2].partition("</main>")[0]


def shown(address: str, content: str = CONTENT) -> str:
    return main_of(page_of(build_site(project(content)), address))


def outline(text: str) -> list[str]:
    """Return the headings of a page and where its cards lead."""
    found = re.findall(r'<h[12][^>]*>(?:<img[^>]*>)?([^<]*)|<a class="card" href="([^"]*)"', text)
    return [heading or href for heading, href in found]


def test_it_shows_numbers_first_then_what_there_is_section_by_section_then_the_other_countries() -> None:
    assert outline(shown("nb/norge.html")) == [
        "Norge",
        "Nødnumre",
        "Rights",
        "rights/vote.html",
        "Services",
        "services/boat.html",
        "services/city/bus.html",
        "../fi/services/ferry.html",
        "Organisations",
        "organisations/club.html",
        "Alle landene",
        "rights/law.html",
        "Andre land",
        "danmark.html",
        "finland.html",
    ]


def test_the_numbers_are_those_of_the_country_as_buttons_that_call() -> None:
    text = page_of(build_site(project(CONTENT)), "fi/norja.html")

    calls = main_of(text).partition('<ul class="calls">')[2].partition("</ul>")[0]
    assert calls.strip() == '<li><a class="button" href="tel:112">Soita 112</a> poliisi <small>Norja</small></li>'
    assert "Hätänumerot (Norja)" in text


def test_a_page_in_another_language_stands_in_details() -> None:
    details = shown("nb/norge.html").partition("<details>")[2].partition("</details>")[0]

    assert "1 side på et annet språk" in details
    assert '<strong lang="fi">Lautta</strong>' in details


def test_a_section_without_anything_says_so_and_one_that_is_empty_everywhere_is_left_out() -> None:
    text = shown("nb/finland.html")

    assert outline(text)[:-3] == [
        "Finland",
        "Nødnumre",
        "Rights",
        "Services",
        "../fi/services/sauna.html",
        "Organisations",
        "Alle landene",
        "rights/law.html",
    ]
    assert text.count("<p>Vi kjenner ikke til noe i Finland i dag.</p>") == 2


def test_a_country_without_anything_says_it_once() -> None:
    text = shown("nb/danmark.html")

    assert text.count("Vi kjenner ikke til noe i Danmark i dag.") == 1
    assert outline(text)[:3] == ["Danmark", "Nødnumre", "Alle landene"]


def test_a_page_of_the_content_introduces_its_country_in_its_own_locale() -> None:
    content = CONTENT + NORWAY
    build = build_site(project(content), base_url="https://example.org/")
    text = page_of(build, "nb/countries/no.html")

    assert report(build.problems) == []
    assert outline(main_of(text))[:4] == ["Ny i Norge", "Nødnumre", "Rights", "../rights/vote.html"]
    assert main_of(text).index("Les dette først.") < main_of(text).index("Rights")
    assert '<p class="summary">Kort.</p>' in text
    assert "Nødnumre i Norge" in text
    assert "<title>Ny i Norge – Prøve</title>" in text
    assert "nb/norge.html" not in {file.address for file in files_made(build)}
    assert outline(main_of(page_of(build, "lett-norsk/norge.html")))[0] == "Norge"


def test_crumbs_lead_home_and_the_language_switch_and_search_engines_to_the_same_country() -> None:
    build = build_site(project(CONTENT + NORWAY), base_url="https://example.org/a/")
    versions = {
        "nb": "nb/countries/no.html",
        "nb-simple": "lett-norsk/norge.html",
        "da": "da/norge.html",
        "fi": "fi/norja.html",
    }
    alternates = [(tag, f"https://example.org/a/{address}") for tag, address in versions.items()]
    alternates.append(("x-default", "https://example.org/a/nb/countries/no.html"))

    sitemap = page_of(build, "sitemap.xml")
    for key, address in versions.items():
        text = page_of(build, address)
        assert re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', text) == alternates
        told = sitemap.partition(f"<loc>https://example.org/a/{address}</loc>")[2].partition("</url>")[0]
        assert re.findall(r'hreflang="([^"]*)" href="([^"]*)"', told) == alternates
        switch = text.partition('<nav class="languages"')[2].partition("</nav>")[0]
        up = "../../" if "/countries/" in address else "../"
        others = [f"{up}{other}" for tag, other in versions.items() if tag != key]
        assert re.findall(r'href="([^"]*)"', switch) == others
        assert "small" not in switch
        crumbs = text.partition('<nav class="crumbs"')[2].partition("</nav>")[0]
        assert len(re.findall("<li>", crumbs)) == 2


def test_a_page_that_has_ended_introduces_nothing() -> None:
    content = CONTENT + NORWAY.replace("picture: welcome", "valid_until: 2020")
    build = build_site(project(content))

    assert "Nødnumre</h2>\n<ul" not in page_of(build, "nb/countries/no.html")
    assert outline(main_of(page_of(build, "nb/norge.html")))[0] == "Norge"


def test_the_home_page_asks_where_the_reader_lives_below_its_first_question() -> None:
    home = CONTENT.replace(
        page("nb/index", "Hjem"),
        "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nInn.\n\n## Hva?\n\n### Mer\n\n## Fare?\n",
    )

    text = shown("nb/index.html", home)
    assert re.findall(r"<h[1-6][^>]*>([^<]*)", text) == ["Hjem", "Hva?", "Mer", "Hvor bor du?", "Fare?"]
    assert re.findall(r'<li data-country="([A-Z]+)"><a class="card" href="([^"]*)">', text) == [
        ("NO", "norge.html"),
        ("DK", "danmark.html"),
        ("FI", "finland.html"),
    ]


def test_a_country_that_calls_itself_otherwise_says_how() -> None:
    links = shown("fi/index.html").partition('id="countries-title"')[2]

    assert re.findall(r'<strong>([^<]*)</strong>(?: <small lang="([^"]*)">([^<]*))?', links) == [
        ("Norja", "nb", "Norge"),
        ("Tanska", "da", "Danmark"),
        ("Suomi", "", ""),
    ]


def test_a_home_page_without_a_text_leads_to_the_countries_too_and_no_other_list_does() -> None:
    assert outline(shown("da/index.html"))[-4:] == ["Hvor bor du?", "norge.html", "danmark.html", "finland.html"]
    assert "Hvor bor du?" not in shown("da/services/index.html")


def test_a_sensitive_page_offers_no_button_that_keeps_anything_and_can_be_left() -> None:
    content = CONTENT + NORWAY.replace("picture: welcome", "sensitive: yes")
    build = build_site(project(content))

    assert "remember" in main_of(page_of(build, "da/norge.html"))
    assert "remember" not in main_of(page_of(build, "nb/countries/no.html"))
    assert 'class="leave"' in page_of(build, "nb/countries/no.html")


def test_a_site_of_one_country_asks_nothing_and_has_no_such_page() -> None:
    build = build_site(
        project(f"-- site.yaml --\n{ONE_COUNTRY}{CONTENT}{NORWAY}".replace("country: FI", "country: NO"))
    )

    assert {"nb/norge.html", "da/norge.html"}.isdisjoint(file.address for file in files_made(build))
    assert "Hvor bor du?" not in page_of(build, "nb/index.html")
    assert "remember" not in main_of(page_of(build, "nb/countries/no.html"))


def test_a_page_of_the_content_cannot_take_the_address_of_a_country() -> None:
    build = build_site(project(CONTENT + page("nb/norge", "Om")))

    assert report(build.problems) == [
        "content/nb/norge.md:4:7: error address-twice: Two pages have the address nb/norge.html"
    ]


def test_pages_from_right_to_left_say_so() -> None:
    arabic = "  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}\n"
    settings = SITE.replace("countries:\n", f"{arabic}countries:\n", 1)
    build = build_site(project(f"-- site.yaml --\n{settings}{CONTENT}"))

    text = page_of(build, "ar/no.html")
    assert '<html lang="ar" dir="rtl">' in text
    assert "<h1>النرويج</h1>" in text
    assert '<strong>الدانمرك</strong> <small lang="da">Danmark</small>' in text


def test_a_page_that_puts_its_reader_at_risk_is_guarded_although_it_is_a_country_s() -> None:
    guarded = NORWAY.replace("picture: welcome", "picture: welcome\nsensitive: true")

    text = page_of(build_site(project(CONTENT + guarded)), "nb/countries/no.html")

    assert 'class="leave"' in text
    assert "Bruker noen andre telefonen din?" in text
    assert "data-copied" not in text
    assert "data-copied" in page_of(build_site(project(CONTENT + NORWAY)), "nb/countries/no.html")
