"""Promise: the words that the site explains make a picture dictionary in every language that has them."""

import re

import pytest

from brobygger.tools.outline import word_address
from tests.support import ONE_COUNTRY, SITE, build_site, files_made, page_of, project, report

WORDS = """\
-- content/words.yaml --
themes:
  health: {picture: health-centre, nb: Helse, da: Sundhed, fi: Terveys}
  offices: {picture: none, nb: Kontorer og råd, da: Kontorer, fi: Virastot}
words:
  vaccine:
    theme: health
    picture: vaccine
    nb: {word: vaksine, explain: Medisin mot sykdom. Du får en sprøyte., match: forms}
    da: {word: vaccine, explain: Medicin mod sygdom., match: forms}
    fi: {word: rokote, explain: Lääke tautia vastaan., match: forms}
  allergy:
    theme: health
    picture: none
    nb: {word: allergi, explain: Kroppen tåler ikke noe., match: forms}
    fi: {word: allergia, explain: Keho ei kestä jotain., match: forms}
  nav:
    theme: offices
    picture: authority
    country: NO
    nb: {word: NAV, explain: Et kontor for arbeid og penger., match: forms}
    da: {word: NAV, explain: Et kontor i Norge., match: forms}
"""

HOME = """\
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
"""

RTL = """\
-- site.yaml --
name: Bro
locales:
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
"""


def words_of_one_theme(count: int) -> str:
    themes = "-- content/words.yaml --\nthemes:\n  health: {picture: none, nb: Helse}\nwords:\n"
    word = "  w{0:03}: {{theme: health, picture: none, nb: {{word: ord{0:03}, explain: Et ord., match: forms}}}}\n"
    return themes + "".join(word.format(number) for number in range(count))


def addresses(text: str) -> list[str]:
    return [file.address for file in files_made(build_site(project(text))) if re.search("/(ord|sanat)/", file.address)]


def entry_of(page: str, concept: str) -> str:
    return " ".join(page.partition(f'<li id="word-{concept}">')[2].partition("</li>")[0].split())


def test_each_locale_with_words_has_a_list_of_themes_and_a_page_for_each() -> None:
    assert addresses(WORDS) == [
        "da/ord/index.html",
        "da/ord/kontorer.html",
        "da/ord/sundhed.html",
        "fi/sanat/index.html",
        "fi/sanat/terveys.html",
        "lett-norsk/ord/helse.html",
        "lett-norsk/ord/index.html",
        "lett-norsk/ord/kontorer-og-raad.html",
        "nb/ord/helse.html",
        "nb/ord/index.html",
        "nb/ord/kontorer-og-raad.html",
    ]


def test_without_words_there_is_no_dictionary_and_no_link_to_one() -> None:
    build = build_site(project(HOME))

    assert addresses(HOME) == []
    assert "Ord med bilder" not in page_of(build, "nb/index.html")


def test_a_language_without_words_has_no_dictionary_and_is_offered_none() -> None:
    build = build_site(project(HOME + words_of_one_theme(1)))

    assert [file.address for file in files_made(build) if "/ord/" in file.address and file.address[:2] == "da"] == []
    page = page_of(build, "nb/ord/helse.html")
    assert re.findall(r'<li><span lang="da" dir="ltr">Dansk</span> <small>\(ikke ennå\)', page)
    assert "Ord med billeder" not in page_of(build, "da/index.html")


def test_every_page_with_a_dictionary_leads_to_it_at_its_foot() -> None:
    build = build_site(project(HOME + WORDS))

    assert '<li><a href="ord/index.html">Ord med bilder</a></li>' in page_of(build, "nb/index.html")
    assert '<li><a href="sanat/index.html">Kuvasanakirja</a></li>' in page_of(build, "fi/index.html")
    assert '<li><a href="index.html">Ord med bilder</a></li>' in page_of(build, "nb/ord/helse.html")


