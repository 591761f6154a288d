"""Promise: a figure means what it says, however it is written."""

import pytest

from brobygger.tools.figures.figure import Figure, Kind
from brobygger.tools.figures.reading import figures_in


def claims(language: str, text: str) -> list[Figure]:
    return [figure for figure in figures_in(text, language) if figure.is_claim]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nb", "Innen 31. desember 2017.", [("date", "31. desember 2017")]),
        ("nb", "Fra 1. til 3. mai.", [("date", "1. til 3. mai"), ("date", "3. mai")]),
        ("fi", "1.1.–31.12.2025", [("date", "1.1.–31.12.2025"), ("date", "1.1.–31.12.2025")]),
        ("nb", "Åpent kl. 10.00–15.00.", [("date", "10.00"), ("date", "15.00")]),
        ("nb", "Ring 112.", [("phone", "112")]),
        ("nb", "Ring +47 22 33 44 55.", [("phone", "+47 22 33 44 55")]),
        ("nb", "Minst 14 dager.", [("number", "14 dager")]),
        ("nb", "Over 24 millioner danske kroner.", [("number", "24 millioner danske kroner")]),
        ("nb", "Skriv til post@nav.no.", [("address", "post@nav.no")]),
        ("nb", "Se nav.no/hjelp.", [("address", "nav.no/hjelp")]),
        ("nb", "Nivå B1.", [("number", "B1")]),
        ("nb", "Å, to og tre.", [("number", "to"), ("number", "tre")]),
        ("nb", "1) ring, 2) vent", []),
        ("da", "Åbent ma, ti, on og to", []),
        ("nb", "Right to Play", []),
        ("nb", "Disse to og en bok. Tusen takk.", []),
        ("nb", "F.eks. A.P. Møller, dvs. han.", []),
    ],
)
def test_figures_are_found_as_they_are_written(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(str(figure.kind), figure.text) for figure in claims(language, text)] == found


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("nb", "31. desember 2017", "d:31.12.2017"),
        ("da", "31/12-2017", "d:31.12.2017"),
        ("fi", "31. joulukuuta 2017", "d:31.12.2017"),
        ("ar", "2017-12-31", "d:31.12.2017"),
        ("da", "31.12.17", "d:31.12.2017"),
        ("fi", "tammikuun 1. päivänä", "dm:1.1"),
        ("nb", "klokka halv tre", "t:14:30"),
        ("nb", "kvart over ni", "t:9:15"),
        ("nb", "klokka fem på halv ti", "t:9:25"),
        ("fi", "kello neljään iltapäivällä", "t:16:00"),
        ("nb", "to uker", "=20160 min"),
        ("fi", "14 päivän kuluessa", "=20160 min"),
        ("nb", "et halvt år", "=6 month"),
        ("da", "halvanden time", "=90 min"),
        ("nb", "to og en halv time", "=150 min"),
        ("nb", "døgnet rundt", "=1440 min"),
        ("nb", "annenhver uke", "=20160 min"),
        ("nb", "hver tredje måned", "=3 month"),
        ("nb", "åtte av ti", "s:4/5"),
        ("fi", "kahdeksan kymmenestä", "s:4/5"),
        ("da", "hver femte", "=20 %"),
        ("nb", "en tredjedel", "=33 %"),
        ("nb", "kr 1 200,50", "=2401/2 kr"),
        ("fi", "22 euroa ja 50 senttiä", "=45/2 eur"),
        ("nb", "tre hundre og femti tusen kroner", "=350000 kr"),
        ("nb", "2017–21", "y:2021"),
        ("nb", "§ 10-6", "=6 §"),
        ("ar", "٤٠٠٠", "=4000"),
        ("nb", "0047 22 33 44 55", "p:22334455"),
        ("fi", "https://www.kela.fi/en", "h:kela.fi"),
    ],
)
def test_what_is_written_means_what_it_says(language: str, text: str, meaning: str) -> None:
    assert meaning in {given for figure in figures_in(text, language) for given in figure.gives}


def test_an_article_says_nothing_of_an_hour_and_an_hour_nothing_of_a_week() -> None:
    given = {meaning for figure in figures_in("En bok koster 5 kroner klokka 3.", "nb") for meaning in figure.gives}

    assert given.isdisjoint({"=1", "=5", "=3"})
    assert given >= {"~1", "~5", "~3", "=5 kr", "t:3:00"}


def test_the_second_day_of_a_sentence_is_not_the_first_day_of_the_next() -> None:
    figures = claims("fi", "Avoinna klo 13–18. Heinäkuussa talo on suljettu.")

    assert [(figure.kind, figure.text) for figure in figures] == [
        (Kind.DATE, "13"),
        (Kind.DATE, "18"),
        (Kind.DATE, "Heinäkuussa"),
    ]
