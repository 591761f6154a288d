"""Rules of the parser that also note where in their block they stood."""

import re
from collections.abc import Callable

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as plain_table
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import autolink as plain_autolink
from markdown_it.rules_inline import image as plain_image
from markdown_it.rules_inline import link as plain_link

InlineRule = Callable[[StateInline, bool], bool]

TAG = re.compile(HTML_TAG_RE.pattern.removeprefix("^"))
ENDS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>"))
"""What ends a tag that may hold anything; without it, each beginning would be followed to the end of the text."""

LAST_ENDS = "where ends stand last"
"""Where the parser's notes hold, for the text in hand, where each end that was looked for stands last."""


def _recorded(rule: InlineRule, token_type: str, needs: str) -> InlineRule:
    """Return a rule that notes where it stood; it is not asked where the text no longer has what it `needs`."""

    def record(state: StateInline, silent: bool) -> bool:
        at = state.pos
        if _place_of(state, needs, at) < 0:
            return False
        before = len(state.tokens)
        taken = rule(state, silent)
        if taken and not silent:
            for token in state.tokens[before:]:
                if token.type == token_type:
                    token.meta["at"] = at
                    break
        return taken

    return record


link = _recorded(plain_link, "link_open", "]")
image = _recorded(plain_image, "image", "]")
autolink = _recorded(plain_autolink, "link_open", ">")


def table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take a table; each cell notes in which column its row begins, behind the marks of a list or a quotation."""
    if state.src.find("|", state.bMarks[start_line], state.eMarks[start_line]) < 0:
        return False
    before = len(state.tokens)
    taken = plain_table(state, start_line, end_line, silent)
    if taken and not silent:
        for token in state.tokens[before:]:
            if token.type == "inline" and token.map:
                begin = state.bMarks[token.map[0]] + state.tShift[token.map[0]]
                token.meta["row_at"] = begin - (state.src.rfind("\n", 0, begin) + 1)
    return taken


def html_inline(state: StateInline, silent: bool) -> bool:
    """Take a tag or a comment as something to tell the editor of: HTML in a text is not published as HTML."""
    if state.src[state.pos] != "<":
        return False
    length = _tag_length(state)
    if not length:
        return False
    if not silent:
        token = state.push("raw_html", "", 0)
        token.content = state.src[state.pos : state.pos + length]
        token.meta["at"] = state.pos
    state.pos += length
    return True


def _tag_length(state: StateInline) -> int:
    """Return how many characters the tag or comment has that begins here; 0 where none does."""
    for opening, closing in ENDS:
        if state.src.startswith(opening, state.pos):
            end = _place_of(state, closing, state.pos + len(opening))
            if end < 0:
                return 0
            if opening == "<!--":
                return end + len(closing) - state.pos
            break
    found = TAG.match(state.src, state.pos)
    return found.end() - found.start() if found else 0


def _place_of(state: StateInline, closing: str, begin: int) -> int:
    """Return where the next end stands, or -1; that none follows is seen without another look through the text."""
    text, last = state.env.setdefault(LAST_ENDS, ("", {}))
    if text is not state.src:
        text, last = state.env[LAST_ENDS] = (state.src, {})
    if closing not in last:
        last[closing] = state.src.rfind(closing)
    return state.src.find(closing, begin) if last[closing] >= begin else -1


CHARACTERS: dict[InlineRule, str] = {link: "[", image: "!", autolink: "<", html_inline: "<"}
"""What each rule reacts to."""