def test_the_list_of_themes_shows_a_picture_and_the_number_of_words() -> None:
    page = page_of(build_site(project(WORDS)), "nb/ord/index.html")

    cards = page.partition("<main")[2].partition("</main>")[0].split("<li>")[1:]
    assert [re.sub("<[^>]*>", " ", card).split() for card in cards] == [
        ["Helse", "2", "ord"],
        ["Kontorer", "og", "råd", "1", "ord"],
    ]
    assert re.search(r'<img class="picture" src="../../assets/health-centre\.[0-9a-f]{12}\.svg" alt=""', cards[0])
    assert "<img" not in cards[1]
    assert "andre språkene" in page


def test_a_dictionary_of_one_language_does_not_promise_others() -> None:
    assert "andre språkene" not in page_of(build_site(project(words_of_one_theme(1))), "nb/ord/index.html")


def test_an_entry_shows_picture_word_meaning_and_the_other_languages() -> None:
    entry = entry_of(page_of(build_site(project(WORDS)), "nb/ord/helse.html"), "vaccine")

    assert re.sub(r"\.[0-9a-f]{12}\.", ".", entry) == (
        '<div><img class="picture" src="../../assets/vaccine.svg" alt="" width="72" height="72" loading="lazy"></div>'
        ' <div class="meaning"> <h2><dfn>vaksine</dfn></h2>'
        " <p>Medisin mot sykdom. Du får en sprøyte.</p>"
        ' <dl> <div><dt lang="da" dir="ltr">Dansk</dt> <dd lang="da" dir="ltr">vaccine</dd></div>'
        ' <div><dt lang="fi" dir="ltr">Suomi</dt> <dd lang="fi" dir="ltr">rokote</dd></div> </dl> </div>'
    )


def test_a_plain_entry_has_a_line_for_each_sentence_and_the_same_other_languages() -> None:
    entry = entry_of(page_of(build_site(project(WORDS)), "lett-norsk/ord/helse.html"), "vaccine")

    assert '<p>Medisin mot sykdom.<br><span class="gap"></span>Du får en sprøyte.</p>' in entry
    assert re.findall(r"<dt[^>]*>([^<]*)</dt>", entry) == ["Dansk", "Suomi"]


def test_a_word_without_a_picture_and_a_language_without_the_word_leave_no_gap() -> None:
    entry = entry_of(page_of(build_site(project(WORDS)), "fi/sanat/terveys.html"), "allergy")

    assert "<img" not in entry
    assert re.findall(r"<dt[^>]*>([^<]*)</dt> <dd[^>]*>([^<]*)</dd>", entry) == [("Norsk", "allergi")]


def test_a_word_of_a_country_says_so_and_stays_in_its_language() -> None:
    build = build_site(project(WORDS))

    danish = entry_of(page_of(build, "da/ord/kontorer.html"), "nav")
    assert '<h2><dfn lang="nb">NAV</dfn> <small>i Norge</small></h2>' in danish
    assert '<dt lang="nb" dir="ltr">Norsk</dt> <dd lang="nb" dir="ltr">NAV</dd>' in danish
    norwegian = entry_of(page_of(build, "nb/ord/kontorer-og-raad.html"), "nav")
    assert "<h2><dfn>NAV</dfn> <small>i Norge</small></h2>" in norwegian
    assert '<dt lang="da" dir="ltr">Dansk</dt> <dd lang="nb" dir="ltr">NAV</dd>' in norwegian


def test_words_come_in_the_order_of_the_alphabet() -> None:
    page = page_of(build_site(project(WORDS)), "nb/ord/helse.html")

    assert re.findall(r'<li id="word-([a-z]+)">', page) == ["allergy", "vaccine"]


