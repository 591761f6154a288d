"""Promise: a topic sets beside each other what the articles of several countries say, each in the nearest version."""

import re

import pytest

from tests.steps.views.test_themes import page
from tests.support import build_site, page_of, project, report

TOPIC = "articles: [rights/rent-dk, rights/rent-no]"
NO = ("country: NO", "right_or_duty: duty", "steps: [Spør, Les]", "law: {name: Husleieloven, as_of: 2024}")
DK = ("country: DK", "deadline: Inden tre dage.", "who_can_help: [dk-emergency, services/boat]")

NOTHING = "Siden vår om dette landet sier ingenting om det."


def content(topic: str = TOPIC, no: tuple[str, ...] = NO, dk: tuple[str, ...] = DK, more: str = "") -> str:
    return (
        page("nb/topics/rent", "Leie", topic)
        + page("nb/rights/rent-no", "Leie i Norge", *no)
        + page("da/rights/rent-dk", "Leje i Danmark", *dk)
        + page("fi/services/boat", "Vene", "country: FI")
        + more
    )


def shown(address: str = "nb/topics/rent.html", text: str | None = None) -> str:
    return page_of(build_site(project(content() if text is None else text)), address).partition("<main")[2]


def said(text: str) -> list[str]:
    """Return what stands side by side on a page, without markup, headings in brackets."""
    beside = text.partition("</article>")[2].partition('<p class="notice">')[0]
    lines = re.sub(r"<(h[23])[^>]*>([^<]*)</\1>|</li>|</p>", r"\n[\2]\n", beside).split("\n")
    read = (" ".join(re.sub("<[^>]*>", " ", line).split()) for line in lines)
    return [line for line in read if line not in ("", "[]")]


def test_each_country_of_the_site_stands_there_in_its_order_with_what_its_article_says() -> None:
    assert said(shown()) == [
        "[Land for land]",
        "[Norge]", "Leie i Norge Kort. Det gjelder en plikt.",
        "[Danmark]", "Leje i Danmark Bare på: Dansk Kort.",
        "[Finland]", "Vi har ikke skrevet om dette landet ennå.",
        "[Frist]",
        "[Norge]", NOTHING,
        "[Danmark]", "Inden tre dage.",
        "[Dette gjør du nå]",
        "[Norge]", "Spør", "Les",
        "[Danmark]", NOTHING,
        "[Hvem kan hjelpe?]",
        "[Norge]", NOTHING,
        "[Danmark]", "Alarm 112 , nød Ring 112 Danmark", "Vene",
        "[Lov]",
        "[Norge]", "Husleieloven, per 2024",
        "[Danmark]", NOTHING,
    ]  # fmt: skip


def test_what_is_in_another_language_says_so_to_a_voice() -> None:
    text = shown()

    assert '<p lang="da">Inden tre dage.</p>' in text
    assert '<a href="../../fi/services/boat.html" hreflang="fi" lang="fi">Vene</a>' in text
    assert "<ol>\n<li>Spør</li>" in text


def test_the_reader_gets_the_nearest_version_of_an_article() -> None:
    more = page("da/topics/rent", "Leje") + page("da/rights/rent-no", "Leje i Norge", "steps: [Spørg]")
    text = content(more=more)

    assert "Leje i Norge Kort. Det handler om en pligt." in said(shown("da/topics/rent.html", text))
    assert "Spørg" in said(shown("da/topics/rent.html", text))
    assert "Spør" in said(shown("nb/topics/rent.html", text))


def test_of_an_article_that_has_ended_only_that_is_said() -> None:
    text = said(shown(text=content(no=(*NO, "valid_until: 2020"))))

    assert "Leie i Norge avsluttet 2020 Kort." in text
    assert {"Spør", "Husleieloven, per 2024", "[Lov]"}.isdisjoint(text)


def test_two_articles_of_a_country_and_those_of_another_country_stand_there_too() -> None:
    topic = "articles: [rights/rent-no, rights/more-no, rights/rent-se]"
    more = page("nb/rights/more-no", "Mer", "country: NO") + page("nb/rights/rent-se", "Hyra")

    assert said(shown(text=content(topic, more=more)))[1:] == [
        "[Norge]", "Leie i Norge Kort. Det gjelder en plikt.",
        "[Norge]", "Mer Kort.",
        "[Danmark]", "Vi har ikke skrevet om dette landet ennå.",
        "[Finland]", "Vi har ikke skrevet om dette landet ennå.",
        "[Alle landene]", "Hyra Kort.",
        "[Dette gjør du nå]",
        "[Norge]", "Spør", "Les",
        "[Norge]", NOTHING,
        "[Alle landene]", NOTHING,
        "[Lov]",
        "[Norge]", "Husleieloven, per 2024",
        "[Norge]", NOTHING,
        "[Alle landene]", NOTHING,
    ]  # fmt: skip


def test_numbers_that_an_article_puts_first_stand_first_in_its_country() -> None:
    text = said(shown(text=content(no=(*NO, "emergency: [no-violence]"))))

    assert text[1:4] == ["[Norge]", "Ring 116 006 vold Norge", "Leie i Norge Kort. Det gjelder en plikt."]


def test_an_article_leads_to_the_topics_that_it_stands_in() -> None:
    link = 'Det samme i andre land: <a href="../topics/rent.html">Leie</a>'

    assert link in shown("nb/rights/rent-no.html")
    assert "Samme i andre" not in shown("nb/rights/rent-no.html", content("articles: [rights/rent-dk]"))
    assert '<a href="../../nb/topics/rent.html" hreflang="nb" lang="nb">Leie</a>' in shown("da/rights/rent-dk.html")


@pytest.mark.parametrize(
    ("topic", "problems"),
    [
        (
            "articles: [rights/rent-no, rights/rent-on, services/boat]",
            [
                "content/nb/topics/rent.md:5:28: error article-unknown: "
                "No page on rights and duties is called “rights/rent-on”",
                "content/nb/topics/rent.md:5:44: error article-unknown: "
                "No page on rights and duties is called “services/boat”",
            ],
        ),
        ("articles: rights/rent-no", ["content/nb/topics/rent.md:5:11: error type-list: articles must be a list"]),
    ],
)
def test_what_is_no_article_is_a_problem(topic: str, problems: list[str]) -> None:
    assert report(build_site(project(content(topic))).problems) == problems


def test_a_topic_that_shows_a_sensitive_article_has_to_be_sensitive_itself() -> None:
    no = ("country: NO", "sensitive: yes")
    found = report(build_site(project(content(no=no))).problems)

    assert [line for line in found if "topics/" in line] == [
        "content/nb/topics/rent.md:5:28: error topic-tells: "
        "This page shows what the sensitive page “rights/rent-no” says, and is not sensitive itself"
    ]
    ok = report(build_site(project(content(f"{TOPIC}\nsensitive: yes", no=no))).problems)
    assert [line for line in ok if "topic-tells" in line] == []


def test_a_title_may_count_the_countries() -> None:
    more = page("simple/nb/topics/rent", "Leie i tre land", "keywords: [hus]") + page("fi/rights/rent-fi", "Vuokra")
    topic = "articles: [rights/rent-no, rights/rent-dk, rights/rent-fi]\noriginal: true"

    assert [line for line in report(build_site(project(content(topic, more=more))).problems) if "differs" in line] == []
    two = content(topic.replace(", rights/rent-fi", ""), more=more)
    assert [line for line in report(build_site(project(two)).problems) if "number-differs" in line] != []
