"""Whatever an author writes, no tag and no address of theirs comes out but those that we allow."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brobygger.nouns.document import PageLink, pieces_of
from brobygger.tools.markdown import parse_markdown

TAGS = frozenset(
    {"p", "ul", "ol", "li", "blockquote", "div", "table", "thead", "tbody", "tr", "th", "td", "hr", "br"}
    | {"em", "strong", "pre", "code", "a", "h1", "h2", "h3", "h4", "h5", "h6"}
)
ATTRIBUTES = {
    "a": {"href", "rel"},
    "ol": {"start"},
    "div": {"class"},
    "th": {"scope", "class"},
    "td": {"class"},
}
SCHEMES = ("https:", "http:", "mailto:", "tel:", "sms:")


class Tags(HTMLParser):
    """Notes the opening tags of a text as a browser reads it, and everything that is neither tag nor text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.strange.append(data)

    def handle_decl(self, decl: str) -> None:
        self.strange.append(decl)

    def handle_pi(self, data: str) -> None:
        self.strange.append(data)

    def unknown_decl(self, data: str) -> None:
        self.strange.append(data)


def tags_of(text: str) -> Tags:
    body, _ = parse_markdown(text, "p.md")
    tags = Tags()
    tags.feed("".join(piece for piece in pieces_of(body) if isinstance(piece, str)))
    tags.close()
    return tags


def wrong_in(text: str) -> list[object]:
    """Return each tag, attribute and address of the output that we do not make."""
    tags = tags_of(text)
    wrong: list[object] = list(tags.strange)
    for tag, attributes in tags.found:
        href = (attributes.get("href") or "").lower()
        if tag not in TAGS or not set(attributes) <= ATTRIBUTES.get(tag, set()):
            wrong.append((tag, attributes))
        elif tag == "a" and not href.startswith(SCHEMES):
            wrong.append(href)
    return wrong


PIECES = st.sampled_from(
    [
        *"[]()<>!#*_`~|\\\"'&;:/{}=-+.@\n\t 1aå",
        "\n\n",
        "\n- ",
        "\n> ",
        "\n| a |\n|---|\n| ",
        "\n```\n",
        "    ",
        "<script>",
        "</p>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:a'>",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<!DOCTYPE ",
        "](",
        "javascript:",
        "data:text/html,",
        "vbscript:",
        "https://a.no/",
        "HTTPS:",
        "mailto:",
        "a.md",
        "&#106;",
        "&colon;",
        "&quot;",
        "&lt;",
        "\x00",
        "\x01",
        "\u2028",
        "\u202e",
        "{contact:",
        "{#",
        '"onmouseover="',
        "[a]: ",
        "![",
    ]
)


@settings(max_examples=800)
@given(st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join))
def test_no_tag_and_no_address_of_the_author_comes_out(text: str) -> None:
    assert wrong_in(text) == []


@settings(max_examples=400)
@given(st.text(max_size=30), st.sampled_from(["[a]({})", "[a](<{}>)", "<{}>", "[a]\n\n[a]: {}", "[a]\n\n[a]: <{}>"]))
def test_no_address_leads_to_another_scheme(address: str, form: str) -> None:
    body, _ = parse_markdown(form.format(address), "p.md")

    assert wrong_in(form.format(address)) == []
    targets = [piece.target for piece in pieces_of(body) if isinstance(piece, PageLink)]
    assert all(target == "" or target.endswith(".md") for target in targets)
    assert not any(target.startswith(("/", "\\")) or ":" in target.partition("/")[0] for target in targets)


@pytest.mark.parametrize(
    "text",
    ["> " * 5_000 + "a", "- " * 5_000 + "a", "[" * 5_000, "![" * 5_000, "*" * 20_000, "<" * 20_000, "a\n" * 50_000],
    ids=["quotations", "lists", "brackets", "pictures", "stars", "less-than", "lines"],
)
def test_a_text_that_is_made_to_be_hard_is_read_too(text: str) -> None:
    assert wrong_in(text) == []


def test_the_page_shows_what_the_author_wrote() -> None:
    text = "<script>alert(1)</script>"
    body, _ = parse_markdown(text, "p.md")

    assert body[0].blocks[0].pieces == ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",)