def test_a_page_leads_to_the_themes_beside_it_and_to_all() -> None:
    build = build_site(project(WORDS))

    def beside(address: str) -> list[tuple[str, str]]:
        nav = page_of(build, address).partition('<nav class="neighbours"')[2].partition("</nav>")[0]
        return re.findall(r'<a (?:rel="(\w+)" )?href="([^"]*)"', nav)

    assert beside("nb/ord/helse.html") == [("next", "kontorer-og-raad.html"), ("", "index.html")]
    assert beside("nb/ord/kontorer-og-raad.html") == [("prev", "helse.html"), ("", "index.html")]


def test_the_crumbs_lead_home_by_way_of_the_themes() -> None:
    page = page_of(build_site(project(WORDS)), "nb/ord/helse.html")

    crumbs = page.partition('<nav class="crumbs"')[2].partition("</nav>")[0]
    assert re.findall(r'href="([^"]*)">([^<]*)|aria-current="page">([^<]*)', crumbs) == [
        ("../index.html", "Prøve", ""),
        ("index.html", "Ord", ""),
        ("", "", "Helse"),
    ]


def test_the_switch_leads_to_the_same_theme_or_to_the_list_of_themes() -> None:
    build = build_site(project(WORDS))

    def switch(address: str) -> list[str]:
        nav = page_of(build, address).partition('<nav class="languages"')[2].partition("</nav>")[0]
        return re.findall(r'href="([^"]*)"', nav)

    assert switch("nb/ord/kontorer-og-raad.html") == [
        "../../lett-norsk/ord/kontorer-og-raad.html",
        "../../da/ord/kontorer.html",
        "../../fi/sanat/index.html",
    ]
    assert switch("fi/sanat/index.html") == [
        "../../nb/ord/index.html",
        "../../lett-norsk/ord/index.html",
        "../../da/ord/index.html",
    ]


def test_search_engines_are_told_of_each_page_with_its_versions() -> None:
    build = build_site(project(f"-- site.yaml --\n{ONE_COUNTRY}{WORDS}"), base_url="https://example.org/a")

    page = page_of(build, "da/ord/kontorer.html")
    alternates = [
        ("nb", "https://example.org/a/nb/ord/kontorer-og-raad.html"),
        ("nb-simple", "https://example.org/a/lett-norsk/ord/kontorer-og-raad.html"),
        ("da", "https://example.org/a/da/ord/kontorer.html"),
        ("x-default", "https://example.org/a/nb/ord/kontorer-og-raad.html"),
    ]
    assert re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', page) == alternates
    assert '<link rel="canonical" href="https://example.org/a/da/ord/kontorer.html">' in page
    told = page_of(build, "sitemap.xml").partition("<loc>https://example.org/a/da/ord/kontorer.html</loc>")[2]
    assert re.findall(r'hreflang="([^"]*)" href="([^"]*)"', told.partition("</url>")[0]) == alternates
    assert re.findall("<loc>(.*)</loc>", page_of(build, "sitemap.xml")) == [
        f"https://example.org/a/{address}" for address in addresses(WORDS)
    ]


def test_a_version_of_one_language_alone_has_no_alternates() -> None:
    sources = project("-- site.yaml --\n" + SITE.replace("  - {key: nb-simple", "  # {") + words_of_one_theme(1))
    build = build_site(sources, base_url="https://example.org/")

    assert 'rel="alternate"' not in page_of(build, "nb/ord/helse.html")


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, [1]), (40, [40]), (41, [20, 21]), (80, [40, 40]), (81, [27, 27, 27]), (121, [30, 30, 30, 31])],
)
def test_a_theme_of_more_than_forty_words_is_divided_evenly(count: int, sizes: list[int]) -> None:
    build = build_site(project(words_of_one_theme(count)))

    pages = ["nb/ord/helse.html", *(f"nb/ord/helse-{number}.html" for number in range(2, len(sizes) + 1))]
    made = [re.findall(r'<li id="word-w(\d+)">', page_of(build, address)) for address in pages]
    assert sorted(map(len, made)) == sizes
    assert [number for numbers in made for number in numbers] == [f"{number:03}" for number in range(count)]
    assert sum(file.address.startswith("nb/ord/") for file in files_made(build)) == len(sizes) + 1


