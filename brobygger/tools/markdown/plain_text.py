"""Leave out what a text without marks does not need: most blocks of a page are plain text and plain links."""

import re

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

STOPS = re.compile(r"[\n\\`*_&{!\[\]<]")
"""Where plain text ends: the characters that our rules react to, and the end of a link's words."""

PLAIN_LINK = re.compile(
    r"\[(?P<words>[^\n\\`*_&{!\[\]<]+)\]"
    r"\((?P<address>(?:https://[a-z0-9.-]{1,60}/|(?!//))[A-Za-z0-9._~/#-]*[A-Za-z0-9_~/#-])\)"
)
"""A link whose words are plain and whose address means what is written: nothing to decode, to encode or to look up."""


class PlainTextInline(ParserInline):
    """The library's parser of the text in a block; one without a mark is not walked through."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Put the tokens of `src` into `tokens`."""
        if STOPS.search(src):
            return super().parse(src, md, env, tokens)
        if src:
            tokens.append(Token("text", "", 0, content=src))
        return tokens


def plain_link(state: StateInline, silent: bool) -> bool:
    """Take a link that can be taken in one look."""
    found = PLAIN_LINK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": found["address"]}
        opening.meta["at"] = state.pos
        state.append_pending(found["words"])
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True
