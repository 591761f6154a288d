"""Promise: a list shows every page of the site, country by country, and leads nobody astray."""

import re

from tests.support import build_site, page_of, project

SERVICES = """\
-- content/nb/services/boat.md --
---
title: Båt
summary: På sjøen.
slug: baat
country: NO
themes: [women]
---

Tekst.
-- content/da/services/boat.md --
---
title: Båd
summary: På havet.
slug: baad
---

Tekst.
-- content/nb/services/apple.md --
---
title: Eple
summary: Fra treet.
slug: eple
country: NO
weight: -1
---

Tekst.
-- content/fi/services/ice.md --
---
title: Jää
summary: Kylmää.
slug: jaa
country: FI
---

Teksti.
-- content/nb/services/old.md --
---
title: Gammelt
summary: Var en gang.
slug: gammelt
country: NO
valid_until: 2021
---

Tekst.
-- content/da/services/gone.md --
---
title: Borte
summary: Var engang.
slug: borte
country: DK
valid_until: 2017-12-31
---

Tekst.
-- content/nb/services/all.md --
---
title: Alle
summary: For alle land.
slug: alle
---

Tekst.
"""


def main_of(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_list_goes_country_by_country_and_ends_with_what_has_ended() -> None:
    page = main_of(page_of(build_site(project(SERVICES)), "nb/services/index.html"))

    assert re.findall(r"<h2>(.*?)(?: <small.*)?</h2>|<a [^>]*href=\"([^\"]*)\"", page) == [
        ("Norge", ""),
        ("", "eple.html"),
        ("", "baat.html"),
        ("Danmark", ""),
        ("Finland", ""),
        ("", "../../fi/services/jaa.html"),
        ("Alle landene", ""),
        ("", "alle.html"),
        ("", "gammelt.html"),
        ("", "../../da/services/borte.html"),
    ]


def test_a_page_in_another_language_stands_in_details_with_its_language() -> None:
    page = main_of(page_of(build_site(project(SERVICES)), "nb/services/index.html"))

    details = page.partition("<details>")[2].partition("</details>")[0]
    assert '<a class="card" href="../../fi/services/jaa.html" hreflang="fi"><span class="words">' in details
    assert '<strong lang="fi">Jää</strong>' in details
    assert "Suomi" in details
    assert '<span lang="fi">Kylmää.</span>' in details
    assert "Eple" not in details


def test_a_list_of_pages_of_no_country_says_nothing_of_countries() -> None:
    pages = SERVICES.partition("-- content/nb/services/all.md --")
    page = main_of(page_of(build_site(project(pages[1] + pages[2])), "nb/services/index.html"))

    assert "<h2" not in page
    assert 'href="alle.html"' in page


def test_a_country_without_an_offer_says_so() -> None:
    page = main_of(page_of(build_site(project(SERVICES)), "nb/services/index.html"))

    denmark = page.partition("<h2>Danmark ")[2].partition("</h2>")[2].partition("</section>")[0]
    assert re.fullmatch(r"<p>[^<]* Danmark [^<]*</p>", denmark.strip())


def test_a_country_with_offers_in_other_languages_only_does_not_say_that_there_is_none() -> None:
    page = main_of(page_of(build_site(project(SERVICES)), "nb/services/index.html"))

    finland = page.partition("<h2>Finland ")[2].partition("</h2>")[2].partition("</section>")[0]
    assert "<p>" not in finland


def test_a_reader_whose_chain_is_cut_off_sees_own_pages_only() -> None:
    build = build_site(
        project(
            """\
-- site.yaml --
name: Bro
locales:
  - {key: nb, folder: nb, tag: nb, name: Norsk, address: nb}
  - {key: da, folder: da, tag: da, name: Dansk, address: da, fallback: []}
  - {key: fi, folder: fi, tag: fi, name: Suomi, address: fi, fallback: [da]}
themes: [women]
countries:
  - {code: NO, locale: nb, leave_to: "https://example.org/", emergency: []}
  - {code: DK, locale: da, leave_to: "https://example.org/", emergency: []}
  - {code: FI, locale: fi, leave_to: "https://example.org/", emergency: []}
"""
            + SERVICES
        )
    )

    danish = main_of(page_of(build, "da/services/index.html"))
    assert re.findall(r"href=\"([^\"]*)\"", danish) == ["baad.html", "borte.html"]
    finnish = main_of(page_of(build, "fi/services/index.html"))
    assert re.findall(r"href=\"([^\"]*)\"", finnish) == [
        "../../da/services/baad.html",
        "jaa.html",
        "../../da/services/borte.html",
    ]


def test_the_alphabet_shows_own_pages_that_are_offered() -> None:
    page = main_of(page_of(build_site(project(SERVICES)), "nb/a-z.html"))

    assert re.findall(r"<h2>(.*?)(?: <small.*)?</h2>|<a [^>]*href=\"([^\"]*)\"", page) == [
        ("A", ""),
        ("", "services/alle.html"),
        ("B", ""),
        ("", "services/baat.html"),
        ("E", ""),
        ("", "services/eple.html"),
    ]


def test_the_alphabet_ends_in_ae_oe_aa() -> None:
    pages = "".join(
        f"-- content/nb/{number}.md --\n---\ntitle: {title}\nsummary: Kort.\nslug: s{number}\n---\n\nTekst.\n"
        for number, title in enumerate(["Ål", "Øl", "Ærlig", "Ask", "Zoo"])
    )
    page = main_of(page_of(build_site(project(pages)), "nb/a-z.html"))

    assert re.findall(r"<h2>(.*)</h2>", page) == ["A", "Z", "Æ", "Ø", "Å"]


def test_previous_and_next_follow_the_list_and_leave_out_what_has_ended() -> None:
    build = build_site(project(SERVICES))

    def neighbours(address: str) -> list[tuple[str, str]]:
        return re.findall(r'rel="(prev|next)" href="([^"]*)"', page_of(build, address))

    assert neighbours("nb/services/eple.html") == [("next", "baat.html")]
    assert neighbours("nb/services/baat.html") == [("prev", "eple.html"), ("next", "alle.html")]
    assert neighbours("nb/services/alle.html") == [("prev", "baat.html")]
    assert neighbours("nb/services/gammelt.html") == []
    assert neighbours("nb/services/index.html") == []
    assert neighbours("fi/services/jaa.html") == []


def test_a_folder_in_a_folder_stands_in_its_list() -> None:
    build = build_site(
        project("""\
-- content/nb/rights/index.md --
---
title: Rettigheter
summary: Kort.
slug: rett
---

Tekst.
-- content/nb/rights/work/index.md --
---
title: Arbeid
summary: Om arbeid.
slug: arbeid
---

Tekst.
-- content/nb/rights/work/pay.md --
---
title: Lønn
summary: Kort.
slug: loenn
---

Tekst.
""")
    )

    assert re.findall(r"href=\"([^\"]*)\"", main_of(page_of(build, "nb/rett/index.html"))) == ["arbeid/index.html"]
    assert re.findall(r"href=\"([^\"]*)\"", main_of(page_of(build, "nb/rett/arbeid/index.html"))) == ["loenn.html"]


def test_an_ended_page_points_to_what_is_offered_for_the_same_themes_and_country() -> None:
    build = build_site(
        project("""\
-- content/nb/services/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
country: NO
themes: [women]
valid_until: 2021-06
ended_note: Pengene tok slutt.
contact: {phone: "+47 00 00 00 00"}
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
country: NO
themes: [women, work]
---

Tekst.
-- content/nb/services/other-theme.md --
---
title: Annet
summary: Kort.
slug: annet
country: NO
themes: [work]
---

Tekst.
-- content/da/services/other-country.md --
---
title: Andet
summary: Kort.
slug: andet
country: DK
themes: [women]
---

Tekst.
-- content/nb/services/ended-too.md --
---
title: Slutt
summary: Kort.
slug: slutt
country: NO
themes: [women]
valid_until: 2020
---

Tekst.
""")
    )

    page = page_of(build, "nb/services/gammelt.html")
    notice = page.partition('<section class="notice ended"')[2].partition("</section>")[0]
    assert "juni 2021" in notice
    assert "Pengene tok slutt." in notice
    assert re.findall(r"href=\"([^\"]*)\"", notice) == ["baat.html"]
    assert 'href="tel:+4700000000"' not in page
    assert '<meta name="robots" content="noindex">' in page


def test_an_ended_page_points_to_its_successor_alone() -> None:
    build = build_site(
        project("""\
-- content/nb/services/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
country: NO
themes: [women]
valid_until: 2017-12-31
replaced_by: services/new
---

Tekst.
-- content/da/services/new.md --
---
title: Nyt
summary: Kort.
slug: nyt
country: DK
---

Tekst.
-- content/nb/services/boat.md --
---
title: Båt
summary: Kort.
slug: baat
country: NO
themes: [women]
---

Tekst.
""")
    )

    page = page_of(build, "nb/services/gammelt.html")
    notice = page.partition('<section class="notice ended"')[2].partition("</section>")[0]
    assert "31. desember 2017" in notice
    assert '<a class="card" href="../../da/services/nyt.html" hreflang="da">' in notice
    assert "baat.html" not in notice


def test_a_country_without_anything_instead_says_so() -> None:
    build = build_site(
        project("""\
-- content/nb/services/old.md --
---
title: Gammelt
summary: Kort.
slug: gammelt
country: FI
themes: [women]
valid_until: 2017
---

Tekst.
""")
    )

    page = page_of(build, "nb/services/gammelt.html")
    notice = page.partition('<section class="notice ended"')[2].partition("</section>")[0]
    assert re.search(r"<p>[^<]* Finland [^<]*</p>", notice)
    assert "<a " not in notice


def test_a_page_beside_the_home_page_has_no_neighbours() -> None:
    pages = "".join(
        f"-- content/nb/{name}.md --\n---\ntitle: {name}\nsummary: Kort.\nslug: {name}\n---\n\nTekst.\n"
        for name in "ab"
    )

    assert 'class="neighbours"' not in page_of(build_site(project(pages)), "nb/a.html")


def test_what_has_ended_leads_to_no_sensitive_page_instead() -> None:
    page = """\
-- content/nb/services/{name}.md --
---
title: {name}
summary: Kort.
slug: {name}
country: NO
themes: [women]
{field}
---

Tekst.
"""
    content = "".join(
        page.format(name=name, field=field)
        for name, field in (("old", "valid_until: 2020"), ("calm", ""), ("hard", "sensitive: yes"))
    )
    links = re.findall(
        r'<a class="card" href="([^"]*)"',
        page_of(build_site(project(content)), "nb/services/old.html").partition('class="notice ended"')[2],
    )

    assert links == ["calm.html"]
