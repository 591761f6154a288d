"""What is left out for plain texts changes nothing: the library, asked without it, finds the same."""

from operator import attrgetter

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from brobygger.tools.markdown.parser import tokens_of
from brobygger.tools.markdown.plain_text import PLAIN_LINK


class _Library(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's name
        return True


LIBRARY = _Library("commonmark", {"html": False}).enable("table").disable("html_block")
LIBRARY.disable("html_inline")

ADDRESSES = st.sampled_from(
    ("a.md", "../b/c.md#d", "#e", "//a.no/b", "/f", "g~h_i-j/", "a.", "x(y)", "å.md", "<1 b>", "a%20b", "a&amp;b", "")
) | st.sampled_from(("https://a.no/b", "https://a.no", "https://A.no/", "https://a.no:80/b", "mailto:a@b.no", 'a "t"'))
WORDS = st.sampled_from(["norsk", "for alle", "*", "**", "_", "`", "[", "]", "(", ")", "!", "\\", "\n", "\n\n", "  \n"])
LINKS = st.builds("[{}]({})".format, st.lists(WORDS, max_size=3).map("".join), ADDRESSES)
BLOCKS = st.sampled_from(
    ["- ", "1. ", "> ", "## ", "| a | b |\n|---|:-:|\n| c | ", " |\n", "[r]: x.md\n\n", "[r]", "---\n"]
)
TEXTS = st.lists(WORDS | LINKS | BLOCKS, max_size=25).map("".join)


def shape(tokens: list[Token]) -> list[object]:
    """Return what pages are made from: all of a token but our own notes."""
    said = attrgetter("type", "tag", "nesting", "attrs", "map", "content", "hidden", "level")
    return [(said(token), shape(token.children or [])) for token in tokens]


@given(TEXTS)
@example("[a](b.md)")
@example("![a [b](c.md) d](e.md) [f [g](h.md)](i.md)")
@example("[![](a.md)[")
@example("a|b\n-|-\n[c](d.md)|e")
def test_a_text_is_read_as_the_library_reads_it(text: str) -> None:
    assert shape(tokens_of(text)) == shape(LIBRARY.parse(text))


@given(st.from_regex(PLAIN_LINK, fullmatch=True).filter(lambda link: not {"\r", "\0"} & set(link)))
def test_an_address_that_is_taken_as_it_stands_is_one_that_the_library_does_not_change(link: str) -> None:
    assert shape(tokens_of(link)) == shape(LIBRARY.parse(link))
    children = tokens_of(link)[1].children or []
    assert str(children[0].attrs["href"]) in link


def test_a_link_notes_where_it_stands() -> None:
    children = tokens_of("Se [her](a.md) og [der](b.md).")[1].children or []

    assert [child.meta["at"] for child in children if child.type == "link_open"] == [3, 18]
