"""Promise: a page ends with the words that it explains, and brings the script for them where it has any."""

import re

from tests.support import build_site, page_of, project

WORDS = """\
-- content/words.yaml --
themes:
  work: {picture: none, nb: Arbeid, fi: Työ}
words:
  kela:
    theme: work
    picture: doctor
    country: FI
    nb: {word: Kela, explain: "Kontoret gir deg penger & råd. Du kan ringe.", forms: [Kelas]}
    fi: {word: Kela, explain: Kelasta saat tukea.}
  interpreter: {theme: work, picture: none, nb: {word: tolk, explain: En som oversetter.}}
  unknown: {theme: work, picture: none, fi: {word: tulkki, explain: Kääntää.}}
-- content/word-forms.tsv --
"""

PAGE = "---\ntitle: {title}\nsummary: Tolk i Kela.\n---\n\n{text}\n"


def shown(text: str, folder: str = "nb", title: str = "Om oss") -> str:
    """Return a page with a text."""
    page = PAGE.format(title=title, text=text)
    build = build_site(project(f"{WORDS}-- content/{folder}/about.md --\n{page}"))
    names = {"nb": "nb", "simple/nb": "lett-norsk", "fi": "fi"}
    return next(
        page_of(build, file.address)
        for file in build.files
        if re.fullmatch(
            rf"{names[folder]}/(?!a-z|index|sok|haku|lagre|tallenna|norge|danmark|finland|norja|tanska|suomi)[a-z-]+\.html",
            file.address,
        )
    )


def test_a_page_ends_with_its_words_in_the_order_of_the_text() -> None:
    page = shown("Ring en tolk i Kela.")

    assert re.findall(r'<div id="word-([a-z]+)">', page) == ["interpreter", "kela"]
    assert '<a class="word" id="from-word-kela" href="#word-kela">Kela</a>.' in page
    assert re.search(
        r'<dt><img class="picture" src="\.\./assets/doctor\.[0-9a-f]+\.svg" alt="" width="72" height="72" '
        r'loading="lazy"><dfn lang="fi">Kela</dfn></dt>\n'
        r"<dd>Kontoret gir deg penger &amp; råd\. Du kan ringe\. "
        r'<span class="ways"><a href="[^"]*#word-kela">På andre språk</a> '
        r'<a class="back" href="#from-word-kela">Tilbake til teksten</a></span></dd>',
        page,
    )
    assert "<dt><dfn>tolk</dfn></dt>" in page


def test_in_its_own_tongue_a_name_is_no_foreign_word() -> None:
    assert "<dfn>Kela</dfn>" in shown("Kela auttaa.", "fi")


def test_in_a_plain_page_each_sentence_of_an_explanation_begins_a_line() -> None:
    page = shown("Ring Kela.", "simple/nb")

    assert 'råd.<br><span class="gap"></span>Du kan ringe.' in page
    assert ">Hva ordene betyr</h2>" in page


def test_a_page_without_words_shows_nothing_of_them() -> None:
    with_words, without = shown("En tolk."), shown("En tulkki.")

    for part in ('class="word', "from-word"):
        assert part in with_words
        assert part not in without


def test_a_page_about_a_word_does_not_explain_it() -> None:
    page = shown("En tolk i Kela.", title="Tolk")

    assert re.findall(r'<div id="word-([a-z]+)">', page) == ["kela"]


def test_a_heading_that_has_the_id_of_a_word_keeps_it() -> None:
    page = shown("En tolk.\n\n## Hva gjør en tolk? {#word-interpreter}\n\nMer.")

    assert page.count('id="word-interpreter"') == 1
    assert 'class="word"' not in page
