"""Promise: readers find what to say at an office, in their language and in that of the place where they call."""

import re

import pytest

from tests.support import CONTACTS, SITE, build_site, files_made, page_of, project, report

SAY = """\
-- content/say.yaml --
interpreter_languages: [ar, fa-AF, en]
cards:
  call:
    picture: phone
    under_calls: yes
    nb: {title: Jeg ringer, lines: [Hei!, Snakk sakte.]}
    da: {title: Når jeg ringer, lines: [Hej!, Tal langsomt.]}
    fi: {title: Soitan, lines: [Hei!, Puhu hitaasti.]}
  interpreter:
    picture: none
    interpreter: yes
    nb: {title: Tolk, lines: [Jeg trenger tolk., "Språket mitt er {language}."]}
    da: {title: Tolk, lines: [Jeg har brug for tolk., "Mit sprog er {language}."]}
"""

HOME = "-- content/nb/index.md --\n---\ntitle: Hjem\nsummary: Kort.\n---\n\nTekst.\n"

PHONE = 'contact: {phone: "+47 23 15 73 00"}'


def body(page: str) -> str:
    return " ".join(page.partition("<main")[2].partition("</main>")[0].split())


def card(page: str, key: str) -> str:
    return body(page).partition(f'<li id="at-{key}">')[2].partition('<li id="at-')[0]


def hint(page: str) -> str:
    """Return what stands under call buttons, empty where nothing does."""
    found = re.search(r"<details> <summary>[^<]*(kan jeg si|kan jeg sige|voin sanoa)\?.*?</details>", body(page))
    return found[0] if found else ""


def organisation(*lines: str, folder: str = "nb") -> str:
    fields = "\n".join(("title: Broen", "summary: Kort.", "slug: broen", *lines))
    return f"-- content/{folder}/organisations/bridge.md --\n---\n{fields}\n---\n\nTekst.\n"


def page_with(*lines: str, address: str = "nb/organisations/broen.html") -> str:
    return page_of(build_site(project(SAY + organisation(*lines))), address)


# The page


def test_each_locale_whose_language_has_a_card_has_a_page_called_as_its_catalogue_says() -> None:
    made = [file.address for file in files_made(build_site(project(SAY)))]

    assert [address for address in made if re.search(r"/(si|sig|sano)-", address)] == [
        "da/sig-det.html",
        "fi/sano-nain.html",
        "lett-norsk/si-det.html",
        "nb/si-det.html",
    ]


def test_a_site_without_cards_has_neither_page_nor_link() -> None:
    build = build_site(project(organisation(PHONE)))

    assert [file.address for file in files_made(build) if "si-det" in file.address] == []
    page = page_of(build, "nb/organisations/broen.html")
    assert "Si det" not in page
    assert hint(page) == ""


def test_a_language_without_a_card_has_no_page_and_its_readers_are_led_to_the_nearest() -> None:
    build = build_site(project(re.sub(r"    fi: .*\n", "", SAY)))

    assert [file.address for file in files_made(build) if file.address.startswith("fi/sano")] == []
    assert "Sano näin" not in page_of(build, "fi/a-z.html")
    assert "(ikke ennå)" in page_of(build, "nb/si-det.html").partition('lang="fi"')[2].partition("</li>")[0]


def test_a_card_shows_its_picture_its_lines_and_the_same_in_the_other_languages() -> None:
    found = card(page_of(build_site(project(SAY)), "nb/si-det.html"), "call")

    picture = re.search(r'<img class="picture" src="\.\./assets/phone\.[0-9a-f]+\.svg" alt=""', found)
    assert picture
    assert "Jeg ringer</h2>" in found
    assert '<div class="lines" id="lines-call"> <p>Hei!</p> <p>Snakk sakte.</p> </div>' in found
    assert '<p lang="da" dir="ltr"><strong>Dansk:</strong> Hej! Tal langsomt.</p>' in found
    assert '<p lang="fi" dir="ltr"><strong>Suomi:</strong> Hei! Puhu hitaasti.</p>' in found
    assert found.count("<strong>") == 2


