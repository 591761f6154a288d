"""Promise: a figure that stands in a version and not in its base is reported with both places, and no other."""

import random
import re
from collections.abc import Callable
from functools import cache

import pytest

from brobygger.nouns.problems import Problem
from brobygger.nouns.site import Site
from brobygger.steps.checks.agreement import check_agreement
from brobygger.tools.statements import Statement, Version
from tests.support import CONTACTS, ROOT, SITE, build_site, files_of, project, report
from tests.tools.sites import page_at, site_of

LOCALES = SITE.replace(
    "  - {key: fi,",
    """\
  - {key: da-simple, folder: simple/da, tag: da-simple, name: Letlæst, address: let-dansk, plain_of: da}
  - {key: fi-simple, folder: simple/fi, tag: fi-simple, name: Selkosuomi, address: selkosuomi, plain_of: fi}
  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}
  - {key: en, folder: en, tag: en, name: English, address: en}
  - {key: fi,""",
)
FOLDERS = {"nb-simple": "simple/nb", "da-simple": "simple/da", "fi-simple": "simple/fi"}


def differences(base: tuple[str, str], version: tuple[str, str]) -> list[str]:
    """Return the figures that are reported in a version, by the locales and texts of both."""
    site = site_of(f"""\
-- site.yaml --
{LOCALES}-- content/{FOLDERS.get(base[0], base[0])}/page.md --
---
title: Side
summary: Kort.
original: true
---

{base[1]}
-- content/{FOLDERS.get(version[0], version[0])}/page.md --
---
title: Side
summary: Kort.
---

{version[1]}
""")
    return [dict(found.values)["value"] for found in check_agreement(site, page_at(site, "page", version[0]))]


def test_both_places_are_shown() -> None:
    build = build_site(
        project("""\
-- content/nb/services/course.md --
---
title: Kurs
summary: Et kurs på 12 uker.
slug: kurs
country: NO
contact: {phone: "+47 23 15 73 00"}
---

Kurset varer i tolv uker.

## Når? {#when}

Vi begynner 1. mars 2026 kl. 10.00. Det er gratis.

- Kom hit.
- Spør på [nav.no](https://www.nav.no/kurs), eller skriv til post@nav.no.
-- content/da/services/course.md --
---
title: Kursus
summary: Et kursus på 13 uger.
slug: kursus
---

Kurset varer i
12 uger.

## Hvornår? {#when}

Vi begynder **den 2. marts 2026** kl. 10. Det er gratis.

- Kom her.
- Spørg på [naw.no](https://www.naw.no/kurs), eller [skriv](mailto:post@nav.dk).
- Ring til 23 15 73 01.
""")
    )

    found = [
        (
            f"{problem.position.line}:{problem.position.column} {problem.code}",
            f"{place.position.line}:{place.position.column}",
            *dict(place.values).values(),
        )
        for problem in build.problems
        if problem.code.endswith("-differs")
        for place in problem.related
    ]
    assert found == [
        ("3:23 number-differs", "3:21", "12 uker"),
        ("12:19 date-differs", "13:13", "1. mars 2026"),
        ("15:13 address-differs", "16:12", "nav.no"),
        ("15:61 address-differs", "16:62", "post@nav.no"),
        ("16:12 phone-differs", "6:18"),
    ]


def test_a_warning_says_what_differs_and_from_what() -> None:
    build = build_site(
        project("""\
-- content/nb/page.md --
---
title: Side
summary: Kort.
slug: side
original: true
---

Ring innen 14 dager.
-- content/da/page.md --
---
title: Side
summary: Kort.
slug: side
---

Ring inden 15 dage.
""")
    )

    assert report(build.problems) == [
        "content/da/page.md:7:12: warning number-differs: "
        "The number “15 dage” does not stand in content/nb/page.md, which this page was made from",
    ]
    assert build.files


def test_a_plain_version_is_held_against_the_standard_one_of_its_language() -> None:
    site = site_of(f"""\
-- site.yaml --
{LOCALES}-- content/nb/page.md --
---
title: Side
summary: Kort.
original: true
---

Frist: 14 dager.
-- content/da/page.md --
---
title: Side
summary: Kort.
---

Frist: 15 dage.
-- content/simple/da/page.md --
---
title: Side
summary: Kort.
---

Frist: 15 dage.
""")

    assert [page.locale.key for page in site.pages if list(check_agreement(site, page))] == ["da"]


def test_what_a_version_leaves_out_is_no_difference() -> None:
    assert differences(("nb", "Ring 112 innen 14 dager, eller skriv til a@x.no."), ("nb-simple", "Ring.")) == []


def test_facts_helplines_and_titles_of_linked_pages_are_known() -> None:
    site = site_of("""\
-- content/nb/organisations/house.md --
---
title: Hus 47
summary: Kort.
country: NO
contact: {phone: "+47 23 15 73 00"}
opening_hours: {monday: 10:00-15:30}
---

Tekst.
-- content/nb/services/course.md --
---
title: Kurs
summary: Kort.
organisation: organisations/house
price: {amount: 200, currency: NOK}
valid_until: 2027-01-31
---

Tekst. Ring {contact:dk-emergency}.
-- content/simple/nb/services/course.md --
---
title: Kurs
summary: Kort.
keywords: ["999", "2001"]
---

Det koster 200 kroner, til 31. januar 2027. Ring 23 15 73 00, eller 116 006.
Vi har åpent fra klokka 10 til halv fire. Se [Hus 47](../../../nb/organisations/house.md).
""")

    assert list(check_agreement(site, page_at(site, "services/course", "nb-simple"))) == []


