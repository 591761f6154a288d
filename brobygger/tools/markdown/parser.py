"""The parser of texts: CommonMark with tables, {#id} on headings and {contact:key}, without raw HTML."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brobygger.tools.markdown import recorded
from brobygger.tools.markdown.comment import comment
from brobygger.tools.markdown.contact import contact
from brobygger.tools.markdown.first_character import block_rules, inline_rules
from brobygger.tools.markdown.heading_id import heading_id
from brobygger.tools.markdown.plain_text import STOPS, PlainTextInline, plain_link


class _Parser(MarkdownIt):
    """The library's parser, which leaves judging addresses to us: its own refusal would be silent text."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        inline = PlainTextInline()
        inline.ruler, inline.ruler2 = self.inline.ruler, self.inline.ruler2
        self.inline = inline

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's name
        return True


def _parser() -> MarkdownIt:
    parser = _Parser()
    parser.enable("table")
    parser.disable(["html_block", "normalize"])
    parser.block.ruler.before("code", "comment", comment, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("table", recorded.table, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.after("block", "heading_id", heading_id)
    parser.inline.ruler.at("link", recorded.link)
    parser.inline.ruler.at("image", recorded.image)
    parser.inline.ruler.at("autolink", recorded.autolink)
    parser.inline.ruler.at("html_inline", recorded.html_inline)
    parser.inline.ruler.before("link", "plain_link", plain_link)
    parser.inline.ruler.before("plain_link", "contact", contact)
    parser.block.ruler = block_rules(parser.block.ruler, {comment: "<"})
    parser.inline.ruler = inline_rules(parser.inline.ruler, {contact: "{", plain_link: "[", **recorded.CHARACTERS})
    parser.inline.terminator_re = STOPS
    return parser


_PARSER = _parser()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text whose lines end in a line feed, and in which no null byte stands."""
    return _PARSER.parse(text)