def test_a_card_leads_to_itself_and_back_and_waits_for_the_script_that_reads() -> None:
    found = card(page_of(build_site(project(SAY)), "nb/si-det.html"), "call")

    assert '<div id="say-call"> <p class="shut"><a class="button plain" href="#at-call">Tilbake</a></p>' in found
    assert '<a class="button" href="#say-call" aria-label="Vis stort: Jeg ringer">Vis stort</a>' in found
    assert '<button class="button plain listen" type="button" data-reads="lines-call" hidden>Lytt</button>' in found


def test_an_interpreter_is_asked_for_in_the_language_that_the_reader_chooses() -> None:
    found = card(page_of(build_site(project(SAY)), "nb/si-det.html"), "interpreter")

    assert '<li><a href="#in-ar"><span lang="ar" dir="rtl">العربية</span> <small>arabisk</small></a></li>' in found
    assert '<li><a href="#in-fa-AF"><span lang="fa-AF" dir="rtl">دری</span> <small>dari</small></a></li>' in found
    first = found.partition('<div class="tongue" id="in-ar">')[0]
    assert "<p>Jeg trenger tolk.</p> </div>" in first
    assert "Språket mitt" not in first
    arabic = found.partition('id="in-ar"')[2].partition('<div class="tongue"')[0]
    assert '<h3><span lang="ar" dir="rtl">العربية</span></h3>' in arabic
    assert "<p>Jeg trenger tolk.</p> <p>Språket mitt er arabisk.</p>" in arabic
    assert '<p lang="da" dir="ltr"><strong>Dansk:</strong> Jeg har brug for tolk. Mit sprog er arabisk.</p>' in arabic
    assert "{language}" not in found


def test_the_page_of_another_locale_names_languages_as_that_one_does() -> None:
    found = page_of(build_site(project(SAY)), "da/sig-det.html")

    assert "<p>Mit sprog er engelsk.</p>" in found
    assert "Tolk" not in page_of(build_site(project(SAY)), "fi/sano-nain.html").partition("<h1>")[2]


def test_every_id_stands_once() -> None:
    ids = re.findall(r' id="([^"]*)"', page_of(build_site(project(SAY)), "nb/si-det.html"))

    assert len(ids) == len(set(ids)) > 10


def test_pages_lead_to_it_and_the_language_switch_to_the_same_page() -> None:
    build = build_site(project(SAY + HOME))

    assert '<li><a href="si-det.html">Si det</a></li>' in page_of(build, "nb/index.html")
    page = page_of(build, "nb/si-det.html")
    assert '<li><a href="si-det.html" aria-current="page">Si det</a></li>' in page
    assert '<a href="../da/sig-det.html" lang="da" hreflang="da" dir="ltr">Dansk</a>' in page
    assert "<title>Si det – Prøve</title>" in page


def test_search_engines_are_told_of_every_version() -> None:
    build = build_site(project(SAY), base_url="https://example.org/")

    sitemap = page_of(build, "sitemap.xml")
    entry = sitemap.partition("<loc>https://example.org/nb/si-det.html</loc>")[2].partition("</url>")[0]
    assert re.findall(r'hreflang="([^"]*)" href="([^"]*)"', entry) == [
        ("nb", "https://example.org/nb/si-det.html"),
        ("nb-simple", "https://example.org/lett-norsk/si-det.html"),
        ("da", "https://example.org/da/sig-det.html"),
        ("fi", "https://example.org/fi/sano-nain.html"),
        ("x-default", "https://example.org/nb/si-det.html"),
    ]
    alternates = re.findall(r'<link rel="alternate" hreflang="(\S+)"', page_of(build, "fi/sano-nain.html"))
    assert alternates == ["nb", "nb-simple", "da", "fi", "x-default"]


def test_no_page_of_the_content_stands_where_it_stands() -> None:
    build = build_site(project(SAY + HOME.replace("index", "say").replace("Hjem", "Si det")))

    problem = next(problem for problem in build.problems if problem.is_error)
    assert report([problem]) == [
        "content/nb/say.md:2:8: error address-twice: Two pages have the address nb/si-det.html"
    ]
    assert [related.position.path for related in problem.related] == ["content/say.yaml"]


def test_what_an_editor_writes_never_becomes_html() -> None:
    build = build_site(project(SAY.replace("Snakk sakte.", "'<b onclick=x>&'").replace("Jeg ringer", "'\"><i>'")))

    page = page_of(build, "nb/si-det.html")
    assert "<p>&lt;b onclick=x&gt;&amp;</p>" in page
    assert 'aria-label="Vis stort: &#34;&gt;&lt;i&gt;"' in page