def test_a_helpline_of_another_country_is_not_known() -> None:
    site = site_of("""\
-- content/contacts.yaml --
no-police: {country: NO, name: Politiet, purpose: {nb: politi}, phone: "112"}
dk-emergency: {country: DK, name: Alarm, purpose: {nb: nød}, phone: "114"}
fi-emergency: {country: FI, name: Apu, purpose: {nb: nød}, phone: "112"}
-- content/nb/rights/help.md --
---
title: Hjelp
summary: Kort.
country: NO
---

Ring oss.
-- content/da/rights/help.md --
---
title: Hjælp
summary: Kort.
---

Ring 112 eller 114.
""")

    assert [problem.code for problem in check_agreement(site, page_at(site, "rights/help", "da"))] == ["phone-differs"]


SAME = (
    (("nb", "Du må søke innen 31. desember 2025."), ("fi", "Hae viimeistään 31.12.2025.")),
    (("nb", "Du må søke innen 31.12.2025."), ("da", "Søg senest den 31. december 2025.")),
    (("nb", "Fra 1.1.2025"), ("fi", "Tammikuun alusta 2025 (1. tammikuuta).")),
    (("nb", "Fra 1. til 14. mai."), ("fi", "1.–14. toukokuuta tai 1.–14.5.")),
    (("nb", "Det koster 1200 kroner."), ("fi", "Se maksaa 1 200 kruunua.")),
    (("nb", "Det koster 1 200,50 kr."), ("da", "Det koster 1.200,50 kr.")),
    (("nb", "Det koster kr 1200,-."), ("da", "Pris: 1.200 kr.")),
    (("nb", "I 1,5 år."), ("nb-simple", "I ett og et halvt år.")),
    (("nb", "I 18 måneder."), ("nb-simple", "I halvannet år.")),
    (("nb", "I halvannet år."), ("fi", "Puolentoista vuoden ajan.")),
    (("nb", "Hver 14. dag."), ("nb-simple", "Hver andre uke.")),
    (("nb", "Annenhver uke."), ("fi", "Joka toinen viikko eli 14 päivän välein.")),
    (("nb", "Hver 14. dag."), ("da", "Hver anden uge.")),
    (("nb", "Annenhver uke."), ("da", "Hver 14. dag.")),
    (("nb", "80 prosent av barna."), ("nb-simple", "Åtte av ti barn.")),
    (("nb", "8 av 10 barn."), ("fi", "80 % lapsista.")),
    (("nb", "En tredjedel av dem."), ("fi", "Joka kolmas heistä.")),
    (("nb", "En fjerdedel."), ("da", "25 procent.")),
    (("nb", "Tre fjerdedeler."), ("fi", "75 prosenttia eli kolme neljäsosaa.")),
    (("nb", "To tredjedeler."), ("nb-simple", "2 av 3.")),
    (("nb", "Halvparten får svar."), ("fi", "50 prosenttia saa vastauksen.")),
    (("nb", "Kl. 8.30–15.30."), ("fi", "Klo 8.30–15.30.")),
    (("nb", "Kl. 08:00–16:00."), ("nb-simple", "Fra klokka 8 til klokka 4 om ettermiddagen.")),
    (("nb", "Kl. 15.30."), ("nb-simple", "Klokka halv fire.")),
    (("nb", "Kl. 14.30"), ("fi", "Kello puoli kolme iltapäivällä.")),
    (("nb", "Ring 22 33 44 55."), ("da", "Ring +47 22 33 44 55.")),
    (("nb", "Ring 22334455."), ("fi", "Soita numeroon +47 22 334 455.")),
    (("nb", "Ring 800 80 000."), ("fi", "Soita +47 80080000.")),
    (("nb", "[Ring oss](tel:+4722334455)."), ("fi", "Soita 22 33 44 55.")),
    (("nb", "Skriv til post@nav.no."), ("fi", "Kirjoita osoitteeseen POST@nav.no.")),
    (("nb", "Se https://www.kela.fi/en."), ("fi", "Katso [Kela](https://www.kela.fi/fi).")),
    (("nb", "Se [NAV](https://www.nav.no/en/x)."), ("da", "Se [NAV](https://nav.no), også arbeidsplassen.nav.no.")),
    (("nb", "Se [NAV](https://arbeidsplassen.nav.no/en/x)."), ("da", "Se nav.no.")),
    (("nb", "Det er 24 000 000 kroner."), ("da", "Det er 24 mio. kr.")),
    (("nb", "Det er 24 057 000 kroner."), ("nb-simple", "Det er mer enn 24 millioner kroner.")),
    (("nb", "2,4 millioner."), ("da", "2.400.000.")),
    (("nb", "over 1324 personer."), ("nb-simple", "mer enn 1300 personer.")),
    (("nb", "23 kommuner."), ("nb-simple", "over 20 kommuner.")),
    (("nb", "47 land"), ("nb-simple", "nesten 50 land")),
    (("nb", "Barn i 3. klasse."), ("da", "Børn i tredje klasse.")),
    (("nb", "Etasje 4."), ("fi", "Neljäs kerros.")),
    (("nb", "I 4. etasje."), ("fi", "Neljännessä kerroksessa, 4. kerroksessa.")),
    (("nb", "Barn fra 6 til 16 år."), ("fi", "6–16-vuotiaat lapset.")),
    (("nb", "Fra fylte 18 år."), ("nb-simple", "Når du er 18.")),
    (("nb", "18 år"), ("da", "18-årige, 18-års")),
    (("nb", "Kurset er toårig."), ("fi", "Kurssi on kaksivuotinen.")),
    (("nb", "Kurset varer to år."), ("fi", "Kaksivuotinen kurssi, 24 kuukautta.")),
    (("nb", "Et tredagers kurs."), ("fi", "Kolmipäiväinen kurssi.")),
    (("nb", "En 14-dagers frist."), ("fi", "Kahden viikon määräaika.")),
    (("nb", "Frist: fjorten dager."), ("nb-simple", "Du har to uker.")),
    (("nb", "Frist: 24 timer."), ("nb-simple", "Du har ett døgn.")),
    (("nb", "Innen et døgn."), ("fi", "24 tunnin kuluessa.")),
    (("nb", "Døgnet rundt, alle dager."), ("fi", "24/7.")),
    (("nb", "Åpent 24/7"), ("nb-simple", "Det er alltid åpent, døgnet rundt, sju dager i uka.")),
    (("nb", "Åpent på hverdager."), ("da", "Åbent fem dage om ugen.")),
    (("nb", "Gratis."), ("da", "Det koster 0 kr.")),
    (("nb", "20-tallet. 1990-tallet."), ("fi", "1990-luvulla. 20-luvulla.")),
    (("nb", "På 2020-tallet."), ("da", "I 2020'erne.")),
    (("nb", "2017–2021."), ("nb-simple", "Fra 2017 til 2021.")),
    (("nb", "2017–2021."), ("da", "2017-21.")),
    (("nb", "Skoleåret 2024/25."), ("fi", "Lukuvuosi 2024–2025.")),
    (("nb", "Krigsropet 25/2020."), ("fi", "Krigsropet-lehden numero 25/2020.")),
    (("nb", "Paragraf 12."), ("fi", "12 §, 12. pykälä.")),
    (("nb", "§ 12 tredje ledd."), ("fi", "12 §:n 3 momentti.")),
    (("nb", "Språknivå B1."), ("fi", "Kielitaso B1.")),
    (("nb", "37,5 timer i uken."), ("fi", "37,5 tuntia viikossa.")),
    (("nb", "37,5 timer i uken."), ("nb-simple", "37 og en halv time i uka.")),
    (("nb", "37 1/2 time."), ("nb-simple", "37,5 timer.")),
    (("nb", "½ time"), ("fi", "30 minuuttia, puoli tuntia")),
    (("nb", "Et kvarter."), ("fi", "15 minuuttia.")),
    (("nb", "45 minutter."), ("da", "Tre kvarter.")),
    (("nb", "Tjuefem personer."), ("da", "25 personer, femogtyve.")),
    (("nb", "25 personer."), ("fi", "kaksikymmentäviisi ihmistä")),
    (("nb", "250 personer."), ("fi", "kaksisataaviisikymmentä ihmistä")),
    (("nb", "To hundre og femti personer."), ("da", "250 personer.")),
    (("nb", "4000 deltakere"), ("fi", "neljätuhatta osallistujaa")),
    (("nb", "12 ganger i året."), ("fi", "kaksitoista kertaa vuodessa")),
    (("nb", "to ganger"), ("fi", "kahdesti")),
    (("nb", "Du kan gjøre dette:\n\n- a\n- b\n- c"), ("nb-simple", "Du kan gjøre tre ting:\n\n- a\n- b\n- c")),
    (("nb", "Begge er i Norge."), ("nb-simple", "Disse to er i Norge.")),
    (("nb", "Mor og far må skrive under."), ("nb-simple", "De to må skrive under.")),
    (("nb", "Et par uker."), ("nb-simple", "To uker.")),
    (("nb", "et dusin"), ("nb-simple", "12 stykker")),
    (("nb", "Right to Play hjelper."), ("fi", "Right to Play auttaa.")),
    (("fi", "Right to Play auttaa."), ("nb", "Right to Play hjelper.")),
    (("fi", "Se on auki ma–to klo 9–15."), ("da", "Åbent ma, ti, on og to 9-15.")),
    (("fi", "Auki ti 10–15 ja to 12–18."), ("da", "Åbent ti 10-15 og to 12-18.")),
    (("nb", "1. januar 2025"), ("ar", "1 يناير 2025")),
    (("nb", "Det koster 4000 kroner, 50 %."), ("ar", "٤٠٠٠ ٥٠٪")),
    (("nb", "Det er 12 stykker og 3,5 kg."), ("en", "There are 12 of them and 3.5 kg.")),
    (("nb", "Prisen er 1.300 kroner."), ("en", "The price is NOK 1,300.")),
    (("nb", "Du har rett til 5 ukers ferie."), ("fi", "Sinulla on oikeus viiden viikon lomaan.")),
    (("nb", "3 til 6 måneder."), ("fi", "kolmesta kuuteen kuukautta")),
    (("nb", "10–15 timer"), ("fi", "10–15 tuntia, kymmenestä viiteentoista tuntia")),
    (("nb", "2–3 millioner kroner"), ("fi", "2–3 miljoonaa kruunua")),
    (("nb", "mellom 100 og 200 kroner"), ("fi", "100–200 kruunua")),
    (("nb", "I mars 2024 og i september."), ("fi", "maaliskuussa 2024 ja syyskuussa")),
    (("nb", "1. og 15. mai"), ("fi", "1. ja 15. toukokuuta")),
    (("nb", "den 5. i hver måned"), ("fi", "kuukauden 5. päivä")),
    (("nb", "Side 3 av 10."), ("fi", "Sivu 3/10.")),
    (("nb", "112 eller 116 117"), ("fi", "112 tai 116117")),
    (("nb", "Tolv familier"), ("nb-simple", "12 familier")),
    (("nb", "Klokka 12"), ("da", "Klokken 12.00 om middagen")),
    (("nb", "Kl. 9–15.30"), ("da", "kl. 9.00 til 15.30")),
    (("nb", "1 av 4"), ("da", "hver fjerde")),
    (("nb", "hvert femte barn"), ("fi", "joka viides lapsi, 20 prosenttia lapsista")),
    (("nb", "De første fem dagene"), ("fi", "viisi ensimmäistä päivää")),
    (("nb", "annen hver uke"), ("nb-simple", "hver 2. uke")),
    (("nb", "Kostnad: 50 øre"), ("da", "0,50 kr.")),
    (("nb", "bokstav A og punkt 3"), ("fi", "A-kohta ja 3. kohta")),
    (("nb", "Storgata 12 B, 0155 Oslo"), ("fi", "Storgata 12 B, 0155 Oslo")),
    (("nb", "Bor du i Norge? 1) ring 2) vent"), ("da", "Bor du i Norge? ring og vent: 1) ring 2) vent 3) gå")),
    (("nb", "30. juni"), ("fi", "kesäkuun viimeinen päivä, 30.6.")),
    (("nb", "fra og med januar"), ("fi", "tammikuusta alkaen")),
    (("nb", "seks uker før termin"), ("fi", "6 viikkoa ennen")),
    (("nb", "tre ganger i uken (mandag, onsdag, fredag)"), ("da", "3 gange om ugen")),
    (("nb", "6 år gammel"), ("fi", "kuusivuotias")),
    (("nb", "hundre prosent"), ("fi", "100 %")),
    (("nb", "100 prosent"), ("nb-simple", "hundre prosent")),
    (("nb", "Tusen takk til 1000 givere"), ("nb-simple", "Tusen takk")),
    (("nb", "Ca. 1 000 personer"), ("da", "ca. 1000 personer")),
    (("nb", "Loven trer i kraft 01.07.2024"), ("da", "Loven træder i kraft 1. juli 2024")),
    (("nb", "årene 2019, 2020 og 2021"), ("da", "2019–2021")),
    (("nb", "Telefonen er åpen 9-15"), ("da", "Telefonen er åben mellem 9 og 15")),
    (("nb", "mer enn 5 timer per dag"), ("da", "mere end fem timer om dagen")),
    (("nb", "førtiåtte timer"), ("da", "otteogfyrre timer, 48 timer, to døgn")),
    (("nb", "3,5 prosent"), ("da", "tre og en halv procent")),
    (("nb", "kl 24"), ("da", "ved midnat (kl. 24.00)")),
    (("nb", "**14** dager"), ("da", "*fjorten* dage")),
    (("nb", "Du får 1 måned på deg"), ("da", "Du får en måned")),
    (("nb", "Du får en måned på deg"), ("da", "Du får 1 måned")),
    (("nb", "Ring 113 ved akutt sykdom."), ("da", "Ring [113](tel:113).")),
    (("nb", "http://example.no/side"), ("da", "[her](https://example.no/anden-side?id=33)")),
    (("nb", "Gjelder for 2026"), ("da", "Gælder i år 2026")),
    (("nb", "Vi har holdt på i ti år."), ("da", "Vi har holdt på i et årti.")),
    (("nb", "NOK 500"), ("da", "500 norske kroner")),
    (("nb", "500 norske kroner"), ("fi", "500 Norjan kruunua")),
    (("nb", "500 kr"), ("nb-simple", "femhundre kroner")),
    (("nb", "350 000 kroner"), ("nb-simple", "tre hundre og femti tusen kroner")),
    (("nb", "540 000 kroner"), ("fi", "540 000 kruunua eli 540 tuhatta")),
    (("nb", "tretten dager"), ("fi", "kolmetoista päivää")),
    (("nb", "21 dager"), ("fi", "kolme viikkoa")),
    (("nb", "90 dager"), ("fi", "yhdeksänkymmentä päivää")),
    (("nb", "kvartalsvis, hvert kvartal"), ("da", "hver tredje måned")),
    (("nb", "Eleven går i 10. klasse"), ("fi", "Oppilas on kymmenennellä luokalla")),
    (("nb", "Du er 13, 14 eller 15 år"), ("fi", "Olet 13–15-vuotias")),
    (("nb", "18.11.25"), ("da", "18. november 2025")),
    (("nb", "10.12."), ("da", "10. december")),
    (("nb", "kvart over ni"), ("nb-simple", "9.15")),
    (("nb", "kl. 9.45"), ("nb-simple", "kvart på ti")),
    (("nb", "Møt klokka ti på ti."), ("nb-simple", "Møt 9.50.")),
    (("nb", "18. november 2025"), ("fi", "18. marraskuuta 2025 (18.11.25)")),
    (("nb", "Reglene endres 1. februar og 1. juli 2026."), ("fi", "Säännöt muuttuvat 1.2. ja 1.7.2026.")),
    (("fi", "Säännöt muuttuvat 1.2. ja 1.7.2026."), ("nb", "Reglene endres 1. februar 2026 og 1. juli 2026.")),
    (("nb", "Introduksjonsprogrammet er for deg mellom 18 og 55 år."), ("fi", "Ohjelma on 18–55-vuotiaille.")),
    (("nb", "Paragraf 53 og § 54 sjette ledd"), ("da", "§ 53 og § 54, stk. 6")),
    (("nb", "Utlendingsloven § 53"), ("fi", "Ulkomaalaislain 53 §")),
    (("nb", "2 G i året, 2/3 hvis du er under 25"), ("fi", "2 G vuodessa, kaksi kolmasosaa jos olet alle 25-vuotias")),
    (("nb", "Du får frikort når du har betalt 3278 kroner."), ("da", "Du får frikort, når du har betalt 3.278 kr.")),
    (("nb", "Åpent 16–08 og hele helgen."), ("da", "Åbent kl. 16-08 og hele weekenden.")),
    (("nb", "Ring 815 55 201."), ("fi", "Soita 81 55 52 01.")),
    (("nb", "Ring 32 69 88 88."), ("da", "Ring 3269 8888.")),
    (("nb", "Ring 0295 020 713."), ("fi", "Soita +358 295 020 713.")),
    (("nb", "døgnåpen telefon"), ("fi", "ympärivuorokautinen puhelin, 24 tuntia")),
    (("nb", "Uke 42"), ("fi", "viikko 42, viikolla 42")),
    (("nb", "I perioden 2019 til og med 2021."), ("da", "I perioden 2019-2021.")),
    (("nb", "Barn i 1.–4. trinn."), ("da", "Børn i 1. til 4. klasse.")),
    (("nb", "Barn fra 1. til 4. trinn."), ("fi", "1.–4.-luokkalaiset, 1–4-luokkalaiset")),
    (("nb", "inntil 5 år"), ("da", "op til fem år")),
    (("nb", "minst 18 år gammel"), ("fi", "vähintään 18 vuotta")),
    (("nb", "Det tar 2-3 måneder."), ("fi", "Siihen menee kaksi tai kolme kuukautta.")),
    (("nb", "Det tar tre til fire uker."), ("fi", "Se kestää 3–4 viikkoa.")),
    (("nb", "annenhver onsdag"), ("da", "hver anden onsdag")),
    (("nb", "første og tredje onsdag"), ("da", "1. og 3. onsdag")),
    (("nb", "Den 1. og den 3. onsdagen"), ("fi", "kuukauden ensimmäisenä ja kolmantena keskiviikkona")),
    (
        ("nb", "Søk før 15. april, svar kommer i juli."),
        ("fi", "Hae ennen huhtikuun 15. päivää, vastaus tulee heinäkuussa."),
    ),
    (("nb", "Kurset koster 1 500 kr (2026)."), ("da", "Kurset koster 1500 norske kr. (2026-pris).")),
    (("nb", "40-timers uke"), ("fi", "40 tunnin viikko, 40-tuntinen")),
    (("nb", "en 3-roms leilighet"), ("da", "en treværelses lejlighed, 3-værelses")),
    (("nb", "300 timer"), ("fi", "300 tuntia eli 300 h")),
    (("nb", "550 timer norsk og 50 timer samfunnskunnskap"), ("fi", "550 tuntia norjaa ja 50 tuntia yhteiskuntaoppia")),
    (
        ("nb", "opptil 4 000 deltakere, minst 500 familier"),
        ("fi", "jopa 4000 osallistujaa, vähintään viisisataa perhettä"),
    ),
    (("nb", "fra 8.30 til 15"), ("fi", "klo 8.30–15.00")),
    (("nb", "fra klokka 8 om morgenen til klokka 5 om ettermiddagen"), ("fi", "klo 8–17")),
    (("nb", "kl. 12"), ("fi", "keskipäivällä, klo 12.00")),
    (("nb", "Loven av 6. november 2020 nr. 127"), ("fi", "Laki 6.11.2020 nro 127")),
    (("nb", "Law 681/2023"), ("fi", "laki (681/2023)")),
    (("nb", "Innen 3 måneder."), ("da", "Senest efter et kvartal.")),
    (("nb", "Tolken koster 191 kroner."), ("fi", "Tulkki maksaa 191 kr.")),
    (("nb", "1 million kroner"), ("da", "1.000.000 kr., en million")),
    (("nb", "En million kroner"), ("fi", "miljoona kruunua, 1 000 000 kruunua")),
    (("nb", "et par hundre kroner"), ("da", "et par hundrede kroner")),
    (("nb", "en halv million"), ("da", "500.000")),
    (("nb", "hundrevis av frivillige"), ("da", "hundredvis af frivillige")),
    (("nb", "De to organisasjonene"), ("fi", "Ne kaksi järjestöä")),
    (("nb", "Mor, far og barn"), ("nb-simple", "Alle tre")),
    (("nb", "Kom kl. 18."), ("da", "Kom klokken 6 om aftenen.")),
    (("nb", "Kom kl. 18."), ("fi", "Tule kuudelta illalla.")),
    (("nb", "Pris: 100,- per person"), ("fi", "Hinta: 100 kr hengeltä")),
    (("nb", "gratis for barn under 6"), ("fi", "ilmainen alle kuusivuotiaille")),
    (("nb", "50-årsjubileum"), ("fi", "50-vuotisjuhla")),
    (("nb", "Ring 1-1-2"), ("fi", "Soita 112")),
    (("nb", "10. klasse"), ("fi", "kymmenes luokka")),
    (("nb", "Vi er 12 ansatte, hvorav 3 på deltid."), ("fi", "Meitä on 12 työntekijää, joista kolme osa-aikaisia.")),
    (("nb", "Ca. kl. 10"), ("da", "Omkring kl. 10")),
    (
        ("nb", "Du må være med i minst 9 av 12 måneder."),
        ("fi", "Sinun on oltava mukana vähintään yhdeksänä kuukautena kahdestatoista."),
    ),
    (("nb", "fra 2020-tallet"), ("da", "fra 2020’erne")),
    (("nb", "Søk innen 1. mars. Svar får du 15. mai."), ("da", "Ansøg inden 1/3. Svar får du 15/5.")),
    (("nb", "14 dager"), ("en", "fourteen days or 14 days")),
    (("nb", "Det er 14 000 ord."), ("fi", "14 000 sanaa")),
    (("nb", "Åpent ti. og to. kl. 9–12"), ("da", "Åbent ti. og to. 9-12")),
    (("nb", "Møtene er onsdager kl. 18.00–20.00 (partallsuker)."), ("da", "Møderne er onsdage kl. 18-20 (lige uger).")),
    (("nb", "Avd. 3, rom 204, 2. etg."), ("da", "Afd. 3, lokale 204, 2. sal")),
    (("nb", "A1 til B2"), ("fi", "A1:stä B2:een")),
    (("nb", "se side 5"), ("fi", "ks. s. 5")),
    (("nb", "EUs forordning 2016/679"), ("fi", "EU:n asetus 2016/679")),
    (("nb", "20 prosentpoeng"), ("da", "20 procentpoint")),
    (("nb", "-10 grader"), ("fi", "10 astetta pakkasta")),
)


