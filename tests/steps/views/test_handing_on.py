"""Promise: a page can be handed on, on paper too, and the host told what is wrong; a sensitive one keeps still."""

import re
from html import unescape
from urllib.parse import unquote

import pytest

from tests.support import SITE, build_site, page_of, project

BASE = "https://example.org/x/"
OWNED = f'-- site.yaml --\n{SITE}owner: {{name: Broen, email: "broen@example.org"}}\n'
PAGE = """\
-- content/nb/services/boat.md --
---
title: Båt & sjø 100 %
summary: Kort.
slug: baat
sensitive: {sensitive}
---

{text}
"""


def shown(*, base_url: str | None = BASE, sensitive: str = "no", settings: str = OWNED, text: str = "Tekst.") -> str:
    """Return the page as it comes out."""
    sources = project(settings + PAGE.format(sensitive=sensitive, text=text))
    return page_of(build_site(sources, base_url=base_url), "nb/services/baat.html")


def letter(page: str) -> str:
    """Return the letter that the page begins, as a person reads it."""
    found = re.search(r'<p class="wrong"><a href="([^"]*)">', page)
    assert found
    return unquote(unescape(found[1])).replace("\r\n", "|")


def test_a_page_has_its_own_address_as_a_code_and_in_letters() -> None:
    page = shown()

    assert re.search(r'<p class="qr" id="as-qr"><svg role="img" aria-label="[^"]+" width="240"', page)
    assert f"</svg><br>{BASE}nb/services/baat.html<br>" in page
    assert 'href="#as-qr"' in page


@pytest.mark.parametrize(("base_url", "sensitive"), [(None, "no"), (BASE, "yes")])
def test_without_an_address_and_on_a_sensitive_page_there_is_no_code(base_url: str | None, sensitive: str) -> None:
    page = shown(base_url=base_url, sensitive=sensitive)

    assert "as-qr" not in page
    assert "<svg" not in page


def test_a_sensitive_page_is_not_shared() -> None:
    assert "data-copied" in shown()
    assert "data-copied" not in shown(sensitive="yes")


def test_a_sensitive_page_speaks_of_shared_phones_and_of_the_list_of_calls() -> None:
    page = shown(sensitive="yes")

    assert "<strong>Bruker noen andre telefonen din?</strong>" in page
    assert "anropslisten" in page
    assert "anropslisten" not in shown()


def test_a_letter_to_the_host_names_the_page() -> None:
    assert letter(shown()) == (
        "mailto:broen@example.org?subject=Feil på siden «Båt & sjø 100 %»"
        f"&body=Hva er feil?|||Båt & sjø 100 %|{BASE}nb/services/baat.html"
    )


def test_without_a_base_address_the_letter_has_the_place_in_the_site() -> None:
    assert letter(shown(base_url=None)).endswith("|nb/services/baat.html")


def test_a_letter_about_a_sensitive_page_does_not_say_what_it_is_about() -> None:
    written = letter(shown(sensitive="yes"))

    assert written.startswith("mailto:broen@example.org?subject=Om en side på Prøve&body=Hva er feil?")
    assert "Båt" not in written


def test_without_an_address_of_the_host_there_is_no_letter() -> None:
    assert "mailto:" not in shown(settings="")


@pytest.mark.parametrize(("paragraphs", "is_long"), [(30, False), (36, True)])
def test_a_long_text_is_marked_for_smaller_type_on_paper(paragraphs: int, is_long: bool) -> None:
    text = "\n\n".join(["*Hundre* bokstaver " + "i " * 41] * paragraphs)

    assert ('<section class="checked long"' in shown(text=text)) == is_long
