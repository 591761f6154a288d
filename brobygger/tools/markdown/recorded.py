"""Rules of the parser that also note where in their block they stood."""

import re
from collections.abc import Callable

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import autolink as plain_autolink
from markdown_it.rules_inline import image as plain_image
from markdown_it.rules_inline import link as plain_link

InlineRule = Callable[[StateInline, bool], bool]

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def _recorded(rule: InlineRule, token_type: str) -> InlineRule:
    def record(state: StateInline, silent: bool) -> bool:
        at = state.pos
        before = len(state.tokens)
        taken = rule(state, silent)
        if taken and not silent:
            for token in state.tokens[before:]:
                if token.type == token_type:
                    token.meta["at"] = at
                    break
        return taken

    return record


link = _recorded(plain_link, "link_open")
image = _recorded(plain_image, "image")
autolink = _recorded(plain_autolink, "link_open")


def html_inline(state: StateInline, silent: bool) -> bool:
    """Take a tag or a comment as something to tell the editor of: HTML in a text is not published as HTML."""
    if state.src[state.pos] != "<":
        return False
    found = COMMENT.match(state.src, state.pos) or HTML_TAG_RE.match(state.src[state.pos :])
    if not found:
        return False
    length = found.end() - found.start()
    if not silent:
        token = state.push("raw_html", "", 0)
        token.content = state.src[state.pos : state.pos + length]
        token.meta["at"] = state.pos
    state.pos += length
    return True


CHARACTERS: dict[InlineRule, str] = {link: "[", image: "!", autolink: "<", html_inline: "<"}
"""What each rule reacts to."""
