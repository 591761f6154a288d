"""Promise: the elements of a page are found exactly where they stand, and only what is edited changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brobygger.tools.finished_html import edited, elements_of, start_tag


def told(html: str) -> list[tuple[str, str, str]]:
    """Return of each element its name, its start tag and what is in it."""
    return [(one.name, html[one.start : one.inside], html[one.inside : one.close]) for one in elements_of(html)]


def test_an_element_is_known_by_its_tags_and_what_is_between_them() -> None:
    html = '<div class="a b">\n<p ID=x>æ &amp; <b>ø</b></p><br>\n</div>'

    assert told(html) == [
        ("div", '<div class="a b">', "\n<p ID=x>æ &amp; <b>ø</b></p><br>\n"),
        ("p", "<p ID=x>", "æ &amp; <b>ø</b>"),
        ("b", "<b>", "ø"),
        ("br", "<br>", ""),
    ]
    div, paragraph, *_ = elements_of(html)
    assert (div.classes, div.end) == (frozenset({"a", "b"}), len(html))
    assert dict(paragraph.attributes) == {"id": "x"}


@pytest.mark.parametrize(
    ("html", "elements"),
    [
        ("<ul><li>a<li>b</ul>c", [("ul", "<li>a<li>b"), ("li", "a<li>b"), ("li", "b")]),
        ("<p>open", [("p", "open")]),
        ("</b><i>x</i>", [("i", "x")]),
        ("<svg><path d=''/><path/></svg>", [("svg", "<path d=''/><path/>"), ("path", ""), ("path", "")]),
        ("<script>if (a < b) '<p>'</script><u></u>", [("script", "if (a < b) '<p>'"), ("u", "")]),
        ("<style>a > b { }</style>", [("style", "a > b { }")]),
        ("<!-- <p> --><p></p>", [("p", "")]),
        ('<a title="a > b">x</a>', [("a", "x")]),
        ("", []),
    ],
)
def test_what_is_left_open_or_only_looks_like_a_tag_does_no_harm(html: str, elements: list[tuple[str, str]]) -> None:
    assert [(name, inside) for name, _, inside in told(html)] == elements


def test_of_two_attributes_of_one_name_the_first_counts_as_in_a_browser() -> None:
    assert elements_of('<a href="one" href="two">')[0].attributes == {"href": "one"}


def test_an_edit_within_another_is_not_made() -> None:
    assert edited("0123456789", [(2, 8, "-"), (4, 5, "!"), (9, 9, "+"), (0, 1, "")]) == "1-8+9"


def test_a_start_tag_is_written_as_html() -> None:
    assert start_tag("a", {"title": '"<&', "hidden": None}) == '<a title="&quot;&lt;&amp;" hidden>'


TEXTS = st.text(alphabet=st.sampled_from("aå\n&;\u2028 ='\""), max_size=8)
TREES = st.recursive(
    TEXTS.map(lambda text: text.replace("&", "&amp;")),
    lambda inner: st.tuples(st.sampled_from(["p", "div", "b"]), TEXTS, st.lists(inner, max_size=3)).map(
        lambda node: f"{start_tag(node[0], {'title': node[1]})}{''.join(node[2])}</{node[0]}>"
    ),
    max_leaves=12,
)


@given(TREES)
def test_what_is_written_is_found_again_where_it_stands(html: str) -> None:
    elements = elements_of(html)

    assert len(elements) == html.count("<") // 2
    for element in elements:
        assert html[element.start : element.inside] == start_tag(element.name, element.attributes)
        assert html[element.close : element.end] == f"</{element.name}>"
    emptied = edited(html, [(one.start, one.inside, "") for one in elements])
    assert edited(emptied, []) == emptied
    assert "<p" not in emptied