def test_the_parts_of_a_theme_are_numbered_and_stand_in_the_list_once() -> None:
    build = build_site(project(words_of_one_theme(41)))

    assert "<h1>Helse (2/2)</h1>" in page_of(build, "nb/ord/helse-2.html")
    assert 'rel="prev" href="helse.html"' in page_of(build, "nb/ord/helse-2.html")
    themes = page_of(build, "nb/ord/index.html")
    assert re.findall(r'<a class="card" href="([^"]*)">', themes) == ["helse.html"]
    assert "<strong>Helse</strong> <span>41 ord</span>" in themes


def test_themes_that_are_called_alike_or_as_something_else_get_addresses_of_their_own() -> None:
    text = """\
-- content/words.yaml --
themes:
  one: {picture: none, nb: Helse}
  two: {picture: none, nb: "Helse!"}
  three: {picture: none, nb: Index}
  four: {picture: none, nb: Con}
  five: {picture: none, nb: "•"}
words:
"""
    for theme in ("one", "two", "three", "four", "five"):
        text += (
            f"  {theme}: {{theme: {theme}, picture: none, nb: {{word: {theme}, explain: Et tall., match: forms}}}}\n"
        )

    assert [address for address in addresses(text) if address.startswith("nb/")] == [
        "nb/ord/con-2.html",
        "nb/ord/five.html",
        "nb/ord/helse-2.html",
        "nb/ord/helse.html",
        "nb/ord/index-2.html",
        "nb/ord/index.html",
    ]


def test_a_theme_without_a_name_in_a_language_borrows_one_that_says_so() -> None:
    build = build_site(project(WORDS.replace(", fi: Terveys", "")))

    page = page_of(build, "fi/sanat/helse.html")
    assert re.search(r'<h1 class="with-picture" lang="nb"><img[^>]*>Helse</h1>', page)
    assert '<span aria-current="page" lang="nb">Helse</span>' in page
    assert '<strong lang="nb">Helse</strong>' in page_of(build, "fi/sanat/index.html")


def test_words_that_run_the_other_way_say_so() -> None:
    build = build_site(
        project(
            RTL
            + "-- content/contacts.yaml --\n{}\n"
            + """\
-- content/words.yaml --
themes:
  health: {picture: none, nb: Helse, ar: الصحة}
words:
  vaccine:
    theme: health
    picture: none
    nb: {word: vaksine, explain: Medisin., match: forms}
    ar: {word: لقاح, explain: دواء., match: forms}
"""
        )
    )

    assert '<dd lang="nb" dir="ltr">vaksine</dd>' in page_of(build, "ar/words/health.html")
    assert '<dd lang="ar" dir="rtl">لقاح</dd>' in page_of(build, "nb/ord/helse.html")
    missing = next(line for line in report(build.problems) if line.startswith("i18n/ar.po"))
    assert "“Words”" in missing


def test_every_entry_has_an_address_in_each_locale_that_has_the_word() -> None:
    build = build_site(project(WORDS))
    assert build.site is not None
    nb, _, da, fi = build.site.settings.locales

    assert word_address(build.site, nb, "vaccine") == "nb/ord/helse.html#word-vaccine"
    assert word_address(build.site, fi, "vaccine") == "fi/sanat/terveys.html#word-vaccine"
    assert word_address(build.site, da, "allergy") is None
    assert word_address(build.site, nb, "nothing") is None


def test_an_entry_of_a_divided_theme_is_found_on_its_page() -> None:
    build = build_site(project(words_of_one_theme(41)))
    assert build.site is not None
    nb, da = build.site.settings.locale("nb"), build.site.settings.locale("da")

    assert word_address(build.site, nb, "w019") == "nb/ord/helse.html#word-w019"
    assert word_address(build.site, nb, "w040") == "nb/ord/helse-2.html#word-w040"
    assert word_address(build.site, da, "w040") is None