@pytest.mark.parametrize(("base", "version"), SAME, ids=[f"{base[1]} = {version[1]}" for base, version in SAME])
def test_the_same_in_other_words_is_no_difference(base: tuple[str, str], version: tuple[str, str]) -> None:
    assert differences(base, version) == []


DIFFERENT = (
    (("nb", "Innen 14 dager."), ("fi", "Viimeistään 15 päivän kuluttua."), ["15 päivän"]),
    (("nb", "Innen 14 dager."), ("fi", "Viimeistään 14 viikon kuluttua."), ["14 viikon"]),
    (("nb", "Innen 14 dager og 3 uker."), ("da", "Inden 3 dage."), ["3 dage"]),
    (("nb", "31. desember 2017"), ("fi", "31.12.2018"), ["31.12.2018"]),
    (("nb", "31. desember 2017"), ("fi", "30. joulukuuta 2017"), ["30. joulukuuta 2017"]),
    (("nb", "31. desember 2017"), ("da", "31. november 2017"), ["31. november 2017"]),
    (("nb", "Kl. 10–15"), ("da", "kl. 10–16"), ["16"]),
    (("nb", "Kl. 10.30"), ("da", "kl. 10.45"), ["10.45"]),
    (("nb", "Ring 116 006"), ("da", "Ring 116 007"), ["116 007"]),
    (("nb", "Ring 22 33 44 55"), ("da", "Ring 22 33 44 56"), ["22 33 44 56"]),
    (("nb", "post@nav.no"), ("da", "post@nv.no"), ["post@nv.no"]),
    (("nb", "https://nav.no"), ("da", "https://naw.no"), ["https://naw.no"]),
    (("nb", "500 kroner"), ("da", "500 euro"), ["500 euro"]),
    (("nb", "500 kroner"), ("da", "550 kroner"), ["550 kroner"]),
    (("nb", "24 millioner"), ("da", "24 tusind"), ["24 tusind"]),
    (("nb", "24 millioner"), ("da", "25 millioner"), ["25 millioner"]),
    (("nb", "80 prosent"), ("da", "70 procent"), ["70 procent"]),
    (("nb", "80 prosent"), ("nb-simple", "7 av 10"), ["7", "10"]),
    (("nb", "tre ganger"), ("da", "fire gange"), ["fire"]),
    (("nb", "tolv familier"), ("fi", "kaksitoista perhettä, kolmetoista perhettä"), ["kolmetoista"]),
    (("nb", "nivå B1"), ("fi", "taso B2"), ["B2"]),
    (("nb", "§ 12"), ("fi", "13 §"), ["13 §"]),
    (("nb", "18 år"), ("fi", "16-vuotias"), ["16-vuotias"]),
    (("nb", "3. etasje"), ("fi", "neljäs kerros"), ["neljäs"]),
    (("nb", "I mai."), ("fi", "kesäkuussa"), ["kesäkuussa"]),
    (("nb", "1,5 år"), ("nb-simple", "2 år"), ["2 år"]),
    (("nb", "et halvt år"), ("nb-simple", "7 måneder"), ["7 måneder"]),
    (("nb", "en uke"), ("nb-simple", "10 dager"), ["10 dager"]),
    (("nb", "4000"), ("da", "400"), ["400"]),
    (("nb", "4000"), ("da", "5.000"), ["5.000"]),
    (("nb", "2017"), ("da", "2016"), ["2016"]),
    (("nb", "1300 mennesker"), ("nb-simple", "mer enn 1500 mennesker"), ["1500"]),
    (("nb", "En tredjedel"), ("nb-simple", "en fjerdedel"), ["en fjerdedel"]),
)


