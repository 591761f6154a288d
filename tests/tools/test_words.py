"""Promise: a word that the site explains is found where it stands first, and no other byte of the page changes."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from brobygger.nouns.view import Figure, SectionView
from brobygger.nouns.words import Glossary, as_form
from brobygger.tools.markdown import parse_markdown
from brobygger.tools.words import Explained, Sought, explain_words, without_links

FORMS = {
    "tolk": "interpreter",
    "tolken": "interpreter",
    "lege": "doctor",
    "egen lege": "own-doctor",
    "mor & barn": "mother",
    "NAV": "nav",
    "D-nummer": "d-number",
    "Kela": "kela",
    "Kelan": "kela",
    "суд": "court",
    "amp": "amplifier",
}

GLOSSARY = Glossary(
    forms={"nb": {as_form(form): key for form, key in FORMS.items()}},
    spellings={"nb": {as_form(form): form for form in FORMS if form != form.lower()}},
)
LEXICON = Sought.of(GLOSSARY, "nb")
LINK = re.compile(r'<a class="word" id="from-word-([a-z-]+)" href="#word-\1">(.*?)</a>', re.DOTALL)


def explained(
    *bodies: tuple[str | Figure, ...], title: str | None = None, taken: frozenset[str] = frozenset()
) -> Explained:
    sections = tuple(
        SectionView(
            id=None,
            level=2,
            heading=(Markup("tolk"),),
            body=tuple(Markup(part) if isinstance(part, str) else part for part in body),
        )
        for body in bodies
    )
    return explain_words(sections, LEXICON, title, taken)


def text_of(found: Explained) -> str:
    return "".join(part for section in found.sections for part in section.body if isinstance(part, str))


def marked(html: str) -> str:
    """Return a text with brackets around the words that became links."""
    return LINK.sub(r"[\2]", text_of(explained((html,))))


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>En tolk. En tolk til.</p>", "<p>En [tolk]. En tolk til.</p>"),
        ("<p>Tolken kommer, og TOLK og lege.</p>", "<p>[Tolken] kommer, og TOLK og [lege].</p>"),
        ("<p>En egen lege, en lege.</p>", "<p>En [egen lege], en [lege].</p>"),
        ("<p>En egen\nlege og egen\xa0lege</p>", "<p>En [egen\nlege] og egen\xa0lege</p>"),
        ("<p>egen\xa0lege</p>", "<p>[egen\xa0lege]</p>"),
        ("<p>egen <em>lege</em></p>", "<p>egen <em>[lege]</em></p>"),
        ("<p>Nav, nav og NAV</p>", "<p>Nav, nav og [NAV]</p>"),
        ("<p>NAV-kontoret, ikke-NAV, NAV‑kontoret, tolk- og tolk_a</p>", None),
        ("<p>tolk/tolken (lege)</p>", "<p>[tolk]/tolken ([lege])</p>"),
        ("<p>NAV:n ja Kela:n</p>", "<p>[NAV:n] ja [Kela]:n</p>"),
        ("<p>«Kelan»–KELAN</p>", "<p>«[Kelan]»–KELAN</p>"),
        ("<p>KELAN kelan</p>", "<p>[KELAN] kelan</p>"),
        ("<p>d-nummer D-nummer D-nummeret</p>", "<p>d-nummer [D-nummer] D-nummeret</p>"),
        ("<p>to\xadl\xadk og le\xadge</p>", "<p>[to\xadl\xadk] og [le\xadge]</p>"),
        ("<p>İ tolk</p>", "<p>İ [tolk]</p>"),
        ("<p>Суд!</p>", "<p>[Суд]!</p>"),
        ("<p>mor &amp; barn</p>", "<p>[mor &amp; barn]</p>"),
        ("<p>a &amp; b &amp;amp; &lt;lege&gt;</p>", "<p>a &amp; b &amp;[amp]; &lt;[lege]&gt;</p>"),
        ("<p>www.tolk.no, post@lege.no, lege.no, https://tolk</p>", None),
        ("<p>tolk.<br><span class=\"gap\"></span>Lege.</p>", "<p>[tolk].<br><span class=\"gap\"></span>[Lege].</p>"),
        ("<p>legen, tolker, atolk, tolk2, 2tolk</p>", None),
        ('<p><a href="tolk.html">tolk</a> og <code>tolk</code></p>', None),
        ("<pre><code>tolk\nlege</code></pre>", None),
        ("<blockquote><h3>tolk</h3></blockquote><p>tolk</p>", "<blockquote><h3>tolk</h3></blockquote><p>[tolk]</p>"),
        ("<tr><th scope=col>tolk</th></tr><tr><td>tolk</td>", "<tr><th scope=col>tolk</th></tr><tr><td>[tolk]</td>"),
        ('<p><a href="a">a</a> <small lang="da">(tolk)</small></p>', None),
        ('<ul class="pictured">\n<li>tolk</li>\n</ul>\n', '<ul class="pictured">\n<li>[tolk]</li>\n</ul>\n'),
        ('<p><img src="tolk.png" alt="en tolk her"></p>', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_first_whole_word_is_marked(html: str, shown: str | None) -> None:
    assert marked(html) == (html if shown is None else shown)


def test_a_card_that_leads_somewhere_is_left_as_it_is() -> None:
    html = '<ul class="pictured">\n<li>tolk <a href="a">a</a></li>\n<li>En lege</li>\n</ul>\n<p>tolk <a>b</a></p>'

    assert marked(html) == html.replace("lege", "[lege]").replace("<p>tolk", "<p>[tolk]")


def test_a_concept_is_marked_once_on_a_page_in_reading_order() -> None:
    figure = Figure(picture=Markup('<img alt="tolk">'), caption="tolk", credit=None, licence=None, stands_alone=True)
    found = explained(("<p>lege</p>", figure, "<p>lege</p>"), (), ("<p>lege og tolk</p>",))

    assert found.keys == ("doctor", "interpreter")
    assert [len(section.body) for section in found.sections] == [3, 0, 1]
    assert found.sections[0].body[1] is figure
    assert found.sections[0].body[2] == "<p>lege</p>"
    assert LINK.findall(text_of(found)) == [("doctor", "lege"), ("interpreter", "tolk")]
    assert found.sections[0].heading == ("tolk",)


def test_a_page_about_the_word_itself_and_one_that_uses_its_id_leave_it_as_it_is() -> None:
    html = "<p>lege og tolk</p>"

    assert explained((html,), title="doctor").keys == ("interpreter",)
    assert explained((html,), taken=frozenset({"word-doctor"})).keys == ("interpreter",)
    assert explained((html,), taken=frozenset({"from-word-doctor", "word-interpreter"})).keys == ()


def test_a_page_without_such_words_stays_the_same_object() -> None:
    sections = explained(("<p>Ingenting her</p>",)).sections

    assert explain_words(sections, LEXICON, None, frozenset()).sections is sections
    assert explain_words(sections, Sought.of(Glossary(), "nb"), None, frozenset()).sections is sections


WORDS = st.sampled_from([*FORMS, "Tolk", "egen", "&", "<b>", '"', "ord", "nav.no", "\xad", ":", "-", "`tolk`", "İ"])
JOINS = st.sampled_from([" ", "\n", "", ". ", "\n\n", "\n\n## ", "\n- ", " *", "* ", " [a](b.md) ", "|", "\xad", " «"])
TEXTS = st.lists(st.tuples(WORDS, JOINS), max_size=30).map(lambda parts: "".join(map("".join, parts)))


class Around(HTMLParser):
    """Collects what stands around the links of words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "word") in attrs:
            self.found.update(self.open)
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(TEXTS)
def test_without_its_links_a_text_is_byte_by_byte_what_it_was(text: str) -> None:
    pieces = [
        piece for section in parse_markdown(text, "a.md")[0] for block in section.blocks for piece in block.pieces
    ]
    html = "".join(piece for piece in pieces if isinstance(piece, str))
    found = explained((html,))

    assert LINK.sub(r"\2", text_of(found)) == html
    assert tuple(key for key, _ in LINK.findall(text_of(found))) == found.keys
    assert len(set(found.keys)) == len(found.keys)
    bare, place_in_page = without_links(text_of(found))
    assert bare == html
    assert "".join(text_of(found)[place_in_page(at)] for at in range(len(bare))) == html
    assert Around(text_of(found)).found.isdisjoint({"a", "code", "pre", "th", "small", "h2", "h3"})


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kari Tolk leder kurset.</p>",  # a capital within a sentence
        "<p>Tolken Norge har kurs.</p>",  # a capital behind the first word
        "<p>Vi så <strong>Den Tolken</strong>.</p>",
    ],
)
def test_a_word_within_a_name_is_not_marked(html: str) -> None:
    assert marked(html) == html


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Hei! Tolken kommer.</p>", "<p>Hei! [Tolken] kommer.</p>"),
        ("<p><strong>Tolken</strong> kommer.</p>", "<p><strong>[Tolken]</strong> kommer.</p>"),
        (
            "<p>Kom.<br><span></span><em>Tolk</em> er gratis.</p>",
            "<p>Kom.<br><span></span><em>[Tolk]</em> er gratis.</p>",
        ),
        ("<li>«Tolken er syk»</li>", "<li>«[Tolken] er syk»</li>"),
    ],
)
def test_a_capital_that_begins_a_sentence_makes_no_name(html: str, wanted: str) -> None:
    assert marked(html) == wanted