def test_a_script_that_runs_from_right_to_left_keeps_its_direction() -> None:
    site = """\
-- site.yaml --
name: Bro
locales:
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
"""
    say = """\
-- content/say.yaml --
cards:
  call: {picture: none, ar: {title: أتصل, lines: [مرحبا]}, nb: {title: Ring, lines: [Hei]}}
"""
    build = build_site(project(site + say))

    assert '<p lang="nb" dir="ltr"><strong>Norsk:</strong> Hei</p>' in page_of(build, "ar/say-it.html")
    assert '<p lang="ar" dir="rtl"><strong>العربية:</strong> مرحبا</p>' in page_of(build, "nb/si-det.html")


# Under the buttons that call


def test_under_a_number_stands_what_to_say_and_where_there_is_more() -> None:
    assert hint(page_with("country: NO", PHONE)) == (
        "<details> <summary>Hva kan jeg si?</summary> <ul> <li>Hei!</li> <li>Snakk sakte.</li> </ul>"
        ' <p class="ways"><a href="../si-det.html">Flere setninger du kan si eller vise</a></p> </details>'
    )


def test_it_is_said_in_the_language_of_the_country_and_what_it_means_in_that_of_the_page() -> None:
    assert (
        '<ul lang="fi" dir="ltr"> <li>Hei!</li> <li>Puhu hitaasti.</li> </ul> <p>Det betyr:<br>Hei! Snakk sakte.</p>'
    ) in hint(page_with("country: FI", PHONE))


def test_a_plain_page_about_its_own_country_needs_no_other_language() -> None:
    build = build_site(project(SAY + organisation("country: NO", PHONE, folder="simple/nb")))

    assert "<ul> <li>Hei!</li>" in hint(page_of(build, "lett-norsk/organisations/broen.html"))


def test_a_page_of_no_country_speaks_its_own_language() -> None:
    assert "<li>Snakk sakte.</li>" in hint(page_with(PHONE))


@pytest.mark.parametrize("number", ["112", "116 006"])
def test_nobody_is_kept_from_calling_an_emergency_number(number: str) -> None:
    site = SITE.replace("[no-police]", "[no-police, no-violence]")
    about = organisation("country: NO", f"contact: {{phone: '{number}'}}")
    build = build_site(project(f"-- site.yaml --\n{site}{SAY}{about}"))

    page = page_of(build, "nb/organisations/broen.html")
    assert f"Ring {number}" in body(page)
    assert hint(page) == ""


def test_without_a_number_to_call_nothing_stands_there() -> None:
    assert hint(page_with("country: NO", 'contact: {web: "https://example.org/"}')) == ""


def test_without_a_marked_card_nothing_stands_there() -> None:
    build = build_site(project(SAY.replace("under_calls: yes", "under_calls: no") + organisation("country: NO", PHONE)))

    assert hint(page_of(build, "nb/organisations/broen.html")) == ""


ARTICLE = """\
-- content/nb/rights/rent.md --
---
title: Leie
summary: Kort.
slug: leie
country: NO
organisation: organisations/bridge
who_can_help: [{helpers}]
---

Tekst.
"""


def article(helpers: str) -> str:
    contacts = f"-- content/contacts.yaml --\n{CONTACTS}"
    contacts += 'no-rent: {country: NO, name: Leiekontoret, purpose: {nb: leie}, phone: "+47 22 00 00 00"}\n'
    build = build_site(project(contacts + SAY + organisation("country: NO", PHONE) + ARTICLE.format(helpers=helpers)))
    return body(page_of(build, "nb/rights/leie.html"))


def test_on_a_page_with_helpers_it_stands_once_and_under_them() -> None:
    page = article("no-police, no-rent")

    before, _, after = page.partition("Hva kan jeg si?")
    assert "Ring +47 22 00 00 00" in before
    assert "Ring +47 23 15 73 00" in after
    assert "Hva kan jeg si?" not in after


def test_where_all_helpers_are_emergency_numbers_it_stands_under_the_others() -> None:
    before, _, after = article("no-police").partition("Hva kan jeg si?")

    assert "Ring 112" in before
    assert "Ring +47 23 15 73 00" in before
    assert after