@pytest.mark.parametrize(
    ("base", "version", "found"), DIFFERENT, ids=[f"{base[1]} - {version[1]}" for base, version, _ in DIFFERENT]
)
def test_a_difference_is_reported(base: tuple[str, str], version: tuple[str, str], found: list[str]) -> None:
    assert differences(base, version) == found


# --- Many at once ---

AGREEING = ROOT / "tests/steps/checks/agreeing_pages.txt"
"""Pages on rights and services in several languages that say the same, each in its own way."""


@cache
def agreeing() -> dict[str, str]:
    return files_of(AGREEING.read_text(encoding="utf-8"))


def page_id_of(path: str) -> str:
    return path.removeprefix("content/simple/").removeprefix("content/").partition("/")[2].removesuffix(".md")


def site_with(files: dict[str, str], page_id: str, settings: str, contacts: str) -> Site:
    """Return a site of one page in all its versions."""
    pages = {path: text for path, text in files.items() if path.endswith(".md") and page_id_of(path) == page_id}
    parts = {"site.yaml": settings, "content/contacts.yaml": contacts, **pages}
    return site_of("".join(f"-- {path} --\n{text.rstrip()}\n" for path, text in parts.items()))


def problems_in(site: Site) -> list[Problem]:
    return [problem for page in site.pages for problem in check_agreement(site, page)]


