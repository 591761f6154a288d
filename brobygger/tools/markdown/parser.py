"""The parser of texts: CommonMark with tables, {#id} on headings and {contact:key}, without raw HTML."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brobygger.tools.markdown import recorded
from brobygger.tools.markdown.comment import comment
from brobygger.tools.markdown.contact import contact
from brobygger.tools.markdown.first_character import block_rules, inline_rules
from brobygger.tools.markdown.heading_id import heading_id

STOPS = re.compile(r"[\n\\`*_&{!\[\]<]")
"""Where plain text ends: the characters that our rules react to, and the end of a link's words."""


class _Parser(MarkdownIt):
    """The library's parser, which leaves judging addresses to us: its own refusal would be silent text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's name
        return True


def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False}).enable("table")
    parser.disable(["html_block"])
    parser.block.ruler.before("code", "comment", comment, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("table", recorded.table, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.after("block", "heading_id", heading_id)
    parser.inline.ruler.at("link", recorded.link)
    parser.inline.ruler.at("image", recorded.image)
    parser.inline.ruler.at("autolink", recorded.autolink)
    parser.inline.ruler.at("html_inline", recorded.html_inline)
    parser.inline.ruler.before("link", "contact", contact)
    parser.block.ruler = block_rules(parser.block.ruler, {comment: "<"})
    parser.inline.ruler = inline_rules(parser.inline.ruler, {contact: "{", **recorded.CHARACTERS})
    parser.inline.terminator_re = STOPS
    return parser


_PARSER = _parser()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text whose lines end in a line feed."""
    return _PARSER.parse(text)