def test_translations_that_agree_are_not_reported() -> None:
    page_ids = sorted({page_id_of(path) for path in agreeing()})

    assert len(page_ids) == 4
    assert [report(problems_in(site_with(agreeing(), page_id, LOCALES, CONTACTS))) for page_id in page_ids] == [[]] * 4


def listed(words: str) -> list[str]:
    return words.split()


TENS = {
    "nb": listed("tjue tretti førti femti seksti sytti åtti nitti"),
    "da": listed("tyve tredive fyrre halvtreds tres halvfjerds firs halvfems"),
}
ONES = {
    "nb": listed("to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"),
    "da": listed("to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"),
    "fi": listed("kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen"),
}
MONTHS = {
    "nb": listed("januar februar mars april mai juni juli august september oktober november desember"),
    "da": listed("januar februar marts april maj juni juli august september oktober november december"),
    "fi": [f"{stem}kuuta" for stem in listed("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")],
}


def spelled(number: int, language: str) -> str:
    ones = ONES[language]
    if language == "fi":
        if number <= 10:
            return ones[number - 2]
        small = ["", "yksi", *ones][number % 10]
        return f"{small}toista" if number < 20 else f"{ones[number // 10 - 2]}kymmentä{small}"
    if number < 20:
        return ones[number - 2]
    ten, one = TENS[language][number // 10 - 2], ["", "en", *ones][number % 10]
    if not one:
        return ten
    return f"{ten}{one}" if language == "nb" else f"{one}og{ten}"


Chance = random.Random
Written = Callable[[str, Chance], str]
"""Writes a fact in a language, in one of the ways there are."""


def a_date(chance: Chance) -> Written:
    year, month, day = chance.randint(1990, 2035), chance.randint(1, 12), chance.randint(1, 28)

    def written(language: str, chance: Chance) -> str:
        named = f"{day}. {MONTHS[language][month - 1]} {year}"
        digits = (f"{day}.{month}.{year}", f"{day:02}.{month:02}.{year}", f"{year}-{month:02}-{day:02}")
        return chance.choice([named, named, *digits])

    return written


def hours(chance: Chance) -> Written:
    first, last, minute = chance.randint(6, 11), chance.randint(12, 21), chance.choice([0, 0, 15, 30, 45])

    def written(language: str, chance: Chance) -> str:
        clock = {"nb": "kl.", "da": "kl.", "fi": "klo"}[language]
        sign, dash = chance.choice(".:"), chance.choice(["–", "-"])
        ends = f"{last}{sign}{minute:02}" if minute else chance.choice([f"{last}", f"{last}{sign}00"])
        begins = chance.choice([f"{first}", f"{first}{sign}00", f"{first:02}{sign}00"])
        return f"{clock} {begins}{dash}{ends}"

    return written


def an_amount(chance: Chance) -> Written:
    amount = chance.choice([chance.randint(2, 999), chance.randint(1, 99) * 1000 + chance.randint(0, 999)])

    def written(language: str, chance: Chance) -> str:
        grouped = f"{amount:,}".replace(",", chance.choice([" ", "\u00a0", "."]))
        crowns = {"nb": ["kroner", "kr"], "da": ["kroner", "kr."], "fi": ["kruunua"]}[language]
        return f"{chance.choice([grouped, str(amount)])} {chance.choice(crowns)}"

    return written


def a_number(chance: Chance) -> Written:
    number = chance.randint(2, 99)

    def written(language: str, chance: Chance) -> str:
        thing = {"nb": "barn", "da": "børn", "fi": "lasta"}[language]
        return f"{chance.choice([str(number), spelled(number, language)])} {thing}"

    return written


def a_length(chance: Chance) -> Written:
    weeks = chance.randint(2, 13)

    def written(language: str, chance: Chance) -> str:
        week, day = {"nb": ("uker", "dager"), "da": ("uger", "dage"), "fi": ("viikkoa", "päivää")}[language]
        return chance.choice([f"{weeks} {week}", f"{spelled(weeks, language)} {week}", f"{weeks * 7} {day}"])

    return written


def a_share(chance: Chance) -> Written:
    tenths = chance.randint(2, 9)

    def written(language: str, chance: Chance) -> str:
        percent = {"nb": "prosent", "da": "procent", "fi": "prosenttia"}[language]
        of = {"nb": f"{tenths} av 10", "da": f"{tenths} ud af 10", "fi": f"{spelled(tenths, 'fi')} kymmenestä"}[
            language
        ]
        return chance.choice([f"{tenths}0 %", f"{tenths}0 {percent}", of])

    return written


def a_phone(chance: Chance) -> Written:
    groups = [str(chance.randint(20, 99)), *(f"{chance.randint(0, 99):02}" for _ in range(3))]

    def written(language: str, chance: Chance) -> str:
        call = {"nb": "ring", "da": "ring", "fi": "soita"}[language]
        return f"{call} {chance.choice(['', '+47 '])}{chance.choice([' ', '']).join(groups)}"

    return written


FACTS: tuple[Callable[[Chance], Written], ...] = (a_date, hours, an_amount, a_number, a_length, a_share, a_phone)


def test_two_hundred_harmless_reformulations_are_not_reported() -> None:
    chance = random.Random(2026)
    pairs = [(base, version) for base in ("nb", "da", "fi") for version in ("nb-simple", "da", "fi") if base != version]
    reported = []
    for _ in range(200):
        written = chance.choice(FACTS)(chance)
        base, version = chance.choice(pairs)
        texts = [f"Se: {written(locale.partition('-')[0], chance)}." for locale in (base, version)]
        found = differences((base, texts[0]), (version, texts[1]))
        if found:
            reported.append((texts, found))

    assert reported == []


DIGIT = re.compile(r"[0-9]")


def mistaken(text: str, language: str, chance: Chance) -> str | None:
    """Return a figure with a mistake in it: another digit, another word, another name."""
    digits = [found.start() for found in DIGIT.finditer(text)]
    if digits:
        place = chance.choice(digits)
        return text[:place] + chance.choice([sign for sign in "123456789" if sign != text[place]]) + text[place + 1 :]
    lowered = text.lower()
    for words in (ONES[language], MONTHS[language]):
        for word in words:
            if re.search(rf"\b{word}\b", lowered):
                other = chance.choice([another for another in words if another != word])
                return re.sub(rf"\b{word}\b", other, lowered, count=1)
    for begins in ("https://", "mailto:"):
        if text.startswith(begins):
            return text.replace(begins, f"{begins}x", 1)
    return f"x{text}" if "." in text else None


def planted(files: dict[str, str], settings: str, contacts: str, count: int, seed: int) -> tuple[int, int]:
    """Plant mistakes into versions, one at a time; return how many are reported on their line, and of how many."""
    chance = random.Random(seed)
    claims: list[tuple[Version, Statement]] = []
    for page_id in sorted({page_id_of(path) for path in files if path.endswith(".md")}):
        site = site_with(files, page_id, settings, contacts)
        versions = [Version(site, page) for page in site.pages if page.base is not None]
        claims.extend((version, claim) for version in versions for claim in version.claims_in(version.excerpts))
    found = tried = 0
    while tried < count:
        version, claim = chance.choice(claims)
        place, text = version.position(claim), claim.figure.text
        wrong = mistaken(text, version.language, chance)
        lines = files[place.path].split("\n")
        line, column = lines[(place.line or 1) - 1], (place.column or 1) - 1
        if wrong is None or line[column : column + len(text)] != text:
            continue
        lines[(place.line or 1) - 1] = line[:column] + wrong + line[column + len(text) :]
        page_id = version.page.page_id
        site = site_with({**files, place.path: "\n".join(lines)}, page_id, settings, contacts)
        page = page_at(site, page_id, version.page.locale.key)
        found += any(problem.position.line == place.line for problem in check_agreement(site, page))
        tried += 1
    return found, tried


def test_most_mistakes_in_the_figures_of_real_pages_are_reported(pytestconfig: pytest.Config) -> None:
    content = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "content").rglob("*.md")}
    settings, contacts = (ROOT / "site.yaml").read_text("utf-8"), (ROOT / "content/contacts.yaml").read_text("utf-8")
    count = 400 if pytestconfig.getoption("--long") else 60

    found, tried = planted(content, settings, contacts, count, seed=1)

    assert found >= 0.85 * tried, f"{found} of {tried}"


def test_most_mistakes_in_pages_full_of_figures_are_reported(pytestconfig: pytest.Config) -> None:
    count = 400 if pytestconfig.getoption("--long") else 60

    found, tried = planted(agreeing(), LOCALES, CONTACTS, count, seed=2)

    assert found >= 0.85 * tried, f"{found} of {tried}"
